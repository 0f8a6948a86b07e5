"""Earlier states of a page are shown side by side to members of the shop alone."""

import pytest
from django.test import Client

from tests.shops import Shop, make_member, make_shop
from theme.services import working_copies
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.hosting.models import DeployedSite
from workspace.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]
ADDRESSES = ("revisions/2", "revisions/2/page", "compare?before=1&after=2", "draft", "draft?path=/")


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    page = {"content": [{"type": "Heading", "props": {"id": "h", "text": "Second state"}}]}
    Service.save_customizations(customization_id=shop.first.pk, puck_data=page, user=shop.owner)
    return shop


@pytest.fixture
def owner(shop: Shop) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    return client


def test_a_revision_opens_as_the_editor_wants_it(shop: Shop, owner: Client) -> None:
    found = owner.get(f"/desk/{shop.first.pk}/revisions/1").json()
    assert [one["type"] for one in found["document"]["content"]] == ["Heading", "Columns"]
    assert ("zones" in found["document"], found["path"]) == (False, "/")


def test_two_revisions_stand_side_by_side_as_visitors_saw_them(shop: Shop, owner: Client) -> None:
    text = owner.get(f"/desk/{shop.first.pk}/compare?before=1&after=2").content.decode()
    before, after = (f"/desk/{shop.first.pk}/revisions/{number}/page" for number in (1, 2))
    assert 0 < text.index(f'src="{before}"') < text.index(f'src="{after}"')
    shown = owner.get(before)
    assert (b"Hello" in shown.content, b"Second state" in shown.content) == (True, False)
    assert b"Second state" in owner.get(after).content
    assert (shown["Cache-Control"], "frame-ancestors 'self'" in shown["Content-Security-Policy"]) == (
        "no-store",
        True,
    )


def test_the_draft_is_shown_as_a_page_while_visitors_have_the_former_one(shop: Shop, owner: Client) -> None:
    draft = {"content": [{"type": "Heading", "props": {"id": "h", "text": "Third state"}}]}
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    working_copies.save_working_copy(puck_data=draft, expected=0, **given)
    shown = owner.get(f"/desk/{shop.first.pk}/draft?path=/")
    assert (b"Third state" in shown.content, b"Second state" in shown.content) == (True, False)
    assert (shown.status_code, shown["Cache-Control"]) == (200, "no-store")
    assert b"Second state" in owner.get(f"/desk/{shop.first.pk}/revisions/2/page").content
    assert owner.get(f"/desk/{shop.first.pk}/draft?path=/nowhere").status_code == 404


@pytest.mark.parametrize("number", ["0", "9", "x", "-1", "9" * 19, "%D9%A3"])
def test_what_is_no_revision_is_not_found(shop: Shop, owner: Client, number: str) -> None:
    for address in (f"revisions/{number}", f"revisions/{number}/page", f"compare?before=1&after={number}"):
        assert owner.get(f"/desk/{shop.first.pk}/{address}").status_code == 404


def test_nobody_else_sees_a_revision(shop: Shop) -> None:
    client = Client(headers={"host": "localhost"})
    for address in ADDRESSES:
        assert client.get(f"/desk/{shop.first.pk}/{address}").status_code in (302, 401)
    for stranger in (make_shop().owner, make_member(shop.workspace, Membership.Role.VIEWER)):
        client.force_login(stranger)
        for address in ADDRESSES:
            answer = client.get(f"/desk/{shop.first.pk}/{address}")
            assert answer.status_code in (403, 404)
            assert b"Second state" not in answer.content


def test_a_shop_without_an_address_has_no_page_to_show(shop: Shop, owner: Client) -> None:
    DeployedSite.objects.all().delete()
    assert owner.get(f"/desk/{shop.first.pk}/revisions/1/page").status_code == 404
    assert owner.get(f"/desk/{shop.first.pk}/draft").status_code == 404
