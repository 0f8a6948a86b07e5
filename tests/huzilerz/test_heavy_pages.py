"""Unless kept already, pages of a shop with much recent computing are built by the process for heavy requests."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from desk.share_addresses import address_of
from freshness.contrib.django.cache import cache
from huzilerz import in_flight
from huzilerz.heavy_process import HeavyProcess
from huzilerz.in_flight import HEAVY_SHOP, LONG_BODY, ShareOfAddress
from huzilerz.slots import Slots
from storefront import views
from storefront.apart import answer_of_other_process, answered_by
from storefront.kept_pages import answers
from storefront.previews import CONCEALED
from storefront.shopfront import Shopfront
from tests.huzilerz.held_requests import answered, asked
from tests.shops import make_shop
from tests.waiting import until_true
from theme.services.share_links import share
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host

pytestmark = pytest.mark.services


class OpenShop:
    """A published shop, and its visitors."""

    def __init__(self) -> None:
        self.shop = make_shop(plan="pro")
        self.host = platform_host(DeployedSite.objects.get(workspace=self.shop.workspace).subdomain)
        document = {"content": [{"type": "Heading", "props": {"text": "Our look"}}]}
        TemplateCustomizationService.save_customizations(
            customization_id=self.shop.first.pk, puck_data=document, user=self.shop.owner
        )
        TemplateCustomizationService.publish_theme(customization_id=self.shop.first.pk, user=self.shop.owner)

    def visit(self, path: str, *, method: str = "GET", **headers: str) -> Any:
        return Client(headers={"host": self.host}).generic(method, path, headers=headers)

    def forget(self) -> None:
        """Let no cache have a page."""
        cache().clear(self.shop.subject)
        answers.cache_clear()


@pytest.fixture
def shop(child_env: dict[str, str], clean_valkey: str, settings: Any) -> OpenShop:
    """Open a shop with pages in time on any machine."""
    policy = {"fence": 60.0, "request_life": 60.0, "debounce": 130.0, "rate": 130.0}
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": policy}
    return OpenShop()


@pytest.fixture
def built_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the hosts of the pages built by this process."""
    found: list[str] = []
    opened = Shopfront.at
    monkeypatch.setattr(Shopfront, "at", lambda workspace_id, host: found.append(host) or opened(workspace_id, host))
    return found


def make_heavy(slots: Slots, shop: OpenShop) -> None:
    slots.count(f"shop:{shop.host}", 2 * HEAVY_SHOP)


REQUESTS: tuple[dict[str, str], ...] = (
    {"path": "/"},
    {"path": "/", "method": "HEAD"},
    {"path": "/", "range": "bytes=0-3"},
    {"path": "/?utm_source=mail"},
    {"path": "/products?page=1&sort=price"},
    {"path": "/products?page=x"},
    {"path": "/nothing"},
    {"path": "/nothing", "method": "HEAD"},
    {"path": "/nothing/"},
    {"path": "/products/nothing"},
    {"path": "/robots.txt"},
    {"path": "/pictures/mug-20.svg"},
    {"path": "/caf%C3%A9"},
)


def test_an_answer_from_there_is_the_answer_from_here_header_by_header(
    heavy_child: HeavyProcess, slots: Slots, shop: OpenShop, built_here: list[str]
) -> None:
    etag = shop.visit("/")["ETag"]
    for request in (*REQUESTS, {"path": "/", "if-none-match": etag}):
        found = []
        for is_heavy in (False, True):
            shop.forget()
            slots.used.clear()
            built_here.clear()
            if is_heavy:
                make_heavy(slots, shop)
            response = shop.visit(**request)
            found.append((response.status_code, dict(response.headers), response.content))
            if is_heavy:
                assert built_here == [], request
        (status, headers, body), there = found
        assert (request, there[0], headers.items() ^ there[1].items(), there[2]) == (request, status, set(), body)


def test_a_page_is_built_there_once_and_then_kept_by_this_process(
    heavy_child: HeavyProcess, slots: Slots, shop: OpenShop, built_here: list[str]
) -> None:
    make_heavy(slots, shop)
    assert b"Our look" in shop.visit("/").content
    heavy_child.stop()
    assert b"Our look" in shop.visit("/").content
    assert answers().get(("http", shop.host, "/", "")) is not None
    assert built_here == []


def test_a_page_that_a_cache_has_is_answered_here_without_the_child(
    stuck_child: HeavyProcess, slots: Slots, shop: OpenShop, built_here: list[str]
) -> None:
    shop.visit("/")
    make_heavy(slots, shop)
    answers.cache_clear()
    cache().forget(shop.shop.subject)
    before = stuck_child.pid
    assert b"Our look" in shop.visit("/").content
    assert (built_here, stuck_child.pid) == ([shop.host], before)


def test_a_light_shop_and_a_process_without_a_child_build_their_own_pages(
    stuck_child: HeavyProcess, slots: Slots, shop: OpenShop, built_here: list[str]
) -> None:
    assert shop.visit("/").status_code == 200
    stuck_child.stop()
    make_heavy(slots, shop)
    assert shop.visit("/nothing").status_code == 404
    assert built_here == [shop.host, shop.host]


