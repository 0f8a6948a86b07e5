"""Declarations: accepted forms, and errors with the name of the refused part."""

import pytest

from freshness.errors import InvalidSettings
from freshness.targets.subject import Subject
from freshness.tracking.declaration import Listing, Tracked
from freshness.tracking.template import Template
from tests.freshness.tracking.tables import product


def test_every_column_that_is_named_is_known_once_and_in_order() -> None:
    assert product().columns == ("id", "ws", "title", "stock", "handle", "published")


def test_whose_and_which_a_row_is_shows_in_any_case() -> None:
    assert product(shows=(), lists=(), shown="").compared == ("{id}", "{ws}")


@pytest.mark.parametrize(
    "subject", ["ws", "ws:", "ws:a", "{ws}", ":{ws}", "ws:{}", "shop:{ws}", "label:{ws}", "all:{ws}"]
)
def test_a_subject_has_a_kind_and_a_column(subject: str) -> None:
    with pytest.raises(InvalidSettings):
        product(subjects=(subject,))


def test_a_subject_of_all_rows_is_said_on_purpose() -> None:
    assert "ws" not in product(subjects=(Subject("ws", "a"),), lists=()).columns
    with pytest.raises(InvalidSettings, match=r"Subject\('ws', 'site'\) where a single tenant owns all rows"):
        product(subjects=("ws:workspace_id",))
    for wrong in (Subject("all", ""), Subject("ws", "a", "varnish")):
        with pytest.raises(InvalidSettings):
            product(subjects=(wrong,))


@pytest.mark.parametrize("text", ["a } b", "{a} { b", "{a{b}}"])
def test_braces_stand_in_pairs(text: str) -> None:
    with pytest.raises(InvalidSettings):
        Template.parse(text)


@pytest.mark.parametrize("differences", [{"tags": ("all",)}, {"shown": "true"}, {"shows": ("{id} {",)}])
def test_what_names_no_column_is_refused(differences: dict[str, object]) -> None:
    with pytest.raises(InvalidSettings):
        product(**differences)


@pytest.mark.parametrize("missing", ["table", "subjects", "key"])
def test_a_declaration_is_whole(missing: str) -> None:
    with pytest.raises(InvalidSettings):
        product(**{missing: ()})


def test_a_lists_tag_may_be_the_same_for_all() -> None:
    listing = Listing(tag="l:products")
    assert (listing.moves, listing.apart) == ((), False)


def test_a_lists_tag_with_a_single_brace_is_refused() -> None:
    with pytest.raises(InvalidSettings):
        Listing(tag="l:{ws")


def test_names_of_tables_are_kept_as_they_are() -> None:
    declared = Tracked(table='o"dd', subjects=("ws:{id}",), shows=())
    assert declared.table == 'o"dd'


def test_unless_declared_purges_are_scheduled_and_every_row_shows() -> None:
    declared = Tracked(table="product", subjects=("ws:{shop}",), shows=())
    assert (declared.immediate, declared.inserts, declared.shown, declared.key) == (False, True, "", ("id",))


@pytest.mark.parametrize("apart", [False, True])
def test_a_move_in_a_list_apart_leaves_the_rows_own_tags(apart: bool) -> None:
    declared = product(lists=(Listing(tag="l:{ws}", moves=("place",), apart=apart),))
    assert "{place}" in declared.compared
    own = tuple(one for one in declared.compared if one != "{place}")
    assert declared.touches_tags == (own if apart else None)
