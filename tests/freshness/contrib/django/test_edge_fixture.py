"""The fixture `edge` and `assert_fresh(url)` for Django projects: this project's views behind a CDN in memory."""

import uuid

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path
from pytest_django.live_server_helper import LiveServer

from freshness.cache.stores.memory import MemoryStore
from freshness.contrib.django import build
from freshness.contrib.django.bulk import suspended
from freshness.contrib.django.cached_results import cached
from freshness.contrib.django.edge import kept_at_edge
from freshness.contrib.django.marks import mark
from freshness.contrib.django.testing import assert_fresh, edge, purges  # noqa: F401 - as a plugin brings them
from freshness.errors import Invalid
from freshness.ports import Page
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.targets.purge import Purge

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
SHOP = str(uuid.UUID(int=7))
WHOSE = f"ws:{SHOP}"
URL = "https://shop.example/a/"


@pytest.fixture(
    params=[
        pytest.param(False, marks=pytest.mark.django_db, id="in a transaction"),
        pytest.param(True, marks=pytest.mark.django_db(transaction=True), id="in none"),
    ],
    autouse=True,
)
def project(request):
    """Each test with `django_db`, within a transaction, and with `transaction=True`."""
    assert connection.in_atomic_block is not request.param
    own = ["freshness.contrib.django.edge.RequestLife", "django.contrib.sessions.middleware.SessionMiddleware"]
    with override_settings(MIDDLEWARE=own, ALLOWED_HOSTS=["*"]):
        yield


# The application under test: its pages show rows of a table of Django's own


def content():
    return Group.objects.values_list("name", flat=True).first() or ""


@cached(lambda shop: f"ws:{shop}")
def cached_content(shop):
    return content()


def save(value, *, marked=True, **how):
    with transaction.atomic():
        Group.objects.update_or_create(pk=1, defaults={"name": str(value)})
        if marked:
            mark(WHOSE, reason="saved", **how)


@kept_at_edge(lambda request: WHOSE, tags=lambda request: [tags.make("p", "mug")])
def page(request):
    return HttpResponse(f"<h1>Shop</h1>\n<p>{content()}</p>")


@kept_at_edge(lambda request: WHOSE)
def from_cache(request):
    return HttpResponse(f"<p>{cached_content(SHOP)}</p>")


def personal(request):
    response = HttpResponse("yours", headers={"Cache-Control": "public, s-maxage=60", "X-Content-Gen": "1"})
    response.set_cookie("who", "you")
    return response


def missing(request):
    return HttpResponse("nothing", status=404)


@kept_at_edge(lambda request: WHOSE)
def rendition(request):
    return HttpResponse(Group.objects.get_or_create(pk=2, name="rendition")[0].name)


@kept_at_edge(lambda request: WHOSE)
def in_a_transaction(request):
    with transaction.atomic():
        return HttpResponse(content())


urlpatterns = [
    path("a/", page),
    path("cached/", from_cache),
    path("personal/", personal),
    path("missing/", missing),
    path("rendition/", rendition),
    path("in-a-transaction/", in_a_transaction),
]


def pages(subject):
    """Return pages as FRESHNESS["PAGES"] does."""
    return [Page(host="shop.example", path="/a/")] if subject == WHOSE else []


def test_nothing_outside_of_the_test_is_asked_or_told(purges):  # noqa: F811
    assert isinstance(build.store(), MemoryStore)
    engine = build.engine()
    assert (engine.ports.monthly, engine.ports.limits, engine.ports.presence) == (None, None, None)
    assert engine.policy == Policy()


def test_an_edit_is_seen_by_visitors_once_it_was_purged(edge):  # noqa: F811
    save(1)
    assert "<p>1</p>" in edge.get(URL).text
    save(2)
    assert edge.holds(URL)
    assert "<p>1</p>" in edge.get(URL).text
    seen = edge.assert_fresh(URL)
    assert "<p>2</p>" in seen.text
    assert (seen.status, seen.generation) == (200, 2)
    assert edge.holds(URL)


def test_values_from_the_cache_are_not_older_than_the_purge(edge):  # noqa: F811
    url = "https://shop.example/cached/"
    for value in (1, 2, 3):
        save(value, marked=False)
        build.ledger().mark(WHOSE, reason="by a reconciler")
        assert f"<p>{value}</p>" in edge.assert_fresh(url).text


