"""Machine sleep: afterwards a process's knowledge of the database is older than its clock says, and is dropped.

`time.monotonic` stands still during the sleep, and a lease with a second left still has the second afterwards.  A clock
going on would help, but makes a read from a process's memory a tenth slower.  The clocks are therefore compared
once a request.
"""

import time
from collections.abc import Callable

from freshness.ports import Clock

_LEAST = 0.05  # seconds; a shorter sleep makes no difference to any lease


class MachineSleep:
    """A watch to call `forget` before the first request after machine sleep.

    awake   a clock of seconds, standing still during machine sleep
    always  a clock of seconds, going on during machine sleep; without this clock sleep goes unnoticed
    """

    def __init__(self, forget: Callable[[], object], *, always: Clock, awake: Clock = time.monotonic) -> None:
        self._forget = forget
        self._always = always
        self._awake = awake
        self._slept = self._asleep()

    def look(self) -> None:
        """Compare the clocks, before each request.  No thread goes on before old values are forgotten."""
        slept = self._asleep()
        if slept > self._slept + _LEAST:
            self._forget()
            self._slept = slept

    def _asleep(self) -> float:
        always = self._always()  # first: a pause between the two must not look like a suspension
        return always - self._awake()
