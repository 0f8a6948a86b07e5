"""Tokens change at random with each mark of their bucket, and tags find their buckets as SQL does."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.targets.generation import Stamp
from freshness.targets.tokens import (
    BUCKETS,
    EVERYTHING,
    SIZE,
    SubjectState,
    Tokens,
    are_same,
    bucket_of,
    buckets_of,
    changes_of,
    places_of,
)

NUMBERS = st.integers(0, 2**63 - 1)
CHANGES = st.lists(st.tuples(st.integers(0, BUCKETS - 1), NUMBERS), max_size=20)


@pytest.mark.parametrize(("tag", "bucket"), [("p:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e", 146), ("größe", 50)])
def test_a_bucket_is_what_sql_computes(tag, bucket):
    assert bucket_of(tag) == 1 + int(hashlib.sha256(tag.encode()).hexdigest()[:8], 16) % 255 == bucket


@given(st.text(min_size=1))
def test_no_tag_shares_the_bucket_of_everything(tag):
    first, second = places_of(tag)
    assert bucket_of(tag) == first != second
    assert EVERYTHING < min(first, second) < max(first, second) < BUCKETS


def test_a_mark_without_a_tag_is_of_everything():
    assert bucket_of("") == EVERYTHING


def test_whatever_has_tags_depends_on_everything_too():
    assert buckets_of([]) == (EVERYTHING,)
    assert buckets_of(["größe", "größe", "p:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"]) == (EVERYTHING, 13, 50, 72, 146)


@given(CHANGES, CHANGES)
def test_the_order_of_changes_does_not_matter(some, others):
    assert Tokens.of(some + others) == Tokens.of(others + some) == Tokens.of(some) ^ Tokens.of(others)


@pytest.mark.long
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


def _state(*notes: tuple[str, int]) -> SubjectState:
    """Return the state after notes of a tag and a nonce."""
    nonce = 0
    for _, number in notes:
        nonce ^= number
    changes = [change for note in notes for change in changes_of(*note)]
    return SubjectState.of(Stamp(generation=len(notes), nonce=nonce), changes)


def _kept(tags, state):
    return state.tokens.at(buckets_of(tags))


def _meeting(tag: str, others: int) -> list[str]:
    """Other tags, each with the second bucket of `tag` among its own, and without the first."""
    first, second = places_of(tag)
    all_tags = (f"p:{number}" for number in range(100_000))
    found = (one for one in all_tags if second in places_of(one) and first not in places_of(one))
    return [next(found) for _ in range(others)]


def test_a_tag_is_changed_once_both_of_its_tokens_are():
    tags, before = ["p:a", "c:1"], _state(("p:x", 5))
    kept = _kept(tags, before)
    (near,) = _meeting("p:a", 1)
    assert are_same(kept, tags, before.tokens)
    assert are_same(kept, tags, _state(("p:x", 5), (near, 77)).tokens)
    assert not are_same(kept, tags, _state(("p:x", 5), ("p:a", 77)).tokens)
    assert not are_same(kept, tags, _state(("p:x", 5), ("", 77)).tokens)


def test_edits_of_other_things_that_meet_both_buckets_cost_a_rebuild():
    first, second = places_of("p:a")
    by_first = next(f"q:{n}" for n in range(100_000) if first in places_of(f"q:{n}"))
    by_second = next(f"q:{n}" for n in range(100_000) if second in places_of(f"q:{n}"))
    kept = _kept(["p:a"], _state())
    assert are_same(kept, ["p:a"], _state((by_first, 9)).tokens)
    assert not are_same(kept, ["p:a"], _state((by_first, 9), (by_second, 77)).tokens)


def test_without_tags_or_tokens_nothing_is_known_to_be_the_same():
    before, after = _state(), _state(("p:a", 77))
    assert not are_same((), ["p:b"], before.tokens)
    assert not are_same(_kept(["p:a"], before), (), after.tokens)


def test_a_token_that_an_earlier_release_did_not_keep_counts_as_changed():
    kept = _state().tokens.at((EVERYTHING, bucket_of("p:a")))
    assert are_same(kept, ["p:a"], _state(("p:b", 77)).tokens)
    assert not are_same(kept, ["p:a"], _state(("p:a", 77)).tokens)


@given(st.lists(st.tuples(st.text(max_size=3), NUMBERS), max_size=20), st.text(min_size=1, max_size=3), NUMBERS)
def test_notes_of_tags_change_nothing_of_everything(notes, tag, nonce):
    assert _state(*notes, (tag, nonce)).tokens[EVERYTHING] == _state(*notes).tokens[EVERYTHING]


@given(st.lists(st.tuples(st.text(max_size=3), NUMBERS), max_size=20), st.integers(2, 2**63 - 1))
def test_what_an_earlier_release_folds_into_one_bucket_or_none_is_everything(notes, nonce):
    before = _state(*notes)
    stamp = Stamp(generation=len(notes) + 1, nonce=before.stamp.nonce ^ nonce)
    changes = [change for note in notes for change in changes_of(*note)]
    for folded in ([(bucket_of("p:a"), nonce)], [], [(EVERYTHING, nonce)]):
        assert SubjectState.of(stamp, [*changes, *folded]).tokens[EVERYTHING] != before.tokens[EVERYTHING]


def test_an_entry_of_every_bucket_keeps_as_many_tokens_as_it_can_count():
    tags = [f"p:{number}" for number in range(5_000)]
    assert len(kept := _kept(tags, _state())) == 255
    last = next(tag for tag in tags if BUCKETS - 1 in places_of(tag))
    assert not are_same(kept, tags, _state((last, 77)).tokens)
