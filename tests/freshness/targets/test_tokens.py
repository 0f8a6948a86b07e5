"""Tokens change at random with each mark of their bucket, and tags find their buckets as SQL does."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.targets.tokens import BUCKETS, EVERYTHING, SIZE, Tokens, bucket_of, buckets_of

NUMBERS = st.integers(0, 2**63 - 1)
CHANGES = st.lists(st.tuples(st.integers(0, BUCKETS - 1), NUMBERS), max_size=20)


@pytest.mark.parametrize(("tag", "bucket"), [("p:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e", 146), ("größe", 50)])
def test_a_bucket_is_what_sql_computes(tag, bucket):
    assert bucket_of(tag) == 1 + int(hashlib.sha256(tag.encode()).hexdigest()[:8], 16) % 255 == bucket


@given(st.text(min_size=1))
def test_no_tag_shares_the_bucket_of_everything(tag):
    assert EVERYTHING < bucket_of(tag) < BUCKETS


def test_a_mark_without_a_tag_is_of_everything():
    assert bucket_of("") == EVERYTHING


def test_whatever_has_tags_depends_on_everything_too():
    assert buckets_of([]) == (EVERYTHING,)
    assert buckets_of(["größe", "größe", "p:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"]) == (EVERYTHING, 50, 146)


@given(CHANGES, CHANGES)
def test_the_order_of_changes_does_not_matter(some, others):
    assert Tokens.of(some + others) == Tokens.of(others + some) == Tokens.of(some) ^ Tokens.of(others)


@given(CHANGES, st.integers(0, BUCKETS - 1), st.integers(1, 2**63 - 1))
def test_a_change_changes_its_own_token_alone(changes, bucket, number):
    before, after = Tokens.of(changes), Tokens.of([*changes, (bucket, number)])
    assert [other for other in range(BUCKETS) if before[other] != after[other]] == [bucket]
    assert after.at([bucket]) == ((bucket, before[bucket] ^ number),)


@pytest.mark.parametrize("change", [(-1, 0), (BUCKETS, 0), (0, -1), (0, 2**63)])
def test_what_is_no_token_is_refused(change):
    with pytest.raises(ValueError, match="no token"):
        Tokens.of([change])


def test_a_vector_has_one_size():
    assert len(Tokens.of([]).packed) == SIZE == 2_048
    with pytest.raises(ValueError, match="2047 bytes"):
        Tokens(bytes(2_047))
