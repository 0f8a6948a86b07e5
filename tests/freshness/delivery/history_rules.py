"""Each rule of restored histories, its mutant, and the catching test (`docs/explanation/protocol.md`)."""

from tests.freshness.delivery import history_mutants as mutants
from tests.freshness.delivery import test_origin_bytes, test_restored_ledger, test_verify
from tests.freshness.delivery.deployment import Deployment
from tests.freshness.delivery.mutant import Mutant
from tests.freshness.scheduling import test_rule


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


FAILOVERS = "failovers that lose commits"
MUTANTS = (
    Mutant(
        "A claim is a random number, since a restored database counts again",
        a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it,
        mutants.claims_are_counted,
    ),
    Mutant(
        "Only a generation known to the row is credited",
        test_rule.test_a_generation_that_the_row_does_not_know_is_credited_with_nothing,
        mutants.any_generation_is_credited,
    ),
    Mutant(
        "The nonce is a part of an immediate purge's reference",
        an_immediate_purge_after_a_restore_is_not_the_one_before_it,
        mutants.an_immediate_purge_is_known_by_its_generation,
    ),
    Mutant(
        "An immediate purge unknown to the row is not tried again",
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
        "Pages are compared with a state read after them",
        an_edit_while_pages_are_fetched_does_not_make_them_foreign,
        mutants.the_state_is_read_before_the_pages,
    ),
    Mutant(
        "Other bytes under the same number are of a lost history",
        test_origin_bytes.test_other_bytes_under_the_same_number_are_of_a_history_that_was_lost,
        mutants.bytes_are_not_compared,
    ),
    Mutant(
        "After a database went back, everything is purged", FAILOVERS, mutants.a_database_that_went_back_is_left_alone
    ),
    Mutant(
        "No purge is skipped where notes may be lost",
        "failovers, what no edge holds is not purged",
        mutants.notes_are_believed_after_a_failover,
    ),
)
