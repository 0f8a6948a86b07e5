"""Costs of the scenes, and the purges of simpler rules for the same edits.  Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from freshness.accounts.cost import Price

PRICE = Price(free=1_000, each=0.005)  # CloudFront: a tag costs the same as a path
PATHS_A_PURGE = 2  # of the rules compared with: everything of the workspace, and its GraphQL
WAIT = 5.0  # seconds after the first save until the lock is taken …
LOCK = 30.0  # … and how long everything else is then skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """Calls to the CDN, their items, US dollars beyond the month's free items, and saves never shown."""

    calls: int
    items: int
    lost: int = 0

    @property
    def dollars(self) -> float:
        """Return the dollars without free items."""
        return PRICE.of(self.items, used=PRICE.free)


def ours(purges: Sequence[tuple[str, int]]) -> DemoAccount:
    """Count the calls sent, from their (reference, items): a call may serve many workspaces."""
    calls = dict(purges)
    return DemoAccount(calls=len(calls), items=sum(calls.values()))


def purge_each(edits: Sequence[float]) -> DemoAccount:
    """Return a purge for every save."""
    return DemoAccount(calls=len(edits), items=PATHS_A_PURGE * len(edits))


def countdown_and_lock(saves: Sequence[float], *, publishes: int = 0) -> DemoAccount:
    """Return a purge `WAIT` after a save, unless a purge was made within `LOCK`: later saves are skipped and forgotten.

    Publishes are purged at once.
    """
    runs: list[float] = []
    for due in sorted(save + WAIT for save in saves):
        if not runs or due >= runs[-1] + LOCK:
            runs.append(due)
    lost = sum(1 for save in saves if save > runs[-1]) if runs else 0
    calls = len(runs) + publishes
    return DemoAccount(calls=calls, items=PATHS_A_PURGE * calls, lost=lost)
