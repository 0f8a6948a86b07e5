"""The looks of a page in a browser, element by element: of the canvas, and of the visitor's page."""

import time
from typing import Any

from selenium.webdriver import Chrome

from tests.desk.browser import CANVAS, in_frame, until

Size = list[int]
WIDTH = "[page.defaultView.innerWidth, page.defaultView.innerHeight]"
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


def canvas_looks(browser: Chrome, wide: int) -> tuple[Size, Any]:
    """Return the canvas' size and its elements with boxes and styles, once the canvas has a viewport's width."""
    until(browser, lambda page: in_frame(page, WIDTH)[0] == wide, f"{wide} pixels")
    browser.execute_script("document.activeElement.blur()")
    script = f"{STYLES} const page = document.querySelector('{CANVAS}').contentDocument; return [{WIDTH}, {WALK}]"

    def settled(page: Chrome) -> Any:  # Puck changes the height by and by
        found = page.execute_script(script)
        time.sleep(0.3)
        return found if page.execute_script(script) == found else None

    size, elements = until(browser, settled, "a canvas at rest")
    return size, elements


def visitors_looks(browser: Chrome, address: str, size: Size) -> Any:
    """Return the elements of the page at the address, in a window of the size."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(address)
    return browser.execute_script(f"{STYLES} const page = document; return {WALK}")


def same_looks(canvas: Any, visitor: Any) -> None:
    """Fail with the first differing elements."""
    assert [(ours, theirs) for ours, theirs in zip(canvas, visitor, strict=False) if ours != theirs][:3] == []
    assert len(canvas) == len(visitor)
