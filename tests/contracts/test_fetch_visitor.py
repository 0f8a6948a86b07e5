"""The visitor against servers and name servers that wish it ill."""

import gzip
import hashlib
import ssl
import subprocess
import threading
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import httpcore2
import pytest

from freshness.cdn.pinned import MAX_HEAD
from freshness.cdn.visitor import MAX_BODY, Edge, Visitor, look_up
from freshness.errors import FetchFailed, FetchRefused, InvalidSettings
from freshness.ports import Answer, Page
from tests.contracts.raw_server import RawServer, Reply, Request, response

pytestmark = pytest.mark.slow
HOST = "shop.example.com"
HOME = Page(host=HOST, path="/")
PUBLIC = "93.184.215.14"


def edge(server: RawServer, *, deadline: float = 20.0) -> Visitor:
    """A visitor that goes through `server` as its edge."""
    return Visitor(edge=f"http://127.0.0.1:{server.port}", deadline=deadline)


def fetched(reply: Reply, *, page: Page = HOME, deadline: float = 20.0) -> Answer:
    """What the visitor makes of one reply."""
    with RawServer(lambda _: reply) as server:
        return edge(server, deadline=deadline)(page)


class Net(httpcore2.SyncBackend):
    """Every address leads to `server`, except the `dead`; it remembers which were asked for."""

    def __init__(self, server: RawServer | None = None, *, dead: Sequence[str] = ()) -> None:
        self.server = server
        self.dead = dead
        self.asked: list[tuple[str, int]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,
    ) -> httpcore2.NetworkStream:
        self.asked.append((host, port))
        if host in self.dead or self.server is None:
            raise httpcore2.ConnectTimeout("dead")
        return super().connect_tcp("127.0.0.1", self.server.port, timeout)


