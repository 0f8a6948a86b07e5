"""Documents of any form, opened by the real editor, changed in a single field and saved: all else stays unchanged."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.browser import chromium, give_password, in_frame, press, state, tab_to, theme, type_over, until
from theme.models import TemplateCustomization, WorkingCopy
from theme.old_forms import open_document
from theme.services.template_customization_service import TemplateCustomizationService

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
SAMPLES = Path(__file__).parents[2] / "huzilerz/samples"
PUBLIC = Path(__file__).parent / "puck"
"""Documents as Puck itself writes them: without slots, with slots, and with the zones of its first releases."""
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


def edited(browser: Chrome, live_server: LiveServer, theme: TemplateCustomization, hero: str, before: str) -> Any:
    """Open the page, write "Changed" as its opening's title by keys alone, and read the saved document."""
    give_password(browser, live_server, theme)
    until(browser, lambda page: in_frame(page, TITLE) == before, "the canvas")
    assert not WorkingCopy.objects.exists()
    tab_to(browser, f"[data-puck-component={hero}]")
    press(browser, Keys.ENTER)
    until(browser, lambda page: page.switch_to.active_element.get_attribute("value") == before, "the field")
    type_over(browser, "Changed")
    assert state(browser, "saved").text == "All changes saved", "no word of a loss"
    return WorkingCopy.objects.get(theme=theme).puck_data


@pytest.mark.parametrize("name", ["kribi_home", "kribi_delivery", "kribi_lookbook", "odd"])
def test_an_edit_changes_nothing_else(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, name: str
) -> None:
    given = document(name)
    TemplateCustomization.objects.filter(pk=theme.pk).update(puck_data=given)  # a save would refuse vanished components
    stored = TemplateCustomization.objects.get(pk=theme.pk).puck_data  # PostgreSQL has an order of keys of its own
    assert stored == given
    expected = open_document(stored).document
    found = edited(chromium, live_server, theme, "first", "Begin")
    expected["content"][0]["props"]["heading"] = "Changed"
    assert found == expected
    told = [one.text for one in chromium.find_elements(By.CSS_SELECTOR, ".desk-parked")]
    assert told == (["Parts without a place, kept and not shown: 5"] if name == "odd" else [])


@pytest.mark.parametrize("name", ["home_flat", "landing_slots", "legacy_zones"])
def test_a_public_document_of_puck_loses_nothing_in_the_editor(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, name: str
) -> None:
    given = json.loads((PUBLIC / f"{name}.json").read_text())
    TemplateCustomizationService.save_customizations(customization_id=theme.pk, puck_data=given, user=theme.created_by)
    hero = next(one["props"] for one in given["content"] if one["type"] == "Hero")
    found = edited(chromium, live_server, theme, hero["id"], hero["heading"])
    hero["heading"] = "Changed"
    zones = given.pop("zones")
    for one in given["content"]:
        for side in ("left", "right"):
            if inside := zones.pop(f"{one['props']['id']}:{side}", None):
                one["props"][side] = inside
    assert zones == {}, "each zone has its place"
    assert found == given
    assert not chromium.find_elements(By.CSS_SELECTOR, ".desk-parked")
