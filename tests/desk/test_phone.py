"""On a phone of 390 pixels: text, picture, price and publish, without sideways scroll or a violation for axe.

A phone gets the small editor without Puck; the whole editor is a tap away, and works there as well.
"""

from typing import Any

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import (
    button,
    chromium,
    give_password,
    hide,
    in_frame,
    progress,
    said,
    state,
    theme,
    until,
    write,
)
from tests.shops import make_member
from theme.models import TemplateCustomization, WorkingCopy
from theme.services.template_customization_service import TemplateCustomizationService
from theme.services.working_copies import open_page, save_working_copy
from workspace.models import Membership

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
PAGE = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Hero", "props": {"id": "hero", "heading": "Old words"}},
        {"type": "ImageBanner", "props": {"id": "banner", "src": "/old.webp", "alt": "Cups on a table"}},
        {"type": "ProductCard", "props": {"id": "card", "title": "Mug", "price": "10 €"}},
        {
            "type": "Gallery",
            "props": {
                "id": "photos",
                "title": "Photos",
                "pictures": [{"src": f"/{one}.webp", "alt": one, "caption": one} for one in ("One", "Two")],
            },
        },
    ],
}
PHONE = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
WIDEST = "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"


def tab(browser: Chrome, name: str) -> None:
    """Open or close a panel by the bar at the bottom."""
    browser.find_element(By.XPATH, f"//*[contains(@class, '_NavItem-link')][normalize-space()='{name}']").click()


def shown_input(browser: Chrome, label: str) -> Any:
    found = browser.find_elements(By.XPATH, f"//label[normalize-space()='{label}']/..//input")
    return next(one for one in found if one.is_displayed())


def edit(browser: Chrome, chosen: str, label: str, words: str) -> None:
    """Tap the component on the canvas, and write into a field of the panel below."""
    in_frame(browser, f"page.querySelector('{chosen}').click()")
    field = until(browser, lambda page: shown_input(page, label), label)
    browser.execute_script("arguments[0].scrollIntoView({ block: 'center' })", field)
    write(field, words)
    assert browser.execute_script(WIDEST) == PHONE["width"]


@pytest.fixture
def phone(chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> Chrome:
    """Open the page in the editor of a phone."""
    service = TemplateCustomizationService
    service.save_customizations(customization_id=theme.pk, puck_data=PAGE, user=theme.created_by)
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    give_password(chromium, live_server, theme)
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, ".desk-phone summary"), "the components")
    return chromium


def component(browser: Chrome, words: str) -> Any:
    """Tap the component with these words; return its fields."""
    found = browser.find_element(By.XPATH, f"//main/details[contains(summary, '{words}')]")
    browser.execute_script("arguments[0].scrollIntoView()", found)  # a notice may stand at the bottom
    if found.get_attribute("open") is None:
        found.find_element(By.TAG_NAME, "summary").click()
    return until(browser, lambda _: found.find_element(By.TAG_NAME, "input") and found, words)


def field(browser: Chrome, words: str, label: str) -> Any:
    return component(browser, words).find_element(By.XPATH, f".//label[normalize-space()='{label}']/..//input")


def loaded(browser: Chrome) -> list[str]:
    found: list[str] = browser.execute_script(
        "return performance.getEntriesByType('resource').map((one) => one.name.match(/part-(whole|phone)/)?.[1])"
        ".filter(Boolean).sort()"
    )
    return found


def test_text_picture_price_and_publish_on_a_phone(phone: Chrome, client: Client, axe: str) -> None:
    assert set(loaded(phone)) == {"phone"}
    found = {"closed": violations(phone, axe)}
    write(field(phone, "Old words", "Title (needed)"), "New words")
    found["fields"] = violations(phone, axe)
    write(field(phone, "Cups on a table", "Picture (needed)"), "/new.webp")
    write(field(phone, "Mug", "Price, without a product"), "12 €")
    state(phone, "saved")
    assert phone.execute_script(WIDEST) == PHONE["width"]
    button(phone, "Publish").click()
    until(phone, lambda page: progress(page).startswith("Published · clearing"), "the receipt")
    found["published"] = violations(phone, axe)
    for name in ("History", "What visitors see now"):
        phone.find_element(By.XPATH, f"//summary[.='{name}']").click()
        panel = until(phone, lambda page: page.find_element(By.CSS_SELECTOR, "details[open] > .desk-panel"), name)
        assert panel.rect["x"] >= 0, name
        assert panel.rect["x"] + panel.rect["width"] <= PHONE["width"], name
        phone.find_element(By.XPATH, f"//summary[.='{name}']").click()
    assert phone.execute_script(WIDEST) == PHONE["width"]
    visited = client.get("/", headers={"host": "aster.localhost"}).content.decode()
    shown = [words in visited for words in ("New words", "/new.webp", "12 €", "Old words", "10 €")]
    assert (shown, any(found.values())) == ([True, True, True, False, False], False), found


def test_the_whole_editor_is_opened_after_the_last_save(phone: Chrome, theme: TemplateCustomization) -> None:
    write(field(phone, "Old words", "Title (needed)"), "Typed last")
    button(phone, "Open the whole editor").click()
    until(
        phone, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent") == "Typed last", "the canvas"
    )
    assert WorkingCopy.objects.get(theme=theme).puck_data["content"][0]["props"]["heading"] == "Typed last"
    assert set(loaded(phone)) == {"whole"}


