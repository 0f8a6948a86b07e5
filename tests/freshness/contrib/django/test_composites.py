"""Cached values and pages of cached parts, on Django: each part is of the page's own snapshot, and ends the page."""

import os
import uuid

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpResponse
from django.template import engines
from django.template.response import SimpleTemplateResponse
from django.test import RequestFactory

from freshness.cache.composite import MAX_SUBJECTS
from freshness.contrib.django import build, edge
from freshness.contrib.django.cache import cache, get_or_build, put
from freshness.contrib.django.cached_results import cached, cached_view
from freshness.contrib.django.edge import RequestLife, kept_at_edge
from freshness.targets import tags
from tests.fences import lose_fence

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]


@pytest.fixture(autouse=True)
def unheard_of(monkeypatch):
    """Remove the views decorated here from the registry: a check in another test would report these views."""
    monkeypatch.setattr(edge, "CHOSEN", {})


class Shop:
    """A shop with its generation as content, and the decorated functions that show the content."""

    def __init__(self):
        self.id = str(uuid.uuid4())
        self.subject = f"ws:{self.id}"
        self.built = []

    def edit(self):
        """Edit by another process, and lose the fence."""
        build.ledger().mark(self.subject, reason="edit")

    def content(self):
        return build.ledger().stamp(self.subject).generation

    def menu(self):
        return get_or_build(self.subject, "menu", lambda: self.built.append("menu") or self.content())


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def brand():
    return Shop()


def forget(*shops):
    """Let the fences lapse, and let this process forget every value."""
    for shop in shops:
        cache().tier.forget(shop.subject)
        lose_fence(os.environ["REDIS_URL"], shop.subject)


def visit(view, *args):
    request = RequestFactory().get("/")
    request.session = SessionStore()
    return RequestLife(lambda request: view(request, *args))(request)


def test_a_value_is_never_kept_with_a_part_of_before_its_snapshot(shop):
    assert shop.menu() == 0
    shop.edit()
    page = lambda: get_or_build(shop.subject, "page", lambda: [shop.content(), shop.menu()])  # noqa: E731
    assert page() == [1, 1]
    forget(shop)
    assert page() == [1, 1]
    assert shop.built == ["menu", "menu"]


def test_a_cached_view_of_cached_functions(shop):
    @cached(lambda: shop.subject)
    def menu():
        return shop.content()

    @cached_view(lambda _: shop.subject)
    def page(_request):
        return HttpResponse(str(menu()))

    assert menu() == 0
    shop.edit()
    for _ in range(2):
        assert page(RequestFactory().get("/")).content == b"1"
        forget(shop)


def test_an_async_view_of_async_functions(shop, brand):
    shops = {one.id: one for one in (shop, brand)}

    @cached(lambda one: f"ws:{one}")
    async def menu(one):
        return await sync_to_async(shops[one].content)()

    @cached_view(lambda _: shop.subject)
    async def page(_request):
        return HttpResponse(f"{await menu(shop.id)} {await menu(brand.id)}")

    async def visited():
        return [await menu(shop.id), await menu(brand.id)]

    show = lambda: async_to_sync(page)(RequestFactory().get("/")).content  # noqa: E731
    assert async_to_sync(visited)() == [0, 0]
    for one in shops.values():
        one.edit()
    assert show() == show() == b"1 1"
    brand.edit()
    forget(shop, brand)
    assert show() == b"1 2"


def test_a_template_that_calls_a_cached_function_while_it_is_rendered(shop, brand):
    template = engines["django"].from_string("{{ own }} {{ menu }} {{ brand }}")

    @cached_view(lambda _: shop.subject)
    def page(_request):
        return SimpleTemplateResponse(template, {"own": shop.content(), "menu": shop.menu, "brand": brand.menu})

    show = lambda: page(RequestFactory().get("/")).content  # noqa: E731
    assert (shop.menu(), brand.menu()) == (0, 0)
    shop.edit()
    brand.edit()
    assert show() == b"1 1 1"
    brand.edit()
    forget(shop, brand)
    assert show() == b"1 1 2"


