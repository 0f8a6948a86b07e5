"""Writes, values and schema changes peculiar to SQLite."""

import pytest

from freshness.tracking.template import literal
from tests.freshness.tracking import tables
from tests.freshness.tracking.tables import Database, product

HERE, LIST, ALL_OF_A, EVERYTHING = ("ws:a", "p:1"), ("ws:a", "l:a/products"), ("ws:a", ""), ("all", "")
SHIRT = product(schema="public")


@pytest.fixture
def db() -> Database:
    database = tables.on_sqlite()
    database.track(SHIRT)
    database.run("INSERT INTO product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")
    database.fold()
    return database


@pytest.mark.parametrize("statement", ["REPLACE", "INSERT OR REPLACE"])
def test_replace_marks_the_row_that_it_removes(db: Database, statement: str) -> None:
    assert db.after(f"{statement} INTO product(id, ws, handle, title) VALUES (2, 'b', 'shirt', 'X')") == {
        HERE,
        LIST,
        ("ws:b", "p:2"),
        ("ws:b", "l:b/products"),
    }


@pytest.mark.parametrize("policy", ["OR IGNORE", "OR REPLACE", "OR FAIL", "OR ABORT", ""])
def test_the_writers_conflict_policy_does_not_reach_the_notes(db: Database, policy: str) -> None:
    db.run("UPDATE product SET title = 'A'")
    db.run(f"UPDATE {policy} product SET title = 'B'")
    assert db.notes() == {HERE}
    assert db.number() == 2


def test_each_change_counts_and_draws_another_nonce(db: Database) -> None:
    db.run("UPDATE product SET title = 'A'")
    first = db.nonces()
    db.run("UPDATE product SET title = 'B'")
    assert db.number() == 2
    assert db.nonces() != first


def test_everything_of_a_shop_that_waits_is_marked_again_by_the_next_edit(db: Database) -> None:
    db.track(product(schema="public", tags=(), lists=()))
    db.run("UPDATE product SET title = 'A'")
    first = db.nonces()
    db.run("UPDATE product SET title = 'B'")
    assert (db.notes(), db.number()) == ({ALL_OF_A}, 2)
    assert db.nonces() != first


def test_case_shows_in_a_column_that_ignores_it(db: Database) -> None:
    db.run("CREATE TABLE item(id integer PRIMARY KEY, ws text, title text COLLATE NOCASE)")
    db.track(SHIRT, product(schema="public", table="item", shows=("title",), lists=(), shown=""))
    db.run("INSERT INTO item VALUES (1, 'a', 'Shirt')")
    assert db.after("UPDATE item SET title = 'SHIRT'") == {HERE}


@pytest.mark.parametrize(("before", "after"), [("1", "'1'"), ("1", "1.5"), ("x'41'", "'A'"), ("NULL", "''")])
def test_values_are_compared_with_their_types(db: Database, before: str, after: str) -> None:
    db.run("ALTER TABLE product ADD v")
    db.run(f"UPDATE product SET v = {before}")
    db.track(product(schema="public", shows=("v",)))
    assert db.after(f"UPDATE product SET v = {after}") == {HERE}
    assert db.after(f"UPDATE product SET v = {after}") == set()


def test_uuids_are_written_as_python_writes_them(db: Database) -> None:
    db.track(product(schema="public", uuids=frozenset({"ws"})))
    assert db.after(f"UPDATE product SET ws = {literal('0123456789abcdef' * 2)}") >= {
        ("ws:01234567-89ab-cdef-0123-456789abcdef", "p:1")
    }


def test_at_most_eight_tags_wait_and_then_everything_alone_is_marked(db: Database) -> None:
    for number in range(2, 30):
        db.run(f"INSERT INTO product(id, ws, handle, title) VALUES ({number}, 'a', 'h{number}', 'T')")
    assert len(db.notes()) == 9
    assert ALL_OF_A in db.notes()
    waiting = {note: nonce for note, nonce in db.nonces().items() if note != ALL_OF_A}
    db.run("UPDATE product SET title = 'U' WHERE id = 29")
    assert {note: nonce for note, nonce in db.nonces().items() if note != ALL_OF_A} == waiting


def test_a_renamed_column_fails_no_write(db: Database) -> None:
    db.run("ALTER TABLE product RENAME title TO name")
    assert db.after("UPDATE product SET name = 'X'") == {HERE}, "SQLite has renamed it in the triggers too"
    assert db.states(SHIRT) == {"product": "outdated"}
    db.track(SHIRT)
    assert db.states(SHIRT) == {"product": "vanished"}
    assert db.after("UPDATE product SET notes = 'X'") == {ALL_OF_A}


def test_a_column_that_says_whose_it_is_may_vanish(db: Database) -> None:
    db.track(product(schema="public", subjects=("ws:{no_such}", "host:{handle}")))
    assert db.after("UPDATE product SET notes = 'X'") == {EVERYTHING, ("host:shirt", "")}


def test_a_table_that_was_made_anew_has_no_triggers_and_that_is_found(db: Database) -> None:
    db.run("CREATE TABLE new__product AS SELECT * FROM product")
    db.run("DROP TABLE product")
    db.run("ALTER TABLE new__product RENAME TO product")
    assert db.states(SHIRT) == {"product": "missing"}
    db.track(SHIRT)
    assert db.after("UPDATE product SET title = 'X'") == {HERE}


def test_a_missing_trigger_is_found(db: Database) -> None:
    db.run("DROP TRIGGER freshness_mark_product_update_again")
    assert db.states(SHIRT) == {"product": "missing"}


def test_a_table_that_nobody_declares_any_more_loses_its_triggers(db: Database) -> None:
    assert db.states() == {"product": "undeclared"}
    db.track()
    assert db.after("UPDATE product SET title = 'X'") == set()
    assert db.run("SELECT name FROM sqlite_master WHERE type = 'trigger'") == []


def test_a_missing_table_and_a_missing_ledger_are_told(db: Database) -> None:
    assert db.states(SHIRT, product(table="nothing")) == {"nothing": "no table"}
    for change in db.triggers.removal(db.run):
        for statement in change.statements:
            db.run(statement)
    db.run("DROP TABLE freshness_note")
    assert db.states(SHIRT) == {"product": "no ledger"}


def test_everything_of_all_is_noted_once_and_counts_on(db: Database) -> None:
    for _ in range(2):
        for statement in db.triggers.everything("it's a test"):
            db.run(statement)
    assert db.notes() == {EVERYTHING}
    assert db.number() == 2
