"""Writes specific to PostgreSQL, values with comparisons of their own, and roles of writers."""

import time
from statistics import median

import psycopg
import pytest

from freshness.targets.tokens import bucket_of
from tests.freshness.tracking import tables
from tests.freshness.tracking.tables import Database, product

HERE, LIST = ("ws:a", "p:1"), ("ws:a", "l:a/products")
EVERYTHING = {("all", "")}
pytestmark = pytest.mark.services


@pytest.fixture(autouse=True)
def shirt(pg: Database) -> None:
    pg.run("INSERT INTO shop.product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")


def test_merge_marks_what_it_did(pg: Database) -> None:
    merge = (
        "MERGE INTO shop.product p USING (VALUES (1, 'Blouse'), (2, 'Hat')) AS v (id, title) ON p.id = v.id "
        "WHEN MATCHED AND v.id > 5 THEN DELETE WHEN MATCHED THEN UPDATE SET title = v.title "
        "WHEN NOT MATCHED THEN INSERT (id, ws, handle, title) VALUES (v.id, 'a', 'h' || v.id, v.title)"
    )
    assert pg.after(merge) == {HERE, ("ws:a", "p:2"), LIST}
    assert pg.after(merge) == set()


RETITLE = "UPDATE shop.product SET title = {} WHERE id = 1"
PASSAGE = (
    "CREATE FUNCTION shop.go() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS "
    f"$$BEGIN {RETITLE.format('NEW.title')}; RETURN NEW; END$$"
)
INSTEAD = "CREATE TRIGGER go INSTEAD OF UPDATE ON shop.v FOR EACH ROW EXECUTE FUNCTION shop.go()"
RULE = f"CREATE RULE go AS ON INSERT TO shop.door DO INSTEAD {RETITLE.format('NEW.title')}"
AT_COMMIT = (
    "CREATE CONSTRAINT TRIGGER go AFTER INSERT ON shop.door DEFERRABLE INITIALLY DEFERRED "
    "FOR EACH ROW EXECUTE FUNCTION shop.go()"
)
DOOR = "CREATE TABLE shop.door(title text)"
ENTER = "INSERT INTO shop.door VALUES ('x')"
TITLES = "CREATE VIEW shop.v AS SELECT DISTINCT title FROM shop.product"
DOORS = {
    "a view": ("CREATE VIEW shop.v AS SELECT title FROM shop.product", "UPDATE shop.v SET title = 'x'"),
    "a view with a trigger in its place": (PASSAGE, TITLES, INSTEAD, "UPDATE shop.v SET title = 'x'"),
    "a rule": (DOOR, RULE, ENTER),
    "a trigger at the commit": (DOOR, PASSAGE, AT_COMMIT, ENTER),
    "a part of a query": (f"WITH u AS ({RETITLE.format(repr('x'))} RETURNING id) SELECT count(*) FROM u",),
    "a block of code": (f"DO $do$ BEGIN {RETITLE.format(repr('x'))}; END $do$",),
}


@pytest.mark.parametrize("statements", DOORS.values(), ids=DOORS)
def test_a_write_by_another_door_marks(pg: Database, statements: tuple[str, ...]) -> None:
    *doors, write = statements
    for door in doors:
        pg.run(door)
    assert pg.after(write) == {HERE}


def test_copy_marks(pg: Database) -> None:
    pg.fold()
    with pg.connection.cursor().copy("COPY shop.product (id, ws, handle, title) FROM STDIN") as copy:
        copy.write("7\tb\tboots\tBoots\n")
    assert pg.notes() == {("ws:b", "p:7"), ("ws:b", "l:b/products")}


@pytest.mark.parametrize("statement", ["TRUNCATE shop.product", "TRUNCATE shop.product RESTART IDENTITY CASCADE"])
def test_truncate_marks_everything_of_all(pg: Database, statement: str) -> None:
    assert pg.after(statement) == EVERYTHING


def test_truncate_of_what_it_refers_to_marks_everything_of_all(pg: Database) -> None:
    pg.run("CREATE TABLE shop.parent(id integer PRIMARY KEY)")
    pg.run("ALTER TABLE shop.product ADD parent integer REFERENCES shop.parent")
    assert pg.after("TRUNCATE shop.parent CASCADE") == EVERYTHING


def test_cascades_mark(pg: Database) -> None:
    pg.run("CREATE TABLE shop.owner(name text PRIMARY KEY)")
    pg.run("INSERT INTO shop.owner VALUES ('a')")
    pg.run("ALTER TABLE shop.product ADD FOREIGN KEY (ws) REFERENCES shop.owner ON DELETE CASCADE ON UPDATE CASCADE")
    assert pg.after("UPDATE shop.owner SET name = 'b'") == {
        HERE,
        LIST,
        ("ws:b", "p:1"),
        ("ws:b", "l:b/products"),
    }
    assert pg.after("DELETE FROM shop.owner") == {("ws:b", "p:1"), ("ws:b", "l:b/products")}


