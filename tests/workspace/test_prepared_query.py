"""Queries compiled once: the rows are the ORM's own."""

import uuid
from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Product
from theme.models import TemplateCustomization
from workspace.models import Workspace
from workspace.prepared_query import PreparedQuery


@pytest.fixture
def shop(db: None) -> Workspace:
    return Workspace.objects.create(name="Aster's 100 %s")


@pytest.mark.database
def test_rows_are_those_of_the_orm(shop: Workspace) -> None:
    product = Product.objects.create(workspace=shop, handle="mug", title="Mug", price="7.50", is_published=False)
    TemplateCustomization.objects.create(workspace=shop, name="One", puck_data={"content": [1, None]})
    prices = PreparedQuery(
        lambda workspace, handle: Product.objects.filter(workspace_id=workspace, handle=handle).values_list(
            "id", "price", "is_published", "workspace__name"
        )
    )
    documents = PreparedQuery(
        lambda name: TemplateCustomization.objects.filter(name=name, is_active=False).values_list("puck_data")
    )
    assert prices.rows(shop.id, "mug") == [(product.id, Decimal("7.50"), False, "Aster's 100 %s")]
    assert prices.rows(shop.id, "mug' OR '1' = '1") == []
    assert prices.first(uuid.uuid4(), "mug") is None
    assert documents.first("One") == ({"content": [1, None]},)


@pytest.mark.database
def test_a_query_is_built_once_and_asked_each_time(shop: Workspace) -> None:
    built: list[Any] = []

    def named(name: Any) -> Any:
        built.append(name)
        return Workspace.objects.filter(name=name, plan="free").order_by("id").values_list("id")

    query = PreparedQuery(named)
    with CaptureQueriesContext(connection) as asked:
        assert query.rows(shop.name) == [(shop.id,)]
        assert query.rows("%(name)s") == []
        Workspace.objects.create(name="%(name)s", plan="pro")
        again = Workspace.objects.create(name="%(name)s")
        assert query.rows("%(name)s") == [(again.id,)]
    assert len(built) == 1
    assert len(asked.captured_queries) == 5
    assert len({one["sql"] for one in asked.captured_queries if one["sql"].startswith("SELECT")}) == 2


@pytest.mark.database
def test_whole_rows_are_those_of_the_orm(shop: Workspace) -> None:
    Product.objects.create(workspace=shop, handle="mug", title="Mug", price=1, stock=3)
    rows = PreparedQuery(lambda workspace: Product.objects.filter(workspace_id=workspace).values_list())
    assert rows.rows(shop.id) == list(Product.objects.values_list())


def test_routers_are_asked_each_time(shop: Workspace, settings: Any) -> None:
    class Router:
        asked: list[Any] = []

        def db_for_read(self, model: Any, **_: Any) -> str:
            self.asked.append(model)
            return "default"

    query = PreparedQuery(lambda name: Workspace.objects.filter(name=name).values_list("id"))
    assert query.first(shop.name) == (shop.id,)
    settings.DATABASE_ROUTERS = [Router()]
    assert query.first(shop.name) == (shop.id,)
    assert query.first(shop.name) == (shop.id,)
    assert Router.asked == [Workspace, Workspace]


@pytest.mark.services
@pytest.mark.database
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite keeps no plans for a session")
def test_the_server_keeps_the_plan_of_a_query_by_key_until_its_table_is_altered() -> None:
    connection.close()
    connection.ensure_connection()
    if getattr(connection.connection, "prepare_threshold", None) is None:
        pytest.skip("no plans are kept by psycopg 2, nor through a pooler in transaction mode")
    made = Workspace.objects.create(name="Aster")
    by_key = PreparedQuery(lambda name: Workspace.objects.filter(name=name).values_list("id", "name"), by_key=True)
    other = PreparedQuery(lambda name: Workspace.objects.filter(name=name).values_list("id"))
    assert (by_key.rows("Aster"), other.rows("Aster")) == ([(made.id, "Aster")], [(made.id,)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%workspace_workspace%'")
        kept = [statement for (statement,) in cursor.fetchall() if statement.startswith("SELECT")]
        assert ['"workspace_workspace"."name" AS "name"' in one for one in kept] == [True]
    altered(119)
    try:
        assert by_key.rows("Aster") == by_key.rows("Aster") == [(made.id, "Aster")]
        assert connection.connection.prepare_threshold is None
    finally:
        altered(120)
        connection.close()


def altered(length: int) -> None:
    other: Any = connection.copy()  # psycopg forgets its plans after an ALTER of its own
    with closing(other), other.cursor() as cursor:
        cursor.execute(f"ALTER TABLE workspace_workspace ALTER COLUMN name TYPE varchar({length})")
