"""Passwords cannot be guessed by trying: neither many passwords for an account, nor a password for many accounts."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
import redis
from django.contrib.auth import authenticate
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client, RequestFactory

from tests.shops import make_user
from workspace.guesses import AT_ADDRESS, OF_NAME, OF_NAME_AT_ADDRESS, CountTries

pytestmark = [pytest.mark.services, pytest.mark.django_db, pytest.mark.usefixtures("clean_valkey")]

PASSWORD = "right-password-1"
LOGIN = "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { success } }"


@pytest.fixture(autouse=True)
def tries_alone(settings: Any) -> None:
    """Lift the limit of sixty requests a minute, which would end these tries first, and the slow hash."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != "workspace.rate_limit.RateLimit"]


def by_graphql(name: str, password: str, address: str = "192.0.2.1") -> HttpResponse:
    client = Client(headers={"host": "localhost"}, REMOTE_ADDR=address)
    body = {"query": LOGIN, "variables": {"u": name, "p": password}}
    return client.post("/graphql", body, content_type="application/json")


def by_admin(name: str, password: str, address: str = "192.0.2.1", **headers: str) -> HttpResponse:
    client = Client(headers={"host": "localhost", **headers}, REMOTE_ADDR=address)
    return client.post("/admin/login/", {"username": name, "password": password})


def counted(name: str, address: str) -> str:
    """Make a single try at the gate: `passed` or `refused`."""
    request = RequestFactory().post("/graphql", REMOTE_ADDR=address)
    authenticate(request, username=name, password="wrong")
    return "refused" if hasattr(request, "sign_in_refused") else "passed"


@pytest.mark.parametrize("way", [by_graphql, by_admin])
def test_after_ten_tries_at_one_address_even_the_right_password_waits(way: Callable[..., HttpResponse]) -> None:
    user = make_user(PASSWORD)
    assert [way(user.username, f"wrong-{n}").status_code for n in range(OF_NAME_AT_ADDRESS)] == [200] * 10
    refused = way(user.username, PASSWORD)
    assert (refused.status_code, refused["Cache-Control"]) == (429, "no-store")
    assert 1 <= int(refused["Retry-After"]) <= 900
    seconds = refused["Retry-After"]
    assert refused.json() == {
        "errors": [{"message": f"Too many tries to sign in. Try again in {seconds} s."}],
        "retryAfter": int(seconds),
    }
    assert "sessionid" not in refused.cookies
    elsewhere = by_graphql(user.username, PASSWORD, "192.0.2.2")
    assert elsewhere.json()["data"]["login"] == {"success": True}


