"""The commands' view of a running system, as protocols; `freshness.contrib.django` implements them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from freshness.ports import Page
from freshness.scheduling.pause import Pause
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject


class Statement(Protocol):
    """A message to an operator: as text by `str()`, as JSON by `as_dict()`."""

    def as_dict(self) -> Any:
        """Return the fields with values of JSON's types."""
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
class ReachedPage:
    """A page within reach of a purge, with a clause about the reason."""

    url: str
    why: str

    def __str__(self) -> str:
        return f"{self.url} ({self.why})"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedPages:
    """Known pages within reach of a purge, and the number of `more` known pages; a purge may reach unknown pages."""

    pages: Sequence[ReachedPage] = ()
    more: int = 0

    def lines(self) -> list[str]:
        """Write a line for each page, and a line for the rest."""
        more = [f"and {self.more} more known pages"] if self.more else []
        return [*map(str, self.pages), *more] or ["no page of the purge is known by its address"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer with copies, whether an order cleared the layer, and a sentence about the outcome."""

    name: str
    cleared: bool
    said: str

    def __str__(self) -> str:
        return f"{'cleared' if self.cleared else 'not cleared':12} {self.name}: {self.said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeProgress:
    """Progress of the purge of a subject's `generation`; `due` is in seconds from now, None without a waiting row."""

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
    """Pages of a subject, fetched through the edge: `state` is fresh, stale or unknown, and `why` the reason."""

    subject: str
    pages: int
    failed: int
    expected: int
    seen: int | None
    state: str
    why: str = ""

    def __str__(self) -> str:
        pages = "1 page" if self.pages == 1 else f"{self.pages} pages"
        said = f"{self.state:8} {self.subject}: generation {self.seen} of at least {self.expected}, {pages}"
        return f"{said} ({self.why})" if self.why else said


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """An event of a subject, and its time (seconds since 1970); `who` is empty for the engine itself."""

    at: float
    what: str
    who: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedRow:
    """A subject with a waiting row: `state` is waits, parked, paused or claimed; times in seconds ago, `due` to go."""

    subject: str
    state: str
    waited: float
    due: float
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyShown:
    """A copy of a page: its place, status, generation and the digest of its bytes; or why there is no copy."""

    where: str
    status: int | None = None
    generation: int | None = None
    digest: str = ""
    length: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The reason for a URL's present content.

    state     fresh, stale or unknown; `newest` is the current generation, `covered` the newest purged generation
    since     the edit since which the copy is old, as far as the platform knows the author
    right_in  seconds until the edge is right, None if unknown
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
        """Return the fields with values of JSON's types."""
        return asdict(self)


class Looks(Protocol):
    """Read-only questions of operators. Raises subclasses of FreshnessError."""

    def named(self, typed: str, *, new: bool = False) -> Subject:
        """Find the subject by its name, subdomain, host or id."""
        ...

    def page(self, url: str) -> tuple[Subject, Page]:
        """Find the subject that answers at a URL, and the page."""
        ...

    def own_name(self) -> str:
        """Name this installation; a purge of everything must repeat the name."""
        ...

    def in_words(self, text: str) -> str:
        """Return a text for people, with the names of subjects in place of their ids."""
        ...

    def status(self, subjects: Sequence[Subject]) -> Statement:
        """Report waiting purges, and the health of each account."""
        ...

    def quote(self, order: PurgeOrder) -> Statement:
        """Quote a purge: its cost and its subjects."""
        ...

    def reached(self, order: PurgeOrder) -> ReachedPages:
        """Name the known pages within reach of a purge, and the reason of each."""
        ...

    def progress(self, subject: Subject, generation: int) -> PurgeProgress:
        """How far the purge of a generation is."""
        ...

    def history(self, subject: Subject, *, limit: int) -> Sequence[HistoryEntry]:
        """List a subject's events, the newest first."""
        ...

    def queue(self, *, limit: int) -> tuple[int, Sequence[QueuedRow]]:
        """How many rows wait, and the first of them."""
        ...

    def explain(self, subject: Subject, page: Page, url: str) -> Explanation:
        """Compare a page's copies at the edge, at the origin and in its cache, and name the reason of a stale copy."""
        ...

    def alerts(self) -> Sequence[Mapping[str, Any]]:
        """Alerts now raised, each with `name`, `severity`, `summary` and `since`."""
        ...

    def evaluated(self) -> float | None:
        """Seconds since the alerts were last evaluated; None before the first evaluation."""
        ...

    def tail(self, since: float) -> tuple[float, Sequence[HistoryEntry]]:
        """List the events since a time, after the time for the next call; 0 begins now."""
        ...

    def report(self, subject: Subject) -> Mapping[str, Any]:
        """Gather the whole state of a subject, without secrets, for a ticket."""
        ...


class Acts(Protocol):
    """Changes by operators. Raises subclasses of FreshnessError."""

    def purge(self, order: PurgeOrder) -> tuple[Sequence[Layer], Mapping[Subject, int]]:
        """Purge by durable rows; returns how each layer was cleared, and the generations for the purges to cover."""
        ...

    def look_through_edge(self, subject: Subject, pages: Sequence[Page] | None = None) -> Looked:
        """Fetch pages (by default the critical ones) through the edge and judge them; a stale page is purged again."""
        ...

    def retry(self, subjects: Sequence[Subject] | None, *, who: str) -> int:
        """Try rows again now: those of `subjects`, or all parked rows.  Returns their number."""
        ...

    def pause(self, target: str, *, who: str, why: str, seconds: float) -> Pause:
        """Hold purges back until an end."""
        ...

    def resume(self, target: str, *, who: str) -> int:
        """End pauses of a target; how many."""
        ...

    def pauses(self) -> Sequence[Pause]:
        """Pauses in force."""
        ...

    def now(self) -> float:
        """Seconds by the ledger's clock."""
        ...


class Operations(Looks, Acts, Protocol):
    """All questions and changes of operators."""
