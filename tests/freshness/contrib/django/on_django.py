"""Shared parts of the contract suites for adapters on Django's database."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from django.db import connections

T = TypeVar("T")


def with_own_connections(work: Callable[[], T]) -> T:
    """Run a thread's work, then close the thread's database connections."""
    try:
        return work()
    finally:
        connections.close_all()


class OnDjango:
    """Stands before a contract with threads in its tests."""

    @pytest.fixture
    def run(self):
        return with_own_connections
