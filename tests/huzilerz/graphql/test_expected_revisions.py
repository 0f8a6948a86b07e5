"""Every mutation of an existing object takes the state expected by the client; two mutations may omit the state."""

from typing import Any

import pytest
from django.db import connection
from graphql import build_schema, is_non_null_type

from catalog.models import Collection, Product
from tests.huzilerz.graphql.conftest import Ask
from tests.huzilerz.graphql.documents import FILE
from tests.marked import times_marked
from tests.shops import Shop
from theme.models import Publish, ThemePage

MAY_LEAVE_IT_OUT = {"updateThemeCustomization", "publishTheme"}
"""The two calls of the product's description."""
WITHOUT = {
    "login": "no content",
    "logout": "no content",
    "createTheme": "adds a row",
    "shareDraft": "adds a row",
    "createProduct": "adds a row",
    "createCollection": "adds a row",
}
"""Mutations without `expected`, each with the reason: none changes an existing object."""


def test_each_mutation_expects_a_state_or_has_a_reason_not_to() -> None:
    mutations = build_schema(FILE.read_text()).mutation_type
    assert mutations is not None
    expected = {name: field.args.get("expected") for name, field in mutations.fields.items()}
    assert {name for name, one in expected.items() if one is None} == WITHOUT.keys()
    optional = {name for name, one in expected.items() if one is not None and not is_non_null_type(one.type)}
    assert optional == MAY_LEAVE_IT_OUT


def test_pages_are_added_and_removed_at_the_expected_revision_alone(ask: Ask, shop: Shop) -> None:
    add = 'addPage(id: $t, path: "/new", title: "New"%s)'
    remove = 'removePage(id: $t, path: "/new"%s)'

    def asked(mutation: str) -> dict[str, object]:
        text = f"mutation($t: ID!) {{ out: {mutation} {{ success revision errors {{ code }} }} }}"
        answer = ask(text, t=str(shop.first.pk))
        found: dict[str, object] = (answer.get("data") or {}).get("out") or {"refused": "errors" in answer}
        return found

    outdated = {"success": False, "errors": [{"code": "Outdated"}]}
    assert asked(add % "") == {"refused": True}
    assert asked(add % ", expected: 0") == outdated | {"revision": 1}
    assert not ThemePage.objects.exists()
    assert asked(add % ", expected: 1") == {"success": True, "revision": 2, "errors": []}
    assert asked(remove % "") == {"refused": True}
    assert asked(remove % ", expected: 1") == outdated | {"revision": 2}
    assert ThemePage.objects.get().path == "/new"
    assert asked(remove % ", expected: 2") == {"success": True, "revision": 3, "errors": []}
    assert not ThemePage.objects.exists()


OUT = "{ success generation errors { code } %s { id title revision } }"
PRODUCT = OUT % "product"
COLLECTION = OUT % "collection"
OUTDATED = [{"code": "Outdated"}]


@pytest.fixture
def product(ask: Ask, shop: Shop) -> Any:
    create = f"mutation($w: ID!, $in: ProductInput!) {{ out: createProduct(workspace: $w, input: $in) {PRODUCT} }}"
    made = ask(create, w=str(shop.workspace.pk), **{"in": {"handle": "mug", "title": "Mug", "price": "1"}})
    return made["data"]["out"]["product"]


@pytest.fixture
def collection(ask: Ask, shop: Shop, product: Any) -> Any:
    create = (
        f"mutation($w: ID!, $in: CollectionInput!) {{ out: createCollection(workspace: $w, input: $in) {COLLECTION} }}"
    )
    given = {"handle": "all", "title": "All", "productIds": [product["id"]]}
    return ask(create, w=str(shop.workspace.pk), **{"in": given})["data"]["out"]["collection"]


@pytest.mark.parametrize(("kind", "out"), [("product", PRODUCT), ("collection", COLLECTION)])
def test_the_second_writer_of_a_row_of_the_catalog_gets_the_first_ones_row(
    ask: Ask, shop: Shop, request: pytest.FixtureRequest, kind: str, out: str
) -> None:
    row = request.getfixturevalue(kind)
    what = kind.capitalize()
    update = f"""mutation($id: ID!, $title: String!, $known: String!) {{
      out: update{what}(id: $id, input: {{title: $title}}, expected: $known) {out} }}"""
    delete = f"mutation($id: ID!, $known: String!) {{ out: delete{what}(id: $id, expected: $known) {out} }}"
    known = {"id": row["id"], "known": row["revision"]}
    first = ask(update, title="First", **known)["data"]["out"]
    assert (first["success"], first["errors"], first[kind]["title"]) == (True, [], "First")
    assert first[kind]["revision"] != row["revision"]
    marks = times_marked(shop.subject)
    refused = {"success": False, "generation": None, "errors": OUTDATED, kind: first[kind]}
    assert ask(update, title="Second", **known)["data"]["out"] == refused
    assert ask(delete, **known)["data"]["out"] == refused
    assert times_marked(shop.subject) == marks
    known["known"] = first[kind]["revision"]
    assert ask(update, title="First", **known)["data"]["out"][kind] == first[kind], "the same content, the same name"
    assert ask(delete, **known)["data"]["out"]["success"] is True


