"""The allowed imports: `make lint` holds the contracts, and these tests show that the contracts name every package."""

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house import architecture
from tests.house.architecture import LINTER, ROOT, arrows, imports, reduced, top_to_bottom

ADAPTERS = {"freshness.cdn", "freshness.cli", "freshness.contrib", "freshness.fetch", "freshness.testing"}


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


@pytest.mark.long
def test_the_engine_loads_nothing_but_the_standard_library() -> None:
    modules = ", ".join(f"freshness.{name}" for name in ("delivery.engine", "cache.cache", "scheduling.rule", "ports"))
    code = f"import sys, {modules}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    site = {"sitecustomize", "usercustomize"}  # Debian's Python has the first
    known = set(sys.stdlib_module_names) | {"freshness", "__main__", "_distutils_hack"} | site
    assert {
        name for name in loaded if name not in known and not name.startswith(("__editable__", "_virtualenv"))
    } == set()


def test_packages_say_what_they_are_and_nothing_else() -> None:
    """`__init__.py` is a docstring, except where public names are imported: the front doors, and the promised tasks."""
    doors = ("workspace/hosting/tasks", "freshness", "freshness/contrib/django", "freshness/testing")
    public = {ROOT / door / "__init__.py" for door in doors}
    talkative = [
        str(path.relative_to(ROOT))
        for package in LINTER["root_packages"]
        for path in (ROOT / package).rglob("__init__.py")
        if path not in public
        and any(word in path.read_text() for word in ("\nimport ", "\nfrom ", "\ndef ", "\nclass "))
    ]
    assert talkative == []


# The map in ARCHITECTURE.md


@pytest.mark.slow
def test_the_map_is_what_the_code_imports() -> None:
    _, _, rest = architecture.PAGE.read_text().partition(architecture.BEGIN)
    shown = rest.partition(architecture.END)[0]
    assert shown == architecture.drawn(arrows(imports(ROOT))), "packages or arrows have changed: run `make map`"


def test_one_arrow_more_is_seen_in_the_picture_and_one_that_others_imply_in_the_list() -> None:
    before = {"shop": {"freshness.cdn"}, "freshness.cdn": {"freshness.ports"}, "freshness.ports": set()}
    assert architecture.listing(before).splitlines()[1:-1] == ["shop   > cdn", "cdn    > ports"]
    longer = {**before, "freshness.ports": {"freshness.errors"}, "freshness.errors": set()}
    assert "    ports --> errors\n" not in architecture.picture(before)
    assert "    ports --> errors\n" in architecture.picture(longer)
    implied = {**before, "shop": {"freshness.cdn", "freshness.ports"}}
    assert architecture.picture(implied) == architecture.picture(before)
    assert architecture.listing(implied).splitlines()[1:-1] == ["shop   > cdn, ports", "cdn    > ports"]


def test_the_map_has_every_package_of_the_engine_and_of_the_platform() -> None:
    packages = {path.parent for package in LINTER["root_packages"] for path in (ROOT / package).rglob("__init__.py")}
    packages = {path.relative_to(ROOT) for path in packages}
    shown = {path for path in packages if f"| `{path}/` |" in architecture.PAGE.read_text()}
    inside = {str(path) for path in packages - shown if path.name not in {"management", "commands", "migrations"}}
    assert inside == {
        "freshness",
        "huzilerz/demo",
        "theme/services",
        "workspace/hosting/services",
        "workspace/hosting/tasks",
    }


def test_an_import_is_an_arrow_wherever_it_stands_but_not_one_for_types_alone(tmp_path: Path) -> None:
    texts = {
        "a/__init__.py": "",
        "a/one.py": "import a.two\nfrom a import three\nfrom json import dumps\ndef late():\n    from b import name\n",
        "a/two.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a.one\n    from b import name\n",
        "a/three.py": "try:\n    import a.two\nexcept ImportError:\n    pass\n",
        "b/__init__.py": "name = 1\n",
    }
    for place, text in texts.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(text)
    assert imports(tmp_path, ("a", "b")) == {
        "a": set(),
        "a.one": {"a.two", "a.three", "b"},
        "a.two": set(),
        "a.three": {"a.two"},
        "b": set(),
    }


def test_an_arrow_is_omitted_only_where_a_longer_way_leads_to_the_same() -> None:
    graph = {"top": {"mid", "low", "side"}, "mid": {"low"}, "side": set(), "low": set()}
    assert reduced(graph) == {"top": {"mid", "side"}, "mid": {"low"}, "side": set(), "low": set()}
    assert top_to_bottom(graph) == ["top", "mid", "side", "low"]
    with pytest.raises(CycleError):
        top_to_bottom({**graph, "low": {"top"}})


@pytest.mark.long
def test_no_modules_import_each_other_in_a_circle() -> None:
    """The import contracts forbid circles between packages; this test forbids circles within each package too."""
    TopologicalSorter(imports(ROOT)).prepare()
