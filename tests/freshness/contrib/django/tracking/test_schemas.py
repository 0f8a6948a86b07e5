"""Tables of the same name in several schemas of PostgreSQL, as with a schema for each tenant."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from freshness.contrib.django.models import NoteRow, RestorationRow
from freshness.contrib.django.tracking import installed, registry
from freshness.contrib.django.tracking.registry import track
from freshness.tracking.declaration import Listing

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
TENANTS = ("hats", "shoes")


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def within(schema: str) -> Iterator[None]:
    """Set the search path of a tenant's requests and migrations."""
    run(f"SET search_path = {schema}, public")
    try:
        yield
    finally:
        run("RESET search_path")


def apply() -> None:
    call_command("freshness_triggers", "apply", stdout=StringIO())


def noted() -> set[tuple[str, str]]:
    found = set(NoteRow.objects.values_list("subject", "tag"))
    NoteRow.objects.all().delete()
    return found


@pytest.fixture
def tenants() -> Iterator[None]:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no schemas")
    for schema in TENANTS:
        run(f"CREATE SCHEMA {schema}")
        run(f"CREATE TABLE {schema}.article (id integer PRIMARY KEY, title text, notes text)")
    yield
    registry.forget("article", schema="*")
    registry.forget("article")
    for schema in TENANTS:
        run(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    run("DROP SCHEMA IF EXISTS gloves CASCADE")
    apply()


def declare() -> None:
    lists = [Listing(tag="l:{schema}/articles")]
    track("article", schema="*", subject="ws:{schema}", shows=["title"], tags="a:{schema}-{id}", lists=lists)


@pytest.mark.usefixtures("tenants")
def test_the_schema_of_the_written_table_says_whose_the_row_is() -> None:
    declare()
    with within("hats"):  # as a migration of this tenant alone
        apply()
    assert RestorationRow.objects.count() == 0
    with within("shoes"):
        run("INSERT INTO article VALUES (1, 'Boot')")
        assert noted() == {("ws:shoes", "a:shoes-1"), ("ws:shoes", "l:shoes/articles")}
    run("INSERT INTO hats.article VALUES (1, 'Cap')")
    assert noted() == {("ws:hats", "a:hats-1"), ("ws:hats", "l:hats/articles")}
    run("UPDATE hats.article SET notes = 'x'")
    assert noted() == set()
    with within("shoes"):
        assert [change for change in installed.plan(connection) if change.is_wrong] == []


@pytest.mark.usefixtures("tenants")
def test_a_tenant_that_comes_later_is_found_missing_by_any_look() -> None:
    declare()
    apply()
    run("CREATE SCHEMA gloves")
    run("CREATE TABLE gloves.article (LIKE hats.article INCLUDING ALL)")
    [error] = run_checks(tags=["database"], databases=["default"])
    assert (error.id, "gloves.article" in error.msg) == ("freshness.E021", True)
    apply()
    run("INSERT INTO gloves.article VALUES (1, 'Mitten')")
    assert noted() == {("ws:gloves", "a:gloves-1"), ("ws:gloves", "l:gloves/articles")}


@pytest.mark.usefixtures("tenants")
def test_one_tenants_migration_takes_no_triggers_from_another_and_a_check_says_how_to_declare_both() -> None:
    track("article", subject="ws:{title}", shows=["title"])
    with within("hats"):
        apply()
    with within("shoes"), pytest.raises(SystemExit):
        apply()
    run("INSERT INTO hats.article VALUES (1, 'Cap')")
    run("INSERT INTO shoes.article VALUES (1, 'Boot')")
    assert noted() == {("ws:Cap", ""), ("ws:Boot", "")}
    with within("shoes"):
        [error] = run_checks(tags=["database"], databases=["default"])
    assert (error.id, "hats.article" in error.msg, "schema='*'" in error.hint) == ("freshness.E027", True, True)
