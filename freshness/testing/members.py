"""Contract suite of the members of a group: subclass, and give the fixtures `ledger` and `members` beside it.

    class TestMine(MembersContract):
        @pytest.fixture
        def ledger(self): return MyLedger()

        @pytest.fixture
        def members(self, ledger): return MyMembers(ledger)

Threads are used: each must find a database connection of its own.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from freshness.ports import Ledger, Members
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.members import GroupMember
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tags import shard
from freshness.testing.updates import as_it_is, flush

FRA, LON, CDN = {"fra": "tag"}, {"lon": "tag"}, {"cdn": "shards"}
SHOP = Purge(tags=frozenset({"t-summer"}), hosts=frozenset({"old.example"}))


class MembersContract:
    """The contract of `ports.Members`, together with the part of `Ledger.update` for members."""

    @pytest.fixture
    def run(self) -> Callable[[Callable[[], object]], object]:
        """Wrap a thread's work; override to close the thread's connections afterwards."""
        return lambda work: work()

    # Rows

    def test_the_first_members_lack_nothing(self, ledger: Ledger, members: Members) -> None:
        ledger.mark("ws:1", reason="edit")
        assert [row.name for row in members.update(FRA | LON, unchanged)] == ["fra", "lon"]
        assert [(row.name, row.everything, row.whole) for row in members.read()] == [
            ("fra", "tag", False),
            ("lon", "tag", False),
        ]
        assert dirty(ledger) == ["ws:1"]

    def test_one_that_is_new_beside_others_lacks_everything_once(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA, unchanged)
        for _ in range(3):
            members.update(FRA | LON, unchanged)
        assert [row.whole for row in members.read()] == [False, True]
        assert dirty(ledger) == ["owed:lon/all"]
        assert generation(ledger, "owed:lon/all") == 1
        (claimed,) = ledger.update(claimed_now, subjects=["owed:lon/all"])
        assert claimed.purge == Purge(tags=frozenset({"a-all"}), hard=True)

    def test_where_copies_have_the_tags_of_shards_everything_is_all_shards_and_all_hosts(
        self, ledger: Ledger, members: Members
    ) -> None:
        members.update(FRA, unchanged)
        ledger.mark("ws:1", reason="edit")
        ledger.mark("host:gone.example", reason="moved")
        ledger.update(as_it_is)
        members.update(CDN, unchanged)
        pending = [row for row in dirty(ledger) if row.startswith("owed:cdn/")]
        assert pending == ["owed:cdn/host:gone.example", *(f"owed:cdn/shard:{number:02x}" for number in range(256))]

    def test_where_nothing_covers_them_everything_is_each_subject(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA, unchanged)
        for subject in ("ws:1", "ws:2", "host:gone.example", "shard:0a"):
            ledger.mark(subject, reason="edit")
        ledger.update(as_it_is)
        members.update({"nginx": "subjects"}, unchanged)
        pending = [row for row in dirty(ledger) if row.startswith("owed:nginx/")]
        assert pending == ["owed:nginx/host:gone.example", "owed:nginx/ws:1", "owed:nginx/ws:2"]

    def test_a_row_is_kept_as_it_was_changed(self, members: Members) -> None:
        members.update(FRA, unchanged)
        (before,) = members.read()
        members.update(FRA, lambda row, _number, now: replace(row, silent_since=now - 7.5, known_at=now))
        (after,) = members.read()
        assert after.silent_since == pytest.approx(after.known_at - 7.5, abs=0.001)
        assert replace(after, silent_since=None, known_at=before.known_at) == before

    def test_a_change_that_fails_leaves_nothing(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA, unchanged)
        with pytest.raises(ZeroDivisionError):
            members.update(LON, lambda _row, _number, _now: 1 / 0)  # type: ignore[arg-type,return-value]
        assert [row.name for row in members.read()] == ["fra"]
        assert dirty(ledger) == []

    def test_relays_that_begin_together_do_not_take_each_others_members_for_the_first(
        self, ledger: Ledger, members: Members, run: Callable[[Callable[[], object]], object]
    ) -> None:
        together = Barrier(2)

        def begin(known: dict[str, str]) -> object:
            together.wait(timeout=30)
            return members.update(known, unchanged)

        with ThreadPoolExecutor(2) as pool:
            for future in [pool.submit(run, lambda known=known: begin(known)) for known in (FRA, LON)]:  # type: ignore[misc]
                future.result(timeout=30)
        assert sorted(row.whole for row in members.read()) == [False, True]
        assert len(dirty(ledger)) == 1

    # Pending rows

    def test_what_other_members_lack_is_pending_as_soon_as_a_row_is_claimed(
        self, ledger: Ledger, members: Members
    ) -> None:
        members.update(FRA | LON | CDN, unchanged)
        ledger.mark("ws:1", reason="edit", purge=SHOP)
        (claimed,) = ledger.update(claimed_now, known=["fra"])
        assert dirty(ledger) == ["owed:cdn/ws:1", "owed:lon/ws:1", "ws:1"]
        for row in ("owed:cdn/ws:1", "owed:lon/ws:1"):
            (pending,) = ledger.update(claimed_now, subjects=[row])
            assert pending.purge == claimed.purge == Purge.of("ws:1") | Purge(hosts=SHOP.hosts)

    def test_a_claim_by_who_knows_all_members_leaves_nothing_pending(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON, unchanged)
        ledger.mark("ws:1", reason="edit")
        ledger.update(claimed_now, known=["fra", "lon", "new"])
        ledger.update(as_it_is, known=["fra"])
        assert dirty(ledger) == ["ws:1"]

    def test_a_claim_that_comes_to_nothing_leaves_nothing_pending(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON, unchanged)
        ledger.mark("ws:1", reason="edit")

        def dies(facts: object, now: float) -> object:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            ledger.update(dies, known=["fra"])  # type: ignore[arg-type]
        assert dirty(ledger) == ["ws:1"]

    def test_what_is_pending_at_others_is_left_to_them(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON, unchanged)
        for row in ("ws:1", "owed:fra/ws:1", "owed:lon/ws:1", "owed:lon/ws:2"):
            ledger.mark(row, reason="edit", bare=True)
        mine = [one.decision.facts.subject for one in ledger.update(as_it_is, known=["fra"])]
        assert sorted(mine) == ["owed:fra/ws:1", "ws:1"]
        assert [one.decision.facts.subject for one in ledger.update(as_it_is, known=["f"])] == ["ws:1"]
        assert len(ledger.update(as_it_is, limit=1, known=[])) == 1
        assert len(ledger.update(as_it_is)) == 4

    def test_rows_that_everything_covers_are_counted(self, ledger: Ledger, members: Members) -> None:
        numbers: dict[str, int] = {}

        def count(row: GroupMember, number: int, _now: float) -> GroupMember:
            numbers[row.name] = number
            return row

        members.update(FRA | CDN | LON | {"nginx": "subjects"}, unchanged)
        for name in ("fra", "cdn", "nginx"):
            for what in ("ws:1", "ws:2", "host:a.example", "shard:0a", "all"):
                ledger.mark(f"owed:{name}/{what}", reason="edit", bare=True)
        ledger.mark("ws:3", reason="edit")
        ledger.update(as_it_is)
        members.update(FRA | CDN | LON | {"nginx": "subjects"}, count)
        assert numbers == {"fra": 4, "cdn": 2, "lon": 0, "nginx": 0}

    def test_everything_takes_the_place_of_what_it_covers(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON, unchanged)
        for row in ("owed:fra/ws:1", "owed:fra/ws:2", "owed:lon/ws:1"):
            ledger.mark(row, reason="edit", purge=SHOP, bare=True)
        ledger.update(as_it_is)
        for _ in range(2):
            members.update(FRA, everything)
        assert dirty(ledger) == ["owed:fra/all", "owed:lon/ws:1"]
        assert generation(ledger, "owed:fra/all") == 1

    def test_a_shard_that_covers_a_row_keeps_what_else_that_named(self, ledger: Ledger, members: Members) -> None:
        members.update(CDN, unchanged)
        ledger.mark("owed:cdn/ws:1", reason="edit", purge=Purge.of("ws:1") | SHOP, bare=True)
        ledger.mark("owed:cdn/host:a.example", reason="edit", bare=True)
        ledger.update(as_it_is)
        members.update(CDN, everything)
        assert "owed:cdn/ws:1" not in dirty(ledger)
        assert "owed:cdn/host:a.example" in dirty(ledger)
        own = shard("1")
        (claimed,) = ledger.update(claimed_now, subjects=[f"owed:cdn/shard:{own[2:]}"])
        assert claimed.purge == Purge(tags=frozenset({own}), hosts=SHOP.hosts)

    def test_others_are_changed_too_and_neither_known_nor_returned_for_it(
        self, ledger: Ledger, members: Members
    ) -> None:
        before = {row.name: row for row in members.update(FRA | LON | {"par": "tag"}, unchanged)}
        members.end("par")
        for row in ("owed:lon/ws:1", "owed:lon/ws:2", "owed:fra/ws:1"):
            ledger.mark(row, reason="edit", bare=True)
        ledger.update(as_it_is)
        numbers: dict[str, int] = {}

        def count(row: GroupMember, number: int, _now: float) -> GroupMember:
            numbers[row.name] = number
            return replace(row, whole=True)

        assert [row.name for row in members.update(FRA, unchanged, others=count)] == ["fra"]
        assert numbers == {"lon": 2}
        assert dirty(ledger) == ["owed:fra/ws:1", "owed:lon/all"]
        assert {row.name: row for row in members.read()}["lon"] == replace(before["lon"], whole=True)
        members.update(FRA, unchanged, others=everything)
        assert generation(ledger, "owed:lon/all") == 1

    def test_while_everything_is_pending_more_is_part_of_it(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON | CDN, unchanged)
        members.update(LON | CDN, everything)
        before = dirty(ledger)
        ledger.mark("ws:1", reason="edit", purge=SHOP)
        ledger.update(claimed_now, known=["fra"], subjects=["ws:1"])
        assert dirty(ledger) == sorted([*before, "ws:1"])
        assert generation(ledger, "owed:lon/all") == 2
        assert generation(ledger, f"owed:cdn/shard:{shard('1')[2:]}") == 2

    # Ending a member

    def test_the_end_of_a_member_ends_what_is_pending_there_and_nothing_else(
        self, ledger: Ledger, members: Members
    ) -> None:
        members.update(FRA | LON, unchanged)
        for row in ("ws:1", "owed:fra/ws:1", "owed:lon/ws:1", "owed:lon/ws:2"):
            ledger.mark(row, reason="edit", purge=SHOP, bare=True)
        ledger.update(as_it_is)
        assert members.end("lon") == 2
        assert dirty(ledger) == ["owed:fra/ws:1", "ws:1"]
        assert [row.name for row in members.read()] == ["fra"]
        assert members.end("lon") is None
        assert members.end("nobody") is None
        ledger.update(claimed_now, known=["fra"])
        assert dirty(ledger) == ["owed:fra/ws:1", "ws:1"]
        ledger.mark("owed:lon/ws:1", reason="edit", bare=True)
        (claimed,) = ledger.update(claimed_now, subjects=["owed:lon/ws:1"])
        assert claimed.purge == Purge.of("ws:1")  # the purge named by an earlier mark is gone with its row

    def test_what_is_pending_at_a_name_that_is_no_members_ends_too(self, ledger: Ledger, members: Members) -> None:
        ledger.mark("owed:lon/ws:1", reason="edit", bare=True)
        ledger.update(as_it_is)
        assert members.end("lon") == 1
        assert members.end("lon") is None
        assert dirty(ledger) == []

    def test_who_was_ended_and_comes_back_is_shown_its_end(self, ledger: Ledger, members: Members) -> None:
        members.update(FRA | LON, unchanged)
        members.end("fra")
        members.end("lon")
        shown: list[bool] = []

        def back(row: GroupMember, _number: int, _now: float) -> GroupMember:
            shown.append(row.ended_at is not None)
            return replace(row, ended_at=None, whole=True)

        members.update(FRA, back)
        assert shown == [True]
        assert dirty(ledger) == ["owed:fra/all"]
        assert [row.name for row in members.read()] == ["fra"]


def unchanged(row: GroupMember, _number: int, _now: float) -> GroupMember:
    """Return the row unchanged."""
    return row


def everything(row: GroupMember, _number: int, _now: float) -> GroupMember:
    """Return the row, with everything pending."""
    return replace(row, whole=True)


def claimed_now(facts: Facts, now: float) -> Flush:
    """Flush every row, and leave it due to be found by `dirty`."""
    claimed = flush(facts, now)
    return replace(claimed, facts=replace(claimed.facts, due_at=facts.due_at))


def dirty(ledger: Ledger) -> list[Subject]:
    """Return the due rows."""
    seen = ledger.update(as_it_is, limit=10_000)
    return sorted(one.decision.facts.subject for one in seen)


def generation(ledger: Ledger, subject: str) -> int:
    """Return how often a row was marked."""
    facts = ledger.read(subject)
    return facts.desired if facts else 0
