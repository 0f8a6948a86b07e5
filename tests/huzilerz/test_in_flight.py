"""No client's requests occupy more than a share of a process; further requests wait a little, or are told when to come
again."""

import io
import json
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.handlers.wsgi import WSGIRequest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from catalog.models import Product
from huzilerz import in_flight
from huzilerz.in_flight import (
    HEAVY,
    HEAVY_PAGES,
    LONG_BODY,
    OF_A_SENDER,
    OF_A_SHOP,
    OF_ONE,
    OF_PAGES,
    OF_THE_API,
    RUNNING,
    SENDERS,
    ShareOfAddress,
    ShareOfWorkspace,
)
from huzilerz.named_workspaces import MOST_NAMED, SEARCHED, workspaces_of
from huzilerz.slots import THREADS, Slots
from tests.huzilerz.held_requests import answered, asked, while_held
from tests.shops import make_member, make_shop, make_user
from workspace.models import Membership

BUSY = {
    "errors": [{"message": "Too many requests of yours are being answered already. Try again in 2 s."}],
    "retryAfter": 2,
}


@pytest.fixture(autouse=True)
def slots(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slots]:
    """Slots of this test alone, without waiting; all are free again at its end."""
    own = Slots()
    monkeypatch.setattr(in_flight, "slots", own)
    monkeypatch.setattr(in_flight, "PATIENCE", 0.05)
    yield own
    assert (own.present, own.running) == ({}, {})


def test_the_shares_leave_threads_for_others() -> None:
    assert THREADS - OF_THE_API - OF_A_SHOP >= THREADS // 4
    assert OF_ONE * 2 <= OF_THE_API
    assert OF_PAGES + OF_THE_API + SENDERS == THREADS
    assert OF_A_SENDER * 2 <= SENDERS


@pytest.mark.parametrize("path", ["/graphql", "/session", "/admin/", "/anything"])
def test_one_address_has_so_many_requests_here_at_once(path: str) -> None:
    held = [asked() for _ in range(OF_ONE)]
    over = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(asked(path)))
    assert (over.status_code, over["Retry-After"], over["Cache-Control"]) == (503, "2", "no-store")
    other = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(asked(path, address="192.0.2.2")))
    assert other.content == b"answered"
    assert ShareOfAddress(answered)(asked(path)).content == b"answered"  # afterwards


def test_all_addresses_together_leave_threads_to_visitors() -> None:
    held = [asked(address=f"192.0.2.{number}") for number in range(OF_THE_API)]
    for request, expected in (
        (asked(address="192.0.2.99"), 503),
        (asked("/", shop="a.localhost"), 200),
        (asked("/metrics", address="192.0.2.99"), 200),
    ):
        found = while_held(ShareOfAddress, held, lambda request=request: ShareOfAddress(answered)(request))
        assert found.status_code == expected


def test_a_shop_keeps_its_visitors_waiting_and_nobody_elses() -> None:
    held = [asked("/", shop="a.localhost") for _ in range(RUNNING)]
    over = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(asked("/b", shop="a.localhost")))
    assert (over.status_code, over["Retry-After"], over["Cache-Control"]) == (503, "2", "no-store")
    assert b"One moment, please" in over.content
    other = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(asked("/b", shop="b.localhost")))
    assert other.content == b"answered"


def used_much(slots: Slots, key: str) -> None:
    slots.count(key, 100 * HEAVY)


def test_heavy_addresses_are_answered_one_at_a_time_and_light_ones_beside_them(slots: Slots) -> None:
    for address in ("192.0.2.1", "192.0.2.2"):
        used_much(slots, f"address:{address}")
    for other, expected in (("192.0.2.2", 503), ("192.0.2.1", 503), ("192.0.2.3", 200)):
        found = while_held(
            ShareOfAddress, [asked()], lambda other=other: ShareOfAddress(answered)(asked(address=other))
        )
        assert found.status_code == expected
    assert ShareOfAddress(answered)(asked(address="192.0.2.2")).status_code == 200  # afterwards


@pytest.mark.parametrize(("length", "expected"), [(LONG_BODY, 200), (LONG_BODY + 1, 503)])
def test_long_bodies_are_taken_up_one_at_a_time_whoever_sends_them(length: int, expected: int) -> None:
    def sent(address: str) -> HttpRequest:
        request = asked(address=address)
        request.META["CONTENT_LENGTH"] = str(length)
        return request

    held = [sent("192.0.2.1")]
    found = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(sent("192.0.2.2")))
    assert found.status_code == expected
    light = while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(asked(address="192.0.2.2")))
    assert light.status_code == 200


