"""Every kind of write known to both databases, by any program: its marks, and writes without a mark."""

import pytest

from freshness.targets.subject import Subject
from freshness.tracking.declaration import Listing
from tests.freshness.tracking.tables import Database, product

HERE, LIST, ALL_OF_A = ("ws:a", "p:1"), ("ws:a", "l:a/products"), ("ws:a", "")
pytestmark = pytest.mark.services


@pytest.fixture(autouse=True)
def shirt(db: Database) -> None:
    db.run(f"INSERT INTO {db.place}product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")


def test_an_insert_marks_the_row_and_its_list(db: Database) -> None:
    assert db.notes() == {HERE, LIST}


def test_a_change_that_shows_marks_the_row_alone(db: Database) -> None:
    assert db.after(f"UPDATE {db.place}product SET title = 'Blouse'") == {HERE}


def test_where_a_single_tenant_owns_all_rows_each_row_marks_it(db: Database) -> None:
    menu = Listing(tag="l:menu", moves=("handle",))
    db.track(product(subjects=(Subject("ws", "site"),), lists=(menu,), schema=db.place.rstrip(".") or "public"))
    assert db.after(f"UPDATE {db.place}product SET title = 'Blouse', ws = NULL") == {("ws:site", "p:1")}
    assert db.after(f"UPDATE {db.place}product SET handle = 'blouse'") == {("ws:site", "p:1"), ("ws:site", "l:menu")}
    assert db.after(f"DELETE FROM {db.place}product") == {("ws:site", "p:1"), ("ws:site", "l:menu")}


def test_what_moves_the_row_in_its_list_marks_the_list_too(db: Database) -> None:
    assert db.after(f"UPDATE {db.place}product SET handle = 'blouse'") == {HERE, LIST}


@pytest.mark.parametrize("change", ["title = title", "stock = 4", "notes = 'x'", "id = id"])
def test_a_change_that_shows_nothing_marks_nothing(db: Database, change: str) -> None:
    assert db.after(f"UPDATE {db.place}product SET {change}") == set()


@pytest.mark.parametrize("stock", ["0", "NULL"])
def test_a_transition_that_shows_marks(db: Database, stock: str) -> None:
    assert db.after(f"UPDATE {db.place}product SET stock = {stock}") == {HERE}
    assert db.after(f"UPDATE {db.place}product SET stock = 7") == {HERE}


def test_a_delete_marks_the_row_and_its_list(db: Database) -> None:
    assert db.after(f"DELETE FROM {db.place}product") == {HERE, LIST}


def test_a_moved_key_marks_what_the_row_was_and_what_it_is(db: Database) -> None:
    assert db.after(f"UPDATE {db.place}product SET id = 2") == {HERE, ("ws:a", "p:2"), LIST}


def test_a_moved_owner_marks_both(db: Database) -> None:
    moved = db.after(f"UPDATE {db.place}product SET ws = 'b'")
    assert moved == {HERE, LIST, ("ws:b", "p:1"), ("ws:b", "l:b/products")}


def test_a_row_of_nobody_marks_nothing_until_it_is_somebodys(db: Database) -> None:
    assert db.after(f"UPDATE {db.place}product SET ws = NULL") == {HERE, LIST}
    assert db.after(f"UPDATE {db.place}product SET title = 'Blouse'") == set()
    assert db.after(f"UPDATE {db.place}product SET ws = 'b'") == {("ws:b", "p:1"), ("ws:b", "l:b/products")}


def test_what_is_not_shown_marks_nothing(db: Database) -> None:
    assert db.after(f"UPDATE {db.place}product SET published = false") == {HERE, LIST}
    assert db.after(f"UPDATE {db.place}product SET title = 'Blouse', handle = 'blouse'") == set()
    assert db.after(f"UPDATE {db.place}product SET published = true") == {HERE, LIST}
    db.run(f"UPDATE {db.place}product SET published = false")
    assert db.after(f"DELETE FROM {db.place}product") == set()


def test_whether_a_row_is_shown_marks_when_in_doubt(db: Database) -> None:
    db.run(f"UPDATE {db.place}product SET published = NULL")
    assert db.after(f"UPDATE {db.place}product SET title = 'Blouse'") == {HERE}


