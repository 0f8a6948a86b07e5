"""People read the names of shops wherever the engine has ids: on pages, in sentences, in titles, in the audit trail."""

import csv
import json
import re
from html import unescape
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from console import health
from freshness.contrib.django import build, conf
from freshness.contrib.django.fact_tables import StepRow
from freshness.contrib.django.models import AccountRow, ActionRow, BatchRow, LedgerRow, PauseRow
from freshness.contrib.django.pauses import DjangoPauses
from tests.shops import Shop, make_shop
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace.models import AuditEntry

pytestmark = pytest.mark.django_db
PAGES = ("/console/", "/console/queue", "/console/queue?show=parked", "/console/batches", "/console/pauses")


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def ada() -> Client:
    health.reader.forget()
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("ada"))
    return client


def busy(shop: Shop) -> None:
    """Every table has a row about the shop, and every failure a sentence with its id."""
    now, failure = build.ledger().now(), f"tenant_of names no tenant of {shop.subject}"
    row = {"desired": 3, "attempts": 50, "first_dirty_at": now - 200, "due_at": now + 900, "reason": "edit"}
    LedgerRow.objects.update_or_create(subject=shop.subject, defaults=row)
    StepRow.objects.create(at=now, subject=shop.subject, kind="failed", generation=3, said=failure, cdn="memory")
    AccountRow.objects.create(name="memory", calls=1, failed_at=now, failed_cdn="memory", failure=failure)
    members = [{"subject": "host:a.example"}, {"subject": shop.subject}]
    times = {"opened_at": now, "closed_at": now}
    BatchRow.objects.create(reference="r", cdn="memory", members=members, items=1, state="closed", **times)
    DjangoPauses(using="default").begin(shop.subject, who="ada", why="ticket 7", seconds=900)


def read(client: Client, path: str, **posted: str) -> str:
    """Return the text of a page."""
    answer = client.post(path, posted, follow=True) if posted else client.get(path)
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", answer.content.decode()))
    return unescape(page)


def named(shop: Shop) -> str:
    return f"{shop.workspace.name} ({shop.host})"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_shows_the_id_of_a_shop(shop: Shop, ada: Client, path: str) -> None:
    busy(shop)
    said = read(ada, path)
    assert shop.subject not in said
    assert f"Paused: {named(shop)} by ada" in said
    assert f"Resume {named(shop)}" in said
    if path == "/console/":
        assert said.count(f"tenant_of names no tenant of {named(shop)}") == 2  # a cause, and the account's last
    if "queue" in path:
        assert f"Try {named(shop)} again" in said


def test_the_page_of_a_shop_has_its_id_once_for_programs(shop: Shop, ada: Client) -> None:
    busy(shop)
    said = read(ada, f"/console/shop?q={shop.subject}")
    assert f"For programs: {shop.subject}" in said
    assert said.count(shop.subject) == 1
    assert f"the call failed: tenant_of names no tenant of {named(shop)}" in said
    rows = ada.get(f"/console/shop?q={shop.subject}&format=json").json()
    assert f"the call failed: tenant_of names no tenant of {shop.subject}" in [one["said"] for one in rows]


@pytest.mark.parametrize(
    ("name", "asks", "done"),
    [
        ("pause", "Purges of {} wait for 15 minutes. Edits are not lost;", "{} is paused for 15 minutes."),
        ("resume", "Purges of {} go on.", "{} is resumed."),
        ("retry", "{} is tried again at the next look of a relay.", "1 row will be tried again."),
        ("purge", "Every page of {} is purged: 2 tags,", "The purge of {} is written down."),
        ("verify", "The pages of {} are fetched through the edge,", "{}: generation"),
    ],
)
def test_an_act_asks_and_answers_by_name(shop: Shop, ada: Client, name: str, asks: str, done: str) -> None:
    busy(shop)
    begun = ada.get(f"/console/act/{name}?target={shop.subject}").content.decode()
    assert f"<p>What: <strong>{named(shop)}</strong></p>" in begun
    assert begun.count(shop.subject) == 1  # in the form's hidden field
    fields = {"target": shop.subject, "why": "ticket 7", "seconds": "900"}
    assert asks.format(named(shop)) in read(ada, f"/console/act/{name}", **fields)
    said = read(ada, f"/console/act/{name}", **fields, confirmed="yes", back="/console/queue")
    assert done.format(named(shop)) in said
    assert shop.subject not in said
    if name != "purge":
        assert shop.subject not in json.dumps(AuditEntry.objects.get(action=name).detail)


