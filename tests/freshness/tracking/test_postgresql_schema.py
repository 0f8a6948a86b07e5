"""Schema changes, partitions, dumps and restores: triggers stay, and wrong triggers are found and replaced."""

import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from freshness.tracking import postgresql as sql
from tests import postgres
from tests.freshness.tracking import tables
from tests.freshness.tracking.tables import Database, product

HERE, LIST, ALL_OF_A, EVERYTHING = ("ws:a", "p:1"), ("ws:a", "l:a/products"), ("ws:a", ""), ("all", "")
pytestmark = pytest.mark.services


@pytest.fixture(autouse=True)
def shirt(pg: Database) -> None:
    pg.run("INSERT INTO shop.product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")


def test_what_is_installed_differs_in_nothing(pg: Database) -> None:
    assert pg.states(product()) == {}
    assert pg.track(product()) == []


# Columns


def test_a_renamed_column_fails_no_write_and_marks_everything_of_the_shop(pg: Database) -> None:
    pg.run("UPDATE shop.product SET title = 'a'")
    pg.run("ALTER TABLE shop.product RENAME title TO name")
    assert pg.after("UPDATE shop.product SET notes = 'x'") == {ALL_OF_A}
    assert pg.after("INSERT INTO shop.product(id, ws) VALUES (2, 'b')") == {("ws:b", "p:2"), ("ws:b", "l:b/products")}
    assert pg.after("DELETE FROM shop.product WHERE id = 2") == {("ws:b", "p:2"), ("ws:b", "l:b/products")}
    assert pg.states(product()) == {"product": "vanished"}
    pg.track(product(shows=("name", "{stock} > 0")))
    assert pg.after("UPDATE shop.product SET notes = 'y'") == set()
    assert pg.after("UPDATE shop.product SET name = 'y'") == {HERE}


@pytest.mark.parametrize("column", ["ws", "id"])
def test_a_column_that_says_whose_it_is_may_vanish_too(pg: Database, column: str) -> None:
    pg.run(f"ALTER TABLE shop.product DROP {column}")
    assert pg.after("UPDATE shop.product SET notes = 'x'") == {EVERYTHING if column == "ws" else ALL_OF_A}


@pytest.mark.parametrize("change", ["ALTER stock TYPE text", "ALTER title TYPE varchar(9)", "ALTER id TYPE text"])
def test_a_column_may_change_its_type_beside_sessions_that_knew_the_former(pg: Database, url: str, change: str) -> None:
    other = tables.connect(url)
    other.run("UPDATE shop.product SET title = 'Hat'")
    pg.run(f"ALTER TABLE shop.product {change}")
    found = other.after("UPDATE shop.product SET title = 'Cap'")
    assert found in ({HERE}, {ALL_OF_A})
    other.connection.close()
    pg.fold()
    assert tables.connect(url).after("UPDATE shop.product SET title = 'Hood'") in ({HERE}, {ALL_OF_A})


def test_a_division_by_zero_in_what_shows_fails_no_write(pg: Database) -> None:
    pg.track(product(shows=("10 / {stock} > 3",)))
    assert pg.after("UPDATE shop.product SET stock = 0") == {ALL_OF_A}


def test_a_renamed_table_goes_on_marking(pg: Database) -> None:
    pg.run("ALTER TABLE shop.product RENAME TO article")
    assert pg.after("UPDATE shop.article SET title = 'x'") == {HERE}
    assert pg.states(product(table="article")) == {"article": "missing", "": "undeclared"}
    pg.track(product(table="article"))
    assert pg.states(product(table="article")) == {}
    assert pg.after("UPDATE shop.article SET title = 'y'") == {HERE}


# Installed triggers compared with the declarations


@pytest.mark.parametrize("trigger", [sql.ROW_TRIGGER, sql.TRUNCATE_TRIGGER, "ALL"])
def test_a_disabled_trigger_is_found_and_mended(pg: Database, trigger: str) -> None:
    pg.run(f"ALTER TABLE shop.product DISABLE TRIGGER {trigger}")
    assert pg.states(product()) == {"product": "disabled"}
    pg.track(product())
    assert pg.states(product()) == {}
    assert pg.after("UPDATE shop.product SET title = 'x'") == {HERE}


def test_a_trigger_for_replicas_alone_is_a_disabled_one(pg: Database) -> None:
    pg.run(f"ALTER TABLE shop.product ENABLE REPLICA TRIGGER {sql.ROW_TRIGGER}")
    assert pg.states(product()) == {"product": "disabled"}


@pytest.mark.parametrize("trigger", [sql.ROW_TRIGGER, sql.TRUNCATE_TRIGGER])
def test_a_missing_trigger_is_found(pg: Database, trigger: str) -> None:
    pg.run(f"DROP TRIGGER {trigger} ON shop.product")
    assert pg.states(product()) == {"product": "missing"}


