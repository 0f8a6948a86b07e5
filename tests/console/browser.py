"""Steps of the console's tests in a real browser: sign in as an operator, audit a page, take its picture."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.desk.browser import PASSWORD, until

PICTURES = os.environ.get("CONSOLE_PICTURES", "")
"""A directory for pictures of the pages, as docs/reference/console.md shows the pages; empty for no pictures."""


def sign_in(browser: Chrome, live_server: LiveServer) -> str:
    """Sign in as an operator with all permissions; return the console's URL."""
    User.objects.create_superuser("ada", password=PASSWORD)
    base = f"http://localhost:{urlsplit(live_server.url).port}"
    browser.get(f"{base}/console/")
    until(browser, lambda page: page.find_element(By.NAME, "username"), "the form").send_keys("ada")
    browser.find_element(By.NAME, "password").send_keys(PASSWORD, Keys.ENTER)
    until(browser, lambda page: page.find_element(By.TAG_NAME, "h1").text == "Health", "the console")
    return base


def picture(browser: Chrome, name: str) -> None:
    """Write a picture of the page, if the run asks for pictures."""
    if PICTURES:
        browser.save_screenshot(str(Path(PICTURES) / f"{name}.png"))


def scheme(browser: Chrome, name: str) -> None:
    """Let the page be `light` or `dark`."""
    media = [{"name": "prefers-color-scheme", "value": name}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})


def violations(browser: Chrome, axe: str) -> list[Any]:
    """Return axe's violations on the page, each with its place.  The page's own policy would refuse a script of the
    test."""
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    found = browser.execute_async_script(
        "const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', "
        "'best-practice']}).then(found => done(found.violations.map(one => [one.id, one.nodes.map(n => n.html)])))"
    )
    return list(found)
