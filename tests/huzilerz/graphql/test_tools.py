"""The endpoint's support of tools: introspection, an explorer, a schema file, errors as the specification says."""

from typing import Any

import pytest
from django.test import Client
from graphql import (
    GraphQLInputObjectType,
    GraphQLObjectType,
    build_client_schema,
    build_schema,
    get_introspection_query,
    is_non_null_type,
    lexicographic_sort_schema,
    parse,
    print_schema,
    validate,
)

from huzilerz.graphql_view import ApiView
from huzilerz.schema import build_schema as ours
from huzilerz.schema import schema
from tests.huzilerz.graphql.conftest import Ask
from tests.huzilerz.graphql.documents import EDITING, FILE, SAVING
from tests.shops import Shop, make_user

HOST = {"host": "localhost"}
NEWER = "application/graphql-response+json"
NO_TOKEN = "The CSRF token is missing or wrong: GET /session, send its cookies back, and its csrfToken as X-CSRFToken."


def test_the_schema_in_the_repository_is_the_schema() -> None:
    assert FILE.read_text() == schema.as_str() + "\n", "run: python manage.py graphql_schema > huzilerz/schema.graphql"
    assert ours(production=True).as_str() == schema.as_str()


def test_types_can_be_written_from_the_file_for_what_an_editor_asks() -> None:
    """The steps of code generators: build the schema from its text, validate documents, look at each field's type."""
    built = build_schema(FILE.read_text())
    for document in (EDITING, SAVING):
        assert validate(built, parse(document)) == []
    theme = built.type_map["Theme"]
    assert isinstance(theme, GraphQLObjectType)
    assert {name: str(field.type) for name, field in theme.fields.items()} == {
        "id": "ID!",
        "name": "String!",
        "isActive": "Boolean!",
        "revision": "Int!",
        "lastEditedAt": "DateTime!",
        "puckConfig": "JSON!",
        "puckData": "JSON!",
        "pages": "[Page!]!",
        "redirects": "[Redirect!]!",
        "revisions": "[Revision!]!",
        "publishes": "[Publish!]!",
    }
    assert not is_non_null_type(built.query_type.fields["theme"].type)  # type: ignore[union-attr]


def test_types_queries_and_mutations_are_described_in_the_file() -> None:
    built = build_schema(FILE.read_text())
    ours = {name: one for name, one in built.type_map.items() if not name.startswith("__")}
    objects = {name: one for name, one in ours.items() if isinstance(one, GraphQLObjectType | GraphQLInputObjectType)}
    assert len(objects) > 30
    silent = {name for name, one in objects.items() if not one.description}
    assert silent == {"Query", "Mutation"}
    asked = {f"{kind}.{name}": one for kind in silent for name, one in objects[kind].fields.items()}
    assert len(asked) > 40
    assert [name for name, one in asked.items() if not one.description] == []
    theme = asked["Mutation.saveWorkingCopy"].description
    assert theme == "Save the working copy; visitors do not see the change."


def test_the_standard_introspection_query_gives_the_whole_schema_in_development(ask: Ask) -> None:
    answer = ask(get_introspection_query(specified_by_url=True))
    assert answer.keys() == {"data"}
    told, written = build_client_schema(answer["data"]), build_schema(FILE.read_text())
    assert print_schema(lexicographic_sort_schema(told)) == print_schema(lexicographic_sort_schema(written))


def test_the_explorer_is_there_for_a_browser_in_development_alone(client: Client, rf: Any) -> None:
    page = client.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert (page.status_code, page["Cache-Control"]) == (200, "no-store")
    assert b"GraphiQL" in page.content
    assert page.cookies["csrftoken"].value  # the page's own requests show the token
    request = rf.get("/graphql", headers={"accept": "text/html"})
    assert ApiView.as_view(schema=schema, graphql_ide=None)(request).status_code == 405


