"""What the outcome of a call makes of a row: credited, due again, or kept until the same call was repeated.  Pure."""

from dataclasses import replace

from freshness.scheduling.facts import Done, Facts, Park, Retry, Superseded, Wait, lasting, later
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import observe, rescheduled, tokens_left


def completed(
    facts: Facts,
    *,
    captured: int,
    settled: bool,
    epoch: int,
    now: float,
    policy: Policy,
    started: float | None = None,
    nonce: int | None = None,
) -> Done | Superseded:
    """A scheduled purge was accepted: credit the captured generation if it was settled.

    `started` is when its call began, which may be a little after the claim: the rate counts from it.  A generation that
    the row does not know, or knows by another nonce, since the database went back, is credited with nothing.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    done = max(facts.done, captured) if settled and knows(facts, captured, nonce) else facts.done
    facts = replace(
        facts,
        done=done,
        lease_until=None,
        last_start_at=later(facts.last_start_at, started),
        attempts=0,
        hold_until=None,
        suspensions=lasting(facts, now),
        first_dirty_at=None if done >= facts.desired else now,
    )
    return Done(facts=rescheduled(facts, policy))


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
        return Retry(facts=rescheduled(facts, policy))
    attempts = facts.attempts + 1
    facts = _handed_back(facts, attempts=attempts, hold_until=now + backoff(attempts, policy) * jitter)
    return _tried(rescheduled(facts, policy), policy)


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
    return _tried(rescheduled(facts, policy), policy)


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
    return Done(facts=rescheduled(facts, policy))


def released(facts: Facts, *, epoch: int, policy: Policy) -> Done | Superseded:
    """A claim was not sent, for want of time or capacity: hand it back as if it had never been made."""
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    return Done(facts=rescheduled(_handed_back(facts), policy))


def immediate_failed(
    facts: Facts,
    *,
    captured: int,
    now: float,
    policy: Policy,
    jitter: float = 1.0,
    patience: float | None = None,
    nonce: int | None = None,
) -> Retry | Park | Done | Superseded:
    """An immediate purge was not accepted: an attempt like others, so it backs off and is parked as they are.

    The scheduled purge keeps its own time, and takes the place of this one when it is due.  `patience` is as in
    `failed`.
    """
    if not knows(facts, captured, nonce):
        return Superseded(facts=facts)
    if facts.done >= captured:
        return Done(facts=facts)
    attempts = facts.attempts + 1 if patience is None else facts.attempts
    wait = backoff(attempts, policy) if patience is None else patience
    facts = _immediate_again(facts, captured=captured, now=now, policy=policy, wait=wait * jitter)
    return _tried(rescheduled(replace(facts, attempts=attempts), policy), policy)


def immediate_released(
    facts: Facts, *, captured: int, now: float, policy: Policy, nonce: int | None = None
) -> Retry | Done | Superseded:
    """An immediate purge was claimed and not sent: once more soon, as if it had never been claimed."""
    if not knows(facts, captured, nonce):
        return Superseded(facts=facts)
    if facts.done >= captured:
        return Done(facts=facts)
    facts = _immediate_again(facts, captured=captured, now=now, policy=policy, wait=policy.retries[0])
    return Retry(facts=rescheduled(facts, policy))


def immediate_completed(facts: Facts, *, captured: int = 0, nonce: int | None = None) -> Done | Superseded:
    """An immediate purge was accepted: failures in a row end, and nothing is credited."""
    if not knows(facts, captured, nonce):
        return Superseded(facts=facts)
    if facts.immediate_hold_until is None:
        return Done(facts=facts)
    return Done(facts=replace(facts, attempts=0, immediate_hold_until=None))


def knows(facts: Facts, captured: int, nonce: int | None) -> bool:
    """Whether a generation, with the nonce that is known of it, is one of the row's own history as far as it tells."""
    return captured < facts.desired or (captured == facts.desired and nonce in (None, facts.nonce))


def begun_anew(facts: Facts, *, claim: int, now: float, policy: Policy) -> Wait:
    """The database went back: no claim, wait or suspension of that time holds; `claim` supersedes whoever has one.

    A call that is under way may begin late, as in `freshness.scheduling.rule.next_start`: the rate counts from there.
    """
    started = facts.last_start_at
    if started is not None and facts.lease_until is not None:
        started += policy.send_window
    facts = replace(
        observe(facts, now),
        last_start_at=started,
        lease_epoch=claim,
        lease_until=None,
        attempts=0,
        hold_until=None,
        suspensions=(),
        immediate_hold_until=None,
    )
    return Wait(facts=rescheduled(facts, policy))


def put_off(facts: Facts, *, until: float, policy: Policy) -> Wait:
    """No attempt before `until`: whoever it is for does not answer."""
    return Wait(facts=rescheduled(replace(facts, hold_until=later(facts.hold_until, until)), policy))


def backoff(attempts: int, policy: Policy) -> float:
    """Seconds to wait after so many failures in a row."""
    parked = attempts - len(policy.retries)
    if parked <= 0:
        return policy.retries[attempts - 1]
    return min(policy.park_first * 2.0 ** min(parked - 1, 30), policy.park_last)


def _tried(facts: Facts, policy: Policy) -> Retry | Park:
    return Retry(facts=facts) if facts.attempts <= len(policy.retries) else Park(facts=facts)


def _immediate_again(facts: Facts, *, captured: int, now: float, policy: Policy, wait: float) -> Facts:
    return replace(
        facts,
        immediate=max(facts.immediate, captured),
        immediate_tokens=min(policy.immediate_burst, tokens_left(facts, now, policy) + 1),
        immediate_at=now,
        immediate_hold_until=now + wait,
    )


def _handed_back(facts: Facts, *, attempts: int | None = None, hold_until: float | None = None) -> Facts:
    """As before the claim; what was to be waited for longer than `hold_until` still is."""
    return replace(
        facts,
        lease_until=None,
        last_start_at=facts.prev_start_at,
        attempts=facts.attempts if attempts is None else attempts,
        hold_until=later(facts.hold_until, hold_until),
    )
