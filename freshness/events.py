"""Events for metrics, logs and audit. Observers receive the events and must not raise."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """An edit that marked a subject has committed.

    `trace` is the `traceparent` of the edit's trace, empty without tracing.
    """

    subject: str
    reason: str
    immediate: bool
    trace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalesced:
    """A call found its generation covered by a purge still to come (or already made, `covered`)."""

    subject: str
    generation: int
    reason: str
    covered: bool
    scheduled_for: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A purge of a subject is about to be sent; its window is shut for `shut_for` seconds, 0 if immediate."""

    subject: str
    generation: int
    reason: str
    immediate: bool
    coalesced: int
    waited: float
    shut_for: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A scheduled purge was skipped: no edge holds a response of the subject.  Credited if `settled`, as if sent.

    The remaining fields are as in `Claimed`: the window is shut as if the purge had been sent.
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
    """A CDN accepted a purge of whole `shards`, because more workspaces were stale than its limits let through by name.

    dirty    workspaces among them with a purge due
    clean    workspaces whose pages went cold without need, about; `None` where their total is unknown
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
    """A CDN did not accept the purge of a subject; the next try follows, slowly if `parked`.

    `error` is the error's class and text, at most 300 characters without secrets (`freshness.accounts.failure.told`).
    """

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
    """A purge is effective at the edge: now is the time to warm and, if `settled`, to verify.

    `dirty_since` is when the first covered edit was seen, in seconds by the ledger's clock; `nonce` belongs to the
    generation, `None` where unknown; `tags` were purged.  `seconds` have passed since the purge's batch was opened,
    shortly before the call to the CDN; `None` where unknown.
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
    tags: frozenset[str] = frozenset()
    seconds: float | None = None


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
    """The generation that came back through the edge: `fresh` if at least as new as the purged generation.

    `age` is the seconds since the first edit of the generation was seen, `None` where unknown.
    """

    subject: str
    generation: int
    seen: int | None
    fresh: bool
    attempts: int
    age: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeCompared:
    """Pages taken by a settled purge were compared with their bytes before: `changed` where a byte differs.

    `causes` are the columns behind the purge, `<table>.<column>` each, of a number bounded by the declarations.
    """

    subject: str
    generation: int
    causes: tuple[str, ...]
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetAlarm:
    """A CDN account now heads over its monthly budget (`over`), or no longer does: told once a change.

    US dollars.  `subject` is `account:<name>`; `stretch` is the factor by which the windows of lower plans are longer.
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

    `why` is a sentence with both names and the remedy; `subject` is always `identity`.
    """

    subject: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OldTransactionAlarm:
    """A transaction has been open in the ledger's database for `seconds`, at least 600: told once a minute.

    `why` is a sentence with the transaction and its activity; `subject` is always `transactions`.
    """

    subject: str
    seconds: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideEdge:
    """The origin refused a request from outside of the edge; `subject` is always `origin`."""

    subject: str = "origin"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsOverflowed:
    """A response had more tags than its headers take: `dropped` of them were rolled up.  `subject` is always `tags`."""

    subject: str = "tags"
    dropped: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheRead:
    """Reads of a process's caches since its last report, by the tier with the answer; `subject` is always `cache`.

    process        values kept in the process
    shared         values of the store shared by all processes
    missed         values in neither, read from the database
    edge, origin   pages kept by the embedded edge, and pages rendered for that edge; 0 without an embedded edge
    """

    subject: str = "cache"
    process: int = 0
    shared: int = 0
    missed: int = 0
    edge: int = 0
    origin: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemMeasured:
    """The whole system's figures, once a minute by a single process; figures without a measurement are absent.

    `figures` are by name, as in docs/reference/alerts.md; `subject` is always `system`.
    """

    subject: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertChanged:
    """An alert began (`firing`) or was cleared; `subject` is `alert:<name>`.

    severity     `critical` wakes a person, `warning` is for working hours, `info` is a sign of health
    summary      the same sentence each time; `description` has the figures
    runbook_url  address of the remedy, empty without the setting
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
    | PurgeCompared
    | BudgetAlarm
    | IdentityAlarm
    | OldTransactionAlarm
    | OutsideEdge
    | TagsOverflowed
    | CacheRead
    | SystemMeasured
    | AlertChanged
)
