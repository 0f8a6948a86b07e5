"""The number of requests allowed to a workspace, and requests while Redis cannot count."""

import socket
import threading
import uuid
from collections import Counter
from typing import Any

import pytest
import redis
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from limits.storage import RedisStorage

from tests.shops import Shop, make_member, make_shop, make_user
from workspace.access import Access
from workspace.budgets import Identity, budget_of, flood_budget, own_budget
from workspace.models import AuditEntry, Membership
from workspace.rate_limit import Limiter, Meter, RateLimit, RateLimitVerdict, refusal


class Clock:
    """Stands still until a test moves the clock."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def limiter(clean_valkey: str) -> Limiter:
    return Limiter(clean_valkey)


def verdicts(limiter: Limiter, identity: Identity, count: int, threads: int) -> Counter[bool]:
    """Return the number of allowed hits among `count` hits in each of `threads` threads."""
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


def test_with_the_store_away_nothing_is_counted_and_it_is_left_alone_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock()
    limiter = Limiter("redis://127.0.0.1:1/0", clock=clock)
    calls: list[str] = []
    count = RedisStorage.incr
    monkeypatch.setattr(RedisStorage, "incr", lambda *args: (calls.append("asked"), count(*args))[1])
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


def ask(client: Client, query: str, **variables: Any) -> HttpResponse:
    return client.post("/graphql", {"query": query, "variables": variables}, content_type="application/json")


def look(client: Client, shop: Shop) -> HttpResponse:
    """Make the request repeated by an open page every few seconds."""
    query = "query($id: ID!) { publishing(workspace: $id) { done } }"
    return ask(client, query, id=str(shop.workspace.pk))


def save(client: Client, shop: Shop) -> HttpResponse:
    query = "mutation($id: ID!) { updateThemeCustomization(id: $id, input: {puckData: {}}) { success message } }"
    return ask(client, query, id=str(shop.first.pk))


def signed_in(user: object) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(user)  # type: ignore[arg-type]
    return client


@pytest.mark.services
@pytest.mark.django_db
def test_the_editors_of_a_free_workspace_share_sixty_reads_a_minute(client: Client) -> None:
    shop = make_shop()
    owner, editor = signed_in(shop.owner), signed_in(make_member(shop.workspace, Membership.Role.EDITOR))
    answers = [look(asker, shop) for asker in (owner, editor) for _ in range(30)]
    assert {answer.status_code for answer in answers} == {200}
    assert [answer["RateLimit-Remaining"] for answer in answers] == [str(left) for left in range(59, -1, -1)]
    refused = look(owner, shop)
    assert (refused.status_code, refused["RateLimit-Limit"], refused["RateLimit-Remaining"]) == (429, "60", "0")
    assert refused["Cache-Control"] == "no-store"
    assert refused.json()["retryAfter"] == int(refused["Retry-After"]) == int(refused["RateLimit-Reset"])
    assert 1 <= int(refused["Retry-After"]) <= 60
    neighbour = make_shop()
    assert look(signed_in(neighbour.owner), neighbour).status_code == 200
    assert AuditEntry.objects.exclude(outcome="Done").count() == 0


@pytest.mark.services
@pytest.mark.django_db
def test_who_polls_until_nothing_is_left_can_still_save(client: Client) -> None:
    shop = make_shop()
    owner = signed_in(shop.owner)
    assert [look(owner, shop).status_code for _ in range(61)] == [200] * 60 + [429]
    saved = [save(owner, shop) for _ in range(59)]  # with the 61 looks, all requests of the free plan
    assert {answer.json()["data"]["updateThemeCustomization"]["message"] for answer in saved} == {"Saved."}
    assert saved[-1]["RateLimit-Policy"] == '"saves";q=60;w=60'
    assert saved[-1]["RateLimit"].startswith('"saves";r=1;t=')
    refused = save(owner, shop)
    assert (refused.status_code, refused["RateLimit-Policy"]) == (429, '"all";q=120;w=60')


@pytest.mark.services
@pytest.mark.django_db
def test_a_save_beyond_the_budget_is_refused_and_nothing_is_written(client: Client) -> None:
    shop = make_shop()
    owner = signed_in(shop.owner)
    answers = [save(owner, shop) for _ in range(61)]
    assert [answer.status_code for answer in answers] == [200] * 60 + [429]
    shop.first.refresh_from_db()
    assert shop.first.revision == 61
    assert answers[-1].json()["errors"][0]["message"].startswith("Too many requests: at most 60 saves a minute.")


@pytest.mark.services
@pytest.mark.django_db
def test_a_viewer_cannot_use_up_what_editors_need(client: Client) -> None:
    shop = make_shop()
    viewer, owner = signed_in(make_member(shop.workspace, Membership.Role.VIEWER)), signed_in(shop.owner)
    assert [look(viewer, shop).status_code for _ in range(61)] == [200] * 60 + [429]
    assert [save(viewer, shop).status_code for _ in range(70)][-1] == 429
    assert look(owner, shop)["RateLimit-Remaining"] == "59"
    assert save(owner, shop)["RateLimit-Remaining"] == "59"


@pytest.mark.services
@pytest.mark.django_db
@pytest.mark.parametrize("free_first", [True, False])
def test_the_workspace_that_is_worked_on_counts_whichever_was_joined_first(client: Client, free_first: bool) -> None:
    free, pro = make_shop(), make_shop(plan="pro")
    user = make_user()
    for shop in (free, pro) if free_first else (pro, free):
        Membership.objects.create(workspace=shop.workspace, user=user, role="editor")
    both = signed_in(user)
    assert [look(both, shop)["RateLimit-Limit"] for shop in (free, pro)] == ["60", "1200"]
    assert [look(both, free).status_code for _ in range(60)] == [200] * 59 + [429]
    assert look(both, pro)["RateLimit-Remaining"] == "1198"


@pytest.mark.services
@pytest.mark.django_db
def test_of_one_request_for_two_workspaces_only_the_part_beyond_its_budget_is_refused(client: Client) -> None:
    free, pro = make_shop(), make_shop(plan="pro")
    Membership.objects.create(workspace=pro.workspace, user=free.owner, role="editor")
    both = signed_in(free.owner)
    for _ in range(60):
        look(both, free)
    fields = " ".join(
        f'{name}: publishing(workspace: "{shop.workspace.pk}") {{ done }}'
        for name, shop in (("one", free), ("same", free), ("other", pro))
    )
    answer = ask(both, f"{{ {fields} }}")
    assert (answer.status_code, answer["RateLimit-Remaining"]) == (200, "0")
    assert answer.json()["data"] == {"one": None, "same": None, "other": {"done": 0}}
    assert look(both, pro)["RateLimit-Remaining"] == "1198"


@pytest.mark.services
@pytest.mark.django_db
def test_workspaces_of_others_are_asked_for_only_so_often_and_use_up_nothing_of_theirs(client: Client) -> None:
    stranger, victim = make_shop(), make_shop()
    client = signed_in(stranger.owner)
    assert Counter(look(client, victim).status_code for _ in range(130)) == {200: 120, 429: 10}
    assert look(signed_in(victim.owner), victim)["RateLimit-Remaining"] == "59"


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
def test_who_names_no_workspace_is_known_by_the_session_and_never_by_a_header() -> None:
    free, pro, loner = make_shop(), make_shop(plan="pro"), make_user()
    Membership.objects.create(workspace=pro.workspace, user=free.owner, role="owner")
    for user, most in ((free.owner, 1200), (pro.owner, 1200), (loner, 60)):
        key = f"user:{user.pk}:reads"
        assert own_budget(request_of(user), kind="reads") == Identity(key=key, most=most, policy="reads")
    assert [flood_budget(user.pk).most for user in (free.owner, pro.owner, loner)] == [2520, 2400, 60]
    headers = {"X-Forwarded-For": "198.51.100.1", "X-Real-IP": "198.51.100.1", "Forwarded": "for=198.51.100.1"}
    assert own_budget(request_of(AnonymousUser(), **headers), kind="reads").key == "address:192.0.2.7"


@pytest.mark.parametrize(
    ("role", "needs", "key"),
    [("owner", "viewer", "reads"), ("editor", "owner", "saves"), ("viewer", "viewer", "viewers:reads")],
)
def test_a_budget_is_of_a_workspace_a_kind_and_whether_the_member_may_edit(role: str, needs: str, key: str) -> None:
    role, needs = Membership.Role(role), Membership.Role(needs)
    access = Access(workspace_id=uuid.UUID(int=7), plan="pro", role=role, needs=needs)
    expected = Identity(key=f"ws:{uuid.UUID(int=7)}:{key}", most=1200, policy=key.rpartition(":")[2])
    assert budget_of(access) == expected


@pytest.mark.services
def test_a_request_counts_once_in_a_budget_however_many_of_its_fields_draw_on_it(limiter: Limiter) -> None:
    meter = Meter(limiter)
    access = Access(workspace_id=uuid.UUID(int=7), plan="free", role=Membership.Role.OWNER, needs=Membership.Role.OWNER)
    for _ in range(100):
        meter.count_access(access)
    verdict = meter.tightest()
    assert verdict is not None
    assert verdict.remaining == 59


@pytest.mark.parametrize(
    ("address", "key"),
    [("2001:db8:1:2:3::4", "address:2001:db8:1:2::/64"), ("::1", "address:::/64"), ("", "address:unknown")],
)
def test_an_ipv6_customer_is_one_network(address: str, key: str) -> None:
    assert own_budget(request_of(AnonymousUser(), address), kind="reads").key == key


@pytest.mark.django_db
def test_with_the_store_away_saves_and_reads_pass() -> None:
    middleware = RateLimit(lambda _request: HttpResponse("done"))
    middleware.limiter = Limiter("redis://127.0.0.1:1/0")
    user = make_shop().owner
    for _ in range(200):
        response = middleware(request_of(user))
        assert (response.status_code, response.content) == (200, b"done")
        assert "RateLimit-Limit" not in response


@pytest.mark.slow
def test_a_store_that_hangs_is_asked_once_and_then_left_alone() -> None:
    identity = Identity(key="ws:a", most=60)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        limiter = Limiter(f"redis://127.0.0.1:{silent.getsockname()[1]}/0", clock=Clock())
        assert [limiter.hit(identity) for _ in range(100)] == [None] * 100
        silent.settimeout(0.1)
        silent.accept()
        with pytest.raises(TimeoutError):
            silent.accept()
