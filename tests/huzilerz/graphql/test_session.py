"""Signing in and out, and the protection against requests from other sites."""

import pytest
from django.test import Client

from tests.shops import make_user

LOGIN = "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { success message } }"
HOST = {"host": "localhost"}

pytestmark = pytest.mark.django_db


def post(client: Client, query: str, token: str = "", **variables: str) -> tuple[int, dict]:
    response = client.post(
        "/graphql",
        {"query": query, "variables": variables},
        content_type="application/json",
        headers={"X-CSRFToken": token} if token else {},
    )
    return response.status_code, response.json() if response["Content-Type"] == "application/json" else {}


def test_a_client_gets_a_token_signs_in_and_out() -> None:
    user = make_user("right-password-1")
    client = Client(headers=HOST, enforce_csrf_checks=True)
    start = client.get("/session")
    assert start["Cache-Control"] == "no-store"
    assert start.json()["user"] is None
    token = start.json()["csrfToken"]
    _, wrong = post(client, LOGIN, token, u=user.username, p="wrong")
    assert wrong["data"]["login"] == {"success": False, "message": "Wrong name or password."}
    _, right = post(client, LOGIN, token, u=user.username, p="right-password-1")
    assert right["data"]["login"] == {"success": True, "message": f"Signed in as {user.username}."}
    assert client.cookies["sessionid"]["httponly"]
    token = client.get("/session").json()["csrfToken"]
    assert post(client, "{ me { username workspaces { id } } }", token) == (
        200,
        {"data": {"me": {"username": user.username, "workspaces": []}}},
    )
    post(client, "mutation { logout { success } }", token)
    token = client.get("/session").json()["csrfToken"]
    assert post(client, "{ me { username } }", token) == (200, {"data": {"me": None}})


def test_without_the_token_nothing_is_done() -> None:
    client = Client(headers=HOST, enforce_csrf_checks=True)
    client.force_login(make_user())
    client.get("/session")
    assert post(client, "mutation { logout { success } }")[0] == 403
    assert post(client, "mutation { logout { success } }", "x" * 64)[0] == 403
    assert client.get("/session").json()["user"]


def test_who_forgets_the_token_is_told_where_it_is() -> None:
    client = Client(headers=HOST, enforce_csrf_checks=True)
    refused = client.post("/graphql", {"query": "{ me { username } }"}, content_type="application/json")
    assert (refused.status_code, refused["Cache-Control"]) == (403, "no-store")
    assert refused.json() == {
        "errors": [
            {
                "message": "The CSRF token is missing or wrong: "
                "GET /session, send its cookies back, and its csrfToken as X-CSRFToken."
            }
        ]
    }
    form = client.post("/admin/login/", {"username": "a", "password": "b"})
    assert (form.status_code, form["Content-Type"]) == (403, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("username", "password"),
    [("nobody", "x"), ("", ""), ("a\x00b", "x"), ("x" * 10_000, "x"), ("\ud800", "x"), ("a", "\ud800"), ("a", "\x00")],
)
def test_every_wrong_name_or_password_gets_the_same_answer(username: str, password: str) -> None:
    _, answer = post(Client(headers=HOST), LOGIN, u=username, p=password)
    assert answer["data"]["login"] == {"success": False, "message": "Wrong name or password."}


def test_who_is_not_signed_in_sees_and_changes_nothing() -> None:
    client = Client(headers=HOST)
    identity = "00000000-0000-4000-8000-000000000000"
    assert post(client, '{ me { username } theme(id: "%s") { id } }' % identity)[1]["data"] == {  # noqa: UP031
        "me": None,
        "theme": None,
    }
    assert post(client, 'mutation { publishTheme(id: "%s") { success message } }' % identity)[1]["data"] == {  # noqa: UP031
        "publishTheme": {"success": False, "message": "Theme not found."}
    }
