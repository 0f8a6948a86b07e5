"""`manage.py freshness_release`: after a deploy with changed pages, purge everything, little by little."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.accounts.cost import spelled
from freshness.contrib.django import build, bulk, conf
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.quotes import Quote, quote
from freshness.targets.subject import Subject
from freshness.targets.tags import SHARDS


class Command(BaseCommand):
    """Exit status 1, with a sentence, where responses carry no shard tags, or the ledger is away."""

    help = "After a deploy that changes pages: purge everything, a shard at a time, through durable rows."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--over", type=float, default=300.0, metavar="SECONDS", help="spread over so long")
        parser.add_argument("--dry-run", action="store_true", help="only say what it would come to")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, over: float, dry_run: bool, json: bool, **__: Any) -> None:
        if not conf.load().shard_tags:
            raise CommandError("responses carry no shard tags: set FRESHNESS['SHARD_TAGS'] once they do")
        with as_sentences():
            quoted = quote([Subject("shard", f"{number:02x}") for number in range(SHARDS)], immediate=False)
            if not dry_run:
                build.ledger().identity.compare()
                bulk.release(over=over)
        if json:
            self.stdout.write(_as_json(quoted, over=over, marked=not dry_run))
        else:
            self.stdout.write(f"{SHARDS} shards over {over:g} s, {spelled(quoted.dollars)}{' (dry run)' * dry_run}")


def _as_json(quoted: Quote, *, over: float, marked: bool) -> str:
    parts = {"shards": SHARDS, "seconds": over, "marked": marked, "dollars": quoted.dollars}
    return json.dumps(parts)
