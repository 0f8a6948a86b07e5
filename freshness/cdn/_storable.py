"""Whether a shared cache of ours may store a response, and for how long.  The rules of ops/varnish/edge.vcl.  Pure."""

import re
from collections.abc import Mapping

from freshness.headers import Lifetime

BRIEF = 10.0  # "not found" and "gone" only briefly
LONGEST = 86_400.0
_STORABLE = frozenset({200, 404, 410})
_FORBIDS = re.compile(r"\b(private|no-store|no-cache)\b", re.IGNORECASE)
_DIRECTIVE = re.compile(r"(?:^|[\s,])(s-maxage|max-age|stale-while-revalidate)=(\d{1,7})", re.IGNORECASE)


def lifetime(status: int, headers: Mapping[str, str], *, empty: bool = False) -> Lifetime | None:
    """None where the response must not be stored.  `headers` by canonical names, doubled ones joined by commas."""
    controls = [headers.get(name, "") for name in ("CDN-Cache-Control", "Surrogate-Control", "Cache-Control")]
    if (
        status not in _STORABLE
        or empty
        or "Set-Cookie" in headers
        or "*" in headers.get("Vary", "")
        or any(_FORBIDS.search(control) for control in controls)
        or not _reachable(tags_of_headers(headers))
    ):
        return None
    said = [dict(_directives(control)) for control in controls]
    fresh = next((life for one in said if (life := one.get("s-maxage", one.get("max-age"))) is not None), 0.0)
    stale = next((one["stale-while-revalidate"] for one in said if "stale-while-revalidate" in one), 0.0)
    if status != 200:
        fresh, stale = min(fresh, BRIEF), 0.0
    return Lifetime(fresh=min(fresh, LONGEST), stale=min(stale, LONGEST)) if fresh > 0 else None


def tags_of_headers(headers: Mapping[str, str]) -> frozenset[str]:
    """The tags a response carries, whichever header it names them in."""
    text = " ".join(headers.get(name, "") for name in ("Surrogate-Key", "Cache-Tag"))
    return frozenset(text.replace(",", " ").split())


def _reachable(tags: frozenset[str]) -> bool:
    """Whether a purge of a shop, a host or a shard would reach it; what none could reach is not stored."""
    return any(tag.startswith(("w-", "h-", "s-")) for tag in tags)


def _directives(control: str) -> list[tuple[str, float]]:
    return [(name.lower(), float(value)) for name, value in _DIRECTIVE.findall(control)]
