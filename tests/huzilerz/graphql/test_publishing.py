"""Publishing as seen by a client: the answer of every mutation, the receipt, the history, and the undo."""

from typing import Any

import pytest

from freshness.contrib.django import build
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop, make_shop

pytestmark = pytest.mark.django_db

SAVE = """mutation($t: ID!, $data: JSON!, $n: Int!) {
  out: saveWorkingCopy(theme: $t, puckData: $data, expected: $n) { success number errors { code path message } } }"""
PUBLISH = """mutation($t: ID!, $n: Int!, $note: String!) {
  out: publishWorkingCopy(theme: $t, expected: $n, note: $note) {
    success number revision generation publish { id kind path revision before note author } errors { code } } }"""
UNDO = """mutation($t: ID!, $p: ID!, $e: Int!) {
  out: undoPublish(theme: $t, publish: $p, expected: $e) {
    success message number publish { id kind before } errors { code } } }"""
RECEIPT = """query($t: ID!, $p: ID!) { out: publishReceipt(theme: $t, publish: $p) {
  phase seconds slow settled failures askAgain publish { id } pages { path after trouble } } }"""
HISTORY = """query($t: ID!, $before: ID) {
  theme(id: $t) { publishes(first: 2, before: $before) { id kind note author } } }"""


def page(words: str) -> dict[str, Any]:
    return {"content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


def publish(ask: Ask, shop: Shop, words: str, number: int) -> Any:
    theme = str(shop.first.pk)
    saved = ask(SAVE, t=theme, data=page(words), n=number)["data"]["out"]
    assert saved == {"success": True, "number": number + 1, "errors": []}
    return ask(PUBLISH, t=theme, n=number + 1, note=f"Note {words}")["data"]["out"]


def test_a_publish_gives_what_it_made_and_a_receipt(ask: Ask, shop: Shop) -> None:
    done = publish(ask, shop, "one", 0)
    generation = build.ledger().stamp(shop.subject).generation
    assert done == {
        "success": True, "number": 2, "revision": 2, "generation": generation, "errors": [],
        "publish": {
            "id": done["publish"]["id"], "kind": "publish", "path": "/", "revision": 2, "before": 1, "note": "Note one",
            "author": shop.owner.get_username(),
        },
    }  # fmt: skip
    receipt = ask(RECEIPT, t=str(shop.first.pk), p=done["publish"]["id"])["data"]["out"]
    assert receipt.pop("seconds") >= 0
    assert receipt == {
        "phase": "CLEARING", "slow": False, "settled": False, "failures": 0, "askAgain": 1.0,
        "publish": {"id": done["publish"]["id"]},
        "pages": [{"path": path, "after": None, "trouble": ""} for path in ("/", "/products")],
    }  # fmt: skip


def test_an_undo_is_a_publish_in_the_history_which_pages_back(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    publish(ask, shop, "one", 0)
    second = publish(ask, shop, "two", 2)["publish"]
    undone = ask(UNDO, t=theme, p=second["id"], e=3)["data"]["out"]
    assert undone == {
        "success": True, "message": "Undone.", "number": 5, "errors": [],
        "publish": {"id": undone["publish"]["id"], "kind": "undo", "before": 3},
    }  # fmt: skip
    newest = ask(HISTORY, t=theme, before=None)["data"]["theme"]["publishes"]
    assert [(one["kind"], one["note"]) for one in newest] == [("undo", ""), ("publish", "Note two")]
    older = ask(HISTORY, t=theme, before=newest[-1]["id"])["data"]["theme"]["publishes"]
    assert [(one["kind"], one["note"]) for one in older] == [("publish", "Note one")]
    assert ask(HISTORY, t=theme, before="x")["data"]["theme"]["publishes"] == []


def test_refusals_have_a_code_and_where_the_fault_is(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    bad = {"content": [{"type": "Nothing", "props": {}}]}
    refused = ask(SAVE, t=theme, data=bad, n=0)["data"]["out"]
    assert [(one["code"], one["path"]) for one in refused["errors"]] == [("InvalidPuck", "content[0].type")]
    assert ask(SAVE, t=theme, data=page("x"), n=7)["data"]["out"]["errors"][0]["code"] == "Overtaken"
    refused = ask(UNDO, t=theme, p="12", e=1)["data"]["out"]
    assert (refused["success"], refused["publish"], refused["errors"]) == (False, None, [{"code": "NotFound"}])
    asked = (
        "mutation($t: ID!) { rollbackTheme(id: $t, revision: 99, expected: 1) { success revision errors { code } } }"
    )
    assert ask(asked, t=theme)["data"]["rollbackTheme"] == {
        "success": False, "revision": None, "errors": [{"code": "NotFound"}],
    }  # fmt: skip


def test_mutations_of_a_theme_give_the_theme_its_revision_and_generation(ask: Ask, shop: Shop) -> None:
    asked = "mutation($t: ID!, $d: JSON!) { updateThemeCustomization(id: $t, input: {puckData: $d}) {OUT} }"
    out = "{ success revision generation theme { name revision puckData } errors { code } }"
    found = ask(asked.replace("{OUT}", out), t=str(shop.first.pk), d=page("one"))["data"]["updateThemeCustomization"]
    assert found == {
        "success": True, "revision": 2, "generation": build.ledger().stamp(shop.subject).generation, "errors": [],
        "theme": {"name": "First", "revision": 2, "puckData": page("one")},
    }  # fmt: skip
    for mutation in (
        'addPage(id: $t, path: "/about", title: "About", expected: 2)',
        'removePage(id: $t, path: "/about", expected: 3)',
    ):
        found = ask(f"mutation($t: ID!) {{ out: {mutation} {{ success theme {{ revision pages {{ path }} }} }} }}",
                    t=str(shop.first.pk))["data"]["out"]  # fmt: skip
        there = [{"path": "/about"}] if mutation.startswith("add") else []
        assert (found["success"], found["theme"]["pages"]) == (True, there)


def test_a_save_says_what_cleaning_took_out(ask: Ask, shop: Shop) -> None:
    text = {"type": "RichText", "props": {"id": "r", "html": "<p onclick=x>A</p>"}}
    out = "{ success dropped { componentId component field message } }"
    save = f"mutation($t: ID!, $d: JSON!) {{ out: saveWorkingCopy(theme: $t, puckData: $d, expected: 0) {out} }}"
    found = ask(save, t=str(shop.first.pk), d={"content": [text]})["data"]["out"]
    message = "Text loses parts that no visitor may get: onclick."
    assert found == {
        "success": True,
        "dropped": [{"componentId": "r", "component": "RichText", "field": "html", "message": message}],
    }
    text["props"]["html"] = "<p>A</p>"
    assert ask(save, t=str(shop.first.pk), d={"content": [text]})["data"]["out"] == {"success": True, "dropped": []}


def test_receipts_of_others_are_not_there(ask: Ask, shop: Shop) -> None:
    mine = publish(ask, shop, "one", 0)["publish"]["id"]
    other = make_shop()
    assert ask(RECEIPT, t=str(other.first.pk), p=mine)["data"]["out"] is None
    assert ask(RECEIPT, t=str(shop.first.pk), p="999999")["data"]["out"] is None
