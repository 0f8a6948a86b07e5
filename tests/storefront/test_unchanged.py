"""Purges without a changed byte, from a merchant's write to the table of causes: by the real pages of a real shop."""

import json
import time
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import F

from catalog.models import Product
from freshness.accounts.cost import month_of
from freshness.contrib.django import build, unchanged
from freshness.contrib.django.fact_tables import SeenPageRow, UnchangedRow
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.operations import DjangoOperations
from freshness.contrib.django.prune import prune
from freshness.contrib.django.single_tick import tick_once
from freshness.contrib.django.unchanged import EXPLICIT, PAGES, UnchangedPurges, causes_of, most_unchanged
from freshness.errors import LedgerUnavailable
from freshness.events import Effective, Event, PurgeCompared
from freshness.targets.subject import Subject
from freshness.targets.tags import wire
from storefront.own_answer import ask
from tests.journeys.conftest import scaled_settings
from workspace.hosting.invalidation import WarmWhenEffective
from workspace.hosting.services.warming import warm_workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
told: list[Event] = []


def remember(event: Event) -> None:
    told.append(event)


class InThisProcess(WarmWhenEffective):
    """Without a broker: the relay warms and verifies."""

    def _enqueued(self, *_: Any) -> bool:
        return False


@pytest.fixture(autouse=True)
def deployment(settings: Any) -> Any:
    """Run a deployment with precise purges; each page is fetched from the origin, as from an edge purged in time."""
    settings.FRESHNESS = scaled_settings(
        PRECISE="on",
        OBSERVERS=[f"{__name__}.remember"],
        PAGES_SHOWING="storefront.shown_pages.pages_showing",
        ORIGIN="storefront.own_answer.ask",
    )
    build.forget()
    engine = build.engine()
    engine.ports = replace(engine.ports, fetch=ask)
    told.clear()
    yield
    build.forget()


def await_caches(shop: Any) -> None:
    """Wait until the caches of this process have seen the edit, as a drain window does."""
    newest = build.ledger().stamp(f"ws:{shop.id}").generation
    while any(ask(page).generation != newest for page in build.pages(f"ws:{shop.id}")):
        time.sleep(0.01)


def purge(shop: Any) -> list[Effective]:
    """Let a relay observe the edit, and purge once the edit has settled; verify as workers do."""
    told.clear()
    tick_once(build.engine())
    waited = {name: F(name) - 60 for name in ("first_dirty_at", "observed_at", "due_at")}
    LedgerRow.objects.filter(subject=f"ws:{shop.id}", due_at__isnull=False).update(
        **waited, last_start_at=None, prev_start_at=None
    )
    tick_once(build.engine())
    effective = [one for one in told if isinstance(one, Effective) and one.settled]
    for event in effective:
        await_caches(shop)
        InThisProcess()(event)
    assert build.observe().join()
    return effective


def compared() -> list[tuple[tuple[str, ...], bool]]:
    return [(one.causes, one.changed) for one in told if isinstance(one, PurgeCompared)]


def change(product: Product, **values: Any) -> None:
    Product.objects.filter(pk=product.pk).update(**values)


def test_a_column_whose_change_shows_nowhere_is_found_and_counted(shop: Any) -> None:
    mug = shop.products[0]
    change(mug, title="Cup 1")
    (first,) = purge(shop)
    assert (first.reason, compared()) == ("catalog_product.title", []), "no bytes are known from before"
    change(mug, title="Jug 1")
    purge(shop)
    assert compared() == [(("catalog_product.title",), True)]
    for _ in range(2):
        change(mug, currency="USD" if mug.currency == "EUR" else "EUR")
        change(mug, currency=mug.currency)
        (event,) = purge(shop)
        assert event.reason.partition(", ")[0] == "catalog_product.currency"
        assert compared() == [(("catalog_product.currency",), False)]
    assert most_unchanged() == [UnchangedPurges(cause="catalog_product.currency", compared=2, unchanged=2)]
    rows = UnchangedRow.objects.order_by("cause").values_list("cause", "compared", "unchanged")
    assert list(rows) == [("catalog_product.currency", 2, 2), ("catalog_product.title", 1, 0)]


def test_each_of_several_columns_is_a_cause(shop: Any) -> None:
    mug = shop.products[0]
    for title in ("Cup 1", "Jug 1"):
        change(mug, title=title, stock=0 if title == "Jug 1" else 5)
        purge(shop)
    assert compared() == [(("catalog_product.title", "catalog_product.stock"), True)]


def test_a_purge_is_not_called_needless_where_a_changed_page_may_be_another(shop: Any) -> None:
    """Call no purge needless here: the price moves a product in the order by price, on pages not fetched."""
    mug = shop.products[0]
    for _ in range(2):
        change(mug, price=900)
        change(mug, price=1000)
        (event,) = purge(shop)
    assert event.reason.partition(", ")[0] == "catalog_product.price"
    assert wire(f"l:{shop.id}/products/price") in event.tags
    assert (compared(), UnchangedRow.objects.count()) == ([], 0)


