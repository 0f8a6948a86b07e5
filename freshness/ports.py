"""The boundary of the engine: its needs of the world, as protocols of one to three methods.

Every adapter of a port passes its contract suite in `freshness.testing`. Errors are classes of `freshness.errors`.
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
    """A row after an update: the decision, its time by the ledger's clock, and the stale content at the edge."""

    decision: Decision
    now: float
    purge: Purge
    narrow: Purge | None = None  # the same where responses name their things; None where everything is stale


class Ledger(Protocol):
    """The durable rows, a row for each subject, by the ledger's own clock alone.  Raises LedgerUnavailable."""

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
        """Note in the caller's transaction, if any is open, that the subject is stale; no other edit is waited for.

        Commits give generations, in their order.  `purge` is stale besides everything tagged with the subject; `tags`
        name things (`p:<id>`): only their pages are stale.  A `bare` mark has no content change, and no debounce.
        """
        ...

    def stamp(self, subject: str) -> Stamp:
        """Return a subject's state: the sum of generations, the `wider` subjects' included, and the XOR of all nonces.

        As committed on the primary, or as in the caller's snapshot; generation 0 for a subject never marked.
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
        """Fold notes into rows, lock the due (or named) rows, ask `update`, write back its decisions, commit.

        Immediate rows come first, then the longest due.  `unseen` asks only for rows with an unobserved newest
        generation.  `known` names the group's members that the caller can purge: rows pending at other members are left
        alone, and flushed rows become pending at them, in the same transaction.  A row locked by another caller is
        skipped, unless named.  Two concurrent updates never decide on the same state of a row.
        """
        ...

    def read(self, subject: str) -> Facts | None:
        """Return the committed row with its notes, as known to the primary, `None` if the subject was never marked."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedBatch:
    """A batch in the ledger's book, `age` seconds after it was opened.

    `state` is open (perhaps sent), sent (accepted), or closed.
    """

    batch: Batch
    state: str
    receipt: str
    age: float


class Batches(Protocol):
    """The purges sent, or perhaps sent: written before the call, taken up again after a crash."""

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        """Remember a batch before it is sent.  Opening the same reference again changes nothing.

        With `limits` only where everything open or sent at the CDN leaves capacity; else False.
        """
        ...

    def take(self, *, lease: float, limit: int = 20) -> list[BookedBatch]:
        """Lease the due batches to this caller."""
        ...

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        """Note the outcome of a batch, taken up again after `due_in` seconds; `None`: never."""
        ...


class Accounts(Protocol):
    """A row for each CDN account, shared by all its relays.  Raises LedgerUnavailable."""

    def update(self, name: str, change: Callable[[Account, InProgress, float], tuple[Account, T]]) -> T:
        """Lock the account (made if new), and show it to `change` with its open or sent capacity and the time.

        Write back the account returned by `change`, commit, and return its result.
        """
        ...

    def spend(self, name: str, month: str, items: Mapping[str, int]) -> None:
        """Book items of a month to the subjects they were bought for."""
        ...


Change = Callable[[GroupMember, int, float], GroupMember]
"""From a member, the number of its pending rows covered by a purge of everything, and the time, to the new member."""


class Members(Protocol):
    """The members of a group, in rows shared by all relays.  Raises LedgerUnavailable.

    Purges of members unknown to a relay become pending as the relay claims (`Ledger.update`).
    """

    def update(self, known: Mapping[str, str], change: Change, *, others: Change | None = None) -> list[GroupMember]:
        """Lock the members of `known` (name -> how all copies are purged there), made where new.

        Show each to `change`, with the number of its pending rows covered by a purge of everything, and the time; and
        all further members, except ended members, to `others`.  Write back the returned rows, commit, and return the
        rows of `known`.  Where a member becomes `whole`, or is made beside other members, everything becomes pending
        there in the same transaction, in place of the covered rows.
        """
        ...

    def read(self) -> list[GroupMember]:
        """Return all members that were not ended, by name."""
        ...

    def end(self, name: str) -> int | None:
        """End a member and its pending rows; return the number of those rows, `None` without member and rows."""
        ...


class Presence(Protocol):
    """The time until which edges may show responses with a tag, recorded before each response leaves.

    Records outlive their writer.  Raises LedgerUnavailable.
    """

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        """Record that edges may show responses with `tags` until `seconds` from now; the time is only ever raised.

        By the ledger's clock.  Committed on return, whatever becomes of the caller, and without a wait for open edits.
        """
        ...

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        """Return the `tags` still shown perhaps, as known to the primary; each `longer` seconds beyond its record."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A CDN's receipt for an accepted purge: its `id` there, and whether the purge is `complete`."""

    id: str = ""
    complete: bool = True


