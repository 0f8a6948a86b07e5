"""Where a client begins: the CSRF token that every POST must show, and who is signed in."""

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_GET


@require_GET
def session(request: HttpRequest) -> JsonResponse:
    """`{"csrfToken": ..., "user": name or null}`; sets the cookie that goes with the token."""
    user = request.user
    name = user.get_username() if user.is_authenticated else None
    return JsonResponse({"csrfToken": get_token(request), "user": name}, headers={"Cache-Control": "no-store"})
