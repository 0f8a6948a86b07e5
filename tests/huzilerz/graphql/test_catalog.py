"""Products and collections through GraphQL."""

import pytest

from catalog.models import Product
from freshness.contrib.django import build
from tests.away import no_notes
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop, make_shop

pytestmark = pytest.mark.django_db

CREATE = "mutation($w: ID!, $in: ProductInput!) { createProduct(workspace: $w, input: $in) { success message } }"
LIST = """
query($w: ID!, $after: ID) {
  products(workspace: $w, first: 2, after: $after) { items { id title price } endCursor hasMore }
}
"""


def test_products_are_listed_page_by_page(ask: Ask, shop: Shop) -> None:
    workspace = str(shop.workspace.pk)
    for number in (3, 1, 2):
        product = {"handle": f"mug-{number}", "title": f"Mug {number}", "price": "12.50"}
        assert ask(CREATE, w=workspace, **{"in": product})["data"]["createProduct"]["success"] is True
    first = ask(LIST, w=workspace)["data"]["products"]
    assert [(item["title"], item["price"]) for item in first["items"]] == [("Mug 1", "12.50"), ("Mug 2", "12.50")]
    assert first["hasMore"] is True
    second = ask(LIST, w=workspace, after=first["endCursor"])["data"]["products"]
    assert ([item["title"] for item in second["items"]], second["hasMore"]) == (["Mug 3"], False)


def test_a_bad_product_is_answered_with_its_field(ask: Ask, shop: Shop) -> None:
    answer = ask(CREATE, w=str(shop.workspace.pk), **{"in": {"handle": "A B", "title": "x", "price": "1"}})
    assert answer == {"data": {"createProduct": {"success": False, "message": "handle: Enter a valid value."}}}


def test_a_collection_is_made_shown_and_deleted(ask: Ask, shop: Shop) -> None:
    workspace = str(shop.workspace.pk)
    ask(CREATE, w=workspace, **{"in": {"handle": "mug", "title": "Mug", "price": "1"}})
    product = ask(LIST, w=workspace)["data"]["products"]["items"][0]["id"]
    made = ask(
        "mutation($w: ID!, $p: ID!) { createCollection(workspace: $w,"
        ' input: {handle: "all", title: "All", productIds: [$p]}) { success } }',
        w=workspace,
        p=product,
    )
    assert made == {"data": {"createCollection": {"success": True}}}
    shown = ask(
        "query($w: ID!) { collections(workspace: $w) { items { id revision title products { items { title } } } } }",
        w=workspace,
    )["data"]["collections"]["items"]
    assert [(one["title"], one["products"]["items"]) for one in shown] == [("All", [{"title": "Mug"}])]
    delete = "mutation($id: ID!, $known: String!) { deleteCollection(id: $id, expected: $known) { message } }"
    known = {"id": shown[0]["id"], "known": shown[0]["revision"]}
    assert ask(delete, **known) == {"data": {"deleteCollection": {"message": "Done."}}}
    assert ask(delete, **known) == {"data": {"deleteCollection": {"message": "Collection not found."}}}


@pytest.mark.django_db(transaction=True)  # the edits of a single transaction are a single generation on PostgreSQL
def test_mutations_give_the_object_its_generation_and_refusals_with_a_code(ask: Ask, shop: Shop) -> None:
    out = "success generation errors { code path message }"
    given = {"w": str(shop.workspace.pk), "in": {"handle": "mug", "title": "Mug", "price": "1"}}
    head = "mutation($w: ID!, $in: ProductInput!) { out: createProduct(workspace: $w, input: $in) "
    create = head + f"{{ {out} product {{ id revision title price stock }} }} }}"
    made = ask(create, **given)["data"]["out"]
    product = {name: made["product"].pop(name) for name in ("id", "revision")}
    assert made == {
        "success": True,
        "generation": build.ledger().stamp(shop.subject).generation,
        "errors": [],
        "product": {"title": "Mug", "price": "1.00", "stock": 0},
    }
    again = ask(create, **given)["data"]["out"]
    assert (again["success"], again["product"], again["generation"]) == (False, None, None)
    assert [one["code"] for one in again["errors"]] == ["Invalid"]
    update = (
        "mutation($id: ID!, $revision: String!) { out: updateProduct(id: $id, expected: $revision, input: {stock: 4})"
    )
    changed = ask(f"{update} {{ {out} product {{ id revision stock }} }} }}", **product)["data"]["out"]
    product["revision"] = changed["product"].pop("revision")
    assert changed["product"] == {"id": product["id"], "stock": 4}
    assert changed["generation"] > made["generation"]
    delete = "mutation($id: ID!, $revision: String!) { out: deleteProduct(id: $id, expected: $revision)"
    delete += f" {{ {out} product {{ id }} }} }}"
    gone = ask(delete, **product)["data"]["out"]
    newest = build.ledger().stamp(shop.subject).generation
    assert newest > changed["generation"]
    assert gone == {"success": True, "generation": newest, "errors": [], "product": None}
    refused = ask(delete, **product)["data"]["out"]
    errors = [{"code": "NotFound", "path": "", "message": "Product not found."}]
    assert refused == {"success": False, "generation": None, "errors": errors, "product": None}


def test_a_collection_comes_back_with_its_products(ask: Ask, shop: Shop) -> None:
    product = Product.objects.create(workspace=shop.workspace, handle="mug", title="Mug", price=1)
    made = ask(
        "mutation($w: ID!, $p: ID!) { out: createCollection(workspace: $w,"
        ' input: {handle: "all", title: "All", productIds: [$p]})'
        " { success collection { title products { items { title } } } } }",
        w=str(shop.workspace.pk),
        p=str(product.pk),
    )
    assert made["data"]["out"] == {
        "success": True,
        "collection": {"title": "All", "products": {"items": [{"title": "Mug"}]}},
    }


def test_products_of_a_foreign_workspace_cannot_be_made(ask: Ask) -> None:
    foreign = make_shop()
    answer = ask(CREATE, w=str(foreign.workspace.pk), **{"in": {"handle": "a", "title": "A", "price": "1"}})
    assert answer == {"data": {"createProduct": {"success": False, "message": "Workspace not found."}}}
    assert foreign.workspace.products.count() == 0


def test_an_edit_that_its_table_cannot_mark_is_undone_with_a_sentence(
    ask: Ask, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    workspace = str(shop.workspace.pk)
    with no_notes():
        answer = ask(CREATE, w=workspace, **{"in": {"handle": "mug", "title": "Mug", "price": "1"}})
    said = "This cannot be done just now.  Try again in a moment."
    assert answer == {"data": {"createProduct": {"success": False, "message": said}}}
    assert not Product.objects.exists()
    assert "freshness_note" in caplog.text, "the log has the database's own error"
    assert ask(CREATE, w=workspace, **{"in": {"handle": "mug", "title": "Mug", "price": "1"}})["data"]["createProduct"][
        "success"
    ]
