"""Periods for which cached values may be trusted, waited for and served."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds, but for `eagerness`.

    fence      how long a stamp read from the database counts as the newest
    ttl        how long an entry lives, unless told otherwise
    lease      how long a builder may keep other readers waiting; a dead builder costs no more
    grace      a reader that would wait for a builder is given a value that ended at most this long ago; 0: never
    miss       how long after the miss of a `get` a `set` still belongs to the state at the miss
    eagerness  a hot entry is rebuilt before it expires, earlier the more its build costs: 0 not at all, 1 is usual
    """

    fence: float = 2.0
    ttl: float = 300.0
    lease: float = 2.0
    grace: float = 0.0
    miss: float = 30.0
    eagerness: float = 1.0
