"""Django's admin under crafted values: every field of every form, every address and every parameter gets a sentence."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.apps import apps
from django.contrib.admin import site
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.test import Client
from django.urls import reverse

from catalog.models import Collection
from catalog.products import create_product
from freshness.contrib.django.models import AccountRow, BatchRow, LedgerRow, MemberRow, PresenceRow
from freshness.contrib.django.operator_models import ActionRow, PauseRow
from tests.browsing import form_of
from tests.shops import Shop, make_shop
from theme.services.page_service import add_page
from workspace.hosting.models import Domain
from workspace.models import AuditEntry

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.slow]

HOSTILE = [
    "",
    "a\x00b",
    "-1",
    "9223372036854775808",
    "9" * 5000,
    "1e400",
    "sNaN",
    "²",
    "x" * 300,
    "00000000-0000-0000-0000-000000000000",
    "' OR 1=1 --",
    "a\r\nSet-Cookie: x=1",
    "0001-01-01 00:00:00+14:00",
    "9999-12-31 23:59:59-14:00",
    "2026-02-30",
    "\uff11\uff12",
    "\u202e\ufffe\U0010ffff",
    "1,2,,a\\b",
    "__all__",
    "Infinity",
]
RAW = ["%ED%A0%80", "%FF%FE", "%C0%80", "a&{name}=b&{name}=-1", "&=&;", "%00&{name}[]=1"]
"""Values sent by no client library: half a surrogate pair, bytes outside UTF-8, a list for a value."""


@pytest.fixture
def shop(db: None) -> Shop:
    """Make a shop with a row of every model in the admin."""
    shop = make_shop()
    add_page(customization_id=shop.first.pk, path="/about", title="About", puck_data={}, user=shop.owner)
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    Collection.objects.create(workspace=shop.workspace, handle="all", title="All").products.add(product)
    Domain.objects.create(site=shop.workspace.site, name="shop.example.com")
    AuditEntry.objects.create(actor=shop.owner, action="x", subject="y", outcome="z")
    Group.objects.create(name="Group")
    LedgerRow.objects.get_or_create(subject=shop.subject)
    BatchRow.objects.create(reference="r", cdn="c", state="open", opened_at=0, members=[], items=1)
    AccountRow.objects.create(name="account")
    PresenceRow.objects.create(tag="t", shown_until=1)
    MemberRow.objects.create(name="edge", everything="tag", joined_at=1, known_at=1)
    PauseRow.objects.create(target="all", who="op", why="drill", since=1, until=2)
    ActionRow.objects.create(at=1, who="op", what="purge", target=shop.subject)
    return shop


@pytest.fixture
def admin(db: None) -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(User.objects.create_superuser("admin", password="right"))
    return client


def address(model: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def forms(admin: Client, model: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return every page of a model with a form, and the fields posted by the unchanged form."""
    row = model.objects.order_by("pk").first()
    for page in (address(model, "add"), address(model, "change", row.pk)):
        shown = admin.get(page)
        if shown.status_code == 200 and 'name="_save"' in shown.content.decode():
            yield page, form_of(shown)
    if site.get_model_admin(model).has_delete_permission(admin.get("/admin/").wsgi_request, row):
        yield address(model, "delete", row.pk), {"post": ["yes"]}
    actions = {"action": ["delete_selected"], "_selected_action": [str(row.pk)], "select_across": ["0"], "index": ["0"]}
    yield address(model, "changelist"), actions


MODELS = sorted(filter(site.is_registered, apps.get_models()), key=lambda model: model.__name__)


def status_of(send: Callable[..., Any], *args: Any, **kwargs: Any) -> int:
    """Return the status of an answer, with its effects undone, so that the next request meets the same rows."""
    with transaction.atomic():
        status: int = send(*args, **kwargs).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_field_of_any_form_brings_the_server_to_fail(shop: Shop, admin: Client, model: Any) -> None:
    failed, tried = [], 0
    for page, fields in forms(admin, model):
        for name in [*fields, "_to_field", "_popup", "_continue", "_saveasnew"]:
            for value in HOSTILE:
                tried += 1
                if status_of(admin.post, page, {**fields, name: [value]}) >= 500:
                    failed.append((page, name, value[:30]))
    assert failed == []
    assert tried >= 12 * 8


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_parameter_and_no_id_of_any_page_brings_the_server_to_fail(shop: Shop, admin: Client, model: Any) -> None:
    filters = ["q", "o", "p", "all", "e", "_facets", "_changelist_filters", "_to_field", "_popup"]
    filters += ["id__exact", "id__in", "pk__isnull", "workspace__plan", "workspace__id__exact", "actor__id__exact"]
    filters += ["at__year", "at__date", "created_at__range", "updated_at__gte", "price__lt", "title__regex", "no__such"]
    row = model.objects.order_by("pk").first()
    failed = []
    for value in HOSTILE:
        asked = [(address(model, "changelist"), {name: value}) for name in filters]
        asked += [(address(model, "change", row.pk), {name: value}) for name in ("_to_field", "_popup")]
        for page in ("change", "delete", "history") if value else ():
            asked.append((address(model, page, quote(value)), {}))
        for page, parameters in asked:
            if status_of(admin.get, page, parameters) >= 500:
                failed.append((page[:80], list(parameters), value[:30]))
    assert failed == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_bytes_of_an_address_or_a_form_bring_the_server_to_fail(shop: Shop, admin: Client, model: Any) -> None:
    kind, failed = "application/x-www-form-urlencoded", []
    for raw in RAW:
        for name in ("q", "o", "p", "e", "id__exact", "id__in", "_to_field"):
            query = f"{name}={raw.format(name=name)}"
            failed += [query] * (status_of(admin.get, f"{address(model, 'changelist')}?{query}") >= 500)
        for page, fields in forms(admin, model):
            for name in fields:
                body = f"{name}={raw.format(name=name)}"
                failed += [(page, body)] * (status_of(admin.post, page, body, content_type=kind) >= 500)
    assert failed == []


def test_no_value_of_signing_in_searching_or_jumping_brings_the_server_to_fail(shop: Shop, admin: Client) -> None:
    looked_for = {
        "app_label": "hosting",
        "model_name": "deployedsite",
        "field_name": "workspace",
        "term": "x",
        "page": "1",
    }
    failed = []
    for value in HOSTILE:
        for name in ("username", "password", "next"):
            given = {"username": "admin", "password": "wrong", "next": "/admin/", name: value}
            failed += [name] * (status_of(Client(headers={"host": "localhost"}).post, "/admin/login/", given) >= 500)
        for name in looked_for:
            found = status_of(admin.get, "/admin/autocomplete/", {**looked_for, name: value})
            failed += [name] * (found >= 500)
        for path in (f"/admin/r/1/{quote(value)}/", f"/admin/r/{quote(value)}/1/", f"/admin/{quote(value)}"):
            failed += [path] * (status_of(admin.get, path) >= 500)
    assert failed == []


def test_what_no_page_would_send_is_answered_with_a_sentence_and_changes_nothing(shop: Shop, admin: Client) -> None:
    before = Collection.objects.count()
    chosen = {"action": "delete_selected", "_selected_action": ["x"], "post": "yes"}
    answer = admin.post(address(Collection, "changelist"), chosen)
    assert (answer.status_code, Collection.objects.count()) == (400, before)
    assert "Nothing was changed" in answer.content.decode()


def test_a_page_that_fails_of_itself_is_still_a_failure(admin: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ValueError("ours")

    monkeypatch.setattr(site, "each_context", broken)
    assert admin.get("/admin/").status_code == 500
