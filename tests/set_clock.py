"""Real servers with a wall clock set by a test at run time: on Linux, with the C compiler of Varnish's own needs."""

import shutil
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_SOURCE = Path(__file__).with_suffix(".c")


def can_set() -> bool:
    """Whether clocks of processes can be set on this machine."""
    return sys.platform == "linux" and shutil.which("cc") is not None


class SetClock:
    """A wall clock `seconds` off, of every process started by `command` and of its children.

    Durations, time-outs and the monotonic clock stay unchanged.  `directory` must be readable for the user of the
    process.
    """

    def __init__(self, directory: Path, seconds: float = 0.0) -> None:
        self._file, self._library = directory / "clock", directory / "set_clock.so"
        self._file.touch(mode=0o644)
        self.set(seconds)
        words = ["cc", "-shared", "-fPIC", "-O2", "-o", self._library, _SOURCE, "-lm"]
        subprocess.run(words, check=True, capture_output=True)
        self._library.chmod(0o755)

    def set(self, seconds: float) -> None:
        """Set the clock this number of seconds off the machine's clock."""
        with self._file.open("r+b") as file:  # in place: the file is mapped into the processes
            file.write(struct.pack("d", seconds))

    @property
    def env(self) -> dict[str, str]:
        """Return the environment variables of a process with this clock."""
        return {"LD_PRELOAD": str(self._library), "SET_CLOCK": str(self._file)}

    def command(self, words: Sequence[str | Path]) -> list[str]:
        """Return the command that starts a program with this clock."""
        return ["/usr/bin/env", *(f"{name}={value}" for name, value in self.env.items()), *map(str, words)]
