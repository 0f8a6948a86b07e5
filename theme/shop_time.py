"""Times in a shop's own time zone.  Pure."""

from datetime import UTC, datetime
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

_LIKE: Final = "2026-12-24T18:00"


class NoSuchTime(ValueError):
    """A text that is no time, or a time left out when the clocks go forward; the message is for the user."""


def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name, UTC for an unknown name."""
    return ZoneInfo(name) if is_zone(name) else ZoneInfo("UTC")


def is_zone(name: str) -> bool:
    """Whether a name is a time zone's, such as Africa/Douala."""
    return name in _zones()


@cache
def _zones() -> set[str]:
    return available_timezones()  # a walk through a directory of hundreds of files


def instant(text: str, zone: str) -> datetime:
    """Read the wall-clock time `2026-12-24T18:00` of a zone as a moment; an hour that comes twice is its first.

    Raises NoSuchTime.
    """
    try:
        wall = datetime.fromisoformat(text) if "T" in text and len(text) <= 19 else None
    except ValueError:
        wall = None
    if wall is None or wall.tzinfo is not None:
        raise NoSuchTime(f"Write the time in the shop's time zone, like {_LIKE}.")
    found = wall.replace(tzinfo=zone_of(zone)).astimezone(UTC)
    if found.astimezone(zone_of(zone)).replace(tzinfo=None) != wall:
        raise NoSuchTime(f"{text} does not exist in {zone}: the clocks go forward.  Choose another time.")
    return found


def wall_clock(moment: datetime, zone: str) -> str:
    """Write a moment as the wall-clock time of a zone, `2026-12-24T18:00`."""
    return moment.astimezone(zone_of(zone)).strftime("%Y-%m-%dT%H:%M")
