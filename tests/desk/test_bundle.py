"""The committed bundle equals a build of the source, is small enough, and its autosave loses no change."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.services import program

ROOT = Path(__file__).parents[2]
SOURCE, BUILT = ROOT / "desk/editor", ROOT / "desk/static/desk"


def files(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir() if re.match(r"(editor|part-)", path.name)}


def first_load(editor: str) -> set[str]:
    """Return the scripts loaded before the editor's first picture: the imported scripts, and their imports."""
    found, waiting = {"editor.js"}, [path.name for path in BUILT.glob(f"part-{editor}-*.js")]
    while waiting:
        name = waiting.pop()
        found.add(name)
        text = (BUILT / name).read_text()
        static = re.findall(r"""(?:from|import)\s*["']\./(part-[\w-]+\.js)["']""", text)
        waiting += [one for one in static if one not in found]
    return found


@pytest.mark.parametrize(("editor", "styles", "most"), [("whole", {"editor.css"}, 320), ("phone", set(), 100)])
def test_the_first_load_is_small(editor: str, styles: set[str], most: int) -> None:
    loaded = {"desk.css", *styles, *first_load(editor)}
    size = sum(len(gzip.compress((BUILT / name).read_bytes(), mtime=0)) for name in loaded)
    assert (len(loaded) > 4, size <= most * 1024) == (True, True), (size, sorted(loaded))


@pytest.mark.parametrize("editor", ["whole", "phone"])
def test_the_page_preloads_what_an_editor_needs_at_first(editor: str) -> None:
    listed = json.loads((BUILT / "editor.json").read_text())[editor]
    assert sorted(f"desk/{name}" for name in first_load(editor) - {"editor.js"}) == listed


def test_browsers_keep_parts_for_good_and_ask_for_the_rest_again() -> None:
    parts = {path.name for path in BUILT.glob("part-*")}
    client = Client(headers={"host": "localhost"})
    told = {path.name: client.get(f"/static/desk/{path.name}")["Cache-Control"] for path in BUILT.iterdir()}
    forever = {name for name, header in told.items() if header == "max-age=315360000, public, immutable"}
    assert (forever, {told[name] for name in told.keys() - parts}) == (parts, {"max-age=60, public"})


def test_the_licence_of_each_bundled_package_lies_beside_the_bundle() -> None:
    texts = (BUILT / "editor-licenses.txt").read_text().split("-" * 80)
    told = dict(re.fullmatch(r"(\S+ \S+): (\S+)", text.strip().splitlines()[0]).groups() for text in texts)  # type: ignore[union-attr]
    lock = json.loads((SOURCE / "package-lock.json").read_text())["packages"]
    direct = json.loads((SOURCE / "package.json").read_text())["dependencies"]
    assert {f"{name} {lock[f'node_modules/{name}']['version']}" for name in direct} - told.keys() == set()
    assert set(told.values()) <= {"MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Apache-2.0"}
    assert len([text for text in texts if "PERMISSION" in text.upper() or "REDISTRIBUTION" in text.upper()]) > 60


def test_no_stylesheet_loads_from_another_host() -> None:
    for path in BUILT.glob("*.css"):  # no-external.css makes the script's import of a font needless
        assert re.findall(r"(?:@import|url\()\s*[\"']?https?:", path.read_text()) == [], path.name


def test_the_lock_file_names_no_registry() -> None:
    lock = json.loads((SOURCE / "package-lock.json").read_text())
    assert [name for name, one in lock["packages"].items() if "resolved" in one] == []
    assert [name for name, one in lock["packages"].items() if name and "integrity" not in one] == []


@pytest.mark.slow
@pytest.mark.services
def test_the_bundle_is_built_from_the_source(tmp_path: Path) -> None:
    source, out = tmp_path / "editor", tmp_path / "out"
    shutil.copytree(SOURCE, source, ignore=shutil.ignore_patterns("node_modules"))
    out.mkdir()
    subprocess.run([program("npm"), "ci", "--no-audit", "--no-fund"], cwd=source, check=True, timeout=240)
    subprocess.run(["node", "build.mjs", str(out)], cwd=source, check=True, timeout=60)
    built = files(out)
    assert built.keys() == files(BUILT).keys()
    assert [name for name, content in built.items() if content != files(BUILT)[name]] == []


@pytest.fixture(scope="module")
def saving() -> Any:
    """Return the findings of the random runs of `saving.mjs`."""
    play = [program("node"), str(ROOT / "tests/desk/saving.mjs")]
    done = subprocess.run(play, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.mark.services
def test_autosave_of_two_editors_in_killed_tabs_loses_no_change(saving: Any) -> None:
    assert {name: saving[name] for name in ("runs", "lost", "mostInFlight")} == {
        "runs": 200,
        "lost": 0,
        "mostInFlight": 1,
    }
    assert (saving["killed"] > 100, saving["merged"] > 100, saving["overheard"] > 10) == (True, True, True)


@pytest.mark.services
def test_another_s_page_that_comes_after_a_save_of_one_s_own_is_not_shown(saving: Any) -> None:
    assert saving["late"] == [False, 3, 0]


@pytest.mark.services
def test_two_versions_are_merged_component_by_component(saving: Any) -> None:
    column = ["x", ["c=1"]]
    assert saving["cases"] == {
        "both": {"page": ["a=2", "b=4", column], "conflicts": [["a", "words", 2, 3]]},
        "ownBefore": {"page": ["a=3", "b=1", column], "conflicts": []},
        "deleted": {"page": ["b=2"], "conflicts": []},
        "deletedAndChanged": {"page": ["a=1", "b=1", ["x", ["c=2"]]], "conflicts": [["c", None, "changed", "deleted"]]},
        "moved": {"page": ["b=1", "n=1", "a=1", ["x", ["c=5"]]], "conflicts": []},
        "movedInto": {"page": ["b=1", ["x", ["d=1", "c=1", "a=9"]]], "conflicts": []},
        "round": {"page": [["x", [["y", []]]]], "conflicts": []},
        "keys": {"page": ["a=undefined"], "conflicts": []},
    }
