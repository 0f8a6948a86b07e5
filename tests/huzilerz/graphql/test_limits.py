"""Requests refused before any resolver runs."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from graphql import parse
from strawberry.types import Info

from huzilerz import graphql_documents
from huzilerz.graphql_limits import LIMITS, MAX_BODY_BYTES, MAX_BODY_PIECES, MAX_DOCUMENT_BYTES, faults
from huzilerz.schema import build_schema
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop
from workspace import schema as workspace_schema

SAVE = "mutation($id: ID!, $d: JSON!) { updateThemeCustomization(id: $id, input: {puckData: $d}) { success message } }"


def said(query: str) -> list[str]:
    return [error.message for error in faults(parse(query))]


def test_a_usual_document_has_no_faults() -> None:
    assert said("query A { me { username } } query B { a: me { username @include(if: true) } }") == []


def test_limits_are_exact() -> None:
    deep = "me {" * (LIMITS.depth - 1) + "id" + "}" * (LIMITS.depth - 1)
    assert said("{" + deep + "}") == []
    assert said("{ me {" + deep + "} }") == ["Too deep: 11 levels, at most 10."]
    assert said("{" + "a: me " * LIMITS.aliases + "}") == []
    assert said("{" + "a: me " * (LIMITS.aliases + 1) + "}") == ["Too many aliases: 16, at most 15."]
    assert said("{ me" + " @a" * LIMITS.directives + "}") == []
    assert said("{ me" + " @a" * (LIMITS.directives + 1) + "}") == ["Too many directives: 11, at most 10."]
    assert said("query @a {" + "me " * LIMITS.fields + "}") == []
    assert said("{" + "me " * (LIMITS.fields + 1) + "}") == ["Too many fields: 301, at most 300."]
    assert said(" ".join(f"query Q{number} {{ me }}" for number in range(6))) == [
        "A document has at most 5 operations."
    ]


def test_fragments_count_as_often_as_they_are_used() -> None:
    fragment = "fragment F on Query { a: me @x b: me }"
    assert said("{" + "...F " * 7 + "}" + fragment) == []
    assert said("{" + "...F " * 8 + "}" + fragment) == ["Too many aliases: 16, at most 15."]
    assert said("{" + "...F " * 11 + "}" + fragment.replace("a: ", "").replace("b: ", "")) == [
        "Too many directives: 11, at most 10."
    ]
    assert said("{ ... on Query { ... { a: me } } }") == []


def test_fragments_within_fragments_are_counted_without_expanding_them() -> None:
    bomb = "{ ...F0 }" + "".join(
        f"fragment F{number} on Query {{ ...F{number + 1} ...F{number + 1} }}" for number in range(100)
    )
    assert said(bomb + "fragment F100 on Query { a: me }") == [
        f"Too many fields: {2**100}, at most 300.",
        f"Too many aliases: {2**100}, at most 15.",
    ]


def test_a_fragment_that_contains_itself_is_refused() -> None:
    assert said("{ ...F } fragment F on Query { me { ...G } } fragment G on Me { ...F }") == [
        "A fragment contains itself."
    ]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{" + "".join(f"a{number}: me {{ username }} " for number in range(30)) + "}", "Too many aliases: 30"),
        ("{ me { " + "username " * 3000 + "} }", "Too many fields: 3001"),
        ("{ me { " + "username " * 6000 + "} }", "Syntax Error: Document contains more than 5000 tokens"),
        ("{ me " * 1500 + "}" * 1500, "nested too deep"),
        ("{ a(b: " + "[" * 2400 + "]" * 2400 + ") }", "nested too deep"),
        ("# " + "x" * MAX_DOCUMENT_BYTES + "\n{ me { username } }", "The document is longer than 65,536 bytes"),
        ("{ ...F } fragment F on Query { ...F }", "A fragment contains itself."),
        ("{ usernme }", "Cannot query field 'usernme' on type 'Query'."),
        ("mutation { publishThem(id: 1) { success } }", "Cannot query field 'publishThem' on type 'Mutation'."),
        ("{ theme(ide: 1) { id } }", "Unknown argument 'ide' on field 'Query.theme'."),
    ],
)
def test_a_document_over_a_limit_is_refused(ask: Ask, query: str, message: str) -> None:
    answer = ask(query)
    assert answer.keys() == {"errors"}
    assert message in answer["errors"][0]["message"]
    assert "Did you mean" not in json.dumps(answer)


def test_suggestions_are_off_for_values_too(ask: Ask, shop: Shop) -> None:
    answer = ask(
        "mutation($in: ThemeInput!) { updateThemeCustomization(id: 1, input: $in) { success } }",
        **{"in": {"puckDat": {}}},
    )
    assert answer.get("data") is None
    assert "Did you mean" not in json.dumps(answer)


def test_production_says_nothing_about_the_schema() -> None:
    asked = ["{ __schema { types { name } } }", '{ __type(name: "Query") { name } }']
    for query in asked:
        assert build_schema(production=False).execute_sync(query).errors is None
        result = build_schema(production=True).execute_sync(query)
        assert result.data is None
        assert result.errors
        assert "introspection" in result.errors[0].message
    assert build_schema(production=True).execute_sync("{ __typename }").data == {"__typename": "Query"}


def test_a_document_is_parsed_and_checked_once(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    query = "query OnlyHere { me { username } }"
    done = []
    for name in ("parse", "validate"):
        real = getattr(graphql_documents, name)

        def counted(*args: Any, name: str = name, real: Any = real, **kwargs: Any) -> Any:
            done.append(name)
            return real(*args, **kwargs)

        monkeypatch.setattr(graphql_documents, name, counted)
    assert [ask(query)["data"].keys() for _ in range(3)] == [{"me"}] * 3
    assert done == ["parse", "validate"]


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch", "head", "options"])
def test_only_post_is_answered(client: Client, method: str) -> None:
    response = getattr(client, method)("/graphql?query={me{username}}")
    assert (response.status_code, response["Allow"], response["Cache-Control"]) == (405, "POST", "no-store")


@pytest.mark.parametrize(
    "kind",
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "", "application/jsonx"],
)
def test_forms_are_refused(client: Client, kind: str) -> None:
    response = client.generic("POST", "/graphql", json.dumps({"query": "{ me { username } }"}), content_type=kind)
    assert (response.status_code, response["Cache-Control"]) == (415, "no-store")


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b"5",
        b"null",
        b'"x"',
        b"\xff",
        b"[" * 100_000,
        b"{}",
        b'{"query": null}',
        b'{"query": {}}',
        b'{"query": "{me{username}}", "operationName": ["a"]}',
        b'{"query": "{me{username}}", "variables": []}',
        b'[{"query": "{me{username}}"}]',
        b'{"query": "x", "variables": {"n": ' + b"9" * 5000 + b"}}",
    ],
)
def test_a_body_that_is_no_request_is_refused(client: Client, body: bytes) -> None:
    response = client.generic("POST", "/graphql", body, content_type="application/json")
    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")


SEVERAL = "The document must have one operation, or operationName must say which of several to run"
UNKNOWN = "The document has no operation with the name in operationName"


@pytest.mark.parametrize(
    ("query", "more", "message"),
    [
        ("mutation A { logout { success } } query B { me { username } }", {}, SEVERAL),
        ("mutation A { logout { success } } query B { me { username } }", {"operationName": None}, SEVERAL),
        ("mutation { logout { success } } query B { me { username } }", {}, SEVERAL),
        ("fragment F on Query { me { username } }", {}, SEVERAL),
        ("mutation A { logout { success } } query B { me { username } }", {"operationName": "C"}, UNKNOWN),
        ("mutation A { logout { success } }", {"operationName": ""}, UNKNOWN),
        ("mutation { logout { success } }", {"operationName": "A"}, UNKNOWN),
        ("mutation A { logout { success } }", {"operationName": "\ud800"}, UNKNOWN),
    ],
)
def test_where_it_cannot_be_told_which_operation_is_meant_none_is_run(
    client: Client, ask: Ask, shop: Shop, query: str, more: dict[str, Any], message: str
) -> None:
    response = client.post("/graphql", {"query": query, **more}, content_type="application/json")
    assert (response.status_code, response.json()) == (400, {"errors": [{"message": message}]})
    assert response["Cache-Control"] == "no-store"
    assert ask("{ me { username } }")["data"]["me"] == {"username": shop.owner.username}  # not signed out


def test_of_several_operations_the_named_one_alone_is_run(client: Client, shop: Shop) -> None:
    query = "mutation A { logout { success } } query B { me { username } }"
    body = {"query": query, "operationName": "B"}
    answer = client.post("/graphql", body, content_type="application/json")
    assert (answer.status_code, answer.json()) == (200, {"data": {"me": {"username": shop.owner.username}}})


def test_a_body_that_is_too_long_is_refused(client: Client) -> None:
    for size in (MAX_BODY_BYTES + 1, 5 * MAX_BODY_BYTES):
        response = client.generic("POST", "/graphql", b" " * size, content_type="application/json")
        assert (response.status_code, response["Cache-Control"]) == (413, "no-store")


@pytest.mark.parametrize("piece", [b"1,", b"[],", b"{},", b"["])
def test_a_body_of_too_many_values_is_refused_before_it_is_read(client: Client, piece: bytes) -> None:
    body = b'{"query": "{ __typename }", "variables": {"x": [' + piece * (MAX_BODY_PIECES + 1)
    response = client.generic("POST", "/graphql", body, content_type="application/json")
    assert (response.status_code, response.json()) == (413, {"errors": [{"message": "The body has too many values"}]})
    most = b'{"query": "{ __typename }", "variables": {"x": [' + b"1," * (MAX_BODY_PIECES - 5) + b"1]}}"
    fits = client.generic("POST", "/graphql", most, content_type="application/json")
    assert (fits.status_code, fits.json()) == (200, {"data": {"__typename": "Query"}})


def test_a_document_of_a_mebibyte_fits_and_one_byte_more_does_not(ask: Ask, shop: Shop) -> None:
    room = (1 << 20) - len('{"x":""}')
    saved = ask(SAVE, id=str(shop.first.pk), d={"x": "a" * room})["data"]["updateThemeCustomization"]
    assert saved["success"] is True
    refused = ask(SAVE, id=str(shop.first.pk), d={"x": "a" * (room + 1)})["data"]["updateThemeCustomization"]
    assert refused == {"success": False, "message": "puckData: is 1,048,577 bytes of JSON; at most 1,048,576 are kept"}


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ('{"x": NaN}', "x"),
        ('{"x": [1e400]}', "x[0]"),
        ('{"x": "\\ud800"}', "x"),
        ('{"x": {"\\u0000": 1}}', "x"),
        ('{"__proto__": {}}', "__proto__"),
        ('{"x": ' + "[" * 40 + "]" * 40 + "}", "x[0]"),
        ("[]", "puckData"),
        ("3", "puckData"),
    ],
)
def test_json_that_cannot_be_kept_is_refused_by_its_path(client: Client, shop: Shop, data: str, path: str) -> None:
    body = f'{{"query": {json.dumps(SAVE)}, "variables": {{"id": "{shop.first.pk}", "d": {data}}}}}'
    answer = client.generic("POST", "/graphql", body, content_type="application/json").json()
    outcome = answer["data"]["updateThemeCustomization"]
    assert outcome["success"] is False
    assert outcome["message"].startswith(path)
    shop.first.refresh_from_db()
    assert shop.first.revision == 1


@pytest.mark.parametrize("literal", ["1e400", "[[[1e999]]]"])
def test_a_number_written_into_the_document_is_judged_too(ask: Ask, shop: Shop, literal: str) -> None:
    answer = ask(f'mutation {{ updateThemeCustomization(id: "{shop.first.pk}", input: {{puckData: {{x: {literal}}}}})'
                 " { success message } }")  # fmt: skip
    assert answer["data"]["updateThemeCustomization"]["success"] is False
    assert answer["data"]["updateThemeCustomization"]["message"].startswith("x")


def test_one_answer_holds_so_many_documents(ask: Ask, shop: Shop) -> None:
    for number in range(20):
        ask(SAVE, id=str(shop.first.pk), d={"n": number})
    query = "query($id: ID!, $n: Int!) { theme(id: $id) { revisions(first: $n) { number puckData } } }"
    whole = ask(query, id=str(shop.first.pk), n=20)
    assert [one["puckData"]["n"] for one in whole["data"]["theme"]["revisions"]] == list(range(19, -1, -1))
    refused = ask(query, id=str(shop.first.pk), n=21)
    assert refused["data"]["theme"] is None
    assert refused["errors"][0]["message"] == "One answer holds at most 20 documents."


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(_info: Info) -> Any:
        raise RuntimeError("the password is hunter2")

    monkeypatch.setattr(workspace_schema, "user_of", fail)
    return


@pytest.mark.usefixtures("broken")
def test_an_unforeseen_error_is_a_sentence_with_an_id_that_the_log_has(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    answer = ask("{ me { username } }")
    message = answer["errors"][0]["message"]
    assert message.startswith("Something went wrong on our side.")
    reference = message.split()[-1].rstrip(".")
    assert "hunter2" not in json.dumps(answer)
    assert f"id {reference}" in caplog.text
    assert "hunter2" in caplog.text


@pytest.mark.parametrize(
    "query",
    [
        '{ login(password: "hunter2") }',
        'mutation { login(username: "a", password: "hunter2", more: 1) { success } }',
        "#\n2026-01-01 CRITICAL hunter2 \x1b[31m",
    ],
)
def test_what_a_client_got_wrong_is_not_in_the_log(ask: Ask, caplog: pytest.LogCaptureFixture, query: str) -> None:
    assert ask(query)["errors"]
    assert "hunter2" not in caplog.text