def test_pages_of_heavy_shops_are_built_one_at_a_time_and_leave_places_to_others(slots: Slots) -> None:
    for name in "abc":
        used_much(slots, f"shop:{name}.localhost")
    held = [asked("/", shop="a.localhost")]
    for shop, expected in (("b.localhost", 503), ("z.localhost", 200)):
        found = while_held(ShareOfAddress, held, lambda shop=shop: ShareOfAddress(answered)(asked("/", shop=shop)))
        assert found.status_code == expected
    assert slots.present == {}
    with ExitStack() as waiting:
        for number in range(HEAVY_PAGES):
            waiting.enter_context(
                slots.turn(in_flight.on_arrival(asked("/", shop=f"{'abc'[number % 3]}.localhost")), patience=0)
            )
        assert slots.present["heavy pages"] == HEAVY_PAGES
        assert ShareOfAddress(answered)(asked("/", shop="c.localhost")).status_code == 503
        assert slots.present["pages"] == HEAVY_PAGES < THREADS - OF_THE_API - OF_A_SHOP + 1


class Slow(io.BytesIO):
    """A body with its second part on the test's order."""

    def __init__(self) -> None:
        super().__init__()
        self.began, self.ends = threading.Event(), threading.Event()

    def read(self, *_: int) -> bytes:
        self.began.set()
        assert self.ends.wait(20)
        return b"{}"


def sent(stream: Any, address: str, *, length: int = 2) -> HttpRequest:
    told = {"CONTENT_LENGTH": str(length), "wsgi.input": stream}
    request = RequestFactory().post("/graphql", REMOTE_ADDR=address, **told)
    request.user = AnonymousUser()
    return request


def test_who_sends_slowly_has_no_place_of_the_api_and_nobodys_turn() -> None:
    slow = [Slow() for _ in range(SENDERS)]
    threads = [
        threading.Thread(target=ShareOfAddress(answered), args=(sent(one, f"192.0.2.{number % 2}"),))
        for number, one in enumerate(slow)
    ]
    for thread, one in zip(threads, slow, strict=True):
        thread.start()
        assert one.began.wait(20)
    assert in_flight.slots.present == {"sender:192.0.2.0": OF_A_SENDER, "sender:192.0.2.1": OF_A_SENDER, "senders": 8}
    for request, expected in (
        (sent(io.BytesIO(b"{}"), "192.0.2.2"), 503),  # no ninth body
        (asked(address="192.0.2.0"), 200),
        (asked("/", shop="a.localhost"), 200),
    ):
        assert ShareOfAddress(answered)(request).status_code == expected
    slow[0].ends.set()
    threads[0].join()
    for address, expected in (("192.0.2.2", 200), ("192.0.2.1", 503)):
        found = ShareOfAddress(answered)(sent(io.BytesIO(b"{}"), address, length=LONG_BODY + 1))
        assert found.status_code == expected
    for thread, one in zip(threads, slow, strict=True):
        one.ends.set()
        thread.join()


