"""Verification: proofs of an edit's visibility, and proofs of the contrary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.delivery.verify import State, Target, judge
from freshness.delivery.warm import FetchedPage
from freshness.errors import FetchFailed
from freshness.ports import Answer, Page
from freshness.targets.generation import Stamp

PAGE = Page(host="shop.example", path="/")
FAILED = FetchedPage(page=PAGE, outcome=FetchFailed("no answer"))


def came(generation: int | None, status: int = 200) -> FetchedPage:
    return FetchedPage(
        page=PAGE, outcome=Answer(status=status, generation=generation, length=2, digest="d", seconds=0.0)
    )


@pytest.mark.parametrize("generations", [(7,), (7, 7), (7, 8), (9, 100)])
def test_pages_of_the_generation_or_newer_are_fresh(generations: tuple[int, ...]) -> None:
    verdict = judge([came(generation) for generation in generations], 7)
    assert (verdict.state, verdict.fresh, verdict.stale) == (State.FRESH, True, False)
    assert (verdict.generation, verdict.seen) == (7, min(generations))


@pytest.mark.parametrize(
    "fetched",
    [
        [came(6)],
        [came(7), came(6), came(8)],
        [came(6), FAILED],
        [came(6, status=404), came(7)],
        [came(6, status=503)],
        [came(0)],
    ],
)
def test_one_older_page_makes_the_whole_stale(fetched: list[FetchedPage]) -> None:
    verdict = judge(fetched, 7)
    assert (verdict.state, verdict.fresh, verdict.stale) == (State.STALE, False, True)
    assert verdict.seen is not None
    assert verdict.seen < 7


@pytest.mark.parametrize(
    ("fetched", "seen"),
    [
        ([], None),
        ([FAILED], None),
        ([FAILED, FAILED], None),
        ([came(None)], None),
        ([came(7), FAILED], 7),
        ([came(7), came(None)], 7),
        ([came(7), came(7, status=503)], 7),
        ([came(7, status=301)], 7),
        ([came(7, status=404)], 7),
    ],
)
def test_what_proves_neither_is_unknown(fetched: list[FetchedPage], seen: int | None) -> None:
    verdict = judge(fetched, 7)
    assert (verdict.state, verdict.fresh, verdict.stale, verdict.seen) == (State.UNKNOWN, False, False, seen)


@pytest.mark.parametrize(
    ("status", "state"), [(404, State.FRESH), (410, State.FRESH), (200, State.UNKNOWN), (500, State.UNKNOWN)]
)
def test_an_unpublished_shop_is_expected_to_be_gone(status: int, state: State) -> None:
    assert judge([came(7, status=status)], 7, gone=True).state is state


def test_an_unpublished_shop_that_still_shows_its_old_pages_is_stale() -> None:
    assert judge([came(6)], 7, gone=True).state is State.STALE


NEWEST = Stamp(generation=9, nonce=0x99)
TARGET = Target(generation=7, newest=NEWEST)


def stamped(generation: int, nonce: int | None) -> FetchedPage:
    answer = Answer(status=200, generation=generation, nonce=nonce, length=2, digest="d", seconds=0.0)
    return FetchedPage(page=PAGE, outcome=answer)


@pytest.mark.parametrize(
    ("generation", "nonce", "state"),
    [
        (9, 0x99, State.FRESH),
        (6, 0x66, State.STALE),
        (6, None, State.STALE),
        (10, 0x10, State.STALE),
        (10, None, State.STALE),
        (9, 0x98, State.STALE),
    ],
)
def test_a_page_is_of_the_history_that_the_ledger_knows_or_it_is_stale(
    generation: int, nonce: int | None, state: State
) -> None:
    assert judge([stamped(generation, nonce)], TARGET).state is state


def test_the_newest_generation_with_another_nonce_is_stale() -> None:
    assert judge([stamped(9, 0x98)], TARGET).stale
    assert judge([stamped(9, 0x99)], TARGET).fresh


@pytest.mark.parametrize(("generation", "nonce"), [(8, 0x88), (8, None), (9, None), (7, 0x77)])
@pytest.mark.parametrize(
    ("bytes_say", "state"),
    [(None, State.FRESH), (State.FRESH, State.FRESH), (State.STALE, State.STALE), (State.UNKNOWN, State.UNKNOWN)],
)
def test_what_generations_leave_open_its_bytes_settle(
    generation: int, nonce: int | None, bytes_say: State | None, state: State
) -> None:
    assert judge([stamped(generation, nonce)], TARGET, by_bytes=[bytes_say]).state is state


def test_pages_count_everything_besides_their_own_subject() -> None:
    target = Target(generation=7, above=100, newest=Stamp(generation=109, nonce=0x99))
    verdicts = [judge([stamped(generation, 0x99)], target) for generation in (106, 107, 109, 110)]
    assert [one.state for one in verdicts] == [State.STALE, State.FRESH, State.FRESH, State.STALE]
    assert [one.seen for one in verdicts] == [6, 7, 9, 10]


def test_bytes_never_make_an_old_page_fresh() -> None:
    assert judge([stamped(6, 0x66)], TARGET, by_bytes=[State.FRESH]).state is State.STALE


def test_a_page_of_a_lost_history_is_named() -> None:
    verdict = judge([stamped(9, 0x99), stamped(13, 0xDD)], TARGET)
    assert verdict.foreign == "shop.example/ shows 13.00000000000000dd, and the newest is 9.0000000000000099"
    assert judge([stamped(6, 0x66)], TARGET).foreign == ""


ANYTHING = st.one_of(
    st.just(FAILED),
    st.builds(came, st.one_of(st.none(), st.integers(0, 20)), st.sampled_from([200, 301, 404, 410, 503])),
)


@given(st.lists(ANYTHING, max_size=6), st.integers(0, 20), st.booleans())
def test_fresh_is_never_said_while_any_page_is_older_wrong_or_missing(
    fetched: list[FetchedPage], generation: int, gone: bool
) -> None:
    verdict = judge(fetched, generation, gone=gone)
    expected = {404, 410} if gone else {200}
    answers = [one.outcome for one in fetched if isinstance(one.outcome, Answer)]
    known = [answer.generation for answer in answers if answer.generation is not None]
    proven = len(fetched) > 0 and len(known) == len(fetched) and all(a.status in expected for a in answers)
    assert verdict.fresh == (proven and min(known) >= generation)
    assert verdict.stale == any(one < generation for one in known)


@given(st.lists(ANYTHING, max_size=6), st.integers(0, 20))
def test_the_order_of_the_pages_does_not_matter(fetched: list[FetchedPage], generation: int) -> None:
    assert judge(fetched, generation) == judge(fetched[::-1], generation)
