"""Detection of a step of the ledger's clock, back or forward, and the repair of waiting rows after a step.  Pure.

Times of the ledger come from the ledger's own clock alone, and hence never differ between hosts.  But a step of this
clock makes a wait of seconds last for as long as the step, or end at once.
"""

from dataclasses import dataclass, replace

from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import clamped, observe, rescheduled

TOLERANCE = 0.25
"""Seconds of a clock step too small to notice: within the `margin` of a policy, and far below a tick."""

DRIFT = 0.0005
"""Share by which two evenly running clocks may differ: the most by which NTP slews a clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOffset:
    """How far the ledger's clock is ahead of this process's own clock, in seconds: at least `low`, at most `high`.

    `read_at` is by the process's own clock, chosen to run on during machine sleep.
    """

    low: float
    high: float
    read_at: float


def offset(now: float, *, asked: float, answered: float) -> ClockOffset:
    """Return the offset from the ledger's `now`, read between `asked` and `answered` by the process's own clock."""
    return ClockOffset(low=now - answered, high=now - asked, read_at=answered)


def step(before: ClockOffset, after: ClockOffset) -> float:
    """Return the seconds by which the ledger's clock was set between two readings; 0.0 where it may have run evenly.

    Slow answers widen a reading, and then hide a small step; slow answers never invent a step.
    """
    tolerance = TOLERANCE + DRIFT * max(0.0, after.read_at - before.read_at)
    if after.high < before.low - tolerance:
        return after.high - before.low
    if after.low > before.high + tolerance:
        return after.low - before.high
    return 0.0


def after_step(facts: Facts, now: float, policy: Policy) -> Wait:
    """Reschedule a waiting row after a clock step of unknown length.

    An observed generation counts as observed now, because responses with older content may still be on their way.
    Waits after failures end; a claim lapses no later than a claim made now.  Suspensions stay, and end by their owner's
    command.
    """
    facts = observe(clamped(facts, now, policy), now, policy)
    dirty = facts.observed > facts.done
    facts = replace(
        facts,
        observed_at=now if dirty else facts.observed_at,
        first_dirty_at=now if dirty else facts.first_dirty_at,
        settling_at=now if facts.settling > facts.done else facts.settling_at,
        hold_until=None,
        immediate_hold_until=now if facts.immediate_hold_until is not None else None,
        lease_until=min(facts.lease_until, now + policy.lease) if facts.lease_until is not None else None,
    )
    return Wait(facts=rescheduled(facts, policy))
