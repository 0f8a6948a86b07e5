"""Audit entries, written in the transaction of their act: user, act, time, address, reason and outcome; on both
databases."""

import csv
import json
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.test import Client

from catalog.models import Product
from catalog.products import create_product, import_products, update_product
from freshness.contrib.django.models import NoteRow
from tests.away import take_the_ledger_away
from tests.browsing import form_of
from tests.shops import Shop, document, make_member, make_shop, make_user
from tests.workspace.admin_pages import address, admin
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace import audit
from workspace.access import NotAllowed, NotFound
from workspace.hosting import lifecycle
from workspace.models import AuditEntry, Membership, Workspace

__all__ = ["admin"]

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def shop() -> Shop:
    """Make a live shop, without entries about the making."""
    shop = make_shop()
    Themes.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    AuditEntry.objects.all().delete()
    return shop


def told(*fields: str) -> list[Any]:
    """Return these fields of all entries, oldest first."""
    return list(AuditEntry.objects.order_by("pk").values_list(*fields, flat=len(fields) == 1))


def ask(client: Client, query: str, **variables: Any) -> Any:
    body = {"query": query, "variables": variables}
    return client.post("/graphql", body, content_type="application/json", headers={"host": "localhost"}).json()


def test_a_save_through_the_api_says_who_what_from_where_and_what_came_of_it(shop: Shop) -> None:
    client = Client(REMOTE_ADDR="2001:db8:1:2:3:4:5:6")
    client.force_login(shop.owner)
    save = (
        "mutation($id: ID!, $data: JSON!) { updateThemeCustomization(id: $id, input: {puckData: $data}) { success } }"
    )
    assert ask(client, save, id=str(shop.first.pk), data=document())["data"]["updateThemeCustomization"]["success"]
    fields = ("actor", "actor_name", "action", "subject", "workspace_id", "outcome", "address", "via", "detail")
    assert told(*fields) == [
        (
            shop.owner.pk, shop.owner.username, "theme.save", str(shop.first.pk), shop.workspace.pk, "Done",
            "2001:db8:1:2::/64", "POST /graphql", {"path": "/", "revision": "2"},
        )
    ]  # fmt: skip


def test_an_act_that_is_undone_leaves_no_entry(shop: Shop) -> None:
    with transaction.atomic():
        Themes.publish_theme(customization_id=shop.second.pk, user=shop.owner)
        assert told("action") == ["theme.publish"]
        transaction.set_rollback(True)
    assert told("action") == []


def test_an_act_whose_entry_cannot_be_written_is_undone(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr(AuditEntry.objects, "create", refuse)
    with pytest.raises(DatabaseError):
        Themes.save_customizations(customization_id=shop.first.pk, puck_data={"never": 1}, user=shop.owner)
    shop.first.refresh_from_db()
    assert (shop.first.puck_data, shop.first.revision) == (document(), 1)


def test_what_changes_nothing_leaves_no_entry(shop: Shop) -> None:
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    Themes.unpublish(customization_id=shop.second.pk, user=shop.owner)
    update_product(product_id=product.pk, user=shop.owner, title="Mug")
    row = {"handle": "mug", "title": "Mug", "price": 1}
    import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=[row])
    lifecycle.describe(shop.workspace.pk, plan="free")
    assert told("action", "subject", "detail") == [("product.create", str(product.pk), {"handle": "mug"})]


def test_a_refusal_names_the_workspace_for_a_member_and_none_for_a_stranger(shop: Shop) -> None:
    viewer, stranger = make_member(shop.workspace, Membership.Role.VIEWER), make_user()
    for user, refusal in ((viewer, NotAllowed), (stranger, NotFound)):
        with pytest.raises(refusal):
            Themes.publish_theme(customization_id=shop.second.pk, user=user)
    assert told("actor_name", "action", "subject", "workspace_id", "outcome") == [
        (viewer.username, "theme.publish", str(shop.second.pk), shop.workspace.pk, "NotAllowed"),
        (stranger.username, "theme.publish", str(shop.second.pk), None, "NotFound"),
    ]


