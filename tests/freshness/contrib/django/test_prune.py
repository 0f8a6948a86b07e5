"""Pruning deletes old rows, a few at a time, and keeps rows of possible use; on both databases."""

import json
import math
import threading
from contextlib import closing
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from freshness.accounts.cost import month_of
from freshness.cdn.memory import ABILITY
from freshness.contrib.django import build, prune
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ActionRow, BatchRow, LedgerRow, NoteRow, PauseRow, PresenceRow, SpendRow
from freshness.contrib.django.presence import DjangoPresence

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
DAY = 86_400.0


@pytest.fixture(autouse=True)
def cdn():
    """Set the CDN of the relays."""
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}):
        yield build.engine().ports.cdn
    build.forget()


def batch(reference, *, days, state="closed", due_at=None, number=1):
    """Make a batch opened this number of days ago, and, if closed, closed at the same time."""
    at = build.ledger().now() - days * DAY
    closed_at = at if state == "closed" else None
    BatchRow.objects.bulk_create(
        BatchRow(
            reference=f"{reference}-{n}",
            cdn="memory",
            members=[],
            items=1,
            wildcards=0,
            state=state,
            receipt="",
            opened_at=at,
            closed_at=closed_at,
            due_at=due_at,
        )
        for n in range(number)
    )


def bill(*, days, subject="ws:a"):
    month = month_of(build.ledger().now() - days * DAY)
    SpendRow.objects.create(month=month, account="memory", subject=subject, items=5)
    return month


def note(*tags, days):
    """Write presence notes with an end this number of days ago."""
    DjangoPresence().note(tags, seconds=-days * DAY)


def noted():
    return sorted(PresenceRow.objects.values_list("tag", flat=True))


def run(*words):
    out = StringIO()
    call_command("freshness_prune", *words, stdout=out)
    return out.getvalue().strip()


def left():
    return sorted(BatchRow.objects.values_list("reference", flat=True))


def test_purges_that_were_over_a_month_ago_go_and_no_others():
    batch("old", days=30.1)
    batch("new", days=29.9)
    batch("open", days=99, state="open", due_at=1.0)
    batch("sent", days=99, state="sent", due_at=1.0)
    assert run() == "1 purges, 0 bills, 0 notes"
    assert left() == ["new-0", "open-0", "sent-0"]
    assert run() == "0 purges, 0 bills, 0 notes"


def test_bills_go_a_year_and_a_month_after_their_month_has_ended():
    for days in (0, 40, 300, 399):
        bill(days=days)
    long_past = {bill(days=days) for days in (440, 900)}
    assert run() == "0 purges, 2 bills, 0 notes"
    assert not SpendRow.objects.filter(month__in=long_past).exists()
    assert SpendRow.objects.count() == 4


def test_a_month_that_is_not_over_for_so_long_stays_whole():
    month = bill(days=1)
    this = bill(days=0, subject="ws:b")
    run("--days", "1")
    assert SpendRow.objects.filter(month__in={month, this}).count() == 2


def test_marks_and_generations_are_never_deleted():
    mark("ws:a", reason="edited")
    build.ledger().fold()
    mark("ws:a", reason="edited again")
    before = LedgerRow.objects.values().get(), NoteRow.objects.values().get()
    batch("old", days=500)
    run("--days", "1")
    assert (LedgerRow.objects.values().get(), NoteRow.objects.values().get()) == before


def test_days_may_be_named_and_a_dry_run_deletes_nothing():
    batch("old", days=3)
    bill(days=100)
    note("w-a", days=3)
    assert run("--days", "2.5", "--dry-run") == "1 purges, 1 bills, 1 notes (dry run)"
    told = {"batches": 1, "spend": 1, "presence": 1, "by_hand": 0, "steps": 0, "pages": 0, "deleted": False}
    assert json.loads(run("--days", "2.5", "--dry-run", "--json")) == told
    told = {"batches": 0, "spend": 1, "presence": 0, "by_hand": 0, "steps": 0, "pages": 0, "deleted": True}
    assert json.loads(run("--days", "3.5", "--json")) == told
    assert (left(), noted()) == (["old-0"], ["w-a"])


