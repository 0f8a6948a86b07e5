"""The page cache as an edge inside Django keeps the same promises as Varnish."""

import pytest
import redis
from django.core.exceptions import MiddlewareNotUsed
from django.http import StreamingHttpResponse
from django.test import RequestFactory, override_settings

from freshness.contrib.django.pagecache import PATH, PageCacheMiddleware
from freshness.testing.cdn import batch, tags
from tests.freshness.cdn import page_copies
from tests.freshness.contrib.django.pagecache_app import KEEP, app, edge, visit

pytestmark = pytest.mark.services

__all__ = ["app", "edge", "visit"]


@pytest.fixture
def client(clean_valkey):
    with redis.Redis.from_url(clean_valkey) as client:
        yield client


def purge(edge, purge):
    edge.cache.purge(batch(edge.cache, purge))


def test_a_page_is_rendered_once_and_visitors_never_see_its_tags(app, visit):
    first, second = visit(), visit()
    assert (first.content, second.content) == (b"old", b"old")
    assert first["Cache-Status"] == "pagecache; fwd=miss; stored"
    assert second["Cache-Status"] in ("pagecache; hit; ttl=59", "pagecache; hit; ttl=60")
    assert len(app.seen) == 1
    for response in (first, second):
        assert not {"Surrogate-Key", "Cache-Tag", "CDN-Cache-Control"} & set(response.headers)
        assert response["Cache-Control"] == KEEP["Cache-Control"]
        assert response["X-Content-Gen"] == "1"


@pytest.mark.parametrize("tag", ["w-aaaa", "h-bbbb", "p-cccc", "a-all"])
def test_a_purge_by_any_tag_shows_the_new_page(app, edge, visit, tag):
    visit()
    app.body = b"new"
    purge(edge, tags(tag))
    assert visit().content == b"new"


def test_a_page_rendered_before_a_purge_is_served_but_never_stored(app, edge, visit):
    app.meanwhile = lambda: purge(edge, tags("w-aaaa"))
    assert visit()["Cache-Status"] == "pagecache; fwd=miss; detail=fenced"
    app.meanwhile, app.body = None, b"new"
    assert visit().content == b"new"


def test_the_application_sees_nothing_of_who_asked(app, visit):
    visit(
        "/?utm_source=x&sort=a&page=2",
        Cookie="session=1",
        **{"X-Forwarded-Host": "evil.test", "Accept-Language": "de", "User-Agent": "odd", "If-None-Match": '"0"'},
    )
    (request,) = app.seen
    assert {name for name in request.META if name.startswith("HTTP_")} == {"HTTP_HOST"}
    assert request.COOKIES == {}
    assert request.META["QUERY_STRING"] == "page=2&sort=a"
    assert visit("/?page=2&sort=a")["Cache-Status"].startswith("pagecache; hit")


@pytest.mark.parametrize(
    ("asked", "reaches"),
    [("q=a;page=9", "q=a;page=9"), ("q=a%20b&page=1", "page=1&q=a%20b"), ("PAGE=2&page", ""), ("&&page=1&", "page=1")],
)
def test_known_parameters_reach_the_application_as_they_were_spelled(app, visit, asked, reaches):
    visit(f"/?{asked}")
    assert app.seen[0].META["QUERY_STRING"] == reaches


def test_hosts_and_paths_are_apart_and_spellings_are_not(app, visit):
    visit()
    assert visit(host="SHOP.test:8000")["Cache-Status"].startswith("pagecache; hit")
    assert visit(host="other.test")["Cache-Status"] == "pagecache; fwd=miss; stored"
    assert visit("/a")["Cache-Status"] == "pagecache; fwd=miss; stored"


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/graphql", "GET", {}),
        ("/admin/login", "GET", {}),
        ("/session", "POST", {}),
        ("/", "POST", {}),
        ("/", "OPTIONS", {}),
        ("/", "GET", {"Authorization": "Basic eA=="}),
    ],
)
def test_what_is_private_passes_untouched(app, visit, path, method, headers):
    for _ in range(2):
        assert visit(path, method=method, Cookie="a=b", **headers)["Cache-Status"] == "pagecache; fwd=bypass"
    assert len(app.seen) == 2
    assert app.seen[0].COOKIES == {"a": "b"}


def test_a_cookie_an_error_or_no_store_is_never_stored(app, visit):
    app.cookie = True
    assert visit()["Cache-Status"] == "pagecache; fwd=miss"
    app.cookie, app.status = False, 500
    assert visit()["Cache-Status"] == "pagecache; fwd=miss"
    app.status, app.headers = 200, {"Cache-Control": "no-store"}
    assert visit()["Cache-Status"] == "pagecache; fwd=miss"
    app.headers = KEEP
    assert visit()["Cache-Status"] == "pagecache; fwd=miss; stored"


def test_a_head_stores_and_gets_the_page_without_its_body(app, visit):
    first = visit(method="HEAD")
    assert (first.content, first["Content-Length"]) == (b"", "3")
    assert visit().content == b"old"
    assert len(app.seen) == 1


def test_a_visitor_who_holds_the_page_gets_304(visit):
    assert visit(**{"If-None-Match": '"1"'}).status_code == 304
    again = visit(**{"If-None-Match": 'W/"0", W/"1"'})
    assert (again.status_code, again["ETag"], again.content) == (304, '"1"', b"")
    assert visit(**{"If-None-Match": '"2"'}).status_code == 200


def test_a_stale_page_is_refreshed_by_one_and_served_to_the_others(app, client, visit):
    app.headers = KEEP | {"CDN-Cache-Control": "max-age=1, stale-while-revalidate=3600"}
    visit()
    page_copies.age(client, 2.0)
    app.body = b"new"
    others = []
    app.meanwhile = lambda: others.append(visit()) if not others else None
    assert visit().content == b"new"
    assert others[0].content == b"old"
    assert others[0]["Cache-Status"] == "pagecache; hit; ttl=-1; detail=stale"
    assert len(app.seen) == 2


def test_a_stale_page_is_better_than_an_error(app, client, visit):
    app.headers = KEEP | {"CDN-Cache-Control": "max-age=1, stale-while-revalidate=3600"}
    visit()
    page_copies.age(client, 2.0)
    app.status = 503
    assert (visit().status_code, visit().content) == (200, b"old")


def test_with_redis_away_pages_are_rendered_and_say_so_and_it_is_asked_once_a_second(app, clean_valkey):
    options = {"url": "unix:///nowhere/valkey.sock"}
    now, asked = 0.0, []
    with override_settings(FRESHNESS={"CDN": PATH, "CDN_OPTIONS": options}):
        edge = PageCacheMiddleware(app, clock=lambda: now)
    find = edge.cache.find
    edge.cache.find = lambda page: asked.append(now) or find(page)
    for later in (100.0, 100.9, 101.0):
        now = later
        response = edge(RequestFactory().get("/"))
        assert (response.content, response["Cache-Status"]) == (b"old", "pagecache; fwd=bypass; detail=away")
    assert asked == [100.0, 101.0]
    now = 102.0
    assert edge(RequestFactory().get("/", headers={"If-None-Match": '"1"'})).status_code == 304


def test_a_stream_passes(edge):
    edge.get_response = lambda request: StreamingHttpResponse(iter([b"a"]), headers=KEEP)
    response = edge(RequestFactory().get("/"))
    assert response["Cache-Status"] == "pagecache; fwd=miss"
    assert "Surrogate-Key" not in response.headers


def test_it_steps_aside_for_a_real_cdn(app):
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}), pytest.raises(MiddlewareNotUsed):
        PageCacheMiddleware(app)