def test_changes_of_two_people_are_merged_on_a_phone(phone: Chrome, theme: TemplateCustomization) -> None:
    title = field(phone, "Old words", "Title (needed)")
    hide(phone)
    other = make_member(theme.workspace, Membership.Role.EDITOR)
    opened = open_page(customization_id=theme.pk, path="/", user=other)
    opened.document["content"][0]["props"]["heading"] = "Their words"
    opened.document["content"][2]["props"]["price"] = "11 €"
    save_working_copy(customization_id=theme.pk, path="/", puck_data=opened.document, expected=0, user=other)
    write(title, "My words")
    both = until(phone, lambda page: page.find_element(By.CSS_SELECTOR, "[aria-label='Changed by two people']"), "both")
    assert "Title: yours “My words”, theirs “Their words”" in both.text
    state(phone, "saved")
    assert field(phone, "Mug", "Price, without a product").get_attribute("value") == "11 €"
    button(phone, "Take theirs").click()
    assert field(phone, "Their words", "Title (needed)").get_attribute("value") == "Their words"
    state(phone, "saved")
    content = WorkingCopy.objects.get(theme=theme).puck_data["content"]
    assert (content[0]["props"]["heading"], content[2]["props"]["price"]) == ("Their words", "11 €")


def test_what_a_phone_could_not_save_is_there_again(phone: Chrome, theme: TemplateCustomization) -> None:
    phone.execute_cdp_cmd("Network.enable", {})
    phone.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/graphql"]})
    write(field(phone, "Old words", "Title (needed)"), "Not saved")
    state(phone, "failed")
    assert button(phone, "Download my changes").is_displayed()
    assert not WorkingCopy.objects.exists()
    address, first = phone.current_url, phone.current_window_handle
    phone.switch_to.new_window("tab")
    second = phone.current_window_handle
    phone.switch_to.window(first)
    phone.close()
    phone.switch_to.window(second)
    phone.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    phone.get(address)
    until(phone, lambda page: component(page, "Not saved"), "what was kept")
    state(phone, "saved")
    assert WorkingCopy.objects.get(theme=theme).puck_data["content"][0]["props"]["heading"] == "Not saved"


def test_a_fault_leads_to_its_component_on_a_phone(phone: Chrome) -> None:
    write(field(phone, "Cups on a table", "Picture (needed)"), "")
    component(phone, "Mug")
    button(phone, "Publish").click()
    until(phone, lambda page: button(page, "Picture is missing."), "the fault").click()
    told = until(phone, lambda page: page.find_element(By.CSS_SELECTOR, "#part-banner[open] input"), "the component")
    assert told.get_attribute("aria-invalid") == "true"


def test_items_of_a_list_are_added_moved_and_removed_on_a_phone(
    phone: Chrome, theme: TemplateCustomization, axe: str
) -> None:
    def items() -> list[str]:
        kept = WorkingCopy.objects.get(theme=theme).puck_data["content"][3]["props"]["pictures"]
        return [one["caption"] for one in kept]

    def press(label: str) -> None:
        pressed = phone.find_element(By.XPATH, f"//button[@aria-label='{label}' or normalize-space()='{label}']")
        phone.execute_script("arguments[0].scrollIntoView({ block: 'center' })", pressed)
        pressed.click()

    def focus() -> str:
        found: str = phone.execute_script("return document.activeElement.ariaLabel ?? document.activeElement.innerText")
        return found

    component(phone, "Photos")
    press("Move item 1 down: One")
    said(phone, "One moved down to place 2 of 2")
    assert focus() == "Move item 2 up: One"
    press("Add: Picture")
    caption = phone.find_elements(By.XPATH, "//fieldset[3]//label[normalize-space()='Caption']/..//input")
    write(caption[0], "Three")
    assert violations(phone, axe) == []
    press("Remove item 1: Two")
    said(phone, "Two removed")
    until(phone, lambda _: focus() == "Add: Picture", "the focus")
    state(phone, "saved")
    assert (items(), phone.execute_script(WIDEST)) == (["One", "Three"], PHONE["width"])


def test_the_whole_editor_works_on_a_phone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, client: Client, axe: str
) -> None:
    service = TemplateCustomizationService
    service.save_customizations(customization_id=theme.pk, puck_data=PAGE, user=theme.created_by)
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    give_password(chromium, live_server, theme, "?whole=1")
    until(
        chromium, lambda page: in_frame(page, "page.querySelector('[data-puck-component=card]') !== null"), "the card"
    )
    found = {"closed": violations(chromium, axe)}
    assert chromium.execute_script(WIDEST) == PHONE["width"]
    in_frame(chromium, "page.querySelector('.hero').click()")
    tab(chromium, "Fields")
    edit(chromium, ".hero", "Title (needed)", "New words")
    found["fields"] = violations(chromium, axe)
    edit(chromium, "[data-puck-component=banner]", "Picture (needed)", "/new.webp")
    edit(chromium, "[data-puck-component=card]", "Price, without a product", "12 €")
    tab(chromium, "Fields")
    menu = until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "[title='Toggle menu bar']"), "the menu")
    until(chromium, lambda _: menu.is_displayed(), "the menu")
    menu.click()
    until(chromium, lambda page: button(page, "Publish").is_displayed(), "the button")
    assert chromium.execute_script(WIDEST) == PHONE["width"]
    found["menu"] = violations(chromium, axe)
    state(chromium, "saved")
    button(chromium, "Publish").click()
    until(chromium, lambda page: progress(page).startswith("Published · clearing"), "the receipt")
    assert chromium.execute_script(WIDEST) == PHONE["width"]
    visited = client.get("/", headers={"host": "aster.localhost"}).content.decode()
    assert [words in visited for words in ("New words", "/new.webp", "12 €", "Old words", "10 €")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert not any(found.values()), found
