"""Common parts of CDN adapters: settings read, batches checked before any call, users' callables called."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from importlib import import_module
from typing import Any

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.batching.packing import keep_apart, needs
from freshness.errors import CdnRefused, Invalid, InvalidPurge, foreign
from freshness.targets import tags
from freshness.targets.purge import Purge

HostsOf = Callable[[str], Iterable[str]]
"""From a subject, like `ws:<id>`, to the names of its hosts."""


# Settings


def imported(path: str) -> Any:
    """Return the object at a dotted path.  Raises Invalid, with the path."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise Invalid(f"{path!r:.80} cannot be imported: {error}") from error


def tuned(
    ability: Ability,
    *,
    name: str = "",
    items_per_call: int | None = None,
    most_items: int | None = None,
    limits: Mapping[str, Any] | None = None,
    tag_header: str = "",
    identity: str = "",
) -> Ability:
    """Return an ability with an account's own name, batches, limits (see `rate_limit.Limits`) and header name.

    `identity` is the id of its service, zone or distribution.  `items_per_call` may be up to `most_items`, the vendor's
    own limit, where the ability's figure is a choice of ours.
    """
    items = ability.items_per_call if items_per_call is None else items_per_call
    most = ability.items_per_call if most_items is None else most_items
    if not isinstance(items, int) or isinstance(items, bool) or not 0 < items <= most:
        raise Invalid(f"{ability.name} takes 1 to {most} items a call, not {items!r:.40}")
    try:
        own = replace(ability.limits, **(limits or {}))
    except TypeError:
        raise Invalid(f"limits of {ability.name} are {[one.name for one in fields(Limits)]}, not {limits}") from None
    header = replace(ability.header, name=tag_header) if tag_header and ability.header else ability.header
    return replace(
        ability,
        name=name or ability.name,
        items_per_call=items,
        limits=own,
        header=header,
        identity=identity or ability.identity,
    )


# A batch


def checked(batch: Batch, ability: Ability) -> Purge:
    """Return the batch's purge.  Raises CdnRefused, with a sentence, for a purge beyond the CDN's abilities."""
    purge = batch.purge
    try:
        needs(purge, ability)
        for member in batch.members:
            keep_apart(member.subject, member.purge, ability)
    except InvalidPurge as error:
        raise CdnRefused(str(error)) from error
    return purge


def tags_of(purge: Purge) -> list[str]:
    """Return the tags to purge, sorted; a host is purged by the tag on all its responses."""
    return sorted(purge.tags | {tags.make("h", host) for host in purge.hosts})


def hard_tags(batch: Batch) -> frozenset[str]:
    """Return the tags of a batch, with its hosts' tags, that must leave no stale copy (see `Purge.hard`)."""
    return frozenset(tag for member in batch.members if member.purge.hard for tag in tags_of(member.purge))


def hosts_named(hosts_of: HostsOf, subject: str) -> list[str]:
    """Return the hosts of a subject from the user's callable.  Raises CdnRefused for every error of the callable.

    Hence the subject alone waits, with an alarm, and the rest of its batch is purged.
    """
    with foreign("hosts_of", CdnRefused, on=subject):
        found = hosts_of(subject)
        hosts = list(found)
        # A text in place of a list is refused, because each of its letters could be taken for a host.
        if isinstance(found, str) or not all(isinstance(host, str) for host in hosts):
            raise TypeError(f"{found!r:.80} is no list of host names")
        return hosts
