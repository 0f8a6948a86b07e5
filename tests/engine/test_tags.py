"""Tags: one thing, one tag, whatever a CDN does to cases; and what does not fit a header is still purged."""

import re
import string
import uuid

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from freshness import tags
from freshness.errors import InvalidTag

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


@given(KINDS, TEXTS, KINDS, TEXTS)
def test_two_things_never_share_a_tag_not_even_in_lower_case(kind, one, other_kind, other):
    assume((kind, one) != (other_kind, other))
    assume(not (kind == other_kind and one.lower() == other.lower() and _is_uuid(one)))  # one UUID, two spellings
    assert tags.make(kind, one).lower() != tags.make(other_kind, other).lower()


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
    with pytest.raises(InvalidTag, match=re.escape(f"{tag!r:.80}")):
        tags.check(tag)


@pytest.mark.parametrize("subject", ["ws", "ws:", "shop:1", "", "WS:1", "product:1"])
def test_what_is_no_subject_has_no_tag(subject):
    with pytest.raises(InvalidTag):
        tags.of_subject(subject)


# The header

WORKSPACE = uuid.UUID(int=7)
COARSE = [tags.make("w", WORKSPACE), tags.make("h", "shop.example"), tags.shard(WORKSPACE)]
FINE = st.lists(
    st.builds(
        lambda kind, number: tags.make(kind, uuid.UUID(int=number)), st.sampled_from("tgcp"), st.integers(0, 500)
    ),
    max_size=120,
)


def test_few_tags_are_all_kept_coarsest_first():
    given_tags = ["p-a", "c-a", "w-a", "t-a", "g-a", "h-a", "s-00"]
    assert tags.fit(given_tags) == ("w-a", "h-a", "s-00", "t-a", "g-a", "c-a", "p-a")


@given(FINE, st.integers(5, 60), st.integers(150, 2_000))
def test_a_header_stays_within_its_budget_and_every_purge_still_hits_the_page(fine, count, size):
    kept = tags.fit([*fine, *COARSE], count=count, size=size)
    assert len(kept) <= count
    assert len(" ".join(kept)) <= size
    assert set(COARSE) <= set(kept)
    for tag in fine:
        assert set(kept) & tags.with_overflow(tag, workspace_id=WORKSPACE)


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
    assert "o" + COARSE[0][1:] in kept
    assert not any(tag.startswith("o-") and tag != "o" + COARSE[0][1:] for tag in kept)


def test_coarse_tags_are_never_dropped_in_silence():
    with pytest.raises(InvalidTag):
        tags.fit([tags.make("h", str(n)) for n in range(40)] + COARSE)
    with pytest.raises(InvalidTag):
        tags.fit([tags.make("p", str(n)) for n in range(40)])  # no workspace to overflow to


def _is_uuid(text):
    return re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None
