"""Beside the canvas stands the visitors' page, with each differing component named and a click away."""

import time
from urllib.request import Request, urlopen

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from desk import seen
from freshness.ports import Answer, Page
from tests.desk.axe_run import axe, violations
from tests.desk.browser import chromium, field_of, select_opening, sign_in, state, theme, until, write
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.services.edge_copies import EdgeCopies

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


@pytest.fixture
def edge(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send fetches of visitors' pages to the live server itself, at the host of the page."""

    def fetch(page: Page) -> tuple[Answer, bytes]:
        with urlopen(Request(f"{live_server.url}{page.path}", headers={"Host": page.host})) as found:
            body, generation = found.read(), found.headers["X-Content-Gen"]
        return (
            Answer(status=200, generation=int(generation), nonce=None, length=len(body), digest="", seconds=0.1),
            body,
        )

    monkeypatch.setattr(seen, "copies", EdgeCopies(fetch=fetch))


@pytest.mark.usefixtures("edge")
def test_the_page_of_visitors_stands_beside_the_canvas_with_what_differs(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, axe: str
) -> None:
    TemplateCustomizationService.publish_theme(customization_id=theme.pk, user=theme.created_by)
    sign_in(chromium, live_server, theme)
    chromium.find_element(By.XPATH, "//summary[.='What visitors see now']").click()
    said = ".desk-seen [role=status]"
    same = "Visitors see this page as it is here."
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, said).text == same, "the same page")
    assert chromium.find_elements(By.CSS_SELECTOR, "[data-differs]") == []
    chromium.find_element(By.XPATH, "//summary[.='What visitors see now']").click()
    write(select_opening(chromium), "New words")
    state(chromium, "saved")
    chromium.find_element(By.XPATH, "//summary[.='What visitors see now']").click()
    until(chromium, lambda page: rows(page) == ["Opening: visitors see something else"], "the difference")
    assert violations(chromium, axe) == []
    frame = chromium.find_element(By.CSS_SELECTOR, ".desk-seen iframe")
    time.sleep(2 * seen.PAUSE)  # the page has been fetched again, with the same content: the frame stays
    chromium.switch_to.frame(frame)
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, ".hero h1").text == "Old words", "visitors' page")
    chromium.switch_to.default_content()
    chromium.find_element(By.CSS_SELECTOR, "[data-differs] button").click()
    field = until(chromium, lambda page: field_of(page, "Title (needed)"), "the component")
    assert field.get_attribute("value") == "New words"


def rows(browser: Chrome) -> list[str]:
    return [row.text for row in browser.find_elements(By.CSS_SELECTOR, "[data-differs]")]
