"""The identity of the CDNs in the settings, found where possible without building them.

A CDN known by addresses alone, for example Varnish, has no id of its own: FRESHNESS["IDENTITY"] tells a shop's own
edges from the edges on a developer's machine.  With a CDN in memory, made for tests, or without a CDN, a process claims
nothing: its purges would reach no visitor's copy, and be credited all the same.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from freshness.accounts.identity import CdnIdentity
from freshness.batching.ability import Ability
from freshness.cdn._adapter import imported
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.ports import Cdn

Make = Callable[..., Any]


def identity_of(cdn: Make, options: Mapping[str, Any], *, name: str = "", in_tests: bool = False) -> CdnIdentity | None:
    """Return the identity of a CDN class with these options; `None` where only a built CDN knows its identity.

    `name` is the identity's name in the settings, `in_tests` whether this process runs tests.
    """
    ids: dict[str, str] = {}
    for part, given in parts_of(cdn, options):
        ability = getattr(part, "ability", None)
        if not isinstance(ability, Ability) or ability.identified_by is None:
            return None
        if ability.pretends:
            return _without_a_cdn(part, in_tests=in_tests or bool(given.get("in_tests")))
        if found := _id_in(ability, given):
            ids[str(given.get("name") or ability.name)] = found
    return CdnIdentity(name=name, ids=ids)


def identity_of_built(cdn: Cdn, *, name: str = "", in_tests: bool = False) -> CdnIdentity:
    """Return the identity of a built CDN, as `identity_of` does for a class."""
    ids: dict[str, str] = {}
    for part in cdn.parts if isinstance(cdn, MultiCdn) else (cdn,):
        if part.ability.pretends:
            return _without_a_cdn(type(part), in_tests=in_tests or bool(getattr(part, "in_tests", False)))
        if part.ability.identity:
            ids[part.ability.name] = part.ability.identity
    return CdnIdentity(name=name, ids=ids)


def nameless(cdn: Make, options: Mapping[str, Any]) -> list[str]:
    """Return the names of all CDNs known by addresses or credentials alone."""
    return [
        str(given.get("name") or part.ability.name)
        for part, given in parts_of(cdn, options)
        if isinstance(getattr(part, "ability", None), Ability)
        and part.ability.identified_by is not None
        and not _id_in(part.ability, given)
    ]


def pretends(cdn: Make, options: Mapping[str, Any]) -> Iterator[tuple[Make, Mapping[str, Any]]]:
    """Yield the CDNs in the settings without effect on visitors' copies (in memory, or none), with their options."""
    for part, given in parts_of(cdn, options):
        ability = getattr(part, "ability", None)
        if isinstance(ability, Ability) and ability.pretends:
            yield part, given


def is_memory(part: Any) -> bool:
    """Whether a class or a built CDN is in memory."""
    return issubclass(part if isinstance(part, type) else type(part), Memory)


def parts_of(cdn: Make, options: Mapping[str, Any]) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    """Yield the CDN with its options, or each part of a multi-CDN; a built part has no options."""
    if not (isinstance(cdn, type) and issubclass(cdn, MultiCdn)) or "cdns" not in options:  # edges have no ids
        yield cdn, options
        return
    for part in options.get("cdns", ()):
        if isinstance(part, Mapping):
            yield imported(part["cdn"]), part.get("options", {})
        else:
            yield part, {}


def _id_in(ability: Ability, options: Mapping[str, Any]) -> str:
    given = (str(options[key]) for key in ability.identified_by or () if options.get(key))
    return ability.identity or next(given, "")


def _without_a_cdn(part: Any, *, in_tests: bool) -> CdnIdentity:
    if not is_memory(part):
        return CdnIdentity(noun="no CDN", barred=True)
    return CdnIdentity(noun="a CDN in memory", barred=not in_tests)
