"""What is wrong with the tags of a response, for tests: too many, too long, not purgeable, or shown to visitors."""

from collections.abc import Mapping
from dataclasses import dataclass

from freshness import tags as tag_grammar
from freshness.errors import InvalidTag


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """How a CDN reads tags: its header, what stands between them, how many and how many bytes it keeps."""

    name: str
    separator: str
    count: int | None = None
    size: int | None = None
    longest: int | None = None


# Sources: the pages named in each dialect's file, and docs/reference/tags.md.
HEADERS = {
    "cloudfront": Header(name="Cache-Tag", separator=",", count=50, longest=256),
    "fastly": Header(name="Surrogate-Key", separator=" ", size=16_384, longest=1_024),
    "cloudflare": Header(name="Cache-Tag", separator=",", size=16_384, longest=1_024),
    "akamai": Header(name="Edge-Cache-Tag", separator=",", count=128, longest=128),
    "bunny": Header(name="CDN-Tag", separator=",", size=1_024),
    "varnish": Header(name="Surrogate-Key", separator=" ", size=8_192),
}


def problems_of(headers: Mapping[str, str], *, cdn: str) -> list[str]:
    """A sentence for each thing wrong with a response as the origin sends it; none for a good one.

    Raises KeyError for a CDN that is not in `HEADERS`.
    """
    rule = HEADERS[cdn]
    text = next((value for name, value in headers.items() if name.lower() == rule.name.lower()), "")
    tags = [tag.strip() for tag in text.split(rule.separator) if tag.strip()]
    if not tags:
        return [f"no tags: {cdn} reads them from {rule.name}, separated by {rule.separator!r}"]
    found = [_fault(tag) for tag in tags if _fault(tag)]
    if len(tags) > len(set(tags)):
        found.append("a tag stands twice")
    if not any(tag.startswith(("w-", "h-")) for tag in tags):
        found.append("no tag of a workspace or a host: no purge of those would reach it")
    if rule.count is not None and len(tags) > rule.count:
        found.append(f"{len(tags)} tags; {cdn} keeps {rule.count} and drops the rest in silence")
    if rule.size is not None and len(text.encode()) > rule.size:
        found.append(f"{len(text.encode())} bytes of tags; {cdn} reads {rule.size}")
    if len(tags) > tag_grammar.MAX_COUNT or len(text) > tag_grammar.MAX_BYTES:
        found.append(f"over the portable budget of {tag_grammar.MAX_COUNT} tags and {tag_grammar.MAX_BYTES} bytes")
    return found


def _fault(tag: str) -> str:
    try:
        tag_grammar.check(tag)
    except InvalidTag as error:
        return str(error)
    return ""
