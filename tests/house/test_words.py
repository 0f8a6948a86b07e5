"""Each concept has a single word: the glossary defines the word, and the docs use no synonym."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.architecture import ROOT, arrows, imports, label
from tests.house.sources import parsed

GLOSSARY = ROOT / "docs" / "glossary.md"
WORDS = dict(re.findall(r"^- \*\*(.+?)\*\*: (.+?)$(?=\n\n|\n- |\n?\Z)", GLOSSARY.read_text(), re.MULTILINE | re.DOTALL))

RETIRED = {
    r"\bow(e|es|ed|ing)\b(?!:)": "pending",  # but for `owed:`, how keys of rows begin
    r"\burgent(ly)?\b": "immediate",
    r"\brooms?\b": "capacity, or package",
    r"\bturnstiles?\b": "admission",
    r"\bdepartures?\b": "presence",
    r"\b(?-i:Served)\b|\bthe served\b": "presence",  # pages are served all the same
    r"\b(elid|elision)\w*": "skip",
    r"\b(left|leaves?|leaving) out\b": "skip",
    r"\bfan-?outs?\b": "multi-CDN",
    r"\breviews?\b|\b(?-i:Judge)\b": "Ledger.update, and Update",  # pages are judged all the same
    r"\bmachines? (is|are|was|were) suspended\b": "machine sleep",  # imports are suspended
    r"\bthe seed('s)?\b": "the usual lock-and-skip rule",
}
"""The former name of a thing, as a pattern, and the present word."""

HISTORY = {ROOT / "docs" / "decisions", ROOT / "CHANGELOG.md"}  # tell of their time in the words of their time
PAGES = [
    page
    for page in sorted(
        {
            *ROOT.glob("*.md"),
            *ROOT.glob("docs/**/*.md"),
            *ROOT.glob("docs/**/*.svg"),
            *ROOT.glob("ops/**/*.md"),
            *ROOT.glob("freshness/**/__init__.py"),
        }
    )
    if HISTORY.isdisjoint({page, *page.parents})
]


NAMES = re.compile(
    r"(^|_)(owed?|owes|urgent|rooms?|turnstiles?|departures?|elid\w*|elision|fan_?outs?|left_out|reviews?)(_|$)|^_?served$"
)
"""A retired word as a part of a name in the code, in snake case."""


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def names(path: Path) -> set[str]:
    """Return every name defined by a module: its own, and its classes', functions', parameters' and variables'
    names."""
    found = {path.stem}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(snake(node.name))
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            found.add((node.id if isinstance(node, ast.Name) else node.attr).lower())
    return found


def retired_names(path: Path) -> set[str]:
    """Return the names of a module made of a retired word. Few modules have the word anywhere in their text."""
    words = {path.stem, *re.findall(r"\w+", path.read_text())}
    return set(filter(NAMES.search, names(path))) if any(map(NAMES.search, map(snake, words))) else set()


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def retired(text: str) -> set[str]:
    """Return the retired words in a text, each with the word to use."""
    return {f"{found[0]}: {word}" for old, word in RETIRED.items() for found in re.finditer(old, text, re.IGNORECASE)}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_says_a_retired_word(page: Path) -> None:
    assert retired(page.read_text()) == set()


def test_no_name_in_the_code_is_made_of_a_retired_word() -> None:
    rooms = ("freshness", "workspace", "theme", "catalog", "storefront", "huzilerz", "bench")
    modules = [path for room in rooms for path in ROOT.glob(f"{room}/**/*.py") if "migrations" not in path.parts]
    assert {f"{name(path)}: {one}" for path in modules for one in retired_names(path)} == set()


def test_a_name_made_of_a_retired_word_is_found_wherever_it_is_given(tmp_path: Path) -> None:
    module = tmp_path / "turnstile.py"
    module.write_text("class FanOut:\n    def of(self, room_of):\n        self.elided = review\n")
    assert retired_names(module) == {"turnstile", "fan_out", "room_of", "elided"}


def test_a_retired_word_is_found_with_the_word_to_use() -> None:
    said = "What it owes is left out: no room, see Served, and judge the rows served to `owed:fastly/ws:1`."
    assert retired(said) == {
        "owes: pending",
        "left out: skip",
        "room: capacity, or package",
        "Served: presence",
    }


def test_the_glossary_comes_first_among_the_docs() -> None:
    first, *_ = re.findall(r"\]\((.+?)\)", (ROOT / "docs" / "README.md").read_text())
    assert first == "glossary.md"


def test_every_package_stands_in_the_glossary() -> None:
    packages = {label(package) for package in arrows(imports(ROOT))} | {"ops", "bench", "tests"}
    assert packages - set(WORDS) == set()


def test_every_package_that_the_glossary_lists_is_there() -> None:
    _, *sections = re.split(r"^## Packages of the .+$", GLOSSARY.read_text(), flags=re.MULTILINE)
    listed = {word for section in sections for word in re.findall(r"^- \*\*(.+?)\*\*", section, re.MULTILINE)}
    assert listed - {label(package) for package in arrows(imports(ROOT))} == {"ops", "bench", "tests"}


def test_the_glossary_defines_each_word_once_and_in_one_sentence() -> None:
    defined = re.findall(r"^- \*\*(.+?)\*\*", GLOSSARY.read_text(), re.MULTILINE)
    assert len(defined) > 80
    assert sorted(defined) == sorted(WORDS)
    assert {word for word, said in WORDS.items() if not re.fullmatch(r"[A-Z][^.]*(\.\w[^.]*)*\.", said)} == set()


def test_the_glossary_defines_no_retired_word() -> None:
    assert {word for word in WORDS if retired(word)} == set()
