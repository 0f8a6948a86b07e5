"""The mutations of the editor, as a client sends them."""

import uuid

import pytest

from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop, document, make_shop
from theme.models import TemplateCustomization
from workspace.models import AuditEntry

pytestmark = pytest.mark.django_db

SAVE = """
mutation Save($id: ID!, $data: JSON!) {
  updateThemeCustomization(id: $id, input: {puckData: $data}) { success message }
}
"""


def test_an_object_written_into_the_document_is_saved(ask: Ask, shop: Shop) -> None:
    answer = ask(
        f"""
        mutation {{
          updateThemeCustomization(
            id: "{shop.first.pk}",
            input: {{
              puckData: {{test: "edited"}}
            }}
          ) {{
            success
            message
          }}
        }}
        """
    )
    assert answer == {"data": {"updateThemeCustomization": {"success": True, "message": "Saved."}}}
    shop.first.refresh_from_db()
    assert shop.first.puck_data == {"test": "edited"}
    assert build.ledger().read(shop.subject) is None  # a draft


def test_a_document_sent_as_a_variable_is_saved(ask: Ask, shop: Shop) -> None:
    data = document() | {"extra": ["مرحبا", "日本語", 1.5, None, True]}
    assert ask(SAVE, id=str(shop.first.pk), data=data)["data"]["updateThemeCustomization"]["success"] is True
    shop.first.refresh_from_db()
    assert shop.first.puck_data == data


def test_publishing_says_so_and_the_state_can_be_read(ask: Ask, shop: Shop) -> None:
    answer = ask(f'mutation {{ publishTheme(id: "{shop.first.pk}") {{ success message }} }}')
    assert answer == {"data": {"publishTheme": {"success": True, "message": "Published."}}}
    state = ask(
        "query($w: ID!) { publishing(workspace: $w) { live desired observed done dueAt lastPurgeAt } }",
        w=str(shop.workspace.pk),
    )["data"]["publishing"]
    assert state["dueAt"].startswith("20")
    generation = build.ledger().stamp(shop.subject).generation
    assert state | {"dueAt": ""} == {
        "live": True, "desired": generation, "observed": 0, "done": 0, "dueAt": "", "lastPurgeAt": None,
    }  # fmt: skip


def test_the_last_purge_is_one_that_a_cdn_accepted_and_no_call_that_was_begun(ask: Ask, shop: Shop) -> None:
    asked = "query($w: ID!) { publishing(workspace: $w) { lastPurgeAt } }"
    row = LedgerRow.objects.create(subject=shop.subject, last_start_at=2_000_000_000.0)
    workspace = str(shop.workspace.pk)
    assert ask(asked, w=workspace)["data"]["publishing"]["lastPurgeAt"] is None
    row.accepted_at = 1_795_900_000.0
    row.save()
    assert ask(asked, w=workspace)["data"]["publishing"]["lastPurgeAt"] == "2026-11-28T21:06:40+00:00"


def test_a_fault_is_named_by_its_path_and_nothing_is_saved(ask: Ask, shop: Shop) -> None:
    data = document()
    data["content"].append({"type": "FAQ", "props": {"id": "FAQ-1", "items": [{"question": "\x00"}]}})
    answer = ask(SAVE, id=str(shop.first.pk), data=data)["data"]["updateThemeCustomization"]
    assert answer == {
        "success": False,
        "message": "content[2].props.items[0].question: contains a NUL character",
    }
    shop.first.refresh_from_db()
    assert (shop.first.puck_data, shop.first.revision) == (document(), 1)


@pytest.mark.parametrize("mutation", ["publishTheme", "unpublishTheme", "updateThemeCustomization", "rollbackTheme"])
def test_a_foreign_theme_is_as_missing_as_one_that_never_was(ask: Ask, shop: Shop, mutation: str) -> None:
    other = make_shop()
    more = {
        "updateThemeCustomization": ", input: {puckData: {}}",
        "unpublishTheme": ", expected: 1",
        "rollbackTheme": ", revision: 1, expected: 1",
    }.get(mutation, "")
    answers = []
    for identity in (other.first.pk, uuid.uuid4(), "*", "1:x", "a[bc]", "x\\n", "y" * 300, "ü", f"{{{shop.first.pk}}}"):
        answers.append(ask(f'mutation {{ {mutation}(id: "{identity}"{more}) {{ success message }} }}'))
    assert answers == [{"data": {mutation: {"success": False, "message": "Theme not found."}}}] * len(answers)
    assert AuditEntry.objects.filter(outcome="NotFound", actor=shop.owner).count() == len(answers)
    assert TemplateCustomization.objects.get(pk=other.first.pk).revision == 1
    assert build.ledger().read(other.subject) is None


def test_a_theme_is_read_with_its_revisions(ask: Ask, shop: Shop) -> None:
    ask(SAVE, id=str(shop.first.pk), data={"test": 2})
    theme = ask(
        "query($id: ID!) { theme(id: $id) { id name revision isActive puckData"
        " revisions { number path author puckData } pages { path } } }",
        id=str(shop.first.pk),
    )["data"]["theme"]
    name = shop.owner.username
    assert theme == {
        "id": str(shop.first.pk),
        "name": "First",
        "revision": 2,
        "isActive": False,
        "puckData": {"test": 2},
        "revisions": [
            {"number": 2, "path": "/", "author": name, "puckData": {"test": 2}},
            {"number": 1, "path": "/", "author": name, "puckData": document()},
        ],
        "pages": [],
    }


def test_a_foreign_node_is_null(ask: Ask, shop: Shop) -> None:
    other = make_shop()
    for identity in (other.first.pk, uuid.uuid4(), "nonsense"):
        assert ask("query($id: ID!) { theme(id: $id) { name } }", id=str(identity)) == {"data": {"theme": None}}
    for identity in (other.workspace.pk, uuid.uuid4(), "nonsense"):
        answer = ask(
            "query($id: ID!) { themes(workspace: $id) { name } products(workspace: $id) { hasMore }"
            " collections(workspace: $id) { hasMore } publishing(workspace: $id) { live } }",
            id=str(identity),
        )
        assert answer == {"data": {"themes": None, "products": None, "collections": None, "publishing": None}}


@pytest.mark.parametrize("path", ["/nowhere", "", "\x00", "/\ud800", "x" * 1000])
def test_a_page_that_is_not_there_cannot_be_saved(ask: Ask, shop: Shop, path: str) -> None:
    query = SAVE.replace("$data: JSON!", "$data: JSON!, $path: String!").replace("}) {", "}, path: $path) {")
    answer = ask(query, id=str(shop.first.pk), data={}, path=path)
    assert answer == {"data": {"updateThemeCustomization": {"success": False, "message": "Page not found."}}}
    shop.first.refresh_from_db()
    assert shop.first.revision == 1


@pytest.mark.parametrize(
    "query", ["\ud800", "{ \x00 }", '{ theme(id: "\ud800") { id } }', '{ theme(id: "\\u0000") { id } }']
)
def test_text_that_cannot_be_stored_is_no_crash(ask: Ask, query: str) -> None:
    answer = ask(query)
    assert answer.get("data") in (None, {"theme": None})
    assert "on our side" not in str(answer)
