"""The items of a purge: texts refused, misread or read as more by a CDN are refused."""

import posixpath
from contextlib import suppress
from urllib.parse import unquote

import idna
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.errors import InvalidPurge, InvalidTag
from freshness.targets import hosts
from freshness.targets.purge import Purge, union

TAGS = st.frozensets(st.from_regex(r"[a-z]-[a-z0-9-]{1,30}", fullmatch=True), max_size=5)
PATHS = st.frozensets(st.from_regex(r"/([a-z0-9/]|%20|%C3%BC){0,20}\*?", fullmatch=True), max_size=5)
HOSTS = st.frozensets(st.from_regex(r"[a-z0-9]{1,10}(\.[a-z]{2,5}){1,2}", fullmatch=True), max_size=5)
PURGES = st.builds(Purge, tags=TAGS, paths=PATHS, hosts=HOSTS, hard=st.booleans())


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
        "/ws/42/%2e%2e/*",
        "/a/.%2E/b",
        "/a/%2e",
        "/a/%252e%252e/b",
        "/a/%%32%65./b",
        "/a/..;v=1/b",
        "/42/..%2f*",
        "/42/..%5c43/*",
        "/42\\..\\43/*",
        "/42/x%2fy",
        "/42/x%5Cy",
        "/42/x%252fy",
        "/42/x\\y",
        "/" + "%25" * 1_300 + "2f",
    ],
)
def test_a_path_no_cdn_could_take_is_refused_and_named(path):
    with pytest.raises(InvalidPurge):
        Purge(paths={path})


@pytest.mark.parametrize(
    ("path", "said"),
    [("/ws/42/%2e%2e/*", "has a dot segment"), ("/42/x%2fy", "an encoded slash"), ("/42/x\\y", "has a backslash")],
)
def test_what_could_lead_to_another_directory_is_refused_with_a_sentence_that_says_so(path, said):
    with pytest.raises(InvalidPurge, match=said):
        Purge(paths={path})


@given(
    st.lists(st.sampled_from(["..", ".", "%2e", "%2E.", "%252e", "/", "%2f", "%5c", "\\", "a", "%25", "b;c"])),
    st.integers(0, 3),
)
def test_no_path_that_is_accepted_leaves_its_directory_however_often_it_is_decoded(parts, times):
    path = "/ws/42/" + "".join(parts) + "*"
    with suppress(InvalidPurge):
        Purge(paths={path})
        for _ in range(times):
            path = unquote(path)
        assert posixpath.normpath(path.replace("\\", "/")).startswith("/ws/42/")


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/*", "/a*", "/a/b.html?c=d&e", "/%C3%BC", "/..a", "/a..b", "/a/...", "/" + "a" * 3_999),
        *("/a%20b", "/100%25", "/a?next=%2Fb", "/.well-known/*", "/a;v=1/b", "/a%2eb"),
    ],
)
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


@pytest.mark.parametrize(
    ("host", "right"),
    [
        *(("Shop.Example", "shop.example"), ("shop.example.", "shop.example"), ("SHOP", "shop")),
        *(
            ("MÜLLER.example", "xn--mller-kva.example"),
            ("straße.de", "xn--strae-oqa.de"),
            ("日本。jp", "xn--wgv71a.jp"),
        ),
    ],
)
def test_a_host_in_another_spelling_is_refused_by_naming_the_right_one(host, right):
    with pytest.raises(InvalidPurge, match=f"write '{right}'"):
        Purge(hosts={host})
    assert hosts.spelled(host) == right
    assert Purge(hosts={right}).hosts == {right}


@pytest.mark.parametrize(
    "host", ["", "a b", "a:80", "a..b", "*.shop.example", "\ud800.de", "a\xad.de", "Ꭰ.de", "a.de.."]
)
def test_what_nobody_can_say_how_to_spell_is_spelled_by_nobody(host):
    assert hosts.spelled(host) is None


@given(
    st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cn", "Cs"]), max_size=20),
    st.sampled_from(["", ".", ".de", ".Example.", "。jp"]),
)
def test_a_name_is_spelled_as_browsers_send_it_or_not_at_all(name, end):
    found = hosts.spelled(name + end)
    if found is not None:
        assert hosts.spelled(found) == found
        assert Purge(hosts={found}).hosts == {found}
        with suppress(idna.IDNAError):
            assert found == idna.encode(name + end, uts46=True).decode().removesuffix(".")


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
    assert both.hard is (one.hard or other.hard)
    assert union([one, other]) == both
    assert both == other | one
    assert one | Purge() == one


@given(PURGES)
def test_a_purge_comes_back_from_json_as_it_was(purge):
    assert Purge.from_dict(purge.as_dict()) == purge
    assert bool(purge) is bool(purge.as_dict().keys() - {"hard"})
