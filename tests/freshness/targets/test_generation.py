"""Stamps order by generation and tell histories apart; versions of the same document never tie."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.targets.generation import Stamp, in_header, version_of

stamps = st.builds(Stamp, generation=st.integers(0, 2**63 - 1), nonce=st.integers(0, 2**63 - 1))


@given(stamps)
def test_a_stamp_comes_back_from_its_text(stamp):
    assert Stamp.parse(str(stamp)) == stamp


@given(stamps, stamps)
def test_two_stamps_never_share_a_text(one, other):
    assert (str(one) == str(other)) == (one == other)


@given(st.text(max_size=40))
def test_no_other_text_is_taken_for_a_stamp_or_raises_anything_else(text):
    with suppress(ValueError):
        stamp = Stamp.parse(text)
        assert Stamp.parse(str(stamp)) == stamp


@pytest.mark.parametrize(
    "text", ["", "1", "1.", ".00c0ffee00c0ffee", "-1.00c0ffee00c0ffee", "1.c0ffee", "١.00c0ffee00c0ffee"]
)
def test_what_is_no_stamp_is_refused(text):
    with pytest.raises(ValueError, match="stamp"):
        Stamp.parse(text)


@given(st.builds(Stamp, generation=st.integers(0, 10**18 - 1), nonce=st.integers(0, 2**63 - 1)))
def test_a_header_says_a_stamp_or_its_bare_number(stamp):
    assert in_header(str(stamp)) == (stamp.generation, stamp.nonce)
    assert in_header(str(stamp.generation)) == (stamp.generation, None)


@pytest.mark.parametrize(
    "value",
    ["", "1.", "1.5", "-1", "1.00c0ffee00c0ffeE", "1.00c0ffee00c0ffee0", "1.80c0ffee00c0ffee", "1 ", "١", "9" * 19],
)
def test_another_header_says_neither(value):
    assert in_header(value) is None


@pytest.mark.parametrize(("generation", "nonce"), [(-1, 0), (0, -1), (0, 2**63)])
def test_a_stamp_has_no_negative_generation_and_a_nonce_of_63_bits(generation, nonce):
    with pytest.raises(ValueError, match="no stamp"):
        Stamp(generation=generation, nonce=nonce)


def test_the_generation_orders():
    assert Stamp(generation=2, nonce=1) < Stamp(generation=10, nonce=0)


@given(st.text(max_size=50), st.integers(0, 2**40), st.integers(1, 2**32 - 1))
def test_revisions_of_one_document_never_tie(identity, revision, further):
    one, other = version_of(identity, revision), version_of(identity, revision + further)
    assert one != other
    assert len(one) == len(other) == 8
    assert int(one, 16) >= 0


def test_a_version_is_the_same_everywhere():
    assert version_of("theme", 1) == version_of("theme", 1)
    assert version_of("theme", 1) != version_of("other", 1)
