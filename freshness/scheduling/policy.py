"""The durations of the protocol, in seconds, checked against each other."""

from dataclasses import dataclass, fields, replace

from freshness.errors import InvalidPolicy

LONGEST_PATIENCE = 300.0
"""Most seconds for which a CDN that asks for fewer calls is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """All durations are seconds.  Raises InvalidPolicy when two durations contradict each other.

    debounce        wait this long after the last edit seen ...
    max_wait        ... but not longer than this after the first
    rate            least time between two scheduled purges of a subject
    lease           a claim not completed by then belongs to nobody
    tick            how often a relay looks
    fence           how long a generation read from the database may be trusted without asking again
    request_life    a response slower than this is not cacheable (T_o)
    margin          longest travel of a response to an edge
    send_window     a claim not sent within this time is handed back
    retries         waits after the first failures in a row; after them `park_first`, doubling up to `park_last`
    immediate_burst    most immediate purges of a subject at once; another every `immediate_refill`
    resubmit_after  a purge not completed by a CDN in this time is alarmed and sent again verify_attempts how often a
                    stale page marks its subject again before the page only raises an alarm
    batch           rows a tick takes at a time
    shown           the longest that a copy is shown (s-maxage + stale-while-revalidate): everything is pending at a
                    member
                    of a group that has accepted nothing for longer ...
    most_pending    ... or has more pending rows than this
    gather          where the CDN has limits, let due scheduled purges wait this long for further purges to share
                    their call; 0 for no wait
    """

    debounce: float = 5.0
    max_wait: float = 30.0
    rate: float = 30.0
    lease: float = 20.0
    tick: float = 1.0
    fence: float = 2.0
    request_life: float = 2.5
    margin: float = 0.5
    send_window: float = 2.0
    retries: tuple[float, ...] = (1.0, 2.0, 4.0)
    park_first: float = 15.0
    park_last: float = 300.0
    immediate_burst: int = 2
    immediate_refill: float = 30.0
    resubmit_after: float = 600.0
    verify_attempts: int = 3
    batch: int = 500
    shown: float = 180.0
    most_pending: int = 1_000
    gather: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            for number in value if isinstance(value, tuple) else (value,):
                none = field.name == "gather" and number == 0
                if not isinstance(number, (int, float)) or not (0 < number < 1e9 or none):
                    raise InvalidPolicy(f"{field.name} must be a positive number of seconds, not {number!r}")
        if self.settle > self.debounce + 1e-9:
            raise InvalidPolicy(
                f"fence + request_life + margin = {self.settle:g} s must not exceed debounce = {self.debounce:g} s: "
                "the debounce is the window in which old responses drain"
            )
        if self.lease > self.rate:
            raise InvalidPolicy(f"lease = {self.lease:g} s must not exceed rate = {self.rate:g} s")

    @property
    def settle(self) -> float:
        """DELTA: after this long no response older than an observed generation can reach an edge."""
        return self.fence + self.request_life + self.margin

    @property
    def bound(self) -> float:
        """Return the worst healthy wait from a commit to the start of the covering purge, in seconds."""
        return self.tick + max(self.rate, self.max_wait) + self.settle + self.gather

    @property
    def longest_wait(self) -> float:
        """No wait after a failure is set for longer, spread and a CDN's own wishes included, in seconds."""
        return 2.0 * max(self.park_last, *self.retries, LONGEST_PATIENCE)

    def stretched(self, factor: float) -> "Policy":
        """Return the same policy with fewer scheduled purges: `rate` and `max_wait` multiplied by `factor`."""
        return replace(self, rate=self.rate * factor, max_wait=self.max_wait * factor)

    def scaled(self, factor: float) -> "Policy":
        """Return the same policy with every duration multiplied by `factor`, for tests in scaled time."""
        keep = {"immediate_burst", "verify_attempts", "batch", "retries", "most_pending"}
        times = {field.name: getattr(self, field.name) * factor for field in fields(self) if field.name not in keep}
        return replace(self, retries=tuple(wait * factor for wait in self.retries), **times)