def test_another_declaration_is_found_and_takes_no_lock_of_the_table(pg: Database, url: str) -> None:
    other = tables.connect(url)
    with other.connection.transaction():
        other.run("UPDATE shop.product SET title = 'x'")
        changed = product(shows=("notes",))
        assert pg.states(changed) == {"product": "outdated"}
        pg.run("SET lock_timeout = 200")
        pg.track(changed)
    other.connection.close()
    assert pg.after("UPDATE shop.product SET title = 'y'") == set()
    assert pg.after("UPDATE shop.product SET notes = 'y'") == {HERE}


@pytest.mark.parametrize(
    "change",
    [
        "ALTER FUNCTION ledger.{} RESET search_path",
        "ALTER FUNCTION ledger.{} SECURITY INVOKER",
        "GRANT EXECUTE ON FUNCTION ledger.{} TO PUBLIC",
        "GRANT EXECUTE ON FUNCTION ledger.{} TO pg_monitor",
        "GRANT EXECUTE ON FUNCTION ledger.{} TO pg_monitor WITH GRANT OPTION",
    ],
)
def test_a_function_that_is_no_longer_safe_is_found(pg: Database, change: str) -> None:
    for name in (
        sql.function_name(product()) + "()",
        f"{sql.NOTES}(text[], text[], text, boolean)",
        f"{sql.TRUNCATED}()",
    ):
        pg.run(change.format(name))
        assert list(pg.states(product()).values()) == ["outdated"]
        pg.track(product())
        assert pg.states(product()) == {}


def test_who_was_granted_to_call_a_function_is_named(pg: Database) -> None:
    pg.run(f"GRANT EXECUTE ON FUNCTION ledger.{sql.TRUNCATED}() TO PUBLIC, pg_monitor")
    (wrong,) = [change for change in pg.triggers.plan(pg.run, [product()]) if change.is_wrong]
    assert wrong.detail == f"everybody, pg_monitor may call {sql.TRUNCATED}"
    assert wrong.statements == (
        f"REVOKE ALL ON FUNCTION ledger.{sql.TRUNCATED}() FROM PUBLIC CASCADE",
        f'REVOKE ALL ON FUNCTION ledger.{sql.TRUNCATED}() FROM "pg_monitor" CASCADE',
    )


def test_a_trigger_with_another_condition_is_found(pg: Database) -> None:
    function = f"ledger.{sql.function_name(product())}()"
    pg.run(
        f"CREATE OR REPLACE TRIGGER {sql.ROW_TRIGGER} AFTER INSERT OR UPDATE OR DELETE ON shop.product "
        f"FOR EACH ROW WHEN (false) EXECUTE FUNCTION {function}"
    )
    assert pg.states(product()) == {"product": "outdated"}


def test_a_table_that_nobody_declares_any_more_loses_its_triggers(pg: Database) -> None:
    assert pg.states() == {"product": "undeclared", "": "undeclared"}
    pg.track()
    assert pg.after("UPDATE shop.product SET title = 'x'") == set()
    assert pg.run("SELECT 1 FROM pg_trigger WHERE tgname LIKE 'freshness%'") == []


def test_removal_leaves_nothing(pg: Database) -> None:
    for change in pg.triggers.removal(pg.run):
        for statement in change.statements:
            pg.run(statement)
    assert pg.run("SELECT proname FROM pg_proc WHERE proname LIKE 'freshness%'") == []
    assert pg.after("UPDATE shop.product SET title = 'x'") == set()


def test_a_missing_table_and_a_missing_ledger_are_told(pg: Database) -> None:
    assert pg.states(product(), product(table="nothing")) == {"nothing": "no table"}
    pg.run("DROP TABLE ledger.freshness_note")
    assert pg.states(product()) == {"product": "no ledger"}


# Partitions


@pytest.fixture
def parted(pg: Database) -> Database:
    pg.run("CREATE TABLE shop.sale(id integer, ws text, title text, PRIMARY KEY (id, ws)) PARTITION BY LIST (ws)")
    pg.run("CREATE TABLE shop.sale_a PARTITION OF shop.sale FOR VALUES IN ('a')")
    pg.track(product(), SALE)
    return pg


SALE = product(table="sale", shows=("title",), lists=(), shown="")


def test_partitions_mark_by_their_parent_and_by_themselves(parted: Database) -> None:
    assert parted.after("INSERT INTO shop.sale VALUES (1, 'a', 'T')") == {HERE}
    assert parted.after("UPDATE shop.sale_a SET title = 'U'") == {HERE}
    assert parted.after("DELETE FROM shop.sale_a") == {HERE}
    assert parted.after("TRUNCATE shop.sale_a") == {EVERYTHING}
    assert parted.after("TRUNCATE shop.sale") == {EVERYTHING}


