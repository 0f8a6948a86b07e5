"""Rules of style that no linter here holds."""

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
MODULES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if "migrations" not in path.parts]
LONGEST_MODULE, LONGEST_FUNCTION = 350, 50


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_module_is_too_long_to_read() -> None:
    # What freshness.testing ships are tests: as long as what they hold.
    shipped = [path for path in MODULES if "testing" not in path.parts]
    lengths = {name(path): len(path.read_text().splitlines()) for path in shipped}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_too_long_to_read() -> None:
    long = {
        f"{name(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    assert {where: lines for where, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_settings_are_read_in_conf_and_nowhere_else() -> None:
    readers = {name(path) for path in MODULES if "from django.conf import settings" in path.read_text()}
    readers.discard("freshness/contrib/django/testing.py")  # puts other settings in their place
    assert {path for path in readers if not path.endswith("/conf.py")} == set()


def test_nothing_is_pickled() -> None:
    found = {
        name(path) for path in MODULES if re.search(r"\b(import|from) (pickle|marshal|shelve)\b", path.read_text())
    }
    assert found == set()


def test_no_path_of_a_machine_and_no_download_address_is_kept() -> None:
    kept = [*ROOT.glob("requirements/*.txt"), *ROOT.glob("*.toml"), *ROOT.glob("*.yaml"), *ROOT.glob("**/.npmrc")]
    assert {name(path) for path in kept if re.search(r"https?://", path.read_text())} == set()
