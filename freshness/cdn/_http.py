"""The only place that sends HTTP for the adapters, but for CloudFront's SDK.

Kept connections, verified TLS, time-outs, proxies, no redirects. Failures become subclasses of CdnError here: refused
or unreachable is CdnUnavailable (no purge was accepted), no answer in time is CdnAmbiguous (perhaps accepted).
"""

import json
import os
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import httpcore2

from freshness.cdn._proxy import PORTS, Proxy, Tunnel, authority, proxy_for, timeouts
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
_UNREACHABLE = (httpcore2.ConnectError, httpcore2.ConnectTimeout, httpcore2.ProxyError)
_UNANSWERED = (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.RemoteProtocolError)

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """An answer; header names in lower case, the body cut at 64 KiB."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self, vendor: str) -> dict[str, Any]:
        """Return the body as a JSON object.  Raises CdnAmbiguous for any other body: not an answer of the API."""
        try:
            found = json.loads(self.body)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise CdnAmbiguous(f"what answered {self.status} is not the API of {vendor}")
        return found


class HttpClient:
    """Sends requests to a server; may be used from several threads at once.

    `base` is `https://host[:port]`, or `http://` for a loopback or a server named in `plain_ok`.  Requests go through
    the environment's proxy for the server (see `proxy_for`), or through the proxy with the URL `proxy`.
    """

    def __init__(
        self,
        base: str,
        *,
        timeout: float = TIMEOUT,
        plain_ok: bool = False,
        proxy: str = "",
        clock: Clock = time.monotonic,
    ) -> None:
        scheme, host, port = _parsed(base)
        if scheme == "http" and not plain_ok and host not in _LOOPBACK:
            raise Invalid(f"{base!r:.80} would send secrets in the clear; use https")
        self.base = base.rstrip("/")
        self._origin = httpcore2.Origin(scheme.encode(), host.encode(), port)
        self._authority = authority(host, port).removesuffix(f":{PORTS[scheme]}")
        self._timeout = timeout
        self._clock = clock
        self._tls = ssl.create_default_context() if scheme == "https" else None
        via = Proxy.parse(proxy) if proxy else proxy_for(scheme, host, port, os.environ)
        self._network = Tunnel(via) if via else httpcore2.SyncBackend()
        self._kept: list[tuple[httpcore2.HTTPConnection, float]] = []
        self._owner = os.getpid()
        self._lock = Lock()

    def send(self, method: str, target: str, *, headers: Mapping[str, str], body: bytes | None = None) -> HttpAnswer:
        """Send a request that may safely be repeated.

        A kept connection dropped meanwhile by the server is replaced, once.  The server may have taken the request
        before the drop: a refusal of the second request proves nothing then.

        Raises CdnUnavailable or CdnAmbiguous, and CdnForbidden for a header that HTTP cannot carry, like a secret with
        a line break; every status is an HttpAnswer.
        """
        request = self._request(method, target, headers, body)
        kept, dropped = self._take(), False
        try:
            if kept is not None:
                try:
                    return self._exchange(kept, request)
                except _UNANSWERED as error:
                    if not _is_dropped(error):
                        raise
                    dropped = True
            answer = self._exchange(self._connection(), request)
        except _UNREACHABLE as error:
            said = f"cannot reach {self.base}: {_said(error)}"
            if dropped:
                raise CdnAmbiguous(f"{self.base} dropped a request, and {said}") from error
            raise CdnUnavailable(said) from error
        except httpcore2.LocalProtocolError:  # its message would show the secret
            raise CdnForbidden(f"a header for {self.base} that HTTP cannot carry") from None
        except _UNANSWERED as error:
            raise CdnAmbiguous(f"no answer from {self.base}: {_said(error)}") from error
        if dropped and answer.status >= 300:
            raise CdnAmbiguous(f"{self.base} dropped a request, and answered {answer.status} when it came again")
        return answer

    def close(self) -> None:
        """Drop the kept connections."""
        with self._lock:
            kept, self._kept = self._kept, []
        for connection, _ in kept:
            connection.close()

    def _request(self, method: str, target: str, headers: Mapping[str, str], body: bytes | None) -> httpcore2.Request:
        origin, own = self._origin, {"Host": self._authority, "Accept-Encoding": "identity"}
        if body is not None:
            own["Content-Length"] = str(len(body))
        return httpcore2.Request(
            method,
            httpcore2.URL(scheme=origin.scheme, host=origin.host, port=origin.port, target=target),
            headers=[(name, value.strip(" \t").encode("latin-1")) for name, value in (own | dict(headers)).items()],
            content=body,
            extensions={"timeout": timeouts(self._timeout)},
        )

    def _connection(self) -> httpcore2.HTTPConnection:
        return httpcore2.HTTPConnection(self._origin, ssl_context=self._tls, network_backend=self._network)

    def _exchange(self, connection: httpcore2.HTTPConnection, request: httpcore2.Request) -> HttpAnswer:
        try:
            response = connection.handle_request(request)
            try:
                content = self._read(response)
            finally:
                response.close()
            names = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            return HttpAnswer(status=response.status, headers=names, body=content)
        finally:
            if connection.is_available():  # the answer has ended, and the server keeps the connection open
                self._keep(connection)
            else:
                connection.close()

    def _read(self, response: httpcore2.Response) -> bytes:
        end = self._clock() + self._timeout
        content = b""
        for part in response.iter_stream():
            content += part
            if len(content) >= MAX_BODY:
                break
            if self._clock() > end:
                raise httpcore2.ReadTimeout("the answer is too slow")
        return content[:MAX_BODY]

    def _take(self) -> httpcore2.HTTPConnection | None:
        if self._owner != os.getpid():  # a forked child must not speak on its parent's connections
            self._kept, self._lock, self._owner = [], Lock(), os.getpid()
        with self._lock:
            while self._kept:
                connection, since = self._kept.pop()
                if self._clock() - since < IDLE:
                    return connection
                connection.close()
        return None

    def _keep(self, connection: httpcore2.HTTPConnection) -> None:
        with self._lock:
            self._kept.append((connection, self._clock()))


def error_of(vendor: str, answer: HttpAnswer) -> CdnError:
    """Return the error for a status without a meaning of the vendor's own."""
    said = f"{vendor} answered {answer.status}: {answer.body[:200].decode('utf-8', 'replace')!r}"
    if answer.status == 429:
        wait = answer.headers.get("retry-after", "")
        return CdnThrottled(said, retry_after=float(wait) if wait.isascii() and wait.isdigit() else None)
    if answer.status in (401, 403, 404):  # 404: no such zone or service, a fault for an operator
        return CdnForbidden(said)
    if 400 <= answer.status < 500:
        return CdnRefused(said)
    return CdnUnavailable(said)


def _parsed(base: str) -> tuple[str, str, int]:
    """Return scheme, host and port of `https://host[:port]`.  Raises Invalid for any other text."""
    try:
        parts = urlsplit(base)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port or PORTS[parts.scheme]
    except (KeyError, ValueError):
        host, port = "", 0
    if not host or parts.username or parts.path not in ("", "/"):
        raise Invalid(f"{base!r:.80} is no address of a server: https://host[:port]")
    return parts.scheme, host, port


def _is_dropped(error: Exception) -> bool:
    """Whether the server closed the connection in place of an answer; not for a late or broken answer."""
    reset = isinstance(error, httpcore2.ReadError) and isinstance(error.__cause__, ConnectionError)
    return reset or (isinstance(error, httpcore2.RemoteProtocolError) and error.__cause__ is None)


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
