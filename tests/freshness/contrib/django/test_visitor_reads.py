"""No visitor's headers, cookies or parameters are in another visitor's page."""

import copy
from types import SimpleNamespace

import pytest
from django.test import RequestFactory, override_settings

from freshness.contrib.django.pagecache import PATH
from freshness.contrib.django.visitor_reads import visitor_reads
from tests.freshness.contrib.django import visited
from tests.freshness.contrib.django.visited import INSIDE, OUTSIDE, VIEWS, Visits

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]

KNOWN = [
    "A-IM",
    "Accept",
    "Accept-Charset",
    "Accept-Datetime",
    "Accept-Encoding",
    "Accept-Language",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Cache-Control",
    "Connection",
    "Content-Encoding",
    "Content-Length",
    "Content-MD5",
    "Content-Type",
    "Cookie",
    "CF-Connecting-IP",
    "CF-IPCountry",
    "CF-Visitor",
    "Client-IP",
    "DNT",
    "Date",
    "Device-Memory",
    "Downlink",
    "ECT",
    "Early-Data",
    "Expect",
    "Fastly-Client-IP",
    "Forwarded",
    "From",
    "Front-End-Https",
    "HTTP2-Settings",
    "If-Match",
    "If-Modified-Since",
    "If-Range",
    "If-Unmodified-Since",
    "Max-Forwards",
    "Origin",
    "Pragma",
    "Proxy-Authorization",
    "Proxy-Connection",
    "RTT",
    "Range",
    "Referer",
    "Save-Data",
    "Sec-CH-UA",
    "Sec-CH-UA-Mobile",
    "Sec-CH-UA-Platform",
    "Sec-Fetch-Dest",
    "Sec-Fetch-Mode",
    "Sec-Fetch-Site",
    "Sec-GPC",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "True-Client-IP",
    "Upgrade",
    "User-Agent",
    "Via",
    "Viewport-Width",
    "Warning",
    "Width",
    "X-ATT-DeviceId",
    "X-Client-IP",
    "X-Cluster-Client-IP",
    "X-Correlation-ID",
    "X-CSRFToken",
    "X-Device",
    "X-Forwarded",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Port",
    "X-Forwarded-Prefix",
    "X-Forwarded-Proto",
    "X-Forwarded-Scheme",
    "X-Forwarded-Server",
    "X-Forwarded-Ssl",
    "X-HTTP-Method",
    "X-HTTP-Method-Override",
    "X-Host",
    "X-Method-Override",
    "X-Original-Host",
    "X-Original-URL",
    "X-Originating-IP",
    "X-ProxyUser-Ip",
    "X-Real-IP",
    "X-Remote-Addr",
    "X-Remote-IP",
    "X-Remote-User",
    "X-Request-ID",
    "X-Requested-With",
    "X-Rewrite-URL",
    "X-Script-Name",
    "X-Url-Scheme",
    "X-UIDH",
    "X-Wap-Profile",
]
NAMES = [
    *KNOWN,
    *(f"X-{word}-{number}" for word in ("Forwarded", "Country", "Theme", "Debug") for number in range(250)),
]
VALUES = ("evil.test", "de, fr;q=0.9", "https", "sessionid=a; cart=b:1:c; django_language=fr; messages=x", "0")
ALONE = {"Content-Type": "text/html; charset=iso-8859-1", "If-None-Match": '"1"', "Authorization": "Basic eA=="}
KEYED = ("Accept-Language", "X-Forwarded-Proto")
"""Headers that make another page, and would hide the effect of other headers in the same request."""
AT_ONCE = 600
WAYS = ["", "/cached"]
SETTINGS = {
    "ROOT_URLCONF": "tests.freshness.contrib.django.visited",
    "MIDDLEWARE": [*OUTSIDE, *INSIDE],
    "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
    "LANGUAGES": [("en", "English"), ("de", "German"), ("fr", "French")],
    "ALLOWED_HOSTS": ["*"],
}


