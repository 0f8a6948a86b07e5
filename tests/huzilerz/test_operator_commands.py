"""The command `freshness` on the platform: one operator's task each, by commands as they are typed."""

import getpass
import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db.models import F
from django.test import override_settings

from catalog.products import create_product, delete_product, update_product
from freshness.batching.batch import Batch
from freshness.cdn.memory import Memory
from freshness.cli.command import run
from freshness.contrib.django import build
from freshness.contrib.django.alert_rules import BY_NAME, RULES
from freshness.contrib.django.command import DjangoInstallation
from freshness.contrib.django.fact_tables import AlertRow
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import BatchRow, LedgerRow, PauseRow, RestorationRow
from freshness.contrib.django.operations import without_secrets
from freshness.contrib.django.pauses import DjangoPauses
from freshness.errors import CdnRefused
from freshness.ports import Receipt
from tests.journeys.conftest import Shop, scaled_settings, shop
from tests.origin import Origin, Reply
from theme.models import ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.models import Membership

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["shop"]
SECRET = "s3cret-" + "x9" * 20


@pytest.fixture
def edge() -> Iterator[Origin]:
    origin = Origin()
    own = {
        "EDGE": f"http://127.0.0.1:{origin.port}",
        "FIND_SUBJECTS": "workspace.hosting.naming.find_subjects",
        "INSPECTION": "huzilerz.inspection.ShopInspection",
        "COMMANDS": ["domains", "audit_prune"],
        "SHARD_TAGS": True,
        "SOURCES": [],
        "IDENTITY": "shops",
    }
    with override_settings(FRESHNESS=scaled_settings(**own)):
        yield origin
    build.forget()
    origin.close()


@pytest.fixture
def freshness(edge: Origin, capsys: Any) -> Any:
    """Types a command; its exit status and what it printed on standard output."""

    def typed(*words: str) -> tuple[int, str]:
        status = run(DjangoInstallation(), words)
        return status, capsys.readouterr().out

    return typed


def shows(edge: Origin, generation: int) -> None:
    for path in ("/", "/products"):
        edge.says[path] = Reply(headers={"X-Content-Gen": str(generation)})


def purged(shop: Shop) -> None:
    """What has been edited is purged, and settled."""
    build.engine().invalidate(shop.subject, reason="edit")
    LedgerRow.objects.filter(subject=shop.subject).update(
        done=F("desired"), observed=F("desired"), due_at=None, first_dirty_at=None
    )


def relayed(until: Callable[[], bool], *, within: float = 20.0) -> None:
    """A relay until a condition holds, or for `within` seconds."""
    ends = time.monotonic() + within
    while not until() and time.monotonic() < ends:
        for claimed in build.engine().tick():
            build.engine().send(claimed)
        build.engine().follow()
        time.sleep(0.05)


def sent() -> list[str]:
    cdn = build.engine().ports.cdn
    assert isinstance(cdn, Memory)
    return [str(member.subject) for batch in cdn.sent for member in batch.members]


def test_why_a_url_is_old_names_the_edit_and_the_person_and_when_it_will_be_right(
    shop: Shop, edge: Origin, freshness: Any
) -> None:
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    shop.save(shop.live, "Second")
    status, said = freshness("explain", f"https://{shop.host}/")
    lines = said.splitlines()
    assert (status, lines[0]) == (1, f"stale  https://{shop.host}/")
    assert f"by {shop.owner.get_username()}" in next(line for line in lines if "old since" in line)
    assert "saved / of theme 'Live'" in said
    assert "right   in about" in said
    assert [line.split()[0] for line in lines[2:5]] == ["edge", "origin", "cache"]
    assert len(sent()) == 1  # that of before: to explain purges nothing


def test_why_a_url_is_old_names_the_person_behind_a_product_and_a_publish(
    shop: Shop, edge: Origin, freshness: Any
) -> None:
    named = {"handle": "kaftan", "title": "Kaftan", "price": "12.00"}
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, **named)
    publisher = User.objects.create_user("yaa")
    Membership.objects.create(workspace=shop.workspace, user=publisher, role=Membership.Role.EDITOR)
    TemplateCustomizationService.publish_theme(customization_id=shop.draft.pk, user=publisher)
    _, said = freshness("history", shop.host)
    assert f"product.create 'Kaftan': Done  by {shop.owner.get_username()}" in said
    assert "theme.publish 'Draft': Done  by yaa" in said
    assert str(product.pk) not in said
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    LedgerRow.objects.filter(subject=shop.subject).update(last_start_at=build.ledger().now())
    update_product(product_id=product.pk, user=publisher, price="13.00")
    _, said = freshness("explain", f"https://{shop.host}/")
    (since,) = [line for line in said.splitlines() if "old since" in line]
    assert since.endswith("Z  product.update 'Kaftan': Done  by yaa")
    delete_product(product_id=product.pk, user=publisher)
    assert "product.delete 'kaftan': Done  by yaa" in freshness("history", shop.host)[1]


