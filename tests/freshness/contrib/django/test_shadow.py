"""Shadow mode: no purge is made, the watch reports edits lost by the old scheme, and drills cause their alerts."""

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from freshness.contrib.django import alerts, build, tallies
from freshness.contrib.django.doctor import probes
from freshness.contrib.django.fact_tables import TallyRow
from freshness.contrib.django.happened import history
from freshness.contrib.django.inspection import Inspection
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ActionRow, BeatRow, LedgerRow
from freshness.contrib.django.operations import DjangoOperations
from freshness.contrib.django.shadow import PREFIX, Drill, last_drill, lasting_drill, theirs
from freshness.contrib.django.shadow_watch import ShadowWatch
from freshness.errors import Invalid
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

EDGE: dict[str, bytes] = {}
ORIGIN: dict[str, bytes] = {}


class Edge(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = EDGE.get(self.path, b"")
        self.send_response(200 if body else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Origin(Inspection):
    def origin(self, page: Page) -> Answer:
        body = ORIGIN[page.path]
        if body == b"random":
            body = str(id(object())).encode() + str(len(seen)).encode()
            seen.append(1)
        digest = hashlib.blake2b(body, digest_size=16).hexdigest()
        return Answer(status=200, generation=None, length=len(body), digest=digest, seconds=0.0)


seen: list[int] = []


def pages(subject: str) -> list[Page]:
    return [Page(host="shop.example", path=f"/{Subject.parse(subject).id}")]


@pytest.fixture(autouse=True)
def deployment(tmp_path: Path) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Edge)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    EDGE.clear()
    ORIGIN.clear()
    with override_settings(FRESHNESS=settings(server.server_port, tmp_path)):
        build.forget()
        yield
        build.observe().join()
        tallies.observe.flush()
    build.forget()
    server.shutdown()
    server.server_close()


def settings(port: int, place: Path, **more: Any) -> dict[str, object]:
    given = scaled_settings(
        CDN="freshness.contrib.django.shadow.ShadowCdn",
        CDN_OPTIONS={},
        OBSERVERS=["freshness.contrib.django.tallies.observe"],
        EDGE=f"http://127.0.0.1:{port}",
        PAGES=f"{__name__}.pages",
        INSPECTION=f"{__name__}.Origin",
        STATE_DIR=str(place),
        SHOWN="",
    )
    return given | more


def edit(name: str, body: bytes) -> None:
    ORIGIN[f"/{name}"] = body
    mark(f"ws:{name}", reason="edit", immediate=True)


def relay() -> None:
    """Tick once: due rows are "purged"; shadow mode calls no CDN."""
    engine = build.engine()
    for claimed in engine.tick():
        engine.send(claimed)
    engine.follow()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[ShadowWatch]:
    found = ShadowWatch(tmp_path / "watch.json", patience=0.001, lag=0.0)
    found.look()  # the watch begins
    yield found
    found.close()


def test_a_purge_that_the_old_scheme_lost_is_told_and_one_that_came_is_not(watch: ShadowWatch) -> None:
    EDGE.update({"/lost": b"before", "/right": b"after"})
    edit("lost", b"after")
    edit("right", b"after")
    relay()
    found = watch.look()
    assert (found.ours.purges, found.edits, found.looks, found.stale_looks, found.lost) == (2, 2, 2, 1, 0)
    found = watch.look()
    assert (found.lost, found.stale_looks, found.edits) == (1, 2, 2)
    assert [one.split(",")[0] for one in found.examples] == ["https://shop.example/lost of ws:lost"]
    assert watch.look().lost == 1
    assert EDGE["/lost"] == b"before"  # no purge was sent
    assert "edits that it lost                             1           0" in str(found)


def test_a_page_that_the_old_scheme_purges_late_is_stale_and_not_lost(watch: ShadowWatch) -> None:
    EDGE["/late"] = b"before"
    edit("late", b"after")
    relay()
    assert watch.look().stale_looks == 1
    EDGE["/late"] = b"after"
    found = watch.look()
    assert (found.lost, found.stale_looks, found.looks) == (0, 1, 2)
    assert found.seconds > 0


def test_purges_that_changed_no_byte_are_counted_for_each_scheme(watch: ShadowWatch) -> None:
    EDGE["/same"] = b"same"
    for _ in range(2):
        theirs("ws:same")
        edit("same", b"same")
        LedgerRow.objects.update(immediate_tokens=2.0)
        relay()
        found = watch.look()
    assert (found.theirs.purges, found.theirs.compared, found.theirs.changed_nothing) == (2, 1, 1)
    assert (found.ours.purges, found.ours.compared, found.ours.changed_nothing) == (2, 1, 1)
    theirs("ws:same")
    ORIGIN["/same"] = b"new"
    assert watch.look().theirs.changed_nothing == 1
    (told,) = {one.what for one in history(Subject("ws", "same"), limit=9) if "old scheme" in one.what}
    assert told == "purged by the old scheme: ws:same"


def test_pages_that_differ_each_time_or_do_not_answer_are_left_out(watch: ShadowWatch) -> None:
    EDGE["/odd"] = b"x"
    edit("odd", b"random")
    relay()
    found = watch.look()
    assert (found.edits, found.lost, found.unlike > 0) == (0, 0, True)
    assert "Left out:" in str(found)


def test_a_watch_that_was_killed_goes_on_and_two_never_watch_at_once(watch: ShadowWatch, tmp_path: Path) -> None:
    EDGE["/lost"] = b"before"
    edit("lost", b"after")
    relay()
    watch.look()
    before = watch.look()
    second = ShadowWatch(tmp_path / "watch.json", patience=1.0)
    assert second.found() == before
    with pytest.raises(Invalid, match="another process watches"):
        second.look()
    watch.close()
    found = second.look()
    assert (found.since, found.lost, found.ours.purges) == (before.since, 1, 1)
    second.close()
    (tmp_path / "watch.json").write_text(json.dumps({"a": 1}))
    with pytest.raises(Invalid, match="is not a watch's"):
        ShadowWatch(tmp_path / "watch.json", patience=1.0)


def test_watches_and_drills_are_refused_where_purges_are_real(tmp_path: Path) -> None:
    real = settings(1, tmp_path, CDN="freshness.cdn.memory.Memory", CDN_OPTIONS={"in_tests": True})
    with override_settings(FRESHNESS=real):
        build.forget()
        with pytest.raises(Invalid, match="purges are real here"):
            DjangoOperations().watch(None, patience=1.0)
        with pytest.raises(Invalid, match="a drill would keep edits from visitors"):
            DjangoOperations().drill("cdn-down", seconds=1.0, who="ada")
    build.forget()
    assert not ActionRow.objects.exists()


def beat() -> None:
    BeatRow.objects.update_or_create(number=1, defaults={"nonce": 1, "beaten_at": build.ledger().now()})


def evaluated() -> None:
    """Evaluate the alert after its least duration in minutes."""
    build.observe().join()
    alerts.evaluate(least=-1)
    alerts.AlertRow.objects.filter(pending_since__isnull=False).update(pending_since=1.0)
    alerts.evaluate(least=-1)


def test_a_drill_makes_purges_fail_until_its_end_and_is_over_when_its_alert_is_cleared() -> None:
    beat()
    drill = Drill("cdn-down", seconds=600.0, who="ada")
    assert lasting_drill() == f"{PREFIX}cdn-down"
    relay()
    assert LedgerRow.objects.get(subject="host:drill.invalid").attempts == 1
    evaluated()
    state = drill.look()
    assert (state.alert, state.fired_after is not None, state.cleared_after) == ("FreshnessPurgeFailures", True, None)
    assert last_drill() is None
    with pytest.raises(Invalid, match="lasts already"):
        Drill("cdn-slow", seconds=1.0, who="ada")
    ActionRow.objects.update(at=1.0)  # the drill's ten minutes are over, and so is the counted quarter of an hour
    drill.begun = 1.0
    assert lasting_drill() == ""
    with pytest.raises(Invalid, match="fires already"):
        Drill("cdn-down", seconds=1.0, who="ada")
    TallyRow.objects.all().delete()
    evaluated()
    assert drill.look().cleared_after is not None
    name, ago = last_drill() or ("", -1.0)
    assert (name, 0 <= ago < 60) == ("cdn-down", True)
    (said,) = [one for probe in probes() if probe.id == "D038" for one in probe.look() if one.id == "D038"]
    assert (said.good, said.said) == (True, "the last drill, cdn-down, was 0 days ago")
    LedgerRow.objects.update(immediate_hold_until=None, hold_until=None, due_at=1.0)
    relay()
    build.observe().join()
    tallies.observe.flush()
    assert set(TallyRow.objects.values_list("name", flat=True)) == {"purges"}


def test_a_drill_is_refused_where_no_relay_would_notice() -> None:
    with pytest.raises(Invalid, match="no relay is alive"):
        Drill("cdn-down", seconds=1.0, who="ada")
    assert not ActionRow.objects.exists()
