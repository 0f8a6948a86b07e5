"""The lint of a response's tags: a sentence for each tag dropped, not found or not purged by a CDN."""

import pytest

from freshness.cdn import akamai, bunny, cloudflare, cloudfront, fastly, varnish
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import Invalid
from freshness.testing.headers import problems_of

TOKENS = {"client_token": "t", "client_secret": "s", "access_token": "a"}
ABILITIES = {
    one.name: one for one in (akamai.ABILITY, bunny.ABILITY, cloudflare.ABILITY, fastly.ABILITY, varnish.ABILITY)
} | {"cloudfront": cloudfront.ABILITY}


@pytest.mark.parametrize("cdn", ABILITIES)
def test_a_good_response_has_no_problems(cdn):
    rule = ABILITIES[cdn].header
    assert problems_of({rule.name.upper(): rule.separator.join(["w-a", "h-b", "p-c"])}, cdn=cdn) == []


@pytest.mark.parametrize(
    ("cdn", "header", "problem"),
    [
        ("cloudfront", ",".join(["w-a", *(f"p-{n}" for n in range(50))]), "51 tags; cloudfront keeps 50"),
        ("akamai", ",".join(["w-a", *(f"p-{n}" for n in range(128))]), "129 tags; akamai keeps 128"),
        ("akamai", f"w-a,{'p' * 129}", "129 characters in a tag; akamai takes 128: 'pppp"),
        ("bunny", ",".join(["w-a", *(f"p-{n:028}" for n in range(34))]), "1057 bytes of tags; bunny reads 1024"),
        ("fastly", " ".join(["w-a", *(f"p-{n}" for n in range(32))]), "over the portable budget of 32 tags"),
        ("varnish", " ".join(["w-a", *(f"p-{n}" for n in range(128))]), "over the budget of 128 tags"),
        (
            "varnish",
            "w-a o-a p-b",
            "its tags did not fit, and some were rolled up into o-a; 3 tags in 11 bytes are left",
        ),
        ("fastly", "p-a", "no tag of a workspace or a host"),
        ("fastly", "w-a,h-b", "'w-a,h-b' is no portable tag"),
        ("cloudflare", "w-a,W-B", "'W-B' is no portable tag"),
        ("cloudflare", "w-a,w-a", "a tag stands twice"),
        ("cloudflare", "", "no tags: cloudflare reads them from Cache-Tag"),
    ],
)
def test_each_problem_is_a_sentence(cdn, header, problem):
    sent = {ABILITIES[cdn].header.name: header}
    assert any(problem in found for found in problems_of(sent, cdn=cdn))
    named = problems_of(sent, cdn=cdn, url="https://shop.example/")
    assert any(found.startswith("https://shop.example/: ") and problem in found for found in named)


def test_a_cdn_is_named_by_its_adapter_its_class_its_path_or_its_header():
    adapter = bunny.Bunny(1, access_key="k")
    for cdn in (adapter, bunny.Bunny, "freshness.cdn.bunny.Bunny", bunny.HEADER):
        assert problems_of({"CDN-Tag": "w-a"}, cdn=cdn) == []
        assert problems_of({"Cache-Tag": "w-a"}, cdn=cdn)[0].endswith("reads them from CDN-Tag, separated by ','")
    renamed = cloudfront.CloudFront("E1", tag_header="X-Tags", access_key="a", secret_key="b")
    assert problems_of({"X-Tags": "w-a"}, cdn=renamed) == []


def test_each_cdn_of_a_multi_cdn_is_asked():
    parts = [bunny.Bunny(1, access_key="k"), fastly.Fastly("S1", token="t"), akamai.Akamai("h", **TOKENS)]
    both = MultiCdn(parts)
    assert problems_of({"CDN-Tag": "w-a", "Surrogate-Key": "w-a", "Edge-Cache-Tag": "w-a"}, cdn=both) == []
    assert problems_of({"CDN-Tag": "p-a", "Surrogate-Key": "p-a"}, cdn=both) == [
        "no tag of a workspace or a host: no purge of those would reach it",
        "no tags: akamai reads them from Edge-Cache-Tag, separated by ','",
    ]


@pytest.mark.parametrize("cdn", ["nowhere", "freshness.cdn.memory.Memory", "freshness.cdn.nowhere.Mine"])
def test_a_cdn_that_names_no_header_is_refused_rather_than_passed(cdn):
    with pytest.raises(Invalid):
        problems_of({"Cache-Tag": "w-a"}, cdn=cdn)
