"""Each rule of marks, claims and purges, its mutant, and the catching test (`docs/explanation/protocol.md`)."""

from contextlib import suppress

from freshness.errors import AnotherIdentity
from freshness.testing.clock import FakeClock
from freshness.testing.identity import NAMELESS, SHOPS
from freshness.testing.ledger import LedgerContract
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.updates import as_it_is, cover, flush
from tests.freshness.delivery import purge_mutants as mutants
from tests.freshness.delivery import test_captured, test_engine, test_precise, test_refused_publishes
from tests.freshness.delivery.deployment import Deployment
from tests.freshness.delivery.mutant import Mutant
from tests.freshness.scheduling import test_clock_step, test_rule


def where_things_changed_the_flush_may_name_them_alone() -> None:
    LedgerContract().test_where_things_changed_the_flush_may_name_them_alone(
        MemoryLedger(FakeClock()), "ws:00000000-0000-4000-8000-000000000001"
    )


def scope_is_kept_until_it_is_covered() -> None:
    LedgerContract().test_what_else_is_stale_is_kept_until_it_is_covered(MemoryLedger(FakeClock()), "ws:one")


def folding_changes_neither_the_state_nor_the_row() -> None:
    ledger = MemoryLedger(FakeClock())
    LedgerContract().test_folding_changes_neither_the_state_nor_the_row_that_is_read(ledger, "ws:one")


def everything_is_part_of_the_state_of_every_subject() -> None:
    LedgerContract().test_everything_is_part_of_the_state_of_every_subject(MemoryLedger(FakeClock()), "ws:one")


def a_publish_purges_everything_at_once_whatever_an_earlier_edit_named() -> None:
    LedgerContract().test_a_publish_purges_everything_at_once_whatever_an_earlier_edit_named(
        MemoryLedger(FakeClock()), "ws:one"
    )


def a_hard_mark_makes_its_flushes_hard_until_it_is_covered_and_no_others() -> None:
    LedgerContract().test_a_hard_mark_makes_its_flushes_hard_until_it_is_covered_and_no_others(
        MemoryLedger(FakeClock()), "ws:one"
    )


def an_edit_during_the_call_is_not_credited_by_it() -> None:
    test_captured.test_an_edit_during_the_call_is_not_credited_by_it(Deployment())


def a_settled_purge_is_not_the_unsettled_one_again() -> None:
    test_captured.test_a_settled_purge_is_not_the_unsettled_one_again()


def a_shop_that_is_edited_without_a_pause_is_credited() -> None:
    test_captured.test_a_shop_that_is_edited_without_a_pause_is_credited_all_the_same(Deployment())


def in_a_shop_that_is_edited_without_a_pause_no_edit_waits_longer_than_the_window() -> None:
    test_captured.test_in_a_shop_that_is_edited_without_a_pause_no_edit_waits_longer_than_the_window(Deployment())


def a_settled_purge_keeps_its_own_time() -> None:
    test_refused_publishes.test_the_settled_purge_keeps_its_own_time_whatever_becomes_of_the_immediate_one(Deployment())


def an_old_page_marks_the_subject_again() -> None:
    test_engine.test_an_old_page_marks_the_subject_again_and_at_last_only_alarms(Deployment())


def editing_without_a_pause_never_starves() -> None:
    test_rule.test_editing_without_a_pause_never_starves(2.5)


def a_process_with_another_cdn_credits_nothing_that_it_claimed_before() -> None:
    asks = [NAMELESS]
    ledger = MemoryLedger(FakeClock(), identity=lambda: asks[-1])
    ledger.mark("ws:one", reason="edit")
    assert len(ledger.update(flush)) == 1
    asks.append(SHOPS)  # the first relay with a knowable CDN
    ledger.update(as_it_is)
    asks.append(NAMELESS)
    with suppress(AnotherIdentity):
        ledger.update(cover(1), subjects=["ws:one"])
    facts = ledger.read("ws:one")
    assert facts is not None
    assert facts.done == 0


HARDEST = "purges take effect at once"


