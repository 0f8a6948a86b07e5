"""The editor tells the progress of a publish in plain words, from the begin until all addresses show the page."""

import pytest
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow
from tests.desk.browser import button, chromium, progress, select_opening, sign_in, state, theme, until, write
from theme.models import Publish, TemplateCustomization
from theme.services.page_service import add_page

__all__ = ["chromium", "theme"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services, pytest.mark.slow]


def test_a_publish_under_way_counts_the_addresses_that_show_it(
    chromium: Chrome, live_server: LiveServer, theme: TemplateCustomization
) -> None:
    more = [f"/page-{number:02}" for number in range(10)]
    for path in more:
        add_page(customization_id=theme.pk, path=path, title=path, puck_data={}, user=theme.created_by)
    sign_in(chromium, live_server, theme)
    write(select_opening(chromium), "New words")
    state(chromium, "saved")
    button(chromium, "Publish").click()
    until(chromium, lambda page: progress(page) == "Published · clearing", "the first words")

    paths = ["/", "/products", *more]
    shown = dict.fromkeys(paths[:7], 1.5)
    Publish.objects.update(seen=shown)
    DjangoLedger().fold()
    LedgerRow.objects.filter(subject=f"ws:{theme.workspace_id}").update(accepted_at=DjangoLedger().now() + 1)
    until(chromium, lambda page: progress(page) == "Published · refreshing 7 of 12", "the count")
    chromium.find_element(By.XPATH, "//summary[.='Addresses']").click()
    rows = chromium.find_elements(By.CSS_SELECTOR, "[data-shown]")
    assert [row.text for row in rows[:7]] == [f"✓ {path} shows it, after 1.5 s" for path in paths[:7]]
    assert [row.get_attribute("data-shown") for row in rows] == ["true"] * 7 + ["false"] * 5

    Publish.objects.update(seen=shown | dict.fromkeys(paths[7:], 3.2))
    until(chromium, lambda page: progress(page) == "Published · live and verified in 3.2 s", "the end")
    assert not chromium.find_elements(By.CSS_SELECTOR, "[data-shown=false]")
