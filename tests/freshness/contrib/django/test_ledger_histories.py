"""The ledger in memory and Django's give the same answers for the same histories; so do SQLite and PostgreSQL."""

import time
from contextlib import suppress
from dataclasses import fields, replace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow, NoteRow, ScopeRow
from freshness.ports import Updated
from freshness.scheduling import suspension
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.outcomes import completed, failed, immediate_failed, released
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide
from freshness.targets.purge import Purge
from freshness.testing.memory_ledger import MemoryLedger
from tests.services import examples

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

POLICY = Policy()
SUBJECTS = ("ws:one", "host:shop.example")
STEP = 3.5  # no sum of steps comes near a duration of the policy, so a slow machine changes no answer

subject = st.sampled_from(SUBJECTS)
extra = st.sampled_from([None, Purge(hosts=frozenset({"a.example"})), Purge(paths=frozenset({"/b*"}))])
marks = st.tuples(st.just("mark"), subject, extra, st.booleans(), st.booleans())
operations = st.one_of(
    marks,
    marks,
    st.tuples(st.just("undone"), subject, extra, st.booleans(), st.booleans()),
    st.tuples(st.just("wait"), st.integers(1, 12)),
    st.tuples(st.just("look"), subject),
    st.tuples(st.just("look"), subject),
    st.tuples(st.just("look"), st.none()),
    st.tuples(st.just("suspend"), subject, st.integers(1, 12)),
    st.tuples(st.just("suspend"), subject, st.integers(1, 12)),
    st.tuples(st.just("end_suspension"), subject, st.integers(0, 3)),
    st.tuples(st.just("end"), st.sampled_from(["complete", "fail", "release", "immediate_fail"])),
)


class Undo(Exception):
    """Rolls a transaction back."""


class History:
    """A ledger with a played history. Time passes only for the rule: by `later`."""

    def __init__(self, ledger, atomic):
        self.ledger, self.atomic = ledger, atomic
        self.later = 0.0
        self.untils = [0.0]
        self.started = time.time()
        self.claims: list[Flush] = []

    def play(self, operation):
        """Play a step; return all results that must be equal for every ledger."""
        name, *parameters = operation
        return getattr(self, name)(*parameters)

    def mark(self, subject, purge, immediate, bare):
        self.ledger.mark(subject, reason="edit", purge=purge, immediate=immediate, bare=bare)
        return self.ledger.stamp(subject).generation

    def undone(self, subject, purge, immediate, bare):
        with suppress(Undo), self.atomic():
            self.mark(subject, purge, immediate, bare)
            raise Undo

    def wait(self, steps):
        self.later += steps * STEP

    def look(self, subject):
        judged = self.ledger.update(
            lambda facts, now: decide(facts, now + self.later, POLICY), subjects=None if subject is None else [subject]
        )
        claims = [one.decision for one in judged if isinstance(one.decision, Flush)]
        self.claims += sorted(claims, key=lambda claim: claim.facts.subject)
        return sorted((self.said(one) for one in judged), key=repr)

    def suspend(self, subject, steps):
        self.untils.append(self.later + steps * STEP)
        return self._judged(subject, suspension.suspend, self.untils[-1])

    def end_suspension(self, subject, which):
        return self._judged(subject, suspension.end_suspension, self.untils[-1 - which % len(self.untils)])

    def _judged(self, subject, rule, until):
        def judge(facts, now):  # the same moment on every clock, if equal for both calls
            return rule(facts, until=self.started + until, now=now + self.later, policy=POLICY)

        return [self.said(one) for one in self.ledger.update(judge, subjects=[subject])]

    def end(self, how):
        if not self.claims:
            return None
        claim = self.claims.pop(0)

        def judge(facts, now):
            now += self.later
            if how == "immediate_fail":
                return immediate_failed(facts, captured=claim.captured, now=now, policy=POLICY)
            epoch = claim.facts.lease_epoch
            if how == "complete":
                return completed(
                    facts, captured=claim.captured, settled=claim.settled, epoch=epoch, now=now, policy=POLICY
                )
            if how == "fail":
                return failed(facts, epoch=epoch, now=now, policy=POLICY)
            return released(facts, epoch=epoch, policy=POLICY)

        return [self.said(one) for one in self.ledger.update(judge, subjects=[claim.facts.subject])]

    def said(self, one: Updated):
        return type(one.decision).__name__, comparable(one.decision.facts), one.purge

    def rows(self):
        return [comparable(self.ledger.read(subject)) for subject in SUBJECTS]


def comparable(facts: Facts | None):
    """Return a row with nonce 0, and each time as whether the time is set: exact times differ between ledgers."""
    if facts is None:
        return None
    times = {
        field.name: bool(getattr(facts, field.name))
        for field in fields(Facts)
        if field.name.endswith(("_at", "_until"))
    }
    return replace(
        facts,
        nonce=0,
        suspensions=(0.0,) * len(facts.suspensions),
        immediate_tokens=round(facts.immediate_tokens, 1),
        **times,
    )


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(operations, min_size=3, max_size=40))
def test_both_ledgers_give_the_same_answers(operations):
    LedgerRow.objects.all().delete()
    ScopeRow.objects.all().delete()
    NoteRow.objects.all().delete()
    memory = MemoryLedger(time.time)
    histories = [History(memory, memory.atomic), History(DjangoLedger(), transaction.atomic)]
    for operation in operations:
        in_memory, in_database = (history.play(operation) for history in histories)
        assert in_memory == in_database, operation
        assert histories[0].rows() == histories[1].rows(), operation
