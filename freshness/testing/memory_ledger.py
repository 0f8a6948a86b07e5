"""The ledger in memory: for tests of engines and of applications."""

import random
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import xor

from freshness.accounts.identity import CdnIdentity, refusal
from freshness.errors import AnotherIdentity, LedgerUnavailable
from freshness.ports import Clock, Update, Updated
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.flush_scope import FoldedScopes
from freshness.scheduling.folding import Folded, fold
from freshness.scheduling.members import GroupMember
from freshness.targets.generation import Stamp
from freshness.targets.note import Note
from freshness.targets.purge import Purge
from freshness.targets.scope import everything, named_by, pending
from freshness.targets.subject import ALL, Subject, check, wider
from freshness.targets.tokens import changes_of

_MARKED = ("desired", "nonce", "reason", "last_immediate")  # written by folding, and never by an update


@dataclass(slots=True)
class _State:
    rows: dict[str, Facts] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    scopes: dict[str, FoldedScopes] = field(default_factory=dict)
    members: dict[str, GroupMember] = field(default_factory=dict)
    tokens: dict[str, dict[int, int]] = field(default_factory=dict)

    def copy(self) -> "_State":
        return _State(
            rows=dict(self.rows),
            notes={subject: list(noted) for subject, noted in self.notes.items()},
            scopes={subject: made.copy() for subject, made in self.scopes.items()},
            members=dict(self.members),
            tokens={subject: dict(folded) for subject, folded in self.tokens.items()},
        )

    def folded(self, subject: str) -> Folded | None:
        """Return a row with its notes."""
        facts, noted = self.rows.get(subject), self.notes.get(subject, ())
        if facts is None and not noted:
            return None
        return fold(facts or Facts(subject=Subject.parse(subject)), noted)

    def changes(self, subject: str) -> list[tuple[int, int]]:
        """Return the changes of a subject's buckets, folded and noted."""
        noted = [change for note in self.notes.get(subject, ()) for change in changes_of(note.tag, note.nonce)]
        return [*self.tokens.get(subject, {}).items(), *noted]


class HeldIdentity:
    """The identity held by a ledger in memory, compared with the identity of the asking process, from `own`."""

    def __init__(self, own: Callable[[], CdnIdentity] | None = None) -> None:
        self.held: CdnIdentity | None = None
        self._own = own

    def must_agree(self, *, looks: bool = False) -> None:
        """Raise AnotherIdentity where the process may claim nothing; hold the first lasting identity with `looks`."""
        if self._own is None:
            return
        own = self._own()
        if why := refusal(own, self.held):
            raise AnotherIdentity(why)
        if looks and own.lasts:
            self.held = own if self.held is None else self.held.joined(own)


