"""What a batch asks of a CDN, checked against what that CDN can take, before any call is made."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from freshness import tags
from freshness.errors import CdnRefused, Invalid, InvalidPurge
from freshness.plan import Ability, Batch, needs
from freshness.purge import Purge
from freshness.quota import Limits


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


def tuned(
    ability: Ability, *, name: str = "", items_per_call: int | None = None, limits: Mapping[str, Any] | None = None
) -> Ability:
    """A dialect's ability as an account has it: another name, smaller batches, other limits (see `quota.Limits`)."""
    most = ability.items_per_call if items_per_call is None else items_per_call
    if not 0 < most <= ability.items_per_call:
        raise Invalid(f"{ability.name} takes 1 to {ability.items_per_call} items a call, not {most}")
    try:
        own = replace(ability.limits, **(limits or {}))
    except TypeError:
        raise Invalid(f"limits of {ability.name} are {[one.name for one in fields(Limits)]}, not {limits}") from None
    return replace(ability, name=name or ability.name, items_per_call=most, limits=own)


def tags_of(purge: Purge) -> list[str]:
    """The tags to purge, sorted; a host is purged by the tag that all its responses carry."""
    return sorted(purge.tags | {tags.make("h", host) for host in purge.hosts})
