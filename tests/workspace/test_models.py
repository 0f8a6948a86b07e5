"""Constraints of the database itself, and migrations forward and back."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from tests.shops import make_shop
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Membership, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_subdomain_is_checked_and_used_once() -> None:
    shop = make_shop()
    taken = shop.workspace.site.subdomain
    with pytest.raises(ValidationError):
        DeployedSite(workspace=Workspace(name="New"), subdomain="Not a label").save()
    other = Workspace.objects.create(name="Other")
    with pytest.raises(IntegrityError), transaction.atomic():
        DeployedSite.objects.create(workspace=other, subdomain=taken)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeployedSite.objects.create(workspace=shop.workspace, subdomain="second")


def test_a_domain_has_one_owner_and_a_claim_does_not_keep_others_out() -> None:
    first, second = make_shop().workspace.site, make_shop().workspace.site
    claimed = Domain.objects.create(site=first, name="Bücher.example")
    assert claimed.name == "xn--bcher-kva.example"
    mine = Domain.objects.create(site=second, name="bücher.example", verified=True)
    assert mine.token != claimed.token
    assert mine.txt_record == ("_huzilerz.xn--bcher-kva.example", f"huzilerz-domain={mine.token}")
    claimed.verified = True
    with pytest.raises(IntegrityError), transaction.atomic():
        claimed.save()
    with pytest.raises(ValidationError):
        Domain(site=first, name="127.0.0.1").save()


def test_a_user_is_a_member_once() -> None:
    shop = make_shop()
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(workspace=shop.workspace, user=shop.owner, role="viewer")


def test_plans_and_statuses_are_known_ones() -> None:
    for values in ({"plan": "gold"}, {"status": "gone"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Workspace.objects.create(name="x", **values)


def test_no_migration_is_missing() -> None:
    out = StringIO()
    call_command("makemigrations", "workspace", "hosting", "theme", "catalog", check=True, dry_run=True, stdout=out)
    assert "No changes" in out.getvalue()


@pytest.mark.django_db(transaction=True)
def test_migrations_go_back_and_forth() -> None:
    apps = ["catalog", "theme", "hosting", "workspace"]
    newest = [node for node in MigrationExecutor(connection).loader.graph.leaf_nodes() if node[0] in apps]
    MigrationExecutor(connection).migrate([(app, None) for app in apps])
    assert not {"workspace_workspace", "theme_templatecustomization"} & set(connection.introspection.table_names())
    MigrationExecutor(connection).migrate(newest)
    assert make_shop().first.revision == 1
