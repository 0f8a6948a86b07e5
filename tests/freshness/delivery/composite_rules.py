"""Each rule of composites, its mutant, and the catching test (`docs/explanation/protocol.md`)."""

from tests.freshness.cache import test_composites, test_composites_of_two_subjects
from tests.freshness.cache import test_composites_nested as nested
from tests.freshness.cache.cache_world import World
from tests.freshness.delivery import composite_mutants as mutants
from tests.freshness.delivery.mutant import Mutant

OF_ONE = test_composites.TestOfOneSubject()
OF_TWO = test_composites_of_two_subjects.TestOfTwoSubjects()


def who_finds_it_depends_on_both() -> None:
    OF_TWO.test_who_finds_it_depends_on_both(World(), "in this process")


def one_that_shows_two_states_of_another_is_not_kept() -> None:
    OF_TWO.test_one_that_shows_two_states_of_another_is_not_kept(World())


def a_page_ends_when_the_first_of_its_parts_ends() -> None:
    OF_ONE.test_a_page_ends_when_the_first_of_its_parts_ends(World())


def a_replica_that_is_behind_with_a_part_is_not_believed() -> None:
    test_composites.test_a_replica_that_is_behind_with_a_part_is_not_believed(World(), "there")


def the_snapshot_of_a_replica_raises_no_fence() -> None:
    OF_ONE.test_the_snapshot_of_a_replica_raises_no_fence(World())


def without_a_snapshot_parts_are_of_the_state_of_the_first_of_them() -> None:
    nested.test_without_a_snapshot_parts_are_of_the_state_of_the_first_of_them(World())


def without_a_snapshot_a_page_raises_no_fence() -> None:
    nested.test_without_a_snapshot_a_page_raises_no_fence(World())


def a_part_that_fails_and_is_swallowed_is_depended_on() -> None:
    OF_TWO.test_a_part_that_fails_and_is_swallowed_is_depended_on(World())


def one_whose_states_cannot_be_read_is_not_kept() -> None:
    OF_TWO.test_one_whose_states_cannot_be_read_is_not_kept(World())


def an_entry_of_too_many_subjects_is_not_shared() -> None:
    OF_TWO.test_an_entry_of_too_many_subjects_is_not_shared(World())


def a_page_with_a_part_whose_states_could_not_be_read_is_not_kept() -> None:
    nested.test_a_page_with_a_part_whose_states_could_not_be_read_before_it_failed_is_not_kept(World())


def a_replica_that_is_behind_with_a_part_of_a_part_is_not_believed() -> None:
    nested.test_a_replica_that_is_behind_with_a_part_of_a_part_is_not_believed(World())


def a_fence_that_a_part_raises_counts_from_before_the_page_was_read() -> None:
    nested.test_a_fence_that_a_part_raises_counts_from_before_the_page_was_read(World())


def what_a_part_has_shown_before_it_failed_is_depended_on() -> None:
    nested.test_what_a_part_has_shown_before_it_failed_is_depended_on(World())


def a_value_of_another_state_than_its_own_part_is_not_kept() -> None:
    nested.test_a_value_of_another_state_than_its_own_part_is_not_kept(World())


def a_snapshot_is_asked_in_its_own_thread_alone() -> None:
    nested.test_a_snapshot_is_asked_in_its_own_thread_alone(World())


def what_outlives_a_page_is_no_part_of_it() -> None:
    nested.test_what_outlives_a_page_is_no_part_of_it(World())


def tags_of_two_parts_are_joined() -> None:
    nested.test_tags_of_two_parts_are_joined_and_without_tags_anything_may_be_shown(("a",), ("b",), ("a", "b"))


IN_PARTS = "pages of cached parts"
MUTANTS = (
    Mutant(
        "Parts are judged by the snapshot of their composite",
        IN_PARTS,
        mutants.each_part_stands_alone,
    ),
    Mutant(
        "An entry depends on every subject shown",
        IN_PARTS,
        mutants.what_is_shown_of_other_subjects_is_forgotten,
    ),
    Mutant(
        "A composite inherits the dependencies of a part found in the cache",
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
        "A replica behind with a part is not believed",
        a_replica_that_is_behind_with_a_part_is_not_believed,
        mutants.a_replica_is_believed_about_parts,
    ),
    Mutant(
        "Only the primary raises a fence",
        the_snapshot_of_a_replica_raises_no_fence,
        mutants.a_replica_raises_the_fence,
    ),
    Mutant(
        "A snapshot is asked in its own thread alone",
        a_snapshot_is_asked_in_its_own_thread_alone,
        mutants.a_snapshot_is_asked_in_any_thread,
    ),
    Mutant(
        "Without a snapshot, parts of a subject have the stamp of the first of them",
        without_a_snapshot_parts_are_of_the_state_of_the_first_of_them,
        mutants.parts_have_the_stamp_that_counts_when_they_are_read,
    ),
    Mutant(
        "The dependency on a part begins before the part is read",
        a_part_that_fails_and_is_swallowed_is_depended_on,
        mutants.a_part_is_depended_on_once_it_was_read,
    ),
    Mutant(
        "A page shows all that its parts show",
        what_a_part_has_shown_before_it_failed_is_depended_on,
        mutants.what_a_part_shows_is_its_own_affair,
    ),
    Mutant(
        "Of two parts of a subject the tags of both are shown",
        tags_of_two_parts_are_joined,
        mutants.the_first_part_says_what_is_shown_of_its_subject,
    ),
    Mutant(
        "A value and its parts of the same subject are of the same state",
        a_value_of_another_state_than_its_own_part_is_not_kept,
        mutants.a_part_may_be_of_another_state_than_its_page,
    ),
    Mutant(
        "A composite with unreadable states is not kept",
        one_whose_states_cannot_be_read_is_not_kept,
        mutants.states_that_cannot_be_read_are_overlooked,
    ),
    Mutant(
        "A value not kept keeps its composites from being kept",
        a_page_with_a_part_whose_states_could_not_be_read_is_not_kept,
        mutants.what_spoils_a_part_spoils_nothing_else,
    ),
    Mutant(
        "An entry depends on eight other subjects at most",
        an_entry_of_too_many_subjects_is_not_shared,
        mutants.an_entry_is_of_any_number_of_subjects,
    ),
    Mutant(
        "Every composite around a stale part is read again",
        a_replica_that_is_behind_with_a_part_of_a_part_is_not_believed,
        mutants.only_the_innermost_value_falls_behind,
    ),
    Mutant(
        "Only a snapshot raises a fence",
        without_a_snapshot_a_page_raises_no_fence,
        mutants.a_page_without_a_snapshot_raises_fences,
    ),
    Mutant(
        "A fence raised by a part counts from before the read of its page",
        a_fence_that_a_part_raises_counts_from_before_the_page_was_read,
        mutants.a_part_counts_from_when_it_was_looked_for,
    ),
    Mutant(
        "A finished composite takes no more parts",
        what_outlives_a_page_is_no_part_of_it,
        mutants.a_page_is_never_finished,
    ),
)
