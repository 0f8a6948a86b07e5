"""A skipped purge has a line in the log, and its window is seen to be shut."""

import logging
import uuid

import pytest
from django.core.cache import cache

from freshness.events import Skipped
from workspace.hosting.services import purge_log


def skipped(subject: str) -> Skipped:
    return Skipped(subject=subject, generation=7, reason="x", settled=True, coalesced=0, waited=5.0, shut_for=30.0)


@pytest.fixture
def one_process(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


def test_the_log_says_that_there_was_nothing_to_purge(caplog, one_process):
    workspace_id = uuid.uuid4()
    with caplog.at_level(logging.INFO):
        purge_log.observe(skipped(f"ws:{workspace_id}"))
    assert [record.message for record in caplog.records] == [
        f"[Cache Invalidation] No edge holds a page of workspace {workspace_id}: nothing to purge"
    ]
    assert cache.get(f"cache_invalidation_lock:ws:{workspace_id}") == 7