def test_an_edit_of_long_ago_is_not_why_a_url_is_old_while_no_relay_has_looked(
    shop: Shop, edge: Origin, freshness: Any
) -> None:
    ThemeRevision.objects.update(created_at=datetime(2026, 1, 1, tzinfo=UTC))
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    shop.save(shop.live, "Second")
    said = json.loads(freshness("explain", f"https://{shop.host}/", "--json")[1])
    assert said["since"]["what"] == "saved / of theme 'Live', revision 2"


def test_a_shop_is_first_among_the_shops_of_its_own_purges(shop: Shop, freshness: Any) -> None:
    members = [{"subject": f"host:{number}.example"} for number in range(4)] + [{"subject": shop.subject}]
    BatchRow.objects.create(reference="r", cdn="memory", members=members, items=5, opened_at=1_764_460_800.0)
    assert (
        f"2025-11-30 00:00:00Z  purge begun: {shop.workspace.name} ({shop.host}), host:0.example, host:1.example "
        "and 2 more  memory r\n"
    ) in freshness("history", shop.host)[1]


def test_a_page_that_shows_the_newest_is_fresh(shop: Shop, edge: Origin, freshness: Any) -> None:
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    status, said = freshness("explain", f"https://{shop.host}/", "--json")
    told = json.loads(said)
    assert (status, told["state"], told["since"], told["right_in"]) == (0, "fresh", None, 0.0)
    copies = {one["where"]: one for one in told["copies"]}
    assert copies["origin"]["status"] == 200
    assert copies["origin"]["generation"] == copies["edge"]["generation"] == told["newest"]
    assert copies["cache"]["digest"] == copies["origin"]["digest"]  # asked last, so that it is there
    assert any(tag.startswith("w-") for tag in told["tags"])


@pytest.mark.parametrize(("body", "state"), [(None, "fresh"), (b"another page", "stale")])
def test_an_older_copy_is_fresh_with_the_bytes_of_the_origin_alone(
    shop: Shop, edge: Origin, freshness: Any, client: Any, body: bytes | None, state: str
) -> None:
    purged(shop)
    own = client.get("/", HTTP_HOST=shop.host).content
    older = build.ledger().stamp(shop.subject).generation - 1
    edge.says["/"] = Reply(body=body or own, headers={"X-Content-Gen": str(older)})
    told = json.loads(freshness("explain", f"https://{shop.host}/", "--json")[1])
    assert (told["state"], told["copies"][0]["generation"]) == (state, older)


def test_an_edge_that_cannot_be_asked_proves_nothing(shop: Shop, edge: Origin, freshness: Any) -> None:
    with override_settings(FRESHNESS=scaled_settings(EDGE="http://127.0.0.1:9", IDENTITY="shops")):
        assert freshness("explain", f"https://{shop.host}/")[0] in (1, 3)
    edge.close()


def test_who_purged_a_shop_is_in_its_history(shop: Shop, freshness: Any) -> None:
    shop.save(shop.live, "Second")
    assert freshness("purge", shop.host, "--why", "ticket 7")[0] == 0
    named = f"{shop.workspace.name} ({shop.host})"
    relayed(lambda: f"purge over: {named}" in freshness("history", shop.workspace.name)[1])
    status, said = freshness("history", shop.workspace.name)
    assert status == 0
    assert f"saved / of theme 'Live', revision 2  by {shop.owner.get_username()}" in said
    assert f"purged by hand: {named} (ticket 7)  by {getpass.getuser()}" in said
    assert f"purge over: {named}" in said


def test_all_purges_stop_for_an_hour_and_go_on(shop: Shop, freshness: Any) -> None:
    assert freshness("queue", "pause", "cdn:memory", "--for", "1h", "--why", "incident")[0] == 0
    shop.save(shop.live, "Second")
    relayed(lambda: bool(sent()), within=1.5)
    assert sent() == []
    named = f"{shop.workspace.name} ({shop.host})"
    assert freshness("queue", "list")[1].startswith(f"paused   {named}  for ")
    who = getpass.getuser()
    assert re.search(rf"  purge   paused by {who} for 3[56]\d\d s more: incident\n", freshness("explain", shop.host)[1])
    dry = freshness("purge", shop.host, "--dry-run")[1].splitlines()
    assert re.fullmatch(rf"  Paused: cdn:memory, until [\d:]{{8}} UTC \(for 3\d+ s more\), by {who}: incident", dry[1])
    assert json.loads(freshness("purge", shop.host, "--dry-run", "--json")[1])["pauses"][0]["target"] == "cdn:memory"
    assert re.search(r"Paused: cdn:memory, until [\d:]{8} UTC \(for 3\d+ s more\)", freshness("status")[1])
    assert freshness("queue", "resume", "cdn:memory")[0] == 0
    relayed(lambda: shop.subject in sent())
    assert shop.subject in sent()
    assert freshness("queue", "resume", "cdn:memory")[0] == 1
    assert PauseRow.objects.get().why == "incident"


