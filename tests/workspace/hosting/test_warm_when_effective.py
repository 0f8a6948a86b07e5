"""What is handed to the warming of pages when a purge is effective."""

import uuid
from typing import Any

import pytest

from freshness.events import Effective
from workspace.hosting.invalidation import WarmWhenEffective

SHOP = uuid.uuid4()


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
    observer(
        Effective(
            subject=f"ws:{SHOP}", generation=3, reason="x", cdn="c", reference="r", immediate=immediate, settled=settled
        )
    )
    assert observer.taken == [(str(SHOP), {"generation": 3, "settled": settled, "dirty_since": None})]
