"""The newest stamp of a subject as known to this process: by the fence, the database, or a composite's snapshot."""

import math
from collections.abc import Callable

from freshness.cache.composite import Composite
from freshness.cache.counts import Counts
from freshness.cache.entry import Dependency, Entry
from freshness.cache.local import ENDED, Lease, Tier
from freshness.cache.ports import Fetched, Store
from freshness.cache.single_flight import SingleFlight
from freshness.cache.times import Times
from freshness.errors import LedgerUnavailable, StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState, Tokens, are_same, stamp_in, tokens_in

Known = tuple[Stamp, float, Tokens | None]
"""A stamp, the end of trust in the stamp (on this process's clock), and the tokens of its state where known."""

Source = Callable[[str], Stamp | SubjectState]
"""The newest state of a subject, from the primary database; raises LedgerUnavailable."""


class Newest:
    """Takes leases for a `freshness.cache.lookup.Reader`: "this stamp is the newest, until then"."""

    def __init__(
        self,
        *,
        store: Store,
        source: Source,
        tier: Tier,
        times: Times,
        clock: Clock,
        chance: Callable[[], float],
        counts: Counts,
    ) -> None:
        self._store = store
        self._source = source
        self._tier = tier
        self._times = times
        self._clock = clock
        self._chance = chance
        self._counts = counts
        self._single_flight = SingleFlight()

    def lease(self, subject: str, fetched: Fetched, within: Composite | None, asked: float) -> Lease | None:
        """Return the lease by the fence that was fetched at `asked`, else by the database; None where neither answers.

        Within a composite, the lease is of the composite's state.
        """
        if within is None:
            return self._by_fence(subject, fetched, asked)
        stamp, fence = within.state(subject), fetched.fence
        if stamp is None or within.of_replica:
            lease = self._by_fence(subject, fetched, asked)
        elif fence.stamp == stamp and fence.left <= self._times.fence:
            known = stamp, asked + fence.left, tokens_in(within.known(subject))
            lease = self._renewed(subject, fetched, known, asked, fence.now)
        else:
            lease = self._by_snapshot(within, subject, stamp, fetched)
        return _as_of(within, subject, lease, fetched.epoch)

    def without_store(self, subject: str, within: Composite | None, asked: float) -> Lease | None:
        """As `lease`, by the database alone."""
        lease = self._tier.lease_of(subject)
        if lease is None or asked >= lease.until:
            known = self._asked_for_all(subject, None, asked)
            lease = None if known is None else self._renewed(subject, None, known, asked, None)
        return lease if within is None else _as_of(within, subject, lease, 0)

    def agrees(self, subject: str, made: Entry | Dependency, lease: Lease, within: Composite | None) -> bool:
        """Return whether a value of an earlier state still agrees with the lease's state, by stamp or by tokens."""
        if made.stamp == lease.token[0]:
            return True
        tokens = self._tokens(subject, lease, within) if made.tokens else None
        return tokens is not None and are_same(made.tokens, made.tags, tokens)

    def _tokens(self, subject: str, lease: Lease, within: Composite | None) -> Tokens | None:
        """Return the tokens of a lease's state: from a composite's snapshot, else from the fence, asked for once."""
        if within is not None and within.state(subject) == lease.token[0]:
            known = tokens_in(within.known(subject))
            if known is not None:
                return known
        if lease.tokens is None and lease.stamp_only_until <= self._clock():
            try:
                fence = self._store.get(subject)
            except StoreUnavailable:
                self._counts.away += 1
                return None
            if fence.stamp == lease.token[0] and fence.tokens is not None:
                lease.tokens = fence.tokens
            else:
                lease.stamp_only_until = self._clock() + self._times.fence
        return lease.tokens

    def _by_fence(self, subject: str, fetched: Fetched, asked: float) -> Lease | None:
        fence, most = fetched.fence, self._times.fence
        known: Known | None = None
        if fence.stamp is not None and fence.left <= most:  # a longer lease was made by another clock
            known = fence.stamp, asked + fence.left, fence.tokens
        if known is None:
            known = self._asked_for_all(subject, fence.now, asked)
        elif fence.left < most / 4:
            known = self._asked_by_one(subject, fence.now, asked) or known
        return None if known is None else self._renewed(subject, fetched, known, asked, fence.now)

    def _by_snapshot(self, within: Composite, subject: str, stamp: Stamp, fetched: Fetched) -> Lease | None:
        """Raise a fence that is older than the state in the composite's snapshot."""
        there, read_at, lease = fetched.fence.stamp, within.read_at, self._times.fence
        if read_at is None or not within.raises_fences or (there and there.generation >= stamp.generation):
            return None
        try:
            tokens = tokens_in(within.known(subject))
            if not self._store.put(subject, stamp, read_at=read_at, lease=lease, tokens=tokens):
                return None
        except StoreUnavailable:
            self._counts.away += 1
            return None
        return self._renewed(subject, fetched, (stamp, within.asked + lease, tokens), within.asked, read_at)

    def _renewed(self, subject: str, fetched: Fetched | None, known: Known, asked: float, now: int | None) -> Lease:
        stamp, until, tokens = known
        soon = until - self._times.fence / 4 * (0.5 + self._chance() / 2)  # not all processes at once
        token = (stamp, fetched.epoch, fetched.touched) if fetched is not None else (stamp, 0, 0)
        return self._tier.renew(subject, Lease(token, until, soon, asked, now, tokens))

    def _asked_for_all(self, subject: str, read_at: int | None, asked: float) -> Known | None:
        try:
            work = lambda: self._ask(subject, read_at, asked)  # noqa: E731
            return self._single_flight.run(("ask", subject), work, patience=self._times.fence)
        except LedgerUnavailable:
            return None

    def _asked_by_one(self, subject: str, read_at: int, asked: float) -> Known | None:
        """Renew a fence before its end by a single thread; other readers use the old fence meanwhile."""
        try:
            work = lambda: self._ask(subject, read_at, asked)  # noqa: E731
            return self._single_flight.attempt(("ask", subject), work, otherwise=None)
        except LedgerUnavailable:
            return None

    def _ask(self, subject: str, read_at: int | None, asked: float) -> Known:
        """Return the state from the database, with the end of trust in the state; put the fence where a store is."""
        state = self._source(subject)
        stamp, tokens, lease = stamp_in(state), tokens_in(state), self._times.fence
        try:
            if read_at is not None and not self._store.put(subject, stamp, read_at=read_at, lease=lease, tokens=tokens):
                again = self._clock()
                fence = self._store.get(subject)
                if fence.stamp is None:  # an edit has ended the fence: the state holds for this read
                    return stamp, asked, tokens
                if fence.stamp.generation > stamp.generation:
                    return fence.stamp, again + min(fence.left, lease), fence.tokens
        except StoreUnavailable:
            self._counts.away += 1
        return stamp, asked + lease, tokens


def _as_of(within: Composite, subject: str, lease: Lease | None, epoch: int) -> Lease | None:
    """Return `lease`, where its state is the composite's; else the composite's state alone, without a lease."""
    stamp = within.state(subject)
    if stamp is not None and lease is not None and lease.token[0].generation > stamp.generation and within.of_replica:
        within.fall_behind()
    if stamp is None and lease is not None:
        within.pin(subject, stamp := lease.token[0])
    return lease if stamp is None or (lease is not None and lease.token[0] == stamp) else ended(stamp, epoch)


def ended(stamp: Stamp, epoch: int) -> Lease:
    """Return an ended lease: this process keeps no value under an ended lease."""
    return Lease((stamp, epoch, 0), -math.inf, ENDED, -math.inf)
