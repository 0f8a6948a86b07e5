"""The responses stored by the edge, the responses never stored, and the visitors' answers."""

import gzip

import pytest

from freshness.cache_headers import FOR_CACHES_ONLY
from tests.origin import Origin, Reply
from tests.varnish import ORIGIN_SECRET, Edge

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01"


def test_a_tagged_page_is_fetched_once_and_its_tags_are_not_shown(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"hello")
    first, second = edge.visit("/"), edge.visit("/")
    assert (first.body, second.body) == (b"hello", b"hello")
    assert first.cache == "edge; fwd=miss; stored"
    assert second.cache.startswith("edge; hit; ttl=")
    assert origin.count("/") == 1
    assert not {"surrogate-key", "xkey", "cache-tag", "via", "x-varnish", "x-edge-store"} & set(second.headers)
    assert second.headers["cache-control"] == "public, max-age=0, must-revalidate, s-maxage=60"


def test_the_origin_gets_its_secret_and_nothing_of_who_asked(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS)
    edge.visit("/", Cookie="session=1", User_Agent="odd", Accept_Language="de", X_Origin_Secret="mine", X_Anything="1")
    asked = origin.last("/")
    assert asked.header("X-Origin-Secret") == ORIGIN_SECRET
    names = {name.lower() for name, _ in asked.headers}
    assert names <= {"host", "accept-encoding", "x-forwarded-for", "x-forwarded-proto", "x-origin-secret"}
    assert asked.header("X-Forwarded-For") == "127.0.0.1"
    assert asked.header("X-Forwarded-Proto") == "http"


@pytest.mark.parametrize(
    "headers",
    [
        {"Set-Cookie": "a=b"},
        {"Vary": "*"},
        {"Vary": "Accept-Encoding , *"},
        {"Cache-Control": "PRIVATE, s-maxage=60"},
        {"Cache-Control": "s-maxage=60, No-Store"},
        {"CDN-Cache-Control": "Private"},
        {"Surrogate-Control": "no-store"},
        {"Cache-Control": "max-age=0"},
        {"Cache-Control": ""},
        {"Surrogate-Key": ""},
        {"Surrogate-Key": "p-only-fine"},
    ],
    ids=str,
)
def test_what_may_not_be_shared_is_never_stored(edge: Edge, origin: Origin, headers: dict[str, str]) -> None:
    reply = origin.page("/x", TAGS)
    reply.headers = {**reply.headers, **headers}
    assert [edge.visit("/x").cache for _ in range(3)] == ["edge; fwd=miss; detail=refused"] * 3
    assert origin.count("/x") == 3


def test_a_second_header_line_forbids_as_the_first_would(edge: Edge, origin: Origin) -> None:
    reply = origin.page("/x", TAGS)
    reply.repeat = [("Cache-Control", "no-store")]
    assert [edge.visit("/x").cache for _ in range(2)] == ["edge; fwd=miss; detail=refused"] * 2


@pytest.mark.parametrize("status", [201, 204, 301, 302, 307, 400, 403, 429, 500, 502, 503])
def test_errors_and_redirects_are_never_stored(edge: Edge, origin: Origin, status: int) -> None:
    reply = origin.page("/x", TAGS, b"" if status == 204 else b"odd")
    reply.status = status
    assert edge.visit("/x").status == status
    origin.page("/x", TAGS, b"good")
    assert edge.visit("/x").body == b"good"


def test_an_empty_page_is_never_stored(edge: Edge, origin: Origin) -> None:
    origin.page("/x", TAGS, b"")
    edge.visit("/x")
    origin.page("/x", TAGS, b"good")
    assert edge.visit("/x").body == b"good"


@pytest.mark.parametrize("status", [404, 410])
def test_gone_is_stored_briefly_and_purged_like_a_page(edge: Edge, origin: Origin, status: int) -> None:
    origin.page("/x", TAGS, b"gone").status = status
    assert edge.visit("/x").cache == "edge; fwd=miss; stored"
    hit = edge.visit("/x")
    assert hit.cache in {f"edge; hit; ttl={left}" for left in range(11)}
    origin.page("/x", TAGS, b"back")
    edge.purge("w-aaaa")
    assert edge.visit("/x").body == b"back"


