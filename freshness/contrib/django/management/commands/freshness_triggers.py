"""`manage.py freshness_triggers`: the triggers of tracked tables."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections

from freshness.contrib.django import conf
from freshness.contrib.django.tracking import installed
from freshness.errors import InvalidSettings
from freshness.tracking.plan import Change

_PURGED = (
    "rows may have been written without marks, and relays purge everything, spread over time: "
    "freshness_restored --status has the progress"
)


class Command(BaseCommand):
    """Exit status 1 where a trigger is not as declared, after `apply` too; with a sentence where `apply` failed."""

    help = "Show, make or remove the triggers by which declared tables mark what anybody writes into them."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=("status", "apply", "remove", "sql"), help="sql: what apply would run")
        parser.add_argument("--json", action="store_true", help="print one JSON line")
        parser.add_argument("--lock-timeout", type=float, default=2.0, metavar="SECONDS", help="writers wait no longer")
        parser.add_argument("--tries", type=int, default=5, metavar="N", help="how often, where a table is locked")

    def handle(self, *_: Any, action: str, json: bool, lock_timeout: float, tries: int, **__: Any) -> None:
        using = conf.load().database
        unmarked: list[str] = []
        try:
            changes = self._changes(using, action)
            if action in ("apply", "remove"):
                unmarked = installed.apply(using, changes, lock_timeout=lock_timeout, tries=max(tries, 1))
            found = installed.plan(connections[using]) if action == "apply" else changes
        except (DatabaseError, InvalidSettings) as error:
            raise CommandError(f"{action} failed: {error}") from error
        self.stdout.write(_as_json(found) if json else _said(action, found, applied=changes))
        if unmarked and not json:
            self.stdout.write(f"{'; '.join(unmarked)}: {_PURGED}")
        if action in ("status", "apply") and any(change.is_wrong for change in found):
            raise SystemExit(1)

    def _changes(self, using: str, action: str) -> list[Change]:
        look = installed.removal if action == "remove" else installed.plan
        return look(connections[using])


def _as_json(changes: list[Change]) -> str:
    keys = ("schema", "table", "state", "detail", "statements")
    return json.dumps([{key: getattr(change, key) for key in keys} for change in changes])


def _said(action: str, found: list[Change], *, applied: list[Change]) -> str:
    if action == "sql":
        return "\n".join(f"{statement.rstrip(';')};" for change in found for statement in change.statements)
    if action == "remove":
        return "\n".join(f"removed  {_place(change)}" for change in found) or "nothing was installed"
    mended = {(change.schema, change.table) for change in applied if change.statements}
    lines = [
        f"{change.state:10} {_place(change)}{': ' * bool(change.detail)}{change.detail}"
        f"{' (mended)' * (action == 'apply' and not change.is_wrong and (change.schema, change.table) in mended)}"
        for change in found
    ]
    return "\n".join(lines) or "no table is declared"


def _place(change: Change) -> str:
    return f"{change.schema}.{change.table}" if change.table else f"{change.schema} (functions)"
