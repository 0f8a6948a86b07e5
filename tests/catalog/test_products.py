"""Changing products and collections, and the single mark left by each change."""

import uuid
from decimal import Decimal
from typing import Any

import pytest

from catalog.collections import InvalidCollection, create_collection, delete_collection, update_collection
from catalog.models import Collection, Product
from catalog.products import InvalidProduct, create_product, delete_product, import_products, update_product
from freshness.contrib.django import build
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from freshness.testing.assertions import Purges
from freshness.testing.updates import cover, flush
from tests.away import no_notes
from tests.marked import times_marked
from tests.shops import Shop, make_member, make_shop
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.access import NotAllowed, NotFound, Unmarked
from workspace.models import AuditEntry, Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MUG: dict[str, Any] = {"handle": "mug", "title": "Mug", "price": "12.50", "currency": "EUR"}


@pytest.fixture
def shop(db: None) -> Shop:
    """With a live theme, marked once."""
    shop = make_shop()
    TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    assert times_marked_of(shop) == 1
    return shop


def times_marked_of(shop: Shop) -> int:
    return times_marked(shop.subject)


def create(shop: Shop, **values: Any) -> Product:
    return create_product(workspace_id=shop.workspace.pk, user=shop.owner, **(MUG | values))


def test_each_change_of_a_product_marks_the_workspace_once(shop: Shop) -> None:
    product = create(shop)
    assert times_marked_of(shop) == 2
    changed = update_product(product_id=str(product.pk), user=shop.owner, price=Decimal(13), stock=0)
    assert (changed.price, changed.title, times_marked_of(shop)) == (13, "Mug", 3)
    assert changed.updated_at >= product.created_at
    delete_product(product_id=product.pk, user=shop.owner)
    assert (Product.objects.count(), times_marked_of(shop)) == (0, 4)


def purged_hard(shop: Shop) -> bool:
    """Make the settled purge; return whether the purge leaves no copy."""
    (claimed,) = build.ledger().update(flush, subjects=[shop.subject])
    build.ledger().update(cover(claimed.decision.facts.desired), subjects=[shop.subject])
    return claimed.purge.hard


def test_no_copy_is_left_of_what_is_deleted_or_unpublished(shop: Shop) -> None:
    product = create(shop)
    collection = create_collection(workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All")
    assert not purged_hard(shop)
    update_product(product_id=product.pk, user=shop.owner, price=Decimal(13))
    assert not purged_hard(shop)
    update_product(product_id=product.pk, user=shop.owner, is_published=False)
    update_product(product_id=product.pk, user=shop.owner, is_published=True)
    assert purged_hard(shop)
    delete_collection(collection_id=collection.pk, user=shop.owner)
    assert purged_hard(shop)
    update_product(product_id=product.pk, user=shop.owner, price=Decimal(14))
    assert not purged_hard(shop)
    row = {"handle": "mug", "title": "Mug", "price": 15}
    import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=[row])
    assert not purged_hard(shop)
    import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=[row | {"is_published": False}])
    assert purged_hard(shop)
    import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=[row | {"is_published": True}])
    assert not purged_hard(shop)
    delete_product(product_id=product.pk, user=shop.owner)
    assert purged_hard(shop)


def test_a_deletion_whose_mark_fails_is_undone_because_nobody_would_find_it_later(shop: Shop) -> None:
    product = create(shop)
    collection = create_collection(
        workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All", product_ids=[product.pk]
    )
    before = times_marked_of(shop)
    with no_notes():
        with pytest.raises(Unmarked, match="cannot be done just now"):
            delete_product(product_id=product.pk, user=shop.owner)
        with pytest.raises(Unmarked, match="cannot be done just now"):
            delete_collection(collection_id=collection.pk, user=shop.owner)
    assert (list(collection.products.all()), times_marked_of(shop)) == ([product], before)


def updated_at(shop: Shop) -> set[Any]:
    """Return the time of the last write of the shop's products and collections."""
    return {row.updated_at for model in (Product, Collection) for row in model.objects.filter(workspace=shop.workspace)}


def test_an_update_that_changes_nothing_writes_and_marks_nothing(shop: Shop) -> None:
    product = create(shop)
    collection = create_collection(
        workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All", product_ids=[product.pk]
    )
    before = (times_marked_of(shop), updated_at(shop))
    for values in ({}, {"title": "Mug"}, {"price": "12.5", "stock": 0, "is_published": True}, {"title": "Mug\x00"}):
        assert update_product(product_id=product.pk, user=shop.owner, **values).title == "Mug"
    for values in ({}, {"title": "All"}, {"product_ids": [str(product.pk)] * 2}):
        assert update_collection(collection_id=collection.pk, user=shop.owner, **values).title == "All"
    assert (times_marked_of(shop), updated_at(shop)) == before


