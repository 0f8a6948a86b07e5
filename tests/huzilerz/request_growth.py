"""Every part of a request to the API with a length chosen by a client: found in the schema, so that none is forgotten.

`arguments()` has each text, id, number as text, document and list taken by an operation; `DOCUMENTS` each part of a
GraphQL document. The values of both make the body of a request of size n.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLNamedType,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_leaf_type,
    is_list_type,
    is_required_argument,
    is_required_input_field,
)

from huzilerz.graphql_limits import LIMITS, MAX_DOCUMENT_BYTES, MAX_FRAGMENTS, MAX_VARIABLES
from huzilerz.schema import graph as GRAPH  # noqa: N812 - a constant

CHARACTERS = 1_000_000
"""Of a single text, half of a body's limit."""
_ROOM = MAX_DOCUMENT_BYTES - 1_000
Ids = Mapping[str, str]
"""Ids of an existing shop: `workspace`, and `theme`, `product` or `collection` for the `id` of an operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestGrowth:
    """A part of a request: `body(size, ids)` makes the request, `most` is the greatest size read by the server."""

    body: Callable[[int, Ids], bytes]
    most: int


_TEXTS: Mapping[str, tuple[Callable[[int], Any], int]] = {
    "ID": (lambda size: "a" * size, CHARACTERS),
    "String": (lambda size: " é" * (size // 2), CHARACTERS // 2),
    "Decimal": (lambda size: "9" * size, CHARACTERS),
    "JSON": (lambda size: {"content": ["<a href='/'>" * (size // 20)] * 2}, CHARACTERS),
}
"""How a value of each type grows.  Numbers and yes or no cannot."""


def arguments() -> dict[str, RequestGrowth]:
    """Return {"createProduct(input.title)": …} for each argument."""
    found = {}
    for kind, root in (("query", GRAPH.query_type), ("mutation", GRAPH.mutation_type)):
        assert root is not None
        for field, definition in root.fields.items():
            for name, argument in definition.args.items():
                for path, leaf, is_list in _leaves(argument.type, (name,)):
                    if leaf.name in _TEXTS:
                        growth = _argument(kind, field, definition, path, leaf, is_list)
                        found[f"{field}({'.'.join(path)})"] = growth
    return found


def _leaves(kind: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], GraphQLNamedType, bool]]:
    named = get_named_type(kind)
    if is_leaf_type(named):
        yield path, named, is_list_type(get_nullable_type(kind))
    elif is_input_object_type(named):
        for name, inner in named.fields.items():
            yield from _leaves(inner.type, (*path, name))


def _argument(
    kind: str, field: str, definition: Any, path: tuple[str, ...], leaf: GraphQLNamedType, is_list: bool
) -> RequestGrowth:
    taken = definition.args
    given = {name: taken[name] for name in taken if name == path[0] or is_required_argument(taken[name])}
    declared = ", ".join(f"${name}: {argument.type}" for name, argument in given.items())
    passed = ", ".join(f"{name}: ${name}" for name in given)
    below = "" if is_leaf_type(get_named_type(definition.type)) else " { __typename }"
    query = f"{kind}({declared}) {{ {field}({passed}){below} }}"
    make, most = _TEXTS[leaf.name]
    if is_list:
        make, most = (lambda size: [_id(at) for at in range(size)]), CHARACTERS // len(_id(0))

    def body(size: int, ids: Ids) -> bytes:
        values = {name: _usual(argument.type, name, field, ids) for name, argument in given.items()}
        inner = values
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = make(size)
        return json.dumps({"query": query, "variables": values}, ensure_ascii=False).encode()

    return RequestGrowth(body=body, most=most)


def _usual(kind: Any, name: str, field: str, ids: Ids) -> Any:
    """Return the request's other parts, each as small as allowed."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType):
        required = {key: inner for key, inner in named.fields.items() if is_required_input_field(inner)}
        return {key: _usual(inner.type, key, field, ids) for key, inner in required.items()}
    if named.name == "ID":
        what = next((kind for kind in ("product", "collection") if kind in field.lower()), "theme")
        return ids["workspace" if name == "workspace" else what]
    return {"JSON": {}, "Int": 1, "Boolean": True}.get(named.name, "a")


def _id(number: int) -> str:
    return f"0f3d3e00-0000-4000-8000-{number:012}"


