"""Faults of a response's tags, for tests: too many, too long, not purgeable, or elsewhere."""

from collections.abc import Iterator, Mapping

from freshness.batching.ability import Ability
from freshness.cache_headers import TagBudget, TagHeader
from freshness.cdn._adapter import imported
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import Invalid, InvalidTag
from freshness.ports import Cdn
from freshness.targets import tags as tag_grammar


def problems_of(headers: Mapping[str, str], *, cdn: str | Cdn | type | TagHeader, url: str = "") -> list[str]:
    """Return a sentence for each fault of a response as sent by the origin; an empty list for a good response.

    `cdn` is an adapter, its class or dotted path, an adapter's short name, like `fastly`, or a header itself.  Each
    sentence begins with `url` where given; for a multi-CDN each CDN is checked.  Raises Invalid for a CDN without a
    header of its own.
    """
    found = [problem for name, header in _read_by(cdn) for problem in _problems(headers, name, header)]
    return [f"{url}: {problem}" if url else problem for problem in dict.fromkeys(found)]


def _problems(headers: Mapping[str, str], cdn: str, header: TagHeader) -> Iterator[str]:
    text = next((value for name, value in headers.items() if name.lower() == header.name.lower()), "")
    tags = [tag.strip() for tag in text.split(header.separator) if tag.strip()]
    if not tags:
        yield f"no tags: {cdn} reads them from {header.name}, separated by {header.separator!r}"
        return
    yield from filter(None, map(_fault, tags))
    if len(tags) > len(set(tags)):
        yield "a tag stands twice"
    if not any(tag.startswith(("w-", "h-")) for tag in tags):
        yield "no tag of a workspace or a host: no purge of those would reach it"
    if header.count is not None and len(tags) > header.count:
        yield f"{len(tags)} tags; {cdn} keeps {header.count} and drops the rest in silence"
    if header.size is not None and len(text.encode()) > header.size:
        yield f"{len(text.encode())} bytes of tags; {cdn} reads {header.size}"
    if header.longest is not None and (long := [tag for tag in tags if len(tag) > header.longest]):
        yield f"{len(long[0])} characters in a tag; {cdn} takes {header.longest}: {long[0]!r:.60}"
    budget = TagBudget.of([header] if header.roomy else [])
    if len(tags) > budget.count or len(text) > budget.size:
        kind = "" if header.roomy else "portable "
        yield f"over the {kind}budget of {budget.count} tags and {budget.size} bytes"
    names_things = any(tag[0] not in "awhso" for tag in tags)  # else the overflow tag says that nothing was told
    if names_things and (rolled_up := [tag for tag in tags if tag.startswith("o-")]):
        left = f"{len(tags)} tags in {len(text.encode())} bytes are left"
        yield f"its tags did not fit, and some were rolled up into {', '.join(rolled_up)}; {left}"


def _read_by(cdn: str | Cdn | type | TagHeader) -> list[tuple[str, TagHeader]]:
    if isinstance(cdn, TagHeader):
        return [("the CDN", cdn)]
    if isinstance(cdn, MultiCdn):
        return [read for part in cdn.parts for read in _read_by(part)]
    found = imported(cdn if "." in cdn else f"freshness.cdn.{cdn}.ABILITY") if isinstance(cdn, str) else cdn
    ability = found if isinstance(found, Ability) else getattr(found, "ability", None)
    if not isinstance(ability, Ability) or ability.header is None:
        raise Invalid(f"{cdn!r:.80} names no header that it reads tags in (Ability.header)")
    return [(ability.name, ability.header)]


def _fault(tag: str) -> str:
    try:
        tag_grammar.check(tag)
    except InvalidTag as error:
        return str(error)
    return ""