def a_purge_of_what_is_wider_is_part_of_a_subjects_state() -> None:
    LedgerContract().test_a_purge_of_what_is_wider_is_part_of_a_subjects_state(MemoryLedger(FakeClock()))


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
        "An immediate mark names its purge",
        a_publish_purges_everything_at_once_whatever_an_earlier_edit_named,
        mutants.an_immediate_mark_names_nothing,
    ),
    Mutant(
        "The settled purge is hard where a covered mark is hard",
        a_hard_mark_makes_its_flushes_hard_until_it_is_covered_and_no_others,
        mutants.only_an_immediate_purge_is_hard,
    ),
    Mutant("Time starts when a commit is seen", HARDEST, mutants.time_starts_at_the_statement, seed=3),
    Mutant(
        "A time beyond the rule's own limits is taken for now",
        test_clock_step.test_a_row_from_an_hour_ahead_is_looked_at_within_its_bound,
        mutants.times_ahead_are_believed,
    ),
    Mutant("Only a settled purge is credited", HARDEST, mutants.unsettled_purges_are_credited, seed=23),
    Mutant(
        "Credit goes to the captured generation",
        an_edit_during_the_call_is_not_credited_by_it,
        mutants.credit_goes_to_what_is_newest,
    ),
    Mutant(
        "Credit goes to the newest settled generation",
        a_shop_that_is_edited_without_a_pause_is_credited,
        mutants.credit_is_all_or_nothing,
    ),
    Mutant(
        "The newest edit that settles before the next purge is the one to credit",
        in_a_shop_that_is_edited_without_a_pause_no_edit_waits_longer_than_the_window,
        mutants.the_first_edit_settles_and_no_later_one,
    ),
    Mutant(
        "A purge names also the edits that are too new for its credit",
        in_a_shop_that_is_edited_without_a_pause_no_edit_waits_longer_than_the_window,
        mutants.only_credited_edits_are_named,
    ),
    Mutant("An immediate purge earns no credit", HARDEST, mutants.immediate_purges_are_credited),
    Mutant("Tiers of unknown order are purged in two rounds", "two tiers", mutants.one_round_for_two_tiers),
    Mutant("A skipped task is done later", "no faults", mutants.what_meets_a_shut_window_is_dropped),
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
    Mutant("Begun work is taken up again after a crash", "two tiers", mutants.nothing_is_sent_again_after_a_crash),
    Mutant("A claim lapses", "processes killed", mutants.a_claim_never_lapses),
    Mutant("A claim is handed back after too long a wait", "processes paused", mutants.a_claim_may_be_sent_at_any_time),
    Mutant("Each window has at most a single scheduled purge", "no faults", mutants.the_rate_is_not_checked),
    Mutant(
        "A failure frees the claim",
        test_rule.test_a_failure_hands_the_start_back_and_waits_longer_each_time,
        mutants.a_retry_meets_its_own_lock,
    ),
    Mutant(
        "A failure waits before the next try",
        test_rule.test_a_purge_that_never_succeeds_is_never_given_up,
        mutants.a_failure_is_tried_again_at_once,
    ),
    Mutant(
        "Immediate purges have a bucket of their own",
        test_rule.test_immediate_purges_are_bounded_by_their_bucket,
        mutants.immediate_purges_have_no_bucket,
    ),
    Mutant(
        "A refused immediate purge backs off, as all purges do",
        test_refused_publishes.test_a_cdn_that_refuses_a_publish_is_called_no_more_often_than_after_an_edit,
        mutants.a_refused_immediate_purge_is_tried_each_second,
    ),
    Mutant(
        "A due scheduled purge takes the place of a refused immediate purge",
        a_settled_purge_keeps_its_own_time,
        mutants.a_refused_immediate_purge_goes_before_the_scheduled_one,
    ),
    Mutant(
        "Editing without a pause is purged all the same",
        editing_without_a_pause_never_starves,
        mutants.editing_may_wait_for_a_pause_for_ever,
    ),
    Mutant(
        "Further stale items are kept until covered",
        scope_is_kept_until_it_is_covered,
        mutants.what_else_is_stale_is_forgotten_when_it_is_sent,
    ),
    Mutant(
        "A purge that names things names the overflow tag too",
        where_things_changed_the_flush_may_name_them_alone,
        mutants.what_did_not_fit_is_not_purged,
    ),
    Mutant(
        "Where nobody knows what changed, everything is stale",
        where_things_changed_the_flush_may_name_them_alone,
        mutants.a_gap_among_folds_is_nothing,
    ),
    Mutant(
        "A purge of things names what marks named besides",
        where_things_changed_the_flush_may_name_them_alone,
        mutants.a_purge_of_things_drops_what_marks_name,
    ),
    Mutant(
        "Things are named where the CDN neither bills nor limits items",
        test_precise.test_a_cdn_that_bills_items_is_asked_for_everything_by_one_tag,
        mutants.things_are_named_whatever_that_costs,
    ),
    Mutant(
        "An older copy that shows the same is not stale",
        test_precise.test_a_copy_that_an_edit_left_alone_is_not_stale,
        mutants.an_older_copy_is_stale_whatever_it_shows,
    ),
    Mutant(
        "An older copy that shows something else is stale",
        test_precise.test_a_copy_that_a_purge_has_missed_is_stale,
        mutants.an_older_copy_is_fresh_whatever_it_shows,
    ),
    Mutant("Only a process with the ledger's own CDN claims", "a stray relay", mutants.any_process_may_claim),
    Mutant(
        "Only a process with the ledger's own CDN is credited",
        a_process_with_another_cdn_credits_nothing_that_it_claimed_before,
        mutants.any_process_is_credited,
    ),
)
