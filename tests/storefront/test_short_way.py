"""Kept pages before Django: Django's own answers, and only to requests accepted by Django's middleware."""

import time
from collections.abc import Iterable
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from catalog.models import Product
from freshness.contrib.django import build
from freshness.contrib.django import cache as shared
from freshness.contrib.django.marks import mark, touched
from freshness.contrib.django.models import PresenceRow
from freshness.errors import LedgerUnavailable
from freshness.targets import tags
from storefront.short_way import ShortWay
from workspace.hosting.routes import WORKSPACE

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
PATHS = ["/", "/products", "/products?sort=new", "/products/mug-1", "/robots.txt", "/feed.xml"]
PATIENT = {"fence": 60.0, "request_life": 60.0, "debounce": 130.0}
SECRET = "between-edge-and-origin-in-this-test"


class Site:
    """The project as run by WSGI servers: Django, and the short way before Django."""

    def __init__(self) -> None:
        self.django = WSGIHandler()
        self.reached: list[str] = []
        self.short_way = ShortWay(self._noted)

    def _noted(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        self.reached.append(environ["PATH_INFO"])
        return self.django(environ, start)

    def ask(self, environ: dict[str, Any], *, django: bool = False) -> tuple[str, dict[str, str], bytes]:
        told: list[Any] = []
        application = self.django if django else self.short_way
        answer = application(dict(environ), lambda *given: told.append(given))  # type: ignore[arg-type]
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        [(status, headers)] = told
        assert len(dict(headers)) == len(headers)
        return status, dict(headers), body if environ["REQUEST_METHOD"] != "HEAD" else b""


@pytest.fixture(autouse=True)
def patient(settings: Any) -> None:
    """No lease ends, and no page is late, because the machine is busy."""
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": PATIENT}


@pytest.fixture
def site() -> Site:
    return Site()


def asked(host: str, path: str = "/", *, method: str = "GET", secure: bool = False, **more: str) -> dict[str, Any]:
    """Return the environ of a request; `more` are keys of the environ."""
    request: Any = RequestFactory().generic(method, path, secure=secure, headers={"Host": host})
    return request.environ | more


@pytest.mark.parametrize("path", PATHS)
def test_a_kept_page_is_the_answer_of_django_without_django(shop: Any, site: Site, path: str) -> None:
    first = site.ask(asked(shop.host, path))
    assert (first[0], len(site.reached)) == ("200 OK", 1)
    with CaptureQueriesContext(connection) as queries:
        assert [site.ask(asked(shop.host, path)) for _ in range(2)] == [first] * 2
        same = site.ask(asked(shop.host, path, HTTP_IF_NONE_MATCH=f'W/{first[1]["ETag"]}, "x"'))
        head = site.ask(asked(shop.host, path, method="HEAD"))
    assert (len(queries), len(site.reached)) == (0, 1)
    assert same == site.ask(asked(shop.host, path, HTTP_IF_NONE_MATCH=first[1]["ETag"]), django=True)
    assert (same[0], same[2], same[1]["ETag"]) == ("304 Not Modified", b"", first[1]["ETag"])
    assert head == site.ask(asked(shop.host, path, method="HEAD"), django=True)
    assert (head[0], head[1]["Cache-Control"], "Surrogate-Key" in head[1]) == ("200 OK", "no-store", False)
    other = site.ask(asked(shop.host, path, HTTP_IF_NONE_MATCH='"x"'))
    assert other == first


UNUSUAL = {
    "credentials": {"HTTP_AUTHORIZATION": "Basic eA=="},
    "empty credentials": {"HTTP_AUTHORIZATION": ""},
    "a charset": {"CONTENT_TYPE": "text/html; charset=utf-7"},
    "a body": {"HTTP_TRANSFER_ENCODING": "chunked"},
    "a token for reasons": {"HTTP_X_FRESHNESS_TOKEN": "x"},
    "a mount point": {"SCRIPT_NAME": "/shop"},
    "another spelling": {"RAW_URI": "/%70roducts"},
    "another spelling, of uWSGI": {"REQUEST_URI": "/./products"},
    "two hosts": {"HTTP_HOST": "aster.localhost,borage.localhost"},
    "a host with user info": {"HTTP_HOST": "x@aster.localhost"},
    "no host": {"HTTP_HOST": ""},
    "a query": {"QUERY_STRING": "x=1"},
    "a path in other letters": {"PATH_INFO": "/products\xc3\xa9"},
    "a form": {"REQUEST_METHOD": "POST"},
    "a purge": {"REQUEST_METHOD": "PURGE"},
}


@pytest.mark.parametrize("what", UNUSUAL)
def test_an_unusual_request_gets_the_answer_of_django(shop: Any, other: Any, site: Site, what: str) -> None:
    assert other.host
    kept = asked(shop.host, "/products")
    site.ask(kept)
    site.ask(kept)
    assert len(site.reached) == 1
    unusual = kept | UNUSUAL[what]
    assert site.ask(unusual) == site.ask(unusual, django=True)
    assert len(site.reached) == 2


def test_a_target_in_the_right_spelling_is_usual(shop: Any, site: Site) -> None:
    for _ in range(2):
        assert site.ask(asked(shop.host, "/products?sort=new", RAW_URI="/products?sort=new"))[0] == "200 OK"
    assert len(site.reached) == 1


def test_hosts_and_schemes_are_apart(shop: Any, other: Any, site: Site, settings: Any) -> None:
    settings.SECURE_HSTS_SECONDS = 60
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    site = Site()
    requests = [
        asked(shop.host),
        asked(shop.host, secure=True),
        asked(shop.host, HTTP_X_FORWARDED_PROTO="https, http"),
        asked(shop.host, secure=True, HTTP_X_FORWARDED_PROTO="http"),
        asked(other.host),
    ]
    for _ in range(2):
        answers = [site.ask(one) for one in requests]
        assert answers == [site.ask(one, django=True) for one in requests]
    assert ["Strict-Transport-Security" in headers for _, headers, _ in answers] == [False, True, True, False, False]
    assert len(site.reached) == 3  # two schemes of a host, and another host
    assert site.ask(asked(shop.host.upper() + ":80"))[2] == answers[0][2]
    assert len(site.reached) == 3


def test_in_production_only_our_edge_gets_a_kept_page(shop: Any, monkeypatch: Any, settings: Any) -> None:
    settings.ENV, settings.CDN_INTERNAL_SECRET = "production", SECRET
    settings.PLATFORM_DOMAIN = "localhost"
    site = Site()
    edge = {"HTTP_X_ORIGIN_SECRET": SECRET}
    for _ in range(2):
        assert site.ask(asked(shop.host, **edge))[0] == "200 OK"
    assert len(site.reached) == 1
    for stranger in ({}, {"HTTP_X_ORIGIN_SECRET": ""}, {"HTTP_X_ORIGIN_SECRET": f"{SECRET}x"}):
        assert site.ask(asked(shop.host, **stranger))[0] == "403 Forbidden"
    assert site.ask(asked(f"{shop.host}:80", **edge))[0] == "400 Bad Request"
    assert len(site.reached) == 5


def test_an_edit_an_owner_and_another_product(shop: Any, other: Any, site: Site) -> None:
    site.ask(asked(shop.host))
    Product.objects.filter(handle="mug-1").update(title="Cup 1")
    touched(f"ws:{shop.id}")
    assert b"Cup 1" in site.ask(asked(shop.host))[2]
    before = site.ask(asked(shop.host))
    assert len(site.reached) == 2
    mark(f"ws:{shop.id}", reason="another thing")
    after = site.ask(asked(shop.host))
    assert (after[2], after[1]["ETag"], len(site.reached)) == (before[2], before[1]["ETag"], 3)
    assert int(after[1]["X-Content-Gen"]) > int(before[1]["X-Content-Gen"])
    mark(f"host:{shop.host}", reason="another owner, perhaps")
    assert (site.ask(asked(shop.host)), len(site.reached)) == (after, 4)
    shared.cache().set(f"host:{shop.host}", WORKSPACE, str(other.id))  # another owner, by the cache alone
    site.ask(asked(shop.host))
    assert len(site.reached) == 5


def test_a_generation_known_to_the_shared_store_alone_is_known_at_once(shop: Any, site: Site) -> None:
    """Ask the shared store: this process trusts its own state, yet a purged edge must not get the old page."""
    subject = f"ws:{shop.id}"
    site.ask(asked(shop.host))
    fence = build.store().get(subject)
    assert fence.stamp is not None
    newer = type(fence.stamp)(generation=fence.stamp.generation + 1, nonce=7)
    assert build.store().put(subject, newer, read_at=fence.now, lease=PATIENT["fence"])
    site.ask(asked(shop.host))
    assert len(site.reached) == 2


def test_where_copies_are_noted_a_page_without_a_note_goes_out_for_no_cache(
    shop: Any, settings: Any, monkeypatch: Any
) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "SKIP": "record"}
    tag = tags.make("w", shop.id)
    Site().ask(asked(shop.host))
    PresenceRow.objects.all().delete()
    build.presence_recorder.cache_clear()  # as after an hour
    site = Site()
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)
    connection.close()
    connection.connect()
    assert "s-maxage" in site.ask(asked(shop.host))[1]["Cache-Control"]
    assert connection.connection is None
    assert (site.reached, list(PresenceRow.objects.values_list("tag", flat=True))) == ([], [tag])

    def away(*_given: Any, **_named: Any) -> None:
        raise LedgerUnavailable("away")

    build.presence_recorder.cache_clear()
    site = Site()
    monkeypatch.setattr("freshness.contrib.django.presence.DjangoPresence.note", away)
    assert site.ask(asked(shop.host))[1]["Cache-Control"] == "no-store"
    assert site.reached == ["/"]


