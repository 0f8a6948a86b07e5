"""Each rule of what the origin keeps, its mutant, and what catches that (`docs/explanation/protocol.md`)."""

from freshness.cache.stores.memory import MemoryStore
from freshness.testing.store_entries import EntriesContract
from freshness.testing.stores import FencesContract
from tests.freshness.cache import test_cache, test_composites, test_composites_of_two_subjects
from tests.freshness.cache.cache_world import World
from tests.freshness.delivery import cache_mutants as mutants
from tests.freshness.delivery.mutant import Mutant

OF_ONE = test_composites.TestOfOneSubject()
OF_TWO = test_composites_of_two_subjects.TestOfTwoSubjects()


def a_lagging_replica_is_not_believed() -> None:
    test_cache.test_a_lagging_replica_is_not_believed(World())


def an_expired_fence_takes_no_state_from_before() -> None:
    FencesContract().test_an_expired_fence_is_none_and_takes_no_state_from_before(MemoryStore(), "ws:one")


def a_fence_only_goes_up() -> None:
    FencesContract().test_a_fence_only_goes_up(MemoryStore(), "ws:one")


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


def an_entry_that_is_not_good_under_the_fence_gives_way() -> None:
    EntriesContract().test_an_entry_that_is_not_good_under_the_fence_gives_way(MemoryStore(), "ws:one")


def an_entry_that_is_good_under_the_fence_stays() -> None:
    EntriesContract().test_an_entry_that_is_good_under_the_fence_stays(MemoryStore(), "ws:one")


IN_PARTS = "pages of cached parts"
HARDEST = "purges take effect at once"
MUTANTS = (
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
)
