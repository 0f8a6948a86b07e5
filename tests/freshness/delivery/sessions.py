"""Plays a session of edits against the pure rule, on the ticks of a relay, without any port."""

from dataclasses import dataclass, field, replace

from freshness.scheduling.facts import Facts, Flush, Superseded
from freshness.scheduling.outcomes import (
    completed,
    failed,
    immediate_completed,
    immediate_failed,
    immediate_released,
    released,
)
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide

POLICY = Policy()


@dataclass
class Played:
    """The result of a session; times in seconds."""

    facts: Facts = field(default_factory=lambda: Facts(subject="ws:one"))
    seen: dict[int, float] = field(default_factory=dict)  # generation -> time of its commit
    starts: list[float] = field(default_factory=list)  # accepted scheduled purges
    immediate: list[float] = field(default_factory=list)  # accepted immediate purges
    failures: int = 0
    clean_at: float | None = None

    def waits(self, policy=POLICY):
        """Return the seconds from each commit to the start of the first purge that can prove the old page gone."""
        return [
            next((start - at for start in self.starts if start >= at + policy.settle), None)
            for at in self.seen.values()
        ]


def play(
    edits=(),
    *,
    publishes=(),
    bare=(),
    policy=POLICY,
    phase=0.5,
    fates=None,
    takes=0.0,
    horizon=4_000.0,
    decide=decide,
    completed=completed,
):
    """Edits, publishes and bare calls at their seconds; `fates(n)` of the n-th call is ok, fail, crash or late."""
    played = Played()
    coming = sorted(
        [(at, "edit") for at in edits] + [(at, "immediate") for at in publishes] + [(at, "bare") for at in bare]
    )
    ending = []  # calls not yet ended: (time of the end, flush, started)
    now, calls = phase, 0
    while now < horizon:
        while coming and coming[0][0] < now:
            _mark(played, *coming.pop(0))
        while ending and ending[0][0] <= now:
            at, flush, started = ending.pop(0)
            _complete(played, flush, at, started, policy, completed)
        facts = played.facts
        if facts.due_at is not None and facts.due_at <= now:
            decision = decide(facts, now, policy)
            played.facts = decision.facts
            if isinstance(decision, Flush):
                calls += 1
                fate = fates(calls) if fates else "ok"
                if fate == "ok":
                    (played.immediate if decision.immediate else played.starts).append(now)
                    ending.append((now + takes, decision, now))
                elif fate != "crash":
                    _lose(played, decision, now, policy, fate)
        if played.facts.due_at is None and not coming and not ending:
            played.clean_at = now
            return played
        now += policy.tick
    return played


def _mark(played, at, kind):
    facts = played.facts
    desired = facts.desired + 1
    seen = kind == "bare" and facts.observed == facts.desired
    played.facts = replace(
        facts,
        desired=desired,
        immediate=desired if kind == "immediate" else facts.immediate,
        observed=desired if seen else facts.observed,
        first_dirty_at=at if kind == "bare" and facts.first_dirty_at is None else facts.first_dirty_at,
        due_at=at if facts.due_at is None else min(facts.due_at, at),
    )
    if kind != "bare":
        played.seen[desired] = at


def _complete(played, flush, now, started, policy, completed):
    if flush.immediate:
        played.facts = immediate_completed(played.facts).facts
        return
    decision = completed(
        played.facts,
        captured=flush.captured,
        settled=flush.settled,
        epoch=flush.facts.lease_epoch,
        now=now,
        policy=policy,
        started=started,
    )
    if not isinstance(decision, Superseded):
        played.facts = decision.facts


def _lose(played, flush, now, policy, fate):
    played.failures += 1
    if flush.immediate:
        ended = immediate_released if fate == "late" else immediate_failed
        played.facts = ended(played.facts, captured=flush.captured, now=now, policy=policy).facts
    elif fate == "late":
        played.facts = released(played.facts, epoch=flush.facts.lease_epoch, policy=policy).facts
    else:
        played.facts = failed(played.facts, epoch=flush.facts.lease_epoch, now=now, policy=policy).facts
