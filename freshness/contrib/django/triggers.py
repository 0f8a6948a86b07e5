"""The triggers of tracked tables: kept on each connection, made after `migrate`, checked, and verified by relays."""

import logging
import sys
from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Warning
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.contrib.django import conf
from freshness.contrib.django.tracking import installed, registry
from freshness.contrib.django.tracking.schema import keep_triggers
from freshness.errors import InvalidSettings
from freshness.tracking.plan import Change, State

log = logging.getLogger(__name__)
_IDS: dict[State, str] = {
    "missing": "freshness.E021",
    "outdated": "freshness.E022",
    "disabled": "freshness.E023",
    "vanished": "freshness.E024",
    "no table": "freshness.E025",
    "no ledger": "freshness.E026",
    "undeclared": "freshness.E027",
}
_APPLY = "run `manage.py freshness_triggers apply`"
_HINTS: dict[State, str] = {
    "vanished": "name columns that are there, or run `manage.py migrate`",
    "no table": "run `manage.py migrate`",
    "no ledger": "run `manage.py migrate`",
}


def connected(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Prepare a new connection for triggers; receiver of `django.db.backends.signals.connection_created`."""
    if _is_of_ledger(connection.alias):
        keep_triggers(connection)


def migrated(*, using: str, **_: Any) -> None:
    """For `post_migrate`, once a run: make triggers as they are declared, only where they differ."""
    if _is_of_ledger(using) and registry.declared():
        installed.apply(using, installed.plan(connections[using]))


def verify() -> bool:
    """Return whether all triggers are as declared; log an error with the mending command otherwise.

    A relay verifies when opening the ledger.
    """
    try:
        using = conf.load().database
        wrong = (
            [change for change in installed.plan(connections[using]) if change.is_wrong] if registry.declared() else []
        )
    except DatabaseError as error:
        log.warning("the triggers of tracked tables could not be looked at: %s", error)
        return False
    for change in wrong:
        log.error("%s; %s", _said(change), _hint(change))
    return not wrong


def check_declarations(**_: Any) -> list[CheckMessage]:
    """E020 a declaration that contradicts its model, E028 a declared table outside of the ledger's database."""
    try:
        for one in registry.declared():
            one.resolve("public")
        away = registry.elsewhere(conf.load().database)
    except InvalidSettings as error:
        hint = "name fields that the model has: docs/reference/tracking.md says what may stand there"
        return [Error(str(error), hint=hint, id="freshness.E020")]
    hint = "a mark is a part of the transaction that changes content: let FRESHNESS['DATABASE'] name the content's"
    return [Error(f"{table} is not in the ledger's database", hint=hint, id="freshness.E028") for table in away]


def check_reach(**_: Any) -> list[CheckMessage]:
    """W013: tables mark everything when they are emptied, and no purge names all pages."""
    try:
        settings = conf.load()
    except InvalidSettings:  # told by E001
        return []
    if settings.shard_tags or not registry.declared() or settings.cdn == conf.Settings().cdn:
        return []
    text = "emptying or rewriting a tracked table purges only what the ledger has been told of before"
    hint = "let responses carry tags of shards, and set FRESHNESS['SHARD_TAGS']; or empty the CDN by hand after it"
    return [Warning(text, hint=hint, id="freshness.W013")]


def check_triggers(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E021 to E027: triggers that are missing, outdated, disabled, or of missing columns or tables.

    Silent within `migrate`, which mends the triggers.
    """
    try:
        using = conf.load().database
        if using not in (databases or ()) or not registry.declared() or sys.argv[1:2] == ["migrate"]:
            return []
        changes = installed.plan(connections[using])
    except InvalidSettings:  # told by E001 and E020
        return []
    return [_error(change) for change in changes if change.is_wrong]


def _error(change: Change) -> CheckMessage:
    return Error(_said(change), hint=_hint(change), id=_IDS[change.state])


def _hint(change: Change) -> str:
    if change.state == "undeclared" and not change.statements:
        return "declare the tables of all schemas, track(…, schema='*'), and apply; or drop the other table's triggers"
    return _HINTS.get(change.state, _APPLY)


def _said(change: Change) -> str:
    table = f"{change.schema}.{change.table}" if change.table else change.schema
    if change.state == "no ledger":
        return f"{table} is declared to mark by itself, and there is no ledger to mark in: {change.detail}"
    if change.state == "no table":
        return f"{table} is declared to mark by itself, and is not there"
    if change.state == "vanished":
        return f"a column of {table} has vanished: {change.detail}"
    return f"triggers of {table} are {change.state}: {change.detail}"


def _is_of_ledger(using: str) -> bool:
    try:
        return using == conf.load().database and connections[using].vendor in ("postgresql", "sqlite")
    except InvalidSettings:  # told by E001
        return False
