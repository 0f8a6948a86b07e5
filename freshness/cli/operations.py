"""What the commands ask of the system that they run on, as protocols; `freshness.contrib.django` implements them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from freshness.ports import Page
from freshness.scheduling.pause import Pause
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject


class Statement(Protocol):
    """What an operator is told: as text by `str()`, as JSON by `as_dict()`."""

    def as_dict(self) -> Any:
        """JSON shape."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeOrder:
    """Subjects to purge, with `purge` narrowing them to tags and paths; `everything` of all, spread `over` seconds."""

    subjects: Sequence[Subject] = ()
    purge: Purge = field(default_factory=Purge)
    reason: str = "manual"
    who: str = ""
    why: str = ""
    everything: bool = False
    over: float = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One place that keeps copies, whether an order cleared it, and a sentence about it."""

    name: str
    cleared: bool
    said: str

    def __str__(self) -> str:
        return f"{'cleared' if self.cleared else 'not cleared':12} {self.name}: {self.said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeProgress:
    """How far the purge of a subject's `generation` is; `due` is in seconds from now, None where nothing waits."""

    subject: str
    generation: int
    accepted: bool
    effective: bool
    verified: bool
    due: float | None = None

    def __str__(self) -> str:
        step = (
            "verified" if self.verified else "effective" if self.effective else "accepted" if self.accepted else "waits"
        )
        return f"{self.subject}: generation {self.generation} {step}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Pages of a subject that were fetched through the edge: `state` is fresh, stale or unknown, and `why`."""

    subject: str
    pages: int
    failed: int
    expected: int
    seen: int | None
    state: str
    why: str = ""

    def __str__(self) -> str:
        said = f"{self.state:8} {self.subject}: generation {self.seen} of at least {self.expected}, {self.pages} pages"
        return f"{said} ({self.why})" if self.why else said


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """What happened to a subject, and when (seconds since 1970); `who` is empty for the engine itself."""

    at: float
    what: str
    who: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedRow:
    """A subject that waits: `state` is waits, parked, paused or claimed; times are seconds ago, or from now (`due`)."""

    subject: str
    state: str
    waited: float
    due: float
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyShown:
    """A copy of a page: where it was found, status, generation and the digest of its bytes; or why there is none."""

    where: str
    status: int | None = None
    generation: int | None = None
    digest: str = ""
    length: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a URL shows what it shows.

    state     fresh, stale or unknown; `newest` is the generation that counts, `covered` the newest that was purged
    since     the edit since which the copy is old, as far as the platform knows who edited
    right_in  seconds until the edge is right, None where that is not known
    """

    url: str
    subject: str
    state: str
    newest: int
    covered: int
    copies: Sequence[CopyShown]
    tags: Sequence[str]
    since: HistoryEntry | None
    purge: str
    right_in: float | None

    def as_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return asdict(self)


class Looks(Protocol):
    """What operators look at; nothing is changed.  Raises leaves of FreshnessError."""

    def named(self, typed: str, *, new: bool = False) -> Subject:
        """The subject that goes by a name, subdomain, host or id."""
        ...

    def page(self, url: str) -> tuple[Subject, Page]:
        """The subject that answers at a URL, and the page."""
        ...

    def own_name(self) -> str:
        """The name of this installation, which a purge of everything has to repeat."""
        ...

    def status(self, subjects: Sequence[Subject]) -> Statement:
        """What waits, and how each account fares."""
        ...

    def quote(self, order: PurgeOrder) -> Statement:
        """What a purge would come to."""
        ...

    def progress(self, subject: Subject, generation: int) -> PurgeProgress:
        """How far the purge of a generation is."""
        ...

    def history(self, subject: Subject, *, limit: int) -> Sequence[HistoryEntry]:
        """What happened to a subject, the newest first."""
        ...

    def queue(self, *, limit: int) -> tuple[int, Sequence[QueuedRow]]:
        """How many rows wait, and the first of them."""
        ...

    def explain(self, subject: Subject, page: Page, url: str) -> Explanation:
        """Why a page shows what it shows."""
        ...

    def alerts(self) -> Sequence[Mapping[str, Any]]:
        """Alerts that are raised now, each with `name`, `severity`, `summary` and `since`."""
        ...

    def tail(self, since: float) -> tuple[float, Sequence[HistoryEntry]]:
        """What has happened since a time, and the time to ask from next; 0 begins now."""
        ...

    def report(self, subject: Subject) -> Mapping[str, Any]:
        """All that is known of a subject, without secrets, for a ticket."""
        ...


class Acts(Protocol):
    """What operators change.  Raises leaves of FreshnessError."""

    def purge(self, order: PurgeOrder) -> tuple[Sequence[Layer], Mapping[Subject, int]]:
        """Purge by durable rows: what was cleared of each layer, and the generations that the purges have to cover."""
        ...

    def look_through_edge(self, subject: Subject, pages: Sequence[Page] | None = None) -> Looked:
        """Fetch pages, or those that matter, through the edge and judge them; a stale one is purged again."""
        ...

    def retry(self, subjects: Sequence[Subject] | None, *, who: str) -> int:
        """Try rows again now: those of `subjects`, or all that are parked.  How many."""
        ...

    def pause(self, target: str, *, who: str, why: str, seconds: float) -> Pause:
        """Hold purges back until an end."""
        ...

    def resume(self, target: str, *, who: str) -> int:
        """End pauses of a target; how many."""
        ...

    def pauses(self) -> Sequence[Pause]:
        """Those that last."""
        ...

    def now(self) -> float:
        """Seconds by the ledger's clock."""
        ...


class Operations(Looks, Acts, Protocol):
    """All of it."""
