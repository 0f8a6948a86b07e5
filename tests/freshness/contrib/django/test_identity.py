"""Whose purges a ledger holds: a process with another CDN claims, books and credits nothing, and says why."""

import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test import override_settings

from freshness.accounts.identity import CdnIdentity
from freshness.contrib.django import build
from freshness.contrib.django import ledger as ledger_module
from freshness.contrib.django.adopt import adopt
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.bulk import suspended
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import BatchRow, IdentityRow, LedgerRow, MemberRow, NoteRow
from freshness.contrib.django.relay import Relay
from freshness.errors import AnotherIdentity
from freshness.testing.batches import batch
from freshness.testing.clock import FakeClock
from freshness.testing.fakes import MemoryBatches, MemoryLedger
from freshness.testing.identity import NAMELESS, NO_CDN, SAID, SHOPS, STAGING, IdentityContract
from freshness.testing.updates import as_it_is, cover, flush
from tests.freshness.contrib.django.on_django import with_own_connections
from tests.marked import marked
from tests.services import until_true

on_both_databases = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

SUBJECT = "ws:one"
EDGE = "http://127.0.0.1:9"  # nobody listens there
SECRET = "s" * 32


class _Process:
    """A fake as a process sees it that has an identity of its own."""

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


def processes(identity):
    """The ledger and its batches as a process with that identity has them."""
    return DjangoLedger(identity=lambda: identity), DjangoBatches(identity=lambda: identity)


class TestDjangoIdentity(IdentityContract):
    pytestmark = on_both_databases

    @pytest.fixture
    def process_of(self):
        return processes


@contextmanager
def configured(**settings):
    """This process with other settings."""
    own = {"REDIS_URL": "", "SOURCES": [], "CHORES": [], "OBSERVERS": [], "SHARD_TAGS": True}
    with override_settings(FRESHNESS={**own, **settings}):
        yield
    build.forget()


def shops(**changed):
    """Production: Varnish, under a name of its own."""
    options = {"edges": [EDGE], "secret": SECRET}
    own = {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": options, "IDENTITY": "shops"}
    return configured(**{**own, **changed})


def stray():
    """The same code on a developer's machine."""
    return shops(IDENTITY="development")


def memory():
    """Settings of tests."""
    return configured(CDN="freshness.cdn.memory.Memory", IDENTITY="shops")


def ours():
    """The ledger, held by production."""
    with shops():
        build.ledger().update(as_it_is)
    assert IdentityRow.objects.values_list("name", "ids").get() == ("shops", {})


def purged(*subjects):
    """Subjects that were marked and purged some time ago."""
    for subject in subjects:
        DjangoLedger().mark(subject, reason="edit")
    DjangoLedger().fold()
    LedgerRow.objects.update(observed=1, done=1, due_at=None)


def held():
    return IdentityRow.objects.values_list("name", "ids").first()


def command(name, *words):
    """What a command prints; raises as it does."""
    said = StringIO()
    call_command(name, *words, stdout=said)
    return said.getvalue()


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
    """One that was made by a release without identities, with rows that wait."""

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


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
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
                assert not adopted.wait(0.5)  # it waits for this transaction
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
    """A claim as the rule makes it, after failures."""
    leased = {"lease_epoch": 77, "lease_until": now + 20, "due_at": now + 30, "attempts": 3}
    return replace(flush(facts, now), facts=replace(facts, observed=facts.desired, **leased))


def test_the_sentence_names_both_and_what_to_do():
    assert "cloudfront E2" in SAID
    assert "cloudfront E1" in SAID
    assert (str(NAMELESS), str(NO_CDN)) == ("a CDN without an identity", "no CDN")
    assert str(CdnIdentity(name="shops", ids=SHOPS.ids)) == "'shops' (cloudfront E1)"
    assert not SHOPS.agrees_with(STAGING)
