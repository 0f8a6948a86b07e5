"""Pages left open by generations: their bytes, beside the origin's own."""

import pytest

from freshness.delivery.origin_bytes import compared
from freshness.delivery.verify import State, Target
from freshness.delivery.warm import FetchedPage
from freshness.errors import FetchFailed
from freshness.ports import Answer, Page
from freshness.targets.generation import Stamp

PAGE = Page(host="shop.example", path="/")
NEWEST = Stamp(generation=9, nonce=0x99)
TARGET = Target(generation=7, newest=NEWEST)


class Origin:
    """Gives these answers in turn, and then repeats the last answer."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = 0

    def __call__(self, page):
        assert page == PAGE
        self.asked += 1
        answer = self.answers[min(self.asked, len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer


def answer(generation, body, nonce=None):
    return Answer(status=200, generation=generation, nonce=nonce, length=len(body), digest=body.decode(), seconds=0.0)


def judged(page, origin):
    return compared([FetchedPage(page=PAGE, outcome=page)], TARGET, origin)


def test_equal_bytes_are_fresh():
    origin = Origin(answer(9, b"new"))
    assert judged(answer(8, b"new"), origin) == [State.FRESH]
    assert origin.asked == 1


def test_other_bytes_under_the_same_number_are_of_a_history_that_was_lost():
    assert judged(answer(9, b"lost"), Origin(answer(9, b"new"))) == [State.STALE]


def test_other_bytes_of_an_earlier_number_prove_nothing_since_an_edit_came_between():
    assert judged(answer(8, b"old"), Origin(answer(9, b"new"))) == [State.UNKNOWN]


def test_a_page_that_changes_by_itself_proves_nothing():
    origin = Origin(answer(9, b"at one"), answer(9, b"at two"))
    assert judged(answer(9, b"at noon"), origin) == [State.UNKNOWN]


@pytest.mark.parametrize("answers", [(FetchFailed("away"),), (answer(9, b"new"), FetchFailed("away"))])
def test_an_origin_that_does_not_answer_proves_nothing(answers):
    assert judged(answer(9, b"lost"), Origin(*answers)) == [State.UNKNOWN]


@pytest.mark.parametrize(
    "page",
    [
        answer(9, b"any", nonce=0x99),
        answer(6, b"any"),
        answer(10, b"any"),
        answer(None, b"any"),
        FetchFailed("no answer"),
    ],
)
def test_of_what_generations_settle_the_origin_is_not_asked(page):
    origin = Origin(answer(9, b"new"))
    assert judged(page, origin) == [None]
    assert origin.asked == 0


def test_without_an_origin_nothing_is_compared():
    assert judged(answer(8, b"new"), None) == [None]
