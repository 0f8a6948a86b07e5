"""Every answer's headers, as a cache between visitor and origin reads them."""

import re
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory

from catalog.models import Product
from freshness.contrib.django import build
from freshness.contrib.django.edge import RequestLife
from freshness.contrib.django.marks import mark, touched
from freshness.targets import tags
from freshness.targets.generation import Stamp
from theme.models import TemplateCustomization
from workspace.hosting.models import DeployedSite
from workspace.models import Workspace

PAGE = {
    "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60",
    "CDN-Cache-Control": "max-age=60, stale-while-revalidate=120",
}
BRIEF = {"Cache-Control": "public, max-age=0, must-revalidate, s-maxage=5", "CDN-Cache-Control": "max-age=5"}
FOR_CACHES = ("CDN-Cache-Control", "Surrogate-Key", "Cache-Tag")


def tags_of(response: Any) -> set[str]:
    assert response["Surrogate-Key"].split(" ") == response["Cache-Tag"].split(",")
    return set(response["Surrogate-Key"].split(" "))


def site_tags(shop: Any, host: str) -> set[str]:
    return {tags.make("w", shop.id), tags.make("h", host), tags.shard(shop.id)}


def lists(shop: Any, *names: str) -> set[str]:
    return {tags.wire(f"l:{shop.id}/{name}") for name in names}


def theme_tags(shop: Any) -> set[str]:
    """Return the tags of every page of the shop's theme; all but robots.txt show the menu, with its collections."""
    return site_tags(shop, shop.host) | {tags.make("t", shop.theme.id)}


def test_all_headers_of_a_page(shop: Any, visit: Any) -> None:
    mark(f"ws:{shop.id}", reason="test")
    response = visit(shop.host)
    summer, mugs = tags.make("c", shop.summer.id), [tags.make("p", mug.id) for mug in shop.products[:2]]
    ordered = [tags.make("w", shop.id), tags.make("h", shop.host), tags.shard(shop.id), tags.make("t", shop.theme.id)]
    ordered += sorted(lists(shop, "collections", "products", "products/title"))  # its grid is cut off after two
    found = dict(response.headers)
    assert re.fullmatch('"[0-9a-f]{32}"', found.pop("ETag"))
    assert found == PAGE | {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(response.content)),
        "Surrogate-Key": " ".join([*ordered, summer, *sorted(mugs)]),
        "Cache-Tag": ",".join([*ordered, summer, *sorted(mugs)]),
        "X-Content-Gen": "1",
        "Content-Security-Policy": (
            "default-src 'none'; connect-src 'self'; img-src 'self' https: data:; style-src 'unsafe-inline'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
        ),
        "X-Frame-Options": "SAMEORIGIN",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    assert not response.cookies


@pytest.mark.parametrize(
    ("path", "fine", "listed"),
    [
        # the home page in this frame shows the collection in its product grid alone
        ("/products", ["p0", "p1", "p2", "c"], ["collections", "products"]),
        ("/products/mug-2", ["p1"], ["collections"]),
        ("/collections/summer", ["c", "p0", "p1", "p2"], ["collections", "products"]),
        ("/robots.txt", [], []),
        ("/sitemap.xml", [], ["collections", "pages", "products", "products/handle"]),
    ],
)
def test_a_page_carries_the_tags_of_what_is_on_it(
    shop: Any, visit: Any, path: str, fine: list[str], listed: list[str]
) -> None:
    named = {"c": tags.make("c", shop.summer.id)} | {
        f"p{n}": tags.make("p", mug.id) for n, mug in enumerate(shop.products)
    }
    response = visit(shop.host, path)
    expected = {named[name] for name in fine if path != "/products" or name != "c"}
    if path == "/products/mug-2":
        expected.add(tags.wire(f"l:{shop.products[1].id}/description"))
    assert tags_of(response) == theme_tags(shop) | expected | lists(shop, *listed)
    assert {name: response[name] for name in PAGE} == PAGE


def test_a_page_of_a_great_many_products_still_carries_its_workspace(shop: Any, visit: Any) -> None:
    document = {
        "content": [{"type": "ProductCard", "props": {"id": f"i{n}", "productId": f"cup-{n}"}} for n in range(60)]
    }
    Product.objects.bulk_create(
        Product(workspace=shop.workspace, handle=f"cup-{n}", title=f"Cup {n}", price=1) for n in range(60)
    )
    shop.page("/many", document)
    response = visit(shop.host, "/many")
    assert theme_tags(shop) | {"o" + tags.make("w", shop.id)[1:]} <= tags_of(response)
    assert len(tags_of(response)) <= tags.MAX_COUNT
    assert len(response["Surrogate-Key"]) <= tags.MAX_BYTES


def test_the_generation_is_the_ledgers(shop: Any, visit: Any) -> None:
    assert visit(shop.host)["X-Content-Gen"] == "0"
    for generation in ("1", "2"):
        mark(f"ws:{shop.id}", reason="test")
        assert visit(shop.host)["X-Content-Gen"] == generation
        assert visit(shop.host, "/nothing-here")["X-Content-Gen"] == generation


