"""GraphQL: the working copy of a page, saved, published or discarded by the editor."""

from collections.abc import Iterable
from typing import Any

import strawberry
from strawberry.scalars import JSON
from strawberry.types import Info

from theme.publish_schema import PublishType, generation_of, refusals_of
from theme.publishable import PublishFault
from theme.puck import InvalidPuck
from theme.services import working_copies
from theme.services.working_copies import Incomplete, Overtaken
from workspace.access import Refused, TooManyRequests, Unmarked
from workspace.schema import Refusal, user_of


@strawberry.type(name="PublishFault")
class PublishFaultType:
    """A fault against publishing a page: its component, its field, and the reason in words."""

    component_id: str
    component: str
    field: str
    message: str


@strawberry.type
class WorkingCopyOutcome:
    """The result of a write to a working copy.

    `number` is its last save; `overtaken`: another user was first and this write was not done; `later`: the
    same write may succeed in a moment.  After a publish, `revision` is the theme's, `generation` the shop's,
    and `undoPublish` of `publish` brings back visitors' former view, with the page at revision `before`.
    """

    success: bool
    message: str
    number: int
    overtaken: bool = False
    later: bool = False
    revision: int | None = None
    before: int | None = None
    generation: int | None = None
    publish: PublishType | None = None
    faults: list[PublishFaultType] = strawberry.field(default_factory=list)
    dropped: list[PublishFaultType] = strawberry.field(
        default_factory=list, description="What the cleaning of a save took out of the document, in the page's order."
    )
    errors: list[Refusal] = strawberry.field(default_factory=list)


@strawberry.type
class WorkingCopyMutation:
    """Each mutation names the number of the client's last known save, 0 for none: no user's work is written over."""

    @strawberry.mutation
    def save_working_copy(
        self, info: Info, theme: strawberry.ID, puck_data: JSON, expected: int, path: str = "/"
    ) -> WorkingCopyOutcome:
        """Save the working copy; visitors do not see the change."""
        try:
            number, lost = working_copies.save_and_tell(
                customization_id=theme, path=path, puck_data=puck_data, expected=expected, user=user_of(info)
            )
        except (Refused, InvalidPuck) as why:
            return _refused(why, expected)
        return WorkingCopyOutcome(success=True, message="Saved.", number=number, dropped=faults_of(lost))

    @strawberry.mutation
    def save_settings(
        self, info: Info, theme: strawberry.ID, settings: JSON, expected: int, path: str = "/"
    ) -> WorkingCopyOutcome:
        """Save settings of a page into its working copy: `title`, `description` and `image` for search engines.

        On the home page also the shop's `locale`, `logo`, `favicon`, `look {scheme font corners paper ink accent dark}`
        and `menus {header footer}`, lists of `{label href}`.  Settings left out stay; an empty one is removed.
        """
        try:
            number = working_copies.save_settings(
                customization_id=theme, path=path, settings=settings, expected=expected, user=user_of(info)
            )
        except (Refused, InvalidPuck) as why:
            return _refused(why, expected)
        return WorkingCopyOutcome(success=True, message="Saved.", number=number)

    @strawberry.mutation
    def publish_working_copy(
        self, info: Info, theme: strawberry.ID, expected: int, path: str = "/", over: bool = False, note: str = ""
    ) -> WorkingCopyOutcome:
        """Show visitors the working copy; `over` overwrites changes of the page since editing began."""
        try:
            found = working_copies.publish_working_copy(
                customization_id=theme, path=path, expected=expected, user=user_of(info), over=over, note=note
            )
        except Refused as why:
            return _refused(why, expected)
        shown: Any = found.publish
        return WorkingCopyOutcome(
            success=True,
            message="Published.",
            number=found.number,
            revision=found.theme.revision,
            before=found.before,
            generation=generation_of(found.theme),
            publish=shown,
        )

    @strawberry.mutation
    def discard_working_copy(
        self, info: Info, theme: strawberry.ID, expected: int, path: str = "/"
    ) -> WorkingCopyOutcome:
        """Forget the working copy; the page stays as visitors see the page."""
        try:
            number = working_copies.discard_working_copy(
                customization_id=theme, path=path, expected=expected, user=user_of(info)
            )
        except Refused as why:
            return _refused(why, expected)
        return WorkingCopyOutcome(success=True, message="Discarded.", number=number)


def _refused(why: Exception, expected: int) -> WorkingCopyOutcome:
    number = why.number if isinstance(why, Overtaken) else expected
    found = WorkingCopyOutcome(success=False, message=str(why), number=number, overtaken=isinstance(why, Overtaken))
    found.errors = refusals_of(why)
    found.later = isinstance(why, TooManyRequests | Unmarked)
    if isinstance(why, Incomplete):
        found.faults = faults_of(why.faults)
    return found


def faults_of(found: Iterable[PublishFault]) -> list[PublishFaultType]:
    """Translate faults of a page, or losses."""
    return [
        PublishFaultType(component_id=one.component_id, component=one.component, field=one.field, message=one.message)
        for one in found
    ]
