"""One held connection to a Redis or Valkey server: packed commands out, parsed replies in, in bounded time."""

import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import hiredis

from freshness.cache.stores.address import Address
from freshness.errors import StoreUnavailable

pack: Callable[[tuple[str | int | bytes, ...]], bytes] = hiredis.pack_command  # type: ignore[assignment]  # its stub takes one word
"""Words of a command -> the bytes to send."""

_CHUNK = 65_536
_MOST_UNREAD = 1_000
_NOTHING = object()


class Looking:
    """The time for which a thread looks for an answer before sleeping; shared by the connections to a server.

    Waking a thread takes longer than an answer of a server on the same machine.  Where looking is wasted (the server is
    farther away, or another process needs the processor) threads look less often: each waste doubles the number of
    answers without a look, up to `rarely`, and each success takes a look off.

    longest  seconds that a look may take
    """

    __slots__ = ("_doubt", "_longest", "_rarely", "_rest", "clock")

    def __init__(
        self, *, longest: float = 50e-6, rarely: int = 1_000, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self.clock = clock
        self._longest = longest
        self._rarely = rarely
        self._doubt = self._rest = 0

    def begin(self) -> float | None:
        """Return the end of the look, by `clock`; None: do not look.  A thread that looked reports with `end`."""
        if self._rest > 0:
            self._rest -= 1
            return None
        return self.clock() + self._longest

    def end(self, *, in_time: bool) -> None:
        """Whether the answer came before the look was over."""
        if not in_time:
            self._doubt = self._rest = min(2 * self._doubt + 8, self._rarely - 1)
        elif self._doubt:
            self._doubt -= 1


class Severed(StoreUnavailable):
    """A broken connection, perhaps closed while idle: a new connection may well work."""


class HeldConnection(Protocol):
    """A held connection, the package's own or redis-py's."""

    def call(self, packed: bytes, replies: int) -> list[Any]: ...
    def send(self, packed: bytes) -> None: ...
    def wait(self, packed: bytes, *, seconds: float) -> None: ...
    def close(self) -> None: ...


class Connection:
    """A connection for a single thread at a time.  After StoreUnavailable the connection stays closed.

    timeout  seconds to wait for the server, to connect and for each piece of an answer
    looking  whether to look for an answer before sleeping; None, and with TLS: sleep at once
    """

    def __init__(self, address: Address, *, timeout: float, looking: Looking | None = None) -> None:
        self._timeout = timeout
        self._looking = looking if not address.tls else None
        self._unread = 0  # replies without a waiting caller
        self._reader = hiredis.Reader(notEnoughData=_NOTHING)
        self._buffer = bytearray(_CHUNK)
        try:
            self._socket = _connected(address, timeout)
            if not address.tls:
                self._socket.settimeout(None)
            self._limit(timeout)
            self._greet(address)
        except OSError as broken:
            raise StoreUnavailable(f"no connection to the store: {broken}") from broken

    def call(self, packed: bytes, replies: int) -> list[Any]:
        """Send `packed` and return that many replies; an error reply is among them as an exception object."""
        with self._closed_when_broken():
            self._socket.sendall(packed)
            while self._unread:
                self._reply()
                self._unread -= 1
            return [self._reply() for _ in range(replies)]

    def send(self, packed: bytes) -> None:
        """Send a command without waiting; the next call reads and drops the reply, even an error."""
        if isinstance(self._socket, ssl.SSLSocket) or self._unread == _MOST_UNREAD:
            self.call(packed, 1)
            return
        with self._closed_when_broken():
            if self._is_closed_by_server():
                raise ConnectionResetError("closed by the server")
            self._socket.sendall(packed)
            self._unread += 1

    def wait(self, packed: bytes, *, seconds: float) -> None:
        """Send a command that blocks on the server for at most `seconds`, and await its reply."""
        looking, self._looking = self._looking, None
        self._limit(self._timeout + seconds)
        self.call(packed, 1)
        self._limit(self._timeout)
        self._looking = looking

    def close(self) -> None:
        """Close the socket.  Closing twice is harmless."""
        self._socket.close()

    @contextmanager
    def _closed_when_broken(self) -> Iterator[None]:
        try:
            yield
        except (ConnectionError, hiredis.ProtocolError) as broken:
            self.close()
            raise Severed(f"the connection to the store broke: {broken}") from broken
        except OSError as broken:
            self.close()
            raise StoreUnavailable(f"the store does not answer in time: {broken}") from broken

    def _is_closed_by_server(self) -> bool:
        try:
            return not self._socket.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False

    def _reply(self) -> Any:
        while (reply := self._reader.gets()) is _NOTHING:
            received = self._received()
            if not received:
                raise ConnectionResetError("closed by the server")
            self._reader.feed(self._buffer, 0, received)  # type: ignore[arg-type]  # any buffer will do
        return reply

    def _received(self) -> int:
        """How many bytes have come into the buffer; 0 where the server closed."""
        looking = self._looking
        deadline = looking.begin() if looking is not None else None
        if looking is not None and deadline is not None:
            while looking.clock() < deadline:
                try:
                    received = self._socket.recv_into(self._buffer, 0, socket.MSG_DONTWAIT)
                except BlockingIOError:
                    continue
                looking.end(in_time=looking.clock() < deadline)
                return received
            looking.end(in_time=False)
        return self._socket.recv_into(self._buffer)

    def _greet(self, address: Address) -> None:
        commands: list[tuple[str | int, ...]] = []
        if address.password:
            user = (address.username,) if address.username else ()
            commands.append(("AUTH", *user, address.password))
        if address.database:
            commands.append(("SELECT", address.database))
        for reply in self.call(b"".join(map(pack, commands)), len(commands)) if commands else ():
            if isinstance(reply, hiredis.ReplyError):
                self.close()
                raise StoreUnavailable(f"the store refuses us: {str(reply).partition(' ')[0]}")

    def _limit(self, seconds: float) -> None:
        if isinstance(self._socket, ssl.SSLSocket):
            self._socket.settimeout(seconds)
            return
        # The kernel's own time limit spares the poll that a Python time limit makes before each receive.
        whole = int(seconds)
        limit = struct.pack("@ll", whole, int((seconds - whole) * 1e6))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)


def _connected(address: Address, timeout: float) -> socket.socket:
    if address.path:
        plain = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        plain.settimeout(timeout)
        plain.connect(address.path)
    else:
        plain = socket.create_connection((address.host, address.port), timeout)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return ssl.create_default_context().wrap_socket(plain, server_hostname=address.host) if address.tls else plain
