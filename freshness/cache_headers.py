"""Headers of a response for caches: its lifetime, tags, and generation.  Pure."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from freshness.errors import Invalid
from freshness.targets import tags as tag_grammar
from freshness.targets.generation import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """Seconds at the edge: `fresh`, then `stale` more while a new copy is fetched.  Browsers always ask again."""

    fresh: float
    stale: float = 0.0


LEAST_COUNT = 5
LEAST_SIZE = 128
"""Least capacity for a page: the tags of its workspace, host, shard and theme, and the overflow tag of the rest."""

_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")
_CONTROLS = ("Cache-Control", "CDN-Cache-Control", "Surrogate-Control")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagHeader:
    """The form of tags in a response for a CDN: the header, the separator, and the limits of the CDN.

    control  the header with the lifetime preferred by the CDN to Cache-Control
    count    most tags of a response; `None` where the vendor names no limit, likewise below
    size     most bytes of the header
    longest  most characters of a tag
    roomy    most tags of our pages, beyond the portable budget, where all headers of a page are roomy; 0: portable
    """

    name: str
    separator: str
    count: int | None = None
    size: int | None = None
    longest: int | None = None
    roomy: int = 0
    control: str = "CDN-Cache-Control"

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or self.separator not in (" ", ","):
            raise Invalid(f"{self.name!r:.60} is no header whose tags stand between spaces or commas")
        if self.control not in _CONTROLS[1:]:
            raise Invalid(f"{self.control!r:.60} is no header of lifetimes for CDNs: {', '.join(_CONTROLS[1:])}")
        for what, most, least in (
            ("tags", self.count, LEAST_COUNT),
            ("bytes", self.size, LEAST_SIZE),
            ("characters a tag", self.longest, tag_grammar.MAX_LENGTH),
        ):
            if most is not None and most < least:
                raise Invalid(f"{self.name} of {most} {what} is too short for the tags of a page: {least}")


NO_STORE = {"Cache-Control": "no-store"}

PORTABLE = (TagHeader(name="Surrogate-Key", separator=" "), TagHeader(name="Cache-Tag", separator=","))
"""The headers of tags for an edge without a header of its own: our edges read the first, many CDNs the second."""

_TAG_NAMES = ("Surrogate-Key", "Cache-Tag", "Edge-Cache-Tag", "CDN-Tag")
FOR_CACHES_ONLY = ("CDN-Cache-Control", "Surrogate-Control", *_TAG_NAMES)
"""Headers that end at the cache: never sent to visitors, nor on responses that no cache may keep.

