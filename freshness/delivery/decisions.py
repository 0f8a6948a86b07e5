"""Decisions on the row of a batch's member, from the outcome of its call.  Pure.

An immediate member credits nothing, because a response with older content may still be on its way: the settled purge
after it credits.  Hence a decision about an immediate member never touches the claim of the settled purge.
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
    """Credit an accepted member; its call took `seconds`."""
    decision = credited(facts, member, now, policy, seconds=seconds)
    if isinstance(decision, Superseded):
        return decision
    return Done(facts=replace(decision.facts, accepted_at=now))


def credited(facts: Facts, member: Member, now: float, policy: Policy, *, seconds: float) -> Done | Superseded:
    """Credit a member without need of a further call: accepted by a call of `seconds`, or skipped."""
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
    """Make the row of a member due again after a refusal by every CDN."""
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
    if member.subject.cdn:  # its CDN rests for all its pending rows: ask again soon after the rest
        longest = min(policy.park_last, policy.rate)
        policy = replace(policy, park_first=min(policy.park_first, longest), park_last=longest)
    return failed(facts, epoch=member.epoch, now=now, policy=policy, jitter=jitter, patience=patience)


def in_doubt(
    facts: Facts, member: Member, now: float, policy: Policy, *, patience: float | None = None
) -> Retry | Park | Done | Superseded:
    """Keep the claim of a member perhaps accepted: no answer came, or an answer silent about an earlier call."""
    if member.immediate:
        return Done(facts=facts)
    return uncertain(facts, epoch=member.epoch, now=now, policy=policy, patience=patience)


def patience_for(error: Exception, policy: Policy) -> float | None:
    """Return the seconds to wait for a healthy CDN that asks for fewer calls; `None` where a call failed."""
    if not isinstance(error, (CdnThrottled, CdnBusy)):
        return None
    return min(getattr(error, "retry_after", None) or policy.retries[-1], LONGEST_PATIENCE)


def sent_again(facts: Facts, member: Member, now: float, policy: Policy) -> Done | Superseded:
    """Renew the claim of a member whose very batch is about to be sent again."""
    if member.immediate:
        return Done(facts=facts)
    return resumed(facts, epoch=member.epoch, now=now, policy=policy)


def unsent(facts: Facts, member: Member, now: float, policy: Policy) -> Retry | Done | Superseded:
    """Hand back a claimed member too late to be sent."""
    if member.immediate:
        return immediate_released(facts, captured=member.captured, nonce=member.nonce, now=now, policy=policy)
    return released(facts, epoch=member.epoch, policy=policy)
