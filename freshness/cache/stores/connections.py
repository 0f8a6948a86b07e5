"""A process's connections to a Redis or Valkey server: one a thread, behind one circuit breaker."""

import hashlib
import os
import re
import threading
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from importlib import resources
from typing import Any, TypeVar

import hiredis

from freshness.cache.stores.connection import Address, Connection, Looking, Severed, pack
from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import StoreUnavailable
from freshness.ports import Clock

T = TypeVar("T")
_BEFORE_THE_REASON = re.compile(r"^ERR Error running script .*: -(?=[A-Z])")  # Redis before 7, inside a script


class Script:
    """A Lua script in a file of this package, and the digest by which the server knows it."""

    def __init__(self, name: str) -> None:
        self.body = resources.files(__package__).joinpath(name).read_text()
        self.digest = hashlib.sha1(self.body.encode(), usedforsecurity=False).hexdigest()


class Connections:
    """Safe for threads and for forks.  Every failure is StoreUnavailable.

    timeout  seconds to wait for the server, to connect and to answer, each
    """

    def __init__(self, address: Address, *, timeout: float, clock: Clock) -> None:
        self._address = address
        self._timeout = timeout
        self._breaker = CircuitBreaker(clock=clock, failures=2, first=0.1, last=2.0, single_probe=True)
        self._looking = Looking()
        self.forget()
        _all.add(self)

    @property
    def resting(self) -> bool:
        """Whether the latest calls failed."""
        return self._breaker.open

    def forget(self) -> None:
        """Begin without connections: at first, and in a forked child, where they are the parent's."""
        self._local = threading.local()
        self._idle: deque[Connection] = deque(maxlen=64)

    def call(self, packed: bytes, replies: int) -> list[Any]:
        """Send `packed` and return that many replies, none of them an error."""
        answers = self._done(lambda connection: connection.call(packed, replies))
        self._breaker.succeeded()
        for answer in answers:
            if isinstance(answer, hiredis.ReplyError):
                self._refused(answer)
        return answers

    def run(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> Any:
        """What a script returns; its body is sent where the server does not know it."""
        arguments = (len(keys), *keys, *values)
        try:
            return self.call(pack(("EVALSHA", script.digest, *arguments)), 1)[0]
        except StoreUnavailable as refused:
            if "NOSCRIPT" not in str(refused):
                raise
        return self.call(pack(("EVAL", script.body, *arguments)), 1)[0]

    def tell(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> None:
        """Have a script run, and do not wait for it; a failure of the server shows in a later call."""
        packed = pack(("EVAL", script.body, len(keys), *keys, *values))  # it may not know the digest, and not say so
        self._done(lambda connection: connection.send(packed))

    def wait(self, packed: bytes, *, seconds: float) -> None:
        """Send a command that blocks on the server for at most `seconds`, and await its reply."""
        held = self._mine()
        try:
            (held.connection or self._connect(held)).wait(packed, seconds=seconds)
        except StoreUnavailable:
            held.connection = None
            raise

    def _done(self, work: Callable[[Connection], T]) -> T:
        """Do `work` on this thread's connection, once more on a new one where that broke; all of it may be repeated."""
        if not self._breaker.allows():
            raise StoreUnavailable("the store did not answer just now; it is not asked again yet")
        held = self._mine()
        fresh = held.connection is None
        try:
            return work(held.connection or self._connect(held))
        except StoreUnavailable as broken:
            held.connection = None
            if fresh or not isinstance(broken, Severed):
                self._breaker.failed()
                raise
            return self._done(work)

    def _mine(self) -> "_Held":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Held(self._idle)
        return held

    def _connect(self, held: "_Held") -> Connection:
        held.connection = Connection(self._address, timeout=self._timeout, looking=self._looking)
        return held.connection

    def _refused(self, answer: Exception) -> None:
        """Full, read-only, loading, not permitted: the server answers, but not as asked."""
        reason = _BEFORE_THE_REASON.sub("", str(answer))
        if reason.startswith(("READONLY", "LOADING", "MASTERDOWN")):  # another server may have taken over by now
            self._mine().connection = None
        raise StoreUnavailable(f"the store refuses: {reason[:80]}")


_all: "weakref.WeakSet[Connections]" = weakref.WeakSet()


def _after_fork() -> None:
    for connections in _all:
        connections.forget()


os.register_at_fork(after_in_child=_after_fork)


class _Held:
    """The connection of one thread; when the thread has ended, another may have it."""

    __slots__ = ("_idle", "connection")

    def __init__(self, idle: deque[Connection]) -> None:
        self._idle = idle
        try:
            self.connection: Connection | None = idle.pop()
        except IndexError:
            self.connection = None

    def __del__(self) -> None:
        if self.connection is not None:
            self._idle.append(self.connection)
