"""Two releases on a database: migrations before code, as in the how-to, and code before its migrations."""

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from catalog.models import Product
from freshness.contrib.django import build, restoring
from freshness.contrib.django.models import NoteRow, RestorationRow
from freshness.contrib.django.tracking import installed
from freshness.tracking.plan import Triggers
from freshness.tracking.postgresql_catalog import PostgresqlTriggers
from freshness.tracking.sqlite_catalog import SqliteTriggers
from tests.shops import Shop, document, make_shop
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
PLATFORM = ("workspace", "hosting", "theme", "catalog")
BEFORE_ANY_RELEASE = {
    ("hosting", "deployedsite", "live_generation"),
    ("hosting", "domain", "workspace"),
    ("hosting", "formersubdomain", "workspace"),
    ("theme", "themepage", "workspace"),
}
"""Columns with migrations that no installation has run beside an older process."""


def noted() -> set[str]:
    found = set(NoteRow.objects.values_list("subject", flat=True))
    NoteRow.objects.all().delete()
    return found


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    Themes.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    Product.objects.create(workspace=shop.workspace, handle="hat", title="Hat", price=1)
    build.ledger().fold()
    return shop


# Migrations before code


def platform_migrations(loader: MigrationLoader) -> list[tuple[str, str]]:
    return sorted(key for key in loader.graph.nodes if key[0] in PLATFORM)


def must_be_written(before: ProjectState, after: ProjectState) -> set[tuple[str, str, str]]:
    """Return the columns of `after` required by an insert and unknown to `before`, and the columns dropped since."""
    found = set()
    for key, model in before.models.items():
        if key[0] in PLATFORM:
            fields = after.models[key].fields if key in after.models else {}
            found |= {(*key, name) for name in model.fields if name not in fields}
            for name, field in fields.items():
                is_known = name in model.fields and not model.fields[name].null
                if not (is_known or field.many_to_many or field.null or field.has_db_default()):
                    found.add((*key, name))
    return found


def test_the_release_before_can_write_into_the_tables_of_the_release_after() -> None:
    loader = MigrationLoader(connection)
    found: set[tuple[str, str, str]] = set()
    for key in platform_migrations(loader):
        found |= must_be_written(loader.project_state(key, at_end=False), loader.project_state(key))
    assert found == BEFORE_ANY_RELEASE


def test_what_the_release_before_writes_through_the_triggers_of_this_one_is_marked(shop: Shop) -> None:
    loader = MigrationLoader(connection)
    last = dict(platform_migrations(loader))
    former = [key for key in platform_migrations(loader) if key[1] != last[key[0]] or key[1].startswith("0001")]
    old = loader.project_state(former).apps
    products = old.get_model("catalog", "Product").objects
    assert "time_zone" not in {field.name for field in old.get_model("workspace", "Workspace")._meta.get_fields()}
    for write in (
        lambda: products.create(workspace_id=shop.workspace.pk, handle="cap", title="Cap", price=2),
        lambda: products.filter(handle="cap").update(title="Beret"),
        lambda: products.filter(handle="cap").delete(),
        lambda: old.get_model("workspace", "Workspace").objects.update(name="Another"),
        lambda: (
            old.get_model("theme", "TemplateCustomization")
            .objects.filter(pk=shop.first.pk)
            .update(puck_data=document() | {"zones": {}})
        ),
    ):
        write()
        assert noted() == {shop.subject}


# Code before its migrations


@pytest.fixture
def former_triggers(shop: Shop) -> Iterator[None]:
    """Put triggers of a release with a shown column less on every table of the platform."""
    triggers: Triggers = PostgresqlTriggers() if connection.vendor == "postgresql" else SqliteTriggers()
    with connection.cursor() as cursor:

        def run(statement: str) -> list[tuple[object, ...]]:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

        former = [replace(one, shows=one.shows[:-1]) for one in installed.resolved(connection)]
        for change in triggers.plan(run, former):
            for statement in change.statements:
                run(statement)
    yield
    call_command("freshness_triggers", "apply", stdout=StringIO())


@pytest.mark.usefixtures("former_triggers")
def test_an_edit_of_what_only_the_new_code_shows_is_purged_once_it_is_migrated(shop: Shop) -> None:
    before = build.ledger().stamp(shop.subject).generation
    TemplateCustomization.objects.filter(pk=shop.first.pk).update(puck_data={"content": []})
    Workspace.objects.filter(pk=shop.workspace.pk).update(status="suspended")
    assert noted() == set(), "the former triggers know nothing of it"
    wrong = [change for change in installed.plan(connection) if change.is_wrong]
    assert {(change.state, change.is_lossy) for change in wrong} == {("outdated", True)}
    assert len(wrong) == len(installed.resolved(connection))
    call_command("migrate", verbosity=0)
    assert [change for change in installed.plan(connection) if change.is_wrong] == []
    assert RestorationRow.objects.filter(ended_at=None).count() == 1
    restoring.carry_on()
    assert build.ledger().stamp(shop.subject).generation == before + 1
