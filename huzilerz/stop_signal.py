"""Ctrl-C and its like as a question that the main loop asks, instead of an exception that comes anywhere."""

import signal
from types import FrameType


class StopSignal:
    """Remembers the first SIGINT, SIGTERM or SIGHUP that this process gets from now on.  Made in the main thread.

    It holds no lock: a handler runs in the midst of whatever the main thread does, and could wait for itself.
    """

    def __init__(self) -> None:
        self._number: int | None = None
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def is_set(self) -> bool:
        """Whether one came."""
        return self._number is not None

    @property
    def status(self) -> int:
        """The exit status of a program that it kept from its work, as shells count: 130 after Ctrl-C."""
        return 128 + (self._number or 0)

    def _note(self, number: int, _: FrameType | None) -> None:
        if self._number is None:
            self._number = number
