"""The CDN identity of a ledger: a process with another CDN claims, books and credits no purge, and says why."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError
from django.db import IntegrityError

from freshness.accounts.identity import CdnIdentity
from freshness.contrib.django import build
from freshness.contrib.django import ledger as ledger_module
from freshness.contrib.django.bulk import suspended
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import BatchRow, IdentityRow, LedgerRow, NoteRow
from freshness.contrib.django.relay import Relay
from freshness.errors import AnotherIdentity
from freshness.testing.clock import FakeClock
from freshness.testing.identity import NAMELESS, NO_CDN, SAID, SHOPS, STAGING, IdentityContract
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.updates import as_it_is
from tests.freshness.contrib.django.cdn_settings import (
    EDGE,
    SUBJECT,
    command,
    configured,
    held,
    memory,
    ours,
    processes,
    shops,
    stray,
)
from tests.freshness.contrib.django.on_django import with_own_connections
from tests.waiting import until_true

on_both_databases = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


class _Process:
    """A fake as seen by a process with an identity of its own."""

    def __init__(self, identity, asks, fake):
        self._identity, self._asks, self._fake = identity, asks, fake

    def __getattr__(self, name):
        def call(*about, **how):
            self._asks.append(self._identity)
            return getattr(self._fake, name)(*about, **how)

        return call


class TestMemoryIdentity(IdentityContract):
    @pytest.fixture
    def process_of(self):
        asks = []
        ledger = MemoryLedger(FakeClock(), identity=lambda: asks[-1])
        batches = MemoryBatches(ledger.clock, must_agree=ledger.identity.must_agree)
        return lambda identity: (_Process(identity, asks, ledger), _Process(identity, asks, batches))


class TestDjangoIdentity(IdentityContract):
    pytestmark = on_both_databases

    @pytest.fixture
    def process_of(self):
        return processes


STRAY = (
    "this process purges nothing, because its settings name 'development', and the ledger's purges are for 'shops': "
    "give it the settings of that CDN or, where the pages have moved to another one, run manage.py freshness_adopt"
)


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestAProcessWithAnotherCdn:
    @pytest.mark.parametrize(
        "words",
        [
            ["freshness_relay", "--once"],
            ["freshness_purge", SUBJECT],
            ["freshness_release"],
            ["freshness_probe", SUBJECT],
            ["freshness_reconcile"],
        ],
        ids=" ".join,
    )
    def test_a_command_ends_with_a_sentence_and_changes_nothing(self, words):
        ours()
        build.ledger().mark(SUBJECT, reason="edit")
        before = list(NoteRow.objects.values())
        with stray(), pytest.raises(CommandError) as refused:
            command(*words)
        assert str(refused.value) == STRAY
        assert list(NoteRow.objects.values()) == before
        assert not LedgerRow.objects.exists()
        assert not BatchRow.objects.exists()

    def test_settings_of_tests_on_the_production_database_claim_nothing_either(self):
        ours()
        build.ledger().mark(SUBJECT, reason="edit")
        with memory(), pytest.raises(CommandError, match="its settings name a CDN in memory, and the ledger's purges"):
            command("freshness_relay", "--once")
        with configured(), pytest.raises(CommandError, match="its settings name no CDN, and the ledger's purges are"):
            command("freshness_relay", "--once")
        assert NoteRow.objects.values_list("subject", "n").get() == (SUBJECT, 1)
        assert not LedgerRow.objects.exists()

    def test_a_dry_run_says_what_a_purge_would_come_to(self):
        ours()
        with stray():
            assert "2 tags" in command("freshness_purge", SUBJECT, "--dry-run", "--new")

    def test_a_relay_stays_up_alarms_once_and_looks_again_each_tick(self, caplog):
        ours()
        build.ledger().mark(SUBJECT, reason="edit")
        stop, caught = threading.Event(), caplog.at_level(logging.INFO)
        with stray(), caught:
            engine = build.engine()
            looks, tick = [], engine.tick

            def counted():
                looks.append(1)
                return tick()

            engine.tick = counted
            engine.policy = type(engine.policy)(tick=0.01)
            relay = threading.Thread(target=with_own_connections, args=[Relay(engine, stop=stop).run])
            relay.start()
            until_true(lambda: len(looks) > 5, "it looks again and again")
            said = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
            IdentityRow.objects.update(name="development")  # as an operator's command does
            until_true(lambda: LedgerRow.objects.filter(observed=1).exists(), "it claims what is now its own")
            stop.set()
            relay.join(30)
        assert said == [STRAY]
        assert "the ledger's purges are for the CDN of this process: it goes on" in caplog.messages

    def test_a_suspension_is_refused_before_the_import_begins(self):
        ours()
        with stray(), pytest.raises(AnotherIdentity), suspended(SUBJECT):
            pytest.fail("the block ran")

    def test_it_reads_and_leaves_to_others_what_grew_long(self, monkeypatch):
        ours()
        monkeypatch.setattr(ledger_module, "MOST_NOTES", 2)
        with stray():
            for _ in range(4):
                build.ledger().mark(SUBJECT, reason="edit")
            assert build.ledger().stamp(SUBJECT).generation == 4
        assert (NoteRow.objects.count(), LedgerRow.objects.count()) == (4, 0)
        with shops():
            assert build.ledger().stamp(SUBJECT).generation == 4
        assert (NoteRow.objects.count(), LedgerRow.objects.count()) == (0, 1)

    def test_keys_and_addresses_are_no_identity(self):
        ours()
        with shops(CDN_OPTIONS={"edges": ["http://127.0.0.1:10", EDGE], "secret": "t" * 32}):
            assert build.ledger().update(as_it_is) == []
        assert held() == ("shops", {})


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestALedgerThatHoldsNoIdentity:
    """A ledger made by a release without identities, with waiting rows."""

    def test_is_taken_by_the_first_relay_whose_cdn_can_be_known(self):
        DjangoLedger().mark(SUBJECT, reason="edit")
        with memory():
            command("freshness_relay", "--once")
        assert held() is None
        with shops():
            command("freshness_relay", "--once")
        assert held() == ("shops", {})
        assert LedgerRow.objects.values_list("observed", "done").get(subject=SUBJECT) == (1, 0)

    def test_is_not_taken_by_a_command_that_only_marks(self):
        with shops():
            command("freshness_purge", SUBJECT, "--new")
        assert held() is None

    def test_two_with_different_cdns_that_come_at_once_do_not_both_take_it(self):
        identities = [CdnIdentity(name=f"installation {number}") for number in range(8)]
        start = threading.Barrier(len(identities))

        def look(identity):
            start.wait()
            try:
                DjangoLedger(identity=lambda: identity).update(as_it_is)
            except AnotherIdentity:
                return None
            return identity.name

        with ThreadPoolExecutor(len(identities)) as pool:
            jobs = [pool.submit(with_own_connections, lambda one=one: look(one)) for one in identities]
            won = [job.result(60) for job in jobs]
        assert [name for name in won if name] == [held()[0]]

    def test_the_database_itself_holds_one_identity_at_most(self):
        IdentityRow.objects.create(name="shops", ids={}, held_since=1.0)
        with pytest.raises(IntegrityError):
            IdentityRow.objects.create(id=2, name="others", ids={}, held_since=1.0)


def test_the_sentence_names_both_and_what_to_do():
    assert "cloudfront E2" in SAID
    assert "cloudfront E1" in SAID
    assert (str(NAMELESS), str(NO_CDN)) == ("a CDN without an identity", "no CDN")
    assert str(CdnIdentity(name="shops", ids=SHOPS.ids)) == "'shops' (cloudfront E1)"
    assert not SHOPS.agrees_with(STAGING)
