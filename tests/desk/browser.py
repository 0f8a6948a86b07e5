"""Real Chromium for tests of the desk: the browser, a theme to edit, and a merchant's steps in the editor."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium import webdriver
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from tests.services import program
from tests.shops import make_member
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.models import Membership, Workspace

HOME = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Hero", "props": {"id": "hero", "heading": "Old words", "ctaLabel": "Shop", "ctaHref": "/products"}},
        {"type": "Columns", "props": {"id": "columns"}},
        {"type": "Heading", "props": {"id": "last", "text": "At the end"}},
    ],
    "zones": {"columns:left": [{"type": "Heading", "props": {"id": "inner", "text": "In the left column"}}]},
}
PASSWORD = "a long enough password"


@contextmanager
def running() -> Iterator[webdriver.Chrome]:
    """Run a headless browser that records its console; skip the test without Chromium."""
    browser, driver = program("chromium"), program("chromedriver")
    options = Options()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1500,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    found = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield found
    finally:
        found.quit()


@pytest.fixture
def chromium(clean_valkey: str) -> Iterator[webdriver.Chrome]:
    """Run a browser of the test's own, at an address without tries to sign in: the limit is 60 tries in 15 minutes."""
    with running() as found:
        yield found


@pytest.fixture
def second_chromium() -> Iterator[webdriver.Chrome]:
    """Run a browser for another person."""
    with running() as found:
        yield found


STAYS = 20.0  # seconds for the browser to do its task


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


def sign_in_in_place(browser: Chrome, theme: TemplateCustomization) -> None:
    """Fill in the editor's form for signing in after the end of a session."""
    assert theme.created_by is not None
    name = until(browser, lambda page: page.find_element(By.NAME, "username"), "the sign-in")
    name.send_keys(theme.created_by.get_username())
    browser.find_element(By.NAME, "password").send_keys(PASSWORD)
    button(browser, "Sign in").click()


CANVAS = "iframe#preview-frame"


def in_frame(browser: Chrome, script: str) -> Any:
    return browser.execute_script(f"const page = document.querySelector('{CANVAS}').contentDocument; return {script}")


def progress(browser: Chrome) -> str:
    found: str = browser.find_element(By.CSS_SELECTOR, ".desk-progress").text
    return found


def field_of(browser: Chrome, label: str) -> Any:
    """Return the panel's input."""
    found = browser.find_elements(By.XPATH, f"//label[normalize-space()='{label}']/..//input")
    return next(one for one in found if one.is_displayed())


@pytest.fixture
def theme(live_server: LiveServer) -> TemplateCustomization:
    workspace = Workspace.objects.create(name="Aster", plan="pro")
    DeployedSite.objects.create(workspace=workspace, subdomain="aster", is_live=True)
    owner = make_member(workspace, Membership.Role.OWNER)
    owner.set_password(PASSWORD)
    owner.save()
    return TemplateCustomizationService.create(workspace_id=workspace.pk, name="First", puck_data=HOME, user=owner)


def sign_in(browser: Chrome, live_server: LiveServer, theme: TemplateCustomization) -> None:
    give_password(browser, live_server, theme)
    until(browser, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent"), "the canvas")


def give_password(browser: Chrome, live_server: LiveServer, theme: TemplateCustomization, query: str = "") -> None:
    """Sign in on the way to the editor."""
    port = urlsplit(live_server.url).port
    browser.get(f"http://localhost:{port}/desk/{theme.pk}{query}")
    assert theme.created_by is not None
    browser.find_element(By.NAME, "username").send_keys(theme.created_by.get_username())
    browser.find_element(By.NAME, "password").send_keys(PASSWORD, Keys.ENTER)


def hide(browser: Chrome) -> None:
    """Make the page believe in a tab in the background: the editor then asks for no other user's save."""
    browser.execute_script("Object.defineProperty(document, 'visibilityState', { value: 'hidden' })")


def select_opening(browser: Chrome) -> Any:
    """Click the opening on the canvas; the panel's field of its title."""
    browser.switch_to.frame(browser.find_element(By.CSS_SELECTOR, CANVAS))
    browser.find_element(By.CSS_SELECTOR, ".hero").click()
    browser.switch_to.default_content()
    return until(browser, lambda page: field_of(page, "Title (needed)"), "the panel")


def write(field: Any, words: str) -> None:
    """Replace the text of a field."""
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys(words or Keys.DELETE)


def state(browser: Chrome, name: str) -> Any:
    """Wait until the header says that the page is `saved`, `failed`, `overtaken` …"""
    return until(browser, lambda page: page.find_element(By.CSS_SELECTOR, f"[data-state={name}]"), name)


FOCUSED = """
let one = document.activeElement;
const inner = (page) => (page && page.activeElement !== page.body ? page.activeElement : null);
while (inner(one.contentDocument)) one = inner(one.contentDocument);
return one.matches(arguments[0]) && (one.getAttribute("aria-label") ?? one.textContent).includes(arguments[1]);
"""
MOST_TABS = 120


def has_focus(browser: Chrome, css: str, words: str = "") -> bool:
    """Return whether the focus is on an element of this kind with these words, on the page or on the canvas."""
    return bool(browser.execute_script(FOCUSED, css, words))


def tab_to(browser: Chrome, css: str, words: str = "") -> None:
    """Press Tab until the focus is on an element of this kind, as a user without a mouse."""
    for _ in range(MOST_TABS):
        press(browser, Keys.TAB)
        if has_focus(browser, css, words):
            return
    raise AssertionError(f"Tab does not lead to {css} with {words!r}")


def press(browser: Chrome, *keys: str) -> None:
    """Press keys in turn, at the present focus."""
    ActionChains(browser).send_keys(*keys).perform()


def press_shortcut(browser: Chrome, key: str) -> None:
    """Press a key with Alt and Shift."""
    chain = ActionChains(browser).key_down(Keys.ALT).key_down(Keys.SHIFT).send_keys(key)
    chain.key_up(Keys.SHIFT).key_up(Keys.ALT).perform()


def type_over(browser: Chrome, words: str) -> None:
    """Write over the content of the focused field."""
    ActionChains(browser).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(words).perform()


def said(browser: Chrome, words: str) -> None:
    """Wait until a screen reader is told `words`."""
    until(browser, lambda page: page.find_element(By.CSS_SELECTOR, ".desk-said").text == words, words)


def order(browser: Chrome) -> list[str]:
    """Return the classes of the components at the top of the canvas."""
    found: list[str] = in_frame(browser, "[...page.querySelector('main').children].map(one => one.className)")
    return found
