"""The desk shows the visitors' present page, and its differences from the working copy by component."""

import threading
import time
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.test import Client

from desk import seen
from freshness.errors import FetchFailed
from freshness.ports import Answer, Page
from tests.shops import Shop, make_member, make_shop
from theme.services import working_copies as copies
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import hosts_of
from workspace.hosting.services.edge_copies import OF_A_HOST, EdgeCopies
from workspace.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def page(*words: str, below: str = "Inside") -> dict[str, Any]:
    inner = [{"type": "Heading", "props": {"id": "inner", "text": below}}]
    headings = [{"type": "Heading", "props": {"id": f"h{at}", "text": text}} for at, text in enumerate(words)]
    return {"content": [*headings, {"type": "Section", "props": {"id": "section", "content": inner}}]}


class Edge:
    """An edge in front of the storefront itself; the edge may keep its first copy, hang or fail."""

    def __init__(self, host: str) -> None:
        self.host, self.now, self.kept = host, 0.0, False
        self.asked: list[Page] = []
        self.known: dict[Page, tuple[Answer, bytes]] = {}
        self.trouble: FetchFailed | None = None
        self.copies = EdgeCopies(fetch=self.fetch, clock=lambda: self.now)
        self.visit = lambda path: Client(headers={"host": host}).get(path)
        self.bodies: dict[str, tuple[int, int | None, bytes]] = {}

    def fetch(self, page: Page) -> tuple[Answer, bytes]:
        self.asked.append(page)
        if self.trouble:
            raise self.trouble
        status, generation, body = self.bodies[page.path]
        digest = sha256(body).hexdigest()
        answer = Answer(status=status, generation=generation, nonce=None, length=len(body), digest=digest, seconds=0.1)
        return answer, body

    def fill(self, path: str = "/") -> None:
        """Take the present page of the shop."""
        found = self.visit(path)
        generation = found.headers.get("X-Content-Gen")
        self.bodies[path] = (found.status_code, int(generation) if generation else None, found.content)

    def settled(self) -> None:
        end = time.monotonic() + 10
        while self.copies.running and time.monotonic() < end:
            time.sleep(0.005)


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    Service.save_customizations(customization_id=shop.first.pk, puck_data=page("One", "Two"), user=shop.owner)
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    return shop


@pytest.fixture
def edge(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Edge]:
    found = Edge(hosts_of(shop.workspace.pk)[0])
    monkeypatch.setattr(seen, "copies", found.copies)
    found.fill()
    yield found
    found.settled()


@pytest.fixture
def owner(shop: Shop) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    return client


def draft(shop: Shop, document: dict[str, Any], path: str = "/") -> None:
    given = {"customization_id": shop.first.pk, "path": path, "user": shop.owner}
    copies.save_working_copy(puck_data=document, expected=copies.open_page(**given).number, **given)


def told(shop: Shop, owner: Client, edge: Edge, path: str = "/") -> dict[str, Any]:
    """Ask until a fetch of this moment is told."""
    edge.now += 1
    owner.get(f"/desk/{shop.first.pk}/visitors?path={path}")
    edge.settled()
    found: dict[str, Any] = owner.get(f"/desk/{shop.first.pk}/visitors?path={path}").json()
    return found


def states(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["id"], one["state"]) for one in found["differences"]]


def test_the_first_answer_waits_for_no_edge(shop: Shop, owner: Client, edge: Edge) -> None:
    answer = owner.get(f"/desk/{shop.first.pk}/visitors")
    found = answer.json()
    assert (found["phase"], found["askAgain"], found["frame"]) == ("waiting", 1.0, "")
    assert answer["Cache-Control"] == "no-store"


def test_a_page_as_published_has_no_difference(shop: Shop, owner: Client, edge: Edge) -> None:
    found = told(shop, owner, edge)
    assert found == {
        "phase": "seen", "address": f"http://{edge.host}/", "live": True, "status": 200, "newest": True, "age": 0.0,
        "trouble": "", "differences": [], "frame": f"/desk/{shop.first.pk}/visitors/page?path=%2F",
        "digest": sha256(edge.bodies["/"][2]).hexdigest(), "askAgain": 0.0,
    }  # fmt: skip
    assert [one.path for one in edge.asked] == ["/"]


def test_the_first_picture_of_a_page_is_no_difference(shop: Shop, owner: Client, edge: Edge) -> None:
    pictures = [
        {"type": "ImageBanner", "props": {"id": name, "src": f"/{name}.webp", "alt": ""}} for name in ("one", "two")
    ]
    document = {"root": {"props": {"title": "Home"}}, "content": pictures}
    Service.save_customizations(customization_id=shop.first.pk, puck_data=document, user=shop.owner)
    edge.fill()
    assert edge.bodies["/"][2].count(b'fetchpriority="high"') == 1
    assert states(told(shop, owner, edge)) == []


def test_differences_are_named_by_component(shop: Shop, owner: Client, edge: Edge) -> None:
    draft(shop, {"content": [*page("One", "Changed")["content"], {"type": "Divider", "props": {"id": "new"}}]})
    assert states(told(shop, owner, edge)) == [("h1", "changed"), ("new", "added")]
    draft(shop, page("One", below="Other words"))
    assert states(told(shop, owner, edge)) == [("inner", "changed"), ("h1", "removed")]
    labels = [one["label"] for one in told(shop, owner, edge)["differences"]]
    assert labels == ["Heading", "Heading"]


