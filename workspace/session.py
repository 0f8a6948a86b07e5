"""The first request of a client: the CSRF token for every POST, and the signed-in user."""

from django.http import HttpRequest, HttpResponseForbidden, JsonResponse
from django.middleware.csrf import get_token
from django.views.csrf import csrf_failure
from django.views.decorators.http import require_GET

_PROGRAMS = ("/graphql", "/session")
_MISSING = "The CSRF token is missing or wrong"


@require_GET
def session(request: HttpRequest) -> JsonResponse:
    """Return `{"csrfToken": ..., "user": name or null}`, and set the token's cookie."""
    user = request.user
    name = user.get_username() if user.is_authenticated else None
    return JsonResponse({"csrfToken": get_token(request), "user": name}, headers={"Cache-Control": "no-store"})


def no_token(request: HttpRequest, reason: str = "") -> JsonResponse | HttpResponseForbidden:
    """403 for a POST without the token: a sentence for programs, Django's page for people."""
    if request.content_type != "application/json" and request.path not in _PROGRAMS:
        return csrf_failure(request, reason=reason)
    message = f"{_MISSING}: GET /session, send its cookies back, and its csrfToken as X-CSRFToken."
    return JsonResponse({"errors": [{"message": message}]}, status=403, headers={"Cache-Control": "no-store"})
