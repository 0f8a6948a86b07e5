"""The arguments of the warming task after an effective purge."""

import uuid
from typing import Any

import pytest
from kombu.exceptions import OperationalError

from freshness.contrib.django import build
from freshness.events import Effective
from freshness.ports import Page
from freshness.testing.clock import FakeClock
from freshness.testing.updates import cover
from workspace.hosting import invalidation
from workspace.hosting.invalidation import WarmWhenEffective
from workspace.hosting.services.warming import WarmedPages
from workspace.hosting.tasks import cache_invalidation_tasks, warm_cache_async

SHOP = uuid.uuid4()


def effective(*, immediate: bool, settled: bool) -> Effective:
    return Effective(
        subject=f"ws:{SHOP}", generation=3, reason="x", cdn="c", reference="r", immediate=immediate, settled=settled
    )


class Noting(WarmWhenEffective):
    """A broker that accepts every message; `taken` lists the messages."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[tuple[str, dict[str, Any]]] = []

    def _enqueued(self, workspace_id: str, arguments: dict[str, Any]) -> bool:
        self.taken.append((workspace_id, arguments))
        return True


@pytest.mark.parametrize(("immediate", "settled"), [(True, False), (False, False), (False, True)])
def test_only_after_a_settled_purge_an_old_page_counts(immediate: bool, settled: bool) -> None:
    observer = Noting()
    observer(effective(immediate=immediate, settled=settled))
    reason = {"reason": "x"} if settled else {}
    assert observer.taken == [
        (str(SHOP), {"generation": 3, "settled": settled, "dirty_since": None, "tags": [], **reason})
    ]


def test_a_broker_that_fails_is_left_alone_for_thirty_seconds_and_the_relay_warms(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock = FakeClock()
    asked: list[float] = []
    warmed: list[tuple[float, str]] = []

    def refuse(**_: Any) -> None:
        asked.append(clock())
        raise OperationalError("away")

    monkeypatch.setattr(invalidation.warm_cache_async, "apply_async", refuse)
    monkeypatch.setattr(
        invalidation, "warm_workspace", lambda workspace_id, **_: warmed.append((clock(), workspace_id))
    )
    observer = WarmWhenEffective(clock=clock)
    for now in (1_000.0, 1_029.9, 1_030.0, 1_059.9, 1_060.0):
        clock.now = now
        observer(effective(immediate=False, settled=True))
    assert asked == [1_000.0, 1_030.0, 1_060.0]
    assert warmed == [(now, str(SHOP)) for now in (1_000.0, 1_029.9, 1_030.0, 1_059.9, 1_060.0)]
    assert [record.getMessage() for record in caplog.records] == [
        "no broker (away): warming in the relay for the next 30 s"
    ] * 3


def test_a_message_carries_no_time_of_this_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send no time: a worker with a clock ahead by minutes would drop the message unseen."""
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(invalidation.warm_cache_async, "apply_async", lambda **how: sent.append(how))
    WarmWhenEffective()(effective(immediate=False, settled=True))
    arguments = {"generation": 3, "settled": True, "dirty_since": None, "reason": "x", "tags": []}
    told = {"argsrepr": str(SHOP), "kwargsrepr": "generation 3"}
    assert sent == [{"args": (str(SHOP),), "kwargs": arguments, "ignore_result": True, **told}]


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize(("generation", "skipped"), [(1, True), (2, False), (None, False)])
def test_what_a_newer_purge_has_overtaken_is_not_warmed_again(
    monkeypatch: pytest.MonkeyPatch, generation: int | None, *, skipped: bool
) -> None:
    warmed: list[int | None] = []

    def warm(_workspace_id: str, **how: Any) -> WarmedPages:
        warmed.append(how["generation"])
        return WarmedPages(fetched=0, failed=0, generation=2, seen=None, fresh=True)

    monkeypatch.setattr(cache_invalidation_tasks, "warm_workspace", warm)
    for _ in range(2):
        build.ledger().mark(f"ws:{SHOP}", reason="edit")
    build.ledger().update(cover(2), subjects=[f"ws:{SHOP}"])
    answer = warm_cache_async(str(SHOP), generation=generation, settled=True)
    assert (answer.get("reason"), warmed) == (("superseded", []) if skipped else (None, [generation]))
    assert warm_cache_async(str(SHOP), urls=["/"], generation=1)["success"]
    assert warmed[-1] == 1


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("shown", [True, False])
def test_an_overtaken_purge_is_warmed_where_pages_show_its_tags(
    monkeypatch: pytest.MonkeyPatch, *, shown: bool
) -> None:
    """The newer purge has other tags, and hence warms other pages."""
    asked: list[tuple[str, list[str]]] = []

    def showing(subject: str, tags: list[str]) -> list[Page]:
        asked.append((subject, tags))
        return [Page(host="shop.example", path="/products/mug")] * shown

    done = WarmedPages(fetched=0, failed=0, generation=2, seen=None, fresh=True)
    monkeypatch.setattr(cache_invalidation_tasks, "warm_workspace", lambda _workspace_id, **_: done)
    monkeypatch.setattr(build, "pages_showing", showing)
    for _ in range(2):
        build.ledger().mark(f"ws:{SHOP}", reason="edit")
    build.ledger().update(cover(2), subjects=[f"ws:{SHOP}"])
    answer = warm_cache_async(str(SHOP), generation=1, settled=True, tags=["p-1"])
    assert (answer.get("reason"), asked) == (None if shown else "superseded", [(f"ws:{SHOP}", ["p-1"])])
