"""The judge finds lost and late edits, and no other edits."""

import pytest

from tests.field.judge import Judge, Shows, marker, stem, too_soon

HOME, LIST = ("shop.test", "/"), ("shop.test", "/products")


@pytest.fixture
def judge():
    return Judge(bound=10.0, edges=2)


def edited(judge, target, at, shows=None):
    edit = judge.intend("save()", [(target, shows)])
    judge.committed(edit, at)
    return edit


def seen(judge, page, text, *, asked, edge=0, status=200, last=False):
    judge.saw(edge, page, asked=asked, status=status, body=f"<h1>{text}</h1>", last=last)


def figures(judge):
    found = judge.found()
    return found["edits"], found["lost"], found["late"]


def test_an_edit_that_a_page_does_not_show_at_the_end_is_lost(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 0), asked=120.0, last=True)
    assert figures(judge) == (1, 1, 0)
    assert judge.found()["lost_of"] == {"save()": 1}
    assert judge.found()["worst"] == 20.0


def test_an_edit_that_every_page_shows_is_neither_lost_nor_late(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 0), asked=109.0)
    seen(judge, HOME, marker(0, 1), asked=110.0)
    seen(judge, HOME, marker(0, 1), asked=120.0, last=True)
    assert figures(judge) == (1, 0, 0)
    assert judge.found()["worst"] == 9.0


def test_an_edit_that_is_seen_after_the_bound_is_late_and_not_lost(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 0), asked=110.5)
    seen(judge, HOME, marker(0, 1), asked=120.0, last=True)
    assert figures(judge) == (1, 0, 1)


def test_one_old_page_of_several_is_enough(judge):
    title = judge.add(("product", "1"), [HOME, LIST])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 1), asked=120.0, last=True)
    seen(judge, LIST, marker(0, 0), asked=120.0, last=True)
    assert figures(judge) == (1, 1, 0)


def test_one_old_edge_of_two_is_enough(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 1), asked=120.0, last=True)
    seen(judge, HOME, marker(0, 0), asked=120.0, edge=1, last=True)
    assert figures(judge) == (1, 1, 0)


def test_an_outage_of_one_edge_gives_the_other_no_more_time(judge):
    title = judge.add(("product", "1"), [HOME])
    judge.outage[1] = 30.0
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 0), asked=130.0, edge=1)
    assert figures(judge) == (1, 0, 0)
    seen(judge, HOME, marker(0, 0), asked=111.0, edge=0)
    assert figures(judge) == (1, 0, 1)
    assert judge.found()["bound"] == 40.0


def test_every_edit_after_the_one_that_is_shown_is_lost(judge):
    title = judge.add(("product", "1"), [HOME])
    for at in (100.0, 101.0, 102.0):
        edited(judge, title, at=at)
    seen(judge, HOME, marker(0, 1), asked=120.0, last=True)
    assert figures(judge) == (3, 2, 0)


def test_a_page_that_was_asked_for_before_the_commit_may_be_old(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 0), asked=99.9, last=True)
    assert figures(judge) == (1, 0, 0)
    assert judge.behind() == [(0, HOME), (1, HOME)]


def test_a_page_may_show_an_edit_whose_commit_has_not_yet_returned(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    second = judge.intend("save()", [(title, None)])
    seen(judge, HOME, marker(0, 2), asked=101.0)
    judge.committed(second, 102.0)
    assert figures(judge) == (2, 0, 0)
    assert judge.found()["worst"] == 0.0


def test_a_page_of_what_was_never_committed_is_old(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 77), asked=120.0, last=True)
    assert figures(judge) == (1, 1, 0)


def test_a_page_of_what_was_never_committed_is_a_phantom_whatever_was_edited(judge):
    judge.add(("product", "1"), [HOME])
    seen(judge, HOME, marker(0, 0), asked=120.0, last=True)
    assert judge.found()["phantoms"] == 0
    seen(judge, HOME, marker(0, 77), asked=121.0, last=True)
    assert judge.found()["phantoms"] == 1


def test_what_was_deleted_must_be_gone(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0, shows=Shows(text=stem(0), there=False))
    seen(judge, HOME, "nothing", asked=120.0, last=True)
    assert figures(judge) == (1, 0, 0)
    seen(judge, HOME, marker(0, 0), asked=121.0, last=True)
    assert figures(judge) == (1, 1, 0)


def test_an_error_is_no_page(judge):
    title = judge.add(("product", "1"), [HOME])
    edited(judge, title, at=100.0)
    for status in (0, 503):
        seen(judge, HOME, "sorry", asked=130.0, status=status)
    assert figures(judge) == (1, 0, 0)
    assert judge.unanswered == 2


def test_after_a_restore_pages_show_what_the_database_holds_or_have_lost_it(judge):
    title = judge.add(("product", "1"), [HOME])
    other = judge.add(("product", "2"), [LIST])
    edited(judge, title, at=100.0)
    edited(judge, title, at=101.0)
    back = judge.went_back(
        "restored", {title.key: Shows(text=marker(0, 1)), other.key: Shows(text=marker(1, 0))}, 200.0
    )
    assert back == 1
    seen(judge, HOME, marker(0, 2), asked=220.0, last=True)
    assert judge.found()["lost_of"] == {"restored": 1}
    assert judge.found()["kinds"] == {"save()": 2, "restored": 1}


def test_what_a_restore_forgot_must_go(judge):
    title = judge.add(("product", "1"), [HOME])
    assert judge.went_back("restored", {}, 200.0) == 1
    seen(judge, HOME, "nothing", asked=220.0, last=True)
    assert figures(judge) == (1, 0, 0)
    assert title.gone


def test_an_edit_under_way_while_the_database_goes_back_is_its_own(judge):
    title = judge.add(("product", "1"), [HOME])
    edit = judge.intend("save()", [(title, None)])
    assert judge.went_back("failed over", {title.key: Shows(text=marker(0, 1))}, 200.0) == 0
    judge.committed(edit, 201.0)
    assert figures(judge) == (1, 0, 0)
    assert title.shown(marker(0, 1)) == 1


def test_an_edit_of_what_a_failover_has_lost_is_withdrawn_and_counts_as_none(judge):
    title = judge.add(("product", "1"), [HOME])
    edit = judge.intend("save()", [(title, None)])
    judge.went_back("failed over", {}, 200.0)
    judge.withdrawn(edit)
    seen(judge, HOME, "nothing", asked=220.0, last=True)
    assert (title.pending, judge.found()["kinds"]) == ([], {"failed over": 1})


def test_a_page_is_behind_until_it_was_asked_for_after_the_commit_and_shows_it(judge):
    title = judge.add(("product", "1"), [HOME])
    assert judge.behind() == []
    edited(judge, title, at=100.0)
    seen(judge, HOME, marker(0, 1), asked=101.0, edge=0)
    seen(judge, HOME, marker(0, 0), asked=101.0, edge=1)
    assert judge.behind() == [(1, HOME)]


def test_purges_of_one_thing_within_the_rate_are_counted():
    starts = [("a", 0.0), ("b", 1.0), ("a", 29.0), ("a", 58.5), ("b", 31.0), ("b", 32.0)]
    assert too_soon(starts, rate=30.0) == 2
    assert too_soon(starts, rate=1.0) == 0