@pytest.fixture(params=WAYS)
def way(request):
    return request.param


@pytest.fixture
def visit(clean_valkey, settings, way):
    """`visit(path, headers, query=…)` of a page of `visited`, by way of the page cache or of `cached_view`."""
    middleware = [one for one in SETTINGS["MIDDLEWARE"] if not (way and "pagecache" in one)]
    cdn = {} if way else {"CDN": PATH, "CDN_OPTIONS": {"url": clean_valkey, "timeout": 10.0}}
    # Set by the `settings` fixture, since tests set further keys by the same fixture: other overrides would outlast the
    # tests.
    for name, value in (SETTINGS | {"MIDDLEWARE": middleware, "FRESHNESS": settings.FRESHNESS | cdn}).items():
        setattr(settings, name, value)
    visited.calls.clear()
    return Visits(way)


def attacks():
    """All header names with all values, many in a request: the effect of a single header shows in the page."""
    together = [name for name in NAMES if name not in KEYED]
    for value in VALUES:
        for start in range(0, len(together), AT_ONCE):
            yield dict.fromkeys(together[start : start + AT_ONCE], value)
        yield from ({name: value} for name in KEYED)
    for name, value in ALONE.items():
        yield {name: value}


def test_no_header_of_the_first_visitor_is_in_the_page_of_the_second(visit):
    assert len(NAMES) >= 1_000
    changed = []
    for name in VIEWS:
        baseline = visit(f"/{name}/0")
        assert baseline.status == 200
        for number, attack in enumerate(attacks(), start=1):
            visit(f"/{name}/{number}", attack)
            found = visit(f"/{name}/{number}")
            if (found.status, found.content) != (200, baseline.content):
                changed.append((name, number, found.content[:200]))
    assert changed == []


@pytest.mark.parametrize("name", ["plain", "language", "host", "absolute", "secure", "tenant", "encoding"])
def test_what_is_in_the_key_is_kept(visit, name):
    first, second = visit(f"/{name}/1"), visit(f"/{name}/1", {"User-Agent": "other", "Cookie": "a=b"})
    assert (first.content, visited.calls) == (second.content, [name])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("headers", "header *"),
        ("one_header", "header x-forwarded-host"),
        ("environment", "variable REMOTE_ADDR"),
        ("cookies", "cookie"),
        ("signed_cookie", "cookie"),
        ("user", "session"),
        ("basket", "session"),
        ("basket_key", "session"),
        ("body", "body"),
        ("visitor", "request.visitor"),
    ],
)
def test_a_cached_view_that_looks_at_its_visitor_is_kept_by_nobody_and_says_why(visit, settings, way, name, reason):
    if not way:
        pytest.skip("there the application sees nobody")
    settings.DEBUG = True
    for _ in range(2):
        found = visit(f"/{name}/1")
        assert (found.headers["Cache-Control"], found.headers["X-Not-Kept"]) == ("no-store", reason)
        assert not {"Surrogate-Key", "CDN-Cache-Control"} & found.headers.keys()
    assert visited.calls == [name, name]


def test_a_page_that_varies_by_a_header_is_kept_for_each_of_its_values(visit, way):
    asked = ["de", "fr", "de", "fr", None, None]
    found = [visit("/varied/1", {"Accept-Language": one} if one else {}).content for one in asked]
    assert found == [b"de", b"fr", b"de", b"fr", b"none", b"none"]
    # The page cache removes the header from a request until a response's Vary has named the header.
    assert len(visited.calls) == (3 if way else 4)


def test_a_page_that_is_kept_says_no_reason(visit, settings):
    settings.DEBUG = True
    for headers in ({}, {"Accept-Language": "de"}):
        assert all("X-Not-Kept" not in visit("/varied/1", headers).headers for _ in range(2 if not visit.prefix else 0))


