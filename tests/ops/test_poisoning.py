"""No visitor can change the next visitor's page."""

import pytest

from tests.origin import PAGE, Asked, Origin, Reply
from tests.varnish import Edge
from tests.waiting import until_true

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01"
HOSTILE = {
    "X-Forwarded-Host": "evil.test",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Port": "1",
    "X-Forwarded-Prefix": "/evil",
    "X-Forwarded-For": "6.6.6.6",
    "Forwarded": "host=evil.test",
    "X-Host": "evil.test",
    "X-Original-URL": "/evil",
    "X-Rewrite-URL": "/evil",
    "X-HTTP-Method-Override": "POST",
    "Transfer-Info": "evil",
    "Accept-Language": "evil",
    "User-Agent": "evil",
    "Cookie": "evil=1",
    "Range": "bytes=0-1",
    "If-None-Match": '"evil"',
    "X-Edge-Class": "private",
    "X-Edge-Purged": "1",
    "X-Edge-Slot": "evil",
    "Surrogate-Key": "w-evil",
    "xkey": "w-evil",
    "Expect-CT": "evil",
    "X-Varnish": "evil",
    "Via": "evil",
    "Pragma": "no-cache",
    "Cache-Control": "no-cache",
}


def mirror(asked: Asked) -> Reply:
    """Serve a page that shows every header of its request, as the most careless origin would."""
    shown = sorted(f"{name}: {value}" for name, value in asked.headers)
    return Reply(body="\n".join([asked.target, *shown]).encode(), headers={**PAGE, "Surrogate-Key": TAGS})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_header_changes_not_one_byte_for_the_next_visitor(edge: Edge, origin: Origin, name: str) -> None:
    origin.says["/"] = mirror
    baseline = edge.visit("/").body
    edge.purge("w-aaaa")
    edge.visit("/", **{name: HOSTILE[name]})
    after = edge.visit("/")
    assert after.body == baseline
    assert after.status == 200


@pytest.mark.parametrize(
    ("asked", "reaches"),
    [
        ("/p?utm_source=x", "/p"),
        ("/p?utm_source=x&page=2", "/p?page=2"),
        ("/p?page=2&fbclid=1", "/p?page=2"),
        ("/p?sort=a&page=2", "/p?page=2&sort=a"),
        ("/p?PAGE=2", "/p"),
        ("/p?mypage=2", "/p"),
        ("/p?q=a?b&page=3", "/p?page=3&q=a?b"),
        ("/p?q=a;page=9", "/p?q=a;page=9"),
        ("/p?", "/p"),
        ("/p?&&page=3&&", "/p?page=3"),
        ("/p?page=1", "/p"),
        ("/p?q=&sort=", "/p"),
        ("/p?page=1&sort=new&q=", "/p?sort=new"),
        ("/p?page=10", "/p?page=10"),
        ("/p?q=page=1", "/p?q=page=1"),
        ("/p&x?y=1", "/p&x"),
        ("/p?x=%0d%0aSet-Cookie:a", "/p"),
    ],
)
def test_only_known_parameters_reach_the_origin_and_in_one_order(
    edge: Edge, origin: Origin, asked: str, reaches: str
) -> None:
    origin.page(reaches, TAGS, b"right")
    assert edge.visit(asked).body == b"right"
    assert edge.visit(reaches).cache.startswith("edge; hit")


@pytest.mark.parametrize("host", ["SHOP.test", "shop.test:80", "Shop.Test:8080", "shop.test."])
def test_spellings_of_a_host_are_one_page(edge: Edge, origin: Origin, host: str) -> None:
    origin.page("/", TAGS)
    edge.visit("/")
    assert edge.visit("/", host=host).cache.startswith("edge; hit")
    assert origin.last("/").header("Host") == "shop.test"


def test_two_hosts_never_share_a_page(edge: Edge, origin: Origin) -> None:
    origin.says["/"] = mirror
    assert edge.visit("/", host="a.test").body != edge.visit("/", host="b.test").body
    assert origin.count("/") == 2


