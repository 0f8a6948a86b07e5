"""`freshness.ports.Members` on Django's database: purges become pending within the transaction of their cause."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django import notes
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.pending import FIELDS, SELECT, member_of
from freshness.contrib.django.sql import Dialect
from freshness.ports import Change
from freshness.scheduling.members import GroupMember, joined
from freshness.targets.purge import Purge
from freshness.targets.scope import emptying, pending
from freshness.targets.subject import ALL, Subject, pending_prefix

_WRITTEN = FIELDS[1:]


class DjangoMembers:
    """The table `freshness_member` beside the rows of a ledger.  Raises LedgerUnavailable where the database is away.

    Only a process with the ledger's CDN may join; any other process gets AnotherIdentity.
    """

    def __init__(self, ledger: DjangoLedger) -> None:
        self._ledger = ledger
        self._using = ledger.using

    def update(self, known: Mapping[str, str], change: Change, *, others: Change | None = None) -> list[GroupMember]:
        """Change the members of `known`, and the `others`, under a lock; make everything pending where needed."""
        self._ledger.identity.look()  # a process with purges for another CDN joins no group
        with ledger_transaction(self._using) as (cursor, dialect):
            before = self._locked(cursor, dialect)
            self._ledger.identity.must_agree(cursor, dialect)
            now = self._ledger.now()
            changed = []
            for name, everything in sorted(known.items()):
                member = before.get(name) or joined(name, everything, now=now, first=not before)
                after = change(member, len(self._covered(cursor, member)), now)
                self._keep(cursor, dialect, before.get(name), after)
                changed.append(after)
            for name, member in sorted(before.items()) if others else ():
                if others and name not in known and member.ended_at is None:
                    after = others(member, len(self._covered(cursor, member)), now)
                    if after != member:
                        self._keep(cursor, dialect, member, after)
            return changed

    def read(self) -> list[GroupMember]:
        """Return all members except the ended."""
        with ledger_cursor(self._using) as (cursor, _):
            cursor.execute(f"{SELECT} WHERE ended_at IS NULL ORDER BY name")
            return [member_of(row) for row in cursor.fetchall()]

    def end(self, name: str) -> int | None:
        """End a member with its pending purges, after waiting for a claim about to add to the pending purges."""
        prefix = pending_prefix(name)
        with ledger_transaction(self._using) as (cursor, dialect):
            cursor.execute(
                f"UPDATE freshness_member SET ended_at = {dialect.now} WHERE name = %s AND ended_at IS NULL", [name]
            )
            known = bool(cursor.rowcount)
            begins: list[int | str] = [len(prefix), prefix]
            number = len(self._waiting(cursor, prefix))
            for table in ("note", "scope", "token", "row"):
                cursor.execute(f"DELETE FROM freshness_{table} WHERE substr(subject, 1, %s) = %s", begins)
            return number if known or number else None

    def pending(self) -> Counter[str]:
        """Return the number of rows pending at each member, by name; also for names unknown to all relays."""
        with ledger_cursor(self._using) as (cursor, _):
            return Counter(Subject.parse(subject).cdn for subject in self._waiting(cursor, pending_prefix()))

    def _waiting(self, cursor: CursorWrapper, prefix: str) -> list[str]:
        """Return subjects with this prefix: of dirty rows, and subjects with notes alone."""
        cursor.execute(
            "SELECT subject FROM freshness_row WHERE due_at IS NOT NULL AND substr(subject, 1, %s) = %s UNION "
            "SELECT subject FROM freshness_note WHERE substr(subject, 1, %s) = %s",
            [len(prefix), prefix] * 2,
        )
        return [subject for (subject,) in cursor.fetchall()]

    def _locked(self, cursor: CursorWrapper, dialect: Dialect) -> dict[str, GroupMember]:
        """Return every row, also ended rows, with the table locked against other writers.

        Two relays might both find the table empty, and each would take its own members for the first.  The lock comes
        before the first read: the snapshot of an earlier read would be older than the lock.
        """
        if dialect.vendor == "postgresql":
            cursor.execute("LOCK TABLE freshness_member IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(SELECT)
        return {row[0]: member_of(row) for row in cursor.fetchall()}

    def _write(self, cursor: CursorWrapper, member: GroupMember) -> None:
        cursor.execute(
            f"INSERT INTO freshness_member ({', '.join(FIELDS)}) VALUES ({', '.join(['%s'] * len(FIELDS))}) "
            f"ON CONFLICT (name) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _WRITTEN)}",
            [getattr(member, name) for name in FIELDS],
        )

    def _keep(self, cursor: CursorWrapper, dialect: Dialect, before: GroupMember | None, after: GroupMember) -> None:
        """Write a member back, and make everything pending where the member lacks everything now."""
        self._write(cursor, after)
        if after.whole and not (before and before.whole and before.ended_at is None):
            self._empty(cursor, dialect, after)

    def _covered(self, cursor: CursorWrapper, member: GroupMember) -> list[str]:
        """Return the rows pending at a member and covered by a purge of everything."""
        prefix = pending_prefix(member.name)
        if member.everything == "subjects":
            return []
        waiting = self._waiting(cursor, f"{prefix}ws:" if member.everything == "shards" else prefix)
        return [subject for subject in waiting if subject != f"{prefix}{ALL}"]

    def _empty(self, cursor: CursorWrapper, dialect: Dialect, member: GroupMember) -> None:
        """Make everything pending, in place of the covered rows; a row held by a relay at this moment stays."""
        named = self._forget(cursor, dialect, self._covered(cursor, member))
        wanted = emptying(self._known(cursor, member), member.everything)
        marks: list[tuple[str, str, Purge | None]] = [
            (subject.pending_at(member.name), "everything", None) for subject in wanted
        ]
        for text, purge in named:
            row, rest = pending(Subject.parse(text).whole, purge, at=member.name, whole_by=member.everything)
            if rest and rest.items - {row.tag}:
                marks.append((row, "everything", rest))
        notes.add_all(cursor, dialect, marks, bare=False)

    def _forget(self, cursor: CursorWrapper, dialect: Dialect, covered: list[str]) -> list[tuple[str, Purge]]:
        """Delete rows held by no relay; return the purges named by the marks of the deleted rows."""
        if not covered:
            return []
        cursor.execute(
            f"SELECT subject FROM freshness_row WHERE {dialect.subject_in} {dialect.skip_locked}",
            [dialect.array(covered)],
        )
        free = [dialect.array([subject for (subject,) in cursor.fetchall()])]
        cursor.execute(f"SELECT subject, purge FROM freshness_scope WHERE {dialect.subject_in}", free)
        named = [(subject, Purge.from_dict(dialect.unjson(parts))) for subject, parts in cursor.fetchall()]
        for table in ("scope", "token", "row"):  # a remaining note becomes a row again
            cursor.execute(f"DELETE FROM freshness_{table} WHERE {dialect.subject_in}", free)
        return named

    def _known(self, cursor: CursorWrapper, member: GroupMember) -> Iterable[str]:
        if member.everything == "tag":
            return ()
        prefix = pending_prefix()
        cursor.execute("SELECT subject FROM freshness_row WHERE substr(subject, 1, %s) <> %s", [len(prefix), prefix])
        return [subject for (subject,) in cursor.fetchall()]
