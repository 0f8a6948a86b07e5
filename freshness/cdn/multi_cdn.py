"""Several CDNs in the role of a single CDN: a purge goes to each, and is pending where not accepted."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Final, TypeVar

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Member
from freshness.cdn._adapter import checked, imported
from freshness.cdn._remembered import Remembered
from freshness.delivery.judge import joint_error
from freshness.errors import CdnError, CdnRefused, Invalid, foreign
from freshness.ports import Cdn, Receipt
from freshness.targets.subject import Subject

N = TypeVar("N", int, float)
Route = Callable[[str], Iterable[str]]

LONGEST_NAME: Final = 30  # characters, within the capacity of the keys of pending rows
_TURN: Final = 2.0  # seconds
_AT_ONCE: Final = 16  # calls


class MultiCdn:
    """All of `cdns`: adapters, or `{"cdn": dotted path, "options": {…}}` as in settings.

    A purge is tried at each CDN even when another CDN fails.  `freshness.delivery.call` books each accepted share at
    the CDN's own price, lets a failed CDN rest, and asks that CDN alone for its pending purges.  `route` gives the
    names of the CDNs with a subject's pages; without `route`, or without names, all have them.  The group has the
    abilities common to all CDNs, takes as many items as the smallest, is called as often as the slowest, and is
    complete when all are.  The members of a group among `cdns`, like the edges of a `Varnish`, are members of this
    group; `route` may name all of them by their group's name.
    """

    def __init__(
        self,
        cdns: Sequence[Cdn | Mapping[str, Any]],
        *,
        route: Route | str | None = None,
        name: str = "fanout",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        given = [_built(one) if isinstance(one, Mapping) else one for one in cdns]
        built = [part for cdn in given for part in (cdn.parts if isinstance(cdn, MultiCdn) else (cdn,))]
        names = [cdn.ability.name for cdn in built]
        if not built or len(set(names)) != len(names):
            raise Invalid(f"a multi-CDN needs CDNs with names of their own, not {names}")
        if wrong := [one for one in names if "/" in one or len(one) > LONGEST_NAME]:
            raise Invalid(f"names of a multi-CDN's CDNs have at most {LONGEST_NAME} characters and no '/', not {wrong}")
        self._cdns = dict(zip(names, built, strict=True))
        self._groups = {cdn.ability.name: list(cdn.abilities) for cdn in given if isinstance(cdn, MultiCdn)}
        self._route: Route | None = imported(route) if isinstance(route, str) else route
        self._clock = clock
        self._known = Remembered(clock=clock)
        self.ability: Ability
        self.abilities: Mapping[str, Ability] = {one: cdn.ability for one, cdn in self._cdns.items()}
        self.ability = replace(_together(list(self.abilities.values()), name), together=self._alike)

    @property
    def parts(self) -> tuple[Cdn, ...]:
        """The CDNs of the group."""
        return tuple(self._cdns.values())

    def purge(self, batch: Batch) -> Receipt:
        """Purge everywhere; the receipt holds a receipt for each CDN.  CdnAmbiguous where only a part accepted."""
        return _all_or_error(self.attempt(self.shares(batch)))

    def status(self, receipt: Receipt) -> Receipt:
        """Ask the CDNs not complete before."""
        if receipt.complete:
            return receipt
        held = parted(receipt.id)
        asked = [name for name in self._cdns if name in held and not held[name].complete and self._may_ask(name)]
        answers = self._each(asked, lambda name, cdn: cdn.status(held[name]))
        known = {name: answer for name, answer in answers.items() if isinstance(answer, Receipt)}
        if (asked and not known) or any(not isinstance(answer, (Receipt, CdnError)) for answer in answers.values()):
            _all_or_error(answers)
        return joined({name: known.get(name, one) for name, one in held.items()})  # receipts of CDNs unknown here stay

    def shares(self, batch: Batch) -> dict[str, Batch]:
        """Return each CDN's part of a batch in this round, named after the whole: pending rows are another purge.

        Raises CdnRefused where the batch is beyond the common abilities, or routed to a missing CDN.
        """
        checked(batch, self.ability)
        shares: dict[str, list[Member]] = {
            name: [] for name, one in self.abilities.items() if one.rounds >= batch.round
        }
        for member in batch.members:
            whole = member.subject.whole
            for name in self._holders(member.subject):
                if name in shares:
                    shares[name].append(replace(member, subject=whole))
        reference = batch.reference
        return {name: Batch(cdn=f"{name} {reference}", members=tuple(share)) for name, share in shares.items() if share}

    def attempt(self, shares: Mapping[str, Batch]) -> dict[str, Receipt | Exception]:
        """Ask each CDN for its share, all at once; return answers or raised errors."""
        return self._each(shares, lambda name, cdn: cdn.purge(shares[name]))

    def joined(self, receipts: Mapping[str, Receipt]) -> Receipt:
        """Join the receipts of several CDNs, complete when all are."""
        return joined(receipts)

    def parted(self, text: str) -> Mapping[str, Receipt]:
        """Return the receipts by CDN in the id of a joined receipt.  Raises CdnRefused for another text."""
        return parted(text)

    def late(self, receipt: Receipt) -> Sequence[str]:
        """Return the CDNs with an incomplete purge, by its joined receipt."""
        return [name for name, one in parted(receipt.id).items() if not one.complete]

    def _may_ask(self, name: str) -> bool:
        """Whether a CDN's turn has come: CDNs with a common account take turns with questions about progress."""
        account = self.abilities[name].account
        sharing = [other for other, one in self.abilities.items() if account and one.account == account]
        return not sharing or sharing[int(self._clock() / _TURN) % len(sharing)] == name

    def _holders(self, subject: str) -> list[str]:
        """Return the CDNs with a subject's pages."""
        if alone := Subject.parse(subject).cdn:
            return [alone] if alone in self._cdns else []
        wanted: set[str] = set()
        if self._route:
            with foreign("route", CdnRefused, on=subject):
                wanted = {one for name in self._route(subject) for one in self._groups.get(name, (name,))}
        if unknown := wanted - self._cdns.keys():
            raise CdnRefused(f"{subject} is routed to {sorted(unknown)}; there are {sorted(self._cdns)}")
        return [name for name in self._cdns if name in wanted or not wanted]

    def _alike(self, subject: str) -> str:
        """Return the name of a subject's batch: subjects of the same CDNs share a batch, within each CDN's limits."""
        if self._route is None and not any(one.together for one in self.abilities.values()):
            return Subject.parse(subject).cdn
        try:
            return self._known.get(subject, self._named)
        except CdnRefused as error:  # the subject goes alone, to be refused alone
            return f"{subject}: {error}"

    def _named(self, subject: str) -> str:
        return " ".join(f"{name}:{self._with(name, subject)}" for name in self._holders(subject))

    def _with(self, name: str, subject: str) -> str:
        together = self.abilities[name].together
        with foreign("together", CdnRefused, on=subject):
            return together(Subject.parse(subject).whole) if together else ""

    def _each(self, names: Iterable[str], call: Callable[[str, Cdn], Receipt]) -> dict[str, Receipt | Exception]:
        def attempt(name: str) -> Receipt | Exception:
            try:
                return call(name, self._cdns[name])
            except Exception as error:  # noqa: BLE001 (an adapter of the user's; the others' answers count)
                return error

        asked = list(names)
        if len(asked) <= 1:
            return {name: attempt(name) for name in asked}
        with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
            return dict(zip(asked, pool.map(attempt, asked), strict=True))