@pytest.mark.parametrize("days", ["0", "0.9", "-5", "nan"])
def test_less_than_a_day_is_refused(days):
    batch("old", days=500)
    with pytest.raises(CommandError, match="at least 1 day"):
        run("--days", days)
    assert left() == ["old-0"]


def test_rows_go_a_thousand_at_a_time_each_time_in_a_transaction_of_its_own():
    batch("old", days=40, number=2_500)
    with CaptureQueriesContext(connection) as asked:
        assert prune.prune() == prune.Pruned(batches=2_500, spend=0, presence=0)
    said = [one["sql"] for one in asked if one["sql"].startswith(("BEGIN", "DELETE", "COMMIT"))]
    assert [sql.split()[0] for sql in said] == ["BEGIN", "DELETE", "COMMIT"] * 3
    assert [sql.count("old-") for sql in said[1::3]] == [1_000, 1_000, 500]


def test_a_relay_deletes_at_most_a_thousand_of_each_a_minute():
    batch("old", days=40, number=1_001)
    prune.prune_some()
    assert BatchRow.objects.count() == 1
    prune.prune_some()
    assert left() == []


# Old rows of the record of presence


def test_notes_go_a_week_after_the_last_copy_has_ended_and_no_others():
    note("w-old", days=7.1)
    note("w-new", days=6.9)
    note("w-shown", days=-0.1)
    assert run() == "0 purges, 0 bills, 1 notes"
    assert noted() == ["w-new", "w-shown"]


def test_what_goes_is_what_nobody_is_told_of(cdn):
    """Skip a purge in the same way with the old row and without the row."""
    for lingers in (0.0, 8 * DAY):
        cdn.ability = replace(ABILITY, lingers=lingers)
        note("w-a", days=7.5)
        held = DjangoPresence().held(["w-a"], longer=lingers)
        assert held == ({"w-a"} if lingers else set())
        run()
        assert DjangoPresence().held(["w-a"], longer=lingers) == held


def test_an_edge_that_shows_copies_without_end_is_told_of_them_for_ever(cdn):
    cdn.ability = replace(ABILITY, lingers=math.inf)
    note("w-a", days=5_000)
    assert run("--days", "1") == "0 purges, 0 bills, 0 notes"
    prune.prune_some()
    assert noted() == ["w-a"]


def test_notes_go_a_thousand_at_a_time_and_a_look_in_vain_takes_no_lock():
    note(*(f"w-{number}" for number in range(2_001)), days=40)
    prune.prune_some()
    assert PresenceRow.objects.count() == 1_001
    with CaptureQueriesContext(connection) as asked:
        assert prune.prune().presence == 1_001
        assert prune.prune().presence == 0
    said = [one["sql"].split()[0] for one in asked if "freshness_served" in one["sql"]]
    assert said == ["SELECT", "DELETE", "SELECT", "DELETE", "SELECT", "SELECT"]


def test_a_note_that_is_being_raised_is_neither_waited_for_nor_lost():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one lock for all who write: nobody is in between")
    note("w-a", "w-b", days=40)

    def prune_beside():
        with closing(connection):
            gone.append(prune.prune().presence)

    gone = []
    with transaction.atomic():
        PresenceRow.objects.filter(tag="w-a").update(shown_until=build.ledger().now() + 60.0)
        beside = threading.Thread(target=prune_beside)
        beside.start()
        beside.join(30)
        assert gone == [1]
    assert (noted(), DjangoPresence().held(["w-a"])) == (["w-a"], {"w-a"})


def test_what_was_pruned_is_noted_again_when_it_leaves_again():
    note("w-a", days=40)
    run()
    DjangoPresence().note(["w-a"], seconds=60.0)
    assert DjangoPresence().held(["w-a"]) == {"w-a"}


def test_what_operators_did_stays_for_as_long_as_bills_do() -> None:
    now = build.ledger().now()
    for days in (399, 401):
        at = now - days * DAY
        ActionRow.objects.create(at=at, who="ada", what="purged", target="all")
        PauseRow.objects.create(target="all", who="ada", why="", since=at - 60, until=at)
    assert run("--dry-run") == "0 purges, 0 bills, 0 notes, 2 acts by hand (dry run)"
    prune.prune_some()
    assert (ActionRow.objects.count(), PauseRow.objects.count()) == (1, 1)
    assert ActionRow.objects.get().at > now - 400 * DAY
