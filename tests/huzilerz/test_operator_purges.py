"""The command `freshness` on the platform: purges by hand, their price, their pauses and their queue, as typed."""

import getpass
import json
import re
from typing import Any

import pytest
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.models import ActionRow, BatchRow, LedgerRow, PauseRow
from freshness.contrib.django.pauses import DjangoPauses
from tests.huzilerz.operator import edge, freshness, relayed, sent
from tests.journeys.conftest import Shop, shop

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["edge", "freshness", "shop"]
WHEN = r"(?:[\d-]{10} )?[\d:]{8}"
"""A time, with its day where the day is another than today."""


def test_who_purged_a_shop_is_in_its_history(shop: Shop, freshness: Any) -> None:
    shop.save(shop.live, "Second")
    assert freshness("purge", shop.host, "--why", "ticket 7")[0] == 0
    named = f"{shop.workspace.name} ({shop.host})"
    relayed(lambda: f"purge over: {named}" in freshness("history", shop.workspace.name)[1])
    status, said = freshness("history", shop.workspace.name)
    assert status == 0
    assert f"saved / of theme 'Live', revision 2  by {shop.owner.get_username()}" in said
    assert f"purged by hand: {named} (ticket 7)  by {getpass.getuser()}" in said
    assert f"purge over: {named}" in said


def test_all_purges_stop_for_an_hour_and_go_on(shop: Shop, freshness: Any) -> None:
    assert freshness("queue", "pause", "cdn:memory", "--for", "1h", "--why", "incident")[0] == 0
    shop.save(shop.live, "Second")
    relayed(lambda: bool(sent()), within=1.5)
    assert sent() == []
    named = f"{shop.workspace.name} ({shop.host})"
    assert freshness("queue", "list")[1].startswith(f"paused   {named}  for ")
    who = getpass.getuser()
    assert re.search(rf"  purge   paused by {who} for 3[56]\d\d s more: incident\n", freshness("explain", shop.host)[1])
    dry = freshness("purge", shop.host, "--dry-run")[1].splitlines()
    assert re.fullmatch(rf"  Paused: cdn:memory, until {WHEN} UTC \(for 3\d+ s more\), by {who}: incident", dry[1])
    assert json.loads(freshness("purge", shop.host, "--dry-run", "--json")[1])["pauses"][0]["target"] == "cdn:memory"
    assert re.search(rf"Paused: cdn:memory, until {WHEN} UTC \(for 3\d+ s more\)", freshness("status")[1])
    assert freshness("queue", "resume", "cdn:memory")[0] == 0
    relayed(lambda: shop.subject in sent())
    assert shop.subject in sent()
    assert freshness("queue", "resume", "cdn:memory")[0] == 1
    assert PauseRow.objects.get().why == "incident"


def test_a_cdn_that_there_is_not_is_refused(freshness: Any) -> None:
    assert freshness("queue", "pause", "cdn:akamai", "--for", "1h")[0] == 1
    assert PauseRow.objects.count() == 0


def test_what_a_purge_will_cost_and_hit_is_said_and_nothing_done(shop: Shop, freshness: Any) -> None:
    status, said = freshness("purge", shop.workspace.name, "--dry-run", "--json")
    told = json.loads(said)
    assert (status, told["subjects"], told["marked"], told["items"]) == (0, [shop.subject], False, 2)
    why = f"with everything of {shop.subject}"
    assert told["reached"]["pages"][0] == {"url": f"http://{shop.host}/", "why": why}
    assert not LedgerRow.objects.filter(subject=shop.subject, desired__gt=0).exists()


@override_settings(PUBLIC_PORT=8_000)
def test_pages_of_a_purge_have_the_address_that_visitors_type(shop: Shop, freshness: Any) -> None:
    status, said = freshness("purge", shop.workspace.name, "--dry-run")
    reason = f"with everything of {shop.workspace.name} ({shop.host})"
    assert (status, said.splitlines()[1]) == (0, f"  http://{shop.host}:8000/ ({reason})")


def test_layers_say_what_was_cleared_and_what_not(shop: Shop, freshness: Any) -> None:
    told = json.loads(freshness("purge", shop.subject, "--json")[1])
    assert [(one["name"], one["cleared"]) for one in told["layers"]] == [
        ("the origin's cache", True),
        ("memory", False),
        ("browsers", True),
    ]


def test_a_purge_of_a_paused_shop_says_that_it_waits(shop: Shop, freshness: Any) -> None:
    for target in (shop.host, "kind:scheduled"):
        freshness("queue", "pause", target, "--for", "1h")
    DjangoPauses(using="default").begin("ws:other", who="ada", why="", seconds=60)
    lines = freshness("purge", shop.host, "--dry-run")[1].splitlines()
    named = f"{shop.workspace.name} ({shop.host})"
    paused = [line.split(",")[0] for line in lines if "Paused" in line]
    assert paused == [f"  Paused: {named}", "  Paused: kind:scheduled"]
    assert "not cleared  memory: it is paused: its purges wait\n" in freshness("purge", shop.host)[1]


def test_everything_goes_shard_by_shard_and_only_by_name(freshness: Any) -> None:
    assert freshness("purge", "all", "--yes")[0] == 2
    assert freshness("purge", "all", "--name", "other")[0] == 2
    assert LedgerRow.objects.filter(subject__startswith="shard:").count() == 0
    assert freshness("purge", "all", "--name", "shops", "--over", "10m")[0] == 0
    assert LedgerRow.objects.filter(subject__startswith="shard:").count() == 256
    assert sent() == []


def test_a_shop_without_a_waiting_purge_is_not_said_to_be_tried_again(shop: Shop, freshness: Any) -> None:
    clean = {"desired": 1, "observed": 1, "done": 1, "attempts": 3, "due_at": None}
    LedgerRow.objects.update_or_create(subject=shop.subject, defaults=clean)
    assert json.loads(freshness("queue", "retry", shop.host, "--json")[1]) == {"retried": 0}
    assert LedgerRow.objects.get(subject=shop.subject).attempts == 3
    assert not ActionRow.objects.exists()


def test_what_is_parked_is_tried_again(shop: Shop, freshness: Any) -> None:
    now = build.ledger().now()
    LedgerRow.objects.update_or_create(
        subject=shop.subject,
        defaults={
            "desired": 1,
            "observed": 1,
            "attempts": 9,
            "hold_until": now + 20,
            "due_at": now + 20,
            "observed_at": 1.0,
        },
    )
    assert "parked" in freshness("queue", "list")[1]
    assert json.loads(freshness("queue", "retry", "--parked", "--json")[1]) == {"retried": 1}
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.attempts, facts.hold_until) == (0, None)
    assert facts.due_at is not None
    assert facts.due_at <= now + 5


def test_a_shop_is_first_among_the_shops_of_its_own_purges(shop: Shop, freshness: Any) -> None:
    members = [{"subject": f"host:{number}.example"} for number in range(4)] + [{"subject": shop.subject}]
    BatchRow.objects.create(reference="r", cdn="memory", members=members, items=5, opened_at=1_764_460_800.0)
    assert (
        f"2025-11-30 00:00:00Z  purge begun: {shop.workspace.name} ({shop.host}), host:0.example, host:1.example "
        "and 2 more  memory r\n"
    ) in freshness("history", shop.host)[1]
