"""The desk in real Chromium: axe finds no violation, no page scrolls sideways, and keys alone do the work."""

import json

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import chromium, in_frame, sign_in, theme, until
from theme.models import TemplateCustomization, ThemePage, ThemeRedirect
from theme.services.page_service import add_page
from theme.services.share_links import share
from theme.services.working_copies import publish_working_copy

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
WIDTHS = (320, 768, 1_280, 1_920)
SIDEWAYS = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
PANELS = ("", "pages", "settings", "seo", "schedule", "shares", "history?compare=1")


def test_panels_are_clean_and_narrow(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, axe: str
) -> None:
    given = {"customization_id": theme.pk, "user": theme.created_by}
    add_page(path="/about", title="About", puck_data={}, **given)
    share(path="/about", hours=1, **given)
    kept = publish_working_copy(path="/", expected=0, **given).publish
    assert kept is not None
    add_page(path="/since", title="Since", puck_data={}, **given)
    sign_in(chromium, live_server, theme)
    base = chromium.current_url.partition("/desk/")[0]
    found, wide = {}, {}
    for panel in PANELS:
        chromium.set_window_size(1200, 900)
        chromium.get(f"{base}/desk/{theme.pk}/{panel.replace('=1', f'={kept.pk}')}" if panel else f"{base}/desk/")
        chromium.execute_script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found[panel] = violations(chromium, axe)
        wide[panel] = too_wide(chromium)
    assert not any(found.values()), json.dumps(found, indent=1)
    chromium.get(f"{base}/desk/{theme.pk}")
    until(chromium, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent"), "the canvas")
    wide["editor"] = too_wide(chromium)
    chromium.delete_all_cookies()
    chromium.get(f"{base}/desk/sign-in")
    assert chromium.find_element(By.NAME, "username")
    wide["sign-in"] = too_wide(chromium)
    assert wide == {name: [] for name in (*PANELS, "editor", "sign-in")}


def too_wide(browser: Chrome) -> list[int]:
    """Return the widths with a page that scrolls sideways."""
    found = []
    for width in WIDTHS:
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        if browser.execute_script(SIDEWAYS):
            found.append(width)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    return found


def test_a_page_is_moved_by_keys_alone(chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> None:
    add_page(customization_id=theme.pk, path="/about", title="About", puck_data={}, user=theme.created_by)
    sign_in(chromium, live_server, theme)
    base = chromium.current_url.partition("/desk/")[0]
    chromium.get(f"{base}/desk/{theme.pk}/pages")
    for _ in range(60):
        ActionChains(chromium).send_keys(Keys.TAB).perform()
        if chromium.switch_to.active_element.get_attribute("name") == "to":
            break
    ActionChains(chromium).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(
        "/us", Keys.TAB, Keys.TAB, Keys.ENTER
    ).perform()
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "[role=status]"), "the answer")
    assert chromium.find_element(By.CSS_SELECTOR, "[role=status]").text == "Saved the page /us."
    assert ThemePage.objects.get().path == "/us"
    assert dict(ThemeRedirect.objects.values_list("path", "target")) == {"/about": "/us"}
