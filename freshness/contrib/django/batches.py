"""`freshness.ports.Batches` on the ledger's database."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from freshness.accounts.identity import CdnIdentity
from freshness.accounts.rate_limit import Limits
from freshness.batching.batch import Batch, Member
from freshness.contrib.django.accounts import in_progress, lock_account
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.identity import LedgerIdentity
from freshness.ports import BookedBatch


class DjangoBatches:
    """The table `freshness_batch` on the database `using`.  Raises LedgerUnavailable where the database is away.

    `identity` is as in `DjangoLedger`: a batch is taken, booked and ended by processes with the ledger's own CDN.
    """

    def __init__(self, *, using: str = "default", identity: Callable[[], CdnIdentity] | None = None) -> None:
        self.using = using
        self._identity = LedgerIdentity(identity, using=using)

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        """Write the batch down before its call, if there is capacity; its account's row is the lock."""
        keeps = limits is not None and (limits.in_progress, limits.wildcards) != (None, None)
        with ledger_transaction(self.using) as (cursor, dialect):
            self._identity.must_agree(cursor, dialect)
            if limits is not None and keeps:
                lock_account(cursor, dialect, batch.cdn)
                used = in_progress(cursor, batch.cdn, besides=batch.reference)
                if not used.has_capacity(limits, items=batch.items, wildcards=batch.wildcards):
                    return False
            cursor.execute(
                "INSERT INTO freshness_batch (reference, cdn, members, nonces, items, wildcards, opened_at, due_at) "
                f"VALUES (%s, %s, %s, %s, %s, %s, {dialect.now}, {dialect.now} + %s) "
                "ON CONFLICT (reference) DO NOTHING",
                [
                    batch.reference,
                    batch.cdn,
                    dialect.json([member.as_dict() for member in batch.members]),
                    dialect.json([member.nonce for member in batch.members]),
                    batch.items,
                    batch.wildcards,
                    due_in,
                ],
            )
        return True

    def take(self, *, lease: float, limit: int = 20) -> list[BookedBatch]:
        """Lease due batches to this caller; each batch to a single caller at a time."""
        with ledger_cursor(self.using) as (cursor, dialect):
            due = f"due_at <= (SELECT {dialect.now})"
            cursor.execute(f"SELECT 1 FROM freshness_batch WHERE {due} LIMIT 1")
            if cursor.fetchone() is None:
                return []
        with ledger_transaction(self.using) as (cursor, dialect):
            self._identity.must_agree(cursor, dialect)
            cursor.execute(
                f"UPDATE freshness_batch SET due_at = {dialect.now} + %s WHERE reference IN ("
                f"SELECT reference FROM freshness_batch WHERE {due} ORDER BY due_at LIMIT %s {dialect.skip_locked}) "
                f"RETURNING cdn, members, nonces, state, receipt, {dialect.now} - opened_at",
                [lease, limit],
            )
            return [
                BookedBatch(
                    batch=Batch(cdn=cdn, members=_members(dialect.unjson(members), dialect.unjson(nonces))),
                    state=state,
                    receipt=receipt,
                    age=age,
                )
                for cdn, members, nonces, state, receipt, age in cursor.fetchall()
            ]

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        """Record the result of a batch; times of sending and effect are kept."""
        with ledger_transaction(self.using) as (cursor, dialect):
            self._identity.must_agree(cursor, dialect)
            # Each parameter stands once in the statement: parameters bound on the server have a single type.
            sent = f"coalesce(sent_at, {dialect.now})" if state == "sent" else "sent_at"
            closed = dialect.now if state == "closed" else "NULL"
            cursor.execute(
                f"UPDATE freshness_batch SET state = %s, receipt = %s, due_at = {dialect.now} + %s, "
                f"sent_at = {sent}, closed_at = {closed} WHERE reference = %s",
                [state, receipt, due_in, reference],
            )


def _members(parts: list[dict[str, Any]], nonces: list[int | None] | None) -> tuple[Member, ...]:
    """Return the members of a batch; batches of an earlier release have no nonces."""
    known = nonces or [None] * len(parts)
    return tuple(replace(Member.from_dict(one), nonce=nonce) for one, nonce in zip(parts, known, strict=True))
