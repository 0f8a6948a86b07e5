"""The desk's answers: pages for members, and the canvas with the server's HTML, limited to the theme's own shop."""

import json
from typing import Any

import pytest
from django.test import Client

from catalog.models import Product
from desk.canvas import MOST_COMPONENTS
from storefront.render import Context, render
from storefront.shelf import Shelf
from tests.shops import Shop, make_member, make_shop, make_user
from theme.components import COMPONENTS
from workspace.models import AuditEntry, Membership

pytestmark = pytest.mark.django_db
SLOT = '<puck-slot name="content" tag="div" css="stack"></puck-slot>'
HOST = {"host": "localhost"}


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def signed_in(user: Any) -> Client:
    client = Client(headers=HOST)
    client.force_login(user)
    return client


def ask(client: Client, shop: Shop, components: Any) -> Any:
    return client.post(f"/desk/{shop.first.pk}/render", json.dumps(components), content_type="application/json")


def node(kind: str, **props: Any) -> dict[str, Any]:
    return {"type": kind, "props": props}


def test_the_canvas_is_the_visitors_html_with_placeholders_for_slots(shop: Shop) -> None:
    answer = ask(signed_in(shop.owner), shop, [node("Heading", text="<b>"), node("Section", padding=5)])
    assert answer.json() == [
        '<h2 class="wrap">&lt;b&gt;</h2>',
        f'<section class="section" style="padding-block:5px">{SLOT}</section>',
    ]
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("kind", sorted(COMPONENTS.keys() - {"Columns", "Section"}))
def test_a_component_has_the_same_html_on_the_canvas_and_the_page(shop: Shop, kind: str) -> None:
    Product.objects.create(workspace=shop.workspace, handle="mug", title="Mug", price=5)
    props = COMPONENTS[kind].defaults() | {"productId": "mug", "src": "/a.webp", "text": "x", "links": [{"label": "a"}]}
    asked = ask(signed_in(shop.owner), shop, [node(kind, **props)]).json()
    page = render({"content": [node(kind, **props)]}, Context(shelf=Shelf(shop.workspace.pk)))
    assert asked == [page.strip()]


def test_products_are_the_shops_own_whatever_the_properties_say(shop: Shop) -> None:
    other = make_shop()
    theirs = Product.objects.create(workspace=other.workspace, handle="secret", title="Secret", price=5)
    draft = Product.objects.create(workspace=shop.workspace, handle="draft", title="Draft", price=5, is_published=False)
    asked = [node("ProductCard", productId=str(one.pk), workspace=str(other.workspace.pk)) for one in (theirs, draft)]
    html = ask(signed_in(shop.owner), shop, [*asked, node("ProductGrid", workspaceId=str(other.workspace.pk))]).content
    assert b"Secret" not in html
    assert b"Draft" not in html


def test_what_a_save_would_clean_is_cleaned_on_the_canvas(shop: Shop) -> None:
    asked = [node("RichText", html="<script>x</script><p>y</p>"), node("Button", label="a", href="javascript:1")]
    assert ask(signed_in(shop.owner), shop, asked).json() == ['<div class="rich wrap"><p>y</p></div>', ""]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        [1],
        [node("Unheard-of")],
        [{"type": ["Heading"], "props": {}}],
        [{"type": "Heading"}],
        [node("Heading")] * (MOST_COMPONENTS + 1),
        [node("Heading", text="a" * (1 << 20))],
        [node("RichText", html="<b>" * 5_000)],
    ],
)  # fmt: skip
def test_what_is_no_batch_or_too_much_is_refused_in_words(shop: Shop, asked: Any) -> None:
    answer = ask(signed_in(shop.owner), shop, asked)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_only_editors_get_a_canvas_or_a_document(shop: Shop) -> None:
    viewer = make_member(shop.workspace, Membership.Role.VIEWER)
    for user, status in ((viewer, 403), (make_user(), 404), (make_shop().owner, 404)):
        client = signed_in(user)
        assert ask(client, shop, [node("Heading")]).status_code == status
        assert client.get(f"/desk/{shop.first.pk}/page").status_code == status
    nobody = Client(headers=HOST)
    assert ask(nobody, shop, [node("Heading")]).status_code == 401
    assert nobody.get(f"/desk/{shop.first.pk}/page").status_code == 401
    assert nobody.get(f"/desk/{shop.first.pk}")["Location"] == f"/desk/sign-in?next=/desk/{shop.first.pk}"
    assert signed_in(shop.owner).get("/desk/no-id/page").status_code == 404
    assert AuditEntry.objects.filter(action="page.read").count() == 4


def test_a_form_of_another_site_gets_no_canvas(shop: Shop) -> None:
    client = Client(headers=HOST, enforce_csrf_checks=True)
    client.force_login(shop.owner)
    assert ask(client, shop, []).status_code == 403


def test_the_editor_begins_with_the_page_in_slots_and_what_the_shop_has(shop: Shop) -> None:
    Product.objects.create(workspace=shop.workspace, handle="mug", title="Mug", price=5)
    found = signed_in(shop.owner).get(f"/desk/{shop.first.pk}/page").json()
    assert (found["number"], found["parked"], found["theme"]["live"]) == (0, 1, False)
    assert [one["label"] for one in found["choices"]["product"]] == ["Mug"]
    assert found["schema"]["components"].keys() == COMPONENTS.keys()
    assert found["pages"] == [{"path": "/", "title": "Home"}]


def test_pages_run_scripts_of_their_own_host_alone_and_list_own_themes(shop: Shop) -> None:
    make_shop()
    client = signed_in(shop.owner)
    listed = client.get("/desk/").content.decode()
    assert listed.count("<li>") == 2
    for address in ("/desk/", f"/desk/{shop.first.pk}", "/desk/theme.css"):
        policy = client.get(address)["Content-Security-Policy"]
        assert "script-src 'self';" in policy
        assert "default-src 'none'" in policy
    assert Client(headers=HOST).get("/desk/sign-in")["Content-Security-Policy"] == policy
    assert client.get("/desk/", headers={"host": "shop.localhost"})["Location"] == "/desk"


def test_whole_components_come_with_all_that_is_in_their_slots(shop: Shop) -> None:
    inner = node("Columns", id="c", left=[node("Heading", id="h", text="Deep")], right=[])
    asked = [
        node("Section", id="s", content=[inner]),
        node("SharedSection", id="n"),
        node("Heading", id="e", text="<End>"),
    ]
    client = signed_in(shop.owner)
    answer = client.post(f"/desk/{shop.first.pk}/render?whole=1", json.dumps(asked), content_type="application/json")
    page = [render({"content": [one]}, Context(shelf=Shelf(shop.workspace.pk))).strip() for one in asked]
    assert answer.json() == page
    assert ("Deep" in page[0], page[1], "&lt;End&gt;" in page[2]) == (True, "", True)
    many = [node("Heading", text=str(at)) for at in range(MOST_COMPONENTS + 1)]
    for address, status in (("render?whole=1", 200), ("render", 400)):
        found = client.post(f"/desk/{shop.first.pk}/{address}", json.dumps(many), content_type="application/json")
        assert found.status_code == status
    stranger = Client(headers=HOST)
    found = stranger.post(f"/desk/{shop.first.pk}/render?whole=1", "[]", content_type="application/json")
    assert found.status_code == 401
