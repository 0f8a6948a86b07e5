"""System checks of the project: unsafe secrets are an error before a process runs."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.core.checks import CheckMessage, Error, Warning

from freshness.cdn.varnish import Varnish
from freshness.errors import Invalid
from huzilerz import settings
from huzilerz.guessable import is_pattern, printed

_SHORTEST_KEY = 50
_HINT = "python3 -c 'import secrets; print(secrets.token_urlsafe(64))' makes one."  # long enough for each of them
_EDGES = "Write VARNISH_EDGES=name=http://address:port, with a comma and the next one after it."
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,128}")


def check_secrets(**_: Any) -> list[CheckMessage]:
    """Check the secrets, mostly in production: elsewhere the secrets have public defaults."""
    needed = {"METRICS_TOKEN": settings.METRICS_TOKEN} if settings.METRICS_TOKEN else {}
    if settings.PRODUCTION:
        needed |= _needed_in_production()
    if not needed:
        return []
    known = printed({settings.SECRET_KEY, *needed.values()}, settings.BASE_DIR) if settings.PRODUCTION else frozenset()
    faults = secret_faults(needed, secret_key=settings.SECRET_KEY, printed=known)
    return [Error(fault, hint=_HINT, id="huzilerz.E001") for fault in faults]


def check_edges(**_: Any) -> list[CheckMessage]:
    """Check `VARNISH_EDGES` (E004): pending purges are kept under an edge's name, which must outlive the address."""
    if not settings.VARNISH_EDGES:
        return []
    try:
        Varnish(settings.VARNISH_EDGES, secret="-" * 32)
    except Invalid as error:
        return [Error(f"VARNISH_EDGES: {error}", hint=_EDGES, id="huzilerz.E004")]
    unnamed = [edge for edge in settings.VARNISH_EDGES if "=" not in edge]
    if not (settings.PRODUCTION and unnamed):
        return []
    hint = f"Write VARNISH_EDGES=name={unnamed[0]}, with a name that stays when the address changes."
    return [Error(f"VARNISH_EDGES gives {unnamed[0]} no name.", hint=hint, id="huzilerz.E004")]


def check_proxies(**_: Any) -> list[CheckMessage]:
    """Check `TRUSTED_PROXIES` (W006): behind an edge without a trusted proxy, all clients are a single address."""
    is_direct = settings.FRESHNESS.get("CDN") in (None, "freshness.cdn.pagecache.PageCache")
    if is_direct or not settings.PRODUCTION or settings.TRUSTED_PROXIES > 0:
        return []
    said = "TRUSTED_PROXIES is 0: all clients behind the edge count as one address, and share its limits and tries."
    hint = "Write TRUSTED_PROXIES=1 behind one edge, and one more for each proxy between the edge and this process."
    return [Warning(said, hint=hint, id="huzilerz.W006")]


def _needed_in_production() -> dict[str, str]:
    needed = {"CDN_INTERNAL_SECRET": settings.CDN_INTERNAL_SECRET}
    if settings.CDN_INTERNAL_SECRET_PREVIOUS:
        needed["CDN_INTERNAL_SECRET_PREVIOUS"] = settings.CDN_INTERNAL_SECRET_PREVIOUS
    if settings.VARNISH_EDGES:
        needed["CDN_PURGE_SECRET"] = settings.CDN_PURGE_SECRET
    return needed


def secret_faults(
    secrets: Mapping[str, str], *, secret_key: str, printed: Collection[str] = frozenset()
) -> Iterator[str]:
    """Return the faults of the secrets between the platform's parts, a sentence each.  `printed` secrets are public."""
    if len(secret_key) < _SHORTEST_KEY:
        yield f"SECRET_KEY must be at least {_SHORTEST_KEY} characters long."
    elif is_pattern(secret_key):
        yield "SECRET_KEY follows a pattern: it must be random."
    elif secret_key in printed:
        yield "SECRET_KEY is printed in this repository: everybody knows it."
    seen: dict[str, str] = {secret_key: "SECRET_KEY"}
    for name, value in secrets.items():
        if not value:
            yield f"{name} is not set."
        elif not _SECRET.fullmatch(value):
            yield f"{name} must be 32 to 128 letters, digits, '-' or '_'."
        elif value in seen:
            yield f"{name} must differ from {seen[value]}."
        elif is_pattern(value):
            yield f"{name} follows a pattern: it must be random."
        elif value in printed:
            yield f"{name} is printed in this repository: everybody knows it."
        seen.setdefault(value, name)
