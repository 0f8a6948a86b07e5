"""How fast one CDN account may be called, and what it has cost: pure rules over one row of facts.

Every relay of an account shares the row, so together they keep its limits; there is no leader.
"""

from dataclasses import dataclass, replace

from freshness.errors import InvalidPolicy

_SLOWEST = 1 / 16  # of the pace that the limits allow
_RECOVERY = 1 / 16  # of that pace, back after each accepted call
_REST = 2.0  # seconds without a call after the first refusal, doubling up to 16 times that


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """A vendor's limits; None where there is none.

    calls_per_second  of the purge API, for the account, and `burst` of them at once
    in_progress       items accepted and not yet complete
    wildcards         of them paths that end in `*`
    """

    calls_per_second: float | None = None
    burst: int = 1
    in_progress: int | None = None
    wildcards: int | None = None

    def __post_init__(self) -> None:
        for name in ("calls_per_second", "burst", "in_progress", "wildcards"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise InvalidPolicy(f"limit {name} must be positive, not {value!r}")

    @property
    def any(self) -> bool:
        """Whether there is anything to keep."""
        return any(limit is not None for limit in (self.calls_per_second, self.in_progress, self.wildcards))


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """What was accepted and is not complete."""

    items: int = 0
    wildcards: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What all relays know of one CDN account.  Times are seconds by the ledger's clock.

    tokens       calls that may be made now, as of `refilled_at`
    pace         share of the allowed calls per second that is used: halved by throttling, won back slowly
    refusals     throttled or busy answers in a row; `rest_until` no call before this
    month        the running month, as 2026-11, in which `calls` were made and `items` billed
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One call may be made now, with so many items (None: any number), so many of them wildcards."""

    account: Account
    calls: int
    items: int | None = None
    wildcards: int | None = None


def grant(account: Account, used: InProgress, now: float, limits: Limits) -> Grant:
    """Ask for one call.  `calls` is 0 where the account must wait."""
    account = _refilled(account, now, limits)
    items = _left(limits.in_progress, used.items)
    wildcards = _left(limits.wildcards, used.wildcards)
    resting = account.rest_until is not None and now < account.rest_until
    if resting or items == 0 or (limits.calls_per_second is not None and account.tokens < 1):
        return Grant(account=account, calls=0, items=0, wildcards=0)
    if limits.calls_per_second is not None:
        account = replace(account, tokens=account.tokens - 1)
    return Grant(account=account, calls=1, items=items, wildcards=wildcards)


def unused(account: Account, limits: Limits) -> Account:
    """A granted call was not made."""
    if limits.calls_per_second is None:
        return account
    return replace(account, tokens=min(float(limits.burst), account.tokens + 1))


def accepted(account: Account, *, items: int, month: str) -> Account:
    """A call was accepted, and `items` are billed in `month`."""
    if month != account.month:
        account = replace(account, month=month, calls=0, items=0)
    return replace(
        account,
        pace=min(1.0, account.pace + _RECOVERY),
        refusals=0,
        rest_until=None,
        calls=account.calls + 1,
        items=account.items + items,
    )


def refused(account: Account, *, now: float, throttled: bool, retry_after: float | None = None) -> Account:
    """The vendor asked for fewer calls (`throttled`), or has too much in progress."""
    rest = retry_after if retry_after is not None else _REST * 2.0 ** min(account.refusals, 4)
    return replace(
        account,
        pace=max(_SLOWEST, account.pace / 2) if throttled else account.pace,
        refusals=account.refusals + 1,
        rest_until=now + rest,
    )


def _refilled(account: Account, now: float, limits: Limits) -> Account:
    if limits.calls_per_second is None:
        return account
    if account.refilled_at is None:
        return replace(account, tokens=float(limits.burst), refilled_at=now)
    gained = max(0.0, now - account.refilled_at) * limits.calls_per_second * account.pace
    return replace(account, tokens=min(float(limits.burst), account.tokens + gained), refilled_at=now)


def _left(limit: int | None, used: int) -> int | None:
    return None if limit is None else max(0, limit - used)
