"""Requests meant to poison a cache, or to read other visitors' pages from a cache."""

from functools import lru_cache
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from freshness.contrib.django import build
from freshness.contrib.django.edge import RequestLife
from freshness.events import OutsideEdge
from storefront import pages
from storefront.middleware import OriginSecret, TenantHost
from storefront.paths import is_spelled_right as spelled
from workspace.hosting import lifecycle

SECRET = "0123456789abcdef0123456789abcdef"
NEXT = "fedcba9876543210fedcba9876543210"
HEADERS = """
    X-Forwarded-Host X-Forwarded-Proto X-Forwarded-Port X-Forwarded-Prefix X-Forwarded-For X-Forwarded-Server
    X-Forwarded-Scheme X-Forwarded-Path Forwarded X-Host X-Original-Host X-Original-URL X-Rewrite-URL X-HTTP-Method
    X-HTTP-Method-Override X-Method-Override X-Script-Name Script-Name X-Real-IP True-Client-IP Via Origin Referer
    Accept-Language Accept User-Agent Cookie X-CSRFToken X-Requested-With Surrogate-Key Cache-Tag X-Content-Gen
    Surrogate-Capability X-Wsgi-Version Proxy Range Cache-Control Pragma X-Unheard-Of
"""
METHODS = "POST PUT PATCH DELETE OPTIONS TRACE CONNECT PURGE BAN PURGEKEYS REFRESH X"
PATHS = ("/", "/products", "/products/mug-1", "/robots.txt", "/sitemap.xml", "/nothing-here")


@pytest.mark.parametrize(
    "value", ["evil.example", "https", "/admin", "POST", "bytes=0-1", 'for="evil";host=evil.example', "*", "\t"]
)
def test_no_header_changes_a_byte(shop: Any, visit: Any, value: str) -> None:
    hostile = dict.fromkeys(HEADERS.split(), value)
    for path in PATHS:
        plain, seen = visit(shop.host, path), visit(shop.host, path, **hostile)
        assert seen.status_code == plain.status_code
        assert seen.content == plain.content
        assert dict(seen.headers) == dict(plain.headers)


@pytest.mark.parametrize(
    "query",
    ["?x=1", "?evil=<script>", "?utm_source=a", "?page=1;sort=new", "?_method=DELETE", "?" + "a" * 9_000, "?%00"],
)
def test_no_unknown_parameter_shows_up_or_makes_another_kept_copy(shop: Any, visit: Any, query: str) -> None:
    for path in ("/", "/products/mug-1", "/sitemap.xml"):
        seen, plain = visit(shop.host, path + query), visit(shop.host, path)
        assert seen.content == plain.content
        assert seen["Cache-Control"] == "no-store"
        assert "Surrogate-Key" not in seen


