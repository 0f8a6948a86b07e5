"""How long ago a relay was last alive."""

from typing import Final

from freshness.contrib.django import build
from freshness.contrib.django.beats import EVERY
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.models import BeatRow

LATE: Final = 60.0  # seconds for the oldest waiting purge
SILENT: Final = 6 * EVERY  # seconds without a beat of any relay


def seconds_since_beat() -> float | None:
    """Return the seconds since a relay last wrote a beat; `None` before the first."""
    ledger = build.ledger()
    now = ledger.now()
    with ledger_cursor(ledger.using):
        newest = BeatRow.objects.using(ledger.using).order_by("-number").values_list("beaten_at", flat=True).first()
    return None if newest is None else max(0.0, now - newest)
