"""Copies of pages in a chain of places passed by a visitor's request, with the origin behind the last.

A purge reaches each place after a delay of its own, in any order.  Where an outer place is purged first, a visitor in
between brings the old page back from the place behind: a CDN with tiers has to be purged twice.
"""

from collections.abc import Iterable, Sequence

from freshness.testing.cloudfront_rules import Invalidation


class Tiers:
    """Places of an edge, the outermost first; `delays` are seconds from a purge's acceptance to its effect there."""

    def __init__(self, delays: Sequence[float]) -> None:
        self.delays = tuple(delays)
        self._copies: list[dict[str, frozenset[str]]] = [{} for _ in delays]
        self._done: list[set[str]] = [set() for _ in delays]

    def keep(self, path: str, tags: frozenset[str]) -> None:
        """Store a page from the origin in all places, as a visitor's request does."""
        for copies in self._copies:
            copies[path] = tags

    def holds(self, path: str) -> bool:
        """Return whether a visitor would get a copy, from any place."""
        return any(path in copies for copies in self._copies)

    def visit(self, path: str) -> bool:
        """Let a visitor ask: whether a copy was there, afterwards in every place passed on the way."""
        for number, copies in enumerate(self._copies):
            if path in copies:
                for outer in self._copies[:number]:
                    outer[path] = copies[path]
                return True
        return False

    def settle(self, accepted: Iterable[Invalidation], now: float) -> None:
        """Purge in each place the invalidations effective there since the last call."""
        for one in accepted:
            for delay, copies, done in zip(self.delays, self._copies, self._done, strict=True):
                early = max(self.delays) - delay
                if one.id not in done and not one.lied and now >= one.effective_at - early:
                    done.add(one.id)
                    for path in [path for path, tags in copies.items() if _is_meant(one, path, tags)]:
                        del copies[path]


def _is_meant(one: Invalidation, path: str, tags: frozenset[str]) -> bool:
    return bool(tags & one.tags) or any(_covers(wanted, path) for wanted in one.paths)


def _covers(wanted: str, path: str) -> bool:
    return path.startswith(wanted[:-1]) if wanted.endswith("*") else path == wanted
