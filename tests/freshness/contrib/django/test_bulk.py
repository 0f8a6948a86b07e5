"""Imports under suspension, releases by shards, and the guard against floods; on both databases."""

import uuid
from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.test import override_settings

from freshness.contrib.django import build, bulk
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import LedgerRow
from freshness.errors import Invalid
from freshness.scheduling.facts import Done, Flush, Wait
from freshness.scheduling.outcomes import completed
from freshness.scheduling.rule import decide
from freshness.targets import tags
from freshness.targets.subject import Subject
from tests.marked import marked

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SUBJECT = f"ws:{uuid.UUID(int=7)}"


@pytest.fixture(autouse=True)
def memory():
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}):
        yield
    build.forget()


def ticked(at=0.0):
    """Return the purges of a relay's tick, this number of seconds from now."""
    policy, found = build.engine().policy, []

    def look(facts, now):
        decision = decide(facts, now + at, policy)
        found.extend([facts.subject] * isinstance(decision, Flush))
        return decision

    with transaction.atomic():
        rows = list(LedgerRow.objects.filter(due_at__isnull=False).values_list("subject", flat=True))
        build.ledger().update(look, subjects=rows)
        transaction.set_rollback(True)
    return found


def test_an_import_is_one_purge_when_it_ends():
    policy = build.engine().policy
    with bulk.suspended(SUBJECT, at_most=600.0):
        for _ in range(3):
            mark(SUBJECT, reason="import")
            assert ticked(at=120.0) == []
    assert ticked(at=policy.debounce - 1) == []
    assert ticked(at=policy.debounce + 0.1) == [SUBJECT]


def test_an_import_that_fails_or_dies_is_purged_as_well():
    def failing_import():
        with bulk.suspended(SUBJECT):
            mark(SUBJECT, reason="import")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing_import()
    assert ticked(at=6.0) == [SUBJECT]
    dead = bulk.suspended(SUBJECT, at_most=100.0)
    dead.__enter__()
    mark(SUBJECT, reason="import")
    assert ticked(at=99.0) == []
    assert ticked(at=101.0) == [SUBJECT]


def test_a_publish_during_an_import_is_purged_at_once():
    with bulk.suspended(SUBJECT):
        mark(SUBJECT, reason="publish", immediate=True)
        assert ticked() == [SUBJECT]


def test_a_purge_on_its_way_does_not_end_the_suspension():
    ledger, policy = build.ledger(), build.engine().policy
    mark(SUBJECT, reason="edit")
    ledger.update(lambda facts, now: decide(facts, now, policy), subjects=[SUBJECT])
    flushed = ledger.update(lambda facts, now: decide(facts, now + 60.0, policy), subjects=[SUBJECT])
    epoch = flushed[0].decision.facts.lease_epoch
    with bulk.suspended(SUBJECT, at_most=500.0):
        mark(SUBJECT, reason="import")
        ledger.update(
            lambda facts, now: completed(facts, captured=1, settled=True, epoch=epoch, now=now, policy=policy),
            subjects=[SUBJECT],
        )
        assert ticked(at=200.0) == []


@pytest.mark.parametrize(("outer", "inner"), [(600.0, 900.0), (900.0, 600.0), (600.0, 600.0)])
def test_a_nested_suspension_ends_with_the_outer_block(outer, inner):
    with bulk.suspended(SUBJECT, at_most=outer):
        with bulk.suspended(SUBJECT, at_most=inner):
            mark(SUBJECT, reason="import")
        assert ticked(at=120.0) == []
        mark(SUBJECT, reason="import")
        assert ticked(at=outer - 10.0) == []
    assert ticked(at=4.0) == []
    assert ticked(at=6.0) == [SUBJECT]
    assert suspensions() == ()


@pytest.mark.parametrize("first_to_end", [0, 1])
def test_of_two_imports_at_once_each_holds_until_it_ends(first_to_end):
    imports = [bulk.suspended(SUBJECT, at_most=600.0), bulk.suspended(SUBJECT, at_most=900.0)]
    for one in imports:
        one.__enter__()
    mark(SUBJECT, reason="import")
    imports.pop(first_to_end).__exit__(None, None, None)
    assert ticked(at=590.0) == []
    imports.pop().__exit__(None, None, None)
    assert ticked(at=6.0) == [SUBJECT]


def test_an_import_that_dies_holds_no_longer_than_it_may_whoever_else_comes_and_goes():
    dead = bulk.suspended(SUBJECT, at_most=100.0)
    dead.__enter__()
    with bulk.suspended(SUBJECT, at_most=3_000.0):
        mark(SUBJECT, reason="import")
    assert ticked(at=99.0) == []
    assert ticked(at=101.0) == [SUBJECT]


