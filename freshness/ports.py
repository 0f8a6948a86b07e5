"""The boundary of the engine: what it needs of the world, as protocols of one to three methods.

Every adapter of a port passes its contract suite in `freshness.testing`.  Errors are leaves of `freshness.errors`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar, runtime_checkable

from freshness.accounts.rate_limit import Account, InProgress, Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.events import Event
from freshness.scheduling.facts import Done, Facts, Flush, Park, Retry, Superseded, Wait
from freshness.scheduling.members import GroupMember
from freshness.scheduling.pause import Pause
from freshness.targets.generation import Stamp
from freshness.targets.paths import PathsOf
from freshness.targets.purge import Purge

T = TypeVar("T")

Decision = Wait | Flush | Done | Retry | Park | Superseded
Update = Callable[[Facts, float], Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """A row after an update: the decision, the time it was made, and what is stale at the edge.

    narrow  the same where responses name the things that they show; None where everything of the subject is stale
    """

    decision: Decision
    now: float
    purge: Purge
    narrow: Purge | None = None


class Ledger(Protocol):
    """The durable rows, one a subject.  The only clock that counts is the ledger's own.  Raises LedgerUnavailable."""

    def mark(
        self,
        subject: str,
        *,
        reason: str,
        purge: Purge | None = None,
        immediate: bool = False,
        bare: bool = False,
        tags: Sequence[str] = (),
    ) -> None:
        """Note, within the caller's transaction if one is open, that the subject is stale; waits for nobody.

        Commits give generations, in their order.  `purge` is stale besides everything tagged with the subject; `tags`
        name things (`p:<id>`): only what shows these is.  A `bare` mark has no content change, and no debounce.
        """
        ...

    def stamp(self, subject: str) -> Stamp:
        """The state of a subject: its generation, those of the `wider` ones added, and the nonces of all marks by XOR.

        As the primary has committed it, or as the caller's snapshot sees it; generation 0 for one never marked.
        """
        ...

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        """Fold notes into rows, lock those that are due (or named), ask `update`, write back what it decided, commit.

        Immediate rows come first, then the longest due.  `unseen` asks only for rows whose newest generation nobody has
        observed.  `known` names the members that the caller can purge: rows pending at others are left alone, and what
        these lack of a flushed row becomes pending there, in the same transaction.  A row that another caller holds is
        skipped, unless it was named.  Two concurrent updates never decide on the same state of a row.
        """
        ...

    def read(self, subject: str) -> Facts | None:
        """The committed row with its notes, as the primary knows it, None if the subject was never marked."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedBatch:
    """A batch as the ledger remembers it, `age` seconds after it was opened.

    `state` is open (it may or may not have been sent), sent (accepted), or closed.
    """

    batch: Batch
    state: str
    receipt: str
    age: float


class Batches(Protocol):
    """The purges that were or may have been sent: written before the call, taken up again after a crash."""

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        """Remember a batch before it is sent.  Opening the same reference again changes nothing.

        With `limits` only where they leave capacity beside all that is open or sent to the same CDN; else False.
        """
        ...

    def take(self, *, lease: float, limit: int = 20) -> list[BookedBatch]:
        """Lease the batches that are due to this caller."""
        ...

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        """Note what became of a batch; `due_in` seconds from now it is taken up again, None: never."""
        ...


class Accounts(Protocol):
    """One row for each CDN account, that all its relays share.  Raises LedgerUnavailable."""

    def update(self, name: str, change: Callable[[Account, InProgress, float], tuple[Account, T]]) -> T:
        """Lock the account (made if new), show it to `change` with what is open or sent and the time.

        Write back the account that `change` returns, commit, and return its result.
        """
        ...

    def spend(self, name: str, month: str, items: Mapping[str, int]) -> None:
        """Book items of a month to the subjects they were bought for."""
        ...


Change = Callable[[GroupMember, int, float], GroupMember]
"""A member, how many of its pending rows a purge of everything would cover, and the time -> the member afterwards."""


class Members(Protocol):
    """The members of a group, each a row that all relays share.  Raises LedgerUnavailable.

    A relay purges at the members it knows.  What the others lack becomes pending there as it claims (`Ledger.update`).
    """

    def update(self, known: Mapping[str, str], change: Change, *, others: Change | None = None) -> list[GroupMember]:
        """Lock the members of `known` (name -> how all copies are purged there), made where they are new.

        Show each to `change`, with how many rows it has pending that a purge of everything would cover, and the time;
        and to `others` the members besides, but for those that were ended.  Write back what these return, commit, and
        return the rows of `known`.  Where one becomes `whole`, or is made beside others, everything becomes pending
        there in the same transaction, and takes the place of what it covers.
        """
        ...

    def read(self) -> list[GroupMember]:
        """All that were not ended, by name."""
        ...

    def end(self, name: str) -> int | None:
        """End a member, and all that is pending there: how many rows that were.  None where there is neither."""
        ...


class Presence(Protocol):
    """Until when edges may show responses that carry a tag.  Raises LedgerUnavailable.

    What stands here is about what has left the origin, so it is written before that, and outlives whoever wrote it.
    """

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        """Responses with `tags` may be shown until `seconds` from now, by the ledger's clock: only ever raised.

        Committed when it returns, whatever becomes of the caller, and it waits for no edit that is under way.
        """
        ...

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        """Those of `tags` that may still be shown, as the primary knows it; each `longer` seconds than was noted."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A CDN's word on a purge it accepted: its `id` there, and whether it is `complete`."""

    id: str = ""
    complete: bool = True


