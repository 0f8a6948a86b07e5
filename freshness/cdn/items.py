"""What a batch asks of a CDN, checked against what that CDN can take, before any call is made."""

from freshness import tags
from freshness.errors import CdnRefused, InvalidPurge
from freshness.plan import Ability, Batch, needs
from freshness.purge import Purge


def checked(batch: Batch, ability: Ability) -> Purge:
    """The batch's purge.  Raises CdnRefused, with a sentence, where the CDN could never take it."""
    purge = batch.purge
    try:
        needs(purge, ability)
    except InvalidPurge as error:
        raise CdnRefused(str(error)) from error
    if not ability.wildcards and any(path.endswith("*") for path in purge.paths):
        raise CdnRefused(f"{ability.name} takes no path that ends in '*'")
    return purge


def tags_of(purge: Purge) -> list[str]:
    """The tags to purge, sorted; a host is purged by the tag that all its responses carry."""
    return sorted(purge.tags | {tags.make("h", host) for host in purge.hosts})
