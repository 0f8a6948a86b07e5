"""Facts about what happened, for metrics, logs and audit.  An observer gets them and must not raise."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """An edit that marked a subject has committed.

    `trace` is the `traceparent` of the trace in which that was, empty where nobody traces.
    """

    subject: str
    reason: str
    immediate: bool
    trace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalesced:
    """A call found its generation covered by a purge that is still to come (or already made, `covered`)."""

    subject: str
    generation: int
    reason: str
    covered: bool
    scheduled_for: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A purge of a subject is about to be sent; its window is shut for `shut_for` seconds (0 for an immediate one)."""

    subject: str
    generation: int
    reason: str
    immediate: bool
    coalesced: int
    waited: float
    shut_for: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A scheduled purge was skipped: no edge holds a response of the subject.  Credited if `settled`, as one sent.

    The rest is as in `Claimed`: its window is shut as if the purge had been sent.
    """

    subject: str
    generation: int
    reason: str
    settled: bool
    coalesced: int
    waited: float
    shut_for: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """A CDN accepted the purge of a subject, `seconds` after the call began."""

    subject: str
    generation: int
    reason: str
    cdn: str
    reference: str
    immediate: bool
    settled: bool
    items: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """A CDN accepted a purge of whole `shards`, since more workspaces were stale than its limits let through by name.

    dirty    workspaces among them that were to be purged
    clean    workspaces whose pages went cold without need, about; None where nobody knows how many there are
    subject  is `account:<name>`
    """

    subject: str
    cdn: str
    reference: str
    shards: int
    dirty: int
    clean: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A CDN did not accept the purge of a subject; it is tried again, slowly if `parked`."""

    subject: str
    generation: int
    reason: str
    immediate: bool
    cdn: str
    error: str
    parked: bool
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """A purge is effective at the edge: now is the time to warm and, if it is `settled`, to verify.

    `dirty_since` is when the first of the edits it covers was seen, by the ledger's clock; `nonce` belongs to the
    generation, None where it is not known.
    """

    subject: str
    generation: int
    reason: str
    cdn: str
    reference: str
    immediate: bool
    settled: bool
    dirty_since: float | None = None
    nonce: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warmed:
    """Pages of a subject were fetched through the edge."""

    subject: str
    generation: int
    fetched: int
    failed: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The generation that came back through the edge: `fresh` if it is at least the one that was purged for.

    `age` is how many seconds ago the first edit of that generation was seen, None where nobody knows.
    """

    subject: str
    generation: int
    seen: int | None
    fresh: bool
    attempts: int
    age: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetAlarm:
    """A CDN account now heads over its monthly budget (`over`), or no longer does: told once a change.

    US dollars.  `subject` is `account:<name>`; `stretch` is how many times longer the windows of lower plans are.
    """

    subject: str
    over: bool
    spent: float
    forecast: float
    monthly: float
    stretch: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityAlarm:
    """A process purges nothing, because the ledger's purges are for another CDN than its own: told once a minute.

    `why` is a sentence that names both and what to do; `subject` is always `identity`.
    """

    subject: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OldTransactionAlarm:
    """A transaction has been open in the ledger's database for so many `seconds`, at least 600: told once a minute.

    `why` is a sentence that names it and what it does; `subject` is always `transactions`.
    """

    subject: str
    seconds: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideEdge:
    """The origin refused a request that did not come through the edge; `subject` is always `origin`."""

    subject: str = "origin"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsOverflowed:
    """A response had more tags than its headers take: `dropped` of them were rolled up.  `subject` is always `tags`."""

    subject: str = "tags"
    dropped: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemMeasured:
    """The whole system's figures, once a minute by one process; a figure that could not be measured is not in it.

    `figures` are by name, as in docs/reference/alerts.md; `subject` is always `system`.
    """

    subject: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertChanged:
    """An alert began (`firing`) or was cleared; `subject` is `alert:<name>`.

    severity     `critical` wakes somebody, `warning` is for working hours, `info` is a sign of health
    summary      the same sentence each time; `description` has the figures
    runbook_url  where it says what to do, empty where no setting says
    """

    subject: str
    name: str
    severity: str
    firing: bool
    value: float
    since: float
    summary: str
    description: str
    runbook_url: str


Event = (
    Requested
    | Coalesced
    | Claimed
    | Skipped
    | Purged
    | Widened
    | Failed
    | Effective
    | Warmed
    | Verified
    | BudgetAlarm
    | IdentityAlarm
    | OldTransactionAlarm
    | OutsideEdge
    | TagsOverflowed
    | SystemMeasured
    | AlertChanged
)