def test_what_others_changed_since_is_changed_back_and_marked(shop: Shop) -> None:
    mine = create(shop)
    Product.objects.filter(pk=mine.pk).update(title="Cup")  # as `mine` does not know
    collection = create_collection(workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All")
    collection.products.set([mine])
    before = times_marked_of(shop)
    update_product(product_id=mine.pk, user=shop.owner, title=mine.title)
    assert times_marked_of(shop) == before + 1
    update_collection(collection_id=collection.pk, user=shop.owner, product_ids=[])
    assert (Product.objects.get().title, collection.products.count()) == ("Mug", 0)
    assert times_marked_of(shop) == before + 2


def test_a_collections_products_stay_where_only_its_title_changes(shop: Shop) -> None:
    product = create(shop)
    collection = create_collection(
        workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All", product_ids=[product.pk]
    )
    assert times_marked_of(shop) == 2
    update_collection(collection_id=collection.pk, user=shop.owner, title="Everything")
    assert (Collection.objects.get().title, list(collection.products.all())) == ("Everything", [product])
    assert times_marked_of(shop) == 3


def test_nothing_is_purged_or_said_while_no_theme_is_live(
    purges: Purges,  # noqa: F811 - the fixture
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    shop = make_shop()
    product = create(shop)
    collection = create_collection(
        workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All", product_ids=[product.pk]
    )
    update_collection(collection_id=collection.pk, user=shop.owner, title="Everything")
    delete_product(product_id=product.pk, user=shop.owner)
    delete_collection(collection_id=collection.pk, user=shop.owner)
    assert purges.batches == []
    assert caplog.text == ""


def test_an_import_is_one_mark_and_replaces_by_handle(shop: Shop) -> None:
    create(shop)
    assert times_marked_of(shop) == 2
    rows = [MUG | {"handle": f"mug-{number}"} for number in range(600)] + [MUG | {"title": "Better mug"}]
    assert import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=rows) == 601
    assert (Product.objects.count(), times_marked_of(shop)) == (601, 3)
    assert Product.objects.get(handle="mug").title == "Better mug"


def test_of_an_import_only_what_differs_is_written_and_nothing_is_marked_where_nothing_does(shop: Shop) -> None:
    rows = [MUG | {"handle": handle} for handle in ("a", "b")]
    arguments = {"workspace_id": shop.workspace.pk, "user": shop.owner}
    import_products(rows=rows, **arguments)
    before = (times_marked_of(shop), updated_at(shop))
    assert import_products(rows=rows, **arguments) == 2
    assert (times_marked_of(shop), updated_at(shop)) == before
    written = Product.objects.get(handle="a").updated_at
    assert import_products(rows=[rows[0], rows[1] | {"stock": 1}], **arguments) == 2
    assert times_marked_of(shop) == before[0] + 1
    assert (Product.objects.get(handle="a").updated_at, Product.objects.get(handle="b").stock) == (written, 1)


def test_an_import_with_one_bad_row_changes_nothing(shop: Shop) -> None:
    rows = [MUG, MUG | {"handle": "b", "price": "-1"}]
    with pytest.raises(InvalidProduct, match=r"^Row 2, price: "):
        import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=rows)
    assert (Product.objects.count(), times_marked_of(shop)) == (0, 1)


@pytest.mark.slow
def test_an_import_without_end_is_refused(shop: Shop) -> None:
    rows = (MUG | {"handle": f"mug-{number}"} for number in range(10**9))
    with pytest.raises(InvalidProduct, match="at most 5,000 rows"):
        import_products(workspace_id=shop.workspace.pk, user=shop.owner, rows=rows)
    assert Product.objects.count() == 0


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"handle": "Mug"}, "handle"),
        ({"handle": "a/b"}, "handle"),
        ({"handle": "mug\n"}, ""),
        ({"handle": ""}, "handle"),
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"price": "NaN"}, "price"),
        ({"price": Decimal("NaN")}, "price"),
        ({"price": Decimal("sNaN")}, "price"),
        ({"price": Decimal("-Infinity")}, "price"),
        ({"price": Decimal("Infinity")}, "price"),
        ({"price": Decimal("1E+400")}, "price"),
        ({"price": float("nan")}, "price"),
        ({"price": []}, "price"),
        ({"stock": 1 << 70}, "stock"),
        ({"stock": "x"}, "stock"),
        ({"is_published": "maybe"}, "is_published"),
        ({"price": "1e30"}, "price"),
        ({"price": "-0.01"}, "price"),
        ({"currency": "eur"}, "currency"),
        ({"stock": -1}, "stock"),
        ({"colour": "red"}, "colour"),
        ({"workspace": None}, "workspace"),
    ],
)
def test_a_bad_value_is_named_and_nothing_is_saved(shop: Shop, values: dict[str, Any], fault: str) -> None:
    if not fault:
        assert create(shop, **values).handle == "mug"  # a line break is dropped
        return
    with pytest.raises(InvalidProduct, match=f"^{fault}: "):
        create(shop, **values)
    assert (Product.objects.count(), times_marked_of(shop)) == (0, 1)


