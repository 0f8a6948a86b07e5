"""The origin's own answer: the project asked in its own process, as an anonymous visitor."""

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path

from freshness.contrib.django import own_answer
from freshness.contrib.django.own_answer import OwnAnswer
from freshness.errors import FetchFailed, FetchRefused
from freshness.ports import Page

SEEN = []


def page(request):
    """Answer with a page, and record the request."""
    SEEN.append(request)
    headers = {"X-Content-Gen": request.GET.get("shows", "12.00000000000000aa")}
    return HttpResponse("hello", status=int(request.GET.get("status", 200)), headers=headers)


def fails(_request):
    """No page."""
    raise RuntimeError("no page")


def breaks(_request):
    """Half a page."""

    def parts():
        yield b"half a page"
        raise RuntimeError("no page")

    return StreamingHttpResponse(parts())


urlpatterns = [path("a page/", page), path("fails/", fails), path("breaks/", breaks)]
HOST = "shop.example"


@pytest.fixture(autouse=True)
def project(settings):
    """Make a project of two addresses."""
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []
    settings.ALLOWED_HOSTS = [HOST]
    forget = own_answer.handler.cache_clear
    forget()
    SEEN.clear()
    yield
    forget()


def asked(path, ask=own_answer.ask):
    return ask(Page(host=HOST, path=path))


def test_the_answer_is_what_a_visitor_would_get():
    answer = asked("/a%20page/?status=404")
    assert (answer.status, answer.length, str(answer.stamp)) == (404, 5, "12.00000000000000aa")
    [request] = SEEN
    assert (request.method, request.get_host(), request.path, request.scheme) == ("GET", HOST, "/a page/", "https")
    assert (request.COOKIES, "Authorization" in request.headers) == ({}, False)


def test_the_digest_is_the_visitors():
    assert asked("/a%20page/").digest == "46fb7408d4f285228f4af516ea25851b"


def test_a_bare_number_has_no_nonce():
    answer = asked("/a%20page/?shows=7")
    assert (answer.generation, answer.nonce, answer.stamp) == (7, None, None)


def test_what_the_project_asks_of_its_edge_is_shown_to_it():
    asked("/a%20page/", OwnAnswer(more=lambda: {"HTTP_X_ORIGIN_SECRET": "open"}))
    assert SEEN[0].headers["X-Origin-Secret"] == "open"


def test_what_is_no_page_is_refused():
    with pytest.raises(FetchRefused):
        own_answer.ask(Page(host="127.0.0.1", path="/"))


def test_a_project_that_raises_gives_no_answer():
    assert asked("/fails/").status == 500
    with pytest.raises(FetchFailed, match="the origin failed: RuntimeError: no page"):
        asked("/breaks/")
