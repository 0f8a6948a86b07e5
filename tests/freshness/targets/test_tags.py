"""Tags: a single tag for each thing, even at CDNs without case; and purges of things left off a full header."""

import re
import string
import unicodedata
import uuid
from urllib.parse import quote, unquote

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from freshness.errors import InvalidTag
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.targets.scope import scope_of
from freshness.targets.subject import Subject

KINDS = st.sampled_from("whtgcp")
UUIDS = st.uuids().map(str)
TEXTS = st.one_of(
    UUIDS,
    st.text(min_size=1, max_size=300),
    st.text(string.hexdigits + "-{}urnid:", min_size=30, max_size=40),
    st.text(string.ascii_lowercase + string.digits + ".-", min_size=1, max_size=40),
)


@given(KINDS, TEXTS)
def test_every_identity_has_a_portable_tag(kind, identity):
    tag = tags.make(kind, identity)
    assert re.fullmatch(r"[a-z0-9-]{3,32}", tag)
    assert tags.check(tag) == tag
    assert tags.make(kind, identity) == tag


def respelled(text):
    """Identities easily confused with `text`: the results of folding, trimming, normalising or decoding the text."""
    yield from (text.swapcase(), text.lower(), text.upper(), text.casefold(), text.title())
    yield from (text.strip(), f" {text}", f"{text} ", f"{text}\n", f"{text}\0", f"\ufeff{text}", text.replace("-", "_"))
    yield from (unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD"))
    yield from (f"{text}\ud800", text.encode("utf-8", "replace").decode(), text.encode("ascii", "replace").decode())
    yield from (quote(text, errors="replace"), unquote(text), f"{text}.", text.removesuffix("."), text[:32], text[1:])
    yield from (
        f"0{text}",
        text.lstrip("0"),
        repr(text),
        f"ws:{text}",
        text[::-1],
        text * 2,
        "x" * 300,
        "x" * 300 + text,
    )


NEAR = [
    st.characters(categories=["Lu", "Ll", "Lt", "Mn", "Nd", "Cs", "Zs", "Cc"]),
    st.sampled_from("aAéÅŞıİſKßς0- .%\0"),
]
NAMES = st.one_of(TEXTS, st.text(st.one_of(NEAR), min_size=1, max_size=20), st.sampled_from(["Shop", "shop", "Straße"]))


@given(KINDS, TEXTS, KINDS, TEXTS)
def test_two_things_never_share_a_tag_not_even_in_lower_case(kind, one, other_kind, other):
    assume((kind, one) != (other_kind, other))
    assume(not (kind == other_kind and one.lower() == other.lower() and _is_uuid(one)))  # a UUID in two spellings
    assert tags.make(kind, one).lower() != tags.make(other_kind, other).lower()


@given(KINDS, NAMES)
@example("h", "Shop.example.")
@example("w", "é")
@example("w", "\N{LATIN SMALL LETTER LONG S}\N{KELVIN SIGN}")
@example("w", "\ud800")
@example("w", " %41\0")
def test_things_that_are_nearly_spelled_alike_never_share_a_tag_either(kind, one):
    others = {other for other in respelled(one) if other and other != one}
    if _is_uuid(one):
        others = {other for other in others if other.lower() != one.lower()}  # a UUID in two spellings
    made = {other: tags.make(kind, other).lower() for other in others}
    assert tags.make(kind, one).lower() not in made.values()
    spelled_apart = {other.lower() if _is_uuid(other) else other for other in others}
    assert len(set(made.values())) == len(spelled_apart)


@pytest.mark.parametrize(
    "sloppy",
    [
        *(str.lower, str.casefold, str.title, str.strip, lambda text: text.rstrip("\0")),
        *(lambda text: unicodedata.normalize("NFC", text), lambda text: unicodedata.normalize("NFKC", text)),
        *(lambda text: text.encode("utf-8", "replace").decode(), lambda text: text[:64], unquote),
    ],
)
def test_and_that_is_noticed_where_a_digest_were_of_less_than_the_identity(sloppy, monkeypatch):
    make = tags.make
    monkeypatch.setattr(tags, "make", lambda kind, text: make(kind, text if _is_uuid(text) else sloppy(text) or text))
    with pytest.raises((AssertionError, ExceptionGroup)):
        test_things_that_are_nearly_spelled_alike_never_share_a_tag_either()


@given(st.uuids())
def test_a_uuid_has_one_tag_and_one_shard_however_it_is_written(identity):
    written = [identity, str(identity), str(identity).upper()]
    assert len({tags.make("w", one) for one in written}) == 1
    assert len({tags.shard(one) for one in written}) == 1


def test_other_spellings_of_a_uuid_are_other_identities():
    plain = "0123456789abcdef0123456789abcdef"
    spellings = [
        plain,
        f"{{{plain}}}",
        f"urn:uuid:{plain}",
        "0-1-2-3456789abcdef0123456789abcdef",
        str(uuid.UUID(plain)),
    ]
    assert len({tags.make("h", one) for one in spellings}) == len(spellings)


def test_shards_are_256_and_all_in_use():
    assert {tags.shard(str(n)) for n in range(5_000)} == {f"s-{n:02x}" for n in range(256)}


@pytest.mark.parametrize(
    "tag",
    ["w-a,b", "w-a b", "w-a#", "w-ü", "W-A", "w-A", "w-" + "a" * 31, "w-", "-a", "wa", "", "w-a\n", "w_a", None, 7],
)
def test_what_is_not_portable_is_refused_and_named(tag):
    with pytest.raises(InvalidTag, match=re.escape(f"{tag!r:.80} is no portable tag") + ".* at most 32 characters"):
        tags.check(tag)


@pytest.mark.parametrize("subject", ["ws", "ws:", "shop:1", "", "WS:1", "product:1"])
def test_what_is_no_subject_has_no_tag(subject):
    with pytest.raises(InvalidTag):
        _ = Subject.parse(subject).tag


UPPER = "0F8FAD5B-D9CB-469F-A165-70867728950E"


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        *(("p:42", "p:42"), ("x:a:b", "x:a:b"), ("p:ABC", "p:ABC")),
        *((f"p:{UPPER}", f"p:{UPPER.lower()}"), ("p:" + "x" * 298, "p:" + "x" * 298)),
    ],
)
def test_a_thing_has_one_name(name, spelled):
    assert tags.named(name) == spelled
    assert tags.wire(name) == tags.make(name[0], name[2:])


