"""Beats of the relays in the database: the last beat, remembered outside, proves that the history is the same."""

import secrets
from typing import Final

from freshness.contrib.django.connection import ledger_cursor, ledger_transaction

EVERY: Final = 5.0
"""Seconds between two beats, of all relays together: the longest history that can be lost without a trace."""

KEPT: Final = 20_000
"""The number of beats kept in the database: beats of more than a day.

A relay's memory of an older beat is no proof.
"""


class Beats:
    """The table `freshness_beat` on the database `using`.  Raises LedgerUnavailable where the database is away."""

    def __init__(self, *, using: str) -> None:
        self.using = using

    def read(self, beat: int) -> tuple[int | None, bool]:
        """Return the nonce of a beat, None without the beat; and whether beats of the same age are forgotten."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute(
                "SELECT (SELECT nonce FROM freshness_beat WHERE number = %s), "
                "coalesce((SELECT min(number) > %s AND max(number) - min(number) >= %s FROM freshness_beat), false)",
                [beat, beat, KEPT - 1],
            )
            nonce, pruned = cursor.fetchone()
        return nonce, bool(pruned)

    def newest(self) -> tuple[int, int]:
        """Return number and nonce of the newest beat; 0 and 0 before the first."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute("SELECT number, nonce FROM freshness_beat ORDER BY number DESC LIMIT 1")
            found: tuple[int, int] | None = cursor.fetchone()
        return found or (0, 0)

    def beat(self) -> None:
        """Make the next beat when due, and forget the oldest.  Of several relays a single relay makes the beat."""
        with ledger_transaction(self.using) as (cursor, dialect):
            cursor.execute(
                "INSERT INTO freshness_beat (number, nonce, beaten_at) "
                f"SELECT coalesce(max(number), 0) + 1, %s, {dialect.now} FROM freshness_beat "
                f"HAVING coalesce(max(beaten_at), 0) <= {dialect.now} - %s OR max(beaten_at) > {dialect.now} + %s "
                "ON CONFLICT (number) DO NOTHING",
                [secrets.randbits(62) + 1, EVERY, EVERY],
            )
            if cursor.rowcount:
                cursor.execute(
                    "DELETE FROM freshness_beat WHERE number <= (SELECT max(number) FROM freshness_beat) - %s", [KEPT]
                )
