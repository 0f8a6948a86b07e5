"""`freshness_relay --once`: output and exit status of a single tick, for a scheduler or a person."""

import json
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from freshness.cdn.memory import ABILITY
from freshness.contrib.django import build
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.errors import CdnRefused, CdnUnavailable

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

TOLD = []
AT_ONCE = {"debounce": 0.001, "fence": 0.0001, "request_life": 0.0001, "margin": 0.0001, "tick": 0.001}
NOTHING = {
    "followed": 0,
    "claimed": 0,
    "purged": 0,
    "calls": 0,
    "skipped": 0,
    "failed": 0,
    "effective": 0,
    "waiting": 0,
    "in_progress": 0,
    "errors": [],
}


def observe(event):
    """Observe an event, as an observer named in FRESHNESS."""
    TOLD.append(type(event).__name__)


@pytest.fixture(autouse=True)
def cdn():
    """Set the CDN of the relay; an edit is due at the relay's first look."""
    TOLD.clear()
    own = {"CDN": "freshness.cdn.memory.Memory", "OBSERVERS": [f"{__name__}.observe"], "POLICY": AT_ONCE}
    with override_settings(FRESHNESS=own):
        yield build.engine().ports.cdn
    build.forget()


def due(*subjects):
    """Mark subjects, and let relays see the edits and the time of the purges come."""
    for subject in subjects:
        build.ledger().mark(subject, reason="edit", bare=True)
    LedgerRow.objects.update(observed_at=1.0, first_dirty_at=1.0, due_at=1.0)


def run(*words):
    """Return standard output, standard error and exit status."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("freshness_relay", "--once", *words, stdout=out, stderr=err)
    except SystemExit as ended:
        status = ended.code
    return out.getvalue().strip(), err.getvalue().strip(), status


def test_a_look_at_nothing_says_so():
    said, complained, status = run("--json")
    assert (json.loads(said), complained, status) == (NOTHING, "", 0)
    assert run()[0] == (
        "0 claimed, 0 purged in 0 calls, 0 skipped, 0 failed, 0 effective; 0 calls followed; 0 wait, 0 calls go on"
    )


def test_an_edit_that_is_seen_for_the_first_time_waits():
    build.ledger().mark("ws:a", reason="edit")
    assert json.loads(run("--json")[0]) == NOTHING | {"waiting": 1}


def test_what_is_due_is_purged_and_the_observers_have_heard_of_it(cdn):
    due("ws:a", "ws:b")
    said, complained, status = run("--json")
    assert json.loads(said) == NOTHING | {"claimed": 2, "purged": 2, "calls": 1, "effective": 2}
    assert (complained, status, len(cdn.sent)) == ("", 0, 1)
    assert sorted(TOLD) == ["Claimed", "Claimed", "Effective", "Effective", "Purged", "Purged"]


def test_what_the_cdn_does_not_take_is_an_exit_status_and_is_tried_again(cdn):
    due("ws:a")
    cdn.refusals.append(CdnUnavailable("no answer"))
    said, complained, status = run("--json")
    error = "CdnUnavailable: no answer"
    assert json.loads(said) == NOTHING | {"claimed": 1, "failed": 1, "waiting": 1, "errors": [error]}
    assert (complained, status) == (error, 1)


def test_of_a_call_that_is_refused_only_what_cannot_be_purged_fails(cdn):
    due("ws:a", "ws:b")
    cdn.refusals += [CdnRefused("one of these"), CdnRefused("that one")]
    said, complained, status = run("--json")
    expected = {"claimed": 2, "purged": 1, "calls": 1, "failed": 1, "effective": 1, "waiting": 1}
    assert json.loads(said) == NOTHING | expected | {"errors": ["CdnRefused: that one"]}
    assert (complained, status) == ("CdnRefused: that one", 1)


def test_what_was_begun_is_taken_up_before_anything_is_claimed_anew(cdn):
    due("ws:a")
    engine = build.engine()
    [outgoing] = engine.tick()
    assert engine.sender.book(outgoing)  # and there the relay died
    LedgerRow.objects.update(due_at=1.0, lease_until=1.0)
    BatchRow.objects.update(due_at=1.0)
    assert json.loads(run("--json")[0]) == NOTHING | {"followed": 1, "purged": 1, "calls": 1, "effective": 1}
    assert [batch.reference for batch in cdn.sent] == [outgoing.batch.reference]


def test_a_purge_that_the_cdn_has_yet_to_carry_out_goes_on(cdn):
    cdn.ability = replace(ABILITY, reports=True)
    due("ws:a")
    assert json.loads(run("--json")[0]) == NOTHING | {"claimed": 1, "purged": 1, "calls": 1, "in_progress": 1}
    cdn.complete()
    BatchRow.objects.update(due_at=1.0)
    assert json.loads(run("--json")[0]) == NOTHING | {"followed": 1, "effective": 1}


def test_a_ledger_that_is_away_is_a_sentence():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE freshness_batch RENAME TO elsewhere")
    try:
        with pytest.raises(CommandError, match="freshness_batch"):
            run()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO freshness_batch")


def test_a_relay_that_goes_on_sums_nothing_up():
    with pytest.raises(CommandError, match="--json goes with --once"):
        call_command("freshness_relay", "--json")


def test_the_help_tells_of_the_exit_status(capsys):
    with pytest.raises(SystemExit):
        call_command("freshness_relay", "--help")
    assert "exits with 1" in " ".join(capsys.readouterr().out.split())
