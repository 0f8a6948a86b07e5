"""Folding: the notes of a subject become part of its row, without a change of its generation or nonce.  Pure.

A subject's state is the sum of its row and its notes, and `fold` moves notes into the row.  PostgreSQL folds many
subjects by a single statement (`contrib/django/notes.py`), held to the rules of this module by a property test.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from freshness.scheduling.changes import ChangedThing, tags_kept
from freshness.scheduling.facts import Facts
from freshness.targets.note import Note
from freshness.targets.purge import Purge


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A row after folding, the purges named by the notes, each with its generation, and the marked things."""

    facts: Facts
    scopes: tuple[tuple[int, Purge], ...] = ()
    changed: tuple[ChangedThing, ...] = ()


def fold(facts: Facts, notes: Sequence[Note], *, now: float = inf) -> Folded:
    """Fold notes in the order of their marks; a note makes a row due no later than `now`.

    Folding observes no generation, with a single exception: bare notes on a fully observed row.  Bare notes have no
    edit behind them, hence no waiting time that would begin with a relay's look.
    """
    desired, nonce, reason, observed = facts.desired, facts.nonce, facts.reason, facts.observed
    immediate, last_immediate = facts.immediate, facts.last_immediate
    first_dirty_at, due_at, all_seen = facts.first_dirty_at, facts.due_at, facts.observed == facts.desired
    scopes: list[tuple[int, Purge]] = []
    for note in notes:
        desired += note.n
        nonce ^= note.nonce
        reason = note.reason or reason
        due_at = min(note.noted_at, now, inf if due_at is None else due_at)
        if note.immediate:
            immediate = last_immediate = desired
        if note.purge:
            scopes.append((desired, note.purge))
        all_seen = all_seen and note.bare
        if all_seen:
            observed = desired
        if note.bare and first_dirty_at is None:
            first_dirty_at = note.noted_at
    folded = replace(
        facts,
        desired=desired,
        nonce=nonce,
        reason=reason,
        observed=observed,
        immediate=immediate,
        last_immediate=last_immediate,
        first_dirty_at=first_dirty_at,
        due_at=due_at,
        coalesced=facts.coalesced + len({(note.transaction, note.mark) for note in notes}),
    )
    tags = tags_kept(note.tag for note in notes)
    changed = tuple(ChangedThing(facts.desired, desired, tag) for tag in sorted(tags))
    return Folded(facts=folded, scopes=tuple(scopes), changed=changed)
