"""A tile as HTML, from a template: every text escaped, and no element for an empty text."""

import pytest
from django.template import engines

from storefront.components import Card

EVIL, ESCAPED = "<b>\"'&", "&lt;b&gt;&quot;&#x27;&amp;"


def tile(card: Card, words: str = "") -> str:
    return engines["django"].from_string("{% load tiles %}{% tile card " + words + " %}").render({"card": card})


def test_a_tile_of_a_product_links_to_the_product() -> None:
    card = Card(title="Mug", href="/products/mug", price="EUR 7.50", image="/pictures/mug.svg", badge="Sold out")
    assert tile(card, 'show_price=True level="2"') == (
        f'<article class="card"><span class="frame" style="--hue:{card.hue}">'
        '<img src="/pictures/mug.svg" alt="" loading="lazy"><em>Sold out</em></span>\n'
        '<h2><a href="/products/mug">Mug</a></h2><p class="price">EUR 7.50</p></article>\n'
    )


@pytest.mark.parametrize(("words", "price"), [("", "EUR 7.50"), ("show_price=True", ""), ("show_price=gone", "1")])
def test_what_a_tile_has_not_is_left_out(words: str, price: str) -> None:
    card = Card(title="Mug", price=price)
    assert tile(card, words) == (
        f'<article class="card"><span class="frame" style="--hue:{card.hue}"><b aria-hidden="true">M</b></span>\n'
        "<h3>Mug</h3></article>\n"
    )


def test_every_text_of_a_tile_is_escaped() -> None:
    html = tile(Card(title=EVIL, href=EVIL, price=EVIL, image=EVIL, badge=EVIL), "show_price=True")
    assert (html.count(ESCAPED), EVIL in html) == (5, False)
    assert '<b aria-hidden="true">&lt;</b>' in tile(Card(title=EVIL))
