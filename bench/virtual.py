"""The real engine in virtual time, quick enough for days and thousands of workspaces: a single thread, no rollback."""

import heapq
import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cdn._polling import Progress
from freshness.delivery.engine import Engine
from freshness.errors import CdnBusy, CdnError, CdnRefused, CdnThrottled
from freshness.ports import Receipt
from freshness.scheduling.facts import Facts
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront_rules import CloudFrontAccount, CloudFrontRefusal
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports

TARGET = "EDOUBLE1"
_REFUSALS: dict[str, type[CdnError]] = {"Throttling": CdnThrottled, "TooManyInvalidationsInProgress": CdnBusy}


class QuickLedger(MemoryLedger):
    """`freshness.testing.memory_ledger.MemoryLedger` that finds due rows without looking at every row.

    `since` is the time from which a subject has been due and waiting for its call, `published` the time of its publish.
    """

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.since: dict[str, float] = {}
        self.published: dict[str, float] = {}
        self._coming: list[tuple[float, str]] = []
        self._ready: set[str] = set()

    @property
    def rows(self) -> dict[str, Facts]:
        """All rows."""
        return self._committed.rows

    def next_due(self) -> float:
        """Return the time of the next due row."""
        return self.clock() if self._ready else self._coming[0][0] if self._coming else float("inf")

    def mark(
        self, subject: str, *, reason: str, purge: Purge | None = None, immediate: bool = False, bare: bool = False
    ) -> None:
        super().mark(subject, reason=reason, purge=purge, immediate=immediate, bare=bare)
        self._fold(self._committed, [subject])
        if immediate:
            self.published.setdefault(subject, self.clock())
        self._file(subject)

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        yield self._committed

    def _write_back(self, state: Any, before: Facts, after: Facts) -> None:
        super()._write_back(state, before, after)
        self._file(before.subject)

    def _file(self, subject: str) -> None:
        due_at = self.rows[subject].due_at
        if due_at is not None and due_at <= self.clock():
            self._ready.add(subject)
            return
        self._ready.discard(subject)
        if due_at is not None:
            heapq.heappush(self._coming, (due_at, subject))

    def _chosen(
        self,
        state: Any,
        now: float,
        limit: int,
        subjects: Sequence[str] | None,
        unseen: bool,
        known: Collection[str] | None,
    ) -> list[Facts]:
        if subjects is not None:
            return super()._chosen(state, now, limit, subjects, unseen, known)
        while self._coming and self._coming[0][0] <= now:
            due_at, subject = heapq.heappop(self._coming)
            if self.rows[subject].due_at == due_at:
                self._ready.add(subject)
        due = [self.rows[subject] for subject in self._ready]
        for facts in due:
            if facts.observed == facts.desired:
                self.since.setdefault(facts.subject, facts.due_at or now)
        if unseen:
            due = [facts for facts in due if facts.desired > facts.observed]
        return sorted(due, key=lambda facts: (facts.immediate == 0, facts.due_at or 0.0, facts.subject))[:limit]


class QuickBatches(MemoryBatches):
    """`freshness.testing.memory_batches.MemoryBatches` that forgets closed batches."""

    def next_due(self) -> float:
        """Return the time of the next due row."""
        return min((one.due_at for one in self._remembered.values() if one.due_at is not None), default=float("inf"))

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        super().save(reference, state=state, receipt=receipt, due_in=due_in)
        if state == "closed":
            self._remembered.pop(reference, None)


@dataclass(slots=True)
class CallRecords:
    """The results of calls.

    `waits` are the seconds that accepted scheduled purges came later than by their own rule, `publishes` the seconds
    from a publish to its immediate purge; `purged` is the time of each tag's last purge, `refused` counts calls.
    """

    waits: list[float] = field(default_factory=list)
    publishes: list[float] = field(default_factory=list)
    purged: dict[str, float] = field(default_factory=dict)
    refused: int = 0


class RecordingCdn:
    """A `freshness.ports.Cdn` whose calls are kept in `records`, shared by several adapters."""

    def __init__(self, cdn: Any, ledger: QuickLedger, records: CallRecords) -> None:
        self.ability, self.status = cdn.ability, cdn.status
        self._cdn, self._ledger, self._records = cdn, ledger, records

    def purge(self, batch: Batch) -> Receipt:
        """As the adapter does."""
        records, now = self._records, self._ledger.clock()
        try:
            receipt: Receipt = self._cdn.purge(batch)
        except CdnError:
            records.refused += 1
            raise
        records.purged.update(dict.fromkeys(batch.purge.tags, now))
        for member in batch.members:
            since = self._ledger.since.pop(member.subject, now)
            if member.immediate:
                records.publishes.append(now - self._ledger.published.pop(member.subject))
            else:
                records.waits.append(now - since)
        return receipt


class CloudFrontModel:
    """`freshness.ports.Cdn` in front of the strict double's own rules: no sockets, for days with many calls."""

    def __init__(self, account: CloudFrontAccount, ability: Ability) -> None:
        self.account, self.ability = account, ability
        self.progress = Progress(self._list, self._get, clock=account.clock)

    def purge(self, batch: Batch) -> Receipt:
        """Send a CreateInvalidation."""
        forget_completed(self.account)
        items = tuple(f"#{tag}" for tag in sorted(batch.purge.tags))
        try:
            made = self.account.create(TARGET, batch.reference, len(items), items)
        except CloudFrontRefusal as refused:
            raise _REFUSALS[refused.code](refused.message) from refused
        return Receipt(id=made.id, complete=False)

    def status(self, receipt: Receipt) -> Receipt:
        """Ask as the adapter does: a single listing for all purges."""
        forget_completed(self.account)
        return Receipt(id=receipt.id, complete=self.progress.is_complete(receipt.id))

    def _list(self) -> dict[str, bool]:
        try:
            page, _ = self.account.newest(TARGET)
        except CloudFrontRefusal as refused:
            raise _REFUSALS[refused.code](refused.message) from refused
        return {one.id: self.account.is_complete(one) for one in page}

    def _get(self, wanted: str) -> bool:
        try:
            return self.account.is_complete(self.account.get(TARGET, wanted))
        except CloudFrontRefusal as refused:
            raise _REFUSALS.get(refused.code, CdnRefused)(refused.message) from refused


def engine(
    clock: FakeClock, ledger: QuickLedger, batches: QuickBatches, cdn: Any, *, policy: Policy, seed: int, **ports: Any
) -> Engine:
    """Return a relay's engine over shared rows; `ports` are further ports."""
    chance = random.Random(seed)
    return Engine(
        memory_ports(cdn, clock=clock, ledger=ledger, batches=batches, **ports),
        policy,
        jitter=lambda: chance.uniform(0.8, 1.2),
    )


def forget_completed(account: CloudFrontAccount) -> None:
    """Keep the double's rules quick over a whole day: the double looks at every remembered invalidation."""
    for known in list(account.invalidations):
        if account.invalidations[known].completed_at > account.clock() - 120.0:
            return
        del account.invalidations[known]


def uncovered(
    ledger: QuickLedger, purged: Mapping[str, float], edits: Mapping[str, float], *, settle: float
) -> list[str]:
    """Return subjects whose last edit (seconds by subject) is not covered by a purge begun after settling."""

    def at(subject: str) -> float:
        wanted = (Subject.parse(subject).tag, tags.shard(Subject.parse(subject).id))
        return max(purged.get(tag, float("-inf")) for tag in wanted)

    return [
        subject for subject, edited in edits.items() if at(subject) < edited + settle or not ledger.rows[subject].clean
    ]
