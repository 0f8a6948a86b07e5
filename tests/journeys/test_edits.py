"""A merchant's edits, and their records in the ledger and at a CDN."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.db import transaction
from django.db.models.functions import Now
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from freshness.contrib.django.models import IdentityRow, LedgerRow, NoteRow, ScopeRow
from freshness.contrib.django.reconcile import reconcile
from freshness.contrib.django.relay import Relay
from freshness.errors import CdnUnavailable
from freshness.ports import Answer
from freshness.targets import tags
from tests.journeys.conftest import Shop, titled
from tests.marked import forget_marks, marked
from tests.waiting import until_true
from theme.models import TemplateCustomization, ThemeRevision
from workspace.hosting.tasks import invalidate_on_content_change, invalidate_workspace_cache_async, warm_cache_async

pytestmark = [pytest.mark.database, pytest.mark.slow]


@contextmanager
def relay() -> Iterator[None]:
    """Run a real relay in a thread of its own."""
    running = Relay(build.engine())
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        yield
    finally:
        running.stop.set()
        thread.join()


def is_clean(shop: Shop) -> bool:
    facts = build.ledger().read(shop.subject)
    return facts is not None and facts.clean and facts.due_at is None


def test_a_draft_save_marks_nothing(shop: Shop, memory_cdn: Memory, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    shop.save(shop.draft, "Unseen")
    assert marked() == []
    assert build.engine().tick() == []
    assert memory_cdn.calls == 0
    assert build.store().get(shop.subject).stamp is None
    assert "Queued cache invalidation" not in caplog.text
    assert ThemeRevision.objects.filter(theme=shop.draft).count() == 2


def test_a_live_save_says_that_a_purge_is_queued(
    shop: Shop, memory_cdn: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    shop.save(shop.live, "Seen")
    assert caplog.text.count("Queued cache invalidation for active theme") == 1
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.done, facts.reason) == (1, 0, "theme_templatecustomization.puck_data")
    assert memory_cdn.calls == 0


def test_a_save_that_rolls_back_marks_nothing(shop: Shop, memory_cdn: Memory) -> None:
    with transaction.atomic():
        shop.save(shop.live, "Never")
        transaction.set_rollback(True)
    assert marked() == []
    assert TemplateCustomization.objects.get(pk=shop.live.pk).puck_data == titled("Live")
    assert memory_cdn.calls == 0


def test_ten_quick_saves_are_one_purge_of_the_last(shop: Shop, memory_cdn: Memory) -> None:
    with relay():
        for number in range(10):
            shop.save(shop.live, f"Save {number}")
        until_true(lambda: is_clean(shop), "the ten saves are covered")
    assert 1 <= len(memory_cdn.sent) <= 2
    last = memory_cdn.sent[-1].members[0]
    assert (last.subject, last.captured, last.settled) == (shop.subject, 10, True)
    assert memory_cdn.purged.tags == {tags.make("w", shop.workspace.pk)}


def test_the_seeds_lost_edit_is_purged(shop: Shop, memory_cdn: Memory) -> None:
    """Two saves 6 to 29 s apart: the usual lock-and-skip rule skips the second save for good.  Times here are a
    tenth."""
    with relay():
        shop.save(shop.live, "First")
        until_true(lambda: len(memory_cdn.sent) == 1, "the first save is purged")
        time.sleep(0.6)
        shop.save(shop.live, "Second")
        until_true(lambda: is_clean(shop), "the second save is covered")
    assert [batch.members[0].captured for batch in memory_cdn.sent] == [1, 2]


def test_a_publish_purges_the_old_theme_at_once_and_everything_once_settled(shop: Shop, memory_cdn: Memory) -> None:
    shop.publish(shop.draft)
    [outgoing] = build.engine().tick()
    build.engine().send(outgoing)
    [at_once] = memory_cdn.sent
    assert at_once.purge.tags == {tags.make("t", shop.live.pk)}
    assert at_once.members[0].immediate
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired > 0, facts.done) == (True, 0)
    with relay():
        until_true(lambda: is_clean(shop), "the settled purge follows")
    assert [batch.purge.tags for batch in memory_cdn.sent[1:]] == [{tags.make("w", shop.workspace.pk)}]
    assert ScopeRow.objects.count() == 0


def test_the_first_publish_purges_the_whole_shop_at_once(shop: Shop, memory_cdn: Memory) -> None:
    TemplateCustomization.objects.update(is_active=False)
    shop.publish(shop.draft)
    [outgoing] = build.engine().tick()
    build.engine().send(outgoing)
    assert memory_cdn.purged.tags == {tags.make("w", shop.workspace.pk)}


def test_publishing_right_after_a_save_is_not_skipped(shop: Shop, memory_cdn: Memory) -> None:
    with relay():
        shop.save(shop.live, "Saved")
        shop.publish(shop.draft)
        until_true(lambda: is_clean(shop), "both are covered")
    assert memory_cdn.sent[0].members[0].immediate
    assert memory_cdn.sent[-1].members[0].captured == build.ledger().read(shop.subject).desired


def test_while_the_cdn_refuses_the_row_stays_dirty_and_goes_out_when_it_is_back(shop: Shop, memory_cdn: Memory) -> None:
    memory_cdn.refusals.extend(CdnUnavailable("503") for _ in range(5))
    with relay():
        shop.save(shop.live, "Kept")
        until_true(lambda: memory_cdn.calls >= 3, "it is tried again")
        assert not is_clean(shop)
        assert memory_cdn.sent == []
        memory_cdn.refusals.clear()
        until_true(lambda: is_clean(shop), "it goes out when the CDN is back", within=30)
    assert memory_cdn.sent[-1].members[0].captured == 1


def test_five_rapid_calls_run_one_and_one_purge_trails(shop: Shop, memory_cdn: Memory) -> None:
    answers = [invalidate_workspace_cache_async(str(shop.workspace.pk), f"test_{number}") for number in range(5)]
    assert answers[0]["success"] is True
    assert answers[0]["skipped"] is False
    for answer in answers[1:]:
        assert (answer["skipped"], answer["reason"], answer["covered"]) == (True, "debounced", False)
        assert answer["scheduled_for"] is not None
    assert len(memory_cdn.sent) == 1
    with relay():
        until_true(lambda: is_clean(shop), "one purge trails")
    assert [batch.members[0].captured for batch in memory_cdn.sent] == [1, 5]
    assert memory_cdn.sent[1].members[0].reason == "test_4, coalesced(3)"


def test_a_call_for_a_covered_generation_says_so_and_purges_nothing(shop: Shop, memory_cdn: Memory) -> None:
    first = invalidate_workspace_cache_async(str(shop.workspace.pk), "manual")
    again = invalidate_workspace_cache_async(str(shop.workspace.pk), "manual", generation=first["generation"])
    assert (again["skipped"], again["covered"], again["scheduled_for"]) == (True, True, None)
    assert len(memory_cdn.sent) == 1


@pytest.mark.parametrize("bad", ["*", "a[bc]", "1:x", "x\n", "é" * 36, "0" * 300, ""])
def test_a_task_refuses_what_is_no_workspace_id(memory_cdn: Memory, bad: str, transactional_db: None) -> None:
    with pytest.raises(ValueError, match=r"UUID|badly formed"):
        invalidate_workspace_cache_async(bad, "hostile")
    with pytest.raises(ValueError, match=r"UUID|badly formed"):
        invalidate_on_content_change(bad)
    assert marked() == []
    assert memory_cdn.calls == 0


def test_content_changes_count_only_while_a_theme_is_live(shop: Shop, memory_cdn: Memory) -> None:
    assert invalidate_on_content_change(str(shop.workspace.pk), "product")["skipped"] is False
    assert build.ledger().read(shop.subject).reason == "product_change"
    LedgerRow.objects.all().delete()
    NoteRow.objects.all().delete()
    type(shop.workspace.site).objects.update(is_live=False)
    forget_marks(marked())
    assert invalidate_on_content_change(str(shop.workspace.pk), "product")["reason"] == "not_live"
    assert marked() == []
    assert memory_cdn.calls == 0


def test_the_reconciler_marks_a_live_edit_that_no_mark_covers(shop: Shop, memory_cdn: Memory) -> None:
    reconcile()
    TemplateCustomization.objects.filter(pk=shop.live.pk).update(last_edited_at=Now())
    assert reconcile() == [shop.subject]
    assert reconcile() == []
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert facts.reason == "reconciled"


def test_the_window_is_shown_as_the_seeds_lock_key(shop: Shop, memory_cdn: Memory) -> None:
    caches = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    with override_settings(CACHES=caches):
        invalidate_workspace_cache_async(str(shop.workspace.pk).upper(), "manual")
        assert cache.get(f"cache_invalidation_lock:ws:{shop.workspace.pk}") == 1
        assert build.observe().join()
        assert cache.get(f"cache_invalidation_lock:ws:{shop.workspace.pk}") == 1


def test_a_worker_with_another_cdn_answers_with_a_sentence_and_leaves_the_purge_to_the_relays(
    shop: Shop, memory_cdn: Memory
) -> None:
    IdentityRow.objects.create(name="shops", ids={}, held_since=1.0)
    workspace_id = str(shop.workspace.pk)
    shop.save(shop.live, "Edited")
    answer = invalidate_workspace_cache_async(workspace_id, "manual")
    assert {name: answer[name] for name in ("success", "skipped", "reason", "requested")} == {
        "success": False,
        "skipped": True,
        "reason": "another_identity",
        "requested": "manual",
    }
    assert "its settings name a CDN in memory, and the ledger's purges are for 'shops'" in answer["error"]
    assert answer["scheduled_for"] is not None
    old = Answer(status=200, generation=0, length=0, digest="", seconds=0.0)
    build.engine().ports = replace(build.engine().ports, fetch=lambda _page: old)
    warmed = warm_cache_async(workspace_id, urls=["/"], generation=1, settled=True)
    assert (warmed["success"], warmed["reason"]) == (False, "another_identity")
    assert memory_cdn.sent == []
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.desired, facts.observed, facts.done, facts.verified) == (2, 0, 0, 0)
