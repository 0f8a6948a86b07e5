"""Long lists of a component's items as HTML, by tags for templates.

    {% load item_lists %}{% questions items %}
    {% load item_lists %}{% links column.links %}

A page has up to 19,000 questions or links: a template's own loop took most of the time of such a page.
"""

from collections.abc import Iterable, Mapping
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import normalize_newlines

register = template.Library()


@register.simple_tag
def questions(items: Iterable[Mapping[str, str]]) -> SafeString:
    """Write each item's `question`, and its `answer` to be opened by a click; lines of the answer stay lines."""
    parts = (
        f"<details><summary>{escape(item['question'])}</summary><p>{_lines(item['answer'])}</p></details>"
        for item in items
    )
    return mark_safe("".join(parts))  # noqa: S308 - each text is escaped


@register.simple_tag
def links(items: Iterable[Mapping[str, str]]) -> SafeString:
    """Write each item's `label` as an entry of a list, linked to its `href` where there is an address."""
    parts = (
        f'<li><a href="{escape(item["href"])}">{escape(item["label"])}</a></li>'
        if item["href"]
        else f"<li>{escape(item['label'])}</li>"
        for item in items
    )
    return mark_safe("".join(parts))  # noqa: S308 - each text is escaped


def _lines(text: str) -> str:
    return escape(normalize_newlines(text)).replace("\n", "<br>")
