"""GraphQL: the list of publishes, and the undo of a publish."""

from datetime import datetime
from typing import Any

import strawberry
import strawberry_django
from strawberry.types import Info

from theme.models import Publish, TemplateCustomization
from theme.puck import InvalidPuck
from theme.services import publishes
from theme.services.template_customization_service import Outdated
from workspace.access import Refused
from workspace.hosting.services.engine import ledger, subject_of
from workspace.schema import Refusal, user_of


@strawberry_django.type(Publish, name="Publish")
class PublishType:
    """A publish of a page, or the undo of a publish: the revision shown since then, and the revision shown before."""

    id: strawberry.ID
    kind: str
    path: str
    revision: int
    before: int | None
    note: str
    created_at: datetime

    @strawberry.field
    def author(self, root: strawberry.Parent[Publish]) -> str | None:
        """Name the user who published; null if the account is gone."""
        return root.author.get_username() if root.author else None


def refusals_of(why: Exception) -> list[Refusal]:
    """Translate an exception into a refusal."""
    if isinstance(why, InvalidPuck):
        return [Refusal(code="InvalidPuck", path=why.path, message=str(why))]
    return [Refusal(code=why.outcome if isinstance(why, Refused) else type(why).__name__, path="", message=str(why))]


def generation_of(theme: TemplateCustomization) -> int:
    """Find the shop's newest generation: a page at the edge of this or a later generation has the change."""
    return ledger().stamp(subject_of(theme.workspace_id)).generation


@strawberry.type
class UndoOutcome:
    """The result of an undo.  `publish` is the undo itself, for `publishReceipt`."""

    success: bool
    message: str
    publish: PublishType | None = None
    errors: list[Refusal] = strawberry.field(default_factory=list)
    number: int | None = strawberry.field(
        default=None, description="The working copy's last save, to be expected by the next; null without one."
    )
    revision: int | None = strawberry.field(
        default=None, description="The theme's, to be expected by the next write; also where the expected one is old."
    )


@strawberry.type
class PublishMutation:
    """The undo of a publish."""

    @strawberry.mutation
    def undo_publish(self, info: Info, theme: strawberry.ID, publish: strawberry.ID, expected: int) -> UndoOutcome:
        """Show visitors the page as before a publish; the published document stays as the working copy.

        `expected` is the theme's revision; an undo that was done already succeeds again.
        """
        try:
            found = publishes.undo(customization_id=theme, publish=publish, user=user_of(info), expected=expected)
        except Refused as why:
            present = why.revision if isinstance(why, Outdated) else None
            return UndoOutcome(success=False, message=str(why), errors=refusals_of(why), revision=present)
        copy: Any = found.theme.working_copies.filter(path=found.path).values_list("number", flat=True).first()
        shown: Any = found
        return UndoOutcome(success=True, message="Undone.", publish=shown, number=copy, revision=found.theme.revision)
