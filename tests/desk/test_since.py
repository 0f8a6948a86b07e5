"""Open editors ask about saves and publishes of their page by other persons, and get the other person's name."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.shops import Shop, make_member, make_shop
from theme.services import page_service
from theme.services import working_copies as copies
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def page(words: str) -> dict[str, Any]:
    return {"content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def theme(shop: Shop) -> str:
    made = TemplateCustomizationService.create(
        workspace_id=shop.workspace.pk, name="First", puck_data=page("Old"), user=shop.owner
    )
    return str(made.pk)


def asked(user: User | None, theme: str, number: object = 0, path: str = "/") -> tuple[int, Any]:
    client = Client(headers={"host": "localhost"})
    if user:
        client.force_login(user)
    answer = client.get(f"/desk/{theme}/since", {"path": path, "number": str(number)})
    assert answer["Cache-Control"] == "no-store"
    return answer.status_code, answer.json() if answer.content else None


def test_a_save_and_a_publish_of_another_are_told(shop: Shop, theme: str) -> None:
    assert asked(shop.owner, theme) == (204, None)
    editor = make_member(shop.workspace, Membership.Role.EDITOR)
    given: dict[str, Any] = {"customization_id": theme, "path": "/", "user": editor}
    copies.save_working_copy(puck_data=page("New"), expected=0, **given)
    message = f"This page was saved by {editor.get_username()} meanwhile."
    assert asked(shop.owner, theme) == (200, {"number": 1, "message": message})
    assert asked(editor, theme, 1) == (204, None)
    copies.publish_working_copy(expected=1, **given)
    message = f"This page was published or discarded by {editor.get_username()} meanwhile."
    assert asked(shop.owner, theme, 1) == (200, {"number": 2, "message": message})
    assert asked(shop.owner, theme, 2) == (204, None)
    assert asked(shop.owner, theme, 3) == (204, None)  # the answer of a late replica is no news


def test_a_page_published_by_another_than_its_last_editor_is_told_by_the_publisher_s_name(
    shop: Shop, theme: str
) -> None:
    editor = make_member(shop.workspace, Membership.Role.EDITOR)
    given: dict[str, Any] = {"customization_id": theme, "path": "/"}
    copies.save_working_copy(puck_data=page("New"), expected=0, user=editor, **given)
    copies.publish_working_copy(expected=1, user=shop.owner, **given)
    message = f"This page was published or discarded by {shop.owner.get_username()} meanwhile."
    assert asked(editor, theme, 1) == (200, {"number": 2, "message": message})


def test_a_deleted_page_is_told_of_without_a_name(shop: Shop, theme: str) -> None:
    page_service.add_page(customization_id=theme, path="/about", title="About", puck_data=page("Old"), user=shop.owner)
    copies.save_working_copy(customization_id=theme, path="/about", puck_data=page("New"), expected=0, user=shop.owner)
    page_service.remove_page(customization_id=theme, path="/about", user=shop.owner)
    message = "This page was published or discarded by somebody else meanwhile."
    assert asked(shop.owner, theme, 1, "/about") == (200, {"number": 2, "message": message})


def test_only_members_who_may_edit_the_theme_are_told(shop: Shop, theme: str) -> None:
    stranger = make_shop().owner
    viewer = make_member(shop.workspace, Membership.Role.VIEWER)
    given: dict[str, Any] = {"customization_id": theme, "path": "/", "user": shop.owner}
    copies.save_working_copy(puck_data=page("New"), expected=0, **given)
    assert [asked(user, theme)[0] for user in (None, stranger, viewer)] == [401, 404, 403]
    assert shop.owner.get_username() not in str([asked(user, theme) for user in (None, stranger, viewer)])


@pytest.mark.parametrize("number", ["", "-1", "x", "1" * 19, "٣"])
def test_a_number_that_is_none_is_refused(shop: Shop, theme: str, number: str) -> None:
    assert asked(shop.owner, theme, number) == (400, {"error": "number must be the number of a save"})


@pytest.mark.parametrize("path", ["/nowhere", "\x00", "/" + "x" * 500])
def test_no_news_of_a_page_that_nobody_has_saved(shop: Shop, theme: str, path: str) -> None:
    assert asked(shop.owner, theme, 0, path) == (204, None)


def test_a_question_without_news_reads_no_document(
    shop: Shop, theme: str, django_assert_num_queries: Any, client: Client
) -> None:
    given: dict[str, Any] = {"customization_id": theme, "path": "/", "user": shop.owner}
    copies.save_working_copy(puck_data=page("New"), expected=0, **given)
    client.force_login(shop.owner)
    with django_assert_num_queries(5) as captured:
        assert client.get(f"/desk/{theme}/since?path=/&number=1", headers={"host": "localhost"}).status_code == 204
    (last,) = [one["sql"] for one in captured if "theme_workingcopy" in one["sql"].lower()]
    assert "puck_data" not in last
