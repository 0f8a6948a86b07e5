"""Every rule of open transactions and of the reconciler is needed: with the rule switched off alone, a test or scenario
fails."""

from inspect import signature

import pytest
from django.db import connection

from tests.freshness.contrib.django.test_reconcile import source
from tests.freshness.contrib.django.test_transactions import page, subject, unheard_of
from tests.freshness.contrib.django.tracking.test_unmarked import elsewhere
from tests.freshness.contrib.django.transaction_rules import MUTANTS, ON_POSTGRESQL

__all__ = ["elsewhere", "page", "source", "subject", "unheard_of"]

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
    pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.switch_off.__name__),
]


@pytest.fixture
def given(mutant, request):
    """Return the fixtures of the test that catches a mutant."""
    if mutant.switch_off in ON_POSTGRESQL and connection.vendor != "postgresql":
        pytest.skip("PostgreSQL's alone")
    return {name: request.getfixturevalue(name) for name in signature(mutant.caught_by).parameters}


def test_the_code_without_the_rule_is_caught(mutant, given, monkeypatch):
    assert mutant.is_caught(given.get("monkeypatch", monkeypatch), **given)


def test_the_code_with_the_rule_passes_where_its_mutant_is_caught(mutant, given):
    mutant.caught_by(**given)
