"""Contract suite of a ledger and its batches, before processes with other CDNs.  Subclass, with `process_of`.

    class TestMine(IdentityContract):
        @pytest.fixture
        def process_of(self): return lambda identity: (MyLedger(identity=lambda: identity), MyBatches(...))

The ledger is new to each test, and common to all processes of a test.
"""

import uuid
from collections.abc import Callable

import pytest

from freshness.accounts.identity import CdnIdentity
from freshness.errors import AnotherIdentity
from freshness.ports import Batches, Ledger
from freshness.scheduling.facts import Facts, Wait
from freshness.testing import batches as made
from freshness.testing.updates import as_it_is, cover, flush

ProcessOf = Callable[[CdnIdentity], tuple[Ledger, Batches]]

SHOPS = CdnIdentity(ids={"cloudfront": "E1"})
STAGING = CdnIdentity(ids={"cloudfront": "E2"})
NAMELESS = CdnIdentity()
NO_CDN = CdnIdentity(noun="no CDN", barred=True)
SAID = (
    "this process purges nothing, because its settings name cloudfront E2, and the ledger's purges are for "
    "cloudfront E1: give it the settings of that CDN or, where the pages have moved to another one, run "
    "manage.py freshness_adopt"
)


class IdentityContract:
    """Claims, bookings and credits by the ledger's own CDN, and bare marks by others.

    Fixture: `process_of`, from an identity to ledger and batches.
    """

    @pytest.fixture
    def subject(self) -> str:
        """Return a subject of this test alone."""
        return f"ws:{uuid.uuid4()}"

    def test_the_first_relay_makes_the_ledger_its_own(self, process_of: ProcessOf) -> None:
        ours, _ = process_of(SHOPS)
        theirs, _ = process_of(STAGING)
        assert ours.update(as_it_is) == []
        with pytest.raises(AnotherIdentity):
            theirs.update(as_it_is)
        assert ours.update(as_it_is) == []

    def test_a_process_with_another_cdn_claims_nothing_and_says_which_and_what_to_do(
        self, process_of: ProcessOf, subject: str
    ) -> None:
        ours, _ = process_of(SHOPS)
        theirs, _ = process_of(STAGING)
        ours.update(as_it_is)
        ours.mark(subject, reason="edit")
        before = ours.read(subject)
        for named in (None, [subject]):
            with pytest.raises(AnotherIdentity) as refused:
                theirs.update(flush, subjects=named)
            assert str(refused.value) == SAID
        assert ours.read(subject) == before
        assert [one.decision.facts.subject for one in ours.update(flush)] == [subject]

    def test_it_looks_at_nothing_either_whether_or_not_anything_is_due(self, process_of: ProcessOf) -> None:
        ours, _ = process_of(SHOPS)
        theirs, _ = process_of(STAGING)
        ours.update(as_it_is)
        asked: list[Facts] = []

        def look(facts: Facts, _now: float) -> Wait:
            asked.append(facts)
            return Wait(facts=facts)

        for unseen in (False, True):
            with pytest.raises(AnotherIdentity):
                theirs.update(look, unseen=unseen)
        assert asked == []

    def test_it_credits_nothing_that_it_claimed_before(self, process_of: ProcessOf, subject: str) -> None:
        theirs, _ = process_of(NAMELESS)
        ours, _ = process_of(SHOPS)
        theirs.mark(subject, reason="edit")
        [claimed] = theirs.update(flush)
        ours.update(as_it_is)  # the first process with an identity takes the ledger meanwhile
        with pytest.raises(AnotherIdentity):
            theirs.update(cover(1), subjects=[subject])
        facts = ours.read(subject)
        assert facts is not None
        assert (facts.done, claimed.decision.facts.subject) == (0, subject)

    def test_it_marks_all_the_same(self, process_of: ProcessOf, subject: str) -> None:
        ours, _ = process_of(SHOPS)
        theirs, _ = process_of(STAGING)
        ours.update(as_it_is)
        theirs.mark(subject, reason="edit")
        assert [one.decision.facts.subject for one in ours.update(as_it_is)] == [subject]

    def test_it_books_takes_and_ends_no_batch(self, process_of: ProcessOf) -> None:
        ours, booked = process_of(SHOPS)
        _, theirs = process_of(STAGING)
        ours.update(as_it_is)
        batch, other = made.batch("ws:a"), made.batch("ws:b")
        assert booked.open(batch, due_in=0.0)
        calls: list[Callable[[], object]] = [
            lambda: theirs.take(lease=60.0),
            lambda: theirs.open(other, due_in=0.0),
            lambda: theirs.save(batch.reference, state="closed"),
        ]
        for call in calls:
            with pytest.raises(AnotherIdentity):
                call()
        assert [one.batch for one in booked.take(lease=60.0)] == [batch]

    def test_one_that_nothing_tells_from_others_takes_no_ledger(self, process_of: ProcessOf, subject: str) -> None:
        nameless, _ = process_of(NAMELESS)
        ours, _ = process_of(SHOPS)
        nameless.mark(subject, reason="edit")
        assert len(nameless.update(as_it_is)) == 1
        assert len(ours.update(as_it_is)) == 1
        with pytest.raises(AnotherIdentity):
            nameless.update(as_it_is)

    def test_one_without_a_cdn_claims_nothing_even_of_a_ledger_that_is_nobodys(self, process_of: ProcessOf) -> None:
        without, _ = process_of(NO_CDN)
        with pytest.raises(AnotherIdentity, match="name no CDN, and the ledger's purges are for no CDN yet"):
            without.update(as_it_is)
        assert process_of(STAGING)[0].update(as_it_is) == []

    def test_a_call_of_one_subject_takes_no_ledger(self, process_of: ProcessOf, subject: str) -> None:
        theirs, _ = process_of(STAGING)
        theirs.mark(subject, reason="call")
        assert len(theirs.update(as_it_is, subjects=[subject])) == 1
        assert len(process_of(SHOPS)[0].update(as_it_is)) == 1

    def test_a_cdn_that_joins_or_leaves_the_group_makes_no_other_identity(self, process_of: ProcessOf) -> None:
        both = CdnIdentity(ids={"cloudfront": "E1", "fastly": "SU1"})
        for rolling in (SHOPS, both, SHOPS, CdnIdentity(ids={"fastly": "SU1"}), both):
            assert process_of(rolling)[0].update(as_it_is) == []
        for stray in (CdnIdentity(ids={"fastly": "SU2"}), CdnIdentity(ids={"cloudfront": "E2", "fastly": "SU1"})):
            with pytest.raises(AnotherIdentity):
                process_of(stray)[0].update(as_it_is)