@pytest.mark.parametrize("name", ["p:", ":42", "p42", "", "pp:42", "P:42", "w:42", "a:42", "p:" + "x" * 299, None, 7])
def test_what_names_nothing_that_is_shown_is_refused(name):
    with pytest.raises(InvalidTag, match=r"names nothing that is shown: .* at most 300 characters"):
        tags.named(name)


def test_the_tag_of_a_uuid_gives_it_back_and_no_other_tag_does():
    thing = uuid.UUID(UPPER)
    assert tags.uuid_of(tags.make("p", thing)) == thing
    assert [tags.uuid_of(tag) for tag in (tags.make("p", "42"), "p-aa", "p-1")] == [None] * 3


# The header

WORKSPACE = uuid.UUID(int=7)
COARSE = [tags.make("w", WORKSPACE), tags.make("h", "shop.example"), tags.shard(WORKSPACE)]
FINE = st.lists(
    st.builds(
        lambda kind, number: tags.make(kind, uuid.UUID(int=number)), st.sampled_from("gcpx"), st.integers(0, 500)
    ),
    max_size=120,
)
THEME = tags.make("t", uuid.UUID(int=1))


def test_few_tags_are_all_kept_coarsest_first():
    given_tags = ["p-a", "c-a", "w-a", "t-a", "g-a", "h-a", "s-00"]
    assert tags.fit(given_tags) == ("w-a", "h-a", "s-00", "t-a", "g-a", "c-a", "p-a")