class MemoryLedger:
    """`freshness.ports.Ledger` without a database.

    A single transaction at a time, as on SQLite: `with ledger.atomic():` opens a transaction, or a savepoint within
    another.  Set `away` and every call raises LedgerUnavailable.  `identity` gives the identity of the updating
    process; without `identity` there is no comparison.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        seed: int = 0,
        shards: bool = False,
        identity: Callable[[], CdnIdentity] | None = None,
    ) -> None:
        self.clock = clock
        self.shards = shards
        self.away = False
        self.identity = HeldIdentity(identity)
        self._random = random.Random(seed)
        self._lock = threading.RLock()
        self._committed = _State()
        self._open: _State | None = None

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Undo all changes within if the block raises; commit them at the end of the outermost block."""
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
        self,
        subject: str,
        *,
        reason: str,
        purge: Purge | None = None,
        immediate: bool = False,
        bare: bool = False,
        tags: Sequence[str] = (),
    ) -> None:
        """Make a note, or a note for each of the `tags`."""
        marked = check(subject)
        named = named_by(marked, purge, immediate=immediate, only=tags)
        with self._transaction() as state:
            for tag in tags or ("",):
                self._add(state, marked, reason=reason, purge=named, immediate=immediate, bare=bare, tag=tag)

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        """Fold notes, update the due or the named rows, and write back."""
        with self._transaction() as state:
            self.identity.must_agree(looks=subjects is None)
            self._fold(state, state.notes if subjects is None else subjects)
            now = self.clock()
            updated = []
            for facts in self._chosen(state, now, limit, subjects, unseen, known):
                decision = update(facts, now)
                _write_back(state, facts, decision.facts)
                purge, narrow = _purges(state, decision) if isinstance(decision, Flush) else (Purge(), None)
                updated.append(Updated(decision=decision, now=now, purge=purge, narrow=narrow))
                if isinstance(decision, Flush) and known is not None:
                    for row, named in _lacking(state, decision, purge, known):
                        self._add(state, row, reason=decision.reason, purge=named, bare=True)
            return updated

    def read(self, subject: str) -> Facts | None:
        """Return the committed row with its notes, or within `atomic` the block's own row."""
        folded = self._visible().folded(subject)
        return folded.facts if folded else None

    @property
    def rows(self) -> dict[str, Facts]:
        """The committed rows with their notes, by subject."""
        committed = self._committed
        found = {subject: committed.folded(subject) for subject in {*committed.rows, *committed.notes}}
        return {subject: folded.facts for subject, folded in found.items() if folded}

    @property
    def marked(self) -> list[tuple[str, Purge]]:
        """Subject and named purge of each committed mark not covered by a settled purge."""
        kept = [(subject, purge) for subject, made in self._committed.scopes.items() for _, purge in made.named]
        return kept + [
            (subject, note.purge) for subject, noted in self._committed.notes.items() for note in noted if note.purge
        ]

    def stamp(self, subject: str) -> Stamp:
        """Return the state of a subject; generation 0 for a subject never marked."""
        visible = self._visible()
        found = [folded.facts for one in {subject, *wider(subject)} if (folded := visible.folded(one))]
        return Stamp(
            generation=sum(facts.desired for facts in found), nonce=reduce(xor, (facts.nonce for facts in found), 0)
        )

    def _visible(self) -> _State:
        self._must_answer()
        if self._lock.acquire(blocking=False):
            try:
                return self._open or self._committed
            finally:
                self._lock.release()
        return self._committed

    def _fold(self, state: _State, subjects: Iterable[str]) -> None:
        for subject in list(subjects):
            folded = state.folded(subject)
            changes = state.changes(subject)
            if folded is None or not state.notes.pop(subject, None):
                continue
            tokens: dict[int, int] = {}
            for bucket, number in changes:
                tokens[bucket] = tokens.get(bucket, 0) ^ number
            state.tokens[subject] = tokens
            state.rows[subject] = folded.facts
            scopes = state.scopes.setdefault(subject, FoldedScopes())
            scopes.named.extend(folded.scopes)
            scopes.changed.extend(folded.changed)
            if subject == ALL:  # all subjects are marked in its place; the row itself has no purge
                row = folded.facts
                state.rows[ALL] = replace(row, observed=row.desired, done=row.desired, due_at=None)
                for one in everything(state.rows, shards=self.shards):
                    self._add(state, one, reason="everything")

    def _add(
        self,
        state: _State,
        subject: Subject,
        *,
        reason: str,
        purge: Purge | None = None,
        immediate: bool = False,
        bare: bool = False,
        tag: str = "",
    ) -> None:
        note = Note(
            nonce=self._random.getrandbits(63),
            noted_at=self.clock(),
            mark=f"{self._random.getrandbits(64):016x}",
            reason=reason[:100],
            immediate=immediate,
            bare=bare,
            purge=purge,
            tag=tag,
        )
        state.notes.setdefault(subject, []).append(note)

    @contextmanager
    def _transaction(self) -> Iterator[_State]:
        self._must_answer()
        with self.atomic():
            assert self._open is not None
            yield self._open

    def _must_answer(self) -> None:
        if self.away:
            raise LedgerUnavailable("the ledger is away")

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


def _write_back(state: _State, before: Facts, after: Facts) -> None:
    kept = replace(after, subject=before.subject, **{name: getattr(before, name) for name in _MARKED})
    if not kept.clean and kept.due_at is None:
        raise LedgerUnavailable(f"{before.subject} would be dirty and never due")
    state.rows[before.subject] = kept
    if kept.done > before.done:
        state.scopes[before.subject] = state.scopes.get(before.subject, FoldedScopes()).above(kept.done)


def restore(ledger: MemoryLedger, facts: Facts) -> None:
    """Put back an older state of a row, as a database restored from a backup would."""
    with ledger.atomic():
        assert ledger._open is not None
        ledger._open.rows[facts.subject] = facts


def _lacking(
    state: _State, flush: Flush, purge: Purge, known: Collection[str]
) -> Iterator[tuple[Subject, Purge | None]]:
    """Yield the pending rows of members not in `known` for a flushed row, each with its further named purge."""
    for member in state.members.values():
        if not (member.name in known or member.ended_at is not None or flush.facts.subject.cdn):
            whole_by = member.everything if member.whole else ""
            yield pending(flush.facts.subject, purge, at=member.name, whole_by=whole_by)


def _purges(state: _State, flush: Flush) -> tuple[Purge, Purge | None]:
    return state.scopes.get(flush.facts.subject, FoldedScopes()).of(flush)
