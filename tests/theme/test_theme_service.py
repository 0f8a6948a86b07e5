"""Saving, publishing, unpublishing and rolling back a theme, and the marks of each in the ledger."""

import logging
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from freshness.contrib.django import build
from freshness.contrib.django.models import NoteRow
from freshness.targets import tags
from tests.marked import marked
from tests.shops import Shop, document, make_member, make_shop, make_user
from tests.theme.live_shop import live, save, shop, times_marked_of
from theme.models import TemplateCustomization, ThemeRevision
from theme.puck import InvalidPuck
from theme.services.page_service import add_page, remove_page
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.access import NotAllowed, NotFound
from workspace.hosting import invalidation, lifecycle
from workspace.hosting.models import DeployedSite
from workspace.models import AuditEntry, Membership, Workspace

__all__ = ["live", "shop"]


pytestmark = [pytest.mark.django_db, pytest.mark.database]


QUEUED = "Queued cache invalidation for active theme"


def test_a_draft_save_keeps_the_document_and_marks_nothing(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    save(shop, {"test": "data"}, puck_config={})
    shop.first.refresh_from_db()
    assert (shop.first.puck_data, shop.first.puck_config, shop.first.revision) == ({"test": "data"}, {}, 2)
    assert build.ledger().read(shop.subject) is None
    assert marked() == []
    assert "cache" not in caplog.text


def test_a_save_of_the_live_theme_marks_the_workspace_and_says_so(live: Shop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    save(live, {"test": "data"})
    assert times_marked_of(live) == 2
    [record] = [record for record in caplog.records if record.message == QUEUED]
    assert record.name == "theme.services.template_customization_service"
    assert record.__dict__["workspace_id"] == str(live.workspace.pk)


def test_a_save_takes_an_id_as_text_too(shop: Shop) -> None:
    Service.save_customizations(customization_id=str(shop.first.pk), puck_data={}, puck_config={}, user=shop.owner)
    shop.first.refresh_from_db()
    assert shop.first.puck_data == {}


def test_a_save_leaves_the_configuration_alone_unless_it_is_given(shop: Shop) -> None:
    save(shop, {}, puck_config={"a": 1})
    save(shop, {"b": 2})
    shop.first.refresh_from_db()
    assert (shop.first.puck_data, shop.first.puck_config) == ({"b": 2}, {"a": 1})


def test_every_save_keeps_a_revision(shop: Shop) -> None:
    before = shop.first.last_edited_at
    save(shop, {"n": 1})
    save(shop, {"n": 2})
    kept = ThemeRevision.objects.filter(theme=shop.first).values_list("number", "path", "puck_data", "author")
    me = shop.owner.pk
    assert list(kept) == [(3, "/", {"n": 2}, me), (2, "/", {"n": 1}, me), (1, "/", document(), me)]
    shop.first.refresh_from_db()
    assert shop.first.last_edited_at >= before


def test_what_is_rendered_is_made_safe_when_it_is_saved(shop: Shop) -> None:
    data = document()
    data["content"][1]["props"]["left"][0]["props"]["html"] = "<p onclick=x>Left</p><script>x</script>"
    save(shop, data)
    shop.first.refresh_from_db()
    assert shop.first.puck_data == document()


def test_a_refused_document_changes_nothing(live: Shop) -> None:
    for data, config in (({"content": [3]}, None), ({}, {"x": float("nan")}), ({}, [])):
        with pytest.raises(InvalidPuck):
            save(live, data, puck_config=config)
    live.first.refresh_from_db()
    assert (live.first.puck_data, live.first.revision, times_marked_of(live)) == (document(), 1, 1)


def test_a_save_that_is_rolled_back_leaves_nothing(live: Shop) -> None:
    with transaction.atomic():
        save(live, {"never": "seen"})
        transaction.set_rollback(True)
    live.first.refresh_from_db()
    assert (live.first.puck_data, times_marked_of(live)) == (document(), 1)
    assert ThemeRevision.objects.filter(theme=live.first).count() == 1


def test_a_save_costs_four_statements_besides_its_mark(live: Shop, shop: Shop, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2 + 4):  # savepoint, theme and role, theme, revision, audit entry, release
        Service.save_customizations(customization_id=shop.second.pk, puck_data=document(), user=shop.owner)


def test_publishing_swaps_the_live_theme_and_purges_the_old_one_at_once(
    live: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    before = build.ledger().read(live.subject).desired
    Service.publish_theme(customization_id=live.second.pk, user=live.owner)
    assert dict(TemplateCustomization.objects.values_list("name", "is_active")) == {"First": False, "Second": True}
    assert DeployedSite.objects.get(workspace=live.workspace).is_live
    [note] = NoteRow.objects.filter(subject=live.subject, immediate=True).exclude(mark="at once")
    assert note.purge == {"tags": [tags.make("t", live.first.pk)]}
    assert times_marked_of(live) == 2
    assert build.ledger().read(live.subject).immediate > before
    assert "Queued cache invalidation for published theme" in caplog.text
    assert "Queued cache warming for published theme" in caplog.text


def test_no_copy_is_left_of_a_page_that_the_next_theme_does_not_have(live: Shop) -> None:
    for theme in (live.first, live.second):
        add_page(customization_id=theme.pk, path="/about", title="About", puck_data={}, user=live.owner)
    Service.publish_theme(customization_id=live.second.pk, user=live.owner)
    assert purges(live) == [{"tags": [tags.make("t", live.first.pk)]}]
    add_page(customization_id=live.second.pk, path="/sale", title="Sale", puck_data={}, user=live.owner)
    Service.publish_theme(customization_id=live.first.pk, user=live.owner)
    assert {"tags": [tags.make("t", live.second.pk)], "hard": True} in purges(live)


def purges(shop: Shop) -> list[object]:
    """Of the marks at once."""
    notes = NoteRow.objects.filter(subject=shop.subject, immediate=True).exclude(mark="at once")
    return list(notes.values_list("purge", flat=True))


def test_the_database_refuses_a_second_live_theme(live: Shop) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        TemplateCustomization.objects.filter(pk=live.second.pk).update(is_active=True)


def test_publishing_again_is_a_purge_again(live: Shop) -> None:
    Service.publish_theme(customization_id=live.first.pk, user=live.owner)
    live.first.refresh_from_db()
    assert (live.first.is_active, times_marked_of(live)) == (True, 2)


def test_unpublishing_leaves_nothing_live(live: Shop) -> None:
    before = build.ledger().read(live.subject).desired
    Service.unpublish(customization_id=live.first.pk, user=live.owner)
    live.first.refresh_from_db()
    assert live.first.is_active is False
    assert not DeployedSite.objects.get(workspace=live.workspace).is_live
    assert build.ledger().read(live.subject).immediate > before


def test_unpublishing_a_draft_does_nothing(live: Shop) -> None:
    Service.unpublish(customization_id=live.second.pk, user=live.owner)
    assert times_marked_of(live) == 1
    assert DeployedSite.objects.get(workspace=live.workspace).is_live


def test_rolling_back_brings_an_old_document_as_a_new_revision(live: Shop) -> None:
    save(live, {"n": 2})
    assert times_marked_of(live) == 2
    before = build.ledger().read(live.subject).desired
    Service.rollback(customization_id=live.first.pk, revision=1, user=live.owner)
    live.first.refresh_from_db()
    assert (live.first.puck_data, live.first.revision) == (document(), 3)
    assert times_marked_of(live) == 3
    assert build.ledger().read(live.subject).immediate > before


def test_rolling_back_to_nothing_is_refused(live: Shop) -> None:
    with pytest.raises(NotFound, match="Revision not found"):
        Service.rollback(customization_id=live.first.pk, revision=99, user=live.owner)
    assert times_marked_of(live) == 1


ACTIONS = {
    "save": lambda **who: Service.save_customizations(puck_data={}, **who),
    "publish": Service.publish_theme,
    "unpublish": Service.unpublish,
    "rollback": lambda **who: Service.rollback(revision=1, **who),
    "add a page": lambda **who: add_page(path="/a", title="A", puck_data={}, **who),
    "remove a page": lambda **who: remove_page(path="/a", **who),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_only_an_editor_may(live: Shop, action: str) -> None:
    act = ACTIONS[action]
    viewer = make_member(live.workspace, Membership.Role.VIEWER)
    with pytest.raises(NotAllowed, match=r"This needs the role of editor\."):
        act(customization_id=live.first.pk, user=viewer)
    said = set()
    for user in (make_user(), make_shop().owner, None):
        for identity in (live.first.pk, str(live.first.pk), uuid.uuid4(), "*", "", "1:x", 7, None):
            with pytest.raises(NotFound) as refused:
                act(customization_id=identity, user=user)
            said.add(str(refused.value))
    assert said == {"Theme not found."}
    assert AuditEntry.objects.filter(outcome="NotFound").count() == 16
    assert not AuditEntry.objects.filter(actor=None).exists(), "who is not signed in cannot fill the table"
    assert AuditEntry.objects.filter(outcome="NotAllowed", actor=viewer).count() == 1
    live.first.refresh_from_db()
    assert (live.first.revision, live.first.is_active, times_marked_of(live)) == (1, True, 1)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_suspended_workspace_takes_no_edits(live: Shop, action: str) -> None:
    Workspace.objects.update(status="suspended")
    assert times_marked_of(live) == 2
    with pytest.raises(NotAllowed, match="suspended"):
        ACTIONS[action](customization_id=live.first.pk, user=live.owner)
    assert times_marked_of(live) == 2


def test_a_theme_that_was_published_before_there_was_a_site_is_live_with_it(shop: Shop) -> None:
    DeployedSite.objects.all().delete()
    assert times_marked_of(shop) == 1
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    shop.first.refresh_from_db()
    assert (shop.first.is_active, times_marked_of(shop)) == (True, 2)
    site = lifecycle.open_site(shop.workspace.pk, "rose")
    assert (site.is_live, times_marked_of(shop)) == (True, 3)
    save(shop, {"n": 2})
    assert times_marked_of(shop) == 4


def test_a_site_that_is_opened_before_anything_is_published_shows_and_marks_nothing(shop: Shop) -> None:
    DeployedSite.objects.all().delete()
    assert not lifecycle.open_site(shop.workspace.pk, "rose").is_live
    before = times_marked_of(shop)
    invalidation.content_changed(shop.workspace.pk, reason="product_edit")
    assert times_marked_of(shop) == before


def test_an_editor_may_save_and_publish(shop: Shop) -> None:
    editor = make_member(shop.workspace, Membership.Role.EDITOR)
    Service.save_customizations(customization_id=shop.first.pk, puck_data={}, user=editor)
    Service.publish_theme(customization_id=shop.first.pk, user=editor)
    assert times_marked_of(shop) == 1