def test_a_get_says_what_to_do(client: Client) -> None:
    for headers in ({}, {"accept": "*/*"}, {"accept": "application/json"}):
        response = client.get("/graphql", headers=headers)
        assert (response.status_code, response["Allow"], response["Content-Type"]) == (405, "POST", "application/json")
        assert response.json() == {
            "errors": [
                {
                    "message": 'Send one operation by POST as application/json, {"query": ..., "variables": ...}, '
                    "with the cookies of GET /session and its csrfToken as X-CSRFToken."
                }
            ]
        }


def test_a_get_with_the_token_may_ask_and_never_change(client: Client, shop: Shop) -> None:
    shown = {"X-CSRFToken": "x"}
    asked = client.get("/graphql", {"query": "{ me { username } }"}, headers=shown)
    assert (asked.status_code, asked.json()) == (200, {"data": {"me": {"username": shop.owner.username}}})
    assert asked["Cache-Control"] == "no-store"
    refused = client.get("/graphql", {"query": "mutation { logout { success } }"}, headers=shown)
    assert refused.status_code == 400
    assert client.get("/session").json()["user"] == shop.owner.username
    assert client.get("/graphql", {"query": "{ me { username } }"}).status_code == 405


@pytest.mark.parametrize("body", ["", "{", '{"query": "{ me { username } }"}', "a=b", "--x\r\n"])
@pytest.mark.parametrize(
    "kind",
    ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""],
)
@pytest.mark.django_db
def test_every_post_without_a_token_is_told_so_in_json(kind: str, body: str) -> None:
    client = Client(headers=HOST, enforce_csrf_checks=True)
    client.force_login(make_user())
    client.get("/session")
    response = client.generic("POST", "/graphql", body, content_type=kind)
    assert (response.status_code, response["Content-Type"]) == (403, "application/json")
    assert (response.json(), response["Cache-Control"]) == ({"errors": [{"message": NO_TOKEN}]}, "no-store")


INVALID = ["{", "{ nothing }", "query($id: ID!) { theme(id: $id) { id } }"]


@pytest.mark.parametrize("query", INVALID)
def test_where_nothing_was_run_there_is_no_data(client: Client, query: str) -> None:
    body = {"query": query, "variables": {"id": None}}
    older = client.post("/graphql", body, content_type="application/json")
    assert (older.status_code, older["Content-Type"], older.json().keys()) == (200, "application/json", {"errors"})
    newer = client.post("/graphql", body, content_type="application/json", headers={"accept": NEWER})
    assert (newer.status_code, newer["Content-Type"]) == (400, f"{NEWER}; charset=utf-8")
    assert newer.json() == older.json()


def test_where_something_was_run_its_data_stays_beside_the_error(client: Client, shop: Shop) -> None:
    query = "query($w: ID!, $after: ID) { me { username } products(workspace: $w, after: $after) { hasMore } }"
    body = {"query": query, "variables": {"w": str(shop.workspace.pk), "after": "no id"}}
    response = client.post("/graphql", body, content_type="application/json", headers={"accept": NEWER})
    assert response.status_code == 200
    assert response.json()["data"] == {"me": {"username": shop.owner.username}, "products": None}
    assert response.json()["errors"][0]["message"] == "Cursor not found."


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        (f"{NEWER}, application/json;q=0.9", f"{NEWER}; charset=utf-8"),
        (f"application/json, {NEWER};q=0.5", "application/json"),
    ],
)
def test_each_gets_the_type_it_accepts(client: Client, accept: str, kind: str) -> None:
    response = client.post(
        "/graphql", {"query": "{ __typename }"}, content_type="application/json", headers={"accept": accept}
    )
    assert (response.status_code, response["Content-Type"]) == (200, kind)


@pytest.mark.parametrize("body", [b"[]", b"{", b"{}", b"\xff"])
def test_every_refusal_is_json_with_a_sentence(client: Client, body: bytes) -> None:
    response = client.generic("POST", "/graphql", body, content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (400, "application/json")
    assert [set(error) for error in response.json()["errors"]] == [{"message"}]
