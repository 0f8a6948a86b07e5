"""The tag headers of the CDN in the settings, found where possible without building the CDN.

The header of each vendor stands in its adapter, as `HEADER`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from freshness.batching.ability import Ability
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import imported
from freshness.cdn.multi_cdn import MultiCdn


def headers_of(cdn: Callable[..., Any], options: Mapping[str, Any]) -> tuple[TagHeader, ...] | None:
    """Return the headers from which a CDN reads tags, each once; empty for a CDN without a header of its own.

    `None` where the class lacks the attribute `ability`: the CDN would have to be built, perhaps with a search for
    credentials, of which a web process has no need.
    """
    ability = getattr(cdn, "ability", None)
    if not isinstance(ability, Ability) and isinstance(cdn, type) and issubclass(cdn, MultiCdn):
        parts = [_of_part(part) for part in options.get("cdns", ())]
        if any(part is None for part in parts):
            return None
        return tuple(dict.fromkeys(header for part in parts for header in part or ()))
    if not isinstance(ability, Ability):
        return None
    return _renamed(ability.header, options.get("tag_header"))


def headers_of_built(cdn: Any) -> tuple[TagHeader, ...]:
    """Return the headers of a built CDN, as `headers_of` does for a class."""
    if isinstance(cdn, MultiCdn):
        return tuple(dict.fromkeys(header for part in cdn.parts for header in headers_of_built(part)))
    return _renamed(cdn.ability.header, None)


def _of_part(part: Any) -> tuple[TagHeader, ...] | None:
    if isinstance(part, Mapping):
        return headers_of(imported(part["cdn"]), part.get("options", {}))
    return headers_of_built(part)


def _renamed(header: TagHeader | None, name: str | None) -> tuple[TagHeader, ...]:
    if header is None:
        return ()
    return (replace(header, name=name) if name else header,)
