"""A hundred clients at once against the real server: the plan's number passes, no more and no fewer."""

import json
import urllib.request
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError

import pytest
from django.test import Client

from tests.shops import make_shop

pytestmark = [pytest.mark.services, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    ("query", "passed"),
    [
        ("{ me { username } }", 59),  # asking for the token was the user's first read
        ('{ publishing(workspace: "%s") { done } }', 60),
    ],
)
def test_of_a_hundred_requests_at_once_sixty_pass(
    query: str, passed: int, web: Callable[..., int], clean_valkey: str
) -> None:
    shop = make_shop()
    query = query.replace("%s", str(shop.workspace.pk))
    browser = Client()
    browser.force_login(shop.owner)
    cookies = f"sessionid={browser.cookies['sessionid'].value}"
    base = f"http://localhost:{web()}"
    with urllib.request.urlopen(urllib.request.Request(f"{base}/session", headers={"Cookie": cookies})) as response:
        token = json.load(response)["csrfToken"]
        cookies += f"; {response.headers['Set-Cookie'].split(';')[0]}"
    headers = {"Cookie": cookies, "X-CSRFToken": token, "Content-Type": "application/json"}

    def ask(_number: int) -> tuple[int, str, bool]:
        request = urllib.request.Request(f"{base}/graphql", json.dumps({"query": query}).encode(), headers)
        try:
            with urllib.request.urlopen(request) as response:
                assert json.load(response)["data"] in (
                    {"me": {"username": shop.owner.username}},
                    {"publishing": {"done": 0}},
                )
                return 200, "", True
        except HTTPError as refused:
            told = refused.headers
        return 429, told["RateLimit-Remaining"], 1 <= int(told["Retry-After"]) <= 60

    with ThreadPoolExecutor(100) as pool:
        answers = Counter(pool.map(ask, range(100)))
    assert answers == {(200, "", True): passed, (429, "0", True): 100 - passed}
