"""Every rule of the scheduler and of the money, its mutant, and the catching test: `docs/explanation/scheduler.md`."""

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnThrottled
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.server import Fault
from tests.freshness.accounts import test_rate_limit
from tests.freshness.batching import test_truncate
from tests.freshness.cdn import test_cloudfront_tenants, test_engine_at_cloudfront, test_questions_as_calls
from tests.freshness.cdn import test_engine_at_multi_cdn as several
from tests.freshness.delivery import (
    flood_mutants,
    question_mutants,
    test_admission,
    test_doubt,
    test_floods,
    test_limits,
    test_skip,
    test_turns,
)
from tests.freshness.delivery import scheduler_mutants as mutants
from tests.freshness.delivery.mutant import Mutant


def a_refusal_after_a_lost_answer_ends_no_doubt() -> None:
    test_doubt.test_a_refusal_after_a_lost_answer_ends_no_doubt_and_nothing_is_purged_twice(
        CdnThrottled("slow down"), Limits(calls_per_second=1.0, in_progress=10)
    )


def no_scheduled_purge_waits_for_ever_under_a_flood_of_publishes() -> None:
    for shards in (True, False):
        test_turns.test_no_scheduled_purge_waits_for_ever_under_a_flood_of_publishes(shards)


def throttled_questions_are_neither_believed_nor_repeated_at_once() -> None:
    test_engine_at_cloudfront.test_throttled_questions_are_neither_believed_nor_repeated_at_once(FakeClock())


def a_full_pipe_is_asked_about_by_one_listing_every_two_seconds() -> None:
    test_engine_at_cloudfront.test_a_full_pipe_is_asked_about_by_one_listing_every_two_seconds(FakeClock())


def thirty_tenants_that_are_edited_at_once_are_all_purged_within_the_account_s_calls() -> None:
    clock = FakeClock()
    with CloudFrontDouble(clock=clock) as double:
        double.account.targets = frozenset(map(test_cloudfront_tenants.tenant_of, test_cloudfront_tenants.NAMES))
        case = test_cloudfront_tenants
        case.test_thirty_tenants_that_are_edited_at_once_are_all_purged_within_the_account_s_calls(clock, double)


def an_hour_without_one_cdn_is_billed_nothing_more_at_the_other_and_made_good_when_it_is_back() -> None:
    with several.both() as here:
        several.test_an_hour_without_one_cdn_is_billed_nothing_more_at_the_other_and_made_good_when_it_is_back(here)


def a_lost_answer_of_one_of_them_is_the_same_purge_again_and_billed_once() -> None:
    with several.both() as here:
        several.test_a_lost_answer_of_one_of_them_is_the_same_purge_again_and_billed_once(here, Fault.ANSWER_LOST)


def a_cdn_that_fails_rests_and_holds_up_no_call_of_the_others() -> None:
    with several.both() as here:
        several.test_a_cdn_that_fails_rests_and_holds_up_no_call_of_the_others(here)


def an_edit_is_billed_once_at_cloudfront_and_purged_twice_at_fastly() -> None:
    with several.both() as here:
        several.test_an_edit_is_billed_once_at_cloudfront_and_purged_twice_at_fastly(here)


def distributions_of_one_account_share_its_calls_its_rests_and_its_bill() -> None:
    with several.both() as here:
        several.test_distributions_of_one_account_share_its_calls_its_rests_and_its_bill(here)


def questions_take_their_turns_among_purges_where_they_count_as_calls() -> None:
    test_questions_as_calls.test_questions_take_their_turns_among_purges_where_they_count_as_calls(1)


