"""The number of simultaneous requests to a server, and the time limit of a call."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from freshness.cdn._in_turn import AT_ONCE, LONGEST, send_each
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnForbidden, CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock

TAGS = [f"p-{number:03}" for number in range(300)]


@contextmanager
def far_edge(seconds):
    """Run an edge with slow answers; yield its address, the received tags, and the most simultaneous requests."""
    got, under_way, most, lock = [], [0], [0], threading.Lock()

    class Edge(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PURGE(self):
            with lock:
                under_way[0] += 1
                most[0] = max(most[0], under_way[0])
            time.sleep(seconds)
            with lock:
                under_way[0] -= 1
                got.append(self.headers["Surrogate-Key"])
            self.send_response(200)
            self.send_header("X-Purged", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Edge)
    thread = threading.Thread(target=served.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{served.server_port}", got, most
    finally:
        served.shutdown()
        served.server_close()
        thread.join(10)


def purged(address):
    edge = Varnish([address], secret="x" * 32)
    edge.purge(batch(edge, tags(*TAGS)))


@pytest.mark.slow
def test_a_far_edge_gets_each_tag_once_and_at_most_sixteen_at_the_same_time():
    with far_edge(0.02) as (address, got, most):
        purged(address)
    assert sorted(got) == TAGS
    assert 1 < most[0] <= AT_ONCE


@pytest.mark.parametrize(("seconds", "alone"), [(0.007, 300), (0.008, 16)])
def test_a_near_edge_gets_one_tag_after_the_other_and_a_slower_one_several(seconds, alone):
    clock, sent = FakeClock(), []

    def send(tag):
        clock.advance(seconds)
        sent.append((tag, threading.get_ident()))

    send_each(TAGS, send, server="edge", clock=clock)
    assert sorted(tag for tag, _ in sent) == TAGS
    own = threading.get_ident()
    assert [thread == own for _, thread in sent] == [True] * alone + [False] * (300 - alone)


def test_a_call_ends_before_its_claim_does_and_says_how_far_it_came():
    clock, sent = FakeClock(), []

    def slow(item):
        sent.append(item)
        clock.advance(1.0)

    with pytest.raises(CdnUnavailable, match=r"edge took more than 15 s for 16 of 20 purges.*items_per_call"):
        send_each(range(20), slow, server="edge", clock=clock)
    assert sent == [*range(16)]
    assert Policy().lease > LONGEST


def test_the_first_failure_ends_the_call_and_nothing_is_sent_after_it():
    sent, lock, clock = [], threading.Lock(), FakeClock()

    def send(item):
        time.sleep(0.002)  # for the other threads, forbidden to go on long after the failure
        with lock:
            clock.advance(0.02)
            sent.append(item)
        if item == 40:
            raise CdnForbidden("no")

    with pytest.raises(CdnForbidden, match="no"):
        send_each(range(500), send, server="edge", clock=clock)
    assert 40 in sent
    assert len(sent) <= 41 + 2 * AT_ONCE
