"""The rate limits of a CDN account, and counts of its billed calls: pure rules over a row of facts.

Every relay of an account shares the row, and hence the limits; there is no leader.  The limits of each vendor stand in
its adapter, as in `freshness.cdn.cloudfront`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from freshness.errors import InvalidPolicy

SLOWEST = 1 / 16  # of the pace allowed by the limits
RECOVERY = 1 / 16  # of the allowed pace, regained after each accepted call
REST = 2.0  # seconds without a call after the first refusal, doubling up to 16 times this
LONGEST_REST = 300.0  # seconds; a vendor that asks for more is asked again by then


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """A vendor's limits; `None` where there is no limit.

    calls_per_second  of the purge API, for the account, and `burst` of them at once
    in_progress       items accepted and not yet complete
    wildcards         of them paths that end in `*`
    reserve           share of `in_progress` left to publishes by scheduled purges; a purge that has waited for capacity
                      leaves a tenth of it
    questions         whether a question about the progress of a purge counts as a call
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
        """Return the most items in progress for a scheduled purge, more after it has `waited` for capacity."""
        if self.in_progress is None:
            return None
        reserved = round(self.in_progress * self.reserve)
        return self.in_progress - (reserved // 10 if waited else reserved)

    @property
    def any(self) -> bool:
        """Whether at least one of the limits is set."""
        return any(limit is not None for limit in (self.calls_per_second, self.in_progress, self.wildcards))


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """Purges accepted, or perhaps accepted, and not complete."""

    items: int = 0
    wildcards: int = 0

    def has_capacity(self, limits: Limits, *, items: int, wildcards: int) -> bool:
        """Whether a purge of `items` and `wildcards` more stays within `limits`."""
        return (limits.in_progress is None or self.items + items <= limits.in_progress) and (
            limits.wildcards is None or self.wildcards + wildcards <= limits.wildcards
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A CDN account as shared by all relays.  Times are seconds by the ledger's clock.

    tokens       calls allowed now, as of `refilled_at`; below 0 where a batch of many calls took them
    pace         used share of the allowed calls per second: halved by throttling, won back slowly
    refusals     throttled or busy answers in a row; `rest_until` no call before this time
    month        the running month, as 2026-11, with the `calls` made and `items` billed in it
    alarmed      the month was last seen heading over its budget
    failed_at    when a call last failed, at the CDN `failed_cdn` of the account, with the sentence `failure`
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
    """Permission to send a batch now: most items in it (None: any number), most wildcards among them.

    `reserve` more items are for publishes alone.
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
    """Ask to send a batch.  `calls` is 0 where the account must wait.

    A batch may take `most` calls: all are taken, even where fewer are left, and the next grant waits until they are
    refilled; `unused` returns the unneeded calls.  `again` is for a batch sent before: its items are in `used` already.
    `immediate`: a publish is among the waiting rows.  `waited`: a row that lacked capacity before is among them; the
    reserve is shut to such rows after a refusal, since another user of the account may be filling it.
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
    """Return the seconds until the account may be called again, leaving other callers and open purges aside."""
    missing = 0.0
    if limits.calls_per_second is not None:
        missing = max(0.0, 1 - _refilled(account, now, limits).tokens) / (limits.calls_per_second * account.pace)
    return max(rest(account, now), missing)


def rest(account: Account, now: float) -> float:
    """Return the seconds until the account's rest ends, 0 without a rest."""
    return account.rest_until - now if account.rest_until is not None and _rests(account, now) else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Purges in progress at a CDN that will probably be complete, and free their capacity, in `seconds`."""

    seconds: float
    capacity: InProgress


def until_capacity(
    used: Iterable[Ends], limits: Limits, needed: InProgress, *, effect: float, immediate: bool = False
) -> float:
    """Return the seconds until `needed` more may be in progress, estimated from the purges known now.

    A need beyond the whole capacity goes in several turns, each of `effect` seconds.
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
    """Return unneeded calls of a grant to the account."""
    if limits.calls_per_second is None:
        return account
    return replace(account, tokens=min(float(limits.burst), account.tokens + calls))


def accepted(account: Account, *, items: int, month: str, calls: int = 1) -> Account:
    """Count an accepted batch of `calls`, with `items` billed in `month`.

    A rest begun by another relay's refusal goes on: this call may have begun before that refusal.
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
    """Rest after a vendor asked for fewer calls (`throttled`), or has too much in progress.

    Refusals of several relays during a rest are a single event: the pace is halved once.
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
    """Whether the account rests; a rest beyond the longest possible rest means a clock put back, and has ended."""
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
