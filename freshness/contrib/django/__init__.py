"""Freshness for Django: the ledger on your database, the FRESHNESS setting, the relay command.

The names in `__all__` are public; `docs/reference/library.md` describes each.  Each is imported when a program first
asks for the name: Django imports this package before models may be imported.
"""

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from freshness.contrib.django.bulk import suspended
    from freshness.contrib.django.cache import cache as get_cache
    from freshness.contrib.django.cache import end_with_host, get_or_build, put
    from freshness.contrib.django.cached_results import cached, cached_view
    from freshness.contrib.django.edge import kept_at_edge
    from freshness.contrib.django.heard_edits import hear_edits
    from freshness.contrib.django.marks import mark, touched
    from freshness.contrib.django.quotes import Quote, quote
    from freshness.contrib.django.replicas import on_primary
    from freshness.contrib.django.snapshot import snapshot as in_snapshot
    from freshness.contrib.django.tagging import tag
    from freshness.contrib.django.tracking.registry import track
    from freshness.contrib.django.warming import warm_when_effective

_HOMES = {
    "mark": "freshness.contrib.django.marks:mark",
    "touched": "freshness.contrib.django.marks:touched",
    "track": "freshness.contrib.django.tracking.registry:track",
    "suspended": "freshness.contrib.django.bulk:suspended",
    "quote": "freshness.contrib.django.quotes:quote",
    "Quote": "freshness.contrib.django.quotes:Quote",
    "kept_at_edge": "freshness.contrib.django.edge:kept_at_edge",
    "cached": "freshness.contrib.django.cached_results:cached",
    "cached_view": "freshness.contrib.django.cached_results:cached_view",
    "get_or_build": "freshness.contrib.django.cache:get_or_build",
    "tag": "freshness.contrib.django.tagging:tag",
    "put": "freshness.contrib.django.cache:put",
    "get_cache": "freshness.contrib.django.cache:cache",
    "end_with_host": "freshness.contrib.django.cache:end_with_host",
    "hear_edits": "freshness.contrib.django.heard_edits:hear_edits",
    "in_snapshot": "freshness.contrib.django.snapshot:snapshot",
    "on_primary": "freshness.contrib.django.replicas:on_primary",
    "warm_when_effective": "freshness.contrib.django.warming:warm_when_effective",
}

__all__ = [
    "mark",
    "touched",
    "track",
    "suspended",
    "quote",
    "Quote",
    "kept_at_edge",
    "cached",
    "cached_view",
    "get_or_build",
    "tag",
    "put",
    "get_cache",
    "end_with_host",
    "hear_edits",
    "in_snapshot",
    "on_primary",
    "warm_when_effective",
]


def __getattr__(name: str) -> Any:
    """Import a public name when a program first asks for the name."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return resolve_name(_HOMES[name])


def __dir__() -> list[str]:
    """Public names alone."""
    return list(__all__)
