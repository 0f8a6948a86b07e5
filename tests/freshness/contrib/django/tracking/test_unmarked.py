"""Rows written while triggers were missing, disabled or of a former declaration: the repair purges everything once."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from freshness.contrib.django import build, restoring
from freshness.contrib.django.models import NoteRow, RestorationRow
from freshness.contrib.django.restored import Restorations
from freshness.contrib.django.tracking import installed, registry
from freshness.contrib.django.tracking.registry import track
from freshness.tracking.postgresql import ROW_TRIGGER, function_name

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("elsewhere")]
SHOP = "ws:a"


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def apply(*options: str) -> str:
    said = StringIO()
    call_command("freshness_triggers", "apply", *options, stdout=said)
    return said.getvalue()


def declare(*shows: str) -> None:
    track("elsewhere", subject="ws:{ws}", shows=shows)


def owed() -> list[tuple[str, float]]:
    """Return the reason and the duration in seconds of each restoration not yet ended."""
    return list(RestorationRow.objects.filter(ended_at=None).values_list("why", "over"))


@pytest.fixture
def elsewhere() -> Iterator[None]:
    """Declare a table with a row of a shop, and put the shop's row in the ledger."""
    declare("title")
    run("CREATE TABLE elsewhere (id integer PRIMARY KEY, ws text, title text, price integer)")
    apply()
    run("INSERT INTO elsewhere VALUES (1, 'a', 'Shirt', 5)")
    build.ledger().fold()
    yield
    registry.forget("elsewhere")
    run("DROP TABLE IF EXISTS elsewhere")
    apply()


def missing() -> None:
    triggers = {"postgresql": f"{ROW_TRIGGER} ON elsewhere", "sqlite": "freshness_mark_elsewhere_update_notes"}
    run(f"DROP TRIGGER {triggers[connection.vendor]}")


def disabled() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite disables no trigger")
    run(f"ALTER TABLE elsewhere DISABLE TRIGGER {ROW_TRIGGER}")


def outdated() -> None:
    declare("title", "price")


@pytest.mark.parametrize("damage", [missing, disabled, outdated])
@pytest.mark.parametrize("mended_by", ["apply", "migrate"])
def test_a_write_without_a_mark_is_purged_once_the_triggers_are_mended(damage: Any, mended_by: str) -> None:
    damage()
    run("UPDATE elsewhere SET title = 'Hat', price = 6" if damage is not outdated else "UPDATE elsewhere SET price = 6")
    assert not NoteRow.objects.exists(), "nobody has noted the write"
    before = build.ledger().stamp(SHOP).generation
    said = apply() if mended_by == "apply" else call_command("migrate", verbosity=0)
    why = f"triggers of elsewhere were {damage.__name__}"
    assert owed() == [(why, 60.0)]
    assert said is None or f"{why}: rows may have been written without marks" in said
    assert not NoteRow.objects.exists(), "a mark of all would be purged all at once"
    restoring.carry_on()
    assert build.ledger().stamp(SHOP).generation == before + 1
    apply()
    assert owed() == [(why, 60.0)], "once"


def test_mended_triggers_make_everything_pending_once(elsewhere: None) -> None:
    del elsewhere
    missing()
    run("UPDATE elsewhere SET title = 'Hat'")
    apply()
    apply()
    assert owed() == [("triggers of elsewhere were missing", 60.0)]


def test_what_an_earlier_restoration_has_purged_already_is_purged_again() -> None:
    begun = Restorations(build.ledger()).begin("a backup")
    restoring.carry_on()
    before = build.ledger().stamp(SHOP).generation
    missing()
    run("UPDATE elsewhere SET title = 'Hat'")
    apply()
    assert RestorationRow.objects.get(number=begun.number).ended_at is not None
    assert [number for (number,) in RestorationRow.objects.filter(ended_at=None).values_list("number")] == [
        begun.number + 1
    ]
    restoring.carry_on()
    assert build.ledger().stamp(SHOP).generation == before + 1


def test_a_step_back_of_the_database_joins_no_purge_after_a_repair() -> None:
    missing()
    apply()
    begun = Restorations(build.ledger()).begin("another timeline", server="system timeline")
    assert owed() == [("another timeline", 60.0)]
    assert Restorations(build.ledger()).begin("another timeline", server="system timeline").number == begun.number


# No purge is pending


def test_triggers_made_for_an_empty_table_and_made_again_unchanged_owe_nothing() -> None:
    run("DELETE FROM elsewhere")
    missing()
    assert "without marks" not in apply()
    apply()
    assert owed() == []


def test_the_same_declaration_in_the_sql_of_another_release_owes_nothing() -> None:
    if connection.vendor == "postgresql":
        [one] = [one for one in installed.resolved(connection) if one.table == "elsewhere"]
        name = function_name(one)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_functiondef(%s::regproc)", [name])
            [(text,)] = cursor.fetchall()
            cursor.execute(text.replace("DECLARE\n", "DECLARE  -- as before\n", 1).replace("%", "%%"))
        run(f"GRANT EXECUTE ON FUNCTION {name}() TO PUBLIC")
    else:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'elsewhere'")
            for name, text in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
                cursor.execute(text.replace("BEGIN\n", "BEGIN  -- as before\n"))
    [wrong] = [change for change in installed.plan(connection) if change.is_wrong]
    assert (wrong.table, wrong.state, wrong.is_lossy) == ("elsewhere", "outdated", False)
    apply()
    assert owed() == []


@pytest.mark.parametrize("is_declared", [True, False])
def test_a_column_added_by_a_migration_with_its_declaration_owes_nothing(is_declared: bool) -> None:
    declare("title", "color")  # no process can show a column before the column exists
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE elsewhere ADD COLUMN color text")
        if not is_declared:
            editor.execute("ALTER TABLE elsewhere ADD COLUMN size text")
    assert [change.table for change in installed.plan(connection) if change.is_wrong] == []
    apply()
    assert owed() == []
    NoteRow.objects.all().delete()
    run("UPDATE elsewhere SET color = 'red'")
    assert set(NoteRow.objects.values_list("subject", flat=True)) == {SHOP}


# Migrations


@pytest.mark.parametrize("damage", [missing, disabled, outdated])
def test_a_migration_that_mends_by_the_way_owes_everything_too(damage: Any) -> None:
    damage()
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE elsewhere ADD COLUMN color text")
    assert [change.table for change in installed.plan(connection) if change.is_wrong] == []
    assert owed() == [(f"triggers of elsewhere were {damage.__name__}", 60.0)]


def test_a_write_of_an_open_transaction_is_waited_for() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has a single writer")
    outdated()
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("UPDATE elsewhere SET price = 6")
    with pytest.raises(CommandError, match="lock timeout"):
        apply("--lock-timeout", "0.1", "--tries", "1")
    assert owed() == [], "a purge before the commit would take nothing of it"
    other.commit()
    other.close()
    apply()
    assert owed() == [("triggers of elsewhere were outdated", 60.0)]
