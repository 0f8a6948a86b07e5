"""The workspaces of a request, found before the request runs: by the ids in its address and its body."""

import re
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest

from catalog.models import Collection, Product
from theme.models import TemplateCustomization
from workspace.models import Membership

SEARCHED: Final = 16 * 1024
"""Searched bytes of a body: requests with more run one at a time, for all workspaces together."""
MOST_NAMED: Final = 20
"""Ids of a request to be looked up: an operation has 15 aliases at most, and works on a handful of objects."""
_ID: Final = re.compile(rb"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_OBJECTS: Final = (TemplateCustomization, Product, Collection)


def workspaces_of(request: HttpRequest) -> list[UUID]:
    """Return the ids of the user's workspaces named in a request, by their id or by an object's; sorted.

    A request without an id costs no query, every other request costs a single query.
    """
    named = _ids_in(request)
    if not named:
        return []
    theirs: Any = Q(workspace_id__in=named)
    for model in _OBJECTS:
        theirs |= Q(workspace_id__in=model._default_manager.filter(pk__in=named).values("workspace_id"))
    user: Any = request.user.pk
    rows = Membership.objects.filter(theirs, user_id=user)
    return sorted(rows.values_list("workspace_id", flat=True))


def _ids_in(request: HttpRequest) -> list[UUID]:
    body = request.body if hasattr(request, "_body") else b""
    address = f"{request.path} {request.META.get('QUERY_STRING', '')}".encode("utf-8", "replace")
    found = _ID.findall(address + b" " + body if len(body) <= SEARCHED else address)
    return [UUID(one.decode()) for one in list(dict.fromkeys(found))[:MOST_NAMED]]
