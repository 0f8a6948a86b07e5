"""Periods of trust in cached values, of waits for builders, and of service after the end."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal, TypeAlias

from freshness.errors import Invalid


class Default(Enum):
    """The timeout of a caller without its own timeout, as Django's DEFAULT_TIMEOUT: `None` has another meaning."""

    TIMEOUT = "the cache's own"


DEFAULT: Final = Default.TIMEOUT
FOREVER: Final = 30 * 86_400.0
"""Seconds in the place of "never expires": an epoch ends all entries of its subject earlier."""

Timeout: TypeAlias = float | Literal[Default.TIMEOUT] | None
"""Seconds of a value's life; `None`: until an edit of its subject; 0 or less: keep no value, remove an old value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds, but for `eagerness`.

    fence      how long a stamp read from the database counts as the newest
    ttl        how long an entry lives, unless told otherwise
    lease      how long a builder may keep other readers waiting; a dead builder costs no more
    grace      the oldest end of a value for readers instead of a wait for a builder; 0: always wait
    miss       time after a miss of `get` for a `set` to belong to the state at the miss
    eagerness  a hot entry is rebuilt before its end, earlier the more its build costs: 0 not at all, 1 is usual
    """

    fence: float = 2.0
    ttl: float = 300.0
    lease: float = 2.0
    grace: float = 0.0
    miss: float = 30.0
    eagerness: float = 1.0

    def life(self, timeout: Timeout) -> float:
        """Return the seconds of life of a value with this timeout, from 0 to FOREVER.

        Raises Invalid for a timeout other than a number.
        """
        if timeout is DEFAULT:
            return self.ttl
        if timeout is None:
            return FOREVER
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
            raise Invalid(f"a timeout is a number of seconds, or None, not {timeout!r:.40}")
        return max(0.0, min(float(timeout), FOREVER))
