"""Rich text in a real Chromium: each allowed tag survives a keystroke, and HTML of another form stays.

A text is typed at the desk, and read from the working copy saved by the desk.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

from tests.desk.axe_run import axe, violations
from tests.desk.browser import chromium, in_frame, sign_in, state, theme, until
from theme.models import TemplateCustomization
from theme.sanitize import RICH_ATTRIBUTES, RICH_TAGS, safe_html
from theme.services.working_copies import draft_of, save_working_copy

__all__ = ["axe", "chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "div", "figure", "hr", "br", "img"}
LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figcaption"}
PHRASES = RICH_TAGS - BLOCKS - LISTS - TABLES - {"a", "ruby", "rt", "rp"}
EVERY_TAG = "".join(
    (
        *(f"<h{level}>Heading {level}</h{level}>" for level in range(1, 7)),
        '<p dir="ltr" lang="fr" title="three">Bonjour<br>monde</p>',
        *(f"<p>one <{tag}>two</{tag}> three</p>" for tag in sorted(PHRASES)),
        '<p>one <a title="all" href="/products">two</a> three</p>',
        "<p><ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby></p>",
        "<hr><pre>a\n  b <code>c</code></pre><blockquote><p>quoted</p></blockquote><div>text<p>paragraph</p></div>",
        '<figure><img alt="A" height="3" src="/pictures/bean-8.svg" width="4"><figcaption>below</figcaption></figure>',
        '<ul><li>one<ul><li>in</li></ul></li><li><p>two</p></li></ul><ol start="3"><li>three</li></ol>',
        "<dl><dt>term</dt><dd>meaning</dd></dl>",
        '<table><caption>cap</caption><thead><tr><th colspan="2" scope="col">h</th></tr></thead>',
        '<tbody><tr><td rowspan="1">a</td><td></td></tr></tbody><tfoot><tr><th>sum</th><td>b</td></tr></tfoot></table>',
    )
)
BESIDE = """
const text = [...document.querySelectorAll('.desk-rich-text')].find((one) => one.offsetParent);
const found = [...text.querySelectorAll(arguments[0])].at(-1);
const range = document.createRange();
let last = found;
while (last.lastChild) last = last.lastChild;
if (last.nodeType === 3) range.setStart(last, last.length); else range.setStartAfter(last);
text.focus();
getSelection().removeAllRanges();
getSelection().addRange(range);
"""


def opened(browser: Chrome, live_server: LiveServer, theme: TemplateCustomization, html: str) -> None:
    """Sign in to a page with this rich text as its first component, and select the component."""
    hero = {"type": "Hero", "props": {"id": "hero", "heading": "Old words"}}
    page = {"root": {"props": {}}, "content": [{"type": "RichText", "props": {"id": "rich", "html": html}}, hero]}
    assert theme.created_by is not None
    save_working_copy(customization_id=theme.pk, path="/", puck_data=page, expected=0, user=theme.created_by)
    sign_in(browser, live_server, theme)
    # The driver's own click misses small elements, because the driver ignores the canvas's reduced scale.
    until(
        browser,
        lambda page: in_frame(page, "page.querySelector('.rich').click()") or shown(page, ".desk-field"),
        "a field",
    )


def text_of(browser: Chrome) -> Any:
    """Return the rich-text field; Puck mounts a single field: its second panel, for narrow windows, is empty."""
    found = until(
        browser, lambda page: page.find_elements(By.CSS_SELECTOR, ".desk-rich-text"), "the field of rich text"
    )
    assert [one.is_displayed() for one in found] == [True]
    return found[0]


def shown(browser: Chrome, selector: str) -> Any:
    return next(one for one in browser.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed())


def press(browser: Chrome, label: str) -> None:
    shown_button(browser, label).click()


def shown_button(browser: Chrome, label: str) -> Any:
    found = browser.find_elements(By.XPATH, f"//*[contains(@class,'desk-rich')]//button[normalize-space()='{label}']")
    return next(one for one in found if one.is_displayed())


def saved(theme: TemplateCustomization) -> str:
    """Return the text in the working copy."""
    theme.refresh_from_db()
    html: str = draft_of(theme, "/")[0]["content"][0]["props"]["html"]
    return html


def test_every_tag_that_the_sanitiser_allows_survives_a_keystroke_beside_it(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    assert set(re.findall(r"<([a-z0-9]+)", EVERY_TAG)) == RICH_TAGS
    named = {name for names in RICH_ATTRIBUTES.values() for name in names}
    assert set(re.findall(r' ([a-z]+)="', EVERY_TAG)) == named
    assert safe_html(EVERY_TAG) == EVERY_TAG
    opened(chromium, live_server, theme, EVERY_TAG)
    text_of(chromium)
    for tag in sorted(RICH_TAGS - {"table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "ruby", "rp"}):
        chromium.execute_script(BESIDE, tag)
        ActionChains(chromium).send_keys("¤").perform()
    state(chromium, "saved")
    kept = saved(theme)
    assert kept.replace("¤", "") == EVERY_TAG
    assert kept.count("¤") == len(RICH_TAGS) - 10


ELSEWHERE = (  # first the forms changed by the editor, then the forms kept as they are
    ("<p>one</p><section><p>two</p></section>", False),
    ('<p class="lead">one</p>', False),
    ("<table><tbody><tr><td>a</td></tr></tbody><caption>late</caption></table>", False),
    ("<p><q>one</q><q>two</q></p>", False),
    ("<p><b></b>one</p>", False),
    ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", False),
    ("one <i><b>two</b></i>", True),
    ("<p>one</p>\n\n  <p> two\n three </p>\n", True),
    ("", True),
    ("<p></p>", True),
)


def test_html_that_the_text_field_would_change_is_edited_as_html_and_says_so(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    opened(chromium, live_server, theme, "<p>begin</p>")
    text_of(chromium)
    press(chromium, "Edit as HTML")
    area = until(chromium, lambda page: shown(page, ".desk-field textarea"), "the field of HTML")
    assert area.get_attribute("value") == "<p>begin</p>"
    found = []
    for html, _ in ELSEWHERE:
        area.send_keys(Keys.CONTROL, "a")
        area.send_keys(html or Keys.DELETE)
        said = "edited as HTML, and loses nothing"
        found.append(
            (html, not any(said in one.text for one in chromium.find_elements(By.CSS_SELECTOR, ".desk-field small")))
        )
    assert found == list(ELSEWHERE)
    area.send_keys(Keys.CONTROL, "a")
    area.send_keys(ELSEWHERE[0][0])
    state(chromium, "saved")
    assert saved(theme) == "<p>one</p><p>two</p>"


def test_text_is_formatted_by_keyboard_linked_and_undone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization, axe: str
) -> None:
    opened(chromium, live_server, theme, "<p>begin</p>")
    text = text_of(chromium)
    keys = ActionChains(chromium)
    keys.click(text).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL)
    keys.send_keys("one ").key_down(Keys.CONTROL).send_keys("b").key_up(Keys.CONTROL).send_keys("two")
    keys.send_keys(Keys.ENTER).send_keys("three").perform()
    state(chromium, "saved")
    assert saved(theme) == "<p>one <strong>two</strong></p><p>three</p>"
    assert shown_button(chromium, "Bold").get_attribute("aria-pressed") == "false"
    # The toolbar is a single stop of Tab; the arrow keys go through its buttons.
    ActionChains(chromium).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    assert chromium.switch_to.active_element.text == "Bold"
    ActionChains(chromium).send_keys(*[Keys.ARROW_RIGHT] * 5).perform()
    assert chromium.switch_to.active_element.text == "Bullet list"
    ActionChains(chromium).send_keys(Keys.ENTER).perform()
    until(chromium, lambda _: shown_button(chromium, "Bullet list").get_attribute("aria-pressed") == "true", "a list")
    ActionChains(chromium).send_keys(Keys.ENTER).send_keys("four").perform()
    state(chromium, "saved")
    listed = "<p>one <strong>two</strong></p><ul><li>three</li><li>four</li></ul>"
    assert saved(theme) == listed
    ActionChains(chromium).key_down(Keys.SHIFT).send_keys(*[Keys.ARROW_LEFT] * 4).key_up(Keys.SHIFT).perform()
    press(chromium, "Link")
    until(chromium, lambda page: page.switch_to.active_element.get_attribute("aria-label") == "Address", "the address")
    ActionChains(chromium).send_keys("javascript:1").perform()
    assert not shown_button(chromium, "Set the link").is_enabled()
    assert violations(chromium, axe) == []
    ActionChains(chromium).send_keys(*[Keys.BACKSPACE] * 12).send_keys("/products", Keys.ENTER).perform()
    state(chromium, "saved")
    assert saved(theme) == listed.replace("four", '<a href="/products">four</a>')
    ActionChains(chromium).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()
    state(chromium, "saved")
    assert saved(theme) == listed
    ActionChains(chromium).send_keys(Keys.END, Keys.ENTER, Keys.ENTER, "five").perform()
    state(chromium, "saved")
    assert saved(theme) == f"{listed}<p>five</p>"
    hosts = {urlsplit(one).netloc for one in requested(chromium)}
    assert hosts == {urlsplit(chromium.current_url).netloc}
    assert [one for one in chromium.get_log("browser") if "Content Security" in one["message"]] == []


def requested(browser: Chrome) -> list[str]:
    """Return the addresses requested by the browser."""
    messages = [json.loads(one["message"])["message"] for one in browser.get_log("performance")]
    sent = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    return [url for url in sent if url.startswith("http")]
