"""The canvas has a budget of its own, and reads have another; forms draw on the workspace's saves, as mutations do."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.shops import Shop, make_shop
from workspace import rate_limit
from workspace.budgets import CANVAS, DESK, Identity
from workspace.rate_limit import RateLimitVerdict

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Collect the requests counted by key; a count above its budget is refused."""
    found: dict[str, int] = {}

    def hit(_limiter: Any, identity: Identity) -> RateLimitVerdict:
        found[identity.key] = found.get(identity.key, 0) + 1
        left = identity.most - found[identity.key]
        return RateLimitVerdict(
            allowed=left >= 0,
            limit=identity.most,
            policy=identity.policy,
            remaining=max(0, left),
            retry_after=0 if left >= 0 else 30,
        )

    monkeypatch.setattr(rate_limit.Limiter, "hit", hit)
    return found


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def test_the_canvas_draws_on_no_budget_of_the_plan(shop: Shop, counts: dict[str, int]) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    for _ in range(3):
        client.post(f"/desk/{shop.first.pk}/render", "[]", content_type="application/json")
    assert counts == {f"user:{shop.owner.pk}:canvas": 3}
    counts[f"user:{shop.owner.pk}:canvas"] = CANVAS
    answer = client.post(f"/desk/{shop.first.pk}/render", "[]", content_type="application/json")
    assert (answer.status_code, answer["Retry-After"]) == (429, "30")


@pytest.mark.parametrize("part", ["", "/page", "/history", "/visitors"])
def test_reads_of_the_desk_draw_on_a_budget_of_their_user(shop: Shop, counts: dict[str, int], part: str) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    assert client.get(f"/desk/{shop.first.pk}{part}").status_code == 200
    assert counts == {f"user:{shop.owner.pk}:desk": 1}
    counts[f"user:{shop.owner.pk}:desk"] = DESK
    answer = client.get(f"/desk/{shop.first.pk}{part}")
    assert (answer.status_code, answer["Retry-After"]) == (429, "30")


def test_forms_of_the_desk_draw_on_the_saves_of_the_workspace(shop: Shop, counts: dict[str, int]) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    form = {"act": "redirect", "path": "/old", "target": "/products"}
    client.post(f"/desk/{shop.first.pk}/pages", form | {"expected": 1})
    saves = f"ws:{shop.workspace.pk}:saves"
    assert counts == {saves: 1}
    counts[saves] = 60
    answer = client.post(f"/desk/{shop.first.pk}/pages", form | {"expected": 2})
    alert = re.search(r'class="alert"><p>([^<]*)', answer.content.decode())
    assert (answer.status_code, alert and alert[1]) == (409, "Too many requests: at most 60 saves a minute.")
