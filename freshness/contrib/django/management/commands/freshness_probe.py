"""`manage.py freshness_probe`: compare visitors' pages with the newest generations in the ledger."""

import json
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.named import named
from freshness.contrib.django.probe import Probed, probe
from freshness.delivery.verify import State


class Command(BaseCommand):
    """Probe pages.  Exit status 1 for a stale page, now marked to be purged again, or for a malformed subject.

    Exit status 2, with a sentence, where a named subject, or every subject of the sample, could not be judged.
    """

    help = (
        "Fetch pages through the edge, of the named subjects or of a random sample, and judge their generations.  "
        "Exits with 1 where a page is stale, with 2 where nothing, or not all that was named, could be judged."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "subjects",
            nargs="*",
            metavar="SUBJECT",
            help="sites by name, subdomain, host or id; none: a random sample",
        )
        parser.add_argument("--sample", type=int, default=20, metavar="N", help="how many to look at (20)")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, subjects: list[str], sample: int, json: bool, **__: Any) -> None:
        with as_sentences():
            asked = [named(one) for one in subjects]
            build.ledger().identity.compare()
            probed = probe(asked, sample=sample)
        counts = Counter(one.state for one in probed)
        if json:
            self.stdout.write(_as_json({"probed": [one.as_dict() for one in probed], **counts}))
        else:
            total = ", ".join(f"{number} {state}" for state, number in sorted(counts.items())) or "nothing"
            self.stdout.write(in_words("\n".join([*map(_said, probed), total])))
        if counts["stale"]:
            raise SystemExit(1)
        if why := _unjudged(probed, named=bool(subjects)):
            raise CommandError(why, returncode=2)


def _unjudged(probed: list[Probed], *, named: bool) -> str:
    """Return why subjects could not be judged, as a sentence; empty where all subjects were judged."""
    open_ = [one for one in probed if one.state == State.UNKNOWN.value]
    if not probed:
        return "nothing was judged: no subject has had a purge that is over since a minute"
    if len(open_) == len(probed):
        return f"nothing was judged: of {len(probed)} looked at, none showed a generation ({open_[0].why})"
    if named and open_:
        return f"not judged: {', '.join(one.subject for one in open_)}"
    return ""


def _said(one: Probed) -> str:
    said = f"{one.state:8} {one.subject}: generation {one.seen} of at least {one.expected}"
    return f"{said} ({one.why})" if one.why else said


def _as_json(found: dict[str, Any]) -> str:
    return json.dumps(found)
