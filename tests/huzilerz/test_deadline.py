"""A request of the API beyond its deadline sends no further query, and its answer says when to come again."""

import time

import pytest
from django.db import connection
from django.test import Client

from huzilerz import in_flight
from tests.shops import make_shop

pytestmark = pytest.mark.django_db


def test_after_the_deadline_no_query_is_sent_and_the_answer_says_when_to_come_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shop = make_shop(plan="pro")
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    query = {"query": "{ me { username workspaces { id } } }"}
    assert "errors" not in client.post("/graphql", query, content_type="application/json").json()
    wrappers = list(connection.execute_wrappers)
    monkeypatch.setattr(in_flight, "DEADLINE", -1.0)
    client.raise_request_exception = False
    stopped = client.post("/graphql", query, content_type="application/json")
    assert (stopped.status_code, stopped["Retry-After"]) == (503, "2")
    assert stopped.json() == {
        "errors": [{"message": "Too many requests of yours are being answered already. Try again in 2 s."}],
        "retryAfter": 2,
    }
    assert connection.execute_wrappers == wrappers


def test_a_query_that_runs_into_the_deadline_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    shop = make_shop(plan="pro")
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    real = time.monotonic
    late = [0.0]
    monkeypatch.setattr(in_flight.time, "monotonic", lambda: real() + late[0])
    monkeypatch.setattr("catalog.schema.user_of", lambda *_: late.__setitem__(0, 60.0) or shop.owner)
    query = f'{{ products(workspace: "{shop.workspace.pk}") {{ items {{ id }} }} }}'
    answer = client.post("/graphql", {"query": query}, content_type="application/json")
    late[0] = 0.0
    assert answer.json()["errors"][0]["message"] == "This took longer than 20 s and was stopped."
    assert answer.json()["data"] == {"products": None}
