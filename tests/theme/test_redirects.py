"""A moved page keeps its visitors: renamed, moved, copied, removed, with redirects in no chain."""

from typing import Any

import pytest

from tests.marked import marked
from tests.shops import Shop
from tests.theme.live_shop import live, shop, times_marked_of
from theme.models import Publish, TemplateCustomization, ThemePage, ThemeRedirect, ThemeRevision, WorkingCopy
from theme.services import working_copies as copies
from theme.services.page_service import add_page, duplicate_page, remove_page, update_page
from theme.services.redirects import MAX_REDIRECTS, add_redirect, remove_redirect
from theme.services.template_customization_service import Outdated
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.access import NotAllowed, NotFound

__all__ = ["live", "shop"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]
WORDS = {"content": [{"type": "Heading", "props": {"id": "h", "text": "Words"}}]}


def revision(shop: Shop) -> int:
    return TemplateCustomization.objects.get(pk=shop.first.pk).revision


def add(shop: Shop, path: str, document: Any = WORDS) -> None:
    add_page(customization_id=shop.first.pk, path=path, title=path[1:], puck_data=document, user=shop.owner)


def given(shop: Shop, **more: Any) -> dict[str, Any]:
    return {"customization_id": shop.first.pk, "user": shop.owner, "expected": revision(shop)} | more


def redirects(shop: Shop) -> dict[str, str]:
    return dict(ThemeRedirect.objects.filter(theme=shop.first).values_list("path", "target"))


def test_a_page_moves_with_its_draft_its_history_and_a_redirect(live: Shop) -> None:
    add(live, "/about")
    copies.save_working_copy(
        customization_id=live.first.pk, path="/about", puck_data={"content": []}, expected=0, user=live.owner
    )
    before = times_marked_of(live)
    update_page(**given(live, path="/about", to="/about-us", title="Us"))
    assert times_marked_of(live) == before + 1
    assert list(ThemePage.objects.values_list("path", "title")) == [("/about-us", "Us")]
    assert redirects(live) == {"/about": "/about-us"}
    assert ThemeRedirect.objects.get().is_active is True
    drafts = WorkingCopy.objects.order_by("path").values_list("path", "puck_data", "number")
    assert list(drafts) == [("/about", None, 2), ("/about-us", {"content": []}, 1)]
    assert list(ThemeRevision.objects.filter(number=2).values_list("path", flat=True)) == ["/about-us"]
    done = copies.publish_working_copy(customization_id=live.first.pk, path="/about-us", expected=1, user=live.owner)
    assert done.before == 2


def test_redirects_never_form_a_chain_or_a_circle(live: Shop) -> None:
    add(live, "/a")
    for path, to in (("/a", "/b"), ("/b", "/c"), ("/c", "/d")):
        update_page(**given(live, path=path, to=to))
    assert redirects(live) == {"/a": "/d", "/b": "/d", "/c": "/d"}
    update_page(**given(live, path="/d", to="/a"))
    assert redirects(live) == {"/b": "/a", "/c": "/a", "/d": "/a"}
    add(live, "/b")
    assert redirects(live) == {"/c": "/a", "/d": "/a"}
    add_redirect(**given(live, path="/e", target="/c"))
    assert redirects(live)["/e"] == "/a"
    remove_page(**given(live, path="/a", redirect_to="/products"))
    assert redirects(live) == dict.fromkeys(("/a", "/c", "/d", "/e"), "/products")


def test_redirects_go_with_their_page(live: Shop) -> None:
    add(live, "/a")
    update_page(**given(live, path="/a", to="/b"))
    update_page(**given(live, path="/b", to="/c", redirect=False))
    assert redirects(live) == {"/a": "/c"}
    remove_page(**given(live, path="/c"))
    assert redirects(live) == {}


def test_a_redirect_is_added_and_removed_by_itself(live: Shop) -> None:
    before = times_marked_of(live)
    add_redirect(**given(live, path="/sale", target="/collections/summer"))
    add_redirect(**given(live, path="/sale", target="/products"))
    assert (redirects(live), times_marked_of(live)) == ({"/sale": "/products"}, before + 1)
    remove_redirect(**given(live, path="/sale"))
    assert (redirects(live), times_marked_of(live)) == ({}, before + 2)
    with pytest.raises(NotFound, match="Redirect not found"):
        remove_redirect(**given(live, path="/sale"))


