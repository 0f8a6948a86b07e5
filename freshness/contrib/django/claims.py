"""Claims and batches that a database brings back from before it went back: ended, so that nothing waits for them."""

import secrets

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.sql import Dialect


def end_claims(cursor: CursorWrapper, dialect: Dialect) -> None:
    """End all claims, waits and suspensions, and close all batches, within the caller's transaction.

    Whoever holds a claim is superseded: the number of each claim is another one from now on.  A call that is under way
    is made all the same, and its purge is one more; what it says credits nothing.
    """
    cursor.execute(
        "UPDATE freshness_row SET lease_epoch = %s, lease_until = NULL, hold_until = NULL, holds = '', attempts = 0, "
        "immediate_hold_until = NULL, due_at = CASE WHEN due_at IS NOT NULL OR done < desired "
        f"THEN {dialect.now} END "
        "WHERE lease_until IS NOT NULL OR hold_until IS NOT NULL OR holds <> '' OR attempts > 0 "
        "OR immediate_hold_until IS NOT NULL",
        [secrets.randbits(62) + 1],
    )
    cursor.execute(
        f"UPDATE freshness_batch SET state = 'closed', closed_at = {dialect.now}, due_at = NULL WHERE state <> 'closed'"
    )
