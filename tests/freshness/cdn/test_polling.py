"""Questions about the progress of purges: few, shared and spaced, and no purge counts as complete without an answer."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from freshness.cdn._polling import FORBIDDEN, KEPT, LONGEST, Progress
from freshness.errors import CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.testing.clock import FakeClock


class Vendor:
    """A CDN's questions: `listed` and `others` are the purges known to the vendor; `asked` lists every question with
    its time."""

    def __init__(self):
        self.clock = FakeClock(1_000.0)
        self.listed, self.others, self.asked, self.errors = {}, {}, [], []
        self.progress = Progress(self._list, self._get, clock=self.clock)

    def _list(self):
        self._note("list")
        return dict(self.listed)

    def _get(self, wanted):
        self._note(wanted)
        return self.others[wanted]

    def _note(self, what):
        self.asked.append((self.clock() - 1_000.0, what))
        if self.errors:
            raise self.errors.pop(0)


@pytest.fixture
def vendor():
    return Vendor()


def test_one_listing_answers_for_all_and_for_two_seconds(vendor):
    vendor.listed = {f"I{n}": n < 10 for n in range(25)}
    assert [vendor.progress.is_complete(f"I{n}") for n in range(25)] == [n < 10 for n in range(25)]
    vendor.clock.advance(KEPT - 0.1)
    vendor.listed["I20"] = True
    assert not vendor.progress.is_complete("I20")
    vendor.clock.advance(0.1)
    assert vendor.progress.is_complete("I20")
    assert vendor.asked == [(0.0, "list"), (KEPT, "list")]


def test_threads_that_ask_at_once_share_one_listing(vendor):
    vendor.listed = dict.fromkeys("abcdefgh", True)
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(vendor.progress.is_complete, "abcdefgh"))
    assert [what for _, what in vendor.asked] == ["list"]


def test_what_is_not_listed_is_asked_for_singly_one_a_second_and_each_in_turn(vendor):
    vendor.others = dict.fromkeys("abc", False)
    for _ in range(60):
        assert not any(vendor.progress.is_complete(one) for one in "abc")
        vendor.clock.advance(0.5)
    singles = [one for one in vendor.asked if one[1] != "list"]
    assert [at for at, _ in singles] == [float(second) for second in range(30)]
    assert min([what for _, what in singles].count(one) for one in "abc") == 9
    vendor.others["b"] = True
    vendor.clock.advance(9.0)
    assert vendor.progress.is_complete("b")


@pytest.mark.parametrize("error", [CdnThrottled("slow down"), CdnUnavailable("503")])
def test_after_failures_nothing_is_asked_for_longer_and_longer(vendor, error):
    vendor.listed = {"a": True}
    vendor.errors = [error] * 8
    while vendor.errors:
        with pytest.raises(type(error)):
            vendor.progress.is_complete("a")
        vendor.clock.advance(0.5)
    vendor.clock.advance(LONGEST - 0.5)
    assert vendor.progress.is_complete("a")
    pauses = [later - earlier for (earlier, _), (later, _) in zip(vendor.asked, vendor.asked[1:], strict=False)]
    assert pauses == [2.0, 4.0, 8.0, 16.0, 32.0, LONGEST, LONGEST, LONGEST]


def test_a_vendor_that_says_when_is_asked_then_and_who_asks_before_is_told_so(vendor):
    vendor.listed, vendor.errors = {"a": True}, [CdnThrottled("slow down", retry_after=30.0)]
    with pytest.raises(CdnThrottled):
        vendor.progress.is_complete("a")
    vendor.clock.advance(12.0)
    with pytest.raises(CdnThrottled) as caught:
        vendor.progress.is_complete("a")
    assert caught.value.retry_after == 18.0
    vendor.clock.advance(18.0)
    assert vendor.progress.is_complete("a")
    assert len(vendor.asked) == 2


@pytest.mark.parametrize("error", [CdnForbidden("AccessDenied"), CdnRefused("InvalidArgument")])
def test_a_listing_that_is_not_given_is_done_without_and_tried_again_later(vendor, error):
    vendor.errors = [error]
    vendor.others = {"a": False}
    for _ in range(4):
        assert not vendor.progress.is_complete("a")
        vendor.clock.advance(1.0)
    assert vendor.asked == [(0.0, "list"), (0.0, "a"), (2.0, "a")]
    vendor.listed = {"a": True}
    vendor.clock.advance(FORBIDDEN)
    assert vendor.progress.is_complete("a")


def test_one_that_the_vendor_does_not_know_holds_up_nobody_else(vendor):
    vendor.listed = {"known": True}
    vendor.errors = []
    vendor.progress.is_complete("known")
    vendor.errors = [CdnRefused("NoSuchInvalidation")]
    with pytest.raises(CdnRefused):
        vendor.progress.is_complete("unknown")
    assert vendor.progress.is_complete("known")
    assert vendor.progress.is_complete("unknown") is False
    assert vendor.asked == [(0.0, "list"), (0.0, "unknown")]
