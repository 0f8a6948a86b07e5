"""Django's admin: every page opens, no secret is shown, and changes mark the changed subjects."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin import site
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalog.models import Collection, Product
from catalog.products import create_product
from freshness.contrib.django.models import LedgerRow, NoteRow
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from freshness.testing.assertions import Purges
from tests.away import no_notes, take_the_ledger_away
from tests.browsing import form_of
from tests.shops import Shop, make_shop
from tests.workspace.admin_pages import address, admin, save, shop, times_marked_of
from theme.models import TemplateCustomization, ThemePage, ThemeRevision
from theme.services.page_service import add_page
from workspace.admin import EditingAdmin
from workspace.forms import CHANGED_MEANWHILE
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import AuditEntry, Membership, Workspace

__all__ = ["admin", "shop"]


pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.slow]


MODELS = [Workspace, AuditEntry, DeployedSite, TemplateCustomization, ThemePage, ThemeRevision, Product, Collection]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_search_and_row_opens_and_shows_no_secret(shop: Shop, admin: Client, model: Any) -> None:
    token = Domain.objects.get().token
    row = model.objects.first()
    for page in (
        address(model, "changelist"),
        address(model, "changelist") + "?q=shop",
        address(model, "change", row.pk),
    ):
        response = admin.get(page)
        assert response.status_code == 200
        assert token not in response.content.decode()
        assert shop.owner.password not in response.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_list_costs_the_same_for_many_rows(admin: Client, model: Any) -> None:
    def asked(shops: int) -> tuple[int, int]:
        """Return the numbers of rows in the list and of queries for the list, after adding this number of shops."""
        for _ in range(shops):
            shop = make_shop()
            add_page(customization_id=shop.first.pk, path="/a", title="A", puck_data={}, user=shop.owner)
            create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
            Collection.objects.create(workspace=shop.workspace, handle="all", title="All")
            about = f"ws:{shop.workspace.pk}"
            AuditEntry.objects.create(actor=shop.owner, action="save", subject=about, outcome="Done")
        with CaptureQueriesContext(connection) as queries:
            response = admin.get(address(model, "changelist"))
        return len(response.context["cl"].result_list), len(queries)

    asked(2)  # the questions asked once in a process
    (few, for_few), (many, for_many) = asked(0), asked(6)
    assert many >= few + 6
    assert for_many == for_few <= 10


def test_documents_are_shown_readably_and_escaped(shop: Shop, admin: Client) -> None:
    page = admin.get(address(ThemePage, "change", ThemePage.objects.get().pk)).content.decode()
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page


@pytest.mark.parametrize("model", [AuditEntry, TemplateCustomization, ThemePage, ThemeRevision])
def test_what_goes_through_the_editor_cannot_be_changed_here(shop: Shop, admin: Client, model: Any) -> None:
    row = model.objects.first()
    assert admin.post(address(model, "change", row.pk), {"name": "x"}).status_code == 403
    assert admin.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert admin.get(address(model, "add")).status_code == 403


def test_what_only_services_know_is_undone_where_its_mark_fails(
    shop: Shop, admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = shop.workspace.site
    chosen = {"_selected_action": [str(site.pk)]}
    with monkeypatch.context() as patch:
        take_the_ledger_away(patch)
        for answer in (
            admin.post(address(DeployedSite, "changelist"), {"action": "suspend", **chosen}, follow=True),
            admin.post(address(DeployedSite, "delete", site.pk), {"post": "yes"}, follow=True),
        ):
            [said] = [str(message) for message in answer.context["messages"]]
            assert said.endswith("This cannot be done just now.  Try again in a moment.")
    assert (Workspace.objects.get().status, Product.objects.count()) == ("active", 1)


def test_what_its_table_cannot_mark_is_undone_with_a_sentence(
    shop: Shop, admin: Client, caplog: pytest.LogCaptureFixture
) -> None:
    product, before = Product.objects.get(), times_marked_of(shop)
    page = address(Product, "change", product.pk)
    form = form_of(admin.get(page), title="Cup")
    with no_notes():
        for answer in (
            admin.post(page, form, follow=True),
            admin.post(address(Product, "delete", product.pk), {"post": "yes"}, follow=True),
        ):
            said = [str(message) for message in answer.context["messages"]]
            assert said == ["This cannot be done just now.  Try again in a moment."]
    assert (Product.objects.get().title, times_marked_of(shop)) == ("Mug", before)
    assert "freshness_note" in caplog.text, "the log has the database's own error"


def test_another_name_of_a_shop_is_an_edit_of_its_pages_and_another_plan_is_none(shop: Shop, admin: Client) -> None:
    before = times_marked_of(shop)
    assert save(admin, shop.workspace, name="Rose").status_code == 302
    shop.workspace.refresh_from_db()
    assert (shop.workspace.name, times_marked_of(shop)) == ("Rose", before + 1)
    save(admin, shop.workspace, plan="pro")
    save(admin, shop.workspace)
    assert (Workspace.objects.get().plan, times_marked_of(shop)) == ("pro", before + 1)


def test_another_name_of_a_shop_that_is_not_live_purges_nothing(
    purges: Purges,  # noqa: F811 - the fixture
    admin: Client,
) -> None:
    shop = make_shop()
    save(admin, shop.workspace, name="Rose")
    assert (Workspace.objects.get().name, purges.batches) == ("Rose", [])


def test_a_suspension_while_the_workspaces_page_was_open_stays(shop: Shop, admin: Client) -> None:
    page = address(Workspace, "change", shop.workspace.pk)
    opened = admin.get(page)
    lifecycle.set_status(shop.workspace.pk, Workspace.Status.SUSPENDED)
    admin.post(page, form_of(opened, name="Rose"))
    workspace = Workspace.objects.get()
    assert (workspace.name, workspace.status) == ("Rose", "suspended")


def test_a_member_who_was_given_another_role_while_the_page_was_open_keeps_it(shop: Shop, admin: Client) -> None:
    page = address(Workspace, "change", shop.workspace.pk)
    opened = admin.get(page)
    shop.workspace.memberships.update(role=Membership.Role.VIEWER)
    assert admin.post(page, form_of(opened, name="Rose")).status_code == 302
    assert Membership.objects.get().role == "viewer"
    refused = admin.post(page, form_of(opened, **{"memberships-0-role": "editor"}))
    assert refused.context["errors"] == [[CHANGED_MEANWHILE]]
    assert Membership.objects.get().role == "viewer"
    page = address(Workspace, "change", shop.workspace.pk)
    assert admin.post(page, form_of(admin.get(page), **{"memberships-0-role": "editor"})).status_code == 302
    assert Membership.objects.get().role == "editor"


def test_a_sites_page_that_was_open_while_the_site_was_renamed_does_not_rename_it_back(
    shop: Shop, admin: Client
) -> None:
    site = shop.workspace.site
    page = address(DeployedSite, "change", site.pk)
    opened = admin.get(page)
    lifecycle.rename(shop.workspace.pk, "rose")
    assert admin.post(page, form_of(opened)).status_code == 302
    refused = admin.post(page, form_of(opened, subdomain="lily"))
    assert refused.context["adminform"].form.errors == {"subdomain": [CHANGED_MEANWHILE]}
    assert DeployedSite.objects.get().subdomain == "rose"


def test_a_site_stays_with_its_workspace(shop: Shop, admin: Client) -> None:
    other = Workspace.objects.create(name="Other")
    page = address(DeployedSite, "change", shop.workspace.site.pk)
    fields = form_of(admin.get(page))
    assert "workspace" not in fields
    admin.post(page, fields | {"workspace": [str(other.pk)]})
    assert DeployedSite.objects.get().workspace_id == shop.workspace.pk


def test_a_site_that_is_opened_here_is_purged_where_it_was_not_found_before(shop: Shop, admin: Client) -> None:
    new = Workspace.objects.create(name="New")
    lifecycle.rename(shop.workspace.pk, "rose")
    former = DeployedSite.objects.get().former_subdomains.get().label
    page = address(DeployedSite, "add")
    taken = admin.post(page, form_of(admin.get(page), workspace=str(new.pk), subdomain=former), follow=True)
    assert [str(message) for message in taken.context["messages"]] == [f"{former} is taken"]
    assert not DeployedSite.objects.filter(workspace=new).exists()
    admin.post(page, form_of(admin.get(page), workspace=str(new.pk), subdomain="fresh"))
    assert DeployedSite.objects.get(workspace=new).subdomain == "fresh"
    marked = NoteRow.objects.filter(reason="site_opened", immediate=True)
    assert sorted(marked.values_list("subject", flat=True)) == ["host:fresh.localhost", f"ws:{new.pk}"]


def test_whoever_changes_anything_here_meets_the_row_as_it_is() -> None:
    """Guard every page: Django's own users and groups apart, a page either changes no row or is made for changes."""
    managed = [model for model in apps.get_models() if site.is_registered(model)]
    ours = {model: site.get_model_admin(model) for model in managed if not model.__module__.startswith("django.")}
    assert ours.keys() >= set(MODELS)
    for page in ours.values():
        assert isinstance(page, EditingAdmin) or not page.has_change_permission(None)
        assert (page.list_editable, page.save_as) == ((), False)


