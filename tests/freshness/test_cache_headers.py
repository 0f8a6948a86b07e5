"""Each CDN's tag header is declared once, and all code reads the declaration."""

import json
import pkgutil
import re
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from freshness import cdn
from freshness.cache_headers import (
    FOR_CACHES_ONLY,
    FOREVER,
    LEAST_COUNT,
    LEAST_SIZE,
    PORTABLE,
    Lifetime,
    TagBudget,
    TagHeader,
    directives,
    fitted,
    keep,
    lifetime,
    longest,
    must_not_be_kept,
    tags_in,
)
from freshness.cdn.akamai import Akamai
from freshness.cdn.bunny import Bunny
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.cdn.tag_headers import headers_of, headers_of_built
from freshness.errors import Invalid
from freshness.targets import tags
from freshness.testing.headers import problems_of
from tests.toy import Quiet, Toy

OPS = Path(__file__).parents[2] / "ops"
ABILITIES = {
    name: module.ABILITY
    for name in (found.name for found in pkgutil.iter_modules(cdn.__path__))
    if hasattr(module := import_module(f"freshness.cdn.{name}"), "ABILITY")
}
READ = {name: one.header for name, one in ABILITIES.items() if one.header}
WORKSPACE, HOST = tags.make("w", "00000000-0000-4000-8000-000000000001"), tags.make("h", "shop.example")
PRODUCTS = [tags.make("p", f"product {n}") for n in range(100)]
MINUTE = Lifetime(fresh=60)


def test_every_dialect_that_reads_a_header_says_which():
    said = {name: (header.name, header.separator) for name, header in READ.items()}
    assert said == {
        "akamai": ("Edge-Cache-Tag", ","),
        "bunny": ("CDN-Tag", ","),
        "cloudflare": ("Cache-Tag", ","),
        "cloudfront": ("Cache-Tag", ","),
        "fastly": ("Surrogate-Key", " "),
        "varnish": ("Surrogate-Key", " "),
    }
    assert set(ABILITIES) - set(READ) == {
        "memory",
        "nginx",
        "none",
        "pagecache",
    }  # these CDNs keep tags in any of our headers, or in none


# No visitor gets them


def test_no_header_of_a_dialect_is_kept_from_those_that_no_visitor_may_get():
    assert {header.name for header in READ.values()} <= set(FOR_CACHES_ONLY)


@pytest.mark.parametrize("name", FOR_CACHES_ONLY)
def test_every_shipped_edge_strips_it(name):
    script = (OPS / "cloudfront" / "viewer-response.js").read_text()
    template = json.dumps(json.loads((OPS / "cloudfront" / "template.json").read_text()))
    assert f"'{name.lower()}'" in script
    assert f"'{name.lower()}'" in template
    assert re.search(rf"^\s*proxy_hide_header {name};$", (OPS / "nginx" / "edge.conf").read_text(), re.MULTILINE)
    assert re.search(rf"^\s*unset beresp\.http\.{name};$", (OPS / "varnish" / "edge.vcl").read_text(), re.MULTILINE)


# The budget


@pytest.mark.parametrize("cdn", READ)
def test_no_dialect_keeps_less_than_the_portable_budget(cdn):
    budget = TagBudget.of([READ[cdn]])
    assert (budget.count >= 32, budget.size >= 1_000) == (True, True)
    sent = keep(MINUTE, [WORKSPACE, HOST, *PRODUCTS], tag_headers=[READ[cdn]])
    assert [found for found in problems_of(sent, cdn=cdn) if "rolled up" not in found] == []
    assert len(sent[READ[cdn].name]) <= budget.size


def test_more_than_the_portable_budget_where_every_header_of_the_page_has_it():
    varnish, roomier = READ["varnish"], TagHeader(name="X-Tags", separator=" ", roomy=200)
    assert TagBudget.of([varnish]) == TagBudget.of([varnish, roomier]) == TagBudget(count=128, size=4_224)
    assert TagBudget.of([varnish, READ["fastly"]]) == TagBudget.of([]) == TagBudget(count=32, size=1_000)
    assert TagBudget.of([replace(varnish, size=2_000, count=64)]) == TagBudget(count=64, size=2_000)
    kept, rolled_up = fitted([WORKSPACE, HOST, *PRODUCTS], [varnish])
    assert (len(kept), rolled_up) == (102, None)


