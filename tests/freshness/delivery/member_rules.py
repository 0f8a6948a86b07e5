"""Every rule of members, its mutant, and the catching test: the table in `docs/explanation/members.md`."""

from tests.freshness.delivery import member_mutants as mutants
from tests.freshness.delivery import test_members, test_members_batches, test_members_known
from tests.freshness.delivery.mutant import Mutant


def one_that_is_back_is_purged_soon() -> None:
    test_members.test_one_that_is_back_is_purged_soon_however_long_it_was_away(300)


MUTANTS = (
    Mutant(
        "A relay's claim is pending at the members unknown to the relay",
        test_members_known.test_a_member_that_is_taken_out_and_put_back_gets_what_came_meanwhile_and_the_others_are_not_asked_again,
        mutants.only_members_that_the_relay_knows_count,
    ),
    Mutant(
        "Pending rows are left to relays with their member",
        test_members_known.test_nothing_ends_that_a_member_lacks_which_a_relay_does_not_know,
        mutants.any_relay_takes_what_is_pending_anywhere,
    ),
    Mutant(
        "A batch begun by another process is pending at unknown members",
        test_members_batches.test_a_batch_that_is_taken_up_by_who_knows_fewer_members_is_pending_at_the_others,
        mutants.who_goes_on_with_a_batch_forgets_whom_it_was_for,
    ),
    Mutant(
        "A batch about a member is left to relays with the member",
        test_members_batches.test_a_batch_about_a_member_that_is_not_known_is_left_to_who_knows_it,
        mutants.any_relay_goes_on_with_any_batch,
    ),
    Mutant(
        "A purge not completed at an unknown member is not complete",
        test_members_batches.test_what_a_member_that_is_not_known_has_not_completed_is_not_taken_for_complete,
        mutants.receipts_of_others_are_dropped,
    ),
    Mutant(
        "Everything is pending at a member added to a group",
        test_members_known.test_a_member_that_is_new_beside_others_lacks_everything_once,
        mutants.a_new_member_lacks_nothing,
    ),
    Mutant(
        "No purge is pending at the members of an installation or an upgrade",
        test_members_known.test_the_members_of_an_installation_lack_nothing,
        mutants.an_installation_lacks_everything,
    ),
    Mutant(
        "Everything is pending at an ended member after its return",
        test_members_known.test_a_member_that_was_ended_and_comes_back_lacks_everything_once,
        mutants.who_comes_back_is_as_before_its_end,
    ),
    Mutant(
        "More pending rows than the limit become a single row",
        test_members.test_more_pending_rows_than_the_limit_become_one,
        mutants.any_number_of_rows_is_pending,
    ),
    Mutant(
        "Everything is pending at a member silent for longer than a copy is shown",
        test_members.test_one_that_has_not_answered_for_longer_than_a_copy_is_shown_lacks_everything,
        mutants.rows_are_pending_for_any_time,
    ),
    Mutant(
        "Everything is pending at a member unknown to all relays for longer than a copy is shown",
        test_members_known.test_one_that_no_relay_knows_any_more_lacks_everything_once_and_nothing_of_it_is_ended_or_credited,
        mutants.what_nobody_knows_is_left_as_it_is,
    ),
    Mutant(
        "A member without calls is not taken for a silent member",
        test_members.test_one_that_nobody_asked_for_long_is_not_taken_for_one_that_does_not_answer,
        mutants.who_is_not_asked_does_not_answer,
    ),
    Mutant(
        "While everything is pending, further purges are a part of everything",
        test_members.test_more_pending_rows_than_the_limit_become_one,
        mutants.single_rows_are_added_to_everything,
    ),
    Mutant(
        "A pending row names the fewest items for its purge",
        test_members.test_a_pending_row_names_the_fewest_items_that_cover_what_it_lacks,
        mutants.pending_rows_name_what_their_subject_covers,
    ),
    Mutant(
        "A member is asked within a window of its return",
        one_that_is_back_is_purged_soon,
        mutants.pending_rows_are_parked_like_others,
    ),
    Mutant(
        "A lost answer free of charge holds up no other member",
        test_members.test_a_lost_answer_of_a_member_that_costs_nothing_holds_up_no_edit_of_the_others,
        mutants.any_lost_answer_is_a_doubt,
    ),
)
