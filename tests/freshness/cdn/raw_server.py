"""A server on this machine that sends exactly the bytes written down by a test, good or bad."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

Reply = Iterable[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The received head of a request."""

    target: str
    headers: dict[str, str]

    @property
    def host(self) -> str:
        return self.headers["Host"]

    @classmethod
    def parse(cls, head: bytes) -> Self:
        first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        return cls(target=first.split(" ")[1], headers=dict(line.split(": ", 1) for line in lines))


def response(status: int = 200, body: bytes = b"", **headers: str) -> Reply:
    """Make a well-formed response; header names are written with underscores."""
    lines = [f"HTTP/1.1 {status} Some reason", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ["\r\n".join([*lines, "", ""]).encode() + body]


class RawServer:
    """Answers each connection with `handler(request)`, piece by piece, until the other side has enough.

    `requests` lists the received requests; `connections` counts connections, with or without a request. An endless
    handler calls `self.stopping.wait(...)` between pieces, so closing the server ends the handler.
    """

    def __init__(self, handler: Callable[[Request], Reply], *, tls: ssl.SSLContext | None = None) -> None:
        self.handler = handler
        self.requests: list[Request] = []
        self.connections = 0
        self.stopping = threading.Event()
        self._tls = tls
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    @property
    def targets(self) -> list[str]:
        return [request.target for request in self.requests]

    def _accept(self) -> None:
        talks = []
        while not self.stopping.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                break
            self.connections += 1
            talks.append(threading.Thread(target=self._talk, args=(connection,)))
            talks[-1].start()
        for talk in talks:
            talk.join()

    def _talk(self, plain: socket.socket) -> None:
        plain.settimeout(20)
        try:
            with plain, self._tls.wrap_socket(plain, server_side=True) if self._tls else plain as connection:
                head = b""
                while b"\r\n\r\n" not in head:
                    piece = connection.recv(65_536)
                    if not piece:
                        return
                    head += piece
                request = Request.parse(head)
                left = int(request.headers.get("Content-Length", 0)) - len(head.partition(b"\r\n\r\n")[2])
                while left > 0 and (piece := connection.recv(left)):
                    left -= len(piece)
                self.requests.append(request)
                for piece in self.handler(request):
                    connection.sendall(piece)
        except OSError:
            return  # the visitor left, as many tests want
