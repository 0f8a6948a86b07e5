"""Contract suite of the book of batches, sent or perhaps sent: subclass the suite, and give the fixture `batches`.

    class TestMine(BatchesContract):
        @pytest.fixture
        def batches(self): return MyBatches()

Threads are used: each must find a database connection of its own.
"""

from collections.abc import Callable

import pytest

from freshness.batching.batch import Batch, Member
from freshness.ports import Batches
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.testing.ledger_marks import ELSEWHERE
from freshness.testing.updates import at_once


def batch(*subjects: str, captured: int = 1, epoch: int = 1) -> Batch:
    """Return a batch with a member for each subject."""
    members = tuple(
        Member(
            subject=Subject.parse(subject),
            captured=captured,
            epoch=epoch,
            settled=True,
            purge=Purge.of(subject) | ELSEWHERE,
            nonce=(1 << 62) + captured if subject.startswith("ws:") else None,
        )
        for subject in subjects
    )
    return Batch(cdn="memory", members=members)


class BatchesContract:
    """The contract of `ports.Batches`.  Fixture: `batches`."""

    takers = 20

    @pytest.fixture
    def run(self) -> Callable[[Callable[[], object]], object]:
        """Wrap a thread's work; override to close the thread's connections afterwards."""
        return lambda work: work()

    def test_a_batch_comes_back_whole_when_it_is_due(self, batches: Batches) -> None:
        one = batch("ws:a", "host:shop.example")
        batches.open(one, due_in=0.0)
        taken = batches.take(lease=60.0)
        assert [(sent.batch, sent.state, sent.receipt) for sent in taken] == [(one, "open", "")]
        assert 0.0 <= taken[0].age < 30.0
        assert taken[0].batch.reference == one.reference

    def test_a_batch_that_is_not_due_yet_is_left_alone(self, batches: Batches) -> None:
        batches.open(batch("ws:a"), due_in=60.0)
        assert batches.take(lease=60.0) == []

    def test_a_batch_is_leased_to_who_takes_it(self, batches: Batches) -> None:
        batches.open(batch("ws:a"), due_in=0.0)
        assert len(batches.take(lease=60.0)) == 1
        assert batches.take(lease=60.0) == []

    def test_a_lease_that_ends_gives_the_batch_back(self, batches: Batches) -> None:
        batches.open(batch("ws:a"), due_in=0.0)
        assert len(batches.take(lease=-1.0)) == 1
        assert len(batches.take(lease=60.0)) == 1

    def test_opening_it_again_changes_nothing(self, batches: Batches) -> None:
        one = batch("ws:a")
        batches.open(one, due_in=0.0)
        batches.save(one.reference, state="sent", receipt="I1", due_in=0.0)
        batches.open(one, due_in=60.0)
        assert [(sent.state, sent.receipt) for sent in batches.take(lease=60.0)] == [("sent", "I1")]

    def test_a_closed_batch_never_comes_back(self, batches: Batches) -> None:
        one = batch("ws:a")
        batches.open(one, due_in=0.0)
        batches.save(one.reference, state="closed")
        assert batches.take(lease=60.0) == []

    def test_what_is_due_first_comes_first_and_no_more_than_asked_for(self, batches: Batches) -> None:
        late, early, middle = batch("ws:late"), batch("ws:early"), batch("ws:middle")
        for one, due_in in ((late, -1.0), (early, -3.0), (middle, -2.0)):
            batches.open(one, due_in=due_in)
        assert {sent.batch for sent in batches.take(lease=60.0, limit=2)} == {early, middle}
        assert [sent.batch for sent in batches.take(lease=60.0)] == [late]

    def test_a_reference_that_nobody_opened_is_nothing_to_note(self, batches: Batches) -> None:
        batches.save("0" * 32, state="sent", receipt="I1", due_in=0.0)
        assert batches.take(lease=60.0) == []

    def test_no_batch_goes_to_two_who_take_at_once(
        self, batches: Batches, run: Callable[[Callable[[], object]], object]
    ) -> None:
        opened = [batch(f"ws:{number}") for number in range(30)]
        for one in opened:
            batches.open(one, due_in=0.0)
        works: list[Callable[[], object]] = [lambda: run(lambda: batches.take(lease=60.0, limit=3))] * self.takers
        taken = [sent.batch.reference for found in at_once(works) for sent in found]  # type: ignore[attr-defined]
        assert len(taken) == len(set(taken))
        assert set(taken) <= {one.reference for one in opened}
        left = [sent.batch.reference for sent in batches.take(lease=60.0, limit=30)]
        assert sorted([*taken, *left]) == sorted(one.reference for one in opened)
