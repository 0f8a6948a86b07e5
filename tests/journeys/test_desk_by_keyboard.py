"""A merchant's whole way by keyboard alone, and a visitor behind Varnish.

Sign in, change, move, preview, publish, a verified receipt, the page of visitors as the canvas has it, another editor's
change merged, and the publish undone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import (
    HOME,
    PASSWORD,
    chromium,
    has_focus,
    hide,
    in_frame,
    order,
    press,
    press_shortcut,
    progress,
    said,
    second_chromium,
    state,
    tab_to,
    type_over,
    until,
)
from tests.desk.looks import VIEWPORTS, canvas_looks, same_looks, visitors_looks
from tests.journeys.conftest import Shop, shop
from tests.journeys.platform import Platform, outside, platform, web_policy
from tests.shops import make_member
from tests.waiting import until_true
from theme.models import WorkingCopy
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.models import Membership

__all__ = ["axe", "chromium", "outside", "platform", "second_chromium", "shop"]
pytestmark = [pytest.mark.services, pytest.mark.database, pytest.mark.slow]
TITLE = "page.querySelector('.hero h1').textContent"
RIGHT = {"type": "RichText", "props": {"id": "right", "html": "<p>Words with <strong>weight</strong>.</p>"}}
PAGE = HOME | {"zones": HOME["zones"] | {"columns:right": [RIGHT]}}  # type: ignore[operator]
END = "page.querySelector('main > h2').textContent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The shop's page in the editor, and at the edge."""

    platform: Platform
    shop: Shop
    desk: str

    @property
    def page(self) -> str:
        """The page's address for visitors."""
        return f"http://{self.shop.host}:{self.platform.edge.port}/"

    @property
    def body(self) -> str:
        """The body of a visitor's answer."""
        return self.platform.visit(self.shop.host).body


@pytest.fixture
def opened(platform: Platform, shop: Shop, web: Callable[..., int]) -> Open:
    """Open a shop with a page of several components, and the desk in a process with settings for the edge."""
    shop.owner.set_password(PASSWORD)
    shop.owner.save()
    saved: dict[str, Any] = {"customization_id": shop.live.pk, "puck_data": PAGE, "user": shop.owner}
    TemplateCustomizationService.save_customizations(**saved)
    port = web(**web_policy(platform.env), EDGE_URL=platform.edge.url, VARNISH_EDGES=platform.edge.url)
    found = Open(platform=platform, shop=shop, desk=f"http://localhost:{port}/desk/{shop.live.pk}")
    until_true(lambda: "Old words" in found.body, "visitors have the page")
    return found


def sign_in(browser: Chrome, address: str, name: str) -> None:
    browser.get(address)
    tab_to(browser, "[name=username]")
    press(browser, name, Keys.TAB, PASSWORD, Keys.ENTER)
    until(browser, lambda page: in_frame(page, TITLE) == "Old words", "the canvas")


def rewrite(browser: Chrome, component: str, former: str, words: str) -> None:
    """Go to a component of the canvas, and write over its first field."""
    tab_to(browser, component)
    press(browser, Keys.ENTER)
    until(browser, lambda page: page.switch_to.active_element.get_attribute("value") == former, "the field")
    type_over(browser, words)


def pressed(browser: Chrome, css: str, words: str) -> None:
    tab_to(browser, css, words)
    press(browser, Keys.ENTER)


def test_a_page_is_edited_published_seen_merged_and_undone_by_keys_alone(
    opened: Open, chromium: Chrome, second_chromium: Chrome, axe: str
) -> None:
    former = opened.body
    other = make_member(opened.shop.workspace, Membership.Role.EDITOR)
    other.set_password(PASSWORD)
    other.save()
    sign_in(chromium, opened.desk, opened.shop.owner.get_username())
    sign_in(second_chromium, opened.desk, other.get_username())
    hide(second_chromium)
    assert violations(chromium, axe) == []

    rewrite(chromium, ".hero", "Old words", "New words")
    until(chromium, lambda page: in_frame(page, TITLE) == "New words", "the canvas")
    press(chromium, Keys.ESCAPE)
    press_shortcut(chromium, Keys.ARROW_DOWN)
    said(chromium, "Opening moved down to place 2 of 3")
    until(chromium, lambda page: order(page) == ["columns", "hero left", "wrap"], "the move")

    previewed(chromium)
    assert opened.body == former
    pressed(chromium, "button", "Publish")
    until(chromium, lambda page: progress(page).startswith("Published · live and verified in "), "the receipt")
    pressed(chromium, "summary", "Addresses")
    ticks = [one.text.split(",")[0] for one in chromium.find_elements(By.CSS_SELECTOR, "[data-shown]")]
    assert ticks == ["✓ / shows it", "✓ /products shows it"]
    assert violations(chromium, axe) == []
    press(chromium, Keys.ENTER)
    assert ("New words" in opened.body, "Old words" in opened.body) == (True, False)
    same_for_visitors(chromium, opened)

    rewrite(second_chromium, "main > h2", "At the end", "Their end")
    until(second_chromium, lambda page: in_frame(page, TITLE) == "New words", "the merge")
    publisher = opened.shop.owner.get_username()
    merged = f"This page was published or discarded by {publisher} meanwhile. Their changes and yours are merged."
    said(second_chromium, merged)
    state(second_chromium, "saved")
    assert (order(second_chromium), in_frame(second_chromium, END)) == (["columns", "hero left", "wrap"], "Their end")
    assert second_chromium.find_elements(By.CSS_SELECTOR, "[aria-label='Changed by two people']") == []
    assert violations(second_chromium, axe) == []

    pressed(chromium, "button", "Undo the publish")
    until(chromium, lambda page: progress(page).startswith("Undone · live and verified in "), "the undo")
    assert opened.body == former
    kept = WorkingCopy.objects.get(theme=opened.shop.live).puck_data["content"]
    assert [one["props"].get("heading") or one["props"].get("text") for one in kept] == [None, "New words", "Their end"]


def previewed(browser: Chrome) -> None:
    """Open the draft in a tab of its own, and come back."""
    desk = browser.current_window_handle
    pressed(browser, "a", "Preview")
    tab = until(browser, lambda page: set(page.window_handles) - {desk}, "the tab").pop()
    browser.switch_to.window(tab)
    until(browser, lambda page: page.find_element(By.CSS_SELECTOR, "main .hero h1").text == "New words", "the draft")
    assert browser.execute_script("return document.querySelector('main').children[1].className") == "hero left"
    browser.close()
    browser.switch_to.window(desk)


def same_for_visitors(browser: Chrome, opened: Open) -> None:
    """Assert that the edge's page has each component of the canvas, with its boxes and styles at three widths."""
    pressed(browser, "summary", "What visitors see now")
    told = ".desk-seen [role=status]"
    same = "Visitors see this page as it is here."
    until(browser, lambda page: page.find_element(By.CSS_SELECTOR, told).text == same, same)
    assert browser.find_elements(By.CSS_SELECTOR, "[data-differs]") == []
    assert has_focus(browser, "summary", "What visitors see now")
    press(browser, Keys.ENTER)
    canvases = []
    for name, wide in VIEWPORTS.items():
        pressed(browser, "button", f"Switch to {name} viewport")
        canvases.append(canvas_looks(browser, wide))
    desk = browser.current_window_handle
    browser.switch_to.new_window("tab")
    for size, canvas in canvases:
        assert len(canvas) == 14
        same_looks(canvas, visitors_looks(browser, opened.page, size))
    browser.close()
    browser.switch_to.window(desk)
