"""The proxy before a server, as named by the environment, and the tunnel through the proxy.

Each request goes through a tunnel, over plain HTTP too: a proxy that forwards requests replaces their Host (RFC 9112,
3.2.2), by which nginx finds the page, and may keep a PURGE to itself.  And a failure before the tunnel stands proves
that no request reached the server.
"""
# ruff: noqa: ARG002  signatures are those of httpcore2's network port

import base64
import re
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from typing import Any, Self
from urllib.parse import SplitResult, unquote, urlsplit

import httpcore2

from freshness.errors import Invalid

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A proxy's address, whether over TLS, and the header with its user's credentials."""

    host: str
    port: int
    secure: bool = False
    authorization: str = field(default="", repr=False)

    @classmethod
    def parse(cls, url: str) -> Self:
        """Build from `http://user:password@proxy.example:3128`; a missing scheme is `http`.  Raises Invalid."""
        wrong = Invalid("a proxy's address is http:// or https://, [user:password@]host[:port]")
        try:
            parts = urlsplit(url if "://" in url else f"http://{url}")
            port = parts.port or PORTS.get(parts.scheme)
        except ValueError:  # its message would show the password
            raise wrong from None
        if parts.scheme not in PORTS or not parts.hostname or port is None:
            raise wrong
        return cls(host=parts.hostname, port=port, secure=parts.scheme == "https", authorization=_authorization(parts))

    def __str__(self) -> str:
        return authority(self.host, self.port)


def proxy_for(scheme: str, host: str, port: int, environment: Mapping[str, str]) -> Proxy | None:
    """Return the proxy of HTTPS_PROXY or HTTP_PROXY, unless NO_PROXY names the server, or the server is a loopback.

    Raises Invalid for a text other than the address of an HTTP proxy.
    """
    url = _variable(environment, f"{scheme}_proxy")
    if not url or _is_loopback(host) or _is_listed(host, port, _variable(environment, "no_proxy")):
        return None
    try:
        return Proxy.parse(url)
    except Invalid as error:
        raise Invalid(f"{scheme.upper()}_PROXY: {error}") from None


def authority(host: str, port: int) -> str:
    """Return `host:port` as in a URL."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class Tunnel(httpcore2.NetworkBackend):
    """Connects to servers through a proxy (CONNECT).  Raises ProxyError where the proxy refuses."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._scheme = "https" if proxy.secure else "http"
        self._tls = ssl.create_default_context() if proxy.secure else None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Ask the proxy for a connection to the server, perhaps by a name that only the proxy can resolve."""
        url = httpcore2.URL(
            scheme=self._scheme, host=self._proxy.host, port=self._proxy.port, target=authority(host, port)
        )
        request = httpcore2.Request(
            "CONNECT", url, headers=self._headers(host, port), extensions={"timeout": timeouts(timeout)}
        )
        connection = httpcore2.HTTPConnection(url.origin, ssl_context=self._tls)
        try:
            response = connection.handle_request(request)
        except (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.RemoteProtocolError) as error:
            connection.close()
            raise httpcore2.ProxyError(f"no tunnel through the proxy {self._proxy}: {error}") from error
        if not 200 <= response.status < 300:
            connection.close()
            raise httpcore2.ProxyError(f"the proxy {self._proxy} answered {response.status}")
        stream: httpcore2.NetworkStream = response.extensions["network_stream"]
        return stream

    def _headers(self, host: str, port: int) -> list[tuple[str, str]]:
        headers = [("Host", authority(host, port))]
        if self._proxy.authorization:
            headers.append(("Proxy-Authorization", self._proxy.authorization))
        return headers


def timeouts(seconds: float | None) -> dict[str, float | None]:
    """Return a limit for each step, in the form of httpcore2."""
    return dict.fromkeys(("connect", "read", "write"), seconds)


def _authorization(parts: SplitResult) -> str:
    if parts.username is None:
        return ""
    credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {base64.b64encode(credentials.encode()).decode()}"


def _variable(environment: Mapping[str, str], name: str) -> str:
    """Read a variable of the environment, its lower-case name before its upper-case name.

    Within CGI, HTTP_PROXY is a header from any visitor.
    """
    if name in environment:
        return environment[name].strip()
    if name == "http_proxy" and "REQUEST_METHOD" in environment:
        return ""
    return environment.get(name.upper(), "").strip()


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _is_listed(host: str, port: int, no_proxy: str) -> bool:
    return any(_covers(entry, host, port) for entry in re.split(r"[,\s]+", no_proxy.lower()) if entry)


def _covers(entry: str, host: str, port: int) -> bool:
    """Whether an entry covers a server: `*`, a name with all below, an address or a network, perhaps with a port."""
    name, of_port = _split(entry)
    if of_port not in (None, port):
        return False
    try:
        return ip_address(host) in ip_network(name, strict=False)
    except ValueError:  # a name is compared as text
        name = name.removeprefix("*").removeprefix(".")
        return entry == "*" or host == name or host.endswith(f".{name}")


def _split(entry: str) -> tuple[str, int | None]:
    found = re.fullmatch(r"(?:\[(?P<v6>[^\]]+)\]|(?P<name>[^:]+))(?::(?P<port>[0-9]+))?", entry)
    if found is None:  # an IPv6 address without brackets
        return entry, None
    return found["v6"] or found["name"], int(found["port"]) if found["port"] else None
