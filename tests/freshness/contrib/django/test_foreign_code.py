"""Callables named by FRESHNESS may raise: the error names the subject asked about, and all other work goes on."""

import json
import logging
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.contrib.django.observers import Observers
from freshness.contrib.django.probe import probe
from freshness.contrib.django.reconcile import reconcile
from freshness.contrib.django.single_tick import tick_once
from freshness.events import Requested, Skipped
from freshness.targets.purge import Purge
from freshness.testing.vendors import CloudflareDouble
from tests.marked import marked

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def fails_on_b(subject):
    """For HOSTS_OF, PAGES and THRIFTY."""
    if subject == "ws:b":
        raise LookupError("b is not here")
    return []


def no_such_table(subject):
    """For THRIFTY."""
    ASKED.append(subject)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {'no_such_table' if subject == 'ws:b' else 'freshness_row'}")
    return True


def no_such_table_hushed_up(subject):
    """For THRIFTY."""
    try:
        return no_such_table(subject)
    except DatabaseError:
        return True


def hosts_of(subject):
    fails_on_b(subject)
    return [f"{subject[3:]}.example"]


def changed(_since):
    """For SOURCES."""
    yield "ws:a", datetime.now(UTC)


def breaks(_since):
    yield "ws:b", datetime.now(UTC)
    raise LookupError("no more")


def observe(event):
    fails_on_b(event.subject)
    HEARD.append(event.subject)


HEARD = []
ASKED = []


@pytest.fixture(autouse=True)
def fresh():
    HEARD.clear()
    ASKED.clear()
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}):
        yield
    build.forget()


def named(name):
    return f"{__name__}.{name}"


def due(*subjects, **purge):
    """Mark subjects, and let relays see the edits and the time of the purges come."""
    for subject in subjects:
        build.ledger().mark(subject, reason="edit", bare=True, purge=Purge(**purge))
    LedgerRow.objects.update(observed_at=1.0, first_dirty_at=1.0, due_at=1.0)


def clean():
    return sorted(LedgerRow.objects.filter(due_at=None).values_list("subject", flat=True))


def test_hosts_that_cannot_be_named_park_their_subject_and_the_others_are_purged():
    with CloudflareDouble() as double:
        options = {"zone_id": double.zone, "token": double.token, "base_url": double.url, "plan": "enterprise"}
        own = {"CDN": "freshness.cdn.cloudflare.Cloudflare", "CDN_OPTIONS": {**options, "hosts_of": named("hosts_of")}}
        with override_settings(FRESHNESS=own):
            due("ws:a", "ws:b", "ws:c", paths={"/sale"})
            look = tick_once(build.engine())
            assert (look.claimed, look.purged, look.failed) == (3, 2, 1)
            assert look.errors == ("CdnRefused: hosts_of failed on ws:b: LookupError: b is not here",)
            assert clean() == ["ws:a", "ws:c"]
            urls = [url for asked in double.requests for url in json.loads(asked.body).get("files", [])]
            assert sorted(urls) == ["https://a.example/sale", "https://c.example/sale"]
            assert not BatchRow.objects.exclude(state="closed").exists()


def test_who_is_thrifty_may_be_unknown_and_is_purged_in_the_usual_windows(caplog):
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "THRIFTY": named("fails_on_b")}):
        engine = build.engine()
        engine.billing.stretch = 4.0  # the month is over budget
        due("ws:a", "ws:b")
        [outgoing] = engine.tick()
        assert sorted(member.subject for member in outgoing.batch.members) == ["ws:a", "ws:b"]
    assert {record.getMessage() for record in caplog.records if record.levelno == logging.ERROR} == {
        "THRIFTY failed on ws:b, whose windows stay as they are"
    }


@pytest.mark.parametrize("thrifty", [no_such_table, no_such_table_hushed_up])
def test_a_query_of_thrifty_that_fails_spoils_no_transaction_of_the_ledger(thrifty):
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "THRIFTY": named(thrifty.__name__)}):
        engine = build.engine()
        engine.billing.stretch = 4.0  # the month is over budget
        due("ws:a", "ws:b", "ws:c")
        [outgoing] = engine.tick()
        assert sorted(member.subject for member in outgoing.batch.members) == ["ws:a", "ws:b", "ws:c"]
        assert engine.send(outgoing) is None
    assert sorted(ASKED) == clean() == ["ws:a", "ws:b", "ws:c"]


def test_pages_that_cannot_be_named_prove_nothing_and_the_others_are_probed(caplog):
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "PAGES": named("fails_on_b")}):
        found = [(one.subject, one.state, one.why) for one in probe(["ws:a", "ws:b", "ws:c"])]
    assert found == [
        ("ws:a", "unknown", "there is no page to look at"),
        ("ws:b", "unknown", "PAGES failed: LookupError: b is not here"),
        ("ws:c", "unknown", "there is no page to look at"),
    ]
    assert [record.getMessage() for record in caplog.records] == ["PAGES failed on ws:b"]


def test_an_observer_that_fails_on_one_event_hears_the_others_and_the_log_says_whose_it_was(caplog):
    observers = Observers([named("observe")])
    for subject in ("ws:a", "ws:b", "ws:c"):
        observers(Requested(subject=subject, reason="edit", immediate=False))
    assert observers.join()
    assert HEARD == ["ws:a", "ws:c"]
    assert [record.getMessage() for record in caplog.records] == [
        f"observer {named('observe')} failed on Requested of ws:b"
    ]


def only_purges(event):
    HEARD.append(type(event).__name__)


only_purges.events = (Skipped,)


def test_an_observer_that_names_classes_hears_of_no_other_event():
    observers = Observers([named("only_purges")])
    requested = Requested(subject="ws:a", reason="edit", immediate=False)
    skipped = Skipped(subject="ws:a", generation=1, reason="edit", settled=True, coalesced=0, waited=0.0, shut_for=0.0)
    for event in (requested, skipped, requested, skipped):
        observers(event)
        assert observers.join()
    assert HEARD == ["Skipped", "Skipped"]


def test_a_source_that_fails_is_raised_after_what_the_others_named_is_marked(caplog):
    sources = [named("breaks"), named("changed")]
    own = {"CDN": "freshness.cdn.memory.Memory", "SOURCES": sources}
    with override_settings(FRESHNESS=own), pytest.raises(LookupError, match="no more"):
        reconcile()
    assert marked() == ["ws:a", "ws:b"]
    assert f"source {named('breaks')} failed; the others are asked all the same" in caplog.text


def test_what_foreign_code_raises_is_logged_with_its_place_and_kept(caplog):
    with ForeignCode(logging.getLogger("of.the.caller"), "%s failed on %s", "PAGES", "ws:a") as asked:
        fails_on_b("ws:b")
    [record] = caplog.records
    assert (record.name, record.levelname, record.getMessage()) == ("of.the.caller", "ERROR", "PAGES failed on ws:a")
    assert record.funcName == "test_what_foreign_code_raises_is_logged_with_its_place_and_kept"
    assert record.exc_info[1] is asked.error
    assert str(asked.error) == "b is not here"


def test_foreign_code_that_raises_nothing_leaves_no_trace(caplog):
    with ForeignCode(logging.getLogger("of.the.caller"), "failed") as asked:
        fails_on_b("ws:a")
    assert (asked.error, caplog.records) == (None, [])


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_process_that_is_told_to_stop_within_foreign_code_stops(stop, caplog):
    with pytest.raises(stop), ForeignCode(logging.getLogger("of.the.caller"), "failed"):
        raise stop
    assert caplog.records == []
