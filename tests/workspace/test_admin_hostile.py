"""Django's admin under crafted values: every field of every form, every address and every parameter gets a sentence."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.test import Client
from django.urls import reverse

from catalog.models import Collection
from catalog.products import create_product
from freshness.contrib.django.models import BatchRow, LedgerRow, PresenceRow
from tests.browsing import form_of
from tests.shops import Shop, make_shop
from theme.services.page_service import add_page
from workspace.hosting.models import Domain
from workspace.models import AuditEntry

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.slow]

HOSTILE = [
    "",
    "\x00",
    "a\x00b",
    "\ufffd\ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "-1",
    "0",
    "2147483648",
    "9223372036854775808",
    "9" * 400,
    "9" * 5000,
    "1" + "0" * 30 + ".5",
    "1e400",
    "-1e999999999",
    "NaN",
    "sNaN",
    "Infinity",
    "²",
    "٣",
    "x" * 300,
    "é" * 30_000,
    "00000000-0000-0000-0000-000000000000",
    "[1]",
    '{"a": 1}',
    "' OR 1=1 --",
    "%00",
    "a\r\nSet-Cookie: x=1",
    "__proto__",
    "\u202e\u2028",
    "1,2,,x",
    "9999-99-99",
]


@pytest.fixture
def shop(db: None) -> Shop:
    """A shop with a row of every model that the admin shows."""
    shop = make_shop()
    add_page(customization_id=shop.first.pk, path="/about", title="About", puck_data={}, user=shop.owner)
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    Collection.objects.create(workspace=shop.workspace, handle="all", title="All").products.add(product)
    Domain.objects.create(site=shop.workspace.site, name="shop.example.com")
    AuditEntry.objects.create(actor=shop.owner, action="x", subject="y", outcome="z")
    Group.objects.create(name="Group")
    LedgerRow.objects.get_or_create(subject=shop.subject)
    BatchRow.objects.create(reference="r", cdn="c", state="open", opened_at=0, members=[], items=1)
    PresenceRow.objects.create(tag="t", shown_until=1)
    return shop


@pytest.fixture
def admin(db: None) -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(User.objects.create_superuser("admin", password="right"))
    return client


def address(model: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def forms(admin: Client, model: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every page of a model that posts, with what an unchanged form of it would send."""
    row = model.objects.order_by("pk").first()
    for page in (address(model, "add"), address(model, "change", row.pk)):
        shown = admin.get(page)
        if shown.status_code == 200 and 'name="_save"' in shown.content.decode():
            yield page, form_of(shown)
    if site._registry[model].has_delete_permission(admin.get("/admin/").wsgi_request, row):
        yield address(model, "delete", row.pk), {"post": ["yes"]}
    actions = {"action": ["delete_selected"], "_selected_action": [str(row.pk)], "select_across": ["0"], "index": ["0"]}
    yield address(model, "changelist"), actions


MODELS = sorted(site._registry, key=lambda model: model.__name__)


def faults(admin: Client, model: Any) -> Iterator[tuple[str, str, str, int]]:
    for page, fields in forms(admin, model):
        names = [*fields, "_to_field", "_popup", "_continue", "_saveasnew", "username", "password1", "usable_password"]
        for name in names:
            for value in HOSTILE:
                with transaction.atomic():
                    status = admin.post(page, {**fields, name: [value]}).status_code
                    transaction.set_rollback(True)
                yield page, name, value, status


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_sweep(shop, admin, model):
    out = Counter()
    bad = []
    for page, name, value, status in faults(admin, model):
        out[status] += 1
        if status >= 500:
            bad.append((model.__name__, page, name, value[:20]))
    print("SWEEP", model.__name__, out, sum(out.values()))
    for key, n in Counter((b[0], b[1].split("/")[-2], b[2]) for b in bad).items():
        print("BAD", key, n)
    print("BADV", Counter(b[3] for b in bad))
    assert not bad
