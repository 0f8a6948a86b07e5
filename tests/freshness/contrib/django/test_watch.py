"""A relay's watch of the database's history: the times of its looks, and its actions after the database went back."""

import threading

import pytest
from django.db import connections
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.beats import Beats
from freshness.contrib.django.history import history
from freshness.contrib.django.models import BeatRow, LedgerRow, RestorationRow
from freshness.contrib.django.relay import Relay
from freshness.contrib.django.restored import Restorations
from freshness.contrib.django.watch import EVERY, HistoryWatch
from freshness.testing.clock import FakeClock

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def shop(tmp_path):
    """Make a clean shop."""
    settings = {"CDN": "freshness.cdn.memory.Memory", "STATE_DIR": str(tmp_path / "state")}
    with override_settings(FRESHNESS=settings):
        build.ledger().mark("ws:one", reason="edit", bare=True)
        build.ledger().fold()
        LedgerRow.objects.update(done=1, observed=1, due_at=None)
        yield
    build.forget()


def reason():
    build.ledger().fold()
    return LedgerRow.objects.get(subject="ws:one").reason


def test_it_looks_every_two_seconds(monkeypatch):
    looks, now = [], [100.0]
    monkeypatch.setattr(history(), "look", lambda: looks.append(now[0]) or "")
    with HistoryWatch(clock=lambda: now[0]) as watch:
        for passed in (0.0, 1.0, 0.9, 0.2, 2.0):
            now[0] += passed
            watch.look()
    assert [round(at, 1) for at in looks] == [100.0, 102.1, 104.1]


def test_a_database_of_another_history_is_marked_in_a_thread_of_its_own():
    clock = FakeClock()
    with HistoryWatch(clock=clock) as watch:
        watch.look()
        BeatRow.objects.all().delete()
        clock.advance(EVERY)
        watch.look()
    assert reason() == "restored"
    assert RestorationRow.objects.get().why == "the database is of another history: beat 1 is missing"


def test_what_another_relay_left_undone_is_done():
    history().begin("told", told=True)
    assert reason() == "edit"
    with HistoryWatch() as watch:
        watch.look()
    assert reason() == "restored"


def test_two_relays_that_notice_it_at_once_mark_once():
    history().look()
    BeatRow.objects.all().delete()
    at_once = threading.Barrier(2)

    def notice():
        try:
            at_once.wait(10)
            with HistoryWatch() as watch:
                watch.look()
        finally:
            connections.close_all()

    relays = [threading.Thread(target=notice) for _ in range(2)]
    for relay in relays:
        relay.start()
    for relay in relays:
        relay.join(30)
    build.ledger().fold()
    assert RestorationRow.objects.filter(ended_at=None).count() == 1
    assert LedgerRow.objects.get(subject="ws:one").desired in (2, 3)  # the second may have begun after the first


def test_a_relay_looks_before_it_claims(monkeypatch):
    done = []
    stop = threading.Event()
    engine = build.engine()
    monkeypatch.setattr(engine, "tick", lambda: done.append("tick") or stop.set() or [])
    watch = HistoryWatch()
    monkeypatch.setattr(watch, "look", lambda: done.append("look"))
    relay = threading.Thread(target=Relay(engine, stop=stop, watch=watch).run)
    relay.start()
    relay.join(30)
    assert done[:2] == ["look", "look"]
    assert done[2] == "tick"


def test_of_several_relays_one_makes_the_beat(monkeypatch):
    monkeypatch.setattr("freshness.contrib.django.beats.EVERY", 60.0)
    for _ in range(3):
        Beats(using="default").beat()
    assert [row.number for row in BeatRow.objects.all()] == [1]
    BeatRow.objects.update(beaten_at=1.0)
    Beats(using="default").beat()
    assert [row.number for row in BeatRow.objects.order_by("number")] == [1, 2]
    BeatRow.objects.filter(number=2).update(beaten_at=9e9)  # a clock put back since
    Beats(using="default").beat()
    assert BeatRow.objects.count() == 3


def test_old_beats_are_forgotten_and_who_remembers_one_is_told_nothing(monkeypatch):
    monkeypatch.setattr("freshness.contrib.django.beats.EVERY", -1.0)
    monkeypatch.setattr("freshness.contrib.django.beats.KEPT", 3)
    beats = Beats(using="default")
    for _ in range(5):
        beats.beat()
    assert [row.number for row in BeatRow.objects.order_by("number")] == [3, 4, 5]
    assert beats.read(2) == (None, True)
    assert beats.read(6) == (None, False)
    assert beats.read(5) == (BeatRow.objects.get(number=5).nonce, False)


def test_a_restoration_that_is_known_begins_anew_for_who_sees_the_database_go_back_again():
    history().look()
    BeatRow.objects.all().delete()
    history().begin(history().look())
    first = Restorations(build.ledger()).open()
    BeatRow.objects.all().delete()
    assert history().look() != ""
    history().begin("again")
    assert Restorations(build.ledger()).open().number == first.number + 1
    assert RestorationRow.objects.filter(ended_at=None).count() == 1
