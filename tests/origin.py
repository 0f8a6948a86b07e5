"""An origin for edge tests: answers and delays are set by the test, and requests are recorded."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread

PAGE = {"Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60"}


@dataclass(slots=True)
class Asked:
    """A request received by the origin."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers if known.lower() == name.lower()), None)


@dataclass(slots=True)
class Reply:
    """An answer; `gate` holds the answer back until the event is set, `started` is set when the request arrives.

    With `silent` the connection is closed without an answer, as by an origin that has died.
    """

    body: bytes = b"page"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    gate: Event | None = None
    started: Event | None = None
    repeat: list[tuple[str, str]] = field(default_factory=list)
    silent: bool = False


NOTHING = Reply(status=404, headers={"Cache-Control": "no-store"})


class Origin:
    """`origin.says[path] = Reply(…)`, or a function of the request; `otherwise` is for every other path."""

    def __init__(self) -> None:
        self.says: dict[str, Reply | Callable[[Asked], Reply]] = {}
        self.otherwise: Reply | Callable[[Asked], Reply] = NOTHING
        self.asked: list[Asked] = []
        self.lock = Lock()
        origin = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # headers and body in a single piece
            disable_nagle_algorithm = True  # the rest of a body longer than a piece would wait 40 ms

            def log_message(self, *args: object) -> None:
                pass

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                asked = Asked(self.command, self.path, self.headers.items(), body)
                with origin.lock:
                    origin.asked.append(asked)
                says = origin.says.get(self.path, origin.otherwise)
                reply = says(asked) if callable(says) else says
                if reply.started:
                    reply.started.set()
                if reply.gate:
                    reply.gate.wait(20)
                if reply.silent:
                    self.close_connection = True
                    return
                self.send_response(reply.status)
                for name, value in [*reply.headers.items(), *reply.repeat]:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                if self.command != "HEAD" and reply.status != 304:
                    self.wfile.write(reply.body)

            do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = do_PURGE = _answer  # noqa: N815

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self._thread = Thread(target=self.server.serve_forever, args=(0.005,), daemon=True)
        self._thread.start()

    def page(self, path: str, tags: str, body: bytes = b"page", **headers: str) -> Reply:
        """Serve a cacheable page with tags from now on."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        reply = Reply(body=body, headers={**PAGE, "Surrogate-Key": tags, **named})
        self.says[path] = reply
        return reply

    def count(self, target: str) -> int:
        """Return the number of requests for a target."""
        with self.lock:
            return Counter(one.target for one in self.asked)[target]

    def last(self, target: str) -> Asked:
        with self.lock:
            return [one for one in self.asked if one.target == target][-1]

    def reset(self) -> None:
        with self.lock:
            self.says.clear()
            self.asked.clear()
            self.otherwise = NOTHING

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()
