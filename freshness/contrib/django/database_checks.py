"""Databases and connections on which the engine does not run: refused by name at start-up, and before a migration."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.contrib.django import conf
from freshness.errors import InvalidSettings

RUNS_ON: Final = ("postgresql", "sqlite")
_NAMES: Final = {"mysql": "MySQL or MariaDB", "oracle": "Oracle", "microsoft": "SQL Server", "unknown": "unknown"}
_MOVE: Final = "move content and ledger to PostgreSQL 15 or newer, or to SQLite; FRESHNESS['DATABASE'] names the alias"
_HOW_TO: Final = "docs/how-to/run-behind-pgbouncer.md"


def check_database(**_: Any) -> list[CheckMessage]:
    """E003 an unfit database, E037 a database whose transactions are never committed."""
    try:
        using = conf.load().database
    except InvalidSettings:  # told by E001
        return []
    if fault := unfit(using):
        return [Error(fault, hint=_MOVE, id="freshness.E003")]
    if not connections.settings[using]["AUTOCOMMIT"]:
        text = f"DATABASES[{using!r}] has AUTOCOMMIT False: what relays write would never be committed"
        return [Error(text, hint="leave it out; code of your own may call set_autocommit()", id="freshness.E037")]
    return []


def check_pooler(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E038 settings that need a session, where a pooler gives each transaction another session."""
    try:
        using = conf.load().database
    except InvalidSettings:  # told by E001
        return []
    if using not in (databases or ()) or unfit(using) or not is_pooled(connections[using]):
        return []
    hint = f"{_HOW_TO} has all that is to be set there"
    return [Error(text, hint=hint, id="freshness.E038") for text in need_sessions(connections[using])]


def refuse(*, using: str, **_: Any) -> None:
    """For `pre_migrate`, once a run: also where checks are skipped.  Raises ImproperlyConfigured."""
    if using == conf.load().database and (fault := unfit(using)):
        raise ImproperlyConfigured(f"{fault}: {_MOVE}")


def unfit(using: str) -> str:
    """Return a sentence about a database unfit for the ledger; empty for a fit database."""
    if using not in connections:
        return f"FRESHNESS['DATABASE'] is {using!r}, which DATABASES does not have"
    try:
        vendor = connections[using].vendor
    except ImproperlyConfigured:  # the driver is missing, reported by Django itself
        vendor = str(connections.settings[using]["ENGINE"]).rpartition(".")[2]
    if vendor in RUNS_ON or vendor.startswith(("postgres", "sqlite")):
        return ""
    name = _NAMES.get(vendor, vendor)
    return f"the engine runs on PostgreSQL and SQLite, and FRESHNESS['DATABASE'] is {using!r}: {name}"


def is_pooled(connection: BaseDatabaseWrapper) -> bool:
    """Return whether a pooler between here and PostgreSQL gives each transaction another session.

    A pooler makes up a connection's process id.  Where two open connections have the same process, or a connection has
    two, sessions do not belong to connections.
    """
    if connection.vendor != "postgresql":
        return False
    found = _process(connection)
    link = connection.connection
    told = link.info.backend_pid
    if found == told:
        return False
    other = connection.copy()
    try:
        return found in (_process(other), *(_process(other) for _ in range(3))) or _process(connection) != found
    finally:
        other.close()


def need_sessions(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Yield a connection's settings that last longer than a transaction."""
    settings: Mapping[str, Any] = connection.settings_dict
    told = f"a pooler in transaction mode is before DATABASES[{connection.alias!r}]"
    if not settings.get("DISABLE_SERVER_SIDE_CURSORS"):
        yield f"{told}, which lacks DISABLE_SERVER_SIDE_CURSORS True: a cursor is not there in the next transaction"
    options: Mapping[str, Any] = settings["OPTIONS"]
    if options.get("prepare_threshold") is not None:
        yield f"{told}, whose prepare_threshold must be None: what one session has prepared another does not know"
    if options.get("options"):
        yield f"{told}, whose startup options {options['options']!r} are refused or forgotten"
    if options.get("assume_role"):
        yield f"{told}, whose assume_role would be the role of others' transactions too"


def _process(connection: BaseDatabaseWrapper) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])
