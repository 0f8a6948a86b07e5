"""A ledger that takes no mark, for tests of a locked or missing table in a database that otherwise answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

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


@contextmanager
def no_notes() -> Iterator[None]:
    """Make the database refuse every note, including the notes of triggers."""
    postgresql = connection.vendor == "postgresql"
    refuse = (
        "ALTER TABLE freshness_note ADD CONSTRAINT away CHECK (false) NOT VALID"
        if postgresql
        else "CREATE TRIGGER away BEFORE INSERT ON freshness_note "
        "BEGIN SELECT RAISE(ABORT, 'CHECK constraint failed: freshness_note_away'); END"
    )
    again = "ALTER TABLE freshness_note DROP CONSTRAINT away" if postgresql else "DROP TRIGGER away"
    with connection.cursor() as cursor:
        cursor.execute(refuse)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(again)
