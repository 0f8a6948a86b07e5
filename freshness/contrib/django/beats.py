"""Beats of the relays in the database: the last one, remembered outside, tells whether it is still the same history."""

import secrets
from typing import Final

from freshness.contrib.django.connection import ledger_cursor, ledger_transaction

EVERY: Final = 5.0
"""Seconds between two beats, whichever relay makes them: what is lost without a trace is at most so much."""

KEPT: Final = 20_000
"""How many beats stay in the database: those of more than a day.  A relay's memory of an older beat proves nothing."""


class Beats:
    """The table `freshness_beat` on the database `using`.  Raises LedgerUnavailable where that is away."""

    def __init__(self, *, using: str) -> None:
        self.using = using

    def read(self, beat: int) -> tuple[int | None, bool]:
        """The nonce of a beat, None where there is no such beat; and whether beats as old as it are forgotten."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute(
                "SELECT (SELECT nonce FROM freshness_beat WHERE number = %s), "
                "coalesce((SELECT min(number) > %s AND max(number) - min(number) >= %s FROM freshness_beat), false)",
                [beat, beat, KEPT - 1],
            )
            nonce, pruned = cursor.fetchone()
        return nonce, bool(pruned)

    def newest(self) -> tuple[int, int]:
        """Number and nonce of the newest beat; 0 and 0 before the first."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute("SELECT number, nonce FROM freshness_beat ORDER BY number DESC LIMIT 1")
            found: tuple[int, int] | None = cursor.fetchone()
        return found or (0, 0)

    def beat(self) -> None:
        """Make the next beat if it is time, and forget the oldest.  Of several relays one makes it."""
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
