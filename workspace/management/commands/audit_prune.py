"""`manage.py audit_prune`: delete old audit entries."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workspace import audit


class Command(BaseCommand):
    """Exit status 1, with a sentence, for fewer than 1 day."""

    help = "Delete audit entries that are older than so many days, a thousand at a time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=float, required=True, metavar="DAYS", help="keep so many")
        parser.add_argument("--dry-run", action="store_true", help="only say how many entries would go")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, days: float, dry_run: bool, json: bool, **__: Any) -> None:
        try:
            entries = audit.prune(days=days, dry_run=dry_run)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if json:
            self.stdout.write(_as_json({"entries": entries, "deleted": not dry_run}))
        else:
            self.stdout.write(f"{entries} audit entries{' (dry run)' * dry_run}")


def _as_json(parts: dict[str, Any]) -> str:
    return json.dumps(parts)
