"""2,000 of 20,000 subjects dirty by a single commit, in the ledger of a real database."""

import time
from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from django.db import connection, transaction

from freshness.accounts.rate_limit import Limits
from freshness.cache.stores.memory import MemoryStore
from freshness.cdn.memory import Memory
from freshness.contrib.django import notes
from freshness.contrib.django.accounts import DjangoAccounts
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.ledger import DjangoLedger, count_workspaces
from freshness.contrib.django.models import LedgerRow
from freshness.delivery.engine import Engine
from freshness.events import Widened
from freshness.ports import Ports
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.targets.subject import Subject

POLICY = Policy(debounce=5.0, fence=0.1, request_life=0.1, margin=0.1, send_window=20.0)
EVERYBODY = [f"ws:00000000-0000-4000-8000-{number:012x}" for number in range(20_000)]
DIRTY = EVERYBODY[::10]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


class Flood:
    """A relay's engine on the database, with all of DIRTY marked; `sent` lists the purges for the CDN."""

    def __init__(self, *, limits=None, **ports):
        self.cdn = Memory(in_tests=True)
        if limits is not None:
            self.cdn.ability = replace(self.cdn.ability, limits=limits, items_per_call=300)
        self.events, self.sent = [], []
        ledger = DjangoLedger()
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO freshness_row (subject) VALUES (%s)", [[one] for one in EVERYBODY])
        self.engine = Engine(
            Ports(
                ledger=ledger,
                batches=DjangoBatches(),
                accounts=DjangoAccounts(),
                cdn=self.cdn,
                entries=MemoryStore(),
                fetch=lambda page: None,
                observe=self.events.append,
                clock=time.monotonic,
                workspaces=partial(count_workspaces, using="default"),
                **ports,
            ),
            POLICY,
        )
        with transaction.atomic(), ledger_cursor("default") as (cursor, dialect):
            notes.add_all(cursor, dialect, [(one, "import", None) for one in DIRTY], bare=False)

    def look(self):
        """Tick the relay; return the number of claimed subjects."""
        claimed = self.engine.tick()
        for one in claimed:
            assert self.engine.send(one) is None
            self.sent.append(one.batch)
        self.engine.follow()
        return sum(len(one.batch.members) for one in claimed)

    def run(self):
        """Look until no row is dirty; return the number of looks."""
        for number in range(1, 400):
            if not self.look():
                time.sleep(0.05)
            if not LedgerRow.objects.filter(due_at__isnull=False).exists():
                return number
        raise AssertionError("something is dirty")


def test_all_of_a_flood_is_seen_at_one_look_and_each_is_purged_once():
    here = Flood()
    assert here.look() == 0
    assert LedgerRow.objects.filter(observed=1, done=0, due_at__isnull=False).count() == len(DIRTY)
    here.run()
    assert Counter(tag for batch in here.sent for tag in batch.purge.tags) == dict.fromkeys(
        [Subject.parse(one).tag for one in DIRTY], 1
    )
    assert len(here.sent) == len(DIRTY) // POLICY.batch
    assert LedgerRow.objects.filter(done=1).count() == len(DIRTY)


def test_what_a_quota_does_not_let_through_by_name_is_purged_by_its_shards_each_once():
    here = Flood(limits=Limits(calls_per_second=100.0, burst=100, in_progress=300), shard_tags=True)
    here.run()
    by_shard = Counter(tags.shard(one[3:]) for one in DIRTY)
    crowded = {shard: number for shard, number in by_shard.items() if number > 1}
    alone = {Subject.parse(one).tag for one in DIRTY if tags.shard(one[3:]) not in crowded}
    assert Counter(tag for batch in here.sent for tag in batch.purge.tags) == dict.fromkeys({*crowded, *alone}, 1)
    told = [event for event in here.events if isinstance(event, Widened)]
    dirty, clean = sum(crowded.values()), len(EVERYBODY) * len(crowded) / tags.SHARDS
    assert (sum(one.shards for one in told), sum(one.dirty for one in told)) == (len(crowded), dirty)
    assert sum(one.clean for one in told) == pytest.approx(clean - dirty, abs=len(told))
    assert LedgerRow.objects.filter(done=1).count() == len(DIRTY)
