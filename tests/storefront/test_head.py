"""Titles, addresses and structured data."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.head import Shop, absolute, head, json_for_script, product_data

SHOP = Shop(name="Aster", base="https://aster.example")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(JSON)
def test_json_in_a_script_is_the_same_json_and_cannot_leave_the_script(data: Any) -> None:
    written = json_for_script(data)
    assert json.loads(written) == data
    assert not re.search("[<>&\u2028\u2029]", written)


def test_a_script_in_a_title_stays_text() -> None:
    data = product_data(SHOP, title="</script><b>", description="", path="/products/x", image="", offer={})
    assert json_for_script(data) == (
        '{"@context":"https://schema.org","@type":"Product","name":"\\u003c/script\\u003e\\u003cb\\u003e",'
        '"url":"https://aster.example/products/x"}'
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Home", "Home – Aster"), ("Home – Aster", "Home – Aster"), ("", "Aster"), ("a\nb\x00\t c", "a b c – Aster")],
)
def test_a_title_names_the_shop_once_and_stands_on_one_line(title: str, shown: str) -> None:
    assert head(SHOP, title=title, description="", path="/").title == shown


@given(st.text(), st.text())
def test_titles_and_descriptions_are_capped(title: str, description: str) -> None:
    found = head(SHOP, title=title * 20, description=description * 20, path="/x")
    assert len(found.title) <= 120
    assert len(found.description) <= 320


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/", "https://aster.example/"),
        ("/products?page=2", "https://aster.example/products?page=2"),
        ('/a b"<é>', "https://aster.example/a%20b%22%3C%C3%A9%3E"),
        ("https://cdn.example/i.webp", "https://cdn.example/i.webp"),
        ("//evil.example/x", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("", ""),
    ],
)
def test_an_address_is_the_shops_own_or_a_plain_one_or_nothing(address: str, shown: str) -> None:
    assert absolute(SHOP, address) == shown


def test_an_offer_says_whether_there_is_any() -> None:
    offer = {"price": "12.50", "currency": "EUR", "availability": "OutOfStock"}
    data = product_data(SHOP, title="Mug", description="d", path="/products/mug", image="/m.webp", offer=offer)
    assert data == {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": "Mug",
        "url": "https://aster.example/products/mug",
        "description": "d",
        "image": "https://aster.example/m.webp",
        "offers": {
            "@type": "Offer",
            "price": "12.50",
            "priceCurrency": "EUR",
            "availability": "https://schema.org/OutOfStock",
            "url": "https://aster.example/products/mug",
        },
    }
