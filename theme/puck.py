"""Checks whether a JSON value is a Puck document within the platform's limits; a fault is named by its path.  Pure.

A document is `{"root": {...}, "content": [component...], "zones": {"<id>:<zone>": [component...]}}`, each part
optional; a component is `{"type": ..., "props": {"id": ..., ...}}`, and a property may hold components in turn. Other
top-level keys are kept unchanged and render to no HTML: an object without any part is an empty page.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import orjson

from theme.components import COMPONENTS
from theme.markup import MarkupCost, cost_of, fault_in, fault_in_all
from theme.sanitize import RICH_TEXT

MAX_BYTES = 1 << 20
MAX_DEPTH = 32
MAX_COMPONENTS = 5_000
MAX_ID = 200
MAX_VALUES = 60_000
"""Values in all, of any kind: each is looked at on every save and at every rendering of the page.

A page of 5,000 components, the most allowed, has about half as many.
"""
MAX_NUMBER = (1 << 53) - 1  # exact in a browser, and returned unchanged by both databases

_POLLUTING = frozenset({"__proto__", "constructor", "prototype"})
_PLAIN_NAME = re.compile(r"[A-Za-z_$][\w$-]{0,79}", re.ASCII)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class InvalidPuck(ValueError):
    """A document was refused.  `path` says where, as in `content[3].props.items[0].question`; `fault` says why."""

    def __init__(self, fault: str, *steps: str | int) -> None:
        super().__init__(fault)
        self.fault = fault
        self.steps = list(steps)

    @property
    def path(self) -> str:
        """The steps from the top to the fault, written as in JavaScript."""
        text = ""
        for step in self.steps:
            if isinstance(step, int):
                text += f"[{step}]"
            elif _PLAIN_NAME.fullmatch(step):
                text += f".{step}" if text else step
            else:
                text += f"[{json.dumps(step[:80])}]"
        return text

    def __str__(self) -> str:
        return f"{self.path}: {self.fault}"


def check_document(document: Any, *, name: str = "puckData") -> None:
    """Raise InvalidPuck unless `document` keeps every limit of this module.  `name` stands for the whole document."""
    check_json(document, name=name)
    judge = _Judge()
    for part, kind, check in (
        ("root", dict, judge.below),
        ("content", list, judge.components),
        ("zones", dict, judge.zones),
    ):
        value = document.get(part)
        if value is None:
            continue
        if not isinstance(value, kind):
            raise InvalidPuck(f"must be {'an object' if kind is dict else 'a list of components'}", part)
        _each([(part, value)], check)
        _each([(part, value)], judge.markup)


def check_json(value: Any, *, name: str) -> None:
    """Raise InvalidPuck unless `value` is an object carried unchanged by JSON, both databases and a browser."""
    if not isinstance(value, dict):
        raise InvalidPuck("must be an object", name)
    if _is_crowded(value):
        raise InvalidPuck(f"has more than {MAX_VALUES:,} values", name)
    if not _is_sound(value):
        _check_value(value, 1)
    size = len(orjson.dumps(value))
    if size > MAX_BYTES:
        raise InvalidPuck(f"is {size:,} bytes of JSON; at most {MAX_BYTES:,} are kept", name)


def components(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every component of a checked document: the root's, then the content's, then the zones', parents first."""
    waiting: list[Any] = [document.get(part) for part in ("zones", "content", "root")]
    while waiting:
        value = waiting.pop()
        if is_component(value):
            yield value
        if isinstance(value, dict):
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def is_component(value: Any) -> bool:
    """Whether a value has the shape of a component, of a known type or not."""
    return isinstance(value, dict) and isinstance(value.get("type"), str) and isinstance(value.get("props"), dict)


