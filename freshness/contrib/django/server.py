"""The identity of the ledger's database server, to detect another or restored server."""

import logging
from contextlib import AbstractContextManager, nullcontext

from django.db import connections, transaction

from freshness.contrib.django.connection import ledger_cursor
from freshness.delivery.history import DatabaseIdentity
from freshness.errors import LedgerUnavailable

log = logging.getLogger(__name__)

_MAY_ASK = "SELECT has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')"
_SYSTEM = "SELECT system_identifier::text FROM pg_control_system()"
_TIMELINE = "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8), pg_current_wal_flush_lsn() - '0/0'::pg_lsn"
_DATABASE = "SELECT oid::text, pg_postmaster_start_time()::text FROM pg_database WHERE datname = current_database()"
# True if the setting is on for every role: the server's own setting is on, and no role or database overrides the
# setting.
_DURABLE = """
SELECT setting <> 'off' AND source IN ('default', 'configuration file', 'command line', 'environment variable')
       AND NOT EXISTS (SELECT FROM pg_db_role_setting, unnest(setconfig) AS said
                       WHERE said LIKE 'synchronous_commit=%'
                       AND lower(split_part(said, '=', 2)) NOT IN ('on', 'local', 'remote_write', 'remote_apply'))
FROM pg_settings WHERE name = 'synchronous_commit'
"""


class DatabaseServer:
    """Questions to the database `using` about its server.  A refused question is logged once, and not asked again."""

    def __init__(self, *, using: str) -> None:
        self.using = using
        self.refused: dict[str, str] = {}
        self._may_ask: bool | None = None

    def read(self) -> tuple[DatabaseIdentity, int]:
        """Return the server, and the safe bytes of its log (0 without a log).  Raises LedgerUnavailable.

        An SQLite file has no such identity: beats in the file tell its history (`freshness.contrib.django.beats`).
        """
        if connections[self.using].vendor != "postgresql":
            return DatabaseIdentity(), 0
        timeline, position = self._asked("the timeline", _TIMELINE) or ("", 0)
        database, started = self._asked("the database's identity", _DATABASE) or ("", "")
        (durable,) = self._asked("synchronous_commit", _DURABLE) or (False,)
        (system,) = (self._asked("the system identifier", _SYSTEM) if self._may_ask_system() else None) or ("",)
        server = DatabaseIdentity(
            system=system, timeline=timeline, database=database, started=started, durable=bool(durable)
        )
        return server, int(position)

    def _may_ask_system(self) -> bool:
        if self._may_ask is None:
            self._may_ask = bool((self._asked("the right to ask", _MAY_ASK) or (False,))[0])
            if not self._may_ask:
                self._tell("the system identifier", "this role may not call pg_control_system()")
        return self._may_ask

    def _asked(self, what: str, sql: str) -> tuple[str, ...] | None:
        if what in self.refused:
            return None
        try:
            with self._apart(), ledger_cursor(self.using) as (cursor, _):
                cursor.execute(sql)
                found: tuple[str, ...] | None = cursor.fetchone()
                return found
        except LedgerUnavailable as error:
            with ledger_cursor(self.using) as (cursor, _):  # raises where the database is away: that is no refusal
                cursor.execute("SELECT pg_is_in_recovery()")
                if cursor.fetchone() == (True,):  # a standby tells once it is promoted, or another server is asked
                    raise
            self._tell(what, str(error))
            return None

    def _apart(self) -> AbstractContextManager[None]:
        """Ask within a savepoint where a transaction is open: a refusal would otherwise end the transaction."""
        if connections[self.using].in_atomic_block:
            return transaction.atomic(using=self.using)
        return nullcontext()

    def _tell(self, what: str, why: str) -> None:
        self.refused[what] = why
        log.warning("whether the database went back is told without %s: %s", what, why)
