"""Rows written while triggers were missing, disabled, or of a former declaration: everything is purged once."""

import logging
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

log = logging.getLogger(__name__)
_OVER: Final = 60.0  # seconds over which the purges are spread, as by `freshness_restored`
_BY = "triggers"  # in place of a server: no step back of the database is dealt with thereby
_NOW = {
    "postgresql": "extract(epoch FROM clock_timestamp())",
    "sqlite": "((julianday('now') - 2440587.5) * 86400.0)",
}


def purge_everything(connection: BaseDatabaseWrapper, why: str) -> None:
    """Record a restoration in the open transaction, with the repair of the triggers.

    Relays list, mark and purge all subjects, spread over time, as after `freshness_restored`; an open restoration goes
    on as a part of this one.  Plain SQL, because a migration may run before the newest columns are there.  Without the
    table of restorations no page was ever purged here.
    """
    now = _NOW[connection.vendor]
    with connection.cursor() as cursor:
        if "freshness_restored" not in connection.introspection.table_names(cursor):
            return
        if connection.vendor == "postgresql":
            cursor.execute("LOCK TABLE freshness_restoration IN EXCLUSIVE MODE")  # only one begins at a time
        cursor.execute(f"UPDATE freshness_restoration SET ended_at = {now} WHERE ended_at IS NULL")
        cursor.execute("DELETE FROM freshness_restored")
        cursor.execute(
            "INSERT INTO freshness_restoration (number, server, why, over, found_at, subjects, skip_from) "
            f"SELECT coalesce(max(number), 0) + 1, %s, %s, %s, {now}, 0, 0.0 FROM freshness_restoration",
            [_BY, why, _OVER],
        )
    log.warning("everything is purged, spread over %g s: %s, and rows may have been written without marks", _OVER, why)
