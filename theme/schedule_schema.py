"""GraphQL: scheduled publishes, the shop's time zone, and the restore of a whole theme."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import strawberry
import strawberry_django
from strawberry.types import Info

from theme.differences import ComponentDifference
from theme.models import ScheduledPublish
from theme.publish_schema import PublishType, refusals_of
from theme.schema import MAX_PAGE, ThemeOutcome, refused
from theme.services import restoring, scheduled_publishes
from theme.services.working_copies import Incomplete, Overtaken
from theme.shop_time import wall_clock
from theme.working_copy_schema import PublishFaultType, faults_of
from workspace.access import NotFound, Refused
from workspace.models import Workspace
from workspace.schema import Refusal, user_of


@strawberry_django.type(ScheduledPublish, name="ScheduledPublish")
class ScheduledPublishType:
    """A publish at a time chosen in advance: `state` is waiting, done, or failed for the reason `message`.

    `version` is expected by the next change; `over` publishes also over changes of the page since.
    """

    id: strawberry.ID
    path: str
    at: datetime
    over: bool
    note: str
    version: int
    state: str
    message: str
    publish: PublishType | None

    @strawberry.field
    def author(self, root: strawberry.Parent[ScheduledPublish]) -> str | None:
        """Name the user who scheduled; null if the account is gone."""
        return root.author.get_username() if root.author else None

    @strawberry.field
    def local_time(self, root: strawberry.Parent[ScheduledPublish]) -> str:
        """Write `at` in the shop's time zone, as typed: `2026-12-24T18:00`."""
        zone = Workspace.objects.values_list("time_zone", flat=True).get(themes=root.theme_id)
        return wall_clock(root.at, zone)


@strawberry.type
class ScheduleOutcome:
    """The result of a mutation of a scheduled publish; `overtaken` where another user changed it or the page first."""

    success: bool
    message: str
    scheduled: ScheduledPublishType | None = None
    overtaken: bool = False
    faults: list[PublishFaultType] = strawberry.field(default_factory=list)
    errors: list[Refusal] = strawberry.field(default_factory=list)


@strawberry.type
class TimeZoneOutcome:
    """The result of setting a shop's time zone; `timeZone` is the present one, also where another was expected."""

    success: bool
    message: str
    time_zone: str | None = None
    errors: list[Refusal] = strawberry.field(default_factory=list)


@strawberry.type
class RestoreOutcome(ThemeOutcome):
    """The result of a restore; `publish` is the restore itself, for `publishReceipt`."""

    publish: PublishType | None = None


@strawberry.type(name="ComponentDifference")
class ComponentDifferenceType:
    """A component that differs: `state` is added, removed, moved or changed, then in the named `fields`.

    The page itself, with its settings, has the id `root` and the type `Page`.
    """

    id: str
    type: str
    label: str
    state: str
    fields: list[str]


@strawberry.type
class PageComparison:
    """A page that a restore would change: `state` is changed, added or removed, changed in these `components`."""

    path: str
    state: str
    found: strawberry.Private[Sequence[ComponentDifference]]

    @strawberry.field
    def components(self, first: int = 20) -> list[ComponentDifferenceType]:
        """List the components that differ, of the first changed pages."""
        shown = self.found[: min(max(first, 0), MAX_PAGE)]
        return [
            ComponentDifferenceType(id=one.id, type=one.type, label=one.label, state=one.state, fields=list(one.fields))
            for one in shown
        ]


@strawberry.type
class ScheduleQuery:
    """Scheduled publishes, and a theme compared with its past."""

    @strawberry.field
    def scheduled_publishes(self, info: Info, theme: strawberry.ID) -> list[ScheduledPublishType] | None:
        """List the scheduled publishes of a theme, waiting ones first; null for a missing or foreign theme."""
        try:
            rows: Any = scheduled_publishes.scheduled_of(customization_id=theme, user=user_of(info))
        except NotFound:
            return None
        found: list[ScheduledPublishType] = rows
        return found

    @strawberry.field
    def theme_comparison(
        self,
        info: Info,
        theme: strawberry.ID,
        publish: strawberry.ID,
        first: int = MAX_PAGE,
        after: str | None = None,
    ) -> list[PageComparison] | None:
        """Say how `restoreTheme` would change each page, by path; null for a missing or foreign publish."""
        try:
            found = restoring.comparison(customization_id=theme, publish=publish, user=user_of(info))
        except Refused:
            return None
        rows = [one for one in found if after is None or one.path > after][: min(max(first, 0), MAX_PAGE)]
        return [PageComparison(path=one.path, state=one.state, found=one.components) for one in rows]


