"""`manage.py freshness_prune`: delete rows no longer read."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.prune import BATCH_DAYS, PRESENCE_DAYS, SPEND_DAYS, prune


class Command(BaseCommand):
    """Exit status 1, with a sentence, for fewer than 1 day or where the ledger is away."""

    help = (
        "Delete purges that are over, bills of months long past, and notes of what edges showed long ago; "
        "relays do it by themselves, little by little."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        kept = f"keep so many ({BATCH_DAYS:g} of purges, {SPEND_DAYS:g} of bills, {PRESENCE_DAYS:g} of notes)"
        parser.add_argument("--days", type=float, metavar="DAYS", help=kept)
        parser.add_argument("--dry-run", action="store_true", help="only say how many rows would go")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, days: float | None, dry_run: bool, json: bool, **__: Any) -> None:
        try:
            with as_sentences():
                pruned = prune(days=days, dry_run=dry_run)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if json:
            self.stdout.write(_as_json({**pruned.as_dict(), "deleted": not dry_run}))
        else:
            went = f"{pruned.batches} purges, {pruned.spend} bills, {pruned.presence} notes"
            went += f", {pruned.by_hand} acts by hand" if pruned.by_hand else ""
            went += f", {pruned.steps} steps" if pruned.steps else ""
            self.stdout.write(f"{went}{' (dry run)' * dry_run}")


def _as_json(parts: dict[str, Any]) -> str:
    return json.dumps(parts)
