"""Shops by name: commands find the right shop, and a typing error makes no row."""

import json
import uuid
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from freshness.contrib.django import build
from freshness.targets import tags
from freshness.targets.subject import Subject
from tests.journeys.conftest import scaled_settings
from tests.marked import forget_marks, marked
from workspace.hosting.models import DeployedSite, Domain, FormerSubdomain
from workspace.hosting.naming import find_subjects
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def settings() -> Iterator[None]:
    named = {"FIND_SUBJECTS": "workspace.hosting.naming.find_subjects"}
    with override_settings(FRESHNESS=scaled_settings(**named), PLATFORM_DOMAIN="shops.example"):
        yield
    build.forget()


def shop(name: str, subdomain: str = "", domain: str = "", former: str = "") -> uuid.UUID:
    workspace = Workspace.objects.create(name=name)
    if subdomain:
        site = DeployedSite.objects.create(workspace=workspace, subdomain=subdomain)
        if domain:
            Domain.objects.create(site=site, name=domain, verified=True)
        if former:
            FormerSubdomain.objects.create(label=former, site=site)
    forget_marks(marked())
    return workspace.pk


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue().strip()


def refused(*words: str) -> CommandError:
    with pytest.raises(CommandError) as caught:
        run(*words)
    return caught.value


@pytest.mark.parametrize(
    "typed",
    [
        "Kribi Surf",
        "kribi surf",
        "kribi",
        "KRIBI",
        "kribi.shops.example",
        "old-kribi",
        "old-kribi.shops.example",
        "surf.example.org",
        "Surf.Example.org.",
        "https://surf.example.org/products?page=2",
        "http://kribi.shops.example:8000/",
    ],
)
def test_a_shop_is_found_by_every_name_that_it_has(typed: str) -> None:
    kribi = shop("Kribi Surf", "kribi", "surf.example.org", "old-kribi")
    shop("Kribi Coffee", "kribi-coffee")
    told = json.loads(run("freshness_purge", typed, "--json"))
    assert (told["subjects"], told["marked"]) == ([f"ws:{kribi}"], True)
    assert marked() == [f"ws:{kribi}"]


def test_by_its_id_too_and_its_host_is_a_subject_of_its_own() -> None:
    kribi = shop("Kribi Surf", "kribi", "surf.example.org")
    for typed in (str(kribi), str(kribi).upper(), f"ws:{kribi}"):
        assert [one.subject for one in find_subjects(typed).named] == [f"ws:{kribi}"]
    told = json.loads(run("freshness_purge", "host:Surf.Example.org", "host:kribi.shops.example", "--json"))
    assert told["subjects"] == ["host:surf.example.org", "host:kribi.shops.example"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Kribi Surv", "did you mean Kribi Surf?"),
        ("kribii", "did you mean kribi?"),
        ("kribbi.shops.example", "did you mean kribi?"),
        ("host:kribbi.shops.example", "did you mean host:kribi.shops.example?"),
        (f"ws:{uuid.UUID(int=9)}", f"nothing is known of ws:{uuid.UUID(int=9)}; --new"),
        (str(uuid.UUID(int=9)), f"nothing is known of ws:{uuid.UUID(int=9)}; --new"),
        ("ws:kribi", "nothing is known of ws:kribi: did you mean kribi?"),
        ("host:nobody.example", "nothing is known of host:nobody.example; --new"),
        (f"tag:{tags.make('t', 'summer')}", "nothing is known of tag:t-"),
        ("zzzzzz", "nor the id of a workspace, nor a tag; no site has this name, subdomain or host"),
    ],
)
def test_what_nobody_knows_is_refused_and_makes_no_row(typed: str, said: str) -> None:
    shop("Kribi Surf", "kribi")
    for words in (["freshness_purge"], ["freshness_purge", "--dry-run"], ["freshness_probe"], ["freshness_status"]):
        error = refused(words[0], typed, *words[1:])
        assert said in str(error)
        assert error.returncode == 1
    assert said in str(refused("freshness_costs", "--subject", typed))
    assert said in str(refused("freshness_purge", "t-summer", "--of", typed))
    assert marked() == []


def test_what_the_ledger_knows_is_known_and_new_takes_the_rest() -> None:
    deleted = f"ws:{uuid.uuid4()}"
    build.ledger().mark(deleted, reason="deleted")
    assert run("freshness_purge", deleted).endswith("marked: 1")
    unknown = f"ws:{uuid.uuid4()}"
    assert run("freshness_purge", unknown, "--new").endswith("marked: 1")
    assert marked() == sorted([deleted, unknown])
    assert "nothing is known by the name" not in str(refused("freshness_purge", "--new", "Kribi"))


def test_shops_of_one_name_are_listed_and_none_is_purged() -> None:
    first, second = shop("Kribi", "kribi-one"), shop("kribi")
    third = shop("Elsewhere", "kribi")
    for words in (
        ["freshness_purge", "kribi"],
        ["freshness_probe", "kribi"],
        ["freshness_status", "kribi"],
        ["freshness_costs", "--subject", "kribi"],
        ["domains", "add", "kribi", "shop.example.org"],
    ):
        error = refused(*words)
        assert error.returncode == 2
        lines = str(error).splitlines()
        assert lines[0] == "'kribi' may be any of 3; say which:"
        assert sorted(lines[1:]) == sorted(
            [
                f"  ws:{first} (Kribi, kribi-one.shops.example)",
                f"  ws:{second} (kribi, without a site)",
                f"  ws:{third} (Elsewhere, kribi.shops.example)",
            ]
        )
    assert marked() == []
    assert not Domain.objects.exists()


def test_a_domain_that_is_only_claimed_names_no_shop() -> None:
    workspace = Workspace.objects.create(name="Claimer")
    site = DeployedSite.objects.create(workspace=workspace, subdomain="claimer")
    Domain.objects.create(site=site, name="bank.example.org")
    assert find_subjects("bank.example.org").named == []


def test_domains_are_claimed_by_the_name_of_the_shop() -> None:
    kribi = shop("Kribi Surf", "kribi")
    (told,) = json.loads(run("domains", "--json", "add", "kribi.shops.example", "surf.example.org"))
    assert told["domain"] == "surf.example.org"
    assert Domain.objects.get().site.workspace_id == kribi
    assert run("domains", "remove", "Kribi Surf", "surf.example.org") == "domain: surf.example.org  state: removed"
    assert "did you mean kribi?" in str(refused("domains", "remove", "kribii", "surf.example.org"))


def test_status_tells_a_shop_by_its_name() -> None:
    kribi = shop("Kribi Surf", "kribi")
    (told,) = json.loads(run("freshness_status", "kribi", "--json"))["subjects"]
    assert told["subject"] == Subject("ws", str(kribi))