def test_suspending_a_shop_purges_it_at_once_and_resuming_too(shop: Shop, admin: Client) -> None:
    site = shop.workspace.site
    before = times_marked_of(shop)
    for action, status in (("suspend", "suspended"), ("resume", "active")):
        admin.post(address(DeployedSite, "changelist"), {"action": action, "_selected_action": [str(site.pk)]})
        shop.workspace.refresh_from_db()
        before += 1
        explicit = NoteRow.objects.filter(subject=shop.subject, immediate=True).exclude(mark="at once")
        assert (shop.workspace.status, explicit.count(), times_marked_of(shop)) == (status, 1, before)
        assert DeployedSite.objects.get().is_live


def test_suspending_a_shop_that_is_suspended_does_nothing(shop: Shop, admin: Client) -> None:
    before = times_marked_of(shop)
    chosen = {"action": "resume", "_selected_action": [str(shop.workspace.site.pk)]}
    admin.post(address(DeployedSite, "changelist"), chosen)
    assert times_marked_of(shop) == before


def test_deleting_a_site_deletes_its_workspace_and_leaves_the_purge_to_be_sent(shop: Shop, admin: Client) -> None:
    before = times_marked_of(shop)
    assert admin.post(address(Workspace, "delete", shop.workspace.pk), {"post": "yes"}).status_code == 403
    admin.post(address(DeployedSite, "delete", shop.workspace.site.pk), {"post": "yes"})
    assert not Workspace.objects.exists()
    assert not TemplateCustomization.objects.exists()
    row = LedgerRow.objects.get(subject=shop.subject)
    assert row.desired > before
    assert row.due_at is not None


def test_who_is_no_staff_sees_nothing(shop: Shop) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    assert client.get(address(Workspace, "changelist")).status_code == 302
