"""Pages are fetched in parallel, a few at a time, and every outcome is kept in its place."""

import threading

import pytest

from freshness.delivery.warm import FetchedPage, warm
from freshness.errors import FetchFailed, FetchRefused, Invalid
from freshness.ports import Answer, Page

PAGES = [Page(host="shop.example", path=f"/{number}") for number in range(12)]


def answer(status: int = 200) -> Answer:
    return Answer(status=status, generation=7, length=2, digest="d", seconds=0.0)


class Meeting:
    """A fetcher with calls that return only once `together` calls run at the same time; calls are counted."""

    def __init__(self, together: int) -> None:
        self.door = threading.Barrier(together, timeout=20)
        self.lock = threading.Lock()
        self.inside = 0
        self.most = 0
        self.pages: list[Page] = []

    def __call__(self, page: Page) -> Answer:
        with self.lock:
            self.pages.append(page)
            self.inside += 1
            self.most = max(self.most, self.inside)
        self.door.wait()
        with self.lock:
            self.inside -= 1
        return answer()


def test_five_pages_are_fetched_at_once_and_never_a_sixth() -> None:
    fetch = Meeting(together=5)
    warm(PAGES[:10], fetch)
    assert fetch.most == 5
    assert sorted(page.path for page in fetch.pages) == sorted(page.path for page in PAGES[:10])


def test_the_number_at_once_can_be_lowered() -> None:
    fetch = Meeting(together=2)
    warm(PAGES[:4], fetch, at_most=2)
    assert fetch.most == 2


def test_outcomes_keep_the_order_of_the_pages_even_when_the_first_ends_last() -> None:
    last_is_done = threading.Event()

    def fetch(page: Page) -> Answer:
        if page is PAGES[0]:
            last_is_done.wait(20)
        if page is PAGES[4]:
            last_is_done.set()
        return answer(status=200 + PAGES.index(page))

    outcomes = warm(PAGES[:5], fetch)
    assert [one.page for one in outcomes] == PAGES[:5]
    assert [one.outcome for one in outcomes] == [answer(status=200 + number) for number in range(5)]


def test_an_error_is_an_outcome_and_the_other_pages_are_still_fetched() -> None:
    failed, refused = FetchFailed("no answer"), FetchRefused("not public")

    def fetch(page: Page) -> Answer:
        if page is PAGES[0]:
            raise failed
        if page is PAGES[1]:
            raise refused
        return answer()

    outcomes = warm(PAGES[:3], fetch)
    assert [one.outcome for one in outcomes] == [failed, refused, answer()]
    assert [one.ok for one in outcomes] == [False, False, True]


@pytest.mark.parametrize(("status", "ok"), [(200, True), (204, False), (301, False), (404, False), (503, False)])
def test_only_the_page_itself_counts_as_warmed(status: int, ok: bool) -> None:
    assert FetchedPage(page=PAGES[0], outcome=answer(status)).ok is ok


def test_pages_that_hang_do_not_hold_a_worker_for_each_page_of_theirs() -> None:
    now = 100.0
    asked = []

    def hang(page: Page) -> Answer:
        nonlocal now
        asked.append(page)
        now += 4.0
        raise FetchFailed("no answer")

    outcomes = warm(PAGES, hang, at_most=1, within=10.0, clock=lambda: now)
    assert asked == PAGES[:3]
    assert [str(one.outcome) for one in outcomes] == 3 * ["no answer"] + 9 * ["not tried: other pages took 10 s"]


def test_no_pages_fetch_nothing() -> None:
    fetch = Meeting(together=1)
    assert warm([], fetch) == []
    assert fetch.pages == []


def test_fetching_none_at_a_time_is_refused_before_anything_is_fetched() -> None:
    fetch = Meeting(together=1)
    with pytest.raises(Invalid, match="at_most is 0"):
        warm(PAGES, fetch, at_most=0)
    assert fetch.pages == []


def test_a_mistake_in_a_fetcher_is_not_taken_for_a_page_that_failed() -> None:
    def fetch(page: Page) -> Answer:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        warm(PAGES[:2], fetch)


@pytest.mark.parametrize(
    ("outcome", "trouble"),
    [
        (answer(), ""),
        (answer(status=503), "shop.example/0: status 503"),
        (
            Answer(status=200, generation=None, length=2, digest="d", seconds=0.0),
            "shop.example/0: the answer names no generation",
        ),
        (FetchFailed("no answer"), "shop.example/0: no answer"),
    ],
)
def test_a_page_that_proves_nothing_says_why(outcome: Answer | FetchFailed, trouble: str) -> None:
    assert FetchedPage(page=PAGES[0], outcome=outcome).trouble == trouble
