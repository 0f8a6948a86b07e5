"""The relay's loop: what was begun goes on before anything is claimed anew."""

import threading

from freshness.contrib.django.relay import Relay
from freshness.policy import Policy


class Engine:
    """Notes what the relay asks of it, and stops it at the first look."""

    policy = Policy()

    def __init__(self):
        self.stop = threading.Event()
        self.asked = []

    def follow(self):
        self.asked.append("follow")
        return 0

    def tick(self):
        self.asked.append("tick")
        self.stop.set()
        return []


def test_a_relay_that_starts_takes_up_what_was_begun_before_it_claims_anything():
    engine = Engine()
    relay = threading.Thread(target=Relay(engine, stop=engine.stop).run)  # with no connection of this test's
    relay.start()
    relay.join(30)
    assert engine.asked[:2] == ["follow", "tick"]
