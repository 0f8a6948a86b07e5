"""Limits of tries to sign in, counted by address, by name at an address, and by name.

A try counts before the check of its password, right or wrong, for known and unknown names alike: parallel tries are
counted exactly, and neither the answer nor its time reveals whether an account exists.  Every sign-in calls
`django.contrib.auth.authenticate`, and thereby this module: GraphQL, the admin, later ways too.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from workspace import conf
from workspace.budgets import Identity
from workspace.client_address import address_of
from workspace.rate_limit import Limiter, RateLimitVerdict, refusal

AT_ADDRESS: Final = 60  # tries in 15 minutes, for all names together
OF_NAME_AT_ADDRESS: Final = 10  # in 15 minutes
OF_NAME: Final = 100  # in an hour, from wherever
_REFUSED: Final = "sign_in_refused"
"""The attribute of a request for the verdict on its tries, until the answer."""


class CountTries:
    """An authentication backend that signs in no user.  The backend stands first and ends sign-ins tried too often."""

    def authenticate(self, request: HttpRequest | None, username: str | None = None, **_: object) -> None:
        """Count a try; raise PermissionDenied beyond the limit, to stop all backends.

        Without a request nothing is counted.
        """
        if request is None or username is None:
            return
        # The address is checked before the name: an address that goes on trying must not use up the remaining tries of
        # the account's owner.
        for identity in _identities(username, address_of(request)):
            verdict = _limiter(conf.redis_url(), conf.redis_prefix()).hit(identity)
            if verdict is not None and not verdict.allowed:
                setattr(request, _REFUSED, verdict)
                raise PermissionDenied


class RefuseTries:
    """Middleware, inside the sessions', that answers 429 after too many tries, regardless of the view's answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the same answer for every name."""
        response = self.get_response(request)
        verdict: RateLimitVerdict | None = getattr(request, _REFUSED, None)
        return response if verdict is None else refusal(request, verdict, "Too many tries to sign in.")


def _identities(username: str, address: str) -> Iterator[Identity]:
    name = hashlib.blake2b(username.encode(errors="surrogatepass"), digest_size=16).hexdigest()
    yield Identity(key=f"tries:address:{address}", most=AT_ADDRESS, minutes=15)
    yield Identity(key=f"tries:name:{name}:{address}", most=OF_NAME_AT_ADDRESS, minutes=15)
    yield Identity(key=f"tries:name:{name}", most=OF_NAME, minutes=60)


@lru_cache(maxsize=1)
def _limiter(url: str, prefix: str) -> Limiter:
    """Return the process's limiter: Django makes the backend anew for each try."""
    return Limiter(url, prefix=prefix)
