"""A small HTTP proxy on this machine, with tunnels to listed servers; refuses or hangs on a test's order."""

import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from select import select
from typing import Self

from tests.freshness.cdn.raw_server import Request


class ForwardProxy:
    """Knows servers by `host:port`, and by their place on this machine.

    user the required `name:password`; other clients get a 407 answers the bytes sent in place of a tunnel; None is
    silence
    """

    def __init__(
        self,
        servers: Mapping[str, int],
        *,
        user: str = "",
        answers: list[bytes | None] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.servers, self.answers = servers, answers or []
        self.asked: list[Request] = []
        self._expected = f"Basic {b64encode(user.encode()).decode()}" if user else None
        self._tls = tls
        self._stopping = threading.Event()
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        for open_one in [self._socket, *self._open]:
            with suppress(OSError):
                open_one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(20)
        self._socket.close()

    @property
    def tunnels(self) -> list[str]:
        """Return the target of each request."""
        return [request.target for request in self.asked]

    def _accept(self) -> None:
        with suppress(OSError):
            while not self._stopping.is_set():
                connection, _ = self._socket.accept()
                connection.settimeout(20)
                self._threads.append(threading.Thread(target=self._serve, args=(connection,)))
                self._threads[-1].start()

    def _serve(self, plain: socket.socket) -> None:
        with suppress(OSError), plain, self._tls.wrap_socket(plain, server_side=True) if self._tls else plain as client:
            self._open.append(client)
            head = b""
            while b"\r\n\r\n" not in head and (piece := client.recv(65_536)):
                head += piece
            self.asked.append(Request.parse(head))
            answer = self.answers.pop(0) if self.answers else self._refusal(head)
            if answer is None:
                self._stopping.wait(20)
            elif answer:
                client.sendall(answer)
            else:
                self._tunnel(client, self.servers[self.asked[-1].target])

    def _refusal(self, head: bytes) -> bytes:
        request = self.asked[-1]
        if self._expected and request.headers.get("Proxy-Authorization") != self._expected:
            return b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n"
        if not head.startswith(b"CONNECT ") or request.target not in self.servers:
            return b"HTTP/1.1 502 Unknown\r\nContent-Length: 0\r\n\r\n"
        return b""

    def _tunnel(self, client: socket.socket, port: int) -> None:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as server:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            other = {client: server, server: client}
            while True:  # in one thread: a TLS connection allows no simultaneous reading and writing
                for ready in select(list(other), [], [], 20)[0]:
                    piece = ready.recv(65_536)
                    if not piece:
                        return
                    other[ready].sendall(piece)
