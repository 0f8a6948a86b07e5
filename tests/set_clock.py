"""Real servers whose clock a test sets while they run, by libfaketime: durations go on as they are."""

import glob
import os
from collections.abc import Sequence
from pathlib import Path


def library() -> str:
    """Where libfaketime is; empty where it is not installed."""
    return next(iter(sorted(glob.glob("/usr/lib/*/faketime/libfaketime.so.1"))), "")


class SetClock:
    """A clock that is `seconds` off; every process that is started by `command` has it, and its children."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / "clock"
        self.set(0.0)

    def set(self, seconds: float) -> None:
        """From now on it is so many seconds off the machine's."""
        new = self._file.with_suffix(".new")
        new.write_text(f"{seconds:+.3f}\n")
        new.chmod(0o644)
        os.replace(new, self._file)

    @property
    def env(self) -> dict[str, str]:
        """What a process needs in its environment."""
        return {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }

    def command(self, words: Sequence[str | Path]) -> list[str]:
        """The command that starts a program with this clock."""
        return ["/usr/bin/env", *(f"{name}={value}" for name, value in self.env.items()), *map(str, words)]
