"""Access to the console: who may see the pages; headers against caches and foreign scripts."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from freshness.errors import FreshnessError, LedgerUnavailable
from storefront.headers import CacheClass, declares

CSP: Final = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SEE: Final = "freshness.see_console"
RETRY: Final = "freshness.retry_purges"
PAUSE: Final = "freshness.pause_purges"
PURGE: Final = "freshness.purge_by_hand"
LOOK: Final = "freshness.look_through_edge"
EXPORT: Final = "freshness.export_purges"

View = Callable[..., HttpResponseBase]


def guarded(view: View) -> View:
    """Add the console's content security policy, forbid caching, and answer the engine's refusals with a sentence."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        except PermissionDenied as why:
            response = _sentence(request, str(why) or "Your account may not do this.", 403)
        except LedgerUnavailable as why:
            response = _sentence(request, f"The ledger does not answer in time: {_short(why)}", 503)
        except FreshnessError as why:
            response = _sentence(request, _short(why), 400)
        response["Content-Security-Policy"] = CSP
        response["Cache-Control"] = "no-store"
        return response

    return declares(CacheClass.NEVER)(answered)


def needs(permission: str) -> Callable[[View], View]:
    """Restrict a view to staff with a permission: other users are refused, visitors are asked to sign in."""

    def wrapped(view: View) -> View:
        @wraps(view)
        def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("console:sign-in"))
            require(request, SEE)
            require(request, permission)
            return view(request, *args, **kwargs)

        return guarded(allowed)

    return wrapped


def require(request: HttpRequest, permission: str) -> None:
    """Raise PermissionDenied unless the user is staff and has the permission."""
    user = request.user
    if not (user.is_active and user.is_staff and user.has_perm(permission)):
        raise PermissionDenied(f"Your account may not do this: it needs the permission {permission}, and to be staff.")


def _sentence(request: HttpRequest, sentence: str, status: int) -> HttpResponseBase:
    return render(request, "console/sentence.html", {"sentence": sentence}, status=status)


def _short(why: Exception) -> str:
    return " ".join(str(why).split())[:600]
