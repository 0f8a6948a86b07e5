"""Saves refused by the server, or taken with losses: a page too large, an exchanged CSRF token, an iframe."""

import json
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import (
    HOME,
    PASSWORD,
    button,
    chromium,
    in_frame,
    select_opening,
    sign_in,
    sign_in_in_place,
    state,
    theme,
    until,
    write,
)
from theme.models import TemplateCustomization, WorkingCopy

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
TITLE = "page.querySelector('.hero h1').textContent"
TOO_LARGE = (
    "Not saved yet: The page has grown too large to be saved. "
    "Take something out; until then all you typed is kept here."
)
KEPT = """const done = arguments[0], asked = indexedDB.open("desk", 1);
asked.onsuccess = () => {
    const all = asked.result.transaction("unsaved").objectStore("unsaved").getAll();
    all.onsuccess = () => done(all.result.map((one) => one.document.content[0].props.heading));
};"""


CATCH = """URL.createObjectURL = (blob) => { blob.text().then((text) => { window.caught = [text]; }); return "#"; };
HTMLAnchorElement.prototype.click = function () { window.named = this.download; };"""
"""Keeps a download in the page instead of a file."""


def downloaded(browser: Chrome) -> tuple[str, Any]:
    """Press the button for a download; returns the file's name and its document."""
    browser.execute_script(CATCH)
    button(browser, "Download my changes").click()
    until(browser, lambda page: page.execute_script("return window.caught"), "the download")
    return browser.execute_script("return window.named"), json.loads(browser.execute_script("return window.caught[0]"))


def heading(theme: TemplateCustomization) -> str:
    found: str = WorkingCopy.objects.get(theme=theme).puck_data["content"][0]["props"]["heading"]
    return found


def sent(browser: Chrome) -> int:
    """Return the number of saves sent by the browser so far."""
    script = "return performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/graphql')).length"
    found: int = browser.execute_script(script)
    return found


def test_a_page_too_large_is_told_kept_and_saved_once_it_is_smaller(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, settings: Any
) -> None:
    sign_in(chromium, live_server, theme)
    field = select_opening(chromium)
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500
    long = "Much too long. " * 130
    write(field, long)
    state(chromium, "failed")
    assert chromium.find_element(By.CSS_SELECTOR, "[data-state]").text == TOO_LARGE
    name, document = downloaded(chromium)
    assert (name, document["content"][0]["props"]["heading"]) == ("my-changes.json", long)
    assert field.get_attribute("value") == long
    assert chromium.execute_async_script(KEPT) == [long]
    assert not WorkingCopy.objects.exists()
    refused = sent(chromium)
    write(field, "Short")
    state(chromium, "saved")
    assert (heading(theme), sent(chromium)) == ("Short", refused + 1)
    assert chromium.execute_async_script(KEPT) == []


def test_a_sign_in_in_another_tab_loses_nothing_that_is_typed(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    field = select_opening(chromium)
    desk, former = chromium.current_window_handle, chromium.get_cookie("csrftoken")
    signed_in_elsewhere(chromium, theme)
    assert chromium.get_cookie("csrftoken") != former
    chromium.switch_to.window(desk)
    write(field, "Typed with the former token")
    until(chromium, lambda page: in_frame(page, TITLE) == "Typed with the former token", "the canvas")
    state(chromium, "saved")
    assert heading(theme) == "Typed with the former token"
    assert chromium.find_elements(By.CSS_SELECTOR, "[aria-label='Sign in again']") == []


def signed_in_elsewhere(browser: Chrome, theme: TemplateCustomization) -> None:
    """Sign out and in again in another tab; the other tab stays open."""
    base = browser.current_url.partition("/desk/")[0]
    browser.switch_to.new_window("tab")
    browser.get(f"{base}/desk/")
    button(browser, "Sign out").click()
    until(browser, lambda page: page.find_element(By.NAME, "username"), "the sign-in")
    assert theme.created_by is not None
    browser.find_element(By.NAME, "username").send_keys(theme.created_by.get_username())
    browser.find_element(By.NAME, "password").send_keys(PASSWORD)
    browser.find_element(By.XPATH, "//button[@type='submit' and normalize-space()='Sign in']").click()
    until(browser, lambda page: button(page, "Sign out"), "the themes")


def test_the_canvas_is_drawn_after_a_new_sign_in_in_place(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    field = select_opening(chromium)
    chromium.delete_cookie("sessionid")
    write(field, "Typed while signed out")
    state(chromium, "failed")
    assert in_frame(chromium, TITLE) == "Old words"
    sign_in_in_place(chromium, theme)
    state(chromium, "saved")
    until(chromium, lambda page: in_frame(page, TITLE) == "Typed while signed out", "the canvas")
    assert heading(theme) == "Typed while signed out"


def test_what_a_save_takes_out_is_said(chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> None:
    framed = {"type": "RichText", "props": {"id": "framed", "html": "<p>A</p><iframe src='/x'></iframe>"}}
    page = HOME | {"content": [*HOME["content"], framed]}  # type: ignore[misc]
    TemplateCustomization.objects.filter(pk=theme.pk).update(puck_data=page)
    sign_in(chromium, live_server, theme)
    write(select_opening(chromium), "Words")
    state(chromium, "saved")
    told = chromium.find_element(By.CSS_SELECTOR, "[data-state]").text
    assert told == "All changes saved. Text loses parts that no visitor may get: <iframe>."
    assert WorkingCopy.objects.get(theme=theme).puck_data["content"][3]["props"]["html"] == "<p>A</p>"
