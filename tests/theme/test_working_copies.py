"""A working copy is saved, published or discarded under its editor's number; no work is written over."""

from typing import Any

import pytest

from tests.marked import times_marked
from tests.shops import Shop, document, make_member, make_shop, make_user
from theme.models import TemplateCustomization, ThemePage, ThemeRevision, WorkingCopy
from theme.puck import InvalidPuck
from theme.services import working_copies as copies
from theme.services.template_customization_service import TemplateCustomizationService as Service
from theme.services.working_copies import Incomplete, Overtaken
from workspace.access import NotAllowed, NotFound
from workspace.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def page(words: str) -> dict[str, Any]:
    return {"root": {"props": {}}, "content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


def save(shop: Shop, words: str, expected: int, **more: Any) -> int:
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner} | more
    return copies.save_working_copy(puck_data=page(words), expected=expected, **given)


def publish(shop: Shop, expected: int, **more: Any) -> int:
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner} | more
    return copies.publish_working_copy(expected=expected, **given).number


def live(shop: Shop) -> Any:
    return TemplateCustomization.objects.get(pk=shop.first.pk)


def test_saving_changes_no_page_no_revision_and_marks_nothing(shop: Shop) -> None:
    assert (save(shop, "one", 0), save(shop, "two", 1)) == (1, 2)
    assert (live(shop).puck_data, live(shop).revision) == (document(), 1)
    assert ThemeRevision.objects.filter(theme=shop.first).count() == 1
    assert times_marked(shop.subject) == 0
    opened = copies.open_page(customization_id=shop.first.pk, path="/", user=shop.owner)
    assert (opened.document, opened.number, opened.parked) == (page("two"), 2, 0)


def test_the_page_itself_opens_in_slots_where_nobody_has_begun(shop: Shop) -> None:
    opened = copies.open_page(customization_id=shop.first.pk, path="/", user=shop.owner)
    assert "zones" not in opened.document
    assert (opened.number, opened.parked) == (0, 1)


def test_a_second_editor_is_told_and_writes_nothing(shop: Shop) -> None:
    other = make_member(shop.workspace, Membership.Role.EDITOR)
    save(shop, "mine", 0)
    with pytest.raises(Overtaken, match=f"saved by {shop.owner.get_username()} meanwhile") as told:
        save(shop, "theirs", 0, user=other)
    assert told.value.number == 1
    assert WorkingCopy.objects.get().puck_data == page("mine")
    with pytest.raises(Overtaken):
        publish(shop, 0, user=other)
    assert live(shop).puck_data == document()


def test_a_save_or_publish_whose_answer_was_lost_can_be_asked_for_again(shop: Shop) -> None:
    assert save(shop, "one", 0) == save(shop, "one", 0) == 1
    assert publish(shop, 1) == publish(shop, 1) == 2
    assert live(shop).revision == 2
    assert times_marked(shop.subject) == 1
    with pytest.raises(Overtaken, match=f"published or discarded by {shop.owner.get_username()} meanwhile"):
        publish(shop, 1, user=make_member(shop.workspace, Membership.Role.EDITOR))


def test_no_two_states_of_a_page_have_one_number(shop: Shop) -> None:
    save(shop, "one", 0)
    publish(shop, 1)
    with pytest.raises(Overtaken):  # a tab without word of the publish
        save(shop, "old tab", 1)
    assert save(shop, "next", 2) == 3


def test_a_publish_makes_the_copy_the_page_and_the_theme_live(shop: Shop) -> None:
    assert publish(shop, save(shop, "new", 0)) == 2
    assert (live(shop).puck_data, live(shop).is_active, live(shop).revision) == (page("new"), True, 2)
    assert WorkingCopy.objects.get().puck_data is None
    assert times_marked(shop.subject) == 1
    assert publish(shop, save(shop, "newer", 2)) == 4
    assert (live(shop).puck_data, live(shop).revision) == (page("newer"), 3)
    assert times_marked(shop.subject) == 2


def test_a_publish_can_be_undone_by_the_revision_that_it_names(shop: Shop) -> None:
    given: dict[str, Any] = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    first = copies.publish_working_copy(expected=save(shop, "new", 0), **given)
    assert (first.before, times_marked(shop.subject)) == (1, 1)
    Service.rollback(customization_id=shop.first.pk, revision=1, user=shop.owner)
    assert live(shop).puck_data == document()
    assert times_marked(shop.subject) == 2


def test_a_publish_without_an_edit_only_makes_the_theme_live(shop: Shop) -> None:
    assert publish(shop, 0) == 0
    assert (live(shop).puck_data, live(shop).is_active, live(shop).revision) == (document(), True, 1)


def test_an_incomplete_page_is_kept_and_not_published(shop: Shop) -> None:
    number = save(shop, "", 0)
    with pytest.raises(Incomplete) as told:
        publish(shop, number)
    assert [(one.component_id, one.field, one.message) for one in told.value.faults] == [
        ("h", "text", "Text is missing.")
    ]
    assert (live(shop).is_active, live(shop).revision, times_marked(shop.subject)) == (False, 1, 0)
    assert WorkingCopy.objects.get().puck_data == page("")


def test_what_was_written_elsewhere_is_published_over_only_on_demand(shop: Shop) -> None:
    number = save(shop, "mine", 0)
    Service.save_customizations(customization_id=shop.first.pk, puck_data=page("elsewhere"), user=shop.owner)
    with pytest.raises(Overtaken, match="changed elsewhere"):
        publish(shop, number)
    assert live(shop).puck_data == page("elsewhere")
    publish(shop, number, over=True)
    assert live(shop).puck_data == page("mine")


def test_a_discarded_copy_leaves_the_page(shop: Shop) -> None:
    given: dict[str, Any] = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    with pytest.raises(Overtaken):
        copies.discard_working_copy(expected=0, **given) if save(shop, "one", 0) else None
    assert copies.discard_working_copy(expected=1, **given) == 2
    assert copies.open_page(**given).document["content"] != page("one")["content"]
    assert live(shop).puck_data == document()


def test_each_page_has_its_own_copy(shop: Shop) -> None:
    ThemePage.objects.create(theme=shop.first, path="/about", title="About", puck_data=page("about"))
    assert (save(shop, "home", 0), save(shop, "more about", 0, path="/about")) == (1, 1)
    publish(shop, 1, path="/about")
    assert ThemePage.objects.get().puck_data == page("more about")
    assert live(shop).puck_data == document()
    with pytest.raises(NotFound):
        save(shop, "x", 0, path="/nowhere")
    with pytest.raises(NotFound):
        save(shop, "x", 0, path="/a\x00b")


def test_only_editors_of_the_workspace_see_or_write_a_copy(shop: Shop) -> None:
    viewer, stranger = make_member(shop.workspace, Membership.Role.VIEWER), make_user()
    for user, refusal in ((viewer, NotAllowed), (stranger, NotFound), (None, NotFound)):
        given: dict[str, Any] = {"customization_id": shop.first.pk, "path": "/", "user": user}
        for call in (
            lambda given=given: copies.open_page(**given),
            lambda given=given: copies.save_working_copy(puck_data=page("x"), expected=0, **given),
            lambda given=given: copies.publish_working_copy(expected=0, **given),
            lambda given=given: copies.discard_working_copy(expected=0, **given),
        ):
            with pytest.raises(refusal):
                call()
    assert WorkingCopy.objects.count() == 0
    with pytest.raises(InvalidPuck):
        copies.save_working_copy(
            customization_id=shop.first.pk, path="/", user=shop.owner, expected=0, puck_data={"content": [1]}
        )
