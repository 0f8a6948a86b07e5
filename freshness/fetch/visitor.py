"""A visitor: GETs a page through the edge as a browser would, without trust in any hop (`ports.Fetch`).

The host of a page may be a merchant's own domain, with DNS under the merchant's control.  A fetch is hence built from
parts, resolves once, connects to the very addresses it checked, and is bounded in time and size.  A fetch has no
cookies, credentials, secret headers or proxies to give away.
"""

import hashlib
import re
import ssl
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from socket import SOCK_STREAM, getaddrinfo
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore2

from freshness.errors import FetchFailed, FetchRefused, InvalidSettings
from freshness.fetch.addresses import check_addresses, check_page
from freshness.fetch.pinned import FetchBudget, PinnedNetwork
from freshness.ports import Answer, Clock, Page
from freshness.targets.generation import in_header

DEADLINE = 10.0  # seconds for everything: resolving, connecting, redirects, the last byte
MAX_BODY = 2 * 1024 * 1024  # bytes, after decoding
MAX_REDIRECTS = 3

Resolve = Callable[[str], Sequence[str]]
"""Addresses of a host name as text; raises FetchFailed for a host without addresses."""

_HEADERS = (
    ("User-Agent", "freshness"),
    ("Accept", "text/html,*/*;q=0.8"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LOCATION = re.compile(r"[!-\[\]-~]{1,4000}")  # printable ASCII without the backslash
_EDGE = re.compile(r"(https?)://([a-z0-9.-]+|\[[0-9a-f:.]+\]):([0-9]{1,5})/?")
_HTTP_ERRORS = (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.ProtocolError)


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeAddress:
    """An edge through which every page is fetched, whatever its host resolves to; private addresses are allowed.

    With `tls` the edge must present a certificate for the page's host.
    """

    host: str
    port: int
    tls: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """Build from `http://127.0.0.1:8080` or `https://edge.internal:443`.  Raises InvalidSettings."""
        found = _EDGE.fullmatch(text)
        if found is None or not 0 < int(found[3]) < 65_536:
            raise InvalidSettings(f"{text!r:.80} is no edge: 'http://' or 'https://', a host and a port")
        return cls(host=found[2].strip("[]"), port=int(found[3]), tls=found[1] == "https")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    status: int
    location: str | None = None
    generation: int | None = None
    nonce: int | None = None
    length: int = 0
    digest: str = ""
    body: bytes = b""


class Visitor:
    """Fetches pages over verified TLS at public addresses, or through `edge`.  Safe to share between threads.

    `edge` is a text for `EdgeAddress.parse`, empty for no edge; `authorities` is a PEM file of certificate authorities
    trusted besides the system's.
    """

    def __init__(
        self,
        *,
        edge: str = "",
        authorities: str | None = None,
        deadline: float = DEADLINE,
        resolve: Resolve | None = None,
        network: httpcore2.NetworkBackend | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self._edge = EdgeAddress.parse(edge) if edge else None
        self._deadline = deadline
        self._resolve = resolve or look_up
        self._network = network or httpcore2.SyncBackend()
        self._clock = clock
        self._tls = ssl.create_default_context()
        if authorities is not None:
            self._tls.load_verify_locations(cafile=authorities)

    def __call__(self, page: Page) -> Answer:
        """GET the page, following up to 3 redirects within its host.  Raises FetchRefused or FetchFailed."""
        return self.with_body(page)[0]

    def with_body(self, page: Page) -> tuple[Answer, bytes]:
        """GET the page as `__call__` does, and return also the decoded body, at most MAX_BODY bytes."""
        started = self._clock()
        budget = FetchBudget(deadline=self._deadline, clock=self._clock)
        check_page(page)
        addresses = self._addresses(page.host, budget)
        for _ in range(1 + MAX_REDIRECTS):
            reply = self._get(page, addresses, budget)
            if reply.location is None:
                answer = Answer(
                    status=reply.status,
                    generation=reply.generation,
                    nonce=reply.nonce,
                    length=reply.length,
                    digest=reply.digest,
                    seconds=self._clock() - started,
                )
                return answer, reply.body
            page = _redirected(page, reply.location, scheme=self._scheme)
        raise FetchFailed(f"more than {MAX_REDIRECTS} redirects")

    @property
    def _scheme(self) -> str:
        return "https" if self._edge is None or self._edge.tls else "http"

    def _addresses(self, host: str, budget: FetchBudget) -> Sequence[str]:
        """Resolve, but no longer than the deadline: the system's resolver knows no time limit of its own."""
        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="resolve")
        try:
            found = pool.submit(self._resolve, self._edge.host if self._edge else host).result(budget.seconds())
        except TimeoutError as error:
            raise budget.spent() from error
        finally:
            pool.shutdown(wait=False)
        if not found:
            raise FetchFailed("the host has no address")
        return found if self._edge else check_addresses(found)

    def _get(self, page: Page, addresses: Sequence[str], budget: FetchBudget) -> _Reply:
        port = self._edge.port if self._edge else 443
        origin = httpcore2.Origin(self._scheme.encode(), page.host.encode(), port)
        url = httpcore2.URL(scheme=origin.scheme, host=origin.host, port=port, target=page.path.encode())
        headers = [("Host", page.host), *_HEADERS]
        network = PinnedNetwork(self._network, addresses, port, budget)
        budget.begin_head()
        try:
            with (
                httpcore2.HTTPConnection(origin, ssl_context=self._tls, network_backend=network) as connection,
                connection.stream("GET", url, headers=headers) as response,
            ):
                budget.end_head()
                return _read(response)
        except _HTTP_ERRORS as error:
            budget.seconds()  # a timeout of the last read is the deadline's
            raise FetchFailed(f"{type(error).__name__}: {str(error)!r:.200}") from error


def look_up(host: str) -> Sequence[str]:
    """Ask the system's resolver: every address of a host, each once, in its order of preference."""
    try:
        found = getaddrinfo(host, 443, type=SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"{host} does not resolve: {error}") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _read(response: httpcore2.Response) -> _Reply:
    locations = _values(response, b"location")
    if response.status in _REDIRECTS and len(locations) == 1:
        return _Reply(status=response.status, location=locations[0].decode("latin-1"))
    body = bytearray()
    for chunk in _decoded(response):
        body += chunk
        if len(body) > MAX_BODY:
            raise FetchFailed(f"a body of more than {MAX_BODY} bytes")
    digest = hashlib.blake2b(body, digest_size=16).hexdigest()
    generation, nonce = _shown(response)
    return _Reply(
        status=response.status,
        generation=generation,
        nonce=nonce,
        length=len(body),
        digest=digest,
        body=bytes(body),
    )


def _decoded(response: httpcore2.Response) -> Iterator[bytes]:
    """Yield the body's chunks; gzip is unpacked in steps of bounded size, against small bodies with huge contents."""
    encoding = b",".join(_values(response, b"content-encoding")).strip().lower()
    if encoding in (b"", b"identity"):
        yield from response.iter_stream()
        return
    if encoding != b"gzip":
        raise FetchFailed("an encoding that was not asked for")
    unpack = zlib.decompressobj(wbits=31)
    packed = b""
    try:
        for packed in response.iter_stream():
            yield unpack.decompress(packed, MAX_BODY + 1)
    except zlib.error as error:
        raise FetchFailed("a body that is not the gzip it says") from error
    if packed and (not unpack.eof or unpack.unused_data):
        raise FetchFailed("a body whose gzip does not end where it ends")


def _shown(response: httpcore2.Response) -> tuple[int | None, int | None]:
    """Return the generation and nonce in a page's header, each `None` where absent."""
    values = _values(response, b"x-content-gen")
    return (in_header(values[0].decode("latin-1")) if len(values) == 1 else None) or (None, None)


def _values(response: httpcore2.Response, name: bytes) -> list[bytes]:
    return [value for key, value in response.headers if key.lower() == name]


def _redirected(page: Page, location: str, *, scheme: str) -> Page:
    """Return the target page of a redirect, with the same scheme, host and port.  Raises FetchRefused."""
    if not _LOCATION.fullmatch(location):
        raise FetchRefused("redirected to what is no URL")
    try:
        parts = urlsplit(urljoin(f"{scheme}://{page.host}{page.path}", location))
    except ValueError as error:
        raise FetchRefused("redirected to what is no URL") from error
    if parts.scheme != scheme or parts.netloc.lower() != page.host:
        raise FetchRefused("redirected to another scheme, host or port")
    target = Page(host=page.host, path=(parts.path or "/") + ("?" + parts.query if parts.query else ""))
    check_page(target)
    return target