def test_a_cdn_that_there_is_not_is_refused(freshness: Any) -> None:
    assert freshness("queue", "pause", "cdn:akamai", "--for", "1h")[0] == 1
    assert PauseRow.objects.count() == 0


def test_what_a_purge_will_cost_and_hit_is_said_and_nothing_done(shop: Shop, freshness: Any) -> None:
    status, said = freshness("purge", shop.workspace.name, "--dry-run", "--json")
    told = json.loads(said)
    assert (status, told["subjects"], told["marked"], told["items"]) == (0, [shop.subject], False, 2)
    why = f"with everything of {shop.subject}"
    assert told["reached"]["pages"][0] == {"url": f"http://{shop.host}/", "why": why}
    assert not LedgerRow.objects.filter(subject=shop.subject, desired__gt=0).exists()


@override_settings(PUBLIC_PORT=8_000)
def test_pages_of_a_purge_have_the_address_that_visitors_type(shop: Shop, freshness: Any) -> None:
    status, said = freshness("purge", shop.workspace.name, "--dry-run")
    reason = f"with everything of {shop.workspace.name} ({shop.host})"
    assert (status, said.splitlines()[1]) == (0, f"  http://{shop.host}:8000/ ({reason})")


@pytest.mark.parametrize(
    "words",
    ["costs", "queue list", "status {id}", "verify {id}", "explain https://{host}/", "queue pause {id} --for 1m"],
)
def test_people_read_names_of_shops_and_programs_their_ids(
    shop: Shop, edge: Origin, freshness: Any, words: str
) -> None:
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    LedgerRow.objects.filter(subject=shop.subject).update(due_at=build.ledger().now())
    typed = words.format(id=shop.subject, host=shop.host).split()
    _, said = freshness(*typed)
    assert f"{shop.workspace.name} ({shop.host})" in said
    assert shop.subject not in said
    assert shop.subject in freshness(*typed, "--json")[1]


