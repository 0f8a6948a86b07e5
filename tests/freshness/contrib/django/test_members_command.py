"""The command on members of a CDN group: list them, count the purges pending at each, and end a removed member."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from freshness.batching.ability import Ability
from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow, MemberRow

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def settings(*names):
    abilities = [Ability(name=name, tags=True, items_per_call=10, everything="tag") for name in names]
    parts = [{"cdn": "freshness.cdn.memory.Memory", "options": {"ability": ability}} for ability in abilities]
    return {"CDN": "freshness.cdn.multi_cdn.MultiCdn", "CDN_OPTIONS": {"cdns": parts}}


@pytest.fixture
def relay():
    """Run a tick of a relay with these members in its settings."""

    def look(*names):
        with override_settings(FRESHNESS=settings(*names)):
            for claimed in build.engine().tick():
                build.engine().send(claimed)

    yield look
    build.forget()


def run(*what, **options):
    out = StringIO()
    call_command("freshness_members", *what, stdout=out, **options)
    return out.getvalue().strip()


def told():
    members = json.loads(run("list", "--json"))["members"]
    return {one["name"]: (one["pending"], one["whole"]) for one in members}


def long_ago():
    MemberRow.objects.update(known_at=build.ledger().now() - 61.0)


def test_they_are_listed_with_what_is_pending_at_each(relay):
    assert run("list") == "no relay has told of a member yet"
    relay("fra", "lon")
    build.ledger().mark("ws:1", reason="publish", immediate=True)
    relay("fra")
    assert told() == {"fra": (0, False), "lon": (1, False)}
    relay("fra", "new")
    assert told() == {"fra": (0, False), "lon": (1, False), "new": (1, True)}
    MemberRow.objects.filter(name="lon").update(silent_since=build.ledger().now() - 30.0)
    fra, lon, new = run("list").splitlines()
    assert fra == "fra: known to a relay 0 s ago, answers, 0 pending"
    assert lon == "lon: known to a relay 0 s ago, has not answered for 30 s, 1 pending"
    assert new == "new: known to a relay 0 s ago, answers, 1 pending, all of its copies among them"


def test_one_that_is_gone_ends_with_what_is_pending_there_and_nothing_more_becomes_pending(relay):
    relay("fra", "lon")
    long_ago()
    for subject in ("ws:1", "ws:2"):
        build.ledger().mark(subject, reason="publish", immediate=True)
        relay("fra")
    assert json.loads(run("end", "lon", "--json")) == {"ended": "lon", "pending": 2}
    assert not LedgerRow.objects.filter(subject__startswith="owed:").exists()
    build.ledger().mark("ws:3", reason="publish", immediate=True)
    relay("fra")
    assert told() == {"fra": (0, False)}
    assert MemberRow.objects.get(name="lon").ended_at is not None


def test_one_that_a_relay_knows_is_not_ended_unless_that_is_meant(relay):
    relay("fra", "lon")
    with pytest.raises(CommandError, match="take it out of the settings of every relay first"):
        run("end", "lon")
    assert set(told()) == {"fra", "lon"}
    assert run("end", "lon", "--force") == "lon ended, and 0 that were pending there"
    assert set(told()) == {"fra"}


def test_a_name_that_is_unknown_is_refused_with_those_there_are(relay):
    relay("fra", "lon")
    with pytest.raises(CommandError, match="no member 'nyc': there are fra, lon"):
        run("end", "nyc", "--force")


def test_what_is_pending_at_a_name_that_no_relay_has_known_is_told_and_can_be_ended():
    build.ledger().mark("owed:old/ws:1", reason="edit", bare=True)
    build.ledger().update(lambda facts, now: pytest.fail("nothing is mine"), known=[])
    assert run("list") == "old: never known to a relay, answers, 1 pending"
    assert run("end", "old") == "old ended, and 1 that were pending there"
