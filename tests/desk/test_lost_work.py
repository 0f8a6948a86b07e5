"""Changes in a real browser survive faults: lost connections, other writers, closed windows."""

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
    select_opening,
    sign_in,
    sign_in_in_place,
    state,
    theme,
    until,
    write,
)  # fmt: skip
from tests.shops import make_member
from theme.models import TemplateCustomization, WorkingCopy
from theme.services.working_copies import open_page, save_working_copy
from workspace.models import Membership

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


def heading(theme: TemplateCustomization) -> str:
    found: str = WorkingCopy.objects.get(theme=theme).puck_data["content"][0]["props"]["heading"]
    return found


def test_a_second_editor_is_told_and_both_changes_stay(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    hide(chromium)
    other = make_member(theme.workspace, Membership.Role.EDITOR)
    opened = open_page(customization_id=theme.pk, path="/", user=other)
    opened.document["content"][0]["props"]["heading"] = "Their words"
    opened.document["content"][2]["props"]["text"] = "Their end"
    save_working_copy(customization_id=theme.pk, path="/", puck_data=opened.document, expected=0, user=other)
    write(select_opening(chromium), "My words")
    last = "page.querySelector('.columns + h2').textContent"
    until(chromium, lambda page: in_frame(page, last) == "Their end", "their change on the canvas")
    said = chromium.find_element(By.CSS_SELECTOR, ".desk-said").text
    assert f"saved by {other.get_username()} meanwhile" in said
    state(chromium, "saved")
    saved = WorkingCopy.objects.get(theme=theme).puck_data["content"]
    assert (saved[0]["props"]["heading"], saved[2]["props"]["text"]) == ("My words", "Their end")
    both = chromium.find_element(By.CSS_SELECTOR, "[aria-label='Changed by two people']").text
    assert "Title: yours “My words”, theirs “Their words”" in both
    button(chromium, "Take theirs").click()
    title = "page.querySelector('.hero h1').textContent"
    until(chromium, lambda page: in_frame(page, title) == "Their words", "the other value")
    until(chromium, lambda _: heading(theme) == "Their words", "the save")


def test_changes_survive_an_expired_sign_in(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    field = select_opening(chromium)
    chromium.delete_cookie("sessionid")
    write(field, "Written while signed out")
    state(chromium, "failed")
    sign_in_in_place(chromium, theme)
    state(chromium, "saved")
    assert heading(theme) == "Written while signed out"


def test_an_editor_at_rest_offers_to_sign_in_again(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    chromium.delete_all_cookies()
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "[aria-label='Sign in again']"), "the offer")
    state(chromium, "saved")
    sign_in_in_place(chromium, theme)
    until(chromium, lambda page: state(page, "saved").text == "All changes saved", "the end of the offer")
    assert chromium.find_elements(By.CSS_SELECTOR, "[aria-label='Sign in again']") == []
    assert not WorkingCopy.objects.exists()
    write(select_opening(chromium), "Written after the sign-in")
    state(chromium, "saved")
    assert heading(theme) == "Written after the sign-in"


def test_what_a_closed_tab_had_not_saved_is_there_again(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    address = chromium.current_url
    field = select_opening(chromium)
    chromium.execute_cdp_cmd("Network.enable", {})
    chromium.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/graphql"]})
    write(field, "Not saved")
    state(chromium, "failed")
    assert not WorkingCopy.objects.exists()
    first = chromium.current_window_handle
    chromium.switch_to.new_window("tab")
    second = chromium.current_window_handle
    chromium.switch_to.window(first)
    chromium.close()
    chromium.switch_to.window(second)
    chromium.get(address)
    title = "page.querySelector('.hero h1').textContent"
    until(chromium, lambda page: in_frame(page, title) == "Not saved", "what was kept")
    state(chromium, "saved")
    assert heading(theme) == "Not saved"


def test_an_incomplete_page_names_its_faults_and_leads_there(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    field = select_opening(chromium)
    assert field.get_attribute("aria-invalid") is None
    write(field, "")
    until(chromium, lambda page: field_of(page, "Title (needed)").get_attribute("aria-invalid") == "true", "the mark")
    told = field_of(chromium, "Title (needed)").get_attribute("aria-describedby")
    assert chromium.find_element(By.ID, told or "").text == "Title is missing."
    state(chromium, "saved")
    assert heading(theme) == ""
    button(chromium, "Publish").click()
    until(chromium, lambda page: progress(page).startswith("Not published"), "the refusal")
    theme.refresh_from_db()
    assert not theme.is_active
    in_frame(chromium, "page.querySelector('.columns + h2').click()")
    until(chromium, lambda page: field_of(page, "Text (needed)"), "another component")
    button(chromium, "Title is missing.").click()
    assert until(chromium, lambda page: field_of(page, "Title (needed)"), "the fault").get_attribute("value") == ""
