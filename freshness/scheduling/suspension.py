"""Suspensions: no scheduled purge of a subject while an import runs.  Pure."""

from dataclasses import replace

from freshness.scheduling.facts import Facts, Wait, lasting
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import observe, rescheduled


def suspend(facts: Facts, *, until: float, now: float, policy: Policy) -> Wait:
    """Allow no scheduled purge before `until`: later edits are purged then, all at once.  Other suspensions stay."""
    facts = replace(observe(facts, now, policy), suspensions=(*lasting(facts, now), until))
    return Wait(facts=rescheduled(facts, policy))


def end_suspension(facts: Facts, *, until: float, now: float, policy: Policy) -> Wait:
    """End a suspension that was to last `until`; after the last end, edits made meanwhile begin their wait anew."""
    if until not in facts.suspensions:  # the suspension had reached its end
        return Wait(facts=facts)
    ended = facts.suspensions.index(until)
    facts = replace(observe(facts, now, policy), suspensions=facts.suspensions[:ended] + facts.suspensions[ended + 1 :])
    facts = replace(facts, suspensions=lasting(facts, now))
    if not facts.suspensions and facts.observed > facts.done:
        facts = replace(facts, observed_at=now, first_dirty_at=now)
    return Wait(facts=rescheduled(facts, policy))
