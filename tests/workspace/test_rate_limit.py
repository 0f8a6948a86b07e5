"""How often a workspace may ask, and what happens when nobody counts."""

import socket
import threading
from collections import Counter
from typing import Any

import pytest
import redis
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from tests.shops import make_member, make_shop, make_user
from workspace.models import Membership, Workspace
from workspace.rate_limit import Identity, Limiter, RateLimit, RateLimitVerdict, identity_of, refusal


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def limiter(clean_valkey: str) -> Limiter:
    return Limiter(clean_valkey)


def verdicts(limiter: Limiter, identity: Identity, count: int, threads: int) -> Counter[bool]:
    """How many of `count` hits a thread, from `threads` at once, were allowed."""
    seen: list[bool] = []
    start = threading.Barrier(threads)

    def hit() -> None:
        start.wait()
        for _ in range(count):
            verdict = limiter.hit(identity)
            assert verdict is not None
            seen.append(verdict.allowed)

    workers = [threading.Thread(target=hit) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return Counter(seen)


@pytest.mark.services
def test_parallel_requests_are_counted_exactly(limiter: Limiter) -> None:
    assert verdicts(limiter, Identity(key="ws:a", most=60), 1, 100) == {True: 60, False: 40}
    assert verdicts(limiter, Identity(key="ws:b", most=1200), 13, 100) == {True: 1200, False: 100}


@pytest.mark.services
def test_a_refusal_says_when_and_a_new_minute_begins_by_the_clock_of_redis(limiter: Limiter, clean_valkey: str) -> None:
    identity = Identity(key="ws:a", most=2)
    seen = [limiter.hit(identity) for _ in range(3)]
    assert [(one.allowed, one.limit, one.remaining) for one in seen if one] == [
        (True, 2, 1),
        (True, 2, 0),
        (False, 2, 0),
    ]
    assert seen[2] is not None
    assert 1 <= seen[2].retry_after <= 60
    with redis.Redis.from_url(clean_valkey) as client:
        [key] = client.keys("*")
        assert 0 < client.ttl(key) <= 60
        client.delete(key)
    again = limiter.hit(identity)
    assert again is not None
    assert again.allowed


@pytest.mark.services
def test_workspaces_do_not_share_a_count(limiter: Limiter) -> None:
    for key in ("ws:a", "ws:b", "ws:a/60/1/minute", "user:1"):
        verdict = limiter.hit(Identity(key=key, most=60))
        assert verdict is not None
        assert verdict.remaining == 59


def test_with_the_store_away_nothing_is_counted_and_it_is_left_alone_for_a_while() -> None:
    clock = Clock()
    limiter = Limiter("redis://127.0.0.1:1/0", clock=clock)
    calls: list[str] = []
    count = limiter._storage.incr
    limiter._storage.incr = lambda *args: (calls.append("asked"), count(*args))[1]  # type: ignore[method-assign]
    identity = Identity(key="ws:a", most=1)
    asked_at = []
    for second in range(200):
        clock.now = 1000.0 + second
        assert limiter.hit(identity) is None
        asked_at += [second] * (len(calls) - len(asked_at))
    assert asked_at == [0, 5, 15, 35, 75, 135, 195]


@pytest.fixture
def client(clean_valkey: str) -> Client:
    return Client(headers={"host": "localhost"})


def me(client: Client) -> HttpResponse:
    return client.post("/graphql", {"query": "{ me { username } }"}, content_type="application/json")


@pytest.mark.services
@pytest.mark.django_db
def test_the_requests_of_a_free_workspace_end_at_sixty_whoever_asks(client: Client) -> None:
    shop = make_shop()
    other = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    other.force_login(make_member(shop.workspace, Membership.Role.VIEWER))
    answers = [me(asker) for asker in (client, other) for _ in range(30)]
    assert {answer.status_code for answer in answers} == {200}
    assert [answer["X-RateLimit-Remaining"] for answer in answers] == [str(left) for left in range(59, -1, -1)]
    refused = me(client)
    assert (refused.status_code, refused["X-RateLimit-Limit"], refused["X-RateLimit-Remaining"]) == (429, "60", "0")
    assert refused["Cache-Control"] == "no-store"
    assert refused.json()["retryAfter"] == int(refused["Retry-After"])
    assert 1 <= int(refused["Retry-After"]) <= 60
    neighbour = Client(headers={"host": "localhost"})
    neighbour.force_login(make_shop().owner)
    assert me(neighbour).status_code == 200


@pytest.mark.parametrize(
    ("seconds", "said"), [(1, "1 second"), (2, "2 seconds"), (89, "89 seconds"), (90, "2 minutes"), (900, "15 minutes")]
)
def test_a_person_is_told_on_a_page_how_long_to_wait(seconds: int, said: str) -> None:
    verdict = RateLimitVerdict(allowed=False, limit=60, remaining=0, retry_after=seconds)
    page = refusal(RequestFactory().get("/session", headers={"accept": "text/html"}), verdict, "Too many <requests>.")
    assert f"<p>Too many &lt;requests&gt;. Try again in {said}.</p>" in page.content.decode()
    assert (page.status_code, page["Retry-After"]) == (429, str(seconds))


@pytest.mark.services
@pytest.mark.django_db
def test_shops_and_files_are_not_counted(client: Client, clean_valkey: str) -> None:
    client.get("/", headers={"host": "nobody.localhost"})
    client.get("/graphql", headers={"host": "nobody.localhost"})
    client.get("/admin/")
    with redis.Redis.from_url(clean_valkey) as connection:
        assert connection.keys("requests*") == []


def request_of(user: object, address: str = "192.0.2.7", **headers: str) -> HttpRequest:
    request = RequestFactory().post("/graphql", REMOTE_ADDR=address, headers=headers)
    request.user = user  # type: ignore[assignment]
    return request


@pytest.mark.django_db
def test_who_asks_is_known_by_the_session_and_never_by_a_header() -> None:
    free, pro = make_shop(), make_shop(plan="pro")
    assert identity_of(request_of(free.owner)) == Identity(key=f"ws:{free.workspace.pk}", most=60)
    assert identity_of(request_of(pro.owner)) == Identity(key=f"ws:{pro.workspace.pk}", most=1200)
    Workspace.objects.filter(pk=free.workspace.pk).update(plan="pro")
    assert identity_of(request_of(free.owner)).most == 1200
    loner = make_user()
    assert identity_of(request_of(loner)) == Identity(key=f"user:{loner.pk}", most=60)
    headers = {"X-Forwarded-For": "198.51.100.1", "X-Real-IP": "198.51.100.1", "Forwarded": "for=198.51.100.1"}
    assert identity_of(request_of(AnonymousUser(), **headers)).key == "address:192.0.2.7"


@pytest.mark.django_db
def test_of_two_workspaces_the_first_one_counts() -> None:
    first, second = make_shop(), make_shop(plan="pro")
    Membership.objects.create(workspace=second.workspace, user=first.owner, role="owner")
    assert identity_of(request_of(first.owner)).key == f"ws:{first.workspace.pk}"


@pytest.mark.parametrize(
    ("address", "key"),
    [("2001:db8:1:2:3::4", "address:2001:db8:1:2::/64"), ("::1", "address:::/64"), ("", "address:unknown")],
)
def test_an_ipv6_customer_is_one_network(address: str, key: str) -> None:
    assert identity_of(request_of(AnonymousUser(), address)).key == key


@pytest.mark.django_db
def test_with_the_store_away_saves_and_reads_pass() -> None:
    middleware = RateLimit(lambda _request: HttpResponse("done"))
    middleware.limiter = Limiter("redis://127.0.0.1:1/0")
    user = make_shop().owner
    for _ in range(200):
        response = middleware(request_of(user))
        assert (response.status_code, response.content) == (200, b"done")
        assert "X-RateLimit-Limit" not in response


def test_of_forwarded_addresses_only_what_our_own_proxies_saw_counts(settings: Any) -> None:
    request = request_of(AnonymousUser(), "10.0.0.1", **{"X-Forwarded-For": "203.0.113.9, 198.51.100.1, 10.0.0.2"})
    for proxies, address in ((0, "10.0.0.1"), (1, "10.0.0.2"), (2, "198.51.100.1"), (4, "10.0.0.1")):
        settings.TRUSTED_PROXIES = proxies
        assert identity_of(request).key == f"address:{address}"


def test_a_store_that_hangs_is_asked_once_and_then_left_alone() -> None:
    identity = Identity(key="ws:a", most=60)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        limiter = Limiter(f"redis://127.0.0.1:{silent.getsockname()[1]}/0", clock=Clock())
        assert [limiter.hit(identity) for _ in range(100)] == [None] * 100
        silent.settimeout(0.1)
        silent.accept()
        with pytest.raises(TimeoutError):
            silent.accept()
