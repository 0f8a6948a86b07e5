"""Pages carry tags in the header read by the settings' CDN; a system check reports settings without a header."""

import logging

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import ResolverMatch

from freshness.cache_headers import FOR_CACHES_ONLY, PORTABLE, Lifetime, TagHeader
from freshness.contrib.django import build, edge
from freshness.contrib.django.checks import check_settings
from freshness.contrib.django.edge import RequestLife, cacheable, kept_at_edge
from freshness.contrib.django.told_once import ToldOnce
from freshness.targets import tags
from tests import toy

AKAMAI = {"host": "a.example", "client_token": "t", "client_secret": "s", "access_token": "a"}
FANOUT = {
    "cdns": [
        {"cdn": "freshness.cdn.akamai.Akamai", "options": AKAMAI},
        {"cdn": "freshness.cdn.bunny.Bunny", "options": {"zone_id": 1, "access_key": "k"}},
        {"cdn": "tests.toy.Quiet", "options": {"token": "t"}},
    ]
}
WORKSPACE = tags.make("w", "00000000-0000-4000-8000-000000000001")
PRODUCTS = [tags.make("p", f"product {n}") for n in range(100)]
MINUTE = Lifetime(fresh=60)


@pytest.fixture
def behind(settings):
    """Make a page of a site with a CDN in its settings."""

    def page(cdn, options, *wanted, path="/"):
        settings.FRESHNESS = {"CDN": cdn, "CDN_OPTIONS": options}
        request = RequestFactory().get(path)
        return cacheable(request, MINUTE, [WORKSPACE, *wanted])

    yield page
    build.forget()


def carried(headers):
    return {name: value for name, value in headers.items() if not name.endswith("Cache-Control")}


@pytest.mark.parametrize(
    ("cdn", "options", "names"),
    [
        ("freshness.cdn.akamai.Akamai", AKAMAI, ["Edge-Cache-Tag"]),
        ("freshness.cdn.bunny.Bunny", {"zone_id": 1, "access_key": "k"}, ["CDN-Tag"]),
        ("freshness.cdn.cloudfront.CloudFront", {"distribution_id": "E1"}, ["Cache-Tag"]),
        ("freshness.cdn.cloudfront.CloudFront", {"distribution_id": "E1", "tag_header": "X-Tags"}, ["X-Tags"]),
        ("freshness.cdn.multi_cdn.MultiCdn", FANOUT, ["Edge-Cache-Tag", "CDN-Tag", "X-Toy-Tags"]),
        ("freshness.cdn.memory.Memory", {}, [one.name for one in PORTABLE]),
        ("tests.toy.Toy", {"token": "t"}, ["X-Toy-Tags"]),
        ("tests.toy.Quiet", {"token": "t"}, ["X-Toy-Tags"]),
    ],
)
def test_each_cdn_gets_the_header_it_reads_and_no_other(behind, cdn, options, names):
    assert carried(behind(cdn, options)) == dict.fromkeys(names, WORKSPACE)


def test_credentials_are_not_looked_for_only_to_know_a_header(behind, monkeypatch):
    monkeypatch.setattr("freshness.cdn.cloudfront.Config", None)  # building the configuration would fail
    behind("freshness.cdn.cloudfront.CloudFront", {"distribution_id": "E1"})
    assert build.cdn.cache_info().currsize == 0


def test_the_engine_and_the_pages_share_one_adapter(behind):
    behind("tests.toy.Quiet", {"token": "t"})
    assert build.engine().ports.cdn is build.cdn()


def test_the_smallest_of_several_decides_what_fits(behind):
    sent = carried(behind("freshness.cdn.multi_cdn.MultiCdn", FANOUT, *PRODUCTS))
    assert len({tuple(value.split(",")) for value in sent.values()}) == 1
    assert len(sent["CDN-Tag"].split(",")) <= 8
    assert "o" + WORKSPACE[1:] in sent["CDN-Tag"].split(",")


# Listeners


def of_route(path, route):
    request = RequestFactory().get(path)
    request.resolver_match = ResolverMatch(lambda request: None, (), {}, route=route)
    return request


@pytest.fixture
def warnings(caplog, monkeypatch):
    monkeypatch.setattr(edge, "told", ToldOnce(most=9))
    caplog.set_level(logging.WARNING, "freshness.contrib.django.edge")
    return lambda: [record.getMessage() for record in caplog.records]


