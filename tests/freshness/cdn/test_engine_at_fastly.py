"""The engine before Fastly's double, in virtual time: both purges of a tag, as far apart as Fastly asks for."""

import json

from freshness.cdn.fastly import Fastly
from freshness.delivery.engine import Engine
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports
from freshness.testing.vendors import FastlyDouble


def test_the_second_purge_of_a_tag_comes_two_seconds_after_the_first() -> None:
    clock = FakeClock(1_000.0)
    ledger = MemoryLedger(clock)
    purged: list[tuple[float, list[str]]] = []
    with FastlyDouble(clock) as double:
        cdn = Fastly("SVCdouble1", token=double.token, base_url=double.url)
        engine = Engine(memory_ports(cdn, clock=clock, ledger=ledger), Policy(), jitter=lambda: 1.0)
        ledger.mark("ws:one", reason="edit")
        for tenth in range(200):
            before = len(double.requests)
            for outgoing in engine.tick():
                engine.send(outgoing)
            engine.follow()
            purged += [(clock.now, json.loads(asked.body)["surrogate_keys"]) for asked in double.requests[before:]]
            clock.now = 1_000.0 + (tenth + 1) / 10
    tags = purged[0][1]
    assert len(tags) == 1
    assert purged == [(1_005.0, tags), (1_007.0, tags)]
    facts = ledger.read("ws:one")
    assert facts is not None
    assert facts.clean
