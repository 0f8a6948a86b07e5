"""Pages of a ledger with very many rows: each page asks a bounded number of questions about few rows."""

import json
import os
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from console import health
from freshness.contrib.django import build, conf
from freshness.contrib.django.status import status
from freshness.contrib.django.system import MOST
from tests.shops import Shop, make_shop

pytestmark = [pytest.mark.database, pytest.mark.django_db, pytest.mark.slow]
ROWS = int(os.environ.get("CONSOLE_ROWS", "30000"))  # half of them parked: more than are counted
QUESTIONS = 55
FILLED = (
    (
        "INSERT INTO freshness_row (subject, desired, done, attempts, first_dirty_at, due_at, reason) "
        "SELECT 'ws:many-' || n, 2, 1, CASE WHEN n % 2 = 0 THEN 50 ELSE 0 END, 1000.0 + n, 2000.0 + n, 'edit' "
        "FROM generate_series(1, {rows}) AS n"
    ),
    (
        "INSERT INTO freshness_step (at, subject, kind, generation, seconds) "
        "SELECT 1000.0 + n, 'ws:many-' || (n % 100), CASE WHEN n % 2 = 0 THEN 'effective' ELSE 'failed' END, n, 3.0 "
        "FROM generate_series(1, {rows}) AS n"
    ),
    (
        "INSERT INTO freshness_batch (reference, cdn, members, items, state, opened_at, closed_at) "
        "SELECT 'r' || n, 'memory', '[]', 1, 'closed', 1000.0 + n, 1001.0 + n FROM generate_series(1, {rows}) AS n"
    ),
    (
        "INSERT INTO freshness_spend (month, account, subject, items) SELECT to_char(now(), 'YYYY-MM'), 'memory', "
        "'ws:many-' || n, n % 50 FROM generate_series(1, {rows}) AS n"
    ),
    "INSERT INTO freshness_account (name, calls, items) VALUES ('memory', 1, 1)",
    (
        "INSERT INTO freshness_pause (target, who, why, since, until) SELECT 'ws:many-' || n, 'ada', '', "
        "extract(epoch FROM now()) - 9000, extract(epoch FROM now()) - 90 FROM generate_series(1, 2000) AS n"
    ),
)
PAGES = {
    "health": "/console/",
    "queue": "/console/queue",
    "a page in the middle": "/console/queue?after=16000.0%7Cws:many-14000",
    "parked": "/console/queue?show=parked",
    "batches": "/console/batches",
    "one shop": "/console/shop?q=ws:many-7",
    "pauses": "/console/pauses",
}


@pytest.fixture
def shop() -> Iterator[Shop]:
    if connection.vendor != "postgresql":
        pytest.skip("plans are PostgreSQL's")
    health.reader.forget()
    made = make_shop()
    with connection.cursor() as cursor:
        for statement in FILLED:
            cursor.execute(statement.format(rows=ROWS))
        cursor.execute("ANALYZE freshness_row, freshness_step, freshness_batch, freshness_spend, freshness_pause")
    yield made
    health.reader.forget()


def read(plan: dict[str, Any]) -> int:
    """Return the most rows read by a single step of a plan."""
    own = (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"]
    return max([int(own), *(read(one) for one in plan.get("Plans", []))])


def most_read(statements: list[str]) -> dict[str, int]:
    """Return the number of rows read by each statement on the engine's tables."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute(next(one for one in statements if "statement_timeout" in one).replace("2000", "60000"))
        for statement in statements:
            if statement.startswith("SELECT") and "freshness_" in statement:
                cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}")
                plan = cursor.fetchone()[0]
                found[statement] = read((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_a_bounded_number_of_rows(shop: Shop, name: str) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("root"))
    with override_settings(FRESHNESS=conf.given()):
        client.get(PAGES[name])  # the work of a process's first answer
        health.reader.forget()
        with CaptureQueriesContext(connection) as asked:
            began = time.perf_counter()
            assert client.get(PAGES[name]).status_code == 200
            took = time.perf_counter() - began
        asked_for = sum(float(one["time"]) for one in asked)
        print(f"{name}: {ROWS:,} rows, {1_000 * took:.0f} ms, {1_000 * asked_for:.0f} of them in the database")
        statements = [one["sql"] for one in asked]
        bounded = [one for one in statements if "statement_timeout" in one]
        found = most_read(statements)
    build.forget()
    assert bounded
    assert len([one for one in statements if one.startswith("SELECT") and " FROM " in one]) <= QUESTIONS
    assert {sql: rows for sql, rows in found.items() if rows > MOST + 1} == {}


def test_the_status_of_the_command_is_bounded_too(shop: Shop) -> None:
    with CaptureQueriesContext(connection) as asked:
        told = status([])
    assert (told.waiting, told.parked) == (MOST, MOST)
    assert {sql: rows for sql, rows in most_read([one["sql"] for one in asked]).items() if rows > MOST + 1} == {}
