"""A subject's row in the ledger, and the decisions of the rule about a row.  Pure."""

from dataclasses import dataclass

from freshness.targets.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A subject's row.  Times are seconds by the ledger's clock, `None` where the event never happened.

    desired         newest generation: bumped in the transaction of each edit
    nonce           drawn anew with each generation
    observed(_at)   newest generation seen committed by a relay, and the time of seeing it
    settling(_at)   the newest uncovered generation to settle before the next purge, and the time of seeing it: credited
                    by that purge, and hence a shop edited without a pause is credited too
    done            newest generation covered by a settled purge
    verified        newest generation seen through the edge
    first_dirty_at  since when an edit has been waiting
    last_start_at   start of the last scheduled purge; `prev_start_at` the start before, for handing back
    accepted_at     when a CDN last accepted a purge, scheduled or immediate; a skipped purge does not count
    lease_epoch     random number of the current claim; `lease_until` the end of its lease
    attempts        failures in a row; `hold_until` no attempt before this time
    suspensions     ends of all open suspensions; no attempt before the last end
    last_immediate  newest generation marked immediate
    immediate       generation that waits for an immediate purge, 0 for no wait
    immediate_tokens  immediate purges left at `immediate_at`
    immediate_hold_until  no immediate purge before this time, after failures of immediate purges
    due_at          when a relay must look again, `None` when clean

    The constructor takes the subject as text too.
    """

    subject: Subject
    desired: int = 0
    nonce: int = 0
    observed: int = 0
    observed_at: float | None = None
    settling: int = 0
    settling_at: float | None = None
    done: int = 0
    verified: int = 0
    verify_failures: int = 0
    first_dirty_at: float | None = None
    last_start_at: float | None = None
    prev_start_at: float | None = None
    accepted_at: float | None = None
    lease_epoch: int = 0
    lease_until: float | None = None
    attempts: int = 0
    hold_until: float | None = None
    suspensions: tuple[float, ...] = ()
    last_immediate: int = 0
    immediate: int = 0
    immediate_tokens: float = 0.0
    immediate_at: float | None = None
    immediate_hold_until: float | None = None
    coalesced: int = 0
    reason: str = ""
    due_at: float | None = None

    def __post_init__(self) -> None:
        if type(self.subject) is not Subject:
            object.__setattr__(self, "subject", Subject.parse(self.subject))

    @property
    def clean(self) -> bool:
        """Everything committed is covered by a settled purge."""
        return self.done >= self.desired


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Wait until `facts.due_at`; `None` stands for no need before the next mark."""

    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Flush:
    """Purge now.  Success credits `captured`, and only if `settled`; `immediate` flushes credit nothing.

    The purge names the changes up to `named`: those after `captured` are too new for a credit, and the next purge names
    them again, but their visitors need not wait for it.
    """

    facts: Facts
    captured: int
    named: int
    settled: bool
    immediate: bool
    reason: str
    coalesced: int
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A purge was accepted; `facts` hold the credit, and are due again where a newer generation waits."""

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
    """The claim lapsed and another relay has claimed the row: the outcome reported by the former holder is ignored."""

    facts: Facts


def lasting(facts: Facts, now: float) -> tuple[float, ...]:
    return tuple(until for until in facts.suspensions if until > now)


def later(one: float | None, other: float | None) -> float | None:
    return max(one, other) if one is not None and other is not None else one if other is None else other


_NEVER = float("-inf")


def or_never(time: float | None) -> float:
    return time if time is not None else _NEVER
