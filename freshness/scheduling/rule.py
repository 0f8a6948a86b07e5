"""The rule: when is a subject purged, and what does a purge prove?  Pure; every clock reading is an argument.

A subject's row in the ledger is `Facts`.  Each function here takes facts and a time and returns
a decision that carries the facts as they must be written back.  `docs/explanation/protocol.md`
tells why each line is as it is, and `tests/freshness/delivery/test_mutants.py` what breaks without it.
"""

from dataclasses import replace
from typing import Any

from freshness.scheduling.facts import Facts, Flush, Wait, or_never
from freshness.scheduling.policy import Policy

_PAST = ("observed_at", "settling_at", "first_dirty_at", "immediate_at")
"""Times of what has happened: none can be later than now."""


def decide(facts: Facts, now: float, policy: Policy, *, claim: int | None = None) -> Wait | Flush:
    """Decide on one row: take note of new generations, then flush what is due, an immediate purge first.

    A scheduled purge that is due takes the place of an immediate one that has failed: one call serves both.  `claim` is
    the number of a claim that is made now, and should be random: a restored database counts the same numbers again, and
    the end of a claim from before would then count for another one.
    """
    facts = observe(clamped(facts, now, policy), now)
    start = next_start(facts, policy)
    scheduled_is_due = start is not None and start <= now
    failed_before = facts.immediate_hold_until is not None
    if facts.immediate and _may_be_immediate(facts, now) and not (scheduled_is_due and failed_before):
        tokens = tokens_left(facts, now, policy)
        immediate, facts = facts.immediate, replace(facts, immediate=0, immediate_tokens=tokens, immediate_at=now)
        if immediate > facts.done and tokens >= 1:
            facts = replace(facts, immediate_tokens=tokens - 1)
            return _flush(rescheduled(facts, policy), captured=immediate, settled=False, immediate=True, now=now)
    if not scheduled_is_due:
        return Wait(facts=rescheduled(facts, policy))
    captured, settled = _creditable(facts, now - policy.settle)
    claimed = replace(
        facts,
        lease_epoch=facts.lease_epoch + 1 if claim is None else claim,
        lease_until=now + policy.lease,
        prev_start_at=facts.last_start_at,
        last_start_at=now,
        coalesced=0,
        immediate=0,
        immediate_hold_until=None,
    )
    claimed = rescheduled(claimed, policy)
    return _flush(claimed, captured=captured, settled=settled, immediate=False, now=now, said=facts)


def seen(facts: Facts, now: float, policy: Policy) -> Wait:
    """Only take note of a new generation, so that its time starts: for a CDN that cannot be called now."""
    facts = rescheduled(observe(clamped(facts, now, policy), now), policy)
    at_once = facts.immediate > facts.done and _may_be_immediate(facts, now) and facts.due_at is not None
    return Wait(facts=replace(facts, due_at=min(now, facts.due_at or now)) if at_once else facts)


def next_start(facts: Facts, policy: Policy) -> float | None:
    """When the next scheduled purge may start at the earliest, None when there is nothing to purge."""
    if facts.observed <= facts.done:
        return None
    quiet = or_never(facts.observed_at) + policy.debounce
    longest = facts.first_dirty_at + policy.max_wait if facts.first_dirty_at is not None else quiet
    allowed = or_never(facts.last_start_at) + policy.rate
    if facts.lease_until is not None:  # a claim that has not ended: its call may begin late, and be accepted
        allowed += policy.send_window
    free = max(or_never(facts.hold_until), or_never(facts.lease_until), *facts.suspensions)
    return max(min(quiet, longest), allowed, free)


def observe(facts: Facts, now: float) -> Facts:
    """Time starts when a committed generation is *seen*, never at the editor's clock: that may commit late."""
    if facts.desired <= facts.observed:
        return facts
    first = facts.first_dirty_at if facts.first_dirty_at is not None else now
    if facts.settling <= facts.done:
        older = facts.observed > facts.done
        settling, at = (facts.observed, facts.observed_at) if older else (facts.desired, now)
        facts = replace(facts, settling=settling, settling_at=at)
    return replace(facts, observed=facts.desired, observed_at=now, first_dirty_at=first)


def clamped(facts: Facts, now: float, policy: Policy) -> Facts:
    """Times further ahead than the rule could have set them, taken for now: the ledger's clock was put back.

    Else a row would sleep for as long as the step.  A suspension may last for a day, and stays as it is.
    """
    latest = dict.fromkeys(_PAST, now) | {
        "last_start_at": now + policy.send_window,
        "prev_start_at": now + policy.send_window,
        "hold_until": now + policy.longest_wait,
        "immediate_hold_until": now + policy.longest_wait,
        "lease_until": now + policy.longest_wait + policy.lease,
    }
    ahead: dict[str, Any] = {name: now for name, most in latest.items() if or_never(getattr(facts, name)) > most}
    return replace(facts, **ahead) if ahead else facts


def rescheduled(facts: Facts, policy: Policy) -> Facts:
    due_at: float | None = facts.due_at or 0.0
    if facts.desired <= facts.observed:  # else: an edit that no relay has seen yet, look at once
        start = next_start(facts, policy)
        if facts.immediate > facts.done and facts.immediate_hold_until is not None:
            start = facts.immediate_hold_until if start is None else min(start, facts.immediate_hold_until)
        due_at = start if start is None else max(start, 0.0)
    return facts if due_at == facts.due_at else replace(facts, due_at=due_at)


def _creditable(facts: Facts, seen_by: float) -> tuple[int, bool]:
    """The newest generation that was seen by then, and True; where none was, the newest at all, and False."""
    if or_never(facts.observed_at) <= seen_by:
        return facts.observed, True
    if facts.settling > facts.done and or_never(facts.settling_at) <= seen_by:
        return facts.settling, True
    return facts.observed, False


def _may_be_immediate(facts: Facts, now: float) -> bool:
    return or_never(facts.immediate_hold_until) <= now


def tokens_left(facts: Facts, now: float, policy: Policy) -> float:
    if facts.immediate_at is None:
        return float(policy.immediate_burst)
    return min(
        policy.immediate_burst, facts.immediate_tokens + max(0.0, now - facts.immediate_at) / policy.immediate_refill
    )


def _flush(
    facts: Facts, *, captured: int, settled: bool, immediate: bool, now: float, said: Facts | None = None
) -> Flush:
    said = said or facts
    return Flush(
        facts=facts,
        captured=captured,
        settled=settled,
        immediate=immediate,
        reason=said.reason,
        coalesced=max(0, said.coalesced - 1),
        waited=now - said.first_dirty_at if said.first_dirty_at is not None else 0.0,
    )
