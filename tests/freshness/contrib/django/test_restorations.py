"""A restoration: its subjects, its marks, the ended claims, its progress, and its resumption after a crash."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from freshness.contrib.django import build, concerned, conf, restoring
from freshness.contrib.django.adopt import planned
from freshness.contrib.django.history import history
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import BatchRow, LedgerRow, RestorationRow, RestoredRow
from freshness.contrib.django.presence import DjangoPresence
from freshness.contrib.django.restored import Restorations
from freshness.errors import LedgerUnavailable
from freshness.targets.scope import everything

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

AT_ONCE = {"debounce": 0.001, "fence": 0.0001, "request_life": 0.0001, "margin": 0.0001, "rate": 0.002, "lease": 0.002}
SETTINGS = {"CDN": "freshness.cdn.memory.Memory", "POLICY": {**AT_ONCE, "max_wait": 0.002, "tick": 0.001}}
SHOPS = ["ws:one", "ws:three", "ws:two"]


def sources(_since):
    """List a source for the settings: a shop unknown to the ledger, a known shop, and a text in no subject's form."""
    return [("ws:unheard", None), ("ws:one", None), ("nonsense", None)]


@pytest.fixture(autouse=True)
def cdn():
    """Set the CDN of the relay, with three clean shops."""
    with override_settings(FRESHNESS=SETTINGS):
        for shop in SHOPS:
            build.ledger().mark(shop, reason="edit", bare=True)
        relay()
        yield build.engine().ports.cdn
    build.forget()


def relay():
    """Run a relay until no row is due."""
    for _ in range(400):
        for claimed in build.engine().tick():
            assert build.engine().send(claimed) is None
        if not LedgerRow.objects.filter(due_at__isnull=False).exists():
            return
    pytest.fail(f"still due: {list(LedgerRow.objects.filter(due_at__isnull=False).values())}")


def restored(*options):
    """Return the last object of the command's JSON output."""
    out = StringIO()
    call_command("freshness_restored", "--json", *options, stdout=out)
    return json.loads(out.getvalue())


def purged(cdn, since):
    return sorted(member.subject for batch in cdn.sent[since:] for member in batch.members)


def test_every_subject_is_purged_once_and_then_it_has_ended(cdn):
    before = len(cdn.sent)
    told = restored("--over=0")
    assert (told["subjects"], told["marked"], told["purged"], told["ended_at"]) == (3, 3, 0, None)
    relay()
    assert purged(cdn, before) == SHOPS
    told = restored("--status")
    assert (told["subjects"], told["marked"], told["purged"]) == (3, 3, 3)
    assert told["ended_at"] is not None
    assert RestoredRow.objects.count() == 0


def test_run_again_while_it_is_open_it_marks_nothing_twice(cdn):
    before = len(cdn.sent)
    first = restored("--over=0")
    assert restored("--over=0")["number"] == first["number"]
    relay()
    assert purged(cdn, before) == SHOPS
    assert restored("--status")["ended_at"] is not None
    assert restored("--over=0")["number"] == first["number"] + 1  # told anew, of another time


def test_an_edit_between_the_mark_and_its_aim_is_covered_too(monkeypatch):
    read, edited = DjangoLedger.read, []

    def late(ledger, subject):
        if not edited and RestoredRow.objects.filter(target=0).exists():
            edited.append(subject)
            ledger.mark("ws:two", reason="edit")
        return read(ledger, subject)

    monkeypatch.setattr(DjangoLedger, "read", late)
    restored("--over=0")
    assert RestoredRow.objects.get(subject="ws:two").target >= LedgerRow.objects.get(subject="ws:one").desired + 1


@pytest.mark.parametrize("step", ["_clear_entries", "_list", "_mark_some", "_aim"])
@pytest.mark.parametrize("after", [False, True])
def test_who_dies_at_any_step_is_followed_by_another(cdn, monkeypatch, step, after):
    before = len(cdn.sent)
    work = getattr(restoring, step)

    def dies(*given):
        if after:
            work(*given)
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(restoring, step, dies)
        with pytest.raises(KeyboardInterrupt):
            restored("--over=0")
    assert restored("--over=0")["marked"] == 3
    relay()
    assert purged(cdn, before) == SHOPS
    assert restored("--status")["ended_at"] is not None


def test_purges_are_spread_over_the_time_that_it_takes():
    restored("--over=600")
    first, *later = LedgerRow.objects.order_by("subject")
    found = RestorationRow.objects.get()
    assert (first.due_at is None, first.suspensions) == (False, ""), "at once, however long that takes"
    assert [round(row.due_at - found.found_at) for row in later] == [200, 400]


