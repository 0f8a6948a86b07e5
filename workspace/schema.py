"""GraphQL: the signed-in user, signing in and out, and the answer of every mutation."""

from typing import Any

import strawberry
from django.contrib.auth import authenticate, login, logout
from strawberry.types import Info

from workspace.access import User
from workspace.models import Membership
from workspace.text import many_lines, one_line

MAX_WORKSPACES = 100


@strawberry.type(name="Outcome")
class MutationOutcome:
    """The answer of every mutation; `message` is a sentence for the user."""

    success: bool
    message: str


@strawberry.type
class Refusal:
    """Why a mutation was refused: a `code` for programs, and the `path` of a document's fault, else empty."""

    code: str
    path: str
    message: str


@strawberry.type
class Place:
    """A workspace I am a member of."""

    id: strawberry.ID
    name: str
    plan: str
    status: str
    role: str
    time_zone: str


@strawberry.type
class Me:
    """The signed-in user."""

    username: str
    workspaces: list[Place]


def user_of(info: Info) -> User:
    """Return the session's user, never a user named in the request's body."""
    user: User = info.context.request.user
    return user


@strawberry.type
class WorkspaceQuery:
    """Who I am."""

    @strawberry.field
    def me(self, info: Info) -> Me | None:
        """Null for anonymous visitors."""
        user: Any = user_of(info)
        if not user.is_authenticated:
            return None
        rows = Membership.objects.filter(user=user).select_related("workspace").order_by("workspace__name")
        return Me(username=user.get_username(), workspaces=[_place(row) for row in rows[:MAX_WORKSPACES]])


@strawberry.type
class WorkspaceMutation:
    """Signing in and out."""

    @strawberry.mutation
    def login(self, info: Info, username: str, password: str) -> MutationOutcome:
        """Start a session; with a new CSRF token."""
        possible = one_line(username, limit=150) == username and many_lines(password) == password
        user = authenticate(info.context.request, username=username, password=password) if possible else None
        if user is None:
            return MutationOutcome(success=False, message="Wrong name or password.")
        login(info.context.request, user)
        return MutationOutcome(success=True, message=f"Signed in as {user.get_username()}.")

    @strawberry.mutation
    def logout(self, info: Info) -> MutationOutcome:
        """End the session."""
        logout(info.context.request)
        return MutationOutcome(success=True, message="Signed out.")


def _place(row: Membership) -> Place:
    workspace = row.workspace
    return Place(
        id=strawberry.ID(str(workspace.pk)),
        name=workspace.name,
        plan=workspace.plan,
        status=workspace.status,
        role=row.role,
        time_zone=workspace.time_zone,
    )
