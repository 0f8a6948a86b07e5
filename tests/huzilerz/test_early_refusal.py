"""A request to the platform over its address's share is refused before Django, with the answer Django would give."""

import json
from collections.abc import Iterable
from typing import Any

import pytest
from django.test import RequestFactory

from huzilerz import in_flight
from huzilerz.early_refusal import EarlyRefusal
from huzilerz.in_flight import LONG_BODY, OF_ONE, OF_THE_API, ShareOfAddress
from huzilerz.slots import Share, Slots
from tests.huzilerz.held_requests import answered, asked, while_held


def sent(
    path: str = "/graphql", *, host: str = "localhost", address: str = "192.0.2.1", body: bytes = b"x", **more: str
) -> tuple[str, dict[str, str]]:
    """Return the status and headers of an answer; "on" from the application within."""
    found: list[Any] = []

    def inner(_environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        start("on", [])
        return ()

    request = RequestFactory().post(path, body, "application/json", headers={"host": host}, REMOTE_ADDR=address)
    answer = EarlyRefusal(inner)(request.META | more, lambda status, headers: found.extend((status, dict(headers))))
    assert b"".join(answer) == (b"" if found[0] == "on" else json.dumps(in_flight.BUSY).encode())
    return found[0], found[1]


def test_an_address_without_a_place_is_refused_with_the_answer_of_django(slots: Slots) -> None:
    held = [asked() for _ in range(OF_ONE)]

    def both() -> Any:
        inside = ShareOfAddress(answered)(asked())
        status, headers = sent()
        assert (status, json.loads(inside.content)) == ("503 Service Unavailable", in_flight.BUSY)
        assert headers == {**inside.headers, "Content-Length": str(len(inside.content))}
        for path, host, address in (
            ("/graphql", "localhost", "192.0.2.2"),
            ("/metrics", "localhost", "192.0.2.1"),
            ("/static/x.css", "localhost", "192.0.2.1"),
            ("/", "a.localhost", "192.0.2.1"),
            ("/graphql", "no host", "192.0.2.1"),
        ):
            assert sent(path, host=host, address=address) == ("on", {}), (path, host, address)
        return inside

    while_held(ShareOfAddress, held, both)
    assert sent() == ("on", {})  # afterwards


def test_a_long_body_is_read_before_its_refusal_so_that_its_client_gets_an_answer(slots: Slots) -> None:
    slots.present["api"] = OF_THE_API
    assert sent(body=b"x" * LONG_BODY)[0] == "503 Service Unavailable"
    assert sent(body=b"x" * (LONG_BODY + 1)) == ("on", {})
    assert sent(HTTP_TRANSFER_ENCODING="chunked") == ("on", {})
    for length in ("-1", "9" * 5_000):
        assert sent(CONTENT_LENGTH=length) == ("on", {})


@pytest.mark.parametrize(("free", "expected"), [(1, "on"), (0, "503 Service Unavailable")])
def test_a_full_api_refuses_every_address(slots: Slots, free: int, expected: str) -> None:
    slots.present["api"] = OF_THE_API - free
    assert sent()[0] == expected
    assert slots.present == {"api": OF_THE_API - free}  # a look takes no place
    assert slots.has_place([Share(key="api", running=1, present=OF_THE_API)]) is (free == 1)


def test_the_web_application_refuses_early() -> None:
    from huzilerz import wsgi  # noqa: PLC0415 - the module builds the application

    within = [wsgi.application]
    while hasattr(within[-1], "application"):
        within.append(within[-1].application)
    assert [type(one).__name__ for one in within[:3]] == ["ShortWay", "EarlyRefusal", "WholeAnswers"]
