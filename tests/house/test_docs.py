"""The docs are true: all names in them exist, and every setting and command is documented."""

import re
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from freshness.contrib.django.conf import Settings
from freshness.scheduling.policy import Policy
from tests.field import __main__ as field

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = ROOT / "docs" / "reference"
PACKAGES = ("freshness", "workspace", "theme", "catalog", "storefront", "desk", "console", "huzilerz")
PAGES = sorted(
    {
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("ops/**/*.md"),
        *ROOT.glob("bench/*.md"),
        *ROOT.glob("freshness/**/__init__.py"),
    }
    - {ROOT / "CHANGELOG.md"}  # names the things of its time
)


def rows(page: str, section: str = "") -> list[str]:
    """Return the first cells of the tables of a page, or of a section of the page."""
    text = (REFERENCE / page).read_text()
    if section:
        text = re.split(r"^#", text.partition(f"# {section}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^\| `([^`]+)`", text, flags=re.MULTILINE)


def test_every_environment_variable_is_documented_and_no_other() -> None:
    read = {"DATABASE_URL"}  # by dj_database_url
    sources = ("settings", "beside", "stack", "eventlog", "varnish", "management/commands/load_samples")
    for source in sources:
        text = (ROOT / "huzilerz" / f"{source}.py").read_text()
        read |= set(re.findall(r'environ(?:\.get\(|\[)\s*"([A-Z_]+)"', text)) - {"PATH"}
        read |= set(re.findall(r'_port\(environ, "([A-Z_]+)"', text))
    said = set()
    for section in ("Where things are", "Secrets", "The edge"):
        said |= set(rows("settings.md", section))
    assert said | {"FRESHNESS_POLICY"} == read


def test_every_key_of_freshness_is_documented_and_no_other() -> None:
    assert rows("settings.md", "FRESHNESS") == [field.name.upper() for field in fields(Settings)]


def test_every_duration_is_documented_with_its_default() -> None:
    text = (REFERENCE / "settings.md").read_text()
    said = dict(re.findall(r"^\| `([a-z_]+)` \| ([0-9., ]+) \|", text, flags=re.MULTILINE))
    defaults = {field.name: getattr(Policy(), field.name) for field in fields(Policy)}
    shown = {
        name: ", ".join(f"{one:g}" for one in (value if isinstance(value, tuple) else (value,)))
        for name, value in defaults.items()
    }
    assert said == shown


def test_the_bound_in_the_readme_is_the_policys() -> None:
    readme = " ".join((ROOT / "README.md").read_text().split())
    assert f"from a commit to the call that covers it is {Policy().bound:g} seconds" in readme
    assert f"no shop is purged more than once in {Policy().rate:g} seconds" in readme


def test_every_make_target_is_documented_and_no_other() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    assert {name.removeprefix("make ") for name in rows("commands.md", "make")} == targets


def test_every_management_command_is_documented_and_no_other() -> None:
    ours = {name for name, app in get_commands().items() if str(app).partition(".")[0] in PACKAGES}
    assert set(rows("commands.md", "manage.py")) == ours
    for name in ours:
        assert load_command_class(str(get_commands()[name]), name).help


def test_every_condition_of_the_field_is_told_and_no_other() -> None:
    text = (ROOT / "docs" / "explanation" / "field.md").read_text()
    table = text.partition("\n| condition | ")[2].partition("\n\n")[0].splitlines()[2:]
    told = [name for row in table for name in row.split("|")[1].strip().split("; ")]
    assert sorted(told) == sorted(field.conditions())


def files_of(section: str) -> list[list[str]]:
    """Return the files named in the last column of the table of a section of ARCHITECTURE.md, row by row."""
    text = (ROOT / "ARCHITECTURE.md").read_text().partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    _, _, *cells = [row.strip("|").split("|") for row in re.findall(r"^\|.*\|$", text, flags=re.MULTILINE)]
    return [re.findall("`(.+?)`", last) for *_, last in cells]


def test_ten_questions_are_answered_by_names_of_files_that_exist() -> None:
    answers = files_of("Ten questions")
    assert len(answers) == 10
    assert all(answers)
    assert {file for answer in answers for file in answer if not (ROOT / file).is_file()} == set()


def test_the_way_of_a_batch_is_told_by_the_files_of_delivery_and_by_all_of_them() -> None:
    told = {file for step in files_of("The way of a batch") for file in step}
    assert told == {path.name for path in (ROOT / "freshness" / "delivery").glob("*.py")} - {"__init__.py"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_names_exists(page: Path) -> None:
    text = page.read_text()
    names = set(re.findall(rf"`((?:{'|'.join(PACKAGES)})(?:\.\w+)+)(?:\(.*?\))?`", text)) - {"huzilerz.com"}
    names = {name for name in names if not re.search(r"\.[EIW]\d{3}$", name)}  # system checks
    assert {name for name in names if not importable(name)} == set()
    files = set(re.findall(rf"`((?:{'|'.join(PACKAGES)}|tests|docs|ops|bench|requirements)/[\w./-]*)`", text))
    files.discard("bench/results/")  # written by `make bench`
    assert {file for file in files if not (ROOT / file).exists()} == set()
    linked = set(re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text))
    assert {link for link in linked if not (page.parent / link).exists()} == set()


def importable(name: str) -> bool:
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[length:]:
            fields_of = getattr(found, "__dataclass_fields__", {})
            if not hasattr(found, attribute) and attribute not in fields_of:
                return False
            found = getattr(found, attribute, None)
        return True
    return False