def test_claims_are_ended_and_batches_closed(cdn):
    build.ledger().mark("ws:one", reason="edit", bare=True)
    LedgerRow.objects.filter(subject="ws:one").update(observed_at=1.0, first_dirty_at=1.0, last_start_at=None)
    [claimed] = build.engine().tick()
    assert build.engine().sender.book(claimed)
    LedgerRow.objects.filter(subject="ws:two").update(hold_until=9e9, suspensions="9000000000.0", attempts=5)
    history().begin("told", told=True)
    rows = {row.subject: row for row in LedgerRow.objects.all()}
    assert (rows["ws:one"].lease_until, rows["ws:one"].due_at is None) == (None, False)
    assert rows["ws:one"].lease_epoch != claimed.batch.members[0].epoch
    assert (rows["ws:two"].hold_until, rows["ws:two"].suspensions, rows["ws:two"].attempts) == (None, "", 0)
    assert rows["ws:two"].due_at is None
    assert [batch.state for batch in BatchRow.objects.filter(closed_at=None)] == []
    build.engine().sender.send(claimed.batch)  # its call was under way
    assert LedgerRow.objects.get(subject="ws:one").done == 1


def test_with_shard_tags_every_shard_is_purged_and_what_has_no_shard(cdn):
    with override_settings(FRESHNESS={**SETTINGS, "SHARD_TAGS": True}):
        build.ledger().mark("host:a.example", reason="moved", bare=True)
        build.ledger().fold()
        subjects = list(concerned.to_purge())
    assert subjects[:2] == ["shard:00", "shard:01"]
    assert subjects[255:] == ["shard:ff", "host:a.example"]


def test_what_no_ledger_knows_the_sources_name(caplog):
    with override_settings(FRESHNESS={**SETTINGS, "SOURCES": [f"{__name__}.sources"]}):
        assert list(concerned.to_purge()) == [*SHOPS, "ws:unheard"]
    assert "'nonsense' is no subject" in caplog.text


def test_what_is_pending_at_one_cdn_is_a_part_of_the_whole():
    build.ledger().mark("owed:b/ws:two", reason="edit", bare=True)
    assert list(concerned.to_purge()) == SHOPS


def test_a_dry_run_changes_nothing():
    told = restored("--dry-run")
    assert (told["subjects"], told["marked"], told["items"]) == (3, 0, 3)
    assert (RestorationRow.objects.count(), RestoredRow.objects.count()) == (0, 0)
    assert not LedgerRow.objects.filter(due_at__isnull=False).exists()


def test_who_waits_in_vain_is_told_so():
    with pytest.raises(CommandError, match=r"not all is purged after 0\.01 s: a relay has to run"):
        restored("--over=0", "--wait=0.01")


def test_progress_is_told_to_people():
    out = StringIO()
    call_command("freshness_restored", "--over=0", "--why=a backup of Sunday", stdout=out)
    assert out.getvalue().splitlines() == ["3 of 3 marked", "0 of 3 purged, 3 marked (a backup of Sunday)"]


def test_without_any_there_is_nothing_to_tell():
    out = StringIO()
    call_command("freshness_restored", "--status", stdout=out)
    assert out.getvalue().strip() == "there was no restoration"


def test_the_ledger_is_away(monkeypatch):
    monkeypatch.setattr(Restorations, "begin", lambda *_, **__: (_ for _ in ()).throw(LedgerUnavailable("away")))
    with pytest.raises(CommandError, match="away"):
        restored()


def test_nothing_counts_as_held_by_no_edge_until_notes_are_complete_again():
    presence = DjangoPresence(using="default")
    assert presence.held(["w-one"]) == frozenset()
    restored("--over=0")
    assert presence.held(["w-one"]) == {"w-one"}
    relay()
    assert restored("--status")["ended_at"] is not None
    assert presence.held(["w-one"]) == {"w-one"}  # web processes may remember lost notes
    RestorationRow.objects.update(skip_from=1.0)
    assert presence.held(["w-one"]) == frozenset()


@pytest.mark.parametrize("shards", [False, True])
def test_a_restoration_a_move_to_another_cdn_and_an_emptied_table_purge_the_same(cdn, shards):
    with override_settings(FRESHNESS={**SETTINGS, "SHARD_TAGS": shards}):
        for subject in ("host:shop.example", "tag:t-news", "shard:0a", "owed:fra/ws:one"):
            build.ledger().mark(subject, reason="edit", bare=True)
        build.ledger().fold()
        rest = ["host:shop.example", "tag:t-news"]
        wanted = sorted([*rest, *(f"shard:{number:02x}" for number in range(256))] if shards else [*rest, *SHOPS])
        assert sorted(concerned.to_purge()) == wanted
        assert planned_with_another_name() == len(wanted)
        known = LedgerRow.objects.values_list("subject", flat=True)
        assert sorted(everything(known, shards=shards)) == wanted


def planned_with_another_name():
    """Return the number of subjects to be purged by a move to another CDN."""
    given = {**conf.given(), "CDN": "freshness.cdn.varnish.Varnish", "IDENTITY": "another"}
    with override_settings(FRESHNESS={**given, "CDN_OPTIONS": {"edges": ["http://a"], "secret": "x" * 32}}):
        return planned(over=0.0).subjects
