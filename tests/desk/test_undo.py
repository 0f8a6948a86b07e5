"""The undo list of the editor: bounded, and after a merge without a step that takes another editor's words away."""

from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.desk.browser import chromium, hide, in_frame, select_opening, sign_in, state, theme, until, write
from tests.shops import make_member
from theme.models import TemplateCustomization, WorkingCopy
from theme.services.working_copies import open_page, save_working_copy
from workspace.models import Membership

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]
SHOWN = """['.hero h1', '.columns + h2'].map((one) => page.querySelector(one).textContent)"""
MOVES = """const [most, done] = arguments;
const bar = document.querySelector("[data-states]");
const press = (label) => [...document.querySelectorAll("button")].find((one) => one.textContent === label).click();
const counts = [Number(bar.dataset.states)];
const next = () => {
  if (counts.length > most) return done(counts);
  press(counts.length % 2 ? "Move up" : "Move down");
};
new MutationObserver(() => { counts.push(Number(bar.dataset.states)); next(); })
  .observe(bar, { attributes: true, attributeFilter: ["data-states"] });
next();"""


def saved(theme: TemplateCustomization) -> tuple[str, str]:
    content = WorkingCopy.objects.get(theme=theme).puck_data["content"]
    return content[0]["props"]["heading"], content[2]["props"]["text"]


def another_saves(theme: TemplateCustomization, **words: str) -> None:
    """Save as a second editor: the opening's `heading` or the `end` of the page, on the newest working copy."""
    other = make_member(theme.workspace, Membership.Role.EDITOR)
    opened = open_page(customization_id=theme.pk, path="/", user=other)
    opened.document["content"][0]["props"]["heading"] = words.get("heading", saved(theme)[0])
    opened.document["content"][2]["props"]["text"] = words["end"]
    given: dict[str, Any] = {"path": "/", "puck_data": opened.document, "user": other}
    save_working_copy(customization_id=theme.pk, expected=opened.number, **given)


def merge(browser: Chrome, theme: TemplateCustomization, **theirs: str) -> None:
    """Write the opening twice in the browser; a second editor saves `theirs` in between, and a merge follows."""
    write(field := select_opening(browser), "My first words")
    state(browser, "saved")
    hide(browser)
    another_saves(theme, **theirs)
    write(field, "My second words")
    until(browser, lambda page: in_frame(page, SHOWN) == ["My second words", theirs["end"]], "the merge")
    state(browser, "saved")


def undone(browser: Chrome, shown: str = SHOWN) -> list[Any]:
    """Undo to the beginning of the list; return `shown` of the canvas after each step, by default its words."""
    found = []
    undo = browser.find_element(By.CSS_SELECTOR, "button[title='undo']")
    until(browser, lambda _: undo.is_enabled(), "the newest state in the list")
    while undo.is_enabled():
        undo.click()
        found.append(in_frame(browser, shown))
        assert len(found) < 80
    found.append(in_frame(browser, shown))
    return found


def test_undo_after_a_merge_takes_back_my_words_alone(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    merge(chromium, theme, end="Their end")
    assert saved(theme) == ("My second words", "Their end")
    steps = undone(chromium)
    assert {end for _, end in steps} == {"Their end"}
    until(chromium, lambda page: in_frame(page, SHOWN) == ["Old words", "Their end"], "the first state")
    state(chromium, "saved")
    assert saved(theme) == ("Old words", "Their end")


def test_undo_of_my_words_for_a_field_that_both_changed_brings_theirs(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    merge(chromium, theme, heading="Their words", end="Their end")
    steps = undone(chromium)
    assert {words for words, _ in steps} <= {"My second words", "Their words"}
    assert {end for _, end in steps} == {"Their end"}
    until(chromium, lambda page: in_frame(page, SHOWN) == ["Their words", "Their end"], "the other's words")
    state(chromium, "saved")
    assert saved(theme) == ("Their words", "Their end")


def test_the_undo_list_is_bounded_and_loses_no_edit(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    sign_in(chromium, live_server, theme)
    in_frame(chromium, "page.querySelector('.columns + h2').click()")
    until(chromium, lambda page: page.find_element(By.XPATH, "//button[.='Move up' and not(@disabled)]"), "the choice")
    chromium.set_script_timeout(60)
    counts = chromium.execute_async_script(MOVES, 74)
    assert (max(counts) <= 71, 60 in counts[70:]) == (True, True)
    shown = "[...page.querySelector('main').children].findIndex((one) => one.tagName === 'H2')"

    def saved_as_shown(page: Chrome) -> bool:
        content = WorkingCopy.objects.get(theme=theme).puck_data["content"]
        return [one["type"] for one in content].index("Heading") == in_frame(page, shown)

    until(chromium, saved_as_shown, "the save")
    assert 60 <= len(undone(chromium, shown)) <= 71