def test_a_template_that_swallows_an_error_of_a_part_still_depends_on_it(shop, brand):
    class Broken(Exception):
        silent_variable_failure = True

    def broken():
        raise Broken

    template = engines["django"].from_string("[{{ part }}]")
    shown = {"part": lambda: get_or_build(brand.subject, "part", broken)}

    @cached_view(lambda _: shop.subject)
    def page(_request):
        return SimpleTemplateResponse(template, shown)

    assert page(RequestFactory().get("/")).content == b"[]"
    shown["part"] = "mended"
    assert page(RequestFactory().get("/")).content == b"[]"
    brand.edit()
    forget(shop, brand)
    assert page(RequestFactory().get("/")).content == b"[mended]"


def test_a_page_at_the_edge_is_of_one_snapshot_with_its_parts(shop, brand):
    page = kept_at_edge(lambda _: shop.subject)(
        lambda _: HttpResponse(f"{shop.content()} {shop.menu()} {brand.menu()}")
    )
    assert (shop.menu(), brand.menu()) == (0, 0)
    shop.edit()
    brand.edit()
    response = visit(page)
    assert (response.content, response["X-Content-Gen"]) == (b"1 1 1", "1")
    assert "public" in response["Cache-Control"]


def test_a_page_at_the_edge_carries_the_tags_of_what_it_shows_of_others(shop, brand):
    def header():
        return get_or_build(shop.subject, "header", lambda: [brand.menu()])

    page = kept_at_edge(lambda _: shop.subject)(lambda _: HttpResponse(f"{header()}"))
    for how in ("built", "found in this process", "found in the store"):
        if how == "found in the store":
            cache().tier.drop((shop.subject, "header", None))
        carried = visit(page)["Surrogate-Key"].split()
        assert {tags.make("w", shop.id), tags.make("w", brand.id)} <= set(carried)
    alone = visit(kept_at_edge(lambda _: shop.subject)(lambda _: HttpResponse("alone")))
    assert tags.make("w", brand.id) not in alone["Surrogate-Key"].split()


def test_a_page_older_than_a_known_edit_of_what_it_shows_of_others_is_not_kept(shop, brand):
    def slow(_request):
        shown = brand.menu()
        newer = build.ledger().stamp(brand.subject)
        newer = type(newer)(generation=newer.generation + 1, nonce=9)
        assert build.store().put(brand.subject, newer, read_at=build.store().get(brand.subject).now, lease=60)
        return HttpResponse(str(shown))

    response = visit(kept_at_edge(lambda _: shop.subject)(slow))
    assert (response.content, response["Cache-Control"]) == (b"0", "no-store")


def test_a_page_of_too_many_others_or_of_one_that_no_tag_names_is_not_kept(shop):
    def page_of(*subjects):
        show = lambda: [get_or_build(one, "part", lambda: 1) for one in subjects]  # noqa: E731
        return visit(kept_at_edge(lambda _: shop.subject)(lambda _: HttpResponse(str(show()))))

    others = [f"ws:{uuid.uuid4()}" for _ in range(MAX_SUBJECTS + 1)]
    assert "public" in page_of(*others[:3])["Cache-Control"]
    assert page_of(*others)["Cache-Control"] == "no-store"
    assert page_of("brand:7")["Cache-Control"] == "no-store"


def test_a_page_at_the_edge_lives_no_longer_than_what_it_shows(shop):
    def page_for(timeout):
        part = lambda: get_or_build(shop.subject, f"part {timeout}", lambda: 1, timeout=timeout)  # noqa: E731
        return visit(kept_at_edge(lambda _: shop.subject)(lambda _: HttpResponse(str(part()))))

    assert page_for(300)["CDN-Cache-Control"] == "max-age=60, stale-while-revalidate=120"
    assert page_for(90.5)["CDN-Cache-Control"] == "max-age=60, stale-while-revalidate=30"
    assert page_for(30.5)["CDN-Cache-Control"] == "max-age=30"
    assert page_for(0.9)["Cache-Control"] == "no-store"


def test_what_is_put_within_a_build_is_of_its_snapshot(shop, brand):
    def page():
        part = brand.menu()
        assert put(shop.subject, "aside", [part])
        return part

    shop.edit()
    assert get_or_build(shop.subject, "page", page) == 0
    assert cache().get(shop.subject, "aside") == [0]
    brand.edit()
    forget(shop, brand)
    assert cache().get(shop.subject, "aside") is None