def test_reasons_of_commands_name_shops_too(
    shop: Shop, freshness: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    named = f"{shop.workspace.name} ({shop.host})"
    RestorationRow.objects.create(number=1, why=f"{shop.subject} is at 1, and was at 2", found_at=1.0, ended_at=2.0)
    assert f"({named} is at 1, and was at 2)\n" in freshness("restored", "--status")[1]

    def refused(_: Batch) -> Receipt:
        raise CdnRefused(f"hosts_of names no host of {shop.subject}")

    monkeypatch.setattr(build.engine().ports.cdn, "purge", refused)
    mark(shop.subject, reason="edit", immediate=True)
    with pytest.raises(SystemExit):
        call_command("freshness_relay", "--once", "--skip-checks")
    assert f"hosts_of names no host of {named}" in capsys.readouterr().err


def test_layers_say_what_was_cleared_and_what_not(shop: Shop, freshness: Any) -> None:
    told = json.loads(freshness("purge", shop.subject, "--json")[1])
    assert [(one["name"], one["cleared"]) for one in told["layers"]] == [
        ("the origin's cache", True),
        ("memory", False),
        ("browsers", True),
    ]


def test_a_purge_of_a_paused_shop_says_that_it_waits(shop: Shop, freshness: Any) -> None:
    for target in (shop.host, "kind:scheduled"):
        freshness("queue", "pause", target, "--for", "1h")
    DjangoPauses(using="default").begin("ws:other", who="ada", why="", seconds=60)
    lines = freshness("purge", shop.host, "--dry-run")[1].splitlines()
    named = f"{shop.workspace.name} ({shop.host})"
    paused = [line.split(",")[0] for line in lines if "Paused" in line]
    assert paused == [f"  Paused: {named}", "  Paused: kind:scheduled"]
    assert "not cleared  memory: it is paused: its purges wait\n" in freshness("purge", shop.host)[1]


def test_everything_goes_shard_by_shard_and_only_by_name(freshness: Any) -> None:
    assert freshness("purge", "all", "--yes")[0] == 2
    assert freshness("purge", "all", "--name", "other")[0] == 2
    assert LedgerRow.objects.filter(subject__startswith="shard:").count() == 0
    assert freshness("purge", "all", "--name", "shops", "--over", "10m")[0] == 0
    assert LedgerRow.objects.filter(subject__startswith="shard:").count() == 256
    assert sent() == []


def test_what_is_parked_is_tried_again(shop: Shop, freshness: Any) -> None:
    now = build.ledger().now()
    LedgerRow.objects.update_or_create(
        subject=shop.subject,
        defaults={
            "desired": 1,
            "observed": 1,
            "attempts": 9,
            "hold_until": now + 20,
            "due_at": now + 20,
            "observed_at": 1.0,
        },
    )
    assert "parked" in freshness("queue", "list")[1]
    assert json.loads(freshness("queue", "retry", "--parked", "--json")[1]) == {"retried": 1}
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (facts.attempts, facts.hold_until) == (0, None)
    assert facts.due_at is not None
    assert facts.due_at <= now + 5


def test_verify_judges_pages_by_url_and_shops_by_name(shop: Shop, edge: Origin, freshness: Any) -> None:
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    status, said = freshness("verify", f"https://{shop.host}/", shop.workspace.name)
    assert (status, [line.split(", ")[-1] for line in said.splitlines()]) == (0, ["1 page", "2 pages"])
    assert freshness("warm", shop.host, "--path", "/products")[0] == 0
    shows(edge, 0)
    assert freshness("verify", f"https://{shop.host}/")[0] == 1


def test_tail_tells_of_what_happens_from_now_on(shop: Shop, freshness: Any) -> None:
    assert freshness("tail", "--seconds", "0.1") == (0, "")
    since, _ = DjangoInstallation().operations().tail(0.0)
    build.engine().invalidate(shop.subject, reason="edit")
    _, found = DjangoInstallation().operations().tail(since)
    assert any(one.what.startswith("purge") and shop.subject in one.what for one in found)
    assert not any(one.what.startswith("purge") for one in DjangoInstallation().operations().tail(0.0)[1])


def test_a_report_has_no_secret_and_nobodys_name(shop: Shop, freshness: Any) -> None:
    person = User.objects.create_user("ada.lovelace@example.org")
    shop.save(shop.live, "Second")
    freshness("queue", "pause", shop.subject, "--for", "60", "--why", f"token {SECRET} of {person.username}")
    status, said = freshness("report", shop.host)
    assert (status, json.loads(said)["subject"]) == (0, shop.subject)
    for secret in (SECRET, person.username, shop.owner.get_username()):
        assert secret not in said
    assert "saved / of theme" in said


def test_credentials_go_wherever_they_stand() -> None:
    found = {"a": ["redis://:pw@h/0", {"who": "ada", "b": f"key {SECRET}"}], "mail": "to ada@example.org", "n": 1.5}
    assert without_secrets(found) == {"a": ["redis://…@h/0", {"b": "key …"}], "mail": "to …@…", "n": 1.5}


def test_old_commands_are_commands_of_it_with_their_options(freshness: Any) -> None:
    assert [one["account"] for one in json.loads(freshness("costs", "--json")[1])] == ["memory"]
    assert freshness("reconcile") == (0, "0 marked\n")
    assert freshness("domains", "--json", "list")[0] == 0
    assert freshness("reconcile", "--look-back=-5")[0] == 1
    assert freshness("costs", "--nonsense")[0] == 2


def test_manage_py_has_it_too(freshness: Any, capsys: Any) -> None:
    call_command("freshness", "status", "--json")
    assert json.loads(capsys.readouterr().out)["waiting"] == 0


def test_alerts_are_told_and_counted_by_the_exit_status(freshness: Any) -> None:
    assert freshness("alerts", "--json") == (0, "[]\n")
    name = RULES[0].name
    AlertRow.objects.update_or_create(name=name, defaults={"firing_since": 1.0})
    status, said = freshness("alerts", "--json")
    assert (status, [one["name"] for one in json.loads(said)]) == (1, [name])
    assert freshness("alerts") == (1, f"critical  {name}  since 1970-01-01 00:00:01Z  {RULES[0].summary}\n")


def test_a_sign_of_health_is_listed_and_is_no_fault(freshness: Any) -> None:
    rule = BY_NAME["FreshnessCoalescing"]
    AlertRow.objects.update_or_create(name=rule.name, defaults={"firing_since": 1.0})
    assert freshness("alerts") == (0, f"info  {rule.name}  since 1970-01-01 00:00:01Z  {rule.summary}\n")
