"""axe finds no violation on the desk's pages, nor in the editor with everything open."""

import json

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import button, chromium, progress, select_opening, sign_in, state, theme, until, write
from theme.models import TemplateCustomization

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


def test_no_page_of_the_desk_has_a_violation(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, axe: str
) -> None:
    found = {}
    sign_in(chromium, live_server, theme)
    found["editor"] = violations(chromium, axe)
    write(select_opening(chromium), "New words")
    state(chromium, "saved")
    button(chromium, "Publish").click()
    until(chromium, lambda page: progress(page).startswith("Published · clearing"), "the receipt")
    for name in ("Addresses", "History", "Add a page"):
        chromium.find_element(By.XPATH, f"//summary[.='{name}']").click()
        until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "details[open] .desk-panel"), name)
        found[name] = violations(chromium, axe)
        chromium.find_element(By.XPATH, f"//summary[.='{name}']").click()
    write(select_opening(chromium), "")
    state(chromium, "saved")
    button(chromium, "Publish").click()
    until(chromium, lambda page: button(page, "Title is missing."), "the faults")
    found["faults"] = violations(chromium, axe)
    base = chromium.current_url.partition("/desk/")[0]
    for name in (f"{theme.pk}/compare?before=1&after=2", ""):
        chromium.get(f"{base}/desk/{name}")
        found[name] = violations(chromium, axe)
    button(chromium, "Sign out").click()
    until(chromium, lambda page: page.find_element(By.NAME, "username"), "the sign-in")
    found["sign-in"] = violations(chromium, axe)
    assert not any(found.values()), json.dumps({name: one for name, one in found.items() if one}, indent=1)
