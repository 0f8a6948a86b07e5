"""Several CDNs that hold the same pages, as one: every purge goes to all of them, and fails as a group."""

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

from freshness.budget import Price
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
from freshness.plan import Ability, Batch
from freshness.ports import Cdn, Receipt
from freshness.quota import Limits

N = TypeVar("N", int, float)

# Which error speaks for the group: one that asks for the longest patience first, one that never succeeds last.
_SPEAKS_FIRST = (CdnForbidden, CdnThrottled, CdnBusy, CdnUnavailable, CdnAmbiguous, CdnRefused)


class Fanout:
    """All of `cdns`.  A purge is tried at each of them even when others fail; the error names each that did.

    It can do what all of them can, takes as many items as the smallest, and is complete when all are.
    """

    def __init__(self, cdns: Sequence[Cdn], *, name: str = "fanout") -> None:
        names = [cdn.ability.name for cdn in cdns]
        if not cdns or len(set(names)) != len(names):
            raise Invalid(f"a fan-out needs CDNs with names of their own, not {names}")
        self._cdns = dict(zip(names, cdns, strict=True))
        self.ability = _together([cdn.ability for cdn in cdns], name)

    def purge(self, batch: Batch) -> Receipt:
        """Purge everywhere; the receipt holds one receipt a CDN."""
        return self._receipt(self._each(lambda name, cdn: cdn.purge(replace(batch, cdn=name))))

    def status(self, receipt: Receipt) -> Receipt:
        """Ask those that were not complete yet."""
        if receipt.complete:
            return receipt
        held = _parsed(receipt.id)

        def ask(name: str, cdn: Cdn) -> Receipt:
            one = held.get(name, Receipt())
            return one if one.complete else cdn.status(one)

        return self._receipt(self._each(ask))

    def _each(self, call: Callable[[str, Cdn], Receipt]) -> dict[str, Receipt]:
        def attempt(name: str) -> Receipt | CdnError:
            try:
                return call(name, self._cdns[name])
            except CdnError as error:
                return error

        with ThreadPoolExecutor(max_workers=min(8, len(self._cdns))) as pool:
            answers = dict(zip(self._cdns, pool.map(attempt, self._cdns), strict=True))
        errors = {name: answer for name, answer in answers.items() if isinstance(answer, CdnError)}
        if errors:
            raise _group_error(errors, len(self._cdns))
        return {name: answer for name, answer in answers.items() if isinstance(answer, Receipt)}

    def _receipt(self, receipts: dict[str, Receipt]) -> Receipt:
        parts = {name: [one.id, one.complete] for name, one in receipts.items()}
        return Receipt(
            id=json.dumps(parts, separators=(",", ":")), complete=all(one.complete for one in receipts.values())
        )


def _together(abilities: Sequence[Ability], name: str) -> Ability:
    return Ability(
        name=name,
        tags=all(one.tags for one in abilities),
        paths=all(one.paths for one in abilities),
        wildcards=all(one.wildcards for one in abilities),
        hosts=all(one.hosts for one in abilities),
        soft=all(one.soft for one in abilities),
        items_per_call=min(one.items_per_call for one in abilities),
        effect=max(one.effect for one in abilities),
        reports=any(one.reports for one in abilities),
        rounds=max(one.rounds for one in abilities),
        price=Price(
            free=min(one.price.free for one in abilities if one.price.each or not any(a.price.each for a in abilities)),
            each=sum(one.price.each for one in abilities),
        ),
        limits=Limits(
            calls_per_second=_least(one.limits.calls_per_second for one in abilities),
            burst=min((one.limits.burst for one in abilities if one.limits.calls_per_second is not None), default=1),
            in_progress=_least(one.limits.in_progress for one in abilities),
            wildcards=_least(one.limits.wildcards for one in abilities),
        ),
    )


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
