"""The canvas shows a page as visitors get it: the same elements, classes, texts, boxes and styles."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import chromium, in_frame, sign_in, theme, until
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
PRODUCTS = ("ProductCard", "ProductGrid")
SAMPLES = sorted((Path(__file__).parents[2] / "huzilerz/samples").glob("*_*.json"))
WIDTH = "[page.defaultView.innerWidth, page.defaultView.innerHeight]"
LANGUAGE = "[page.documentElement.lang, page.documentElement.dir]"
WALK = """[page.querySelector('main'), ...page.querySelectorAll(
    'main *, body > .bar, body > .bar *, body > .footer, body > .footer *')]
    .filter((one) => !one.closest('ul.grid.wrap, .desk-empty') && !one.matches('[data-puck-overlay-portal] *'))
    .map((one) => {
        const box = one.getBoundingClientRect(), main = page.querySelector('main').getBoundingClientRect();
        const own = [...one.childNodes].filter((part) => part.nodeType === 3).map((part) => part.data.trim()).join('');
        const classes = [...one.classList].filter((name) => !name.startsWith('_')).join(' ');
        const style = page.defaultView.getComputedStyle(one);
        const isEmptySlot = one.matches('div:empty'), styles = isEmptySlot  // which Puck colours
            ? '' : STYLES.map((name) => style.getPropertyValue(name)).join(' ');
        return [one.localName, classes, own, Math.round(box.left), Math.round(box.width), styles];
    })"""
STYLES = """const STYLES = ['display', 'color', 'background-color', 'background-image', 'font-family', 'font-size',
    'font-weight', 'line-height', 'text-align', 'margin', 'padding', 'border', 'border-radius', 'gap', 'opacity'];"""
VIEWPORTS = {"Small": 360, "Medium": 768, "Large": 1280}


def without_cards(document: dict[str, Any]) -> dict[str, Any]:
    """The document without products: the shop has none, and single ones the canvas shows as a grid each."""
    return json.loads(json.dumps(document), object_hook=_dropped)  # type: ignore[no-any-return]


def _dropped(value: dict[str, Any]) -> dict[str, Any]:
    return {
        name: [
            one for one in inner if not (isinstance(one, dict) and one.get("type") in ("ProductCard", "ProductGrid"))
        ]
        if isinstance(inner, list)
        else inner
        for name, inner in value.items()
    }


@pytest.mark.parametrize(
    ("path", "locale", "written"),
    [*((path, "en", ["en", ""]) for path in SAMPLES), (SAMPLES[0], "ar-EG", ["ar-EG", "rtl"])],
    ids=lambda value: value.stem if isinstance(value, Path) else str(value),
)
def test_the_canvas_has_the_elements_and_boxes_of_the_visitors_page(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, path: Path, locale: str, written: list[str]
) -> None:
    hero = {"type": "Hero", "props": {"id": "first", "heading": "Begin"}}
    document = without_cards(json.loads(path.read_text()))
    document["content"] = [hero, *document["content"]]
    document.setdefault("root", {}).setdefault("props", {})["locale"] = locale
    TemplateCustomizationService.save_customizations(
        customization_id=theme.pk, puck_data=document, user=theme.created_by
    )
    TemplateCustomizationService.publish_theme(customization_id=theme.pk, user=theme.created_by)
    sign_in(chromium, live_server, theme)
    empty = "[...page.querySelectorAll('.desk-empty')].map((one) => one.textContent).join()"
    until(chromium, lambda page: "…" not in in_frame(page, empty), "all components")
    assert in_frame(chromium, LANGUAGE) == written
    canvases = [at_viewport(chromium, name, wide) for name, wide in VIEWPORTS.items()]
    port = urlsplit(live_server.url).port
    for (width, height), canvas in canvases:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.get(f"http://aster.localhost:{port}/")
        visitor = chromium.execute_script(f"{STYLES} const page = document; return {WALK}")
        assert chromium.execute_script(f"const page = document; return {LANGUAGE}") == written
        assert canvas[1][:2] == ["section", "hero left"]
        differing = [(ours, theirs) for ours, theirs in zip(canvas, visitor, strict=False) if ours != theirs]
        assert (width, differing[:3]) == (width, [])
        assert len(canvas) == len(visitor)


def at_viewport(browser: Chrome, name: str, wide: int) -> tuple[list[int], Any]:
    """Return the canvas's size and content, at the width of one of Puck's viewports."""
    browser.find_element(By.CSS_SELECTOR, f"[title='Switch to {name} viewport']").click()
    until(browser, lambda page: in_frame(page, WIDTH)[0] == wide, f"{wide} pixels")
    browser.execute_script("document.activeElement.blur()")
    canvas = browser.execute_script(
        f"{STYLES} const page = document.querySelector('iframe#preview-frame').contentDocument; return {WALK}"
    )
    return in_frame(browser, WIDTH), canvas
