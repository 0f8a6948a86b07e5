"""Contract suite of the shared store's entries: subclass, and give `store` and `advance`."""

from freshness.cache.entry import Dependency, Entry
from freshness.cache.ports import Entries
from freshness.targets.generation import Stamp
from freshness.testing.stores import StoreContract, stamp


class EntriesContract(StoreContract):
    """The contract of `ports.Entries`."""

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

    def test_two_versions_live_side_by_side_and_never_answer_for_each_other(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"plain", stamp(3))
        assert self.keep(store, subject, b"one", stamp(3), version="1")
        assert self.keep(store, subject, b"two", stamp(3), version="2")
        assert self.versions(store, subject) == {None: b"plain", "1": b"one", "2": b"two"}

    def test_a_third_version_takes_the_place_of_that_which_was_stored_longest_ago(
        self, store: Entries, subject: str
    ) -> None:
        for version in ("", "1", "2"):
            assert self.keep(store, subject, version.encode(), stamp(3), version=version)
        assert self.versions(store, subject) == {"1": b"1", "2": b"2"}
        assert self.keep(store, subject, b"1 again", stamp(3), version="1")
        assert self.keep(store, subject, b"3", stamp(3), version="3")
        assert self.versions(store, subject) == {"1": b"1 again", "3": b"3"}

    def test_versions_of_another_key_or_subject_take_nobodys_place(self, store: Entries, subject: str) -> None:
        assert self.keep(store, subject, b"one", stamp(3), version="1")
        for version in ("2", "3"):
            assert self.keep(store, subject, b"else", stamp(3), key="k2", version=version)
            assert self.keep(store, f"{subject}0", b"else", stamp(3), version=version)
        assert self.versions(store, subject) == {"1": b"one"}

    def test_one_version_is_removed_and_no_other(self, store: Entries, subject: str) -> None:
        for version in (None, "1", "2"):
            assert self.keep(store, subject, b"x", stamp(3), version=version)
        store.clear(subject, [("k", "1")])
        assert set(self.versions(store, subject)) == {None, "2"}
        store.clear(subject, [("k", None)])
        store.clear(subject, [("k", "never there")])
        assert set(self.versions(store, subject)) == {"2"}

    def versions(self, store: Entries, subject: str) -> dict[str | None, bytes]:
        """Return the payloads under the key used by `keep`, by version."""
        asked: list[str | None] = [None, "", "1", "2", "3"]
        found = store.fetch(subject, [("k", version) for version in asked]).entries
        return {version: entry.payload for (_, version), entry in found.items()}

    def fence(self, store: Entries, subject: str, at: Stamp) -> None:
        """Raise the fence of the same store for a minute."""
        assert store.put(subject, at, read_at=store.fetch(subject, []).fence.now, lease=60.0)  # type: ignore[attr-defined]

    def payload(self, store: Entries, subject: str) -> bytes:
        """Return the payload under the key used by `keep`."""
        return store.fetch(subject, [("k", None)]).entries["k", None].payload
