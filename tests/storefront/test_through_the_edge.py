"""Attackers first, then a visitor, at the same page through the real edge: the visitor gets the clean page."""

import socket
from collections.abc import Callable
from typing import Any

import pytest

from catalog.models import Product
from freshness.contrib.django.build import ledger
from tests.services import RunningEdge

pytestmark = [pytest.mark.services, pytest.mark.django_db(transaction=True)]


def raw(line: str = "GET {path}", *headers: str, host: str = "Host: aster.localhost", body: str = "") -> str:
    """Return a request as sent over the wire; `{path}` stands for the page's path."""
    return "\r\n".join([f"{line} HTTP/1.1", host, *headers, "Connection: close", "", body])


PLAIN = raw()
ATTACKS = [
    raw("GET {path}", "X-Forwarded-Host: evil.example"),
    raw("GET {path}", "X-Forwarded-Proto: http", "X-Forwarded-Port: 1", "Forwarded: host=evil.example"),
    raw("GET {path}", "X-Original-URL: /admin/", "X-Rewrite-URL: /"),
    raw("GET {path}", "X-HTTP-Method-Override: POST"),
    raw("GET {path}", "Cookie: sessionid=x"),
    raw("GET {path}", "Authorization: Basic eDp5"),
    raw("GET {path}", 'If-None-Match: "x", *'),
    raw("GET {path}", "Range: bytes=0-9"),
    raw("GET {path}", "Accept: application/json", "Accept-Language: fr", "Accept-Encoding: evil"),
    raw("GET {path}", "X-Big: " + "a" * 20_000),
    raw("GET {path}", "X-Bad: \x01\x02"),
    raw("GET {path}", "Host: evil.example"),
    raw(host="Host: aster.localhost:1"),
    raw(host="Host: user@aster.localhost"),
    raw(host="Host: ASTER.localhost"),
    raw(host="Host: "),
    raw(host="X-Host: aster.localhost"),
    raw("GET {path}?utm=evil.example&x=<script>"),
    raw("GET {path}?page=evil"),
    raw("GET {path}%0d%0aX-Evil:1"),
    raw("GET {path}", "Content-Length: 4", body="evil"),
    raw("HEAD {path}"),
    raw("OPTIONS {path}"),
    raw("POST {path}", "Content-Length: 1", body="x"),
    raw("PURGE {path}"),
    raw("GET http://evil.example{path}"),
    raw("GET /{path}"),
    raw("GET /.{path}"),
    raw("GET /products/..{path}"),
    raw("GET {path}%2F"),
    raw("GET {path}%2D"),
]


def ask(port: int, request: str) -> tuple[str, bytes]:
    """Return the status line with the headers, and the body, of a request on its own connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request.encode("latin-1"))
        received = b""
        try:
            while part := connection.recv(65_536):
                received += part
        except ConnectionResetError:
            pass  # refused before the whole request was read
    head, _, body = received.partition(b"\r\n\r\n")
    return head.decode("latin-1"), body


@pytest.fixture
def edge(
    shop: Any, clean_valkey: str, web: Callable[..., int], varnish_edge: Callable[..., RunningEdge]
) -> RunningEdge:
    """Run a shop with a cold page for each attack, behind the edge."""
    Product.objects.bulk_create(
        Product(workspace=shop.workspace, handle=f"target-{n}", title=f"Target {n}", price=1)
        for n in range(len(ATTACKS))
    )
    return varnish_edge(web())


def test_no_attack_changes_what_the_next_visitor_gets(edge: RunningEdge) -> None:
    never_attacked = ask(edge.port, PLAIN.replace("{path}", "/products/mug-1"))[1].decode()
    assert "Mug 1" in never_attacked
    for number, attack in enumerate(ATTACKS):
        path = f"/products/target-{number}"
        ask(edge.port, attack.replace("{path}", path))
        head, body = ask(edge.port, PLAIN.replace("{path}", path))
        assert head.startswith("HTTP/1.1 200"), attack
        text = body.decode()
        assert f"<h1>Target {number}</h1>" in text, attack
        assert "evil" not in head + text, attack
        assert "set-cookie" not in head.lower(), attack
        # The second visitor gets the first one's bytes, now from the edge.
        again, same = ask(edge.port, PLAIN.replace("{path}", path))
        assert same == body, attack
        assert "edge; hit" in again, attack


def test_what_is_odd_is_refused_and_the_next_plain_request_is_clean(edge: RunningEdge) -> None:
    for path in (
        "/account/x.css",
        "/products;a",
        "/%2e%2e/admin",
        "/products%0a",
        "/products%00",
        "//evil.example",
        "/.git/config",
    ):
        head, body = ask(edge.port, PLAIN.replace("{path}", path))
        assert head.split()[1] in ("400", "404"), path
        assert "no-store" in head, path
        assert b"evil" not in body, path
    assert ask(edge.port, PLAIN.replace("{path}", "/"))[0].startswith("HTTP/1.1 200")


def test_tags_and_words_for_caches_stay_at_the_edge(shop: Any, edge: RunningEdge) -> None:
    head = ask(edge.port, PLAIN.replace("{path}", "/"))[0].lower()
    assert "cache-control: public, max-age=0, must-revalidate, s-maxage=60" in head
    assert f"\r\nx-content-gen: {ledger().stamp(f'ws:{shop.id}').generation}\r\n" in head
    for name in ("surrogate-key", "cache-tag", "cdn-cache-control", "stale-while-revalidate"):
        assert name not in head


def test_in_production_the_origin_answers_nobody_but_the_edge(
    shop: Any, clean_valkey: str, web: Callable[..., int], varnish_edge: Callable[..., RunningEdge]
) -> None:
    origin = web(HUZILERZ_ENV="production", SECRET_KEY="k" * 60, PLATFORM_DOMAIN="localhost")
    edge = varnish_edge(origin)
    request = PLAIN.replace("{path}", "/products/mug-1")
    forged = raw("GET /products/mug-1", "X-Origin-Secret: " + "x" * 40)
    doubled = raw("GET /products/mug-1", *[f"X-Origin-Secret: {edge.origin_secret}"] * 2)
    for unwelcome in (request, forged, doubled):
        head, body = ask(origin, unwelcome)
        assert head.split()[1] == "403"
        assert b"Forbidden." in body
        assert "no-store" in head
    head, body = ask(edge.port, forged)
    assert head.startswith("HTTP/1.1 200")
    assert b'<link rel="canonical" href="https://aster.localhost/products/mug-1">' in body
    assert ask(edge.port, request)[1] == body


def test_what_the_server_itself_refuses_has_no_word_for_caches_and_needs_none(web: Callable[..., int]) -> None:
    port = web()
    refused = {
        raw("GET /\x01"): "400",
        raw("G@T /"): "400",
        raw("GET / HTTP/2.0\r\n\r\n"): "400",
        raw("GET /", "X: \0"): "400",
        raw("GET /", "Content-Length: 1", "Content-Length: 2"): "400",
        raw("GET /", *["X: a"] * 200): "431",
        raw("GET /" + "a" * 70_000): "414",  # cacheable by status alone: the edge closes the connection
    }
    for request, status in refused.items():
        head, body = ask(port, request)
        assert (head.split()[1], body) == (status, b"")
        names = {line.partition(":")[0] for line in head.splitlines()[1:]}
        assert names == {"connection", "content-length", "date"}, "if it says more by now, so must the docs"