def test_a_browser_is_told_on_a_page_and_nothing_else_is() -> None:
    for number in range(OF_NAME_AT_ADDRESS):
        by_admin("rose", f"wrong-{number}")
    page = by_admin("rose", PASSWORD, accept="text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert (page.status_code, page["Content-Type"]) == (429, "text/html; charset=utf-8")
    assert page["Cache-Control"] == "no-store"
    assert 870 < int(page["Retry-After"]) <= 900
    text = page.content.decode()
    assert '<html lang="en">' in text
    assert "<main><h1>Please wait a little</h1>" in text
    assert "<p>Too many tries to sign in. Try again in 15 minutes.</p>" in text
    for accept in ("*/*", "application/json", "application/json, text/html;q=0.5", "text/plain", "nothing/; q=x"):
        answer = by_admin("rose", PASSWORD, accept=accept)
        assert (answer.status_code, answer["Content-Type"]) == (429, "application/json"), accept


def test_who_sends_json_is_answered_in_json_whatever_their_library_accepts() -> None:
    client = Client(headers={"host": "localhost", "accept": "text/html, *; q=.2, */*; q=.2"}, REMOTE_ADDR="192.0.2.1")
    body = {"query": LOGIN, "variables": {"u": "rose", "p": "wrong"}}
    answers = [client.post("/graphql", body, content_type="application/json") for _ in range(OF_NAME_AT_ADDRESS + 1)]
    assert answers[-1].status_code == 429
    assert answers[-1].json()["errors"][0]["message"].startswith("Too many tries to sign in.")


def test_nobodys_name_is_refused_as_anybodys_is() -> None:
    user = make_user(PASSWORD)
    seen = []
    for name in (user.username, "nobody-has-this-name"):
        answers = [by_graphql(name, "wrong", "192.0.2.3") for _ in range(OF_NAME_AT_ADDRESS + 2)]
        seen.append([(one.status_code, one.json().get("data")) for one in answers])
    assert seen[0] == seen[1]
    assert [status for status, _ in seen[0]] == [200] * 10 + [429] * 2


def test_many_tries_in_one_document_are_as_many_tries() -> None:
    user = make_user(PASSWORD)
    wrong = " ".join(f'a{n}: login(username: "{user.username}", password: "{n}") {{ success }}' for n in range(10))
    right = f'b: login(username: "{user.username}", password: "{PASSWORD}") {{ success }}'
    client = Client(headers={"host": "localhost"})
    answer = client.post("/graphql", {"query": f"mutation {{ {wrong} {right} }}"}, content_type="application/json")
    assert answer.status_code == 429
    assert client.get("/session").json()["user"] is None


def test_of_a_hundred_tries_at_once_exactly_ten_pass() -> None:
    seen: list[bool] = []
    start = threading.Barrier(20)

    def tries() -> None:
        start.wait()
        for _ in range(5):
            request = RequestFactory().post("/graphql", REMOTE_ADDR="192.0.2.4")
            try:
                CountTries().authenticate(request, username="rose")
            except PermissionDenied:
                seen.append(False)
            else:
                seen.append(True)

    threads = [threading.Thread(target=tries) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (seen.count(True), seen.count(False)) == (OF_NAME_AT_ADDRESS, 90)


def test_one_password_tried_on_many_names_ends_as_well() -> None:
    seen = [counted(f"name-{n}", "192.0.2.5") for n in range(AT_ADDRESS + 5)]
    assert seen == ["passed"] * AT_ADDRESS + ["refused"] * 5
    assert counted("name-1", "192.0.2.6") == "passed"


def test_tries_from_many_addresses_are_counted_together() -> None:
    seen = [counted("rose", f"198.51.{n // 10}.1") for n in range(OF_NAME)]
    assert seen == ["passed"] * OF_NAME
    assert counted("rose", "203.0.113.1") == "refused"
    assert counted("aster", "203.0.113.1") == "passed"


def test_one_address_alone_cannot_lock_the_owner_out() -> None:
    for _ in range(OF_NAME * 2):
        counted("rose", "192.0.2.7")
    assert counted("rose", "192.0.2.8") == "passed"


def test_an_ipv6_customer_is_one_address() -> None:
    seen = [counted("rose", f"2001:db8:1:2::{n:x}") for n in range(OF_NAME_AT_ADDRESS + 1)]
    assert seen == ["passed"] * 10 + ["refused"]


def test_no_name_and_no_password_is_kept(clean_valkey: str) -> None:
    by_graphql("rose@example.com", "a-canary-of-a-password")
    with redis.Redis.from_url(clean_valkey) as client:
        keys = b" ".join(client.keys("requests*"))
    assert keys.count(b"tries:") == 3
    assert b"rose" not in keys
    assert b"canary" not in keys


def test_a_name_that_is_no_text_of_utf8_is_counted_like_any_other() -> None:
    request, gate = RequestFactory().post("/graphql", REMOTE_ADDR="192.0.2.5"), CountTries()
    for _ in range(OF_NAME_AT_ADDRESS):
        gate.authenticate(request, username="\ud800")
    gate.authenticate(request, username="\ud801")
    with pytest.raises(PermissionDenied):
        gate.authenticate(request, username="\ud800")


def test_what_comes_without_a_request_is_not_counted(clean_valkey: str) -> None:
    user = make_user(PASSWORD)
    for _ in range(OF_NAME_AT_ADDRESS + 1):
        assert authenticate(username=user.username, password=PASSWORD) == user
    with redis.Redis.from_url(clean_valkey) as client:
        assert client.keys("requests*") == []


def test_with_the_store_away_people_still_sign_in(settings: Any) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    user = make_user(PASSWORD)
    for _ in range(OF_NAME_AT_ADDRESS + 1):
        assert by_graphql(user.username, PASSWORD).json()["data"]["login"] == {"success": True}
