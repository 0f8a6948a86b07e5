"""Subjects in code and typed by operators: a single spelling each, and an error sentence for other texts."""

import copy

import pytest

from freshness.errors import InvalidTag
from freshness.targets import tags
from freshness.targets.subject import Subject, check, spelled

WORKSPACE = "00000000-0000-0000-0000-00000000000a"


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        (WORKSPACE, f"ws:{WORKSPACE}"),
        (WORKSPACE.upper(), f"ws:{WORKSPACE}"),
        ("ws:Any Id", "ws:Any Id"),  # not everybody's workspaces are UUIDs
        ("host:Shop.Example.", "host:shop.example"),
        ("host:MÜLLER.example", "host:xn--mller-kva.example"),
        ("host:xn--mller-kva.example", "host:xn--mller-kva.example"),
        ("shard:0a", "shard:0a"),
        ("s-0a", "tag:s-0a"),
        ("a-all", "tag:a-all"),
        ("tag:t-summer", "tag:t-summer"),
    ],
)
def test_what_is_typed_becomes_what_edits_mark_and_pages_carry(typed, subject):
    assert spelled(typed) == subject
    assert check(subject) == subject


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("shop", "is neither a subject, nor the id of a workspace, nor a tag"),
        ("W-1", "is neither"),
        ("host:", "is no subject"),
        ("host:a b", "it is no host's name"),
        ("host:shop.example:443", "it is no host's name"),
        ("host:*.example", "it is no host's name"),
        ("shard:100", "is no subject"),
        *((tag, "part of its workspace") for tag in ("p-mug", "tag:c-mugs", "g-about", "x-own")),
    ],
)
def test_what_would_miss_pages_is_refused(typed, said):
    with pytest.raises(InvalidTag, match=said):
        spelled(typed)


def test_a_subject_in_another_spelling_is_refused_by_naming_the_right_one():
    with pytest.raises(InvalidTag, match=r"no page carries the tag of 'host:Shop.Example': write host:shop.example$"):
        check("host:Shop.Example")


def test_tags_that_no_page_lacks_may_be_purged_by_themselves():
    kept = tags.fit(["w-a", "h-a", "s-00", "t-a", "o-a", *(f"p-{n}" for n in range(40))])
    for tag in ("w-a", "h-a", "s-00", "t-a", "o-a"):
        assert tag in kept
        assert spelled(tag) == f"tag:{tag}"


@pytest.mark.parametrize("text", ["ws:6f", "host:shop.example", "shard:0a", "tag:t-summer", "owed:fastly/ws:6f"])
def test_a_subject_is_its_text_and_comes_back_from_it(text):
    subject = Subject.parse(text)
    assert subject == text
    assert hash(subject) == hash(text)
    assert Subject.parse(subject) is subject
    assert Subject(subject.kind, subject.id, subject.cdn) == subject
    assert copy.deepcopy(subject) == subject
    assert copy.deepcopy(subject).kind == subject.kind


def test_a_pending_subject_is_about_one_cdn_and_knows_the_whole():
    pending = Subject("ws", "6f").pending_at("fastly")
    assert (pending, pending.kind, pending.id, pending.cdn) == ("owed:fastly/ws:6f", "ws", "6f", "fastly")
    assert pending.whole == "ws:6f"
    assert pending.tag == Subject("ws", "6f").tag
    assert pending.pending_at("bunny") == "owed:bunny/ws:6f"


@pytest.mark.parametrize("text", ["", "ws", "ws:", "shop:1", "shard:0A", "tag:", "owed:/ws:1", "owed:a", "owed:a/"])
def test_what_is_no_subject_is_refused_when_it_is_made(text):
    with pytest.raises(InvalidTag):
        Subject.parse(text)
