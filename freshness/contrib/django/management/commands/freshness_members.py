"""`manage.py freshness_members`: the purged CDNs and edges, their pending purges, and the end of a member."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.members import DjangoMembers

_KNOWN_FOR = 60.0  # seconds; a relay confirms every ten that a member is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A member in the list for operators; times are seconds ago, `silent` `None` while the member answers.

    known      since a relay confirmed the member; `None` for a name unknown to all relays
    pending    rows that wait for the member's purge
    whole      all copies of the member wait for a purge
    """

    name: str
    known: float | None
    silent: float | None
    pending: int
    whole: bool

    def __str__(self) -> str:
        known = "never known to a relay" if self.known is None else f"known to a relay {self.known:.0f} s ago"
        answers = "answers" if self.silent is None else f"has not answered for {self.silent:.0f} s"
        waits = f"{self.pending} pending{', all of its copies among them' if self.whole else ''}"
        return f"{self.name}: {known}, {answers}, {waits}"


class Command(BaseCommand):
    """List or end members.

    Exit status 1, with a sentence, for a name unknown, or still known to relays, or without a ledger.
    """

    help = "List the CDNs and edges that are purged, with what is pending at each; end one that is gone for good."

    def add_arguments(self, parser: CommandParser) -> None:
        commands = parser.add_subparsers(dest="what", required=True)
        listed = commands.add_parser("list", help="each with what is pending there")
        ended = commands.add_parser("end", help="what is pending there ends too; run it when an edge is scaled in")
        ended.add_argument("name", metavar="NAME")
        ended.add_argument("--force", action="store_true", help="also where a relay knew it less than a minute ago")
        for one in (listed, ended):
            one.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(self, *_: Any, what: str, json: bool, **options: Any) -> None:
        with as_sentences():
            members = DjangoMembers(build.ledger())
            found = _told(members)
            if what == "end":
                self._end(members, found, json=json, **{name: options[name] for name in ("name", "force")})
                return
        if json:
            self.stdout.write(_as_json({"members": [asdict(one) for one in found]}))
        else:
            self.stdout.write("\n".join(map(str, found)) or "no relay has told of a member yet")

    def _end(self, members: DjangoMembers, found: list[Told], *, name: str, force: bool, json: bool) -> None:
        names = {one.name: one for one in found}
        if name not in names:
            raise CommandError(f"there is no member {name!r:.40}: there are {', '.join(names) or 'none'}")
        known = names[name].known
        if known is not None and known < _KNOWN_FOR and not force:
            said = f"a relay knew {name} {known:.0f} s ago: take it out of the settings of every relay first"
            raise CommandError(
                f"{said}. It would come back with all of its copies to be purged; --force ends it anyway"
            )
        ended = members.end(name) or 0
        told = {"ended": name, "pending": ended}
        self.stdout.write(_as_json(told) if json else f"{name} ended, and {ended} that were pending there")


def _told(members: DjangoMembers) -> list[Told]:
    rows, pending, now = {row.name: row for row in members.read()}, members.pending(), build.ledger().now()
    return [
        Told(
            name=name,
            known=now - row.known_at if row else None,
            silent=now - row.silent_since if row and row.silent_since is not None else None,
            pending=pending[name],
            whole=bool(row and row.whole),
        )
        for name in sorted({*rows, *pending})
        for row in [rows.get(name)]
    ]


def _as_json(parts: dict[str, Any]) -> str:
    return json.dumps(parts)
