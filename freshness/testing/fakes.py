"""The ledger and its batches in memory: for tests of engines and of applications."""

import random
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from freshness.accounts.rate_limit import Account, InProgress, Limits
from freshness.batching.batch import Batch
from freshness.errors import LedgerUnavailable
from freshness.ports import BookedBatch, Clock, Update, Updated
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.members import GroupMember
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge, union
from freshness.targets.scope import pending, scope_of
from freshness.targets.subject import Subject, check

T = TypeVar("T")

_MARKED = ("desired", "nonce", "reason", "last_immediate")  # an update never writes these: marks do


@dataclass(slots=True)
class _State:
    rows: dict[str, Facts] = field(default_factory=dict)
    scopes: dict[str, list[tuple[int, Purge]]] = field(default_factory=dict)
    members: dict[str, GroupMember] = field(default_factory=dict)

    def copy(self) -> "_State":
        return _State(
            rows=dict(self.rows),
            scopes={subject: list(made) for subject, made in self.scopes.items()},
            members=dict(self.members),
        )


class MemoryLedger:
    """`freshness.ports.Ledger` without a database.

    One transaction at a time, as on SQLite: `with ledger.atomic():` opens one, within another it is
    a savepoint.  Set `away` and every call raises LedgerUnavailable.
    """

    def __init__(self, clock: Clock, *, seed: int = 0) -> None:
        self.clock = clock
        self.away = False
        self._random = random.Random(seed)
        self._lock = threading.RLock()
        self._committed = _State()
        self._open: _State | None = None

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All that happens within is undone if the block raises; others see it when the outermost block ends."""
        with self._lock:
            outer = self._open
            self._open = (outer or self._committed).copy()
            try:
                yield
            except BaseException:
                self._open = outer
                raise
            if outer is None:
                self._committed, self._open = self._open, None

    def mark(
        self, subject: str, *, reason: str, purge: Purge | None = None, immediate: bool = False, bare: bool = False
    ) -> Stamp:
        """Bump the generation."""
        marked = check(subject)
        with self._transaction() as state:
            self._add(state, marked, reason=reason, purge=purge, immediate=immediate, bare=bare)
            return Stamp(generation=state.rows[subject].desired, nonce=state.rows[subject].nonce)

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        """Update what is due, or what is named, and write back."""
        with self._transaction() as state:
            now = self.clock()
            updated = []
            for facts in self._chosen(state, now, limit, subjects, unseen, known):
                decision = update(facts, now)
                self._write_back(state, facts, decision.facts)
                purge = _purge(state, decision) if isinstance(decision, Flush) else Purge()
                updated.append(Updated(decision=decision, now=now, purge=purge))
                if isinstance(decision, Flush) and known is not None:
                    self._pend(state, decision, purge, known)
            return updated

    def read(self, subject: str) -> Facts | None:
        """The committed row, or within `atomic` the row as that sees it."""
        self._must_answer()
        if self._lock.acquire(blocking=False):
            try:
                return (self._open or self._committed).rows.get(subject)
            finally:
                self._lock.release()
        return self._committed.rows.get(subject)

    @property
    def rows(self) -> dict[str, Facts]:
        """The committed rows, by subject."""
        return dict(self._committed.rows)

    @property
    def marked(self) -> list[tuple[str, Purge]]:
        """Subject and named purge of each committed mark that no settled purge has covered."""
        return [(subject, purge) for subject, made in self._committed.scopes.items() for _, purge in made]

    def stamp(self, subject: str) -> Stamp:
        """The newest generation and its nonce; generation 0 for a subject that was never marked."""
        facts = self.read(subject)
        return Stamp(generation=facts.desired, nonce=facts.nonce) if facts else Stamp(generation=0, nonce=0)

    def _add(
        self,
        state: _State,
        subject: Subject,
        *,
        reason: str,
        purge: Purge | None = None,
        immediate: bool = False,
        bare: bool = False,
    ) -> None:
        now = self.clock()
        before = state.rows.get(subject) or Facts(subject=subject)
        desired = before.desired + 1
        bare_seen = bare and before.observed == before.desired
        state.rows[subject] = replace(
            before,
            desired=desired,
            nonce=self._random.getrandbits(63),
            reason=reason[:100],
            coalesced=before.coalesced + 1,
            immediate=desired if immediate else before.immediate,
            last_immediate=desired if immediate else before.last_immediate,
            observed=desired if bare_seen else before.observed,
            first_dirty_at=now if bare and before.first_dirty_at is None else before.first_dirty_at,
            due_at=now if before.due_at is None else min(before.due_at, now),
        )
        if purge:
            state.scopes.setdefault(subject, []).append((desired, purge))

    @contextmanager
    def _transaction(self) -> Iterator[_State]:
        self._must_answer()
        with self.atomic():
            assert self._open is not None
            yield self._open

    def _must_answer(self) -> None:
        if self.away:
            raise LedgerUnavailable("the ledger is away")

    def _pend(self, state: _State, flush: Flush, purge: Purge, known: Collection[str]) -> None:
        """Note what other members lack of a row that is flushed."""
        for member in state.members.values():
            if not (member.name in known or member.ended_at is not None or flush.facts.subject.cdn):
                whole_by = member.everything if member.whole else ""
                row, named = pending(flush.facts.subject, purge, at=member.name, whole_by=whole_by)
                self._add(state, row, reason=flush.reason, purge=named, bare=True)

    def _chosen(
        self,
        state: _State,
        now: float,
        limit: int,
        subjects: Sequence[str] | None,
        unseen: bool,
        known: Collection[str] | None,
    ) -> list[Facts]:
        if subjects is not None:
            return [state.rows[subject] for subject in sorted(set(subjects)) if subject in state.rows]
        due = [facts for facts in state.rows.values() if facts.due_at is not None and facts.due_at <= now]
        if known is not None:
            due = [facts for facts in due if not facts.subject.cdn or facts.subject.cdn in known]
        if unseen:
            due = [facts for facts in due if facts.desired > facts.observed]
        return sorted(due, key=lambda facts: (facts.immediate == 0, facts.due_at or 0.0))[:limit]

    def _write_back(self, state: _State, before: Facts, after: Facts) -> None:
        kept = replace(after, subject=before.subject, **{name: getattr(before, name) for name in _MARKED})
        if not kept.clean and kept.due_at is None:
            raise LedgerUnavailable(f"{before.subject} would be dirty and never due")
        state.rows[before.subject] = kept
        if kept.done > before.done:
            made = state.scopes.pop(before.subject, [])
            state.scopes[before.subject] = [one for one in made if one[0] > kept.done]


def _purge(state: _State, flush: Flush) -> Purge:
    made = state.scopes.get(flush.facts.subject, ())
    extra = union(purge for generation, purge in made if generation <= flush.captured)
    return scope_of(flush.facts.subject, extra, immediate=flush.immediate)


@dataclass(slots=True)
class _Remembered:
    batch: Batch
    opened_at: float
    due_at: float | None
    needs: InProgress
    state: str = "open"
    receipt: str = ""


class MemoryBatches:
    """`freshness.ports.Batches` without a database; `states` tells what became of each, by reference."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._lock = threading.Lock()
        self._remembered: dict[str, _Remembered] = {}

    @property
    def states(self) -> dict[str, str]:
        """Reference -> open, sent or closed."""
        return {reference: one.state for reference, one in self._remembered.items()}

    @property
    def due_at(self) -> float | None:
        """When the next of those that may not have been sent is to be taken up; None where there is none."""
        due = [one.due_at for one in self._remembered.values() if one.state == "open" and one.due_at is not None]
        return min(due, default=None)

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        """Remember a batch before its call, if there is capacity."""
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
        """Lease what is due to this caller."""
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
        """Note what became of a batch."""
        with self._lock:
            one = self._remembered.get(reference)
            if one is not None:
                one.state, one.receipt = state, receipt
                one.due_at = None if due_in is None else self.clock() + due_in

    def in_progress(self, cdn: str) -> InProgress:
        """What is open or sent, and not complete."""
        with self._lock:
            return self._in_progress(cdn)

    def _in_progress(self, cdn: str) -> InProgress:
        held = [one.needs for one in self._remembered.values() if one.state != "closed" and one.batch.cdn == cdn]
        return InProgress(items=sum(needs.items for needs in held), wildcards=sum(needs.wildcards for needs in held))


