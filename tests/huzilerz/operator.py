"""An operator of the platform: typed commands, an edge that answers, and relays that look on demand."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db.models import F
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.cli.command import run
from freshness.contrib.django import build
from freshness.contrib.django.command import DjangoInstallation
from freshness.contrib.django.models import LedgerRow
from tests.journeys.conftest import Shop, scaled_settings
from tests.origin import Origin, Reply


@pytest.fixture
def edge() -> Iterator[Origin]:
    origin = Origin()
    own = {
        "EDGE": f"http://127.0.0.1:{origin.port}",
        "FIND_SUBJECTS": "workspace.hosting.naming.find_subjects",
        "INSPECTION": "huzilerz.inspection.ShopInspection",
        "COMMANDS": ["domains", "audit_prune"],
        "SHARD_TAGS": True,
        "SOURCES": [],
        "IDENTITY": "shops",
    }
    with override_settings(FRESHNESS=scaled_settings(**own)):
        yield origin
    build.forget()
    origin.close()


@pytest.fixture
def freshness(edge: Origin, capsys: Any) -> Any:
    """Run a typed command; return its exit status and standard output."""

    def typed(*words: str) -> tuple[int, str]:
        status = run(DjangoInstallation(), words)
        return status, capsys.readouterr().out

    return typed


def shows(edge: Origin, generation: int) -> None:
    for path in ("/", "/products"):
        edge.says[path] = Reply(headers={"X-Content-Gen": str(generation)})


def purged(shop: Shop) -> None:
    """Tick until all edits are purged, and settled."""
    build.engine().invalidate(shop.subject, reason="edit")
    LedgerRow.objects.filter(subject=shop.subject).update(
        done=F("desired"), observed=F("desired"), due_at=None, first_dirty_at=None
    )


def relayed(until: Callable[[], bool], *, within: float = 20.0) -> None:
    """Run a relay until a condition holds, or for `within` seconds."""
    ends = time.monotonic() + within
    while not until() and time.monotonic() < ends:
        for claimed in build.engine().tick():
            build.engine().send(claimed)
        build.engine().follow()
        time.sleep(0.05)


def sent() -> list[str]:
    cdn = build.engine().ports.cdn
    assert isinstance(cdn, Memory)
    return [str(member.subject) for batch in cdn.sent for member in batch.members]
