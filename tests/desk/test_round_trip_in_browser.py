"""Documents of any form are opened by the real editor, changed in one field and saved: all else stays as it was."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys

from tests.desk.browser import chromium, give_password, in_frame, press, state, tab_to, theme, type_over, until
from theme.models import TemplateCustomization, WorkingCopy
from theme.old_forms import open_document

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
SAMPLES = Path(__file__).parents[2] / "huzilerz/samples"
INNER = {"type": "Heading", "props": {"id": "kept", "text": "Kept aside", "unknown": {"deep": [1, None, "x"]}}}
TABLE = "<table><tbody><tr><td>1</td></tr></tbody></table><p></p>"
ODD = {
    "root": {"title": "Bare root", "extra": 7},
    "content": [
        {"type": "Hero", "props": {"id": "first", "heading": "Begin", "unknown": {"deep": [1, None, "x"]}}},
        {"type": "Carousel", "props": {"id": "gone", "slides": [INNER]}},
        {"type": "RichText", "props": {"id": "rich", "html": TABLE}},
    ],
    "zones": {"root:side": [INNER], "gone:x": [INNER], "nobody:left": [], "first:left": [INNER]},
    "more": {"kept": True},
}
HERO = {"type": "Hero", "props": {"id": "first", "heading": "Begin"}}
TITLE = "page.querySelector('.hero h1').textContent"


def document(name: str) -> dict[str, Any]:
    if name == "odd":
        return ODD
    found: dict[str, Any] = json.loads((SAMPLES / f"{name}.json").read_text())
    return found | {"content": [HERO, *found["content"]]}


@pytest.mark.parametrize("name", ["kribi_home", "kribi_delivery", "kribi_lookbook", "odd"])
def test_an_edit_changes_nothing_else(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, name: str
) -> None:
    given = document(name)
    TemplateCustomization.objects.filter(pk=theme.pk).update(puck_data=given)  # a save would refuse vanished components
    stored = TemplateCustomization.objects.get(pk=theme.pk).puck_data  # PostgreSQL has an order of keys of its own
    assert stored == given
    expected = open_document(stored).document
    give_password(chromium, live_server, theme)
    until(chromium, lambda page: in_frame(page, TITLE) == "Begin", "the canvas")
    assert not WorkingCopy.objects.exists()
    tab_to(chromium, "[data-puck-component=first]")
    press(chromium, Keys.ENTER)
    until(chromium, lambda page: page.switch_to.active_element.get_attribute("value") == "Begin", "the field")
    type_over(chromium, "Changed")
    state(chromium, "saved")
    expected["content"][0]["props"]["heading"] = "Changed"
    assert WorkingCopy.objects.get(theme=theme).puck_data == expected
