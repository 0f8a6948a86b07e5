"""The claims among the rows returned by an update of the ledger.  Pure."""

from collections.abc import Iterable

from freshness.batching.batch import Claim, Member
from freshness.ports import Updated
from freshness.scheduling.facts import Flush


def claims_in(updated: Iterable[Updated]) -> list[Claim]:
    """Return the rows flushed by the rule, in the order given."""
    return [
        Claim(_member(one.decision, one), one.decision, one.narrow)
        for one in updated
        if isinstance(one.decision, Flush)
    ]


def _member(flush: Flush, updated: Updated) -> Member:
    facts = flush.facts
    return Member(
        subject=facts.subject,
        captured=flush.captured,
        nonce=facts.nonce if flush.captured == facts.desired else None,
        epoch=facts.nonce if flush.immediate else facts.lease_epoch,
        settled=flush.settled,
        immediate=flush.immediate,
        purge=updated.purge,
        dirty_since=facts.first_dirty_at,
        reason=flush.reason if not flush.coalesced else f"{flush.reason}, coalesced({flush.coalesced})",
    )
