"""Who may import whom: `make lint` holds the contracts, these hold that the contracts name everything."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
ADAPTERS = {"cdn", "stores", "contrib", "testing"}


def contract(name: str) -> dict[str, list[str]]:
    (found,) = [one for one in LINTER["contracts"] if one["name"].startswith(name)]
    return found


def test_every_package_of_the_project_is_under_the_contracts() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"bench"}  # measures from outside
    assert packages == set(LINTER["root_packages"])


def test_every_module_of_the_engine_is_held_to_the_standard_library() -> None:
    modules = {path.stem for path in (ROOT / "freshness").glob("*.py")} - {"__init__"}
    held = {name.removeprefix("freshness.") for name in contract("The engine's core")["source_modules"]}
    assert held == modules


@pytest.mark.parametrize("module", ["engine", "cache", "schedule", "ports"])
def test_the_engine_loads_nothing_but_the_standard_library(module: str) -> None:
    code = f"import sys, freshness.{module}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    site = {"sitecustomize", "usercustomize"}  # Debian's Python has the first
    known = set(sys.stdlib_module_names) | {"freshness", "__main__", "_distutils_hack"} | site
    assert {
        name for name in loaded if name not in known and not name.startswith(("__editable__", "_virtualenv"))
    } == set()


def test_packages_say_what_they_are_and_nothing_else() -> None:
    """`__init__.py` is a docstring; the tasks' package re-exports its tasks, as promised."""
    tasks = ROOT / "workspace" / "hosting" / "tasks" / "__init__.py"
    talkative = [
        str(path.relative_to(ROOT))
        for package in LINTER["root_packages"]
        for path in (ROOT / package).rglob("__init__.py")
        if path != tasks and any(word in path.read_text() for word in ("\nimport ", "\nfrom ", "\ndef ", "\nclass "))
    ]
    assert talkative == []
