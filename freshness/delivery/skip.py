"""Purges that are left out: those of a workspace of which no edge holds a response.

Why that is safe.  Take a generation that was observed at least fence + request_life + margin before the claim.  A
response of an older one was begun under a fence from before the observation, so it left within fence + request_life
of it, or as `no-store`; and `freshness.delivery.presence` had noted it before it left.  So whatever an edge may hold
of it stands in the record by now, and the record is read after the claim.  What is noted later was read under a newer
fence.

Such a generation is settled, and credited.  A purge that is not settled is left out as well: it would have been for
the older edits of a burst, to which the same applies, and it credits nothing, so another one follows.
"""

from collections.abc import Callable, Sequence

from freshness.batching.batch import Member
from freshness.delivery import retry
from freshness.errors import LedgerUnavailable
from freshness.events import Skipped
from freshness.ports import Decision, Ports
from freshness.scheduling.facts import Done, Facts, Flush
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge

Claim = tuple[Member, Flush]


def may_be_skipped(member: Member, facts: Facts) -> bool:
    """Whether a purge is one that the record can answer for.

    Only scheduled ones of a workspace that name nothing else: no host, no path, no other tag.  Never one of a subject
    whose old page has been seen at the edge: that copy is there, whatever the record says.
    """
    return (
        not member.immediate
        and member.subject.startswith("ws:")
        and member.purge == Purge.of(member.subject)
        and facts.verify_failures == 0
    )


class Skipping:
    """The half of claiming that finds out what need not be sent.  Without `Ports.served` it finds nothing."""

    def __init__(self, ports: Ports, policy: Policy) -> None:
        self.ports = ports
        self.policy = policy

    def left_out(self, claimed: Sequence[Claim]) -> set[str]:
        """The subjects whose purges need not be sent: their rows are as if a CDN had accepted them."""
        about = {member.subject: (member, flush) for member, flush in claimed if may_be_skipped(member, flush.facts)}
        held = self._held({tag for member, _ in about.values() for tag in member.purge.tags})
        needless = {subject: claim for subject, claim in about.items() if not claim[0].purge.tags & held}
        if needless:
            self._credit(needless)
        return set(needless)

    def _held(self, tags: set[str]) -> frozenset[str]:
        longer = self.ports.cdn.ability.lingers
        if self.ports.served is None or longer == float("inf") or not tags:
            return frozenset(tags)
        try:
            return self.ports.served.held(tags, longer=longer)
        except LedgerUnavailable:  # nobody knows: each may be held, and is purged
            return frozenset(tags)

    def _credit(self, needless: dict[str, Claim]) -> None:
        judged = self.ports.ledger.update(_accepted(needless, self.policy), subjects=sorted(needless))
        for one in judged:
            member, flush = needless[one.decision.facts.subject]
            if isinstance(one.decision, Done):  # else the claim lapsed, and the next one tells of it
                self.ports.observe(
                    Skipped(
                        subject=member.subject,
                        generation=member.captured,
                        reason=member.reason,
                        settled=member.settled,
                        coalesced=flush.coalesced,
                        waited=flush.waited,
                        shut_for=self.policy.rate,
                    )
                )


def _accepted(needless: dict[str, Claim], policy: Policy) -> Callable[[Facts, float], Decision]:
    return lambda facts, now: retry.accepted(facts, needless[facts.subject][0], now, policy, seconds=0.0)
