"""The end of claims and batches restored with an older database: no row must wait for them."""

import secrets

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django import conf
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.sql import Dialect
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.outcomes import begun_anew

_AT_A_TIME = 500
_HELD = (
    "lease_until IS NOT NULL OR hold_until IS NOT NULL OR holds <> '' OR attempts > 0 "
    "OR immediate_hold_until IS NOT NULL"
)


def end_claims(ledger: DjangoLedger, cursor: CursorWrapper, dialect: Dialect) -> None:
    """End all claims, waits and suspensions, and close all batches, within the caller's transaction.

    Holders of a claim are superseded: the claim's number changes.  A call under way is made all the same, a needless
    purge; its end credits nothing.
    """
    cursor.execute(f"SELECT subject FROM freshness_row WHERE {_HELD} ORDER BY subject")
    subjects = [subject for (subject,) in cursor.fetchall()]
    for at in range(0, len(subjects), _AT_A_TIME):
        ledger.update(_begun_anew, subjects=subjects[at : at + _AT_A_TIME])
    cursor.execute(
        f"UPDATE freshness_batch SET state = 'closed', closed_at = {dialect.now}, due_at = NULL WHERE state <> 'closed'"
    )


def _begun_anew(facts: Facts, now: float) -> Wait:
    return begun_anew(facts, claim=secrets.randbits(62) + 1, now=now, policy=conf.load().policy)
