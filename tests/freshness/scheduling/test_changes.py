"""The things changed between two generations: named by the folds in between, or everything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.scheduling.changes import MOST_TAGS, ChangedThing, tags_between, tags_kept

FOLDS = [ChangedThing(0, 2, "p:a"), ChangedThing(2, 3, "p:b"), ChangedThing(2, 3, "p:c")]


@pytest.mark.parametrize(
    ("done", "captured", "tags"),
    [(0, 3, "abc"), (0, 2, "a"), (2, 3, "bc"), (1, 3, "abc"), (0, 1, "a"), (0, 4, ""), (3, 4, "")],
)
def test_folds_are_taken_whole_and_a_gap_is_everything(done, captured, tags):
    assert tags_between(FOLDS, done=done, newest=captured) == {f"p:{tag}" for tag in tags}


def test_a_fold_without_tags_in_between_is_everything():
    assert tags_between([FOLDS[0], ChangedThing(3, 4, "p:d")], done=0, newest=4) == set()


@given(st.lists(st.sets(st.sampled_from(["", "p:a", "p:b"]), min_size=1), max_size=6), st.data())
def test_whatever_was_marked_in_between_is_named_or_everything_is(folds, data):
    changed, reached = [], 0
    for noted in folds:
        changed += [ChangedThing(reached, reached + len(noted), tag) for tag in tags_kept(noted)]
        reached += len(noted)
    done = data.draw(st.integers(0, reached))
    captured = data.draw(st.integers(done, reached))
    named = tags_between(changed, done=done, newest=captured)
    at = 0
    for noted in folds:
        in_between = at + len(noted) > done and at < captured
        assert not (named and in_between) or noted <= named
        at += len(noted)


def test_too_many_things_are_everything():
    names = [f"p:{number}" for number in range(MOST_TAGS + 1)]
    assert (len(tags_kept(names[:-1])), tags_kept(names), tags_kept(["", "p:a"])) == (MOST_TAGS, set(), set())
    assert tags_between([ChangedThing(0, 1, name) for name in names], done=0, newest=1) == set()
