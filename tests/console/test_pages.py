"""The console's pages: their viewers, their figures, and the effect of each act."""

import csv
import json
import threading
from collections import Counter
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from kombu.exceptions import OperationalError

from console import health
from console.workers import WorkersReader
from freshness.contrib.django import build, tallies
from freshness.contrib.django.fact_tables import RelayRow, StepRow
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ActionRow, LedgerRow, PauseRow
from tests.shops import Shop, make_shop, make_user
from workspace.models import AuditEntry

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}
EVERY = ("retry_purges", "pause_purges", "purge_by_hand", "look_through_edge", "export_purges")


def operator(*may: str, staff: bool = True) -> Client:
    user = make_user()
    user.is_staff = staff
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__in=["see_console", *may]))
    client = Client(headers=HOST)
    client.force_login(user)
    return client


@pytest.fixture(autouse=True)
def anew() -> None:
    health.reader.forget()


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def park(shop: Shop, *, attempts: int = 50) -> LedgerRow:
    now = build.ledger().now()
    return LedgerRow.objects.create(
        subject=shop.subject,
        desired=3,
        observed=3,
        done=2,
        attempts=attempts,
        first_dirty_at=now - 200,
        hold_until=now + 900,
        due_at=now + 900,
        reason="edit",
    )


def step(shop: Shop, kind: str, *, ago: float = 0.0, **differences: Any) -> StepRow:
    now = build.ledger().now()
    return StepRow.objects.create(
        **{"at": now - ago, "subject": shop.subject, "kind": kind, "generation": 3, **differences}
    )


