"""`kept_at_edge`: the headers of any Django site's pages for an edge, and headers never sent."""

import time
import uuid

import pytest
from asgiref.sync import async_to_sync
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import SimpleTemplateResponse
from django.test import RequestFactory
from django.utils.translation import override
from django.views import View

from freshness.cache_headers import Lifetime, TagHeader
from freshness.contrib.django import build, edge
from freshness.contrib.django.cached_results import cached
from freshness.contrib.django.edge import RequestLife, kept_at_edge
from freshness.contrib.django.marks import mark
from freshness.contrib.django.tagging import tag
from freshness.targets import tags
from freshness.targets.generation import Stamp
from freshness.testing.headers import problems_of

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
FOR_CACHES = ("CDN-Cache-Control", "Surrogate-Key", "Cache-Tag")


@pytest.fixture(autouse=True)
def unheard_of(monkeypatch):
    """Remove the views decorated here from the registry: a check in another test would report these views."""
    monkeypatch.setattr(edge, "CHOSEN", {})


@pytest.fixture
def shop():
    return str(uuid.uuid4())


@pytest.fixture
def visit(shop):
    """Ask a view for the shop's page, through the decorator and the middleware."""

    def visit(view, *, method="GET", options=None, **headers):
        decorated = kept_at_edge(lambda request, shop: f"ws:{shop}", **(options or {}))(view)
        request = RequestFactory().generic(method, "/", headers=headers)
        request.session = SessionStore()
        return RequestLife(lambda request: decorated(request, shop))(request)

    return visit


def page(_request, _shop):
    return HttpResponse("page")


def test_a_page_carries_what_its_view_tells(visit, shop):
    def told(request, shop):
        tag(request, "p:mug", f"l:{shop}/menu")
        return page(request, shop)

    carried = set(visit(told)["Surrogate-Key"].split())
    assert {tags.wire("p:mug"), tags.wire(f"l:{shop}/menu")} < carried
    assert tags.overflow(shop) not in carried


def test_a_page_says_how_long_under_which_tags_and_for_which_generation(visit, shop):
    mark(f"ws:{shop}", reason="edit")
    response = visit(page)
    untold = tags.overflow(shop)  # the view told no tag: any edit may change the page
    expected = [tags.make("w", shop), tags.make("h", "testserver"), tags.shard(shop), untold]
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=60"
    assert response["CDN-Cache-Control"] == "max-age=60, stale-while-revalidate=120"
    assert response["Surrogate-Key"].split() == expected
    assert response["Cache-Tag"].split(",") == expected
    assert response["X-Content-Gen"] == "1"
    assert [problems_of(response.headers, cdn=cdn) for cdn in ("varnish", "cloudfront", "fastly")] == [[], [], []]


def test_a_page_says_its_whole_stamp_where_every_reader_takes_it(visit, shop, settings):
    mark(f"ws:{shop}", reason="edit")
    settings.FRESHNESS = {**settings.FRESHNESS, "GENERATION_HEADER": "stamp"}
    assert visit(page)["X-Content-Gen"] == str(build.ledger().stamp(f"ws:{shop}"))


def test_lifetime_headers_and_fine_tags_can_be_chosen(visit, shop):
    fine = tags.make("p", "mug")
    response = visit(
        page,
        options={
            "lifetime": Lifetime(fresh=300),
            "tags": lambda request, shop: [fine],
            "tag_headers": [TagHeader(name="Edge-Cache-Tag", separator=",")],
        },
    )
    assert response["CDN-Cache-Control"] == "max-age=300"
    assert response["Edge-Cache-Tag"].split(",")[-1] == fine
    assert "Surrogate-Key" not in response


def test_who_holds_this_very_page_gets_a_304_until_its_bytes_change(visit, shop):
    body = ["page"]

    def changing(_request, _shop):
        return HttpResponse(body[0])

    etag = visit(changing)["ETag"]
    for generation in ("0", "1"):
        same = visit(changing, **{"If-None-Match": etag})
        assert (same.status_code, same.content, same["ETag"]) == (304, b"", etag)
        assert (same["X-Content-Gen"], same["Surrogate-Key"]) == (generation, visit(changing)["Surrogate-Key"])
        mark(f"ws:{shop}", reason="edit")
    body[0] = "another page"
    assert visit(changing, **{"If-None-Match": etag}).content == b"another page"


def test_a_copy_in_another_language_is_another_copy(visit):
    def translated(_request, _shop):
        return HttpResponse("page")

    with override("fr"):
        french = visit(translated)["ETag"]
    assert visit(translated, **{"If-None-Match": french}).status_code == 200
    with override("fr"):
        assert visit(translated, **{"If-None-Match": french}).status_code == 304