def test_a_purge_told_of_twice_counts_once(shop: Any) -> None:
    mug = shop.products[0]
    for title in ("Cup 1", "Jug 1"):
        change(mug, title=title)
        (event,) = purge(shop)
    InThisProcess()(event)
    assert build.observe().join()
    assert len(compared()) == 1
    assert UnchangedRow.objects.get().compared == 1


def test_a_mark_by_code_is_explicit_and_its_whole_purge_is_compared(shop: Any) -> None:
    for _ in range(2):
        build.ledger().mark(f"ws:{shop.id}", reason="theme_edit")
        purge(shop)
    assert compared() == [((EXPLICIT,), False)]


def test_pages_without_proof_of_freshness_are_neither_compared_nor_remembered(shop: Any) -> None:
    build.ledger().mark(f"ws:{shop.id}", reason="edit")
    purge(shop)
    SeenPageRow.objects.all().delete()
    told.clear()
    found = warm_workspace(str(shop.id), generation=1, settled=True, reason="edit", urls=["/nowhere"])
    assert (found.fresh, SeenPageRow.objects.count(), compared()) == (False, 0, [])


@pytest.mark.parametrize(
    ("reason", "whole", "causes"),
    [
        ("catalog_product.price", False, ("catalog_product.price",)),
        ("catalog_product.title,price, coalesced(3)", False, ("catalog_product.title", "catalog_product.price")),
        ("catalog_product.title,pri", False, ("catalog_product.title",)),
        ("catalog_product:insert", False, ("catalog_product:insert",)),
        ("catalog_product.price", True, ()),
        ("theme_templatecustomization.puck_data", True, ("theme_templatecustomization.puck_data",)),
        ("catalog_product:nonsense", False, (EXPLICIT,)),
        ("catalog_product.nonsense", False, (EXPLICIT,)),
        ("catalog_product", False, (EXPLICIT,)),
        ("by hand: ada@example.com asked", True, (EXPLICIT,)),
        ("TRUNCATE catalog_product", True, (EXPLICIT,)),
    ],
)
def test_causes_are_declared_columns_and_else_explicit(reason: str, causes: tuple[str, ...], *, whole: bool) -> None:
    assert causes_of(reason, whole=whole) == causes


def test_a_subject_has_a_hundred_remembered_pages_and_old_ones_are_pruned(shop: Any) -> None:
    now, subject = build.ledger().now(), f"ws:{shop.id}"
    rows = [
        SeenPageRow(key=f"{n:032}", subject=subject, host="h", path=f"/{n}", generation=0, digest="d", seen_at=now - n)
        for n in range(PAGES + 20)
    ]
    SeenPageRow.objects.bulk_create(rows)
    build.ledger().mark(subject, reason="edit")
    purge(shop)
    kept = SeenPageRow.objects.filter(subject=subject)
    assert kept.count() == PAGES
    assert {row.path for row in kept.order_by("-seen_at")[:2]} == {"/", "/products"}
    SeenPageRow.objects.filter(host="h").update(seen_at=now - 31 * 86_400)
    UnchangedRow.objects.create(month="2020-01", cause="x", compared=1, unchanged=1)
    assert prune(dry_run=True).pages == PAGES - 1
    assert prune().pages == PAGES - 1
    assert (kept.count(), UnchangedRow.objects.count()) == (2, 0)


def test_operators_see_the_ten_most_frequent_causes(shop: Any) -> None:
    month = month_of(build.ledger().now())
    for number in range(12):
        UnchangedRow.objects.create(month=month, cause=f"t.c{number:02}", compared=40, unchanged=number)
    wanted = [{"cause": f"t.c{number:02}", "compared": 40, "unchanged": number} for number in range(11, 1, -1)]
    out = StringIO()
    call_command("freshness_costs", "--unchanged", "--json", stdout=out)
    assert json.loads(out.getvalue()) == wanted
    assert DjangoOperations().report(Subject.parse(f"ws:{shop.id}"))["unchanged"] == wanted
    out = StringIO()
    call_command("freshness_costs", stdout=out)
    assert "purges that changed no byte, this month:\n  11 of 40 purges for t.c11 changed no byte\n" in out.getvalue()


def test_a_failing_database_is_logged_and_fails_no_verification(
    shop: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*_: object, **__: object) -> None:
        raise LedgerUnavailable("away")

    monkeypatch.setattr(unchanged, "ledger_transaction", away)
    build.ledger().mark(f"ws:{shop.id}", reason="edit")
    assert len(purge(shop)) == 1
    assert "its pages are not compared: away" in caplog.text
