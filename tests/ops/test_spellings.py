"""A path has a single spelling at the edge: other spellings are refused before becoming more copies of the page."""

from urllib.parse import quote, unquote_to_bytes

import pytest

from tests.origin import Origin
from tests.varnish import Edge

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01"
PLAIN = "/~!$&'()*+,;=:@"  # beside letters, digits, "-", "." and "_": kept as they are by `django.urls.reverse`


@pytest.mark.parametrize(
    "path",
    [
        "/%70roducts",
        "/products%2F",
        "/products%2f",
        "//products",
        "/products//mugs",
        "/./products",
        "/products/.",
        "/products/../products",
        "/products/..",
        "/products/..?page=2",
        "/%2e%2e/products",
        "/%2E/products",
        "/caf%c3%A9",
        "/caf%C3%a9",
        "/caf\u00c3\u00a9",  # the two bytes of UTF-8 as they are
        "/products%3Ba",
        "/products%00",
        "/products%0D%0AX-Evil:1",
        "/products%7F",
        "/products%",
        "/products%7",
        "/products%zz",
        "/%FF",
        "/%C0%AF",
        "/%E0%80%AF",
        "/%ED%A0%80",
        "/%F4%90%80%80",
        "/%C3",
        "/a|b",
        "/a\\b",
    ],
)
def test_another_spelling_of_a_path_is_not_found_and_asks_nobody(edge: Edge, origin: Origin, path: str) -> None:
    answer = edge.raw(f"GET {path} HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n".encode("latin-1"))
    head = answer.split(b"\r\n\r\n")[0].lower()
    assert head.startswith(b"http/1.1 404 ")
    assert b"\r\ncache-control: no-store" in head
    assert origin.asked == []


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/products",
        "/products/",
        "/.well-known/x",
        "/a..b/...",
        "/caf%C3%A9",
        "/%E1%8A%A0/%ED%9F%BF/%F0%9F%A7%B5",
        "/" + "%C3%A9" * 900,
        "/" + "a" * 6_000,
        f"/x{PLAIN}",
    ],
    ids=lambda path: path[:40],
)
def test_the_one_spelling_is_a_page(edge: Edge, origin: Origin, path: str) -> None:
    origin.page(path, TAGS, b"right")
    first, second = edge.visit(path), edge.visit(path)
    assert (first.status, first.body, first.cache) == (200, b"right", "edge; fwd=miss; stored")
    assert second.cache.startswith("edge; hit")


def test_each_byte_of_ascii_has_at_most_one_spelling(edge: Edge, origin: Origin) -> None:
    for code in range(1, 128):
        plain, encoded = chr(code), f"%{code:02X}"
        reached = set()
        for spelling in {plain, encoded, encoded.lower()} - set(" #?\r\n"):  # ends of a path, or of the request
            edge.raw(f"GET /a{spelling}b HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n".encode())
            reached |= {asked.target for asked in origin.asked}
            origin.reset()
        may_be = quote(f"/a{plain}b", safe=PLAIN)
        assert reached == (set() if code < 32 or code == 127 else {may_be})
        assert all(unquote_to_bytes(target) == f"/a{plain}b".encode() for target in reached)


def test_what_follows_the_path_is_not_judged_by_its_rule(edge: Edge, origin: Origin) -> None:
    origin.page("/p?q=//../%2e|", TAGS)
    assert edge.visit("/p?q=//../%2e|&utm=%zz").status == 200


def test_what_is_never_kept_passes_as_it_was_spelled(edge: Edge, origin: Origin) -> None:
    origin.page("/preview/a%3Ab", TAGS)
    assert edge.visit("/preview/a%3Ab").cache == "edge; fwd=bypass"
