"""Rules for pages with tags, each with a mutant and its scenario or test (`docs/explanation/protocol.md`)."""

from tests.freshness.delivery import thing_mutants as mutants
from tests.freshness.delivery.mutant import Mutant

THINGS = "pages of a few things"
MUTANTS = (
    Mutant("A page names the list of its things too", THINGS, mutants.a_page_forgets_its_list),
    Mutant("A value keeps the tokens that its own snapshot saw", THINGS, mutants.tokens_are_those_of_the_fence),
    Mutant("A mark changes tokens by a random number", THINGS, mutants.a_mark_draws_no_random_number),
    Mutant(
        "A purge names the things of every fold since the last credit", THINGS, mutants.only_the_newest_fold_is_named
    ),
    Mutant(
        "Pages of more things than fit carry a tag that each purge of things names",
        THINGS,
        mutants.pages_of_too_many_things_are_not_purged,
    ),
)
