"""A second terminal: a program on a pseudo-terminal, with lines typed by the test."""

import contextlib
import os
import pty
import re
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from huzilerz import children

ROOT = Path(__file__).resolve().parents[1]
_PROMPT = re.compile(r"\n(?:>>> |\.\.\. )")
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\r")


class Terminal:
    """Runs `command`, and reads its output all the time, as a terminal does."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._screen, theirs = pty.openpty()
        self._read: list[bytes] = []
        self.process = subprocess.Popen(
            command, env={**env, "TERM": "dumb"}, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
        )
        os.close(theirs)
        self._reader = threading.Thread(target=self._keep_reading, daemon=True)
        self._reader.start()

    @property
    def shown(self) -> str:
        """Return all output so far, without sequences for moving the cursor."""
        return _CONTROL.sub("", b"".join(self._read).decode("utf-8", "replace"))

    def type(self, code: str) -> str:
        """Type lines of Python, each at the prompt; return the output from then on, prompts included."""
        before = len(self.shown)
        for line in code.splitlines():
            start = len(self.shown)
            os.write(self._screen, f"{line}\n".encode())
            self.wait_for(_PROMPT, since=start)
        return self.shown[before:]

    def wait_for(self, pattern: "re.Pattern[str]", *, since: int = 0, within: float = 60.0) -> None:
        """Wait until the output has `pattern`.  Fails the test with the output."""
        deadline = time.monotonic() + within
        while not pattern.search(self.shown, since):
            assert self.process.poll() is None, self.shown
            assert time.monotonic() < deadline, f"{pattern.pattern!r} is not in: {self.shown[since:]}"
            time.sleep(0.02)

    def close(self) -> None:
        """End the program."""
        children.stop(self.process)
        with contextlib.suppress(OSError):
            os.close(self._screen)

    def _keep_reading(self) -> None:
        with contextlib.suppress(OSError):  # the program has ended
            while some := os.read(self._screen, 65_536):
                self._read.append(some)