MUTANTS = (
    Mutant(
        "Each call takes a token common to all relays",
        test_admission.test_relays_of_one_account_share_its_calls,
        mutants.a_batch_needs_no_token,
    ),
    Mutant(
        "A batch takes as many tokens as the vendor counts calls",
        test_limits.test_a_batch_of_many_calls_is_paid_for_before_the_next_goes_out,
        mutants.a_batch_of_many_calls_pays_for_one,
    ),
    Mutant(
        "A batch sent again takes a token too",
        test_limits.test_what_is_sent_again_takes_its_turn_and_is_not_kept_out_by_what_is_new,
        mutants.what_is_sent_again_needs_no_token,
    ),
    Mutant(
        "A batch to be sent again has the next turn",
        test_limits.test_what_is_sent_again_takes_its_turn_and_is_not_kept_out_by_what_is_new,
        mutants.what_is_sent_again_takes_what_turn_is_left,
    ),
    Mutant(
        "A rest holds for all relays of the account",
        test_admission.test_a_rest_that_one_relay_met_is_kept_by_all,
        mutants.a_rest_is_kept_by_nobody_else,
    ),
    Mutant(
        "Simultaneous refusals halve the pace once",
        test_rate_limit.test_several_relays_refused_at_once_slow_the_account_down_once,
        mutants.each_refusal_halves_the_pace,
    ),
    Mutant(
        "No more is claimed than there is capacity for",
        test_limits.test_a_member_of_several_items_is_counted_as_several,
        mutants.items_in_progress_leave_capacity_for_any_number,
    ),
    Mutant(
        "Capacity is booked under the account's lock",
        test_limits.test_two_relays_that_fill_a_call_at_the_same_time_do_not_share_the_capacity_twice,
        mutants.capacity_is_not_booked,
    ),
    Mutant(
        "Scheduled purges leave a reserve to publishes",
        test_turns.test_a_publish_finds_capacity_where_scheduled_purges_have_filled_theirs,
        mutants.scheduled_purges_fill_the_reserve,
    ),
    Mutant(
        "Rows short of capacity may use most of the reserve",
        test_turns.test_what_has_waited_for_capacity_leaves_publishes_a_tenth_of_the_reserve,
        mutants.what_has_waited_is_kept_out_of_the_reserve,
    ),
    Mutant(
        "Wildcards have a capacity of their own",
        test_limits.test_what_lacks_only_wildcards_lets_others_pass,
        mutants.wildcards_are_items_like_others,
    ),
    Mutant(
        "Publishes go first",
        test_turns.test_publishes_go_ahead_of_scheduled_purges,
        mutants.publishes_wait_in_line,
    ),
    Mutant(
        "The longest due rows go next",
        test_turns.test_whoever_waits_longest_goes_first,
        mutants.the_last_come_first,
    ),
    Mutant(
        "No member overtakes a member in need of more items than are left",
        test_limits.test_a_large_purge_does_not_wait_for_ever_behind_small_ones,
        mutants.small_purges_overtake_large_ones,
    ),
    Mutant(
        "Rows beyond the bound take turns with publishes",
        no_scheduled_purge_waits_for_ever_under_a_flood_of_publishes,
        mutants.publishes_keep_out_what_waits_too_long,
    ),
    Mutant(
        "An unacceptable part of a mark keeps no other purge waiting",
        test_truncate.test_what_lacks_capacity_for_ever_keeps_nobody_else_waiting,
        mutants.what_a_cdn_cannot_take_whole_is_parked_whole,
    ),
    Mutant(
        "A row handed back keeps its place",
        test_turns.test_what_is_handed_back_keeps_its_place,
        mutants.what_is_handed_back_counts_as_failed,
    ),
    Mutant(
        "A publish does not wait for company",
        test_limits.test_scheduled_purges_gather_for_a_shared_call_and_publishes_do_not_wait_for_them,
        mutants.a_publish_waits_for_company,
    ),
    Mutant(
        "Shards are purged only where `SHARD_TAGS` confirms their tags on responses",
        test_turns.test_without_shard_tags_on_every_response_no_shard_is_ever_purged,
        mutants.shards_are_purged_wherever_much_waits,
    ),
    Mutant(
        "All of a flood begins to wait at the same look",
        test_floods.test_a_flood_begins_to_wait_at_one_look,
        flood_mutants.one_look_takes_note_of_one_batch,
    ),
    Mutant(
        "Rows too many to go singly in time go by shards at once",
        test_floods.test_a_flood_is_purged_by_shards_within_the_bound,
        flood_mutants.a_flood_goes_out_one_by_one,
    ),
    Mutant(
        "The rest of a flood goes by shards too",
        test_floods.test_a_flood_is_purged_by_shards_within_the_bound,
        flood_mutants.the_rest_of_a_flood_goes_out_one_by_one,
    ),
    Mutant(
        "A flood waits until its last row has come",
        test_floods.test_each_shard_of_a_flood_is_purged_once_though_it_is_seen_over_some_seconds,
        flood_mutants.a_flood_does_not_gather,
    ),
    Mutant(
        "A flood keeps neither a publish nor an earlier edit waiting",
        test_floods.test_publishes_and_what_has_waited_for_its_window_go_ahead_of_a_flood_by_name,
        flood_mutants.a_flood_keeps_all_others_waiting,
    ),
    Mutant(
        "The only waiting workspace of a shard is purged by name",
        test_skip.test_who_alone_is_needed_of_a_shard_is_purged_by_name,
        flood_mutants.a_shard_is_purged_for_one_workspace,
    ),
    Mutant(
        "No more is claimed of a flood than can be sent in time",
        test_floods.test_a_slow_database_is_asked_for_less_and_a_quick_one_for_more_again,
        flood_mutants.all_that_fits_is_claimed_by_shards,
    ),
    Mutant(
        "A call carries subjects of a single tenant",
        thirty_tenants_that_are_edited_at_once_are_all_purged_within_the_account_s_calls,
        mutants.tenants_share_a_call,
    ),
    Mutant(
        "Hosts and paths are purged by themselves",
        test_turns.test_hosts_and_paths_are_never_left_to_a_shard,
        mutants.a_shard_stands_for_hosts_too,
    ),
    Mutant(
        "Lengthened windows do not count as waiting",
        test_turns.test_longer_windows_of_lower_plans_are_not_taken_for_pressure,
        mutants.longer_windows_are_pressure,
    ),
    Mutant(
        "Only an acceptance or a refusal of the batch itself ends a doubt",
        a_refusal_after_a_lost_answer_ends_no_doubt,
        mutants.a_refusal_ends_a_doubt,
    ),
    Mutant(
        "A doubt keeps its rows while the account rests",
        test_limits.test_while_the_account_rests_a_doubt_keeps_its_rows_and_its_reference,
        mutants.a_doubt_lets_go_of_its_rows_while_the_account_rests,
    ),
    Mutant(
        "An adapter's unexpected error is a doubt",
        test_doubt.test_what_an_adapter_did_not_mean_to_raise_may_have_been_heard_and_is_not_purged_twice,
        mutants.what_an_adapter_did_not_mean_to_raise_is_a_refusal,
    ),
    Mutant(
        "A subject that always fails in an adapter soon waits alone",
        test_doubt.test_one_that_an_adapter_always_fails_on_soon_waits_alone,
        mutants.what_an_adapter_fails_on_is_never_taken_apart,
    ),
    Mutant(
        "A CDN of several is not asked again for an accepted share",
        an_hour_without_one_cdn_is_billed_nothing_more_at_the_other_and_made_good_when_it_is_back,
        mutants.several_cdns_fail_together,
    ),
    Mutant(
        "A share not accepted by a CDN of several is pending",
        an_hour_without_one_cdn_is_billed_nothing_more_at_the_other_and_made_good_when_it_is_back,
        mutants.nothing_is_pending,
    ),
    Mutant(
        "A doubt about a CDN of several is the very same purge again",
        a_lost_answer_of_one_of_them_is_the_same_purge_again_and_billed_once,
        mutants.a_doubt_is_pending_at_once,
    ),
    Mutant(
        "A failing CDN of several rests alone",
        a_cdn_that_fails_rests_and_holds_up_no_call_of_the_others,
        mutants.who_fails_is_asked_each_time,
    ),
    Mutant(
        "A further round is for CDNs in need of a further round",
        an_edit_is_billed_once_at_cloudfront_and_purged_twice_at_fastly,
        mutants.each_round_is_for_all,
    ),
    Mutant(
        "CDNs of an account share its calls",
        distributions_of_one_account_share_its_calls_its_rests_and_its_bill,
        mutants.each_cdn_has_all_calls_of_its_account,
    ),
    Mutant(
        "A purge is complete when the CDN has reported completion",
        throttled_questions_are_neither_believed_nor_repeated_at_once,
        question_mutants.a_question_without_an_answer_is_a_yes,
    ),
    Mutant(
        "A question failed in an adapter has no answer",
        test_doubt.test_a_question_that_an_adapter_fails_on_keeps_no_other_purge_from_being_followed,
        question_mutants.a_question_that_an_adapter_fails_on_is_a_yes,
    ),
    Mutant(
        "A single listing answers for all batches",
        a_full_pipe_is_asked_about_by_one_listing_every_two_seconds,
        question_mutants.each_batch_is_asked_about_by_itself,
    ),
    Mutant(
        "After failures questions come less and less often",
        throttled_questions_are_neither_believed_nor_repeated_at_once,
        question_mutants.questions_go_on_as_before_after_failures,
    ),
    Mutant(
        "Where questions count as calls, each takes a token",
        questions_take_their_turns_among_purges_where_they_count_as_calls,
        question_mutants.questions_are_free,
    ),
    Mutant(
        "A question has the next turn after a long wait",
        questions_take_their_turns_among_purges_where_they_count_as_calls,
        question_mutants.questions_take_what_turn_is_left,
    ),
    Mutant(
        "Bought items are counted",
        test_admission.test_a_budget_alarm_is_told_once_a_change_however_many_relays_call,
        mutants.what_was_bought_is_not_counted,
    ),
    Mutant(
        "No window of a publish is made longer",
        test_turns.test_over_budget_a_publish_and_its_settled_purge_are_as_fast_as_ever,
        mutants.publishes_are_stretched,
    ),
    Mutant(
        "Only lower plans have longer windows",
        test_turns.test_over_budget_lower_plans_are_purged_less_often_and_others_as_before,
        mutants.all_plans_are_stretched,
    ),
    Mutant(
        "No purge is dropped for money",
        test_turns.test_over_budget_lower_plans_are_purged_less_often_and_others_as_before,
        mutants.what_costs_too_much_is_dropped,
    ),
)
