"""Warnings told once a process, however often their cause returns."""

from collections.abc import Hashable


class ToldOnce:
    """Causes already told of in this process: at most `most` causes, and silence about all further causes."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._told: set[Hashable] = set()

    def first(self, cause: Hashable) -> bool:
        """Return whether to tell of a cause now, and remember the cause as told."""
        if cause in self._told or len(self._told) >= self._most:
            return False
        self._told.add(cause)
        return True
