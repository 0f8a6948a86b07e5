"""Waits for locks in a ledger on PostgreSQL, at each isolation level: edits wait for no transaction."""

import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from django.db import connection, transaction

from freshness.contrib.django.bulk import spread
from freshness.contrib.django.ledger import DjangoLedger
from freshness.scheduling.facts import Wait
from freshness.testing.updates import as_it_is
from tests.freshness.contrib.django.on_django import with_own_connections
from tests.services import needs_sessions

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer, and one lock for all"),
]


@pytest.fixture
def ledger():
    return DjangoLedger()


@pytest.fixture
def subject():
    return f"ws:{uuid.uuid4()}"


def test_edits_of_one_subject_wait_neither_for_each_other_nor_for_who_folds(ledger, subject):
    ledger.mark(subject, reason="first")
    marked, commit = threading.Event(), threading.Event()

    def edit():
        with transaction.atomic():
            ledger.mark(subject, reason="an open edit")
            marked.set()
            assert commit.wait(20)

    with ThreadPoolExecutor(3) as pool:
        open_edit = pool.submit(with_own_connections, edit)
        assert marked.wait(20)
        with transaction.atomic():
            assert [one.decision.facts.desired for one in ledger.update(as_it_is, subjects=[subject])] == [1]
            more = [pool.submit(with_own_connections, partial(ledger.mark, subject, reason="more"))] * 2
            assert [mark.result(20) for mark in more] == [None, None]
        commit.set()
        open_edit.result(20)
    assert ledger.read(subject).desired == 3


def test_no_edit_fails_that_would_not_fail_without_marks_in_any_isolation_level(ledger, subject):
    ledger.mark(subject, reason="first")

    def edit(level):
        for _ in range(10):
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute(f"SET TRANSACTION ISOLATION LEVEL {level}")
                    cursor.execute("SELECT 1")
                ledger.mark(subject, reason=level)

    levels = ["READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"] * 2
    with ThreadPoolExecutor(len(levels) + 1) as pool:
        edits = [pool.submit(with_own_connections, partial(edit, level)) for level in levels]
        while not all(one.done() for one in edits):
            ledger.update(as_it_is)
        for one in edits:
            one.result(20)
    assert ledger.read(subject).desired == 61


@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE"])
def test_a_relay_reads_what_is_committed_at_whatever_level_the_database_runs(ledger, subject, level):
    """Read committed rows at every isolation level: else an edit fails by a relay's read, or a relay by a wait."""
    needs_sessions()
    ledger.mark(subject, reason="edit")
    ledger.update(as_it_is)
    levels = []

    def look(facts, _now):
        with connection.cursor() as cursor:
            cursor.execute("SHOW transaction_isolation")
            levels.append(cursor.fetchone()[0])
        return Wait(facts=facts)

    def relay():
        with connection.cursor() as cursor:
            cursor.execute(f"SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {level}")
        ledger.mark(subject, reason="edit")
        begun.set()
        return ledger.update(look, subjects=[subject])

    begun = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            ledger.update(lambda facts, _now: Wait(facts=replace(facts, coalesced=7)), subjects=[subject])
            waiting = pool.submit(with_own_connections, relay)
            assert begun.wait(20)
            time.sleep(0.2)
        assert waiting.result(20)[0].decision.facts.desired == 2
    assert levels == ["read committed"]


def test_so_does_who_marks_many_at_once(ledger):
    needs_sessions()
    levels = []

    class Marks(DjangoLedger):
        def mark(self, *_args, **_named):
            with connection.cursor() as cursor:
                cursor.execute("SHOW transaction_isolation")
                levels.append(cursor.fetchone()[0])

    def release():
        with connection.cursor() as cursor:
            cursor.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        spread(["ws:a"], over=0, reason="release", ledger=Marks())

    with ThreadPoolExecutor(1) as pool:
        pool.submit(with_own_connections, release).result(20)
    assert levels == ["read committed"]


def test_transactions_that_update_the_same_subjects_wait_for_each_other_and_never_both(ledger):
    for subject in ("ws:a", "ws:b"):
        ledger.mark(subject, reason="edit")
    ledger.update(as_it_is)

    def both():
        with transaction.atomic():
            begun.set()
            return ledger.update(as_it_is, subjects=["ws:b", "ws:a"])

    begun = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            ledger.update(as_it_is, subjects=["ws:a"])
            other = pool.submit(with_own_connections, both)
            assert begun.wait(20)
            time.sleep(0.2)
            ledger.update(as_it_is, subjects=["ws:b"])
        assert len(other.result(20)) == 2


def test_a_reader_waits_for_nobody_who_holds_the_row_of_very_many_notes(ledger, subject, monkeypatch):
    monkeypatch.setattr("freshness.contrib.django.ledger.MOST_NOTES", 3)
    for _ in range(4):
        ledger.mark(subject, reason="edit")
    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        ledger.update(as_it_is, subjects=[subject])
        for _ in range(4):
            pool.submit(with_own_connections, partial(ledger.mark, subject, reason="edit")).result(20)
        read = pool.submit(with_own_connections, partial(ledger.stamp, subject))
        assert read.result(20).generation == 8
