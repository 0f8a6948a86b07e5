"""What a response tells caches: how long, under which tags, for which generation.  Pure."""

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
"""What a page cannot do without: the tags of its workspace, host, shard and theme, and the overflow of the rest."""

_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")
_CONTROLS = ("Cache-Control", "CDN-Cache-Control", "Surrogate-Control")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagHeader:
    """How a response carries its tags to a CDN: the header, what stands between tags, and what the CDN keeps of it.

    control  the header with the lifetime that the CDN goes by before Cache-Control
    count    most tags of a response; None where the vendor names no limit, as below
    size     most bytes of the header
    longest  most characters of a tag
    """

    name: str
    separator: str
    count: int | None = None
    size: int | None = None
    longest: int | None = None
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
"""What carries the tags for an edge that names no header: our own edges read the first, and many CDNs one of them."""

_TAG_NAMES = ("Surrogate-Key", "Cache-Tag", "Edge-Cache-Tag", "CDN-Tag")
FOR_CACHES_ONLY = ("CDN-Cache-Control", "Surrogate-Control", *_TAG_NAMES)
"""Headers that end at the cache: visitors do not get them, and what no cache may keep does not carry them.

The shipped edges strip these.  A CDN outside the project may read another one, which it has to strip itself.
"""

FOREVER = 10 * 365 * 86_400.0
"""What `longest` says of a response that names no end: seconds."""

LONGEST = 86_400.0
"""Most seconds for which a cache of ours keeps a response, fresh and stale each."""

BRIEF = 10.0
"""Most seconds for which a cache of ours keeps "not found" and "gone"."""

_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_DIRECTIVE = re.compile(rf'({_WORD})(?:=(?:({_WORD})|"((?:[^"\\]|\\.)*)"))?')
_QUOTED_PAIR = re.compile(r"\\(.)")
_SECONDS = re.compile(r"[0-9]{1,18}")  # what follows may be the `+600` of a Surrogate-Control
_FORBIDS = frozenset({"private", "no-store", "no-cache"})
_FRESH = frozenset({"s-maxage", "max-age"})
_STALE = frozenset({"stale-while-revalidate", "stale-if-error"})
_STORABLE = frozenset({200, 404, 410})
_HARMLESS_VARY = frozenset({"", "accept-encoding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TagBudget:
    """How many tags, and bytes of them, a response may carry."""

    count: int = tag_grammar.MAX_COUNT
    size: int = tag_grammar.MAX_BYTES

    @classmethod
    def of(cls, tag_headers: Iterable[TagHeader]) -> Self:
        """What fits the smallest of these headers, and never more than is portable."""
        read, most = list(tag_headers), cls()
        return cls(
            count=min([most.count, *(one.count for one in read if one.count is not None)]),
            size=min([most.size, *(one.size for one in read if one.size is not None)]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledUp:
    """That a response had `count` tags of `size` bytes, beyond its budget: `into` stands for those `dropped`."""

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
    """The tags that a response carries in these headers, coarsest first, and what had to be left out, if anything.

    The same tags in all of them, so that a purge means the same to each CDN.
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
    """Headers for a response the edge may keep; tags beyond what fits are rolled up (see `fitted`).

    `stale-while-revalidate` stands only in CDN-Cache-Control (RFC 9213), or what the CDN reads in its place: a browser
    that read it would show old copies, and no purge reaches a browser.
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
    """The tags a response carries, in whichever headers of ours, or `also` of these, it names them."""
    return _tags(headers, {*_TAG_NAMES, *(one.name for one in also)})


def directives(control: str) -> Mapping[str, str | None]:
    """The directives of a Cache-Control header: their names in lower case, and their arguments without quotes.

    Of a repeated directive the last counts, as in a structured field (RFC 9213).
    """
    return dict(_each_directive(control))


def _each_directive(control: str) -> Iterator[tuple[str, str | None]]:
    """Every directive in turn (RFC 9111, 5.2); whatever stands between two of them hides neither."""
    for name, token, quoted in _DIRECTIVE.findall(control):
        yield name.lower(), token or _QUOTED_PAIR.sub(r"\1", quoted) or None


def _seconds(argument: str | None) -> float | None:
    found = _SECONDS.match(argument or "")
    return float(found[0]) if found else None


def longest(headers: Mapping[str, str]) -> float:
    """Seconds for which a cache may show a response at most, whichever of its headers the cache goes by."""
    said = [headers[name] for name in _CONTROLS if name in headers]
    return max((_longest(control) for control in said), default=FOREVER)


def _longest(control: str) -> float:
    """The most that any reading of the header allows: of repeated directives the largest.

    A `private` or `no-cache` with an argument forbids some header fields and not the response.
    """
    said = list(_each_directive(control))
    if any(name in _FORBIDS and argument is None for name, argument in said):
        return 0.0
    fresh = [life for name, argument in said if name in _FRESH and (life := _seconds(argument)) is not None]
    stale = [life for name, argument in said if name in _STALE and (life := _seconds(argument)) is not None]
    if not fresh:  # then a cache goes by an age of its own
        return FOREVER
    return min(FOREVER, max(fresh) + max(stale, default=0.0))


def lifetime(status: int, headers: Mapping[str, str], *, empty: bool = False) -> Lifetime | None:
    """For how long a cache of ours keeps a response, by the rules of ops/varnish/edge.vcl; None: not at all.

    `headers` by canonical names, doubled ones joined by commas.  The first header that names a duration decides.
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
    """Seconds in the first header that has them under one of these names, by the first name it has them under."""
    durations = (_seconds(one.get(name)) for one in said for name in names)
    return next((found for found in durations if found is not None), 0.0)


def tags_of_headers(headers: Mapping[str, str]) -> frozenset[str]:
    """The tags a response carries in the two headers that every edge of ours reads."""
    return _tags(headers, ("Surrogate-Key", "Cache-Tag"))


def _tags(headers: Mapping[str, str], names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(headers.get(name, "") for name in names).replace(",", " ").split())


def _reachable(tags: frozenset[str]) -> bool:
    """Whether a purge of a shop, a host or a shard would reach it; what none could reach is not stored."""
    return any(tag.startswith(("w-", "h-", "s-")) for tag in tags)


def identify(stamp: Stamp, body: bytes, *, host: str, locale: str, whole: bool = False) -> dict[str, str]:
    """The generation a response was built from, and an ETag no other generation, host, language or body shares.

    `whole` says the whole stamp, `12.00c0ffee00c0ffee`, which tells two histories of a database apart; without it the
    bare number, which is all that readers of earlier releases take.
    """
    digest = hashlib.blake2b(digest_size=12)
    for part in (host.encode(), locale.encode(), body):
        digest.update(len(part).to_bytes(8, "big") + part)
    return {"X-Content-Gen": str(stamp if whole else stamp.generation), "ETag": f'"{stamp}-{digest.hexdigest()}"'}


def matches(if_none_match: str, etag: str) -> bool:
    """Whether the visitor holds exactly this response.  `*` is no copy of anything, so it never matches."""
    return etag in (part.strip().removeprefix("W/") for part in if_none_match[:4_096].split(","))


def must_not_be_kept(
    headers: Mapping[str, str], *, method: str, authorized: bool, sets_cookie: bool, elapsed: float, request_life: float
) -> bool:
    """Whether a response is unfit for a shared cache, whatever its view said.

    A response that took longer than `request_life` seconds may have been read before an edit whose
    purge has been sent meanwhile; nothing would ever purge it again.
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