@pytest.mark.parametrize(
    "host",
    [
        "user@shop.test",
        "shop.test:80:80",
        "shop test",
        "shop.test/evil",
        "-shop.test",
        "shop..test",
        "[::1]",
        '"',
        "a_b",
    ],
)
def test_an_odd_host_goes_no_further(edge: Edge, origin: Origin, host: str) -> None:
    origin.page("/", TAGS)
    answer = edge.raw(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert origin.asked == []


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET / HTTP/1.1\r\nHost: shop.test\r\nHost: evil.test\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET /\x01 HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"GET evil HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"GET https://evil.test/ HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"GET * HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: shop.test\r\nX: a\x00b\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: shop.test\r\nX: " + b"a" * 70_000 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: shop.test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/2.0\r\nHost: shop.test\r\nConnection: close\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: shop.test\r\nTransfer-Encoding: evil\r\nConnection: close\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: shop.test\r\nExpect: evil\r\nConnection: close\r\n\r\n",
    ],
    ids=[
        "two hosts",
        "no host",
        "control in path",
        "no path",
        "https address",
        "star",
        "NUL in header",
        "huge header",
        "two lengths",
        "huge path",
        "another protocol",
        "odd coding",
        "odd expectation",
    ],
)
def test_a_broken_request_reaches_nothing_and_the_next_plain_one_is_clean(
    edge: Edge, origin: Origin, request_bytes: bytes
) -> None:
    origin.page("/", TAGS, b"clean")
    answer = edge.raw(request_bytes)
    # A request refused by Varnish before its VCL gets a response without headers: no cache keeps a 400 or 417 without
    # headers.
    assert b"\r\nCache-Control: no-store\r\n" in answer or answer[:13] in (b"", b"HTTP/1.1 400 ", b"HTTP/1.1 417 ")
    assert not answer.startswith(b"HTTP/1.1 2")
    assert origin.asked == []
    assert edge.visit("/").body == b"clean"


def test_the_body_of_a_get_reaches_nobody(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS)
    edge.visit("/", body=b"q=evil")
    assert origin.last("/").body == b""
    assert is_clean(edge, origin)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "DELETE", "PUT"])
@pytest.mark.parametrize("path", ["/", "/graphql"])
def test_no_body_begins_the_next_request(edge: Edge, origin: Origin, method: str, path: str) -> None:
    edge.visit(path, method=method, body=b"q=evil")
    assert is_clean(edge, origin)


def is_clean(edge: Edge, origin: Origin) -> bool:
    """Ask over the edge's connection to the origin, where a body left over would begin the request."""
    origin.page("/next", TAGS)
    return edge.visit("/next").status == 200 and origin.last("/next").method == "GET"


def test_an_absolute_address_counts_as_its_host(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS)
    edge.raw(b"GET http://other.test/ HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n")
    until_true(lambda: len(origin.asked) > 0, "the origin is asked")  # on a busy machine after a second of silence
    assert origin.last("/").header("Host") == "other.test"
    assert edge.visit("/").cache == "edge; fwd=miss; stored"


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND", "BREW"])
def test_a_method_nobody_needs_is_refused(edge: Edge, origin: Origin, method: str) -> None:
    assert edge.visit("/", method=method).status in (400, 405)
    assert origin.asked == []


@pytest.mark.parametrize("path", ["/", "/graphql"])
def test_a_name_with_an_underscore_does_not_reach_origins_that_cannot_tell_it_from_a_dash(
    edge: Edge, origin: Origin, path: str
) -> None:
    origin.page(path, TAGS)
    forged = b"X_Forwarded_For: 6.6.6.6\r\nX-Forwarded_For: 6.6.6.6\r\nX_Origin_Secret: mine\r\nX_Odd: 1_2\r\n"
    edge.raw(b"GET " + path.encode() + b" HTTP/1.1\r\nHost: shop.test\r\n" + forged + b"Connection: close\r\n\r\n")
    asked = origin.last(path)
    assert not [name for name, _ in asked.headers if "_" in name or name == "X-Edge-Dropped"]
    assert asked.header("X-Forwarded-For") == "127.0.0.1"


@pytest.mark.parametrize("path", ["/", "/graphql"])
@pytest.mark.parametrize(
    "forged",
    [
        b"X-Forwarded-For: 6.6.6.6",
        b"x-forwarded-for:6.6.6.6",
        b"X-Forwarded-For:",
        b"X-Forwarded-For: ,",
        b"X-Forwarded-For: 6.6.6.6, 7.7.7.7",
        b"X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 7.7.7.7",
        b"X-Forwarded-For-Too: 6.6.6.6",
    ],
)
def test_an_origin_reads_the_address_of_the_connection_alone(
    edge: Edge, origin: Origin, path: str, forged: bytes
) -> None:
    origin.page(path, TAGS)
    edge.raw(b"GET " + path.encode() + b" HTTP/1.1\r\nHost: shop.test\r\n" + forged + b"\r\nConnection: close\r\n\r\n")
    said = [value for name, value in origin.last(path).headers if name.lower().startswith("x-forwarded-for")]
    assert said == ["127.0.0.1"]


@pytest.mark.parametrize(("method", "status"), [("PURGE", 403), ("BAN", 403), ("BREW", 405)])
def test_a_refusal_repeats_no_mark_of_the_visitors_own(edge: Edge, origin: Origin, method: str, status: int) -> None:
    seen = edge.visit("/", method=method, X_Edge_Want="new", X_Edge_Purged="7")
    assert (seen.status, "x-purged" in seen.headers) == (status, False)
    assert origin.asked == []
