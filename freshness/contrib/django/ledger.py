"""The ledger on a Django database: PostgreSQL in production, SQLite embedded, the same operations.

The rule is `freshness.scheduling.rule`; here rows are fetched under a lock, shown to it, and written
back in one statement.  Only the database's clock is used.
"""

import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.pending import lacking, of_known
from freshness.contrib.django.sql import COLUMNS, MARK_SQL, SCOPE_SQL, Dialect, facts_of
from freshness.ports import Update, Updated
from freshness.scheduling.facts import Facts, Flush
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge, union
from freshness.targets.scope import scope_of
from freshness.targets.subject import check

REASON_LENGTH = 100
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM freshness_row"
_UNSEEN = " AND desired > observed"
_NOTHING = Purge()


class DjangoLedger:
    """`freshness.ports.Ledger` on the database `using`.  Raises LedgerUnavailable where that is away."""

    def __init__(self, *, using: str = "default") -> None:
        self.using = using

    def mark(
        self, subject: str, *, reason: str, purge: Purge | None = None, immediate: bool = False, bare: bool = False
    ) -> Stamp:
        """Bump the generation and note `purge`, both or neither; a failure leaves an open transaction usable."""
        check(subject)  # before anything is written
        nonce = secrets.randbits(63)
        with ledger_cursor(self.using) as (cursor, dialect):
            values: dict[str, Any] = {
                "subject": subject,
                "nonce": nonce,
                "reason": reason[:REASON_LENGTH],
                "immediate": int(immediate),
                "bare": int(bare),
            }
            statements = [MARK_SQL.format(now=dialect.now)]
            if purge:
                values["purge"] = dialect.json(purge.as_dict())
                statements.append(SCOPE_SQL.format(json=dialect.as_json))
            generation = dialect.all_or_none(cursor, statements, values)
        return Stamp(generation=generation, nonce=nonce)

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        """Lock, decide, write back, commit.  An idle look is one indexed read and takes no lock.

        Of several that are named, those that are free come first.  Each of the others is waited for alone: whoever
        keeps a transaction open after a mark holds up nobody else's edits.
        """
        if subjects is None:
            wanted = _UNSEEN if unseen else ""
            lock = partial(self._lock_due, wanted, limit, known)
            return self._update(update, lock, known) if self._any_due(wanted) else []
        if len(subjects) == 1:
            return self._update(update, partial(self._lock_named, subjects), known)
        updated = self._update(update, partial(self._lock_named, subjects, wait=False), known)
        for subject in sorted(set(subjects) - {one.decision.facts.subject for one in updated}):
            updated += self._update(update, partial(self._lock_named, [subject]), known)
        return updated

    def _update(
        self,
        update: Update,
        lock: Callable[[CursorWrapper, Dialect], list[Facts]],
        known: Collection[str] | None,
    ) -> list[Updated]:
        with ledger_cursor(self.using) as (cursor, dialect), transaction.atomic(using=self.using):
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
            purges = self._purges(cursor, dialect, flushed)
            if known is not None:
                claimed = [(flush, purges[id(flush)]) for flush in flushed]
                for row, named, reason in list(lacking(cursor, dialect, claimed, known)):
                    self.mark(row, reason=reason, purge=named, bare=True)
        return [
            Updated(decision=decision, now=now, purge=purges.get(id(decision), _NOTHING)) for _, decision in decided
        ]

    def read(self, subject: str) -> Facts | None:
        """The row as it is committed, or as the open transaction of this thread sees it."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute(f"{_SELECT} WHERE subject = %s", [subject])
            row = cursor.fetchone()
        return facts_of(row) if row else None

    def now(self) -> float:
        """Seconds by the database's clock."""
        with ledger_cursor(self.using) as (cursor, dialect):
            cursor.execute(f"SELECT {dialect.now}")
            return float(cursor.fetchone()[0])

    def stamp(self, subject: str) -> Stamp:
        """The newest generation and its nonce; generation 0 for a subject that was never marked."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute("SELECT desired, nonce FROM freshness_row WHERE subject = %s", [subject])
            row = cursor.fetchone()
        return Stamp(generation=row[0], nonce=row[1]) if row else Stamp(generation=0, nonce=0)

    def _any_due(self, wanted: str) -> bool:
        """The order makes every planner take the small index, even where its statistics are of busier times."""
        with ledger_cursor(self.using) as (cursor, dialect):
            cursor.execute(
                f"SELECT 1 FROM freshness_row WHERE due_at <= (SELECT {dialect.now}){wanted} ORDER BY due_at LIMIT 1"
            )
            return cursor.fetchone() is not None

    def _lock_due(
        self, wanted: str, limit: int, known: Collection[str] | None, cursor: CursorWrapper, dialect: Dialect
    ) -> list[Facts]:
        """Immediate rows first, each kind by its own index: nothing is sorted, however many are due."""
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
        """In the order that every transaction takes them: no deadlock."""
        lock = dialect.for_update if wait else dialect.skip_locked
        cursor.execute(
            f"{_SELECT} WHERE {dialect.subject_in} ORDER BY {dialect.by_subject} {lock}",
            [dialect.array(subjects)],
        )
        return list(map(facts_of, cursor.fetchall()))

    def _purges(self, cursor: CursorWrapper, dialect: Dialect, flushed: Iterable[Flush]) -> dict[int, Purge]:
        flushed = list(flushed)
        if not flushed:
            return {}
        cursor.execute(
            f"SELECT subject, generation, purge FROM freshness_scope WHERE {dialect.subject_in}",
            [dialect.array(sorted({flush.facts.subject for flush in flushed}))],
        )
        scopes: dict[str, list[tuple[int, Purge]]] = {}
        for subject, generation, parts in cursor.fetchall():
            scopes.setdefault(subject, []).append((generation, Purge.from_dict(dialect.unjson(parts))))
        return {id(flush): _scope(flush, scopes.get(flush.facts.subject, ())) for flush in flushed}


def _scope(flush: Flush, marked: Sequence[tuple[int, Purge]]) -> Purge:
    named = union(purge for made, purge in marked if made <= flush.captured) if marked else _NOTHING
    return scope_of(flush.facts.subject, named, immediate=flush.immediate)
