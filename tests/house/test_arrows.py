"""Who may import whom: `make lint` holds the contracts, these hold that the contracts name everything."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
ADAPTERS = {"freshness.cdn", "freshness.contrib", "freshness.fetch", "freshness.testing"}


def contract(name: str) -> dict[str, list[str]]:
    (found,) = [one for one in LINTER["contracts"] if one["name"].startswith(name)]
    return found


def test_every_package_of_the_project_is_under_the_contracts() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"bench"}  # measures from outside
    assert packages == set(LINTER["root_packages"])


def test_every_part_of_the_engine_but_its_adapters_is_held_to_the_standard_library() -> None:
    engine = ROOT / "freshness"
    parts = {f"freshness.{path.stem}" for path in engine.glob("*.py")} - {"freshness.__init__"}
    parts |= {f"freshness.{path.parent.name}" for path in engine.glob("*/__init__.py")} - ADAPTERS - {"freshness.cache"}
    parts |= {f"freshness.cache.{path.stem}" for path in (engine / "cache").glob("*.py")} - {"freshness.cache.__init__"}
    assert set(contract("The engine's core")["source_modules"]) == parts


@pytest.mark.parametrize("module", ["delivery.engine", "cache.cache", "scheduling.rule", "ports"])
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
