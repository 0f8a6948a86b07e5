"""Tiles of products and collections as HTML, by a tag for templates.

    {% load tiles %}{% tile card show_price=True level="2" %}

A page has up to a thousand tiles: a template of their own took most of the time of a page of products.
"""

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from storefront.components import Card

register = template.Library()


@register.simple_tag
def tile(card: Card, *, show_price: bool = False, level: str = "3") -> SafeString:
    """Write a tile, with its title as a heading of this level."""
    title = escape(card.title)
    badge = f"<em>{escape(card.badge)}</em>" if card.badge else ""
    frame = f'<span class="frame" style="--hue:{card.hue}">{_picture(card)}{badge}</span>'
    name = f'<a href="{escape(card.href)}">{title}</a>' if card.href else title
    price = f'<p class="price">{escape(card.price)}</p>' if show_price and card.price else ""
    html = f'<article class="card">{frame}\n<h{level}>{name}</h{level}>{price}</article>\n'
    return mark_safe(html)  # noqa: S308 - each text is escaped


def _picture(card: Card) -> str:
    if card.image:
        return f'<img src="{escape(card.image)}" alt="" loading="lazy">'
    return f'<b aria-hidden="true">{escape(card.initial)}</b>'
