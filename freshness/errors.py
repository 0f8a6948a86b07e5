"""All errors of the engine, as a tree of classes. Each class without subclasses tells whether another try can help.

FreshnessError
├── Invalid                      a wrong argument; the message names the fault           no
│   ├── InvalidTag               not in the portable tag grammar
│   ├── InvalidPurge             a path, host or combination no CDN could take
│   ├── UnknownSubject           a person typed the name of an unknown subject           no
│   ├── AmbiguousSubject         a person typed a name of several subjects               no
│   ├── InvalidPolicy            durations that contradict each other
│   └── InvalidSettings          the FRESHNESS setting
├── CdnError                     a CDN's answer to a purge, mapped by its adapter
│   ├── CdnUnavailable           refused, reset, 5xx: no purge was accepted              yes
│   ├── CdnThrottled             too many calls; slow down                               yes
│   ├── CdnBusy                  too many purges in progress; wait for their end         yes
│   ├── CdnAmbiguous             no answer, perhaps accepted; repeat the same batch      yes
│   ├── CdnForbidden             credentials or permissions; an operator must act        yes, slowly
│   └── CdnRefused               the batch is malformed; the same batch never succeeds   no
├── StoreUnavailable             Redis is away, slow, full or read-only                  yes
├── LedgerUnavailable            the database is away                                    yes
├── AnotherIdentity              the ledger's purges are for another CDN                 yes, once an operator acted
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
    """A value was refused at its construction, before any call or write."""


class InvalidTag(Invalid):
    """A tag is outside the portable grammar (see `freshness.targets.tags`)."""


class InvalidPurge(Invalid):
    """A purge names a path or host unacceptable to every CDN."""


class UnknownSubject(Invalid):
    """A person typed the name of an unknown subject; the message names close matches."""


class AmbiguousSubject(Invalid):
    """A person typed a name of several subjects; the message lists them."""


class InvalidPolicy(Invalid):
    """The durations of a policy contradict each other."""


class InvalidSettings(Invalid):
    """The FRESHNESS setting has an unknown key or an impossible value."""


class CdnError(FreshnessError):
    """A CDN did not accept a purge."""

    try_again = True


class CdnUnavailable(CdnError):
    """Refused, reset or 5xx: no purge was accepted."""


class CdnThrottled(CdnError):
    """The API asks for fewer calls.  `retry_after` is in seconds, `None` where not told."""

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
    """The database of the ledger is away."""

    try_again = True


class AnotherIdentity(FreshnessError):
    """The ledger's purges are for another CDN configuration than this process's, which may claim and credit nothing."""

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
    """Turn every error of a user's callable in this block into a single error that names the callable.

    `what` is its name in the settings, `on` the subject it was called with.  Errors of type `becomes` pass unchanged.
    """
    try:
        yield
    except becomes:
        raise
    except Exception as error:
        failed = f"{what} failed on {on}" if on else f"{what} failed"
        raise becomes(f"{failed}: {type(error).__name__}: {error}") from error
