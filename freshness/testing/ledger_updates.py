"""Contract suite of the ledger: decisions, written rows and named purges of an update."""

import uuid
from dataclasses import replace

import pytest

from freshness.errors import LedgerUnavailable
from freshness.ports import Ledger
from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.testing.ledger_marks import ELSEWHERE, LedgerFixtures
from freshness.testing.updates import as_it_is, cover, flush


class UpdatesContract(LedgerFixtures):
    """The contract of `Ledger.update`."""

    def test_an_update_writes_back_what_was_decided_and_nothing_else(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        nonce = ledger.stamp(subject).nonce
        changes = {
            "observed": 1, "observed_at": 1.5, "first_dirty_at": 2.5, "last_start_at": 3.5, "prev_start_at": 4.25,
            "lease_epoch": 7, "lease_until": 5.5, "attempts": 2, "hold_until": 6.5,
            "suspensions": (1e9 + 1 / 3, 7.0), "immediate": 1, "immediate_tokens": 0.5, "due_at": 8.5,
            "immediate_at": 7.5, "immediate_hold_until": 9.5, "coalesced": 0, "verified": 1, "verify_failures": 2,
        }  # fmt: skip

        def change(facts: Facts, now: float) -> Wait:
            return Wait(facts=replace(facts, **changes, desired=99, nonce=1, reason="forged"))  # type: ignore[arg-type]

        ledger.update(change, subjects=[subject])
        facts = ledger.read(subject)
        assert facts is not None
        assert {name: getattr(facts, name) for name in changes} == changes
        assert (facts.desired, facts.nonce, facts.reason, facts.done) == (1, nonce, "edit", 0)

    def test_whole_and_broken_numbers_of_several_rows_are_written_together(self, ledger: Ledger) -> None:
        tokens = {f"ws:{uuid.uuid4()}": number for number in (2, 0.5, 1)}
        for subject in tokens:
            ledger.mark(subject, reason="edit")

        def change(facts: Facts, now: float) -> Wait:
            return Wait(facts=replace(facts, immediate_tokens=tokens[facts.subject], lease_until=int(now)))

        assert len(ledger.update(change, subjects=list(tokens))) == 3
        for subject, number in tokens.items():
            facts = ledger.read(subject)
            assert facts is not None
            assert facts.immediate_tokens == number

    def test_an_update_takes_what_is_due_first_and_no_more_than_asked_for(self, ledger: Ledger) -> None:
        subjects = [f"ws:{uuid.uuid4()}" for _ in range(4)]
        for subject in subjects:
            ledger.mark(subject, reason="edit")
        delays = dict(zip(subjects, (-3.0, 60.0, -1.0, -2.0), strict=True))
        ledger.update(lambda facts, now: Wait(facts=replace(facts, due_at=now + delays[facts.subject])))
        assert [one.decision.facts.subject for one in ledger.update(as_it_is, limit=2)] == [subjects[0], subjects[3]]
        assert {one.decision.facts.subject for one in ledger.update(as_it_is)} == set(subjects) - {subjects[1]}
        assert [one.decision.facts.subject for one in ledger.update(as_it_is, subjects=[subjects[1]])] == [subjects[1]]

    def test_a_row_can_not_be_dirty_and_never_due(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        before = ledger.read(subject)
        with pytest.raises(LedgerUnavailable):
            ledger.update(lambda facts, now: Wait(facts=replace(facts, observed=1, due_at=None)), subjects=[subject])
        assert ledger.read(subject) == before

    def test_an_update_that_raises_changes_nothing(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        before = ledger.read(subject)

        def change(facts: Facts, now: float) -> Wait:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            ledger.update(change, subjects=[subject])
        assert ledger.read(subject) == before

    def test_what_else_is_stale_is_kept_until_it_is_covered(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="moved", purge=ELSEWHERE)
        captured = ledger.update(flush, subjects=[subject])[0].decision.facts.observed
        later = Purge(hosts=frozenset({"new.example"}))
        ledger.mark(subject, reason="moved again", purge=later)
        whole = Purge.of(subject)
        again = ledger.update(flush, subjects=[subject])
        assert again[0].purge == whole | ELSEWHERE | later
        ledger.update(cover(captured), subjects=[subject])
        assert ledger.update(flush, subjects=[subject])[0].purge == whole | later
        ledger.update(cover(2), subjects=[subject])
        ledger.mark(subject, reason="edit")
        assert ledger.update(flush, subjects=[subject])[0].purge == whole

    def test_an_immediate_flush_of_a_fine_thing_names_what_pages_carry_that_could_not_hold_its_tag(
        self, ledger: Ledger, subject: str
    ) -> None:
        mug, theme = Purge(tags=frozenset({"p-mug"})), Purge(tags=frozenset({"t-summer"}), paths=frozenset({"/mug"}))
        overflow = Purge(tags=frozenset({tags.overflow(subject.removeprefix("ws:"))}))

        def at_once(facts: Facts, now: float) -> Flush:
            return replace(flush(facts, now), immediate=True)

        ledger.mark(subject, reason="publish", purge=theme, immediate=True)
        assert ledger.update(at_once, subjects=[subject])[0].purge == theme
        ledger.mark(subject, reason="recall", purge=mug, immediate=True)
        assert ledger.update(at_once, subjects=[subject])[0].purge == theme | mug | overflow
        assert ledger.update(flush, subjects=[subject])[0].purge == Purge.of(subject) | Purge(paths=theme.paths)
        ledger.mark("host:shop.example", reason="recall", purge=mug, immediate=True)
        at_host = ledger.update(at_once, subjects=["host:shop.example"])[0]
        assert at_host.purge == mug | Purge.of("host:shop.example")

    def test_a_publish_purges_everything_at_once_whatever_an_earlier_edit_named(
        self, ledger: Ledger, subject: str
    ) -> None:
        def at_once(facts: Facts, now: float) -> Flush:
            return replace(flush(facts, now), immediate=True)

        ledger.mark(subject, reason="edit", purge=Purge(tags=frozenset({"p-mug"})))
        ledger.mark(subject, reason="publish", immediate=True)
        assert Purge.of(subject).tags <= ledger.update(at_once, subjects=[subject])[0].purge.tags

    def test_a_hard_mark_makes_its_flushes_hard_until_it_is_covered_and_no_others(
        self, ledger: Ledger, subject: str
    ) -> None:
        def at_once(facts: Facts, now: float) -> Flush:
            return replace(flush(facts, now), immediate=True)

        ledger.mark(subject, reason="edit")
        assert ledger.update(flush, subjects=[subject])[0].purge == Purge.of(subject)
        ledger.mark(subject, reason="deleted", purge=Purge(hard=True), immediate=True)
        ledger.mark(subject, reason="edit")
        whole = replace(Purge.of(subject), hard=True)
        assert ledger.update(at_once, subjects=[subject])[0].purge == whole
        assert ledger.update(flush, subjects=[subject])[0].purge == whole
        ledger.update(cover(3), subjects=[subject])
        ledger.mark(subject, reason="edit")
        assert ledger.update(flush, subjects=[subject])[0].purge == Purge.of(subject)
        ledger.mark(subject, reason="recalled", purge=Purge(tags=frozenset({"p-mug"}), hard=True))
        assert ledger.update(flush, subjects=[subject])[0].purge == whole

    def test_where_things_changed_the_flush_may_name_them_alone(self, ledger: Ledger, subject: str) -> None:
        whole, overflow = Purge.of(subject), tags.overflow(subject.removeprefix("ws:"))
        mug, jug = tags.wire("p:mug"), tags.wire("p:jug")

        def look() -> tuple[Purge, Purge | None]:
            found = ledger.update(flush, subjects=[subject])[0]
            return found.purge, found.narrow

        ledger.mark(subject, reason="edit", tags=["p:mug"])
        assert look() == (whole, Purge(tags=frozenset({mug, overflow})))
        ledger.mark(subject, reason="edit", tags=["p:jug", "p:mug"])
        assert look() == (whole, Purge(tags=frozenset({mug, jug, overflow})))
        ledger.mark(subject, reason="recalled", tags=["p:jug"], purge=Purge(paths=frozenset({"/jug"})))
        assert look()[1] == Purge(tags=frozenset({mug, jug, overflow}), paths=frozenset({"/jug"}))
        ledger.update(cover(1), subjects=[subject])
        assert look()[1] == Purge(tags=frozenset({mug, jug, overflow}), paths=frozenset({"/jug"}))
        ledger.mark(subject, reason="edit")
        ledger.mark(subject, reason="edit", tags=["p:jug"])
        assert look()[1] is None  # a single fold, with everything stale
        ledger.mark(subject, reason="edit", tags=["p:jug"])
        assert look()[1] is None  # the number of the fold, between the done and the captured generation

    @pytest.mark.parametrize(("named", "purge"), [(1, Purge()), (2, ELSEWHERE)])
    def test_a_flush_names_changes_up_to_its_own_limit_whatever_it_captures(
        self, ledger: Ledger, subject: str, named: int, purge: Purge
    ) -> None:
        ledger.mark(subject, reason="edit")
        ledger.mark(subject, reason="moved", purge=ELSEWHERE)

        def first_captured(facts: Facts, now: float) -> Flush:
            return replace(flush(facts, now), captured=1, named=named)

        assert ledger.update(first_captured, subjects=[subject])[0].purge == Purge.of(subject) | purge

    def test_what_is_stale_stays_with_its_own_subject(self, ledger: Ledger) -> None:
        one, other = f"ws:{uuid.uuid4()}", f"ws:{uuid.uuid4()}"
        ledger.mark(one, reason="moved", purge=ELSEWHERE)
        ledger.mark(other, reason="edit")
        purges = {updated.decision.facts.subject: updated.purge for updated in ledger.update(flush)}
        assert purges == {one: Purge.of(one) | ELSEWHERE, other: Purge.of(other)}
        ledger.update(cover(1), subjects=[other])
        assert ledger.update(flush, subjects=[one])[0].purge == Purge.of(one) | ELSEWHERE
