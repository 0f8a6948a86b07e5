"""Rules of style held by no linter here."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import definitions, parsed

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
MODULES = [
    path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")) if "migrations" not in path.parts
]
LONGEST_MODULE, LONGEST_FUNCTION, LONG_FUNCTION = 350, 50, 25
MOST_PACKAGES, MOST_FILES = 12, 6  # at the top of freshness/: as many as a newcomer reads at a glance
MOST_METHODS = 15
NAMED_BY_DJANGO = {"Command", "Meta", "Migration"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions() -> Iterator[tuple[str, int]]:
    """Return each function with its number of lines."""
    for path in MODULES:
        for node in definitions(path):
            if not isinstance(node, ast.ClassDef):
                yield f"{name(path)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def classes(paths: list[Path]) -> Iterator[tuple[str, ast.ClassDef]]:
    """Yield each class, at any place in its module."""
    for path in paths:
        for node in definitions(path):
            if isinstance(node, ast.ClassDef):
                yield name(path), node


def methods(node: ast.ClassDef) -> list[str]:
    return [part.name for part in node.body if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef))]


def is_suite(node: ast.ClassDef) -> bool:
    """Return whether a class is a contract suite, with tests and their helpers as methods."""
    return any(method.startswith("test_") for method in methods(node))


def test_the_top_of_the_engine_is_seen_at_a_glance() -> None:
    top = ROOT / "freshness"
    packages = {path.parent.name for path in top.glob("*/__init__.py")}
    files = {path.name for path in top.glob("*.py")}
    assert len(packages) <= MOST_PACKAGES, packages
    assert len(files) <= MOST_FILES, files


def test_every_system_check_says_what_to_do() -> None:
    silent = []
    for path in MODULES:
        for node in ast.walk(parsed(path)) if re.search(r"\bid=", path.read_text()) else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("CheckMessage", "Error", "Warning"):
                given = {word.arg for word in node.keywords}
                silent += [f"{name(path)}:{node.lineno}"] * ("id" in given and "hint" not in given)
    assert silent == []


def test_no_module_is_too_long_to_read() -> None:
    # freshness.testing ships contract tests, with the length allowed to other tests.
    shipped = [path for path in MODULES if "testing" not in path.parts]
    lengths = {name(path): len(path.read_text().splitlines()) for path in shipped}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_too_long_to_read() -> None:
    assert [(where, lines) for where, lines in functions() if lines > LONGEST_FUNCTION] == []


def test_nine_functions_of_ten_are_short() -> None:
    lengths = sorted(lines for _, lines in functions())
    assert lengths[len(lengths) * 9 // 10] <= LONG_FUNCTION


def test_no_class_has_more_than_one_job() -> None:
    found = [(where, node.name, len(methods(node))) for where, node in classes(MODULES) if not is_suite(node)]
    assert [one for one in found if one[-1] > MOST_METHODS] == []  # two classes of a module may share a name


def test_no_two_classes_have_one_name() -> None:
    """Outside tests.  Names with a leading underscore are a module's own, and some names are Django's."""
    found: dict[str, list[str]] = {}
    for where, node in classes([*MODULES, *sorted((ROOT / "bench").rglob("*.py"))]):
        if node.name not in NAMED_BY_DJANGO and not node.name.startswith("_"):
            found.setdefault(node.name, []).append(where)
    assert {named: places for named, places in found.items() if len(places) > 1} == {}


def test_settings_are_read_in_conf_and_nowhere_else() -> None:
    readers = {name(path) for path in MODULES if "from django.conf import settings" in path.read_text()}
    readers.discard("freshness/contrib/django/testing.py")  # puts other settings in their place
    readers.discard("huzilerz/heavy_worker.py")  # a process of its own, without middleware
    assert {path for path in readers if not path.endswith("/conf.py")} == set()


def test_nothing_is_pickled() -> None:
    found = {
        name(path) for path in MODULES if re.search(r"\b(import|from) (pickle|marshal|shelve)\b", path.read_text())
    }
    assert found == set()


def test_no_path_of_a_machine_and_no_download_address_is_kept() -> None:
    kept = [*ROOT.glob("requirements/*.txt"), *ROOT.glob("*.toml"), *ROOT.glob("*.yaml"), *ROOT.glob("**/.npmrc")]
    assert {name(path) for path in kept if re.search(r"https?://", path.read_text())} == set()
