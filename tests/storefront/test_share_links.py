"""A share link shows the draft of its page alone, to every holder of the link, until its end or revocation."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.signing import Signer
from django.utils import timezone

from desk.share_addresses import address_of
from storefront.previews import share_token
from tests.shops import make_member, make_shop, make_user
from theme.models import ShareLink, WorkingCopy
from theme.services import working_copies as copies
from theme.services.page_service import add_page, remove_page, update_page
from theme.services.share_links import MAX_LINKS, links_of, revoke, share
from workspace.access import NotAllowed, NotFound
from workspace.models import Membership, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DRAFT = {
    "root": {"props": {"title": "Draft", "menus": {"header": [{"label": "New menu", "href": "/new"}]}}},
    "content": [{"type": "Heading", "props": {"id": "h", "text": "Not yet"}}],
}


@pytest.fixture
def owner(shop: Any) -> Any:
    user = make_user()
    Membership.objects.create(workspace=shop.workspace, user=user, role=Membership.Role.OWNER)
    return user


def draft(shop: Any, owner: Any, path: str = "/") -> None:
    copies.save_working_copy(customization_id=shop.theme.pk, path=path, puck_data=DRAFT, expected=0, user=owner)


def link(shop: Any, owner: Any, path: str = "/", hours: int = 1) -> ShareLink:
    return share(customization_id=shop.theme.pk, path=path, hours=hours, user=owner)


def opened(visit: Any, found: ShareLink, host: str = "aster.localhost") -> Any:
    return visit(host, address_of(found).removeprefix("http://aster.localhost"))


def test_a_link_shows_the_draft_and_is_neither_kept_nor_indexed(shop: Any, visit: Any, owner: Any) -> None:
    draft(shop, owner)
    found = link(shop, owner)
    assert address_of(found) == f"http://aster.localhost/preview/{share_token(found.secret)}"
    response = opened(visit, found)
    html = response.content.decode()
    assert (response.status_code, "Not yet" in html, "New menu" in html) == (200, True, True)
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not any(name in response for name in ("Surrogate-Key", "Cache-Tag", "CDN-Cache-Control", "ETag"))
    assert not response.cookies
    assert "Not yet" not in visit(shop.host).content.decode()


def test_later_saves_show_as_well(shop: Any, visit: Any, owner: Any) -> None:
    found = link(shop, owner)
    assert "Made to be used" in opened(visit, found).content.decode()
    draft(shop, owner)
    assert "Not yet" in opened(visit, found).content.decode()


def test_a_revoked_or_expired_link_shows_nothing(shop: Any, visit: Any, owner: Any) -> None:
    draft(shop, owner)
    one, two = link(shop, owner), link(shop, owner)
    revoke(customization_id=shop.theme.pk, link=one.pk, user=owner)
    ShareLink.objects.filter(pk=two.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    for found in (one, two):
        response = opened(visit, found)
        assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
        assert b"Not yet" not in response.content
    assert links_of(customization_id=shop.theme.pk, user=owner) == []


def test_a_link_opens_its_page_of_its_shop_alone(shop: Any, other: Any, visit: Any, owner: Any) -> None:
    draft(shop, owner)
    found = link(shop, owner)
    assert opened(visit, found, other.host).status_code == 404
    token = share_token(found.secret)
    for forged in (token[:-1], found.secret, f"{found.secret}:{'A' * 43}", Signer(salt="x").sign(found.secret)):
        assert visit(shop.host, f"/preview/{forged}").status_code == 404
    Workspace.objects.filter(pk=shop.id).update(status=Workspace.Status.SUSPENDED)
    assert opened(visit, found).status_code == 404


def test_a_forged_link_costs_no_query_of_links(shop: Any, visit: Any, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3) as asked:
        visit(shop.host, f"/preview/{'a' * 32}:{'b' * 43}")
    assert not any("theme_sharelink" in one["sql"] for one in asked.captured_queries)


def test_a_link_goes_with_its_page(shop: Any, visit: Any, owner: Any) -> None:
    given = {"customization_id": shop.theme.pk, "user": owner}
    add_page(path="/a", title="A", puck_data={}, **given)
    draft(shop, owner, "/a")
    found = link(shop, owner, "/a")
    update_page(path="/a", to="/b", expected=1, **given)
    assert b"Not yet" in opened(visit, found).content
    remove_page(path="/b", **given)
    assert opened(visit, found).status_code == 404
    assert WorkingCopy.objects.exclude(puck_data=None).count() == 0


def test_a_link_shows_the_draft_of_a_shared_section_without_further_sections(shop: Any, visit: Any, owner: Any) -> None:
    given = {"customization_id": shop.theme.pk, "user": owner}
    inside = [{"type": "Heading", "props": {"id": "i", "text": "Further"}}]
    add_page(path="/@further", title="F", puck_data={"content": inside}, **given)
    add_page(path="/@returns", title="Returns", puck_data={}, **given)
    own = [*DRAFT["content"], {"type": "SharedSection", "props": {"id": "s", "section": "further"}}]
    copies.save_working_copy(path="/@returns", puck_data={"content": own}, expected=0, **given)
    found = link(shop, owner, "/@returns")
    response = opened(visit, found)
    html = response.content.decode()
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert ("Not yet" in html, "Further" in html, "/@returns" in html) == (True, False, False)
    assert visit(shop.host, "/@returns").status_code == 404
    revoke(link=found.pk, **given)
    assert opened(visit, found).status_code == 404


def test_links_are_bounded_in_number_and_time(shop: Any, owner: Any) -> None:
    for hours in (0, -1, 721):
        with pytest.raises(NotAllowed, match="1 to 720 hours"):
            link(shop, owner, hours=hours)
    with pytest.raises(NotFound):
        link(shop, owner, "/nope")
    end = timezone.now() + timedelta(hours=1)
    rows = (ShareLink(theme=shop.theme, path="/", secret=str(n), expires_at=end) for n in range(MAX_LINKS))
    ShareLink.objects.bulk_create(rows)
    with pytest.raises(NotAllowed, match="at most 50 open links"):
        link(shop, owner)


def test_only_editors_share_and_revoke(shop: Any, owner: Any) -> None:
    found = link(shop, owner)
    viewer = make_member(shop.workspace, Membership.Role.VIEWER)
    for user, refused in ((viewer, NotAllowed), (make_shop().owner, NotFound), (None, NotFound)):
        with pytest.raises(refused):
            share(customization_id=shop.theme.pk, path="/", hours=1, user=user)
        with pytest.raises(refused):
            revoke(customization_id=shop.theme.pk, link=found.pk, user=user)
        with pytest.raises(refused):
            links_of(customization_id=shop.theme.pk, user=user)
    for identity in ("x", "0", "9" * 30, None):
        with pytest.raises(NotFound, match="Link not found"):
            revoke(customization_id=shop.theme.pk, link=identity, user=owner)