def test_a_partition_attached_later_marks_too(parted: Database) -> None:
    parted.run("CREATE TABLE shop.sale_b(id integer, ws text NOT NULL, title text, PRIMARY KEY (id, ws))")
    parted.run("ALTER TABLE shop.sale ATTACH PARTITION shop.sale_b FOR VALUES IN ('b')")
    assert parted.after("INSERT INTO shop.sale_b VALUES (1, 'b', 'T')") == {("ws:b", "p:1")}
    assert parted.after("UPDATE shop.sale SET title = 'U'") == {("ws:b", "p:1")}
    assert parted.states(product(), SALE) == {"sale": "missing"}, "TRUNCATE of the partition alone has no trigger yet"
    parted.track(product(), SALE)
    assert parted.states(product(), SALE) == {}
    assert parted.after("TRUNCATE shop.sale_b") == {EVERYTHING}


def test_a_row_that_moves_to_another_partition_marks_both(parted: Database) -> None:
    parted.run("CREATE TABLE shop.sale_c PARTITION OF shop.sale FOR VALUES IN ('c')")
    parted.run("INSERT INTO shop.sale VALUES (1, 'a', 'T')")
    assert parted.after("UPDATE shop.sale SET ws = 'c'") == {HERE, ("ws:c", "p:1")}


def test_a_disabled_trigger_of_a_partition_is_found(parted: Database) -> None:
    parted.run(f"ALTER TABLE shop.sale_a DISABLE TRIGGER {sql.ROW_TRIGGER}")
    assert parted.states(product(), SALE) == {"sale": "disabled"}
    parted.track(product(), SALE)
    assert parted.states(product(), SALE) == {}


# Inheritance


def test_tables_that_inherit_mark_too_at_every_depth(pg: Database) -> None:
    pg.run("CREATE TABLE shop.child() INHERITS (shop.product)")
    pg.run("CREATE TABLE shop.grandchild() INHERITS (shop.child)")
    assert pg.states(product()) == {"product": "missing"}
    pg.track(product())
    assert pg.states(product()) == {}
    assert pg.after("INSERT INTO shop.grandchild(id, ws, title) VALUES (9, 'b', 'T')") == {
        ("ws:b", "p:9"),
        ("ws:b", "l:b/products"),
    }
    assert pg.after("UPDATE shop.product SET title = 'U' WHERE id = 9") == {("ws:b", "p:9")}
    assert pg.after("TRUNCATE shop.child") == {EVERYTHING}
    pg.track()
    assert pg.run("SELECT 1 FROM pg_trigger WHERE tgname LIKE 'freshness%'") == []


def test_an_inheriting_table_with_a_declaration_of_its_own_is_left_to_it(pg: Database) -> None:
    pg.run("CREATE TABLE shop.child() INHERITS (shop.product)")
    child = product(table="child", tags=("child:{id}",))
    pg.track(product(), child)
    assert pg.states(product(), child) == {}
    assert pg.after("INSERT INTO shop.child(id, ws) VALUES (9, 'b')") == {
        ("ws:b", "child:9"),
        ("ws:b", "l:b/products"),
    }


def test_the_owner_of_a_row_by_a_virtual_column_marks_everything_of_all(pg: Database) -> None:
    if pg.connection.info.server_version < 180_000:
        pytest.skip("PostgreSQL before 18 has no virtual columns")
    pg.run("ALTER TABLE shop.product ADD owner text GENERATED ALWAYS AS (ws) VIRTUAL")
    owned = product(subjects=("ws:{owner}",))
    pg.track(owned)
    assert pg.after("UPDATE shop.product SET title = 'x'") == {EVERYTHING}


# Dumps


def program(url: str, name: str) -> Path:
    with psycopg.connect(url) as connection:
        version = connection.info.server_version // 10000
    found = postgres.system_programs().get(str(version))
    return (found or postgres.own_programs(Path("/tmp"))) / name


def dump(url: str, *options: str) -> str:
    command = [program(url, "pg_dump"), "--schema=shop", "--schema=ledger", *options, url]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ).stdout


def load(url: str, text: str) -> None:
    command = [program(url, "psql"), "--set=ON_ERROR_STOP=1", "--quiet", url]
    done = subprocess.run(command, check=False, input=text, capture_output=True, text=True, env=os.environ)
    assert done.returncode == 0, done.stderr


def test_a_dump_that_is_restored_differs_in_nothing(pg: Database, url: str) -> None:
    dumped = dump(url)
    pg.run("DROP SCHEMA shop, ledger CASCADE")
    load(url, dumped)
    assert pg.states(product()) == {}
    assert pg.after("UPDATE shop.product SET title = 'x'") == {HERE}


@pytest.mark.parametrize("options", [[], ["--disable-triggers"], ["--inserts"]], ids=str)
def test_data_alone_is_restored_without_a_fault(pg: Database, url: str, options: list[str]) -> None:
    pg.fold()
    dumped = dump(url, "--data-only", *options)
    pg.run("DELETE FROM shop.product")
    pg.fold()
    load(url, dumped)
    assert pg.run("SELECT title FROM shop.product") == [("Shirt",)]
    assert pg.notes() == (set() if "--disable-triggers" in options else {HERE, LIST})
    assert pg.states(product()) == {}
