"""Every mutation that overwrites a state takes the state expected by the client, with two exceptions."""

from graphql import build_schema, is_non_null_type

from tests.huzilerz.graphql.conftest import Ask
from tests.huzilerz.graphql.documents import FILE
from tests.shops import Shop
from theme.models import ThemePage

MAY_LEAVE_IT_OUT = {"updateThemeCustomization", "publishTheme"}
"""The two calls of the product's description."""
WITHOUT = {
    "login": "no content",
    "logout": "no content",
    "createTheme": "adds a row",
    "shareDraft": "adds a row",
    "revokeShareLink": "closes a link for good: a repetition changes no data",
    "undoPublish": "names the publish, and is refused where the page was written after the publish",
    "setTimeZone": "replaces a single value",
    "createProduct": "adds a row",
    "updateProduct": "sets the given fields alone",
    "deleteProduct": "removes a row: a repetition finds none",
    "createCollection": "adds a row",
    "updateCollection": "sets the given fields alone",
    "deleteCollection": "removes a row: a repetition finds none",
}
"""Mutations without `expected`, each with the reason."""


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
