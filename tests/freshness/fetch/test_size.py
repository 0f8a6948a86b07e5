"""A visitor reads a limited number of bytes of any answer, in spite of all headers."""

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from freshness.errors import FetchFailed
from freshness.fetch.pinned import MAX_HEAD
from freshness.fetch.visitor import MAX_BODY, Visitor
from tests.freshness.cdn.raw_server import RawServer, response
from tests.freshness.fetch.visiting import HOME, edge, fetched

pytestmark = pytest.mark.slow


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
