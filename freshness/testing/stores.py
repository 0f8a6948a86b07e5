"""Contract suites of the shared store: subclass, and give `store` and `advance`.

class TestMine(FencesContract, EntriesContract, LeasesContract):
    @pytest.fixture
    def store(self): return MyStore()
"""

import threading
import time
import uuid

import pytest

from freshness.cache.entry import Dependency, Entry
from freshness.cache.ports import Entries, Fences, Leases
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens

TOKENS = Tokens.of([(0, 11), (200, 12)])


def stamp(generation: int, nonce: int = 7) -> Stamp:
    """A stamp by its numbers."""
    return Stamp(generation=generation, nonce=nonce)


class _Contract:
    short = 0.05
    """Seconds of a lease that a test lets end.  Longer for a store that may answer late."""

    def advance(self, seconds: float) -> None:
        """Let the store's clock go on.  Override it for a store with a clock of its own."""
        time.sleep(seconds)

    @pytest.fixture
    def subject(self) -> str:
        """A subject that nobody else uses."""
        return f"ws:{uuid.uuid4()}"


class FencesContract(_Contract):
    """What `ports.Fences` promises."""

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


class EntriesContract(_Contract):
    """What `ports.Entries` promises."""

    def keep(
        self, store: Entries, subject: str, payload: bytes, at: Stamp, *, key: str = "k", version: str | None = None
    ) -> bool:
        """Store an entry for a minute under the epoch of now."""
        fetched = store.fetch(subject, [])
        entry = Entry(stamp=at, payload=payload, expires=fetched.fence.now + 60_000)
        return store.store(subject, (key, version), entry, epoch=fetched.epoch)

    def test_an_entry_comes_back_whole(self, store: Entries, subject: str) -> None:
        before = store.fetch(subject, [])
        entry = Entry(stamp=stamp(3), payload=b"\x00\xff bytes", expires=before.fence.now + 60_000, kind=5, cost=1.5)
        assert store.store(subject, ("k", None), entry, epoch=before.epoch)
        after = store.fetch(subject, [("k", None), ("other", None)])
        assert after.entries == {("k", None): entry}
        assert (after.epoch, after.touched, after.damaged) == (before.epoch, before.touched, 0)

    def test_one_entry_is_peeked_at_only_in_its_epoch(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"x", stamp(3))
        fetched = store.fetch(subject, [("k", None)])
        peeked = store.peek(subject, ("k", None), epoch=fetched.epoch, now=fetched.fence.now)
        assert peeked == fetched.entries["k", None]
        assert store.peek(subject, ("k", None), epoch=fetched.epoch + 1, now=fetched.fence.now) is None
        assert store.peek(subject, ("k", None), epoch=fetched.epoch, now=fetched.fence.now + 3_600_000) is None
        assert store.peek(subject, ("other", None), epoch=fetched.epoch, now=fetched.fence.now) is None

    def test_an_entry_ends_when_it_expires(self, store: Entries, subject: str) -> None:
        before = store.fetch(subject, [])
        entry = Entry(stamp=stamp(3), payload=b"x", expires=before.fence.now + int(self.short * 1000))
        assert store.store(subject, ("k", None), entry, epoch=before.epoch)
        self.advance(self.short + 0.01)
        assert store.fetch(subject, [("k", None)]).entries == {}

    def test_what_an_entry_depends_on_comes_back_with_it(self, store: Entries, subject: str) -> None:
        other = Dependency("host:größe.example", stamp(2**62, 5), 2**64 - 1, ("h-1", "p:ü"), ((0, 2**63 - 1), (7, 1)))
        at = store.fetch(subject, [])
        for others in ((), (other,), (other, Dependency("ws:2", stamp(1), 3))):
            for tags, tokens in (((), ()), (("p:1", "p:2"), ((0, 9), (255, 2**63 - 1)))):
                entry = Entry(stamp(3), b"x", at.fence.now + 60_000, 0, 0.0, tags, tokens, others)
                assert store.store(subject, ("k", None), entry, epoch=at.epoch)
                assert store.fetch(subject, [("k", None)]).entries == {("k", None): entry}

    def test_a_long_payload_comes_back_with_what_it_depends_on(self, store: Entries, subject: str) -> None:
        at, payload = store.fetch(subject, []), b"squeezed " * 2_000
        entry = Entry(stamp(3), payload, at.fence.now + 60_000, others=(Dependency("ws:2", stamp(1), 3),))
        assert store.store(subject, ("k", None), entry, epoch=at.epoch)
        assert store.fetch(subject, [("k", None)]).entries == {("k", None): entry}

    def test_an_entry_that_is_good_under_the_fence_stays(self, store: Entries, subject: str) -> None:
        self.fence(store, subject, stamp(9))
        assert self.keep(store, subject, b"good", stamp(9))
        assert not self.keep(store, subject, b"late", stamp(8))
        assert not self.keep(store, subject, b"early", stamp(10))
        assert not self.keep(store, subject, b"of another history", stamp(9, 8))
        assert self.payload(store, subject) == b"good"
        assert self.keep(store, subject, b"as good", stamp(9))
        assert self.payload(store, subject) == b"as good"

    def test_with_an_expired_fence_an_entry_gives_way(self, store: Entries, subject: str) -> None:
        self.fence(store, subject, stamp(9))
        assert self.keep(store, subject, b"good", stamp(9))
        store.expire(subject, lease=60.0)  # type: ignore[attr-defined]
        assert self.keep(store, subject, b"of whoever read the database last", stamp(8))
        assert self.payload(store, subject) == b"of whoever read the database last"

    def test_an_entry_that_is_not_good_under_the_fence_gives_way(self, store: Entries, subject: str) -> None:
        self.fence(store, subject, stamp(9))
        assert self.keep(store, subject, b"of a lost future", stamp(90, 8))
        assert self.keep(store, subject, b"of another history", stamp(9, 8))
        assert self.keep(store, subject, b"late", stamp(8))
        assert self.payload(store, subject) == b"late"

    def test_without_a_fence_an_entry_gives_way_whatever_its_generation(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"of a lost future", stamp(90, 8))
        assert self.keep(store, subject, b"restored", stamp(8))
        assert self.payload(store, subject) == b"restored"

    def test_a_value_is_set_only_where_it_is_good_or_nobody_knows(self, store: Entries, subject: str) -> None:
        at = store.fetch(subject, [])
        entry = Entry(stamp=stamp(8), payload=b"x", expires=at.fence.now + 60_000)
        assert store.store(subject, ("k", None), entry, epoch=at.epoch, touch=True)
        self.fence(store, subject, stamp(9))
        store.clear(subject, [("k", None)])
        assert not store.store(subject, ("k", None), entry, epoch=at.epoch, touch=True)
        assert store.fetch(subject, [("k", None)]).entries == {}

    def test_a_cleared_subject_has_nothing_and_another_keeps_all(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"x", stamp(3))
        assert self.keep(store, subject + "0", b"y", stamp(3))
        before = store.fetch(subject, [])
        store.clear(subject)
        after = store.fetch(subject, [("k", None)])
        assert after.entries == {}
        assert after.epoch != before.epoch
        assert self.payload(store, subject + "0") == b"y"

    def test_who_began_before_a_clear_stores_nothing(self, store: Entries, subject: str) -> None:
        before = store.fetch(subject, [])
        store.clear(subject)
        entry = Entry(stamp=stamp(3), payload=b"x", expires=before.fence.now + 60_000)
        assert not store.store(subject, ("k", None), entry, epoch=before.epoch)
        assert store.fetch(subject, [("k", None)]).entries == {}

    def test_a_smaller_generation_may_follow_a_clear(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"x", stamp(9))
        store.clear(subject)
        assert self.keep(store, subject, b"y", stamp(8))
        assert self.payload(store, subject) == b"y"

    def test_named_places_are_removed_and_the_rest_stays(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"x", stamp(3), key="a")
        assert self.keep(store, subject, b"y", stamp(3), key="b")
        before = store.fetch(subject, [])
        store.clear(subject, [("a", None), ("never there", None)])
        after = store.fetch(subject, [("a", None), ("b", None)])
        assert list(after.entries) == [("b", None)]
        assert (after.epoch, after.touched == before.touched) == (before.epoch, False)

    def test_removing_what_is_not_there_disturbs_nobody(self, store: Entries, subject: str) -> None:
        before = store.fetch(subject, [])
        store.clear(subject, [("a", None)])
        after = store.fetch(subject, [])
        assert (after.epoch, after.touched) == (before.epoch, before.touched)

    def test_a_touching_store_is_noticed_only_where_it_replaces(self, store: Entries, subject: str) -> None:
        marks = [store.fetch(subject, []).touched]
        for _ in range(2):
            at = store.fetch(subject, [])
            entry = Entry(stamp=stamp(3), payload=b"x", expires=at.fence.now + 60_000)
            assert store.store(subject, ("k", None), entry, epoch=at.epoch, touch=True)
            marks.append(store.fetch(subject, []).touched)
        assert marks[0] == marks[1] != marks[2]

    def test_versions_take_turns_in_one_place_and_never_answer_for_each_other(
        self, store: Entries, subject: str
    ) -> None:
        assert self.keep(store, subject, b"plain", stamp(3))
        assert self.keep(store, subject, b"one", stamp(3), version="1")
        assert self.keep(store, subject, b"two", stamp(3), version="2")
        found = store.fetch(subject, [("k", None), ("k", "1"), ("k", "2")]).entries
        assert {place: entry.payload for place, entry in found.items()} == {("k", None): b"plain", ("k", "2"): b"two"}

    def fence(self, store: Entries, subject: str, at: Stamp) -> None:
        """Raise the fence of the same store for a minute."""
        assert store.put(subject, at, read_at=store.fetch(subject, []).fence.now, lease=60.0)  # type: ignore[attr-defined]

    def payload(self, store: Entries, subject: str) -> bytes:
        """What is kept under the key that `keep` uses."""
        return store.fetch(subject, [("k", None)]).entries["k", None].payload


class LeasesContract(_Contract):
    """What `ports.Leases` promises."""

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
