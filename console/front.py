"""The platform's root: a description, and the ways in."""

from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from console import access

WHAT: Final = "Shops whose pages are as fresh as the last edit, at every edge."


@access.guarded
@require_GET
def front(request: HttpRequest) -> HttpResponseBase:
    """`/`: for visitors too; the only query is for the session."""
    user = request.user
    staff = bool(user.is_active and user.is_staff)
    shown = {"what": WHAT, "staff": staff, "sees_console": staff and user.has_perm(access.SEE)}
    return render(request, "console/front.html", shown)
