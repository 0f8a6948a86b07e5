"""An observer in every relay: a JSON line for each purge accepted or refused by a CDN."""

import json
import os
import time
from functools import lru_cache
from pathlib import Path
from typing import IO

from freshness.events import Event, Failed, Purged
from tests.field.plan import FieldPlan

_OFF = float(os.environ.get("FIELD_CLOCK_OFF", "0"))
"""Seconds by which a condition has set the clock of this process."""


@lru_cache(maxsize=1)
def _file() -> IO[str]:
    return (FieldPlan.current().home / f"journal.{os.getpid()}.jsonl").open("a", buffering=1)


def observe(event: Event) -> None:
    """Note accepted and refused purges."""
    if isinstance(event, Purged | Failed):
        line = {
            "t": time.time() - _OFF - event.seconds,  # the start of the call: a long call brings no later call near
            "seconds": event.seconds,
            "accepted": isinstance(event, Purged),
            "subject": event.subject,
            "cdn": event.cdn,
            "immediate": event.immediate,
            "by": os.environ.get("PGAPPNAME", ""),
        }
        _file().write(json.dumps(line) + "\n")


def read(home: Path) -> list[dict[str, object]]:
    """All lines of a run, by time."""
    lines = [line for path in home.glob("journal.*.jsonl") for line in path.read_text().splitlines()]
    found = [json.loads(line) for line in lines if line.endswith("}")]
    return sorted(found, key=lambda line: float(line["t"]))
