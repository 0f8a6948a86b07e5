"""Pauses in the database: held purges with operator, reason and end. Relays read the pauses once a second."""

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.scheduling.pause import Pause

_LASTING = "ended_at IS NULL AND until > "
_MOST = 1_000  # pauses at the same time: every relay reads each pause once a second


class DjangoPauses:
    """The table `freshness_pause` on the database `using`.  Raises LedgerUnavailable where the database is away."""

    def __init__(self, *, using: str) -> None:
        self.using = using

    def lasting(self) -> list[Pause]:
        """Return the pauses that last now, by the ledger's clock, ordered by their end."""
        with ledger_cursor(self.using) as (cursor, dialect):
            cursor.execute(
                f"SELECT target, who, why, since, until FROM freshness_pause WHERE {_LASTING} (SELECT {dialect.now}) "
                f"ORDER BY until, id LIMIT {_MOST}"
            )
            return [
                Pause(target=target, who=who, why=why, since=since, until=until)
                for target, who, why, since, until in cursor.fetchall()
            ]

    def begin(self, target: str, *, who: str, why: str, seconds: float) -> Pause:
        """Pause a target from now on.  A lasting pause of the target is replaced.  Raises Invalid."""
        with ledger_transaction(self.using) as (cursor, dialect):
            cursor.execute(f"SELECT {dialect.now}")
            now = float(cursor.fetchone()[0])
            pause = Pause(target=target, who=who[:150], why=why[:300], since=now, until=now + seconds)
            self._end(cursor, target, who=who, now=now)
            cursor.execute(
                "INSERT INTO freshness_pause (target, who, why, since, until) VALUES (%s, %s, %s, %s, %s)",
                [pause.target, pause.who, pause.why, pause.since, pause.until],
            )
        return pause

    def end(self, target: str, *, who: str) -> int:
        """End the pauses of a target now; return the number of ended pauses."""
        with ledger_transaction(self.using) as (cursor, dialect):
            cursor.execute(f"SELECT {dialect.now}")
            return self._end(cursor, target, who=who, now=float(cursor.fetchone()[0]))

    def _end(self, cursor: CursorWrapper, target: str, *, who: str, now: float) -> int:
        cursor.execute(
            f"UPDATE freshness_pause SET ended_at = %s, ended_by = %s WHERE target = %s AND {_LASTING} %s",
            [now, who[:150], target, now],
        )
        return int(cursor.rowcount)