def test_what_another_trigger_changes_before_is_seen(pg: Database) -> None:
    pg.run(
        "CREATE FUNCTION shop.louder() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN NEW.title := upper(NEW.title); RETURN NEW; END'"
    )
    pg.run("CREATE TRIGGER louder BEFORE UPDATE ON shop.product FOR EACH ROW EXECUTE FUNCTION shop.louder()")
    assert pg.after("UPDATE shop.product SET notes = 'x'") == {HERE}


@pytest.mark.parametrize(
    ("column", "before", "after"),
    [
        ("numeric", "'1.5'", "'1.50'"),
        ("double precision", "'0'", "'-0'"),
        ("json", """'{"a":1}'""", """'{"a": 1}'"""),
        ("jsonb", """'{"a":1}'""", """'{"a":2}'"""),
        ("point", "'(1,2)'", "'(1,3)'"),
        ("text[]", "'{a}'", "'{A}'"),
        ("char(9)", "'a'", "NULL"),
    ],
)
def test_values_are_compared_as_they_are_kept(pg: Database, column: str, before: str, after: str) -> None:
    pg.run(f"ALTER TABLE shop.product ADD v {column}")
    pg.run(f"UPDATE shop.product SET v = {before}")
    pg.track(product(shows=("v",)))
    assert pg.after(f"UPDATE shop.product SET v = {after}") == {HERE}
    assert pg.after(f"UPDATE shop.product SET v = {after}") == set()


def test_case_shows_in_a_column_that_ignores_it(pg: Database) -> None:
    pg.run("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public")
    pg.run("ALTER TABLE shop.product ALTER title TYPE public.citext")
    assert pg.after("UPDATE shop.product SET title = 'SHIRT'") == {HERE}


def test_large_values_kept_out_of_line_are_compared(pg: Database) -> None:
    pg.run("UPDATE shop.product SET title = (SELECT string_agg(md5(g::text), '') FROM generate_series(1, 9000) g)")
    assert pg.after("UPDATE shop.product SET notes = 'x'") == set()
    assert pg.after("UPDATE shop.product SET title = title || 'x'") == {HERE}


# Every writer


@pytest.fixture
def clerk(pg: Database, url: str):
    """Make a role with rights on the content table alone."""
    for statement in (
        "DROP ROLE IF EXISTS clerk",
        "CREATE ROLE clerk LOGIN",
        "GRANT USAGE ON SCHEMA shop TO clerk",
        "GRANT ALL ON shop.product TO clerk",
    ):
        pg.run(statement)
    database = tables.connect(url.replace("postgres@", "clerk@"))
    yield database
    database.connection.close()
    pg.run("DROP OWNED BY clerk")
    pg.run("DROP ROLE clerk")


def test_a_role_with_rights_on_the_content_alone_marks(pg: Database, clerk: Database) -> None:
    pg.fold()
    clerk.run("UPDATE shop.product SET title = 'Blouse'")
    assert pg.notes() == {HERE}
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        clerk.run("SELECT * FROM ledger.freshness_note")


def test_nobody_else_may_call_the_functions(pg: Database, clerk: Database) -> None:
    pg.run("GRANT USAGE ON SCHEMA ledger TO clerk")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        clerk.run("SELECT ledger.freshness_note_changes(ARRAY['all'], ARRAY[''], '', false)")


def test_set_role_marks(pg: Database, clerk: Database) -> None:
    pg.fold()
    pg.run("SET ROLE clerk")
    pg.run("UPDATE shop.product SET title = 'Blouse'")
    pg.run("RESET ROLE")
    assert pg.notes() == {HERE}


def test_row_security_hides_no_row_from_the_marks(pg: Database, clerk: Database) -> None:
    pg.run("ALTER TABLE shop.product ENABLE ROW LEVEL SECURITY")
    pg.run("CREATE POLICY mine ON shop.product TO clerk USING (ws = 'a') WITH CHECK (true)")
    pg.run("ALTER TABLE ledger.freshness_note ENABLE ROW LEVEL SECURITY")
    pg.fold()
    clerk.run("UPDATE shop.product SET ws = 'b'")
    assert pg.notes() == {HERE, LIST, ("ws:b", "p:1"), ("ws:b", "l:b/products")}


@pytest.mark.parametrize("path", ["''", "other", "pg_temp, other, pg_catalog"])
def test_the_writers_search_path_changes_nothing(pg: Database, path: str) -> None:
    """Put functions and operators of the same names before the real ones on the search path; no mark changes."""
    pg.run("CREATE SCHEMA other")
    pg.run("CREATE FUNCTION other.strpos(text, text) RETURNS integer LANGUAGE sql AS 'SELECT 1'")
    pg.run("CREATE FUNCTION other.never(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT false'")
    pg.run("CREATE OPERATOR other.> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = other.never)")
    pg.run("CREATE TEMP TABLE freshness_note(subject text)")
    pg.fold()
    pg.run(f"SET search_path = {path}")
    pg.run("UPDATE shop.product SET stock = 0")
    pg.run("RESET search_path")
    assert pg.notes() == {HERE}