def test_a_file_whose_name_changes_with_its_content_needs_no_tags(edge: Edge, origin: Origin) -> None:
    origin.says["/static/a.1234.css"] = Reply(headers={"Cache-Control": "public, max-age=31536000, immutable"})
    assert [edge.visit("/static/a.1234.css").cache for _ in range(2)][1].startswith("edge; hit")


def test_head_and_options_never_become_the_page(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"hello")
    assert edge.visit("/", method="HEAD").body == b""
    assert edge.visit("/", method="OPTIONS").cache == "edge; fwd=bypass"
    assert edge.visit("/").body == b"hello"


def test_an_answer_to_authorization_is_never_stored_nor_taken_from_the_cache(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"private")
    assert edge.visit("/", Authorization="Basic eA==").cache == "edge; fwd=bypass"
    origin.page("/", TAGS, b"public")
    assert edge.visit("/").body == b"public"
    origin.page("/", TAGS, b"private")
    assert edge.visit("/", Authorization="Basic eA==").body == b"private"
    assert edge.visit("/").body == b"public"


@pytest.mark.parametrize("path", ["/graphql", "/graphql/", "/admin/login?next=/", "/console/x", "/preview/t", "/desk/"])
def test_private_prefixes_pass_with_their_cookies(edge: Edge, origin: Origin, path: str) -> None:
    origin.page(path, TAGS)
    assert edge.visit(path, Cookie="session=1").cache == "edge; fwd=bypass"
    edge.visit(path, Cookie="session=1")
    assert origin.count(path) == 2
    assert origin.last(path).header("Cookie") == "session=1"
    assert origin.last(path).header("X-Origin-Secret") == ORIGIN_SECRET


def test_a_private_request_keeps_the_port_that_forms_compare_with_their_origin(edge: Edge, origin: Origin) -> None:
    origin.page("/session", TAGS)
    edge.visit("/session", host="Shop.Test:8080", method="POST", body=b"a=b")
    assert (origin.last("/session").header("Host"), origin.last("/session").body) == ("shop.test:8080", b"a=b")


def test_a_private_prefix_is_a_whole_segment(edge: Edge, origin: Origin) -> None:
    origin.page("/administration", TAGS)
    assert edge.visit("/administration").cache == "edge; fwd=miss; stored"


def test_an_etag_is_answered_by_the_edge_and_never_asked_of_the_origin(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, ETag='"1"')
    edge.visit("/", If_None_Match='"1"')
    assert origin.last("/").header("If-None-Match") is None
    assert edge.visit("/", If_None_Match='"1"').status == 304
    assert edge.visit("/", If_None_Match='"2"').status == 200
    assert origin.count("/") == 1


def test_compressed_and_plain_come_from_one_object(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"hello", Vary="Accept-Encoding")
    assert edge.visit("/", Accept_Encoding="gzip, br").body == b"hello"
    assert edge.visit("/").body == b"hello"


# Compression, ranges, the Age header, and bodies beyond the limit

PAGE = b"<p>a page of a shop that has much to say</p>" * 20


def test_pages_are_stored_compressed_and_given_to_each_as_they_can_read_them(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, PAGE, Content_Type="text/html; charset=utf-8")
    packed, plain = edge.visit("/", Accept_Encoding="gzip, br"), edge.visit("/")
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", PAGE)
    assert len(packed.body) < len(PAGE) / 4
    assert (packed.headers["content-length"], plain.headers["content-length"]) == (
        str(len(packed.body)),
        str(len(PAGE)),
    )
    assert ("content-encoding" in plain.headers, plain.body) == (False, PAGE)
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert origin.count("/") == 1


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [("/", "image/png", PAGE), ("/", "text/html", b"short"), ("/session", "text/html", PAGE)],
    ids=["an image", "a short page", "somebody's own"],
)
def test_what_gains_nothing_and_what_is_private_is_left_as_it_is(
    edge: Edge, origin: Origin, path: str, kind: str, body: bytes
) -> None:
    origin.page(path, TAGS, body, Content_Type=kind)
    seen = edge.visit(path, Accept_Encoding="gzip")
    assert ("content-encoding" in seen.headers, seen.body) == (False, body)


