"""Machine sleep: after it, a process's knowledge of the database is older than its clock says, and is dropped.

`time.monotonic` stands still meanwhile, so a lease that had a second left then has it still.  A clock that goes on
would do, but a read from the memory of a process takes a tenth longer with it.  So it is looked at once a request.
"""

import time
from collections.abc import Callable

from freshness.ports import Clock

_LEAST = 0.05  # seconds; a shorter one makes no difference to any lease


class MachineSleep:
    """Calls `forget` before the first request after the machine was suspended.

    awake   seconds that pass while the machine runs
    always  seconds that pass also while it is suspended; where there is no such clock, nothing is noticed
    """

    def __init__(self, forget: Callable[[], object], *, always: Clock, awake: Clock = time.monotonic) -> None:
        self._forget = forget
        self._always = always
        self._awake = awake
        self._slept = self._asleep()

    def look(self) -> None:
        """Compare the clocks, before each request.  Of several threads none goes on before the old is forgotten."""
        slept = self._asleep()
        if slept > self._slept + _LEAST:
            self._forget()
            self._slept = slept

    def _asleep(self) -> float:
        always = self._always()  # first: a pause between the two must not look like a suspension
        return always - self._awake()
