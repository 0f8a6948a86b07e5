"""GraphQL: how far a publish is."""

from datetime import datetime
from typing import Any

import strawberry
import strawberry_django
from strawberry.types import Info

from desk.receipts import Phase, receipt_of
from desk.share_addresses import address_of
from theme.models import ShareLink
from theme.publish_schema import PublishType, refusals_of
from theme.services import share_links
from theme.services.publishes import publish_of
from workspace.access import NotFound, Refused
from workspace.schema import Refusal, user_of

PublishPhase = strawberry.enum(Phase, name="PublishPhase")


@strawberry.type
class ReceiptPage:
    """An address, fetched through the edge: `after` is in seconds from the publish until shown, null before."""

    path: str
    after: float | None
    trouble: str


@strawberry.type
class PublishReceipt:
    """Progress of a publish.

    `seconds` have passed, or had when all `pages` showed the publish; by `latest` they do, whatever fails.  `settled`
    once answers on their way during the publish are purged too.  A further request is worthwhile after `askAgain`
    seconds, 0 for never: an answer returns at once.
    """

    publish: PublishType
    phase: PublishPhase  # type: ignore[valid-type]
    pages: list[ReceiptPage]
    seconds: float
    slow: bool
    settled: bool
    failures: int
    latest: datetime
    ask_again: float


@strawberry_django.type(ShareLink, name="ShareLink")
class ShareLinkType:
    """A link to the draft of a page, for people without an account, until `expiresAt` or until revoked.

    `revision` is 1 until revoked, then 2.
    """

    id: strawberry.ID
    path: str
    note: str
    revision: int
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None

    @strawberry.field
    def address(self, root: strawberry.Parent[ShareLink]) -> str:
        """Write the address to be passed on; empty where the shop has no address."""
        return address_of(root)


@strawberry.type
class ShareOutcome:
    """The result of a mutation of a share link."""

    success: bool
    message: str
    link: ShareLinkType | None = None
    errors: list[Refusal] = strawberry.field(default_factory=list)


@strawberry.type
class DeskMutation:
    """Share links of drafts."""

    @strawberry.mutation
    def share_draft(
        self, info: Info, theme: strawberry.ID, path: str = "/", hours: int = 72, note: str = ""
    ) -> ShareOutcome:
        """Make a link that shows the draft of a page for `hours`, at most 720, to everybody with its address."""
        try:
            link: Any = share_links.share(customization_id=theme, path=path, hours=hours, note=note, user=user_of(info))
        except Refused as why:
            return ShareOutcome(success=False, message=str(why), errors=refusals_of(why))
        return ShareOutcome(success=True, message="Shared.", link=link)

    @strawberry.mutation
    def revoke_share_link(self, info: Info, theme: strawberry.ID, link: strawberry.ID, expected: int) -> ShareOutcome:
        """Close a share link of revision `expected` at once; else error `Outdated`, with the link as it is."""
        try:
            found: Any = share_links.revoke(customization_id=theme, link=link, user=user_of(info), expected=expected)
        except share_links.Revoked as why:
            kept: Any = why.link
            return ShareOutcome(success=False, message=str(why), link=kept, errors=refusals_of(why))
        except Refused as why:
            return ShareOutcome(success=False, message=str(why), errors=refusals_of(why))
        return ShareOutcome(success=True, message="Revoked.", link=found)


@strawberry.type
class DeskQuery:
    """Queries of the desk."""

    @strawberry.field
    def share_links(self, info: Info, theme: strawberry.ID) -> list[ShareLinkType] | None:
        """List the open share links of a theme, the newest first; null for a missing or foreign theme."""
        try:
            rows: Any = share_links.links_of(customization_id=theme, user=user_of(info))
        except NotFound:
            return None
        found: list[ShareLinkType] = rows
        return found

    @strawberry.field
    def publish_receipt(self, info: Info, theme: strawberry.ID, publish: strawberry.ID) -> PublishReceipt | None:
        """Progress of a publish; null for a missing or foreign publish."""
        try:
            found: Any = publish_of(customization_id=theme, publish=publish, user=user_of(info))
        except NotFound:
            return None
        receipt = receipt_of(found)
        return PublishReceipt(
            publish=found,
            phase=receipt.phase,
            pages=[ReceiptPage(path=one.path, after=one.after, trouble=one.trouble) for one in receipt.pages],
            seconds=receipt.seconds,
            slow=receipt.slow,
            settled=receipt.settled,
            failures=receipt.failures,
            latest=receipt.latest,
            ask_again=receipt.ask_again,
        )
