"""`python -m tests.field.gateway`: the gateway of an edge's purges; records each purge, and fails as ordered.

`POST /<mode>` to its control port changes the mode; `GET /` there answers with the mode and the counts:

    pass               purges reach the edge
    refuse             503 for every purge
    refuse immediate   503 for purges of a theme alone, as a publish asks for at once
    hold               a purge waits until the mode changes, and then reaches the edge
    dead               new connections are refused, and open connections are cut
"""

import argparse
import http.client
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any


class Gateway:
    """The gateway of an edge."""

    def __init__(self, *, port: int, upstream: int, notes: IO[str]) -> None:
        self.port = port
        self.upstream = upstream
        self.notes = notes
        self.mode = "pass"
        self.counted = {"accepted": 0, "refused": 0, "held": 0}
        self.open: set[socket.socket] = set()
        self.server: ThreadingHTTPServer | None = None
        self.listen()

    def listen(self) -> None:
        """Take connections from now on."""
        self.server = _serve(self.port, _handler(self.purge, self.open))

    def turn(self, mode: str) -> None:
        """Behave otherwise from now on."""
        if mode == "dead" and self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None
            for connection in list(self.open):
                with_shutdown(connection)
        elif self.server is None:
            self.listen()
        self.mode = mode

    def control(self, method: str, path: str, _headers: Any) -> tuple[int, bytes]:
        """Answer a question, or obey an order."""
        if method == "POST":
            self.turn(path.strip("/").replace("-", " "))
        return 200, json.dumps({"mode": self.mode, **self.counted}).encode()

    def purge(self, method: str, path: str, headers: Any) -> tuple[int, bytes]:
        """Handle a purge request for the edge."""
        tag = headers.get("Surrogate-Key", "")
        mode, arrived = self.mode, time.time()
        if mode == "refuse" or (mode == "refuse immediate" and tag.startswith("t-")):
            self.note(arrived, tag, 503)
            return 503, b""
        if mode == "hold":
            self.counted["held"] += 1
            while self.mode == "hold":
                time.sleep(0.01)
        connection = http.client.HTTPConnection("127.0.0.1", self.upstream, timeout=10)
        try:
            connection.request(method, path, headers=dict(headers.items()))
            answer = connection.getresponse()
            body, status = answer.read(), answer.status
        except OSError:
            body, status = b"", 502
        finally:
            connection.close()
        self.note(arrived, tag, status)
        return status, body

    def note(self, arrived: float, tag: str, status: int) -> None:
        """Write a line."""
        self.counted["accepted" if status == 200 else "refused"] += 1
        self.notes.write(json.dumps({"t": arrived, "tag": tag, "status": status}) + "\n")


def _serve(port: int, handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def _handler(answer: Any, connections: set[socket.socket]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def setup(self) -> None:
            connections.add(self.request)
            super().setup()

        def finish(self) -> None:
            connections.discard(self.request)
            super().finish()

        def log_message(self, *args: object) -> None:
            pass

        def handle_any(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, body = answer(self.command, self.path, self.headers)
            self.send_response(status)
            if status == 200:
                self.send_header("X-Purged", "1")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PURGE = handle_any  # noqa: N815

    return Handler


def with_shutdown(connection: socket.socket) -> None:
    """Close the connection, also under a pending read."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


class Control:
    """The driver's side of a gateway."""

    def __init__(self, port: int) -> None:
        self.port = port

    def turn(self, mode: str) -> None:
        """See the module."""
        self._ask("POST", f"/{mode.replace(' ', '-')}")

    def counted(self) -> dict[str, Any]:
        """Return the counts of purges accepted, refused and held so far."""
        return self._ask("GET", "/")

    def _ask(self, method: str, path: str) -> dict[str, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path)
            found: dict[str, Any] = json.loads(connection.getresponse().read())
            return found
        finally:
            connection.close()


def main() -> None:
    """Serve until the end of the process."""
    words = argparse.ArgumentParser()
    for name in ("port", "control", "upstream"):
        words.add_argument(f"--{name}", type=int, required=True)
    words.add_argument("--notes", type=Path, required=True)
    given = words.parse_args()
    with given.notes.open("a", buffering=1) as notes:
        gateway = Gateway(port=given.port, upstream=given.upstream, notes=notes)
        _serve(given.control, _handler(gateway.control, set()))
        threading.Event().wait()


if __name__ == "__main__":
    main()
