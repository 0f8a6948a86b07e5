"""The decorators of other Django projects, and the checks of settings harmful to the cache."""

import uuid
from types import SimpleNamespace

import pytest
from asgiref.sync import async_to_sync
from django.core.cache import cache as django_cache
from django.core.management import call_command
from django.db import connections
from django.http import HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.test import RequestFactory

from freshness.contrib.django.cache import cache
from freshness.contrib.django.cache_checks import check_cache
from freshness.contrib.django.cached_results import cached, cached_view
from freshness.contrib.django.marks import mark
from freshness.errors import Invalid

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]


@pytest.fixture
def shop():
    return str(uuid.uuid4())


def subject_of(shop: str) -> str:
    return f"ws:{shop}"


def test_a_function_is_called_once_for_the_same_arguments_until_its_subject_is_edited(shop):
    calls = []

    @cached(lambda shop, **_: subject_of(shop))
    def menu(shop, *, language="en"):
        calls.append(language)
        return {"language": language}

    assert menu(shop) == menu(shop) == {"language": "en"}
    assert menu(shop, language="fr") == {"language": "fr"}
    assert calls == ["en", "fr"]
    mark(subject_of(shop), reason="edit")
    cache().forget(subject_of(shop))
    assert menu(shop) == {"language": "en"}
    assert calls == ["en", "fr", "en"]


def test_a_coroutine_function_and_an_async_view_are_cached_alike(shop):
    calls = []

    @cached(subject_of)
    async def menu(shop):
        calls.append("menu")
        return ["a"]

    @cached_view(lambda request, shop: subject_of(shop))
    async def page(request, shop):
        calls.append("page")
        return HttpResponse(",".join(await menu(shop)))

    async def visit():
        return [(await page(RequestFactory().get("/"), shop)).content for _ in range(3)]

    assert async_to_sync(visit)() == [b"a"] * 3
    assert calls == ["page", "menu"]
    assert (menu.__name__, page.__name__) == ("menu", "page")


def test_a_template_that_looks_at_the_visitor_is_shared_with_nobody(shop):
    class Session(dict):
        accessed = False

    def session(name):
        return Session(name=name)

    def template(request):
        def greeting(_context, _request):
            request.session.accessed = True
            return f"hello {request.session['name']}"

        return SimpleNamespace(render=greeting)

    class Page(TemplateResponse):
        def resolve_template(self, template):
            return template

    @cached_view(lambda request, shop: subject_of(shop))
    def page(request, shop):
        return Page(request, template(request))

    def visit(name):
        request = RequestFactory().get("/")
        request.session = session(name)
        return page(request, shop).render().content

    assert [visit("alice"), visit("bob")] == [b"hello alice", b"hello bob"]


def test_arguments_without_a_json_form_are_refused(shop):
    @cached(lambda shop, _: subject_of(shop))
    def menu(shop, _):
        raise AssertionError("never called")

    with pytest.raises(Invalid, match="cached by its arguments"):
        menu(shop, object())


class TestViews:
    def view(self, shop, respond):
        self.calls = 0

        @cached_view(lambda _: subject_of(shop))
        def page(request):
            self.calls += 1
            return respond(request)

        return page

    def test_a_response_is_cached_by_its_path_with_its_headers(self, shop):
        view = self.view(shop, lambda request: HttpResponse(f"{request.get_full_path()}\n\xff", headers={"X-A": "b"}))
        for _ in range(2):
            response = view(RequestFactory().get("/a?b=1"))
            assert (response.content.decode(), response["X-A"], response.status_code) == ("/a?b=1\n\xff", "b", 200)
        assert self.calls == 1
        view(RequestFactory().get("/a?b=2"))
        view(RequestFactory().get("/a?b=1", headers={"host": "testserver:81"}))
        assert self.calls == 3

    @pytest.mark.parametrize(
        "respond",
        [
            lambda _: HttpResponse("x", status=404),
            lambda _: HttpResponse("x", headers={"Cache-Control": "max-age=9, PRIVATE"}),
            lambda _: HttpResponse("x", headers={"Cache-Control": "No-Store"}),
            lambda _: HttpResponse("x", headers={"Vary": "Accept, cookie"}),
            lambda _: HttpResponse("x", headers={"Vary": "*"}),
            lambda _: StreamingHttpResponse([b"x"]),
        ],
    )
    def test_what_is_not_for_all_is_answered_and_never_kept(self, shop, respond):
        view = self.view(shop, respond)
        for _ in range(2):
            response = view(RequestFactory().get("/a"))
            assert response.getvalue() == b"x"
        assert self.calls == 2

    def test_a_response_that_sets_a_cookie_is_never_kept(self, shop):
        def respond(_):
            response = HttpResponse("x")
            response.set_cookie("a", "b")
            return response

        view = self.view(shop, respond)
        assert [view(RequestFactory().get("/a")).cookies["a"].value for _ in range(2)] == ["b", "b"]
        assert self.calls == 2

    @pytest.mark.parametrize(
        "request_", [RequestFactory().post("/a"), RequestFactory().get("/a", headers={"authorization": "Bearer x"})]
    )
    def test_other_methods_and_credentials_pass_by(self, shop, request_):
        view = self.view(shop, lambda _: HttpResponse("x"))
        view(request_)
        view(request_)
        assert self.calls == 2


def test_djangos_own_cache_works_beside_it(shop):
    django_cache.set(shop, {"a": 1}, 30)
    assert django_cache.get(shop) == {"a": 1}


def test_settings_that_defeat_the_cache_are_told(settings):
    assert check_cache() == []
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "django.middleware.cache.UpdateCacheMiddleware"]
    assert [warning.id for warning in check_cache()] == ["freshness.W011"]


def test_requests_in_transactions_are_told(monkeypatch):

    monkeypatch.setitem(connections["default"].settings_dict, "ATOMIC_REQUESTS", True)
    assert [warning.id for warning in check_cache()] == ["freshness.W010"]
    call_command("check", "--tag", "freshness")