class Cdn(Protocol):
    """A CDN account or distribution.  A new CDN is a single file in `freshness/cdn/`."""

    @property
    def ability(self) -> Ability:
        """The abilities, as data.  Best on the class too, as far as known there: see `cdn.tag_headers`."""
        ...

    def purge(self, batch: Batch) -> Receipt:
        """Purge everything named by the batch; the same batch again is the same purge.

        Returns once the vendor has accepted. A subclass of CdnError means that nothing was accepted; CdnAmbiguous means
        that everything may have been accepted.
        """
        ...

    def status(self, receipt: Receipt) -> Receipt:
        """Whether an accepted purge is complete. Raises a subclass of CdnError."""
        ...


@runtime_checkable
class Group(Cdn, Protocol):
    """Several CDNs in the role of a single CDN.  Each keeps an account of its own: a failing CDN waits alone."""

    @property
    def abilities(self) -> Mapping[str, Ability]:
        """The abilities of each CDN, by name."""
        ...

    def shares(self, batch: Batch) -> Mapping[str, Batch]:
        """Return each CDN's share of a batch, in this round.  The same batch again gives the same shares."""
        ...

    def attempt(self, shares: Mapping[str, Batch]) -> Mapping[str, Receipt | Exception]:
        """Ask each CDN for its share, all at once; return answers or raised errors."""
        ...

    def joined(self, receipts: Mapping[str, Receipt]) -> Receipt:
        """Join the receipts of several CDNs, complete when all are."""
        ...

    def parted(self, text: str) -> Mapping[str, Receipt]:
        """Return the receipts by CDN in the id of a joined receipt.  Raises CdnRefused for another text."""
        ...

    def late(self, receipt: Receipt) -> Sequence[str]:
        """Return the CDNs with an incomplete purge, by its joined receipt."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A URL as parts, never as text: `https://<host><path>`."""

    host: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A fetched page, without its body; only the origin's own answer has `tags`, because edges take the tags off.

    generation  from the page's own header, `None` where absent
    nonce       drawn with the generation, `None` where the header has the bare number, as from earlier releases
    """

    status: int
    generation: int | None
    length: int
    digest: str
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)
    nonce: int | None = None
    tags: frozenset[str] = frozenset()

    @property
    def stamp(self) -> Stamp | None:
        """The state in the page's header; `None` without a whole stamp."""
        generation, nonce = self.generation, self.nonce
        return None if generation is None or nonce is None else Stamp(generation=generation, nonce=nonce)


class CachedEntries(Protocol):
    """The values of a subject cached at the origin.  Raises StoreUnavailable."""

    def clear(self, subject: str) -> None:
        """Make every value of the subject unreachable."""
        ...


class Fetch(Protocol):
    """GETs a page as an anonymous visitor, through the edge.  Raises FetchRefused or FetchFailed."""

    def __call__(self, page: Page) -> Answer: ...


class Observe(Protocol):
    """Receives events.  Must not raise, and must not block for long."""

    def __call__(self, event: Event) -> None: ...


class Clock(Protocol):
    """This process's own clock, in monotonic seconds, for measuring durations."""

    def __call__(self) -> float: ...


def _never(_subject: str) -> bool:
    return False


def _untold(_what: str) -> None:
    """Ignore a page from above: without a callable there is no listener."""


def _always(_subject: str) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """All ports of an engine.

    monthly     the CDN's budget in US dollars, `None` for no budget
    thrifty     tells the subjects with a lower plan, and longer windows while the month is over budget
    limits      replace the limits of `cdn.ability`
    shard_tags  every response about a `ws:` subject carries its `tags.shard`: shards may be purged under pressure
    precise     responses of `ws:` subjects name their things, or `tags.overflow`: scheduled purges name changed things
    paths_of    for an edge without tags: the paths to purge in place of a subject's tags and hosts
    members     meeting place of relays that may know other CDNs and edges; `None` where all know the same for ever
    shown       whether visitors can see pages of a subject; scheduled purges of hidden subjects are skipped, and
                credited.  An attribute `among` is asked once for many subjects, and returns the shown subjects
    presence    the record of cacheable responses before they leave, to skip purges of no copy; `None` skips nothing
    origin      the origin's own answer to a page, past every edge: settles pages left open by generations; or `None`
    workspaces  the number of workspaces in the ledger, to tell how many pages whole shards make cold; or `None`
    pauses      the open pauses; empty without an operator
    from_above  receives a sentence about a page with a state unknown to the ledger, which may have gone back
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
