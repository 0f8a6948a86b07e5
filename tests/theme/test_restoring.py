"""A whole theme is restored to a publish in its history: the set of pages, their titles and contents."""

from typing import Any

import pytest

from freshness.contrib.django.models import NoteRow
from freshness.targets import tags
from tests.marked import times_marked
from tests.shops import Shop, make_shop
from theme.models import Publish, TemplateCustomization, ThemePage, ThemeRevision, WorkingCopy
from theme.services import publishes
from theme.services import working_copies as copies
from theme.services.page_service import add_page, remove_page, update_page
from theme.services.restoring import comparison, restore
from theme.services.template_customization_service import Outdated
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace.access import NotAllowed, NotFound

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def page(words: str) -> dict[str, Any]:
    return {"root": {"props": {}}, "content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


def given(shop: Shop, **more: Any) -> dict[str, Any]:
    return {"customization_id": shop.first.pk, "user": shop.owner} | more


def revision(shop: Shop) -> int:
    return TemplateCustomization.objects.get(pk=shop.first.pk).revision


def add(shop: Shop, path: str, words: str) -> None:
    add_page(path=path, title=path[1:].title(), puck_data=page(words), **given(shop))


def publish(shop: Shop, words: str, path: str = "/") -> Publish:
    number = copies.open_page(path=path, **given(shop)).number
    copies.save_working_copy(path=path, puck_data=page(words), expected=number, **given(shop))
    found = copies.publish_working_copy(path=path, expected=number + 1, **given(shop)).publish
    assert found is not None
    return found


def whole(shop: Shop) -> dict[str, Any]:
    home = TemplateCustomization.objects.get(pk=shop.first.pk).puck_data
    pages = ThemePage.objects.filter(theme=shop.first).values_list("path", "title", "puck_data")
    return {"/": ("", home), **{path: (title, document) for path, title, document in pages}}


def test_every_page_is_as_it_was(shop: Shop) -> None:
    add(shop, "/kept", "Kept")
    add(shop, "/gone", "Gone")
    add(shop, "/moved", "Moved")
    then = publish(shop, "Then")
    before = whole(shop)
    publish(shop, "Later")
    publish(shop, "Kept anew", "/kept")
    remove_page(path="/gone", **given(shop))
    add(shop, "/new", "New")
    copies.save_working_copy(path="/new", puck_data=page("Draft"), expected=0, **given(shop))
    update_page(path="/kept", title="Renamed", expected=revision(shop), **given(shop))
    told = comparison(publish=then.pk, **given(shop))
    assert [(one.path, one.state) for one in told] == [
        ("/", "changed"), ("/gone", "added"), ("/kept", "changed"), ("/new", "removed"),
    ]  # fmt: skip
    assert [(one.id, one.state, one.fields) for one in told[0].components] == [("h", "changed", ("text",))]
    marks = times_marked(shop.subject)
    done = restore(publish=then.pk, expected=revision(shop), **given(shop))
    assert whole(shop) == before
    assert times_marked(shop.subject) == marks + 1
    assert (done.kind, WorkingCopy.objects.get(path="/new").puck_data) == ("restore", None)
    assert comparison(publish=done.pk, **given(shop)) == []
    numbers = list(ThemeRevision.objects.filter(theme=shop.first, path="/moved").values_list("number", flat=True))
    assert len(numbers) == 1  # an unchanged page is not written


def test_a_page_too_incomplete_to_publish_is_restored_and_unpublished_all_the_same(shop: Shop) -> None:
    Themes.save_customizations(customization_id=shop.first.pk, puck_data=page(""), user=shop.owner)
    add(shop, "/other", "Other")
    then = publish(shop, "Another word", "/other")
    publish(shop, "Complete")
    with pytest.raises(copies.Incomplete, match="Text is missing"):
        publish(shop, "")
    restore(publish=then.pk, expected=revision(shop), **given(shop))
    assert whole(shop)["/"][1] == page("")
    Themes.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    assert Themes.unpublish(customization_id=shop.first.pk, user=shop.owner).is_active is False


def test_no_copy_is_left_of_a_page_that_a_restore_removes(shop: Shop) -> None:
    then = publish(shop, "Then")
    later = publish(shop, "Later")
    restore(publish=then.pk, expected=revision(shop), **given(shop))
    assert newest_purge(shop) == {"tags": [tags.make("t", shop.first.pk)]}
    restore(publish=later.pk, expected=revision(shop), **given(shop))
    assert newest_purge(shop) == {"tags": [tags.make("t", shop.first.pk)]}
    add(shop, "/new", "New")
    restore(publish=then.pk, expected=revision(shop), **given(shop))
    assert newest_purge(shop) == {"tags": [tags.make("t", shop.first.pk)], "hard": True}


def newest_purge(shop: Shop) -> Any:
    """Of the mark at once of the newest restore; the marks of former restores are forgotten."""
    [note] = NoteRow.objects.filter(subject=shop.subject, reason="theme_restore")
    note.delete()
    return note.purge


def test_a_restore_is_undone_by_a_restore(shop: Shop) -> None:
    first, second = publish(shop, "One"), publish(shop, "Two")
    done = restore(publish=first.pk, expected=revision(shop), **given(shop))
    assert whole(shop)["/"][1] == page("One")
    with pytest.raises(NotAllowed, match="restore the publish before it"):
        publishes.undo(publish=done.pk, **given(shop))
    restore(publish=second.pk, expected=revision(shop), **given(shop))
    assert whole(shop)["/"][1] == page("Two")


def test_a_theme_that_changed_meanwhile_is_not_restored(shop: Shop) -> None:
    first = publish(shop, "One")
    publish(shop, "Two")
    with pytest.raises(Outdated):
        restore(publish=first.pk, expected=first.revision, **given(shop))
    assert whole(shop)["/"][1] == page("Two")


def test_a_publish_of_an_earlier_release_kept_one_page(shop: Shop) -> None:
    first = publish(shop, "One")
    Publish.objects.update(pages=None)
    for act in (lambda: restore(publish=first.pk, expected=2, **given(shop)), lambda: comparison(
        publish=first.pk, **given(shop)
    )):  # fmt: skip
        with pytest.raises(NotAllowed, match="kept its page alone"):
            act()


def test_nobody_else_restores(shop: Shop) -> None:
    first, other = publish(shop, "One"), make_shop()
    with pytest.raises(NotFound, match="Theme"):
        restore(customization_id=shop.first.pk, publish=first.pk, expected=2, user=other.owner)
    with pytest.raises(NotFound, match="Publish"):
        restore(customization_id=other.first.pk, publish=first.pk, expected=1, user=other.owner)