@strawberry.type
class ScheduleMutation:
    """Publishes at a chosen time, and the restore of a whole theme."""

    @strawberry.mutation
    def schedule_publish(
        self,
        info: Info,
        theme: strawberry.ID,
        at: str,
        expected: int,
        path: str = "/",
        note: str = "",
        over: bool = False,
    ) -> ScheduleOutcome:
        """Publish the working copy, as it is now, at `at`, a time of the shop's zone like `2026-12-24T18:00`.

        `expected` is the number of the working copy's last save.
        """
        try:
            row = scheduled_publishes.schedule(
                customization_id=theme, path=path, at=at, expected=expected, user=user_of(info), note=note, over=over
            )
        except Refused as why:
            return _refused(why)
        return _done("Scheduled.", row)

    @strawberry.mutation
    def reschedule_publish(
        self,
        info: Info,
        theme: strawberry.ID,
        scheduled: strawberry.ID,
        expected: int,
        at: str | None = None,
        note: str | None = None,
        over: bool | None = None,
        draft: int | None = None,
    ) -> ScheduleOutcome:
        """Change a waiting publish of version `expected`; `draft`, the working copy's number, takes its content."""
        try:
            row = scheduled_publishes.reschedule(
                customization_id=theme,
                scheduled=scheduled,
                expected=expected,
                user=user_of(info),
                at=at,
                note=note,
                over=over,
                draft=draft,
            )
        except Refused as why:
            return _refused(why)
        return _done("Changed.", row)

    @strawberry.mutation
    def cancel_scheduled_publish(
        self, info: Info, theme: strawberry.ID, scheduled: strawberry.ID, expected: int
    ) -> ScheduleOutcome:
        """Remove a waiting publish of version `expected`."""
        try:
            scheduled_publishes.cancel(
                customization_id=theme, scheduled=scheduled, expected=expected, user=user_of(info)
            )
        except Refused as why:
            return _refused(why)
        return ScheduleOutcome(success=True, message="Cancelled.")

    @strawberry.mutation
    def set_time_zone(self, info: Info, workspace: strawberry.ID, time_zone: str, expected: str) -> TimeZoneOutcome:
        """Set the shop's time zone, like `Africa/Douala`; the moments of waiting publishes stay.

        `expected` is the present zone (`me { workspaces { timeZone } }`); else error `Outdated`.
        """
        try:
            found = scheduled_publishes.set_time_zone(
                workspace_id=workspace, time_zone=time_zone, user=user_of(info), expected=expected
            )
        except scheduled_publishes.OtherZone as why:
            return TimeZoneOutcome(success=False, message=str(why), time_zone=why.time_zone, errors=refusals_of(why))
        except Refused as why:
            return TimeZoneOutcome(success=False, message=str(why), errors=refusals_of(why))
        return TimeZoneOutcome(success=True, message="Saved.", time_zone=found.time_zone)

    @strawberry.mutation
    def restore_theme(self, info: Info, theme: strawberry.ID, publish: strawberry.ID, expected: int) -> RestoreOutcome:
        """Bring the whole theme back to its state right after a publish; `expected` is the theme's revision."""
        try:
            found = restoring.restore(customization_id=theme, publish=publish, expected=expected, user=user_of(info))
        except Refused as why:
            told = refused(why)
            return RestoreOutcome(success=False, message=told.message, errors=told.errors, present=told.present)
        shown: Any = found
        restored: Any = found.theme
        return RestoreOutcome(success=True, message="Restored.", theme=restored, publish=shown)


def _done(message: str, row: Any) -> ScheduleOutcome:
    return ScheduleOutcome(success=True, message=message, scheduled=row)


def _refused(why: Refused) -> ScheduleOutcome:
    faults = faults_of(why.faults) if isinstance(why, Incomplete) else []
    found = ScheduleOutcome(success=False, message=str(why), overtaken=isinstance(why, Overtaken), faults=faults)
    found.errors = refusals_of(why)
    return found
