"""The probe: pages of shops without a recent edit, compared with the ledger."""

import json
import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.models import F
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.probe import Probed, probe
from freshness.events import Event, Verified
from tests.journeys.conftest import Shop, scaled_settings, shop
from tests.origin import Origin, Reply

pytestmark = [pytest.mark.database, pytest.mark.django_db]
__all__ = ["shop"]


@pytest.fixture
def edge() -> Iterator[Origin]:
    """Serve the edge of visitors, for the engine's fetches."""
    origin = Origin()
    with override_settings(FRESHNESS=scaled_settings(EDGE=f"http://127.0.0.1:{origin.port}")):
        yield origin
    build.forget()
    origin.close()


def shows(edge: Origin, generation: int) -> None:
    for path in ("/", "/products"):
        edge.says[path] = Reply(headers={"X-Content-Gen": str(generation)})


def purged(shop: Shop) -> None:
    """Purge generation 1, long enough ago to be effective everywhere."""
    build.engine().invalidate(shop.subject, reason="edit")
    LedgerRow.objects.update(last_start_at=F("last_start_at") - 61)


def test_a_shop_that_shows_its_newest_generation_is_fresh(shop: Shop, edge: Origin) -> None:
    purged(shop)
    shows(edge, 1)
    assert probe([shop.subject]) == [Probed(subject=shop.subject, expected=1, seen=1, state="fresh")]
    assert edge.count("/") == edge.count("/products") == 1
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.verified) == (1, 1)


def test_an_old_page_is_found_and_its_shop_marked_again(shop: Shop, edge: Origin) -> None:
    purged(shop)
    shows(edge, 0)
    assert [one.state for one in probe()] == ["stale"]
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.done, facts.reason) == (2, 1, "stale_at_edge")


def test_an_old_page_marks_its_shop_three_times_and_then_only_alarms(shop: Shop, edge: Origin) -> None:
    purged(shop)
    shows(edge, 0)
    for _ in range(5):
        probe([shop.subject])
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.verify_failures) == (4, 5)


def test_a_shop_that_does_not_answer_proves_nothing(shop: Shop, edge: Origin) -> None:
    purged(shop)
    edge.says["/"] = Reply(status=503, headers={})
    found = [(one.state, one.why) for one in probe([shop.subject])]
    assert found == [("unknown", f"{build.pages(shop.subject)[0].host}/: status 503")]
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.verify_failures) == (1, 0)


def test_a_shop_that_waits_for_its_purge_is_not_sampled(shop: Shop, edge: Origin) -> None:
    shop.save(shop.live, "Waiting")
    assert probe() == []
    assert edge.asked == []


def test_a_purge_that_may_not_be_effective_yet_is_not_held_against_a_shop(shop: Shop, edge: Origin) -> None:
    build.engine().invalidate(shop.subject, reason="edit")
    shows(edge, 0)
    assert probe() == []
    assert edge.asked == []


def test_the_command_exits_with_1_where_a_page_is_stale(
    shop: Shop, edge: Origin, capsys: pytest.CaptureFixture[str]
) -> None:
    purged(shop)
    shows(edge, 1)
    call_command("freshness_probe", "--json")
    assert json.loads(capsys.readouterr().out)["fresh"] == 1
    shows(edge, 0)
    with pytest.raises(SystemExit) as exit_status:
        call_command("freshness_probe", shop.subject)
    assert exit_status.value.code == 1
    assert "stale" in capsys.readouterr().out


def test_the_command_says_why_a_page_proves_nothing(
    shop: Shop, edge: Origin, capsys: pytest.CaptureFixture[str]
) -> None:
    purged(shop)
    edge.says["/"] = Reply(status=503, headers={})
    with pytest.raises(CommandError, match="nothing was judged: of 1 looked at, none showed a generation") as ended:
        call_command("freshness_probe", shop.subject)
    assert ended.value.returncode == 2
    assert capsys.readouterr().out.splitlines() == [
        f"unknown  {shop.subject}: generation None of at least 1 ({build.pages(shop.subject)[0].host}/: status 503)",
        "1 unknown",
    ]
    deleted = f"ws:{uuid.uuid4()}"
    build.ledger().mark(deleted, reason="deleted")
    with pytest.raises(CommandError) as ended:
        call_command("freshness_probe", deleted)
    assert ended.value.returncode == 2
    assert "(there is no page to look at)" in capsys.readouterr().out


def test_one_of_the_named_that_cannot_be_judged_is_an_exit_status_and_one_of_a_sample_is_not(
    shop: Shop, edge: Origin, capsys: pytest.CaptureFixture[str]
) -> None:
    purged(shop)
    shows(edge, 1)
    deleted = f"ws:{uuid.uuid4()}"
    build.engine().invalidate(deleted, reason="deleted")
    LedgerRow.objects.update(last_start_at=F("last_start_at") - 61)
    with pytest.raises(CommandError, match=f"not judged: {deleted}") as ended:
        call_command("freshness_probe", shop.subject, deleted)
    assert ended.value.returncode == 2
    call_command("freshness_probe", "--sample", "200", "--json")
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (told["fresh"], told["unknown"]) == (1, 1)


def test_a_sample_of_nothing_is_no_good_news(shop: Shop, edge: Origin, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="nothing was judged: no subject has had a purge") as ended:
        call_command("freshness_probe", "--json")
    assert ended.value.returncode == 2
    assert json.loads(capsys.readouterr().out) == {"probed": []}
    assert edge.asked == []


def test_the_command_refuses_what_is_no_subject_and_proves_nothing_of_a_workspace_that_nobody_has(
    edge: Origin, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match="'nosuch' is neither a subject"):
        call_command("freshness_probe", "nosuch")
    with pytest.raises(CommandError, match="nothing is known of ws:nosuch"):
        call_command("freshness_probe", "ws:nosuch")
    assert capsys.readouterr().out == ""
    assert edge.count("/") == 0


def test_the_age_of_a_page_is_told_once_it_is_seen_fresh(shop: Shop, edge: Origin) -> None:
    purged(shop)
    shows(edge, 1)
    told: list[Event] = []
    engine = build.engine()
    watched = type(engine)(replace(engine.ports, observe=told.append), engine.policy)
    pages = build.pages(shop.subject)
    watched.confirm(shop.subject, generation=1, pages=pages, dirty_since=0.0)
    watched.confirm(shop.subject, generation=1, pages=pages)
    ages = [event.age for event in told if isinstance(event, Verified)]
    assert ages[0] is not None
    assert ages[0] > 1e9, "seconds since 1970 by the ledger's clock"
    assert ages[1] is None
