"""`manage.py freshness_reconcile`: mark live content that changed without a mark, once."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.reconcile import LOOK_BACK, reconcile


class Command(BaseCommand):
    """Prints the marked subjects, perhaps an empty list, with exit status 0.

    1, with a sentence, where the ledger is away, or its purges are for another CDN.
    """

    help = "Mark live content that changed without a mark: after bulk updates, raw SQL, or a restored database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--look-back", type=float, default=LOOK_BACK, metavar="SECONDS", help="how far to look")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, look_back: float, json: bool, **__: Any) -> None:
        if not look_back >= 0:
            raise CommandError(f"a look back is of 0 seconds or more, not {look_back:g}")
        with as_sentences():
            build.ledger().identity.compare()
            missed = reconcile(look_back=look_back)
        if json:
            self.stdout.write(_as_json(missed))
            return
        self.stdout.write(in_words("\n".join([*missed, f"{len(missed)} marked"])))


def _as_json(missed: list[str]) -> str:
    return json.dumps({"marked": missed})
