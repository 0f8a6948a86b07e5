"""A shop in a single snapshot of the database: its live theme, its shelf, and the frame around every page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Self
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from catalog.models import Collection
from freshness.targets import tags as tag_grammar
from storefront import conf
from storefront.first_picture import loaded_first
from storefront.head import Head, Shop
from storefront.look import ShopLook, look_of
from storefront.page import HTML, RenderedPage
from storefront.render import Context, render_nodes
from storefront.sections import Sections
from storefront.shelf import Shelf
from storefront.tree import grow, root_of, top_of
from theme.models import TemplateCustomization
from workspace.hosting.routes import Site

MENU = 5
MAX_FRAME = 10
"""Most announcements and footers borrowed from the home page by every page: no page may cost as much as the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The visible part of a theme: its id and its home page's document."""

    id: UUID
    home: Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Shopfront:
    """A page's sources.  `shop` comes from the domain record; the request adds none."""

    site: Site
    shop: Shop
    theme: Theme
    shelf: Shelf
    sections: Sections
    context: Context
    look: ShopLook

    @classmethod
    def open(cls, site: Site, *, theme: Theme | None = None) -> Self | None:
        """Open the shop with its live theme (or with `theme`); None while the shop is suspended or no theme is live."""
        theme = None if site.suspended else theme or _live_theme(site)
        if theme is None:
            return None
        look = look_of(root_of(theme.home))
        shelf = Shelf(site.workspace_id, sold_out=look.words["sold_out"])
        shelf.show(f"t:{theme.id}")
        shop = Shop(name=site.name, base=conf.load().base(site.canonical), locale=look.locale)
        sections = Sections(theme.id, shelf)
        context = Context(shelf=shelf, section=sections)
        return cls(site=site, shop=shop, theme=theme, shelf=shelf, sections=sections, context=context, look=look)

    def page(self, template: str, head: Head, shown: Mapping[str, Any], *, status: int = 200) -> RenderedPage:
        """Render a template of this app inside the shop's frame: its announcements, its menu, its footer."""
        body = render_to_string(
            f"storefront/{template}",
            {**self._around(), "head": head, "menu": self._menu(), **self._frame(template), **shown},
        )
        return self.finished(loaded_first(body).encode(), status=status)

    def moved(self, location: str) -> RenderedPage:
        """Send visitors on to another path of the shop, for good."""
        return replace(self.finished(b"", status=301), location=location)

    def finished(self, body: bytes, *, content_type: str = HTML, status: int = 200) -> RenderedPage:
        """Finish a page of these bytes, with the tags of all content looked at."""
        tags = {*site_tags(self.site), *map(tag_grammar.wire, self.shelf.shown)}
        return RenderedPage(
            body=body,
            tags=tuple(sorted(tags)),
            status=status,
            content_type=content_type,
            locale=self.shop.locale,
            marked=self.sections.marked,
        )

    def _around(self) -> dict[str, Any]:
        """Gather every page's values of the shop's look and language."""
        other = self.look.words_locale
        return {
            "shop": self.shop,
            "look": self.look,
            "look_css": mark_safe(self.look.css),  # noqa: S308 - made of checked values alone
            "words": self.look.words,
            "words_lang": mark_safe(f' lang="{other}" dir="ltr"') if other else "",  # noqa: S308 - a constant
        }

    def _menu(self) -> list[dict[str, str]]:
        """Read the theme's own menu of the header; without it products and the first collections are linked."""
        if own := self.look.menus.get("header"):
            return [dict(one) for one in own]
        self.shelf.show_list("collections")
        products = {"href": "/products", "label": self.look.words["products"], "lang": self.look.words_locale}
        found = Collection.objects.filter(workspace_id=self.site.workspace_id).only("handle", "title")
        return [products, *({"href": f"/collections/{one.handle}", "label": one.title} for one in found[:MENU])]

    def _frame(self, template: str) -> dict[str, str]:
        """Render the home page's parts on pages outside the theme; an edit of them shows there as well."""
        if template == "page.html":
            return {}
        return {"above": self._borrowed("AnnouncementBar"), "below": self._borrowed("Footer")}

    def _borrowed(self, kind: str) -> str:
        """Render the first components of a kind of the home page, and look at no other component in detail."""
        found = [*islice(top_of(self.theme.home, kind), MAX_FRAME)]
        return render_nodes(grow({"content": found}).nodes, self.context)


def site_tags(site: Site) -> tuple[str, ...]:
    """List the tags of every response of a shop: workspace, host, shard."""
    return (
        tag_grammar.make("w", site.workspace_id),
        tag_grammar.make("h", site.host),
        tag_grammar.shard(site.workspace_id),
    )


def _live_theme(site: Site) -> Theme | None:
    found = TemplateCustomization.objects.filter(workspace_id=site.workspace_id, is_active=True)
    row = found.values_list("id", "puck_data").first()
    return Theme(id=row[0], home=row[1]) if row else None
