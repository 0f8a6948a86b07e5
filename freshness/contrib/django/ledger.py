"""The ledger on a Django database: PostgreSQL in production, SQLite embedded, the same operations.

The rule is `freshness.scheduling.rule`; here rows are fetched under a lock, judged by the rule, and written back in a
single statement.  Only the database's clock is used.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import partial

from django.db import connections
from django.db.backends.utils import CursorWrapper

from freshness.accounts.identity import CdnIdentity
from freshness.contrib.django import notes
from freshness.contrib.django.connection import ledger_cursor, ledger_read, ledger_transaction
from freshness.contrib.django.identity import LedgerIdentity
from freshness.contrib.django.pending import lacking, of_known
from freshness.contrib.django.sql import COLUMNS, Dialect, facts_of
from freshness.contrib.django.transactions import is_open
from freshness.errors import AnotherIdentity, LedgerUnavailable
from freshness.ports import Update, Updated
from freshness.scheduling.changes import ChangedThing
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.flush_scope import FoldedScopes
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.targets.scope import everything, named_by
from freshness.targets.subject import ALL, check
from freshness.targets.tokens import SubjectState

log = logging.getLogger(__name__)
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM freshness_row"
MOST_NOTES = 1_000
"""The number of a subject's notes from which a reader of the state folds the notes: each read adds all notes up."""
_UNSEEN = " AND desired > observed"
_NOTHING = Purge()


