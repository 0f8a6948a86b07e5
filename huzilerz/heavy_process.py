"""A process for heavy requests beside each web process: other requests keep the interpreter, and the processor first.

Threads of one process compute in turn, and reading two megabytes of JSON is a single turn of 80 ms.  Heavy requests to
the platform, and pages of heavy shops that no cache has (`huzilerz.in_flight`), are therefore answered by a child with
the same code, one at a time.  A child that computes beyond a request's deadline is ended and started anew.  Until the
first child has loaded its code, which takes seconds, the web process answers heavy requests itself: a merchant's save
does not wait for the child.

Requests and answers are frames on a pair of sockets: two lengths, a JSON object, and the bytes of a body.  The child's
first frame, LOADED, says that its code is loaded.  The end of the web process closes the pair, and ends the child.
"""

import json
import logging
import os
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

log = logging.getLogger(__name__)

COMMAND: Final = (sys.executable, "-m", "huzilerz.heavy_worker")
"""The child's command; the number of its socket is added."""
GRACE: Final = 5.0
"""Seconds after the deadline for the rest of a request's computing."""
LATER: Final = 4.0
"""Seconds from the start of the web process to the child's."""
LOADING: Final = 60.0
"""Most seconds for the loading of the child's code; it takes one to five."""
LOADED: Final = {"loaded": True}
"""The head of the child's first frame."""
_LENGTHS: Final = struct.Struct(">II")
_PIECE: Final = 1 << 20
Head = dict[str, Any]


class Unanswered(RuntimeError):
    """The process ended, or computed beyond the request's deadline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeavyAnswer:
    """An answer of the child.

    computed  seconds of its processor time
    keys      the user and other clients behind the request
    touched   subjects that the request has edited: this process's cache knows only former states
    """

    status: int
    headers: Sequence[tuple[str, str]]
    body: bytes
    computed: float
    keys: Sequence[str]
    touched: Sequence[str] = ()


class HeavyProcess:
    """The child, started by `start` and again after its end; all methods may be called from any thread."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._link: socket.socket | None = None
        self._is_loaded = False

    @property
    def pid(self) -> int | None:
        """The child's id; None before `start` has returned."""
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Start the child, and return once its code is loaded; until then `answer` is None.

        A child that ends while it loads is started anew by the first request, and a child that has not loaded after
        LOADING seconds is waited for by the first request.
        """
        child, link = self._launched()
        is_loaded = _has_loaded(link)
        with self._lock:
            self._end()
            self._child, self._link, self._is_loaded = child, link, is_loaded

    def start_later(self) -> None:
        """Start the child after a while: the web process is ready sooner, and a short-lived one needs no child."""
        timer = threading.Timer(LATER, self.start)
        timer.daemon = True
        timer.start()

    def stop(self) -> None:
        """End the child: from now on heavy requests are answered by this process."""
        with self._lock:
            self._end()

    def answer(self, environ: Mapping[str, str], body: bytes, *, seconds: float) -> HeavyAnswer | None:
        """Return the child's answer to a WSGI request; None before `start` has returned.

        After `seconds` the child sends no more queries; after GRACE more the child is ended.  Raises Unanswered then,
        and where another request takes all the seconds.
        """
        began = time.monotonic()
        if not self._lock.acquire(timeout=seconds):
            raise Unanswered
        try:
            if self._child is None:
                return None
            if self._child.poll() is not None:
                self._begin()
            head, content = self._asked(environ, body, max(seconds - (time.monotonic() - began), 0.0))
        finally:
            self._lock.release()
        headers = [(str(name), str(value)) for name, value in head["headers"]]
        return HeavyAnswer(
            status=head["status"],
            headers=headers,
            body=content,
            computed=head["computed"],
            keys=head["keys"],
            touched=head["touched"],
        )

    def _asked(self, environ: Mapping[str, str], body: bytes, seconds: float) -> tuple[Head, bytes]:
        link = self._link
        assert link is not None
        try:
            link.settimeout(seconds + GRACE)
            if not self._is_loaded:
                read_frame(link)
                self._is_loaded = True
            write_frame(link, {"environ": environ, "seconds": seconds}, body)
            return read_frame(link)
        except (OSError, EOFError) as error:
            log.error("a heavy request is given up: %s", str(error) or "its process ended")
            self._begin()
            raise Unanswered from error

    def _begin(self) -> None:
        self._end()
        self._child, self._link = self._launched()

    def _launched(self) -> tuple["subprocess.Popen[bytes]", socket.socket]:
        ours, theirs = socket.socketpair()
        with theirs:
            command = [*self._command, str(theirs.fileno())]
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()]), ours

    def _end(self) -> None:
        if self._link is not None:
            self._link.close()
        if self._child is not None:
            with suppress(ProcessLookupError):
                self._child.kill()  # the edit of a killed request is whole in the database, or is not there
            self._child.wait()
        self._child = self._link = None
        self._is_loaded = False


heavy_process: Final = HeavyProcess()
"""The child of this process, started by `huzilerz.wsgi`; never in a test or a command."""


def _has_loaded(link: socket.socket) -> bool:
    link.settimeout(LOADING)
    try:
        read_frame(link)
    except (OSError, EOFError) as error:
        log.error("the process for heavy requests has not loaded its code: %s", str(error) or "its process ended")
        return False
    return True


def plain_environ(meta: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a WSGI environment without this process's own environment variables."""
    return {name: value for name, value in meta.items() if isinstance(value, str) and os.environ.get(name) != value}


def write_frame(link: socket.socket, head: Mapping[str, Any], body: bytes) -> None:
    """Write a frame; raises OSError."""
    text = json.dumps(head).encode()
    link.sendall(_LENGTHS.pack(len(text), len(body)) + text)
    link.sendall(body)


def read_frame(link: socket.socket) -> tuple[Head, bytes]:
    """Read a frame.  Raises OSError, and EOFError where the other side has closed the socket."""
    first, second = _LENGTHS.unpack(_exactly(link, _LENGTHS.size))
    head: Head = json.loads(_exactly(link, first))
    return head, _exactly(link, second)


def _exactly(link: socket.socket, length: int) -> bytes:
    found = bytearray()
    while len(found) < length:
        piece = link.recv(min(length - len(found), _PIECE))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)
