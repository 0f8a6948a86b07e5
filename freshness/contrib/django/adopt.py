"""Adoption of a ledger by this process's CDN, by an operator and in a single transaction: after a move, or for a copy.

Purges accepted by the former CDN did not reach copies at the new CDN: everything is purged anew, spread over time; a
process still claiming, books or credits with the former settings is refused.
"""

from dataclasses import asdict, dataclass
from typing import Any

from freshness.contrib.django import build, bulk, concerned, conf
from freshness.contrib.django.connection import ledger_transaction
from freshness.contrib.django.identity import take_over
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.members import DjangoMembers
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.contrib.django.sql import Dialect
from freshness.targets.subject import Subject

_EPOCH = {
    "postgresql": "(random() * 4611686018427387902)::bigint + 1",  # up to 2^62, drawn anew for each row
    "sqlite": "abs(random() / 2) + 1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """The effects of an adoption, planned or done.

    held, own  the ledger's former identity, `None` before the first, and this process's identity, as texts
    same       both agree, without work to do
    adopted    the adoption has been done
    subjects   number of subjects to purge anew, within `seconds`, for at most `dollars`, `None` for an unpriced CDN
    claims     claims under way, ended by the adoption
    batches    batches of the former CDN, followed no longer
    """

    held: str | None
    own: str
    same: bool
    adopted: bool
    subjects: int
    seconds: float
    dollars: float | None
    claims: int
    batches: int

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def planned(*, over: float) -> Adoption:
    """Return the effects of `adopt` now.  Raises LedgerUnavailable."""
    ledger = build.ledger()
    held, own = ledger.identity.held(), ledger.identity.own
    same = held is not None and own.agrees_with(held)
    anew = [] if same else _everything()
    claims = LedgerRow.objects.using(ledger.using).filter(lease_until__isnull=False).count()
    begun = BatchRow.objects.using(ledger.using).exclude(state="closed").count()
    return Adoption(
        held=None if held is None else str(held),
        own=str(own),
        same=same,
        adopted=False,
        subjects=len(anew),
        seconds=over,
        dollars=build.engine().billing.price_of(len(anew)) if own.lasts and not same else 0.0,
        claims=0 if same else claims,
        batches=0 if same else begun,
    )


def adopt(*, over: float) -> None:
    """Make the ledger this process's own, end claims and batches, and mark everything; the purges are spread `over`
    this number of seconds.

    In a single transaction.  Raises Invalid for a process without an identity, LedgerUnavailable.
    """
    using, own = conf.load().database, build.identity()
    ledger, anew = DjangoLedger(using=using), _everything()  # calls the project: its errors would end a transaction
    with ledger_transaction(using) as (cursor, dialect):
        take_over(cursor, dialect, own)
        cursor.execute(_end_claims(dialect))
        cursor.execute(
            f"UPDATE freshness_batch SET state = 'closed', due_at = NULL, closed_at = {dialect.now} "
            "WHERE state <> 'closed'"
        )
        _end_strangers(ledger)
        bulk.spread(anew, over=over, reason="adopted", ledger=ledger)


def _end_strangers(ledger: DjangoLedger) -> None:
    """End the members unknown to this process: no relay would ever send an unknown member's pending purges."""
    members, known = DjangoMembers(ledger), build.engine().members.names
    for row in members.read():
        if row.name not in known:
            members.end(row.name)


def _everything() -> list[Subject]:
    """Return subjects to cover every copy together; the purge of a subject with notes alone goes out anyway."""
    return list(concerned.to_purge())


def _end_claims(dialect: Dialect) -> str:
    """Return SQL to end each claim and wait, and to forget the former CDN's failures: every waiting row is due."""
    return (
        f"UPDATE freshness_row SET lease_epoch = {_EPOCH[dialect.vendor]}, lease_until = NULL, attempts = 0, "
        f"hold_until = NULL, immediate_hold_until = NULL, due_at = {dialect.now} WHERE due_at IS NOT NULL"
    )
