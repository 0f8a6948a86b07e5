"""Pages of the sample shops: valid HTML, and no sideways scroll from a phone to a wide screen."""

import io
import os
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome

from tests.desk.browser import chromium, until
from tests.storefront.valid_html import faults_in

__all__ = ["chromium"]
pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 768, 1_280, 1_920)
SHOPS = {
    "kribi": ("/", "/products", "/products/linen-shirt", "/lookbook", "/delivery", "/collections/linen", "/no-page"),
    "bamenda": ("/", "/products?sort=price-low", "/products/boyo-cocoa"),
    "foumban": ("/", "/products", "/products/ash-vase"),
}
PLACES = [(shop, path) for shop, paths in SHOPS.items() for path in paths]
DRAWN = "return document.images.length > 2 && [...document.images].every(one => one.naturalWidth)"
TOO_WIDE = """
const wide = document.documentElement.scrollWidth > window.innerWidth;
const right = one => one.getBoundingClientRect().right;
const out = [...document.querySelectorAll("body *")].filter(one => right(one) > window.innerWidth + 1);
return wide ? out.slice(0, 3).map(one => one.outerHTML.slice(0, 120)) : [];
"""


@pytest.fixture
def samples(settings: object) -> None:
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory"}  # type: ignore[attr-defined]
    call_command("load_samples", stdout=io.StringIO())


def test_pages_are_valid_html(samples: None, tmp_path: Path) -> None:
    found = {}
    for shop, path in PLACES:
        name = path.strip("/").replace("/", "-").replace("?", "-") or "home"
        found[f"{shop}-{name}"] = Client().get(path, headers={"Host": f"{shop}.localhost"}).content
    assert faults_in(found, tmp_path) == []


def test_no_page_scrolls_sideways(samples: None, chromium: Chrome, live_server: LiveServer) -> None:
    port = live_server.url.rpartition(":")[2]
    found = {}
    for width in WIDTHS:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        for shop, path in PLACES:
            chromium.get(f"http://{shop}.localhost:{port}{path}")
            assert chromium.execute_script("return document.querySelectorAll('main').length") == 1, (shop, path)
            if wide := chromium.execute_script(TOO_WIDE):
                found[width, shop, path] = wide
    assert found == {}


def test_the_three_shops_look_different(samples: None, chromium: Chrome, live_server: LiveServer) -> None:
    port = live_server.url.rpartition(":")[2]
    looks = set()
    for shop in SHOPS:
        chromium.get(f"http://{shop}.localhost:{port}/")
        style = "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color, s.fontFamily].join()"
        looks.add(chromium.execute_script(style))
        chromium.execute_script("for (const one of document.images) one.loading = 'eager'")
        until(chromium, lambda page: page.execute_script(DRAWN), "all pictures")
        if place := os.environ.get("SCREENSHOTS"):
            chromium.save_screenshot(f"{place}/{shop}.png")
    assert len(looks) == 3