class Names:
    """A name server that gives each answer in turn, and the last for ever after."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


# What is kept, and what is sent


def test_only_status_generation_length_digest_and_time_are_kept() -> None:
    answer = fetched(response(200, b"hello", X_Content_Gen="42", Set_Cookie="a=b", X_Secret="s"))
    digest = hashlib.blake2b(b"hello", digest_size=16).hexdigest()
    assert answer == Answer(status=200, generation=42, length=5, digest=digest, seconds=answer.seconds)


def test_a_request_carries_these_headers_and_no_others_ever(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "netrc").write_text(f"machine {HOST} login anna password geheim\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with RawServer(lambda _: response(200, Set_Cookie="session=1; Path=/")) as server:
        visit = edge(server)
        visit(HOME)
        visit(HOME)
    assert [request.headers for request in server.requests] == 2 * [
        {
            "Host": HOST,
            "User-Agent": "freshness",
            "Accept": "text/html,*/*;q=0.8",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
    ]


def test_a_path_goes_out_exactly_as_it_is() -> None:
    with RawServer(lambda _: response()) as server:
        edge(server)(Page(host=HOST, path="/a/%2e%2e/b//c;d?q=%C3%BC&r='<>\""))
    assert server.targets == ["/a/%2e%2e/b//c;d?q=%C3%BC&r='<>\""]


def test_a_proxy_in_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(lambda _: response(502)) as proxy, RawServer(lambda _: response(200)) as server:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert edge(server)(HOME).status == 200
        assert proxy.connections == 0


@pytest.mark.parametrize("value", ["", "-1", "+1", "1.5", "0x10", "1 2", "1,2", "١", "9" * 19, "none", "1_0"])
def test_a_generation_that_is_no_number_is_no_generation(value: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Content-Gen: {value}\r\n\r\n"
    assert fetched([head.encode()]).generation is None


def test_two_generations_are_no_generation() -> None:
    head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Content-Gen: 1\r\nX-Content-Gen: 2\r\n\r\n"
    assert fetched([head.encode()]).generation is None


# Names and addresses


@pytest.mark.parametrize(
    "page",
    [
        Page(host="127.0.0.1", path="/"),
        Page(host="0x7f000001", path="/"),
        Page(host="shop.example.com:8080", path="/"),
        Page(host="user@shop.example.com", path="/"),
        Page(host="shop.example.com", path="/a\r\nHost: evil.example"),
    ],
)
def test_what_is_no_page_is_refused_before_a_name_is_looked_up(page: Page) -> None:
    names, net = Names([PUBLIC]), Net()
    with pytest.raises(FetchRefused):
        Visitor(resolve=names, network=net)(page)
    assert (names.asked, net.asked) == ([], [])


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        ["::ffff:127.0.0.1"],
        ["169.254.169.254"],
        [PUBLIC, "10.0.0.1"],
        ["10.0.0.1", PUBLIC],
        [PUBLIC, "::1", "2606:4700::1111"],
    ],
)
def test_a_name_with_any_private_address_is_refused_before_connecting(answers: list[str]) -> None:
    net = Net()
    with pytest.raises(FetchRefused, match="not public"):
        Visitor(resolve=Names(answers), network=net)(HOME)
    assert net.asked == []


def test_the_machines_own_name_is_refused_through_the_real_resolver() -> None:
    net = Net()
    with pytest.raises(FetchRefused, match="not public"):
        Visitor(resolve=lambda _: look_up("localhost"), network=net)(HOME)
    assert net.asked == []


def test_a_name_without_an_address_fails_and_may_be_tried_again() -> None:
    net = Net()
    with pytest.raises(FetchFailed, match="no address"):
        Visitor(resolve=Names([]), network=net)(HOME)
    with pytest.raises(FetchFailed, match="does not resolve"):
        look_up("nowhere.invalid")
    assert net.asked == []


def test_a_resolver_that_hangs_ends_at_the_deadline() -> None:
    never = threading.Event()

    def resolve(_: str) -> Sequence[str]:
        never.wait(20)
        return [PUBLIC]

    net = Net()
    try:
        with pytest.raises(FetchFailed, match=r"no complete answer within 0\.2 s"):
            Visitor(resolve=resolve, network=net, deadline=0.2)(HOME)
    finally:
        never.set()
    assert net.asked == []


# TLS, with a certificate authority of our own


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with `ca.pem`, and `shop.pem`: certificate and key for `shop.example.com`."""
    home = tmp_path_factory.mktemp("tls")

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=home, check=True, capture_output=True)

    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *new_key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test", "-days", "2")
    openssl("req", *new_key, "-keyout", "shop.key", "-out", "shop.csr", "-subj", "/CN=shop")
    (home / "names").write_text(f"subjectAltName=DNS:{HOST}\n")
    signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"]
    openssl("x509", "-req", "-in", "shop.csr", "-out", "shop.crt", *signed)
    (home / "shop.pem").write_bytes((home / "shop.crt").read_bytes() + (home / "shop.key").read_bytes())
    return home


