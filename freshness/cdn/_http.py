"""The one place that sends HTTP for the dialects: kept connections, verified TLS, time-outs, no redirects.

What goes wrong becomes a leaf of CdnError here: refused or unreachable is CdnUnavailable (nothing was
accepted), no answer in time is CdnAmbiguous (perhaps it was).
"""

import http.client
import json
import os
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from freshness.errors import (
    CdnAmbiguous,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
    Invalid,
)

TIMEOUT = 5.0
MAX_BODY = 64 * 1024
IDLE = 4.0  # Varnish drops a connection after 5 idle seconds (`timeout_idle`)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back; header names in lower case, the body cut at 64 KiB."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self, vendor: str) -> dict[str, Any]:
        """The body as a JSON object.  Raises CdnAmbiguous for anything else: who answered is not the API."""
        try:
            found = json.loads(self.body)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise CdnAmbiguous(f"what answered {self.status} is not the API of {vendor}")
        return found


class HttpClient:
    """Sends requests to one server; may be used from several threads at once.

    `base` is `https://host[:port]`, or `http://` for a loopback or a server named in `plain_ok`.
    """

    def __init__(
        self, base: str, *, timeout: float = TIMEOUT, plain_ok: bool = False, clock: Clock = time.monotonic
    ) -> None:
        parts = urlsplit(base)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.path not in ("", "/"):
            raise Invalid(f"{base!r:.80} is no address of a server: https://host[:port]")
        if parts.scheme == "http" and not plain_ok and parts.hostname not in _LOOPBACK:
            raise Invalid(f"{base!r:.80} would send secrets in the clear; use https")
        self.base = base.rstrip("/")
        self._host, self._port, self._secure = parts.hostname, parts.port, parts.scheme == "https"
        self._timeout = timeout
        self._clock = clock
        self._tls = ssl.create_default_context() if self._secure else None
        self._kept: list[tuple[http.client.HTTPConnection, float]] = []
        self._owner = os.getpid()
        self._lock = Lock()

    def send(self, method: str, target: str, *, headers: Mapping[str, str], body: bytes | None = None) -> Answer:
        """Send one request that may safely be repeated.

        A kept connection that the server has dropped meanwhile is replaced, once.  Whether the server had taken
        the request before it dropped it nobody knows: a refusal of the second one proves nothing then.
        Raises CdnUnavailable or CdnAmbiguous; every status is an Answer.
        """
        kept, dropped = self._take(), False
        try:
            if kept is not None:
                try:
                    return self._exchange(kept, method, target, headers, body)
                except ConnectionError:  # RemoteDisconnected is one
                    dropped = True
            answer = self._exchange(self._connect(), method, target, headers, body)
        except (http.client.HTTPException, OSError) as error:
            raise CdnAmbiguous(f"no answer from {self.base}: {_said(error)}") from error
        except CdnUnavailable as error:
            if dropped:
                raise CdnAmbiguous(f"{self.base} dropped a request, and {error}") from error
            raise
        if dropped and answer.status >= 300:
            raise CdnAmbiguous(f"{self.base} dropped a request, and answered {answer.status} when it came again")
        return answer

    def close(self) -> None:
        """Drop the kept connections."""
        with self._lock:
            kept, self._kept = self._kept, []
        for connection, _ in kept:
            connection.close()

    def _connect(self) -> http.client.HTTPConnection:
        connection: http.client.HTTPConnection
        if self._tls is not None:
            connection = http.client.HTTPSConnection(self._host, self._port, timeout=self._timeout, context=self._tls)
        else:
            connection = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            raise CdnUnavailable(f"cannot reach {self.base}: {_said(error)}") from error
        return connection

    def _exchange(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes | None,
    ) -> Answer:
        reusable = False
        try:
            connection.request(method, target, body=body, headers=dict(headers))
            response = connection.getresponse()
            content = self._read(response)
            reusable = response.isclosed() and not response.will_close
            names = {name.lower(): value for name, value in response.getheaders()}
            return Answer(status=response.status, headers=names, body=content)
        finally:
            if reusable:
                self._keep(connection)
            else:
                connection.close()

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        end = self._clock() + self._timeout
        content = b""
        while len(content) < MAX_BODY and response.length != 0 and (part := response.read1(MAX_BODY - len(content))):
            content += part
            if self._clock() > end:
                raise TimeoutError("the answer is too slow")
        if response.length and len(content) < MAX_BODY:
            raise http.client.IncompleteRead(content, response.length)
        response.read(0)  # notes that the body has ended, so that the connection can be kept
        return content

    def _take(self) -> http.client.HTTPConnection | None:
        if self._owner != os.getpid():  # a forked child must not speak on its parent's connections
            self._kept, self._lock, self._owner = [], Lock(), os.getpid()
        with self._lock:
            while self._kept:
                connection, since = self._kept.pop()
                if self._clock() - since < IDLE:
                    return connection
                connection.close()
        return None

    def _keep(self, connection: http.client.HTTPConnection) -> None:
        with self._lock:
            self._kept.append((connection, self._clock()))


def error_of(vendor: str, answer: Answer) -> CdnError:
    """What a status means where the vendor gives it no meaning of its own."""
    said = f"{vendor} answered {answer.status}: {answer.body[:200].decode('utf-8', 'replace')!r}"
    if answer.status == 429:
        wait = answer.headers.get("retry-after", "")
        return CdnThrottled(said, retry_after=float(wait) if wait.isascii() and wait.isdigit() else None)
    if answer.status in (401, 403, 404):  # 404: no such zone or service, which an operator can mend
        return CdnForbidden(said)
    if 400 <= answer.status < 500:
        return CdnRefused(said)
    return CdnUnavailable(said)


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
