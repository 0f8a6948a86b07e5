"""`/healthz` calls no service; `/readyz` is 503 where the database is away, and names the failing services for the
token alone."""

import json
from typing import Any

import pytest
from django.test import Client

from freshness.cli.doctor import Finding
from huzilerz import health_view, settings
from huzilerz.health_view import Readiness

TOKEN = "a-token-of-more-than-32-bytes-0123456789"
AWAY = {"D010": "the database does not answer", "D020": "Redis does not answer"}


@pytest.fixture
def down(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of failing services."""
    ids: list[str] = []
    asked = lambda _looks: [Finding(id=id, said=AWAY[id]) for id in ids]  # noqa: E731
    monkeypatch.setattr(health_view, "examine", asked)
    monkeypatch.setattr(health_view, "readiness", Readiness())
    monkeypatch.setattr(settings, "METRICS_TOKEN", TOKEN)
    return ids


def ask(path: str, token: str = "") -> Any:
    headers = {"Host": "localhost"} | ({"Authorization": f"Bearer {token}"} if token else {})
    return Client(headers=headers).get(path)


def test_liveness_asks_nobody(down: list[str]) -> None:
    down.append("D010")
    answer = ask("/healthz")
    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"ok\n", "no-store")


@pytest.mark.parametrize(("gone", "status"), [([], 200), (["D020"], 200), (["D010"], 503), (["D010", "D020"], 503)])
def test_without_its_database_it_is_not_ready_and_without_redis_it_is(
    down: list[str], gone: list[str], status: int
) -> None:
    down += gone
    answer = ask("/readyz")
    assert (answer.status_code, answer.content) == (status, b"ready\n" if status == 200 else b"not ready\n")


def test_what_is_down_is_told_for_the_token_alone(down: list[str]) -> None:
    down += ["D020"]
    told = json.loads(ask("/readyz", TOKEN).content)
    assert (told["ready"], [one["said"] for one in told["down"]]) == (True, ["Redis does not answer"])
    assert ask("/readyz", "another-token-of-more-than-32-bytes-0").content == b"ready\n"


def test_an_answer_is_good_for_a_second(down: list[str]) -> None:
    now = [0.0]
    readiness = Readiness(clock=lambda: now[0])
    assert readiness.faults() == []
    down.append("D010")
    now[0] = 0.9
    assert readiness.faults() == []
    now[0] = 1.1
    assert [one.id for one in readiness.faults()] == ["D010"]


def test_at_a_shops_host_there_is_neither(down: list[str], db: None) -> None:
    for path in ("/healthz", "/readyz"):
        assert Client(headers={"Host": "kribi.localhost"}).get(path).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_the_database_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_view, "readiness", Readiness())
    assert ask("/readyz").status_code == 200
