"""Costs of a purge in advance, for operators and for code that is about to mark."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Any

from django.db.models.functions import Coalesce

from freshness.accounts import rate_limit
from freshness.accounts.cost import spelled
from freshness.accounts.rate_limit import Ends, InProgress
from freshness.batching.batch import Batch, Member
from freshness.batching.packing import batches, keep_apart, needs
from freshness.contrib.django import build, conf
from freshness.contrib.django.models import BatchRow, LedgerRow, NoteRow
from freshness.delivery.engine import Engine
from freshness.scheduling.facts import Facts, Flush
from freshness.targets.paths import by_paths
from freshness.targets.purge import Purge, union
from freshness.targets.scope import scope_of
from freshness.targets.subject import Subject, check

_NOTHING = Purge()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A purge's billed items and cost in US dollars, the members of its call, and seconds until effective.

    dollars  None where no CDN has a price
    items    tags, or the kind named in `things`; the most possible, because other edits may share the settled purge
    at_once  the part of `items` before settling; the rest follows when no older response can be on its way
    """

    items: int
    dollars: float | None
    batch: int
    effective: float
    things: str = "tags"
    at_once: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    def __str__(self) -> str:
        things = self.things if self.items != 1 else self.things.removesuffix("s")
        said = (
            f"{self.items} {things}, {spelled(self.dollars)}, batch of {self.batch}, effective ≈ {self.effective:.0f} s"
        )
        return (
            f"{said}: {self.at_once} at once, {self.items - self.at_once} more once settled" if self.at_once else said
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flushes:
    """The purges of a subject's mark: perhaps an immediate purge, and a settled purge, due in seconds."""

    at_once: Member | None
    settled: Member
    due_in: float


def quote(subjects: Sequence[str], *, purge: Purge = _NOTHING, immediate: bool = True) -> Quote:
    """Return the cost of `mark(subject, purge=…, immediate=…)` of each of `subjects` now.

    Raises InvalidTag for an impossible mark, InvalidPurge for a purge that the CDN cannot carry out.
    """
    engine = build.engine()
    ability, now = engine.admission.ability, build.ledger().now()
    flushes = [_flushes(engine, check(subject), purge, immediate=immediate, now=now) for subject in subjects]
    first = list(batches((one.at_once for one in flushes if one.at_once), ability))
    settled = list(batches((one.settled for one in flushes), ability))
    at_once, items = (ability.rounds * sum(batch.items for batch in sent) for sent in (first, first + settled))
    asked = first or settled
    due = _due(now, besides=subjects)
    ahead = sum(due.values()) if first else len(due)
    starts_in = 0.0 if first else max((one.due_in for one in flushes), default=0.0)
    rounds = ability.effect + (ability.rounds - 1) * max(ability.effect, ability.rounds_apart)
    return Quote(
        items=items,
        at_once=at_once,
        dollars=engine.billing.price_of(sum(batch.items for batch in first + settled)),
        batch=min(len(subjects) + len(due), ability.items_per_call, engine.policy.batch),
        effective=max(starts_in, _until_sent(engine, asked, now, ahead=ahead)) + rounds,
        things=_kinds(union(batch.purge for batch in (*first, *settled))),
    )


def _flushes(engine: Engine, subject: Subject, purge: Purge, *, immediate: bool, now: float) -> _Flushes:
    """Return the purges by the rule: immediate purges may be used up, a suspension delays the settled purge."""
    facts = build.ledger().read(subject) or Facts(subject=subject)
    desired = facts.desired + 1
    marked = replace(facts, desired=desired, immediate=desired if immediate else facts.immediate, due_at=now)
    if immediate:
        marked = replace(marked, last_immediate=desired)
    decision = engine.windows.decide(marked, now)
    left = isinstance(decision, Flush) and decision.immediate
    claimed = isinstance(decision, Flush) and not decision.immediate
    due_at = now if claimed or decision.facts.due_at is None else decision.facts.due_at
    return _Flushes(
        at_once=_member(engine, subject, purge, immediate=True) if left and immediate else None,
        settled=_member(engine, subject, purge, immediate=False),
        due_in=max(0.0, due_at - now),
    )


def _member(engine: Engine, subject: Subject, purge: Purge, *, immediate: bool) -> Member:
    """Return the member of a batch for the CDN.  Raises InvalidPurge where the CDN cannot take the whole purge."""
    ability = engine.admission.ability
    asked = by_paths(subject, scope_of(subject, purge, immediate=immediate), engine.ports.paths_of)
    needs(asked, ability)
    keep_apart(subject, asked, ability)
    return Member(subject=subject, captured=0, epoch=0, settled=not immediate, immediate=immediate, purge=asked)


def _due(now: float, *, besides: Sequence[str]) -> dict[str, bool]:
    """Return the subjects purged before, and whether at once: publishes wait for publishes only."""
    using = conf.load().database
    rows = LedgerRow.objects.using(using).filter(due_at__lte=now).values_list("subject", "immediate")
    noted = NoteRow.objects.using(using).values_list("subject", "immediate")
    due: dict[str, bool] = {}
    for subject, immediate in chain(rows, noted):
        due[subject] = bool(immediate) or due.get(subject, False)
    return {subject: immediate for subject, immediate in due.items() if subject not in besides}


def _until_sent(engine: Engine, asked: Sequence[Batch], now: float, *, ahead: int) -> float:
    """Return the seconds until the account may be called and has the capacity for the whole purge."""
    ability, wait = engine.admission.ability, engine.admission.wait()
    if not ability.limits.any or not asked:
        return wait
    needed = InProgress(
        items=ahead + sum(batch.items for batch in asked), wildcards=sum(batch.wildcards for batch in asked)
    )
    immediate = any(batch.immediate for batch in asked)
    until = rate_limit.until_capacity(
        _in_progress(ability.name, ability.effect, now),
        ability.limits,
        needed,
        effect=ability.effect,
        immediate=immediate,
    )
    calls = ahead // ability.items_per_call
    paced = calls / ability.limits.calls_per_second if ability.limits.calls_per_second else 0.0
    return max(wait + paced, until)


def _in_progress(cdn: str, effect: float, now: float) -> list[Ends]:
    """Return purges in progress.  A late purge is expected to take as long again as its delay."""
    held = BatchRow.objects.using(conf.load().database).filter(cdn=cdn).exclude(state="closed")
    rows = held.annotate(since=Coalesce("sent_at", "opened_at")).values_list("since", "items", "wildcards")
    return [
        Ends(seconds=max(abs(effect - (now - since)), 1.0), capacity=InProgress(items=items, wildcards=wildcards))
        for since, items, wildcards in rows
    ]


def _kinds(purge: Purge) -> str:
    named = list(purge.as_dict())
    return named[0] if len(named) == 1 else "items"