def test_a_request_over_its_share_is_refused_before_its_body_is_read() -> None:
    class Unread(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("the body is read")

    over = asked()
    over.META |= {"CONTENT_LENGTH": "1000", "wsgi.input": Unread()}
    over = WSGIRequest(over.META)
    held = [asked() for _ in range(OF_ONE)]
    assert while_held(ShareOfAddress, held, lambda: ShareOfAddress(answered)(over)).status_code == 503


@pytest.mark.django_db(transaction=True)
def test_a_heavy_user_is_one_of_those_whatever_the_address(slots: Slots) -> None:
    shop, other = make_shop(), make_shop()
    for user in (shop.owner, other.owner):
        used_much(slots, f"user:{user.pk}")
    held = [asked(user=shop.owner)]
    for user, expected in ((other.owner, 503), (make_user(), 200)):
        found = while_held(
            closing(ShareOfWorkspace), held, lambda user=user: ShareOfWorkspace(answered)(asked(user=user))
        )
        assert found.status_code == expected


@pytest.mark.django_db(transaction=True)
def test_who_has_the_turn_of_the_heavy_ones_by_address_needs_no_second_one(slots: Slots) -> None:
    shop = make_shop()
    used_much(slots, "address:192.0.2.1")
    used_much(slots, f"user:{shop.owner.pk}")
    both = ShareOfAddress(ShareOfWorkspace(answered))
    assert both(asked(user=shop.owner)).content == b"answered"


def naming(identity: Any, *, user: Any, address: str = "192.0.2.1") -> HttpRequest:
    """Make a request with an object's or a workspace's id in its variables."""
    body = json.dumps({"query": "query($w: ID!) { __typename }", "variables": {"w": str(identity)}})
    request = RequestFactory().post("/graphql", body, content_type="application/json", REMOTE_ADDR=address)
    request.user = user
    _ = request.body
    return request


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("by", ["workspace", "theme", "product"])
def test_members_of_one_workspace_share_whatever_their_addresses(by: str) -> None:
    shop, other = make_shop(), make_shop()
    product = Product.objects.create(workspace=shop.workspace, handle="mug", title="Mug", price=1)
    named = {"workspace": shop.workspace.pk, "theme": shop.second.pk, "product": product.pk}[by]
    member = make_member(shop.workspace, Membership.Role.VIEWER)
    held = [naming(shop.workspace.pk, user=shop.owner)]
    for request, expected in (
        (naming(named, user=member), 503),
        (asked(user=member), 200),  # the request names no workspace
        (naming(named, user=other.owner), 200),  # another's workspace: refused later, like a missing workspace
        (naming(other.workspace.pk, user=other.owner), 200),
    ):
        found = while_held(closing(ShareOfWorkspace), held, lambda request=request: ShareOfWorkspace(answered)(request))
        assert found.status_code == expected


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turned", [False, True])
def test_the_workspace_that_is_worked_on_is_busy_whichever_the_user_joined_first(turned: bool) -> None:
    busy, free = make_shop(), make_shop()
    member = make_user()
    for shop in (free, busy) if turned else (busy, free):
        Membership.objects.create(workspace=shop.workspace, user=member, role=Membership.Role.EDITOR)
    held = [naming(busy.first.pk, user=busy.owner)]
    for shop, expected in ((busy, 503), (free, 200)):
        found = while_held(
            closing(ShareOfWorkspace),
            held,
            lambda shop=shop: ShareOfWorkspace(answered)(naming(shop.first.pk, user=member)),
        )
        assert found.status_code == expected


@pytest.mark.django_db
def test_workspaces_are_named_in_the_address_too_and_only_so_many_ids_are_looked_up(
    django_assert_num_queries: Any,
) -> None:
    shop, other = make_shop(), make_shop()
    request = RequestFactory().get(f"/desk/{shop.first.pk}", {"shop": str(other.workspace.pk)})
    request.user = shop.owner
    Membership.objects.create(workspace=other.workspace, user=shop.owner, role=Membership.Role.VIEWER)
    with django_assert_num_queries(1):
        assert workspaces_of(request) == sorted([shop.workspace.pk, other.workspace.pk])
    with django_assert_num_queries(0):
        assert workspaces_of(asked(user=shop.owner)) == []
    for before, expected in ((MOST_NAMED - 1, [shop.workspace.pk]), (MOST_NAMED, [])):
        others = " ".join(str(uuid.uuid4()) for _ in range(before))
        assert workspaces_of(naming(f"{others} {shop.workspace.pk}", user=shop.owner)) == expected
    assert workspaces_of(naming(f"{'x' * SEARCHED} {shop.workspace.pk}", user=shop.owner)) == []


@pytest.mark.django_db(transaction=True)
def test_who_waits_for_another_request_of_their_own_keeps_nobody_from_running(
    slots: Slots, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_flight, "PATIENCE", 10.0)
    shop, other = make_shop(), make_shop()
    waiting = threading.Thread(target=closing(ShareOfWorkspace)(answered), args=(asked(user=shop.owner),))

    def then() -> HttpResponse:
        waiting.start()
        while slots.present[f"user:{shop.owner.pk}"] < 2:
            time.sleep(0.005)
        return ShareOfWorkspace(answered)(asked(user=other.owner))

    assert while_held(closing(ShareOfWorkspace), [asked(user=shop.owner)], then).content == b"answered"
    waiting.join()


def closing(middleware: Callable[..., Any]) -> Callable[..., Any]:
    """Run the middleware in a thread; close the thread's database connection at its end."""

    def built(get_response: Any) -> Any:
        inner = middleware(get_response)

        def call(request: HttpRequest) -> HttpResponse:
            try:
                response: HttpResponse = inner(request)
                return response
            finally:
                connection.close()

        return call

    return built
