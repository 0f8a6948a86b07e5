"""Triggers through schema changes, flushes and migrations, and the reports of commands and checks."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError, connection, models, transaction
from django.test import override_settings

from catalog.models import Product
from freshness.contrib.django import conf, triggers
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import NoteRow, RestorationRow
from freshness.contrib.django.tracking import installed, registry
from freshness.contrib.django.tracking.registry import track
from freshness.errors import InvalidSettings
from freshness.tracking.plan import Change
from freshness.tracking.postgresql import ROW_TRIGGER, function_name
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

DROP = {
    "postgresql": f"DROP TRIGGER {ROW_TRIGGER} ON catalog_product",
    "sqlite": "DROP TRIGGER freshness_mark_catalog_product_update_notes",
}


def wrong() -> dict[str, str]:
    return {change.table: change.state for change in installed.plan(connection) if change.is_wrong}


def subjects() -> set[str]:
    return set(NoteRow.objects.values_list("subject", flat=True))


@pytest.fixture
def product() -> Product:
    product = Product.objects.create(workspace=Workspace.objects.create(name="A"), handle="a", title="A", price=1)
    NoteRow.objects.all().delete()
    return product


@pytest.fixture
def no_triggers(product: Product):
    with connection.cursor() as cursor:
        cursor.execute(DROP[connection.vendor])
    yield
    call_command("freshness_triggers", "apply", stdout=StringIO())


def command(*arguments: str) -> tuple[int, str]:
    """Return the command's exit status and output."""
    said = StringIO()
    try:
        call_command("freshness_triggers", *arguments, stdout=said)
    except SystemExit as ended:
        return int(ended.code or 0), said.getvalue()
    return 0, said.getvalue()


def test_every_declared_table_of_the_platform_has_its_triggers() -> None:
    assert wrong() == {}
    assert {one.table for one in installed.resolved(connection)} == {
        "catalog_product",
        "catalog_collection",
        "catalog_collection_products",
        "theme_templatecustomization",
        "theme_themepage",
        "theme_themeredirect",
        "workspace_workspace",
        "hosting_deployedsite",
        "hosting_domain",
        "hosting_formersubdomain",
    }


@pytest.mark.usefixtures("no_triggers")
def test_a_missing_trigger_is_told_and_mended_and_everything_is_owed_then() -> None:
    assert command("status")[0] == 1
    found = [change for change in json.loads(command("status", "--json")[1]) if change["state"] != "ok"]
    assert [(one["table"], one["state"]) for one in found] == [("catalog_product", "missing")]
    assert "CREATE" in command("sql")[1]
    assert wrong() == {"catalog_product": "missing"}, "to say it changes nothing"
    assert command("apply")[0] == 0
    assert wrong() == {}
    assert [(one.why, one.ended_at) for one in RestorationRow.objects.all()] == [
        ("triggers of catalog_product were missing", None)
    ]
    assert command("apply")[0] == 0
    assert RestorationRow.objects.count() == 1
    assert command("status")[0] == 0


@pytest.mark.usefixtures("no_triggers")
def test_the_check_of_a_database_names_the_command() -> None:
    [error] = run_checks(tags=["database"], databases=["default"])
    assert error.id == "freshness.E021"
    assert "manage.py freshness_triggers apply" in error.hint
    assert run_checks(tags=["database"]) == []


OUTDATED = {
    "postgresql": "ALTER FUNCTION {} SECURITY INVOKER",
    "sqlite": "DROP TRIGGER freshness_mark_catalog_product_update_notes; CREATE TRIGGER "
    "freshness_mark_catalog_product_update_notes AFTER UPDATE ON catalog_product BEGIN SELECT 1; END",
}


def damaged(statements: str) -> list[tuple[str, bool]]:
    """Run statements; return, for each message of the check, its id and whether the message names the command."""
    with connection.cursor() as cursor:
        for statement in statements.split("; ", 1):
            cursor.execute(statement)
    found = run_checks(tags=["database"], databases=["default"])
    return [(error.id, "manage.py freshness_triggers apply" in (error.hint or "")) for error in found]


