"""A theme's further pages: added, saved, rolled back and removed, and where they may stand."""

import pytest

from freshness.cdn.varnish_vcl import PRIVATE
from tests.marked import marked
from tests.shops import Shop, document
from tests.theme.live_shop import live, save, shop, times_marked_of
from theme.models import ThemePage, ThemeRevision
from theme.services import working_copies
from theme.services.page_service import add_page, remove_page
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.access import NotAllowed, NotFound

__all__ = ["live", "shop"]

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_page_is_added_saved_rolled_back_and_removed(live: Shop) -> None:
    arguments = {"customization_id": live.first.pk, "user": live.owner}
    add_page(path="/about", title="About\x00 us ", puck_data={"n": 1}, **arguments)
    assert times_marked_of(live) == 2
    save(live, {"n": 2}, path="/about")
    assert times_marked_of(live) == 3
    page = ThemePage.objects.get(theme=live.first)
    assert (page.path, page.title, page.puck_data) == ("/about", "About us", {"n": 2})
    Service.rollback(revision=2, **arguments)
    page.refresh_from_db()
    assert (page.puck_data, times_marked_of(live)) == ({"n": 1}, 4)
    remove_page(path="/about", **arguments)
    assert not ThemePage.objects.exists()
    live.first.refresh_from_db()
    assert (live.first.puck_data, live.first.revision, times_marked_of(live)) == (document(), 5, 5)
    paths = ThemeRevision.objects.filter(theme=live.first).values_list("number", "path")
    assert list(paths) == [(4, "/about"), (3, "/about"), (2, "/about"), (1, "/")]


def test_pages_of_a_draft_mark_nothing(shop: Shop) -> None:
    arguments = {"customization_id": shop.first.pk, "user": shop.owner, "path": "/about"}
    add_page(title="About", puck_data={}, **arguments)
    remove_page(**arguments)
    assert marked() == []


@pytest.mark.parametrize("prefix", PRIVATE)
def test_no_page_stands_at_an_address_that_edges_never_keep(live: Shop, prefix: str) -> None:
    for path in (prefix, f"{prefix}/sale"):
        with pytest.raises(NotAllowed, match="is an address of the platform"):
            add_page(customization_id=live.first.pk, path=path, title="Sale", puck_data={}, user=live.owner)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "about",
        "//about",
        "/About",
        "/a b",
        "/a/",
        "/../a",
        "/products",
        "/products/x",
        "/admin",
        "/a" * 101,
        "/a\n",
    ],
)
def test_a_page_cannot_stand_just_anywhere(shop: Shop, path: str) -> None:
    with pytest.raises(NotAllowed):
        add_page(customization_id=shop.first.pk, path=path, title="x", puck_data={}, user=shop.owner)
    assert not ThemePage.objects.exists()


def test_a_page_that_is_not_there_is_neither_saved_nor_removed(shop: Shop) -> None:
    with pytest.raises(NotFound):
        save(shop, {}, path="/nowhere")
    with pytest.raises(NotFound):
        remove_page(customization_id=shop.first.pk, path="/nowhere", user=shop.owner)
    shop.first.refresh_from_db()
    assert shop.first.revision == 1


def test_a_page_that_is_added_again_opens_without_the_former_draft(shop: Shop) -> None:
    given = {"customization_id": shop.first.pk, "path": "/about", "user": shop.owner}
    draft = {"content": [{"type": "Heading", "props": {"id": "h", "text": "Former"}}]}
    add_page(title="About", puck_data={}, **given)
    working_copies.save_working_copy(puck_data=draft, expected=0, **given)
    remove_page(**given)
    add_page(title="About", puck_data={}, **given)
    opened = working_copies.open_page(**given)
    assert (opened.document["content"], opened.number) == ([], 2)
