"""How often anybody may try to sign in: counted by address, by name at an address, and by name.

A try counts before its password is looked at, right or wrong, whether or not anybody has that name: so parallel
tries are counted exactly, and neither the answer nor the time it takes tells whether an account exists.  Every way
in goes through `django.contrib.auth.authenticate`, and so through here: GraphQL, the admin, whatever comes later.
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

AT_ADDRESS: Final = 60  # tries in 15 minutes, whatever names they are for
OF_NAME_AT_ADDRESS: Final = 10  # in 15 minutes
OF_NAME: Final = 100  # in an hour, from wherever
_REFUSED: Final = "sign_in_refused"
"""The attribute of a request under which the verdict on its tries waits for the answer."""


class CountTries:
    """An authentication backend that signs nobody in.  It stands first and ends what has been tried too often."""

    def authenticate(self, request: HttpRequest | None, username: str | None = None, **_: object) -> None:
        """Raises PermissionDenied, after which no other backend is asked.  Without a request nothing is counted."""
        if request is None or username is None:
            return
        # In this order: one address that goes on trying must not use up what the name has left for its owner.
        for identity in _identities(username, address_of(request)):
            verdict = _limiter(conf.redis_url(), conf.redis_prefix()).hit(identity)
            if verdict is not None and not verdict.allowed:
                setattr(request, _REFUSED, verdict)
                raise PermissionDenied


class RefuseTries:
    """Middleware, inside the sessions': what was tried too often is answered 429, whatever the view made of it."""

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
    """One for this process: Django makes the backend anew for each try."""
    return Limiter(url, prefix=prefix)
