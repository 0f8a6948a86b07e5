"""`manage.py freshness_purge`: purge by hand, through the ledger."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.marks import BY_HAND, mark
from freshness.contrib.django.named import add_new, named
from freshness.contrib.django.quotes import quote
from freshness.errors import Invalid
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject


class Command(BaseCommand):
    """Purge by hand.  Exit status 1, with a sentence, for an impossible or unknown purge, or where the ledger is away.

    Exit status 2, with a list, for a name of several sites.
    """

    help = (
        "Purge by hand: marks durable rows, which relays purge at once, and again once no older response is on its way."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "what",
            nargs="*",
            help="a site by name, subdomain or host, the id of a workspace, a subject (ws:<id>, host:<name>, "
            "shard:<00 to ff>), or a tag as in responses",
        )
        parser.add_argument(
            "--of", metavar="SUBJECT", help="whose tags and paths these are: ws:<id>, host:<name>, an id or a name"
        )
        add_new(parser)
        parser.add_argument("--path", action="append", default=[], dest="paths", help="a path of it, `*` only last")
        parser.add_argument("--reason", default="", metavar="WORDS", help="why, for the audit trail")
        parser.add_argument("--dry-run", action="store_true", help="only say what it would come to")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(
        self, *_: Any, what: list[str], of: str | None, paths: list[str], dry_run: bool, json: bool, **options: Any
    ) -> None:
        with as_sentences():
            subjects, purge = _asked(what, of, paths, new=options["new"])
            quoted = quote(subjects, purge=purge)
            if not dry_run:
                build.ledger().identity.compare()
                _mark(subjects, purge, options["reason"])
                self._tell_of_themes(subjects)
        if json:
            told = {"subjects": subjects, **purge.as_dict(), "marked": not dry_run, **quoted.as_dict()}
            self.stdout.write(_as_json(told))
        else:
            self.stdout.write(f"{quoted}{'' if dry_run else f'; marked: {len(subjects)}'}")

    def _tell_of_themes(self, subjects: list[Subject]) -> None:
        """Warn of themes: the origin's copies end with their workspace, shard or host, and know no theme."""
        for subject in subjects:
            if subject.kind == "tag" and subject.id[0] == "t":
                self.stderr.write(f"{subject.id}: the origin keeps its copies; to end those too say --of ws:<id>")


def _asked(what: list[str], of: str | None, paths: list[str], *, new: bool) -> tuple[list[Subject], Purge]:
    if not what and not paths:
        raise Invalid("nothing to purge: name a subject, the id of a workspace or a tag")
    if of is not None:
        return [named(of, new=new)], Purge(
            tags=frozenset(one.removeprefix("tag:") for one in what), paths=frozenset(paths)
        )
    if paths:
        raise Invalid("a path is a part of a workspace or host: say of which, --of ws:<id> or --of host:<name>")
    return list(dict.fromkeys(named(one, new=new) for one in what)), Purge()


def _mark(subjects: list[Subject], purge: Purge, why: str) -> None:
    reason = f"{BY_HAND}: {why}"[:100] if why else BY_HAND
    for subject in subjects:
        mark(subject, reason=reason, purge=purge, immediate=True)


def _as_json(parts: dict[str, Any]) -> str:
    return json.dumps(parts)
