"""A merchant in a real browser: sign in, change the opening, publish; a visitor's page shows the new opening."""

import json
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome

from tests.desk.browser import (
    HOME,
    button,
    chromium,
    in_frame,
    progress,
    select_opening,
    sign_in,
    state,
    theme,
    until,
    write,
)  # fmt: skip
from theme.models import TemplateCustomization, WorkingCopy

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


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
    field = select_opening(chromium)
    assert field.get_attribute("value") == "Old words"
    write(field, "New words")
    until(chromium, lambda page: in_frame(page, "page.querySelector('.hero h1').textContent") == "New words", "canvas")
    state(chromium, "saved")
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
    until(chromium, lambda page: progress(page).startswith("Published · clearing"), "the progress")
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
