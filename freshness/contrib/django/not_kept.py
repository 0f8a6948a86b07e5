"""Why a response was not kept: one word for each reason, told in a header and in the log to whoever may know.

    X-Not-Kept: session

In development (`DEBUG`, or FRESHNESS["EXPLAIN"] = "always") everybody is told; with a token there, whoever sends it in
`X-Freshness-Token`.

session, cookie, user   the view has looked at the visitor
header <name>           the view has read a header that its Vary does not name
request.<name>          the view has read what a middleware has set, and what may be another for each visitor
vary                    the response varies by what no key can contain
late                    it took longer than the policy's `request_life`
status                  it is no 200
authorization           the request has credentials
sets-cookie             the response sets a cookie
private, undeclared     its Cache-Control says so, or does not say `public`
method, stream          it answers another method than GET, or has no end that is known
written, elsewhere      the view has written, or read another database than the ledger's
untagged                it has no tag by which it could be purged, or no lifetime
fenced, unnoted         it was purged while it was rendered; the record of what edges hold was away
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
    """Note that a cache of ours keeps a response: what other caches may do says nothing then."""
    vars(response)[_REASON] = ""


def reason_of(response: HttpResponseBase) -> str:
    """Why a response is not kept; empty where nothing has said so."""
    return str(vars(response).get(_REASON, ""))


def tell(request: HttpRequest, response: HttpResponseBase) -> None:
    """Say in a header, and in the log, why a response is not kept, to whoever may know."""
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
