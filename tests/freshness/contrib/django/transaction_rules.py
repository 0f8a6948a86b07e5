"""Each rule of open transactions and of the reconciler, its mutant, and the catching test (see protocol.md)."""

from tests.freshness.contrib.django import test_reconcile, test_transactions
from tests.freshness.contrib.django import transaction_mutants as mutants
from tests.freshness.contrib.django.tracking import test_unmarked
from tests.freshness.delivery.mutant import Mutant

ON_POSTGRESQL = (  # SQLite has a single isolation level, and no transactions side by side
    mutants.whether_a_view_has_written_is_asked_before_it_writes,
    mutants.any_snapshot_is_taken_for_the_newest_state,
    mutants.a_serializable_transaction_is_a_snapshot_like_others,
    mutants.a_look_begins_an_hour_ago,
    mutants.what_is_open_during_a_look_is_not_remembered,
)
MUTANTS = (
    Mutant(
        "A transaction with writes puts no values",
        test_transactions.test_a_transaction_that_has_written_tells_nothing_to_a_cache,
        mutants.nobody_asks_whether_a_transaction_has_written,
    ),
    Mutant(
        "Whether a transaction has written is asked again after its page",
        test_transactions.test_a_page_whose_view_has_written_by_a_function_is_not_kept,
        mutants.whether_a_view_has_written_is_asked_before_it_writes,
    ),
    Mutant(
        "A value put in an open transaction is kept after the commit",
        test_transactions.test_what_is_put_in_a_transaction_is_not_said_to_be_kept_and_is_once_it_commits,
        mutants.what_is_put_in_a_transaction_is_kept_at_once,
    ),
    Mutant(
        "Under REPEATABLE READ no value is put under the stamp of another snapshot",
        test_transactions.test_under_repeatable_read_nothing_is_put_under_a_stamp_of_after_its_snapshot,
        mutants.any_snapshot_is_taken_for_the_newest_state,
    ),
    Mutant(
        "A SERIALIZABLE transaction with leave to write reads no state",
        test_transactions.test_a_serializable_transaction_that_may_write_reads_no_state_and_keeps_nothing,
        mutants.a_serializable_transaction_is_a_snapshot_like_others,
    ),
    Mutant(
        "The reconciler marks each change unseen by every look, in spite of marks meanwhile",
        test_reconcile.test_a_change_is_marked_once_whatever_was_marked_after_it,
        mutants.what_was_marked_after_a_change_counts_as_its_mark,
    ),
    Mutant(
        "A look of the reconciler goes back to the oldest transaction open at the look before",
        test_reconcile.test_it_looks_back_to_the_oldest_transaction_that_was_open_at_the_look_before,
        mutants.a_look_begins_an_hour_ago,
    ),
    Mutant(
        "A look of the reconciler remembers since when a transaction is open",
        test_reconcile.test_an_open_transaction_is_remembered_with_its_beginning,
        mutants.what_is_open_during_a_look_is_not_remembered,
    ),
    Mutant(
        "A change is seen and marked in the same transaction",
        test_reconcile.test_a_mark_that_fails_leaves_the_change_to_the_next_look,
        mutants.a_change_is_seen_before_it_is_marked,
    ),
    Mutant(
        "Mended triggers make everything pending once",
        test_unmarked.test_mended_triggers_make_everything_pending_once,
        mutants.mended_triggers_make_nothing_pending,
    ),
)
