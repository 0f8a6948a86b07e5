"""Several CDNs as one: a purge goes to all that hold the pages, and fails as a group."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, TypeVar

from freshness.budget import Price
from freshness.cdn.imported import imported
from freshness.errors import (
    CdnAmbiguous,
    CdnBusy,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
    Invalid,
)
from freshness.plan import Ability, Batch, Member
from freshness.ports import Cdn, Receipt
from freshness.quota import Limits

N = TypeVar("N", int, float)
Route = Callable[[str], Iterable[str]]

# Which error speaks for the group: one that asks for the longest patience first, one that never succeeds last.
_SPEAKS_FIRST = (CdnForbidden, CdnThrottled, CdnBusy, CdnUnavailable, CdnAmbiguous, CdnRefused)


class Fanout:
    """All of `cdns`: adapters, or `{"cdn": dotted path, "options": {…}}` as settings have them.

    A purge is tried at each CDN even when others fail; the error names each that did.  `route` says which of them hold
    a subject's pages, by name; without it, or where it names none, all do.  The group can do what all of them can,
    takes as many items as the smallest, and is complete when all are.
    """

    def __init__(
        self, cdns: Sequence[Cdn | Mapping[str, Any]], *, route: Route | str | None = None, name: str = "fanout"
    ) -> None:
        built = [_built(one) if isinstance(one, Mapping) else one for one in cdns]
        names = [cdn.ability.name for cdn in built]
        if not built or len(set(names)) != len(names):
            raise Invalid(f"a fan-out needs CDNs with names of their own, not {names}")
        self._cdns = dict(zip(names, built, strict=True))
        self._route: Route | None = imported(route) if isinstance(route, str) else route
        self.ability = _together([cdn.ability for cdn in built], name)

    @property
    def parts(self) -> tuple[Cdn, ...]:
        """The CDNs of the group."""
        return tuple(self._cdns.values())

    def purge(self, batch: Batch) -> Receipt:
        """Purge everywhere; the receipt holds one receipt a CDN."""
        parts = self._parts(batch)
        return self._receipt(self._each(parts, lambda name, cdn: cdn.purge(parts[name])))

    def status(self, receipt: Receipt) -> Receipt:
        """Ask those that were not complete yet."""
        if receipt.complete:
            return receipt
        held = _parsed(receipt.id)

        def ask(name: str, cdn: Cdn) -> Receipt:
            return held[name] if held[name].complete else cdn.status(held[name])

        return self._receipt(self._each([name for name in self._cdns if name in held], ask))

    def _parts(self, batch: Batch) -> dict[str, Batch]:
        """Each CDN's share of a batch."""
        shares: dict[str, list[Member]] = {name: [] for name in self._cdns}
        for member in batch.members:
            wanted = set(self._route(member.subject)) if self._route else set()
            if unknown := wanted - shares.keys():
                raise CdnRefused(f"{member.subject} is routed to {sorted(unknown)}; there are {sorted(shares)}")
            for name in wanted or shares:
                shares[name].append(member)
        return {name: Batch(cdn=name, members=tuple(share)) for name, share in shares.items() if share}

    def _each(self, names: Iterable[str], call: Callable[[str, Cdn], Receipt]) -> dict[str, Receipt]:
        def attempt(name: str) -> Receipt | CdnError:
            try:
                return call(name, self._cdns[name])
            except CdnError as error:
                return error

        asked = list(names)
        with ThreadPoolExecutor(max_workers=8) as pool:
            answers = dict(zip(asked, pool.map(attempt, asked), strict=True))
        errors = {name: answer for name, answer in answers.items() if isinstance(answer, CdnError)}
        if errors:
            raise _group_error(errors, len(asked))
        return {name: answer for name, answer in answers.items() if isinstance(answer, Receipt)}

    def _receipt(self, receipts: dict[str, Receipt]) -> Receipt:
        parts = {name: [one.id, one.complete] for name, one in receipts.items()}
        return Receipt(
            id=json.dumps(parts, separators=(",", ":")), complete=all(one.complete for one in receipts.values())
        )


def _built(settings: Mapping[str, Any]) -> Cdn:
    if not {"cdn"} <= settings.keys() <= {"cdn", "options"}:
        raise Invalid(f"each CDN of a fan-out is {{'cdn': …, 'options': …}}, not {sorted(settings)}")
    built: Cdn = imported(settings["cdn"])(**settings.get("options", {}))
    return built


def _together(abilities: Sequence[Ability], name: str) -> Ability:
    items = min(one.items_per_call for one in abilities)
    abilities = [_by_batches(replace(one, items_per_call=items)) for one in abilities]
    return Ability(
        name=name,
        tags=all(one.tags for one in abilities),
        paths=all(one.paths for one in abilities),
        wildcards=all(one.wildcards for one in abilities),
        hosts=all(one.hosts for one in abilities),
        soft=all(one.soft for one in abilities),
        items_per_call=items,
        effect=max(one.effect for one in abilities),
        reports=any(one.reports for one in abilities),
        rounds=max(one.rounds for one in abilities),
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


def _by_batches(one: Ability) -> Ability:
    """Its limits in whole batches, as where each takes as many calls as it may: what all CDNs can count in."""
    limits, most = one.limits, one.most_calls
    if limits.calls_per_second is None:
        return one
    slower = replace(limits, calls_per_second=limits.calls_per_second / most, burst=max(1, limits.burst // most))
    return replace(one, limits=slower)


def _least(limits: Iterable[N | None]) -> N | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _group_error(errors: dict[str, CdnError], tried: int) -> CdnError:
    said = "; ".join(f"{name}: {type(error).__name__}: {error}" for name, error in errors.items())
    message = f"{len(errors)} of {tried} failed: {said}"
    for kind in _SPEAKS_FIRST:
        found = [error for error in errors.values() if isinstance(error, kind)]
        if found and kind is CdnThrottled:
            waits = [error.retry_after for error in found if isinstance(error, CdnThrottled) and error.retry_after]
            return CdnThrottled(message, retry_after=max(waits, default=None))
        if found:
            return kind(message)
    return CdnUnavailable(message)


def _parsed(text: str) -> dict[str, Receipt]:
    try:
        return {name: Receipt(id=one[0], complete=one[1]) for name, one in json.loads(text).items()}
    except (ValueError, AttributeError, IndexError, KeyError, TypeError) as error:
        raise CdnRefused(f"no receipt of a fan-out: {text!r:.80}") from error
