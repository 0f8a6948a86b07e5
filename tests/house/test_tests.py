"""Tests use public names only: no test uses privates, imports another test, or is silently skipped in CI.

Mutants (`*_mutants.py`) are not counted, since to break the code is their work; nor are lists of rules (`*_rules.py`),
because the lists name each rule's tests.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import left_out
from tests.house.sources import parsed

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = {"freshness", "huzilerz", "workspace", "theme", "catalog", "storefront", "desk", "console"}
PUBLIC = {"_meta", "_state", "_replace", "_asdict", "_fields", "_exit", "_current_frames", "_make"} | {
    "_get_metric_key"
}
"""Names with an underscore documented by Django, `namedtuple`, `os` and `sys`, and a promised name."""


def modules() -> list[Path]:
    """Every module of the tests but mutants and lists of rules."""
    found = sorted((ROOT / "tests").rglob("*.py"))
    return [path for path in found if not path.name.endswith(("_mutants.py", "_rules.py"))]


def is_private(name: str) -> bool:
    """Return whether a name has a single underscore in front and is not documented all the same."""
    return name.startswith("_") and not name.startswith("__") and name not in PUBLIC


def privates(tree: ast.Module) -> Iterator[str]:
    """Return private attributes of objects other than `self`, imported private names of the project, and patched
    private names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            if not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
                yield ast.unparse(node)
        elif isinstance(node, ast.ImportFrom) and str(node.module).partition(".")[0] in OURS:
            yield from (f"{node.module}.{alias.name}" for alias in node.names if is_private(alias.name))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setattr":
            yield from (f"setattr {name}" for name in map(_text, node.args[:2]) if is_private(name.rpartition(".")[2]))


def other_tests(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of tests, or the tests, imported by a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and str(node.module).partition(".")[0] == "tests":
            names = [str(node.module).rpartition(".")[2], *(alias.name for alias in node.names)]
            yield from (f"{node.module}: {name}" for name in names if name.startswith("test_"))


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_what_is_private_and_what_is_not() -> None:
    tree = ast.parse(
        "from freshness.cache.keys import _text, name\n"
        "from tests.a.test_b import test_c, helper\n"
        "self._own = store._entries\n"
        "model._meta, row._replace(a=1), thing.__class__\n"
        "monkeypatch.setattr(module, '_clock', None)\n"
        "monkeypatch.setattr('a.b._c', None)\n"
    )
    assert sorted(privates(tree)) == [
        "freshness.cache.keys._text",
        "setattr _clock",
        "setattr a.b._c",
        "store._entries",
    ]
    assert list(other_tests(tree)) == ["tests.a.test_b: test_b", "tests.a.test_b: test_c"]


@pytest.mark.slow
def test_no_test_reaches_into_privates() -> None:
    found = {str(path.relative_to(ROOT)): list(privates(parsed(path))) for path in modules()}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.slow
def test_no_test_imports_another() -> None:
    found = {str(path.relative_to(ROOT)): list(other_tests(parsed(path))) for path in modules()}
    assert {path: names for path, names in found.items() if names} == {}


def skips(tree: ast.Module) -> Iterator[str]:
    """Yield the conditions of skips for want of a program: `services.missing` can fail the test instead."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.skipif"):
            asked = ast.unparse(node.args[0])
        elif isinstance(node, ast.If) and any("pytest.skip(" in ast.unparse(one) for one in node.body):
            asked = ast.unparse(node.test)
        else:
            continue
        if any(word in asked for word in ("which(", "binary(", "is_installed(")):
            yield asked


@pytest.mark.slow
def test_a_program_that_is_missing_skips_no_test_where_it_must_be_there() -> None:
    own = ROOT / "tests" / "services.py"
    tree = ast.parse(
        '@pytest.mark.skipif(which("a") is None)\ndef test_a():\n    if not binary():\n        pytest.skip("")\n'
    )
    assert sorted(skips(tree)) == ["not binary()", "which('a') is None"]
    found = {str(path.relative_to(ROOT)): list(skips(parsed(path))) for path in modules() if path != own}
    assert {path: asked for path, asked in found.items() if asked} == {}


@pytest.mark.parametrize(
    ("expression", "excluded"),
    [
        ("not services and not slow", {"services", "slow"}),
        ("database and not slow", {"slow"}),
        ("slow", set()),
        ("", set()),
        ("not slow or database", set()),
        ("not (slow and database)", set()),
    ],
)
def test_a_mark_leaves_a_test_out_where_nothing_else_can_take_it_in(expression: str, excluded: set[str]) -> None:
    assert left_out.excluded(expression) == excluded


@pytest.mark.slow
def test_the_marks_of_a_module_are_those_of_its_text() -> None:
    """Compare with the syntax tree: modules excluded by `make fast` have no test without an excluding mark."""
    told = {path: left_out.marks(path.read_text()) for path in modules()}
    assert told == {path: of_the_module(parsed(path)) for path in modules()}
    assert len([path for path, marks in told.items() if marks & {"services", "slow", "django_db"}]) > 180


def of_the_module(tree: ast.Module) -> set[str]:
    """Return the marks assigned to `pytestmark` by a module."""
    assigned = [
        node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node).startswith("pytestmark")
    ]
    marks = [node for one in assigned for node in ast.walk(one.value) if isinstance(node, ast.Attribute)]
    return {node.attr for node in marks if ast.unparse(node.value) == "pytest.mark"}
