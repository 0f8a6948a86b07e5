"""Contract suite of the ledger: marks, and their effect on the state of a subject."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from uuid import UUID

import pytest

from freshness.errors import Invalid
from freshness.ports import Ledger
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.testing.updates import as_it_is, flush

Atomic = Callable[[], AbstractContextManager[None]]

ELSEWHERE = Purge(hosts=frozenset({"old.example"}), paths=frozenset({"/sale*"}))


class LedgerFixtures:
    """Fixtures of the suites of the ledger: `ledger`, `atomic`, and `run` where threads need care (see there)."""

    claimants = 50
    skips_locked = True  # False where the database has only a single transaction at a time

    @pytest.fixture
    def run(self) -> Callable[[Callable[[], object]], object]:
        """Wrap a thread's work; override to close the thread's connections afterwards."""
        return lambda work: work()

    @pytest.fixture
    def subject(self) -> str:
        """Return a subject of this test alone."""
        return f"ws:{uuid.uuid4()}"


class MarksContract(LedgerFixtures):
    """The contract of a mark, and of the state read back."""

    def test_a_subject_that_was_never_marked_has_no_row(self, ledger: Ledger, subject: str) -> None:
        assert ledger.read(subject) is None
        assert ledger.update(as_it_is, subjects=[subject]) == []

    def test_a_mark_makes_the_next_generation_and_a_row_that_is_due(self, ledger: Ledger, subject: str) -> None:
        for generation, reason in enumerate(("first", "second"), start=1):
            ledger.mark(subject, reason=reason)
            assert ledger.stamp(subject).generation == generation
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.observed, facts.done, facts.reason, facts.coalesced) == (2, 0, 0, "second", 2)
        assert (facts.immediate, facts.first_dirty_at, facts.observed_at, facts.lease_until) == (0, None, None, None)
        assert [one.decision.facts.subject for one in ledger.update(as_it_is)] == [subject]

    def test_each_generation_has_a_nonce_of_its_own(self, ledger: Ledger, subject: str) -> None:
        stamps = [ledger.stamp(subject)]
        for _ in range(5):
            ledger.mark(subject, reason="edit")
            stamps.append(ledger.stamp(subject))
        assert len({stamp.nonce for stamp in stamps}) == 6
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.nonce) == (5, stamps[-1].nonce)

    def test_folding_changes_neither_the_state_nor_the_row_that_is_read(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        ledger.mark(subject, reason="publish", immediate=True)
        ledger.mark(subject, reason="call", bare=True)
        before = ledger.stamp(subject), ledger.read(subject)
        assert [one.decision.facts for one in ledger.update(as_it_is, subjects=[subject])] == [before[1]]
        assert (ledger.stamp(subject), ledger.read(subject)) == before

    def test_everything_is_part_of_the_state_of_every_subject(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        before, never = ledger.stamp(subject), ledger.stamp("ws:never-marked")
        ledger.mark("all", reason="table emptied")
        noted = ledger.stamp(subject)
        assert (noted.generation, noted.nonce == before.nonce) == (before.generation + 1, False)
        assert (never.generation, ledger.stamp("ws:never-marked").generation) == (0, 1)
        assert ledger.stamp("ws:never-marked").nonce == noted.nonce ^ before.nonce
        ledger.update(as_it_is)
        assert ledger.stamp("ws:never-marked").generation == 1
        everything = ledger.read("all")
        assert everything is not None
        assert (everything.desired, everything.done, everything.due_at) == (1, 1, None)
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.reason) == (2, "everything")

    def test_a_purge_of_what_is_wider_is_part_of_a_subjects_state(self, ledger: Ledger) -> None:
        shop, host = f"ws:{UUID(int=21)}", "host:shop.example"
        others = [f"ws:{UUID(int=22)}", "host:other.example"]
        shard = tags.shard(str(UUID(int=21)))
        before = [ledger.stamp(one) for one in (shop, host, *others)]
        made = [f"shard:{shard[2:]}", f"tag:{shard}", f"tag:{tags.make('w', str(UUID(int=21)))}"]
        for number, wider in enumerate(made, start=1):
            ledger.mark(wider, reason="manual", immediate=True)
            assert ledger.stamp(shop).generation == number
        ledger.mark(f"tag:{tags.make('h', 'shop.example')}", reason="manual", immediate=True)
        noted = [ledger.stamp(one) for one in (shop, host, *others)]
        assert [stamp.generation for stamp in noted] == [3, 1, 0, 0]
        assert [stamp == earlier for stamp, earlier in zip(noted, before, strict=True)] == [False, False, True, True]
        ledger.update(as_it_is)
        assert [ledger.stamp(one) for one in (shop, host, *others)] == noted
        assert ledger.read(shop) is None

    def test_what_is_no_subject_is_refused_and_leaves_nothing(self, ledger: Ledger) -> None:
        for subject in ("", "ws:", "shop:1", "ws"):
            with pytest.raises(Invalid):
                ledger.mark(subject, reason="edit")
        assert ledger.update(as_it_is) == []

    def test_a_purge_that_would_miss_pages_is_refused_with_a_sentence_and_leaves_nothing(self, ledger: Ledger) -> None:
        for subject, said in (
            ("host:Shop.Example", "write host:shop.example"),
            ("host:shop.example.", "write host:shop.example"),
            ("host:a b", "no host's name"),
            ("tag:p-mug", "may be left out"),
        ):
            with pytest.raises(Invalid, match=said):
                ledger.mark(subject, reason="manual", immediate=True)
            assert ledger.read(subject) is None
        ledger.mark("tag:t-summer", reason="manual")  # no page lacks its theme
        assert ledger.stamp("tag:t-summer").generation == 1

    def test_a_transaction_that_rolls_back_leaves_no_mark(self, ledger: Ledger, atomic: Atomic, subject: str) -> None:
        with pytest.raises(ZeroDivisionError), atomic():
            ledger.mark(subject, reason="edit", purge=ELSEWHERE)
            raise ZeroDivisionError
        assert ledger.read(subject) is None
        ledger.mark(subject, reason="edit")
        assert ledger.update(flush)[0].purge == Purge.of(subject)

    def test_a_savepoint_that_rolls_back_leaves_no_mark_and_the_rest_stays(
        self, ledger: Ledger, atomic: Atomic, subject: str
    ) -> None:
        with atomic():
            ledger.mark(subject, reason="kept")
            with pytest.raises(ZeroDivisionError), atomic():
                ledger.mark(subject, reason="undone", purge=ELSEWHERE, immediate=True)
                raise ZeroDivisionError
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.reason, facts.coalesced, facts.immediate) == (1, "kept", 1, 0)

    def test_a_mark_is_seen_by_others_when_its_transaction_commits(
        self, ledger: Ledger, atomic: Atomic, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        with ThreadPoolExecutor(1) as other:
            with atomic():
                ledger.mark(subject, reason="edit")
                assert other.submit(run, lambda: ledger.read(subject)).result(timeout=30) is None
                assert ledger.read(subject) is not None
            assert other.submit(run, lambda: ledger.read(subject)).result(timeout=30) is not None

    def test_an_immediate_mark_names_its_generation_until_it_is_updated(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        ledger.mark(subject, reason="publish", immediate=True)
        ledger.mark(subject, reason="edit")
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.immediate) == (3, 2)

    def test_a_bare_mark_counts_as_seen_where_everything_before_it_was(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="call", bare=True)
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.observed, facts.observed_at) == (1, 1, None)
        assert facts.first_dirty_at is not None
        ledger.mark(subject, reason="call", bare=True)
        again = ledger.read(subject)
        assert again is not None
        assert (again.observed, again.first_dirty_at) == (2, facts.first_dirty_at)

    def test_a_bare_mark_on_an_edit_nobody_saw_does_not_hide_it(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        ledger.mark(subject, reason="call", bare=True)
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.observed) == (2, 0)
