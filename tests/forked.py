"""A forked child that runs a check of a test."""

import faulthandler
import os
from collections.abc import Callable

LONGEST = 20  # seconds; a child that waits for a lock of its parent would wait for ever


def holds_in_a_child(check: Callable[[], bool]) -> bool:
    """Return what `check` returns in a forked child of this process; False also where it raises, or never ends."""
    child = os.fork()
    if child == 0:
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        held = False
        try:
            held = check()
        finally:
            os._exit(0 if held else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
