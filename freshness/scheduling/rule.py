"""The rule: when to purge a subject, and how much each purge proves.  Pure; every clock reading is an argument.

A subject's row in the ledger is `Facts`.  Each function here takes facts and a time and returns a decision with the
facts to write back.  `docs/explanation/protocol.md` gives the reason of each line, and
`tests/freshness/delivery/test_mutants.py` the fault prevented by each line.
"""

from dataclasses import replace
from typing import Any

from freshness.scheduling.facts import Facts, Flush, Wait, or_never
from freshness.scheduling.policy import Policy

_PAST = ("observed_at", "settling_at", "first_dirty_at", "immediate_at")
"""Times of past events, never later than now."""


def decide(facts: Facts, now: float, policy: Policy, *, claim: int | None = None) -> Wait | Flush:
    """Decide on a row: take note of new generations, then flush a due row, an immediate purge first.

    A due scheduled purge takes the place of a failed immediate purge: one call serves both.  `claim` is the number of a
    claim made now, and should be random: a restored database counts the same numbers again, and the end of a claim from
    before would then end another claim.
    """
    facts = observe(clamped(facts, now, policy), now, policy)
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
    """Take note of a new generation without a flush, to start its wait: for a CDN that cannot be called now."""
    facts = rescheduled(observe(clamped(facts, now, policy), now, policy), policy)
    at_once = facts.immediate > facts.done and _may_be_immediate(facts, now) and facts.due_at is not None
    return Wait(facts=replace(facts, due_at=min(now, facts.due_at or now)) if at_once else facts)


def next_start(facts: Facts, policy: Policy) -> float | None:
    """Return the earliest start of the next scheduled purge, `None` when no purge is needed."""
    if facts.observed <= facts.done:
        return None
    quiet = or_never(facts.observed_at) + policy.debounce
    longest = facts.first_dirty_at + policy.max_wait if facts.first_dirty_at is not None else quiet
    allowed = or_never(facts.last_start_at) + policy.rate
    if facts.lease_until is not None:  # an open claim: its call may begin late, and be accepted
        allowed += policy.send_window
    free = max(or_never(facts.hold_until), or_never(facts.lease_until), *facts.suspensions)
    return max(min(quiet, longest), allowed, free)


def observe(facts: Facts, now: float, policy: Policy) -> Facts:
    """Start the wait of a committed generation when a relay *sees* it: an edit may commit long after its own time.

    The generation settles (`settling`) if the wait is long enough until the next purge, so that a shop edited without a
    pause is credited its newest settled edit by each purge.  A purge under way may fail, and its repetition credits
    what settled before the first try: meanwhile `settling` stays.
    """
    if facts.desired <= facts.observed:
        return facts
    first = facts.first_dirty_at if facts.first_dirty_at is not None else now
    newest = replace(facts, observed=facts.desired, observed_at=now, first_dirty_at=first)
    start = next_start(newest, policy)
    if facts.lease_until is None and start is not None and now + policy.settle <= start:
        return replace(newest, settling=facts.desired, settling_at=now)
    if facts.settling <= facts.done:
        older = facts.observed > facts.done
        settling, at = (facts.observed, facts.observed_at) if older else (facts.desired, now)
        return replace(newest, settling=settling, settling_at=at)
    return newest


def clamped(facts: Facts, now: float, policy: Policy) -> Facts:
    """Take times further ahead than the rule ever sets for now, because the ledger's clock was put back.

    Else a row would sleep for as long as the step.  A suspension may last for a day, and stays.
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
    if facts.desired <= facts.observed:  # else: an edit unseen by every relay, look at once
        start = next_start(facts, policy)
        if facts.immediate > facts.done and facts.immediate_hold_until is not None:
            start = facts.immediate_hold_until if start is None else min(start, facts.immediate_hold_until)
        due_at = start if start is None else max(start, 0.0)
    return facts if due_at == facts.due_at else replace(facts, due_at=due_at)


def _creditable(facts: Facts, seen_by: float) -> tuple[int, bool]:
    """Return the newest generation seen by `seen_by`, and True; without any, the newest of all, and False."""
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
        named=captured if immediate else facts.observed,
        settled=settled,
        immediate=immediate,
        reason=said.reason,
        coalesced=max(0, said.coalesced - 1),
        waited=now - said.first_dirty_at if said.first_dirty_at is not None else 0.0,
    )