@pytest.mark.usefixtures("product", "no_triggers")
def test_the_check_tells_of_outdated_and_disabled_triggers_too() -> None:
    call_command("freshness_triggers", "apply", stdout=StringIO())
    [products] = [one for one in installed.resolved(connection) if one.table == "catalog_product"]
    outdated = OUTDATED[connection.vendor].format(f"{function_name(products)}()")
    assert damaged(outdated) == [("freshness.E022", True)]
    call_command("freshness_triggers", "apply", stdout=StringIO())
    if connection.vendor == "postgresql":
        assert damaged(f"ALTER TABLE catalog_product DISABLE TRIGGER {ROW_TRIGGER}") == [("freshness.E023", True)]


def test_the_check_tells_of_columns_and_tables_that_are_not_there_and_of_triggers_that_nobody_declares() -> None:
    def declare(*shows: str) -> None:
        track("elsewhere", subject="ws:{ws}", shows=shows)
        call_command("freshness_triggers", "apply", "--json", stdout=StringIO())

    track("elsewhere", subject="ws:{ws}", shows=["title"])
    try:
        assert damaged("SELECT 1") == [("freshness.E025", False)]
        assert damaged("CREATE TABLE elsewhere (id integer PRIMARY KEY, ws text, title text)") == [
            ("freshness.E021", True)
        ]
        declare("title")
        assert damaged("SELECT 1") == []
        with pytest.raises(SystemExit):
            declare("titel")
        assert damaged("SELECT 1") == [("freshness.E024", False)]
        declare("title")
        registry.forget("elsewhere")
        assert set(damaged("SELECT 1")) == {("freshness.E027", True)}
        call_command("freshness_triggers", "apply", stdout=StringIO())
        assert damaged("DROP TABLE elsewhere") == []
    finally:
        registry.forget("elsewhere")
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS elsewhere")
        call_command("freshness_triggers", "apply", stdout=StringIO())


