"""The front of a shop: the common part of all pages, kept until a change of the shop's site, workspace or theme.

A front is a value of the workspace's cache within each page: good under the page's own snapshot, or built in there.  A
page other than home therefore reads neither the shop's rows nor the theme's document, however large.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from itertools import islice
from typing import Any, Final, Self
from uuid import UUID

from django.utils.safestring import SafeString, mark_safe

from freshness.contrib.django.cache import get_or_build
from storefront.look import ShopLook, look_of
from storefront.render import Context, render_nodes
from storefront.shelf import Shelf
from storefront.tree import grow, root_of, top_of
from theme.models import TemplateCustomization
from workspace.hosting.routes import PART_TTL, NotHere, Site, keep_workspace, site_for
from workspace.hosting.services.engine import subject_of
from workspace.prepared_query import PreparedQuery

MAX_FRAME: Final = 10
"""Most announcements and footers borrowed from the home page by every page: no page may cost as much as the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The visible part of a theme: its id and its home page's document."""

    id: UUID
    home: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A shop's name, canonical host, theme and look; its announcements and footers as HTML; the tags of all that."""

    name: str
    canonical: str
    theme_id: UUID
    look: ShopLook
    above: SafeString
    below: SafeString
    shown: Sequence[str]

    @classmethod
    def of(cls, site: Site, theme: Theme) -> Self:
        """Read the front of a shop with a theme."""
        look = look_of(root_of(theme.home))
        shelf = Shelf(site.workspace_id, sold_out=look.words["sold_out"])
        shelf.show(f"t:{theme.id}")
        context = Context(shelf=shelf)
        return cls(
            name=site.name,
            canonical=site.canonical,
            theme_id=theme.id,
            look=look,
            above=_borrowed(theme.home, "AnnouncementBar", context),
            below=_borrowed(theme.home, "Footer", context),
            shown=sorted(shelf.shown),
        )

    def encode(self) -> dict[str, Any]:
        """Return the front as the cache keeps it."""
        return _shallow(self) | {"theme_id": str(self.theme_id), "look": _shallow(self.look)}

    @classmethod
    def decode(cls, kept: Mapping[str, Any]) -> Self:
        """Return the front as it was before `encode`."""
        own = {"theme_id": UUID(kept["theme_id"]), "look": ShopLook(**kept["look"])}
        html = {name: mark_safe(kept[name]) for name in ("above", "below")}  # noqa: S308 - as rendered
        return cls(**{**kept, **own, **html})


def front_at(workspace_id: UUID, host: str, *, read: Callable[[Theme], None]) -> Front | None:
    """Return the front of a workspace's shop at a host; None while the shop is suspended or no theme is live.

    `read` is called with the live theme if the theme had to be read for the front.  Raises NotHere for a host that does
    not show the workspace.
    """
    build = partial(_front, workspace_id, host, read)
    kept = get_or_build(subject_of(workspace_id), f"front:{host}", build, timeout=PART_TTL)
    return Front.decode(kept) if kept else None


def _front(workspace_id: UUID, host: str, read: Callable[[Theme], None]) -> dict[str, Any] | None:
    site = site_for(host)
    if site is None or site.moved or site.workspace_id != workspace_id:
        raise NotHere(site)
    keep_workspace(host, known=workspace_id)  # the front ends with each change of the host
    theme = None if site.suspended else live_theme(workspace_id)
    if theme is None:
        return None
    read(theme)
    return Front.of(site, theme).encode()


def live_theme(workspace_id: UUID) -> Theme | None:
    """Read the live theme of a workspace."""
    row = _LIVE.first(workspace_id)
    return Theme(id=row[0], home=row[1]) if row else None


def _shallow(one: Front | ShopLook) -> dict[str, Any]:
    """Return the fields by name.  `asdict` would copy each menu link, which takes a tenth of the front's build."""
    return {name: getattr(one, name) for name in _FIELDS[type(one)]}


def _borrowed(home: Mapping[str, Any], kind: str, context: Context) -> SafeString:
    """Render the first components of a kind of the home page, and look at no other component in detail."""
    return render_nodes(grow({"content": [*islice(top_of(home, kind), MAX_FRAME)]}).nodes, context)


_FIELDS: Final = {kind: tuple(field.name for field in fields(kind)) for kind in (Front, ShopLook)}
_LIVE = PreparedQuery(
    lambda workspace_id: TemplateCustomization.objects.filter(workspace_id=workspace_id, is_active=True).values_list(
        "id", "puck_data"
    )[:1],
    by_key=True,
)
