"""The members of a group in memory: for tests of engines and of applications."""

from collections.abc import Mapping
from dataclasses import replace

from freshness.ports import Change
from freshness.scheduling.flush_scope import FoldedScopes
from freshness.scheduling.members import GroupMember, joined
from freshness.targets.scope import emptying, pending
from freshness.targets.subject import Subject, pending_prefix
from freshness.testing.memory_ledger import MemoryLedger, _State


class MemoryMembers:
    """`freshness.ports.Members` beside a `MemoryLedger`, and in its transactions."""

    def __init__(self, ledger: MemoryLedger) -> None:
        self._ledger = ledger

    def update(self, known: Mapping[str, str], change: Change, *, others: Change | None = None) -> list[GroupMember]:
        """Change the members of `known`, and the `others`, and keep them."""
        with self._ledger._transaction() as state:
            self._ledger.identity.must_agree(looks=True)
            now, first, changed = self._ledger.clock(), not state.members, []
            for name, everything in sorted(known.items()):
                before = state.members.get(name)
                member = before or joined(name, everything, now=now, first=first)
                changed.append(self._changed(state, member, before, change))
            for name, member in sorted(state.members.items()) if others else ():
                if others and name not in known and member.ended_at is None:
                    self._changed(state, member, member, others)
            return changed

    def _changed(self, state: _State, member: GroupMember, before: GroupMember | None, change: Change) -> GroupMember:
        """Return a member after `change`; everything becomes pending at a member newly whole."""
        after = change(member, len(self._covered(state, member)), self._ledger.clock())
        state.members[member.name] = after
        if after.whole and not (before and before.whole and before.ended_at is None):
            self._empty(state, after)
        return after

    def read(self) -> list[GroupMember]:
        """Return all members that were not ended."""
        with self._ledger._transaction() as state:
            return [member for _, member in sorted(state.members.items()) if member.ended_at is None]

    def end(self, name: str) -> int | None:
        """End a member with all its pending rows."""
        with self._ledger._transaction() as state:
            member = state.members.get(name)
            known = member is not None and member.ended_at is None
            if member is not None and known:
                state.members[name] = replace(member, ended_at=self._ledger.clock())
            gone = [one for one in {*state.rows, *state.notes} if one.startswith(pending_prefix(name))]
            dirty = sum(not folded.facts.clean for one in gone if (folded := state.folded(one)))
            self._forget(state, gone)
            for subject in gone:
                state.notes.pop(subject, None)
            return dirty if known or dirty else None

    def _covered(self, state: _State, member: GroupMember) -> list[str]:
        """Return the pending rows of a member covered by a purge of everything."""
        return [
            subject
            for subject, facts in state.rows.items()
            if facts.subject.cdn == member.name and not facts.clean and _is_covered(facts.subject, member.everything)
        ]

    def _empty(self, state: _State, member: GroupMember) -> None:
        """Make everything pending, in place of the covered rows."""
        covered = self._covered(state, member)
        named = [
            (Subject.parse(row), purge) for row in covered for _, purge in state.scopes.get(row, FoldedScopes()).named
        ]
        self._forget(state, covered)
        for subject in emptying(state.rows, member.everything):
            self._ledger._add(state, subject.pending_at(member.name), reason="everything")
        for subject, purge in named:
            row, rest = pending(subject.whole, purge, at=member.name, whole_by=member.everything)
            if rest and rest.items - {row.tag}:
                self._ledger._add(state, row, reason="everything", purge=rest)

    def _forget(self, state: _State, subjects: list[str]) -> None:
        for subject in subjects:
            state.rows.pop(subject, None)
            state.scopes.pop(subject, None)


def _is_covered(row: Subject, everything: str) -> bool:
    return row.kind != "all" if everything == "tag" else everything == "shards" and row.kind == "ws"
