"""Accepted Puck documents, and the named faults of refused documents."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shops import document
from theme import puck
from theme.components import COMPONENTS
from theme.puck import InvalidPuck, check_document, components
from theme.sanitize import sanitized

SAMPLES = sorted(Path("huzilerz/samples").glob("*_*.json"))


def fault_of(value: Any) -> str:
    with pytest.raises(InvalidPuck) as refused:
        check_document(value)
    return str(refused.value)


def heading(identity: str = "a", **props: Any) -> dict[str, Any]:
    return {"type": "Heading", "props": {"id": identity, **props}}


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_documents_are_kept_as_they_are(path: Path) -> None:
    value = json.loads(path.read_text())
    check_document(value)
    assert sanitized(value) == value
    assert {component["type"] for component in components(value)} <= COMPONENTS.keys()


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"test": "data"},
        {"content": [], "root": {}, "zones": {}},
        {"content": None, "root": None, "zones": None},
        {"root": {"title": "Bare", "props": {}}, "content": [{"type": "Hero", "props": {}}]},
        {"future": [{"type": "Unheard-of", "props": {}}], "content": []},
    ],
)
def test_a_document_may_lack_parts_and_have_others(value: dict[str, Any]) -> None:
    check_document(value)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ([], "puckData: must be an object"),
        (None, "puckData: must be an object"),
        ({"content": {}}, "content: must be a list of components"),
        ({"root": []}, "root: must be an object"),
        ({"zones": []}, "zones: must be an object"),
        ({"zones": {"a b": {}}}, 'zones["a b"]: must be a list of components'),
        ({"content": ["x"]}, 'content[0]: must be a component: an object with "type" and "props"'),
        ({"content": [{"type": "Hero"}]}, 'content[0]: must be a component: an object with "type" and "props"'),
        (
            {"content": [{"type": "Script", "props": {}}]},
            "content[0].type: 'Script' is no component type of this platform",
        ),
        ({"content": [heading(""), heading()]}, "content[0].props.id: must be text of 1 to 200 characters"),
        ({"content": [heading("x"), heading("x")]}, "content[1].props.id: is the id of another component too"),
        (
            {"content": [heading("x")], "zones": {"x:y": [heading("x")]}},
            'zones["x:y"][0].props.id: is the id of another component too',
        ),
        (
            {"content": [{"type": "Section", "props": {"content": {}}}]},
            "content[0].props.content: must be a list of components",
        ),
        (
            {"content": [{"type": "Section", "props": {"content": [heading("x"), 3]}}]},
            'content[0].props.content[1]: must be a component: an object with "type" and "props"',
        ),
        (
            {"content": [heading(deep={"more": [{"type": "Evil", "props": {}}]})]},
            "content[0].props.deep.more[0].type: 'Evil' is no component type of this platform",
        ),
        (
            {"root": {"props": {"x": [{"type": "Evil", "props": {}}]}}},
            "root.props.x[0].type: 'Evil' is no component type of this platform",
        ),
        ({"a": {"__proto__": {}}}, "a.__proto__: is a name that could change objects in a browser"),
        ({"constructor": 1}, "constructor: is a name that could change objects in a browser"),
        (
            {"content": [heading(prototype=1)]},
            "content[0].props.prototype: is a name that could change objects in a browser",
        ),
        ({"n": float("nan")}, "n: must be a number between -9007199254740991 and 9007199254740991"),
        ({"n": [json.loads("1e400")]}, "n[0]: must be a number between -9007199254740991 and 9007199254740991"),
        ({"n": -float("inf")}, "n: must be a number between -9007199254740991 and 9007199254740991"),
        ({"n": 1 << 53}, "n: must be a number between -9007199254740991 and 9007199254740991"),
        ({"t": "a\x00"}, "t: contains a NUL character"),
        ({"t": ["\ud800"]}, "t[0]: contains half a surrogate pair"),
        ({"\x00": 1}, '["\\u0000"]: has a NUL or half a surrogate pair in its name'),
        ({"x": {"\udfff": 1}}, 'x["\\udfff"]: has a NUL or half a surrogate pair in its name'),
        ({"x": {1: 1}}, "x: has a name that is not text"),
        ({"x": object()}, "x: must be JSON, not object"),
        ({"x": nested(32)}, "x" + "[0]" * 31 + ": is nested more than 32 deep"),
        ({"x": "a" * puck.MAX_BYTES}, "puckData: is 1,048,584 bytes of JSON; at most 1,048,576 are kept"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_its_path(value: Any, fault: str) -> None:
    assert fault_of(value) == fault


def test_limits_hold_exactly() -> None:
    check_document({"x": nested(31)})
    check_document({"x": "a" * (puck.MAX_BYTES - len('{"x":""}'))})
    check_document({"n": [puck.MAX_NUMBER, -puck.MAX_NUMBER, 5e-324, -0.0]})
    check_document({"content": [heading(str(number)) for number in range(puck.MAX_COMPONENTS)]})
    many = [heading(str(number)) for number in range(puck.MAX_COMPONENTS + 1)]
    assert fault_of({"content": many}) == "content[5000]: is one component more than the 5,000 a page may have"


def test_components_of_slots_and_zones_count_together() -> None:
    half = puck.MAX_COMPONENTS // 2
    slot = {"type": "Section", "props": {"content": [heading(f"s{number}") for number in range(half)]}}
    zone = [heading(f"z{number}") for number in range(half)]
    assert fault_of({"content": [slot], "zones": {"a:b": zone}}).startswith('zones["a:b"][2499]: is one component more')


def test_rich_text_has_so_many_tags() -> None:
    full = {"type": "RichText", "props": {"html": "<b>" * 4_000}}
    check_document({"content": [full] * 5, "other": {"html": "<b>" * 9_000}})
    fault = "props.html: has too many tags: at most 4,000 here and 20,000 on a page"
    assert fault_of({"content": [{"type": "RichText", "props": {"html": "<" * 4_001}}]}) == f"content[0].{fault}"
    assert fault_of({"content": [full] * 6}) == f"content[5].{fault}"
    assert fault_of({"root": {"html": [["<" * 4_001]]}}).startswith("root.html[0][0]: has too many tags")


def test_bytes_are_counted_not_characters() -> None:
    check_document({"x": "é" * 500_000})
    assert fault_of({"x": "é" * 600_000}).startswith("puckData: is 1,200,008 bytes")


def test_nesting_without_end_is_a_fault_and_no_crash() -> None:
    assert "is nested more than 32 deep" in fault_of({"x": nested(100_000)})


def test_components_come_parents_first_in_the_order_of_the_page() -> None:
    ids = [component["props"]["id"] for component in components(document())]
    assert ids == ["Heading-1", "Columns-1", "RichText-1", "Newsletter-1"]


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None, exclude_categories=()))
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "type", "props", "content", "__proto__", "html", "ü", "a b"]), inner)
        | st.fixed_dictionaries(
            {"type": st.sampled_from([*COMPONENTS, "Evil"]), "props": st.dictionaries(st.text(), inner)}
        )
    ),
    max_leaves=20,
)
documents = st.fixed_dictionaries(
    {}, optional={"root": values, "content": st.lists(values, max_size=4), "zones": values, "test": values}
)


@given(value=documents)
def test_every_value_is_carried_by_json_unchanged_or_refused_by_a_path_that_leads_to_it(value: Any) -> None:
    try:
        check_document(value)
    except InvalidPuck as refused:
        fault = refused
    else:
        assert json.loads(json.dumps(value, allow_nan=False).encode("utf-8")) == value
        return
    assert fault.path
    at = value
    for step in fault.steps[:-1]:
        at = at[step]


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_in_any_language_stays_as_it_is(text: str) -> None:
    name = f"x{text}" if text.isalpha() else "x"  # plain `prototype` and `content` would have a meaning
    value = {"root": {"props": {"title": text}}, "content": [heading(text=text)], name: text}
    check_document(value)
    assert sanitized(value) == value
