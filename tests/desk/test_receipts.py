"""A receipt ticks an address only when the edge gave a page of the publish, and explains all other states in plain
words."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from desk.receipts import Phase, Visibility, receipt_of
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow
from freshness.errors import FetchFailed
from freshness.ports import Answer, Page
from tests.shops import Shop, make_shop
from theme.models import Publish
from theme.services import publishes
from theme.services import working_copies as copies
from theme.services.page_service import add_page
from workspace.hosting.models import DeployedSite
from workspace.hosting.services.edge_looks import EdgeLooks

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PAGE = {"content": [{"type": "Heading", "props": {"id": "h", "text": "New"}}]}


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    add_page(customization_id=shop.first.pk, path="/about", title="About", puck_data={}, user=shop.owner)
    return shop


class Edge:
    """An edge that shows a generation of each path, or fails; the edge may hold its answers."""

    def __init__(self) -> None:
        self.shows: dict[str, Answer | FetchFailed] = {}
        self.asked: list[str] = []
        self.open = threading.Event()
        self.open.set()
        self.now = 0.0
        self.looks = EdgeLooks(fetch=self.fetch, clock=lambda: self.now)

    def fetch(self, page: Page) -> Answer:
        self.asked.append(page.path)
        self.open.wait(10)
        found = self.shows[page.path]
        if isinstance(found, FetchFailed):
            raise found
        return found

    def settled(self, publish: Publish) -> Visibility:
        """Ask, wait until the look is over, and ask again."""
        self.now += 1
        receipt_of(publish, looks=self.looks)
        end = time.monotonic() + 10
        while self.looks.running and time.monotonic() < end:
            time.sleep(0.005)
        return receipt_of(publish, looks=self.looks)


@pytest.fixture
def edge() -> Iterator[Edge]:
    found = Edge()
    yield found
    found.open.set()


def answer(generation: int | None, status: int = 200) -> Answer:
    return Answer(status=status, generation=generation, nonce=None, length=1, digest="", seconds=0.1)


def published(shop: Shop) -> Publish:
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    copies.save_working_copy(puck_data=PAGE, expected=0, **given)
    found = copies.publish_working_copy(expected=1, **given).publish
    assert found is not None
    return publishes.publish_of(customization_id=shop.first.pk, publish=found.pk, user=shop.owner)


def purged(shop: Shop, **more: object) -> None:
    """Record that a CDN has taken the immediate purge."""
    DjangoLedger().fold()
    LedgerRow.objects.filter(subject=shop.subject).update(accepted_at=DjangoLedger().now() + 1, **more)


def after(receipt: Visibility) -> dict[str, bool]:
    return {one.path: one.after is not None for one in receipt.pages}


def test_nothing_is_fetched_before_a_cdn_has_taken_the_purge(shop: Shop, edge: Edge) -> None:
    receipt = edge.settled(published(shop))
    assert (receipt.phase, after(receipt)) == (Phase.CLEARING, {"/": False, "/products": False, "/about": False})
    assert (edge.asked, receipt.slow, receipt.settled, receipt.ask_again) == ([], False, False, 1.0)


def test_addresses_are_ticked_one_by_one_until_all_are_live(shop: Shop, edge: Edge) -> None:
    publish = published(shop)
    receipt_of(publish, looks=edge.looks)
    generation = publish.generation or 0
    assert generation > 0
    purged(shop)
    edge.shows = {"/": answer(generation), "/products": answer(generation - 1), "/about": FetchFailed("no")}
    receipt = edge.settled(publish)
    assert (receipt.phase, after(receipt)) == (Phase.REFRESHING, {"/": True, "/products": False, "/about": False})
    assert [one.trouble for one in receipt.pages] == [
        "", "Visitors still see the former page.", "It could not be reached.",
    ]  # fmt: skip
    edge.shows = {"/products": answer(generation + 3), "/about": answer(generation)}
    edge.asked.clear()
    receipt = edge.settled(publish)
    assert (receipt.phase, after(receipt)) == (Phase.LIVE, {"/": True, "/products": True, "/about": True})
    assert sorted(edge.asked) == ["/about", "/products"]
    assert (receipt.ask_again, receipt.seconds >= max(one.after or 0 for one in receipt.pages)) == (0.0, True)
    kept = Publish.objects.get(pk=publish.pk)
    assert sorted(kept.seen) == ["/", "/about", "/products"]
    edge.asked.clear()
    assert edge.settled(kept).phase is Phase.LIVE
    assert edge.asked == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (lambda generation: answer(None), "Something else answers there (status 200)."),
        (lambda generation: answer(generation, 503), "It answers with an error (status 503)."),
        (lambda generation: answer(generation, 404), "It answers with an error (status 404)."),
    ],
)
def test_no_other_answer_is_a_tick(shop: Shop, edge: Edge, given: Callable[[int], Answer], words: str) -> None:
    publish = published(shop)
    receipt_of(publish, looks=edge.looks)
    purged(shop)
    edge.shows = dict.fromkeys(("/", "/products", "/about"), given(publish.generation or 0))
    receipt = edge.settled(publish)
    assert {one.trouble for one in receipt.pages} == {words}
    assert not any(after(receipt).values())


def test_nobody_waits_for_an_edge_that_does_not_answer(shop: Shop, edge: Edge) -> None:
    publish = published(shop)
    purged(shop)
    edge.open.clear()
    for _ in range(20):
        edge.now += 1
        assert receipt_of(publish, looks=edge.looks).phase is Phase.REFRESHING
    assert len(edge.asked) <= 3  # a look runs, and no further look was begun


def test_a_failed_or_long_publish_is_slow_and_says_by_when(shop: Shop, edge: Edge) -> None:
    publish = published(shop)
    DjangoLedger().fold()
    LedgerRow.objects.filter(subject=shop.subject).update(attempts=2)
    receipt = edge.settled(publish)
    assert (receipt.slow, receipt.failures) == (True, 2)
    assert receipt.latest == publish.created_at + timedelta(seconds=60 + 120 + 60)
    LedgerRow.objects.filter(subject=shop.subject).update(attempts=0)
    assert edge.settled(publish).slow is False
    publish.created_at -= timedelta(seconds=60)
    receipt = edge.settled(publish)
    assert (receipt.slow, receipt.ask_again) == (True, 5.0)


def test_a_shop_that_an_undo_has_closed_is_ticked_by_its_closed_sign(shop: Shop, edge: Edge) -> None:
    first = published(shop)
    done = publishes.undo(customization_id=shop.first.pk, publish=first.pk, user=shop.owner)
    done = publishes.publish_of(customization_id=shop.first.pk, publish=done.pk, user=shop.owner)
    purged(shop)
    receipt_of(done, looks=edge.looks)
    edge.shows = {"/": answer(done.generation, 404), "/products": answer(done.generation, 200)}
    edge.settled(done)
    assert after(edge.settled(done)) == {"/": True, "/products": False}


def test_a_shop_without_an_address_is_told_so(shop: Shop, edge: Edge) -> None:
    publish = published(shop)
    DeployedSite.objects.all().delete()
    receipt = edge.settled(publish)
    assert (receipt.phase, receipt.pages, receipt.ask_again) == (Phase.NOWHERE, (), 0.0)


def test_a_settled_purge_is_said(shop: Shop, edge: Edge) -> None:
    publish = published(shop)
    receipt_of(publish, looks=edge.looks)
    DjangoLedger().fold()
    row = LedgerRow.objects.get(subject=shop.subject)
    LedgerRow.objects.filter(subject=shop.subject).update(done=row.desired - 1)
    assert edge.settled(publish).settled is False
    LedgerRow.objects.filter(subject=shop.subject).update(done=row.desired)
    edge.shows = dict.fromkeys(("/", "/products", "/about"), answer(publish.generation))
    assert edge.settled(publish).settled is True