def test_names_are_asked_for_once_however_many_shops_are_paused(shop: Shop, ada: Client) -> None:
    def questions() -> int:
        health.reader.forget()
        with CaptureQueriesContext(connection) as asked:
            assert f"Paused: {named(shop)}" in read(ada, "/console/pauses")
        return len(asked)

    busy(shop)
    questions()  # the questions asked once in a process
    before = questions()
    for _ in range(5):
        DjangoPauses(using="default").begin(make_shop().subject, who="ada", why="", seconds=900)
    assert questions() == before


def test_an_engine_without_names_shows_subjects(shop: Shop, ada: Client) -> None:
    busy(shop)
    with override_settings(FRESHNESS={**conf.given(), "INSPECTION": ""}):
        for path in PAGES:
            assert f"Paused: {shop.subject} by ada" in read(ada, path)
    build.forget()


def test_a_file_of_batches_has_names_beside_ids(shop: Shop, ada: Client) -> None:
    busy(shop)
    (row,) = ada.get("/console/batches?format=json").json()
    assert (row["shops"], row["subjects"]) == (f"a.example; {named(shop)}", f"host:a.example {shop.subject}")
    (told,) = csv.DictReader(StringIO(ada.get("/console/batches?format=csv").content.decode()))
    assert (told["shops"], told["subjects"], told["cdn"]) == (row["shops"], row["subjects"], "memory")


def test_names_in_a_file_are_asked_for_once_however_many_batches(shop: Shop, ada: Client) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert named(shop) in ada.get("/console/batches?format=csv").content.decode()
        return len(asked)

    busy(shop)
    questions()  # the questions asked once in a process
    before = questions()
    for number in range(5):
        members = [{"subject": make_shop().subject}, {"subject": shop.subject}]
        BatchRow.objects.create(reference=f"more-{number}", cdn="memory", members=members, items=2, opened_at=1.0)
    assert questions() == before


def in_admin(client: Client, model: Any, page: str, *of: Any) -> str:
    name = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=of)
    return read(client, name)


def test_titles_and_lists_of_the_admin_have_names(shop: Shop, ada: Client) -> None:
    busy(shop)
    act = ActionRow.objects.create(at=1.0, who="ada", what="purged", target=shop.subject)
    entry = AuditEntry.objects.create(
        action="purge", subject=shop.subject, workspace_id=shop.workspace.pk, outcome="Done"
    )
    pause = PauseRow.objects.get()
    key = shop.subject.replace(":", "_3A")
    for model, pk, title in (
        (LedgerRow, key, named(shop)),
        (ActionRow, act.pk, f"purged {named(shop)}"),
        (PauseRow, pause.pk, f"{named(shop)}: ticket 7"),
        (AuditEntry, entry.pk, f"purge {named(shop)}: Done"),
    ):
        said = in_admin(ada, model, "change", pk)
        assert f"{title} | View" in said
        assert shop.subject not in said
        assert shop.subject not in in_admin(ada, model, "changelist")
    history = in_admin(ada, LedgerRow, "history", key)
    assert f"Change history: {named(shop)}" in history
    assert f"purge begun: {named(shop)}, host:a.example" in history  # its own shop first
    assert f"paused: {named(shop)} for 900 s (ticket 7)" in history
    assert shop.subject not in history
    Themes.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    Themes.publish_theme(customization_id=shop.second.pk, user=shop.owner)
    shops = in_admin(ada, type(shop.workspace), "history", shop.workspace.pk)
    published = AuditEntry.objects.filter(action="theme.publish").latest("pk")
    assert published.detail["instead of"] == str(shop.first.pk)
    assert f"instead of: {shop.first.name}" in in_admin(ada, AuditEntry, "change", published.pk)
    assert f"instead of: {shop.first.name}" in shops
    assert f"purge {named(shop)}Done" in shops  # cells of a row
    assert f"theme.create {shop.first.name}Done" in shops
    for said in (shops, in_admin(ada, AuditEntry, "changelist")):
        assert shop.subject not in said
        assert str(shop.first.pk) not in said
