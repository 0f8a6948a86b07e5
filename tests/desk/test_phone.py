"""On a phone of 390 pixels: text, picture, price and publish, without sideways scroll or a violation for axe."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import button, chromium, in_frame, progress, sign_in, state, theme, until, write
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
PAGE = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Hero", "props": {"id": "hero", "heading": "Old words"}},
        {"type": "ImageBanner", "props": {"id": "banner", "src": "/old.webp", "alt": "Cups on a table"}},
        {"type": "ProductCard", "props": {"id": "card", "title": "Mug", "price": "10 €"}},
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


def test_text_picture_price_and_publish_on_a_phone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, client: Client, axe: str
) -> None:
    service = TemplateCustomizationService
    service.save_customizations(customization_id=theme.pk, puck_data=PAGE, user=theme.created_by)
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    sign_in(chromium, live_server, theme)
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
