"""What is handed to the warming of pages when a purge is effective."""

import uuid
from typing import Any

import pytest
from kombu.exceptions import OperationalError

from freshness.events import Effective
from freshness.testing.clock import FakeClock
from workspace.hosting import invalidation
from workspace.hosting.invalidation import WarmWhenEffective

SHOP = uuid.uuid4()


def effective(*, immediate: bool, settled: bool) -> Effective:
    return Effective(
        subject=f"ws:{SHOP}", generation=3, reason="x", cdn="c", reference="r", immediate=immediate, settled=settled
    )


class Noting(WarmWhenEffective):
    """A broker that takes everything; `taken` is what it took."""

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
    assert observer.taken == [(str(SHOP), {"generation": 3, "settled": settled, "dirty_since": None})]


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