def test_a_header_too_long_for_a_key_is_answered_and_not_kept(visit, settings):
    settings.DEBUG = True
    long = "x" * 201
    found = [visit("/varied/1", {"Accept-Language": long}) for _ in range(2)]
    assert [one.content for one in found] == [long.encode()] * 2
    assert [one.headers["X-Not-Kept"] for one in found] == ["vary"] * 2


def test_a_path_that_contains_a_question_mark_is_not_a_path_with_a_query(visit):
    assert visit("/parameters/1", query="page=2").content == b"[('page', '2')]"
    assert visit("/parameters/1?page=2").status == 404
    assert visit("/parameters/1", query="page=2").content == b"[('page', '2')]"
    assert visit("/plain/1?page=2").status == 404
    assert visit("/plain/1", query="page=2").content == b"plain"


def test_unknown_parameters_change_nothing(visit, way):
    if way:
        pytest.skip("a cached view is cached by its whole query")
    baseline = visit("/parameters/0").content
    for number, name in enumerate([*NAMES, "utm_source", "PAGE", "page;sort", "%70age"], start=1):
        visit(f"/parameters/{number}", query=f"{name}=evil.test")
        assert visit(f"/parameters/{number}").content == baseline
        assert (
            visit(f"/parameters/{number}", query=f"{name}=other").headers["Cache-Status"].startswith("pagecache; hit")
        )


def test_whoever_shows_the_token_is_told_why_and_nobody_else(visit, settings, caplog):
    token = "a-token-of-at-least-32-characters"
    with override_settings(FRESHNESS={**settings.FRESHNESS, "EXPLAIN": token}), caplog.at_level("INFO"):
        told = visit("/basket/1", {"X-Freshness-Token": token})
        others = [visit("/basket/1"), visit("/basket/1", {"X-Freshness-Token": token[:-1]})]
    assert told.headers["X-Not-Kept"] == "session"
    assert all("X-Not-Kept" not in one.headers for one in others)
    assert [record.getMessage() for record in caplog.records if record.name.endswith("not_kept")] == [
        f"not kept, because of 'session': {visit.prefix + '/basket/1'!r}"
    ]


def test_a_user_whom_a_middleware_has_read_is_not_in_the_page_of_others():
    """A lazy user may have been looked up before the view runs, and causes no further read in the view."""
    pages = []
    for name in ("alice", "bob"):
        request = RequestFactory().get("/")
        request.user = SimpleNamespace(username=name)
        with visitor_reads(request) as reads:
            pages.append(f"hello {request.user.username}")
        assert reads.names == {"user"}
    assert pages == ["hello alice", "hello bob"]


def test_a_user_who_is_only_handed_on_was_not_read():
    request = RequestFactory().get("/")
    request.user = SimpleNamespace(username="alice")
    with visitor_reads(request) as reads:
        _ = {"user": request.user}
        assert type(request).__name__ == "WSGIRequest"
    assert reads.names == set()
    assert "Watched" not in repr(type(request).__mro__)


@pytest.mark.parametrize(
    ("read", "names"),
    [
        (lambda request: dict(request.META), "header *"),
        (lambda request: {**request.META}, "header *"),
        (lambda request: request.META | {}, "header *"),
        (lambda request: "HTTP_X" in request.META, "header x"),
        (lambda request: request.META.get("HTTP_X_A"), "header x-a"),
        (lambda request: request.headers.get("x_a"), "header x-a"),
        (lambda request: "X-A" in request.headers, "header x-a"),
        (lambda request: len(request.headers), "header *"),
        (lambda request: request.accepted_types, "header accept"),
        (lambda request: request.content_type, "header content-type"),
        (lambda request: request.read(), "body"),
        (list, "body"),
        (lambda request: copy.copy(request).COOKIES, "cookie"),
    ],
)
def test_each_way_to_read_a_request_is_noted(read, names):
    request = RequestFactory().get("/", headers={"X-A": "b", "Accept": "text/plain"})
    _ = request.headers, request.accepted_types
    with visitor_reads(request) as reads:
        read(request)
    assert names in reads.names
    before = set(reads.names)
    read(request)
    assert reads.names == before