def test_a_copy_from_before_a_publish_is_said_to_be_old(shop: Shop, owner: Client, edge: Edge) -> None:
    draft(shop, page("One", "New"))
    copies.publish_working_copy(customization_id=shop.first.pk, path="/", expected=1, user=shop.owner)
    found = told(shop, owner, edge)
    assert (found["newest"], states(found), found["askAgain"]) == (False, [("h1", "changed")], 1.0)
    edge.fill()
    found = told(shop, owner, edge)
    assert (found["newest"], states(found)) == (True, [])


def test_a_long_page_is_searched_so_far_and_then_compared_by_properties(
    shop: Shop, owner: Client, edge: Edge, monkeypatch: Any
) -> None:
    status, generation, body = edge.bodies["/"]
    edge.bodies["/"] = (status, generation, body.replace(b"Two", b"Ten"))
    draft(shop, page("First", "Two"))
    assert states(told(shop, owner, edge)) == [("h0", "changed"), ("h1", "changed")]
    monkeypatch.setattr(seen, "MOST_SEARCHED", len(body))
    assert states(told(shop, owner, edge)) == [("h0", "changed")]


def test_the_fetched_bytes_are_shown_in_a_frame_that_runs_nothing(shop: Shop, owner: Client, edge: Edge) -> None:
    assert owner.get(f"/desk/{shop.first.pk}/visitors/page?path=/").status_code == 404
    frame = told(shop, owner, edge)["frame"]
    answer = owner.get(frame)
    assert answer.content == edge.bodies["/"][2]
    assert answer["Content-Security-Policy"].endswith("; sandbox")
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-store"


def test_trouble_is_said_in_plain_words(shop: Shop, owner: Client, edge: Edge) -> None:
    edge.trouble = FetchFailed("no")
    found = told(shop, owner, edge)
    assert (found["phase"], found["trouble"]) == ("unreachable", "It could not be reached.")
    edge.trouble, edge.bodies["/"] = None, (503, 9, b"")
    assert told(shop, owner, edge)["trouble"] == "It answers with an error (status 503)."
    edge.bodies["/"] = (200, None, b"Parked")
    assert told(shop, owner, edge)["trouble"] == "Something else answers there (status 200)."
    Service.publish_theme(customization_id=shop.second.pk, user=shop.owner)
    found = told(shop, owner, edge)
    assert (found["live"], found["trouble"]) == (False, "Visitors see another theme, or the shop is closed.")


def test_an_edge_that_hangs_is_asked_once(shop: Shop, owner: Client, edge: Edge, monkeypatch: Any) -> None:
    opened, asked = threading.Event(), []

    def hanging(page: Page) -> tuple[Answer, bytes]:
        asked.append(page)
        opened.wait(10)
        raise FetchFailed("late")

    monkeypatch.setattr(seen, "copies", EdgeCopies(fetch=hanging, clock=lambda: edge.now))
    for _ in range(10):
        edge.now += 5
        assert owner.get(f"/desk/{shop.first.pk}/visitors").json()["phase"] == "waiting"
    opened.set()
    assert len(asked) <= 1


def test_a_shop_whose_pages_hang_leaves_the_threads_to_other_shops() -> None:
    opened, asked = threading.Event(), []

    def hanging(page: Page) -> Any:
        asked.append(page.host)
        opened.wait(10)
        raise FetchFailed("late")

    copies = EdgeCopies(fetch=hanging)
    for number in range(30):
        copies.ask(Page(host="slow.example", path=f"/{number}"))
    assert copies.running == OF_A_HOST
    for number in range(2):
        copies.ask(Page(host=f"{number}.example", path="/"))
    assert copies.running == OF_A_HOST + 2
    opened.set()
    while copies.running:
        time.sleep(0.01)
    assert sorted(asked) == ["0.example", "1.example", *["slow.example"] * OF_A_HOST]
    copies.ask(Page(host="slow.example", path="/again"))
    while copies.running:
        time.sleep(0.01)
    assert asked[-1] == "slow.example"


def test_sections_and_shops_without_an_address_have_no_page(shop: Shop, owner: Client, edge: Edge) -> None:
    add_page(customization_id=shop.first.pk, path="/@band", title="Band", puck_data={}, user=shop.owner)
    assert told(shop, owner, edge, "/@band")["phase"] == "nowhere"
    DeployedSite.objects.all().delete()
    found = told(shop, owner, edge)
    assert (found["phase"], found["trouble"], found["askAgain"]) == ("nowhere", "The shop has no address yet.", 0.0)
    assert edge.asked == []


def test_nobody_else_is_told(shop: Shop, edge: Edge) -> None:
    client = Client(headers={"host": "localhost"})
    assert client.get(f"/desk/{shop.first.pk}/visitors").status_code == 401
    for stranger, status in ((make_shop().owner, 404), (make_member(shop.workspace, Membership.Role.VIEWER), 403)):
        client.force_login(stranger)
        assert client.get(f"/desk/{shop.first.pk}/visitors").status_code == status
        assert client.get(f"/desk/{shop.first.pk}/visitors/page").status_code == 404
    client.force_login(shop.owner)
    assert client.get(f"/desk/{shop.first.pk}/visitors?path=/nope").status_code == 404
    assert edge.asked == []
