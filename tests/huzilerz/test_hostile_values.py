"""Made-up values in the address and the body of the desk's and the console's pages are answered with a sentence."""

import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client

from console import urls as console_urls
from console.actions import ACTS
from desk import urls as desk_urls
from tests.shops import Shop, make_shop

pytestmark = [pytest.mark.django_db]

VALUES = [
    "", "0", "-1", "1e400", "nan", "9" * 400, "9" * 18, "\0", "a\0b", "\x1b[31m", "\r\nX: y", "ä" * 300, "\u2028", "*",
    "%", "' OR 1=1 --", "[", "[]", "{}", "null", "true", "../../etc", "//evil.example", "https://evil.example/", "ws:",
    "ws:*", "host:", "ws:" + "a" * 300, "json", "csv", "parked", "🎈" * 200, "http://127.0.0.1/",
    "a" * 5_000, "٣", "²", "1_0",
]  # fmt: skip
WORST = ["\0", "9" * 400]
"""Values also tried in each parameter alone."""
BODIES: list[bytes] = [
    b"", b"\xff", b"{", b"null", b"1", b'""', b"{}", b"[null]", b"[[]]", b"[{}]", b'[{"type": 1}]', b"[NaN]",
    b'[{"type": "Heading"}]', b'[{"type": "Heading", "props": []}]', b'[{"type": "Heading", "props": {"text": 1e400}}]',
    b'[{"type": "Heading", "props": {"text": "\\u0000"}}]', b'[{"type": "Heading", "props": {"text": "\\ud800"}}]',
    b'[{"type": "\\ud800", "props": {}}]', b'[{"type": "ProductCard", "props": {"product": {"a": []}}}]',
    b'[{"type": "ProductGrid", "props": {"collection": "\\u0000", "limit": 1e30}}]',
    b'[{"type": "Section", "props": {"section": "/@\\u0000"}}]', b"[" * 100_000, b"9" * 5_000,
    b'[{"type": "Heading", "props": {"__proto__": {}}}]',
]  # fmt: skip


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def signed_in(user: User) -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(user)
    return client


def places(patterns: list[Any], prefix: str, known: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each address with each of its parts in turn made up, as a format with `{value}`."""
    for one in patterns:
        parts = [part.partition(">")[0] for part in str(one.pattern).split("<str:")[1:]]
        address = f"{prefix}{one.pattern}"
        for made_up in [*parts, ""]:
            filled = address
            for part in parts:
                filled = filled.replace(f"<str:{part}>", "{value}" if part == made_up else known[part])
            yield filled, {}


def failures(client: Client, address: str, names: list[str]) -> list[tuple[str, int]]:
    """Return each made-up request answered with a failure of the server."""
    if "{value}" in address:
        asked = [address.replace("{value}", quote(value, safe="")) for value in VALUES]
    else:
        asked = [f"{address}?{'&'.join(f'{name}={quote(value)}' for name in names)}" for value in VALUES]
        asked += [f"{address}?{name}={quote(value)}" for name in names for value in WORST]
    found = [(one, client.get(one).status_code) for one in asked]
    return [(one[:120], status) for one, status in found if status >= 500]


def test_no_part_and_no_parameter_of_the_desk_brings_the_server_to_fail(shop: Shop) -> None:
    client = signed_in(shop.owner)
    known = {"theme": str(shop.first.pk), "number": "1", "scheduled": "1"}
    found = []
    for address, _ in places(desk_urls.urlpatterns, "/desk/", known):
        found += failures(client, address, ["path", "theme", "before", "after", "next"])
    assert found == []


def test_no_part_and_no_parameter_of_the_console_brings_the_server_to_fail() -> None:
    client = signed_in(User.objects.create_superuser("operator", password=None))
    found = []
    for address, _ in places(console_urls.urlpatterns, "/console/", {"name": "pause"}):
        found += failures(client, address, ["q", "url", "show", "format", "after", "before", "target", "back", "next"])
    assert found == []


def test_no_value_of_an_act_brings_the_server_to_fail() -> None:
    client = signed_in(User.objects.create_superuser("operator", password=None))
    found = []
    for name in ACTS:
        for field in ("target", "reason", "until", "minutes", "back", "confirmed"):
            for value in [*WORST, "cdn:\0", "kind:\0", "ws:\0", "host:\0", "tag:\0", "a" * 5_000, "\u2028"]:
                sent = {"target": f"ws:{uuid.uuid4()}", "reason": "a test", "minutes": "5", field: value}
                status = client.post(f"/console/act/{name}", sent).status_code
                found += [(name, field, value[:40], status)] if status >= 500 else []
    assert found == []


def test_no_body_of_the_canvas_brings_the_server_to_fail(shop: Shop) -> None:
    client = signed_in(shop.owner)
    found = []
    for body in BODIES:
        answer = client.post(f"/desk/{shop.first.pk}/render", body, content_type="application/json")
        found += [(body[:60], answer.status_code)] if answer.status_code >= 500 else []
    assert found == []


def test_no_text_of_the_editor_brings_the_server_to_fail_and_a_fault_is_named(shop: Shop) -> None:
    client = signed_in(shop.owner)
    changes = "publishWorkingCopy(theme: $t, expected: 0, path: $p, note: $n) { success message }"
    ask = f"mutation($t: ID!, $p: String!, $n: String!) {{ {changes} }}"
    for name in "pn":
        for value in VALUES:
            variables = {"t": str(shop.first.pk), "p": "/", "n": "", name: value}
            sent = {"query": ask, "variables": variables}
            answer = client.post("/graphql", sent, content_type="application/json", headers={"x-csrftoken": "x"})
            assert answer.status_code < 500, variables
            assert "Something went wrong" not in answer.content.decode(), variables
