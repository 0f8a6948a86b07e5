"""Settings are refused where they are typed, kept in the working copy, and shown by every page once published."""

from typing import Any

import pytest

from tests.shops import Shop, make_shop
from theme.models import WorkingCopy
from theme.publishable import publish_faults
from theme.puck import InvalidPuck
from theme.services import working_copies as copies
from theme.services.working_copies import Overtaken
from theme.site_settings import MAX_ITEMS, checked, merged, read_menus

LINK = {"label": "About", "href": "/about"}


@pytest.mark.parametrize(
    ("given", "path", "words"),
    [
        ({"logo": "http://cdn.example/a.png"}, "logo", "must start with https://"),
        ({"image": "javascript:alert(1)"}, "image", "must start with https://"),
        ({"favicon": 3}, "favicon", "must"),
        ({"title": "x" * 121}, "title", "is 121 characters; at most 120 are shown"),
        ({"look": {"accent": "red"}}, "look.accent", "must be like #1f4d3a"),
        ({"look": {"dark": {"ink": "#12"}}}, "look.dark.ink", "must be like"),
        ({"look": {"font": "comic"}}, "look.font", "must be one of sans, serif, mono, round"),
        ({"look": []}, "look", "must be an object"),
        ({"locale": "french"}, "locale", "must be like fr or pt-BR"),
        ({"menus": {"header": [LINK, {"label": "x", "href": "about"}]}}, "menus.header[1].href", "must be a path"),
        ({"menus": {"header": [{"label": " ", "href": "/a"}]}}, "menus.header[0].label", "is missing"),
        ({"menus": {"header": [{"label": "x"}]}}, "menus.header[0]", "label and href"),
        ({"menus": {"side": []}}, "menus.side", "is no setting"),
        ({"menus": {"footer": [LINK] * (MAX_ITEMS + 1)}}, "menus.footer", "at most 20 entries"),
        ({"script": "x"}, "script", "is no setting"),
        ([], "settings", "must be an object"),
    ],
)
def test_a_wrong_setting_is_named_with_its_place(given: Any, path: str, words: str) -> None:
    with pytest.raises(InvalidPuck, match=words) as why:
        checked(given, home=True)
    assert why.value.path == path


def test_only_the_home_page_has_settings_of_the_shop() -> None:
    assert checked({"title": "About ", "image": "/a.png"}, home=False) == {"title": "About", "image": "/a.png"}
    with pytest.raises(InvalidPuck, match="is no setting; there are description, image, title"):
        checked({"logo": "/a.png"}, home=False)


def test_settings_left_out_stay_and_empty_ones_go() -> None:
    root = {"title": "A", "own": 1, "look": {"font": "serif", "accent": "#000000"}, "menus": {"header": [LINK]}}
    new = {"title": "", "look": {"font": "", "paper": "#ffffff"}, "menus": {"header": []}}
    assert merged(root, checked(new, home=True)) == {"own": 1, "look": {"accent": "#000000", "paper": "#ffffff"}}
    assert root["title"] == "A"


@pytest.mark.parametrize("menus", [None, [], "x", {"header": "x"}, {"header": [1, {"label": 2}]}])
def test_a_document_of_any_shape_has_menus(menus: Any) -> None:
    assert read_menus({"menus": menus}) == {"header": [], "footer": []}


def test_unsafe_entries_of_a_menu_are_left_out() -> None:
    bad = [{"label": "x", "href": "javascript:x"}, {"label": "", "href": "/"}, *[LINK] * 30]
    assert read_menus({"menus": {"header": bad}})["header"] == [LINK] * (MAX_ITEMS - 2)


def test_http_pictures_are_faults_wherever_they_are_typed() -> None:
    html = '<p>x</p><img alt="a" src="http://cdn.example/a.png">'
    document = {
        "root": {"props": {"image": "http://cdn.example/b.png", "logo": "/fine.svg"}},
        "content": [
            {"type": "RichText", "props": {"id": "r", "html": html}},
            {"type": "RichText", "props": {"id": "s", "html": '<a href="http://x.example">fine</a><img src="/a.png">'}},
            {"type": "ImageBanner", "props": {"id": "b", "src": "http://cdn.example/c.png"}},
        ],
    }
    found = [(one.component_id, one.field) for one in publish_faults(document)]
    assert found == [("root", "image"), ("r", "html"), ("b", "src")]
    assert "http://cdn.example/a.png must start with https://" in publish_faults(document)[1].message


@pytest.fixture
def shop(db: None) -> Shop:
    return make_shop()


@pytest.mark.database
def test_settings_are_saved_into_the_working_copy(shop: Shop) -> None:
    given = {"customization_id": shop.first.pk, "path": "/", "user": shop.owner}
    settings = {"title": "New", "menus": {"header": [LINK]}}
    assert copies.save_settings(settings=settings, expected=0, **given) == 1
    root = WorkingCopy.objects.get().puck_data["root"]["props"]
    assert root == settings
    with pytest.raises(Overtaken):
        copies.save_settings(settings={"title": "Old"}, expected=0, **given)
    assert copies.save_settings(settings={"description": "Words"}, expected=1, **given) == 2
    copies.publish_working_copy(expected=2, **given)
    shop.first.refresh_from_db()
    assert shop.first.puck_data["root"]["props"] == settings | {"description": "Words"}
    assert [one["type"] for one in shop.first.puck_data["content"]] == ["Heading", "Columns"]
