"""Visitors of the day of edits, and an edge with the visited pages: the presence for skipping.

Visits follow Zipf's law, as edits do.  Where the most edited workspaces are also the most visited, few purges can be
skipped. Each effective purge is followed by a look at the page, as by warming relays, and a purged shop is held again.
"""

import random
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from uuid import UUID

from freshness.delivery.presence import PresenceRecorder
from freshness.events import Effective, Event, Skipped
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject
from freshness.testing.clock import FakeClock
from freshness.testing.memory_presence import MemoryPresence

FRESH, STALE = 60.0, 120.0  # seconds: the storefront's own


def visits(number: int, *, workspaces: int, alike: bool) -> Iterator[tuple[float, str]]:
    """(second, subject) in order, from 6 to 24 o'clock; `alike`: the most edited are the most visited."""
    chance = random.Random(5)
    visited = list(range(workspaces))
    if not alike:
        chance.shuffle(visited)
    weights = list(accumulate(1 / rank for rank in range(1, workspaces + 1)))
    for at in sorted(chance.uniform(6, 24) * 3600 for _ in range(number)):
        yield at, f"ws:{UUID(int=visited[bisect(weights, chance.random() * weights[-1])])}"


class EdgeVisitors:
    """`needed` are purges skipped while the edge did hold the page, and must be empty."""

    def __init__(self, clock: FakeClock, policy: Policy) -> None:
        self.clock = clock
        self.record = MemoryPresence(clock)
        self.presence = PresenceRecorder(self.record, policy, clock=clock)
        self.seen: set[str] = set()
        self.skipped: dict[str, float] = {}
        self.needed = 0
        self._held: dict[str, float] = {}

    def come(self, subject: str) -> None:
        """Visit a page of a subject."""
        self.seen.add(subject)
        self._look(subject)

    def _look(self, subject: str) -> None:
        """Look at a page; a fresh copy needs no request to the origin."""
        if self.clock.now - self._held.get(subject, float("-inf")) >= FRESH:
            assert self.presence.allow([Subject.parse(subject).tag], life=FRESH + STALE, elapsed=_at_once)
            self._held[subject] = self.clock.now

    def observe(self, event: Event) -> None:
        """Receive an event of the engine."""
        if isinstance(event, Effective):
            self._held.pop(event.subject, None)
            self._look(event.subject)
        if isinstance(event, Skipped):
            self.skipped[event.subject] = self.clock.now
            self.needed += self.clock.now < self._held.get(event.subject, float("-inf")) + FRESH + STALE


def _at_once() -> float:
    return 0.0
