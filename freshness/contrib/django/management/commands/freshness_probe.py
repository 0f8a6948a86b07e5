"""`manage.py freshness_probe`: is what visitors are shown as new as the ledger says?"""

import json
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.probe import probe
from freshness.errors import FreshnessError
from freshness.targets.subject import Subject, spelled


class Command(BaseCommand):
    """Exit status 1 if a stale page was found, which has been marked to be purged again; or for what is no subject."""

    help = "Fetch pages through the edge, of the named subjects or of a random sample, and judge their generations."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("subjects", nargs="*", metavar="ws:<id>", help="which to look at; none: a random sample")
        parser.add_argument("--sample", type=int, default=20, help="how many to look at (20)")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, subjects: list[str], sample: int, json: bool, **__: Any) -> None:
        try:
            for subject in subjects:
                Subject.parse(subject)
            build.ledger().identity.compare()
            probed = probe(list(map(spelled, subjects)), sample=sample)
        except FreshnessError as error:
            raise CommandError(str(error)) from error
        counts = Counter(one.state for one in probed)
        if json:
            self.stdout.write(_as_json({"probed": [one.as_dict() for one in probed], **counts}))
        else:
            for one in probed:
                said = f"{one.state:8} {one.subject}: generation {one.seen} of at least {one.expected}"
                self.stdout.write(f"{said} ({one.why})" if one.why else said)
            self.stdout.write(", ".join(f"{number} {state}" for state, number in sorted(counts.items())) or "nothing")
        if counts["stale"]:
            raise SystemExit(1)


def _as_json(found: dict[str, Any]) -> str:
    return json.dumps(found)
