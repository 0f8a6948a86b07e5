"""The rule: when is a subject purged, and what does a purge prove?  Pure; every clock reading is an argument.

A subject's row in the ledger is `Facts`.  Each function here takes facts and a time and returns
a decision that carries the facts as they must be written back.  `docs/explanation/protocol.md`
tells why each line is as it is, and `tests/engine/test_mutants.py` what breaks without it.
"""

from dataclasses import dataclass, replace

from freshness.policy import Policy

_NEVER = float("-inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One subject's row.  Times are seconds by the ledger's clock, None where it never happened.

    desired         newest generation: bumped in the transaction of each edit
    nonce           drawn anew with each generation
    observed(_at)   newest generation a relay has seen committed, and when it saw it
    done            newest generation covered by a settled purge
    verified        newest generation seen through the edge
    first_dirty_at  since when something has been waiting
    last_start_at   start of the last scheduled purge; `prev_start_at` the one before, for handing back
    lease_epoch     which claim is the current one; `lease_until` when it lapses
    attempts        failures in a row; `hold_until` no attempt before this
    holds           until when each suspension lasts that nobody has ended yet; no attempt before the last of them
    published       newest generation that was marked urgent
    urgent          generation that waits for an immediate purge, 0 for none
    urgent_tokens   immediate purges left at `urgent_at`
    due_at          when a relay must look again, None when clean
    """

    subject: str
    desired: int = 0
    nonce: int = 0
    observed: int = 0
    observed_at: float | None = None
    done: int = 0
    verified: int = 0
    verify_failures: int = 0
    first_dirty_at: float | None = None
    last_start_at: float | None = None
    prev_start_at: float | None = None
    lease_epoch: int = 0
    lease_until: float | None = None
    attempts: int = 0
    hold_until: float | None = None
    holds: tuple[float, ...] = ()
    published: int = 0
    urgent: int = 0
    urgent_tokens: float = 0.0
    urgent_at: float | None = None
    coalesced: int = 0
    reason: str = ""
    due_at: float | None = None

    @property
    def clean(self) -> bool:
        """Everything committed is covered by a settled purge."""
        return self.done >= self.desired


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Nothing to do before `facts.due_at` (None: nothing at all)."""

    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Flush:
    """Purge now.  `captured` is what success credits, and only if `settled`; `urgent` flushes credit nothing."""

    facts: Facts
    captured: int
    settled: bool
    urgent: bool
    reason: str
    coalesced: int
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A purge was accepted; `facts` hold the credit, and are due again where something newer waits."""

    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """A purge failed and is tried again at `facts.due_at`."""

    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Park:
    """A purge failed too often in a row: tried again slowly, for ever, and an operator must look."""

    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """The claim lapsed and somebody else holds the row: what this holder says no longer counts."""

    facts: Facts


def decide(facts: Facts, now: float, policy: Policy) -> Wait | Flush:
    """Judge one row: take note of new generations, then flush what is due, urgent things first."""
    facts = _observe(facts, now)
    if facts.urgent:
        tokens = _urgent_tokens(facts, now, policy)
        urgent, facts = facts.urgent, replace(facts, urgent=0, urgent_tokens=tokens, urgent_at=now)
        if urgent > facts.done and tokens >= 1:
            facts = replace(facts, urgent_tokens=tokens - 1)
            return _flush(_rescheduled(facts, policy), captured=urgent, settled=False, urgent=True, now=now)
    facts = _rescheduled(facts, policy)
    if facts.due_at is None or facts.due_at > now:
        return Wait(facts=facts)
    settled = _or_never(facts.observed_at) <= now - policy.settle
    claimed = replace(
        facts,
        lease_epoch=facts.lease_epoch + 1,
        lease_until=now + policy.lease,
        prev_start_at=facts.last_start_at,
        last_start_at=now,
        coalesced=0,
    )
    claimed = _rescheduled(claimed, policy)
    return _flush(claimed, captured=facts.observed, settled=settled, urgent=False, now=now, said=facts)


def seen(facts: Facts, now: float, policy: Policy) -> Wait:
    """Only take note of a new generation, so that its time starts: for a CDN that cannot be called now."""
    facts = _rescheduled(_observe(facts, now), policy)
    waits_at_once = facts.urgent > facts.done and facts.due_at is not None
    return Wait(facts=replace(facts, due_at=min(now, facts.due_at or now)) if waits_at_once else facts)


def completed(
    facts: Facts,
    *,
    captured: int,
    settled: bool,
    epoch: int,
    now: float,
    policy: Policy,
    started: float | None = None,
) -> Done | Superseded:
    """A scheduled purge was accepted: credit the captured generation if it was settled.

    `started` is when its call began, which may be a little after the claim: the rate counts from it.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    done = max(facts.done, captured) if settled else facts.done
    facts = replace(
        facts,
        done=done,
        lease_until=None,
        last_start_at=_later(facts.last_start_at, started),
        attempts=0,
        hold_until=None,
        holds=_lasting(facts, now),
        first_dirty_at=None if done >= facts.desired else now,
    )
    return Done(facts=_rescheduled(facts, policy))


def failed(
    facts: Facts, *, epoch: int, now: float, policy: Policy, jitter: float = 1.0, patience: float | None = None
) -> Retry | Park | Superseded:
    """A scheduled purge was not accepted: the row stays dirty and is due again.  Never dropped.

    `patience` is for a CDN that is well and asks to be called less: wait so long, and count no failure.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    if patience is not None:
        facts = _handed_back(facts, hold_until=now + patience * jitter)
        return Retry(facts=_rescheduled(facts, policy))
    attempts = facts.attempts + 1
    facts = _handed_back(facts, attempts=attempts, hold_until=now + backoff(attempts, policy) * jitter)
    return _tried(_rescheduled(facts, policy), policy)


def uncertain(
    facts: Facts, *, epoch: int, now: float, policy: Policy, jitter: float = 1.0, patience: float | None = None
) -> Retry | Park | Superseded:
    """Nobody knows whether a scheduled purge was accepted: its claim is kept until the very same is tried again.

    `patience` is as in `failed`.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    attempts = facts.attempts + 1 if patience is None else facts.attempts
    again_at = now + (backoff(attempts, policy) if patience is None else patience) * jitter
    facts = replace(facts, attempts=attempts, lease_until=again_at + policy.lease)
    return _tried(_rescheduled(facts, policy), policy)


def resumed(facts: Facts, *, epoch: int, now: float, policy: Policy) -> Done | Superseded:
    """A scheduled purge is sent again under its old claim: nobody knows whether it was accepted.

    The rate counts from now on; if it is refused this time, from the last moment its former call may have begun.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    before = facts.last_start_at
    facts = replace(
        facts,
        lease_until=now + policy.lease,
        prev_start_at=min(now, before + policy.send_window) if before is not None else None,
        last_start_at=now,
    )
    return Done(facts=_rescheduled(facts, policy))


def released(facts: Facts, *, epoch: int, policy: Policy) -> Done | Superseded:
    """A claim was not sent within the send window: hand it back as if it had never been made."""
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    return Done(facts=_rescheduled(_handed_back(facts), policy))


def urgent_failed(facts: Facts, *, captured: int, now: float, policy: Policy) -> Retry | Done:
    """An immediate purge was not accepted: once more soon, until the scheduled purge's own retries take over."""
    if facts.done >= captured or facts.attempts >= len(policy.retries):
        return Done(facts=facts)
    soon = now + policy.retries[0]
    due_at = soon if facts.due_at is None else min(facts.due_at, soon)
    tokens = min(policy.urgent_burst, _urgent_tokens(facts, now, policy) + 1)
    return Retry(
        facts=replace(facts, urgent=max(facts.urgent, captured), urgent_tokens=tokens, urgent_at=now, due_at=due_at)
    )


def held(facts: Facts, *, until: float, now: float, policy: Policy) -> Wait:
    """No scheduled purge before `until`: what comes meanwhile is purged then, all at once.  Other holds stay."""
    facts = replace(_observe(facts, now), holds=(*_lasting(facts, now), until))
    return Wait(facts=_rescheduled(facts, policy))


def put_off(facts: Facts, *, until: float, policy: Policy) -> Wait:
    """No attempt before `until`: whoever it is for does not answer."""
    return Wait(facts=_rescheduled(replace(facts, hold_until=_later(facts.hold_until, until)), policy))


def let_go(facts: Facts, *, until: float, now: float, policy: Policy) -> Wait:
    """End one hold that was to last `until`.  With the last one, time starts anew for what has come meanwhile."""
    if until not in facts.holds:  # it had lasted so long
        return Wait(facts=facts)
    ended = facts.holds.index(until)
    facts = replace(_observe(facts, now), holds=facts.holds[:ended] + facts.holds[ended + 1 :])
    facts = replace(facts, holds=_lasting(facts, now))
    if not facts.holds and facts.observed > facts.done:
        facts = replace(facts, observed_at=now, first_dirty_at=now)
    return Wait(facts=_rescheduled(facts, policy))


def next_start(facts: Facts, policy: Policy) -> float | None:
    """When the next scheduled purge may start at the earliest, None when there is nothing to purge."""
    if facts.observed <= facts.done:
        return None
    quiet = _or_never(facts.observed_at) + policy.debounce
    longest = facts.first_dirty_at + policy.max_wait if facts.first_dirty_at is not None else quiet
    allowed = _or_never(facts.last_start_at) + policy.rate
    if facts.lease_until is not None:  # a claim that has not ended: its call may begin late, and be accepted
        allowed += policy.send_window
    free = max(_or_never(facts.hold_until), _or_never(facts.lease_until), *facts.holds)
    return max(min(quiet, longest), allowed, free)


def backoff(attempts: int, policy: Policy) -> float:
    """Seconds to wait after so many failures in a row."""
    parked = attempts - len(policy.retries)
    if parked <= 0:
        return policy.retries[attempts - 1]
    return min(policy.park_first * 2.0 ** min(parked - 1, 30), policy.park_last)


def _tried(facts: Facts, policy: Policy) -> Retry | Park:
    return Retry(facts=facts) if facts.attempts <= len(policy.retries) else Park(facts=facts)


def _lasting(facts: Facts, now: float) -> tuple[float, ...]:
    return tuple(until for until in facts.holds if until > now)


def _later(one: float | None, other: float | None) -> float | None:
    return max(one, other) if one is not None and other is not None else one if other is None else other


def _or_never(time: float | None) -> float:
    return time if time is not None else _NEVER


def _observe(facts: Facts, now: float) -> Facts:
    """Time starts when a committed generation is *seen*, never at the editor's clock: that may commit late."""
    if facts.desired <= facts.observed:
        return facts
    first = facts.first_dirty_at if facts.first_dirty_at is not None else now
    return replace(facts, observed=facts.desired, observed_at=now, first_dirty_at=first)


def _rescheduled(facts: Facts, policy: Policy) -> Facts:
    due_at: float | None = facts.due_at or 0.0
    if facts.desired <= facts.observed:  # else: an edit that no relay has seen yet, look at once
        start = next_start(facts, policy)
        due_at = start if start is None else max(start, 0.0)
    return facts if due_at == facts.due_at else replace(facts, due_at=due_at)


def _handed_back(facts: Facts, *, attempts: int | None = None, hold_until: float | None = None) -> Facts:
    """As before the claim; what was to be waited for longer than `hold_until` still is."""
    return replace(
        facts,
        lease_until=None,
        last_start_at=facts.prev_start_at,
        attempts=facts.attempts if attempts is None else attempts,
        hold_until=_later(facts.hold_until, hold_until),
    )


def _urgent_tokens(facts: Facts, now: float, policy: Policy) -> float:
    if facts.urgent_at is None:
        return float(policy.urgent_burst)
    return min(policy.urgent_burst, facts.urgent_tokens + max(0.0, now - facts.urgent_at) / policy.urgent_refill)


def _flush(facts: Facts, *, captured: int, settled: bool, urgent: bool, now: float, said: Facts | None = None) -> Flush:
    said = said or facts
    return Flush(
        facts=facts,
        captured=captured,
        settled=settled,
        urgent=urgent,
        reason=said.reason,
        coalesced=max(0, said.coalesced - 1),
        waited=now - said.first_dirty_at if said.first_dirty_at is not None else 0.0,
    )
