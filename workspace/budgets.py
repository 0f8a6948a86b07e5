"""Budgets of requests, and their sizes.

A workspace has four budgets of its plan's size: reads and saves of editors, reads and saves of viewers.  A page that
polls leaves saves alone, and a viewer cannot use up the editors' budget.  A request without a workspace draws on the
budgets of the user, or of the address of an anonymous visitor.
"""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count
from django.http import HttpRequest

from workspace.access import Access
from workspace.client_address import address_of
from workspace.models import Membership
from workspace.plans import PLANS

READS: Final = "reads"
SAVES: Final = "saves"
CANVAS: Final = 1_200
"""Requests a minute for the HTML of changed components: 20 a second, faster than anybody types."""
DESK: Final = 600
"""Requests a minute for pages and data of the desk: 10 a second, more than several open editors send."""
_FREE: Final = PLANS["free"].requests_per_minute
_KINDS: Final = 2  # reads and saves


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The owner of a count, with the requests allowed in a window of minutes; `policy` is the clients' name."""

    key: str
    most: int
    minutes: int = 1
    policy: str = "requests"


def budget_of(access: Access) -> Identity:
    """Return the budget of the accessed workspace, for reads or saves, of editors or viewers."""
    kind = READS if access.needs is Membership.Role.VIEWER else SAVES
    looks_only = access.role is Membership.Role.VIEWER
    return Identity(
        key=f"ws:{access.workspace_id}:{'viewers:' if looks_only else ''}{kind}",
        most=PLANS[access.plan].requests_per_minute,
        policy=kind,
    )


def own_budget(request: HttpRequest, *, kind: str) -> Identity:
    """Return the budget of a request without a workspace: the user's, sized by their best plan; else the address's."""
    user = request.user
    if not user.is_authenticated:
        return Identity(key=f"address:{address_of(request)}", most=_FREE)
    most = max((PLANS[plan].requests_per_minute for plan, _ in _plans(user.pk)), default=_FREE)
    return Identity(key=f"user:{user.pk}:{kind}", most=most, policy=kind)


def canvas_budget(user_id: Any) -> Identity:
    """Return the budget of a user's canvas: its requests follow every keystroke, and draw on no workspace's budget."""
    return Identity(key=f"user:{user_id}:canvas", most=CANVAS, policy="canvas")


def desk_budget(user_id: Any) -> Identity:
    """Return the budget of a user's reads at the desk, which polls without anybody's doing."""
    return Identity(key=f"user:{user_id}:desk", most=DESK, policy="desk")


def flood_budget(user_id: Any) -> Identity:
    """Return the sum of the budgets of a user's workspaces: beyond the sum a request is refused before any read.

    The sum bounds requests that name a foreign or missing workspace, and draw on no workspace's budget.
    """
    most = sum(PLANS[plan].requests_per_minute * number for plan, number in _plans(user_id)) * _KINDS
    return Identity(key=f"user:{user_id}:all", most=max(most, _FREE), policy="all")


def _plans(user_id: Any) -> list[tuple[str, int]]:
    rows = Membership.objects.filter(user_id=user_id).values("workspace__plan").annotate(number=Count("pk"))
    return list(rows.order_by().values_list("workspace__plan", "number"))