def test_an_upsert_marks_what_it_did(db: Database) -> None:
    upsert = (
        f"INSERT INTO {db.place}product AS p (id, ws, handle, title) VALUES (%s, 'a', '%s', '%s') "
        "ON CONFLICT (handle) DO UPDATE SET title = excluded.title"
    ).replace(" AS p", "")
    assert db.after(upsert % (2, "hat", "Hat")) == {("ws:a", "p:2"), LIST}
    assert db.after(upsert % (3, "hat", "Cap")) == {("ws:a", "p:2")}
    assert db.after(upsert % (3, "hat", "Cap")) == set()


def test_an_insert_that_does_nothing_marks_nothing(db: Database) -> None:
    again = f"INSERT INTO {db.place}product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'X') ON CONFLICT DO NOTHING"
    assert db.after(again) == set()


def test_one_statement_notes_eight_tags_of_a_shop_and_then_everything(db: Database) -> None:
    rows = ", ".join(f"({n}, '{'ab'[n % 2]}', 'h{n}', 'T')" for n in range(10, 210))
    found = db.after(f"INSERT INTO {db.place}product(id, ws, handle, title) VALUES {rows}")
    for shop in ("ws:a", "ws:b"):
        tags = {tag for subject, tag in found if subject == shop}
        assert len(tags) == 9
        assert "" in tags


def test_a_rollback_leaves_no_note(db: Database) -> None:
    db.fold()
    db.run("BEGIN")
    db.run(f"UPDATE {db.place}product SET title = 'Blouse'")
    assert db.notes() == {HERE}
    db.run("ROLLBACK")
    assert db.notes() == set()


def test_what_a_savepoint_took_back_is_noted_when_it_is_done_again(db: Database) -> None:
    db.fold()
    db.run("BEGIN")
    db.run("SAVEPOINT s")
    db.run(f"UPDATE {db.place}product SET title = 'Blouse'")
    db.run("ROLLBACK TO s")
    db.run(f"UPDATE {db.place}product SET title = 'Blouse'")
    db.run("COMMIT")
    assert db.notes() == {HERE}


def test_a_change_counts_once(db: Database) -> None:
    for tags in (("p:{id}",), ()):
        db.track(product(schema="shop" if db.place else "public", tags=tags))
        db.fold()
        db.run(f"UPDATE {db.place}product SET title = 'Hat{len(tags)}'")
        assert db.number() == 1


def test_each_transaction_draws_another_nonce(db: Database) -> None:
    db.fold()
    found = set()
    for title in ("A", "B", "C"):
        db.run(f"UPDATE {db.place}product SET title = '{title}'")
        found |= set(db.nonces().values())
    assert len(found) == 3
    assert all(0 <= nonce < 2**63 for nonce in found)


def test_everything_that_waits_is_marked_again_by_the_next_edit(db: Database) -> None:
    """Mark pages again: pages built since the first mark must not pass for fresh after the second."""
    db.fold()
    db.run(f"UPDATE {db.place}product SET title = 'A'")
    for statement in db.triggers.everything("a test"):
        db.run(statement)
    before, number = db.nonces(), db.number()
    db.run(f"UPDATE {db.place}product SET title = 'B'")
    assert db.nonces() != before
    assert db.number() > number


def test_several_subjects_each_get_their_notes(db: Database) -> None:
    declared = product(
        schema="shop" if db.place else "public", subjects=("ws:{ws}", "host:{handle}"), tags=("p:{id}", "x:{title}")
    )
    db.track(declared)
    assert db.after(f"UPDATE {db.place}product SET title = 'Hat'") == {
        ("ws:a", "p:1"),
        ("ws:a", "x:Shirt"),
        ("ws:a", "x:Hat"),
        ("host:shirt", "p:1"),
        ("host:shirt", "x:Shirt"),
        ("host:shirt", "x:Hat"),
        LIST,
        ("host:shirt", "l:a/products"),
    }


def test_hosts_are_noted_in_their_one_spelling(db: Database) -> None:
    db.track(product(schema="shop" if db.place else "public", subjects=("host:{handle}",), tags=(), lists=()))
    moved = db.after(f"UPDATE {db.place}product SET handle = 'Shop.Example'")
    assert moved == {("host:shirt", ""), ("host:shop.example", "")}


def test_without_tags_each_change_is_everything(db: Database) -> None:
    db.track(product(schema="shop" if db.place else "public", tags=(), lists=()))
    assert db.after(f"UPDATE {db.place}product SET title = 'Hat'") == {ALL_OF_A}


def test_a_tag_with_a_null_in_it_is_everything(db: Database) -> None:
    db.track(product(schema="shop" if db.place else "public", tags=("n:{notes}",)))
    assert db.after(f"UPDATE {db.place}product SET title = 'Hat'") == {ALL_OF_A}


