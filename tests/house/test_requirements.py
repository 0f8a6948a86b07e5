"""The pinned packages are the project's requirements, with hashes and without addresses."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS = PROJECT["project"]["optional-dependencies"]
WANTED = [one for extra in EXTRAS.values() for one in extra if not one.startswith("freshness[")]


def of_extra(name: str) -> list[str]:
    """Return an extra's requirements, and the extras named by the extra."""
    found = []
    for one in EXTRAS[name]:
        if parts := re.fullmatch(r"freshness\[(.+)\]", one):
            found += [asked for part in parts[1].split(",") for asked in of_extra(part)]
        else:
            found.append(one)
    return found


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=~! ;]", one)[0].lower() for one in requirements}


def pinned(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text().replace("\\\n", " ")
    return {line.partition("==")[0]: line for line in text.splitlines() if line.strip()}


def test_everything_the_project_runs_with_is_pinned() -> None:
    assert names(of_extra("platform")) - set(pinned("run")) == set()
    assert PROJECT["project"]["dependencies"] == []  # users of the engine alone choose their own


def test_everything_the_tests_need_is_pinned() -> None:
    wanted = names(WANTED + PROJECT["dependency-groups"]["dev"])
    assert wanted - set(pinned("test")) == set()


def test_the_tests_run_with_the_same_versions() -> None:
    test = pinned("test")
    for name, line in pinned("run").items():
        assert test[name].split()[0] == line.split()[0]


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_pin_has_a_hash_and_no_pin_an_address(name: str) -> None:
    lines = pinned(name)
    assert len(lines) > 40
    for line in lines.values():
        assert "--hash=sha256:" in line
        assert "://" not in line
        assert "@" not in line


def test_bandits_rules_are_part_of_lint_and_every_file_of_pins_of_the_audit() -> None:
    assert "S" in PROJECT["tool"]["ruff"]["lint"]["select"]
    makefile = (ROOT / "Makefile").read_text()
    assert "$(BIN)/ruff check --quiet ." in makefile
    assert "$(wildcard requirements/*.txt)" in makefile.partition("\naudit:")[2]
    assert "--strict" in makefile.partition("\naudit:")[2]  # the audit fails on a question without an answer


def test_no_lock_of_npm_carries_an_address() -> None:
    """Neither of a registry nor of a sponsor: npm writes both, as `resolved` and `funding`."""
    places = [*(ROOT / "desk").rglob("package-lock.json"), *(ROOT / "tests").rglob("package-lock.json")]
    locks = [path for path in places if "node_modules" not in path.parts]
    assert len(locks) == 8
    assert [str(path.relative_to(ROOT)) for path in locks if "://" in path.read_text()] == []
