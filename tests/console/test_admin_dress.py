"""The admin for operators: names instead of ids, times instead of seconds, a history, and the console's dress."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from freshness.contrib.django import build
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ActionRow, BatchRow, LedgerRow, MemberRow, PauseRow
from tests.shops import Shop, make_shop
from workspace.models import AuditEntry

pytestmark = pytest.mark.django_db
AT = 1_764_460_800.0  # 30 November 2025, midnight UTC


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def admin() -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("ada"))
    return client


def row(shop: Shop) -> LedgerRow:
    return LedgerRow.objects.create(subject=shop.subject, desired=1, due_at=AT, suspensions=f"{AT} {AT + 60}")


def shown(admin: Client, model: Any, *of: Any) -> str:
    page = "change" if of else "changelist"
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    answer = admin.get(reverse(name, args=of))
    assert answer.status_code == 200
    return answer.content.decode()


def test_lists_and_rows_of_the_ledger_show_names_and_times(admin: Client, shop: Shop) -> None:
    row(shop)
    now = build.ledger().now()
    pause = PauseRow.objects.create(target=shop.subject, who="ada", why="x", since=AT, until=AT)
    act = ActionRow.objects.create(at=AT, who="ada", what="purged", target=shop.subject)
    ActionRow.objects.create(at=now, who="ada", what="tried again", target="parked")
    members = [{"subject": shop.subject}, {"subject": "host:a.example"}]
    batch = BatchRow.objects.create(reference="r", cdn="memory", members=members, items=1, opened_at=AT)
    for model, key in ((LedgerRow, shop.subject), (PauseRow, pause.pk), (ActionRow, act.pk), (BatchRow, batch.pk)):
        for page in (shown(admin, model, key), *([shown(admin, model)] if model is not BatchRow else [])):
            assert shop.workspace.name in page, model
        assert "Nov. 30, 2025, midnight" in shown(admin, model, key)
        assert not re.search(r"1764460[78]\d\d|1,764,460", shown(admin, model, key)), model
    assert "2025-11-30 00:00:00 UTC, 2025-11-30 00:01:00 UTC" in shown(admin, LedgerRow, shop.subject)
    assert f"{shop.workspace.name} ({shop.host}), a.example" in shown(admin, BatchRow, "r")
    assert "parked" in shown(admin, ActionRow), "a target that is no subject"


def test_names_of_a_list_are_one_question(admin: Client, shop: Shop) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            shown(admin, LedgerRow)
        return len(asked)

    row(shop)
    questions()  # the questions asked once in a process
    before = questions()
    for _ in range(5):
        row(make_shop())
    assert questions() == before


def test_a_ledger_row_has_the_history_of_its_subject(admin: Client, shop: Shop) -> None:
    mark(shop.subject, reason="theme_saved")
    row(shop)
    ActionRow.objects.create(at=AT, who="ada", what="purged", target=shop.subject, why="ticket 7")
    name = reverse("admin:freshness_ledgerrow_history", args=[shop.subject.replace(":", "_3A")])
    page = admin.get(name).content.decode()
    assert "Nov. 30, 2025, midnight" in page
    assert "purged" in page
    assert "<td>ada</td>" in page
    assert "admin:freshness_ledgerrow_history" not in page
    assert admin.get(reverse("admin:freshness_ledgerrow_history", args=["ws_3Anobody"])).status_code == 302


def test_the_audit_trail_names_the_workspace_and_a_deleted_one_by_its_id(admin: Client, shop: Shop) -> None:
    gone = "5f0c9f1e-0000-4000-8000-000000000000"
    AuditEntry.objects.create(
        action="x", subject="y", outcome="Done", workspace_id=shop.workspace.pk, detail={"a": "b"}
    )
    AuditEntry.objects.create(action="x", subject="y", outcome="Done", workspace_id=gone)
    page = shown(admin, AuditEntry)
    assert f'<td class="field-workspace">{shop.workspace.name}</td>' in page
    assert f'<td class="field-workspace">{gone}</td>' in page
    mine = AuditEntry.objects.get(workspace_id=shop.workspace.pk, action="x")
    assert "a: b" in shown(admin, AuditEntry, mine.pk)


def test_tables_are_called_as_people_say_one_and_many() -> None:
    ours = [one for one in apps.get_models() if site.is_registered(one) and one._meta.app_label != "auth"]
    assert {one._meta.verbose_name: one._meta.verbose_name_plural for one in ours} == {
        "CDN account": "CDN accounts",
        "action by hand": "actions by hand",
        "audit entry": "audit entries",
        "collection": "collections",
        "deployed site": "deployed sites",
        "ledger row": "ledger rows",
        "member of the group": "members of the group",
        "pause": "pauses",
        "product": "products",
        "sent batch": "sent batches",
        "tag at the edge": "tags at the edge",
        "theme": "themes",
        "theme page": "theme pages",
        "theme revision": "theme revisions",
        "workspace": "workspaces",
    }


def test_a_list_counts_its_rows_in_plain_words(admin: Client) -> None:
    for number in range(2):
        BatchRow.objects.create(reference=f"r{number}", cdn="memory", members=[], items=1, opened_at=AT)
        MemberRow.objects.create(name=f"m{number}", everything="tag", joined_at=AT, known_at=AT)
        assert f"{number + 1} sent batch{'es' if number else ''}\n" in shown(admin, BatchRow)
        assert f"{number + 1} member{'s' if number else ''} of the group\n" in shown(admin, MemberRow)


def test_no_page_shows_an_expression_of_the_database_and_all_wear_the_consoles_dress(admin: Client, shop: Shop) -> None:
    row(shop)
    seen = []
    for model in apps.get_models():
        if not site.is_registered(model):
            continue
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        first = model.objects.first()
        for address in (
            reverse(f"{name}_changelist"),
            reverse(f"{name}_add"),
            *([reverse(f"{name}_change", args=[first.pk])] if first is not None else []),
        ):
            answer = admin.get(address)
            assert answer.status_code in (200, 403), address
            page = answer.content.decode()
            assert "DatabaseDefault" not in page, address
            assert answer.status_code == 403 or "console/admin.css" in page, address
            seen.append(address)
    assert len(seen) > 30
