"""A publish is kept with its note, and undone as a whole: the page, the formerly live theme, and the draft."""

from typing import Any

import pytest

from tests.marked import times_marked
from tests.shops import Shop, document, make_member, make_shop
from theme.models import Publish, TemplateCustomization, WorkingCopy
from theme.services import publishes
from theme.services import working_copies as copies
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService as Service
from theme.services.working_copies import Overtaken
from workspace.access import NotAllowed, NotFound
from workspace.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def page(words: str) -> dict[str, Any]:
    return {"root": {"props": {}}, "content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


def published(shop: Shop, words: str, expected: int, **more: Any) -> Publish:
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner} | more
    note = given.pop("note", "")
    number = copies.save_working_copy(puck_data=page(words), expected=expected, **given)
    found = copies.publish_working_copy(expected=number, note=note, **given).publish
    assert found is not None
    return found


def undo(shop: Shop, publish: Publish | object, **more: Any) -> Publish:
    identity = publish.pk if isinstance(publish, Publish) else publish
    return publishes.undo(**({"customization_id": shop.first.pk, "publish": identity, "user": shop.owner} | more))


def live(shop: Shop) -> list[str]:
    return list(TemplateCustomization.objects.filter(is_active=True).values_list("name", flat=True))


def shown(shop: Shop) -> Any:
    return TemplateCustomization.objects.get(pk=shop.first.pk).puck_data


def test_a_publish_is_kept_with_who_and_why(shop: Shop) -> None:
    first = published(shop, "one", 0, note="Spring sale\0")
    second = published(shop, "two", 2)
    assert (first.before, first.revision, first.went_live, first.note) == (1, 2, True, "Spring sale")
    assert (second.before, second.revision, second.went_live, second.note) == (2, 3, False, "")
    assert (second.author, second.kind, second.undoes) == (shop.owner, "publish", None)


def test_a_repeated_publish_answers_the_same_one(shop: Shop) -> None:
    first = published(shop, "one", 0)
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    assert copies.publish_working_copy(expected=1, **given).publish == first
    assert copies.publish_working_copy(expected=2, **given).publish == first
    assert Publish.objects.count() == 1


def test_an_undo_shows_what_was_there_and_keeps_the_draft(shop: Shop) -> None:
    published(shop, "one", 0)
    second = published(shop, "two", 2)
    before = times_marked(shop.subject)
    done = undo(shop, second)
    assert (shown(shop), live(shop)) == (page("one"), ["First"])
    assert times_marked(shop.subject) == before + 1
    assert (done.kind, done.undoes, done.before, done.revision) == ("undo", second, 3, 4)
    copy = WorkingCopy.objects.get()
    assert (copy.puck_data, copy.number, copy.based_on) == (page("two"), 5, 4)
    again = copies.publish_working_copy(customization_id=shop.first.pk, path="/", expected=5, user=shop.owner)
    assert (shown(shop), again.before) == (page("two"), 4)


def test_an_undo_repeated_or_undone_is_exact(shop: Shop) -> None:
    published(shop, "one", 0)
    second = published(shop, "two", 2)
    first_undo = undo(shop, second)
    assert undo(shop, second) == first_undo
    assert (Publish.objects.count(), shown(shop)) == (3, page("one"))
    undo(shop, first_undo)
    assert shown(shop) == page("two")


def test_an_undo_brings_back_the_theme_that_was_live(shop: Shop) -> None:
    Service.publish_theme(customization_id=shop.second.pk, user=shop.owner)
    first = published(shop, "one", 0)
    assert live(shop) == ["First"]
    undo(shop, first)
    assert (live(shop), shown(shop)) == (["Second"], document())


def test_an_undo_of_the_first_publish_closes_the_shop_again(shop: Shop) -> None:
    undo(shop, published(shop, "one", 0))
    assert live(shop) == []


def test_what_was_changed_since_is_not_undone(shop: Shop) -> None:
    first = published(shop, "one", 0)
    Service.save_customizations(customization_id=shop.first.pk, puck_data=page("since"), user=shop.owner)
    with pytest.raises(NotAllowed, match="changed after that publish"):
        undo(shop, first)
    second = published(shop, "two", 2)
    Service.publish_theme(customization_id=shop.second.pk, user=shop.owner)
    with pytest.raises(NotAllowed, match="changed after that publish"):
        undo(shop, second)
    assert (live(shop), shown(shop), Publish.objects.count()) == (["Second"], page("two"), 2)


def test_an_undo_leaves_what_somebody_is_editing_and_tells_only_others(shop: Shop) -> None:
    published(shop, "one", 0)
    second = published(shop, "two", 2)
    given = {"customization_id": shop.first.pk, "path": "/", "puck_data": page("draft"), "expected": 4}
    other = make_member(shop.workspace, Membership.Role.EDITOR)
    copies.save_working_copy(user=other, **given)
    undo(shop, second)
    copy = WorkingCopy.objects.get()
    assert (copy.puck_data, copy.number) == (page("draft"), 5)
    with pytest.raises(Overtaken, match="changed elsewhere"):
        copies.publish_working_copy(customization_id=shop.first.pk, path="/", expected=5, user=other)


def test_pages_besides_home_are_undone_alone(shop: Shop) -> None:
    published(shop, "home", 0)
    add_page(customization_id=shop.first.pk, path="/about", title="About", puck_data=page("old"), user=shop.owner)
    undo(shop, published(shop, "new", 0, path="/about"))
    assert (shop.first.pages.get().puck_data, shown(shop), live(shop)) == (page("old"), page("home"), ["First"])


@pytest.mark.parametrize("identity", ["0", "-1", "x", "", "9" * 19, "9" * 5_000, "٣", None, "1; drop"])
def test_no_other_publish_is_found(shop: Shop, identity: object) -> None:
    published(shop, "one", 0)
    with pytest.raises(NotFound, match="Publish not found"):
        undo(shop, identity)


def test_nobody_undoes_what_is_not_theirs(shop: Shop) -> None:
    first, other = published(shop, "one", 0), make_shop()
    with pytest.raises(NotFound, match="Theme not found"):
        undo(shop, first, user=other.owner)
    with pytest.raises(NotFound, match="Publish not found"):
        undo(shop, first, customization_id=other.first.pk, user=other.owner)
    with pytest.raises(NotAllowed):
        undo(shop, first, user=make_member(shop.workspace, Membership.Role.VIEWER))
    assert shown(shop) == page("one")


def test_a_page_that_is_not_there_is_not_published(shop: Shop) -> None:
    with pytest.raises(NotFound, match="Page not found"):
        copies.publish_working_copy(customization_id=shop.first.pk, path="/nope", expected=0, user=shop.owner)
    assert live(shop) == []
