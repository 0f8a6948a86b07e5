"""Adopting: a ledger with pages at a new CDN ends all claims, and leaves every purge pending anew."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from freshness.accounts.identity import CdnIdentity
from freshness.contrib.django import build
from freshness.contrib.django.adopt import adopt
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import BatchRow, LedgerRow, MemberRow
from freshness.errors import AnotherIdentity
from freshness.testing.batches import batch
from freshness.testing.updates import as_it_is, cover, flush
from tests.freshness.contrib.django.cdn_settings import (
    SUBJECT,
    command,
    configured,
    held,
    memory,
    ours,
    purged,
    shops,
    stray,
)
from tests.freshness.contrib.django.on_django import with_own_connections
from tests.marked import marked

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


class TestAdopting:
    def test_it_first_says_what_is_there_and_what_would_be(self):
        ours()
        purged(SUBJECT)
        with stray(), pytest.raises(SystemExit) as ended:
            command("freshness_adopt")
        assert ended.value.code == 1
        said = StringIO()
        with stray(), pytest.raises(SystemExit):
            call_command("freshness_adopt", "--json", stdout=said)
        assert json.loads(said.getvalue()) == {
            "held": "'shops'",
            "own": "'development'",
            "same": False,
            "adopted": False,
            "subjects": 256,
            "seconds": 300.0,
            "dollars": None,
            "claims": 0,
            "batches": 0,
        }
        assert held() == ("shops", {})
        assert LedgerRow.objects.values_list("desired", "due_at").get() == (1, None)

    def test_members_of_the_former_group_are_ended_with_what_they_lacked(self):
        ours()
        former = {"name": "former", "everything": "tag", "joined_at": 1.0, "known_at": 1.0}
        MemberRow.objects.create(**former)
        DjangoLedger().mark(f"owed:former/{SUBJECT}", reason="pending", bare=True)
        with stray():
            command("freshness_adopt", "--yes")
            build.engine().tick()
            members = dict(MemberRow.objects.values_list("name", "ended_at"))
        assert (members.pop("former") is not None, members) == (True, {"varnish": None})
        assert not [one for one in marked() if one.startswith("owed:former/")]

    def test_it_purges_every_shard_and_host_anew_spread_over_time(self):
        ours()
        purged("host:shop.example", SUBJECT)
        with stray():
            said = command("freshness_adopt", "--yes", "--over", "100")
            now = build.ledger().now()
            assert [one.decision.facts.subject for one in build.ledger().update(as_it_is)] == []
        were, are = said.splitlines()
        assert were == "The ledger's purges were for 'shops'."
        assert are.startswith("They are for 'development' now: 257 subjects are purged over 100 s, unpriced; ")
        assert are.endswith("; 0 claims and 0 calls under way end.")
        assert held() == ("development", {})
        due = LedgerRow.objects.filter(reason="adopted").order_by("due_at").values_list("due_at", flat=True)
        assert len(due) == 257
        assert due[0] < now + 10 < now + 90 < due[256] < now + 105
        with shops(), pytest.raises(CommandError, match="'shops', and the ledger's purges are for 'development'"):
            command("freshness_relay", "--once")

    def test_without_shard_tags_it_purges_all_subjects_that_were_ever_marked(self):
        ours()
        purged(SUBJECT, "ws:two", "host:shop.example", "owed:fastly/ws:one")
        with shops(IDENTITY="others", SHARD_TAGS=False):
            assert "3 subjects are purged" in command("freshness_adopt", "--yes")
        assert set(LedgerRow.objects.filter(reason="adopted").values_list("subject", "desired", "done")) == {
            (SUBJECT, 2, 1),
            ("ws:two", 2, 1),
            ("host:shop.example", 2, 1),
        }

    def test_it_ends_every_claim_so_that_no_call_to_the_former_cdn_is_credited(self):
        ours()
        DjangoLedger().mark(SUBJECT, reason="edit")
        with shops():
            claimed = build.ledger().update(flush_claimed)[0].decision.facts
            DjangoBatches().open(batch(SUBJECT, epoch=claimed.lease_epoch), due_in=60.0)
        with stray():
            assert "1 claims and 1 calls under way end" in command("freshness_adopt", "--yes")
        row = LedgerRow.objects.get(subject=SUBJECT)
        assert (row.lease_until, row.attempts, row.done) == (None, 0, 0)
        assert row.lease_epoch not in (claimed.lease_epoch, 0)
        assert BatchRow.objects.values_list("state", "due_at").get() == ("closed", None)
        with shops(), pytest.raises(AnotherIdentity):
            build.ledger().update(cover(1), subjects=[SUBJECT])
        assert LedgerRow.objects.get(subject=SUBJECT).done == 0

    def test_it_is_all_or_nothing(self, monkeypatch):
        ours()

        def fail(*_, **__):
            raise ZeroDivisionError

        monkeypatch.setattr("freshness.contrib.django.bulk.spread", fail)
        with stray(), pytest.raises(ZeroDivisionError):
            adopt(over=10.0)
        assert held() == ("shops", {})

    def test_once_more_it_finds_nothing_to_do(self):
        ours()
        with shops():
            assert command("freshness_adopt") == "The ledger's purges are for 'shops', as these settings name it.\n"
            command("freshness_adopt", "--yes")
        assert not LedgerRow.objects.exists()

    @pytest.mark.parametrize("settings", [memory, configured, lambda: shops(IDENTITY="")])
    def test_who_cannot_be_told_from_others_never_adopts(self, settings):
        ours()
        with settings(), pytest.raises(CommandError, match="can adopt no ledger: name a CDN in FRESHNESS"):
            command("freshness_adopt", "--yes")
        assert held() == ("shops", {})

    def test_it_waits_for_a_claim_that_is_under_way_and_then_ends_it(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite has one writer")
        ours()
        DjangoLedger().mark(SUBJECT, reason="edit")
        claiming, adopted = threading.Event(), threading.Event()

        def claim():
            with transaction.atomic():
                DjangoLedger(identity=lambda: CdnIdentity(name="shops")).update(flush_claimed)
                claiming.set()
                assert not adopted.wait(0.5)  # adopting waits for this transaction
                return LedgerRow.objects.get(subject=SUBJECT).lease_epoch

        def take():
            assert claiming.wait(20)
            with stray():
                adopt(over=10.0)
            adopted.set()

        with ThreadPoolExecutor(2) as pool:
            claimed, done = pool.submit(with_own_connections, claim), pool.submit(with_own_connections, take)
            epoch = claimed.result(30)
            done.result(30)
        row = LedgerRow.objects.get(subject=SUBJECT)
        assert row.lease_until is None
        assert row.lease_epoch != epoch


def flush_claimed(facts, now):
    """Make a claim by the rule, after three failures."""
    leased = {"lease_epoch": 77, "lease_until": now + 20, "due_at": now + 30, "attempts": 3}
    return replace(flush(facts, now), facts=replace(facts, observed=facts.desired, **leased))
