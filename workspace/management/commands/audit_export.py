"""`manage.py audit_export`: the audit trail as lines of JSON or as CSV."""

import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime

from workspace import audit
from workspace.models import AuditEntry

_FIELDS: Final = (
    "id", "at", "actor_id", "actor_name", "action", "subject", "workspace_id", "outcome", "address", "via", "reason",
    "detail",
)  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class Command(BaseCommand):
    """Print the audit trail, oldest first, a thousand rows at a time to save memory.

    Exit status 1 for an invalid time.
    """

    help = "Print the audit trail, oldest entry first: lines of JSON, or CSV."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--since", metavar="TIME", help="such as 2026-11-29T12:00Z; without a zone, UTC")
        parser.add_argument("--until", metavar="TIME", help="entries before that")
        parser.add_argument("--subject", metavar="ID", help="of one object, or of one workspace")
        parser.add_argument("--actor", metavar="NAME", help="of one user, by name")
        parser.add_argument("--action", metavar="ACTION", help="of one kind, such as theme.publish")
        parser.add_argument("--csv", action="store_true", help="CSV with a line of names, for spreadsheets")

    def handle(self, *_: Any, csv: bool, **given: Any) -> None:
        rows = _rows(_asked(**given))
        if csv:
            _write_csv(rows, self.stdout)
            return
        for row in rows:
            self.stdout.write(json.dumps(row))


def _asked(
    *, since: str | None, until: str | None, subject: str | None, actor: str | None, action: str | None, **_: Any
) -> QuerySet[AuditEntry]:
    found = AuditEntry.objects.all()
    if subject:
        whose = audit.as_uuid(subject)
        found = audit.history(workspace_id=whose) if whose else audit.history(subject=subject)
        if whose and not found.exists():
            found = audit.history(subject=subject)
    for lookup, value in (("actor_name", actor), ("action", action)):
        found = found.filter(**{lookup: value}) if value else found
    for lookup, text in (("at__gte", since), ("at__lt", until)):
        found = found.filter(**{lookup: _time(text)}) if text else found
    return found


def _time(text: str) -> datetime:
    try:
        found = parse_datetime(text) or parse_datetime(f"{text}T00:00Z")
    except ValueError:
        found = None
    if found is None:
        raise CommandError(f"{text!r} is no time; write it as 2026-11-29T12:00Z or 2026-11-29")
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _rows(entries: QuerySet[AuditEntry]) -> Iterator[dict[str, Any]]:
    """Yield the entries in their order, by pages that begin after the last entry: no cursor stays open."""
    last = 0
    while page := list(entries.order_by("pk").filter(pk__gt=last).values(*_FIELDS)[: audit.AT_A_TIME]):
        for row in page:
            whose = row["workspace_id"]
            yield {**row, "at": row["at"].isoformat(), "workspace_id": str(whose) if whose else None}
        last = page[-1]["id"]


def _write_csv(rows: Iterator[dict[str, Any]], out: Any) -> None:
    writer = csv.writer(out if hasattr(out, "write") else sys.stdout, lineterminator="\n")
    writer.writerow(_FIELDS)
    for row in rows:
        writer.writerow([_cell(value) for value in row.values()])


def _cell(value: Any) -> Any:
    """Return text that a spreadsheet cannot take for a formula: users choose their names."""
    text = json.dumps(value) if isinstance(value, dict) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