def test_domains_by_a_command_say_which_command_and_why(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ada")
    call_command(
        "domains", "--reason", "ticket 7", "add", str(shop.workspace.pk), "shop.example.com", stdout=StringIO()
    )
    call_command("domains", "add", str(shop.workspace.pk), "shop.example.com", stdout=StringIO())
    call_command("domains", "remove", str(shop.workspace.pk), "shop.example.com", stdout=StringIO())
    assert told("actor", "action", "subject", "workspace_id", "via", "reason") == [
        (None, "domain.claim", "shop.example.com", shop.workspace.pk, "manage.py domains add", "ticket 7"),
        (None, "domain.remove", "shop.example.com", shop.workspace.pk, "manage.py domains remove", ""),
    ]
    assert all(name.startswith("ada@") for name in told("actor_name"))


def test_the_steps_of_a_site_are_told_with_what_was_before(shop: Shop) -> None:
    before = shop.workspace.site.subdomain
    lifecycle.rename(shop.workspace.pk, "another")
    lifecycle.set_status(shop.workspace.pk, Workspace.Status.SUSPENDED)
    lifecycle.set_status(shop.workspace.pk, Workspace.Status.SUSPENDED)
    lifecycle.set_status(shop.workspace.pk, Workspace.Status.ACTIVE)
    lifecycle.delete_workspace(shop.workspace.pk)
    assert told("action", "detail") == [
        ("site.rename", {"before": f"{before}.localhost"}),
        ("workspace.suspend", {}),
        ("workspace.resume", {}),
        ("workspace.delete", {"name": shop.workspace.name, "hosts": told("detail")[-1]["hosts"]}),
    ]
    assert "another.localhost" in told("detail")[-1]["hosts"]
    assert set(told("workspace_id")) == {shop.workspace.pk}


def test_plans_and_members_in_the_admin_are_told_with_what_they_were(shop: Shop, admin: Client) -> None:
    newcomer = make_user()
    page = address(Workspace, "change", shop.workspace.pk)
    fields = form_of(admin.get(page), plan="pro", **{"memberships-0-role": "editor"})
    row = {"user": newcomer.pk, "role": "viewer", "id": "", "workspace": shop.workspace.pk}
    added = {"memberships-TOTAL_FORMS": ["2"]} | {f"memberships-1-{name}": [str(to)] for name, to in row.items()}
    assert admin.post(page, fields | added).status_code == 302
    fields = form_of(admin.get(page))
    assert admin.post(page, fields | {"memberships-1-DELETE": ["on"]}).status_code == 302
    assert told("actor_name", "action", "subject", "detail") == [
        ("admin", "workspace.change", str(shop.workspace.pk), {"plan": "free -> pro"}),
        ("admin", "member.add", str(newcomer.pk), {"user": newcomer.username, "role": "viewer"}),
        ("admin", "member.change", str(shop.owner.pk), {"user": shop.owner.username, "role": "owner -> editor"}),
        ("admin", "member.remove", str(newcomer.pk), {"user": newcomer.username, "role": "viewer"}),
    ]
    assert set(told("via")) == {f"POST {page}"}


def test_products_changed_and_deleted_in_the_admin_are_told(shop: Shop, admin: Client) -> None:
    mug = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    AuditEntry.objects.all().delete()
    page = address(Product, "change", mug.pk)
    assert admin.post(page, form_of(admin.get(page), title="Cup")).status_code == 302
    chosen = {"action": "delete_selected", "_selected_action": [str(mug.pk)], "post": "yes"}
    assert admin.post(address(Product, "changelist"), chosen).status_code == 302
    assert told("action", "subject", "detail") == [
        ("product.update", str(mug.pk), {"fields": "title"}),
        ("product.delete", str(mug.pk), {"handle": "mug"}),
    ]


def test_a_purge_by_hand_is_told_with_its_reason_and_an_edit_is_not(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ada")
    call_command("freshness_purge", shop.subject, "--reason", "wrong price", stdout=StringIO())
    call_command("freshness_purge", shop.subject, "--dry-run", stdout=StringIO())
    assert told("action", "subject", "workspace_id", "reason", "detail") == [
        ("purge", shop.subject, shop.workspace.pk, "wrong price", {"immediate": "True"})
    ]
    assert told("actor_name")[0].startswith("ada@")


@pytest.mark.django_db(transaction=True)
def test_a_purge_that_is_not_marked_is_not_told_and_one_not_told_is_not_marked(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = NoteRow.objects.filter(reason__startswith="manual").count()
    with monkeypatch.context() as patch:
        take_the_ledger_away(patch)
        with pytest.raises(CommandError):
            call_command("freshness_purge", shop.subject, stdout=StringIO())
    assert told("action") == []

    def refuse(*_: object, **__: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr(AuditEntry.objects, "create", refuse)
    with pytest.raises(CommandError, match="disk full"):
        call_command("freshness_purge", shop.subject, stdout=StringIO())
    assert NoteRow.objects.filter(reason__startswith="manual").count() == before == 0


def test_the_history_of_an_object_has_its_entries_and_only_for_who_may_see_them(shop: Shop, admin: Client) -> None:
    Themes.save_customizations(customization_id=shop.first.pk, puck_data=document(), user=shop.owner)
    Themes.save_customizations(customization_id=shop.second.pk, puck_data=document(), user=shop.owner)
    pages = {row: address(type(row), "history", row.pk) for row in (shop.first, shop.second, shop.workspace)}
    counts = {row: admin.get(page).content.decode().count("theme.save") for row, page in pages.items()}
    assert list(counts.values()) == [1, 1, 2]
    clerk = User.objects.create_user("clerk", is_staff=True)
    clerk.user_permissions.add(Permission.objects.get(codename="view_templatecustomization"))
    client = Client(headers={"host": "localhost"})
    client.force_login(clerk)
    page = client.get(pages[shop.first])
    assert (page.status_code, "theme.save" in page.content.decode()) == (200, False)
    assert client.get(pages[shop.workspace]).status_code == 403


def exported(*words: str) -> str:
    out = StringIO()
    call_command("audit_export", *words, stdout=out)
    return out.getvalue()


def test_the_trail_is_exported_oldest_first_and_by_what_is_asked(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "AT_A_TIME", 2)
    for number in range(5):
        audit.record("try", subject=number, workspace_id=shop.workspace.pk if number % 2 else None)
    rows = [json.loads(line) for line in exported().splitlines()]
    assert [row["subject"] for row in rows] == list("01234")
    assert [json.loads(line)["subject"] for line in exported("--subject", str(shop.workspace.pk)).splitlines()] == [
        "1",
        "3",
    ]
    assert [json.loads(line)["subject"] for line in exported("--subject", "4").splitlines()] == ["4"]
    assert exported("--action", "other") == exported("--actor", "nobody") == exported("--until", "2001-01-01") == ""
    assert len(exported("--since", "2001-01-01T00:00Z", "--action", "try").splitlines()) == 5
    for text in ("yesterday", "2026-13-01"):
        with pytest.raises(CommandError, match="is no time"):
            exported("--since", text)


def test_a_name_that_a_spreadsheet_would_calculate_is_text_in_csv() -> None:
    for name in ("@sum", "+1", "-1", "plain"):
        audit.record("try", subject="=1+1", actor=User.objects.create_user(name), reason='a,b\n"c"')
    rows = list(csv.DictReader(StringIO(exported("--csv"))))
    assert [(row["actor_name"], row["subject"]) for row in rows] == [
        ("'@sum", "'=1+1"), ("'+1", "'=1+1"), ("'-1", "'=1+1"), ("plain", "'=1+1"),
    ]  # fmt: skip
    assert {row["reason"] for row in rows} == {'a,b\\n"c"'}


def test_an_entry_outlives_its_user_and_its_object(shop: Shop) -> None:
    name = shop.owner.username
    Themes.save_customizations(customization_id=shop.first.pk, puck_data=document(), user=shop.owner)
    lifecycle.delete_workspace(shop.workspace.pk)
    User.objects.filter(pk=shop.owner.pk).delete()
    assert not TemplateCustomization.objects.filter(pk=shop.first.pk).exists()
    assert told("actor", "actor_name", "action")[0] == (None, name, "theme.save")
