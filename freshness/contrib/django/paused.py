"""The pause by which a waiting purge is held back, as operators read of it."""

from collections.abc import Sequence

from freshness.contrib.django import build
from freshness.errors import FreshnessError
from freshness.scheduling.pause import Pause, targets_of
from freshness.targets.subject import Subject


def held_by(subject: Subject, pauses: Sequence[Pause], *, immediate: bool) -> Pause | None:
    """Return the lasting pause that holds a purge of a subject back the longest; None without a pause.

    Pauses of each CDN hold a purge back together, until the first of them ends.
    """
    over = {one.target: one for one in pauses}
    found = [over[target] for target in (*targets_of(subject, immediate=immediate), own_cdn()) if target in over]
    each = [over.get(f"cdn:{name}") for name in cdn_names()]
    if each and (known := [one for one in each if one is not None]) and len(known) == len(each):
        found.append(min(known, key=lambda one: one.until))
    return max(found, key=lambda one: one.until, default=None)


def own_cdn() -> str:
    """Return the target of a pause of this process's CDN, or of its group of CDNs; empty without a CDN."""
    try:
        return f"cdn:{build.cdn().ability.name}"
    except FreshnessError:
        return ""


def cdn_names() -> Sequence[str]:
    """Return the names of this process's CDNs; empty without a CDN."""
    try:
        return build.engine().pauses.names
    except FreshnessError:
        return ()
