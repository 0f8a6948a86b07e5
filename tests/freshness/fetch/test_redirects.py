"""Redirects stay within the host, are few, and lead only where a visitor may go."""

from collections.abc import Callable

import pytest

from freshness.errors import FetchFailed, FetchRefused
from tests.freshness.cdn.raw_server import RawServer, Reply, Request, response
from tests.freshness.fetch.visiting import HOME, HOST, edge, fetched

pytestmark = pytest.mark.slow


def redirecting(*locations: str) -> Callable[[Request], Reply]:
    """Redirect from `/` to the first location, and from `/1`, `/2` … to the following locations."""

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