def joined(receipts: Mapping[str, Receipt]) -> Receipt:
    """Join the receipts of several CDNs."""
    parts = {name: [one.id, one.complete] for name, one in receipts.items()}
    return Receipt(id=json.dumps(parts, separators=(",", ":")), complete=all(one.complete for one in receipts.values()))


def parted(text: str) -> dict[str, Receipt]:
    """Return the receipts in a joined receipt.  Raises CdnRefused for any other text."""
    try:
        return {name: Receipt(id=one[0], complete=one[1]) for name, one in json.loads(text).items()}
    except (ValueError, AttributeError, IndexError, KeyError, TypeError) as error:
        raise CdnRefused(f"no receipt of a multi-CDN: {text!r:.80}") from error


def _all_or_error(answers: Mapping[str, Receipt | Exception]) -> Receipt:
    errors: dict[str, CdnError] = {}
    for name, answer in answers.items():
        if isinstance(answer, CdnError):
            errors[name] = answer
        elif isinstance(answer, Exception):
            raise answer
    if errors:
        raise joint_error(errors, len(answers))
    return joined({name: answer for name, answer in answers.items() if isinstance(answer, Receipt)})


def _built(settings: Mapping[str, Any]) -> Cdn:
    if not {"cdn"} <= settings.keys() <= {"cdn", "options"}:
        raise Invalid(f"each CDN of a multi-CDN is {{'cdn': …, 'options': …}}, not {sorted(settings)}")
    built: Cdn = imported(settings["cdn"])(**settings.get("options", {}))
    return built


def _together(abilities: Sequence[Ability], name: str) -> Ability:
    items = min(one.items_per_call for one in abilities)
    sharing = Counter(one.account for one in abilities if one.account)
    abilities = [_by_batches(replace(one, items_per_call=items), sharing.get(one.account, 1)) for one in abilities]
    return Ability(
        name=name,
        tags=all(one.tags for one in abilities),
        paths=all(one.paths for one in abilities),
        wildcards=all(one.wildcards for one in abilities),
        hosts=all(one.hosts for one in abilities),
        soft=all(one.soft for one in abilities),
        items_per_call=items,
        host_blind=any(one.host_blind for one in abilities),
        effect=max(one.effect for one in abilities),
        reports=any(one.reports for one in abilities),
        rounds=max(one.rounds for one in abilities),
        rounds_apart=max(one.rounds_apart for one in abilities),
        lingers=max(one.lingers for one in abilities),
        price=Price(
            free=min(one.price.free for one in abilities if one.price.each or not any(a.price.each for a in abilities)),
            each=sum(one.price.each for one in abilities),
        ),
        limits=Limits(
            calls_per_second=_least(one.limits.calls_per_second for one in abilities),
            burst=min((one.limits.burst for one in abilities if one.limits.calls_per_second is not None), default=1),
            in_progress=_least(one.limits.in_progress for one in abilities),
            wildcards=_least(one.limits.wildcards for one in abilities),
            reserve=max(one.limits.reserve for one in abilities),
        ),
    )


def _by_batches(one: Ability, sharing: int) -> Ability:
    """Convert an ability's limits to whole batches, the common unit of all CDNs, at the most calls of each batch.

    `sharing` is the number of CDNs with calls of the same account.
    """
    limits, most = one.limits, one.most_calls * sharing
    if limits.calls_per_second is None:
        return one
    slower = replace(limits, calls_per_second=limits.calls_per_second / most, burst=max(1, limits.burst // most))
    return replace(one, limits=slower)


def _least(limits: Iterable[N | None]) -> N | None:
    return min((limit for limit in limits if limit is not None), default=None)
