"""The audit trail: acts with actor, object, time, origin, reason and outcome.

An entry is written in the transaction of its act: neither exists without the other.  Entries have no foreign key to
their object, and outlive the object.  Entries are deleted only where a number of days is set.
"""

import getpass
import os
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse

from workspace import conf
from workspace.client_address import address_of
from workspace.models import AuditEntry

AT_A_TIME: Final = 1_000
DONE: Final = "Done"
_LONGEST_VALUE = 200  # characters of a value in `detail`
_MOST_VALUES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The origin of acts: a signed-in user's request, or a command at a terminal.

    name     of the actor as text, to outlive the user's account
    address  by `workspace.client_address.address_of`; empty for a command
    via      the request's method and path, or the command's name; without values, because values may be secret
    reason   the actor's own words, where asked for
    """

    actor: Any = None
    name: str = ""
    address: str = ""
    via: str = ""
    reason: str = ""


_source: ContextVar[Callable[[], Source] | None] = ContextVar("audit_source", default=None)


class AuditSource:
    """Middleware, after authentication: entries written during a request record the request's user and origin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = _source.set(lambda: _source_of(request))  # most requests write no entry, and ask for no session
        try:
            return self.get_response(request)
        finally:
            _source.reset(began)


@contextmanager
def by_command(name: str, *, reason: str = "") -> Iterator[None]:
    """Make entries within the block name this command and the operating system's user."""
    source = Source(name=_system_user(), via=f"manage.py {name}", reason=reason)
    began = _source.set(lambda: source)
    try:
        yield
    finally:
        _source.reset(began)


def record(
    action: str,
    *,
    subject: object,
    workspace_id: uuid.UUID | None = None,
    actor: Any = None,
    outcome: str = DONE,
    reason: str = "",
    detail: Mapping[str, object] | None = None,
) -> None:
    """Write one entry, within the transaction of its act.  Omitted values come from the request.

    `detail` has the act's results by name; long values are cut, and values beyond twenty dropped.
    """
    find = _source.get()
    source = find() if find is not None else Source(via=_program())
    actor = actor if actor is not None else source.actor
    AuditEntry.objects.create(
        actor=actor,
        actor_name=printable(actor.get_username() if actor is not None else source.name, 150),
        action=action,
        subject=printable(subject, 80),
        workspace_id=workspace_id,
        outcome=outcome,
        address=source.address,
        via=printable(source.via, 120),
        reason=printable(reason or source.reason, 200),
        detail={name: printable(value, _LONGEST_VALUE) for name, value in list((detail or {}).items())[:_MOST_VALUES]},
    )


def printable(value: object, limit: int) -> str:
    """At most `limit` characters of ASCII: line breaks and other scripts are written as escapes."""
    return str(value)[:limit].encode("unicode_escape").decode("ascii")[:limit]


def history(*, subject: object = None, workspace_id: uuid.UUID | None = None) -> QuerySet[AuditEntry]:
    """Return the entries about an object, or about a whole workspace, newest first."""
    entries = AuditEntry.objects.select_related("actor").order_by("-pk")
    if workspace_id is not None:
        return entries.filter(workspace_id=workspace_id)
    return entries.filter(subject=printable(subject, 80))


def purged_by_hand(subject: str, reason: str, immediate: bool) -> None:
    """Record a purge that was ordered by hand (FRESHNESS["AUDIT"]), in the transaction of its mark."""
    kind, _, rest = subject.partition(":")
    whose = as_uuid(rest) if kind == "ws" else None
    words = reason.partition(":")[2].strip()
    with nullcontext() if _source.get() is not None else by_command(_program().removeprefix("manage.py ")):
        record("purge", subject=subject, workspace_id=whose, reason=words, detail={"immediate": immediate})


def prune_some() -> None:
    """Delete entries older than the setting AUDIT_DAYS, at most AT_A_TIME rows: a chore for relays."""
    days = conf.audit_days()
    if days is not None:
        _delete_some(days)


def prune(*, days: float, dry_run: bool = False) -> int:
    """Delete every entry older than `days`, AT_A_TIME a transaction; return the number deleted, or to delete.

    Raises ValueError for fewer days than 1.
    """
    if dry_run:
        return _older(days).count()
    total = 0
    while number := _delete_some(days):
        total += number
    return total


def _older(days: float) -> QuerySet[AuditEntry]:
    if not days >= 1:
        raise ValueError("at least 1 day must be kept")
    return AuditEntry.objects.filter(at__lt=Now() - timedelta(days=days))


def _delete_some(days: float) -> int:
    chosen = list(_older(days).order_by("at").values_list("pk", flat=True)[:AT_A_TIME])
    return AuditEntry.objects.filter(pk__in=chosen).delete()[0] if chosen else 0


def _source_of(request: HttpRequest) -> Source:
    user: Any = getattr(request, "user", None)
    known = user is not None and user.is_authenticated
    return Source(actor=user if known else None, address=address_of(request), via=f"{request.method} {request.path}")


def _program() -> str:
    """Return the program of this process with its first word, for example `manage.py freshness_relay`."""
    name = os.path.basename(sys.argv[0]) if sys.argv else ""
    first = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1].replace("_", "").isalnum() else ""
    return f"{name} {first}".strip()


def _system_user() -> str:
    try:
        return f"{getpass.getuser()}@{os.uname().nodename}"
    except (KeyError, OSError):  # an account without a name, as in containers
        return f"uid {os.getuid()}@{os.uname().nodename}"


def as_uuid(text: str) -> uuid.UUID | None:
    """Return the UUID in `text`, else None."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
