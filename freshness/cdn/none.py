"""No CDN: the CDN of a process without a CDN in its settings."""

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.errors import CdnForbidden
from freshness.ports import Receipt

ABILITY = Ability(
    name="none",
    tags=True,
    paths=True,
    wildcards=True,
    hosts=True,
    items_per_call=1_000,
    identified_by=(),
    pretends=True,
)


class NoCdn:
    """The default of FRESHNESS["CDN"].  Its process marks, and claims nothing: see `freshness.cdn.identity`."""

    ability: Ability = ABILITY

    def purge(self, batch: Batch) -> Receipt:
        """Raise CdnForbidden: no purge may look as if accepted."""
        raise CdnForbidden(f"FRESHNESS names no CDN that {batch.reference} could be purged at")

    def status(self, receipt: Receipt) -> Receipt:
        """Raise CdnForbidden: without a CDN there are no purges to ask about."""
        raise CdnForbidden(f"FRESHNESS names no CDN that could know {receipt.id!r:.60}")
