"""Operators read of the pause behind a waiting purge, and of no other pause."""

from typing import Any

import pytest

from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.paused import held_by
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.queued import queue_page
from freshness.scheduling.pause import Pause
from freshness.targets.subject import Subject
from tests.freshness.contrib.django.held_rows import HELD
from tests.journeys.conftest import memory_cdn

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("memory_cdn")]
__all__ = ["memory_cdn"]


@pytest.mark.parametrize(("target", "fields"), HELD)
def test_the_queue_says_paused_of_each_kind_of_pause(target: str, fields: dict[str, Any]) -> None:
    now = build.ledger().now()
    LedgerRow.objects.create(**{"subject": "ws:a", "desired": 1, "due_at": now, "first_dirty_at": now, **fields})
    assert [one.state for one in queue_page(limit=1).rows] == ["waits"]
    DjangoPauses(using="default").begin(target, who="ada", why="", seconds=60)
    assert [one.state for one in queue_page(limit=1).rows] == ["paused"]


def test_pauses_of_each_cdn_hold_back_until_the_first_of_them_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build.engine().pauses, "names", ["one", "two"])
    one, two, shop = (
        Pause(target=target, who="ada", why="", since=0.0, until=until)
        for target, until in (("cdn:one", 300.0), ("cdn:two", 600.0), ("ws:a", 400.0))
    )
    subject = Subject("ws", "a")
    assert held_by(subject, [one], immediate=False) is None
    assert held_by(subject, [one, two], immediate=False) is one
    assert held_by(subject, [one, two, shop], immediate=False) is shop
    assert held_by(Subject("ws", "a", "two"), [two], immediate=False) is two
