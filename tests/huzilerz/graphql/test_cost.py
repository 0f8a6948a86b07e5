"""The size of an answer is judged before any resolver runs, and the cost of validation is bounded."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from graphql import (
    GraphQLError,
    GraphQLList,
    GraphQLObjectType,
    get_introspection_query,
    get_named_type,
    get_nullable_type,
    parse,
    specified_rules,
)

from catalog import schema as catalog_schema
from huzilerz.graphql_cost import LONGEST_LIST, MOST, UNASKED, cost_faults
from huzilerz.graphql_documents import check_document, parse_document
from huzilerz.graphql_limits import MAX_FRAGMENTS, MAX_VARIABLES
from huzilerz.schema import graph as GRAPH  # noqa: N812 - a constant
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop
from theme import schema as theme_schema
from theme.schema import MAX_DOCUMENT_BYTES
from workspace import schema as workspace_schema

SAVE = "mutation($id: ID!, $d: JSON!, $c: JSON) { updateThemeCustomization(id: $id, input: {puckData: $d, puckConfig: $c}) { success } }"  # noqa: E501
NESTED = "collections(workspace: $w, first: %d) { items { products(first: %d) { items { title } } } }"
ALIASED = "query($w: ID!) {" + " ".join(f"a{number}: {NESTED % (100, 100)}" for number in range(15)) + "}"


def said(query: str, name: str | None = None, **variables: Any) -> list[str]:
    return [fault.message for fault in cost_faults(GRAPH, parse(query), name=name, variables=variables)]


def too_many(kind: str, count: int) -> str:
    return (
        f"The answer may hold too many {kind}: {count:,}, at most {getattr(MOST, kind):,}. "
        "Ask for fewer with `first`, and for the rest after it."
    )


def test_fifteen_aliases_of_a_hundred_times_a_hundred_are_refused_and_nothing_is_read(ask: Ask, shop: Shop) -> None:
    with CaptureQueriesContext(connection) as queries:
        answer = ask(ALIASED, w=str(shop.workspace.pk))
    assert answer.keys() == {"errors"}
    assert [error["message"] for error in answer["errors"]] == [
        too_many("lists", 15 * 101),
        too_many("items", 15 * (100 + 100 * 100)),
        too_many("values", 15 * (1 + 1 + 100 * (1 + 1 + 100))),
    ]
    # `FROM` passes over queries for the workspace of a catalog id, for the share of the workspace's editors.
    assert [query for query in queries if "catalog" in query["sql"].partition(" FROM ")[0]] == []


@pytest.mark.parametrize(
    ("first", "items"),
    [("29", 29), ("30", 30), ("0", 1), ("-5", 1), ("100", 100), ("101", 100), ("9" * 40, 100), ("null", 100)],
)
def test_a_list_counts_as_often_as_it_is_asked_for(first: str, items: int) -> None:
    query = (
        f'{{ collections(workspace: "x", first: 100) {{ items {{ products(first: {first}) {{ items {{ id }} }} }} }} }}'
    )
    expected = [too_many("items", 100 + 100 * items)] if 100 + 100 * items > MOST.items else []
    assert [fault for fault in said(query) if "items:" in fault] == expected


def test_a_limit_is_exact() -> None:
    thirty = [f'a{number}: products(workspace: "x", first: $n) {{ items {{ id }} }}' for number in range(30)]
    query = "query($n: Int) { %s }"
    assert said(query % " ".join(thirty), n=100) == []
    more = 'products(workspace: "x", first: 1) { items { id } }'
    assert said(query % " ".join([*thirty, more]), n=100) == [too_many("items", 3_001)]


def test_variables_and_their_defaults_count_as_what_they_are() -> None:
    query = 'query($n: Int%s) { collections(workspace: "x", first: 100) { '
    query += "items { products(first: $n) { items { id } } } } }"
    assert said(query % "", n=10) == []
    assert said(query % "", n=30) == [too_many("items", 3_100)]
    assert said(query % " = 30") == [too_many("items", 3_100)]
    assert said(query % " = 30", n=10) == []
    assert said(query % "") == []  # the schema's default: 20
    assert said(query % "", n="many") == [too_many("items", 10_100), too_many("values", 10_202)]


def test_fragments_conditions_and_other_operations_are_seen_through() -> None:
    inner = "items { products(first: 100) { items { id } } }"
    spread = '{ ...F } fragment F on Query { collections(workspace: "x", first: 100) { ...G } }'
    spread += f" fragment G on CollectionPage {{ ... on CollectionPage {{ {inner} }} }}"
    expected = [too_many("items", 10_100), too_many("values", 10_202)]
    assert said(spread) == expected
    assert said(f'{{ collections(workspace: "x", first: 100) @skip(if: true) {{ {inner} }} }}') == expected
    both = f'query A {{ me {{ username }} }} query B {{ collections(workspace: "x", first: 100) {{ {inner} }} }}'
    assert said(both, "A") == []
    assert said(both, "B") == expected


def test_what_editors_ask_for_fits() -> None:
    page = "items { id handle title description price currency image stock isPublished updatedAt } endCursor hasMore"
    assert said(f'{{ products(workspace: "x", first: 100) {{ {page} }} }}') == []
    assert said('{ themes(workspace: "x") { id name isActive revision pages { path title } } }') == []
    assert (
        said('{ collections(workspace: "x", first: 100) { items { id title products { items { id title } } } } }') == []
    )
    assert said("{ me { username workspaces { id name plan status role } } }") == []
    assert said(get_introspection_query()) == []


def test_every_list_of_the_schema_is_asked_for_by_number_or_known_to_be_short() -> None:
    assert set(UNASKED) == set(unasked())
    longest = {theme_schema.MAX_PAGE, catalog_schema.MAX_PAGE, workspace_schema.MAX_WORKSPACES}
    assert max(longest) == LONGEST_LIST


def unasked() -> Iterator[str]:
    """Yield the lists without `first`, outside of pages with `first`."""
    objects = [one for one in GRAPH.type_map.values() if isinstance(one, GraphQLObjectType) and one.name[0] != "_"]
    ways = [(kind, name, field) for kind in objects for name, field in kind.fields.items()]
    for kind, name, field in ways:
        if not isinstance(get_nullable_type(field.type), GraphQLList) or "first" in field.args:
            continue
        leading = [one for _, _, one in ways if get_named_type(one.type) is kind]
        if not leading or not all("first" in one.args for one in leading):
            yield f"{kind.name}.{name}"


def test_lists_are_cut_where_the_judge_believes_they_are(ask: Ask, shop: Shop) -> None:
    for number in range(theme_schema.MAX_PAGE + 1):
        shop.first.pages.create(path=f"/p-{number:03}", title="x")
    query = "query($id: ID!, $n: Int!, $a: String) { theme(id: $id) { pages(first: $n, after: $a) { path } } }"
    pages = ask(query, id=str(shop.first.pk), n=1_000)["data"]["theme"]["pages"]
    assert [page["path"] for page in pages] == [f"/p-{number:03}" for number in range(theme_schema.MAX_PAGE)]
    rest = ask(query, id=str(shop.first.pk), n=1_000, a=pages[-1]["path"])["data"]["theme"]["pages"]
    assert rest == [{"path": f"/p-{theme_schema.MAX_PAGE:03}"}]


def test_the_documents_of_one_answer_are_bounded_in_bytes_and_configurations_are_documents(
    ask: Ask, shop: Shop
) -> None:
    big = {"x": "a" * 1_000_000}
    for _ in range(6):
        assert ask(SAVE, id=str(shop.first.pk), d=big, c=big)["data"]["updateThemeCustomization"]["success"]
    query = "query($id: ID!, $n: Int!) { theme(id: $id) { revisions(first: $n) { puckData } } }"
    assert len(ask(query, id=str(shop.first.pk), n=5)["data"]["theme"]["revisions"]) == 5
    message = f"The documents of one answer are at most {MAX_DOCUMENT_BYTES:,} bytes together."
    assert ask(query, id=str(shop.first.pk), n=6)["errors"][0]["message"] == message
    aliases = " ".join(f"a{number}: puckConfig" for number in range(6))
    refused = ask(f"query($id: ID!) {{ theme(id: $id) {{ {aliases} }} }}", id=str(shop.first.pk))
    assert refused["errors"][0]["message"] == message


SHAPES = {
    "fields of one name": lambda n: "{" + "me { username } " * n + "}",
    "fields with arguments": lambda n: "{" + 'theme(id: "x") { id } ' * n + "}",
    "an unused fragment": lambda n: "{ me { username } } fragment F on Query {" + "me { username } " * n + "}",
    "fragments beside each other": lambda n: (
        "{" + " ".join(f"...F{at}" for at in range(n)) + "}" + "".join(
            f"fragment F{at} on Query {{ me {{ username }} }}" for at in range(n)
        )
    ),
    "fragments within each other": lambda n: "{ ...F0 }" + "".join(
        f"fragment F{at} on Query {{ ...F{at + 1} }}" for at in range(n)
    ) + f"fragment F{n} on Query {{ me {{ username }} }}",
    "inline fragments": lambda n: "{" + "... { me { username } } " * n + "}",
    "inline fragments within each other": lambda n: "{" + "... {" * n + "me { username }" + "}" * n + "}",
    "variables": lambda n: "query(" + " ".join(f"$v{at}: Int" for at in range(n)) + ") { me { username } }",
    "arguments": lambda n: "{ theme(" + " ".join(f"a{at}: 1" for at in range(n)) + ") { id } }",
    "a list": lambda n: f'mutation {{ updateCollection(id: "x", input: {{productIds: [{"1 " * n}]}}, expected: "") '
    "{ success } }",
    "types": lambda n: "{ me { username } }" + " type A { a: Int }" * n,
    "a type": lambda n: "{ me { username } } enum A {" + " ".join(f"a{at}" for at in range(n)) + "}",
    "a comment": lambda n: "{ me { username } } #" + "x" * 50 * n,
    "a text": lambda n: '{ theme(id: "' + "x" * 50 * n + '") { id } }',
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_a_document_takes_long_to_refuse_or_to_accept(shape: str) -> None:
    for number in (30, 300, 1_200):
        query = SHAPES[shape](number)
        began = time.thread_time()
        try:
            document = parse_document(query)
        except GraphQLError:
            document = None
        found = check_document(GRAPH, document, tuple(specified_rules)) if document else ["refused"]
        assert number < 1_200 or found or shape.startswith("a ")
        assert time.thread_time() - began < 1.5, number  # some took minutes; a busy machine is forgiven


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        (SHAPES["fields of one name"](33), "Too many fields of the same name in the same place; give each field once."),
        (SHAPES["inline fragments"](33), "Too many fields of the same name in the same place; give each field once."),
        (SHAPES["an unused fragment"](200), "Too many fields: 402, at most 300."),
        (SHAPES["fragments beside each other"](31), f"A document has at most {MAX_FRAGMENTS} fragments."),
        (SHAPES["fragments within each other"](600), "The document is nested too deep."),
        (SHAPES["variables"](101), f"An operation has at most {MAX_VARIABLES} variables."),
        (SHAPES["types"](1), "A document has operations and fragments only; it cannot define types."),
    ],
)
def test_what_validation_would_compare_for_too_long_is_refused_in_words(query: str, fault: str) -> None:
    assert [one.message for one in check_document(GRAPH, parse_document(query), tuple(specified_rules))] == [fault]


def test_as_much_as_is_allowed_of_each_is_accepted() -> None:
    variables = ", ".join(f"$v{at}: ID!" for at in range(MAX_VARIABLES))
    ids = ", ".join(f"$v{at}" for at in range(MAX_VARIABLES))
    update = f'updateCollection(id: "x", expected: "", input: {{productIds: [{ids}]}}) {{ success }}'
    for query in (
        SHAPES["fields of one name"](32),
        SHAPES["fragments beside each other"](MAX_FRAGMENTS),
        f"mutation({variables}) {{ {update} }}",
    ):
        assert [one.message for one in check_document(GRAPH, parse_document(query), tuple(specified_rules))] == []