def test_the_audit_trail_calls_a_bad_value_invalid_whatever_it_was_of(shop: Shop) -> None:
    with pytest.raises(InvalidProduct):
        create(shop, stock=-1)
    with pytest.raises(InvalidCollection):
        create_collection(workspace_id=shop.workspace.pk, user=shop.owner, handle="all", title="All", colour="red")
    with pytest.raises(NotFound):
        update_product(product_id=uuid.uuid4(), user=shop.owner, stock=1)
    told = AuditEntry.objects.exclude(outcome="Done").order_by("pk").values_list("action", "outcome")
    assert list(told) == [
        ("product.create", "Invalid"),
        ("collection.create", "Invalid"),
        ("product.update", "NotFound"),
    ]


def test_a_handle_is_used_once_in_a_workspace(shop: Shop) -> None:
    create(shop)
    with pytest.raises(InvalidProduct):
        create(shop)
    create(make_shop())
    assert Product.objects.filter(handle="mug").count() == 2


def test_text_is_kept_and_unsafe_parts_are_dropped(shop: Shop) -> None:
    product = create(shop, title="Tasse 茶 فنجان\x00\x07", description="a\r\nb\x00\ud800", image="javascript:x")
    product.refresh_from_db()
    assert (product.title, product.description, product.image) == ("Tasse 茶 فنجان", "a\nb", "")
    assert update_product(product_id=product.pk, user=shop.owner, image="/a.png").image == "/a.png"


def test_a_collection_holds_products_of_its_own_workspace_only(shop: Shop) -> None:
    mine, foreign = create(shop), create(make_shop())
    arguments = {"workspace_id": shop.workspace.pk, "user": shop.owner, "handle": "all", "title": "All"}
    with pytest.raises(NotFound, match="Product not found"):
        create_collection(product_ids=[mine.pk, foreign.pk], **arguments)
    assert not Collection.objects.exists()
    assert times_marked_of(shop) == 2
    collection = create_collection(product_ids=[mine.pk], **arguments)
    assert times_marked_of(shop) == 3
    with pytest.raises(NotFound):
        update_collection(collection_id=collection.pk, user=shop.owner, product_ids=[foreign.pk])
    assert list(collection.products.all()) == [mine]
    update_collection(collection_id=collection.pk, user=shop.owner, product_ids=[])
    assert (collection.products.count(), times_marked_of(shop)) == (0, 4)
    delete_collection(collection_id=collection.pk, user=shop.owner)
    assert (Collection.objects.count(), Product.objects.count(), times_marked_of(shop)) == (0, 2, 5)


def test_only_an_editor_of_the_workspace_may(shop: Shop) -> None:
    product = create(shop)
    viewer = make_member(shop.workspace, Membership.Role.VIEWER)
    with pytest.raises(NotAllowed):
        update_product(product_id=product.pk, user=viewer, stock=1)
    stranger = make_shop().owner
    for identity in (product.pk, uuid.uuid4(), "*", "x" * 300):
        with pytest.raises(NotFound, match=r"^Product not found\.$"):
            update_product(product_id=identity, user=stranger, stock=1)
        with pytest.raises(NotFound, match=r"^Product not found\.$"):
            delete_product(product_id=identity, user=stranger)
        with pytest.raises(NotFound, match=r"^Collection not found\.$"):
            delete_collection(collection_id=identity, user=stranger)
    for identity in (shop.workspace.pk, uuid.uuid4(), "1:x"):
        with pytest.raises(NotFound, match=r"^Workspace not found\.$"):
            create_product(workspace_id=identity, user=stranger, **MUG)
        with pytest.raises(NotFound, match=r"^Workspace not found\.$"):
            import_products(workspace_id=identity, user=stranger, rows=[MUG])
    assert AuditEntry.objects.filter(actor=stranger, outcome="NotFound").count() == 18
    assert (Product.objects.count(), times_marked_of(shop)) == (1, 2)


@pytest.mark.parametrize("image", ["http://cdn.example/a.png", "HTTP://cdn.example/a.png"])
def test_a_picture_that_browsers_would_not_show_is_refused(shop: Shop, image: str) -> None:
    with pytest.raises(InvalidProduct, match="image: must start with https://"):
        create(shop, image=image)
    product = create(shop, image="https://cdn.example/a.png")
    Product.objects.filter(pk=product.pk).update(image=image)  # of an earlier release
    assert update_product(product_id=product.pk, user=shop.owner, title="New").image == image
