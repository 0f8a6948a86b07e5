"""A merchant in a real browser: sign in, change the opening, publish; a visitor's page has it."""

import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.browser import chromium
from tests.shops import make_member
from theme.models import TemplateCustomization, WorkingCopy
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.models import Membership, Workspace

__all__ = ["chromium"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]

HOME = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Hero", "props": {"id": "hero", "heading": "Old words", "ctaLabel": "Shop", "ctaHref": "/products"}},
        {"type": "Columns", "props": {"id": "columns"}},
        {"type": "Heading", "props": {"id": "last", "text": "At the end"}},
    ],
    "zones": {"columns:left": [{"type": "Heading", "props": {"id": "inner", "text": "In the left column"}}]},
}
STAYS = 20.0  # seconds within which the browser has done what it was asked


def until(browser: Chrome, asked: Callable[[Chrome], Any], what: str) -> Any:
    end = time.monotonic() + STAYS
    while time.monotonic() < end:
        try:
            if found := asked(browser):
                return found
        except Exception as why:
            last: object = why
        else:
            last = found
        time.sleep(0.1)
    console = browser.get_log("browser")
    raise AssertionError(f"{what}: {last}\n{console}\n{browser.find_element(By.TAG_NAME, 'body').text[:2000]}")


def button(browser: Chrome, label: str) -> Any:
    return browser.find_element(By.XPATH, f"//button[normalize-space()='{label}']")


def in_frame(browser: Chrome, script: str) -> Any:
    return browser.execute_script(f"const page = document.querySelector('iframe').contentDocument; return {script}")


def progress(browser: Chrome) -> str:
    found: str = browser.find_element(By.CSS_SELECTOR, ".desk-progress").text
    return found


def field_of(browser: Chrome, label: str) -> Any:
    """The panel's input; the editor keeps a second panel, for narrow windows, out of sight."""
    found = browser.find_elements(By.XPATH, f"//label[normalize-space()='{label}']/..//input")
    return next(one for one in found if one.is_displayed())


@pytest.fixture
def theme(live_server: LiveServer) -> TemplateCustomization:
    workspace = Workspace.objects.create(name="Aster", plan="pro")
    DeployedSite.objects.create(workspace=workspace, subdomain="aster", is_live=True)
    owner = make_member(workspace, Membership.Role.OWNER)
    owner.set_password("a long enough password")
    owner.save()
    return TemplateCustomizationService.create(workspace_id=workspace.pk, name="First", puck_data=HOME, user=owner)


def sign_in(browser: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> None:
    port = urlsplit(live_server.url).port
    browser.get(f"http://localhost:{port}/desk/{theme.pk}")
    assert theme.created_by is not None
    browser.find_element(By.NAME, "username").send_keys(theme.created_by.get_username())
    browser.find_element(By.NAME, "password").send_keys("a long enough password", Keys.ENTER)
    until(browser, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent"), "the canvas")


def test_an_edit_is_saved_published_and_seen(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, client: Client
) -> None:
    sign_in(chromium, live_server, theme)
    inner = "page.querySelector('.columns > div:first-child h2').textContent"
    until(chromium, lambda page: in_frame(page, inner) == "In the left column", "the slot")
    assert in_frame(chromium, "[...page.querySelector('main').children].map(one => one.className)") == [
        "hero left", "columns", "wrap",
    ]  # fmt: skip

    assert not WorkingCopy.objects.exists()
    chromium.switch_to.frame(chromium.find_element(By.TAG_NAME, "iframe"))
    chromium.find_element(By.CSS_SELECTOR, ".hero").click()
    chromium.switch_to.default_content()
    field = until(chromium, lambda page: field_of(page, "Title (needed)"), "the panel")
    assert field.get_attribute("value") == "Old words"
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("New words")
    until(chromium, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent") == "New words", "canvas")
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "[data-state=saved]"), "the autosave")
    copy = WorkingCopy.objects.get(theme=theme)
    assert copy.puck_data["content"][0]["props"]["heading"] == "New words"
    theme.refresh_from_db()
    assert (theme.puck_data, theme.is_active) == (HOME, False)

    button(chromium, "Move down").click()
    until(
        chromium, lambda page: in_frame(page, "page.querySelector('main').children[1].className") == "hero left", "move"
    )
    button(chromium, "Publish").click()
    until(chromium, lambda _: TemplateCustomization.objects.get(pk=theme.pk).is_active, "the publish")
    until(chromium, lambda page: progress(page).startswith("Published · on its way to visitors"), "the progress")
    visited = client.get("/", headers={"host": "aster.localhost"}).content.decode()
    assert visited.index('<div class="columns"') < visited.index("<h1>New words</h1>")
    assert "Old words" not in visited

    asked = [json.loads(one["message"])["message"] for one in chromium.get_log("performance")]
    hosts = {
        urlsplit(one["params"]["request"]["url"]).hostname
        for one in asked
        if one["method"] == "Network.requestWillBeSent"
    }
    assert hosts - {None, "new-tab-page"} == {"localhost"}
    faults = [one for one in chromium.get_log("browser") if one["level"] == "SEVERE"]
    assert faults == []