@pytest.fixture
def tls_server(authority: Path) -> Iterator[RawServer]:
    """Speaks TLS as `shop.example.com`; `/again` redirects home."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(authority / "shop.pem")

    def handler(request: Request) -> Reply:
        if request.target == "/again":
            return response(301, Location=f"https://{HOST}/")
        return response(200, b"hello", X_Content_Gen="7")

    with RawServer(handler, tls=context) as server:
        yield server


def test_the_checked_address_is_connected_to_and_the_name_is_what_tls_verifies(
    tls_server: RawServer, authority: Path
) -> None:
    names, net = Names([PUBLIC], ["127.0.0.1"]), Net(tls_server)
    visit = Visitor(resolve=names, network=net, authorities=str(authority / "ca.pem"))
    assert visit(HOME).generation == 7
    assert (names.asked, net.asked) == ([HOST], [(PUBLIC, 443)])
    assert tls_server.requests[0].host == HOST


def test_a_name_that_changes_its_address_during_a_fetch_is_asked_only_once(
    tls_server: RawServer, authority: Path
) -> None:
    names, net = Names([PUBLIC], ["127.0.0.1"]), Net(tls_server)
    visit = Visitor(resolve=names, network=net, authorities=str(authority / "ca.pem"))
    assert visit(Page(host=HOST, path="/again")).status == 200
    assert (names.asked, net.asked) == ([HOST], [(PUBLIC, 443), (PUBLIC, 443)])
    with pytest.raises(FetchRefused, match="not public"):
        visit(HOME)
    assert len(net.asked) == 2


def test_the_next_address_is_tried_when_one_does_not_answer(tls_server: RawServer, authority: Path) -> None:
    net = Net(tls_server, dead=["2606:4700::1111"])
    visit = Visitor(resolve=Names(["2606:4700::1111", PUBLIC]), network=net, authorities=str(authority / "ca.pem"))
    assert visit(HOME).status == 200
    assert net.asked == [("2606:4700::1111", 443), (PUBLIC, 443)]


def test_no_address_that_answers_fails() -> None:
    net = Net(dead=["1.1.1.1", PUBLIC])
    with pytest.raises(FetchFailed, match="ConnectTimeout"):
        Visitor(resolve=Names(["1.1.1.1", PUBLIC]), network=net)(HOME)
    assert net.asked == [("1.1.1.1", 443), (PUBLIC, 443)]


def test_a_certificate_nobody_vouches_for_fails_and_no_request_is_sent(tls_server: RawServer) -> None:
    with pytest.raises(FetchFailed, match="CERTIFICATE_VERIFY_FAILED"):
        Visitor(resolve=Names([PUBLIC]), network=Net(tls_server))(HOME)
    assert tls_server.requests == []


def test_a_certificate_for_another_name_fails_and_no_request_is_sent(tls_server: RawServer, authority: Path) -> None:
    visit = Visitor(resolve=Names([PUBLIC]), network=Net(tls_server), authorities=str(authority / "ca.pem"))
    with pytest.raises(FetchFailed, match="CERTIFICATE_VERIFY_FAILED"):
        visit(Page(host="other.example.com", path="/"))
    assert tls_server.requests == []


def test_a_configured_edge_over_tls_is_verified_for_the_pages_host(tls_server: RawServer, authority: Path) -> None:
    address = f"https://127.0.0.1:{tls_server.port}"
    assert Visitor(edge=address, authorities=str(authority / "ca.pem"))(HOME).status == 200
    with pytest.raises(FetchFailed, match="CERTIFICATE_VERIFY_FAILED"):
        Visitor(edge=address)(HOME)


def test_a_server_that_never_ends_its_handshake_ends_at_the_deadline() -> None:
    with RawServer(lambda _: response()) as server:  # speaks no TLS, and waits for a request
        visit = Visitor(resolve=Names([PUBLIC]), network=Net(server), deadline=0.2)
        with pytest.raises(FetchFailed, match="no complete answer within"):
            visit(HOME)


# The configured edge


def test_a_page_is_fetched_from_the_edge_whatever_its_name_resolves_to() -> None:
    names = Names(["127.0.0.1"])
    with RawServer(lambda _: response()) as server:
        Visitor(edge=f"http://edge.internal:{server.port}", resolve=names, network=Net(server))(HOME)
    assert names.asked == ["edge.internal"]
    assert server.requests[0].host == HOST


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("http://127.0.0.1:8080", Edge(host="127.0.0.1", port=8080, tls=False)),
        ("http://[::1]:6081/", Edge(host="::1", port=6081, tls=False)),
        ("https://edge.internal:443", Edge(host="edge.internal", port=443, tls=True)),
    ],
)
def test_an_edge_is_read_from_text(text: str, edge: Edge) -> None:
    assert Edge.parse(text) == edge


@pytest.mark.parametrize(
    "text",
    [
        "",
        "127.0.0.1:8080",
        "http://127.0.0.1",
        "http://127.0.0.1:0",
        "http://127.0.0.1:65536",
        "http://a:b@127.0.0.1:8080",
        "http://127.0.0.1:8080/path",
        "http://127.0.0.1:8080\n",
        "ftp://127.0.0.1:21",
    ],
)
def test_what_is_no_edge_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidSettings, match="is no edge"):
        Edge.parse(text)


# Redirects


def redirecting(*locations: str) -> Callable[[Request], Reply]:
    """Redirects from `/` to the first location, and from `/1`, `/2` … to the following ones."""

    def handler(request: Request) -> Reply:
        step = int(request.target.split("?")[0][1:] or 0)
        return response(302, Location=locations[step]) if step < len(locations) else response(200)

    return handler


@pytest.mark.parametrize("location", ["/1", "1", "./1", f"//{HOST}/1", f"http://{HOST}/1", f"http://{HOST}/1#top"])
def test_a_redirect_within_the_host_is_followed(location: str) -> None:
    with RawServer(redirecting(location)) as server:
        assert edge(server)(HOME).status == 200
    assert server.targets == ["/", "/1"]


def test_three_redirects_are_followed_and_a_fourth_is_not() -> None:
    with RawServer(redirecting("/1", "/2", "/3")) as server:
        assert edge(server)(HOME).status == 200
    with RawServer(redirecting("/1", "/2", "/3", "/4")) as server:
        with pytest.raises(FetchFailed, match="more than 3 redirects"):
            edge(server)(HOME)
        assert server.targets == ["/", "/1", "/2", "/3"]


def test_a_redirect_keeps_its_query() -> None:
    with RawServer(redirecting("/1?page=2")) as server:
        edge(server)(HOME)
    assert server.targets == ["/", "/1?page=2"]


@pytest.mark.parametrize(
    "location",
    [
        "http://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        f"http://{HOST}:8080/",
        f"http://{HOST}@evil.example/",
        f"http://user@{HOST}/",
        f"http://{HOST}.evil.example/",
        f"https://{HOST}/",
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "javascript:alert(1)",
        "http://[::1/",
        "/a b",
        "/\x80",
        "/" + "x" * 4_001,
    ],
)
def test_a_redirect_that_leaves_the_host_is_refused_and_not_followed(location: str) -> None:
    head = f"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n".encode("latin-1")
    with RawServer(lambda _: [head]) as server:
        with pytest.raises(FetchRefused, match="redirected to"):
            edge(server)(HOME)
        assert server.connections == 1


def test_a_redirect_to_a_path_that_may_not_be_fetched_is_refused() -> None:
    with RawServer(redirecting(f"http://{HOST}//evil.example/")) as server:
        with pytest.raises(FetchRefused, match="no path to fetch"):
            edge(server)(HOME)
        assert server.connections == 1


def test_a_redirect_to_nowhere_or_to_two_places_is_the_answer() -> None:
    assert fetched(response(301)).status == 301
    twice = b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: /a\r\nLocation: /b\r\n\r\n"
    assert fetched([twice]).status == 301


# Time


def dripping(server_side: Callable[[], threading.Event], start: bytes, drip: bytes) -> Iterator[bytes]:
    yield start
    while not server_side().wait(0.02):
        yield drip


@pytest.mark.parametrize(
    ("start", "drip"),
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"x", id="body"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", id="chunks"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x", id="headers"),
        pytest.param(b"H", b"", id="status line"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", id="interim answers"),
        pytest.param(b"", b"", id="silence"),
    ],
)
def test_an_answer_that_drips_in_ends_at_the_deadline(start: bytes, drip: bytes) -> None:
    with RawServer(lambda _: dripping(lambda: server.stopping, start, drip)) as server:
        with pytest.raises(FetchFailed, match=r"no complete answer within 0\.3 s"):
            edge(server, deadline=0.3)(HOME)
        assert server.connections == 1


def test_redirects_share_one_deadline() -> None:
    def handler(request: Request) -> Reply:
        server.stopping.wait(0.2)
        return response(302, Location="/again")

    with RawServer(handler) as server, pytest.raises(FetchFailed, match="no complete answer within"):
        edge(server, deadline=0.3)(HOME)


def test_one_dead_address_leaves_time_for_the_next() -> None:
    class Slow(Net):
        def __init__(self) -> None:
            super().__init__()
            self.shares: list[float] = []

        def connect_tcp(self, host: str, port: int, timeout: float | None = None, *_: object, **__: object):  # type: ignore[no-untyped-def,override]
            self.shares.append(timeout or 0.0)
            raise httpcore2.ConnectTimeout

    net = Slow()
    with pytest.raises(FetchFailed):
        Visitor(resolve=Names([PUBLIC, "1.1.1.1", "1.0.0.1"]), network=net, deadline=9.0, clock=lambda: 0.0)(HOME)
    assert net.shares == [3.0, 4.5, 9.0]


# Size


def test_a_body_of_exactly_the_limit_is_an_answer() -> None:
    assert fetched(response(200, b"x" * MAX_BODY)).length == MAX_BODY


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"Content-Length: 99999999999", id="announced"),
        pytest.param(b"X: y", id="until the connection ends"),
    ],
)
def test_an_endless_body_is_cut_off(head: bytes) -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n" + head + b"\r\n\r\n"
        while not server.stopping.is_set():
            yield b"x" * 65_536

    with RawServer(lambda _: endless()) as server, pytest.raises(FetchFailed, match="a body of more than 2097152"):
        edge(server)(HOME)


def test_an_endless_chunked_body_is_cut_off() -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        while not server.stopping.is_set():
            yield b"10000\r\n" + b"x" * 65_536 + b"\r\n"

    with RawServer(lambda _: endless()) as server, pytest.raises(FetchFailed, match="a body of more than"):
        edge(server)(HOME)


def test_a_packed_body_counts_unpacked() -> None:
    plain = b"hello " * 1_000
    packed = fetched(response(200, gzip.compress(plain), Content_Encoding="gzip", X_Content_Gen="7"))
    assert packed.length == 6_000
    assert packed.digest == fetched(response(200, plain)).digest


def test_a_small_body_that_unpacks_into_a_huge_one_is_cut_off() -> None:
    bomb = zlib.compressobj(9, wbits=31)
    packed = b"".join(bomb.compress(bytes(1 << 20)) for _ in range(200)) + bomb.flush()
    assert len(packed) < MAX_BODY / 8
    tracemalloc.start()
    try:
        with pytest.raises(FetchFailed, match="a body of more than"):
            fetched(response(200, packed, Content_Encoding="gzip"))
        assert tracemalloc.get_traced_memory()[1] < 5 * MAX_BODY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"hello")[:-4], b"hello", gzip.compress(b"hello") + b"x", gzip.compress(b"a") * 2],
    ids=["cut short", "not gzip", "more behind it", "two of them"],
)
def test_a_body_that_is_not_the_gzip_it_says_fails(body: bytes) -> None:
    with pytest.raises(FetchFailed, match="gzip"):
        fetched(response(200, body, Content_Encoding="gzip"))


def test_no_body_at_all_may_be_called_gzip() -> None:
    assert fetched(response(404, Content_Encoding="gzip")).length == 0


@pytest.mark.parametrize("encoding", ["br", "zstd", "deflate", "gzip, gzip", "x"])
def test_an_encoding_that_was_not_asked_for_fails(encoding: str) -> None:
    with pytest.raises(FetchFailed, match="not asked for"):
        fetched(response(200, b"hello", Content_Encoding=encoding))


def test_a_body_that_ends_too_early_fails() -> None:
    with pytest.raises(FetchFailed, match="RemoteProtocolError"):
        fetched([b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"])


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(b"X: " + b"y" * MAX_HEAD + b"\r\n", id="one huge header"),
        pytest.param(b"X: y\r\n" * 8_000, id="many headers"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" * 4_000, id="many interim answers"),
    ],
)
def test_headers_beyond_the_limit_fail(headers: bytes) -> None:
    start = b"" if headers.startswith(b"HTTP") else b"HTTP/1.1 200 OK\r\n"
    with pytest.raises(FetchFailed, match="headers of more than 32768 bytes"):
        fetched([start + headers + b"\r\n"])


def test_headers_within_the_limit_are_read_and_the_body_does_not_count_as_headers() -> None:
    answer = fetched(response(200, b"x" * 1_000_000, X_Long="y" * 30_000, X_Content_Gen="7"))
    assert (answer.generation, answer.length) == (7, 1_000_000)


@pytest.mark.parametrize(
    "reply",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"<html>HTTP/0.9</html>",
        b"HTTP/1.1 200\x00 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\n continued: x\r\nbad header\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
    ],
)
def test_what_is_no_http_fails(reply: bytes) -> None:
    with pytest.raises(FetchFailed, match="ProtocolError"):
        fetched([reply])


def test_nobody_listening_fails() -> None:
    with RawServer(lambda _: response()) as server:
        port = server.port
    with pytest.raises(FetchFailed, match="ConnectError"):
        Visitor(edge=f"http://127.0.0.1:{port}")(HOME)
