"""Ctrl-C and similar signals as a flag for the main loop to read, instead of an exception in other code."""

import signal
from types import FrameType


class StopSignal:
    """A memory of the first SIGINT, SIGTERM or SIGHUP of this process from now on.  Created in the main thread.

    The class holds no lock: a handler runs in the middle of the main thread's code, and could wait for itself.
    """

    def __init__(self) -> None:
        self._number: int | None = None
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def is_set(self) -> bool:
        """Whether a signal came."""
        return self._number is not None

    @property
    def status(self) -> int:
        """The exit status of the interrupted program, as shells count: 130 after Ctrl-C."""
        return 128 + (self._number or 0)

    def _note(self, number: int, _: FrameType | None) -> None:
        if self._number is None:
            self._number = number
