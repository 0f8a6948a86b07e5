"""An HTTP server on this machine as the base of the doubles of CDN APIs: faults on request, an edge behind."""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

_MAX_BODY = 4 << 20


class Fault(Enum):
    """The fate of the next call in place of a truthful answer."""

    UNAVAILABLE = auto()  # 503, not accepted
    INTERNAL = auto()  # 500 with an unreadable body
    CUT_OFF = auto()  # the connection closes, not accepted
    ANSWER_LOST = auto()  # accepted, then the connection closes
    HANGS = auto()  # accepted, then silence until the double stops
    NO_EFFECT = auto()  # accepted and reported complete, without a purge
    EARLY = auto()  # reported complete at once, effective later
    GARBAGE = auto()  # accepted, and half an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer of a double to a request."""

    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Double(ABC):
    """A context manager.  A double of a vendor's API gives its answers in `respond`.

    `faults` are met by the next calls, in order; `requests` remembers every call.
    """

    def __init__(self) -> None:
        self.faults: deque[Fault] = deque()
        self.requests: list[Request] = []
        self.lock = Lock()
        self.stopped = Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self.answer))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.threads = [Thread(target=self._server.serve_forever, args=(0.005,), daemon=True)]

    def __enter__(self) -> Self:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        for thread in self.threads:
            thread.join()

    @abstractmethod
    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Return the API's answer.  Called with `lock` held."""

    def answer(self, request: Request) -> Reply | None:
        """Return the API's answer, as changed by a fault; `None` closes the connection in silence."""
        with self.lock:
            self.requests.append(request)
            fault = self.faults.popleft() if self.faults else None
        if fault is Fault.UNAVAILABLE:
            return Reply(status=503, body="Service Unavailable")
        if fault is Fault.INTERNAL:
            return Reply(status=500, body="<html>")
        if fault is Fault.CUT_OFF:
            return None
        with self.lock:
            reply = self.respond(request, fault)
        if fault is Fault.HANGS:
            self.stopped.wait(60)
        if fault in (Fault.HANGS, Fault.ANSWER_LOST):
            return None
        if fault is Fault.GARBAGE:
            return Reply(status=reply.status, body=reply.body[: len(reply.body) // 2] or "{", headers=reply.headers)
        return reply


class Bucket:
    """A token bucket: `per_second` calls, `burst` of them at once."""

    def __init__(self, clock: Callable[[], float], *, per_second: float, burst: float) -> None:
        self.clock, self.per_second, self.burst = clock, per_second, burst
        self._tokens, self._at = burst, clock()

    def take(self, tokens: float = 1.0) -> bool:
        """Take all of `tokens` or none of them."""
        now = self.clock()
        self._tokens = min(self.burst, self._tokens + (now - self._at) * self.per_second)
        self._at = now
        if self._tokens < tokens:
            return False
        self._tokens -= tokens
        return True


def _handler(answer: Callable[[Request], Reply | None]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # headers and body in a single packet

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

        def _serve(self) -> None:
            body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), _MAX_BODY))
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = answer(Request(method=self.command, path=self.path, headers=headers, body=body))
            if reply is None:
                self.close_connection = True
                return
            payload = reply.body.encode()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.status != 204:
                self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815

    return Handler
