"""Every figure quoted by the docs' tables from a bench stands in the bench's file in `bench/results/`.

A table belongs to the last `make bench ONLY=<subject>` before the table.  Its first column names the case, a column
headed "bound" has the promised figure; every number in further columns is a number of the results, rounded.  A last
column headed "from" names the subject of each row.
"""

import json
import re
from pathlib import Path

import pytest

from bench.figures import RESULTS

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LISTED = ROOT / "docs" / "reference" / "commands.md"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def tables() -> list[tuple[str, str, list[str]]]:
    """Return page, subject and the cells with numbers of each table that quotes a bench."""
    found = []
    for page in PAGES:
        subject, rows = "", []
        for line in [*page.read_text().splitlines(), ""]:
            if line.startswith("|"):
                rows.append(line)
                continue
            if rows and rows[0].endswith("| from |"):
                found += [(str(page.relative_to(ROOT)), name, cells) for name, cells in by_row(rows)]
            elif rows and subject:
                found.append((str(page.relative_to(ROOT)), subject, measured(rows)))
            rows = []
            if line.startswith("#"):
                subject = ""
            if asked := re.search(r"`make bench ONLY=(\w+)`", line):
                subject = asked[1]
    return found


def measured(rows: list[str]) -> list[str]:
    """Return the cells of a table with measured figures."""
    heads, _, *body = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return [cell for row in body for head, cell in list(zip(heads, row, strict=True))[1:] if head != "bound"]


def by_row(rows: list[str]) -> list[tuple[str, list[str]]]:
    """Return the bench subject of each row of a table with a column "from", and the row's cells with measured
    figures."""
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]
    return [(row[-1].strip("`"), row[1:-1]) for row in cells]


def named(text: str) -> set[str]:
    """Return the subjects named by a page, by the measuring command or in a column "from"."""
    asked = re.findall(r'make bench\s+ONLY=(?:"([\w ]+)"|(\w+))', text)
    return {name for found in asked for part in found for name in part.split()} | set(
        re.findall(r"\| `(\w+)` \|$", text, re.MULTILINE)
    )


def is_quoted(number: str, results: set[float]) -> bool:
    """Return whether a result, rounded to the shown number of digits, is that number."""
    digits = len(number.replace(",", "").replace(".", "").lstrip("0")) or 1
    shown = float(number.replace(",", ""))
    return any(float(f"{result:.{digits}g}") == shown for result in results)


def results_of(subject: str) -> set[float]:
    figures = json.loads((RESULTS / f"{subject}.json").read_text())["figures"]
    return {value for figure in figures for value in (figure["ours"], figure["peer"], figure["ratio"])}


def subjects() -> list[str]:
    """Return every subject that `make bench` knows, by name."""
    sources = {path.stem: path.read_text() for path in (ROOT / "bench").glob("*.py")}
    return sorted(name for name, source in sources.items() if "\ndef run(ground: Ground)" in source)


def test_every_subject_is_described_and_no_other():
    page = LISTED.read_text()
    listed = re.findall(r"^\| `(\w+)`", page.partition("\n## make bench\n")[2].partition("\n## ")[0], re.MULTILINE)
    assert listed == subjects()
    assert {path.stem for path in RESULTS.iterdir()} <= set(listed)


def test_no_subject_is_measured_for_nothing():
    text = '`make bench\nONLY=cdn`, `make bench ONLY="read clear"`\n| a | 1 s | `save` |\n| `b` | 2 s | 3 s |\n'
    assert named(text) == {"cdn", "read", "clear", "save"}
    quoted = {name for page in PAGES if page != LISTED for name in named(page.read_text())}
    assert [name for name in subjects() if name not in quoted] == []


def test_some_tables_quote_a_bench():
    assert {subject for _, subject, _ in tables()} >= {"scheduler", "cost", "ledger", "fresh"}


@pytest.mark.parametrize(
    ("page", "subject", "cells"), tables(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_table_quotes_what_was_measured(page, subject, cells):
    results = results_of(subject)
    foreign = [number for cell in cells for number in NUMBER.findall(cell) if not is_quoted(number, results)]
    assert foreign == [], f"{page} says what {subject}.json does not"
