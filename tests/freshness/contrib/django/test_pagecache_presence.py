"""The page cache keeps a page only after its presence note, as for other edges: see `freshness.delivery.presence`."""

import pytest
import redis

from freshness.delivery.presence import PresenceRecorder
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock
from freshness.testing.memory_presence import MemoryPresence
from tests.freshness.cdn import page_copies
from tests.freshness.contrib.django.pagecache_app import app, edge, visit

pytestmark = pytest.mark.services
__all__ = ["app", "edge", "visit"]

POLICY = Policy()


class Record(MemoryPresence):
    """`takes` is the duration of a note in seconds; `kept` the page cache's contents when the note was made."""

    def __init__(self, clock, client):
        super().__init__(clock)
        self.client, self.takes, self.stored = client, 0.0, []

    def note(self, tags, *, seconds):
        self.stored.append(len(page_copies.keys(self.client)))
        self.clock.advance(self.takes)
        super().note(tags, seconds=seconds)


@pytest.fixture
def record(edge, clean_valkey):
    clock = FakeClock()
    with redis.Redis.from_url(clean_valkey) as client:
        record = Record(clock, client)
        edge.presence, edge.clock = PresenceRecorder(record, POLICY, clock=clock), clock
        yield record


def test_a_page_is_noted_before_it_is_kept(record, visit):
    assert visit()["Cache-Status"] == "pagecache; fwd=miss; stored"
    assert record.until == {"w-aaaa": 1_000.0 + 60.0 + 60.0 + POLICY.request_life + POLICY.margin + 60.0}
    assert record.stored == [0]
    assert visit()["Cache-Status"].startswith("pagecache; hit")
    assert len(record.stored) == 1


def test_a_page_that_cannot_be_noted_is_served_and_kept_nowhere(record, visit):
    record.away = True
    for _ in range(2):
        response = visit()
        assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"old", "no-store")
        assert response["Cache-Status"] == "pagecache; fwd=miss; detail=unnoted"
    record.away = False
    record.clock.advance(1.0)
    assert visit()["Cache-Status"] == "pagecache; fwd=miss; stored"


@pytest.mark.parametrize("slow", ["the page", "the note"])
def test_a_page_that_is_late_is_kept_nowhere(app, record, visit, slow):
    """Keep no late page: no purge would remove the page, because its purge may have been skipped."""
    if slow == "the note":
        record.takes = POLICY.request_life + 0.1
    else:
        app.meanwhile = lambda: record.clock.advance(POLICY.request_life + 0.1)
    assert visit()["Cache-Status"] == "pagecache; fwd=miss; detail=unnoted"
    record.takes, app.meanwhile, app.body = 0.0, None, b"new"
    assert visit().content == b"new"


def test_what_is_not_kept_is_not_noted(app, record, visit):
    app.headers = {"Cache-Control": "no-store"}
    visit()
    visit("/admin/login")
    assert (record.until, record.stored) == ({}, [])