def test_names_too_long_for_a_note_mark_more_and_fail_nothing(db: Database) -> None:
    place = "shop" if db.place else "public"
    db.track(product(schema=place, tags=("n:{notes}",)))
    assert db.after(f"UPDATE {db.place}product SET notes = '{'x' * 400}'") == {ALL_OF_A}
    db.track(product(schema=place, subjects=("ws:{notes}",)))
    assert db.after(f"UPDATE {db.place}product SET title = 'Hat'") == {("all", "")}


def test_a_table_whose_changes_are_immediate_notes_them_apart(db: Database) -> None:
    place, note = ("shop", "ledger.freshness_note") if db.place else ("public", "freshness_note")
    db.run(f"CREATE TABLE {db.place}site(id integer PRIMARY KEY, ws text, live boolean)")
    site = product(schema=place, table="site", shows=("live",), tags=(), lists=(), shown="", immediate=True)
    db.track(product(schema=place), site)
    db.run("BEGIN")
    db.fold()
    db.run(f"INSERT INTO {db.place}product(id, ws, handle) SELECT 2, 'a', 'x'")
    for statement in db.triggers.everything("a test"):
        db.run(statement)
    db.run(f"INSERT INTO {db.place}site VALUES (1, 'a', true)")
    db.run(f"UPDATE {db.place}site SET live = false")
    db.run("COMMIT")
    found = {(row[0], row[1], bool(row[2])) for row in db.run(f"SELECT subject, mark, immediate FROM {note}")}
    assert found == {("ws:a", "", False), ("all", "", False), ("ws:a", "at once", True)}


def test_a_new_row_marks_nothing_where_it_shows_nothing_by_itself(db: Database) -> None:
    declared = product(schema="shop" if db.place else "public", inserts=False)
    db.track(declared)
    assert db.states(declared) == {}
    assert db.after(f"INSERT INTO {db.place}product(id, ws, handle) VALUES (2, 'b', 'x')") == set()
    assert db.after(f"UPDATE {db.place}product SET title = 'Hat' WHERE id = 1") == {HERE}
    assert db.after(f"DELETE FROM {db.place}product WHERE id = 1") == {HERE, LIST}


def test_quotes_in_names_and_values_are_only_text(db: Database) -> None:
    name = db.place + '"it\'s ""odd"""'
    db.run(f"""CREATE TABLE {name}("the id" integer PRIMARY KEY, "ws'" text, "a ""b" text)""")
    odd = product(
        schema="shop" if db.place else "public",
        table='it\'s "odd"',
        key=("the id",),
        subjects=("ws:{ws'}",),
        shows=('a "b',),
        tags=("it's:{the id}",),
        lists=(Listing(tag="all'of:{ws'}"),),
        shown="",
    )
    db.track(odd)
    assert db.states(odd) == {}
    found = db.after(f"INSERT INTO {name} VALUES (1, 'x''y', 'z')")
    assert found == {("ws:x'y", "it's:1"), ("ws:x'y", "all'of:x'y")}


@pytest.mark.parametrize("kept", ["STORED", "VIRTUAL"])
def test_a_generated_column_that_shows_marks_whatever_the_trigger_can_read_of_it(db: Database, kept: str) -> None:
    if db.place and kept == "VIRTUAL" and db.connection.info.server_version < 180_000:
        pytest.skip("PostgreSQL before 18 has no virtual columns")
    made = f"total integer GENERATED ALWAYS AS (price * 2) {kept}"
    db.run(f"CREATE TABLE {db.place}item(id integer PRIMARY KEY, ws text, price integer, {made}, notes text)")
    place = "shop" if db.place else "public"
    item = product(schema=place, table="item", shows=("total",), lists=(), shown="")
    db.track(product(schema=place), item)
    db.run(f"INSERT INTO {db.place}item(id, ws, price) VALUES (1, 'a', 1)")
    changed, same = (db.after(f"UPDATE {db.place}item SET {one}") for one in ("price = 2", "notes = 'x'"))
    if db.place and kept == "VIRTUAL":  # no trigger of PostgreSQL can read a virtual column
        assert (changed, same) == ({ALL_OF_A}, {ALL_OF_A})
        assert db.states(product(schema=place), item) == {"item": "vanished"}
    else:
        assert (changed, same) == ({HERE}, set())
        assert db.states(product(schema=place), item) == {}
