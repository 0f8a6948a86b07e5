"""Filters of the console's templates."""

from datetime import UTC, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from freshness.contrib.django.inspection import in_words

register = template.Library()
register.filter("in_words", in_words)
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_TWO_OF = 2  # a duration below two of a unit is told in the smaller unit: 119 s, then 2 min


@register.filter
def clock(at: float | None) -> SafeString | str:
    """Seconds since 1970 as a time for people and machines; a dash for `None`."""
    if at is None:
        return "–"
    try:
        when = datetime.fromtimestamp(float(at), UTC)
    except (ValueError, OverflowError, OSError):
        return "–"
    return format_html('<time datetime="{}">{}</time>', when.isoformat(), when.strftime("%d %b %Y, %H:%M:%S UTC"))


@register.filter
def span(seconds: float | str | None) -> str:
    """Write a duration in its fitting unit; a dash for `None`."""
    if seconds is None or seconds == "":  # an unknown figure
        return "–"
    value = float(seconds)
    for unit, size in (("d", _DAY), ("h", _HOUR), ("min", _MINUTE)):
        if abs(value) >= _TWO_OF * size:
            return f"{value / size:.0f} {unit}"
    return f"{value:.1f} s" if abs(value) < 10 else f"{value:.0f} s"


@register.filter
def until(at: float, now: float) -> str:
    """Return the time between `now` and another time, in words."""
    return f"in {span(at - now)}" if at >= now else f"{span(now - at)} ago"


@register.filter
def share(part: Any) -> str:
    """Write a part of 1 as percent; a dash for `None`."""
    return "–" if part in (None, "") else f"{part * 100:.1f} %"


@register.filter
def dollars(amount: Any) -> str:
    """US dollars; a dash where there is no price."""
    return "–" if amount in (None, "") else f"${amount:,.2f}"


@register.filter
def capped(number: Any, most: int) -> str:
    """Write a count, capped at `most`."""
    if number is None or number == "":
        return "–"
    return f"{number:,.0f}{' or more' if number >= most else ''}"