def _each(piece: str, size: int) -> str:
    """Repeat `piece` for each number, with the number in place of `{at}`."""
    return "".join(piece.format(at=at) + " " for at in range(size))


def _document(make: Callable[[int], str], most: int, **more: Any) -> RequestGrowth:
    return RequestGrowth(body=lambda size, _ids: json.dumps({"query": make(size), **more}).encode(), most=most)


def _saving(make: Callable[[int], str], most: int) -> RequestGrowth:
    """Write a value into the document instead of the variables beside the document."""
    save = 'mutation {{ updateThemeCustomization(id: "{theme}", input: {{puckData: {value}}}) {{ success }} }}'
    return RequestGrowth(
        body=lambda size, ids: json.dumps({"query": save.format(theme=ids["theme"], value=make(size))}).encode(),
        most=most,
    )


DOCUMENTS: Mapping[str, RequestGrowth] = {
    "a comment": _document(lambda size: "#" * size + "\n{ __typename }", _ROOM),
    "blanks": _document(lambda size: " ,\n" * size + "{ __typename }", _ROOM // 3),
    "one name": _document(lambda size: "{ " + "a" * size + " }", _ROOM),
    "an alias": _document(lambda size: "{ " + "a" * size + ": __typename }", _ROOM),
    "an unknown type": _document(lambda size: "{ ... on " + "A" * size + " { id } }", _ROOM),
    "a text": _document(lambda size: '{ theme(id: "' + "a" * size + '") { id } }', _ROOM),
    "escapes of a text": _document(lambda size: '{ theme(id: "' + "\\u0041" * size + '") { id } }', _ROOM // 7),
    "a block of lines": _document(lambda size: '{ theme(id: """' + " \n" * size + '""") { id } }', _ROOM // 3),
    "a number": _document(lambda size: "{ theme(id: " + "9" * size + ") { id } }", 4_000),
    "a fraction": _document(lambda size: '{ themes(workspace: "a", first: 0.' + "9" * size + ") { id } }", _ROOM),
    "fields": _document(lambda size: "{ " + "__typename " * size + "}", 40),
    "fields in fragments of the same type": _document(
        lambda size: "{ me { " + "".join("... on Me { username workspaces { id name } } " for _ in range(size)) + "} }",
        12,
    ),
    "aliases": _document(lambda size: "{ " + _each("a{at}: __typename", size) + "}", LIMITS.aliases),
    "directives": _document(lambda size: "{ __typename" + " @include(if: true)" * size + " }", LIMITS.directives),
    "fragments": _document(
        lambda size: (
            "{ " + _each("...F{at}", size) + "} " + _each("fragment F{at} on Query {{ me {{ username }} }}", size)
        ),
        MAX_FRAGMENTS,
    ),
    "fragments in a row": _document(
        lambda size: (
            "{ ...F0 } "
            + "".join(f"fragment F{at} on Query {{ ...F{at + 1} ...F{at + 1} }} " for at in range(size))
            + f"fragment F{size} on Query {{ __typename }}"
        ),
        MAX_FRAGMENTS - 1,
    ),
    "fragments without a field": _document(
        lambda size: "{ __typename ...F } fragment F on Query { " + "... { " * size + "__typename" + " }" * (size + 1),
        200,
    ),
    "variables": _document(lambda size: "query(" + _each("$v{at}: ID", size) + ") { __typename }", MAX_VARIABLES),
    "arguments": _document(lambda size: "{ theme(" + _each("a{at}: 1", size) + ") { id } }", 1_500),
    "uses of one variable": _document(
        lambda size: "query($v: ID!) { " + "... @include(if: $v) { __typename } " * size + "}",
        LIMITS.directives,
    ),
    "a list of numbers": _saving(lambda size: "{x: [" + "1 " * size + "]}", 4_900),
    "names of an object": _saving(lambda size: "{" + _each("a{at}: 1", size) + "}", 1_600),
    "one name of an object again": _saving(lambda size: "{" + "a: 1 " * size + "}", 1_600),
    "lists in lists": _saving(lambda size: "{x: " + "[" * size + "]" * size + "}", 150),
    "objects in objects": _saving(lambda size: "{x: " * size + "1" + "}" * size, 150),
    "the name of the operation": _document(lambda _size: "{ __typename }", CHARACTERS, operationName="a"),
}