def test_a_page_has_at_most_32_tags_and_a_tenant_is_in_one_of_256_shards():
    fine = [f"p-{number}" for number in range(31)]
    assert tags.fit([*fine, "w-a"]) == ("w-a", *sorted(fine))
    assert len(tags.fit([*fine, "p-31", "w-a"])) == 32
    assert "o-a" in tags.fit([*fine, "p-31", "w-a"])
    assert tags.fit(["p-a", "w-a"], size=8) == ("w-a", "p-a")  # a separator behind each is counted
    assert tags.fit(["p-a", "p-b", "w-a"], size=8) == ("w-a", "o-a")
    assert tags.fit(["p-a", "p-b", "p-c", "w-a"], size=12) == ("w-a", "o-a", "p-a")
    assert [tag for tag in ("a-all", "w-a", "h-a", "s-00", "t-a", "o-a", "p-w", "x-w") if tags.may_be_dropped(tag)] == [
        "p-w",
        "x-w",
    ]
    assert {tags.shard(str(number)) for number in range(5_000)} == {f"s-{number:02x}" for number in range(256)}
    assert tags.SHARDS == 256


def test_names_of_tags_stay_what_they_are_since_edges_hold_them():
    assert tags.make("w", "42") == "w-0ovjuln7pksynlewbpychg6vt3e"
    assert tags.make("w", uuid.UUID(int=1)) == "w-aaaaaaaaaaaaaaaaaaaaaaaaae"
    with pytest.raises(InvalidTag, match="empty identity"):
        tags.make("w", "")


def test_kinds_of_a_projects_own_come_last_and_are_the_first_that_a_page_does_without():
    assert tags.fit(["x-1", "b-1", "p-a", "w-a", "a-all", "c-a"]) == ("a-all", "w-a", "c-a", "p-a", "b-1", "x-1")
    assert tags.fit(["x-1", "b-1", "p-a", "w-a"], count=3) == ("w-a", "o-a", "p-a")


@given(FINE, st.integers(5, 60), st.integers(180, 2_000))
def test_a_header_stays_within_its_budget_and_every_purge_still_hits_the_page(fine, count, size):
    page = [*fine, THEME, *COARSE]
    kept = tags.fit(page, count=count, size=size)
    assert len(kept) <= count
    assert len(" ".join(kept)) <= size
    assert {*COARSE, THEME} <= set(kept)
    for tag in page:
        for immediate in (True, False):
            assert scope_of(f"ws:{WORKSPACE}", Purge(tags={tag}), immediate=immediate).tags & set(kept), (
                tag,
                immediate,
            )


@given(FINE, st.integers(5, 60))
def test_a_purge_of_a_host_that_names_a_fine_tag_hits_all_its_pages_that_have_it(fine, count):
    kept = tags.fit([*fine, *COARSE], count=count)
    for tag in fine:
        for immediate in (True, False):
            assert scope_of("host:shop.example", Purge(tags={tag}), immediate=immediate).tags & set(kept), (
                tag,
                immediate,
            )


@given(FINE)
def test_the_order_in_which_tags_were_found_changes_nothing(fine):
    found = [*fine, *COARSE]
    assert tags.fit(found) == tags.fit(reversed(found)) == tags.fit([*found, *found])


@given(FINE)
def test_fitting_twice_changes_nothing(fine):
    once = tags.fit([*fine, *COARSE])
    assert tags.fit(once) == once


def test_a_page_that_shows_a_hundred_products_has_the_overflow_of_its_workspace_only():
    shown = [tags.make("p", uuid.UUID(int=n)) for n in range(100)]
    kept = tags.fit([*shown, *COARSE])
    assert tags.overflow(WORKSPACE) in kept
    assert not any(tag.startswith("o-") and tag != tags.overflow(WORKSPACE) for tag in kept)


def test_coarse_tags_are_never_dropped_in_silence():
    with pytest.raises(InvalidTag):
        tags.fit([tags.make("h", str(n)) for n in range(40)] + COARSE)
    with pytest.raises(InvalidTag):
        tags.fit([tags.make("t", str(n)) for n in range(40)] + COARSE)
    with pytest.raises(InvalidTag):
        tags.fit([tags.make("p", str(n)) for n in range(40)])  # no workspace to overflow to


def _is_uuid(text):
    return re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None
