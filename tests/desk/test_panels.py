"""Pages, menus, settings, schedules, links and history are panels of plain forms, for editors alone."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.shops import Shop, make_member, make_shop
from theme.models import (
    Publish,
    ScheduledPublish,
    ShareLink,
    TemplateCustomization,
    ThemePage,
    ThemeRedirect,
    WorkingCopy,
)
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService as Service
from theme.shop_time import wall_clock
from workspace.models import Membership, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PANELS = ("pages", "settings", "seo", "schedule", "shares", "history")


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    add_page(customization_id=shop.first.pk, path="/about", title="About", puck_data={}, user=shop.owner)
    return shop


@pytest.fixture
def owner(shop: Shop) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    return client


def revision(shop: Shop) -> int:
    return TemplateCustomization.objects.get(pk=shop.first.pk).revision


def post(client: Client, shop: Shop, name: str, act: str, **form: Any) -> Any:
    return client.post(f"/desk/{shop.first.pk}/{name}", {"act": act, "expected": revision(shop)} | form, follow=True)


def said(answer: Any) -> str:
    found = re.search(r'<p role="status" class="done">(.*?)</p>', answer.content.decode())
    assert found, answer.content.decode()
    return html.unescape(found[1])


def refused(answer: Any) -> str:
    assert answer.status_code == 409
    found = re.search(r'role="alert" class="alert"><p>(.*?)</p>', answer.content.decode())
    assert found
    return html.unescape(found[1])


def test_pages_are_managed_without_a_script(shop: Shop, owner: Client) -> None:
    assert said(post(owner, shop, "pages", "add", to="contact", title="Contact")) == "Added the page /contact."
    post(owner, shop, "pages", "update", path="/about", to="/about-us", title="Us", redirect="on")
    assert said(post(owner, shop, "pages", "duplicate", path="/", to="/copy", title="C")) == "Copied to /copy."
    post(owner, shop, "pages", "redirect", path="/old", target="/about-us")
    text = owner.get(f"/desk/{shop.first.pk}/pages").content.decode()
    assert "<code>/about</code> → <code>/about-us</code>" in text
    assert sorted(ThemePage.objects.values_list("path", flat=True)) == ["/about-us", "/contact", "/copy"]
    answer = post(owner, shop, "pages", "remove", path="/copy")
    assert refused(answer) == "Tick the box to remove the page for good."
    post(owner, shop, "pages", "remove", path="/copy", sure="on", target="/contact")
    assert not ThemePage.objects.filter(path="/copy").exists()
    post(owner, shop, "pages", "forget", path="/copy")
    assert sorted(ThemeRedirect.objects.values_list("path", flat=True)) == ["/about", "/old"]


def test_a_page_changed_meanwhile_is_not_written_over(shop: Shop, owner: Client) -> None:
    answer = post(owner, shop, "pages", "update", path="/about", to="/b", title="B", expected=1)
    assert refused(answer).startswith(f"The theme was changed by {shop.owner.username} meanwhile")
    assert ThemePage.objects.get().path == "/about"
    assert refused(post(owner, shop, "pages", "add", to="/x", title="X", expected="x" * 90)).startswith("The theme was")


def settings_form(**more: Any) -> dict[str, Any]:
    rows = {
        f"{name}-{part}": values
        for name in ("header", "footer")
        for part, values in (("place", ["1", "2"]), ("label", ["", ""]), ("href", ["", ""]))
    }
    return (
        {"number": "0", "scheme": "", "font": "", "corners": "", "locale": "", "logo": "", "favicon": ""} | rows | more
    )


def test_settings_and_menus_are_saved_as_the_draft_and_published(shop: Shop, owner: Client) -> None:
    menu = {"header-place": ["2", "1"], "header-label": ["About", "Shop"], "header-href": ["/about", "/products"]}
    form = settings_form(scheme="auto", logo="/logo.svg", own="on", paper="#ffffff", ink="#000000", accent="#aa0000")
    assert said(post(owner, shop, "settings", "save", **(form | menu))).startswith("Saved as a draft.")
    root = WorkingCopy.objects.get().puck_data["root"]["props"]
    assert root == {
        "title": "Home",
        "logo": "/logo.svg",
        "look": {"scheme": "auto", "paper": "#ffffff", "ink": "#000000", "accent": "#aa0000"},
        "menus": {"header": [{"label": "Shop", "href": "/products"}, {"label": "About", "href": "/about"}]},
    }
    text = owner.get(f"/desk/{shop.first.pk}/settings").content.decode()
    assert 'value="/logo.svg"' in text
    assert text.index('value="Shop"') < text.index('value="About"')
    answer = post(owner, shop, "settings", "publish", **settings_form(number="1", logo="/new.svg"))
    assert said(answer).startswith("Published")
    shop.first.refresh_from_db()
    assert shop.first.puck_data["root"]["props"] == {"title": "Home", "logo": "/new.svg"}


def test_a_refused_setting_keeps_the_typed_values(shop: Shop, owner: Client) -> None:
    answer = post(owner, shop, "settings", "save", **settings_form(logo="http://cdn.example/l.png", locale="fr"))
    assert "must start with https://" in refused(answer)
    assert 'value="http://cdn.example/l.png"' in answer.content.decode()
    assert 'value="fr"' in answer.content.decode()
    answer = post(owner, shop, "settings", "save", **settings_form(number="7"))
    assert "saved by somebody else" in refused(answer)
    assert not WorkingCopy.objects.exists()


def test_search_results_have_a_preview(shop: Shop, owner: Client) -> None:
    form = {"number": "0", "title": "All <about> us", "description": "Words", "image": "/a.png"}
    post(owner, shop, "seo?path=/about", "save", **form)
    assert WorkingCopy.objects.get(path="/about").puck_data["root"]["props"]["title"] == "All <about> us"
    text = owner.get(f"/desk/{shop.first.pk}/seo?path=/about").content.decode()
    assert re.search(r'<p class="result-title">All &lt;about&gt; us – Shop \d+</p>', text)
    assert owner.get(f"/desk/{shop.first.pk}/seo?path=/nope").status_code == 404


def test_a_publish_is_scheduled_previewed_changed_and_cancelled(shop: Shop, owner: Client) -> None:
    text = owner.get(f"/desk/{shop.first.pk}/schedule").content.decode()
    assert '<input type="hidden" name="expected" value="UTC">' in text
    post(owner, shop, "schedule", "zone", zone="Africa/Douala", expected="UTC")
    told = refused(post(owner, shop, "schedule", "zone", zone="Europe/Paris", expected="UTC"))
    assert told == "Somebody else set the time zone to Africa/Douala meanwhile."
    assert Workspace.objects.get(pk=shop.workspace.pk).time_zone == "Africa/Douala"
    at = wall_clock(timezone.now() + timedelta(days=2), "Africa/Douala")
    assert said(post(owner, shop, "schedule", "add", path="/", at=at, note="Sale")).startswith("Scheduled / for ")
    row = ScheduledPublish.objects.get()
    text = owner.get(f"/desk/{shop.first.pk}/schedule").content.decode()
    assert f'value="{at}"' in text
    preview = owner.get(f"/desk/{shop.first.pk}/schedule/{row.pk}/page")
    assert (b"Hello" in preview.content, preview["Cache-Control"]) == (True, "no-store")
    later = wall_clock(timezone.now() + timedelta(days=3), "Africa/Douala")
    post(owner, shop, "schedule", "change", scheduled=row.pk, expected=1, path="/", at=later, note="Big", over="on")
    row.refresh_from_db()
    assert (row.note, row.over, wall_clock(row.at, "Africa/Douala")) == ("Big", True, later)
    assert "changed by somebody else" in refused(post(owner, shop, "schedule", "cancel", scheduled=row.pk, expected=1))
    post(owner, shop, "schedule", "cancel", scheduled=row.pk, expected=2)
    assert not ScheduledPublish.objects.exists()


def test_a_link_is_made_shown_and_revoked(shop: Shop, owner: Client) -> None:
    answer = post(owner, shop, "shares", "add", path="/about", hours="24", note="For Ana")
    address = re.search(r'<a href="http://(shop\d+\.localhost)(/preview/[^"]+)"', answer.content.decode())
    assert address
    assert Client(headers={"host": address[1]}).get(address[2]).status_code == 200
    assert '<input type="hidden" name="expected" value="1">' in answer.content.decode()
    revoke = {"link": ShareLink.objects.get().pk, "expected": 1}
    assert said(post(owner, shop, "shares", "revoke", **revoke)) == "Revoked the link: it shows nothing any more."
    told = refused(post(owner, shop, "shares", "revoke", **revoke))
    assert told == "This link was revoked or changed meanwhile."
    assert Client(headers={"host": address[1]}).get(address[2]).status_code == 404
    assert b"There is no open link." in owner.get(f"/desk/{shop.first.pk}/shares").content


def test_a_whole_theme_is_compared_and_restored(shop: Shop, owner: Client) -> None:
    post(owner, shop, "settings", "publish", **settings_form(locale="fr"))
    then = Publish.objects.get()
    post(owner, shop, "pages", "add", to="/new", title="New")
    text = owner.get(f"/desk/{shop.first.pk}/history?compare={then.pk}").content.decode()
    assert "<li><code>/new</code>: removed</li>" in text
    post(owner, shop, "history", "restore", publish=then.pk)
    assert not ThemePage.objects.filter(path="/new").exists()
    assert owner.get(f"/desk/{shop.first.pk}/history?compare=x").status_code == 404


def test_nobody_else_opens_a_panel(shop: Shop) -> None:
    client = Client(headers={"host": "localhost"})
    for name in PANELS:
        assert client.get(f"/desk/{shop.first.pk}/{name}").status_code == 302
        assert client.post(f"/desk/{shop.first.pk}/{name}", {"act": "add"}).status_code == 302
    for stranger in (make_shop().owner, make_member(shop.workspace, Membership.Role.VIEWER)):
        client.force_login(stranger)
        for name in PANELS:
            for answer in (
                client.get(f"/desk/{shop.first.pk}/{name}"),
                client.post(f"/desk/{shop.first.pk}/{name}", {"act": "add", "to": "/x", "path": "/", "hours": "1"}),
            ):
                assert answer.status_code == 404
                assert b"/about" not in answer.content
    assert (ThemePage.objects.count(), ShareLink.objects.count()) == (1, 0)


def test_panels_are_not_kept_and_run_no_foreign_script(shop: Shop, owner: Client) -> None:
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    for name in PANELS:
        answer = owner.get(f"/desk/{shop.first.pk}/{name}")
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        assert b"<script" not in answer.content
    assert post(owner, shop, "pages", "explode").status_code == 409


def test_themes_are_managed_on_the_first_page(shop: Shop, owner: Client) -> None:
    def act(verb: str, **form: Any) -> Any:
        return owner.post("/desk/", {"act": verb} | form, follow=True)

    made = act("create", workspace=shop.workspace.pk, name="Third", copy=shop.first.pk)
    assert said(made) == "Created the theme Third."
    third = TemplateCustomization.objects.get(name="Third")
    assert list(third.pages.values_list("path", flat=True)) == ["/about"]
    assert said(act("rename", theme=third.pk, name="New", expected=2)) == "The theme is called New now."
    assert refused(act("delete", theme=third.pk, expected=3)) == "Tick the box to delete the theme for good."
    assert refused(act("delete", theme=third.pk, expected=2, sure="on")).startswith("The theme was changed by")
    assert said(act("delete", theme=third.pk, expected=3, sure="on")) == "Deleted the theme."
    assert TemplateCustomization.objects.count() == 2
    other = make_shop()
    assert refused(act("delete", theme=other.first.pk, expected=1, sure="on")) == "Theme not found."
    assert refused(act("create", workspace=other.workspace.pk, name="x")) == "Workspace not found."
