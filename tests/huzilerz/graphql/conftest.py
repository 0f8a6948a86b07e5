"""A client of the GraphQL endpoint."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.shops import Shop, make_shop

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def shop(db: None) -> Shop:
    """Make a shop; `ask` signs in its owner."""
    return make_shop(plan="pro")


@pytest.fixture
def client(shop: Shop) -> Client:
    """Signed in as the owner of `shop`."""
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    return client


@pytest.fixture
def ask(client: Client) -> Ask:
    """POST a document and give back the answer: `ask("{ me { username } }", name=value, …)`."""

    def post(query: str, **variables: Any) -> dict[str, Any]:
        response = client.post("/graphql", {"query": query, "variables": variables}, content_type="application/json")
        assert response.status_code == 200, response.content
        assert response["Cache-Control"] == "no-store"
        body: dict[str, Any] = response.json()
        return body

    return post