class Cdn(Protocol):
    """One CDN account or distribution.  A new one is one file in `freshness/cdn/`."""

    @property
    def ability(self) -> Ability:
        """What it can do, as data.  Best on the class too, as far as it is known there: see `cdn.tag_headers`."""
        ...

    def purge(self, batch: Batch) -> Receipt:
        """Purge everything the batch names.  The same batch again is the same purge.

        Returns once the vendor has accepted.  Raises a leaf of CdnError, and then nothing, or
        (CdnAmbiguous) perhaps everything, was accepted.
        """
        ...

    def status(self, receipt: Receipt) -> Receipt:
        """Whether an accepted purge is complete.  Raises a leaf of CdnError."""
        ...


@runtime_checkable
class Group(Cdn, Protocol):
    """Several CDNs as one.  Each keeps an account of its own: who fails waits alone."""

    @property
    def abilities(self) -> Mapping[str, Ability]:
        """What each of them can do, by name."""
        ...

    def shares(self, batch: Batch) -> Mapping[str, Batch]:
        """What each of them is to purge of a batch, in this round.  The same batch again is the same shares."""
        ...

    def attempt(self, shares: Mapping[str, Batch]) -> Mapping[str, Receipt | Exception]:
        """Ask each for its share, all at once; what it answered or raised."""
        ...

    def joined(self, receipts: Mapping[str, Receipt]) -> Receipt:
        """One receipt for those of several CDNs, complete when all are."""
        ...

    def parted(self, text: str) -> Mapping[str, Receipt]:
        """The receipts by CDN in the id of a joined receipt.  Raises CdnRefused for another text."""
        ...

    def late(self, receipt: Receipt) -> Sequence[str]:
        """The CDNs that have not completed a purge, by its joined receipt."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A URL as parts, never as text: `https://<host><path>`."""

    host: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is kept of a fetched page.

    generation  that the page says it shows, None where it says none
    nonce       that was drawn with it, None where the page says the bare number, as origins of earlier releases do
    """

    status: int
    generation: int | None
    length: int
    digest: str
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)
    nonce: int | None = None

    @property
    def stamp(self) -> Stamp | None:
        """The state that the page shows; None where it does not say one whole."""
        if self.generation is None or self.nonce is None:
            return None
        return Stamp(generation=self.generation, nonce=self.nonce)


class CachedEntries(Protocol):
    """The values that the origin keeps of a subject.  Raises StoreUnavailable."""

    def clear(self, subject: str) -> None:
        """Make every value of the subject unreachable."""
        ...


class Fetch(Protocol):
    """GETs a page as an anonymous visitor, through the edge.  Raises FetchRefused or FetchFailed."""

    def __call__(self, page: Page) -> Answer: ...


class Observe(Protocol):
    """Is told what happened.  Must not raise, and must not block for long."""

    def __call__(self, event: Event) -> None: ...


class Clock(Protocol):
    """This process's own clock, in monotonic seconds, for measuring how long something took."""

    def __call__(self) -> float: ...


def _never(_subject: str) -> bool:
    return False


def _untold(_what: str) -> None:
    """Nobody asked to be told."""


def _always(_subject: str) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything of the world that an engine needs.

    monthly     the CDN's budget in US dollars, None for none
    thrifty     which subjects have a lower plan, and longer windows while the month is over budget
    limits      to be kept instead of those of `cdn.ability`
    shard_tags  every response about a `ws:` subject carries `tags.shard` of it, so that under pressure whole
                shards may be purged instead of single subjects
    precise     every response about a `ws:` subject has the tags of the things that it shows, or `tags.overflow` in
                place of any: so scheduled purges name the things that changed, where the CDN bills no items
    paths_of    for an edge that keeps no tags: the paths that are purged in place of a subject's tags and hosts
    members     where relays that may know other CDNs and edges find each other's; None where all know the same for ever
    shown       whether visitors can see pages of a subject; scheduled purges of others are skipped, and credited.
                Where it has `among`, that is asked once for many subjects: those of them that are shown
    presence    where every response that edges may keep is noted before it leaves: purges of what none of them
                holds are skipped; None skips nothing
    origin      the origin's own answer to a page, past every edge: what generations leave open is settled by its
                bytes; None leaves it open
    workspaces  how many workspaces the ledger knows, to tell how many pages whole shards make cold; or None
    pauses      the pauses that last now; none without an operator
    from_above  is told, in a sentence, of a page that shows a state the ledger does not know: it may have gone back
    """

    ledger: Ledger
    batches: Batches
    accounts: Accounts
    cdn: Cdn
    entries: CachedEntries
    fetch: Fetch
    observe: Observe
    clock: Clock
    monthly: float | None = None
    thrifty: Callable[[str], bool] = _never
    limits: Limits | None = None
    shard_tags: bool = False
    precise: bool = False
    paths_of: PathsOf | None = None
    shown: Callable[[str], bool] = _always
    presence: Presence | None = None
    members: Members | None = None
    origin: Fetch | None = None
    from_above: Callable[[str], None] = _untold
    workspaces: Callable[[], int] | None = None
    pauses: Callable[[], Sequence[Pause]] = tuple
