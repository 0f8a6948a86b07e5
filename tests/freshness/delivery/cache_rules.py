"""Each rule of the origin's cache, its mutant, and the catching test (`docs/explanation/protocol.md`)."""

from freshness.cache.stores.memory import MemoryStore
from freshness.testing.store_entries import EntriesContract
from freshness.testing.stores import FencesContract
from tests.freshness.cache import test_cache
from tests.freshness.cache.cache_world import World
from tests.freshness.delivery import cache_mutants as mutants
from tests.freshness.delivery.mutant import Mutant


def a_lagging_replica_is_not_believed() -> None:
    test_cache.test_a_lagging_replica_is_not_believed(World())


def an_expired_fence_takes_no_state_from_before() -> None:
    FencesContract().test_an_expired_fence_is_none_and_takes_no_state_from_before(MemoryStore(), "ws:one")


def a_fence_only_goes_up() -> None:
    FencesContract().test_a_fence_only_goes_up(MemoryStore(), "ws:one")


def an_entry_that_is_not_good_under_the_fence_gives_way() -> None:
    EntriesContract().test_an_entry_that_is_not_good_under_the_fence_gives_way(MemoryStore(), "ws:one")


def an_entry_that_is_good_under_the_fence_stays() -> None:
    EntriesContract().test_an_entry_that_is_good_under_the_fence_stays(MemoryStore(), "ws:one")


HARDEST = "purges take effect at once"
MUTANTS = (
    Mutant("A fence counts from the read of the database", HARDEST, mutants.the_fence_counts_from_the_put, seed=3),
    Mutant("A fence only goes up", a_fence_only_goes_up, mutants.the_fence_may_go_down),
    Mutant(
        "A fence ended by an edit takes no earlier state",
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
    Mutant(
        "Generation and content come from the same snapshot", HARDEST, mutants.content_and_generation_are_read_apart
    ),
    Mutant(
        "An entry not good under the fence gives way in the store",
        an_entry_that_is_not_good_under_the_fence_gives_way,
        mutants.the_larger_generation_stays_in_the_store,
    ),
    Mutant(
        "An entry good under the fence stays in the store",
        an_entry_that_is_good_under_the_fence_stays,
        mutants.a_late_entry_takes_the_place_of_a_good_one,
    ),
)