class _Judge:
    """Counts the components of a document and remembers their ids."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.count = 0
        self.cost = MarkupCost()

    def zones(self, zones: dict[str, Any]) -> None:
        for zone, items in zones.items():
            if not isinstance(items, list):
                raise InvalidPuck("must be a list of components", zone)
        _each(zones.items(), self.components)

    def components(self, items: list[Any]) -> None:
        _each(enumerate(items), self.component)

    def component(self, value: Any) -> None:
        if not is_component(value):
            raise InvalidPuck('must be a component: an object with "type" and "props"')
        self.count += 1
        if self.count > MAX_COMPONENTS:
            raise InvalidPuck(f"is one component more than the {MAX_COMPONENTS:,} a page may have")
        if value["type"] not in COMPONENTS:
            raise InvalidPuck(f"{value['type']!r:.60} is no component type of this platform", "type")
        self._slots(value["props"], COMPONENTS[value["type"]].slots)
        self._id(value["props"])
        _each([("props", value["props"])], self.below)

    def below(self, value: Any) -> None:
        """Components may stand in a list at any depth below properties."""
        if isinstance(value, dict):
            _each(value.items(), self.below)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                _each([(index, item)], self.component if is_component(item) else self.below)

    def markup(self, value: Any, *, name: str = "") -> None:
        """Bound a rich text by the cost of its cleaning, each text alone and all together."""
        if isinstance(value, dict):
            for key, inner in value.items():
                _each([(key, inner)], partial(self.markup, name=key))
        elif isinstance(value, list):
            _each(enumerate(value), partial(self.markup, name=name))
        elif isinstance(value, str) and name in RICH_TEXT:
            self.cost += cost_of(value)
            if fault := fault_in(value) or fault_in_all(self.cost):
                raise InvalidPuck(fault)

    def _slots(self, props: dict[str, Any], slots: tuple[str, ...]) -> None:
        for slot in slots:
            if slot not in props:
                continue
            items = props[slot] if props[slot] is not None else []
            if not isinstance(items, list):
                raise InvalidPuck("must be a list of components", "props", slot)
            for index, item in enumerate(items):
                if not is_component(item):
                    raise InvalidPuck('must be a component: an object with "type" and "props"', "props", slot, index)

    def _id(self, props: dict[str, Any]) -> None:
        if "id" not in props:
            return
        identity = props["id"]
        if not isinstance(identity, str) or not 0 < len(identity) <= MAX_ID:
            raise InvalidPuck(f"must be text of 1 to {MAX_ID} characters", "props", "id")
        if identity in self.ids:
            raise InvalidPuck("is the id of another component too", "props", "id")
        self.ids.add(identity)


def _is_crowded(value: Any) -> bool:
    """Whether there are more than MAX_VALUES; values too deep are another fault, and left unexamined."""
    waiting, count = [(value, 1)], 0
    while waiting:
        inner, depth = waiting.pop()
        if isinstance(inner, (dict, list)) and depth <= MAX_DEPTH:
            count += len(inner)
            if count > MAX_VALUES:
                return True
            waiting.extend((one, depth + 1) for one in (inner.values() if isinstance(inner, dict) else inner))
    return False


def _is_sound(document: dict[str, Any]) -> bool:
    """Whether `_check_value` finds no fault, without the way to every value: a quarter of the time."""
    level: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                if not all(map(_is_sound_name, value)):
                    return False
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
            elif not _is_sound_scalar(value):
                return False
        if not below:
            return True
        level = below
    return False  # as deep as may be, or deeper


def _is_sound_name(name: Any) -> bool:
    return isinstance(name, str) and name not in _POLLUTING and not _UNSTORABLE.search(name)


def _is_sound_scalar(value: Any) -> bool:
    if isinstance(value, str):
        return not _UNSTORABLE.search(value)
    return value is None or (isinstance(value, (int, float)) and abs(value) <= MAX_NUMBER)


def _check_value(value: Any, depth: int) -> None:
    if isinstance(value, str):
        if found := _UNSTORABLE.search(value):
            raise InvalidPuck(f"contains {'a NUL character' if found.group() == chr(0) else 'half a surrogate pair'}")
    elif isinstance(value, (dict, list)):
        if depth > MAX_DEPTH:
            raise InvalidPuck(f"is nested more than {MAX_DEPTH} deep")
        if isinstance(value, dict):
            _check_names(value)
        _each(
            value.items() if isinstance(value, dict) else enumerate(value), lambda inner: _check_value(inner, depth + 1)
        )
    elif isinstance(value, (int, float)):
        if not abs(value) <= MAX_NUMBER:  # NaN compares false
            raise InvalidPuck(f"must be a number between -{MAX_NUMBER} and {MAX_NUMBER}")
    elif value is not None:
        raise InvalidPuck(f"must be JSON, not {type(value).__name__}")


def _check_names(value: dict[Any, Any]) -> None:
    for name in value:
        if not isinstance(name, str):
            raise InvalidPuck("has a name that is not text")
        if _UNSTORABLE.search(name):
            raise InvalidPuck("has a NUL or half a surrogate pair in its name", name)
        if name in _POLLUTING:
            raise InvalidPuck("is a name that could change objects in a browser", name)


def _each(pairs: Iterable[tuple[str | int, Any]], check: Callable[[Any], None]) -> None:
    """Check every value; the path of a fault is built on the way up: a good document builds no paths."""
    for step, value in pairs:
        try:
            check(value)
        except InvalidPuck as fault:
            fault.steps.insert(0, step)
            raise
