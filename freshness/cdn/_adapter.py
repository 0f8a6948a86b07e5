"""An adapter of a CDN: its settings read, its batch checked before any call, its callables asked."""

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
"""A subject, like `ws:<id>` -> the names of its hosts."""


# Settings


def imported(path: str) -> Any:
    """The object that a dotted path names.  Raises Invalid, naming the path."""
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
    """A dialect's ability as an account has it: another name, batches, limits (see `rate_limit.Limits`), header name.

    `identity` is the id of its service, zone or distribution.

    `items_per_call` may be up to `most_items`, the vendor's own limit, where the ability's is a choice of ours.
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
    """The batch's purge.  Raises CdnRefused, with a sentence, where the CDN could never take it."""
    purge = batch.purge
    try:
        needs(purge, ability)
        for member in batch.members:
            keep_apart(member.subject, member.purge, ability)
    except InvalidPurge as error:
        raise CdnRefused(str(error)) from error
    return purge


def tags_of(purge: Purge) -> list[str]:
    """The tags to purge, sorted; a host is purged by the tag that all its responses carry."""
    return sorted(purge.tags | {tags.make("h", host) for host in purge.hosts})


def hard_tags(batch: Batch) -> frozenset[str]:
    """Those of its tags, hosts' included, of which no stale copy may be left (see `Purge.hard`)."""
    return frozenset(tag for member in batch.members if member.purge.hard for tag in tags_of(member.purge))


def hosts_named(hosts_of: HostsOf, subject: str) -> list[str]:
    """The hosts of a subject, as the user's callable names them.  Raises CdnRefused whatever the callable raises.

    So the subject alone waits, with an alarm, and what was to be purged together with it is purged.
    """
    with foreign("hosts_of", CdnRefused, on=subject):
        found = hosts_of(subject)
        hosts = list(found)
        if isinstance(found, str) or not all(isinstance(host, str) for host in hosts):  # its letters could be hosts
            raise TypeError(f"{found!r:.80} is no list of host names")
        return hosts
