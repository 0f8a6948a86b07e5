"""The actions of the desk's panels by GraphQL: each answer names the revision to expect next."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from freshness.contrib.django import build
from tests.huzilerz.graphql.conftest import Ask
from tests.shops import Shop, make_shop
from theme.models import ThemePage, ThemeRedirect
from theme.shop_time import wall_clock

pytestmark = pytest.mark.django_db

OUT = "{ success message revision generation errors { code path } }"


def write(ask: Ask, mutation: str, more: str = "", **given: Any) -> Any:
    kinds = {"expected": "Int!", "to": "String!", "path": "String!", "title": "String!", "target": "String!"}
    head = ", ".join(f"${name}: {kinds[name]}" for name in given)
    body = ", ".join(f"{name}: ${name}" for name in given)
    return ask(f"mutation({head}) {{ out: {mutation}({more}, {body}) {OUT} }}", **given)["data"]["out"]


def test_pages_and_redirects(ask: Ask, shop: Shop) -> None:
    me = f'id: "{shop.first.pk}"'
    ask(f"mutation {{ publishTheme({me}, expected: 1) {{ success }} }}")
    found = write(ask, "addPage", me, path="/about", title="About", expected=1)
    assert found == {
        "success": True, "message": "Added.", "revision": 2,
        "generation": build.ledger().stamp(shop.subject).generation, "errors": [],
    }  # fmt: skip
    assert write(ask, "updatePage", me, path="/about", to="/us", expected=2)["revision"] == 3
    late = write(ask, "duplicatePage", me, path="/us", to="/copy", title="Copy", expected=2)
    assert (late["success"], late["revision"]) == (False, 3)
    assert late["errors"] == [{"code": "Outdated", "path": ""}]
    assert write(ask, "duplicatePage", me, path="/us", to="/copy", title="Copy", expected=3)["revision"] == 4
    assert write(ask, "addRedirect", me, path="/old", target="/us", expected=4)["success"] is True
    asked = f"{{ theme({me}) {{ redirects {{ path target }} pages {{ path }} }} }}"
    assert ask(asked)["data"]["theme"] == {
        "redirects": [{"path": "/about", "target": "/us"}, {"path": "/old", "target": "/us"}],
        "pages": [{"path": "/copy"}, {"path": "/us"}],
    }
    assert write(ask, "removeRedirect", me, path="/old", expected=5)["success"] is True
    gone = write(ask, "removePage", me + ', redirectTo: "/copy"', path="/us", expected=6)
    assert (gone["success"], ThemePage.objects.get().path) == (True, "/copy")
    assert dict(ThemeRedirect.objects.values_list("path", "target")) == {"/about": "/copy", "/us": "/copy"}
    assert write(ask, "unpublishTheme", me, expected=6)["errors"][0]["code"] == "Outdated"
    assert write(ask, "unpublishTheme", me, expected=7)["success"] is True


def test_a_save_of_the_description_may_expect_a_revision(ask: Ask, shop: Shop) -> None:
    save = 'mutation($e: Int) { out: updateThemeCustomization(id: "%s", input: {puckData: {n: 1}}, expected: $e) %s }'
    assert ask(save % (shop.first.pk, OUT), e=1)["data"]["out"]["revision"] == 2
    found = ask(save % (shop.first.pk, OUT), e=1)["data"]["out"]
    assert (found["success"], found["revision"], found["errors"][0]["code"]) == (False, 2, "Outdated")
    assert ask(save % (shop.first.pk, OUT))["data"]["out"]["revision"] == 3


def test_settings_name_the_wrong_value(ask: Ask, shop: Shop) -> None:
    asked = """mutation($t: ID!, $s: JSON!) { out: saveSettings(theme: $t, settings: $s, expected: 0) {
      success number errors { code path message } } }"""
    bad = {"menus": {"header": [{"label": "x", "href": "javascript:x"}]}}
    found = ask(asked, t=str(shop.first.pk), s=bad)["data"]["out"]
    assert [(one["code"], one["path"]) for one in found["errors"]] == [("InvalidPuck", "menus.header[0].href")]
    found = ask(asked, t=str(shop.first.pk), s={"title": "New"})["data"]["out"]
    assert found == {"success": True, "number": 1, "errors": []}


def test_a_publish_is_scheduled_and_a_theme_restored(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    zone = 'mutation { out: setTimeZone(workspace: "%s", timeZone: "%s", expected: "%s") { success timeZone } }'
    assert ask(zone % (shop.workspace.pk, "Africa/Douala", "UTC"))["data"]["out"]["timeZone"] == "Africa/Douala"
    assert ask(zone % (shop.workspace.pk, "Mars", "Africa/Douala"))["data"]["out"]["success"] is False
    at = wall_clock(timezone.now() + timedelta(days=1), "Africa/Douala")
    add = """mutation($t: ID!, $at: String!) { out: schedulePublish(theme: $t, at: $at, expected: 0) {
      success message scheduled { id localTime version state author } errors { code } } }"""
    found = ask(add, t=theme, at=at)["data"]["out"]
    row = found["scheduled"]
    assert row | {"id": ""} == {
        "id": "", "localTime": at, "version": 1, "state": "waiting", "author": shop.owner.username,
    }  # fmt: skip
    assert ask(add, t=theme, at="soon")["data"]["out"]["errors"] == [{"code": "NotAllowed"}]
    change = """mutation($t: ID!, $s: ID!) { out: reschedulePublish(theme: $t, scheduled: $s, expected: 1, note: "n") {
      success overtaken scheduled { note version } } }"""
    assert ask(change, t=theme, s=row["id"])["data"]["out"]["scheduled"] == {"note": "n", "version": 2}
    assert ask(change, t=theme, s=row["id"])["data"]["out"]["overtaken"] is True
    listed = ask("query($t: ID!) { scheduledPublishes(theme: $t) { note } }", t=theme)["data"]["scheduledPublishes"]
    assert listed == [{"note": "n"}]
    cancel = (
        "mutation($t: ID!, $s: ID!) { out: cancelScheduledPublish(theme: $t, scheduled: $s, expected: 2) { success } }"
    )
    assert ask(cancel, t=theme, s=row["id"])["data"]["out"]["success"] is True
    publish = "mutation($t: ID!) { out: publishWorkingCopy(theme: $t, expected: 0) { publish { id } } }"
    then = ask(publish, t=theme)["data"]["out"]["publish"]["id"]
    ask('mutation($t: ID!) { addPage(id: $t, path: "/new", title: "New", expected: 1) { success } }', t=theme)
    compare = "query($t: ID!, $p: ID!) { themeComparison(theme: $t, publish: $p) { path state components { id } } }"
    assert ask(compare, t=theme, p=then)["data"]["themeComparison"] == [
        {"path": "/new", "state": "removed", "components": []}
    ]
    restore = """mutation($t: ID!, $p: ID!, $e: Int!) { out: restoreTheme(theme: $t, publish: $p, expected: $e) {
      success revision publish { kind } theme { pages { path } } errors { code } } }"""
    assert ask(restore, t=theme, p=then, e=1)["data"]["out"]["errors"] == [{"code": "Outdated"}]
    found = ask(restore, t=theme, p=then, e=2)["data"]["out"]
    assert found == {
        "success": True, "revision": 3, "publish": {"kind": "restore"}, "theme": {"pages": []}, "errors": [],
    }  # fmt: skip


def test_a_draft_is_shared_and_the_link_revoked(ask: Ask, shop: Shop) -> None:
    theme = str(shop.first.pk)
    add = (
        "mutation($t: ID!, $h: Int!) { out: shareDraft(theme: $t, hours: $h) { success link { id address } message } }"
    )
    found = ask(add, t=theme, h=24)["data"]["out"]["link"]
    assert "/preview/" in found["address"]
    assert ask(add, t=theme, h=0)["data"]["out"]["message"] == "A link is open for 1 to 720 hours."
    links = "query($t: ID!) { shareLinks(theme: $t) { id } }"
    assert ask(links, t=theme)["data"]["shareLinks"] == [{"id": found["id"]}]
    revoke = "mutation($t: ID!, $l: ID!) { out: revokeShareLink(theme: $t, link: $l, expected: 1) { success } }"
    assert ask(revoke, t=theme, l=found["id"])["data"]["out"]["success"] is True
    assert ask(links, t=theme)["data"]["shareLinks"] == []
    other = str(make_shop().first.pk)
    for asked in (links, "query($t: ID!) { scheduledPublishes(theme: $t) { id } }"):
        assert next(iter(ask(asked, t=other)["data"].values())) is None
    assert ask(add, t=other, h=1)["data"]["out"]["message"] == "Theme not found."


def test_themes_are_created_renamed_and_deleted(ask: Ask, shop: Shop) -> None:
    create = """mutation($w: ID!, $c: ID) { out: createTheme(workspace: $w, name: "Third", copyOf: $c) {
      success theme { id name revision pages { path } } errors { code } } }"""
    found = ask(create, w=str(shop.workspace.pk), c=str(shop.first.pk))["data"]["out"]
    theme = found["theme"]
    assert theme | {"id": ""} == {"id": "", "name": "Third", "revision": 1, "pages": []}
    refused = ask(create, w=str(make_shop().workspace.pk), c=None)["data"]["out"]
    assert (refused["success"], refused["errors"]) == (False, [{"code": "NotFound"}])
    rename = 'mutation($t: ID!) { out: renameTheme(id: $t, name: "New", expected: 1) { revision theme { name } } }'
    assert ask(rename, t=theme["id"])["data"]["out"] == {"revision": 2, "theme": {"name": "New"}}
    delete = "mutation($t: ID!, $e: Int!) { out: deleteTheme(id: $t, expected: $e) { success revision } }"
    assert ask(delete, t=theme["id"], e=1)["data"]["out"] == {"success": False, "revision": 2}
    assert ask(delete, t=theme["id"], e=2)["data"]["out"] == {"success": True, "revision": None}