def test_a_failure_is_still_waited_for_after_a_suspension():
    ledger, policy = build.ledger(), build.engine().policy
    mark(SUBJECT, reason="edit")
    ledger.update(lambda facts, now: decide(facts, now, policy), subjects=[SUBJECT])
    with bulk.suspended(SUBJECT):
        ledger.update(lambda facts, now: Wait(facts=replace(facts, hold_until=now + 50.0)), subjects=[SUBJECT])
    assert ticked(at=49.0) == []
    assert ticked(at=51.0) == [SUBJECT]


def suspensions():
    return build.ledger().read(SUBJECT).suspensions


def test_within_a_transaction_a_suspension_is_refused_by_a_sentence_that_names_the_way_out():
    with (
        pytest.raises(Invalid, match="open the transaction inside the block"),
        transaction.atomic(),
        bulk.suspended(SUBJECT),
    ):
        raise AssertionError("nothing would be held")
    assert marked() == []
    with bulk.suspended(SUBJECT), transaction.atomic():
        mark(SUBJECT, reason="import")
        assert len(suspensions()) == 1


@pytest.mark.django_db(transaction=False)
def test_in_a_test_that_is_rolled_back_it_is_none():
    assert connection.in_atomic_block
    with bulk.suspended(SUBJECT), transaction.atomic():
        assert len(suspensions()) == 1
    assert suspensions() == ()


def test_a_subject_that_nothing_changed_in_is_purged_at_most_once_for_it():
    mark(SUBJECT, reason="edit")
    build.ledger().update(lambda facts, now: _clean(facts), subjects=[SUBJECT])
    with bulk.suspended(SUBJECT):
        pass
    assert build.ledger().read(SUBJECT).due_at is None


def _clean(facts):
    return Done(facts=replace(facts, observed=facts.desired, done=facts.desired, due_at=None))


@pytest.mark.parametrize("seconds", [0, -1, 100_000, float("nan")])
def test_a_suspension_has_an_end(seconds):
    with pytest.raises(Invalid, match="a suspension lasts"), bulk.suspended(SUBJECT, at_most=seconds):
        pass


# Releases


def test_a_release_purges_every_shard_evenly_over_the_time_given():
    subjects = bulk.release(over=256.0)
    assert len(subjects) == 256
    assert ticked(at=4.0) == []
    assert 1 <= len(ticked(at=6.0)) <= 9
    assert 120 <= len(ticked(at=128.0)) <= 136
    assert sorted(ticked(at=300.0)) == subjects


def test_the_purge_of_a_shard_names_the_tag_that_its_responses_carry():
    bulk.release(over=0.0)
    engine, ledger = build.engine(), build.ledger()
    flushed = ledger.update(lambda facts, now: decide(facts, now + 60.0, engine.policy), subjects=["shard:2a"])
    assert flushed[0].purge.tags == {"s-2a"}
    everything = {Subject.parse(subject).tag for subject in bulk.release(over=0.0)}
    assert tags.shard(SUBJECT.removeprefix("ws:")) in everything
    assert everything == {f"s-{number:02x}" for number in range(256)}


@pytest.mark.parametrize("seconds", [-1, 1e6, float("nan")])
def test_a_release_takes_no_nonsense(seconds):
    with pytest.raises(Invalid, match="a release takes"):
        bulk.release(over=seconds)
    assert marked() == []


# The guard


def test_a_transaction_that_marks_too_many_is_refused_by_a_sentence(monkeypatch):
    monkeypatch.setattr(bulk, "MOST_AT_ONCE", 5)

    @transaction.atomic
    def migrate():
        for number in range(6):
            mark(f"ws:{number}", reason="migration")

    with pytest.raises(Invalid, match="freshness_release"):
        migrate()
    assert marked() == []


def test_the_same_subject_again_and_other_transactions_do_not_count(monkeypatch):
    monkeypatch.setattr(bulk, "MOST_AT_ONCE", 5)
    for start in (0, 5):
        with transaction.atomic():
            for number in range(start, start + 5):
                mark(f"ws:{number}", reason="edit")
                mark(f"ws:{number}", reason="edit again")
    for number in range(10, 20):
        mark(f"ws:{number}", reason="edit")
    assert len(marked()) == 20


def test_more_subjects_than_are_folded_at_once_are_spread_all_the_same():
    subjects = [Subject("ws", f"{number:05d}") for number in range(1_200)]
    bulk.spread(subjects, over=600.0, reason="release", ledger=build.ledger())
    due = LedgerRow.objects.order_by("due_at").values_list("due_at", flat=True)
    assert (len(due), due[1_199] - due[0] > 590.0) == (1_200, True)
