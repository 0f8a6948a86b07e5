"""Each rule of skipped purges, its mutant, and the catching test (`docs/explanation/protocol.md`)."""

from freshness.delivery.presence import PresenceRecorder
from freshness.testing.clock import FakeClock
from tests.freshness.delivery import skip_mutants as mutants
from tests.freshness.delivery import test_presence, test_skip
from tests.freshness.delivery.deployment import POLICY
from tests.freshness.delivery.mutant import Mutant
from tests.freshness.delivery.skips import Skips


def an_unsettled_purge_that_is_skipped_is_credited_with_nothing() -> None:
    test_skip.test_an_unsettled_purge_that_is_skipped_is_credited_with_nothing()


def a_response_is_noted_for_as_long_as_it_may_be_shown() -> None:
    presence = test_presence.Counting(FakeClock())
    recorder = PresenceRecorder(presence, POLICY, clock=presence.clock)
    test_presence.test_a_response_is_noted_for_as_long_as_it_may_be_shown_and_a_window_more(presence, recorder)


def what_was_seen_old_at_the_edge_is_purged() -> None:
    test_skip.test_what_was_seen_old_at_the_edge_is_purged_whatever_the_record_says(Skips())


LEFT_OUT = "what no edge holds is not purged"
MUTANTS = (
    Mutant("Copies possibly at an edge are purged", LEFT_OUT, mutants.what_an_edge_may_hold_is_skipped),
    Mutant(
        "Among skipped purges only settled purges are credited",
        an_unsettled_purge_that_is_skipped_is_credited_with_nothing,
        mutants.an_unsettled_purge_that_is_skipped_is_credited,
    ),
    Mutant(
        "Pages seen old at the edge are purged",
        what_was_seen_old_at_the_edge_is_purged,
        mutants.what_was_seen_old_is_skipped,
    ),
    Mutant("How long a response took is asked after its note", LEFT_OUT, mutants.the_time_is_taken_before_the_note),
    Mutant("A response without a note is not cacheable", LEFT_OUT, mutants.what_could_not_be_noted_is_kept),
    Mutant("Leaving responses are noted once a window", LEFT_OUT, mutants.one_note_is_enough_for_ever),
    Mutant(
        "A note lasts as long as any copy",
        a_response_is_noted_for_as_long_as_it_may_be_shown,
        mutants.a_note_forgets_how_long_a_copy_lives,
    ),
)
