"""nginx with the shipped edge.conf: no tags, exact keys, and the same answers to the same questions."""

import gzip
from collections.abc import Iterator

import pytest

from freshness.cdn.nginx import Nginx
from freshness.ports import Page
from freshness.testing.cdn import batch, tags
from tests import nginx, services
from tests.origin import Origin, Reply
from tests.varnish import ORIGIN_SECRET, PURGE_SECRET

pytestmark = pytest.mark.services

HIT, MISS = "edge; detail=HIT", "edge; detail=MISS"


@pytest.fixture(scope="module")
def running(shared_origin: Origin) -> Iterator[nginx.NginxEdge]:
    if not nginx.is_installed():
        services.missing("nginx with its module for purges")
    edge = nginx.NginxEdge(shared_origin.port)
    yield edge
    edge.stop()


@pytest.fixture
def edge(running: nginx.NginxEdge, origin: Origin) -> nginx.NginxEdge:
    return running


def test_a_page_is_kept_without_showing_its_tags_or_who_asked(edge: nginx.NginxEdge, origin: Origin) -> None:
    origin.page("/kept", "w-a", CDN_Cache_Control="max-age=60", Cache_Tag="w-a")
    first = edge.visit("/kept", Cookie="a=b", X_Forwarded_Host="evil.test", User_Agent="odd")
    second = edge.visit("/kept")
    assert (first.cache, second.cache) == (MISS, HIT)
    assert not {"surrogate-key", "cache-tag", "cdn-cache-control"} & set(second.headers)
    asked = {name.lower(): value for name, value in origin.last("/kept").headers}
    assert asked == {"host": "shop.test", "x-forwarded-for": "127.0.0.1", "x-origin-secret": ORIGIN_SECRET}


@pytest.mark.parametrize(
    "headers",
    [{"Set-Cookie": "a=b"}, {"Vary": "*"}, {"Vary": "Accept-Encoding, *"}, {"Cache-Control": "no-store"}],
)
def test_what_may_not_be_shared_is_not_kept(edge: nginx.NginxEdge, origin: Origin, headers: dict[str, str]) -> None:
    path = f"/never-{len(''.join(headers.values()))}"
    reply = origin.page(path, "w-a")
    reply.headers = {**reply.headers, **headers}
    assert [edge.visit(path).cache for _ in range(2)] == [MISS, MISS]


def test_an_answer_to_authorization_is_neither_kept_nor_taken(edge: nginx.NginxEdge, origin: Origin) -> None:
    origin.page("/account", "w-a", b"public")
    edge.visit("/account", Authorization="Basic eA==")
    assert edge.visit("/account").cache == MISS
    assert edge.visit("/account", Authorization="Basic eA==").cache == "edge; detail=BYPASS"


@pytest.mark.parametrize("target", ["/__purge/guarded", "/__purge_host"])
def test_a_purge_needs_the_secret(edge: nginx.NginxEdge, origin: Origin, target: str) -> None:
    origin.page("/guarded", "w-a")
    edge.visit("/guarded")
    assert edge.visit(target).status == 403
    for wrong in ("wrong", PURGE_SECRET.upper(), f"{PURGE_SECRET}x", ""):
        assert edge.visit(target, X_Purge_Secret=wrong).status == 403
    assert edge.visit("/guarded").cache == HIT
    assert edge.visit(target, X_Purge_Secret=PURGE_SECRET).status == 200
    assert edge.visit("/guarded").cache == MISS


@pytest.mark.parametrize("encodings", [("gzip", "br"), ("", "gzip, br")])
def test_a_page_that_varies_is_one_copy_which_a_purge_finds(
    edge: nginx.NginxEdge, origin: Origin, encodings: tuple[str, str]
) -> None:
    origin.page("/varies", "", Vary="Accept-Encoding, Cookie")
    edge.cdn(pages=lambda purge: [Page(host="shop.test", path="/varies")]).purge(batch(edge.cdn(), tags("w-a")))
    seen = [edge.visit("/varies", Accept_Encoding=encoding, Cookie=encoding).cache for encoding in encodings]
    edge.cdn(pages=lambda purge: [Page(host="shop.test", path="/varies")]).purge(batch(edge.cdn(), tags("w-a")))
    assert [*seen, edge.visit("/varies", Accept_Encoding=encodings[0]).cache] == [MISS, HIT, MISS]


