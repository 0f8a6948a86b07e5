"""Contract suites of the shared store: subclass, and give `store` and `advance`.

class TestMine(FencesContract, EntriesContract, LeasesContract):
    @pytest.fixture
    def store(self): return MyStore()

`EntriesContract` is in `freshness.testing.store_entries`.
"""

import threading
import time
import uuid

import pytest

from freshness.cache.ports import Fences, Leases
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens

TOKENS = Tokens.of([(0, 11), (200, 12)])


def stamp(generation: int, nonce: int = 7) -> Stamp:
    """Return a stamp by its numbers."""
    return Stamp(generation=generation, nonce=nonce)


class StoreContract:
    short = 0.05
    """Seconds of a lease that a test lets end; longer for a store with late answers."""

    def advance(self, seconds: float) -> None:
        """Let the store's clock go on.  Override for a store with a clock of its own."""
        time.sleep(seconds)

    @pytest.fixture
    def subject(self) -> str:
        """Return a subject of this test alone."""
        return f"ws:{uuid.uuid4()}"


class FencesContract(StoreContract):
    """The contract of `ports.Fences`."""

    def test_an_unknown_subject_has_no_fence(self, store: Fences, subject: str) -> None:
        fence = store.get(subject)
        assert (fence.stamp, fence.left) == (None, 0.0)
        assert fence.now > 0

    def test_a_fence_comes_back_with_the_rest_of_its_lease(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=60.0)
        fence = store.get(subject)
        assert fence.stamp == stamp(3)
        assert 50.0 < fence.left <= 60.0

    def test_the_lease_counts_from_the_read_of_the_database(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        self.advance(self.short + 0.01)
        assert not store.put(subject, stamp(3), read_at=read_at, lease=self.short)
        assert store.get(subject).stamp is None
        assert store.put(subject, stamp(3), read_at=read_at, lease=60.0)
        assert store.get(subject).left <= 60.0 - self.short

    def test_a_read_from_the_future_is_refused(self, store: Fences, subject: str) -> None:
        assert not store.put(subject, stamp(3), read_at=store.get(subject).now + 60_000, lease=2.0)
        assert store.get(subject).stamp is None

    def test_a_fence_ends_with_its_lease(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=self.short)
        self.advance(self.short + 0.01)
        assert store.get(subject).stamp is None

    def test_a_fence_only_goes_up(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        assert store.put(subject, stamp(9), read_at=read_at, lease=60.0)
        assert not store.put(subject, stamp(8), read_at=read_at, lease=120.0)
        assert store.get(subject).stamp == stamp(9)
        assert store.put(subject, stamp(10), read_at=read_at, lease=60.0)
        assert store.get(subject).stamp == stamp(10)

    def test_the_same_stamp_read_later_lasts_longer_and_read_earlier_changes_nothing(
        self, store: Fences, subject: str
    ) -> None:
        read_at = store.get(subject).now
        assert store.put(subject, stamp(9), read_at=read_at, lease=60.0)
        assert not store.put(subject, stamp(9), read_at=read_at, lease=60.0)
        assert not store.put(subject, stamp(9), read_at=read_at - 30_000, lease=60.0)
        assert store.get(subject).left > 50.0
        self.advance(0.01)
        assert store.put(subject, stamp(9), read_at=store.get(subject).now, lease=60.0)

    def test_the_same_number_of_another_history_waits_for_the_lease(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(9, 1), read_at=store.get(subject).now, lease=self.short)
        assert not store.put(subject, stamp(9, 2), read_at=store.get(subject).now, lease=self.short)
        assert store.get(subject).stamp == stamp(9, 1)
        self.advance(self.short + 0.01)
        assert store.put(subject, stamp(9, 2), read_at=store.get(subject).now, lease=60.0)
        assert store.get(subject).stamp == stamp(9, 2)

    def test_after_a_restore_a_lower_generation_is_refused_until_the_lease_ends_and_then_accepted(
        self, store: Fences, subject: str
    ) -> None:
        assert store.put(subject, stamp(90, 1), read_at=store.get(subject).now, lease=self.short)
        assert not store.put(subject, stamp(8, 2), read_at=store.get(subject).now, lease=self.short)
        assert store.get(subject).stamp == stamp(90, 1)
        self.advance(self.short + 0.01)
        assert store.put(subject, stamp(8, 2), read_at=store.get(subject).now, lease=60.0)
        assert store.get(subject).stamp == stamp(8, 2)

    def test_the_tokens_of_a_state_come_back_with_it(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=60.0, tokens=TOKENS)
        fence = store.get(subject)
        assert (fence.stamp, fence.tokens) == (stamp(3), TOKENS)

    def test_who_does_not_know_the_tokens_takes_none_away(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=30.0, tokens=TOKENS)
        self.advance(0.01)
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=60.0)
        fence = store.get(subject)
        assert (fence.tokens, fence.left > 30.0) == (TOKENS, True)

    def test_who_knows_the_tokens_adds_them_and_shortens_nothing(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        assert store.put(subject, stamp(3), read_at=read_at, lease=60.0)
        assert store.put(subject, stamp(3), read_at=read_at - 30_000, lease=60.0, tokens=TOKENS)
        fence = store.get(subject)
        assert (fence.tokens, fence.left > 50.0) == (TOKENS, True)

    def test_another_state_does_not_inherit_tokens(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=60.0, tokens=TOKENS)
        assert store.put(subject, stamp(4), read_at=store.get(subject).now, lease=60.0)
        assert (store.get(subject).stamp, store.get(subject).tokens) == (stamp(4), None)

    def test_a_lease_longer_than_any_was_made_by_another_clock_and_yields(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(9), read_at=store.get(subject).now, lease=3_600.0)
        assert store.put(subject, stamp(8), read_at=store.get(subject).now, lease=2.0)
        assert store.get(subject).stamp == stamp(8)

    def test_an_expired_fence_is_none_and_takes_no_state_from_before(self, store: Fences, subject: str) -> None:
        before = store.get(subject).now
        assert store.put(subject, stamp(9), read_at=before, lease=60.0, tokens=TOKENS)
        store.expire(subject, lease=60.0)
        assert store.get(subject)[::2] == (None, 0.0)
        assert not store.put(subject, stamp(9), read_at=before, lease=60.0)
        assert not store.put(subject, stamp(90), read_at=before, lease=60.0)
        assert store.get(subject).stamp is None
        self.advance(0.002)
        after = store.get(subject).now
        assert store.put(subject, stamp(8), read_at=after, lease=60.0)
        assert (store.get(subject).stamp, store.get(subject).tokens) == (stamp(8), None)
        assert not store.put(subject, stamp(7), read_at=after, lease=60.0)

    def test_what_was_read_in_the_millisecond_of_an_expiry_may_be_of_before(self, store: Fences, subject: str) -> None:
        for _ in range(20):
            read_at = store.get(subject).now
            store.expire(subject, lease=60.0)
            assert not store.put(subject, stamp(9), read_at=read_at, lease=60.0)

    def test_an_expiry_ends_with_its_lease(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        store.expire(subject, lease=self.short)
        assert not store.put(subject, stamp(9), read_at=read_at, lease=60.0)
        self.advance(self.short + 0.01)
        assert store.put(subject, stamp(9), read_at=read_at, lease=60.0)

    def test_an_expiry_longer_than_any_was_made_by_another_clock_and_yields(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        store.expire(subject, lease=3_600.0)
        assert store.put(subject, stamp(8), read_at=read_at, lease=60.0)

    def test_an_expiry_is_of_one_subject(self, store: Fences, subject: str) -> None:
        read_at = store.get(subject).now
        store.expire(subject + "0", lease=60.0)
        assert store.put(subject, stamp(3), read_at=read_at, lease=60.0)

    def test_subjects_do_not_share_a_fence(self, store: Fences, subject: str) -> None:
        assert store.put(subject, stamp(3), read_at=store.get(subject).now, lease=60.0)
        assert store.get(subject + "0").stamp is None


class LeasesContract(StoreContract):
    """The contract of `ports.Leases`."""

    place = ("k", None)

    def test_one_holder_at_a_time_and_it_may_ask_again(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0
        assert 0.0 < store.acquire(subject, self.place, stamp(3), owner="b", lease=60.0) <= 60.0
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0

    def test_another_generation_is_another_lease(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0
        assert store.acquire(subject, self.place, stamp(4), owner="b", lease=60.0) == 0.0

    def test_a_holder_that_dies_costs_the_lease(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=self.short) == 0.0
        self.advance(self.short + 0.01)
        assert store.acquire(subject, self.place, stamp(3), owner="b", lease=60.0) == 0.0

    def test_only_the_owner_gives_it_back(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0
        store.release(subject, self.place, stamp(3), owner="b")
        assert 0.0 < store.acquire(subject, self.place, stamp(3), owner="b", lease=60.0) <= 60.0
        store.release(subject, self.place, stamp(3), owner="a")
        assert store.acquire(subject, self.place, stamp(3), owner="b", lease=60.0) == 0.0

    def test_everybody_who_waits_is_woken(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0
        all_refused = threading.Barrier(4)
        waits = [threading.Thread(target=self._wait, args=(store, subject, all_refused)) for _ in range(3)]
        for wait in waits:
            wait.start()
        all_refused.wait(60)
        time.sleep(0.05)
        store.release(subject, self.place, stamp(3), owner="a")
        for wait in waits:
            wait.join(10)
        assert not any(wait.is_alive() for wait in waits)

    def test_a_new_holder_is_waited_for_afresh(self, store: Leases, subject: str) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner="a", lease=60.0) == 0.0
        store.release(subject, self.place, stamp(3), owner="a")
        assert store.acquire(subject, self.place, stamp(3), owner="b", lease=60.0) == 0.0
        started = time.monotonic()
        store.wait(subject, self.place, stamp(3), seconds=0.1)
        assert time.monotonic() - started >= 0.09

    def _wait(self, store: Leases, subject: str, all_refused: threading.Barrier) -> None:
        assert store.acquire(subject, self.place, stamp(3), owner=uuid.uuid4().hex, lease=60.0) > 0.0
        all_refused.wait(60)
        store.wait(subject, self.place, stamp(3), seconds=60.0)
