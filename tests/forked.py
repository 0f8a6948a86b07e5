"""A forked child that runs a check of a test."""

import faulthandler
import os
from collections.abc import Callable

LONGEST = 20  # seconds; a child waiting for a lock of its parent would wait for ever


def holds_in_a_child(check: Callable[[], bool]) -> bool:
    """Return the result of `check` in a forked child of this process; False where the check raises or never ends."""
    child = os.fork()
    if child == 0:
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        held = False
        try:
            held = check()
        finally:
            os._exit(0 if held else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
