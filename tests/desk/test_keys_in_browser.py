"""A merchant without a mouse chooses components on the canvas and in the outline, fills their fields, adds more."""

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys

from tests.desk.axe_run import axe, violations
from tests.desk.browser import (
    chromium,
    has_focus,
    order,
    press,
    said,
    sign_in,
    state,
    tab_to,
    theme,
    type_over,
    until,
)
from theme.components import COMPONENTS
from theme.models import TemplateCustomization, WorkingCopy

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


@pytest.fixture
def desk(chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> Chrome:
    sign_in(chromium, live_server, theme)
    return chromium


def kinds(theme: TemplateCustomization) -> list[str]:
    return [one["type"] for one in WorkingCopy.objects.get(theme=theme).puck_data["content"]]


def test_enter_opens_the_fields_of_a_component_and_escape_leads_back(
    desk: Chrome, theme: TemplateCustomization
) -> None:
    tab_to(desk, ".hero")
    press(desk, Keys.SPACE)
    said(desk, "Selected: Opening")
    assert has_focus(desk, ".hero")
    for _ in range(2):  # the fields of another component, and the fields shown already
        press(desk, Keys.ENTER)
        until(desk, lambda page: has_focus(page, "input"), "the first field")
        assert desk.switch_to.active_element.get_attribute("value") == "Old words"
        press(desk, Keys.ESCAPE)
        assert has_focus(desk, ".hero")
    tab_to(desk, "h2", "At the end")
    press(desk, Keys.ENTER)
    until(desk, lambda page: page.switch_to.active_element.get_attribute("value") == "At the end", "the other's field")
    said(desk, "Selected: Heading")
    type_over(desk, "A new end")
    state(desk, "saved")
    content = WorkingCopy.objects.get(theme=theme).puck_data["content"]
    assert [one["props"].get("text") for one in content] == [None, None, "A new end"]


def test_components_are_added_after_the_selected_one(desk: Chrome, theme: TemplateCustomization, axe: str) -> None:
    tab_to(desk, "[data-puck-drawer-item]", "Space")
    press(desk, Keys.ENTER)
    said(desk, "Space added at place 4 of 4")
    tab_to(desk, ".hero")
    press(desk, Keys.SPACE)
    said(desk, "Selected: Opening")
    tab_to(desk, "[data-puck-drawer-item]", "Line")
    press(desk, Keys.SPACE)
    said(desk, "Line added at place 2 of 5")
    until(desk, lambda page: len(order(page)) == 5, "the canvas")
    state(desk, "saved")
    assert kinds(theme) == ["Hero", "Divider", "Columns", "Heading", "Spacer"]
    assert violations(desk, axe) == []


def test_the_outline_is_opened_and_used(desk: Chrome, axe: str) -> None:
    tab_to(desk, "[role=button][aria-pressed=false]", "Outline")
    press(desk, Keys.ENTER)
    until(desk, lambda page: has_focus(page, "[aria-pressed=true]", "Outline"), "the outline is chosen")
    tab_to(desk, "button[class*=_Layer-clickable]", "Heading")
    press(desk, Keys.ENTER)
    until(
        desk,
        lambda page: (
            page.execute_script("return document.querySelector('[role=toolbar]').ariaLabel") == "Selected: Heading"
        ),
        "the choice",
    )
    assert violations(desk, axe) == []


def test_nobody_is_told_of_keys_that_do_nothing(desk: Chrome) -> None:
    describe = """return [...document.querySelectorAll('[data-puck-drawer-item][aria-describedby]')].map(
        (one) => document.getElementById(one.getAttribute('aria-describedby')).textContent)"""
    told = until(desk, lambda page: page.execute_script(describe), "the components to add")
    assert set(told) == {"Enter adds it after what is selected."}


def test_each_component_to_add_shows_its_icon_beside_its_name(desk: Chrome) -> None:
    shown = """return [...document.querySelectorAll('[data-puck-drawer-item] [data-type]')].map((one) => {
        const [icon, name] = one.children;
        return [one.dataset.type, icon.textContent, icon.ariaHidden,
                icon.getBoundingClientRect().right <= name.querySelector("[class*=name]").getBoundingClientRect().left];
    })"""
    found = until(desk, lambda page: page.execute_script(shown), "the components to add")
    # Puck draws the list twice, for wide and for narrow windows.
    assert {tuple(one) for one in found} == {
        (one.name, one.icon, "true", True) for one in COMPONENTS.values() if one.offered
    }
