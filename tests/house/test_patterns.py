"""No regular expression takes time that grows with the square of a text's length, in any of its uses."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import partial
from itertools import product
from typing import Any

import pytest

from tests.huzilerz.growth_timing import UNFELT, check, timed

pytestmark = pytest.mark.slow

PACKAGES = ("catalog", "console", "desk", "freshness", "huzilerz", "storefront", "theme", "workspace")
LEFT_OUT = re.compile(r"\.(migrations|management|testing|settings|heavy_worker|wsgi|asgi)(\.|$)")
WAYS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "split")
MOST = 4_000
"""Characters: about the longest address of a page, and a quarter of a short body."""
PIECES = [
    "a", "A", "aA", "0", "a0", "a-", "-a", "_", "é", " ", "\t", "\n", "\u00a0", ".", "a.", ",", "a,", ";", ":", "=",
    "a=", 'a="',
    "/", "//", "://", "://a", "-", "--a\n", "/*", "#", "%", "&", "@", "a@", "(", '"', "'", "\\", "\\a", "<", "<a ",
    "<img src ", "token", "bearer ", "s-maxage=1 ",
]  # fmt: skip
ENDS = ["", "!", "1", "\n", "a"]


def patterns() -> Iterator[tuple[str, "re.Pattern[Any]", tuple[str, ...]]]:
    """Return each pattern of a module with its name, and the methods of the pattern called by the module's package."""
    named: set[str | bytes] = set()
    for module in modules():
        sources = inspect.getsource(module)
        for name, value in vars(module).items():
            for one in parts(value):
                if one.pattern and one.pattern in named:
                    continue
                named.add(one.pattern)
                called = {way for way in WAYS if re.search(rf"\b{name}\.{way}\(", sources)}
                yield f"{module.__name__}.{name}", one, tuple(sorted(called or {"search", "fullmatch"}))


def modules() -> Iterator[Any]:
    for top in PACKAGES:
        for found in pkgutil.walk_packages(importlib.import_module(top).__path__, f"{top}."):
            if not LEFT_OUT.search(found.name) and not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def parts(value: Any) -> Iterator["re.Pattern[Any]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from parts(inner)


def seconds(pattern: "re.Pattern[Any]", way: str, text: str) -> float:
    given: Any = text.encode() if isinstance(pattern.pattern, bytes) else text

    def call() -> None:
        found = pattern.sub(given[:0], given) if way == "sub" else getattr(pattern, way)(given)
        if isinstance(found, Iterator):
            list(found)

    return timed(call)


def slow(pattern: "re.Pattern[Any]", ways: tuple[str, ...]) -> list[str]:
    """Return the uses and texts of a pattern where a doubled text takes more than three times as long."""
    found = []
    for way, piece, end in product(ways, PIECES, ENDS):
        of_size = partial(_of_size, pattern, way, piece, end)
        if of_size(MOST) > UNFELT:
            try:
                check(of_size, MOST)
            except pytest.fail.Exception as why:
                found.append(f"{way} {piece!r} {end!r}: {why}")
    return found


def _of_size(pattern: "re.Pattern[Any]", way: str, piece: str, end: str, size: int) -> float:
    return seconds(pattern, way, piece * (size // len(piece)) + end)


def test_a_pattern_that_tries_each_end_of_each_beginning_is_found() -> None:
    assert slow(re.compile("[a-z]+$"), ("search",))
    assert slow(re.compile("(?<![a-z])[a-z]++$"), ("search",)) == []


def test_no_pattern_takes_longer_than_its_text() -> None:
    tried = list(patterns())
    assert len(tried) >= 60
    assert {name: found for name, one, ways in tried if (found := slow(one, ways))} == {}
