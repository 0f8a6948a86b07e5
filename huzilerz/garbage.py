"""Short garbage collections for web processes: all visitors of a process wait during a collection."""

import gc
from typing import Final

YOUNG: Final = 10_000
"""New objects between two collections, instead of Python's 700: a page makes thousands of objects, and reference counts
free nearly all of them without a collection."""


def spare_loaded_code() -> None:
    """Take the objects of the loaded code out of all later collections.  Called once, after all imports.

    A full collection looks at each object of the process, 90 to 170 ms long for the loaded code: loaded code is never
    garbage.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
