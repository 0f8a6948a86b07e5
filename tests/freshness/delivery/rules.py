"""Every rule of the protocol, its mutant, and what catches that: the table in `docs/explanation/protocol.md`."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import pytest

from freshness.cache.stores.memory import MemoryStore
from freshness.delivery.presence import PresenceRecorder
from freshness.errors import AnotherIdentity
from freshness.testing.clock import FakeClock
from freshness.testing.fakes import MemoryLedger
from freshness.testing.identity import NAMELESS, SHOPS
from freshness.testing.ledger import LedgerContract
from freshness.testing.simulation.scenarios import named
from freshness.testing.simulation.world import World
from freshness.testing.stores import EntriesContract, FencesContract
from freshness.testing.updates import as_it_is, cover, flush
from tests.freshness.cache import test_cache, test_composites
from tests.freshness.delivery import (
    mutants,
    test_engine,
    test_origin_bytes,
    test_presence,
    test_refused_publishes,
    test_restored_ledger,
    test_skip,
    test_verify,
)
from tests.freshness.delivery.deployment import POLICY, Deployment
from tests.freshness.scheduling import test_rule

HOURS = 24


@dataclass(frozen=True)
class Mutant:
    """`rule` as the docs word it; `caught_by` a scenario of the simulation, played from `seed` on, or a test."""

    rule: str
    caught_by: str | Callable[[], object]
    switch_off: Callable[[pytest.MonkeyPatch], None]
    seed: int = 0

    @property
    def name(self) -> str:
        """What the code does with the rule switched off."""
        return self.switch_off.__name__.replace("_", " ")

    @property
    def where(self) -> str:
        """The scenario, or the test, that catches it."""
        if isinstance(self.caught_by, str):
            return f'scenario "{self.caught_by}"'
        return f"test `{self.caught_by.__name__.removeprefix('test_').replace('_', ' ')}`"

    def is_caught(self, patch: pytest.MonkeyPatch) -> bool:
        """Whether anything is found with the rule switched off."""
        self.switch_off(patch)
        try:
            if isinstance(self.caught_by, str):
                seeds = range(self.seed, self.seed + HOURS)
                return any(not World(named(self.caught_by), seed).run().sound for seed in seeds)
            self.caught_by()
        except (AssertionError, StopIteration):
            return True
        return False


def scope_is_kept_until_it_is_covered() -> None:
    LedgerContract().test_what_else_is_stale_is_kept_until_it_is_covered(MemoryLedger(FakeClock()), "ws:one")


def folding_changes_neither_the_state_nor_the_row() -> None:
    ledger = MemoryLedger(FakeClock())
    LedgerContract().test_folding_changes_neither_the_state_nor_the_row_that_is_read(ledger, "ws:one")


def a_purge_of_what_is_wider_is_part_of_a_subjects_state() -> None:
    LedgerContract().test_a_purge_of_what_is_wider_is_part_of_a_subjects_state(MemoryLedger(FakeClock()))


def everything_is_part_of_the_state_of_every_subject() -> None:
    LedgerContract().test_everything_is_part_of_the_state_of_every_subject(MemoryLedger(FakeClock()), "ws:one")


def a_publish_purges_everything_at_once_whatever_an_earlier_edit_named() -> None:
    LedgerContract().test_a_publish_purges_everything_at_once_whatever_an_earlier_edit_named(
        MemoryLedger(FakeClock()), "ws:one"
    )


def an_edit_during_the_call_is_not_credited_by_it() -> None:
    test_engine.test_an_edit_during_the_call_is_not_credited_by_it(Deployment())


def a_settled_purge_is_not_the_unsettled_one_again() -> None:
    test_engine.test_a_settled_purge_is_not_the_unsettled_one_again()


def a_shop_that_is_edited_without_a_pause_is_credited() -> None:
    test_engine.test_a_shop_that_is_edited_without_a_pause_is_credited_all_the_same(Deployment())


def a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it() -> None:
    test_restored_ledger.test_a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it(Deployment())


def an_immediate_purge_after_a_restore_is_not_the_one_before_it() -> None:
    test_restored_ledger.test_an_immediate_purge_after_a_restore_is_not_the_one_before_it(Deployment())


def an_immediate_purge_from_before_a_restore_is_not_tried_again_after_it() -> None:
    test_restored_ledger.test_an_immediate_purge_from_before_a_restore_is_not_tried_again_after_it(Deployment(), 0)


def a_page_of_a_lost_history_marks_its_subject_and_is_told_of() -> None:
    test_restored_ledger.test_a_page_of_a_lost_history_marks_its_subject_and_is_told_of(Deployment())


def an_edit_while_pages_are_fetched_does_not_make_them_foreign() -> None:
    test_restored_ledger.test_an_edit_while_pages_are_fetched_does_not_make_them_foreign(Deployment())


def a_settled_purge_keeps_its_own_time() -> None:
    test_refused_publishes.test_the_settled_purge_keeps_its_own_time_whatever_becomes_of_the_immediate_one(Deployment())


def an_old_page_marks_the_subject_again() -> None:
    test_engine.test_an_old_page_marks_the_subject_again_and_at_last_only_alarms(Deployment())


def a_lagging_replica_is_not_believed() -> None:
    test_cache.test_a_lagging_replica_is_not_believed(test_cache.World())


def editing_without_a_pause_never_starves() -> None:
    test_rule.test_editing_without_a_pause_never_starves(2.5)


def an_expired_fence_takes_no_state_from_before() -> None:
    FencesContract().test_an_expired_fence_is_none_and_takes_no_state_from_before(MemoryStore(), "ws:one")


def a_fence_only_goes_up() -> None:
    FencesContract().test_a_fence_only_goes_up(MemoryStore(), "ws:one")


def an_unsettled_purge_that_is_skipped_is_credited_with_nothing() -> None:
    test_skip.test_an_unsettled_purge_that_is_skipped_is_credited_with_nothing()


def a_response_is_noted_for_as_long_as_it_may_be_shown() -> None:
    presence = test_presence.Counting(FakeClock())
    recorder = PresenceRecorder(presence, POLICY, clock=presence.clock)
    test_presence.test_a_response_is_noted_for_as_long_as_it_may_be_shown_and_a_window_more(presence, recorder)


def what_was_seen_old_at_the_edge_is_purged() -> None:
    test_skip.test_what_was_seen_old_at_the_edge_is_purged_whatever_the_record_says(test_skip.Skips())


def who_finds_it_depends_on_both() -> None:
    test_composites.TestOfTwoSubjects().test_who_finds_it_depends_on_both(test_composites.World(), "in this process")


def one_that_shows_two_states_of_another_is_not_kept() -> None:
    test_composites.TestOfTwoSubjects().test_one_that_shows_two_states_of_another_is_not_kept(test_composites.World())


def a_page_ends_when_the_first_of_its_parts_ends() -> None:
    test_composites.TestOfOneSubject().test_a_page_ends_when_the_first_of_its_parts_ends(test_composites.World())


def a_replica_that_is_behind_with_a_part_is_not_believed() -> None:
    test_composites.test_a_replica_that_is_behind_with_a_part_is_not_believed(test_composites.World(), "there")


def the_snapshot_of_a_replica_raises_no_fence() -> None:
    test_composites.TestOfOneSubject().test_the_snapshot_of_a_replica_raises_no_fence(test_composites.World())


def an_entry_that_is_not_good_under_the_fence_gives_way() -> None:
    EntriesContract().test_an_entry_that_is_not_good_under_the_fence_gives_way(MemoryStore(), "ws:one")


def an_entry_that_is_good_under_the_fence_stays() -> None:
    EntriesContract().test_an_entry_that_is_good_under_the_fence_stays(MemoryStore(), "ws:one")


def a_process_with_another_cdn_credits_nothing_that_it_claimed_before() -> None:
    asks = [NAMELESS]
    ledger = MemoryLedger(FakeClock(), identity=lambda: asks[-1])
    ledger.mark("ws:one", reason="edit")
    assert len(ledger.update(flush)) == 1
    asks.append(SHOPS)  # the first relay whose CDN can be known
    ledger.update(as_it_is)
    asks.append(NAMELESS)
    with suppress(AnotherIdentity):
        ledger.update(cover(1), subjects=["ws:one"])
    facts = ledger.read("ws:one")
    assert facts is not None
    assert facts.done == 0


FAILOVERS = "failovers that lose commits"
IN_PARTS = "pages of cached parts"
HARDEST = "purges take effect at once"
LEFT_OUT = "what no edge holds is not purged"
MUTANTS = (
    Mutant("A mark is part of the edit's own transaction", "no faults", mutants.the_mark_is_a_message_after_the_commit),
    Mutant(
        "The state of a subject is its row and its notes",
        everything_is_part_of_the_state_of_every_subject,
        mutants.notes_are_not_part_of_the_state,
    ),
    Mutant(
        "Folding changes no state", folding_changes_neither_the_state_nor_the_row, mutants.folding_draws_the_nonce_anew
    ),
    Mutant(
        "`all` is part of every state",
        everything_is_part_of_the_state_of_every_subject,
        mutants.everything_is_a_subject_like_others,
    ),
    Mutant(
        "A purge of a shard by hand is part of the states of its workspaces",
        a_purge_of_what_is_wider_is_part_of_a_subjects_state,
        mutants.a_shard_is_a_subject_like_others,
    ),
    Mutant("A look folds every note first", "no faults", mutants.notes_wait_for_a_call_by_name),
    Mutant(
        "An immediate mark names what it purges",
        a_publish_purges_everything_at_once_whatever_an_earlier_edit_named,
        mutants.an_immediate_mark_names_nothing,
    ),
    Mutant("Time starts when a commit is seen", HARDEST, mutants.time_starts_at_the_statement, seed=3),
    Mutant("Only a settled purge is credited", HARDEST, mutants.unsettled_purges_are_credited, seed=23),
    Mutant(
        "Credit goes to the generation that was captured",
        an_edit_during_the_call_is_not_credited_by_it,
        mutants.credit_goes_to_what_is_newest,
    ),
    Mutant(
        "Credit goes to the newest generation that had settled",
        a_shop_that_is_edited_without_a_pause_is_credited,
        mutants.credit_is_all_or_nothing,
    ),
    Mutant("An immediate purge credits nothing", HARDEST, mutants.immediate_purges_are_credited),
    Mutant("Tiers of unknown order are purged in two rounds", "two tiers", mutants.one_round_for_two_tiers),
    Mutant("A fence counts from the read of the database", HARDEST, mutants.the_fence_counts_from_the_put, seed=3),
    Mutant("A fence only goes up", a_fence_only_goes_up, mutants.the_fence_may_go_down),
    Mutant(
        "A fence that an edit has ended takes no state from before",
        an_expired_fence_takes_no_state_from_before,
        mutants.an_edit_deletes_the_fence,
    ),
    Mutant("An absent fence is read from the primary", HARDEST, mutants.the_fence_is_read_from_a_replica),
    Mutant(
        "A state older than the fence is read again from the primary",
        a_lagging_replica_is_not_believed,
        mutants.a_lagging_replica_is_believed,
    ),
    Mutant(
        "A response slower than its longest life is not stored", HARDEST, mutants.slow_responses_may_be_stored, seed=4
    ),
    Mutant("Generation and content come from one snapshot", HARDEST, mutants.content_and_generation_are_read_apart),
    Mutant("Parts are judged by the snapshot of what they are parts of", IN_PARTS, mutants.each_part_stands_alone),
    Mutant(
        "An entry depends on every subject that it shows",
        IN_PARTS,
        mutants.what_is_shown_of_other_subjects_is_forgotten,
    ),
    Mutant(
        "Whoever finds a part depends on what the part depends on",
        who_finds_it_depends_on_both,
        mutants.a_part_that_is_found_hands_nothing_over,
    ),
    Mutant(
        "Parts of different states are not kept together",
        one_that_shows_two_states_of_another_is_not_kept,
        mutants.parts_of_different_states_are_kept_together,
    ),
    Mutant(
        "A composite ends with the first of its parts",
        a_page_ends_when_the_first_of_its_parts_ends,
        mutants.a_composite_outlives_its_parts,
    ),
    Mutant(
        "A replica that is behind with a part is not believed",
        a_replica_that_is_behind_with_a_part_is_not_believed,
        mutants.a_replica_is_believed_about_parts,
    ),
    Mutant(
        "Only the primary raises a fence",
        the_snapshot_of_a_replica_raises_no_fence,
        mutants.a_replica_raises_the_fence,
    ),
    Mutant(
        "An entry that is not good gives way in the store",
        an_entry_that_is_not_good_under_the_fence_gives_way,
        mutants.the_larger_generation_stays_in_the_store,
    ),
    Mutant(
        "An entry that is good stays in the store",
        an_entry_that_is_good_under_the_fence_stays,
        mutants.a_late_entry_takes_the_place_of_a_good_one,
    ),
    Mutant("What is skipped is done later", "no faults", mutants.what_meets_a_shut_window_is_dropped),
    Mutant(
        "An old page marks its subject again", an_old_page_marks_the_subject_again, mutants.an_old_page_is_only_counted
    ),
    Mutant("A claim is known by its epoch", "processes paused", mutants.a_claim_has_no_epoch),
    Mutant(
        "A purge's reference names its claim",
        a_settled_purge_is_not_the_unsettled_one_again,
        mutants.a_reference_has_no_epoch,
    ),
    Mutant("A purge in doubt keeps its claim", "the API is in doubt", mutants.doubt_counts_as_refusal),
    Mutant("What was begun is taken up again after a crash", "two tiers", mutants.nothing_is_sent_again_after_a_crash),
    Mutant("A claim lapses", "processes killed", mutants.a_claim_never_lapses),
    Mutant("A claim that waited too long is handed back", "processes paused", mutants.a_claim_may_be_sent_at_any_time),
    Mutant("At most one scheduled purge in each window", "no faults", mutants.the_rate_is_not_checked),
    Mutant(
        "A failure frees the claim",
        test_rule.test_a_failure_hands_the_start_back_and_waits_longer_each_time,
        mutants.a_retry_meets_its_own_lock,
    ),
    Mutant(
        "A failure waits before it is tried again",
        test_rule.test_a_purge_that_never_succeeds_is_never_given_up,
        mutants.a_failure_is_tried_again_at_once,
    ),
    Mutant(
        "Immediate purges have a bucket of their own",
        test_rule.test_immediate_purges_are_bounded_by_their_bucket,
        mutants.immediate_purges_have_no_bucket,
    ),
    Mutant(
        "A claim is a random number, since a restored database counts again",
        a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it,
        mutants.claims_are_counted,
    ),
    Mutant(
        "Only a generation that the row knows is credited",
        test_rule.test_a_generation_that_the_row_does_not_know_is_credited_with_nothing,
        mutants.any_generation_is_credited,
    ),
    Mutant(
        "The nonce is a part of an immediate purge's reference",
        an_immediate_purge_after_a_restore_is_not_the_one_before_it,
        mutants.an_immediate_purge_is_known_by_its_generation,
    ),
    Mutant(
        "An immediate purge that the row does not know is not tried again",
        an_immediate_purge_from_before_a_restore_is_not_tried_again_after_it,
        mutants.a_row_knows_every_generation,
    ),
    Mutant(
        "A page above the newest state is of a lost history",
        a_page_of_a_lost_history_marks_its_subject_and_is_told_of,
        mutants.a_page_may_be_above_the_newest_state,
    ),
    Mutant(
        "The newest generation with another nonce is of a lost history",
        test_verify.test_the_newest_generation_with_another_nonce_is_stale,
        mutants.a_nonce_is_not_looked_at,
    ),
    Mutant(
        "Pages are compared with a state that was read after them",
        an_edit_while_pages_are_fetched_does_not_make_them_foreign,
        mutants.the_state_is_read_before_the_pages,
    ),
    Mutant(
        "Other bytes under the same number are of a lost history",
        test_origin_bytes.test_other_bytes_under_the_same_number_are_of_a_history_that_was_lost,
        mutants.bytes_are_not_compared,
    ),
    Mutant("A database that went back is purged whole", FAILOVERS, mutants.a_database_that_went_back_is_left_alone),
    Mutant(
        "Nothing is skipped where notes may be lost",
        "failovers, what no edge holds is not purged",
        mutants.notes_are_believed_after_a_failover,
    ),
    Mutant(
        "A refused immediate purge backs off like others",
        test_refused_publishes.test_a_cdn_that_refuses_a_publish_is_called_no_more_often_than_after_an_edit,
        mutants.a_refused_immediate_purge_is_tried_each_second,
    ),
    Mutant(
        "A scheduled purge that is due takes the place of a refused immediate one",
        a_settled_purge_keeps_its_own_time,
        mutants.a_refused_immediate_purge_goes_before_the_scheduled_one,
    ),
    Mutant(
        "Editing without a pause is purged all the same",
        editing_without_a_pause_never_starves,
        mutants.editing_may_wait_for_a_pause_for_ever,
    ),
    Mutant(
        "What else is stale is kept until it is covered",
        scope_is_kept_until_it_is_covered,
        mutants.what_else_is_stale_is_forgotten_when_it_is_sent,
    ),
    Mutant("Only a process with the ledger's own CDN claims", "a stray relay", mutants.any_process_may_claim),
    Mutant(
        "Only a process with the ledger's own CDN is credited",
        a_process_with_another_cdn_credits_nothing_that_it_claimed_before,
        mutants.any_process_is_credited,
    ),
    Mutant("What an edge may hold is purged", LEFT_OUT, mutants.what_an_edge_may_hold_is_skipped),
    Mutant(
        "Only a settled purge that is skipped is credited",
        an_unsettled_purge_that_is_skipped_is_credited_with_nothing,
        mutants.an_unsettled_purge_that_is_skipped_is_credited,
    ),
    Mutant(
        "What was seen old at the edge is purged",
        what_was_seen_old_at_the_edge_is_purged,
        mutants.what_was_seen_old_is_skipped,
    ),
    Mutant("How long a response took is asked after its note", LEFT_OUT, mutants.the_time_is_taken_before_the_note),
    Mutant("What could not be noted is not kept", LEFT_OUT, mutants.what_could_not_be_noted_is_kept),
    Mutant("What leaves is noted once a window", LEFT_OUT, mutants.one_note_is_enough_for_ever),
    Mutant(
        "A note lasts as long as any copy",
        a_response_is_noted_for_as_long_as_it_may_be_shown,
        mutants.a_note_forgets_how_long_a_copy_lives,
    ),
)
