"""The doctor on broken set-ups: each fault is named with its fix, and a good set-up has no fault."""

import json
import os
import time
import types
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F
from django.test import override_settings

from freshness.cache_headers import PORTABLE
from freshness.cli.command import run
from freshness.contrib.django import build, conf, doctor
from freshness.contrib.django import edge as edge_marks
from freshness.contrib.django.command import DjangoInstallation
from freshness.contrib.django.models import AccountRow, BeatRow, IdentityRow, LedgerRow
from freshness.contrib.django.pauses import DjangoPauses
from freshness.errors import CdnForbidden
from huzilerz import doctor as platform
from huzilerz import settings as project
from tests.journeys.conftest import Shop, scaled_settings, shop
from tests.origin import Origin, Reply
from theme.models import TemplateCustomization
from workspace.hosting.models import DeployedSite

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["shop"]
UNHEARD = ["D060", "D061", "freshness.W001"]  # these tests have neither broker nor Redis


@pytest.fixture
def edge() -> Iterator[Origin]:
    origin = Origin()
    yield origin
    origin.close()


@pytest.fixture(autouse=True)
def installed(edge: Origin) -> Iterator[None]:
    """Run with a living relay, valid settings, and an edge that shows pages."""
    with override_settings(FRESHNESS=given(edge)):
        BeatRow.objects.create(number=1, nonce=1, beaten_at=build.ledger().now())
        yield
    call_command("freshness_triggers", "apply", stdout=StringIO())
    build.forget()


def given(edge: Origin, **other: Any) -> dict[str, Any]:
    own = {
        "PROBES": ["huzilerz.doctor.probes"],
        "SHARD_TAGS": True,
        "SOURCES": [],
        "EDGE": f"http://127.0.0.1:{edge.port}",
        "STATE_DIR": str(project.STATE_DIR),
        "CDN_OPTIONS": {"in_tests": True},
    }
    return scaled_settings(**{**own, **other})


def examined(capsys: Any, *silenced: str) -> tuple[int, dict[str, dict[str, Any]]]:
    """Its exit status, and its faults by id."""
    words = [word for one in (*UNHEARD, *silenced) for word in ("--silence", one)]
    status = run(DjangoInstallation(), ["doctor", "--json", *words])
    found = json.loads(capsys.readouterr().out)
    return status, {one["id"]: one for one in found["findings"]}


def row(subject: str = "ws:a", **fields: Any) -> None:
    LedgerRow.objects.create(subject=subject, **fields)


def shown(edge: Origin, shop: Shop, reply: Reply) -> None:
    """Set the edge's answer for a purged shop."""
    row(shop.subject, desired=1, observed=1, done=1, accepted_at=1.0)
    edge.says["/"] = reply


def no_relay(**_: Any) -> None:
    BeatRow.objects.all().delete()


def silent_relay(**_: Any) -> None:
    BeatRow.objects.update(beaten_at=F("beaten_at") - 60)


def foreign_relay(**_: Any) -> None:
    IdentityRow.objects.create(id=1, name="other", ids={}, held_since=0.0)


def late(**_: Any) -> None:
    now = build.ledger().now()
    row(desired=1, observed=1, due_at=now + 5, first_dirty_at=now - 90)


def parked(**_: Any) -> None:
    row(desired=1, observed=1, due_at=build.ledger().now(), attempts=9)


def refused(**_: Any) -> None:
    now = build.ledger().now()
    AccountRow.objects.create(name="cf", failed_at=now - 5, failed_cdn="cf", failure="AccessDenied: no permission")


def over_budget(**_: Any) -> None:
    AccountRow.objects.create(name="cf", alarmed=True)


def trigger_missing(**_: Any) -> None:
    name = "workspace_workspace"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [name])
            found = [f'"{one}" ON {name}' for (one,) in cursor.fetchall()]
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [name])
            found = [f'"{one}"' for (one,) in cursor.fetchall()]
        cursor.execute(f"DROP TRIGGER {found[0]}")


def homeless(shop: Shop, **_: Any) -> None:
    assert TemplateCustomization.objects.filter(workspace=shop.workspace, is_active=True).exists()
    DeployedSite.objects.filter(workspace=shop.workspace).delete()


