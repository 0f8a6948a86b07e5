"""Every page shows the theme's menus, logo and icon; a menu of the theme's own stands in place of the usual links."""

from typing import Any

import pytest

from freshness.cache_headers import tags_in
from freshness.contrib.django import build
from freshness.targets.tags import wire

pytestmark = pytest.mark.django_db

ROOT = {
    "title": "Aster",
    "logo": "/media/logo.svg",
    "favicon": "https://cdn.example/icon.png",
    "menus": {
        "header": [{"label": "About <us>", "href": "/about"}],
        "footer": [{"label": "Imprint", "href": "/imprint"}, {"label": "Bad", "href": "javascript:x"}],
    },
}


def with_root(shop: Any, root: dict[str, Any]) -> None:
    shop.theme.puck_data = {"root": {"props": root}, "content": []}
    shop.theme.save()


def test_menus_logo_and_icon_stand_on_every_page(shop: Any, visit: Any) -> None:
    with_root(shop, ROOT)
    shop.page("/about", {"content": []})
    for path in ("/", "/about", "/products", "/products/mug-1", "/nothing"):
        html = visit(shop.host, path).content.decode()
        assert '<nav aria-label="Main menu"><a href="/about">About &lt;us&gt;</a></nav>' in html
        footer = '<nav class="menu wrap" aria-label="Footer menu"><ul><li><a href="/imprint">Imprint</a></li></ul>'
        assert footer in html
        assert '<a class="name" href="/"><img src="/media/logo.svg" alt="Aster"></a>' in html
        assert '<link rel="icon" href="https://cdn.example/icon.png">' in html
        assert "javascript" not in html


def test_without_menus_the_usual_links_stand(shop: Any, visit: Any) -> None:
    html = visit(shop.host, "/").content.decode()
    usual = '<nav aria-label="Main menu"><a href="/products">Products</a><a href="/collections/summer">Summer</a></nav>'
    assert usual in html
    assert "Footer menu" not in html
    assert '<link rel="icon" href="data:,">' in html


def test_a_menu_of_its_own_does_not_depend_on_collections(shop: Any, visit: Any) -> None:
    def carried() -> bool:
        tags = tags_in(visit(shop.host, "/nothing").headers, build.tag_headers())
        return wire(f"l:{shop.id}/collections") in tags

    assert carried()
    with_root(shop, ROOT)
    assert not carried()


def test_a_picture_that_browsers_would_refuse_is_not_asked_for(shop: Any, visit: Any) -> None:
    with_root(shop, ROOT | {"logo": "http://cdn.example/a.png", "favicon": 'x"><script>'})
    html = visit(shop.host, "/").content.decode()
    assert '<a class="name" href="/">Aster</a>' in html
    assert ('<link rel="icon" href="data:,">' in html, "cdn.example" in html) == (True, False)