def test_what_differs_by_language_is_not_kept_as_a_304_either(visit):
    def by_language(_request, _shop):
        return HttpResponse("page", headers={"Vary": "Accept-Language"})

    etag = visit(by_language)["ETag"]
    same = visit(by_language, **{"If-None-Match": etag})
    assert (same.status_code, same["Cache-Control"], same["Vary"]) == (304, "no-store", "Accept-Language")
    assert [name in same for name in FOR_CACHES] == [False] * 3


@pytest.mark.parametrize(
    "answer",
    [
        lambda request: HttpResponse("no", status=404),
        lambda request: HttpResponse("mine", headers={"Cache-Control": "private"}),
        lambda request: HttpResponse("mine", headers={"Vary": "Cookie"}),
        lambda request: HttpResponse(f"hello {request.session.get('name')}"),
        lambda request: StreamingHttpResponse([b"a", b"b"]),
    ],
    ids=["missing", "private", "varies", "session", "stream"],
)
def test_what_is_not_for_everybody_is_never_kept(visit, answer):
    response = visit(lambda request, shop: answer(request))
    assert response["Cache-Control"] == "no-store"
    assert [name in response for name in FOR_CACHES] == [False] * 3


def test_a_cookie_a_secret_or_another_method_is_never_kept(visit):
    def greeting(_request, _shop):
        response = HttpResponse("hello")
        response.set_cookie("seen", "1")
        return response

    for response in (visit(greeting), visit(page, Authorization="Bearer x"), visit(page, method="POST")):
        assert response["Cache-Control"] == "no-store"
        assert [name in response for name in FOR_CACHES] == [False] * 3


def test_a_page_older_than_a_known_edit_is_served_and_not_kept(visit, shop):
    mark(f"ws:{shop}", reason="edit")
    first = build.ledger().stamp(f"ws:{shop}")
    store = build.store()
    newer = Stamp(generation=first.generation + 1, nonce=first.nonce)
    time.sleep(0.002)  # a state read in the millisecond of the edit's end of the fence is refused
    assert store.put(f"ws:{shop}", newer, read_at=store.get(f"ws:{shop}").now, lease=2)
    response = visit(page)
    assert (response.status_code, response["X-Content-Gen"], response["Cache-Control"]) == (200, "1", "no-store")


def test_an_edit_while_the_view_reads_is_not_in_the_page_and_the_page_is_not_kept(visit, shop):
    def slow(_request, shop):
        stamp = build.store().get(f"ws:{shop}")
        build.store().put(f"ws:{shop}", Stamp(generation=5, nonce=9), read_at=stamp.now, lease=60)
        return HttpResponse("as it was")

    response = visit(slow)
    assert (response.content, response["X-Content-Gen"]) == (b"as it was", "0")
    assert response["Cache-Control"] == "no-store"


def test_a_template_is_rendered_within_the_snapshot(visit):
    template = engines["django"].from_string("{{ word }}")
    response = visit(lambda request, shop: SimpleTemplateResponse(template, {"word": "rendered"}))
    assert response.content == b"rendered"
    assert "public" in response["Cache-Control"]


def test_an_async_view_is_kept_alike(shop):
    @kept_at_edge(lambda request, shop: f"ws:{shop}")
    async def asynchronous(_request, _shop):
        return HttpResponse("page")

    response = async_to_sync(asynchronous)(RequestFactory().get("/"), shop)
    assert (response.content, response["Surrogate-Key"].split()[0]) == (b"page", tags.make("w", shop))


def test_an_async_class_based_view_is_kept_alike(shop):
    class Page(View):
        async def get(self, _request, _shop):
            return HttpResponse("page")

    decorated = kept_at_edge(lambda request, shop: f"ws:{shop}")(Page.as_view())
    response = async_to_sync(decorated)(RequestFactory().get("/"), shop)
    assert (response.content, response["Surrogate-Key"].split()[0]) == (b"page", tags.make("w", shop))


@pytest.mark.parametrize("host", ["TestServer", "testserver.", "testserver:8000"])
def test_however_a_host_is_spelled_its_purge_finds_the_page(visit, host):
    assert tags.make("h", "testserver") in visit(page, Host=host)["Surrogate-Key"].split()


def test_values_cached_within_the_view_are_built_once(visit):
    built = []

    @cached(lambda shop: f"ws:{shop}")
    def menu(shop):
        built.append(shop)
        return ["a", "b"]

    for _ in range(3):
        assert visit(lambda request, shop: HttpResponse(",".join(menu(shop)))).content == b"a,b"
    assert len(built) == 1
