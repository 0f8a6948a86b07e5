"""The address of a visitor's connection, and the check of the server's certificate."""

import ssl
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from freshness.errors import FetchFailed, FetchRefused
from freshness.fetch.visitor import Visitor, look_up
from freshness.ports import Page
from tests.freshness.cdn.certificates import issue
from tests.freshness.cdn.raw_server import RawServer, Reply, Request, response
from tests.freshness.fetch.visiting import HOME, HOST, PUBLIC, Names, Net

pytestmark = pytest.mark.slow


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


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a directory with `ca.pem`."""
    return tmp_path_factory.mktemp("tls")


@pytest.fixture(scope="module")
def certificate(authority: Path) -> ssl.SSLContext:
    return issue(authority, f"DNS:{HOST}")


@pytest.fixture
def tls_server(certificate: ssl.SSLContext) -> Iterator[RawServer]:
    """Speaks TLS as `shop.example.com`; `/again` redirects home."""

    def handler(request: Request) -> Reply:
        if request.target == "/again":
            return response(301, Location=f"https://{HOST}/")
        return response(200, b"hello", X_Content_Gen="7")

    with RawServer(handler, tls=certificate) as server:
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
