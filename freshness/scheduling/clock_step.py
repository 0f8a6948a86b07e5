"""A ledger's clock that was set, back or forward: how it is noticed, and what it makes of a row.  Pure.

Times of the ledger are of its own clock alone, so no two hosts can disagree about them.  But where that clock is set,
what was to last for seconds lasts for as long as the step, or has ended at once.
"""

from dataclasses import dataclass, replace

from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import clamped, observe, rescheduled

TOLERANCE = 0.25
"""Seconds that a clock may be set without being noticed: within the `margin` of a policy, and far below a tick."""

DRIFT = 0.0005
"""Share by which two clocks that run evenly may differ: what NTP slews at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOffset:
    """How far the ledger's clock is ahead of this process's own one, in seconds: at least `low`, at most `high`.

    `read_at` is by the process's own clock, which must not stand still while the machine is suspended.
    """

    low: float
    high: float
    read_at: float


def offset(now: float, *, asked: float, answered: float) -> ClockOffset:
    """What the ledger's `now` says, which was read between `asked` and `answered` by the process's own clock."""
    return ClockOffset(low=now - answered, high=now - asked, read_at=answered)


def step(before: ClockOffset, after: ClockOffset) -> float:
    """Seconds by which the ledger's clock was set between two readings; 0.0 where it may have run evenly.

    Slow answers widen what a reading says, and then hide a small step; they never make one up.
    """
    tolerance = TOLERANCE + DRIFT * max(0.0, after.read_at - before.read_at)
    if after.high < before.low - tolerance:
        return after.high - before.low
    if after.low > before.high + tolerance:
        return after.low - before.high
    return 0.0


def after_step(facts: Facts, now: float, policy: Policy) -> Wait:
    """A row that waits, once the clock was set by nobody knows how much since its times were written.

    What was observed counts as observed now: its old responses may still be on their way.  Waits after failures end; a
    claim lapses no later than one that is made now.  Suspensions stay: whoever made them ends them.
    """
    facts = observe(clamped(facts, now, policy), now)
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
