"""The command `freshness` on the platform: operators' questions about pages, shops and alerts, in their words."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import override_settings

from catalog.products import create_product, delete_product, update_product
from freshness.batching.batch import Batch
from freshness.contrib.django import build
from freshness.contrib.django.alert_rules import BY_NAME, RULES
from freshness.contrib.django.command import DjangoInstallation
from freshness.contrib.django.fact_tables import AlertRow
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import LedgerRow, RestorationRow
from freshness.contrib.django.operations import without_secrets
from freshness.errors import CdnRefused
from freshness.ports import Receipt
from tests.huzilerz.operator import edge, freshness, purged, sent, shows
from tests.journeys.conftest import Shop, scaled_settings, shop
from tests.origin import Origin, Reply
from theme.models import ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.models import Membership

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["edge", "freshness", "shop"]
SECRET = "s3cret-" + "x9" * 20


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
    assert len(sent()) == 1  # the former purge: to explain purges no page


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


def test_a_page_that_shows_the_newest_is_fresh(shop: Shop, edge: Origin, freshness: Any) -> None:
    purged(shop)
    shows(edge, build.ledger().stamp(shop.subject).generation)
    status, said = freshness("explain", f"https://{shop.host}/", "--json")
    told = json.loads(said)
    assert (status, told["state"], told["since"], told["right_in"]) == (0, "fresh", None, 0.0)
    copies = {one["where"]: one for one in told["copies"]}
    assert copies["origin"]["status"] == 200
    assert copies["origin"]["generation"] == copies["edge"]["generation"] == told["newest"]
    assert copies["cache"]["digest"] == copies["origin"]["digest"]  # asked last, so that the copy is there
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
