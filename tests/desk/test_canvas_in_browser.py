"""The canvas' picture of a page and the visitors': the same elements, classes, texts, boxes and styles."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import chromium, in_frame, sign_in, theme, until
from tests.desk.looks import VIEWPORTS, Size, canvas_looks, same_looks, visitors_looks
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
PRODUCTS = ("ProductCard", "ProductGrid")
SAMPLES = sorted((Path(__file__).parents[2] / "huzilerz/samples").glob("*_*.json"))
LANGUAGE = "[page.documentElement.lang, page.documentElement.dir]"


def without_cards(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document without products: the shop has none, and the canvas shows each single product as a grid."""
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
    for size, canvas in canvases:
        visitor = visitors_looks(chromium, f"http://aster.localhost:{port}/", size)
        assert chromium.execute_script(f"const page = document; return {LANGUAGE}") == written
        assert canvas[1][:2] == ["section", "hero left"]
        same_looks(canvas, visitor)


def at_viewport(browser: Chrome, name: str, wide: int) -> tuple[Size, Any]:
    """Return the canvas's size and content, at the width of a viewport of Puck."""
    browser.find_element(By.CSS_SELECTOR, f"[title='Switch to {name} viewport']").click()
    return canvas_looks(browser, wide)