def test_a_shared_draft_is_shown_by_the_child_which_conceals_its_token_too(
    heavy_child: HeavyProcess, slots: Slots, shop: OpenShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = address_of(share(customization_id=shop.shop.first.pk, path="/", hours=1, user=shop.shop.owner))
    path = link.removeprefix(f"http://{shop.host}")
    here = shop.visit(path)
    make_heavy(slots, shop)
    monkeypatch.setattr(views, "site_for", lambda *_: pytest.fail("built here"))
    there = shop.visit(path)
    assert (there.status_code, there.content) == (200, here.content)
    assert (dict(there.headers), there["Cache-Control"]) == (dict(here.headers), "no-store")
    assert there.wsgi_request.path == f"/preview/{CONCEALED}"


def test_a_page_that_computes_beyond_its_deadline_is_ended_with_the_child(
    stuck_child: HeavyProcess, slots: Slots, shop: OpenShop, built_here: list[str]
) -> None:
    make_heavy(slots, shop)
    before = stuck_child.pid
    answer = shop.visit("/nothing")
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "2", "no-store")
    assert b"One moment, please" in answer.content
    assert built_here == []
    assert stuck_child.pid not in {None, before}
    with pytest.raises(ProcessLookupError):
        os.kill(before or 0, 0)


QUICK = (
    "import socket, sys\n"
    "from huzilerz.heavy_process import LOADED, read_frame, write_frame\n"
    "told = {'status': 200, 'headers': [], 'computed': 0.0, 'keys': [], 'touched': []}\n"
    "link = socket.socket(fileno=int(sys.argv[1]))\n"
    "write_frame(link, LOADED, b'')\n"
    "while True:\n"
    "    read_frame(link)\n"
    "    write_frame(link, told, b'there')\n"
)


@pytest.fixture
def quick_child(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeavyProcess]:
    """Run a child that answers every request at once."""
    child = HeavyProcess((sys.executable, "-c", QUICK))
    child.start()
    monkeypatch.setattr(in_flight, "heavy_process", child)
    yield child
    child.stop()


def sent_to_the_api(number: int) -> HttpRequest:
    request = asked(address=f"192.0.2.{number}")
    request.META["CONTENT_LENGTH"] = str(LONG_BODY + 1)
    return request


def page_of(number: int) -> HttpRequest:
    return asked("/", shop=f"{number}.localhost")


def view(request: HttpRequest) -> HttpResponse:
    return answer_of_other_process(request) or HttpResponse("here")


def test_seconds_computed_there_count_for_the_shop(slots: Slots, monkeypatch: pytest.MonkeyPatch) -> None:
    child = HeavyProcess((sys.executable, "-c", QUICK.replace("0.0", "7.0")))
    child.start()
    monkeypatch.setattr(in_flight, "heavy_process", child)
    slots.count("shop:1.localhost", 1.0)
    try:
        assert ShareOfAddress(view)(page_of(1)).content == b"there"
    finally:
        child.stop()
    assert 8.0 <= slots.lately("shop:1.localhost") < 9.0
    assert list(slots.used) == ["shop:1.localhost"]  # and for no address: visitors come through an edge


@pytest.mark.parametrize(
    ("many", "few"), [(sent_to_the_api, page_of), (page_of, sent_to_the_api)], ids=["edits", "pages"]
)
def test_neither_edits_nor_pages_keep_the_other_kind_waiting(
    many: Callable[[int], HttpRequest], few: Callable[[int], HttpRequest], quick_child: HeavyProcess, slots: Slots
) -> None:
    for number in range(5):  # the endless kind has computed far less
        slots.count(f"shop:{number}.localhost", 0.5 if many is page_of else 1_000)
        slots.count(f"heavy:192.0.2.{number}", 0.5 if many is sent_to_the_api else 1_000)
    ends, count = threading.Event(), [0]

    def without_end(number: int) -> None:
        while not ends.is_set():
            ShareOfAddress(view)(many(number))
            count[0] += 1

    threads = [threading.Thread(target=without_end, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    try:
        until_true(lambda: count[0] > 20, "requests come")
        found = [ShareOfAddress(view)(few(4)) for _ in range(3)]
    finally:
        ends.set()
        for thread in threads:
            thread.join()
    assert [one.content for one in found] == [b"there"] * 3


def test_an_answer_is_sought_once_and_only_inside_of_the_block() -> None:
    request, sought = asked("/", shop="a.localhost"), list[HttpRequest]()

    def other(request: HttpRequest) -> HttpResponse:
        sought.append(request)
        return answered(request)

    assert answer_of_other_process(request) is None
    with answered_by(other), suppress(ValueError):
        with answered_by(None):
            assert answer_of_other_process(request) is None
        assert answer_of_other_process(request, is_kept=lambda: True) is None
        assert sought == []
        there = answer_of_other_process(request)
        assert there is not None
        assert there.content == b"answered"
        raise ValueError
    assert (answer_of_other_process(request), len(sought)) == (None, 1)