def test_the_smallest_header_decides_for_all():
    small = TagHeader(name="X-Small", separator=",", count=8)
    short = TagHeader(name="X-Short", separator=" ", size=256)
    assert TagBudget.of([PORTABLE[0], small, short]) == TagBudget(count=8, size=256)
    sent = keep(MINUTE, [WORKSPACE, HOST, *PRODUCTS], tag_headers=[PORTABLE[0], small, short])
    carried = sent["X-Small"].split(",")
    assert carried == sent["X-Short"].split() == sent["Surrogate-Key"].split()
    assert carried[:2] == [WORKSPACE, HOST]
    assert len(carried) == 8
    assert len(sent["X-Short"]) <= 256


def test_what_was_rolled_up_and_into_what_is_told_and_always_the_same():
    wanted = [WORKSPACE, HOST, *PRODUCTS]
    kept, rolled_up = fitted(wanted, PORTABLE)
    assert (kept, rolled_up) == fitted(reversed(wanted), PORTABLE)
    assert rolled_up.into == ("o" + WORKSPACE[1:],)
    assert {*rolled_up.dropped, *kept} == {*wanted, *rolled_up.into}
    assert (rolled_up.count, rolled_up.size) == (102, len(" ".join(wanted)))
    assert str(rolled_up).startswith(
        f"102 tags in {len(' '.join(wanted))} bytes, where 32 and 1000 fit: "
        f"{len(rolled_up.dropped)} were rolled up into o{WORKSPACE[1:]}: {rolled_up.dropped[0]}, "
    )
    assert fitted(wanted[:5], PORTABLE) == ((WORKSPACE, HOST, *sorted(PRODUCTS[:3])), None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "X Tags"},
        {"name": "X-Tags\r\nSet-Cookie"},
        {"separator": ";"},
        {"count": LEAST_COUNT - 1},
        {"size": LEAST_SIZE - 1},
        {"longest": 31},
        {"control": "Cache-Control"},
    ],
)
def test_a_header_that_could_not_carry_a_page_is_refused_when_it_is_named(wrong):
    with pytest.raises(Invalid):
        TagHeader(**{"name": "X-Tags", "separator": ",", **wrong})


def test_the_least_header_has_capacity_for_what_no_page_is_without():
    least = TagHeader(name="X-Tags", separator=",", count=LEAST_COUNT, size=LEAST_SIZE)
    shard, theme = tags.shard("1"), tags.make("t", "summer")
    carried = keep(MINUTE, [WORKSPACE, HOST, shard, theme, *PRODUCTS], tag_headers=[least])["X-Tags"].split(",")
    assert {WORKSPACE, HOST, shard, "o" + WORKSPACE[1:]} <= set(carried)


# Cache-Control


@pytest.mark.parametrize(
    ("control", "said"),
    [
        ("", {}),
        ("public, max-age=0, S-MaxAge=60", {"public": None, "max-age": "0", "s-maxage": "60"}),
        ('max-age="60",no-cache="Set-Cookie, X-A"', {"max-age": "60", "no-cache": "Set-Cookie, X-A"}),
        (r'ext="a \"no-store\", b", public', {"ext": 'a "no-store", b', "public": None}),
        ("max-age=60;private no-store", {"max-age": "60", "private": None, "no-store": None}),
        ('ext="a, no-store', {"ext": None, "a": None, "no-store": None}),
        ('ext= "no-store"', {"ext": None, "no-store": None}),
        ("private=", {"private": None}),
        ('private=""', {"private": None}),
        ("max-age=60+600", {"max-age": "60+600"}),
        ("max-age=1, max-age=2", {"max-age": "2"}),
        ("x-private, \tno-store\u00e9", {"x-private": None, "no-store": None}),
    ],
)
def test_directives_are_read_with_their_quotes_and_none_hides_behind_a_wrong_separator(control, said):
    assert directives(control) == said


def test_of_repeated_directives_our_cache_goes_by_the_last_and_the_longest_is_the_largest():
    control = {"Cache-Control": "s-maxage=90, s-maxage=5, stale-while-revalidate=2"}
    assert lifetime(200, {**control, "Surrogate-Key": WORKSPACE}) == Lifetime(fresh=5, stale=2)
    assert longest(control) == 92


