"""The "Testing Checklist" of the original description, pasted into `manage.py shell` while a worker runs: every tick
mark holds."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from freshness.contrib.django.models import BatchRow, LedgerRow
from tests.journeys.conftest import Shop
from tests.journeys.platform import FACTOR, Platform, is_clean, outside, platform
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.database]
__all__ = ["outside", "platform"]

PHASE_1 = """
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.tasks import invalidate_workspace_cache_async, warm_cache_async
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.hosting.services.cdn_cache_service import CDNCacheService

# Test 1: Save draft theme (should NOT invalidate)
draft_theme = TemplateCustomization.objects.filter(is_active=False).first()
TemplateCustomizationService.save_customizations(
    customization_id=draft_theme.id,
    puck_data={"test": "data"},
    puck_config={},
    user=draft_theme.created_by
)
print("--- after the draft")

# Test 2: Save active theme (should invalidate)
active_theme = TemplateCustomization.objects.filter(is_active=True).first()
TemplateCustomizationService.save_customizations(
    customization_id=active_theme.id,
    puck_data={"test": "data"},
    puck_config={},
    user=active_theme.created_by
)

# Test 3: Publish theme (should invalidate + warm)
draft = TemplateCustomization.objects.filter(
    workspace=active_theme.workspace,
    is_active=False
).first()
TemplateCustomizationService.publish_theme(
    customization_id=draft.id,
    user=draft.created_by
)

# Test 4: Version-based caching
version = CDNCacheService.get_theme_version_hash(active_theme)
print(f"Theme version hash: {version}")

WorkspaceCacheService.set(
    workspace_id=str(active_theme.workspace.id),
    key="test_data",
    value={"foo": "bar"},
    version=version
)
data = WorkspaceCacheService.get(
    workspace_id=str(active_theme.workspace.id),
    key="test_data",
    version=version
)
print(data)
data2 = WorkspaceCacheService.get(
    workspace_id=str(active_theme.workspace.id),
    key="test_data",
    version="different_version"
)
print(data2)
"""

PHASE_2 = """
from workspace.hosting.tasks import invalidate_workspace_cache_async
from django.core.cache import cache

workspace_id = "{workspace_id}"
result = invalidate_workspace_cache_async.delay(
    workspace_id=workspace_id,
    reason="manual_test"
)
print(result.get(timeout=10))
print("lock", cache.get(f"cache_invalidation_lock:ws:{{workspace_id}}"))
"""

RAPID = """
from workspace.hosting.tasks import invalidate_workspace_cache_async

results = [invalidate_workspace_cache_async.delay("{workspace_id}", f"test_{{i}}") for i in range(5)]
answers = [result.get(timeout=10) for result in results]
print("run", sum(not answer["skipped"] for answer in answers))
print("skipped", [answer["reason"] for answer in answers if answer["skipped"]])
"""

METRICS = """
from django.core.cache import cache
from workspace.hosting.services.metrics_service import MetricsService
metrics = MetricsService._get_metric_key(
    "metrics:cache_invalidation",
    "success",
    "hour"
)
success_count = cache.get(metrics)
print("successes", success_count)
"""


def pasted(platform: Platform, code: str) -> str:
    """Return the output and log of `manage.py shell` with `code` as its input, in order."""
    command = [sys.executable, "manage.py", "shell", "--no-imports"]
    shell = subprocess.Popen(
        command,
        env=platform.env,
        cwd=Path(__file__).resolve().parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said, _ = shell.communicate(code, timeout=60)
    assert shell.returncode == 0, said
    assert "Traceback" not in said, said
    return said


def purged_before(shop: Shop, moment: float) -> bool:
    last = LedgerRow.objects.get(subject=shop.subject).last_start_at
    return is_clean(shop) and last is not None and last < moment


def printed(said: str) -> list[str]:
    """Return the lines printed by the pasted code itself."""
    return [line for line in said.splitlines() if not re.match(r"\d{4}-\d\d-\d\d ", line)]


def test_every_tick_mark_of_the_checklist_holds(platform: Platform, shop: Shop) -> None:
    said = pasted(platform, PHASE_1)
    before, _, after = said.partition("--- after the draft")
    assert "Queued cache invalidation" not in before
    assert after.count("Queued cache invalidation for active theme") == 1
    assert after.count("Queued cache invalidation for published theme") == 1
    assert after.count("Queued cache warming for published theme") == 1
    lines = printed(said)
    assert re.fullmatch(r"Theme version hash: [0-9a-f]{8}", lines[1])
    assert lines[2:] == ["{'foo': 'bar'}", "None"]
    until_true(lambda: is_clean(shop), "save and publish are covered")

    # A person reads the log; the window of 30 s opens again.
    until_true(lambda: purged_before(shop, time.time() - FACTOR * 31), "no purge for 31 s", within=30)
    answer, lock = printed(pasted(platform, PHASE_2.format(workspace_id=shop.workspace.pk)))
    assert "'success': True, 'skipped': False" in answer
    assert re.fullmatch(r"lock \d+", lock)
    for line in ("Starting for workspace", "CDN cache invalidated", "Local cache cleared", "Completed in"):
        said = f"[Cache Invalidation] {line}"
        until_true(lambda said=said: said in platform.worker_log.read_text(), f"the log says {said!r}")
    assert "Skipping duplicate invalidation" not in platform.worker_log.read_text()


def test_of_five_rapid_calls_one_runs_and_one_purge_trails(platform: Platform, shop: Shop) -> None:
    said = pasted(platform, RAPID.format(workspace_id=shop.workspace.pk))
    assert printed(said) == ["run 1", "skipped ['debounced', 'debounced', 'debounced', 'debounced']"]
    until_true(lambda: is_clean(shop), "the trailing purge")
    assert BatchRow.objects.count() == 2
    log = platform.worker_log.read_text()
    assert log.count("Skipping duplicate invalidation (debounced)") == 4
    assert printed(pasted(platform, METRICS)) == ["successes 2"]
