"""The status of purges for operators: an accepted purge counts as done, the last failure is kept, and no more is
claimed."""

import json
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from freshness.contrib.django.models import AccountRow, LedgerRow, SpendRow
from freshness.errors import CdnForbidden, CdnUnavailable
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SHOP = "ws:a"
SECRET = "s3cret-" + "x9" * 20


@pytest.fixture
def cdn() -> Iterator[Memory]:
    with override_settings(FRESHNESS=scaled_settings(OBSERVERS=[])):
        found = build.engine().ports.cdn
        assert isinstance(found, Memory)
        yield found
    build.forget()


def never_shown(_subject: str) -> bool:
    return False


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue().strip()


def told(*subjects: str) -> dict:
    return json.loads(run("freshness_status", *subjects, "--json"))


def accepted_at() -> float | None:
    return LedgerRow.objects.get(subject=SHOP).accepted_at


def test_before_anything_happened(cdn: Memory) -> None:
    assert (told()["waiting"], told()["since"], told()["accounts"]) == (0, None, [])
    assert "No account has been called yet." in run("freshness_status")


def test_a_refused_purge_is_no_last_purge_and_its_failure_is_kept(cdn: Memory) -> None:
    cdn.refusals.append(CdnForbidden(f"no access\nwith token={SECRET}"))
    build.engine().invalidate(SHOP, reason="edit")
    assert accepted_at() is None
    (account,) = told()["accounts"]
    assert (account["account"], account["calls"], account["items"]) == ("memory", 0, 0)
    assert (account["cdn"], account["failure"]) == ("memory", "CdnForbidden: no access with token=…")
    assert 0 <= account["failed"] < 60
    assert told()["waiting"] == 1
    said = run("freshness_status", SHOP)
    assert "memory: CdnForbidden: no access with token=…" in said
    assert f"{SHOP}: generation 1 waits (edit), 0 purged, 0 seen at the edge, no purge accepted yet" in said
    assert SECRET not in said + run("freshness_status", "--json")


def test_an_accepted_purge_is_the_last_one_and_the_failure_stays_with_its_time(cdn: Memory) -> None:
    cdn.refusals.append(CdnUnavailable("away"))
    build.engine().invalidate(SHOP, reason="edit")
    before = build.ledger().now()
    LedgerRow.objects.update(hold_until=None, due_at=before - 1, last_start_at=None)
    build.engine().invalidate(SHOP, reason="edit")
    accepted = accepted_at()
    assert accepted is not None
    assert before <= accepted <= build.ledger().now()
    row = AccountRow.objects.get()
    assert (row.failure, row.failed_at is not None and row.failed_at <= before) == ("CdnUnavailable: away", True)
    (shop,) = told(SHOP)["subjects"]
    assert shop["accepted"] is not None


def test_an_immediate_purge_counts_as_accepted(cdn: Memory) -> None:
    build.ledger().mark(SHOP, reason="publish", immediate=True)
    for claimed in build.engine().tick():
        build.engine().send(claimed)
    row = LedgerRow.objects.get(subject=SHOP)
    assert cdn.calls == 1
    assert (row.done, row.accepted_at is not None) == (0, True)


def test_a_purge_that_was_skipped_is_credited_and_is_no_last_purge(cdn: Memory) -> None:
    with override_settings(FRESHNESS=scaled_settings(SHOWN=f"{__name__}.never_shown", OBSERVERS=[])):
        build.ledger().mark(SHOP, reason="edit")
        assert build.engine().tick() == []
        LedgerRow.objects.update(observed_at=F("observed_at") - 60, first_dirty_at=F("first_dirty_at") - 60, due_at=1.0)
        assert build.engine().tick() == []
        row = LedgerRow.objects.get(subject=SHOP)
        assert (row.done, row.last_start_at is not None) == (1, True)
        assert row.accepted_at is None
        assert build.engine().ports.cdn.calls == 0


def test_calls_and_items_are_counted_at_a_cdn_without_a_price(cdn: Memory) -> None:
    build.engine().invalidate(SHOP, reason="edit")
    build.engine().invalidate("ws:b", reason="edit")
    (found,) = json.loads(run("freshness_costs", "--json"))
    assert (found["account"], found["calls"], found["items"]) == ("memory", 2, 2)
    assert (found["named"], found["priced"], found["spent"], found["forecast"]) == (True, False, None, None)
    assert found["top"] == {"ws:a": 1, "ws:b": 1}
    assert SpendRow.objects.count() == 2
    said = run("freshness_costs")
    assert "2 items in 2 calls" in said
    assert "unpriced" in said
    assert "$" not in said


def test_a_subject_that_nobody_knows_is_refused(cdn: Memory) -> None:
    with pytest.raises(CommandError, match="nothing is known of ws:typo"):
        run("freshness_status", "ws:typo")
    assert not LedgerRow.objects.exists()
