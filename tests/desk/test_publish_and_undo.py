"""A merchant publishes with a note, follows the receipt, and undoes the publish from the history, partly by keys."""

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.browser import (
    button,
    chromium,
    in_frame,
    order,
    press_shortcut,
    progress,
    said,
    select_opening,
    sign_in,
    state,
    theme,
    until,
    write,
)  # fmt: skip
from tests.shops import make_member
from theme.models import Publish, TemplateCustomization, WorkingCopy
from theme.services.page_service import add_page
from workspace.models import Membership

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


def test_a_publish_is_followed_found_in_the_history_and_undone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, client: Client
) -> None:
    sign_in(chromium, live_server, theme)
    for words in ("First words", "Second words"):
        write(select_opening(chromium), words)
        state(chromium, "saved")
        note = chromium.find_element(By.CSS_SELECTOR, "[aria-label='Note for the history']")
        note.send_keys(f"Note of {words}")
        before = Publish.objects.count()
        button(chromium, "Publish").click()
        until(chromium, lambda _, known=before: Publish.objects.count() == known + 1, "the publish")  # type: ignore[misc]
        until(chromium, lambda page: progress(page).startswith("Published · clearing"), "the receipt")
    until(chromium, lambda page: button(page, "Undo the publish").is_enabled(), "the undo")
    chromium.find_element(By.XPATH, "//summary[.='Addresses']").click()
    waiting = [one.text for one in chromium.find_elements(By.CSS_SELECTOR, "[data-shown=false]")]
    assert waiting == ["○ / is awaited", "○ /products is awaited"]
    chromium.find_element(By.XPATH, "//summary[.='Addresses']").click()
    chromium.find_element(By.XPATH, "//summary[.='History']").click()
    rows = until(chromium, lambda page: page.find_elements(By.CSS_SELECTOR, ".desk-panel ol li"), "the history")
    assert theme.created_by is not None
    name = theme.created_by.get_username()
    assert [row.text.split(", ")[-1].split("\n")[0] for row in rows] == [
        f"{name}: Note of Second words", f"{name}: Note of First words",
    ]  # fmt: skip
    other = make_member(theme.workspace, Membership.Role.EDITOR)
    add_page(customization_id=theme.pk, path="/new", title="New", puck_data={}, user=other)
    button(chromium, "Undo the publish").send_keys(Keys.ENTER)
    told = f"Not undone. The theme was changed by {other.get_username()} meanwhile"
    until(chromium, lambda page: progress(page).startswith(told), "the other editor")
    assert Publish.objects.count() == 2
    until(chromium, lambda page: button(page, "Undo the publish"), "the undo").send_keys(Keys.ENTER)
    until(chromium, lambda page: progress(page).startswith("Undone · clearing"), "the undo")
    visited = client.get("/", headers={"host": "aster.localhost"}).content.decode()
    assert ("First words" in visited, "Second words" in visited) == (True, False)
    copy = WorkingCopy.objects.get()
    assert copy.puck_data["content"][0]["props"]["heading"] == "Second words"
    write(select_opening(chromium), "Third words")
    state(chromium, "saved")
    assert WorkingCopy.objects.get().puck_data["content"][0]["props"]["heading"] == "Third words"


def test_components_are_moved_copied_and_pasted_by_keys_alone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    select_opening(chromium)
    assert order(chromium) == ["hero left", "columns", "wrap"]
    press_shortcut(chromium, Keys.ARROW_UP)
    said(chromium, "Opening is the first")
    press_shortcut(chromium, Keys.ARROW_DOWN)
    said(chromium, "Opening moved down to place 2 of 3")
    until(chromium, lambda page: order(page) == ["columns", "hero left", "wrap"], "down")
    press_shortcut(chromium, Keys.ARROW_RIGHT)
    said(chromium, "Opening moved into what was before")
    until(chromium, lambda page: order(page) == ["columns", "wrap"], "into")
    assert in_frame(chromium, "page.querySelectorAll('.columns > div:first-child .hero').length") == 1
    press_shortcut(chromium, Keys.ARROW_LEFT)
    until(
        chromium, lambda page: in_frame(page, "page.querySelectorAll('.columns > div:last-child .hero').length"), "2nd"
    )
    press_shortcut(chromium, Keys.ARROW_LEFT)
    until(chromium, lambda page: order(page) == ["columns", "hero left", "wrap"], "out")
    press_shortcut(chromium, "c")
    said(chromium, "Opening copied")
    press_shortcut(chromium, "v")
    said(chromium, "Opening pasted")
    until(chromium, lambda page: order(page) == ["columns", "hero left", "hero left", "wrap"], "paste")
    press_shortcut(chromium, Keys.BACKSPACE)
    said(chromium, "Opening deleted")
    until(chromium, lambda page: order(page) == ["columns", "hero left", "wrap"], "delete")
    state(chromium, "saved")
    kept = WorkingCopy.objects.get().puck_data["content"]
    assert [one["type"] for one in kept] == ["Columns", "Hero", "Heading"]


def test_a_page_is_added_as_a_copy_and_deleted(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    write(select_opening(chromium), "To be copied")
    chromium.find_element(By.XPATH, "//summary[.='Add a page']").click()
    chromium.find_element(By.NAME, "title").send_keys("About")
    chromium.find_element(By.NAME, "address").send_keys("about")
    chromium.find_element(By.NAME, "copy").click()
    button(chromium, "Add").click()
    until(chromium, lambda page: page.current_url.endswith("?path=%2Fabout"), "the new page")
    title = "page.querySelector('.hero h1').textContent"
    until(chromium, lambda page: in_frame(page, title) == "To be copied", "the copy")
    write(select_opening(chromium), "Changed there")
    chromium.find_element(By.XPATH, "//summary[.='Add a page']").click()
    button(chromium, "Delete this page").click()
    assert theme.pages.count() == 1
    button(chromium, "Delete /about for good").click()
    until(chromium, lambda page: page.current_url.endswith("?path=%2F"), "home")
    until(chromium, lambda page: in_frame(page, title) == "To be copied", "home's own page")
    assert theme.pages.count() == 0
