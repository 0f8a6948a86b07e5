"""A shop in a single snapshot of the database: its front, its shelf, and the frame around every page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from catalog.models import Collection
from freshness.targets import tags as tag_grammar
from storefront import conf
from storefront.first_picture import loaded_first
from storefront.front import Front, Theme, front_at, live_theme
from storefront.head import Head, Shop
from storefront.look import ShopLook
from storefront.page import HTML, RenderedPage
from storefront.render import Context
from storefront.sections import Sections
from storefront.shelf import Shelf
from theme.models import TemplateCustomization
from workspace.hosting.routes import Site
from workspace.prepared_query import PreparedQuery

MENU = 5


@dataclass(slots=True, kw_only=True)
class Shopfront:
    """A page's sources.  `shop` comes from the domain record; the request adds none."""

    workspace_id: UUID
    host: str
    front: Front
    shop: Shop
    shelf: Shelf
    sections: Sections
    context: Context
    _home: Mapping[str, Any] | None

    @classmethod
    def open(cls, site: Site, *, theme: Theme | None = None) -> Self | None:
        """Open the shop with its live theme (or with `theme`); None while the shop is suspended or no theme is live."""
        theme = None if site.suspended else theme or live_theme(site.workspace_id)
        return cls._with(site.workspace_id, site.host, Front.of(site, theme), theme) if theme else None

    @classmethod
    def at(cls, workspace_id: UUID, host: str) -> Self | None:
        """Open as `open` does, with the live theme, by the front that is kept.  Raises NotHere."""
        read: list[Theme] = []
        front = front_at(workspace_id, host, read=read.append)
        return cls._with(workspace_id, host, front, read[0] if read else None) if front else None

    @classmethod
    def _with(cls, workspace_id: UUID, host: str, front: Front, theme: Theme | None) -> Self:
        look = front.look
        shelf = Shelf(workspace_id, sold_out=look.words["sold_out"])
        shelf.show(*front.shown)
        sections = Sections(front.theme_id, shelf)
        return cls(
            workspace_id=workspace_id,
            host=host,
            front=front,
            shop=Shop(name=front.name, base=conf.load().base(front.canonical), locale=look.locale),
            shelf=shelf,
            sections=sections,
            context=Context(shelf=shelf, section=sections),
            _home=theme.home if theme else None,
        )

    @property
    def look(self) -> ShopLook:
        """The shop's look and language."""
        return self.front.look

    @property
    def home(self) -> Mapping[str, Any]:
        """The home page's document, read when first asked for."""
        if self._home is None:
            row = _HOME.first(self.front.theme_id)
            self._home = row[0] if row else {}
        return self._home

    def page(self, template: str, head: Head, shown: Mapping[str, Any], *, status: int = 200) -> RenderedPage:
        """Render a template of this app inside the shop's frame: its announcements, its menu, its footer."""
        around = {"above": self.front.above, "below": self.front.below}  # pages of the theme have their own
        body = render_to_string(
            f"storefront/{template}", {**self._around(), "head": head, "menu": self._menu(), **around, **shown}
        )
        return self.finished(loaded_first(body).encode(), status=status)

    def moved(self, location: str) -> RenderedPage:
        """Send visitors on to another path of the shop, for good."""
        return replace(self.finished(b"", status=301), location=location)

    def finished(self, body: bytes, *, content_type: str = HTML, status: int = 200) -> RenderedPage:
        """Finish a page of these bytes, with the tags of all content looked at."""
        tags = {*site_tags(self.workspace_id, self.host), *map(tag_grammar.wire, self.shelf.shown)}
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
        found = _COLLECTIONS.rows(self.workspace_id)
        return [products, *({"href": f"/collections/{handle}", "label": title} for handle, title in found)]


def site_tags(workspace_id: UUID, host: str) -> tuple[str, ...]:
    """List the tags of every response of a shop: workspace, host, shard."""
    return (
        tag_grammar.make("w", workspace_id),
        tag_grammar.make("h", host),
        tag_grammar.shard(workspace_id),
    )


_HOME = PreparedQuery(
    lambda theme_id: TemplateCustomization.objects.filter(id=theme_id).values_list("puck_data"), by_key=True
)
_COLLECTIONS = PreparedQuery(
    lambda workspace_id: Collection.objects.filter(workspace_id=workspace_id).values_list("handle", "title")[:MENU],
    by_key=True,
)
