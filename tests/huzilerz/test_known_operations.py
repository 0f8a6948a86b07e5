"""A client's new operation is answered by the web process's child, and, if light, by the web process later."""

import json
import time
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from huzilerz import in_flight
from huzilerz.heavy_process import HeavyAnswer
from huzilerz.in_flight import ShareOfAddress, ShareOfWorkspace
from huzilerz.known_operations import LIGHT, KnownOperations, operation_of
from huzilerz.slots import Slots


class Child:
    """A double of the child: each answer has computed for `computed` seconds."""

    def __init__(self) -> None:
        self.pid: int | None = 1
        self.computed = 0.001

    def answer(self, environ: Any, body: bytes, *, seconds: float) -> HeavyAnswer:
        return HeavyAnswer(status=200, headers=[], body=b"there", computed=self.computed, keys=[])


@pytest.fixture(autouse=True)
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    child = Child()
    monkeypatch.setattr(in_flight, "heavy_process", child)
    monkeypatch.setattr(in_flight, "operations", KnownOperations())
    monkeypatch.setattr(in_flight, "slots", Slots())
    return child


def sent(query: Any, *, address: str = "192.0.2.1", path: str = "/graphql", **variables: Any) -> HttpRequest:
    body = json.dumps({"query": query, "variables": variables})
    request = RequestFactory().post(path, body, content_type="application/json", REMOTE_ADDR=address)
    request.user = AnonymousUser()
    _ = request.body
    return request


def where(request: HttpRequest, *, computed: float = 0.0) -> bytes:
    """b"here" or b"there", by where the request is answered; here by `computed` seconds of computing."""

    def here(_: HttpRequest) -> HttpResponse:
        end = time.thread_time() + computed
        while time.thread_time() < end:
            pass
        return HttpResponse("here")

    return bytes(ShareOfAddress(ShareOfWorkspace(here))(request).content)


def test_a_light_operation_is_answered_apart_once_and_then_here_whatever_its_variables() -> None:
    found = [where(sent("{ a }", number=number)) for number in range(3)]
    assert found == [b"there", b"here", b"here"]
    assert where(sent("{ b }")) == b"there"


def test_a_heavy_operation_stays_apart_for_its_client_alone(child: Child) -> None:
    child.computed = LIGHT + 0.01
    assert [where(sent("{ a }")) for _ in range(3)] == [b"there"] * 3
    child.computed = LIGHT
    assert where(sent("{ a }")) == b"there"  # the most computing of the operation counts
    assert [where(sent("{ a }", address="192.0.2.2")) for _ in range(2)] == [b"there", b"here"]


def test_an_operation_that_turns_heavy_here_goes_apart_from_then_on() -> None:
    found = [where(sent("{ a }"), computed=seconds) for seconds in (0.0, 0.0, LIGHT + 0.01, 0.0)]
    assert found == [b"there", b"here", b"here", b"there"]


def test_without_a_child_and_elsewhere_than_at_the_api_all_is_answered_here(child: Child) -> None:
    assert where(sent("{ a }", path="/admin/")) == b"here"
    child.pid = None
    assert where(sent("{ a }")) == b"here"


@pytest.mark.parametrize("body", [b"", b"[1]", b"\xff", b'{"query": 1}', b"[" * 10_000], ids=repr)
def test_a_body_that_is_no_operation_is_its_own_text(body: bytes) -> None:
    def digest(body: bytes) -> bytes | None:
        return operation_of(RequestFactory().generic("POST", "/graphql", body), "user:1")

    assert digest(body) == digest(body) != digest(body + b" ")
    assert digest(body) is not None