def test_a_page_that_took_too_long_goes_the_long_way(shop: Any, site: Site) -> None:
    site.ask(asked(shop.host))
    late = iter([0.0, PATIENT["request_life"] + 0.1])
    site.short_way.clock = lambda: next(late)
    site.ask(asked(shop.host))
    assert len(site.reached) == 2


def test_the_embedded_page_cache_answers_by_itself(shop: Any, settings: Any) -> None:
    settings.FRESHNESS = {"CDN": "freshness.cdn.pagecache.PageCache", "CDN_OPTIONS": {"url": "redis://127.0.0.1:9/0"}}
    site = Site()
    for _ in range(3):
        assert "pagecache" in site.ask(asked(shop.host))[1]["Cache-Status"]
    assert len(site.reached) == 3


def test_after_machine_sleep_nothing_kept_is_trusted(shop: Any, site: Site, monkeypatch: Any) -> None:
    site.ask(asked(shop.host))
    looks: list[float] = []
    monkeypatch.setattr(shared.sleep_watch, "look", lambda: looks.append(time.monotonic()))
    site.ask(asked(shop.host))
    assert (len(looks), len(site.reached)) == (1, 1)


def test_a_connection_used_for_a_lookup_is_let_go(shop: Any, site: Site, settings: Any, monkeypatch: Any) -> None:
    """Let the connection go: where the pool keeps connections, a thread with kept pages alone must hold none."""
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": PATIENT | {"fence": 0.05}}
    site.ask(asked(shop.host))
    site.ask(asked(shop.host))
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)
    connection.close()
    connection.connect()
    time.sleep(0.1)
    before = len(site.reached)
    assert site.ask(asked(shop.host))[0] == "200 OK"
    assert (len(site.reached) - before, connection.connection) == (0, None)
