"""Two real Varnish servers as members of a group, and the number of purges counted by each server."""

import signal
import time

import pytest

from freshness.cdn.varnish import Varnish
from freshness.targets import tags
from freshness.testing.clock import FakeClock
from huzilerz import varnish as program
from tests import services
from tests.freshness.cdn.relays import Relays
from tests.origin import Reply
from tests.varnish import PURGE_SECRET, Edge, site

pytestmark = [pytest.mark.services, pytest.mark.slow]
SUBJECTS = [f"ws:{number}" for number in range(5)]


class Two:
    """The edges `fra` and `lon`, and relays with either edge or both in their settings."""

    def __init__(self, origin):
        self.origin = origin
        self.edges = {name: Edge(site(origin.port)) for name in ("fra", "lon")}
        self.relays = Relays(FakeClock(), [])
        self.before = dict.fromkeys(self.edges, 0)

    def __getitem__(self, name):
        return self.edges[name]

    def deploy(self, *names):
        edges = {name: self.edges[name].address for name in names}
        self.relays.engines[:] = [self.relays.started(Varnish(edges, secret=PURGE_SECRET, timeout=0.3))]

    def show(self, subject, text):
        headers = {"Cache-Control": "public, s-maxage=600", "Surrogate-Key": tags.make("w", subject[3:])}
        self.origin.says[f"/{subject[3:]}"] = Reply(body=text.encode(), headers=headers)

    def seen(self, name, subject):
        return self.edges[name].visit(f"/{subject[3:]}").body.decode()

    def purges(self, name):
        """Return the number of requests since the last question, once the server has counted the requests."""
        time.sleep(2.0)
        now = self.edges[name].requests()
        before, self.before[name] = self.before[name], now
        return now - before


@pytest.fixture
def two(origin):
    if program.binary() is None:
        services.missing("Varnish")
    two = Two(origin)
    yield two
    for edge in two.edges.values():
        edge.stop()


def test_while_one_is_dead_the_other_is_purged_once_an_edit_and_on_time(two):
    two.deploy("fra", "lon")
    two["lon"].kill()
    for subject in SUBJECTS:
        two.relays.edit(subject)
        two.relays.run(6)
        assert two.relays.clean([subject]) == 1
    two.relays.edit("ws:9", immediate=True)
    two.relays.run(47 - 6 * len(SUBJECTS))
    assert two.purges("fra") == len(SUBJECTS) + 2  # a publish is purged at once, and again once settled
    assert two.relays.dirty() == sorted(f"owed:lon/{subject}" for subject in [*SUBJECTS, "ws:9"])

    two["lon"].restart()
    two.relays.run(60)
    assert two.relays.dirty() == []
    assert two.purges("lon") == len(SUBJECTS) + 1
    assert two.purges("fra") == 0


def test_one_that_hangs_holds_up_no_edit_of_the_other(two):
    two.deploy("fra", "lon")
    two.relays.run(1)
    two["lon"].signal(signal.SIGSTOP)
    for subject in SUBJECTS:
        two.relays.edit(subject)
        two.relays.run(6)
        assert two.relays.clean([subject]) == 1
    assert two.purges("fra") == len(SUBJECTS)
    two["lon"].signal(signal.SIGCONT)
    two.relays.run(60)
    assert two.relays.dirty() == []
    assert two.purges("fra") == 0


def test_one_that_is_taken_out_for_a_minute_and_put_back_shows_no_old_page(two):
    for subject in SUBJECTS:
        two.show(subject, "old")
        assert [two.seen(name, subject) for name in ("fra", "lon")] == ["old", "old"]
    two.deploy("fra", "lon")
    two.relays.run(1)
    two.deploy("fra")
    for subject in SUBJECTS[:2]:
        two.show(subject, "new")
        two.relays.edit(subject)
    two.relays.run(60)
    assert [two.seen("lon", subject) for subject in SUBJECTS[:2]] == ["old", "old"]
    visits = len(SUBJECTS)
    assert two.purges("fra") == visits + 2

    two.deploy("fra", "lon")
    two.relays.run(10)
    assert two.relays.dirty() == []
    assert two.purges("lon") == visits + 2 + 2
    assert two.purges("fra") == 0
    assert [two.seen("lon", subject) for subject in SUBJECTS] == ["new", "new", "old", "old", "old"]
    for name in ("fra", "lon"):
        assert "hit" in two[name].visit(f"/{SUBJECTS[-1][3:]}").cache


def test_one_that_is_new_beside_others_is_emptied_once(two):
    two.show("ws:1", "old")
    two.deploy("fra")
    two.relays.run(1)
    assert two.seen("lon", "ws:1") == "old"
    two.show("ws:1", "new")
    two.relays.edit("ws:1")
    two.relays.run(20)
    two.deploy("fra", "lon")
    two.relays.run(60)
    assert two.purges("lon") == 1 + 1
    assert two.purges("fra") == 1
    assert two.seen("lon", "ws:1") == "new"
