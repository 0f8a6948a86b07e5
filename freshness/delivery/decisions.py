"""What becomes of a claimed purge: one member of a batch, and what happened to its call -> a decision.  Pure.

An immediate member credits nothing, because an older response may still be on its way: the settled
purge that follows does.  So the decision about it never touches the claim of that one.
"""

from dataclasses import replace

from freshness.batching.batch import Member
from freshness.errors import CdnBusy, CdnThrottled
from freshness.scheduling.facts import Done, Facts, Park, Retry, Superseded
from freshness.scheduling.outcomes import (
    completed,
    failed,
    immediate_completed,
    immediate_failed,
    immediate_released,
    released,
    resumed,
    uncertain,
)
from freshness.scheduling.policy import LONGEST_PATIENCE, Policy


def accepted(facts: Facts, member: Member, now: float, policy: Policy, *, seconds: float) -> Done | Superseded:
    """The CDN accepted it; its call took `seconds`."""
    decision = credited(facts, member, now, policy, seconds=seconds)
    if isinstance(decision, Superseded):
        return decision
    return Done(facts=replace(decision.facts, accepted_at=now))


def credited(facts: Facts, member: Member, now: float, policy: Policy, *, seconds: float) -> Done | Superseded:
    """It needs no call any more: it was accepted after a call of so many `seconds`, or nothing is at the edge."""
    if member.immediate:
        return immediate_completed(facts, captured=member.captured, nonce=member.nonce)
    return completed(
        facts,
        captured=member.captured,
        nonce=member.nonce,
        settled=member.settled,
        epoch=member.epoch,
        now=now,
        policy=policy,
        started=now - seconds,
    )


def refused(
    facts: Facts, member: Member, now: float, policy: Policy, *, error: Exception, jitter: float
) -> Retry | Park | Done | Superseded:
    """The CDN accepted nothing."""
    patience = patience_for(error, policy)
    if member.immediate:
        return immediate_failed(
            facts,
            captured=member.captured,
            nonce=member.nonce,
            now=now,
            policy=policy,
            jitter=jitter,
            patience=patience,
        )
    if member.subject.cdn:  # its CDN rests for all that is pending there: so it is asked soon after it is back
        longest = min(policy.park_last, policy.rate)
        policy = replace(policy, park_first=min(policy.park_first, longest), park_last=longest)
    return failed(facts, epoch=member.epoch, now=now, policy=policy, jitter=jitter, patience=patience)


def in_doubt(
    facts: Facts, member: Member, now: float, policy: Policy, *, patience: float | None = None
) -> Retry | Park | Done | Superseded:
    """The CDN may have accepted it: no answer came, or one that says nothing of an earlier call."""
    if member.immediate:
        return Done(facts=facts)
    return uncertain(facts, epoch=member.epoch, now=now, policy=policy, patience=patience)


def patience_for(error: Exception, policy: Policy) -> float | None:
    """Seconds to wait for a CDN that is well and asks to be called less; None where a call failed."""
    if not isinstance(error, (CdnThrottled, CdnBusy)):
        return None
    return min(getattr(error, "retry_after", None) or policy.retries[-1], LONGEST_PATIENCE)


def sent_again(facts: Facts, member: Member, now: float, policy: Policy) -> Done | Superseded:
    """The very same batch is about to be sent again."""
    if member.immediate:
        return Done(facts=facts)
    return resumed(facts, epoch=member.epoch, now=now, policy=policy)


def unsent(facts: Facts, member: Member, now: float, policy: Policy) -> Retry | Done | Superseded:
    """It was claimed, and its time to be sent has passed."""
    if member.immediate:
        return immediate_released(facts, captured=member.captured, nonce=member.nonce, now=now, policy=policy)
    return released(facts, epoch=member.epoch, policy=policy)
