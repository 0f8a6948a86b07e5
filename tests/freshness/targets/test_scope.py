"""The scope of notes, purges of a whole CDN, pending purges, and the purge of a flush: exact values."""

import pytest

from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.targets.scope import (
    all_shards,
    emptying,
    everything,
    fewest,
    is_needed,
    named_by,
    narrow_scope_of,
    pending,
    scope_of,
)
from freshness.targets.subject import Subject

SHOP = Subject("ws", "42")
HOST = Subject("host", "shop.example")
W, P, X = SHOP.tag, tags.make("p", "mug"), "x-mine"
S = tags.shard("42")
KNOWN = ["ws:42", "host:shop.example", "tag:t-dawn", "shard:0a", "owed:fastly/ws:43", "owed:fastly/host:b.example"]


def test_a_mark_names_what_it_is_given_and_an_immediate_one_without_it_everything() -> None:
    named = Purge(tags={P})
    assert named_by(SHOP, named, immediate=True) == named
    assert named_by(SHOP, named, immediate=False) == named
    assert named_by(SHOP, None, immediate=True) == Purge(tags={W})
    assert named_by(SHOP, Purge(), immediate=True) == Purge(tags={W})
    for nothing in (None, Purge()):
        assert named_by(SHOP, nothing, immediate=False) is None
        assert named_by(SHOP.pending_at("fastly"), nothing, immediate=True) is None


def test_a_cdn_is_emptied_by_what_is_known_or_by_shards_and_what_is_in_none() -> None:
    assert everything(KNOWN, shards=False) == ["host:shop.example", "tag:t-dawn", "ws:42"]
    by_shards = everything(KNOWN, shards=True)
    assert by_shards[:2] == ["host:shop.example", "tag:t-dawn"]
    assert by_shards[2:] == all_shards() == [f"shard:{number:02x}" for number in range(256)]


@pytest.mark.parametrize(
    ("subject", "without_shards", "beside_shards"),
    [("ws:42", True, False), ("host:a.example", True, True), ("tag:t-dawn", True, True), ("shard:0a", False, False)],
)
def test_which_subjects_are_needed(subject: str, without_shards: bool, beside_shards: bool) -> None:
    parsed = Subject.parse(subject)
    assert is_needed(parsed, shards=False) is without_shards
    assert is_needed(parsed, shards=True) is beside_shards
    for shards in (False, True):
        assert is_needed(parsed.pending_at("fastly"), shards=shards) is False


def test_a_member_is_emptied_by_one_tag_by_shards_or_by_subjects() -> None:
    assert emptying(KNOWN, "tag") == ["all"]
    assert emptying(KNOWN, "shards") == everything(KNOWN, shards=True)
    assert emptying(KNOWN, "subjects") == everything(KNOWN, shards=False)


def test_a_purge_is_pending_in_its_own_row_or_in_that_of_its_shard_or_of_all() -> None:
    named = Purge(tags={W, P, X}, paths={"/a"})
    row = Subject("shard", S.removeprefix("s-"), "fastly")
    assert pending(SHOP, named, at="fastly") == ("owed:fastly/ws:42", named)
    assert pending(SHOP, named, at="fastly", whole_by="subjects") == ("owed:fastly/ws:42", named)
    assert pending(HOST, named, at="fastly", whole_by="shards") == ("owed:fastly/host:shop.example", named)
    assert pending(SHOP, named, at="fastly", whole_by="tag") == ("owed:fastly/all", None)
    assert pending(SHOP, None, at="fastly", whole_by="shards") == (row, None)
    assert pending(SHOP, named, at="fastly", whole_by="shards") == (row, Purge(tags={S, X}, paths={"/a"}))


def test_what_the_shard_covers_is_not_named_beside_it() -> None:
    everything_named = Purge(tags={W, P, S, X}, paths={"/a"}, hosts={"shop.example"})
    assert fewest(SHOP, everything_named) == Purge(tags={S, X}, paths={"/a"}, hosts={"shop.example"})
    assert fewest(SHOP, Purge(tags={W, P})) == Purge(tags={W, P})
    assert fewest(SHOP, Purge(tags={W, P, tags.shard("43")})) == Purge(tags={W, P, tags.shard("43")})
    assert fewest(HOST, everything_named) == everything_named


def test_a_flush_purges_its_subject_and_at_once_only_what_was_named() -> None:
    for immediate in (True, False):
        assert scope_of("ws:42", Purge(), immediate=immediate) == Purge(tags={W})
    named = Purge(tags={P, X}, paths={"/a"})
    assert scope_of("ws:42", named, immediate=False) == Purge(tags={W, X}, paths={"/a"})
    assert scope_of("ws:42", named, immediate=True) == named | Purge(tags={tags.overflow("42")})
    assert scope_of("host:shop.example", named, immediate=False) == named | Purge(tags={HOST.tag})
    assert scope_of("host:shop.example", named, immediate=True) == named | Purge(tags={HOST.tag})
    assert scope_of("ws:42", Purge(tags={W, P}), immediate=True) == Purge(tags={W, P})
    with_a_theme = Purge(tags={P, tags.make("t", "dawn")})
    assert scope_of("ws:42", with_a_theme, immediate=True) == with_a_theme | Purge(tags={tags.overflow("42")})
    never_dropped = Purge(tags={tags.make("t", "dawn")})
    assert scope_of("ws:42", never_dropped, immediate=True) == never_dropped


@pytest.mark.parametrize(
    ("subject", "hard"),
    [
        *(("all", True), ("owed:fastly/all", True), ("owed:fastly/shard:0a", True)),
        *(("shard:0a", False), ("ws:42", False), ("owed:fastly/ws:42", False)),
    ],
)
def test_a_flush_is_hard_where_a_mark_was_or_where_it_covers_forgotten_marks(subject: str, hard: bool) -> None:
    assert scope_of(subject, Purge(), immediate=False) == Purge(tags={Subject.parse(subject).tag}, hard=hard)
    assert scope_of(subject, Purge(hard=True), immediate=False).hard is True


def test_a_flush_of_few_things_names_them_and_what_stands_for_dropped_tags() -> None:
    extra = Purge(tags={X}, paths={"/a"}, hard=True)
    assert narrow_scope_of("ws:42", extra, {"p:mug"}) == extra | Purge(tags={P, tags.overflow("42")})


@pytest.mark.parametrize(
    ("subject", "extra", "things"),
    [
        ("ws:42", Purge(), set()),
        ("ws:42", Purge(tags={W}), {"p:mug"}),
        ("owed:fastly/ws:42", Purge(), {"p:mug"}),
        ("host:shop.example", Purge(), {"p:mug"}),
    ],
)
def test_a_flush_is_of_everything_where_the_changed_things_do_not_say_it_all(
    subject: str, extra: Purge, things: set[str]
) -> None:
    assert narrow_scope_of(subject, extra, things) is None
