"""The relay's loop: begun calls continue before new rows are claimed."""

import threading

import pytest

from freshness.batching.batch import ClaimedBatch
from freshness.cdn.memory import Memory
from freshness.contrib.django.relay import Relay
from freshness.errors import CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.testing.cdn import batch, tags


class Engine:
    """Records the relay's calls, and stops the relay at the first tick."""

    policy = Policy()

    def __init__(self):
        self.stop = threading.Event()
        self.asked = []
        self.due = []
        self.error = None

    def follow(self):
        self.asked.append("follow")
        return 0

    def tick(self):
        self.asked.append("tick")
        self.stop.set()
        return self.due

    def send(self, outgoing):
        self.asked.append(outgoing)
        return self.error


def run(engine):
    relay = threading.Thread(target=Relay(engine, stop=engine.stop).run)  # with no connection of this test's
    relay.start()
    relay.join(30)


def test_a_relay_that_starts_takes_up_what_was_begun_before_it_claims_anything():
    engine = Engine()
    run(engine)
    assert engine.asked[:2] == ["follow", "tick"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            CdnUnavailable("no answer at 127.0.0.1"),
            ["a purge of 1 subjects failed, to be tried again: no answer at 127.0.0.1"],
        ),
        (CdnUnavailable(), ["a purge of 1 subjects failed, to be tried again: CdnUnavailable"]),
        (None, []),
    ],
)
def test_a_purge_that_the_cdn_refused_is_a_warning_even_where_no_observer_is(error, said, caplog):
    engine = Engine()
    engine.error = error
    engine.due = [ClaimedBatch(batch=batch(Memory(), tags("w-aaaa")), claimed_at=0.0)]
    run(engine)
    assert engine.due[0] in engine.asked
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == said


class Flooded(Engine):
    """Always has due rows, and busy senders until `take_notes` has been called twice."""

    policy = Policy(tick=0.01)

    def __init__(self):
        super().__init__()
        self.due = [ClaimedBatch(batch=batch(Memory(), tags("w-aaaa")), claimed_at=0.0)]
        self.free = threading.Event()
        self.noted = []

    def tick(self):
        self.asked.append("tick")
        return self.due

    def take_notes(self):
        self.noted.append(self.asked.count("tick"))
        if len(self.noted) == 2:
            self.stop.set()
            self.free.set()

    def send(self, outgoing):
        self.free.wait(20)
        return super().send(outgoing)


def test_no_more_is_claimed_than_senders_are_free_for_and_notes_are_taken_all_the_same():
    engine = Flooded()
    run(engine)
    assert engine.noted == [4, 4]
    assert engine.asked.count("tick") == engine.asked.count(engine.due[0]) == 4


BEGUN = []
RELEASED = threading.Event()


def hang():
    """Run a chore without an end."""
    BEGUN.append(threading.current_thread())
    RELEASED.wait(60)


class Busy(Engine):
    """Has a due row only at the tenth tick; ticks are a minute apart."""

    policy = Policy(tick=0.001)

    def __init__(self):
        super().__init__()
        self.due = [ClaimedBatch(batch=batch(Memory(), tags("w-aaaa")), claimed_at=0.0)]
        self.now = 0.0

    def tick(self):
        self.asked.append("tick")
        if self.asked.count("tick") < 10:  # from then on no chore is due, so the released chore is not begun anew
            self.now += 61.0
        return self.due if self.asked.count("tick") == 10 else []

    def send(self, outgoing):
        self.stop.set()
        RELEASED.set()
        return super().send(outgoing)


def test_a_chore_that_hangs_keeps_no_purge_waiting_and_is_not_begun_again_beside_itself(settings):
    settings.FRESHNESS = {**settings.FRESHNESS, "CHORES": [f"{__name__}.hang"], "SOURCES": []}
    RELEASED.clear()
    BEGUN.clear()
    engine = Busy()
    relay = threading.Thread(target=Relay(engine, stop=engine.stop, clock=lambda: engine.now).run)
    relay.start()
    relay.join(10)
    sent = engine.due[0] in engine.asked
    engine.stop.set()
    RELEASED.set()
    relay.join(30)
    assert (sent, len(BEGUN)) == (True, 1)
