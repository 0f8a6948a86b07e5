"""The losses of a document in its cleaning, by component and field, to be told to whoever saved.  Pure."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from theme.components import COMPONENTS
from theme.publishable import PublishFault
from theme.puck import components, is_component
from theme.sanitize import RICH_TEXT

MOST_LOSSES: Final = 20
"""Losses told of a document, and parts named of a text."""
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]{0,40})")
_ATTRIBUTE = re.compile(r"""[\s/"']([a-zA-Z][a-zA-Z0-9:-]{0,40})\s{0,9}=""")
_SHOWN = 60


def losses(before: dict[str, Any], after: dict[str, Any]) -> list[PublishFault]:
    """List the first losses of a checked document `before` that cleaning has made into `after`."""
    return [] if before == after else list(islice(_losses(before, after), MOST_LOSSES))


def _losses(before: dict[str, Any], after: dict[str, Any]) -> Iterator[PublishFault]:
    for one, other in zip(components(before), components(after), strict=True):
        if one == other:
            continue
        for field, typed, kept in _changed(one["props"], other["props"], ""):
            message = _message(_label(one["type"], field), field, typed, kept)
            if message:
                identity = str(one["props"].get("id", ""))
                yield PublishFault(component_id=identity, component=one["type"], field=field, message=message)


def _changed(before: Any, after: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield texts that differ, each with its path; components inside have their own turn."""
    if isinstance(before, str):
        if before != after:
            yield path, before, after
    elif isinstance(before, dict) and not (path and is_component(before)):
        for name, value in before.items():
            yield from _changed(value, after[name], f"{path}.{name}" if path else name)
    elif isinstance(before, list):
        for at, value in enumerate(before):
            yield from _changed(value, after[at], f"{path}[{at}]")


def _message(label: str, field: str, typed: str, kept: str) -> str:
    if field.rpartition(".")[2] not in RICH_TEXT:
        return "" if kept else f"{label} loses an address that no link or picture may have: {typed[:_SHOWN]}."
    parts = [f"<{name}>" for name in _fewer(_TAG, typed, kept)] or _fewer(_ATTRIBUTE, typed, kept)
    return f"{label} loses parts that no visitor may get: {', '.join(parts)}." if parts else ""


def _fewer(pattern: re.Pattern[str], before: str, after: str) -> list[str]:
    """Name what stands in a text less often than before."""
    counts = [Counter(found.lower() for found in pattern.findall(text)) for text in (before, after)]
    return sorted(counts[0] - counts[1])[:MOST_LOSSES]


def _label(component: str, field: str) -> str:
    known = COMPONENTS.get(component)
    name = re.split(r"[.\[]", field, maxsplit=1)[0]
    found = known.fields.get(name) if known else None
    return found.label if found else name
