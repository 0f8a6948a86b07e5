"""`manage.py freshness_status`: waiting purges, and the state of each CDN account."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.named import named
from freshness.contrib.django.status import PurgeStatus, status


class Command(BaseCommand):
    """Print the status.  Exit status 0 for every finding.

    Exit status 1, with a sentence, for an unknown subject, or where the ledger is away; 2, with a list, for a name of
    several sites.
    """

    help = "Say what waits to be purged and since when, how each CDN account failed last, and how single sites fare."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help="sites by name, subdomain, host or id")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, subjects: list[str], json: bool, **__: Any) -> None:
        with as_sentences():
            found = status([named(one) for one in subjects])
        self.stdout.write(_as_json(found) if json else in_words(str(found)))


def _as_json(found: PurgeStatus) -> str:
    return json.dumps(found.as_dict())
