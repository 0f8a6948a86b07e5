"""The headers of responses for caches, word for word."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from freshness.cache_headers import PORTABLE, Lifetime, TagHeader, identify, keep, matches, must_not_be_kept
from freshness.cdn.fastly import HEADER as FASTLY
from freshness.targets import tags
from freshness.targets.generation import Stamp
from storefront.headers import BRIEF, LONG, PAGE, page_lifetime

STAMP = Stamp(generation=42, nonce=7)
WORKSPACE = tags.make("w", "00000000-0000-4000-8000-000000000001")
KEPT = {"Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60"}
FIT = {"method": "GET", "authorized": False, "sets_cookie": False, "elapsed": 0.1, "request_life": 2.5}


def test_a_page_is_kept_a_minute_at_the_edge_and_never_unasked_in_a_browser() -> None:
    assert keep(PAGE, [WORKSPACE, "h-abc"], tag_headers=PORTABLE) == {
        "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60",
        "CDN-Cache-Control": "max-age=60, stale-while-revalidate=120",
        "Surrogate-Key": f"{WORKSPACE} h-abc",
        "Cache-Tag": f"{WORKSPACE},h-abc",
    }


def test_what_is_not_there_is_kept_five_seconds_and_not_a_second_stale() -> None:
    assert keep(BRIEF, [WORKSPACE], tag_headers=(TagHeader(name="CDN-Tag", separator=","),)) == {
        "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=5",
        "CDN-Cache-Control": "max-age=5",
        "CDN-Tag": WORKSPACE,
    }


def test_fastly_goes_by_surrogate_control_and_each_of_a_group_by_its_own() -> None:
    other = TagHeader(name="CDN-Tag", separator=",")
    alone = keep(PAGE, [WORKSPACE], tag_headers=(FASTLY,))
    assert alone == {
        **KEPT,
        "Surrogate-Control": "max-age=60, stale-while-revalidate=120",
        "Surrogate-Key": WORKSPACE,
    }
    together = keep(PAGE, [WORKSPACE], tag_headers=(FASTLY, other))
    assert together == {**alone, "CDN-Cache-Control": alone["Surrogate-Control"], "CDN-Tag": WORKSPACE}


def test_too_many_tags_are_rolled_up_and_the_workspace_stays() -> None:
    many = [WORKSPACE, *(tags.make("p", f"product {n}") for n in range(100))]
    sent = keep(PAGE, many, tag_headers=PORTABLE[:1])["Surrogate-Key"]
    assert len(sent) <= 1_000
    assert sent.split()[0] == WORKSPACE
    assert "o" + WORKSPACE[1:] in sent.split()


def test_an_etag_is_of_host_language_and_body_alone() -> None:
    etag = identify(STAMP, b"body", host="a.localhost", locale="en")["ETag"]
    for stamp in (Stamp(generation=43, nonce=7), Stamp(generation=42, nonce=8)):
        assert identify(stamp, b"body", host="a.localhost", locale="en")["ETag"] == etag
    others = {
        identify(STAMP, b"body", host="b.localhost", locale="en")["ETag"],
        identify(STAMP, b"body", host="a.localhost", locale="fr")["ETag"],
        identify(STAMP, b"bodY", host="a.localhost", locale="en")["ETag"],
        # The boundary between two parts is a part of the hash as well: ("ab", "c") is not ("a", "bc").
        identify(STAMP, b"body", host="a.localhoste", locale="n")["ETag"],
    }
    assert len(others) == 4
    assert etag not in others
    assert identify(STAMP, b"", host="a", locale="en")["X-Content-Gen"] == "42"
    assert identify(STAMP, b"", host="a", locale="en", whole=True)["X-Content-Gen"] == "42.0000000000000007"


@pytest.mark.parametrize("header", ['"x"', 'W/"x"', '"a", "x"', '"a",W/"x" , "b"'])
def test_the_visitors_copy_is_recognised(header: str) -> None:
    assert matches(header, '"x"')


@pytest.mark.parametrize("header", ["", "*", "x", '"y"', '"x', '"X"', 'w/"x"', '"x" "y"'])
def test_anything_else_is_no_copy(header: str) -> None:
    assert not matches(header, '"x"')


def test_a_quick_anonymous_get_may_be_kept() -> None:
    assert not must_not_be_kept(KEPT, **FIT)
    assert not must_not_be_kept(KEPT | {"Vary": "Accept-Encoding"}, **FIT)
    assert not must_not_be_kept(KEPT, **FIT | {"elapsed": 2.5})


@pytest.mark.parametrize(
    "change",
    [
        {"method": "HEAD"},
        {"method": "OPTIONS"},
        {"method": "POST"},
        {"authorized": True},
        {"sets_cookie": True},
        {"elapsed": 2.501},
    ],
)
def test_a_late_or_personal_answer_may_not_be_kept(change: dict[str, object]) -> None:
    assert must_not_be_kept(KEPT, **FIT | change)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Cache-Control": "max-age=60"},
        {"Cache-Control": "public, s-maxage=60, No-Store"},
        {"Cache-Control": "PUBLIC, PRIVATE"},
        KEPT | {"Vary": "*"},
        KEPT | {"Vary": "Accept-Encoding, *"},
        KEPT | {"Vary": "cookie"},
        KEPT | {"Vary": "Accept-Language,Accept-Encoding"},
    ],
)
def test_what_declares_nothing_or_varies_by_visitor_may_not_be_kept(headers: dict[str, str]) -> None:
    assert must_not_be_kept(headers, **FIT)


@pytest.mark.parametrize(("name", "lifetime"), [("short", PAGE), ("long", LONG)])
def test_a_page_lives_a_minute_or_a_day_as_the_settings_say(settings: Any, name: str, lifetime: Lifetime) -> None:
    settings.LIFETIME = name
    assert page_lifetime() == lifetime


def test_another_lifetime_is_refused_by_its_name(settings: Any) -> None:
    settings.LIFETIME = "a week"
    with pytest.raises(ImproperlyConfigured, match="'short' or 'long', not 'a week'"):
        page_lifetime()
