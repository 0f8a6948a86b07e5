"""Every event of the engine as a line of JSON in the file named by EVENT_LOG, the source of `demo`'s timeline."""

import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from freshness.events import Event


def append(event: Event) -> None:
    """Append an event to the log, as an observer.

    A single write of a short line in append mode: lines of several processes do not mix.
    """
    line = {"at": time.time(), "event": type(event).__name__, **asdict(event)}
    with Path(os.environ["EVENT_LOG"]).open("a", encoding="utf-8") as log:
        log.write(json.dumps(line, separators=(",", ":")) + "\n")


def read(path: Path, *, since: float = 0.0) -> Iterator[dict[str, Any]]:
    """Yield the events written since then, seconds of the system's clock, oldest first."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        event: dict[str, Any] = json.loads(line)
        if event["at"] >= since:
            yield event
