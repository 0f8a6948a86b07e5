"""PostgreSQL's own clock is set under real relays' ticks: waiting rows are purged in time, and no row too soon."""

import time
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.clock_watch import ClockWatch
from tests.freshness.contrib.django.homes import ALIAS, PostgresData, forget
from tests.services import missing
from tests.set_clock import SetClock, can_set
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

HOUR = 3_600.0
POLICY = {
    "debounce": 0.5,
    "max_wait": 1.0,
    "rate": 1.0,
    "lease": 0.5,
    "tick": 0.05,
    "fence": 0.1,
    "request_life": 0.2,
    "margin": 0.1,
    "send_window": 0.2,
}
SHOP = "ws:shop"


@pytest.fixture
def clock(tmp_path_factory, django_db_blocker):
    """Set up a clock for a PostgreSQL with the ledger."""
    if not can_set():
        missing("a C compiler for Linux")
    home = PostgresData(tmp_path_factory.mktemp("home"), fsync="off")
    clock = SetClock(home.place)
    home.shut_down()
    home.server = replace(home.server, command=clock.command(home.server.command))
    home.start()
    home.use("postgres")
    given = {"CDN": "freshness.cdn.memory.Memory", "POLICY": POLICY, "DATABASE": ALIAS}
    with django_db_blocker.unblock(), override_settings(FRESHNESS=given):
        call_command("migrate", "freshness", database=ALIAS, verbosity=0)
        yield clock
        forget()
    build.forget()
    home.stop()


class Relay:
    """Ticks as a relay does, and records each purge with its time by the machine's own clock."""

    def __init__(self):
        self.watch = ClockWatch()
        self.sent = []

    def tick(self):
        self.watch.look()
        for claimed in build.engine().tick():
            begun = time.monotonic()
            if build.engine().send(claimed) is None:
                self.sent += [(begun, member.captured, member.settled) for member in claimed.batch.members]

    def until_clean(self):
        """Until the shop's last edit is covered."""
        until_true(self._is_clean, "everything is purged")

    def _is_clean(self):
        self.tick()
        return build.ledger().read(SHOP).clean


def edit():
    build.ledger().mark(SHOP, reason="edit")
    return time.monotonic()


@pytest.mark.parametrize("by", [-HOUR, HOUR])
def test_what_waits_when_the_servers_clock_is_set_is_purged_and_never_before_it_has_settled(clock, by):
    relay = Relay()
    edit()
    relay.until_clean()
    last = edit()
    relay.tick()
    clock.set(by)
    assert build.ledger().now() == pytest.approx(time.time() + by, abs=60)
    relay.until_clean()
    begun, captured, settled = relay.sent[-1]
    assert (captured, settled) == (2, True)
    assert begun - last >= build.engine().policy.settle
    clock.set(0.0)
    edit()
    relay.until_clean()
    assert relay.sent[-1][1:] == (3, True)
