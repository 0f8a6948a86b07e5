"""The mark for applications, and the fence raised by the mark after the commit."""

import socket
import threading
import uuid
from contextlib import closing

import pytest
from django.contrib.auth.models import User
from django.db import connections, transaction
from django.test import override_settings

from freshness.cache.ports import Fence
from freshness.cache.stores.memory import MemoryStore
from freshness.contrib.django import build
from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.marks import Probe, mark, touched
from freshness.errors import LedgerUnavailable, StoreUnavailable
from freshness.targets.generation import Stamp
from freshness.testing.clock import FakeClock
from tests.waiting import until_true

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SUBJECT = f"ws:{uuid.UUID(int=7)}"


@pytest.fixture(autouse=True)
def memory_store():
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}):
        yield
    build.forget()


def fenced() -> Stamp:
    """Have a reader raise the fence; returns its state."""
    store, state = build.store(), build.ledger().stamp(SUBJECT)
    assert store.put(SUBJECT, state, read_at=store.get(SUBJECT).now, lease=2.0)
    return state


def test_the_first_mark_of_a_process_ends_the_fence_already():
    before = fenced()
    with transaction.atomic():
        mark(SUBJECT, reason="edit")
        assert build.store().get(SUBJECT).stamp == before
    assert build.store().get(SUBJECT).stamp is None


def test_a_mark_that_rolls_back_ends_no_fence():
    before = fenced()
    with transaction.atomic():
        mark(SUBJECT, reason="edit")
        transaction.set_rollback(True)
    assert build.store().get(SUBJECT).stamp == before
    assert build.ledger().read(SUBJECT) is None


def test_no_edit_waits_for_a_store_that_failed_and_one_soon_notices_that_it_is_back():
    with closing(socket.create_server(("127.0.0.1", 0))) as deaf:
        url = f"redis://127.0.0.1:{deaf.getsockname()[1]}/0"
        with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "REDIS_URL": url}):
            store = build.store()
            for _ in range(2):
                with pytest.raises(StoreUnavailable):
                    store.get(SUBJECT)
            asked_by = []
            store.get = lambda subject: asked_by.append(threading.current_thread()) or Fence(stamp=None, now=0)
            store.expire = lambda *_, **__: pytest.fail("the edit waited for the store")
            assert store.resting
            until_true(lambda: mark(SUBJECT, reason="edit") or asked_by, "it is asked in the background")
            assert asked_by[0] is not threading.current_thread()


def test_a_store_that_failed_is_asked_once_a_second_however_much_is_edited():
    clock, asked = FakeClock(), threading.Semaphore(0)
    probe, store = Probe(clock), MemoryStore()
    store.get = lambda subject: asked.release()
    for _ in range(5):
        probe.ask(store, SUBJECT)
    assert asked.acquire(timeout=5)
    clock.advance(0.9)
    probe.ask(store, SUBJECT)
    clock.advance(0.2)
    probe.ask(store, SUBJECT)
    assert asked.acquire(timeout=5)
    assert not asked.acquire(timeout=0.05)


def test_the_process_that_edits_reads_its_own_edit_at_once():
    shown = {"price": 1}
    assert get_or_build(SUBJECT, "page", lambda: dict(shown)) == {"price": 1}
    assert cache().get(SUBJECT, "page") == {"price": 1}
    with transaction.atomic():
        shown["price"] = 2
        mark(SUBJECT, reason="edit")
    assert cache().get(SUBJECT, "page") is None
    assert get_or_build(SUBJECT, "page", lambda: dict(shown)) == {"price": 2}


def test_what_the_database_marked_itself_is_seen_at_once_by_whoever_is_told():
    assert get_or_build(SUBJECT, "page", lambda: 1) == 1
    build.ledger().mark(SUBJECT, reason="by a trigger")
    assert cache().get(SUBJECT, "page") == 1  # for the fence's lease
    touched(SUBJECT)
    assert build.store().get(SUBJECT).stamp is None
    assert cache().get(SUBJECT, "page") is None


def test_a_mark_that_fails_undoes_the_edit_and_says_so(monkeypatch):
    def edit():
        with transaction.atomic():
            User.objects.create(username="an edit")
            mark(SUBJECT, reason="edit")

    monkeypatch.setattr(DjangoLedger, "mark", away)
    with pytest.raises(LedgerUnavailable):
        edit()
    assert not User.objects.exists()


def test_an_edit_whose_mark_failed_cannot_be_kept_by_who_caught_the_error(monkeypatch):
    monkeypatch.setattr(DjangoLedger, "mark", away)
    with transaction.atomic():
        User.objects.create(username="an edit")
        with pytest.raises(LedgerUnavailable):
            mark(SUBJECT, reason="edit")
        with pytest.raises(transaction.TransactionManagementError):
            User.objects.exists()
    assert not User.objects.exists()


def test_where_the_ledger_is_in_another_database_the_mark_is_made_after_the_commit(monkeypatch, caplog):
    in_memory = {**connections.settings["default"], "ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    monkeypatch.setitem(connections.settings, "elsewhere", {**in_memory, "OPTIONS": {}})
    made, failures = DjangoLedger.mark, iter([1, 2])  # within the edit's transaction, and just after the transaction

    def mark_or_fail(*args, **how):
        away() if next(failures, None) else made(*args, **how)

    monkeypatch.setattr(DjangoLedger, "mark", mark_or_fail)
    connections["elsewhere"].connect()
    with transaction.atomic(using="elsewhere"):
        mark(SUBJECT, reason="edit")
        assert build.ledger().stamp(SUBJECT).generation == 0
    until_true(lambda: build.ledger().stamp(SUBJECT).generation == 1, "it is made by a thread")
    assert f"the mark of {SUBJECT} failed; it is made again when its edit has been committed" in caplog.text
    connections["elsewhere"].close()
    del connections["elsewhere"]


def away(*_, **__):
    raise LedgerUnavailable("away")
