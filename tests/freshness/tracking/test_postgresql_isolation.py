"""Concurrent editors of a shop: marks make no editor wait, and cause no failure absent without marks."""

import threading
from collections import Counter

import psycopg
import pytest

from tests.freshness.tracking import tables
from tests.freshness.tracking.tables import Database

pytestmark = pytest.mark.services
EDITORS, EDITS = 4, 40


@pytest.fixture(autouse=True)
def products(pg: Database) -> None:
    """Insert rows found by the index and with room to stay in place: else editors fail without marks too."""
    pg.run("ALTER TABLE shop.product SET (fillfactor = 20)")
    rows = "SELECT g, 'a', 'h' || g, 't', repeat('x', 500) FROM generate_series(1, 2000) g"
    pg.run(f"INSERT INTO shop.product(id, ws, handle, title, notes) {rows}")
    pg.run("ANALYZE shop.product")
    pg.fold()


def edit(url: str, level: str) -> Counter[str]:
    """Edit in four parallel editors, each with rows of its own; return the outcomes of all transactions."""
    outcomes: Counter[str] = Counter()

    def work(editor: int) -> None:
        with psycopg.connect(url) as connection:
            connection.isolation_level = psycopg.IsolationLevel[level]
            for number in range(EDITS):
                row = 1 + editor + EDITORS * number
                try:
                    connection.execute("SELECT title FROM shop.product WHERE id = %s", [row]).fetchone()
                    title = f"{level}.{row}"
                    connection.execute("UPDATE shop.product SET title = %s WHERE id = %s", [title, row])
                    connection.execute("UPDATE shop.product SET title = title || '.' WHERE id = %s", [row])
                    connection.commit()
                    outcomes["committed"] += 1
                except psycopg.Error as error:
                    connection.rollback()
                    outcomes[error.sqlstate or "?"] += 1

    threads = [threading.Thread(target=work, args=(editor,)) for editor in range(EDITORS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.parametrize("level", ["READ_COMMITTED", "REPEATABLE_READ", "SERIALIZABLE"])
def test_four_editors_of_one_shop_all_commit(pg: Database, url: str, level: str) -> None:
    outcomes = edit(url, level)
    assert outcomes == {"committed": EDITORS * EDITS}
    assert pg.number() == EDITORS * EDITS


@pytest.mark.parametrize("level", ["READ_COMMITTED", "REPEATABLE_READ", "SERIALIZABLE"])
def test_an_editor_waits_for_no_open_transaction_of_another_row(pg: Database, url: str, level: str) -> None:
    other = tables.connect(url)
    for database in (pg, other):
        database.connection.autocommit = False
        database.connection.isolation_level = psycopg.IsolationLevel[level]
    other.run("SET LOCAL lock_timeout = 200")
    pg.run("UPDATE shop.product SET title = 'A' WHERE id = 1")
    other.run("UPDATE shop.product SET title = 'B' WHERE id = 2")
    other.connection.commit()
    pg.connection.commit()
    pg.connection.autocommit = True
    assert pg.notes() == {("ws:a", "p:1"), ("ws:a", "p:2")}
    other.connection.close()


def test_two_shops_in_one_transaction_deadlock_with_nobody(pg: Database, url: str) -> None:
    pg.run("UPDATE shop.product SET ws = 'b' WHERE id = 2")
    other = tables.connect(url)
    with pg.connection.transaction(), other.connection.transaction():
        other.run("SET LOCAL lock_timeout = 200")
        pg.run("UPDATE shop.product SET title = 'A' WHERE id = 1")
        other.run("INSERT INTO shop.product(id, ws, handle, title) VALUES (3001, 'b', 'x', 'X')")
        pg.run("UPDATE shop.product SET title = 'A' WHERE id = 2")
        other.run("INSERT INTO shop.product(id, ws, handle, title) VALUES (3002, 'a', 'y', 'Y')")
    other.connection.close()
    assert {("ws:a", "p:1"), ("ws:b", "p:2"), ("ws:b", "p:3001"), ("ws:a", "p:3002")} <= pg.notes()


def test_a_write_fails_with_the_databases_own_error_where_its_note_fails(pg: Database) -> None:
    pg.run("ALTER TABLE ledger.freshness_note ADD CONSTRAINT none CHECK (false) NOT VALID")
    with pytest.raises(psycopg.errors.CheckViolation):
        pg.run("UPDATE shop.product SET title = 'A' WHERE id = 1")
    assert pg.run("SELECT title FROM shop.product WHERE id = 1") == [("t",)]
