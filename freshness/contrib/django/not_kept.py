"""Why a response was not kept: a word for each reason, sent in a header and logged, for permitted clients.

    X-Not-Kept: session

In development (`DEBUG`, or FRESHNESS["EXPLAIN"] = "always") all clients get the header; with a token there, senders of
the token in `X-Freshness-Token`.

session, cookie, user   the view has looked at the visitor
header <name>           the view has read a header that its Vary does not name
request.<name>          the view has read an attribute of a middleware that may differ between visitors
vary                    the response varies by a value outside of any key
late                    rendering took longer than the policy's `request_life`
status                  the status is not 200
authorization           the request has credentials
sets-cookie             the response sets a cookie
private, undeclared     its Cache-Control forbids keeping, or lacks `public`
method, stream          the method is not GET, or the end is unknown
written, elsewhere      the view has written, or read another database than the ledger's
untagged                the response has no tag for a purge, or no lifetime
fenced, unnoted         the page was purged while rendered; the record of copies at edges was away
"""

import hmac
import logging
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from freshness.contrib.django import conf

HEADER: Final = "X-Not-Kept"
TOKEN: Final = "X-Freshness-Token"  # noqa: S105 - the name of a header
_REASON: Final = "_freshness_not_kept"
_EXPECTED: Final = frozenset({"method", "authorization", "undeclared"})
"""Reasons for which most responses of a site are not kept, and were never meant to be."""
log = logging.getLogger(__name__)


def because(response: HttpResponseBase, reason: str) -> None:
    """Note why a response is not kept; the first reason counts."""
    vars(response).setdefault(_REASON, reason)


def is_kept(response: HttpResponseBase) -> None:
    """Note that one of the engine's caches keeps a response: reasons for other caches no longer count."""
    vars(response)[_REASON] = ""


def reason_of(response: HttpResponseBase) -> str:
    """Return why a response is not kept; empty without a reason."""
    return str(vars(response).get(_REASON, ""))


def tell(request: HttpRequest, response: HttpResponseBase) -> None:
    """Send in a header, and log, why a response is not kept, for permitted clients."""
    reason = reason_of(response)
    if reason and HEADER not in response.headers and _may_know(request):
        response.headers[HEADER] = reason.encode("ascii", "replace").decode()
        log.log(
            logging.DEBUG if reason in _EXPECTED else logging.INFO,
            "not kept, because of %.100r: %.200r",
            reason,
            request.path,
        )


def _may_know(request: HttpRequest) -> bool:
    explain = conf.load().explain
    if explain == "always" or conf.in_development():
        return True
    shown = str(request.META.get("HTTP_X_FRESHNESS_TOKEN", ""))
    return bool(explain) and hmac.compare_digest(shown.encode(), explain.encode())
