"""Permissions: a single rule, checked by every service before a touch of a workspace's data.

A service reads the object and `standing(user)` in a single query, then asks `check`.  Missing objects, objects of other
workspaces and malformed ids get the same answer: ids cannot be tried out.
"""

import logging
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import DatabaseError, transaction
from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat

from freshness.contrib.django.tracking.failures import is_of_trigger
from workspace import audit
from workspace.models import Membership, Workspace

log = logging.getLogger(__name__)
User = AbstractBaseUser | AnonymousUser | None

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_RANK = {
    role: rank for rank, role in enumerate((Membership.Role.VIEWER, Membership.Role.EDITOR, Membership.Role.OWNER))
}


class Refused(Exception):
    """The request is refused; the message may be shown to the user.

    `outcome` is the refusal's name in the audit trail, by default the class's name.
    """

    outcome: ClassVar[str] = "Refused"

    def __init_subclass__(cls, *, outcome: str = "", **rest: Any) -> None:
        super().__init_subclass__(**rest)
        cls.outcome = outcome or cls.__name__


class NotFound(Refused):
    """The object is missing, or hidden from this user: the two cases are indistinguishable."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"{kind} not found.")


class NotAllowed(Refused):
    """A member asked for more than the role allows, or the workspace is suspended."""


class Unmarked(Refused):
    """The ledger took no mark, and the edit would never be purged."""

    def __init__(self) -> None:
        super().__init__("This cannot be done just now.  Try again in a moment.")


class TooManyRequests(Refused):
    """The workspace's budget of this minute is used up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """A member's request to a workspace: `needs` is the required role, `role` the member's role."""

    workspace_id: uuid.UUID
    plan: str
    role: Membership.Role
    needs: Membership.Role


counted_by: Final[ContextVar[Callable[[Access], None] | None]] = ContextVar("counted_by", default=None)
"""The counter of accesses for the time of a request; raises TooManyRequests.  Tasks are not counted."""


def parse_id(text: object, *, kind: str) -> uuid.UUID:
    """Return the UUID in `text`, which must be in the canonical form of 36 characters.

    Raises NotFound for other text.
    """
    if isinstance(text, uuid.UUID):
        return text
    if not isinstance(text, str) or not _UUID.fullmatch(text):
        raise NotFound(kind)
    return uuid.UUID(text)


def standing(user: User, workspace: str = "workspace_id") -> Subquery:
    """Return an expression for `annotate`, for `check` to read: `editor:active:free:<id>`, null for strangers.

    `workspace` is the query's field with the workspace's id.
    """
    who: Any = user.pk if user is not None else None
    mine = Membership.objects.filter(workspace_id=OuterRef(workspace), user_id=who)
    identity, colon = Cast("workspace_id", CharField()), Value(":")
    told = Concat(
        "role", colon, "workspace__status", colon, "workspace__plan", colon, identity, output_field=CharField()
    )
    return Subquery(mine.values(told=told)[:1])


def check(told: str | None, *, needs: Membership.Role, kind: str) -> None:
    """Raise NotFound for strangers (`told` is None), NotAllowed for too low a role or a suspended workspace.

    Within a counted request, the access counts against the workspace; raises TooManyRequests beyond the budget.
    """
    if not told:
        raise NotFound(kind)
    role, status, plan, identity = told.split(":")
    if (act := _act.get()) is not None:
        act.workspace_id = uuid.UUID(identity)
    if (count := counted_by.get()) is not None:
        count(Access(workspace_id=uuid.UUID(identity), plan=plan, role=Membership.Role(role), needs=needs))
    if _RANK[Membership.Role(role)] < _RANK[needs]:
        raise NotAllowed(f"This needs the role of {needs.label.lower()}.")
    if status != Workspace.Status.ACTIVE and needs is not Membership.Role.VIEWER:
        raise NotAllowed("This workspace is suspended.")


def workspace_for(user: User, workspace_id: object, *, needs: Membership.Role) -> Workspace:
    """Return the workspace, if `user` has the role `needs` there.  Raises as `check`."""
    identity = parse_id(workspace_id, kind="Workspace")
    found = Workspace.objects.annotate(told=standing(user, "pk")).filter(pk=identity).first()
    check(found.told if found else None, needs=needs, kind="Workspace")
    assert found is not None
    return found


@contextmanager
def refusing_unmarked() -> Iterator[None]:
    """Raise Unmarked where a trigger could not mark a write of the block.  Put the block around the transaction.

    The database's own error, which is for operators, goes to the log.
    """
    try:
        yield
    except DatabaseError as error:
        if not is_of_trigger(error):
            raise
        log.exception("an edit was undone, because its table could not mark it")
        raise Unmarked from error


class Act:
    """An act in progress: `subject` and `detail` may still be set, and `changed` False leaves no entry."""

    def __init__(self, subject: object) -> None:
        self.subject = subject
        self.workspace_id: uuid.UUID | None = None
        self.detail: dict[str, object] = {}
        self.changed = True


_act: ContextVar[Act | None] = ContextVar("act", default=None)


@contextmanager
def audited(user: User, *, action: str, subject: object) -> Iterator[Act]:
    """Leave an audit entry when the block is refused to a signed-in user.  Put the block around the transaction.

    Writes without a possible mark are refused too (`refusing_unmarked`).

    Refusals of anonymous visitors, and of clients beyond their budget, leave no entry, because either could fill the
    table.
    """
    act = Act(subject)
    began = _act.set(act)
    try:
        with refusing_unmarked():
            yield act
    except TooManyRequests:
        raise
    except Refused as why:
        if user is not None and user.is_authenticated:
            audit.record(action, subject=subject, workspace_id=act.workspace_id, actor=user, outcome=why.outcome)
        raise
    finally:
        _act.reset(began)


@contextmanager
def acting(user: User, *, action: str, subject: object) -> Iterator[Act]:
    """Open a transaction for an act, with an audit entry inside; a refusal is audited as by `audited`."""
    with audited(user, action=action, subject=subject) as act, transaction.atomic():
        yield act
        if act.changed:
            audit.record(action, subject=act.subject, workspace_id=act.workspace_id, actor=user, detail=act.detail)
