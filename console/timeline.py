"""Why a shop is stale: its edits and its purges, change by change, from the database alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from freshness.cli.operations import HistoryEntry
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.fact_tables import StepRow
from freshness.contrib.django.inspection import all_in_words, inspection
from freshness.contrib.django.models import BatchRow, LedgerRow, NoteRow
from freshness.ports import Page
from freshness.targets.subject import Subject

STAGES: Final = ("saved", "marked", "batched", "accepted", "effective", "verified")
_OF_STEP = {"claimed": "batched", "skipped": "batched"}
_SAID = {
    "claimed": "put into a batch",
    "skipped": "skipped: no edge holds a copy",
    "accepted": "accepted by the CDN",
    "failed": "the call failed",
    "effective": "effective at the edge",
    "verified": "verified: the edge shows it",
    "stale": "the edge still shows an older page",
}
_STEPS = 200
_EDITS = 100
_NOTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A line of a change: its time (seconds since 1970), the stage reached, a sentence, a user, and a place.

    `reached` is empty for events without a stage, as a failed call.
    """

    at: float
    reached: str
    said: str
    who: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgedChange:
    """The history of a generation, the oldest moment first: its causes and its purges."""

    generation: int
    moments: Sequence[TimelineEntry]
    newest: bool = False

    @property
    def stages(self) -> list[tuple[str, bool]]:
        """Every stage, and whether reached: a stage before a reached stage was reached too."""
        reached = [STAGES.index(one.reached) for one in self.moments if one.reached]
        last = max(reached, default=-1)
        return [(name, place <= last) for place, name in enumerate(STAGES)]

    @property
    def stage(self) -> str:
        """The last stage reached."""
        return next((name for name, reached in reversed(self.stages) if reached), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A subject: its row, its changes from the newest on, and its critical pages."""

    subject: Subject
    row: LedgerRow | None
    changes: Sequence[PurgedChange]
    pages: Sequence[Page] = field(default=())
    now: float = 0.0


def timeline(subject: Subject) -> Timeline:
    """Read a subject's timeline.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_look(using):
        now = build.ledger().now()
        row = LedgerRow.objects.using(using).filter(subject=subject).first()
        steps = list(StepRow.objects.using(using).filter(subject=subject).order_by("-id")[:_STEPS])
        notes = list(NoteRow.objects.using(using).filter(subject=subject).order_by("xid", "tag", "mark")[:_NOTES])
        batches = BatchRow.objects.using(using).filter(reference__in={one.reference for one in steps if one.reference})
        receipts = {one.reference: one for one in batches.defer("members", "nonces")}
        edits = list(inspection().edits(subject, since=0.0, limit=_EDITS))
    waiting = _waiting(row, notes)
    purged = sorted(steps, key=lambda one: (one.generation, one.id))
    groups = [(generation, list(found)) for generation, found in groupby(purged, key=lambda one: one.generation)]
    changes: list[PurgedChange] = []
    for generation, found in groups:
        moments = _of_steps(found, receipts)
        edits, saved = _taken(edits, before=_began(found))
        changes.append(PurgedChange(generation=generation, moments=sorted([*saved, *moments], key=lambda one: one.at)))
    left = [_saved(one) for one in edits]
    if waiting:
        generation = row.desired + len(notes) if row is not None else len(notes)
        entries = sorted([*left, *waiting], key=lambda one: one.at)
        if changes and not notes and row is not None and changes[-1].generation == row.desired:
            entries = sorted([*changes.pop().moments, *entries], key=lambda one: one.at)
        changes.append(PurgedChange(generation=generation, moments=entries, newest=True))
    elif left and not changes:
        changes.append(PurgedChange(generation=row.desired if row else 0, moments=sorted(left, key=lambda one: one.at)))
    return Timeline(subject=subject, row=row, changes=changes[::-1], pages=build.pages(subject), now=now)


def for_people(found: Timeline) -> Timeline:
    """Return the timeline with names of shops in its sentences; files for programs keep the ids."""
    said = iter(all_in_words([one.said for change in found.changes for one in change.moments]))
    changes = [
        replace(change, moments=[replace(one, said=next(said)) for one in change.moments]) for change in found.changes
    ]
    return replace(found, changes=changes)


def _began(found: Sequence[StepRow]) -> float:
    """When the purge of a generation was put together: the purge covers all saves until then."""
    return max((one.at for one in found if one.kind in _OF_STEP), default=found[0].at)


def _taken(edits: list[HistoryEntry], *, before: float) -> tuple[list[HistoryEntry], list[TimelineEntry]]:
    """Split the edits into the edits from a time on, and the edits before the time."""
    left = [one for one in edits if one.at > before]
    return left, [_saved(one) for one in edits if one.at <= before]


def _saved(one: HistoryEntry) -> TimelineEntry:
    return TimelineEntry(at=one.at, reached="saved", said=one.what, who=one.who, where=one.where)


def _of_steps(found: Sequence[StepRow], receipts: dict[str, BatchRow]) -> list[TimelineEntry]:
    moments = []
    for one in found:
        if one.kind in _OF_STEP and one.seconds is not None:
            moments.append(TimelineEntry(at=one.at - one.seconds, reached="marked", said=f"marked ({one.said})"))
        batch = receipts.get(one.reference)
        receipt = f" as {batch.receipt}, now {batch.state}" if batch is not None and batch.receipt else ""
        reached = "" if one.kind in ("failed", "stale") else _OF_STEP.get(one.kind, one.kind)
        how = f": {one.said}" if one.kind in ("failed", "stale") and one.said else ""
        took = f", {one.seconds:.1f} s after the edit" if one.kind in ("effective", "verified") and one.seconds else ""
        where = f"{one.cdn} {one.reference[:12]}{receipt}"[:200].strip() if one.kind == "accepted" else one.cdn
        moments.append(TimelineEntry(at=one.at, reached=reached, said=f"{_SAID[one.kind]}{how}{took}", where=where))
    return moments


def _waiting(row: LedgerRow | None, notes: Sequence[NoteRow]) -> list[TimelineEntry]:
    """List the marks not covered by any purge."""
    found = [TimelineEntry(at=one.noted_at, reached="marked", said=f"marked ({one.reason})") for one in notes]
    if row is not None and row.done < row.desired:
        said = f"marked ({row.reason}), waits to be purged"
        found.append(TimelineEntry(at=row.first_dirty_at or row.marked_at or 0.0, reached="marked", said=said))
    return found