def test_a_page_whose_tags_do_not_fit_is_named_once_a_route(warnings):
    for path in ("/shops/1/", "/shops/2/"):
        cacheable(of_route(path, "shops/<id>/"), MINUTE, [WORKSPACE, *PRODUCTS], tag_headers=PORTABLE)
    (said,) = warnings()
    assert said.startswith("the tags of '/shops/1/' (route 'shops/<id>/') do not fit: 101 tags in 3028 bytes, where 32")
    assert f"were rolled up into o{WORKSPACE[1:]}: p-" in said
    cacheable(of_route("/all/", "all/"), MINUTE, [WORKSPACE, *PRODUCTS], tag_headers=PORTABLE)
    assert len(warnings()) == 2


def test_a_page_whose_tags_fit_is_not_named_whatever_they_contain(warnings):
    own = ["o" + WORKSPACE[1:], "p-no-o-x"]
    cacheable(of_route("/a/", "a/"), MINUTE, [WORKSPACE, *own], tag_headers=PORTABLE)
    assert warnings() == []


def test_a_path_cannot_write_lines_of_its_own_into_the_log(warnings):
    request = RequestFactory().get("/")
    request.path = "/a\nERROR all is lost" + "x" * 1_000
    cacheable(request, MINUTE, [WORKSPACE, *PRODUCTS], tag_headers=PORTABLE)
    (said,) = warnings()
    assert "\n" not in said
    assert len(said) < 1_000


# Responses forbidden to caches


def test_what_no_cache_may_keep_does_not_carry_them_under_whatever_name(settings):
    settings.FRESHNESS = {"CDN": "tests.toy.Toy", "CDN_OPTIONS": {"token": "t"}}
    sent = {"X-Toy-Tags": WORKSPACE, "CDN-Cache-Control": "max-age=60", "Cache-Control": "private"}
    response = RequestLife(lambda request: HttpResponse("mine", headers=sent))(RequestFactory().get("/"))
    assert response["Cache-Control"] == "no-store"
    assert [name for name in ("X-Toy-Tags", *FOR_CACHES_ONLY) if name in response] == []


def test_a_stream_with_tags_is_never_kept_under_whatever_name(settings):
    """The end of a stream is unknown: its content may be older than its purge."""
    settings.FRESHNESS = {"CDN": "tests.toy.Toy", "CDN_OPTIONS": {"token": "t"}}
    for name, control in (("X-Toy-Tags", "no-store"), ("X-Other", "public, s-maxage=60")):
        sent = {name: WORKSPACE, "Cache-Control": "public, s-maxage=60"}
        answer = StreamingHttpResponse([b"a"], headers=sent)
        response = RequestLife(lambda request, answer=answer: answer)(RequestFactory().get("/"))
        assert response["Cache-Control"] == control


# The system check


@pytest.fixture
def chosen(monkeypatch):
    monkeypatch.setattr(edge, "CHOSEN", {})

    def choose(*headers):
        @kept_at_edge(lambda request: "ws:1", tag_headers=headers)
        def page(_request):
            return HttpResponse()

    return choose


def warned(settings, cdn, options):
    settings.FRESHNESS = {**settings.FRESHNESS, "CDN": cdn, "CDN_OPTIONS": options}
    return [one.msg for one in check_settings() if one.id == "freshness.W003"]


def test_a_view_that_carries_its_tags_where_the_cdn_does_not_look_is_named(settings, chosen):
    chosen(*PORTABLE)
    (said,) = warned(settings, "freshness.cdn.bunny.Bunny", {"zone_id": 1, "access_key": "k"})
    assert said == (
        f"{__name__}.chosen.<locals>.choose.<locals>.page carries its tags in Surrogate-Key, "
        "Cache-Tag, and freshness.cdn.bunny.Bunny reads CDN-Tag: its purges would not find that page"
    )
    assert len(warned(settings, "freshness.cdn.multi_cdn.MultiCdn", {"cdns": FANOUT["cdns"][:2]})) == 2
    assert len(warned(settings, "tests.toy.Toy", {"token": "t"})) == 1


def test_a_view_that_chooses_what_the_cdn_reads_or_nothing_is_not(settings, chosen):
    chosen(TagHeader(name="x-toy-tags", separator=","))
    assert warned(settings, "tests.toy.Toy", {"token": "t"}) == []
    assert warned(settings, "tests.toy.Quiet", {"token": "t"}) == []  # only a built adapter would tell
    assert warned(settings, "freshness.cdn.memory.Memory", {}) == []
    assert set(edge.CHOSEN) != set()


def test_the_toy_is_no_part_of_the_project():
    assert toy.ABILITY.header.name not in FOR_CACHES_ONLY