def clock_skew(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    monkeypatch.setattr(doctor, "time", types.SimpleNamespace(time=lambda: time.time() + 60))


def disk_full(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    full = types.SimpleNamespace(f_bavail=1, f_blocks=1_000_000, f_frsize=4096)
    monkeypatch.setattr(os, "statvfs", lambda _path: full)


def memory_full(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    monkeypatch.setattr(doctor, "memory_of", lambda _url: 0.97)


def no_metrics(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    monkeypatch.setattr(project, "PRODUCTION", True)
    monkeypatch.setattr(project, "METRICS_TOKEN", "")


def weak_secret(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    monkeypatch.setattr(project, "METRICS_TOKEN", "short")


def no_static(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **_: Any) -> None:
    monkeypatch.setattr(project, "PRODUCTION", True)
    monkeypatch.setattr(project, "METRICS_TOKEN", "m" * 7 + "etrics-0123456789-abcdefghijklmnop")
    monkeypatch.setattr(project, "STATIC_ROOT", tmp_path)


def edge_refused(shop: Shop, edge: Origin, **_: Any) -> None:
    shown(edge, shop, Reply(status=403))


def edge_fails(shop: Shop, edge: Origin, **_: Any) -> None:
    shown(edge, shop, Reply(status=503))


def generation_dropped(shop: Shop, edge: Origin, **_: Any) -> None:
    shown(edge, shop, Reply())


def cdn_refuses(monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    def examine() -> None:
        raise CdnForbidden("NoSuchDistribution: E123")

    monkeypatch.setattr(build.cdn(), "examine", examine, raising=False)


BROKEN: list[tuple[Callable[..., None], str, str]] = [
    (no_relay, "D030", "freshness relay"),
    (silent_relay, "D030", "freshness relay"),
    (foreign_relay, "D031", "freshness adopt"),
    (late, "D032", "freshness queue list"),
    (parked, "D033", "freshness queue retry --parked"),
    (refused, "D034", "freshness status"),
    (over_budget, "D036", "freshness costs"),
    (trigger_missing, "freshness.E021", "freshness_triggers apply"),
    (homeless, "D072", "add a site"),
    (clock_skew, "D011", "timedatectl"),
    (disk_full, "D005", "du -xh"),
    (memory_full, "D021", "raise maxmemory"),
    (no_metrics, "D071", "METRICS_TOKEN"),
    (weak_secret, "huzilerz.E001", "secrets.token_urlsafe"),
    (no_static, "huzilerz.E005", "collectstatic"),
    (edge_refused, "D051", "CDN_INTERNAL_SECRET"),
    (edge_fails, "D052", "origin's log"),
    (generation_dropped, "D053", "X-Content-Gen"),
    (cdn_refuses, "D040", "permissions"),
]


@pytest.mark.parametrize(("broken", "id", "fix"), BROKEN, ids=lambda one: getattr(one, "__name__", ""))
def test_what_is_broken_is_named_with_its_fix(
    broken: Callable[..., None],
    id: str,
    fix: str,
    shop: Shop,
    edge: Origin,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: Any,
) -> None:
    broken(shop=shop, edge=edge, monkeypatch=monkeypatch, tmp_path=tmp_path)
    status, faults = examined(capsys)
    assert status == 1
    assert id in faults
    assert fix in faults[id]["fix"]
    if broken not in (no_static, no_metrics):  # production has checks of its own
        assert set(faults) == {id}


def test_a_good_one_has_no_fault_and_is_left_as_it_was(shop: Shop, edge: Origin, capsys: Any) -> None:
    shown(edge, shop, Reply(headers={"X-Content-Gen": "1"}))
    before = list(LedgerRow.objects.values())
    assert examined(capsys) == (0, {})
    assert list(LedgerRow.objects.values()) == before
    assert edge.count("/") == 1


def test_whatever_hangs_the_longest_way_from_probe_to_probe_ends_within_sixteen_seconds(edge: Origin) -> None:
    probes = {one.id: one for one in DjangoInstallation().probes()}

    def longest(id: str) -> float:
        return probes[id].seconds + max((longest(need) for need in probes[id].needs), default=0.0)

    assert {id for one in probes.values() for id in one.needs} <= probes.keys()
    assert max(map(longest, probes)) == 16.0


def test_an_edge_that_is_down_is_named(shop: Shop, capsys: Any) -> None:
    row(shop.subject, desired=1, observed=1, done=1, accepted_at=1.0)
    with override_settings(FRESHNESS={**conf.given(), "EDGE": "http://127.0.0.1:9"}):
        assert examined(capsys)[1].keys() == {"D050"}


def test_a_redis_that_is_down_is_named(capsys: Any) -> None:
    with override_settings(FRESHNESS={**conf.given(), "REDIS_URL": "redis://127.0.0.1:9/0"}):
        status, faults = examined(capsys)
    assert (status, set(faults)) == (1, {"D020"})
    assert "redis-cli" in faults["D020"]["fix"]


@pytest.mark.parametrize(
    ("name", "value", "id"),
    [
        ("REDIS_URI", "", "freshness.E001"),
        ("PAGES", "nowhere.pages", "freshness.E002"),
        ("CDN", "freshness.cdn.none.NoCdn", "freshness.W012"),
    ],
)
def test_a_wrong_setting_is_named(capsys: Any, name: str, value: str, id: str) -> None:
    with override_settings(FRESHNESS={**conf.given(), name: value}):
        status, faults = examined(capsys)
    assert (status, id in faults) == (1, True)


def test_what_is_paused_is_no_fault_and_what_waits_for_it_neither(capsys: Any) -> None:
    late()
    DjangoPauses(using="default").begin("all", who="ada", why="", seconds=60)
    assert examined(capsys) == (0, {})


def test_what_is_paused_is_told_by_name(shop: Shop, capsys: Any) -> None:
    DjangoPauses(using="default").begin(shop.subject, who="ada", why="", seconds=60)
    with override_settings(FRESHNESS={**conf.given(), "INSPECTION": "huzilerz.inspection.ShopInspection"}):
        run(DjangoInstallation(), ["doctor", "-v"])
    said = capsys.readouterr().out
    assert f"D035  {shop.workspace.name} ({shop.host}) is paused by ada\n" in said
    assert shop.subject not in said


def test_the_broker_and_the_workers_are_asked(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform.app.conf, "broker_url", "redis://127.0.0.1:9/1")
    monkeypatch.setattr(platform.app.conf, "broker_read_url", "redis://127.0.0.1:9/1")
    (broker,) = [one for one in platform.probes() if one.id == "D060"]
    (found,) = broker.look()
    assert (found.id, found.good) == ("D060", False)
    assert "CELERY_BROKER_URL" in found.fix


def test_a_tag_header_that_the_cdn_does_not_read_is_named(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge_marks, "CHOSEN", {"shop.views.page": PORTABLE})
    bunny = {"CDN": "freshness.cdn.bunny.Bunny", "CDN_OPTIONS": {"zone_id": 1, "access_key": "k"}}
    with override_settings(FRESHNESS={**conf.given(), **bunny}):
        status, faults = examined(capsys, "D031", "D040")  # another CDN than the relay's, and no answering CDN
    assert (status, set(faults)) == (1, {"freshness.W003"})
    assert "reads CDN-Tag" in faults["freshness.W003"]["said"]
    assert faults["freshness.W003"]["fix"].startswith("leave out tag_headers")


class KeptAway:
    """A router that keeps the ledger's tables out of the ledger's database, as a router of replicas may."""

    def allow_migrate(self, db: str, app_label: str, **_hints: object) -> bool | None:
        return False if (db, app_label) == ("default", "freshness") else None


def test_a_router_that_keeps_the_ledgers_tables_away_is_named(capsys: Any) -> None:
    with override_settings(DATABASE_ROUTERS=[f"{__name__}.KeptAway"]):
        status, faults = examined(capsys)
    assert (status, "freshness.E034" in faults) == (1, True)
    assert "freshness.AccountRow" in faults["freshness.E034"]["said"]
    assert faults["freshness.E034"]["fix"]


def test_late_responses_that_nothing_keeps_from_edges_are_named(capsys: Any) -> None:
    late = "freshness.contrib.django.edge.RequestLife"
    with override_settings(MIDDLEWARE=[one for one in project.MIDDLEWARE if one != late]):
        status, faults = examined(capsys)
    assert (status, set(faults)) == (1, {"freshness.E030"})
    assert late in faults["freshness.E030"]["fix"]
