"""A person with two living tabs of a page: neither tab loses a word, and each tab is told of the other."""

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import (
    button,
    chromium,
    field_of,
    hide,
    in_frame,
    progress,
    said,
    second_chromium,
    select_opening,
    sign_in,
    state,
    theme,
    until,
    write,
)
from theme.models import TemplateCustomization, WorkingCopy

__all__ = ["chromium", "second_chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
TITLE = "page.querySelector('.hero h1').textContent"
END = "page.querySelector('.columns + h2').textContent"


def saved(theme: TemplateCustomization) -> tuple[str, str]:
    content = WorkingCopy.objects.get(theme=theme).puck_data["content"]
    return content[0]["props"]["heading"], content[2]["props"]["text"]


def test_two_tabs_of_one_person_lose_no_word_and_are_told(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    assert theme.created_by is not None
    told = f"This page was saved by {theme.created_by.get_username()} meanwhile. Their changes and yours are merged."
    sign_in(chromium, live_server, theme)
    hide(chromium)
    address, first = chromium.current_url, chromium.current_window_handle
    chromium.switch_to.new_window("tab")
    second = chromium.current_window_handle
    chromium.get(address)
    until(chromium, lambda page: in_frame(page, TITLE) == "Old words", "the second tab")
    hide(chromium)
    write(select_opening(chromium), "Of the second tab")
    state(chromium, "saved")

    chromium.switch_to.window(first)
    in_frame(chromium, "page.querySelector('.columns + h2').click()")
    write(until(chromium, lambda page: field_of(page, "Text (needed)"), "the panel"), "Of the first tab")
    until(chromium, lambda page: in_frame(page, TITLE) == "Of the second tab", "the other tab's words here")
    assert chromium.find_element(By.CSS_SELECTOR, ".desk-said").text == told
    state(chromium, "saved")
    until(chromium, lambda _: saved(theme) == ("Of the second tab", "Of the first tab"), "both in the draft")

    chromium.switch_to.window(second)
    write(select_opening(chromium), "Once more")
    until(chromium, lambda page: in_frame(page, END) == "Of the first tab", "the first tab's words there")
    assert chromium.find_element(By.CSS_SELECTOR, ".desk-said").text == told
    until(chromium, lambda _: saved(theme) == ("Once more", "Of the first tab"), "all words")
    state(chromium, "saved")
    for tab in (first, second):
        chromium.switch_to.window(tab)
        assert not chromium.find_elements(By.CSS_SELECTOR, "[aria-label='Changed by two people']")


def test_an_editor_at_rest_is_told_at_once_of_saves_and_publishes(
    chromium: Chrome, second_chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    assert theme.created_by is not None
    for browser in (chromium, second_chromium):
        sign_in(browser, live_server, theme)
    write(select_opening(chromium), "New words")
    until(second_chromium, lambda page: in_frame(page, TITLE) == "New words", "the other's words")
    said(second_chromium, f"This page was saved by {theme.created_by.get_username()} meanwhile.")
    assert WorkingCopy.objects.get(theme=theme).number == 1  # the tab that is told saves no page
    state(second_chromium, "saved")

    button(chromium, "Publish").click()
    until(chromium, lambda page: progress(page).startswith("Published"), "the publish")
    publisher = theme.created_by.get_username()
    said(second_chromium, f"This page was published or discarded by {publisher} meanwhile.")
    write(select_opening(second_chromium), "Words after the publish")
    state(second_chromium, "saved")
    assert saved(theme)[0] == "Words after the publish"
    until(chromium, lambda page: in_frame(page, TITLE) == "Words after the publish", "the words of the second")