class DjangoLedger:
    """`freshness.ports.Ledger` on the database `using`.  Raises LedgerUnavailable where the database is away.

    Where responses carry tags of `shards`, a note that everything is stale purges the shards. `identity`, called at the
    first need, returns the identity of this process's CDN: folds and updates compare the identity with the ledger's.
    """

    def __init__(
        self, *, using: str = "default", shards: bool = False, identity: Callable[[], CdnIdentity] | None = None
    ) -> None:
        self.using = using
        self.shards = shards
        self.identity = LedgerIdentity(identity, using=using)

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
        """Insert a note, or a note for each of the `tags`, in a single round trip without waiting for locks."""
        marked = check(subject)  # before any write
        named = named_by(marked, purge, immediate=immediate, only=tags)
        with ledger_cursor(self.using) as (cursor, dialect):
            notes.add(cursor, dialect, marked, reason=reason, purge=named, immediate=immediate, bare=bare, tags=tags)

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        """Fold notes, lock, decide, write back, commit.  An idle look is an indexed read without locks.

        Of several named subjects, unlocked rows come first.  Each locked row is waited for separately: a holder of a
        row delays no other subject's edits.  Only within an open transaction, which keeps its locks, rows are taken in
        their order: otherwise two transactions could wait for each other.
        """
        if subjects is None:
            wanted = _UNSEEN if unseen else ""
            self.identity.look()
            if not _is_any_due(self.using, wanted):
                return []
            self.fold()
            return self._update(update, partial(self._lock_due, wanted, limit, known), known)
        if len(subjects) == 1 or is_open(connections[self.using]):
            return self._update(update, partial(self._lock_named, subjects), known)
        updated = self._update(update, partial(self._lock_named, subjects, wait=False), known)
        for subject in sorted(set(subjects) - {one.decision.facts.subject for one in updated}):
            updated += self._update(update, partial(self._lock_named, [subject]), known)
        return updated

    def fold(self) -> None:
        """Fold every note whose subject is unlocked, a thousand subjects at a time, each in a transaction."""
        while True:
            with ledger_transaction(self.using) as (cursor, dialect):
                self.identity.must_agree(cursor, dialect)
                waiting = notes.noted(cursor, dialect)
                subjects = notes.without_strangers(cursor, dialect, waiting)
                free = self._folded(cursor, dialect, subjects, dialect.skip_locked)
            if len(waiting) < notes.AT_A_TIME or not free:
                return

    def _folded(self, cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str], lock: str) -> list[str]:
        """Fold the notes of `subjects` whose rows `lock` gets; return these subjects."""
        if not subjects:
            return []
        notes.make_rows(cursor, dialect, subjects, wait=lock == dialect.for_update)
        cursor.execute(
            f"SELECT subject FROM freshness_row WHERE {dialect.subject_in} ORDER BY {dialect.by_subject} {lock}",
            [dialect.array(subjects)],
        )
        mine = [subject for (subject,) in cursor.fetchall()]
        notes.fold_into_rows(cursor, dialect, mine)
        if ALL in mine:
            self._spread(cursor, dialect)
        return mine

    def _spread(self, cursor: CursorWrapper, dialect: Dialect) -> None:
        """Mark the subjects that purge everything, after a note for `all`.  The row of `all` itself has no purge.

        Without tags of shards no purge names the pages of subjects that were never marked, and a warning says so.
        """
        cursor.execute(
            "UPDATE freshness_row SET observed = desired, done = desired, due_at = NULL WHERE subject = 'all'"
        )
        cursor.execute("SELECT subject FROM freshness_row")
        known = [subject for (subject,) in cursor.fetchall()]
        marks = [(subject, "everything", None) for subject in everything(known, shards=self.shards)]
        notes.add_all(cursor, dialect, marks, bare=False)
        if not self.shards:
            log.warning(
                "a table was emptied or rewritten: %d subjects that the ledger knows are purged; CDNs may show pages "
                "of others until these expire, because responses carry no tags of shards (FRESHNESS['SHARD_TAGS']): "
                "where that is too long, empty the CDN by hand",
                len(marks),
            )

    def _update(
        self,
        update: Update,
        lock: Callable[[CursorWrapper, Dialect], list[Facts]],
        known: Collection[str] | None,
    ) -> list[Updated]:
        with ledger_transaction(self.using) as (cursor, dialect):
            self.identity.must_agree(cursor, dialect)
            rows = lock(cursor, dialect)
            cursor.execute(f"SELECT {dialect.now}")  # after the locks: a wait must not make the clock old
            now = float(cursor.fetchone()[0])
            decided = [(facts, update(facts, now)) for facts in rows]
            changes = [(facts, decision.facts) for facts, decision in decided if decision.facts != facts]
            dialect.write_back(cursor, changes)
            covered = [after.facts.subject for before, after in decided if after.facts.done > before.done]
            if covered:
                cursor.execute(dialect.forget_scopes, [dialect.array(covered)])
            flushed = [decision for _, decision in decided if isinstance(decision, Flush)]
            purges = _purges(cursor, dialect, flushed)
            if known is not None:
                claimed = [(flush, purges[id(flush)][0]) for flush in flushed]
                notes.add_all(cursor, dialect, lacking(cursor, dialect, claimed, known), bare=True)
        nothing = (_NOTHING, None)
        told = [(decision, *purges.get(id(decision), nothing)) for _, decision in decided]
        return [Updated(decision=decision, now=now, purge=purge, narrow=narrow) for decision, purge, narrow in told]

    def read(self, subject: str) -> Facts | None:
        """Return the row with its notes, as committed, or as seen by the open transaction of this thread."""
        with ledger_read(self.using) as (cursor, dialect):
            return notes.read(cursor, dialect, subject)

    def now(self) -> float:
        """Seconds by the database's clock."""
        with ledger_read(self.using) as (cursor, dialect):
            cursor.execute(f"SELECT {dialect.now}")
            return float(cursor.fetchone()[0])

    def stamp(self, subject: str) -> Stamp:
        """Return the state of a subject in a single statement; generation 0 for a subject never marked."""
        with ledger_read(self.using) as (cursor, dialect):
            stamp, waiting = notes.state(cursor, dialect, subject)
        self._fold_if_many(subject, waiting)
        return stamp

    def state(self, subject: str) -> SubjectState:
        """Return the stamp of a subject with the tokens of its marks."""
        return self.states((subject,))[subject]

    def states(self, subjects: Sequence[str]) -> dict[str, SubjectState]:
        """Return the states of several subjects in a single statement."""
        with ledger_read(self.using) as (cursor, dialect):
            found = notes.states(cursor, dialect, subjects)
        for subject, (_, waiting) in found.items():
            self._fold_if_many(subject, waiting)
        return {subject: state for subject, (state, _) in found.items()}

    def _fold_if_many(self, subject: str, waiting: int) -> None:
        """Fold the notes of a subject without a recent relay, unless the row is locked."""
        if waiting > MOST_NOTES and not is_open(connections[self.using]):
            # If this fold fails, a relay folds the notes later; the state is known without the fold.
            with suppress(AnotherIdentity, LedgerUnavailable), ledger_transaction(self.using) as (cursor, dialect):
                self.identity.must_agree(cursor, dialect)
                self._folded(cursor, dialect, [subject], dialect.skip_locked)

    def _lock_due(
        self, wanted: str, limit: int, known: Collection[str] | None, cursor: CursorWrapper, dialect: Dialect
    ) -> list[Facts]:
        """Lock due rows, immediate rows first, each kind by its own index: no sort for any number of due rows."""
        rows: list[Facts] = []
        mine, parameters = of_known(known) if known is not None else ("", [])
        for lane in (" AND urgent > 0", " AND urgent = 0"):
            cursor.execute(
                f"{_SELECT} WHERE due_at <= (SELECT {dialect.now}){lane}{wanted}{mine} "
                f"ORDER BY due_at LIMIT %s {dialect.skip_locked}",
                [*parameters, limit - len(rows)],
            )
            rows += map(facts_of, cursor.fetchall())
        return rows

    def _lock_named(
        self, subjects: Sequence[str], cursor: CursorWrapper, dialect: Dialect, *, wait: bool = True
    ) -> list[Facts]:
        """Lock named rows in the order of every transaction: no deadlock.  Their notes are folded first."""
        lock = dialect.for_update if wait else dialect.skip_locked
        self._folded(cursor, dialect, notes.noted(cursor, dialect, subjects), lock)
        cursor.execute(
            f"{_SELECT} WHERE {dialect.subject_in} ORDER BY {dialect.by_subject} {lock}",
            [dialect.array(subjects)],
        )
        return list(map(facts_of, cursor.fetchall()))


