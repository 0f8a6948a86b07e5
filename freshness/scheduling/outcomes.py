"""A row after the outcome of a call: credited, due again, or kept until the same call was repeated.  Pure."""

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
    """Credit the captured generation of an accepted scheduled purge, if the generation was settled.

    `started` is when the call began, perhaps a little after the claim: the rate counts from it.  A generation unknown
    to the row, or known by another nonce since the database went back, is not credited.
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
    """Make the row of a refused scheduled purge due again; the row stays dirty and is never dropped.

    `patience`, in seconds, is for a healthy CDN that asks for fewer calls: wait as long as asked, and count no failure.
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
    """Keep the claim of a scheduled purge with an unknown outcome until the very same purge is tried again.

    `patience` is as in `failed`.
    """
    if facts.lease_epoch != epoch:
        return Superseded(facts=facts)
    attempts = facts.attempts + 1 if patience is None else facts.attempts
    again_at = now + (backoff(attempts, policy) if patience is None else patience) * jitter
    facts = replace(facts, attempts=attempts, lease_until=again_at + policy.lease)
    return _tried(rescheduled(facts, policy), policy)


def resumed(facts: Facts, *, epoch: int, now: float, policy: Policy) -> Done | Superseded:
    """Send a scheduled purge again under its old claim, because its acceptance is in doubt.

    The rate counts from now on; after a refusal this time, from the last moment at which the former call may have
    begun.
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
    """Hand back a claim left unsent for want of time or capacity, as if the claim had never been made."""
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
    """Back off after a refused immediate purge, and park it after as many failures as a scheduled purge.

    The scheduled purge keeps its own time, and takes the place of the immediate purge when due.  `patience` is as in
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
    """Make an immediate purge, claimed and not sent, due again soon, as if it had never been claimed."""
    if not knows(facts, captured, nonce):
        return Superseded(facts=facts)
    if facts.done >= captured:
        return Done(facts=facts)
    facts = _immediate_again(facts, captured=captured, now=now, policy=policy, wait=policy.retries[0])
    return Retry(facts=rescheduled(facts, policy))


def immediate_completed(facts: Facts, *, captured: int = 0, nonce: int | None = None) -> Done | Superseded:
    """End the failures in a row after an accepted immediate purge, and credit nothing."""
    if not knows(facts, captured, nonce):
        return Superseded(facts=facts)
    if facts.immediate_hold_until is None:
        return Done(facts=facts)
    return Done(facts=replace(facts, attempts=0, immediate_hold_until=None))


def knows(facts: Facts, captured: int, nonce: int | None) -> bool:
    """Whether a generation, with its nonce where known, belongs to the row's own history as far as the row can tell."""
    return captured < facts.desired or (captured == facts.desired and nonce in (None, facts.nonce))


def begun_anew(facts: Facts, *, claim: int, now: float, policy: Policy) -> Wait:
    """End all claims, waits and suspensions of a row after the database went back; `claim` supersedes former holders.

    A call under way may begin late, as in `freshness.scheduling.rule.next_start`: the rate counts from that moment.
    """
    started = facts.last_start_at
    if started is not None and facts.lease_until is not None:
        started += policy.send_window
    facts = replace(
        observe(facts, now, policy),
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
    """Put off every attempt until `until`, because the CDN of the row does not answer."""
    return Wait(facts=rescheduled(replace(facts, hold_until=later(facts.hold_until, until)), policy))


def backoff(attempts: int, policy: Policy) -> float:
    """Return the seconds to wait after a number of failures in a row."""
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
    """Return the facts as before the claim; a wait already longer than `hold_until` is kept."""
    return replace(
        facts,
        lease_until=None,
        last_start_at=facts.prev_start_at,
        attempts=facts.attempts if attempts is None else attempts,
        hold_until=later(facts.hold_until, hold_until),
    )
