"""Measures of the engine's events, the same for every sink: names, units and labels.

The values of every label are bounded, with any number of tenants.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from freshness import errors
from freshness.events import (
    AlertChanged,
    BudgetAlarm,
    CacheRead,
    Claimed,
    Coalesced,
    Effective,
    Event,
    Failed,
    IdentityAlarm,
    OldTransactionAlarm,
    OutsideEdge,
    PurgeCompared,
    Purged,
    Requested,
    Skipped,
    SystemMeasured,
    TagsOverflowed,
    Verified,
    Warmed,
    Widened,
)

COUNT: Final = "count"
DURATION: Final = "duration"
"""Seconds; a sink keeps how they are distributed."""
GAUGE: Final = "gauge"


_WITHOUT_LABELS: Final[Mapping[type, str]] = {
    Coalesced: "requests.skipped",
    Skipped: "purges.skipped",
    IdentityAlarm: "identity.alarms",
    OldTransactionAlarm: "transactions.old",
    OutsideEdge: "requests.outside_edge",
    TagsOverflowed: "tags.overflows",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measured figure: `name` is words joined by dots, as `purge.failures`; labels are words of a bounded number."""

    name: str
    kind: str
    value: float
    labels: Mapping[str, str] = field(default_factory=dict)


def measures(event: Event) -> Iterator[Measure]:
    """Yield the measures of an event; an event of a later release has no measure."""
    match event:
        case Requested():
            yield _count("edits", immediate=_word(event.immediate))
        case Claimed(immediate=False):
            yield _count("edits.coalesced", event.coalesced)
            yield _seconds("edit.wait", event.waited)
        case Purged():
            yield _count("purges", cdn=event.cdn, immediate=_word(event.immediate))
            yield _seconds("purge.duration", event.seconds, cdn=event.cdn)
        case Failed():
            yield _count("purge.failures", cdn=event.cdn, error=leaf(event.error), parked=_word(event.parked))
            yield _seconds("purge.duration", event.seconds, cdn=event.cdn)
        case Warmed():
            yield _count("pages.warmed", event.fetched, outcome="ok")
            yield _count("pages.warmed", event.failed, outcome="failed")
            yield _seconds("warm.duration", event.seconds)
        case Verified():
            yield _count("verdicts", verdict="fresh" if event.fresh else "stale")
            if event.fresh and event.age is not None:
                yield _seconds("edit.age", event.age)
        case SystemMeasured():
            for name, value in sorted(event.figures.items()):
                yield Measure(name=f"system.{name}", kind=GAUGE, value=value)
        case _:
            yield from _further(event)


def _further(event: Event) -> Iterator[Measure]:
    match event:
        case Effective() if event.seconds is not None:
            yield _seconds("purge.completion", event.seconds, cdn=event.cdn)
        case PurgeCompared():
            for cause in event.causes:
                yield _count("purges.compared", cause=cause)
                yield _count("purges.unchanged", int(not event.changed), cause=cause)
        case Widened():
            yield _count("shards.purged", event.shards, cdn=event.cdn)
        case BudgetAlarm():
            yield _count("budget.alarms", over=_word(event.over))
        case AlertChanged():
            yield _count("alert.changes", alert=event.name, firing=_word(event.firing))
        case CacheRead():
            yield from _reads(event)
        case _ if type(event) in _WITHOUT_LABELS:
            yield _count(_WITHOUT_LABELS[type(event)])


def _reads(event: CacheRead) -> Iterator[Measure]:
    for tier, value in {"process": event.process, "shared": event.shared, "none": event.missed}.items():
        yield _count("cache.reads", value, tier=tier)
    for tier, value in {"edge": event.edge, "origin": event.origin}.items():
        yield _count("page.reads", value, tier=tier)


def leaf(error: str) -> str:
    """Return the error's class, before the first colon of an event's text; `other` for a foreign class."""
    name = error.partition(":")[0]
    known = getattr(errors, name, None) if name.isidentifier() else None
    return name if isinstance(known, type) and issubclass(known, errors.FreshnessError) else "other"


def _count(name: str, value: float = 1, **labels: str) -> Measure:
    return Measure(name=name, kind=COUNT, value=value, labels=labels)


def _seconds(name: str, value: float, **labels: str) -> Measure:
    return Measure(name=name, kind=DURATION, value=value, labels=labels)


def _word(flag: bool) -> str:
    return "true" if flag else "false"
