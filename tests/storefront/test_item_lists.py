"""Lists of questions and links as HTML, from a template: the bytes of the template language's own loop."""

from typing import Any

import pytest
from django.template import engines

EVIL = "<b>\"'&"
TEXTS = ("", "Plain", EVIL, "one\ntwo\r\nthree\rfour", "é 漢 \u2028", EVIL + "\n" + EVIL)
QUESTIONS = (
    "{% for item in items %}<details><summary>{{ item.question }}</summary>"
    "<p>{{ item.answer|linebreaksbr }}</p></details>{% endfor %}"
)
LINKS = (
    '{% for link in items %}<li>{% if link.href %}<a href="{{ link.href }}">{{ link.label }}</a>'
    "{% else %}{{ link.label }}{% endif %}</li>{% endfor %}"
)


def rendered(source: str, items: list[dict[str, str]]) -> Any:
    return engines["django"].from_string("{% load item_lists %}" + source).render({"items": items})


@pytest.mark.parametrize(
    ("tag", "loop", "names"),
    [("{% questions items %}", QUESTIONS, ("question", "answer")), ("{% links items %}", LINKS, ("label", "href"))],
)
def test_a_tag_writes_the_bytes_of_a_loop(tag: str, loop: str, names: tuple[str, str]) -> None:
    items = [{names[0]: first, names[1]: second} for first in TEXTS for second in TEXTS]
    html = rendered(tag, items)
    assert html == rendered(loop, items)
    assert (len(html) > 1_000, EVIL in html) == (True, False)
    assert rendered(tag, []) == ""
