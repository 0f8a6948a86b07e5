"""A CDN in memory: remembers its batches, and keeps copies of pages like a real edge."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from threading import Lock

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cdn import none
from freshness.cdn._adapter import checked, tags_of
from freshness.errors import CdnError, CdnRefused
from freshness.ports import Answer, Page, Receipt
from freshness.targets.purge import Purge

ABILITY = replace(none.ABILITY, name="memory")

Origin = Callable[[Page], tuple[Answer, Iterable[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryCopy:
    """A page's copy at the edge, with its tags."""

    answer: Answer
    tags: frozenset[str]


class Memory:
    """A CDN without a network.

    `sent` holds every accepted batch in order, a repeated batch once.  Append errors to `refusals` and the next purges
    raise them.  With `ability.reports` a purge completes, and empties the edge, only when the test calls `complete`.

    For tests alone.  Within a test's own process Django's test environment tells; a process started by a test sets
    `in_tests`, in FRESHNESS["CDN_OPTIONS"] (see `freshness.cdn.identity`).
    """

    ability: Ability = ABILITY

    def __init__(self, *, ability: Ability = ABILITY, in_tests: bool = False) -> None:
        self.ability = ability
        self.in_tests = in_tests
        self.sent: list[Batch] = []
        self.calls = 0
        self.refusals: deque[CdnError] = deque()
        self._waiting: dict[str, Purge] = {}
        self._copies: dict[Page, MemoryCopy] = {}
        self._lock = Lock()

    # The port

    def purge(self, batch: Batch) -> Receipt:
        """Accept a batch, or raise the next of `refusals`."""
        with self._lock:
            self.calls += 1
            if self.refusals:
                raise self.refusals.popleft()
            purge = checked(batch, self.ability)
            if all(batch.reference != earlier.reference for earlier in self.sent):
                self.sent.append(batch)
                self._waiting[batch.reference] = purge
            if not self.ability.reports:
                self._apply(batch.reference)
            return Receipt(id=batch.reference, complete=batch.reference not in self._waiting)

    def status(self, receipt: Receipt) -> Receipt:
        """Whether a purge is complete.  Raises CdnRefused for a receipt of another CDN."""
        with self._lock:
            if all(batch.reference != receipt.id for batch in self.sent):
                raise CdnRefused(f"no purge {receipt.id!r:.60}")
            return replace(receipt, complete=receipt.id not in self._waiting)

    # The edge, for tests

    def complete(self, *references: str) -> None:
        """Complete the accepted purges of these batches now, or without any reference every accepted purge."""
        with self._lock:
            for reference in [one for one in self._waiting if not references or one in references]:
                self._apply(reference)

    def keep(self, page: Page, answer: Answer, tags: Iterable[str]) -> None:
        """Store a copy, as if a visitor had fetched the page."""
        with self._lock:
            self._copies[page] = MemoryCopy(answer=answer, tags=frozenset(tags))

    def cached(self, page: Page) -> Answer | None:
        """Return the copy for a visitor, `None` if the edge would ask the origin."""
        with self._lock:
            copy = self._copies.get(page)
        return copy.answer if copy else None

    def fetch_from(self, origin: Origin) -> Callable[[Page], Answer]:
        """Return a `ports.Fetch` through this edge: a copy if present, else the origin's answer, kept."""

        def fetch(page: Page) -> Answer:
            copy = self.cached(page)
            if copy is not None:
                return copy
            answer, tags = origin(page)
            if answer.status == 200:
                self.keep(page, answer, tags)
            return answer

        return fetch

    @property
    def purged(self) -> Purge:
        """The union of all accepted purges."""
        return Purge(
            tags=frozenset(tag for batch in self.sent for tag in batch.purge.tags),
            paths=frozenset(path for batch in self.sent for path in batch.purge.paths),
            hosts=frozenset(host for batch in self.sent for host in batch.purge.hosts),
        )

    def _apply(self, reference: str) -> None:
        purge = self._waiting.pop(reference, None)
        if purge is None:  # the same batch again
            return
        tags = frozenset(tags_of(purge))
        for page, copy in list(self._copies.items()):
            if copy.tags & tags or page.host in purge.hosts or any(_matches(page.path, path) for path in purge.paths):
                del self._copies[page]


def _matches(path: str, pattern: str) -> bool:
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern
