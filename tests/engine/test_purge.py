"""What a purge may name: nothing a CDN would refuse, misread or take for more than was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.errors import InvalidPurge, InvalidTag
from freshness.purge import Purge

TAGS = st.frozensets(st.from_regex(r"[a-z]-[a-z0-9-]{1,30}", fullmatch=True), max_size=5)
PATHS = st.frozensets(st.from_regex(r"/[a-z0-9%/]{0,20}\*?", fullmatch=True), max_size=5)
HOSTS = st.frozensets(st.from_regex(r"[a-z0-9]{1,10}(\.[a-z]{2,5}){1,2}", fullmatch=True), max_size=5)
PURGES = st.builds(Purge, tags=TAGS, paths=PATHS, hosts=HOSTS)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "products",
        "/a*b",
        "/*/a",
        "/**",
        "/../admin",
        "/a/..",
        "/a/./b",
        "/a b",
        "/a\n",
        "/a\x00",
        "/\x7f",
        "/ü",
        "/" + "a" * 4_000,
        "//evil\r\nHost: x",
    ],
)
def test_a_path_no_cdn_could_take_is_refused_and_named(path):
    with pytest.raises(InvalidPurge):
        Purge(paths={path})


@pytest.mark.parametrize("path", ["/", "/*", "/a*", "/a/b.html?c=d&e", "/%C3%BC", "/..a", "/a..b", "/" + "a" * 3_999])
def test_a_path_at_the_limit_is_accepted(path):
    assert Purge(paths={path}).paths == {path}


@pytest.mark.parametrize(
    "host",
    [
        *("", "Shop.example", "shop.example.", "a..b", "-a.b", "a-.b", "a_b.c", "*.shop.example", "a b", "a:80"),
        *("ü.example", "a" * 64 + ".b", ".".join(["a" * 60] * 5), "a\n", "[::1]", "u@a"),
    ],
)
def test_a_host_that_is_no_name_is_refused(host):
    with pytest.raises(InvalidPurge):
        Purge(hosts={host})


@pytest.mark.parametrize("tag", ["w-a,b", "w-a b", "#w-a", "w-" + "a" * 300, "w-ü", "W-a", "*", "w-*"])
def test_a_tag_outside_the_grammar_is_refused(tag):
    with pytest.raises(InvalidTag):
        Purge(tags={tag})


@given(PURGES, PURGES)
def test_two_purges_in_one_name_everything_of_both_and_nothing_else(one, other):
    both = one | other
    assert both.tags == one.tags | other.tags
    assert both.paths == one.paths | other.paths
    assert both.hosts == one.hosts | other.hosts
    assert both == other | one
    assert one | Purge() == one


@given(PURGES)
def test_a_purge_comes_back_from_json_as_it_was(purge):
    assert Purge.from_dict(purge.as_dict()) == purge
    assert bool(purge) is any(purge.as_dict().values())
