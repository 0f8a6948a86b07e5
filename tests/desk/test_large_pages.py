"""A page of many components: Puck gets the components around the chosen component only, and no component of the page is
lost."""

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import button, chromium, field_of, in_frame, sign_in, state, theme, until, write
from tests.services import program
from theme.models import TemplateCustomization, WorkingCopy
from theme.services.template_customization_service import TemplateCustomizationService

pytestmark = pytest.mark.services

__all__ = ["chromium", "theme"]
SECTIONS, EACH = 20, 24
HELD = "page.querySelectorAll('[data-puck-component]').length"
WORDS = "[...page.querySelectorAll('main h2')].map((one) => one.textContent)"


def large() -> dict[str, Any]:
    """Make a page of 501 components, 480 of them headings in sections."""
    hero = {"type": "Hero", "props": {"id": "hero", "heading": "Begin"}}
    sections = [
        {"type": "Section", "props": {"id": f"s{at}", "content": [heading(at, below) for below in range(EACH)]}}
        for at in range(SECTIONS)
    ]
    return {"root": {"props": {"title": "Home"}}, "content": [hero, *sections]}


def heading(at: int, below: int) -> dict[str, Any]:
    return {"type": "Heading", "props": {"id": f"h{at}-{below}", "text": f"Heading {at}-{below}"}}


def test_a_folded_page_is_whole_after_every_edit_and_undo() -> None:
    play = [program("node"), str(Path(__file__).with_name("folding.mjs"))]
    done = subprocess.run(play, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found.pop("folded") > 500, found.pop("copies") > 50) == (True, True)
    nothing = {"differing": 0, "missing": 0, "twice": 0}
    assert found == {"pages": 100, "undone": 800, "widest": True} | nothing


def saved(theme: TemplateCustomization) -> Any:
    return WorkingCopy.objects.get(theme=theme).puck_data["content"]


def chosen(browser: Chrome, words: str) -> Any:
    """Click the heading on the canvas, twice where the first click opens its section; the field of the words."""

    def field(page: Chrome) -> Any:
        in_frame(page, f"[...page.querySelectorAll('main h2')].find((one) => one.textContent === '{words}').click()")
        time.sleep(0.3)
        found = field_of(page, "Text (needed)")
        return found if found.get_attribute("value") == words else None

    return until(browser, field, f"the panel of {words}")


@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
def test_edits_far_apart_are_all_saved_and_undone_in_turn(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    document = large()
    service = TemplateCustomizationService
    service.save_customizations(customization_id=theme.pk, puck_data=document, user=theme.created_by)
    sign_in(chromium, live_server, theme)
    all_words = [one["props"]["text"] for section in document["content"][1:] for one in section["props"]["content"]]
    until(chromium, lambda page: in_frame(page, WORDS) == all_words, "all headings, in order")
    assert in_frame(chromium, HELD) < 120
    for at, below in ((12, 7), (3, 20)):
        words = f"Heading {at}-{below}"
        field = chosen(chromium, words)
        assert in_frame(chromium, HELD) < 120
        write(field, f"New {at}")
        document["content"][1 + at]["props"]["content"][below]["props"]["text"] = f"New {at}"
        until(chromium, lambda page, at=at: f"New {at}" in in_frame(page, WORDS), "the canvas")  # type: ignore[misc]
        state(chromium, "saved")
        assert words_of(saved(theme)) == words_of(document["content"])
    button(chromium, "Move up").click()
    until(chromium, lambda page: said(page).endswith("to place 20 of 24"), "the move")
    state(chromium, "saved")
    assert [one["props"]["id"] for one in saved(theme)[4]["props"]["content"]][19:21] == ["h3-20", "h3-19"]
    for _ in range(2):
        undo(chromium)
    until(chromium, lambda page: "New 3" not in in_frame(page, WORDS), "the undo")
    state(chromium, "saved")
    document["content"][4]["props"]["content"][20]["props"]["text"] = "Heading 3-20"
    assert words_of(saved(theme)) == words_of(document["content"])


def undo(browser: Chrome) -> None:
    browser.find_element(By.CSS_SELECTOR, "button[title='undo']").click()


def said(browser: Chrome) -> str:
    found: str = browser.find_element(By.CSS_SELECTOR, ".desk-said").text
    return found


def words_of(content: Any) -> list[str]:
    return [one["props"]["text"] for section in content[1:] for one in section["props"]["content"]]
