"""`manage.py freshness_costs`: the month to date, by CDN account or of one subject; purges in vain."""

import json
import re
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.accounts.cost import spelled
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.costs import Bill, Costs, bills, costs
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.named import named
from freshness.contrib.django.unchanged import UnchangedPurges, most_unchanged
from freshness.errors import UnknownSubject
from freshness.targets.subject import Subject

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


class Command(BaseCommand):
    """Exit status 0; with --check, 1 where the month heads over its budget."""

    help = "What purges have cost this month, what the month will cost, and for whom: by CDN account."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--subject",
            metavar="SUBJECT",
            help="a site by its name, subdomain, host or id: its month",
        )
        parser.add_argument("--month", metavar="YYYY-MM", help="of --subject: another month than this one")
        parser.add_argument("--top", type=int, default=10, metavar="N", help="how many subjects to list")
        parser.add_argument(
            "--unchanged",
            action="store_true",
            help="only the causes of purges that changed no byte: tables with their columns",
        )
        parser.add_argument("--check", action="store_true", help="exit with 1 where the forecast is over budget")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, top: int, check: bool, json: bool, **options: Any) -> None:
        subject, month = options["subject"], options["month"]
        if month and not (subject and _MONTH.fullmatch(month)):
            raise CommandError(f"--month is one of --subject, as 2026-11, not {month!r:.40}")
        if subject:
            with as_sentences():
                subject, billed = _bills(subject, month)
            self.stdout.write(_as_json(billed) if json else in_words(_billed(subject, billed)))
            return
        with as_sentences():
            vain = most_unchanged(top=top)
            found = [] if options["unchanged"] else costs(top=max(top, 0))
        if json:
            self.stdout.write(_as_json(vain if options["unchanged"] else found))
        else:
            said = [] if options["unchanged"] else [*map(_said, found)] or ["no account has been called yet"]
            told = "\n\n".join([*said, *_unchanged(vain, asked=options["unchanged"])])
            self.stdout.write(in_words(told))
        if check and any(one.alarm for one in found):
            raise SystemExit(1)


def _bills(typed: str, month: str | None) -> tuple[Subject, list[Bill]]:
    """Return the named subject, with its bills; a billed subject stays known here, even when forgotten elsewhere.

    Raises UnknownSubject, AmbiguousSubject, InvalidTag.
    """
    try:
        subject = named(typed)
    except UnknownSubject:
        subject = named(typed, new=True)
        if not (billed := bills(subject, month=month)):
            raise
        return subject, billed
    return subject, bills(subject, month=month)


def _as_json(found: list[Costs] | list[Bill] | list[UnchangedPurges]) -> str:
    return json.dumps([one.as_dict() for one in found])


def _said(one: Costs) -> str:
    lines = [f"{one.account}, {one.month}: {one.items} items in {one.calls} calls"]
    budget = "no budget" if one.budget is None else f"budget {spelled(one.budget)}{' for all' * one.shared}"
    if one.priced:
        lines.append(f"  {spelled(one.spent)} so far, {one.free_left} items of the free tier left")
        lines.append(f"  {spelled(one.forecast)} by the end of the month at this pace, {budget}")
    else:
        lines.append("  unpriced: its CDN has no price here" if one.named else "  price not known here")
    if one.alarm:
        lines.append(f"  over budget: windows of thrifty subjects are {one.stretch:.1f} times as long")
    return "\n".join([*lines, *(f"  {items:>8}  {subject}" for subject, items in one.top)])


def _unchanged(vain: list[UnchangedPurges], *, asked: bool) -> list[str]:
    if not vain:
        return ["no compared purge changed nothing"] if asked else []
    return ["\n".join(["purges that changed no byte, this month:", *(f"  {one}" for one in vain)])]


def _billed(subject: str, found: list[Bill]) -> str:
    lines = [
        f"{subject}, {one.month}, {one.account}: {one.items} items, "
        + (spelled(one.dollars) if one.named else "price not known here")
        for one in found
    ]
    return "\n".join(lines) or f"{subject} was billed for nothing"
