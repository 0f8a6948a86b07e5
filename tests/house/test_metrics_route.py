"""`/metrics` answers clients with the token, and no other clients."""

import socket
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from huzilerz import checks, settings
from huzilerz.metrics_view import shows

TOKEN = "a-token-of-more-than-32-bytes-0123456789"


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "METRICS_TOKEN", TOKEN)


def ask(*, method: str = "GET", host: str = "localhost", **headers: str) -> Any:
    return Client(headers={"Host": host} | headers).generic(method, "/metrics")


def there(response: Any) -> bool:
    assert response["Cache-Control"] == "no-store"
    assert "Surrogate-Key" not in response
    return bool(response.status_code != 404)


@pytest.mark.django_db
@pytest.mark.usefixtures("token")
def test_who_shows_the_token_gets_the_metrics() -> None:
    response = ask(Authorization=f"Bearer {TOKEN}")
    assert response.status_code == 200
    assert there(response)
    assert response["Content-Type"].startswith("text/plain; version=")
    names = {family.name for family in text_string_to_metric_families(response.content.decode())}
    assert {"freshness_purges", "freshness_age_seconds", "freshness_scheduled_publish_late_seconds"} <= names


@pytest.mark.django_db
@pytest.mark.usefixtures("token")
@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer ",
        f"Bearer {TOKEN}x",
        f"Bearer {TOKEN[:-1]}",
        f"bearer {TOKEN}",
        TOKEN,
        f"Basic {TOKEN}",
        f"Bearer  {TOKEN}",
        f"Bearer {TOKEN.upper()}",
        "Bearer é" + "x" * 40,
        f"Bearer {TOKEN}, Bearer {TOKEN}",
    ],
)
def test_for_anybody_else_it_is_not_there(authorization: str) -> None:
    assert not there(ask(Authorization=authorization))
    assert not there(Client(headers={"Host": "localhost"}).get(f"/metrics?token={TOKEN}"))


@pytest.mark.django_db
@pytest.mark.usefixtures("token")
def test_at_a_shops_host_or_by_another_method_it_is_not_there() -> None:
    shown = {"Authorization": f"Bearer {TOKEN}"}
    assert not there(ask(host="nobody.localhost", **shown))
    assert [there(ask(method=method, **shown)) for method in ("HEAD", "DELETE", "OPTIONS")] == [False] * 3


@pytest.mark.django_db
@pytest.mark.parametrize("unfit", ["", "x" * 31, "é" * 15])
def test_without_a_token_of_32_bytes_it_is_there_for_nobody(unfit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "METRICS_TOKEN", unfit)
    assert not there(ask(Authorization=f"Bearer {unfit}"))
    assert not there(ask())
    faults = [str(fault.msg) for fault in checks.check_secrets()]
    assert faults == (["METRICS_TOKEN must be 32 to 128 letters, digits, '-' or '_'."] if unfit else [])


def test_tokens_are_compared_as_bytes() -> None:
    assert shows(f"Bearer {TOKEN}", token=TOKEN)
    assert not shows("Bearer \udcff" + TOKEN, token=TOKEN)
    assert not shows(f"Bearer {TOKEN}\x00", token=TOKEN)


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_prometheus_reaches_each_machine_by_naming_it_as_its_proxy(web: Callable[..., int], clean_valkey: str) -> None:
    """`proxy_url` in a scrape configuration: the request names the platform, and goes to the machine's own port."""
    with socket.create_connection(("127.0.0.1", web(METRICS_TOKEN=TOKEN)), 30) as connection:
        head = f"Host: app.localhost\r\nAuthorization: Bearer {TOKEN}\r\nConnection: close"
        connection.sendall(f"GET http://app.localhost/metrics HTTP/1.1\r\n{head}\r\n\r\n".encode())
        received = b"".join(iter(lambda: connection.recv(65_536), b""))
    assert received.startswith(b"HTTP/1.1 200 ")
    assert b"\r\ncache-control: no-store\r\n" in received.lower()
    assert b"# TYPE freshness_purges_total counter" in received
