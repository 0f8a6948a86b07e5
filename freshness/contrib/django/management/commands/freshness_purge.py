"""`manage.py freshness_purge`: purge by hand, through the ledger."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django.costs import quote
from freshness.contrib.django.marks import mark
from freshness.errors import FreshnessError
from freshness.subjects import spelled


class Command(BaseCommand):
    """Exit status 1, with a sentence, for what is no subject, or where the ledger is away."""

    help = "Purge workspaces, hosts, shards or tags: marks durable rows, which relays purge at once and settle later."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "what",
            nargs="+",
            help="a subject (ws:<id>, host:<name>, shard:<00 to ff>), the id of a workspace, or a tag as in responses",
        )
        parser.add_argument("--dry-run", action="store_true", help="only say what it would come to")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, what: list[str], dry_run: bool, json: bool, **__: Any) -> None:
        try:
            subjects = list(dict.fromkeys(map(spelled, what)))
            quoted = quote(subjects)
        except FreshnessError as error:
            raise CommandError(str(error)) from error
        if not dry_run:
            for subject in subjects:
                if mark(subject, reason="manual", urgent=True) is None:
                    raise CommandError(f"{subject} could not be marked: the ledger does not answer")
        if json:
            self.stdout.write(_as_json({"subjects": subjects, "marked": not dry_run, **quoted.as_dict()}))
        else:
            self.stdout.write(f"{quoted}{'' if dry_run else f'; marked: {len(subjects)}'}")


def _as_json(parts: dict[str, Any]) -> str:
    return json.dumps(parts)