The shipped edges strip these headers.  A CDN outside the project may read another header, and has to strip it itself.
"""

FOREVER = 10 * 365 * 86_400.0
"""The answer of `longest` for a response without an end, in seconds."""

LONGEST = 86_400.0
"""Most seconds for which our own caches keep a response, fresh and stale each."""

BRIEF = 10.0
"""Most seconds for which our own caches keep "not found" and "gone"."""

_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_DIRECTIVE = re.compile(rf'({_WORD})(?:=(?:({_WORD})|"((?:[^"\\]|\\.)*)"))?')
_QUOTED_PAIR = re.compile(r"\\(.)")
_SECONDS = re.compile(r"[0-9]{1,18}")  # the `+600` of a Surrogate-Control may follow
_FORBIDS = frozenset({"private", "no-store", "no-cache"})
_FRESH = frozenset({"s-maxage", "max-age"})
_STALE = frozenset({"stale-while-revalidate", "stale-if-error"})
_STORABLE = frozenset({200, 404, 410})
_HARMLESS_VARY = frozenset({"", "accept-encoding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TagBudget:
    """Most tags, and most bytes of them, in a response."""

    count: int = tag_grammar.MAX_COUNT
    size: int = tag_grammar.MAX_BYTES

    @classmethod
    def of(cls, tag_headers: Iterable[TagHeader]) -> Self:
        """Return the capacity of the smallest of these headers, within the portable limits unless all are roomy."""
        read, most = list(tag_headers), cls()
        if read and all(one.roomy for one in read):
            count = min(one.roomy for one in read)
            most = cls(count=count, size=count * (tag_grammar.MAX_LENGTH + 1))
        return cls(
            count=min([most.count, *(one.count for one in read if one.count is not None)]),
            size=min([most.size, *(one.size for one in read if one.size is not None)]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledUp:
    """The loss of a response with `count` tags of `size` bytes, beyond its budget: `into` stands for `dropped`."""

    count: int
    size: int
    budget: TagBudget
    dropped: tuple[str, ...]
    into: tuple[str, ...]

    def __str__(self) -> str:
        shown = ", ".join(self.dropped[:5]) + (", …" if len(self.dropped) > 5 else "")
        return (
            f"{self.count} tags in {self.size} bytes, where {self.budget.count} and {self.budget.size} fit: "
            f"{len(self.dropped)} were rolled up into {', '.join(self.into)}: {shown}"
        )


def fitted(tags: Iterable[str], tag_headers: Iterable[TagHeader]) -> tuple[tuple[str, ...], RolledUp | None]:
    """Return the tags for these headers, coarsest first, and the loss where they did not all fit.

    All headers carry the same tags, which gives a purge the same meaning at each CDN.
    """
    wanted, budget = frozenset(tags), TagBudget.of(tag_headers)
    kept = tag_grammar.fit(wanted, count=budget.count, size=budget.size)
    dropped = wanted.difference(kept)
    if not dropped:
        return kept, None
    into = tuple(tag for tag in kept if tag.startswith("o-"))
    size = sum(len(tag) + 1 for tag in wanted) - 1
    return kept, RolledUp(count=len(wanted), size=size, budget=budget, dropped=tuple(sorted(dropped)), into=into)


def keep(lifetime: Lifetime, tags: Iterable[str], *, tag_headers: Iterable[TagHeader] = PORTABLE) -> dict[str, str]:
    """Return headers for a cacheable response; tags beyond the capacity are rolled up (see `fitted`).

    `stale-while-revalidate` stands only in CDN-Cache-Control (RFC 9213), or the CDN's own header in its place: a
    browser would show old copies by it, and no purge reaches a browser.
    """
    control = f"max-age={lifetime.fresh:.0f}"
    if lifetime.stale:
        control += f", stale-while-revalidate={lifetime.stale:.0f}"
    read = tuple(tag_headers)
    kept, _ = fitted(tags, read)
    return {
        "Cache-Control": f"public, max-age=0, must-revalidate, s-maxage={lifetime.fresh:.0f}",
        **dict.fromkeys((one.control for one in read or PORTABLE), control),
        **{one.name: one.separator.join(kept) for one in read},
    }


def tags_in(headers: Mapping[str, str], also: Iterable[TagHeader] = ()) -> frozenset[str]:
    """Return the tags of a response, from our headers and from the headers `also`."""
    return _tags(headers, {*_TAG_NAMES, *(one.name for one in also)})


def directives(control: str) -> Mapping[str, str | None]:
    """Return the directives of a Cache-Control header: names in lower case, arguments without quotes.

    Of a repeated directive the last counts, as in a structured field (RFC 9213).
    """
    return dict(_each_directive(control))


def _each_directive(control: str) -> Iterator[tuple[str, str | None]]:
    """Yield every directive in turn (RFC 9111, 5.2); garbage between two directives hides neither."""
    for name, token, quoted in _DIRECTIVE.findall(control):
        yield name.lower(), token or _QUOTED_PAIR.sub(r"\1", quoted) or None


def _seconds(argument: str | None) -> float | None:
    found = _SECONDS.match(argument or "")
    return float(found[0]) if found else None


def longest(headers: Mapping[str, str]) -> float:
    """Return the most seconds for which a cache may show a response, by any of its headers."""
    said = [headers[name] for name in _CONTROLS if name in headers]
    return max((_longest(control) for control in said), default=FOREVER)


def _longest(control: str) -> float:
    """Return the most seconds allowed by any reading of a header: of repeated directives the largest.

    A `private` or `no-cache` with an argument forbids single header fields and not the response.
    """
    said = list(_each_directive(control))
    if any(name in _FORBIDS and argument is None for name, argument in said):
        return 0.0
    fresh = [life for name, argument in said if name in _FRESH and (life := _seconds(argument)) is not None]
    stale = [life for name, argument in said if name in _STALE and (life := _seconds(argument)) is not None]
    if not fresh:  # then a cache chooses an age of its own
        return FOREVER
    return min(FOREVER, max(fresh) + max(stale, default=0.0))


def lifetime(status: int, headers: Mapping[str, str], *, empty: bool = False) -> Lifetime | None:
    """Return the lifetime of a response in our own caches, by the rules of ops/varnish/edge.vcl; `None`: uncacheable.

    `headers` by canonical names, doubled headers joined by commas.  The first header with a duration decides.
    """
    said = [directives(headers.get(name, "")) for name in ("CDN-Cache-Control", "Surrogate-Control", "Cache-Control")]
    if (
        status not in _STORABLE
        or empty
        or "Set-Cookie" in headers
        or "*" in headers.get("Vary", "")
        or any(_FORBIDS & one.keys() for one in said)
        or not _reachable(tags_of_headers(headers))
    ):
        return None
    fresh = _first(said, "s-maxage", "max-age")
    stale = _first(said, "stale-while-revalidate")
    if status != 200:
        fresh, stale = min(fresh, BRIEF), 0.0
    return Lifetime(fresh=min(fresh, LONGEST), stale=min(stale, LONGEST)) if fresh > 0 else None


def _first(said: Iterable[Mapping[str, str | None]], *names: str) -> float:
    """Return the seconds in the first header with a duration under any of `names`, by the first fitting name."""
    durations = (_seconds(one.get(name)) for one in said for name in names)
    return next((found for found in durations if found is not None), 0.0)


def tags_of_headers(headers: Mapping[str, str]) -> frozenset[str]:
    """Return the tags of a response in the two headers read by all our edges."""
    return _tags(headers, ("Surrogate-Key", "Cache-Tag"))


def _tags(headers: Mapping[str, str], names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(headers.get(name, "") for name in names).replace(",", " ").split())


def _reachable(tags: frozenset[str]) -> bool:
    """Whether a purge of a shop, a host or a shard would reach the response; unreachable responses are not stored."""
    return any(tag.startswith(("w-", "h-", "s-")) for tag in tags)


def identify(stamp: Stamp, body: bytes, *, host: str, locale: str, whole: bool = False) -> dict[str, str]:
    """Return the generation of a response as a header, and an ETag of host, language and body alone.

    An edit of other things changes the generation and no byte: a visitor who holds the page gets a 304, which brings
    the newer generation and the tags of today.

    `whole` gives the whole stamp, `12.00c0ffee00c0ffee`, to tell two histories of a database apart; without it the
    header has the bare number, the only form read by earlier releases.
    """
    digest = hashlib.blake2b(digest_size=16)
    for part in (host.encode(), locale.encode(), body):
        digest.update(len(part).to_bytes(8, "big") + part)
    return {"X-Content-Gen": str(stamp if whole else stamp.generation), "ETag": f'"{digest.hexdigest()}"'}


def matches(if_none_match: str, etag: str) -> bool:
    """Whether the visitor holds exactly this response, perhaps compressed (`W/`).  `*` names no copy: no match."""
    return etag in (part.strip().removeprefix("W/") for part in if_none_match[:4_096].split(","))


def must_not_be_kept(
    headers: Mapping[str, str], *, method: str, authorized: bool, sets_cookie: bool, elapsed: float, request_life: float
) -> bool:
    """Whether a response is unfit for a shared cache, in spite of its view.

    A response that took longer than `request_life` seconds may have been read before an edit whose purge has been sent
    meanwhile; no later purge would ever drop it.
    """
    control = directives(headers.get("Cache-Control", "no-store"))
    vary = {name.strip().lower() for name in headers.get("Vary", "").split(",")}
    return (
        "public" not in control
        or "no-store" in control
        or "private" in control
        or method != "GET"
        or authorized
        or sets_cookie
        or elapsed > request_life
        or not vary <= _HARMLESS_VARY
    )