class MemoryAccounts:
    """`freshness.ports.Accounts` without a database; `spent` is what was booked, by month and subject."""

    def __init__(self, clock: Clock, batches: MemoryBatches) -> None:
        self.clock = clock
        self.batches = batches
        self.rows: dict[str, Account] = {}
        self.spent: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()

    def update(self, name: str, change: Callable[[Account, InProgress, float], tuple[Account, T]]) -> T:
        """Change one account, and keep it."""
        with self._lock:
            account = self.rows.get(name) or Account(name=name)
            self.rows[name], result = change(account, self.batches.in_progress(name), self.clock())
            return result

    def spend(self, name: str, month: str, items: Mapping[str, int]) -> None:
        """Book items to subjects."""
        with self._lock:
            for subject, number in items.items():
                self.spent[month, subject] = self.spent.get((month, subject), 0) + number


class MemoryPresence:
    """`freshness.ports.Presence` without a database; set `away` and every call raises LedgerUnavailable."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.away = False
        self.until: dict[str, float] = {}
        self._lock = threading.Lock()

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        """Raise what is known of each tag."""
        self._must_answer()
        with self._lock:
            until = self.clock() + seconds
            for tag in tags:
                self.until[tag] = max(self.until.get(tag, until), until)

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        """Those whose time has not passed."""
        self._must_answer()
        since = self.clock() - longer
        return frozenset(tag for tag in tags if self.until.get(tag, since) > since)

    def _must_answer(self) -> None:
        if self.away:
            raise LedgerUnavailable("the ledger is away")
