"""A ledger that takes no mark, as where its table is locked or gone while the rest of the database answers."""

from typing import Any

import pytest

from freshness.contrib.django import build
from freshness.contrib.django.ledger import DjangoLedger
from freshness.errors import LedgerUnavailable


class AwayLedger(DjangoLedger):
    """Fails every mark."""

    def mark(self, *args: Any, **kwargs: Any) -> Any:
        raise LedgerUnavailable("away")


def take_the_ledger_away(patch: pytest.MonkeyPatch) -> None:
    """Until `patch` is undone."""
    away = AwayLedger(using="default")
    patch.setattr(build, "ledger", lambda: away)
