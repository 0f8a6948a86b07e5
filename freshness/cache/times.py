"""How long what is kept in the cache may be trusted, waited for and served."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds, but for `eagerness`.

    fence      how long a stamp read from the database counts as the newest
    ttl        how long an entry lives, unless told otherwise
    lease      how long one builder may keep the others waiting; a builder that died costs no more
    grace      a reader that would wait for a builder is given a value that ended at most this long ago; 0: never
    miss       how long after a `get` that missed a `set` still belongs to it
    eagerness  a hot entry is rebuilt before it expires, earlier the more it costs: 0 not at all, 1 is usual
    """

    fence: float = 2.0
    ttl: float = 300.0
    lease: float = 2.0
    grace: float = 0.0
    miss: float = 30.0
    eagerness: float = 1.0
