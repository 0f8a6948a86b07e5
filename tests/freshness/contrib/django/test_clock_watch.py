"""The database's clock is set under a ledger, and a relay corrects the waiting rows: on both databases, and with a
really changed clock."""

import logging
import threading
import time

import pytest
from django.db.models import F, FloatField

from freshness.contrib.django import build
from freshness.contrib.django.beats import Beats
from freshness.contrib.django.clock_watch import ClockWatch
from freshness.contrib.django.models import (
    AccountRow,
    BatchRow,
    BeatRow,
    LedgerRow,
    MemberRow,
    NoteRow,
    PauseRow,
    PresenceRow,
)
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.presence import DjangoPresence
from freshness.contrib.django.relay import Relay
from freshness.testing.clock import FakeClock

pytestmark = [pytest.mark.services, pytest.mark.database, pytest.mark.django_db(transaction=True)]

HOUR = 3_600.0
SHOP = "ws:shop"


class Here:
    """A ledger with its relay; `set_clock` sets the database's, as seen by everybody."""

    def __init__(self):
        self.shift = 0.0
        self.watch = self.another_watch()
        self.engine = build.engine()

    def another_watch(self):
        """Of another relay."""
        return ClockWatch(clock=lambda: time.monotonic() + self.shift)

    def set_clock(self, seconds):
        """Instead of the clock, the rows and the relay's own clock are moved the other way: the engine sees only the
        difference."""
        for model in (LedgerRow, NoteRow, BatchRow, AccountRow, PresenceRow, MemberRow, PauseRow, BeatRow):
            fields = [field.name for field in model._meta.get_fields() if isinstance(field, FloatField)]
            times = [name for name in fields if name.endswith(("_at", "until", "since"))]
            model.objects.update(**{name: F(name) - seconds for name in times})
        self.shift -= seconds

    def edit(self):
        build.ledger().mark(SHOP, reason="edit")

    def tick(self):
        """Tick; return the number of sent purges."""
        claimed = self.engine.tick()
        return sum(self.engine.send(one) is None for one in claimed)

    def pass_time(self, seconds):
        """Move all times in the ledger into the past by this number of seconds."""
        self.set_clock(seconds)
        self.shift += seconds

    @property
    def wait(self):
        return build.ledger().read(SHOP).due_at - build.ledger().now()


@pytest.fixture
def here(settings):
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory"}
    build.forget()
    here = Here()
    assert here.watch.look() == 0.0
    yield here
    build.forget()


def purged(here):
    """Purge an edit just now, and let a relay see another edit since."""
    here.edit()
    here.tick()
    here.pass_time(6.0)
    assert here.tick() == 1
    here.edit()
    here.tick()
    assert here.wait > 20


def test_what_waits_when_the_clock_is_set_back_is_purged_within_its_bound(here, caplog):
    purged(here)
    here.set_clock(-HOUR)
    assert here.wait > HOUR
    with caplog.at_level(logging.ERROR):
        assert here.watch.look() == pytest.approx(-HOUR, abs=1.0)
    assert [one.getMessage() for one in caplog.records if "clock was set by -3" in one.getMessage()]
    assert 0 < here.wait <= here.engine.policy.rate + here.engine.policy.send_window
    here.pass_time(33.0)
    assert here.tick() == 1
    facts = build.ledger().read(SHOP)
    assert (facts.done, facts.desired, facts.due_at) == (2, 2, None)


def test_an_edit_that_was_noted_before_is_seen_at_once(here):
    here.edit()
    here.set_clock(-HOUR)
    here.watch.look()
    here.tick()
    facts = build.ledger().read(SHOP)
    assert (facts.observed, facts.desired) == (1, 1)
    assert 0 < here.wait <= here.engine.policy.debounce


def test_an_edit_after_the_clock_was_set_back_needs_no_watch(here):
    purged(here)
    here.set_clock(-HOUR)
    here.edit()
    here.tick()
    assert build.ledger().read(SHOP).observed == 3
    assert 0 < here.wait <= here.engine.policy.rate + here.engine.policy.send_window


@pytest.mark.parametrize("watched", [True, False])
def test_nothing_is_credited_before_old_responses_have_drained_when_it_is_set_forward(here, watched):
    here.edit()
    here.tick()
    here.set_clock(HOUR)
    if watched:
        assert here.watch.look() == pytest.approx(HOUR, abs=1.0)
    assert here.tick() == (0 if watched else 1)
    assert build.ledger().read(SHOP).done == (0 if watched else 1)
    here.pass_time(6.0)
    here.tick()
    assert build.ledger().read(SHOP).done == 1


