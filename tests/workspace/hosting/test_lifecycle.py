"""Hosts are added and removed: the shop shown at each host, and the purges of each change."""

import itertools
import json
import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client, override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from freshness.contrib.django.models import NoteRow
from freshness.scheduling.facts import Done, Facts
from freshness.targets import tags
from freshness.testing.updates import flush
from tests.browsing import form_of
from tests.journeys.conftest import scaled_settings
from tests.marked import forget_marks, marked
from workspace.hosting import invalidation, lifecycle
from workspace.hosting.lifecycle import Unavailable
from workspace.hosting.models import DeployedSite, Domain
from workspace.hosting.routes import hosts_of, site_for
from workspace.models import Membership, Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
_NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def cdn() -> Iterator[Memory]:
    with override_settings(FRESHNESS=scaled_settings()):
        found = build.engine().ports.cdn
        assert isinstance(found, Memory)
        yield found
    build.forget()


def a_workspace() -> uuid.UUID:
    workspace = Workspace.objects.create(name="Shop")
    owner = User.objects.create_user(f"owner{next(_NUMBERS)}")
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    DeployedSite.objects.create(workspace=workspace, subdomain=f"site{next(_NUMBERS)}", is_live=True)
    forget_marks(marked())
    return workspace.pk


def proven(workspace_id: uuid.UUID, name: str) -> Domain:
    domain = lifecycle.add_domain(workspace_id, name)
    return lifecycle.prove_domain(domain.pk, txt=lambda _: [domain.txt_record[1]])


def purge_at_once() -> frozenset[str]:
    """Return the purges of the next tick."""
    engine = build.engine()
    return frozenset(
        tag for outgoing in engine.tick() if not engine.send(outgoing) for tag in outgoing.batch.purge.tags
    )


def settle(subject: str) -> None:
    """Change the ledger as an accepted, settled purge of everything does."""

    def done(facts: Facts, _now: float) -> Done:
        return Done(facts=replace(facts, done=facts.desired, observed=facts.desired, due_at=None))

    build.ledger().update(done, subjects=[subject])


def owner_of(host: str) -> uuid.UUID | None:
    site = site_for(host)
    return site.workspace_id if site else None


def test_a_renamed_site_answers_on_both_names_and_purges_both() -> None:
    workspace_id = a_workspace()
    old = DeployedSite.objects.get().subdomain
    lifecycle.rename(workspace_id, "renamed")
    assert hosts_of(workspace_id) == ("renamed.localhost",)
    former = site_for(f"{old}.localhost")
    assert former is not None
    assert (former.moved, former.canonical, former.workspace_id) == (True, "renamed.localhost", workspace_id)
    assert purge_at_once() == {
        tags.make("h", f"{old}.localhost"),
        tags.make("h", "renamed.localhost"),
        tags.make("w", workspace_id),
    }


def test_a_former_name_is_nobody_elses() -> None:
    first, second = a_workspace(), a_workspace()
    old = DeployedSite.objects.get(workspace_id=first).subdomain
    lifecycle.rename(first, "renamed")
    with pytest.raises(Unavailable, match="taken"):
        lifecycle.rename(second, old)
    lifecycle.rename(first, old)
    assert owner_of("renamed.localhost") == first


def test_a_name_freed_by_a_deletion_waits_for_its_purge() -> None:
    first, second = a_workspace(), a_workspace()
    name = DeployedSite.objects.get(workspace_id=first).subdomain
    lifecycle.delete_workspace(first)
    with pytest.raises(Unavailable, match="a moment ago"):
        lifecycle.rename(second, name)
    settle(f"host:{name}.localhost")
    lifecycle.rename(second, name)
    assert owner_of(f"{name}.localhost") == second


def test_a_deleted_workspace_is_purged_all_the_same_and_warmed_no_more() -> None:
    workspace_id = a_workspace()
    name = DeployedSite.objects.get().subdomain
    lifecycle.delete_workspace(workspace_id)
    assert not Workspace.objects.exists()
    assert purge_at_once() == {tags.make("w", workspace_id), tags.make("h", f"{name}.localhost")}
    assert build.pages(f"ws:{workspace_id}") == ()


