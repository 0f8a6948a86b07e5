"""Publishes at a time chosen in advance: made, changed and cancelled by editors, fired once by relays."""

import logging
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import F, Window
from django.db.models.functions import Now, RowNumber

from theme.models import Publish, ScheduledPublish, TemplateCustomization, ThemeRevision
from theme.publishable import publish_faults
from theme.services import publishes, working_copies
from theme.services import template_customization_service as themes
from theme.services.working_copies import Incomplete, Overtaken
from theme.shop_time import NoSuchTime, instant, is_zone
from workspace.access import (
    NotAllowed,
    NotFound,
    Refused,
    TooManyRequests,
    Unmarked,
    User,
    acting,
    audited,
    workspace_for,
)
from workspace.models import Membership, Workspace
from workspace.text import one_line

log = logging.getLogger(__name__)
MAX_WAITING: Final = 50
"""Most waiting publishes of a shop."""
MAX_AHEAD: Final = timedelta(days=366)
LATE: Final = 60.0
"""Seconds after its time before a waiting publish counts as late."""
AT_A_TIME: Final = 20
_WAITING = ScheduledPublish.ScheduleState.WAITING


def schedule(
    *, customization_id: object, path: str, at: str, expected: int, user: User, note: str = "", over: bool = False
) -> ScheduledPublish:
    """Publish the working copy of the present moment at `at`, a time of the shop's zone: `2026-12-24T18:00`.

    `expected` is the number of the working copy's last save; without a working copy the page itself is published.
    Raises Overtaken, Incomplete, or NotAllowed for a time in the past or beyond a year.
    """
    with acting(user, action="page.schedule", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        row = ScheduledPublish(theme_id=theme.pk, path=path, author_id=themes.id_of(user), over=over)
        row.puck_data, row.based_on = _draft(theme, path, expected), theme.revision
        row.note, row.at = one_line(note, limit=publishes.MAX_NOTE), _moment(at, theme)
        waiting = ScheduledPublish.objects.filter(theme__workspace_id=theme.workspace_id, state=_WAITING)
        if waiting.count() >= MAX_WAITING:
            raise NotAllowed(f"A shop has at most {MAX_WAITING} scheduled publishes: cancel one.")
        row.save(force_insert=True)
        act.detail = {"path": path, "at": row.at.isoformat()}
    return row


def reschedule(
    *,
    customization_id: object,
    scheduled: object,
    expected: int,
    user: User,
    at: str | None = None,
    note: str | None = None,
    over: bool | None = None,
    draft: int | None = None,
) -> ScheduledPublish:
    """Change a waiting publish of version `expected`: its time, its note, and its content.

    `draft` is the number of the working copy's last save, to be published in place of the former content.
    """
    with acting(user, action="page.reschedule", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        row = _waiting(theme, scheduled, expected)
        if draft is not None:
            row.puck_data, row.based_on = _draft(theme, row.path, draft), theme.revision
        row.at = row.at if at is None else _moment(at, theme)
        row.note = row.note if note is None else one_line(note, limit=publishes.MAX_NOTE)
        row.over = row.over if over is None else over
        row.version, row.author_id = row.version + 1, themes.id_of(user)
        row.save()
        act.detail = {"path": row.path, "at": row.at.isoformat()}
    return row


def cancel(*, customization_id: object, scheduled: object, expected: int, user: User) -> None:
    """Remove a waiting publish of version `expected`."""
    with acting(user, action="page.unschedule", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        row = _waiting(theme, scheduled, expected)
        act.detail = {"path": row.path, "at": row.at.isoformat()}
        row.delete()


def scheduled_of(*, customization_id: object, user: User) -> list[ScheduledPublish]:
    """List the scheduled publishes of a theme, waiting publishes first, without their documents."""
    with audited(user, action="schedule.read", subject=customization_id):
        theme = themes.allowed(themes.visible(customization_id, user).first())
        rows = ScheduledPublish.objects.filter(theme_id=theme.pk).select_related("author").defer("puck_data")
        waiting = rows.filter(state=_WAITING)[:MAX_WAITING]
        return [*waiting, *rows.exclude(state=_WAITING).order_by("-at")[:MAX_WAITING]]


class OtherZone(Refused, outcome="Outdated"):
    """Another user has set the time zone since the caller read the zone; `time_zone` is the present one."""

    def __init__(self, time_zone: str) -> None:
        super().__init__(f"Somebody else set the time zone to {time_zone} meanwhile.")
        self.time_zone = time_zone


def set_time_zone(*, workspace_id: object, time_zone: str, user: User, expected: str | None = None) -> Workspace:
    """Set the shop's time zone; the moments of waiting publishes stay.

    Raises OtherZone where the present zone is another than `expected`.
    """
    with acting(user, action="workspace.time_zone", subject=workspace_id) as act:
        workspace = workspace_for(user, workspace_id, needs=Membership.Role.EDITOR)
        if not is_zone(time_zone):
            raise NotAllowed("There is no such time zone: write one like Africa/Douala or Europe/Paris.")
        rows = Workspace.objects.select_for_update(no_key=True).filter(pk=workspace.pk)
        present = rows.values_list("time_zone", flat=True).get()
        if expected is not None and present != expected:
            raise OtherZone(present)
        act.changed, act.detail = present != time_zone, {"time_zone": time_zone}
        workspace.time_zone = time_zone
        workspace.save(update_fields=["time_zone"])
    return workspace


def fire() -> int:
    """Publish due rows and return their number.  A chore for relays: a single relay publishes each row.

    Shops take turns, each with its earliest row: a shop with many due rows delays no other shop's first.
    """
    due = ScheduledPublish.objects.filter(state=_WAITING, at__lte=Now())
    turn = Window(RowNumber(), partition_by=F("theme__workspace_id"), order_by=("at", "pk"))
    in_turn = due.annotate(turn=turn).order_by("turn", "at", "pk")
    return sum(map(_fire, in_turn.values_list("pk", flat=True)[:AT_A_TIME]))


fire.every = 2.0  # type: ignore[attr-defined]  # seconds between two looks of a relay


def lateness() -> float:
    """Return the lateness of the longest waiting publish in seconds, for an alert; 0 without a waiting publish."""
    waiting = ScheduledPublish.objects.filter(state=_WAITING, at__lte=Now()).order_by("at")
    row = waiting.annotate(now=Now()).values_list("at", "now").first()
    return max(0.0, (row[1] - row[0]).total_seconds()) if row else 0.0


def _fire(identity: int) -> bool:
    """Publish a row, and end its waiting in the same transaction: a process may die at any line."""
    row = ScheduledPublish.objects.filter(pk=identity).select_related("author").defer("puck_data").first()
    if row is None:
        return False
    try:
        with acting(row.author, action="page.publish", subject=row.theme_id) as act:
            act.changed = False
            theme, live = themes.locked_with_live(row.theme_id, row.author)
            due = ScheduledPublish.objects.filter(pk=identity, state=_WAITING, at__lte=Now())
            locked = due.select_for_update().first()
            if locked is None:
                return False  # fired, cancelled or moved meanwhile
            if not locked.over and _is_written_since(theme, locked):
                raise NotAllowed("This page was changed after the publish was scheduled.")
            kept = working_copies.publish_document(
                theme, live, locked.path, locked.puck_data, user=locked.author, note=locked.note
            )
            locked.state, locked.publish = ScheduledPublish.ScheduleState.DONE, kept
            locked.save(update_fields=["state", "publish"])
            act.changed, act.detail = True, {"path": locked.path, "revision": theme.revision, "scheduled": locked.pk}
    except (TooManyRequests, Unmarked) as why:
        log.warning("the scheduled publish %s waits: %s", identity, why)
        return False
    except Refused as why:
        failed = ScheduledPublish.objects.filter(pk=identity, state=_WAITING, version=row.version)
        failed.update(state=ScheduledPublish.ScheduleState.FAILED, message=one_line(str(why), limit=300))
        log.error("the scheduled publish %s of theme %s was refused: %s", identity, row.theme_id, why)
        return False
    return True


def _is_written_since(theme: TemplateCustomization, row: ScheduledPublish) -> bool:
    """Whether the page was written since, except by another scheduled publish."""
    own = {"theme_id": theme.pk, "path": row.path}
    planned = Publish.objects.filter(**own, scheduled__isnull=False).values("revision")
    since = ThemeRevision.objects.filter(**own, number__gt=row.based_on)
    return since.exclude(number__in=planned).exists()


def _draft(theme: TemplateCustomization, path: str, expected: int) -> Any:
    document, number = working_copies.draft_of(theme, path)
    if number != expected:
        raise Overtaken("This page was saved by somebody else meanwhile.", number=number)
    if faults := publish_faults(document):
        raise Incomplete(faults)
    return document


def _moment(at: str, theme: TemplateCustomization) -> datetime:
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=theme.workspace_id)
    try:
        found = instant(at, zone)
    except (NoSuchTime, OverflowError) as why:
        raise NotAllowed(str(why)) from None
    now = Workspace.objects.annotate(now=Now()).values_list("now", flat=True).get(pk=theme.workspace_id)
    if not now < found <= now + MAX_AHEAD:
        raise NotAllowed("Choose a time in the future, within a year.")
    return found


def scheduled_publish_of(theme: TemplateCustomization, identity: object) -> ScheduledPublish:
    """Find a scheduled publish of a theme.  Raises NotFound."""
    text = str(identity)
    known = text.isascii() and text.isdigit() and len(text) <= 18
    row = ScheduledPublish.objects.filter(theme_id=theme.pk, pk=int(text)).first() if known else None
    if row is None:
        raise NotFound("Scheduled publish")
    return row


def _waiting(theme: TemplateCustomization, identity: object, expected: int) -> ScheduledPublish:
    row = scheduled_publish_of(theme, identity)
    if row.state != _WAITING:
        raise NotAllowed("This publish is over already.")
    if row.version != expected:
        raise Overtaken("This scheduled publish was changed by somebody else meanwhile.", number=row.version)
    return row
