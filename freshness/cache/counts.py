"""A cache's counts of its reads."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Counts:
    """Counts of events since the cache was made.  Nearly exact: no lock is taken to count."""

    shared: int = 0
    misses: int = 0
    builds: int = 0
    waits: int = 0
    stale: int = 0
    damaged: int = 0
    away: int = 0
    refused: int = 0
