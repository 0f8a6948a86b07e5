"""How fast one CDN account may be called, and what it has cost: pure rules over one row of facts.

Every relay of an account shares the row, so together they keep its limits; there is no leader.
The limits of each vendor stand in its adapter, as in `freshness.cdn.cloudfront`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from freshness.errors import InvalidPolicy

SLOWEST = 1 / 16  # of the pace that the limits allow
RECOVERY = 1 / 16  # of that pace, back after each accepted call
REST = 2.0  # seconds without a call after the first refusal, doubling up to 16 times that
LONGEST_REST = 300.0  # seconds; a vendor that asks for more is asked again by then


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """A vendor's limits; None where there is none.

    calls_per_second  of the purge API, for the account, and `burst` of them at once
    in_progress       items accepted and not yet complete
    wildcards         of them paths that end in `*`
    reserve           share of `in_progress` that scheduled purges leave to publishes; what has waited for capacity
                      leaves them a tenth of it
    questions         asking how far purges are counts as a call
    """

    calls_per_second: float | None = None
    burst: int = 1
    in_progress: int | None = None
    wildcards: int | None = None
    reserve: float = 0.0
    questions: bool = False

    def __post_init__(self) -> None:
        rate = self.calls_per_second
        if rate is not None and not (_is_number(rate, float) and rate > 0 and isfinite(rate)):
            raise InvalidPolicy(f"limit calls_per_second must be a positive number, or None for none, not {rate!r}")
        for name in ("burst", "in_progress", "wildcards"):
            value = getattr(self, name)
            if not (_is_number(value) and value >= 1) and (value is not None or name == "burst"):
                raise InvalidPolicy(f"limit {name} must be a whole number of at least 1, not {value!r}")
        if not isinstance(self.questions, bool):
            raise InvalidPolicy(f"limit questions must be true or false, not {self.questions!r:.40}")
        if not (_is_number(self.reserve, float) and 0 <= self.reserve <= 1 / 2):
            raise InvalidPolicy(f"limit reserve must be a share from 0 to 0.5, not {self.reserve!r}")

    def scheduled(self, *, waited: bool) -> int | None:
        """How many items may be in progress before a scheduled purge must wait, or one that `waited` for capacity."""
        if self.in_progress is None:
            return None
        reserved = round(self.in_progress * self.reserve)
        return self.in_progress - (reserved // 10 if waited else reserved)

    @property
    def any(self) -> bool:
        """Whether there is anything to keep."""
        return any(limit is not None for limit in (self.calls_per_second, self.in_progress, self.wildcards))


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """What was accepted, or may have been, and is not complete."""

    items: int = 0
    wildcards: int = 0

    def has_capacity(self, limits: Limits, *, items: int, wildcards: int) -> bool:
        """Whether so much more stays within `limits`."""
        return (limits.in_progress is None or self.items + items <= limits.in_progress) and (
            limits.wildcards is None or self.wildcards + wildcards <= limits.wildcards
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What all relays know of one CDN account.  Times are seconds by the ledger's clock.

    tokens       calls that may be made now, as of `refilled_at`; below 0 where a batch of many calls took them
    pace         share of the allowed calls per second that is used: halved by throttling, won back slowly
    refusals     throttled or busy answers in a row; `rest_until` no call before this
    month        the running month, as 2026-11, in which `calls` were made and `items` billed
    alarmed      the month was last seen heading over its budget
    failed_at    when a call last failed, at the CDN `failed_cdn` of the account, and how: `failure`, a sentence
    """

    name: str
    tokens: float = 0.0
    refilled_at: float | None = None
    pace: float = 1.0
    refusals: int = 0
    rest_until: float | None = None
    month: str = ""
    calls: int = 0
    items: int = 0
    alarmed: bool = False
    failed_at: float | None = None
    failed_cdn: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Whether one batch may be sent now, with so many items (None: any number), so many of them wildcards.

    `reserve` more are for publishes alone.
    """

    account: Account
    calls: int
    items: int | None = None
    wildcards: int | None = None
    reserve: int = 0


def grant(
    account: Account,
    used: InProgress,
    now: float,
    limits: Limits,
    *,
    again: bool = False,
    most: int = 1,
    immediate: bool = False,
    waited: bool = False,
) -> Grant:
    """Ask to send one batch.  `calls` is 0 where the account must wait.

    The batch may take `most` calls: all are taken, even where fewer are left, and the next grant waits until they
    have come back; `unused` returns what it did not need.  `again` is for a batch that was sent before: its items
    are among `used` already.  `immediate`: a publish is among those that wait; `waited`: so is what lacked room before,
    which the reserve is shut to after a refusal, since somebody else may be filling it.
    """
    account = _refilled(account, now, limits)
    items = _left(limits.scheduled(waited=waited and not account.refusals), used.items)
    reserve = (_left(limits.in_progress, used.items) or 0) - (items or 0)
    wildcards = _left(limits.wildcards, used.wildcards)
    full = items == 0 and not again and not (immediate and reserve)
    if full or _rests(account, now) or (limits.calls_per_second is not None and account.tokens < 1):
        return Grant(account=account, calls=0, items=0, wildcards=0)
    if limits.calls_per_second is not None:
        account = replace(account, tokens=account.tokens - most)
    return Grant(account=account, calls=1, items=items, wildcards=wildcards, reserve=reserve)


def wait(account: Account, now: float, limits: Limits) -> float:
    """Seconds until the account may be called again, were nobody else to call it; what is in progress left aside."""
    missing = 0.0
    if limits.calls_per_second is not None:
        missing = max(0.0, 1 - _refilled(account, now, limits).tokens) / (limits.calls_per_second * account.pace)
    return max(rest(account, now), missing)


def rest(account: Account, now: float) -> float:
    """Seconds until the account's rest ends, 0 where it has none."""
    return account.rest_until - now if account.rest_until is not None and _rests(account, now) else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What is in progress and probably complete in so many seconds."""

    seconds: float
    capacity: InProgress


def until_capacity(
    used: Iterable[Ends], limits: Limits, needed: InProgress, *, effect: float, immediate: bool = False
) -> float:
    """Seconds until so much more may be in progress, as far as is known now.

    What is more than the whole capacity goes in several turns, each of which lasts `effect` seconds.
    """
    ends = sorted(used, key=lambda one: one.seconds)
    most = limits.in_progress if immediate else limits.scheduled(waited=True)
    return max(
        _until([(one.seconds, one.capacity.items) for one in ends], most, needed.items, effect),
        _until([(one.seconds, one.capacity.wildcards) for one in ends], limits.wildcards, needed.wildcards, effect),
    )


def _until(ends: Sequence[tuple[float, int]], limit: int | None, needed: int, effect: float) -> float:
    if limit is None or not needed:
        return 0.0
    turns = (needed - 1) // limit
    free, waited = limit - sum(number for _, number in ends), 0.0
    for seconds, number in ends:
        if free >= needed - turns * limit:
            break
        free, waited = free + number, seconds
    return waited + turns * effect


def unused(account: Account, limits: Limits, *, calls: int = 1) -> Account:
    """So many of the calls that a grant took are not made."""
    if limits.calls_per_second is None:
        return account
    return replace(account, tokens=min(float(limits.burst), account.tokens + calls))


def accepted(account: Account, *, items: int, month: str, calls: int = 1) -> Account:
    """A batch of so many calls was accepted, and its `items` are billed in `month`.

    A rest that another relay's refusal began goes on: this call may have begun before it.
    """
    if month != account.month:
        account = replace(account, month=month, calls=0, items=0)
    return replace(
        account,
        pace=min(1.0, account.pace + RECOVERY),
        refusals=0,
        calls=account.calls + calls,
        items=account.items + items,
    )


def refused(account: Account, *, now: float, throttled: bool, retry_after: float | None = None) -> Account:
    """The vendor asked for fewer calls (`throttled`), or has too much in progress.

    Calls of several relays that are refused while the account already rests are one event: the pace is halved once.
    """
    if _rests(account, now):
        until = max(account.rest_until or now, now + min(retry_after or 0.0, LONGEST_REST))
        return replace(account, rest_until=until)
    rest = retry_after if retry_after is not None else REST * 2.0 ** min(account.refusals, 4)
    return replace(
        account,
        pace=max(SLOWEST, account.pace / 2) if throttled else account.pace,
        refusals=account.refusals + 1,
        rest_until=now + min(max(rest, 0.0), LONGEST_REST),
    )


def _rests(account: Account, now: float) -> bool:
    """A rest that seems longer than any is: the clock was put back since."""
    return account.rest_until is not None and now < account.rest_until <= now + LONGEST_REST


def _refilled(account: Account, now: float, limits: Limits) -> Account:
    if limits.calls_per_second is None:
        return account
    if account.refilled_at is None:
        return replace(account, tokens=float(limits.burst), refilled_at=now)
    gained = max(0.0, now - account.refilled_at) * limits.calls_per_second * account.pace
    return replace(account, tokens=min(float(limits.burst), account.tokens + gained), refilled_at=now)


def _left(limit: int | None, used: int) -> int | None:
    return None if limit is None else max(0, limit - used)


def _is_number(value: object, *kinds: type) -> bool:
    return isinstance(value, (int, *kinds)) and not isinstance(value, bool)