def test_a_relay_that_starts_knows_by_the_last_beat(here):
    Beats(using="default").beat()
    purged(here)
    here.set_clock(-HOUR)
    another = ClockWatch(clock=FakeClock())
    assert another.look() == pytest.approx(-HOUR, abs=10.0)
    assert 0 < here.wait <= here.engine.policy.rate + here.engine.policy.send_window


def test_what_runs_evenly_is_left_alone(here):
    purged(here)
    before = build.ledger().read(SHOP)
    for _ in range(3):
        assert here.watch.look() == 0.0
    assert build.ledger().read(SHOP) == before


def test_polls_rests_and_silences_last_no_longer_for_a_step_back(here):
    now = build.ledger().now()
    BatchRow.objects.create(
        reference="sent", cdn="memory", members=[], items=1, state="sent", opened_at=now, due_at=now + 5
    )
    BatchRow.objects.create(reference="over", cdn="memory", members=[], items=1, state="closed", opened_at=now)
    AccountRow.objects.create(name="memory", rest_until=now + 200, refilled_at=now)
    for name, since in (("silent", now), ("well", None)):
        MemberRow.objects.create(name=name, everything="tag", joined_at=now, known_at=now, silent_since=since)
    here.set_clock(-HOUR)
    here.watch.look()
    now = build.ledger().now()
    sent, over, account = (
        BatchRow.objects.get(reference="sent"),
        BatchRow.objects.get(reference="over"),
        AccountRow.objects.get(),
    )
    assert 0 < sent.due_at - now <= here.engine.policy.lease
    assert 0 <= now - sent.opened_at < 60
    assert over.opened_at > now + 3_000
    assert (account.rest_until, 0 <= now - account.refilled_at < 60) == (None, True)
    assert 0 <= now - MemberRow.objects.get(name="silent").silent_since < 60
    assert MemberRow.objects.get(name="well").silent_since is None


def test_what_edges_hold_they_hold_for_as_long_as_they_were_told(here):
    presence = DjangoPresence()
    presence.note(["w-shop"], seconds=180.0)
    here.set_clock(HOUR)
    assert presence.held(["w-shop"]) == frozenset()
    here.watch.look()
    assert presence.held(["w-shop"]) == {"w-shop"}


def test_a_pause_lasts_no_longer_than_its_operator_has_said_from_the_step_on(here):
    pauses = DjangoPauses(using="default")
    pauses.begin("kind:scheduled", who="ada", why="", seconds=60.0)
    pauses.end("kind:scheduled", who="ada")
    pauses.begin("all", who="ada", why="a migration", seconds=60.0)
    over = PauseRow.objects.values("since", "until").get(target="kind:scheduled")
    here.pass_time(20.0)
    relays = [here.watch, here.another_watch()]
    assert [relay.look() for relay in relays] == [0.0, 0.0]
    here.set_clock(-HOUR)
    assert [relay.look() for relay in relays] == pytest.approx([-HOUR, -HOUR], abs=1.0)
    [pause] = pauses.lasting()
    assert 0 < pause.until - build.ledger().now() <= 60.0
    assert pause.until - pause.since == pytest.approx(60.0)
    before = {name: value - 20.0 + HOUR for name, value in over.items()}
    assert PauseRow.objects.values("since", "until").get(target="kind:scheduled") == pytest.approx(before)


def test_a_pause_lasts_as_long_as_its_operator_has_said_when_the_clock_is_set_forward(here):
    pauses, another = DjangoPauses(using="default"), here.another_watch()
    another.look()
    pauses.begin("kind:scheduled", who="ada", why="", seconds=600.0)
    here.pass_time(700.0)
    pauses.begin("kind:immediate", who="ada", why="", seconds=600.0)
    pauses.end("kind:immediate", who="ada")
    pauses.begin("all", who="ada", why="a migration", seconds=3 * HOUR)
    here.pass_time(1.5 * HOUR)
    here.set_clock(HOUR)
    for watch in (here.watch, another):
        assert watch.look() > 0.9 * HOUR
        [pause] = pauses.lasting()
        assert pause.target == "all"
        assert HOUR < pause.until - build.ledger().now() < 2 * HOUR, "an hour and a half of three was left"
    ended = PauseRow.objects.exclude(target="all")
    assert not [one for one in ended if one.until > build.ledger().now() + HOUR]


def test_a_relay_obeys_a_pause_from_before_the_clock_was_set_forward(here):
    stopped = threading.Event()
    stopped.set()
    DjangoPauses(using="default").begin("all", who="ada", why="a migration", seconds=HOUR / 2)
    here.edit()
    assert here.tick() == 0
    here.set_clock(HOUR)
    Relay(here.engine, stop=stopped, clock_watch=here.watch).run()  # a look, and no claim
    here.pass_time(HOUR / 4)
    assert here.tick() == 0
    here.pass_time(HOUR / 2)
    here.engine.pauses.forget()
    assert here.tick() == 1