@pytest.mark.parametrize("query", ["?page=2;x", "?page=0", "?page=1&page=1", "?sort=x", "?sort=new&page=x"])
def test_a_wrong_value_of_a_known_parameter_is_not_found_and_not_kept(shop: Any, visit: Any, query: str) -> None:
    response = visit(shop.host, f"/products{query}")
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize(
    "path",
    [
        "/account/profile.css",
        "/products.css",
        "/products/mug-1.js",
        "/products/mug-1/..",
        "/%2e%2e/admin",
        "/account%0a",
        "/account%0d%0aX-Evil:%201",
        "/account;.css",
        "/products;a=1",
        "/products%00",
        "/%00",
        "/\\evil.example",
        "/%5cevil.example/",
        "/%2f%2fevil.example/",
        "/Products",
        "/products//",
        "/products%20",
        "/prod%C3%BCcts",
        "/%ff",
        "/~root",
        "/.well-known/x",
        "/.git/config",
        "/" + "a/" * 3_000 + ".",
    ],
)
def test_a_path_no_page_can_have_is_not_found_and_never_kept(
    shop: Any, visit: Any, path: str, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = visit(shop.host, path)
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
    assert "Surrogate-Key" not in response
    assert "Location" not in response
    plain = visit(shop.host)
    assert (plain.status_code, plain["Cache-Control"]) == (200, "public, max-age=0, must-revalidate, s-maxage=60")


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/", "//evil.example//", "/products//"])
def test_a_double_slash_leads_nowhere(shop: Any, client: Client, path: str) -> None:
    response = client.get("/", headers={"Host": shop.host}, PATH_INFO=path)
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
    assert "Location" not in response
    assert b"evil" not in response.content


@pytest.mark.parametrize("name", ["RAW_URI", "REQUEST_URI"])
@pytest.mark.parametrize(
    ("target", "decoded"),
    [
        ("/%70roducts", "/products"),
        ("/products%2Fmug-1", "/products/mug-1"),
        ("/products%2fmug-1?page=1", "/products/mug-1"),
        ("http://aster.localhost/products", "/products"),
        ("/products%3F", "/products?"),
        ("/caf%c3%a9", "/café"),
        ("/%FF", "/%FF"),
    ],
)
def test_another_spelling_of_a_path_is_not_found_where_the_server_tells(
    shop: Any, client: Client, name: str, target: str, decoded: str, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/", headers={"Host": shop.host}, PATH_INFO=decoded, **{name: target})
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize("target", ["/products/mug-1", "/products/mug-1?page=%31"])
def test_the_one_spelling_of_a_path_is_served_where_the_server_tells(shop: Any, client: Client, target: str) -> None:
    response = client.get("/", headers={"Host": shop.host}, PATH_INFO="/products/mug-1", RAW_URI=target)
    assert response.status_code == 200


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
def test_of_all_spellings_of_a_path_one_is_right(text: str) -> None:
    path = f"/{text}"
    right = [
        one for one in (quote(path, safe=safe) for safe in ("/", "/~!$&'()*+,;=:@", "")) if spelled(one, path=path)
    ]
    assert set(right) == {quote(path, safe="/~!$&'()*+,;=:@")}
    assert not spelled(right[0].replace("/", "%2F"), path=path)


@pytest.mark.parametrize("method", METHODS.split())
def test_a_shop_can_only_be_read(shop: Any, visit: Any, method: str) -> None:
    for path in (*PATHS, "/preview/x", "/graphql", "/admin/"):
        response = visit(shop.host, path, method=method)
        assert (response.status_code, response["Allow"], response["Cache-Control"]) == (405, "GET, HEAD", "no-store")


@pytest.mark.parametrize(
    "host",
    [
        "a.localhost,b.localhost",
        "user@aster.localhost",
        "aster.localhost :80",
        "aster .localhost",
        "",
        "aster.localhost\x00",
    ],
)
def test_an_odd_host_is_refused_and_not_kept(shop: Any, visit: Any, host: str) -> None:
    response = visit(host)
    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")
    assert b"Aster" not in response.content


def test_a_port_in_the_host_is_refused_in_production_only(shop: Any, settings: Any) -> None:
    assert Client(headers={"Host": "aster.localhost:8000"}).get("/").status_code == 200
    settings.ENV = "production"
    assert Client(headers={"Host": "aster.localhost:8000"}).get("/").status_code == 400


def test_the_platforms_own_addresses_are_not_a_shops(shop: Any, visit: Any) -> None:
    assert visit(shop.host, "/admin").status_code == 404
    assert visit("localhost", "/admin/").status_code == 302
    assert visit("localhost", "/admin/")["Cache-Control"] == "no-store"
    assert visit("app.localhost", "/products").status_code == 404


@pytest.mark.parametrize("host", ["aster.localhost", "nobody.localhost"])
@pytest.mark.parametrize(
    ("sent", "status"),
    [(None, 403), ("", 403), ("wrong" * 8, 403), (f"{SECRET},{SECRET}", 403), ("é" * 32, 403), (SECRET, 0), (NEXT, 0)],
)
def test_in_production_only_our_edge_is_served(
    shop: Any, settings: Any, host: str, sent: str | None, status: int
) -> None:
    settings.ENV = "production"
    settings.PLATFORM_DOMAIN = "localhost"
    settings.CDN_INTERNAL_SECRET, settings.CDN_INTERNAL_SECRET_PREVIOUS = SECRET, NEXT
    named = {} if sent is None else {"X-Origin-Secret": sent}
    for path in PATHS:
        response = Client(headers={"Host": host} | named).get(path)
        if status:
            assert (response.status_code, response["Cache-Control"]) == (403, "no-store")
            assert response.content == b"Forbidden."
        else:
            assert response.status_code in (200, 404)
            assert response["Cache-Control"].startswith("public")


def test_operators_are_told_of_who_comes_past_the_edge_and_of_nobody_else(
    shop: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(build, "observe", lru_cache(lambda: told.append))
    settings.ENV = "production"
    settings.CDN_INTERNAL_SECRET, settings.CDN_INTERNAL_SECRET_PREVIOUS = SECRET, ""
    for headers in ({}, {"X-Origin-Secret": "wrong" * 8}, {"X-Origin-Secret": SECRET}):
        Client(headers={"Host": shop.host} | headers).get("/")
    assert [one for one in told if isinstance(one, OutsideEdge)] == [OutsideEdge(), OutsideEdge()]
    assert SECRET not in str(told)


@pytest.mark.parametrize("secret", ["", "short", "same as the secret key, and long enough otherwise"])
def test_in_production_an_unfit_secret_serves_nobody(shop: Any, settings: Any, secret: str) -> None:
    settings.ENV = "production"
    settings.SECRET_KEY = "same as the secret key, and long enough otherwise"
    settings.CDN_INTERNAL_SECRET = settings.CDN_INTERNAL_SECRET_PREVIOUS = secret
    for sent in ({}, {"X-Origin-Secret": secret}):
        assert Client(headers={"Host": shop.host} | sent).get("/").status_code == 403


def test_the_host_comes_from_no_header_but_host(shop: Any, other: Any, visit: Any) -> None:
    assert visit(shop.host, storefront_host=other.host).content == visit(shop.host).content
    assert visit(shop.host, **{"storefront.host": other.host}).content == visit(shop.host).content


def test_a_fault_of_ours_is_not_kept(shop: Any, monkeypatch: Any) -> None:
    def broken(_shop: Any) -> Any:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(pages, "home", broken)
    client = Client(headers={"Host": shop.host}, raise_request_exception=False)
    response = client.get("/")
    assert (response.status_code, response["Cache-Control"]) == (500, "no-store")
    assert b"secret detail" not in response.content
    assert b"We are putting things right" in response.content


def test_the_checks_stand_before_everything_else(settings: Any) -> None:
    ours = [f"{one.__module__}.{one.__name__}" for one in (RequestLife, TenantHost, OriginSecret)]
    assert settings.MIDDLEWARE[:3] == ours


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/", "http://rose.localhost/"),
        ("/products/mug-1", "http://rose.localhost/products/mug-1"),
        ("/about", "http://rose.localhost/about"),
        ("//evil.example", None),
        ("/\\evil.example", None),
        ("/a\r\nX-Evil: 1", None),
        ("/@evil.example", None),
    ],
)
def test_a_former_host_leads_to_the_new_one_and_nowhere_else(
    shop: Any, client: Client, path: str, target: str | None
) -> None:
    lifecycle.rename(shop.id, "rose")
    response = client.get("/", {"next": "//evil.example"}, headers={"Host": "aster.localhost"}, PATH_INFO=path)
    assert (response.status_code, response.headers.get("Location")) == (301 if target else 404, target)
    assert response["Cache-Control"] == "no-store"


def test_no_page_costs_as_much_as_the_largest_home_page(shop: Any, visit: Any) -> None:
    """Limit missing pages: every missing address shows the home page's announcements and footers, and is built anew."""
    bars = [{"type": "AnnouncementBar", "props": {"text": f"Bar {number}."}} for number in range(200)]
    feet = [{"type": "Footer", "props": {"legal": f"Foot {number}."}} for number in range(200)]
    shop.theme.puck_data = {"content": [*bars, *feet]}
    shop.theme.save()
    there, elsewhere = visit(shop.host, "/"), visit(shop.host, "/nothing-here")
    assert (there.content.count(b"Bar "), there.content.count(b"Foot ")) == (200, 200)
    assert (elsewhere.status_code, elsewhere.content.count(b"Bar "), elsewhere.content.count(b"Foot ")) == (404, 10, 10)
    assert b"Bar 9." in elsewhere.content


def test_shares_are_given_out_before_anything_is_read_and_after_the_cache_of_pages(settings: Any) -> None:
    order = settings.MIDDLEWARE.index
    cache = order("freshness.contrib.django.pagecache.PageCacheMiddleware")
    assert (
        cache
        < order("huzilerz.in_flight.ShareOfAddress")
        < order("django.contrib.sessions.middleware.SessionMiddleware")
    )
    assert order("huzilerz.in_flight.ShareOfWorkspace") < order("workspace.rate_limit.RateLimit")
    assert order("huzilerz.graphql_view.TokenFirst") < order("django.middleware.csrf.CsrfViewMiddleware")
