"""Contract suite of the ledger: subclass it, and give the fixtures `ledger` and `atomic`.

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
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from freshness.errors import Invalid, LedgerUnavailable
from freshness.ports import Ledger, Updated
from freshness.scheduling.facts import Done, Facts, Flush, Wait
from freshness.scheduling.outcomes import completed
from freshness.targets import tags
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.testing.updates import POLICY, as_it_is, at_once, by_the_rule, cover, flush

Atomic = Callable[[], AbstractContextManager[None]]

ELSEWHERE = Purge(hosts=frozenset({"old.example"}), paths=frozenset({"/sale*"}))


class LedgerContract:
    """What `ports.Ledger` promises.  Fixtures: `ledger`, `atomic`, and `run` where threads need care (see there)."""

    claimants = 50
    skips_locked = True  # False where one transaction at a time is all there is

    @pytest.fixture
    def run(self) -> Callable[[Callable[[], object]], object]:
        """Wraps what a thread does; override it to close the thread's connections afterwards."""
        return lambda work: work()

    @pytest.fixture
    def subject(self) -> str:
        """A subject that nobody else uses."""
        return f"ws:{uuid.uuid4()}"

    # Marks

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
        shop, host = f"ws:{uuid.UUID(int=21)}", "host:shop.example"
        others = [f"ws:{uuid.UUID(int=22)}", "host:other.example"]
        shard = tags.shard(str(uuid.UUID(int=21)))
        before = [ledger.stamp(one) for one in (shop, host, *others)]
        made = [f"shard:{shard[2:]}", f"tag:{shard}", f"tag:{tags.make('w', str(uuid.UUID(int=21)))}"]
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

    # Updates

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

    def test_a_flush_names_nothing_that_it_does_not_capture(self, ledger: Ledger, subject: str) -> None:
        ledger.mark(subject, reason="edit")
        ledger.mark(subject, reason="moved", purge=ELSEWHERE)

        def first_only(facts: Facts, now: float) -> Flush:
            return replace(flush(facts, now), captured=1)

        assert ledger.update(first_only, subjects=[subject])[0].purge == Purge.of(subject)

    def test_what_is_stale_stays_with_its_own_subject(self, ledger: Ledger) -> None:
        one, other = f"ws:{uuid.uuid4()}", f"ws:{uuid.uuid4()}"
        ledger.mark(one, reason="moved", purge=ELSEWHERE)
        ledger.mark(other, reason="edit")
        purges = {updated.decision.facts.subject: updated.purge for updated in ledger.update(flush)}
        assert purges == {one: Purge.of(one) | ELSEWHERE, other: Purge.of(other)}
        ledger.update(cover(1), subjects=[other])
        assert ledger.update(flush, subjects=[one])[0].purge == Purge.of(one) | ELSEWHERE

    # Many at once

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
