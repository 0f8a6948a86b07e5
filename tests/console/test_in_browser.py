"""An operator in a real browser: an edit goes from saved to verified, a pause holds purges back, and every control is
reachable."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connections
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

from console import health
from freshness.contrib.django import build, conf, steps
from freshness.contrib.django.single_tick import tick_once
from tests.console.browser import picture, scheme, sign_in, violations
from tests.desk.browser import chromium, until
from tests.huzilerz.graphql.npm import installed
from tests.journeys.conftest import Shop, scaled_settings, shop

__all__ = ["chromium", "shop"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
HERE = Path(__file__).parent


class Relay:
    """A relay that looks several times a second."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.fault: Exception | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join(30)
        assert self.fault is None, self.fault

    def _run(self) -> None:
        try:
            while not self._over.wait(0.2):
                tick_once(build.engine())
                steps.observe.flush()
        except Exception as error:
            self.fault = error
        finally:
            connections.close_all()


@pytest.fixture
def relay(live_server: LiveServer, shop: Shop) -> Iterator[Relay]:
    own = {
        "POLICY": scaled_settings(0.2)["POLICY"],
        "OBSERVERS": ["freshness.contrib.django.steps.observe"],
        "EDGE": f"http://127.0.0.1:{urlsplit(live_server.url).port}",
    }
    given = {**conf.given(), **own}
    with override_settings(FRESHNESS=given):
        health.reader.forget()
        found = Relay()
        yield found
        found.stop()
    build.forget()


def wait_for(browser: Chrome, by: str, value: str) -> WebElement:
    """Return an element of the page after a click: the driver does not always wait for the new page."""
    found: WebElement = until(browser, lambda page: page.find_element(by, value), f"{by} {value}")
    return found


def follow(browser: Chrome, link: str) -> None:
    """Click a link; a link in a live part of the page may be replaced between the look and the click."""
    until(browser, lambda page: (page.find_element(By.LINK_TEXT, link).click(), True)[1], link)


def text(browser: Chrome, part: str) -> str:
    return browser.find_element(By.ID, part).text


def test_an_edit_is_watched_from_saved_to_verified(
    chromium: Chrome, live_server: LiveServer, shop: Shop, relay: Relay
) -> None:
    base = sign_in(chromium, live_server)
    chromium.get(f"{base}/console/shop?q={shop.workspace.name}")
    shop.save(shop.live, "Sale")

    def stage(wanted: str) -> None:
        shown = (By.CSS_SELECTOR, ".stage")  # the newest change comes first on the page
        until(chromium, lambda page: page.find_element(*shown).text == wanted, f"the stage {wanted}")

    stage("marked")
    assert f"by {shop.owner.get_username()}" in text(chromium, "timeline")
    relay.start()
    stage("effective")
    assert "not yet" in chromium.find_element(By.CSS_SELECTOR, ".stages").get_attribute("innerHTML")
    follow(chromium, "Warm and verify")
    wait_for(chromium, By.NAME, "why").send_keys("is it there", Keys.ENTER)
    wait_for(chromium, By.CSS_SELECTOR, "button[aria-describedby=says]").click()
    until(chromium, lambda page: "fresh" in page.find_element(By.CSS_SELECTOR, ".notice.done").text, "the answer")
    stage("verified")
    picture(chromium, "timeline")
    assert [one for one in chromium.get_log("browser") if one["level"] == "SEVERE"] == []


def test_a_paused_cdn_keeps_its_backlog_until_it_is_resumed(
    chromium: Chrome, live_server: LiveServer, shop: Shop, relay: Relay
) -> None:
    base = sign_in(chromium, live_server)
    relay.start()
    chromium.get(f"{base}/console/pauses")
    Select(chromium.find_element(By.ID, "target")).select_by_value("cdn:memory")
    chromium.find_element(By.XPATH, "//button[starts-with(., 'Pause')]").click()
    wait_for(chromium, By.NAME, "why").send_keys("vendor incident", Keys.ENTER)
    until(chromium, lambda page: page.find_element(By.CSS_SELECTOR, "button.danger"), "the question").click()
    until(chromium, lambda page: "Paused: cdn:memory by ada" in text(page, "notices"), "the notice")
    cdn = build.cdn()
    sent = len(cdn.sent)
    shop.save(shop.live, "Sale")
    chromium.get(f"{base}/console/")
    until(chromium, lambda page: text(page, "waiting") == "1", "the backlog")
    time.sleep(2)  # a purge would have been sent by now
    assert len(cdn.sent) == sent
    picture(chromium, "health")
    follow(chromium, "Resume cdn:memory")
    wait_for(chromium, By.NAME, "why").send_keys("mended", Keys.ENTER)
    wait_for(chromium, By.CSS_SELECTOR, "button[aria-describedby=says]").click()
    until(chromium, lambda page: "Paused" not in text(page, "notices"), "the end of the notice")
    chromium.get(f"{base}/console/")
    until(chromium, lambda page: text(page, "waiting") == "0", "an empty backlog")
    assert len(cdn.sent) > sent


def test_a_hidden_tab_asks_for_nothing_until_it_is_shown(chromium: Chrome, live_server: LiveServer, shop: Shop) -> None:
    chromium.get(f"{sign_in(chromium, live_server)}/console/")
    show = """
        Object.defineProperty(document, "hidden", {configurable: true, get: () => arguments[0]});
        document.dispatchEvent(new Event("visibilitychange"));
        return window.asked;
    """
    chromium.execute_script(
        "const real = fetch; asked = 0; window.fetch = (...to) => { asked += 1; return real(...to) }"
    )
    assert chromium.execute_script(show, True) == 0
    time.sleep(6)  # a shown tab asks every five seconds
    assert chromium.execute_script("return asked") == 0
    assert chromium.execute_script(show, False) == 1


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    there = installed(HERE / "axe", tmp_path_factory.mktemp("axe"))
    return (there / "node_modules/axe-core/axe.min.js").read_text()


def test_no_page_shuts_anybody_out(
    chromium: Chrome, live_server: LiveServer, shop: Shop, relay: Relay, axe: str
) -> None:
    base = sign_in(chromium, live_server)
    shop.save(shop.live, "Sale")
    relay.start()
    pages = {
        "front": "/",
        "health": "/console/",
        "queue": "/console/queue",
        "batches": "/console/batches",
        "shop": f"/console/shop?q={shop.workspace.name}",
        "pauses": "/console/pauses",
        "act": f"/console/act/purge?target={shop.subject}",
    }
    found = {}
    for colours in ("light", "dark"):
        scheme(chromium, colours)
        for name, path in pages.items():
            chromium.get(f"{base}{path}")
            if wrong := violations(chromium, axe):
                found[f"{name} in {colours}"] = wrong
    assert found == {}
    chromium.set_window_size(400, 800)
    for name, path in pages.items():
        chromium.get(f"{base}{path}")
        width = chromium.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1], name
