"""Which budgets a request draws on, and how large each of them is.

A workspace has four, each as large as its plan says: reads and saves of those who edit, reads and saves of those who
only look.  So a page that polls leaves saves alone, and a viewer cannot use up what editors need.  What is asked of no
workspace draws on the budgets of the user, or of the address where nobody is signed in.
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
_FREE: Final = PLANS["free"].requests_per_minute
_KINDS: Final = 2  # reads and saves


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose count a request goes to, and how many are allowed in so many minutes; `policy` is what clients see."""

    key: str
    most: int
    minutes: int = 1
    policy: str = "requests"


def budget_of(access: Access) -> Identity:
    """Return the budget of the workspace that is worked on: by what was asked for, and by whether the member may edit."""
    kind = READS if access.needs is Membership.Role.VIEWER else SAVES
    looks_only = access.role is Membership.Role.VIEWER
    return Identity(
        key=f"ws:{access.workspace_id}:{'viewers:' if looks_only else ''}{kind}",
        most=PLANS[access.plan].requests_per_minute,
        policy=kind,
    )


def own_budget(request: HttpRequest, *, kind: str) -> Identity:
    """What names no workspace: the budget of the user, as large as the best of their plans; else of the address."""
    user = request.user
    if not user.is_authenticated:
        return Identity(key=f"address:{address_of(request)}", most=_FREE)
    most = max((PLANS[plan].requests_per_minute for plan, _ in _plans(user.pk)), default=_FREE)
    return Identity(key=f"user:{user.pk}:{kind}", most=most, policy=kind)


def flood_budget(user_id: Any) -> Identity:
    """All that a user's workspaces could take together: beyond it a request is refused before anything is read.

    It bounds requests that name a workspace of others, or none that exists, which draw on nobody else's budget.
    """
    most = sum(PLANS[plan].requests_per_minute * number for plan, number in _plans(user_id)) * _KINDS
    return Identity(key=f"user:{user_id}:all", most=max(most, _FREE), policy="all")


def _plans(user_id: Any) -> list[tuple[str, int]]:
    rows = Membership.objects.filter(user_id=user_id).values("workspace__plan").annotate(number=Count("pk"))
    return list(rows.order_by().values_list("workspace__plan", "number"))
