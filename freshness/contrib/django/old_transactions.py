"""An alarm for long open transactions: rows still visible to an old transaction cannot be cleared away.

Each read of a state adds up the notes of its subject.  Folded notes are deleted, but while a transaction, also a
prepared one, holds an older snapshot, PostgreSQL keeps them, and reads of busy subjects pass over all kept notes.  A
mark in an old transaction waits too, invisible before the commit.
"""

import logging
from typing import Final

from django.db import connections

from freshness.contrib.django import build
from freshness.contrib.django.connection import ledger_cursor
from freshness.events import OldTransactionAlarm

log = logging.getLogger(__name__)

OLD: Final = 600.0
"""Seconds of an open transaction before the alarm."""

_OLDEST = """
-- An autovacuum worker is no fault of an operator, gives way to other sessions, and ends by itself.
SELECT seconds, said FROM (
    SELECT extract(epoch FROM clock_timestamp() - xact_start) AS seconds,
           'process ' || pid || ' (' || coalesce(nullif(application_name, ''), 'without a name') || ', '
                      || coalesce(usename, backend_type) || ')' AS said
    FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database()
      AND backend_type IS DISTINCT FROM 'autovacuum worker'
    UNION ALL
    SELECT extract(epoch FROM clock_timestamp() - prepared), 'prepared transaction ' || gid
    FROM pg_prepared_xacts WHERE database = current_database()
) AS open WHERE seconds >= %s ORDER BY seconds DESC LIMIT 1
"""


def look() -> OldTransactionAlarm | None:
    """Report the oldest transaction, if open for ten minutes or more: a chore for relays.

    Only to members of pg_read_all_stats does PostgreSQL show the begin of other roles' transactions, and to no role the
    age of a snapshot held by a replication slot. SQLite has no list of transactions. Raises LedgerUnavailable.
    """
    using = build.ledger().using
    if connections[using].vendor != "postgresql":
        return None
    with ledger_cursor(using) as (cursor, _):
        cursor.execute(_OLDEST, [OLD])
        found = cursor.fetchone()
    if found is None:
        return None
    seconds, said = float(found[0]), str(found[1])
    why = (
        f"{said} has a transaction open for {seconds / 60:.0f} minutes: marks that it made are seen by nobody yet, and "
        "notes that were folded since cannot be cleared away, so that states are read more slowly; end it, or let it "
        "end: dumps and reports belong on a standby"
    )
    alarm = OldTransactionAlarm(subject="transactions", seconds=seconds, why=why)
    log.warning("%s", why)
    build.observe()(alarm)
    return alarm
