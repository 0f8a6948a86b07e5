"""Two query parameters lead to another page; all other parameters are ignored."""

import pytest

from storefront.queries import BadQuery, Query, read_query

KNOWN = frozenset({"page", "sort"})


@pytest.mark.parametrize(
    ("raw", "query"),
    [
        ("", Query()),
        ("page=2", Query(page=2)),
        ("sort=new", Query(sort="new")),
        ("page=2&sort=price-low", Query(page=2, sort="price-low")),
    ],
)
def test_the_known_parameters_are_read(raw: str, query: Query) -> None:
    assert read_query(raw, known=KNOWN) == query


@pytest.mark.parametrize(
    "raw",
    ["utm_source=x", "page=2&x=1", "sort=new&page=2", "p%61ge=2", "page=2&", "&page=2", "x", "=", "?", "page=%32"],
)
def test_another_spelling_shows_the_same_page_and_is_not_kept(raw: str) -> None:
    found = read_query(raw, known=KNOWN)
    assert not found.canonical
    assert found.page in (1, 2)


@pytest.mark.parametrize(
    "raw",
    [
        "page=0",
        "page=-1",
        "page=01",
        "page=",
        "page=x",
        "page=1;sort=new",
        "page=99999",
        "page=%D9%A1",
        "page=1&page=2",
        "sort=random",
        "sort=new&sort=new",
        "sort=new%00",
        "sort=<script>",
    ],
)
def test_a_known_parameter_with_another_value_is_no_page(raw: str) -> None:
    with pytest.raises(BadQuery):
        read_query(raw, known=KNOWN)


def test_a_page_without_parameters_ignores_them_all() -> None:
    assert read_query("page=x&sort=y") == Query(canonical=False)
    assert read_query("a=" + "b" * 10_000, known=KNOWN) == Query(canonical=False)
