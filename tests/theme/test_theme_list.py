"""Themes are created empty or as a copy, renamed, and deleted while visitors do not see them."""

import random
import string
from dataclasses import replace
from typing import Any

import pytest

from tests.marked import marked
from tests.shops import Shop, document, make_member, make_shop
from theme.models import TemplateCustomization, ThemePage, ThemeRedirect
from theme.services import publishes, theme_service
from theme.services import working_copies as copies
from theme.services.page_service import add_page, update_page
from theme.services.template_customization_service import Outdated
from theme.services.template_customization_service import TemplateCustomizationService as Service
from theme.services.theme_service import MAX_THEMES
from workspace.access import NotAllowed, NotFound
from workspace.models import AuditEntry, Membership
from workspace.plans import PLANS

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def create(shop: Shop, **more: Any) -> TemplateCustomization:
    given = {"workspace_id": shop.workspace.pk, "name": "Third\x00 ", "user": shop.owner} | more
    return theme_service.create(**given)


def test_an_empty_theme_is_created(shop: Shop) -> None:
    theme = create(shop)
    theme.refresh_from_db()
    assert (theme.name, theme.puck_data, theme.revision, theme.is_active) == ("Third", {}, 1, False)
    assert marked() == []


def test_a_copy_has_pages_settings_and_redirects_and_no_draft(shop: Shop) -> None:
    given = {"customization_id": shop.first.pk, "user": shop.owner}
    add_page(path="/a", title="A", puck_data={"n": 1}, **given)
    update_page(path="/a", to="/b", expected=2, **given)
    copies.save_working_copy(path="/b", puck_data={"n": 2}, expected=0, **given)
    theme = create(shop, copy_of=shop.first.pk)
    theme.refresh_from_db()
    pages = ThemePage.objects.filter(theme=theme).values_list("path", "title", "puck_data", "is_active")
    assert (theme.puck_data, list(pages)) == (document(), [("/b", "A", {"n": 1}, False)])
    assert list(ThemeRedirect.objects.filter(theme=theme).values_list("path", "target")) == [("/a", "/b")]
    assert publishes.whole(theme) == {"/": (1, ""), "/b": (2, "A")}
    assert theme.working_copies.count() == 0
    Service.publish_theme(customization_id=theme.pk, user=shop.owner)
    assert set(ThemePage.objects.filter(theme=theme).values_list("is_active", flat=True)) == {True}


def test_a_theme_is_renamed_and_deleted(shop: Shop) -> None:
    given = {"customization_id": shop.second.pk, "user": shop.owner}
    assert theme_service.rename(name="Summer", expected=1, **given).revision == 2
    for act in (lambda: theme_service.rename(name="x", expected=1, **given), lambda: theme_service.delete(
        expected=1, **given
    )):  # fmt: skip
        with pytest.raises(Outdated):
            act()
    with pytest.raises(NotAllowed, match="needs a name"):
        theme_service.rename(name=" \x00", expected=2, **given)
    theme_service.delete(expected=2, **given)
    assert list(TemplateCustomization.objects.values_list("name", flat=True)) == ["First"]
    assert AuditEntry.objects.exclude(outcome="Outdated").get(action="theme.delete").detail == {"name": "Summer"}


def test_the_theme_of_visitors_is_not_deleted(shop: Shop) -> None:
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    with pytest.raises(NotAllowed, match="Visitors see this theme"):
        theme_service.delete(customization_id=shop.first.pk, user=shop.owner, expected=1)
    assert TemplateCustomization.objects.filter(pk=shop.first.pk).exists()


def test_themes_are_bounded(shop: Shop) -> None:
    rows = (TemplateCustomization(workspace=shop.workspace, name=f"{n}") for n in range(MAX_THEMES - 2))
    TemplateCustomization.objects.bulk_create(rows)
    with pytest.raises(NotAllowed, match="at most 50 themes"):
        create(shop)


def test_copies_are_bounded_by_the_bytes_of_the_plan(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy two pages of 20,000 random characters each: PostgreSQL cannot compress these to half their size."""
    other, draw = make_shop(), random.Random(7)
    words = [
        {"content": [{"type": "Heading", "props": {"text": "".join(draw.choices(string.printable[:90], k=20_000))}}]}
        for _ in range(2)
    ]
    for one in (shop, other):
        Service.save_customizations(customization_id=one.first.pk, puck_data=words[0], user=one.owner)
        add_page(customization_id=one.first.pk, path="/about", title="A", puck_data=words[1], user=one.owner)
    monkeypatch.setitem(PLANS, "free", replace(PLANS["free"], copied_bytes=100_000))
    create(shop, copy_of=shop.first.pk)
    with pytest.raises(NotAllowed, match="on the free plan hold at most 0 MB: delete an old one"):
        create(shop, copy_of=shop.first.pk)
    assert ThemePage.objects.filter(workspace=shop.workspace).count() == 2
    assert create(shop).puck_data == {}, "an empty theme is no copy"
    create(other, copy_of=other.first.pk)


def test_nobody_else_touches_the_list(shop: Shop) -> None:
    other, viewer = make_shop(), make_member(shop.workspace, Membership.Role.VIEWER)
    with pytest.raises(NotFound):
        create(shop, user=other.owner)
    with pytest.raises(NotFound, match="Theme not found"):
        create(other, user=other.owner, copy_of=shop.first.pk)
    with pytest.raises(NotAllowed):
        create(shop, user=viewer)
    for act in (theme_service.delete, lambda **who: theme_service.rename(name="x", **who)):
        with pytest.raises(NotFound):
            act(customization_id=shop.first.pk, user=other.owner, expected=1)
        with pytest.raises(NotAllowed):
            act(customization_id=shop.first.pk, user=viewer, expected=1)
    assert TemplateCustomization.objects.filter(workspace=shop.workspace).count() == 2
