"""A process's connections to a Redis or Valkey server: a connection for each thread, behind a circuit breaker."""

import hashlib
import logging
import math
import os
import re
import threading
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from importlib import resources
from typing import Any, Protocol, TypeVar

import hiredis

from freshness.cache.stores.connection import HeldConnection, Severed, pack
from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import StoreUnavailable
from freshness.ports import Clock

log = logging.getLogger(__name__)

T = TypeVar("T")
UNKNOWN = bytes(8)
"""The identity of a server that tells none."""

_BEFORE_THE_REASON = re.compile(r"^ERR Error running script .*: -(?=[A-Z])")  # Redis before 7, inside a script
_INFO = pack(("INFO", "replication"))
_ROLE = re.compile(rb"^role:(slave|replica)\r?$", re.MULTILINE)
_HISTORY = re.compile(rb"^master_replid:([0-9a-f]{16})", re.MULTILINE)
_KNOWN_FOR = 1.0  # seconds for which the server behind a connection counts as the same server


class StoreRefused(StoreUnavailable):
    """The server answers, but not as asked; `reason` begins with its code."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the store refuses: {reason[:80]}")
        self.reason = reason


class Script:
    """A Lua script in a file of this package, and the script's digest for EVALSHA."""

    def __init__(self, name: str) -> None:
        self.body = resources.files(__package__).joinpath(name).read_text()
        self.digest = hashlib.sha1(self.body.encode(), usedforsecurity=False).hexdigest()


class Connections:
    """Connections to a single server.  Safe for threads and for forks.  Every failure is StoreUnavailable.

    connect  opens a connection to the server, or to its successor after a failover; raises StoreUnavailable

    `key` is any key of the call, for `freshness.cache.stores.cluster`: the same methods there choose the server by
    `key`.
    """

    def __init__(self, connect: Callable[[], HeldConnection], *, clock: Clock) -> None:
        self._open = connect
        self._clock = clock
        self._has_warned = False
        self._breaker = CircuitBreaker(clock=clock, failures=2, first=0.1, last=2.0, single_probe=True)
        self.forget()
        forget_after_fork(self)

    @property
    def resting(self) -> bool:
        """Whether the server is left alone for a while, after failed calls."""
        return self._breaker.open

    def forget(self) -> None:
        """Begin without connections: at first, and in a forked child, where they are the parent's."""
        self._local = threading.local()
        self._idle: deque[HeldConnection] = deque(maxlen=64)

    def call(self, packed: bytes, replies: int, *, key: str = "") -> list[Any]:  # noqa: ARG002
        """Send `packed` and return that many replies, none of them an error."""
        return self._granted(self._done(lambda connection: connection.call(packed, replies)))

    def identified(
        self,
        packed: bytes,
        replies: int,
        *,
        key: str = "",  # noqa: ARG002
    ) -> tuple[list[Any], bytes]:
        """As `call`, with the identity of the answering server, 8 bytes known at most a second ago.

        The identity changes after a restart, and after a replica has become the primary.  Raises StoreUnavailable for a
        replica: a replica may lack writes of its primary.
        """
        held = self._mine()

        def ask(connection: HeldConnection) -> list[Any]:
            now = self._clock()
            if now < held.known_until:
                return connection.call(packed, replies)
            *answers, info = connection.call(packed + _INFO, replies + 1)
            held.server, held.known_until = self._identity(info), now + _KNOWN_FOR
            return answers

        return self._granted(self._done(ask)), held.server

    def run(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> Any:
        """Return a script's result; the body is sent where the server does not know the script."""
        arguments = (len(keys), *keys, *values)
        try:
            return self.call(pack(("EVALSHA", script.digest, *arguments)), 1)[0]
        except StoreRefused as refused:
            if not refused.reason.startswith("NOSCRIPT"):
                raise
        return self.call(pack(("EVAL", script.body, *arguments)), 1)[0]

    def tell(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> None:
        """Have a script run without waiting; a failure of the server shows in a later call."""
        packed = pack(("EVAL", script.body, len(keys), *keys, *values))  # an EVALSHA may fail unread
        self._done(lambda connection: connection.send(packed))

    def wait(self, packed: bytes, *, seconds: float, key: str = "") -> None:  # noqa: ARG002
        """Send a command that blocks on the server for at most `seconds`, and await its reply."""
        held = self._mine()
        try:
            (held.connection or self._connect(held)).wait(packed, seconds=seconds)
        except StoreUnavailable:
            held.let_go()
            raise

    def _done(self, work: Callable[[HeldConnection], T]) -> T:
        """Do `work` on this thread's connection, again on a new connection where that broke; `work` may be repeated."""
        if not self._breaker.allows():
            raise StoreUnavailable("the store did not answer just now; it is not asked again yet")
        held = self._mine()
        fresh = held.connection is None
        try:
            return work(held.connection or self._connect(held))
        except StoreRefused:
            self._breaker.succeeded()
            raise
        except StoreUnavailable as broken:
            held.let_go()
            if fresh or not isinstance(broken, Severed):
                self._breaker.failed()
                raise
            return self._done(work)

    def _mine(self) -> "_Held":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Held(self._idle)
        return held

    def _connect(self, held: "_Held") -> HeldConnection:
        held.connection = self._open()
        return held.connection

    def _granted(self, answers: list[Any]) -> list[Any]:
        self._breaker.succeeded()
        for answer in answers:
            if isinstance(answer, hiredis.ReplyError):
                raise self._refused(answer)
        return answers

    def _identity(self, info: Any) -> bytes:
        """Return the server's replication history: a new id with each start of a primary and each promotion."""
        if isinstance(info, hiredis.ReplyError):
            if not str(info).startswith(("NOPERM", "ERR unknown command")):
                raise self._refused(info)
            if not self._has_warned:
                self._has_warned = True
                log.warning("INFO is not permitted: cleared entries may come back after a failover; see `+info`")
            return UNKNOWN
        if _ROLE.search(info):
            raise self._refused(hiredis.ReplyError("READONLY it is a replica"))
        found = _HISTORY.search(info)
        return bytes.fromhex(found[1].decode()) if found else UNKNOWN

    def _refused(self, answer: Exception) -> StoreRefused:
        """Full, read-only, loading, not permitted: the server answers, but not as asked."""
        reason = _BEFORE_THE_REASON.sub("", str(answer))
        if reason.startswith(("READONLY", "LOADING", "MASTERDOWN")):  # another server may have taken over by now
            self._mine().let_go()
        return StoreRefused(reason)


class _Forgets(Protocol):
    def forget(self) -> None: ...


_all: "weakref.WeakSet[_Forgets]" = weakref.WeakSet()


def forget_after_fork(connections: _Forgets) -> None:
    """Have a forked child begin without the connections of its parent."""
    _all.add(connections)


def _after_fork() -> None:
    for connections in _all:
        connections.forget()


os.register_at_fork(after_in_child=_after_fork)


class _Held:
    """The connection of a thread, with its server's identity; after the thread's end another thread takes over."""

    __slots__ = ("_idle", "connection", "known_until", "server")

    def __init__(self, idle: deque[HeldConnection]) -> None:
        self._idle = idle
        self.server, self.known_until = UNKNOWN, -math.inf
        try:
            self.connection: HeldConnection | None = idle.pop()
        except IndexError:
            self.connection = None

    def let_go(self) -> None:
        """Close the connections; the next call connects anew."""
        self.connection, self.known_until = None, -math.inf

    def __del__(self) -> None:
        if self.connection is not None:
            self._idle.append(self.connection)
