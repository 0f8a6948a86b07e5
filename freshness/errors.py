"""Everything that can go wrong, as one tree.  Each leaf says whether trying again can help.

FreshnessError
├── Invalid                      what you passed is wrong; the message names the fault   no
│   ├── InvalidTag               not in the portable tag grammar
│   ├── InvalidPurge             a path, host or combination no CDN could take
│   ├── UnknownSubject           somebody typed what nothing is known of                 no
│   ├── AmbiguousSubject         somebody typed what several subjects go by              no
│   ├── InvalidPolicy            durations that contradict each other
│   └── InvalidSettings          the FRESHNESS setting
├── CdnError                     a CDN's answer to a purge, mapped by its dialect
│   ├── CdnUnavailable           refused, reset, 5xx: nothing was accepted               yes
│   ├── CdnThrottled             too many calls; slow down                               yes
│   ├── CdnBusy                  too many purges in progress; wait for some to end       yes
│   ├── CdnAmbiguous             no answer: it may have been accepted; repeat the same   yes
│   ├── CdnForbidden             credentials or permissions; an operator must act        yes, slowly
│   └── CdnRefused               the batch is malformed; the same batch never succeeds   no
├── StoreUnavailable             Redis is away, slow, full or read-only                  yes
├── LedgerUnavailable            the database is away                                    yes
├── AnotherIdentity              the ledger's purges are for another CDN                 yes, once somebody acted
└── FetchError
    ├── FetchRefused             the address may not be fetched (not public, odd port)   no
    └── FetchFailed              no usable answer in time                                yes
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar


class FreshnessError(Exception):
    """Root of the tree.  `try_again` tells whether the same call can ever succeed."""

    try_again: ClassVar[bool] = False


class Invalid(FreshnessError, ValueError):
    """A value was refused when it was built; nothing was sent or stored."""


class InvalidTag(Invalid):
    """A tag is outside the portable grammar (see `freshness.targets.tags`)."""


class InvalidPurge(Invalid):
    """A purge names a path or host that no CDN could take."""


class UnknownSubject(Invalid):
    """Nothing is known by what somebody typed; the message names what is close."""


class AmbiguousSubject(Invalid):
    """Several subjects go by what somebody typed; the message lists these."""


class InvalidPolicy(Invalid):
    """The durations of a policy contradict each other."""


class InvalidSettings(Invalid):
    """The FRESHNESS setting has an unknown key or an impossible value."""


class CdnError(FreshnessError):
    """A CDN did not accept a purge."""

    try_again = True


class CdnUnavailable(CdnError):
    """Refused, reset or 5xx: nothing was accepted."""


class CdnThrottled(CdnError):
    """The API asks for fewer calls.  `retry_after` is in seconds, None where not told."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class CdnBusy(CdnError):
    """Too many purges are in progress at the vendor; wait for some to complete."""


class CdnAmbiguous(CdnError):
    """No answer came: the purge may or may not have been accepted.  Repeat the same batch."""


class CdnForbidden(CdnError):
    """Credentials or permissions are wrong: an operator must act before a retry succeeds."""


class CdnRefused(CdnError):
    """The batch itself is malformed; the same batch never succeeds."""

    try_again = False


class StoreUnavailable(FreshnessError):
    """The shared store (Redis) is away, slow, full or read-only."""

    try_again = True


class LedgerUnavailable(FreshnessError):
    """The database that holds the ledger is away."""

    try_again = True


class AnotherIdentity(FreshnessError):
    """The ledger's purges are for another CDN configuration than this process has: it may claim and credit nothing."""

    try_again = True


class FetchError(FreshnessError):
    """A page could not be fetched through the edge."""


class FetchRefused(FetchError):
    """The address may not be fetched: not public, another port, user info, control characters."""


class FetchFailed(FetchError):
    """No usable answer in time."""

    try_again = True


@contextmanager
def foreign(what: str, becomes: type[FreshnessError], *, on: str = "") -> Iterator[None]:
    """Turn whatever a user's callable raises in this block into one error that names the callable.

    `what` is its name in the settings, `on` the subject it was asked about.  An error that is one of `becomes` already
    passes as it is.
    """
    try:
        yield
    except becomes:
        raise
    except Exception as error:
        failed = f"{what} failed on {on}" if on else f"{what} failed"
        raise becomes(f"{failed}: {type(error).__name__}: {error}") from error