@pytest.mark.parametrize("asked", ["bytes=0-1", "bytes=1000000-", "bytes=-1", "bytes=0-0,2-3", "octets=1"])
def test_a_range_of_a_page_is_the_page(edge: Edge, origin: Origin, asked: str) -> None:
    """A cache between edge and visitor hence cannot keep a part of the page, or an error about a range, in place of the
    page."""
    origin.page("/", TAGS, b"hello")
    for _ in range(2):
        seen = edge.visit("/", Range=asked, If_Range='"1"')
        assert (seen.status, seen.body, "content-range" in seen.headers) == (200, b"hello", False)
    assert origin.last("/").header("Range") is None


@pytest.mark.parametrize("status", [206, 416])
def test_a_part_that_an_origin_answers_all_the_same_is_never_stored(edge: Edge, origin: Origin, status: int) -> None:
    origin.page("/", TAGS, b"he", Content_Range="bytes 0-1/5").status = status
    edge.visit("/")
    origin.page("/", TAGS, b"hello")
    assert edge.visit("/").body == b"hello"


@pytest.mark.parametrize("header", ["Cache-Control", "CDN-Cache-Control", "Surrogate-Control"])
def test_the_age_that_a_page_arrives_with_is_part_of_its_lifetime(edge: Edge, origin: Origin, header: str) -> None:
    control = {"Cache-Control": "public, s-maxage=60"} | {header: "max-age=60"}
    origin.page("/", TAGS, b"hello", Age="40").headers = {"Surrogate-Key": TAGS, "Age": "40", **control}
    edge.visit("/")
    assert edge.visit("/").cache in {f"edge; hit; ttl={left}" for left in range(15, 21)}
    origin.page("/old", TAGS, b"hello").headers = {"Surrogate-Key": TAGS, "Age": "60", **control}
    assert [edge.visit("/old").cache for _ in range(2)] == ["edge; fwd=miss; detail=refused"] * 2


BODY = 2_621_440


@pytest.mark.parametrize("path", ["/graphql", "/"])
def test_a_body_over_the_limit_is_413_and_reaches_no_origin(edge: Edge, origin: Origin, path: str) -> None:
    origin.page(path, TAGS)
    head = f"POST {path} HTTP/1.1\r\nHost: shop.test\r\n"
    told = edge.raw(f"{head}Content-Length: {BODY + 1}\r\n\r\n".encode())  # without waiting for the body
    assert told.startswith(b"HTTP/1.1 413 ")
    assert b"Cache-Control: no-store" in told
    assert origin.asked == []


def test_a_body_of_the_limit_arrives_whole(edge: Edge, origin: Origin) -> None:
    origin.page("/graphql", TAGS)
    edge.visit("/graphql", method="POST", body=b"a" * BODY)
    assert origin.last("/graphql").body == b"a" * BODY


def test_a_body_of_unknown_length_is_411_and_none_of_it_is_kept_in_memory(edge: Edge, origin: Origin) -> None:
    origin.page("/graphql", TAGS)
    head = b"POST /graphql HTTP/1.1\r\nHost: shop.test\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert edge.raw(head + b"3\r\nabc\r\n").startswith(b"HTTP/1.1 411 ")
    assert origin.asked == []


@pytest.mark.parametrize(
    ("path", "status", "more", "caches"),
    [
        ("/x", 200, {}, ["edge; fwd=miss; stored", "edge; hit; ttl="]),
        ("/x", 200, {"Cache-Control": "no-store"}, ["edge; fwd=miss; detail=refused"] * 2),
        ("/x", 503, {}, ["edge; fwd=miss; detail=refused"] * 2),
        ("/graphql", 200, {}, ["edge; fwd=bypass"] * 2),
    ],
    ids=["a page", "a private page", "an error", "an address of members"],
)
def test_no_visitor_gets_a_header_that_is_meant_for_caches(
    edge: Edge, origin: Origin, path: str, status: int, more: dict[str, str], caches: list[str]
) -> None:
    reply = origin.page(path, TAGS)
    reply.status = status
    lifetimes = dict.fromkeys(("CDN-Cache-Control", "Surrogate-Control"), "max-age=60")
    hidden = dict.fromkeys((*FOR_CACHES_ONLY, "X-Powered-By", "X-Edge-Store", "xkey"), "told") | lifetimes
    reply.headers = {**hidden, **reply.headers, **more, "X-Shown": "told"}
    for cache in caches:
        seen = edge.visit(path)
        assert (seen.status, seen.cache.startswith(cache), seen.headers["x-shown"]) == (status, True, "told")
        assert [name for name in hidden if name.lower() in seen.headers] == []
