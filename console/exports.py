"""Lists as files: CSV for spreadsheets, with formulas made harmless, or JSON."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from io import StringIO
from typing import Any, Final

from django.http import HttpResponse

from console.timeline import Timeline
from freshness.contrib.django.inspection import names_of
from freshness.contrib.django.models import BatchRow
from freshness.errors import Invalid

MOST_ROWS: Final = 10_000
"""Most rows of a file; the lists are sorted with the most telling rows first."""
_NAMED_AT_ONCE: Final = 1_000  # subjects a statement: the database ends statements after two seconds


def rows(name: str, found: Sequence[Any], wanted: str) -> HttpResponse:
    """Write rows, dataclasses or mappings, as a file of `csv` or `json`.  Raises Invalid for another format."""
    told = [_as_dict(one) for one in found]
    if wanted == "json":
        return as_json(name, told)
    if wanted != "csv":
        raise Invalid(f"{wanted!r:.20} is no format: csv or json")
    text = StringIO()
    writer = csv.DictWriter(text, list(told[0]) if told else ["empty"])
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in one.items()} for one in told)
    return _file(f"{name}.csv", text.getvalue(), "text/csv; charset=utf-8")


def as_json(name: str, found: Any) -> HttpResponse:
    """Write a file of JSON."""
    return _file(f"{name}.json", json.dumps(found, indent=2, default=str), "application/json")


def of_batches(found: Sequence[BatchRow]) -> list[dict[str, Any]]:
    """Turn batches into rows of a file: names of shops for people, and their ids for programs."""
    members = [[str(part.get("subject")) for part in row.members] for row in found]
    asked = list(dict.fromkeys(subject for one in members for subject in one))
    known: dict[str, str] = {}
    for start in range(0, len(asked), _NAMED_AT_ONCE):
        known |= names_of(asked[start : start + _NAMED_AT_ONCE])
    fields = ("reference", "cdn", "state", "items", "receipt", "opened_at", "sent_at", "closed_at")
    return [
        {
            "shops": "; ".join(known[subject] for subject in subjects),
            **{name: getattr(row, name) for name in fields},
            "subjects": " ".join(subjects),
        }
        for row, subjects in zip(found, members, strict=True)
    ]


def of_timeline(found: Timeline) -> list[dict[str, Any]]:
    """Moments of a timeline as rows, newest change first."""
    return [{"generation": change.generation, **asdict(one)} for change in found.changes for one in change.moments]


def _as_dict(one: Any) -> Mapping[str, Any]:
    return asdict(one) if is_dataclass(one) and not isinstance(one, type) else one


def _cell(value: Any) -> Any:
    """Put an apostrophe before text that a spreadsheet would take for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _file(name: str, text: str, kind: str) -> HttpResponse:
    return HttpResponse(text, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