def test_a_session_that_called_setseed_repeats_no_nonce(pg: Database) -> None:
    found = set()
    for title in ("A", "B"):
        pg.fold()
        pg.run("SELECT setseed(0.5)")
        pg.run(f"UPDATE shop.product SET title = '{title}'")
        found |= set(pg.nonces().values())
    assert len(found) == 2


# Large statements and transactions


def test_5000_rows_of_20_shops_are_nine_notes_a_shop(pg: Database) -> None:
    found = pg.after(
        "INSERT INTO shop.product(id, ws, handle, title) "
        "SELECT g, 's' || g % 20, 'h' || g, 't' FROM generate_series(10, 5009) g"
    )
    assert len(found) == 20 * 9
    assert {subject for subject, tag in found if tag == ""} == {f"ws:s{n}" for n in range(20)}
    assert len(pg.after("UPDATE shop.product SET title = 'u'")) == 20 * 9 + 1
    assert len(pg.after("DELETE FROM shop.product")) == 20 * 9 + 2


def test_4000_saves_in_one_transaction_are_linear(pg: Database) -> None:
    pg.run(
        "INSERT INTO shop.product(id, ws, handle, title) SELECT g, 'a', 'h' || g, 't' FROM generate_series(10, 4009) g"
    )
    pg.fold()
    times = []
    with pg.connection.transaction():
        for number in range(10, 4010):
            begun = time.perf_counter()
            pg.connection.execute("UPDATE shop.product SET title = 'u' WHERE id = %s", [number])
            times.append(time.perf_counter() - begun)
    assert len(pg.notes()) == 9
    assert median(times[-1000:]) < 3 * median(times[:1000])


def test_the_same_row_saved_often_in_a_transaction_stays_precise(pg: Database) -> None:
    pg.fold()
    with pg.connection.transaction():
        for number in range(50):
            pg.run(f"UPDATE shop.product SET title = '{number}'")
    assert pg.notes() == {HERE}
    assert pg.number() == 1


def test_folding_in_the_same_transaction_forgets_what_was_noted(pg: Database) -> None:
    pg.fold()
    with pg.connection.transaction():
        pg.run("UPDATE shop.product SET title = 'A'")
        pg.run("SELECT set_config('freshness.folded', clock_timestamp()::text, true)")
        pg.fold()
        pg.run("UPDATE shop.product SET title = 'B'")
    assert pg.notes() == {HERE}


def test_a_note_left_over_from_a_restore_is_added_to(pg: Database) -> None:
    """A transaction of another history had the same number; its note stays, and the new note is added."""
    pg.fold()
    with pg.connection.transaction():
        xid = pg.run("SELECT pg_current_xact_id()::text::bigint")[0][0]
        pg.run(
            "INSERT INTO ledger.freshness_note(subject, xid, tag, mark, nonce, n, noted_at) "
            f"VALUES ('ws:a', {xid}, 'p:1', '', 5, 1, 1.0)"
        )
        pg.run("UPDATE shop.product SET title = 'Blouse'")
    [(nonce, number)] = pg.run("SELECT nonce, n FROM ledger.freshness_note")
    assert nonce != 5
    assert number == 2


def test_subjects_made_to_look_like_others_hide_nothing(pg: Database) -> None:
    """Remember a transaction's notes as text: a name may contain the separator of the text's parts.

    The old subject is noted after the new subject; the chosen name shares the setting of the other subject's memory.
    """
    slot = "SELECT hashtext(%s) & 63"
    names = (f"x\x1ews:a\x1fp:1\x1e{number}" for number in range(10_000))
    wanted = pg.connection.execute(slot, ["ws:a"]).fetchone()
    name = next(one for one in names if pg.connection.execute(slot, [f"ws:{one}"]).fetchone() == wanted)
    pg.fold()
    pg.connection.execute("UPDATE shop.product SET ws = %s", [name])
    assert {HERE, LIST, (f"ws:{name}", "p:1")} <= pg.notes()


def test_buckets_are_those_that_python_computes(pg: Database) -> None:
    found = dict(pg.run("SELECT tag, bucket FROM ledger.freshness_note"))
    pg.run("INSERT INTO shop.product(id, ws, handle, title) VALUES (3, 'é€😀', 'x', 'X')")
    found |= dict(pg.run("SELECT tag, bucket FROM ledger.freshness_note"))
    assert len(found) == 4
    assert found == {tag: bucket_of(tag) for tag in found}