def _is_any_due(using: str, wanted: str) -> bool:
    """Return whether there are notes or due rows.

    By its order every planner takes the small index, even where its statistics are of busier times.
    """
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(
            f"SELECT EXISTS (SELECT 1 FROM freshness_note) OR EXISTS (SELECT 1 FROM freshness_row WHERE due_at <= "
            f"(SELECT {dialect.now}){wanted} ORDER BY due_at LIMIT 1)"
        )
        return bool(cursor.fetchone()[0])


def _purges(cursor: CursorWrapper, dialect: Dialect, flushed: Iterable[Flush]) -> dict[int, tuple[Purge, Purge | None]]:
    """Return, by the identity of each flush, its purge, and the narrower purge for responses that name their things."""
    flushed = list(flushed)
    if not flushed:
        return {}
    cursor.execute(
        f"SELECT subject, generation, purge, since, tag FROM freshness_scope WHERE {dialect.subject_in}",
        [dialect.array(sorted({flush.facts.subject for flush in flushed}))],
    )
    scopes: dict[str, FoldedScopes] = {}
    for subject, generation, parts, since, tag in cursor.fetchall():
        scope = scopes.setdefault(subject, FoldedScopes())
        if tag:
            scope.changed.append(ChangedThing(since, generation, tag))
        else:
            scope.named.append((generation, Purge.from_dict(dialect.unjson(parts))))
    return {id(flush): scopes.get(flush.facts.subject, FoldedScopes()).of(flush) for flush in flushed}


def count_workspaces(*, using: str) -> int:
    """How many workspaces have a row in the ledger on the database `using`.  Raises LedgerUnavailable."""
    with ledger_cursor(using) as (cursor, _):
        cursor.execute("SELECT count(*) FROM freshness_row WHERE subject >= 'ws:' AND subject < 'ws;'")
        return int(cursor.fetchone()[0])