def test_a_visitor_who_has_the_page_gets_304_with_the_same_headers(shop: Any, visit: Any) -> None:
    page = visit(shop.host)
    again = visit(shop.host, if_none_match=f'"old", W/{page["ETag"]}')
    assert (again.status_code, again.content) == (304, b"")
    for name in (*PAGE, *FOR_CACHES, "ETag", "X-Content-Gen"):
        assert again[name] == page[name]


def test_a_copy_with_other_bytes_never_comes_back_to_life(shop: Any, visit: Any) -> None:
    """A visitor's copy is good again once, and only where, its bytes are the page's."""
    paths = ["/", "/products", "/products/mug-1", "/products/mug-2", "/collections/summer", "/robots.txt"]
    held = {path: visit(shop.host, path) for path in paths}
    shown_in = {path for path in paths if b"Mug 2" in held[path].content}
    assert shown_in == {"/", "/products", "/products/mug-2", "/collections/summer"}
    for title in ("Cup 2", "Mug 2"):
        Product.objects.filter(handle="mug-2").update(title=title)
        touched(f"ws:{shop.id}")
        for path in paths:
            now = visit(shop.host, path)
            again = visit(shop.host, path, if_none_match=held[path]["ETag"])
            same = path not in shown_in or title == "Mug 2"
            assert (now.content == held[path].content, now["ETag"] == held[path]["ETag"]) == (same, same)
            assert (again.status_code, again.content) == ((304, b"") if same else (200, now.content))
            # A 304 carries the newest tags and generation, for caches between visitor and origin.
            today = (*PAGE, *FOR_CACHES, "X-Content-Gen")
            assert [again[name] for name in today] == [now[name] for name in today]
            assert int(now["X-Content-Gen"]) > int(held[path]["X-Content-Gen"])


def test_a_compressed_copy_is_recognised_and_an_edit_of_its_bytes_as_well(shop: Any, visit: Any, settings: Any) -> None:
    settings.MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *settings.MIDDLEWARE]
    held = visit(shop.host, accept_encoding="gzip")
    assert held["Content-Encoding"] == "gzip"
    assert held["ETag"].startswith('W/"')
    Product.objects.filter(handle="mug-3").update(description="Not on the home page.")
    touched(f"ws:{shop.id}")
    same = visit(shop.host, accept_encoding="gzip", if_none_match=held["ETag"])
    assert (same.status_code, same.content) == (304, b"")
    assert int(same["X-Content-Gen"]) > int(held["X-Content-Gen"])
    Product.objects.filter(handle="mug-1").update(title="Cup 1")
    touched(f"ws:{shop.id}")
    assert visit(shop.host, accept_encoding="gzip", if_none_match=held["ETag"]).status_code == 200


def test_another_shops_or_hosts_copy_is_no_copy(shop: Any, other: Any, visit: Any) -> None:
    shop.domain("aster.example")
    pages = [visit(host) for host in (shop.host, "aster.example", other.host)]
    assert len({page["ETag"] for page in pages}) == 3
    for page in pages:
        assert visit(other.host, if_none_match=page["ETag"]).status_code == (304 if page is pages[2] else 200)
        assert visit(other.host, if_none_match="*").status_code == 200


def test_two_hosts_of_one_shop_carry_their_own_tag_and_one_canonical_address(shop: Any, visit: Any) -> None:
    shop.domain("aster.example")
    for host in (shop.host, "aster.example"):
        response = visit(host)
        assert site_tags(shop, host) <= tags_of(response)
        assert b'<link rel="canonical" href="http://aster.example/">' in response.content


def test_a_path_where_nothing_is_is_kept_five_seconds(shop: Any, visit: Any) -> None:
    response = visit(shop.host, "/nothing-here")
    assert response.status_code == 404
    assert {name: response[name] for name in BRIEF} == BRIEF
    assert tags_of(response) == theme_tags(shop) | lists(shop, "collections", "pages")


def test_an_unknown_host_is_kept_five_seconds_under_its_own_tag(db: None, visit: Any) -> None:
    response = visit("nobody.localhost")
    assert response.status_code == 404
    assert {name: response[name] for name in BRIEF} == BRIEF
    assert tags_of(response) == {tags.make("h", "nobody.localhost")}


def test_an_unproven_domain_is_an_unknown_host(shop: Any, visit: Any) -> None:
    domain = shop.domain("aster.example")
    assert visit("aster.example").status_code == 200
    domain.verified = False
    domain.save()
    assert tags_of(visit("aster.example")) == {tags.make("h", "aster.example")}