@pytest.mark.parametrize(
    ("control", "seconds"),
    [('no-cache="Set-Cookie", max-age=60', 60), ('private="X-A"', FOREVER), ('private="", max-age=60', 0)],
)
def test_what_forbids_single_fields_is_for_our_cache_a_no_and_for_another_perhaps_not(control, seconds):
    assert lifetime(200, {"Cache-Control": control, "Surrogate-Key": WORKSPACE}) is None
    assert longest({"Cache-Control": control}) == seconds


def test_a_word_within_a_quoted_argument_is_no_directive():
    control = {"Cache-Control": 'public, s-maxage=60, ext="no-store, private, max-age=90"'}
    assert lifetime(200, {**control, "Surrogate-Key": WORKSPACE}) == MINUTE
    assert longest(control) == 60
    request = {"method": "GET", "authorized": False, "sets_cookie": False, "elapsed": 0.0, "request_life": 1.0}
    assert not must_not_be_kept(control, **request)
    assert must_not_be_kept({"Cache-Control": 's-maxage=60, ext="public"'}, **request)


def test_a_number_without_end_is_read_as_a_long_time():
    assert longest({"Cache-Control": f"max-age={'9' * 9_000}"}) == FOREVER


# Names in settings


def test_the_headers_of_an_adapter_are_known_without_building_it():
    assert headers_of(Akamai, {}) == (READ["akamai"],)
    assert headers_of(Bunny, {}) == (READ["bunny"],)
    assert headers_of(CloudFront, {"tag_header": "X-Tags"})[0].name == "X-Tags"
    assert headers_of(Memory, {}) == ()
    assert headers_of(Toy, {})[0].name == "X-Toy-Tags"


def test_a_multi_cdn_has_those_of_each_of_its_cdns_once():
    parts = [
        {"cdn": "freshness.cdn.fastly.Fastly", "options": {"service_id": "S1", "token": "t"}},
        {"cdn": "freshness.cdn.varnish.Varnish", "options": {"edges": ["http://127.0.0.1:1"], "secret": "s" * 32}},
        {"cdn": "freshness.cdn.bunny.Bunny", "options": {"zone_id": 1, "access_key": "k"}},
    ]
    expected = (READ["fastly"], READ["varnish"], READ["bunny"])
    assert headers_of(MultiCdn, {"cdns": parts}) == headers_of_built(MultiCdn(parts)) == expected
    assert headers_of(MultiCdn, {"cdns": [parts[0], Fastly("S2", token="t", name="other")]}) == (READ["fastly"],)
    assert set(keep(MINUTE, [WORKSPACE], tag_headers=expected)) >= {"Surrogate-Key", "CDN-Tag"}


@pytest.mark.parametrize("unknown", [Quiet, partial(Toy)])
def test_where_only_a_built_adapter_knows_that_is_said(unknown):
    assert headers_of(unknown, {"token": "t"}) is None
    assert headers_of(MultiCdn, {"cdns": [{"cdn": "tests.toy.Quiet", "options": {"token": "t"}}]}) is None
    assert headers_of_built(unknown(token="t"))[0].name == "X-Toy-Tags"


# A CDN adapter from outside of the project


def test_a_dialect_of_somebody_elses_is_kept_fitted_read_and_judged_without_an_edit_here():
    header = Toy.ability.header
    assert header.name not in FOR_CACHES_ONLY
    sent = keep(MINUTE, [WORKSPACE, HOST, *PRODUCTS], tag_headers=headers_of(Toy, {}))
    carried = sent["X-Toy-Tags"].split(",")
    assert carried[:2] == [WORKSPACE, HOST]
    assert len(carried) <= 8
    assert tags_in(sent, [header]) == set(carried)
    assert tags_in(sent) == frozenset()
    assert problems_of({"X-Toy-Tags": f"{WORKSPACE},{HOST}"}, cdn="tests.toy.Toy") == []
    assert problems_of({"Cache-Tag": WORKSPACE}, cdn="tests.toy.Toy") == [
        "no tags: toy reads them from X-Toy-Tags, separated by ','"
    ]
    many = ",".join([WORKSPACE, *PRODUCTS[:8]])
    assert problems_of({"X-Toy-Tags": many}, cdn=Toy) == [
        "9 tags; toy keeps 8 and drops the rest in silence",
        f"{len(many)} bytes of tags; toy reads 256",
    ]
