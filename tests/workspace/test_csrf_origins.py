"""Forms are taken from the platform's own hosts alone: scripts on a shop's host belong to the merchant."""

import random

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

QUERY = {"query": "{ me { username } }"}


def status(origin: str) -> int:
    address = f"198.51.100.{random.randrange(1, 255)}"  # requests are counted by address
    client = Client(headers={"host": "localhost"}, enforce_csrf_checks=True, REMOTE_ADDR=address)
    token = client.get("/session").json()["csrfToken"]
    headers = {"X-CSRFToken": token, "Origin": origin}
    return client.post("/graphql", QUERY, content_type="application/json", headers=headers).status_code


@pytest.mark.parametrize("origin", ["https://localhost", "https://app.localhost", "https://admin.localhost"])
def test_the_platforms_own_origins_are_trusted_behind_a_proxy_that_ends_tls(origin: str) -> None:
    assert status(origin) == 200


@pytest.mark.parametrize(
    "origin",
    [
        "https://rose.localhost",
        "http://rose.localhost",
        "https://x.app.localhost",
        "https://localhost.evil.test",
        "https://evil.test",
        "null",
    ],
)
def test_neither_a_shops_origin_nor_anybody_elses_is(origin: str) -> None:
    assert status(origin) == 403
