"""Contract suite of the ledger: subclass, and give the fixtures `ledger` and `atomic`.

    class TestMine(LedgerContract):
        @pytest.fixture
        def ledger(self): return MyLedger()

        @pytest.fixture
        def atomic(self): return my_transaction   # `with atomic():` opens a transaction, within another a savepoint

Threads are used: each must find a database connection of its own.
"""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from freshness.ports import Ledger, Updated
from freshness.scheduling.facts import Done, Facts, Flush
from freshness.scheduling.outcomes import completed
from freshness.targets.generation import Stamp
from freshness.testing.ledger_marks import Atomic, MarksContract
from freshness.testing.ledger_updates import UpdatesContract
from freshness.testing.updates import POLICY, as_it_is, at_once, by_the_rule


class LedgerContract(MarksContract, UpdatesContract):
    """The contract of `ports.Ledger`: marks, updates, and many concurrent marks and updates.  Fixtures: above."""

    def test_generations_are_numbered_in_the_order_of_commits(
        self, ledger: Ledger, atomic: Atomic, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        def edit() -> Stamp:
            ledger.mark(subject, reason="the second to mark, the first to commit")
            return ledger.stamp(subject)

        ledger.mark(subject, reason="before")
        with ThreadPoolExecutor(1) as other:
            with atomic():
                ledger.mark(subject, reason="first to mark")
                second = other.submit(run, edit)
                if self.skips_locked:
                    second.result(timeout=30)
                else:
                    with pytest.raises(TimeoutError):
                        second.result(timeout=0.2)
            stamp = second.result(timeout=30)
            assert isinstance(stamp, Stamp)
            assert stamp.generation == (2 if self.skips_locked else 3)
        assert ledger.stamp(subject).generation == 3

    def test_no_generation_is_lost_among_many_who_mark_and_fold_at_once(
        self, ledger: Ledger, atomic: Atomic, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        def edit() -> Stamp:
            with atomic():
                ledger.mark(subject, reason="edit")
            return ledger.stamp(subject)

        def look() -> list[Stamp]:
            return [ledger.stamp(subject) for _ in range(5) if ledger.update(as_it_is) is not None]

        done = at_once([*[lambda: run(edit)] * 20, *[lambda: run(look)] * 3])
        seen = [stamp for one in done for stamp in (one if isinstance(one, list) else [one])]
        assert ledger.stamp(subject).generation == 20
        assert len({stamp.generation for stamp in seen if isinstance(stamp, Stamp)}) == len(set(seen))  # one nonce each
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.coalesced) == (20, 20)

    def test_two_subjects_marked_in_crossing_orders_never_wait_for_each_other(
        self, ledger: Ledger, atomic: Atomic, run: Callable[[Callable[[], object]], object]
    ) -> None:
        one, other = f"ws:{uuid.uuid4()}", f"ws:{uuid.uuid4()}"
        met = threading.Barrier(2)

        def cross(first: str, second: str) -> None:
            with atomic():
                ledger.mark(first, reason="domain")
                if self.skips_locked:
                    met.wait(timeout=30)
                ledger.mark(second, reason="domain")

        at_once([lambda: run(lambda: cross(one, other)), lambda: run(lambda: cross(other, one))])
        assert [facts.desired for subject in (one, other) if (facts := ledger.read(subject))] == [2, 2]

    def test_two_subjects_in_one_transaction_taken_in_order_never_wait_for_each_other(
        self, ledger: Ledger, atomic: Atomic, run: Callable[[Callable[[], object]], object]
    ) -> None:
        one, other = sorted([f"ws:{uuid.uuid4()}", f"ws:{uuid.uuid4()}"])

        def move() -> None:
            with atomic():
                for subject in sorted([other, one]):
                    ledger.mark(subject, reason="domain")

        at_once([lambda: run(move)] * 10)
        assert [facts.desired for subject in (one, other) if (facts := ledger.read(subject))] == [10, 10]

    def test_a_row_that_is_claimed_is_nobody_elses(
        self, ledger: Ledger, run: Callable[[Callable[[], object]], object]
    ) -> None:
        subjects = [f"ws:{uuid.uuid4()}" for _ in range(40)]
        for subject in subjects:
            ledger.mark(subject, reason="call", bare=True)

        def claim() -> list[Updated]:
            taken = [ledger.update(by_the_rule, limit=7) for _ in range(3)]
            return [one for updated in taken for one in updated if isinstance(one.decision, Flush)]

        found = [one for updated in at_once([lambda: run(claim)] * self.claimants) for one in updated]  # type: ignore[attr-defined]
        assert sorted(one.decision.facts.subject for one in found) == sorted(subjects)
        assert {one.decision.facts.lease_epoch for one in found} == {1}

    def test_a_named_update_waits_for_no_edit_and_sees_what_was_committed(
        self, ledger: Ledger, atomic: Atomic, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        ledger.mark(subject, reason="edit")
        with ThreadPoolExecutor(1) as other:
            with atomic():
                ledger.mark(subject, reason="edit")
                updating = other.submit(run, lambda: ledger.update(as_it_is, subjects=[subject]))
                if self.skips_locked:
                    meanwhile = updating.result(timeout=30)
                    assert [one.decision.facts.desired for one in meanwhile] == [1]  # type: ignore[attr-defined]
            updating.result(timeout=30)
            updated = other.submit(run, lambda: ledger.update(as_it_is, subjects=[subject])).result(timeout=30)
        assert [one.decision.facts.desired for one in updated] == [2]  # type: ignore[attr-defined]

    def test_an_update_of_what_is_due_does_not_wait_for_a_row_that_is_held(
        self, ledger: Ledger, atomic: Atomic, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        if not self.skips_locked:
            pytest.skip("one transaction at a time")
        free = f"ws:{uuid.uuid4()}"
        ledger.mark(subject, reason="edit")
        ledger.update(as_it_is)
        ledger.mark(subject, reason="edit")
        ledger.mark(free, reason="edit")
        with ThreadPoolExecutor(1) as other, atomic():
            ledger.update(as_it_is, subjects=[subject])
            ledger.mark(subject, reason="edit")
            updated = other.submit(run, lambda: ledger.update(as_it_is)).result(timeout=30)
        assert [one.decision.facts.subject for one in updated] == [free]  # type: ignore[attr-defined]

    def test_no_credit_is_lost_to_marks_that_come_meanwhile(
        self, ledger: Ledger, subject: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        ledger.mark(subject, reason="call", bare=True)

        def complete(facts: Facts, now: float) -> Done:
            credited = completed(facts, captured=1, settled=True, epoch=1, now=now, policy=POLICY)
            assert isinstance(credited, Done)
            return credited

        (claimed,) = ledger.update(by_the_rule, subjects=[subject])
        assert isinstance(claimed.decision, Flush)
        edits: list[Callable[[], object]] = [lambda: run(lambda: ledger.mark(subject, reason="edit"))] * 9
        at_once([*edits, lambda: run(lambda: ledger.update(complete, subjects=[subject]))])
        facts = ledger.read(subject)
        assert facts is not None
        assert (facts.desired, facts.done, facts.clean) == (10, 1, False)
        assert facts.due_at is not None
