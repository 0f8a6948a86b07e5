"""The sample shops of the demo and the tutorial."""

import io

import pytest
from django.core.management import call_command

from catalog.models import Product
from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow
from theme.models import TemplateCustomization
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite
from workspace.models import Membership, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def load(**options: str) -> str:
    out = io.StringIO()
    call_command("load_samples", stdout=out, **options)
    return out.getvalue()


def test_the_first_shop_has_twenty_products_three_pages_a_live_theme_and_a_draft() -> None:
    load(password="well-known-to-nobody")
    site = DeployedSite.objects.get(subdomain="kribi")
    assert site.is_live
    assert Product.objects.filter(workspace=site.workspace).count() == 24
    live = TemplateCustomization.objects.get(workspace=site.workspace, is_active=True)
    assert sorted(live.pages.values_list("path", flat=True)) == ["/delivery", "/lookbook"]
    assert TemplateCustomization.objects.filter(workspace=site.workspace, is_active=False).count() == 1
    membership = Membership.objects.select_related("user").get(workspace=site.workspace)
    assert (membership.user.username, membership.role) == ("demo", "owner")
    assert membership.user.check_password("well-known-to-nobody")


def test_every_shop_shows_something_and_has_a_draft_to_publish() -> None:
    load(password="well-known-to-nobody")
    drafts = TemplateCustomization.objects.filter(is_active=False)
    assert sorted(drafts.values_list("workspace__name", flat=True)) == [
        "Bamenda Roasters",
        "Foumban Pottery",
        "Kribi Linen",
    ]
    assert DeployedSite.objects.filter(is_live=False).count() == 0
    assert Workspace.objects.count() == DeployedSite.objects.count() == 3


def test_a_shop_whose_name_was_just_given_up_is_skipped_and_the_others_are_loaded() -> None:
    load()
    lifecycle.delete_workspace(DeployedSite.objects.get(subdomain="kribi").workspace_id)
    said = load()
    assert "no shop kribi: kribi was in use until a moment ago; try again in a minute" in said.splitlines()
    assert sorted(DeployedSite.objects.values_list("subdomain", flat=True)) == ["bamenda", "foumban"]


def test_what_the_edge_may_hold_of_the_shops_hosts_is_purged() -> None:
    load()
    build.ledger().fold()
    hosts = LedgerRow.objects.filter(subject__startswith="host:", due_at__isnull=False)
    assert sorted(hosts.values_list("subject", flat=True)) == [
        "host:bamenda.localhost",
        "host:foumban.localhost",
        "host:kribi.localhost",
    ]


def test_loading_twice_changes_nothing_and_prints_no_second_password() -> None:
    first = load()
    assert "user demo password " in first
    themes = list(TemplateCustomization.objects.order_by("pk").values_list("pk", "revision"))
    second = load()
    assert "password" not in second
    assert [line for line in second.splitlines() if line.startswith("shop ")] == first.splitlines()[1:]
    assert list(TemplateCustomization.objects.order_by("pk").values_list("pk", "revision")) == themes
