"""Every rule is needed: with any rule switched off alone, a test or scenario fails. The docs have the same lists."""

from pathlib import Path

import pytest

from freshness.testing.simulation.scenarios import named
from freshness.testing.simulation.world import World
from tests.freshness.contrib.django import transaction_rules
from tests.freshness.delivery import (
    cache_rules,
    composite_rules,
    history_rules,
    member_rules,
    purge_rules,
    scheduler_rules,
    skip_rules,
    thing_rules,
)

PAGES = Path(__file__).parents[3] / "docs" / "explanation"
PROTOCOL = (
    *purge_rules.MUTANTS,
    *cache_rules.MUTANTS,
    *composite_rules.MUTANTS,
    *transaction_rules.MUTANTS,
    *history_rules.MUTANTS,
    *skip_rules.MUTANTS,
    *thing_rules.MUTANTS,
)
LISTS = {"protocol": PROTOCOL, "scheduler": scheduler_rules.MUTANTS, "members": member_rules.MUTANTS}
ON_A_DATABASE = transaction_rules.MUTANTS  # `tests/freshness/contrib/django/test_mutants.py` plays them
MUTANTS = [mutant for listed in LISTS.values() for mutant in listed if mutant not in ON_A_DATABASE]

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.switch_off.__name__)
def test_the_code_without_the_rule_is_caught(mutant, monkeypatch):
    assert mutant.is_caught(monkeypatch)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.switch_off.__name__)
def test_the_code_with_the_rule_passes_where_its_mutant_is_caught(mutant):
    if isinstance(mutant.caught_by, str):
        assert World(named(mutant.caught_by), 0).run(900.0).sound
    else:
        mutant.caught_by()


@pytest.mark.parametrize("page", LISTS)
def test_the_docs_list_exactly_these_rules(page):
    table = (PAGES / f"{page}.md").read_text().partition("<!-- mutants -->")[2].partition("<!-- end of mutants -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    assert rows == [[mutant.rule, mutant.name, mutant.where] for mutant in LISTS[page]]
