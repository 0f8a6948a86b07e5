"""`manage.py freshness_adopt`: hand the ledger's purges to this process's CDN."""

import json
from dataclasses import replace
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from freshness.accounts.cost import spelled
from freshness.contrib.django.adopt import Adoption, adopt, planned
from freshness.contrib.django.command_errors import as_sentences


class Command(BaseCommand):
    """Exit status 0 where the ledger's purges are for the CDN of the settings, before or from now on; else 1."""

    help = (
        "Say which CDN the ledger's purges are for, and with --yes make it the one of these settings: ends all claims, "
        "and purges everything anew.  For a move to another CDN, and for a copy of a database."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do it; without it only say what would be done")
        parser.add_argument("--over", type=float, default=300.0, metavar="SECONDS", help="spread purges over so long")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, yes: bool, over: float, json: bool, **__: Any) -> None:
        with as_sentences():
            found = planned(over=over)
            if yes and not found.same:
                adopt(over=over)
                found = replace(found, adopted=True)
        self.stdout.write(_as_json(found) if json else _said(found))
        if not (found.same or found.adopted):
            raise SystemExit(1)


def _said(found: Adoption) -> str:
    if found.same:
        return f"The ledger's purges are for {found.held}, as these settings name it."
    was = f"The ledger's purges {'were' if found.adopted else 'are'} for {found.held or 'no CDN yet'}."
    lasts = f"{found.subjects} subjects are purged over {found.seconds:g} s, {_priced(found)}"
    ends = f"{found.claims} claims and {found.batches} calls under way end"
    if found.adopted:
        return f"{was}\nThey are for {found.own} now: {lasts}; {ends}."
    return f"{was}\nWith --yes they are for {found.own}: {lasts}; {ends}."


def _priced(found: Adoption) -> str:
    return spelled(None) if found.dollars is None else f"for {spelled(found.dollars)} at most"


def _as_json(found: Adoption) -> str:
    return json.dumps(found.as_dict())
