"""What a response tells caches: how long, under which tags, for which generation.  Pure."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from freshness import tags as tag_grammar
from freshness.version import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """Seconds at the edge: `fresh`, then `stale` more while a new copy is fetched.  Browsers always ask again."""

    fresh: float
    stale: float = 0.0


NO_STORE = {"Cache-Control": "no-store"}

SEPARATORS = {"Surrogate-Key": " ", "Cache-Tag": ",", "Edge-Cache-Tag": ",", "CDN-Tag": ","}
"""How each CDN's tag header separates its items: Varnish and Fastly; CloudFront and Cloudflare; Akamai; Bunny."""

FOR_CACHES_ONLY = ("CDN-Cache-Control", "Surrogate-Control", *SEPARATORS)
"""Headers that end at the cache: visitors do not get them, and what no cache may keep does not carry them."""

FOREVER = 10 * 365 * 86_400.0
"""What `longest` says of a response that names no end: seconds."""

_CONTROLS = ("Cache-Control", "CDN-Cache-Control", "Surrogate-Control")
_FORBIDS = re.compile(r"\b(private|no-store|no-cache)\b", re.IGNORECASE)
_FRESH = re.compile(r"(?:^|[\s,])(?:s-maxage|max-age)=\"?(\d+)", re.IGNORECASE)
_STALE = re.compile(r"(?:^|[\s,])stale-(?:while-revalidate|if-error)=\"?(\d+)", re.IGNORECASE)
_HARMLESS_VARY = frozenset({"", "accept-encoding"})


def keep(lifetime: Lifetime, tags: Iterable[str], *, tag_headers: Iterable[str]) -> dict[str, str]:
    """Headers for a response the edge may keep.

    `stale-while-revalidate` stands only in CDN-Cache-Control (RFC 9213): a browser that read it would
    show old copies, and no purge reaches a browser.
    """
    control = f"public, max-age=0, must-revalidate, s-maxage={lifetime.fresh:.0f}"
    headers = {"Cache-Control": control, "CDN-Cache-Control": f"max-age={lifetime.fresh:.0f}"}
    if lifetime.stale:
        headers["CDN-Cache-Control"] += f", stale-while-revalidate={lifetime.stale:.0f}"
    fitted = tag_grammar.fit(tags)
    return headers | {name: SEPARATORS[name].join(fitted) for name in tag_headers}


def tags_in(headers: Mapping[str, str]) -> frozenset[str]:
    """The tags a response carries, in whichever headers it names them."""
    return frozenset(" ".join(headers.get(name, "") for name in SEPARATORS).replace(",", " ").split())


def longest(headers: Mapping[str, str]) -> float:
    """Seconds for which a cache may show a response at most, whichever of its headers the cache goes by."""
    said = [headers[name] for name in _CONTROLS if name in headers]
    return max((_longest(control) for control in said), default=FOREVER)


def _longest(control: str) -> float:
    if _FORBIDS.search(control):
        return 0.0
    fresh, stale = _FRESH.findall(control), _STALE.findall(control)
    if not fresh:  # then a cache goes by an age of its own
        return FOREVER
    return min(FOREVER, float(max(map(int, fresh)) + max(map(int, stale), default=0)))


def identify(stamp: Stamp, body: bytes, *, host: str, locale: str) -> dict[str, str]:
    """The generation a response was built from, and an ETag no other generation, host, language or body shares."""
    digest = hashlib.blake2b(digest_size=12)
    for part in (host.encode(), locale.encode(), body):
        digest.update(len(part).to_bytes(8, "big") + part)
    return {"X-Content-Gen": str(stamp.generation), "ETag": f'"{stamp}-{digest.hexdigest()}"'}


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
    control = headers.get("Cache-Control", "no-store").lower()
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
