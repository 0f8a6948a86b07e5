"""Each rule of skipped purges, and the real code with only this rule switched off."""

from dataclasses import replace

import pytest

from freshness.batching.batch import Claim
from freshness.delivery import skip
from freshness.delivery.presence import PresenceRecorder
from freshness.testing.memory_presence import MemoryPresence

Patch = pytest.MonkeyPatch


def what_an_edge_may_hold_is_skipped(patch: Patch) -> None:
    patch.setattr(MemoryPresence, "held", lambda presence, tags, *, longer=0.0: frozenset())


def an_unsettled_purge_that_is_skipped_is_credited(patch: Patch) -> None:
    accepted = skip._accepted

    def credited(needless, policy):
        settled = {
            subject: Claim(replace(member, settled=True), flush) for subject, (member, flush, _) in needless.items()
        }
        return accepted(settled, policy)

    patch.setattr(skip, "_accepted", credited)


def what_was_seen_old_is_skipped(patch: Patch) -> None:
    may_be_skipped = skip.may_be_skipped
    patch.setattr(
        skip, "may_be_skipped", lambda member, facts: may_be_skipped(member, replace(facts, verify_failures=0))
    )


def the_time_is_taken_before_the_note(patch: Patch) -> None:
    def allow(recorder, tags, *, life, elapsed):
        return elapsed() <= recorder._life and recorder._note(set(tags), life)

    patch.setattr(PresenceRecorder, "allow", allow)


def what_could_not_be_noted_is_kept(patch: Patch) -> None:
    def allow(recorder, tags, *, life, elapsed):
        recorder._note(set(tags), life)
        return elapsed() <= recorder._life

    patch.setattr(PresenceRecorder, "allow", allow)


def one_note_is_enough_for_ever(patch: Patch) -> None:
    note = PresenceRecorder._note
    patch.setattr(
        PresenceRecorder,
        "_note",
        lambda recorder, tags, life: tags <= recorder._noted.keys() or note(recorder, tags, life),
    )


def a_note_forgets_how_long_a_copy_lives(patch: Patch) -> None:
    note = PresenceRecorder._note
    patch.setattr(PresenceRecorder, "_note", lambda recorder, tags, life: note(recorder, tags, 0.0))