def test_a_domain_counts_once_its_record_is_there() -> None:
    workspace_id = a_workspace()
    domain = lifecycle.add_domain(workspace_id, "Töpferei.example.org")
    assert domain.name == "xn--tpferei-90a.example.org"
    with pytest.raises(Unavailable, match=r"_huzilerz\.xn--tpferei-90a\.example\.org"):
        lifecycle.prove_domain(domain.pk, txt=lambda _: ["something else"])
    assert owner_of(domain.name) is None
    assert marked() == []
    assert proven(workspace_id, domain.name).verified
    assert owner_of(domain.name) == workspace_id
    assert purge_at_once() == {tags.make("h", domain.name), tags.make("w", workspace_id)}


def test_a_domain_changes_hands_only_after_the_old_pages_are_purged() -> None:
    first, second = a_workspace(), a_workspace()
    proven(first, "shop.example.org")
    settle("host:shop.example.org")
    taken = proven(second, "shop.example.org")
    assert not taken.verified
    assert owner_of("shop.example.org") is None
    assert lifecycle.hand_over() == []
    assert tags.make("h", "shop.example.org") in purge_at_once()
    assert lifecycle.hand_over() == [], "an unsettled purge is not enough: an old response may still be on its way"
    settle("host:shop.example.org")
    assert lifecycle.hand_over() == ["shop.example.org"]
    assert owner_of("shop.example.org") == second
    row = build.ledger().read("host:shop.example.org")
    assert row is not None
    assert not row.clean, "the answers of the time between are purged as well"


def test_of_two_who_prove_a_free_domain_the_first_has_it() -> None:
    first, second = a_workspace(), a_workspace()
    names = [lifecycle.add_domain(one, "shop.example.org") for one in (first, second)]
    lifecycle.prove_domain(names[0].pk, txt=lambda _: [names[0].txt_record[1]])
    assert owner_of("shop.example.org") == first
    with pytest.raises(Unavailable):
        lifecycle.prove_domain(names[1].pk, txt=lambda _: [names[0].txt_record[1]])
    assert owner_of("shop.example.org") == first


def test_a_removed_domain_shows_nothing_and_is_purged() -> None:
    workspace_id = a_workspace()
    domain = proven(workspace_id, "shop.example.org")
    purge_at_once()
    lifecycle.remove_domain(domain.pk)
    assert owner_of("shop.example.org") is None
    assert purge_at_once() == {tags.make("h", "shop.example.org"), tags.make("w", workspace_id)}


HOSTILE = [
    "127.0.0.1", "localhost", "*.example.org", "co.uk", "shop.huzilerz.com", "a.localhost", "x\n.example.org", "a" * 254
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_nobody_can_own_is_refused_and_marks_nothing(name: str) -> None:
    workspace_id = a_workspace()
    with pytest.raises(ValidationError):
        lifecycle.add_domain(workspace_id, name)
    assert not Domain.objects.exists()
    assert marked() == []


def test_a_former_host_leads_to_the_new_one_and_is_never_kept(client: Client) -> None:
    workspace_id = a_workspace()
    old = DeployedSite.objects.get().subdomain
    lifecycle.rename(workspace_id, "renamed")
    answer = client.get("/products", headers={"host": f"{old}.localhost", "x-forwarded-host": "evil.example"})
    assert (answer.status_code, answer["Cache-Control"]) == (301, "no-store")
    assert answer["Location"].partition("://")[2] == "renamed.localhost/products"


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/products?sort=new&page=2", "/products?page=2&sort=new"),
        ("/products?page=1", "/products"),
        ("/collections/mugs?page=3&utm_source=x", "/collections/mugs?page=3"),
        ("/about?page=2", "/about"),
    ],
)
def test_the_page_of_a_listing_survives_the_way_to_the_new_host(client: Client, asked: str, leads_to: str) -> None:
    workspace_id = a_workspace()
    old = f"{DeployedSite.objects.get().subdomain}.localhost"
    lifecycle.rename(workspace_id, "renamed")
    answer = client.get(asked, headers={"host": old})
    assert (answer.status_code, answer["Cache-Control"]) == (301, "no-store")
    assert answer["Location"].partition("://")[2] == f"renamed.localhost{leads_to}"
    assert client.get("/products?page=2%0d%0aX:1", headers={"host": old}).status_code == 404


