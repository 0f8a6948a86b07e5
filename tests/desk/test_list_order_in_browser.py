"""A merchant without a mouse changes the order of a list's items."""

from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys

from tests.desk.axe_run import axe, violations
from tests.desk.browser import chromium, has_focus, press, said, sign_in, state, tab_to, theme, type_over, until
from theme.models import TemplateCustomization, WorkingCopy

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]

QUESTIONS = ("Where from?", "How long?", "How much?")
PAGE: dict[str, Any] = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Hero", "props": {"id": "hero", "heading": "Old words"}},
        {
            "type": "FAQ",
            "props": {
                "id": "faq",
                "title": "Questions",
                "items": [{"question": one, "answer": one.upper()} for one in QUESTIONS],
            },
        },
    ],
    "zones": {},
}


@pytest.fixture
def desk(chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> Chrome:
    TemplateCustomization.objects.filter(pk=theme.pk).update(puck_data=PAGE)
    sign_in(chromium, live_server, theme)
    return chromium


def kept(theme: TemplateCustomization) -> list[tuple[str, str]]:
    """Each question of the draft with its answer."""
    faq = WorkingCopy.objects.get(theme=theme).puck_data["content"][1]
    return [(one["question"], one["answer"]) for one in faq["props"]["items"]]


def open_question(browser: Chrome) -> Any:
    """Return the first field of the only open item."""
    fields = "return [...document.querySelectorAll('.desk-fields [class*=_ArrayFieldItem-body] input')]"
    (found,) = browser.execute_script(fields)
    return found


def test_items_of_a_list_move_by_keys(desk: Chrome, theme: TemplateCustomization, axe: str) -> None:
    tab_to(desk, ".faq")
    press(desk, Keys.ENTER)
    said(desk, "Selected: Questions and answers")
    tab_to(desk, "summary", "Questions: change the order")
    press(desk, Keys.ENTER)
    tab_to(desk, "button", "Move item 1 down: Where from?")
    press(desk, Keys.ENTER)
    said(desk, "Where from? moved down to place 2 of 3")
    until(desk, lambda page: has_focus(page, "button", "Move item 2 down: Where from?"), "the focus on the moved item")
    press(desk, Keys.SPACE)
    said(desk, "Where from? moved down to place 3 of 3")
    until(desk, lambda page: has_focus(page, "button", "Move item 3 up: Where from?"), "the only way left")
    assert violations(desk, axe) == []
    state(desk, "saved")
    assert kept(theme) == [(one, one.upper()) for one in ("How long?", "How much?", "Where from?")]


def test_the_item_that_is_open_stays_open_where_it_goes(desk: Chrome, theme: TemplateCustomization) -> None:
    tab_to(desk, ".faq")
    press(desk, Keys.ENTER)
    tab_to(desk, "[class*=_ArrayFieldItem-summary]", "How long?")
    press(desk, Keys.ENTER)
    tab_to(desk, "summary", "Questions: change the order")
    press(desk, Keys.ENTER)
    tab_to(desk, "button", "Move item 2 up: How long?")
    press(desk, Keys.ENTER)
    said(desk, "How long? moved up to place 1 of 3")
    until(desk, lambda page: open_question(page).get_attribute("value") == "How long?", "the fields of the same item")
    desk.execute_script("arguments[0].focus()", open_question(desk))
    type_over(desk, "How soon?")
    state(desk, "saved")
    assert kept(theme) == [
        ("How soon?", "HOW LONG?"),
        ("Where from?", "WHERE FROM?"),
        ("How much?", "HOW MUCH?"),
    ]