@pytest.fixture
def writer(no_triggers: None):
    """Open a transaction with written products."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite locks no table")
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("LOCK TABLE catalog_product IN ROW EXCLUSIVE MODE")
    yield other
    other.close()


def test_a_table_behind_an_open_transaction_is_tried_again_and_nobody_waits_behind_it(writer: Any) -> None:
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            writer.rollback()

    installed.apply("default", installed.plan(connection), lock_timeout=0.1, sleep=pause)
    assert pauses == [1.0, 2.0]
    assert wrong() == {}


def test_a_table_that_stays_locked_is_told_and_left_as_it_is(writer: Any) -> None:
    with pytest.raises(CommandError, match=r"apply failed: .*lock timeout"):
        command("apply", "--lock-timeout", "0.1", "--tries", "1")
    writer.rollback()
    assert wrong() == {"catalog_product": "missing"}


def test_a_schema_change_waits_no_longer_for_a_locked_table_than_others_may_wait_behind_it(writer: Any) -> None:
    with pytest.raises(OperationalError) as failed, transaction.atomic():
        installed.mend_here(connection, lock_timeout=0.05, tries=2)
    said = "triggers of catalog_product could not be made, perhaps because its table was locked by others for "
    assert str(failed.value).startswith(f"{said}2 times 0.05 s; end what is open on it, and migrate again: ")
    writer.rollback()
    assert wrong() == {"catalog_product": "missing"}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 7000")
        installed.mend_here(connection)
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("7s",), "the migration's own goes on"
    assert wrong() == {}


def test_where_no_purge_names_all_pages_a_check_and_the_log_say_so(caplog: pytest.LogCaptureFixture) -> None:
    varnish = {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": {"edges": ["http://a"], "secret": "x" * 32}}
    for more, told in (
        ({}, True),
        ({"SHARD_TAGS": True}, False),
        ({"CDN": conf.Settings().cdn, "CDN_OPTIONS": {}}, False),
    ):
        with override_settings(FRESHNESS={**varnish, **more}):
            found = [one for one in run_checks(tags=["freshness"]) if one.id == "freshness.W013"]
        assert [one.msg for one in found] == [
            "emptying or rewriting a tracked table purges only what the ledger has been told of before"
        ] * told
    for shards, warnings in ((False, 1), (True, 0)):
        caplog.clear()
        ledger = DjangoLedger(shards=shards)
        ledger.mark("ws:a", reason="edit")
        ledger.fold()
        ledger.mark("all", reason="TRUNCATE catalog_product")
        ledger.fold()
        assert caplog.text.count("1 subjects that the ledger knows are purged") == warnings


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("no ledger", "public.shop is declared to mark by itself, and there is no ledger to mark in: no table notes"),
        ("no table", "public.shop is declared to mark by itself, and is not there"),
        ("vanished", "a column of public.shop has vanished: no table notes"),
        ("disabled", "triggers of public.shop are disabled: no table notes"),
    ],
)
def test_checks_are_sentences(state: Any, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change = Change(schema="public", table="shop", state=state, detail="no table notes")
    monkeypatch.setattr(installed, "plan", lambda _connection: [change])
    [error] = run_checks(tags=["database"], databases=["default"])
    assert error.msg == said


@pytest.mark.usefixtures("no_triggers")
def test_a_migration_mends_what_differs() -> None:
    call_command("migrate", verbosity=0)
    assert wrong() == {}


@pytest.mark.usefixtures("no_triggers")
def test_a_relay_says_so_when_it_opens_the_ledger(caplog: pytest.LogCaptureFixture) -> None:
    assert not triggers.verify()
    assert "freshness_triggers apply" in caplog.text


def test_removal_leaves_nothing_and_writes_go_on(product: Product) -> None:
    assert command("remove")[0] == 0
    Product.objects.update(title="B")
    assert subjects() == set()
    assert command("apply")[0] == 0
    assert wrong() == {}


def test_a_flush_leaves_no_note(product: Product) -> None:
    call_command("flush", verbosity=0, interactive=False)
    assert not Product.objects.exists()
    assert subjects() == set()
    assert wrong() == {}


# Schema changes


def field(name: str, **differences: object) -> models.Field:
    made = models.CharField(**{"max_length": 200, "db_column": name, **differences})
    made.set_attributes_from_name("title")
    made.column = name
    made.model = Product
    return made


def test_a_renamed_and_retyped_column_fails_no_write_and_the_triggers_are_made_anew(product: Product) -> None:
    title = Product._meta.get_field("title")
    with connection.schema_editor() as editor:
        editor.alter_field(Product, title, field("name"))
    assert wrong() == {"catalog_product": "vanished"}
    NoteRow.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE catalog_product SET stock = 7")
    assert subjects() == {f"ws:{product.workspace_id}"}, "until it is declared under its new name, everything is marked"
    with connection.schema_editor() as editor:
        editor.alter_field(Product, field("name"), title)
    assert wrong() == {}
    NoteRow.objects.all().delete()
    Product.objects.update(stock=8)
    assert subjects() == set()
    Product.objects.update(title="B")
    assert subjects() == {f"ws:{product.workspace_id}"}


def test_what_rewrites_a_column_marks_everything(product: Product) -> None:
    title = Product._meta.get_field("title")
    longer = models.TextField(db_column="title")
    longer.set_attributes_from_name("title")
    longer.model = Product
    with connection.schema_editor() as editor:
        editor.alter_field(Product, title, longer)
    assert subjects() == {"all"}
    with connection.schema_editor() as editor:
        editor.alter_field(Product, longer, title)
    assert wrong() == {}


def test_a_change_of_a_table_that_is_not_declared_leaves_the_triggers_alone(product: Product) -> None:
    with connection.schema_editor() as editor:
        editor.execute("CREATE TABLE elsewhere (id integer)")
        editor.execute("ALTER TABLE elsewhere ADD COLUMN x integer")
        editor.execute("DROP TABLE elsewhere")
        assert not editor.touched
    assert subjects() == set()


def test_without_the_ledger_no_write_fails(product: Product) -> None:
    with connection.schema_editor() as editor:
        editor.execute("DROP TABLE freshness_note")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE catalog_product SET title = 'B'")
        editor.create_model(NoteRow)
    assert wrong() == {}


# Declarations


def test_a_field_that_the_model_has_not_is_refused_by_name() -> None:
    track("catalog.Collection", subject="ws:{workspace}", shows=["titel"])
    try:
        with pytest.raises(InvalidSettings, match="titel"):
            installed.resolved(connection)
        [error] = [error for error in run_checks() if error.id == "freshness.E020"]
        assert "titel" in error.msg
    finally:
        registry.forget("catalog.Collection")