def test_a_suspended_shop_is_purged_at_once_and_once_only() -> None:
    workspace_id = a_workspace()
    assert lifecycle.set_status(workspace_id, Workspace.Status.SUSPENDED)
    assert purge_at_once() == {tags.make("w", workspace_id)}
    before = build.ledger().stamp(f"ws:{workspace_id}")
    assert not lifecycle.set_status(workspace_id, Workspace.Status.SUSPENDED)
    assert build.ledger().stamp(f"ws:{workspace_id}") == before


def hardness() -> dict[str, bool]:
    """Return, for each subject purged by the next tick, whether the purge is hard; then the same for the settled
    purges."""
    purged = {
        member.subject: member.purge.hard for outgoing in build.engine().tick() for member in outgoing.batch.members
    }
    settled = build.ledger().update(flush, subjects=sorted(purged))
    assert {one.decision.facts.subject: one.purge.hard for one in settled} == purged
    return purged


def test_no_copy_is_left_of_what_was_taken_away_or_moved() -> None:
    first, second = a_workspace(), a_workspace()
    host = f"host:{DeployedSite.objects.get(workspace_id=first).subdomain}.localhost"
    lifecycle.set_status(first, Workspace.Status.SUSPENDED)
    assert hardness() == {f"ws:{first}": True}
    lifecycle.delete_workspace(first)
    assert hardness() == {f"ws:{first}": True, host: True}
    proven(second, "own.example.org")
    assert hardness() == {f"ws:{second}": True, "host:own.example.org": True}


def test_a_publish_leaves_the_last_good_copy_for_when_the_origin_is_away() -> None:
    workspace_id = a_workspace()
    invalidation.published(workspace_id, reason="theme_publish")
    assert hardness() == {f"ws:{workspace_id}": False}
    invalidation.published(workspace_id, reason="theme_unpublish", live=False)
    assert hardness()[f"ws:{workspace_id}"]


def test_the_domains_command_tells_the_record_and_why_a_step_fails(capsys: pytest.CaptureFixture[str]) -> None:
    workspace_id = a_workspace()
    call_command("domains", "--json", "add", str(workspace_id), "shop.example.org")
    [added] = json.loads(capsys.readouterr().out)
    domain = Domain.objects.get()
    assert added == {
        "domain": "shop.example.org",
        "record": "_huzilerz.shop.example.org",
        "type": "TXT",
        "text": f"huzilerz-domain={domain.token}",
    }
    call_command("domains", "list")
    assert "state: not proven" in capsys.readouterr().out
    with pytest.raises(CommandError, match="IP address"):
        call_command("domains", "add", str(workspace_id), "127.0.0.1")
    with pytest.raises(CommandError, match="no such domain"):
        call_command("domains", "remove", str(workspace_id), "other.example.org")
    call_command("domains", "remove", str(workspace_id), "shop.example.org")
    assert not Domain.objects.exists()


def test_the_admin_renames_suspends_and_deletes_through_the_lifecycle(admin_client: Client) -> None:
    workspace_id = a_workspace()
    site = DeployedSite.objects.get()
    page = f"/admin/hosting/deployedsite/{site.pk}/change/"
    platform = {"host": "localhost"}
    admin_client.post(page, form_of(admin_client.get(page, headers=platform), subdomain="renamed"), headers=platform)
    assert hosts_of(workspace_id) == ("renamed.localhost",)
    assert tags.make("h", "renamed.localhost") in purge_at_once()
    suspend = {"action": "suspend", "_selected_action": str(site.pk)}
    admin_client.post("/admin/hosting/deployedsite/", suspend, headers=platform)
    assert Workspace.objects.get().is_suspended
    purge_at_once()
    admin_client.post(f"/admin/hosting/deployedsite/{site.pk}/delete/", {"post": "yes"}, headers=platform)
    assert not Workspace.objects.exists()
    row = build.ledger().read(f"ws:{workspace_id}")
    assert row is not None
    assert row.immediate > row.done
    assert NoteRow.objects.filter(subject=row.subject, reason="workspace_deleted", immediate=True).count() == 1
