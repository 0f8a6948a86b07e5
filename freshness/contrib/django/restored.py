"""After the database went back: all copies of the lost history, at edges and in caches, are purged once.

A restoration is a row, with a row for each concerned subject: any number of processes may work on a restoration, and
each may die at any line.  `Restorations.begin` records the restoration; `carry_on`
(`freshness.contrib.django.restoring`) lists and marks; the relays purge, within the CDN's limits; the restoration ends
when each subject has had a settled purge.
"""

from dataclasses import asdict, dataclass
from typing import Any, Final

from django.db.models import Max

from freshness.cache_headers import LONGEST
from freshness.contrib.django.claims import end_claims
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import PresenceRow, RestorationRow, RestoredRow

OVER: Final = 60.0
"""Seconds over which the purges are spread by default: a cold cache everywhere at once is a flood."""

_COVERED = """
SELECT count(d.target), count(CASE WHEN d.target > 0 AND r.done >= d.target THEN 1 END)
FROM freshness_restored AS d LEFT JOIN freshness_row AS r ON r.subject = d.subject
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationProgress:
    """The progress of a restoration: the number of `subjects`, of `marked` subjects, and of `purged`, settled subjects.

    Times are seconds by the ledger's clock; `ended_at` is None until all are purged.
    """

    number: int
    why: str
    found_at: float
    ended_at: float | None
    subjects: int
    marked: int
    purged: int

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    def __str__(self) -> str:
        ended = "" if self.ended_at is None else f"; ended after {self.ended_at - self.found_at:.0f} s"
        return f"{self.purged} of {self.subjects} purged, {self.marked} marked{ended} ({self.why})"


class Restorations:
    """The restorations in the database of a ledger.  Raises LedgerUnavailable."""

    def __init__(self, ledger: DjangoLedger) -> None:
        self._ledger = ledger
        self._rows = RestorationRow.objects.using(ledger.using)
        self._subjects = RestoredRow.objects.using(ledger.using)

    def newest(self) -> RestorationRow | None:
        """Return the newest, open or ended."""
        with ledger_cursor(self._ledger.using):
            return self._rows.order_by("-number").first()

    def open(self) -> RestorationRow | None:
        """Return the newest restoration, unless ended."""
        newest = self.newest()
        return newest if newest is not None and newest.ended_at is None else None

    def begin(self, why: str, *, server: str = "", above: int = 0, over: float = OVER) -> RestorationRow:
        """Begin a restoration with a number greater than `above`; or join an open restoration with such a number.

        An open restoration with a number known before the step back belongs to the lost time, or was begun before
        another step back.  Ends all claims and closes all batches of the lost history.  Before any write the restored
        notes are folded, because their order is of another history's transactions.
        """
        self._ledger.fold()
        with ledger_transaction(self._ledger.using) as (cursor, dialect):
            if dialect.vendor == "postgresql":
                cursor.execute("LOCK TABLE freshness_restoration IN EXCLUSIVE MODE")  # only one begins at a time
            found = self.open()
            if found is not None and found.number > above and found.server == server:
                return found
            now = self._ledger.now()
            known = self._rows.aggregate(number=Max("number"))["number"] or 0
            number = max(known, above) + 1
            begun = self._rows.create(
                number=number,
                server=server,
                why=why,
                over=over,
                found_at=now,
                skip_from=max(now + 2 * LONGEST, self._shown_until()),
            )
            self._rows.filter(number__lt=number, ended_at=None).update(ended_at=now)  # goes on as a part of the new row
            self._subjects.all().delete()
            end_claims(self._ledger, cursor, dialect)
        return begun

    def progress(self) -> RestorationProgress | None:
        """Return the progress of the newest restoration; None without a restoration."""
        newest = self.newest()
        if newest is None:
            return None
        marked = purged = newest.subjects
        if newest.ended_at is None:
            marked, purged = self._marked_and_purged()
        return RestorationProgress(
            number=newest.number,
            why=newest.why,
            found_at=newest.found_at,
            ended_at=newest.ended_at,
            subjects=newest.subjects,
            marked=marked,
            purged=purged,
        )

    def end(self) -> bool:
        """End the open restoration if each subject has had a settled purge; return whether none is open."""
        found = self.open()
        if found is None:
            return True
        with ledger_transaction(self._ledger.using):
            _, purged = self._marked_and_purged()
            if found.listed_at is None or purged < self._subjects.count():
                return False
            self._rows.filter(number=found.number, ended_at=None).update(ended_at=self._ledger.now())
            self._subjects.all().delete()
        return True

    def _marked_and_purged(self) -> tuple[int, int]:
        with ledger_cursor(self._ledger.using) as (cursor, _):
            cursor.execute(_COVERED)
            marked, purged = cursor.fetchone()
        return int(marked), int(purged)

    def _shown_until(self) -> float:
        notes = PresenceRow.objects.using(self._ledger.using)
        return float(notes.aggregate(until=Max("shown_until"))["until"] or 0.0)