@pytest.mark.parametrize("how", ["nothing live", "suspended"])
@pytest.mark.parametrize("path", ["/", "/products", "/products/mug-1", "/robots.txt", "/sitemap.xml", "/about"])
def test_a_closed_shop_shows_nothing_and_is_kept_five_seconds(shop: Any, visit: Any, how: str, path: str) -> None:
    if how == "suspended":
        Workspace.objects.filter(id=shop.id).update(status="suspended")
    else:
        TemplateCustomization.objects.update(is_active=False)
        DeployedSite.objects.update(is_live=False)
    mark(f"ws:{shop.id}", reason="test")
    response = visit(shop.host, path)
    assert response.status_code == 404
    assert {name: response[name] for name in BRIEF} == BRIEF
    assert tags_of(response) == site_tags(shop, shop.host)
    assert response["X-Content-Gen"] == str(build.ledger().stamp(f"ws:{shop.id}").generation)
    assert b"Aster" not in response.content
    assert b"mug" not in response.content


def test_head_is_the_page_without_its_body_and_never_kept(shop: Any, visit: Any) -> None:
    page, response = visit(shop.host), visit(shop.host, method="HEAD")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == page["ETag"]
    assert response["Cache-Control"] == "no-store"
    assert not any(name in response for name in FOR_CACHES)


def test_an_editor_with_a_session_gets_the_bytes_a_visitor_gets(shop: Any, visit: Any, django_user_model: Any) -> None:
    client = Client(headers={"Host": shop.host})
    client.force_login(django_user_model.objects.create_user("ada"))
    for path in ("/", "/products", "/products/mug-1", "/nothing-here"):
        seen, page = client.get(path), visit(shop.host, path)
        assert seen.content == page.content
        assert dict(seen.headers) == dict(page.headers)
        assert not seen.cookies


def test_an_answer_to_credentials_is_never_kept(shop: Any, visit: Any) -> None:
    response = visit(shop.host, authorization="Bearer x")
    assert response.content == visit(shop.host).content
    assert response["Cache-Control"] == "no-store"
    assert not any(name in response for name in FOR_CACHES)


class Ticking:
    """A clock moved by a view."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("seconds", "kept"), [(0.0, True), (2.5, True), (2.6, False), (3_600.0, False)])
def test_an_answer_that_took_too_long_is_never_kept(seconds: float, kept: bool) -> None:
    clock = Ticking()

    def slow(_request: HttpRequest) -> HttpResponse:
        clock.now += seconds
        return HttpResponse("page", headers=PAGE | {"Surrogate-Key": "w-1", "Cache-Tag": "w-1", "ETag": '"e"'})

    response = RequestLife(slow, clock=clock)(RequestFactory().get("/"))
    expected = PAGE["Cache-Control"] if kept else "no-store"
    assert response["Cache-Control"] == expected
    assert [name in response for name in FOR_CACHES] == [kept] * 3
    assert response["ETag"] == '"e"'
    assert response.content == b"page"


def test_an_answer_that_says_nothing_or_sets_a_cookie_is_never_kept() -> None:
    def silent(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("page")

    def cookie(_request: HttpRequest) -> HttpResponse:
        response = HttpResponse("page", headers=PAGE)
        response.set_cookie("a", "b")
        return response

    for view in (silent, cookie):
        response = RequestLife(view)(RequestFactory().get("/"))
        assert response["Cache-Control"] == "no-store"
        assert "CDN-Cache-Control" not in response


def test_a_stream_that_a_purge_would_have_to_find_is_never_kept_because_its_end_may_be_late() -> None:
    def kept(tag: str) -> list[bool]:
        headers = PAGE | ({"Surrogate-Key": tag} if tag else {})
        response = RequestLife(lambda _request: StreamingHttpResponse([b"a"], headers=headers))(
            RequestFactory().get("/")
        )
        return [response["Cache-Control"] == PAGE["Cache-Control"], "Surrogate-Key" in response]

    assert kept("w-1") == [False, False]
    assert kept("") == [True, False]  # a file with a name made from its content


def test_how_long_an_answer_took_is_measured_by_a_clock_that_goes_on_while_the_machine_sleeps() -> None:
    assert RequestLife(lambda _request: HttpResponse()).clock is build.awake_or_not


def test_a_page_older_than_the_fence_is_served_and_never_kept(shop: Any, visit: Any) -> None:
    store, subject = build.store(), f"ws:{shop.id}"
    mark(subject, reason="test")
    first = build.ledger().stamp(subject)
    assert first is not None
    newer = Stamp(generation=first.generation + 1, nonce=first.nonce)
    assert store.put(subject, newer, read_at=store.get(subject).now, lease=60)
    response = visit(shop.host)
    assert (response.status_code, response["X-Content-Gen"]) == (200, "1")
    assert response["Cache-Control"] == "no-store"
    assert not any(name in response for name in FOR_CACHES)


def test_without_redis_pages_are_served_and_kept(shop: Any, visit: Any, settings: Any) -> None:
    settings.FRESHNESS = {"REDIS_URL": "redis://127.0.0.1:1/0"}
    response = visit(shop.host)
    assert response.status_code == 200
    assert {name: response[name] for name in PAGE} == PAGE
