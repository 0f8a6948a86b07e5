"""The members of a group in memory: for tests of engines and of applications."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from freshness.scheduling.members import GroupMember, joined
from freshness.targets.scope import emptying, pending
from freshness.targets.subject import Subject, pending_prefix
from freshness.testing.memory_ledger import MemoryLedger, _State


class MemoryMembers:
    """`freshness.ports.Members` beside a `MemoryLedger`, and in its transactions."""

    def __init__(self, ledger: MemoryLedger) -> None:
        self._ledger = ledger

    def update(
        self, known: Mapping[str, str], change: Callable[[GroupMember, int, float], GroupMember]
    ) -> list[GroupMember]:
        """Change the members of `known`, and keep them."""
        with self._ledger._transaction() as state:
            self._ledger.identity.must_agree(looks=True)
            now, first, changed = self._ledger.clock(), not state.members, []
            for name, everything in sorted(known.items()):
                before = state.members.get(name)
                member = before or joined(name, everything, now=now, first=first)
                number = len(self._covered(state, member))
                state.members[name] = member = change(member, number, now)
                changed.append(member)
                if member.whole and not (before and before.whole and before.ended_at is None):
                    self._empty(state, member)
            return changed

    def read(self) -> list[GroupMember]:
        """All that were not ended."""
        with self._ledger._transaction() as state:
            return [member for _, member in sorted(state.members.items()) if member.ended_at is None]

    def end(self, name: str) -> int | None:
        """End a member with all that is pending there."""
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
        """The rows pending at a member that a purge of everything covers."""
        return [
            subject
            for subject, facts in state.rows.items()
            if facts.subject.cdn == member.name and not facts.clean and _is_covered(facts.subject, member.everything)
        ]

    def _empty(self, state: _State, member: GroupMember) -> None:
        """Make everything pending, in place of what it covers."""
        covered = self._covered(state, member)
        named = [(Subject.parse(row), purge) for row in covered for _, purge in state.scopes.get(row, ())]
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
