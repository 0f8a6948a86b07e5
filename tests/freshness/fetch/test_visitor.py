"""The visitor: its requests, the kept fields of an answer, and the way through a given edge."""

import hashlib
from pathlib import Path

import pytest

from freshness.errors import InvalidSettings
from freshness.fetch.visitor import EdgeAddress, Visitor
from freshness.ports import Answer, Page
from tests.freshness.cdn.raw_server import RawServer, response
from tests.freshness.fetch.visiting import HOME, HOST, Names, Net, edge, fetched

pytestmark = pytest.mark.slow


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


def test_a_page_is_fetched_from_the_edge_whatever_its_name_resolves_to() -> None:
    names = Names(["127.0.0.1"])
    with RawServer(lambda _: response()) as server:
        Visitor(edge=f"http://edge.internal:{server.port}", resolve=names, network=Net(server))(HOME)
    assert names.asked == ["edge.internal"]
    assert server.requests[0].host == HOST


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("http://127.0.0.1:8080", EdgeAddress(host="127.0.0.1", port=8080, tls=False)),
        ("http://[::1]:6081/", EdgeAddress(host="::1", port=6081, tls=False)),
        ("https://edge.internal:443", EdgeAddress(host="edge.internal", port=443, tls=True)),
    ],
)
def test_an_edge_is_read_from_text(text: str, edge: EdgeAddress) -> None:
    assert EdgeAddress.parse(text) == edge


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
        EdgeAddress.parse(text)