@pytest.mark.parametrize(
    ("path", "target", "why"),
    [
        ("/about", "/products", "There is a page at /about"),
        ("/new", "/nowhere", "There is no page at /nowhere"),
        ("/new", "/new", "There is no page"),
        ("/new", "https://evil.example/", "an address of the shop"),
        ("/new", "//evil.example", "an address of the shop"),
        ("/new", "/a\r\nX: y", "an address of the shop"),
        ("/products", "/about", "an address of the platform"),
        ("/@band", "/about", "A page's path"),
        ("new", "/about", "A page's path"),
        ("/", "/about", "A page's path"),
    ],
)
def test_what_cannot_redirect_is_refused(live: Shop, path: str, target: str, why: str) -> None:
    add(live, "/about")
    with pytest.raises(NotAllowed, match=why):
        add_redirect(**given(live, path=path, target=target))
    assert redirects(live) == {}


def test_redirects_are_bounded(shop: Shop) -> None:
    rows = [
        ThemeRedirect(theme=shop.first, workspace=shop.workspace, is_active=False, path=f"/r{n}", target="/")
        for n in range(MAX_REDIRECTS)
    ]
    ThemeRedirect.objects.bulk_create(rows)
    with pytest.raises(NotAllowed, match="at most 500 redirects"):
        add_redirect(**given(shop, path="/more", target="/"))
    add_redirect(**given(shop, path="/r7", target="/products"))
    assert redirects(shop)["/r7"] == "/products"


def test_a_draft_theme_moves_pages_without_a_mark(shop: Shop) -> None:
    add(shop, "/a")
    update_page(**given(shop, path="/a", to="/b"))
    remove_page(**given(shop, path="/b", redirect_to="/"))
    assert (marked(), redirects(shop)) == ([], {"/a": "/", "/b": "/"})
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    assert set(ThemeRedirect.objects.values_list("is_active", flat=True)) == {True}


def test_a_page_is_copied_with_its_draft(live: Shop) -> None:
    add(live, "/a")
    draft = {"content": [{"type": "Heading", "props": {"id": "h", "text": "Draft"}}]}
    own = {"customization_id": live.first.pk, "path": "/a", "user": live.owner}
    copies.save_working_copy(puck_data=draft, expected=0, **own)
    duplicate_page(**given(live, path="/a", to="/b", title="B"))
    made = ThemePage.objects.get(path="/b")
    assert (made.title, made.puck_data, made.is_active) == ("B", WORDS, True)
    assert copies.open_page(**own | {"path": "/b"}).document["content"] == draft["content"]
    copies.publish_working_copy(expected=1, **own | {"path": "/b"})
    assert ThemePage.objects.get(path="/a").puck_data == WORDS
    duplicate_page(**given(live, path="/", to="/c", title="C"))
    assert ThemePage.objects.get(path="/c").puck_data == live.first.puck_data


def test_a_section_keeps_its_address(live: Shop) -> None:
    add(live, "/@band")
    add(live, "/about")
    for path, to in (("/@band", "/@other"), ("/@band", "/other"), ("/about", "/@other")):
        with pytest.raises(NotAllowed, match="keeps its address"):
            update_page(**given(live, path=path, to=to))
    update_page(**given(live, path="/@band", title="Band of the year"))
    assert ThemePage.objects.get(path="/@band").title == "Band of the year"


def test_a_write_with_another_revision_than_the_theme_is_refused(live: Shop) -> None:
    add(live, "/a")
    writes: list[Any] = [
        lambda **key: update_page(path="/a", to="/b", **key),
        lambda **key: duplicate_page(path="/a", to="/b", title="B", **key),
        lambda **key: remove_page(path="/a", **key),
        lambda **key: add_page(path="/b", title="B", puck_data={}, **key),
        lambda **key: add_redirect(path="/b", target="/a", **key),
        lambda **key: remove_redirect(path="/b", **key),
        lambda **key: Service.save_customizations(puck_data={}, **key),
        Service.publish_theme,
        Service.unpublish,
        lambda **key: Service.rollback(revision=1, **key),
    ]
    before = (revision(live), times_marked_of(live))
    for write in writes:
        with pytest.raises(Outdated, match=f"changed by {live.owner.username} meanwhile, and is at revision 2") as why:
            write(customization_id=live.first.pk, user=live.owner, expected=1)
        assert why.value.revision == 2
    assert (revision(live), times_marked_of(live)) == before
    assert (Publish.objects.count(), list(ThemePage.objects.values_list("path", flat=True))) == (0, ["/a"])


@pytest.mark.parametrize("path", ["/nope", "", "/", "\x00", "/\ud800", "x" * 1_000])
def test_a_page_that_is_not_there_is_not_moved(live: Shop, path: str) -> None:
    for write in (lambda **key: update_page(to="/b", **key), remove_page):
        with pytest.raises(NotFound, match="Page not found"):
            write(**given(live, path=path))