def test_a_url_alone_is_enough_and_of_the_test_clients_host_a_path(edge):  # noqa: F811
    save(1)
    for url in (URL, "/a/"):
        edge.get(url)
    save(2)
    for url in (URL, "/a/"):
        assert "<p>2</p>" in assert_fresh(url).text
    assert edge.get("/a/").headers["X-Content-Gen"] == "2"


def test_a_view_that_writes_is_not_held_in_the_transaction_of_a_test_either(edge):  # noqa: F811
    save(1)
    url = "https://shop.example/rendition/"
    for held in (False, True):
        assert (edge.get(url).status, edge.holds(url)) == (200, held)


def test_a_view_that_opens_a_transaction_is_not_held_either(edge):  # noqa: F811
    url = "https://shop.example/in-a-transaction/"
    assert (edge.get(url).status, edge.holds(url)) == (200, False)


def test_an_edit_that_forgot_its_mark_is_found(edge):  # noqa: F811
    save(1)
    edge.get(URL)
    save(2, marked=False)
    with pytest.raises(AssertionError, match=r"without a mark[?]  At the edge: '<p>1</p>', at the origin: '<p>2</p>'"):
        assert_fresh(URL)


def test_a_purge_that_misses_the_page_is_found(edge):  # noqa: F811
    save(1)
    edge.get(URL)
    old = edge.get(URL)
    save(2)
    edge.settle()
    edge.cdn.keep(Page(host="shop.example", path="/a/"), old, ())
    with pytest.raises(AssertionError, match=r"shop[.]example/a/: generation 1 is older than 2"):
        assert_fresh(URL)


def test_a_page_that_nobody_marked_is_the_newest(edge):  # noqa: F811
    edge.get(URL)
    assert edge.assert_fresh(URL).generation == 0


@pytest.mark.parametrize("middleware", [["freshness.contrib.django.edge.RequestLife"], []])
def test_what_is_personal_is_not_kept(edge, settings, middleware):  # noqa: F811
    settings.MIDDLEWARE = middleware
    assert edge.get("https://shop.example/personal/").text == "yours"
    assert not edge.holds("https://shop.example/personal/")


def test_a_missing_page(edge):  # noqa: F811
    with pytest.raises(AssertionError, match="status 404 instead of 200"):
        assert_fresh("https://shop.example/missing/")
    assert assert_fresh("https://shop.example/missing/", status=404).text == "nothing"


def test_what_is_suspended_is_not_purged_before_it_ends(purges):  # noqa: F811
    with suspended(WHOSE):
        save(1)
        purges.assert_not_purged()
    purges.assert_purged(of=WHOSE, calls=1)


def test_the_product_that_a_mark_named_is_purged_with_its_shop(purges):  # noqa: F811
    mug = tags.make("p", "mug")
    save(1, purge=Purge(tags=frozenset({mug})))
    purges.assert_purged(tags={mug}, calls=1)
    purges.assert_purged(of=WHOSE)
    purges.assert_not_purged(of=f"ws:{uuid.UUID(int=8)}")


@pytest.fixture
def live(project):
    """Give FRESHNESS of a project with its live server as its edge; the server has the middleware of these tests."""
    server = LiveServer("localhost")
    own = {"EDGE": server.url, "PAGES": f"{__name__}.pages", "CDN": "freshness.cdn.memory.Memory"}
    with override_settings(FRESHNESS=own):
        yield
    server.stop()


@pytest.mark.parametrize(
    "project", [pytest.param(True, marks=pytest.mark.django_db(transaction=True))], indirect=True, ids=["in none"]
)
def test_without_the_fixtures_a_url_is_fetched_over_sockets_and_pages_say_whose_it_is(live):
    save(1)
    answer = assert_fresh(URL)
    assert (answer.status, answer.generation) == (200, 1)
    with pytest.raises(AssertionError, match=r"shop[.]example/missing/: status 404 instead of 200"):
        assert_fresh("https://shop.example/missing/", of=WHOSE)
    build.ledger().mark("ws:other", reason="edited")
    build.ledger().mark("ws:other", reason="edited")
    with pytest.raises(AssertionError, match=r"shop[.]example/a/: generation 1 is older than 2"):
        assert_fresh(URL, of="ws:other")
    with pytest.raises(Invalid, match=r"named by .*PAGES.* for 0 of the subjects that were marked: say whose"):
        assert_fresh("https://shop.example/cached/")
