"""What the contracts of adapters on Django's database share."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from django.db import connections

T = TypeVar("T")


def with_own_connections(work: Callable[[], T]) -> T:
    """What a thread does, without leaving its database connections open."""
    try:
        return work()
    finally:
        connections.close_all()


class OnDjango:
    """Stands before a contract whose tests run threads."""

    @pytest.fixture
    def run(self):
        return with_own_connections