PAGES = (
    "/console/",
    "/console/queue",
    "/console/queue?show=parked",
    "/console/batches",
    "/console/shop",
    "/console/pauses",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_for_staff_with_its_permission_alone(path: str) -> None:
    asked = Client(headers=HOST).get(path)
    assert (asked.status_code, asked["Location"].partition("?")[0]) == (302, "/console/sign-in")
    assert operator(staff=False).get(path).status_code == 403
    without = Client(headers=HOST)
    plain = make_user()
    plain.is_staff = True
    plain.save()
    without.force_login(plain)
    assert without.get(path).status_code == 403
    seen = operator().get(path)
    assert seen.status_code == 200
    assert "script-src 'self'" in seen["Content-Security-Policy"]
    assert "unsafe" not in seen["Content-Security-Policy"]
    assert seen["Cache-Control"] == "no-store"
    assert "<style" not in seen.content.decode()
    assert " style=" not in seen.content.decode()


def test_the_front_page_tells_everybody_what_this_is() -> None:
    told = Client(headers=HOST).get("/")
    assert told.status_code == 200
    for door in ("/desk/", "/console/", "/admin/", "/graphql"):
        assert f'href="{door}"' in told.content.decode()
    plain = Client(headers=HOST)
    plain.force_login(make_user())
    assert 'href="/admin/"' not in plain.get("/").content.decode()


def test_health_tells_what_waits_how_fast_and_why_calls_failed(shop: Shop) -> None:
    park(shop)
    for seconds in (2.0, 4.0, 30.0):
        step(shop, "effective", seconds=seconds)
    step(shop, "effective", seconds=9_000.0, ago=4_000)
    step(shop, "failed", said="CDN answered 503", cdn="memory")
    step(shop, "failed", said="CDN answered 503", cdn="memory")
    step(shop, "failed", said="no access", cdn="memory", ago=4_000)
    found = operator("export_purges").get("/console/?format=json").json()
    assert found["figures"]["waiting_subjects"] == found["figures"]["parked_subjects"] == 1
    assert 200 <= found["figures"]["oldest_dirty_seconds"] < 260
    assert found["percentiles"]["effective"] == {"p50": 4.0, "p95": 30.0, "p99": 30.0, "count": 3.0}
    assert found["percentiles"]["verified"] == {}
    assert [(one["said"], one["number"]) for one in found["failures"]] == [("CDN answered 503", 2)]
    assert found["verdict"] == "No relay is alive: nothing is purged."
    page = operator().get("/console/").content.decode()
    assert "CDN answered 503" in page
    assert "no access" not in page


def test_health_names_relays_and_workers_and_tells_the_hit_rate_of_each_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    may_answer = threading.Event()
    workers = WorkersReader(lambda: ["celery@b", "celery@a"] if may_answer.wait(30) else [])
    monkeypatch.setattr("console.workers.reader", workers)
    page = operator().get("/console/").content.decode()
    assert "No relay has given a sign within an hour." in page
    assert "Celery workers: Being asked." in page
    assert page.count("<td>–</td></tr>") >= 3, "a tier without a read has no rate"
    may_answer.set()
    workers.join()
    now = build.ledger().now()
    RelayRow.objects.create(name="machine:1", since=now - 600, seen_at=now)
    RelayRow.objects.create(name="machine:2", since=now - 600, seen_at=now - 300)
    tallies.add(Counter(reads_process=9, reads_shared=3, reads_missed=1, reads_edge=1, reads_origin=3))
    health.reader.forget()
    page = operator().get("/console/").content.decode()
    assert '<th scope="row">machine:1</th><td>alive</td>' in page
    assert '<th scope="row">machine:2</th><td class="bad">silent</td>' in page
    assert "Celery workers: 2 alive." in page
    assert "celery@a, celery@b" in page
    for tier, rate in {
        "Memory of the web processes": "69.2",
        "Redis": "75.0",
        "Embedded edge, whole pages": "25.0",
    }.items():
        assert f'<th scope="row">{tier}</th><td>{rate} %</td>' in page
    found = operator("export_purges").get("/console/?format=json").json()
    assert [(one["name"], one["silent"] < 60) for one in found["relays"]] == [("machine:1", True), ("machine:2", False)]
    assert found["workers"] == {"names": ["celery@a", "celery@b"], "fault": ""}


def test_a_broker_that_is_away_is_told_and_asked_again_after_ten_seconds() -> None:
    asked, times = [], [0.0]

    def ask() -> list[str]:
        asked.append(times[0])
        if len(asked) == 1:
            raise OperationalError("no route to redis://:s3cret@broker")
        return []

    workers = WorkersReader(ask, clock=lambda: times[0])
    workers.read()
    workers.join()
    assert workers.read().said == "Not known: the broker does not answer (OperationalError)"
    times[0] = 10.0
    workers.read()
    workers.join()
    assert workers.read().said == "No worker answers: pages are neither warmed nor verified."
    assert asked == [0.0, 10.0]


def test_a_timeline_tells_each_stage_of_a_change_from_the_database_alone(shop: Shop) -> None:
    StepRow.objects.all().delete()
    step(shop, "claimed", ago=20, seconds=5.0, said="theme_saved")
    step(shop, "failed", ago=15, said="CDN answered 503", cdn="memory")
    step(shop, "accepted", ago=10, reference="r" * 20, cdn="memory")
    step(shop, "effective", ago=5, seconds=20.0, cdn="memory")
    rows = operator("export_purges").get(f"/console/shop?q={shop.subject}&format=json").json()
    purged = [(one["reached"], one["said"]) for one in rows if one["generation"] == 3 and one["reached"] != "saved"]
    assert purged == [
        ("marked", "marked (theme_saved)"),
        ("batched", "put into a batch"),
        ("", "the call failed: CDN answered 503"),
        ("accepted", "accepted by the CDN"),
        ("effective", "effective at the edge, 20.0 s after the edit"),
    ]
    page = operator().get(f"/console/shop?q={shop.workspace.name}").content.decode()
    assert f"<h1>{shop.workspace.name} ({shop.host})</h1>" in page
    assert 'Generation 3: <span class="stage">effective</span>' in page
    assert '<li class="">verified' in page
    step(shop, "verified", seconds=21.0)
    page = operator().get(f"/console/shop?q={shop.subject}").content.decode()
    assert 'Generation 3: <span class="stage">verified</span>' in page


def test_an_edit_that_no_relay_has_seen_is_marked_and_not_batched(shop: Shop) -> None:
    mark(shop.subject, reason="theme_saved")
    page = operator().get(f"/console/shop?q={shop.subject}").content.decode()
    assert '<span class="stage">marked</span>' in page
    assert "put into a batch" not in page


def test_a_shop_that_nobody_knows_is_told_with_what_is_close(shop: Shop) -> None:
    answered = operator().get("/console/shop?q=no-such-shop-at-all")
    assert answered.status_code == 404
    assert "no-such-shop-at-all" in answered.content.decode()


def act(client: Client, name: str, **fields: str) -> Any:
    return client.post(f"/console/act/{name}", fields)


def test_a_pause_asks_for_a_reason_and_once_more_and_stands_on_every_page(shop: Shop) -> None:
    client = operator("pause_purges")
    refused = act(client, "pause", target=shop.subject, seconds="900", why="")
    assert (refused.status_code, PauseRow.objects.count()) == (422, 0)
    asked = act(client, "pause", target=shop.workspace.name, seconds="900", why="vendor incident")
    assert f"Purges of {shop.workspace.name} ({shop.host}) wait for 15 minutes" in asked.content.decode()
    assert (PauseRow.objects.count(), AuditEntry.objects.filter(action="pause").count()) == (0, 0)
    done = act(
        client,
        "pause",
        target=shop.subject,
        seconds="900",
        why="vendor incident",
        confirmed="yes",
        back="/console/queue",
    )
    assert (done.status_code, done["Location"]) == (302, "/console/queue")
    pause = PauseRow.objects.get()
    assert (pause.target, pause.why, round(pause.until - pause.since)) == (shop.subject, "vendor incident", 900)
    entry = AuditEntry.objects.get(action="pause")
    assert (entry.subject, entry.reason, entry.actor_name) == (shop.subject, "vendor incident", pause.who)
    assert entry.workspace_id == shop.workspace.pk
    for path in PAGES:
        page = operator().get(path).content.decode()
        assert f"Paused: {shop.workspace.name} ({shop.host})" in page
        assert "vendor incident" in page
        assert f"by {pause.who} until" in page
    act(client, "resume", target=shop.subject, why="over", confirmed="yes")
    assert PauseRow.objects.get().ended_at is not None
    assert "Paused: " not in client.get("/console/queue").content.decode()


@pytest.mark.parametrize("name", ["retry", "pause", "resume", "purge", "verify"])
def test_an_act_needs_its_own_permission(shop: Shop, name: str) -> None:
    park(shop)
    mine = {"retry": "retry_purges", "purge": "purge_by_hand", "verify": "look_through_edge"}.get(name, "pause_purges")
    client = operator(*[one for one in EVERY if one != mine])
    fields = {"target": shop.subject, "why": "because", "seconds": "900", "confirmed": "yes"}
    assert act(client, name, **fields).status_code == 403
    assert (PauseRow.objects.count(), ActionRow.objects.count()) == (0, 0)
    assert LedgerRow.objects.get(subject=shop.subject).attempts == 50
    assert operator(mine).get(f"/console/act/{name}").status_code == 200


def test_a_retry_frees_a_parked_row_and_leaves_the_others(shop: Shop) -> None:
    other = make_shop()
    park(shop)
    park(other)
    client = operator("retry_purges")
    act(client, "retry", target=shop.subject, why="mended", confirmed="yes")
    assert LedgerRow.objects.get(subject=shop.subject).attempts == 0
    assert LedgerRow.objects.get(subject=other.subject).attempts == 50
    act(client, "retry", target="parked", why="all of them", confirmed="yes")
    assert LedgerRow.objects.get(subject=other.subject).attempts == 0
    assert list(AuditEntry.objects.filter(action="retry").order_by("pk").values_list("subject", "reason")) == [
        (shop.subject, "mended"), ("parked", "all of them"),
    ]  # fmt: skip


def test_a_purge_tells_its_price_and_pages_and_is_recorded_once(shop: Shop) -> None:
    client = operator("purge_by_hand")
    asked = act(client, "purge", target=shop.subject, why="ticket 7").content.decode()
    assert "effective ≈" in asked
    lines = asked.partition('<p id="says">')[2].partition("</p>")[0].splitlines()
    assert [line.partition(" ")[0] for line in lines] == [
        "Every",
        f"http://{shop.host}/",
        f"http://{shop.host}/products",
    ]
    assert not ActionRow.objects.exists()
    act(client, "purge", target=shop.subject, why="ticket 7", confirmed="yes")
    assert ActionRow.objects.get().target == shop.subject
    entry = AuditEntry.objects.get(action="purge")
    assert (entry.subject, entry.reason) == (shop.subject, "ticket 7")
    assert entry.actor_name == ActionRow.objects.get().who
    refused = act(client, "purge", target="all", why="everything", confirmed="yes")
    assert refused.status_code == 422
    assert "everything is purged by `freshness purge all` alone" in refused.content.decode()
    assert ActionRow.objects.count() == 1


def test_a_list_is_exported_without_formulas_for_whoever_may(shop: Shop) -> None:
    row = park(shop)
    LedgerRow.objects.filter(pk=row.pk).update(reason="=HYPERLINK(1)")
    assert operator().get("/console/queue?format=csv").status_code == 403
    answered = operator("export_purges").get("/console/queue?format=csv")
    assert answered["Content-Disposition"] == 'attachment; filename="waiting.csv"'
    (told,) = csv.DictReader(StringIO(answered.content.decode()))
    assert (told["subject"], told["reason"], told["attempts"]) == (shop.subject, "'=HYPERLINK(1)", "50")
    assert told["shop"] == f"{shop.workspace.name} ({shop.host})"
    (as_json,) = json.loads(operator("export_purges").get("/console/queue?show=parked&format=json").content)
    assert (as_json["subject"], as_json["state"]) == (shop.subject, "parked")


@pytest.mark.parametrize("which", ["waiting", "parked"])
def test_pages_of_the_queue_tell_each_row_once(which: str) -> None:
    for number in range(120):
        LedgerRow.objects.create(
            subject=f"ws:q{number:03}", desired=1, attempts=40 + number % 3, due_at=1_000 + number % 7, reason="edit"
        )
    client, after, found = operator(), "", []
    for _ in range(3):
        page = client.get("/console/queue", {"show": which, "after": after})
        found += [one.subject for one, _ in page.context["rows"]]
        after = page.context["found"].after
    assert (len(found), len(set(found)), after) == (120, 120, "")
    for nonsense in ("x", "nan|a", "1e99|a", "5"):
        assert client.get("/console/queue", {"show": which, "after": nonsense}).status_code == 400


def test_nobody_is_led_to_another_site(shop: Shop) -> None:
    park(shop)
    client = operator("retry_purges")
    for elsewhere in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        done = act(client, "retry", target=shop.subject, why="x", confirmed="yes", back=elsewhere)
        assert done["Location"] == "/console/"
