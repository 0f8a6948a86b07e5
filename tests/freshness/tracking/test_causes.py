"""The cause in a note: the declared table, and the columns whose change shows."""

import pytest

from freshness.tracking.declaration import Listing
from tests.freshness.tracking.tables import Database, product

pytestmark = pytest.mark.services


@pytest.fixture(autouse=True)
def shirt(db: Database) -> None:
    db.run(f"INSERT INTO {db.place}product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")


def causes(db: Database, statement: str) -> set[str]:
    """Return the reasons noted by a statement alone."""
    assert db.after(statement), "it marks"
    place = "ledger." if db.place else ""
    return {row[0] for row in db.run(f"SELECT reason FROM {place}freshness_note")}


@pytest.mark.parametrize(
    ("change", "columns"),
    [
        ("title = 'Blouse'", "title"),
        ("title = NULL, notes = 'x'", "title"),
        ("stock = 0", "stock"),
        ("title = 'Blouse', stock = 4", "title"),
        ("handle = 'blouse', title = 'Blouse', stock = 0", "handle,title,stock"),
        ("published = false", "published"),
        ("ws = 'b'", "ws"),
        ("id = 2", "id"),
    ],
)
def test_an_update_names_the_columns_whose_change_shows(db: Database, change: str, columns: str) -> None:
    assert causes(db, f"UPDATE {db.place}product SET {change}") == {f"product.{columns}"}


def test_a_row_that_comes_or_goes_names_the_write(db: Database) -> None:
    insert = f"INSERT INTO {db.place}product(id, ws, handle, title) VALUES (2, 'a', 'cup', 'Cup')"
    assert causes(db, insert) == {"product:insert"}
    assert causes(db, f"DELETE FROM {db.place}product WHERE id = 2") == {"product:delete"}


def test_a_cause_is_a_hundred_characters_at_most(db: Database) -> None:
    names = [f"column_{'x' * 20}_{number}" for number in range(6)]
    for name in names:
        db.run(f"ALTER TABLE {db.place}product ADD COLUMN {name} integer DEFAULT 0")
    schema = db.place.rstrip(".") or "public"
    db.track(product(shows=("title", *names), lists=(Listing(tag="l:{ws}/products"),), schema=schema))
    (found,) = causes(db, f"UPDATE {db.place}product SET {', '.join(f'{name} = 1' for name in names)}")
    assert found == f"product.{','.join(names)}"[:100]


def test_a_missing_column_leaves_the_table_and_the_write(db: Database) -> None:
    db.run(f"ALTER TABLE {db.place}product ADD COLUMN colour text")
    schema = db.place.rstrip(".") or "public"
    db.track(product(shows=("title", "colour"), schema=schema))
    if not db.place:  # SQLite refuses to drop a column named by a trigger: `migrate` applies the triggers anew
        return
    db.run(f"ALTER TABLE {db.place}product DROP COLUMN colour")
    assert causes(db, f"UPDATE {db.place}product SET title = 'Blouse'") == {"product:update"}
