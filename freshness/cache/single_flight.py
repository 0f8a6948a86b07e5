"""Single flight: of many threads of this process with the same work at once, a single thread works."""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class _Call:
    __slots__ = ("done", "error", "result")

    def __init__(self) -> None:
        self.done = threading.Event()
        self.result: Any = None
        self.error: BaseException | None = None


class SingleFlight:
    """Work under way, by name."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._going: dict[Hashable, _Call] = {}

    def run(self, name: Hashable, work: Callable[[], T], *, patience: float) -> T:
        """Return the result of `work`, done here or by a thread already at work; an error is raised in all threads.

        A thread works by itself after a wait of `patience` seconds, and after a wait for a cancelled thread.
        """
        with self._lock:
            flight = self._going.get(name)
            if flight is None:
                leading = self._going[name] = _Call()
        if flight is None:
            return self._fly(name, leading, work)
        if flight.done.wait(patience):
            if isinstance(flight.error, Exception):
                raise flight.error
            if flight.error is None:
                result: T = flight.result
                return result
        with self._lock:
            if self._going.get(name) is flight:
                del self._going[name]
        return self.run(name, work, patience=patience)

    def attempt(self, name: Hashable, work: Callable[[], T], *, otherwise: U) -> T | U:
        """Return the result of `work`, done here; `otherwise` at once where another thread is at work."""
        with self._lock:
            if name in self._going:
                return otherwise
            flight = self._going[name] = _Call()
        return self._fly(name, flight, work)

    def _fly(self, name: Hashable, flight: _Call, work: Callable[[], T]) -> T:
        try:
            flight.result = result = work()
            return result
        except BaseException as error:
            flight.error = error
            raise
        finally:
            with self._lock:
                if self._going.get(name) is flight:
                    del self._going[name]
            flight.done.set()
