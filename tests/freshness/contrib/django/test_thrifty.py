"""The callable THRIFTY is called once a minute, even after a failure."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from freshness.contrib.django.thrifty import ThriftyPlans
from freshness.testing.clock import FakeClock

pytestmark = pytest.mark.django_db


class Asked:
    """Returns or raises `answer`; `asked` lists the subjects asked about."""

    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    def __call__(self, subject):
        self.asked.append(subject)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def test_an_answer_is_kept_for_a_minute_and_then_asked_for_again():
    clock, plans = FakeClock(), Asked(True)
    thrifty = ThriftyPlans(plans, using="default", clock=clock)
    assert [thrifty("ws:a") for _ in range(5)] == [True] * 5
    plans.answer = False
    clock.advance(59)
    assert thrifty("ws:a") is True
    assert plans.asked == ["ws:a"]
    clock.advance(2)
    assert thrifty("ws:a") is False
    assert plans.asked == ["ws:a", "ws:a"]


def test_who_cannot_be_asked_is_not_asked_again_for_a_minute_either(caplog):
    clock, plans = FakeClock(), Asked(LookupError("away"))
    thrifty = ThriftyPlans(plans, using="default", clock=clock)
    assert [thrifty("ws:a") for _ in range(5)] == [False] * 5
    assert [record.getMessage() for record in caplog.records] == [
        "THRIFTY failed on ws:a, whose windows stay as they are"
    ]
    plans.answer = True
    clock.advance(61)
    assert thrifty("ws:a") is True


def test_of_more_subjects_than_are_remembered_those_asked_last_are():
    clock, plans = FakeClock(), Asked(True)
    thrifty = ThriftyPlans(plans, using="default", clock=clock)
    for number in [*range(10_000), 10_000, 1, 0]:
        thrifty(f"ws:{number}")
    assert plans.asked[10_000:] == ["ws:10000", "ws:0"]


def test_a_question_costs_a_savepoint_within_a_transaction_and_an_answer_that_is_known_nothing():
    thrifty = ThriftyPlans(Asked(True), using="default", clock=FakeClock())
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        thrifty("ws:a")
        known = len(queries)
        thrifty("ws:a")
        assert len(queries) == known
    assert [query["sql"].split()[0] for query in queries][-3:] == ["SAVEPOINT", "RELEASE", "RELEASE"]
