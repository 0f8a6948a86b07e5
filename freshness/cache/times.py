"""How long what is kept in the cache may be trusted, waited for and served."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal, TypeAlias

from freshness.errors import Invalid


class Default(Enum):
    """What a caller says that names no timeout of its own, as Django's DEFAULT_TIMEOUT: None means something else."""

    TIMEOUT = "the cache's own"


DEFAULT: Final = Default.TIMEOUT
FOREVER: Final = 30 * 86_400.0
"""Seconds that stand for "never expires": an epoch ends all entries of its subject earlier."""

Timeout: TypeAlias = float | Literal[Default.TIMEOUT] | None
"""Seconds that a value is kept; None: until an edit of its subject; 0 or less: not at all, and what is there goes."""


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

    def life(self, timeout: Timeout) -> float:
        """Seconds that a value with this timeout is kept, from 0 to FOREVER.  Raises Invalid for what is no number."""
        if timeout is DEFAULT:
            return self.ttl
        if timeout is None:
            return FOREVER
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
            raise Invalid(f"a timeout is a number of seconds, or None, not {timeout!r:.40}")
        return max(0.0, min(float(timeout), FOREVER))