def test_a_collection_with_other_products_is_another(ask: Ask, product: Any, collection: Any) -> None:
    update = f"""mutation($id: ID!, $in: CollectionInput!, $known: String!) {{
      out: updateCollection(id: $id, input: $in, expected: $known) {COLLECTION} }}"""
    known = {"id": collection["id"], "known": collection["revision"]}
    empty = ask(update, **known, **{"in": {"productIds": []}})["data"]["out"]["collection"]
    assert empty["revision"] != collection["revision"]
    refused = ask(update, **known, **{"in": {"productIds": [product["id"]]}})["data"]["out"]
    assert (refused["errors"], refused["collection"]) == (OUTDATED, empty)
    assert Collection.objects.get().products.count() == 0


def test_a_write_by_sql_is_a_change_as_well(ask: Ask, product: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE catalog_product SET stock = 7")
    update = f"""mutation($id: ID!, $known: String!) {{
      out: updateProduct(id: $id, input: {{stock: 3}}, expected: $known) {PRODUCT} }}"""
    assert ask(update, id=product["id"], known=product["revision"])["data"]["out"]["errors"] == OUTDATED
    assert Product.objects.get().stock == 7


def test_an_undo_expects_the_theme_as_seen_unless_it_was_done_already(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    publish = "mutation($t: ID!) { out: publishWorkingCopy(theme: $t, expected: 0) { revision publish { id } } }"
    done = ask(publish, t=theme)["data"]["out"]
    undo = """mutation($t: ID!, $p: ID!, $e: Int!) { out: undoPublish(theme: $t, publish: $p, expected: $e) {
      success revision errors { code } publish { id kind } } }"""
    given = {"t": theme, "p": done["publish"]["id"]}
    ask('mutation($t: ID!) { addPage(id: $t, path: "/new", title: "New", expected: 1) { success } }', t=theme)
    refused = {"success": False, "revision": 2, "errors": OUTDATED, "publish": None}
    assert ask(undo, **given, e=done["revision"])["data"]["out"] == refused
    assert Publish.objects.count() == 1
    undone = ask(undo, **given, e=2)["data"]["out"]
    assert (undone["success"], undone["publish"]["kind"]) == (True, "undo")
    repeated = ask(undo, **given, e=done["revision"])["data"]["out"]
    assert repeated == undone, "a client may repeat an undo after a lost answer"
    assert Publish.objects.count() == 2


def test_a_link_is_revoked_once_and_the_second_is_told_when(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    share = "mutation($t: ID!) { out: shareDraft(theme: $t) { link { id revision } } }"
    link = ask(share, t=theme)["data"]["out"]["link"]
    assert link["revision"] == 1
    revoke = """mutation($t: ID!, $l: ID!, $e: Int!) { out: revokeShareLink(theme: $t, link: $l, expected: $e) {
      success link { revision revokedAt } errors { code } } }"""
    given = {"t": theme, "l": link["id"], "e": 1}
    first = ask(revoke, **given)["data"]["out"]
    assert (first["success"], first["link"]["revision"]) == (True, 2)
    assert ask(revoke, **given)["data"]["out"] == {"success": False, "link": first["link"], "errors": OUTDATED}


def test_a_time_zone_is_set_over_the_known_one_alone(ask: Ask, shop: Shop) -> None:
    zones = "{ me { workspaces { timeZone } } }"
    assert ask(zones)["data"]["me"]["workspaces"] == [{"timeZone": "UTC"}]
    setting = """mutation($w: ID!, $to: String!, $e: String!) {
      out: setTimeZone(workspace: $w, timeZone: $to, expected: $e) { success timeZone errors { code } } }"""
    given = {"w": str(shop.workspace.pk), "e": "UTC"}
    done = {"success": True, "timeZone": "Africa/Douala", "errors": []}
    assert ask(setting, **given, to="Africa/Douala")["data"]["out"] == done
    refused = {"success": False, "timeZone": "Africa/Douala", "errors": OUTDATED}
    assert ask(setting, **given, to="Europe/Paris")["data"]["out"] == refused
    assert ask(zones)["data"]["me"]["workspaces"] == [{"timeZone": "Africa/Douala"}]
