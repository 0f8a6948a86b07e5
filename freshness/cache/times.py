"""Periods for which cached values may be trusted, waited for and served."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal, TypeAlias

from freshness.errors import Invalid


class Default(Enum):
    """The timeout of a caller without its own timeout, as Django's DEFAULT_TIMEOUT: None has another meaning."""

    TIMEOUT = "the cache's own"


DEFAULT: Final = Default.TIMEOUT
FOREVER: Final = 30 * 86_400.0
"""Seconds that stand for "never expires": an epoch ends all entries of its subject earlier."""

Timeout: TypeAlias = float | Literal[Default.TIMEOUT] | None
"""Seconds that a value is kept; None: until an edit of its subject; 0 or less: keep no value, remove an old value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds, but for `eagerness`.

    fence      how long a stamp read from the database counts as the newest
    ttl        how long an entry lives, unless told otherwise
    lease      how long a builder may keep other readers waiting; a dead builder costs no more
    grace      the oldest end of a value for readers that would wait for a builder; 0: always wait
    miss       the time after a miss of `get` in which a `set` belongs to the state at the miss
    eagerness  a hot entry is rebuilt before it expires, earlier the more its build costs: 0 not at all, 1 is usual
    """

    fence: float = 2.0
    ttl: float = 300.0
    lease: float = 2.0
    grace: float = 0.0
    miss: float = 30.0
    eagerness: float = 1.0

    def life(self, timeout: Timeout) -> float:
        """Seconds that a value with this timeout is kept, from 0 to FOREVER.

        Raises Invalid for a timeout that is no number.
        """
        if timeout is DEFAULT:
            return self.ttl
        if timeout is None:
            return FOREVER
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
            raise Invalid(f"a timeout is a number of seconds, or None, not {timeout!r:.40}")
        return max(0.0, min(float(timeout), FOREVER))
