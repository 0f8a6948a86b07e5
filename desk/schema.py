"""GraphQL: how far a publish is."""

from datetime import datetime
from typing import Any

import strawberry
from strawberry.types import Info

from desk.receipts import Phase, receipt_of
from theme.publish_schema import PublishType
from theme.services.publishes import publish_of
from workspace.access import NotFound
from workspace.schema import user_of

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


@strawberry.type
class DeskQuery:
    """Queries of the desk."""

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
