"""Each relay gives signs of life by its name, takes itself off the list at its end, and is named while alive."""

import os
import socket
import threading

import pytest
from django.db import connections

from freshness.contrib.django import build
from freshness.contrib.django.fact_tables import RelayRow
from freshness.contrib.django.models import BeatRow
from freshness.contrib.django.relay import Relay
from freshness.contrib.django.relay_signs import KEPT, RelaySigns, relays
from freshness.contrib.django.status import status
from tests.journeys.conftest import memory_cdn

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["memory_cdn"]


def listed() -> list[tuple[str, bool]]:
    return [(one.name, one.alive) for one in relays("default", build.ledger().now())]


def test_two_relays_are_two_and_a_silent_one_is_told_from_a_stopped_one() -> None:
    first, second, third = (RelaySigns(using="default", name=f"machine:{n}", clock=lambda: 0.0) for n in (1, 2, 3))
    for one in (first, second, third):
        one.sign()
    third.end()
    RelayRow.objects.filter(name="machine:2").update(seen_at=build.ledger().now() - 31)
    assert listed() == [("machine:1", True), ("machine:2", False)]
    RelayRow.objects.filter(name="machine:2").update(seen_at=build.ledger().now() - KEPT - 1)
    assert listed() == [("machine:1", True)]


def test_a_sign_is_given_every_five_seconds_and_keeps_the_start() -> None:
    times = [100.0]
    relay = RelaySigns(using="default", name="machine:1", clock=lambda: times[0])
    relay.sign()
    RelayRow.objects.update(seen_at=1.0, since=2.0)
    times[0] = 104.9
    relay.sign()
    assert RelayRow.objects.get().seen_at == 1.0
    times[0] = 105.0
    relay.sign()
    row = RelayRow.objects.get()
    assert (row.since, row.seen_at > build.ledger().now() - 60) == (2.0, True)


def test_another_process_of_the_same_name_begins_anew_and_old_names_are_forgotten() -> None:
    now = build.ledger().now()
    RelayRow.objects.create(name="machine:1", since=1.0, seen_at=now)
    RelayRow.objects.create(name="machine:9", since=1.0, seen_at=now - KEPT - 1)
    RelaySigns(using="default", name="machine:1").sign()
    row = RelayRow.objects.get()
    assert (row.name, row.since >= now) == ("machine:1", True)


@pytest.mark.usefixtures("memory_cdn")
def test_a_running_relay_is_named_by_the_status_until_it_stops() -> None:
    BeatRow.objects.create(number=1, nonce=1, beaten_at=build.ledger().now())
    stop, seen = threading.Event(), []

    def look_and_stop() -> list[object]:
        seen.extend(status().relays)
        stop.set()
        return []

    relay = Relay(build.engine(), stop=stop)
    relay.engine.tick = look_and_stop  # type: ignore[method-assign,assignment]
    thread = threading.Thread(target=lambda: (relay.run(), connections.close_all()))
    thread.start()
    thread.join(60)
    (name,) = seen
    assert name == f"{socket.gethostname()}:{os.getpid()}"
    assert status().relays == ()
    assert "At least 1 relay alive." in str(status())
    BeatRow.objects.update(beaten_at=build.ledger().now() - 60)
    assert "No relay is alive, the last sign was 6" in str(status())
    assert "Start a relay: freshness relay" in str(status())
