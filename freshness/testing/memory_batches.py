"""Batches and accounts of CDNs in memory: for tests of engines and of applications."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from freshness.accounts.rate_limit import Account, InProgress, Limits
from freshness.batching.batch import Batch
from freshness.ports import BookedBatch, Clock

T = TypeVar("T")


@dataclass(slots=True)
class _Remembered:
    batch: Batch
    opened_at: float
    due_at: float | None
    needs: InProgress
    state: str = "open"
    receipt: str = ""


class MemoryBatches:
    """`freshness.ports.Batches` without a database; `states` gives the state of each batch, by reference.

    `must_agree` is called before a batch is opened, taken or saved, as `HeldIdentity.must_agree`.
    """

    def __init__(self, clock: Clock, *, must_agree: Callable[[], None] = lambda: None) -> None:
        self.clock = clock
        self.must_agree = must_agree
        self._lock = threading.Lock()
        self._remembered: dict[str, _Remembered] = {}

    @property
    def states(self) -> dict[str, str]:
        """From reference to open, sent or closed."""
        return {reference: one.state for reference, one in self._remembered.items()}

    @property
    def due_at(self) -> float | None:
        """The time at which the next batch perhaps unsent is to be taken up; `None` without any."""
        due = [one.due_at for one in self._remembered.values() if one.state == "open" and one.due_at is not None]
        return min(due, default=None)

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        """Remember a batch before its call, if there is capacity."""
        self.must_agree()
        with self._lock:
            reference, now = batch.reference, self.clock()
            if reference in self._remembered:
                return True
            needs = InProgress(items=batch.items, wildcards=batch.wildcards)
            used = self._in_progress(batch.cdn)
            if limits and not used.has_capacity(limits, items=needs.items, wildcards=needs.wildcards):
                return False
            self._remembered[reference] = _Remembered(batch=batch, opened_at=now, due_at=now + due_in, needs=needs)
            return True

    def take(self, *, lease: float, limit: int = 20) -> list[BookedBatch]:
        """Lease the due batches to this caller."""
        self.must_agree()
        with self._lock:
            now = self.clock()
            due = [one for one in self._remembered.values() if one.due_at is not None and one.due_at <= now]
            taken = sorted(due, key=lambda one: one.due_at or 0.0)[:limit]
            for one in taken:
                one.due_at = now + lease
            return [
                BookedBatch(batch=one.batch, state=one.state, receipt=one.receipt, age=now - one.opened_at)
                for one in taken
            ]

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        """Note the outcome of a batch."""
        self.must_agree()
        with self._lock:
            one = self._remembered.get(reference)
            if one is not None:
                one.state, one.receipt = state, receipt
                one.due_at = None if due_in is None else self.clock() + due_in

    def in_progress(self, cdn: str) -> InProgress:
        """Return the open and sent batches' capacity, without complete batches."""
        with self._lock:
            return self._in_progress(cdn)

    def _in_progress(self, cdn: str) -> InProgress:
        held = [one.needs for one in self._remembered.values() if one.state != "closed" and one.batch.cdn == cdn]
        return InProgress(items=sum(needs.items for needs in held), wildcards=sum(needs.wildcards for needs in held))


class MemoryAccounts:
    """`freshness.ports.Accounts` without a database; `spent` has the booked items, by month and subject."""

    def __init__(self, clock: Clock, batches: MemoryBatches) -> None:
        self.clock = clock
        self.batches = batches
        self.rows: dict[str, Account] = {}
        self.spent: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()

    def update(self, name: str, change: Callable[[Account, InProgress, float], tuple[Account, T]]) -> T:
        """Change an account, and keep the change."""
        with self._lock:
            account = self.rows.get(name) or Account(name=name)
            self.rows[name], result = change(account, self.batches.in_progress(name), self.clock())
            return result

    def spend(self, name: str, month: str, items: Mapping[str, int]) -> None:
        """Add items billed in a month (`2026-11`) to the subjects of their purges."""
        with self._lock:
            for subject, number in items.items():
                self.spent[month, subject] = self.spent.get((month, subject), 0) + number