def test_a_key_holds_host_and_query_as_they_were_asked(edge: nginx.NginxEdge, origin: Origin) -> None:
    for target in ("/caf%C3%A9?page=2", "/caf%C3%A9"):
        origin.page(target, "w-a")
        edge.visit(target)
    edge.visit("/caf%C3%A9?page=2", host="other.test")
    pages = [Page(host="shop.test", path="/caf%C3%A9?page=2")]
    cdn = Nginx([edge.address], secret=PURGE_SECRET, pages=lambda purge: pages)
    cdn.purge(batch(cdn, tags("w-a")))
    seen = [
        edge.visit("/caf%C3%A9?page=2").cache,
        edge.visit("/caf%C3%A9").cache,
        edge.visit("/caf%C3%A9?page=2", host="other.test").cache,
    ]
    assert seen == [MISS, HIT, HIT]


@pytest.mark.parametrize("path", ["/%7Ea", "/caf%c3%a9", "//a", "/a/../a", "/a%2Fb", "/%zz", "/%FF"])
def test_another_spelling_of_a_path_is_not_found_and_asks_nobody(
    edge: nginx.NginxEdge, origin: Origin, path: str
) -> None:
    answer = edge.visit(path)
    assert answer.status in (400, 404)  # nginx itself refuses undecodable addresses
    assert "no-store" in answer.headers["cache-control"]
    assert origin.asked == []


def test_private_prefixes_pass_and_other_methods_do_not(edge: nginx.NginxEdge, origin: Origin) -> None:
    origin.says["/session"] = Reply(body=b"private")
    assert edge.visit("/session", method="POST", Cookie="a=b").body == b"private"
    assert origin.last("/session").header("Cookie") == "a=b"
    edge.visit("/session", X_Forwarded_Proto="https")
    assert [value for name, value in origin.last("/session").headers if name.lower() == "x-forwarded-proto"] == ["http"]
    assert edge.visit("/", method="POST").status == 403


PAGE = b"<p>a page of a shop that has much to say</p>" * 20


@pytest.mark.parametrize(
    ("asked", "reaches"),
    [
        ("/list?page=1", "/list"),
        ("/list?q=&sort=", "/list"),
        ("/list?", "/list"),
        ("/list?page=10", "/list?page=10"),
        ("/list?page=1&sort=new", "/list?page=1&sort=new"),
        ("/list?q=a%20b", "/list?q=a%20b"),
    ],
)
def test_parameters_with_the_values_they_have_anyway_are_no_page_of_their_own(
    edge: nginx.NginxEdge, origin: Origin, asked: str, reaches: str
) -> None:
    host = f"{abs(hash(asked))}.test"
    origin.page(reaches, "w-a", b"right")
    assert [edge.visit(path, host=host).body for path in (reaches, asked)] == [b"right", b"right"]
    assert edge.visit(asked, host=host).cache == HIT
    assert origin.count(reaches) == 1
    edge.cdn(pages=lambda purge: [Page(host=host, path=asked)]).purge(batch(edge.cdn(), tags("w-a")))
    assert edge.visit(reaches, host=host).cache == MISS


@pytest.mark.parametrize("asked", ["bytes=0-1", "bytes=1000000-"])
def test_a_range_of_a_page_is_the_page(edge: nginx.NginxEdge, origin: Origin, asked: str) -> None:
    origin.page("/ranges", "w-a", b"hello")
    for _ in range(2):
        seen = edge.visit("/ranges", Range=asked)
        assert (seen.status, seen.body, "content-range" in seen.headers) == (200, b"hello", False)


def test_pages_are_given_compressed_to_who_reads_them_so(edge: nginx.NginxEdge, origin: Origin) -> None:
    origin.page("/long", "w-a", PAGE, Content_Type="text/html; charset=utf-8")
    packed, plain = edge.visit("/long", Accept_Encoding="gzip, br"), edge.visit("/long")
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", PAGE)
    assert ("content-encoding" in plain.headers, plain.body, plain.cache) == (False, PAGE, HIT)
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/graphql", "/"])
def test_a_body_over_the_limit_is_413_and_reaches_no_origin(edge: nginx.NginxEdge, origin: Origin, path: str) -> None:
    origin.page(path, "w-a")
    seen = edge.visit(path, method="POST", Content_Length="2621441")
    assert seen.status == 413
    assert origin.asked == []
