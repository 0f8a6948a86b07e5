"""Fixtures for pytest in Django projects: put `pytest_plugins = ["freshness.contrib.django.testing"]` in conftest.py.

    @pytest.mark.django_db
    def test_a_rename_purges_the_shop(purges, shop):
        shop.rename("New name")
        purges.assert_purged(tags={make("w", shop.id)})

The rule, the ledger and the relay are the real ones, with windows of milliseconds; only the CDN is in memory,
and no observer is told.
"""

import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.test.utils import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build, conf
from freshness.contrib.django.models import Row
from freshness.engine import Engine
from freshness.policy import Policy
from freshness.testing.assertions import Purges

_FACTOR = 0.002
_PATIENCE = 10.0  # seconds


@pytest.fixture
def purges() -> Iterator[Purges]:
    """What the code under test purges, from here on.  Needs the database (`django_db`)."""
    quick = Policy().scaled(_FACTOR)
    policy = {name: getattr(quick, name) for name in Policy.__slots__} | {"send_window": 5.0}
    own: dict[str, Any] = {"CDN": "freshness.cdn.memory.Memory", "CDN_OPTIONS": {}, "POLICY": policy}
    with override_settings(FRESHNESS={**conf.given(), **own, "OBSERVERS": []}):
        engine = build.engine()
        assert isinstance(engine.ports.cdn, Memory)
        yield Purges(engine.ports.cdn, settle=partial(_settle, engine))


def _settle(engine: Engine) -> None:
    """Be the relay until nothing is due any more."""
    end = time.monotonic() + _PATIENCE
    while Row.objects.filter(due_at__isnull=False).exists():
        assert time.monotonic() < end, f"still due after {_PATIENCE:g} s: is the CDN refusing?"
        for outgoing in engine.tick():
            engine.send(outgoing)
        engine.follow()
        time.sleep(0.001)
