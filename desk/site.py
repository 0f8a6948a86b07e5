"""Panels of a theme: pages and redirects, settings and menus, SEO, scheduled publishes, share links, history."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from desk.panels import number, panel
from desk.share_addresses import address_of, shop_address
from desk.views import guarded, signed_in
from desk.words import said
from storefront.head import Head, Shop, head
from storefront.tree import root_of
from theme.components import COMPONENTS
from theme.differences import ComponentDifference
from theme.models import ScheduledPublish, TemplateCustomization, ThemeRedirect
from theme.services import page_service, publishes, redirects, restoring, scheduled_publishes, share_links
from theme.services import working_copies as copies
from theme.shop_time import wall_clock
from theme.site_settings import CORNERS, FONTS, MAX_ITEMS, MENUS, SCHEMES, read_menus
from theme.texts import line
from workspace.access import NotAllowed
from workspace.models import Workspace

MOST_ROWS = 20
"""Publishes of a page of the history."""
BLANK_ROWS = 3
"""Empty rows at the end of a menu's form."""
_TAKEN = "Saved as a draft.  Visitors see it after a publish."
_LOOK = ("scheme", "font", "corners", "paper", "ink", "accent")


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def pages(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/pages`: pages added, renamed, moved, copied and removed; redirects from former addresses."""
    acts = {
        "add": _added,
        "update": _updated,
        "duplicate": _duplicated,
        "remove": _removed,
        "redirect": _redirected,
        "forget": _forgotten,
    }
    return panel(request, theme, "pages", acts=acts, shown=_pages)


def _given(theme: TemplateCustomization, form: QueryDict, user: Any) -> dict[str, Any]:
    return {"customization_id": theme.pk, "user": user, "expected": number(form)}


def _added(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    path = _path(form, "to")
    page_service.add_page(path=path, title=form.get("title", ""), puck_data={}, **_given(theme, form, user))
    return f"Added the page {path}."


def _updated(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    kept: dict[str, Any] = {"title": form.get("title", ""), "to": _path(form, "to"), "redirect": "redirect" in form}
    page_service.update_page(path=form.get("path", ""), **kept, **_given(theme, form, user))
    return f"Saved the page {kept['to']}."


def _duplicated(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    path = _path(form, "to")
    given = _given(theme, form, user)
    page_service.duplicate_page(path=form.get("path", ""), to=path, title=form.get("title", ""), **given)
    return f"Copied to {path}."


def _removed(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    if "sure" not in form:
        raise NotAllowed("Tick the box to remove the page for good.")
    target = form.get("target", "").strip() or None
    page_service.remove_page(path=form.get("path", ""), redirect_to=target, **_given(theme, form, user))
    return f"Removed the page {form.get('path', '')}."


def _redirected(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    target = form.get("target", "").strip()
    redirects.add_redirect(path=_path(form, "path"), target=target, **_given(theme, form, user))
    return f"Visitors of {_path(form, 'path')} are sent on to {target}."


def _forgotten(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    redirects.remove_redirect(path=form.get("path", ""), **_given(theme, form, user))
    return f"Removed the redirect from {form.get('path', '')}."


def _path(form: QueryDict, name: str) -> str:
    """Read an address with or without its leading slash."""
    text = form.get(name, "").strip()
    return text if text.startswith("/") else f"/{text}"


def _pages(theme: TemplateCustomization, form: QueryDict | None) -> Mapping[str, Any]:
    return {
        "pages": list(theme.pages.defer("puck_data").order_by("path")),
        "redirects": list(ThemeRedirect.objects.filter(theme_id=theme.pk)),
        "form": form or {},
    }


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/settings`: the shop's language, colours, font, logo, icon and menus, kept in the draft of home."""
    acts = {"save": _settings_saved, "publish": _settings_published}
    return panel(request, theme, "settings", acts=acts, shown=_settings)


def _settings_saved(theme: TemplateCustomization, form: QueryDict, user: Any, path: str = "/") -> str:
    _save_settings(theme, form, user, path)
    return _TAKEN


def _save_settings(theme: TemplateCustomization, form: QueryDict, user: Any, path: str) -> int:
    read = _typed_settings if path == "/" and "scheme" in form else _typed_seo
    return copies.save_settings(
        customization_id=theme.pk, path=path, settings=read(form), expected=number(form, "number"), user=user
    )


def _settings_published(theme: TemplateCustomization, form: QueryDict, user: Any, path: str = "/") -> str:
    saved = _save_settings(theme, form, user, path)
    copies.publish_working_copy(customization_id=theme.pk, path=path, expected=saved, user=user)
    return "Published with the whole draft of the page.  Visitors see it in a moment."


def _typed_settings(form: QueryDict) -> dict[str, Any]:
    own = "own" in form
    look = {name: form.get(name, "") for name in _LOOK if own or name in ("scheme", "font", "corners")}
    look |= {} if own else dict.fromkeys(("paper", "ink", "accent"), "")
    menus = {name: _typed_menu(form, name) for name in MENUS}
    return {name: form.get(name, "").strip() for name in ("locale", "logo", "favicon")} | {"look": look, "menus": menus}


def _typed_menu(form: QueryDict, name: str) -> list[dict[str, str]]:
    """Read the rows of a menu, by their numbers; rows without label and address are left out."""
    columns = (form.getlist(f"{name}-{part}")[: MAX_ITEMS + BLANK_ROWS + 1] for part in ("place", "label", "href"))
    rows = [(place, label.strip(), href.strip()) for place, label, href in zip(*columns, strict=False)]
    kept = [(float(place) if place.isdigit() else len(rows), label, href) for place, label, href in rows]
    return [{"label": label, "href": href} for _, label, href in sorted(kept, key=lambda row: row[0]) if label or href]


def _settings(theme: TemplateCustomization, form: QueryDict | None) -> Mapping[str, Any]:
    document, saved = copies.draft_of(theme, "/")
    root = root_of(document)
    given = root.get("look")
    look: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    menus = {name: _typed_menu(form, name) for name in MENUS} if form else read_menus(root)
    values = {name: root.get(name, "") for name in ("locale", "logo", "favicon")} | {
        name: look.get(name, "") for name in _LOOK
    }
    return {
        "values": values | (form.dict() if form else {}),
        "own": "own" in form if form else any(look.get(name) for name in ("paper", "ink", "accent")),
        "menus": [(name, _numbered(menus[name])) for name in MENUS],
        "number": form.get("number") if form else saved,
        "schemes": SCHEMES,
        "fonts": FONTS,
        "corners": CORNERS,
    }


def _numbered(entries: list[dict[str, str]]) -> list[dict[str, Any]]:
    blank = [{"label": "", "href": ""}] * min(BLANK_ROWS, max(0, MAX_ITEMS - len(entries)))
    return [{"place": at, **entry} for at, entry in enumerate([*entries, *blank], start=1)]


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def seo(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/seo?path=/about`: title, description and picture for search engines, with a preview."""
    path = request.GET.get("path", "/")
    acts = {
        "save": lambda theme, form, user: _settings_saved(theme, form, user, path),
        "publish": lambda theme, form, user: _settings_published(theme, form, user, path),
    }
    return panel(request, theme, "seo", acts=acts, shown=lambda theme, form: _seo(theme, form, path))


def _typed_seo(form: QueryDict) -> dict[str, Any]:
    return {name: form.get(name, "").strip() for name in ("title", "description", "image")}


def _seo(theme: TemplateCustomization, form: QueryDict | None, path: str) -> Mapping[str, Any]:
    document, saved = copies.draft_of(theme, path)
    root = root_of(document)
    values = _typed_seo(form) if form else {name: line(root.get(name), limit=320) for name in ("title", "description")}
    values |= {} if form else {"image": root.get("image", "") if isinstance(root.get("image"), str) else ""}
    return {
        "path": path,
        "values": values,
        "number": form.get("number") if form else saved,
        "preview": _preview(theme, values, path),
        "pages": list(theme.pages.exclude(path__startswith="/@").defer("puck_data").order_by("path")),
    }


def _preview(theme: TemplateCustomization, values: Mapping[str, str], path: str) -> Head:
    shop = Shop(name=theme.workspace.name, base=shop_address(theme.workspace_id))
    title = values["title"] or (theme.pages.filter(path=path).values_list("title", flat=True).first() or "")
    return head(shop, title=title, description=values["description"], path=path, image=values["image"])


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def schedule(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/schedule`: publishes at a chosen time, changed and cancelled; the shop's time zone."""
    acts = {"add": _scheduled, "change": _rescheduled, "cancel": _cancelled, "zone": _zone_set}
    return panel(request, theme, "schedule", acts=acts, shown=lambda theme, form: _schedule(theme, form, request.user))


def _scheduled(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    path = form.get("path", "/")
    kept: dict[str, Any] = {"note": form.get("note", ""), "over": "over" in form, "at": form.get("at", "")}
    expected = copies.draft_of(theme, path)[1]
    scheduled_publishes.schedule(customization_id=theme.pk, path=path, expected=expected, user=user, **kept)
    return f"Scheduled {path} for {form.get('at', '').replace('T', ', ')}."


def _rescheduled(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    kept: dict[str, Any] = {"note": form.get("note", ""), "over": "over" in form, "at": form.get("at", "")}
    draft = copies.draft_of(theme, form.get("path", "/"))[1] if "renew" in form else None
    identity = form.get("scheduled")
    scheduled_publishes.reschedule(
        customization_id=theme.pk, scheduled=identity, expected=number(form), user=user, draft=draft, **kept
    )
    return "Changed the scheduled publish."


def _cancelled(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    scheduled_publishes.cancel(
        customization_id=theme.pk, scheduled=form.get("scheduled"), expected=number(form), user=user
    )
    return "Cancelled the scheduled publish."


def _zone_set(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    zone = form.get("zone", "").strip()
    scheduled_publishes.set_time_zone(
        workspace_id=theme.workspace_id, time_zone=zone, user=user, expected=form.get("expected", "")
    )
    return f"The shop's time is now that of {zone}."


def _schedule(theme: TemplateCustomization, form: QueryDict | None, user: Any) -> Mapping[str, Any]:
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=theme.workspace_id)
    rows = scheduled_publishes.scheduled_of(customization_id=theme.pk, user=user)
    waiting = ScheduledPublish.ScheduleState.WAITING
    return {
        "zone": zone,
        "rows": [(row, wall_clock(row.at, zone), row.state == waiting, said(row.message)) for row in rows],
        "pages": ["/", *theme.pages.order_by("path").values_list("path", flat=True)],
        "form": form or {},
    }


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def shares(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/shares`: links that show a draft to people without an account."""
    acts = {"add": _shared, "revoke": _revoked}
    return panel(request, theme, "shares", acts=acts, shown=lambda theme, form: _shares(theme, form, request.user))


def _shared(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    hours = number(form, "hours")
    share_links.share(
        customization_id=theme.pk, path=form.get("path", "/"), hours=hours, note=form.get("note", ""), user=user
    )
    return "Made a link.  Everybody with the link sees the draft."


def _revoked(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    share_links.revoke(customization_id=theme.pk, link=form.get("link"), user=user, expected=number(form))
    return "Revoked the link: it shows nothing any more."


def _shares(theme: TemplateCustomization, form: QueryDict | None, user: Any) -> Mapping[str, Any]:
    links = share_links.links_of(customization_id=theme.pk, user=user)
    return {
        "links": [(link, address_of(link)) for link in links],
        "pages": ["/", *theme.pages.order_by("path").values_list("path", flat=True)],
        "form": form or {},
    }


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def history(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/history`: the publishes of a theme, each with the way back for the whole theme."""
    before = number(request.GET, "before")
    return panel(
        request,
        theme,
        "history",
        acts={"restore": _restored},
        shown=lambda theme, form: _history(theme, form, request.GET.get("compare"), before),
    )


def _restored(theme: TemplateCustomization, form: QueryDict, user: Any) -> str:
    restoring.restore(publish=form.get("publish"), **_given(theme, form, user))
    return "Brought the whole theme back.  Visitors of a live theme see it in a moment."


def _history(
    theme: TemplateCustomization, form: QueryDict | None, compare: str | None, before: int
) -> Mapping[str, Any]:
    rows = theme.publishes.select_related("author").order_by("-pk")
    found = list((rows.filter(pk__lt=before) if before > 0 else rows)[: MOST_ROWS + 1])
    asked = compare or (form.get("publish") if form else None)
    publish = publishes.of_theme(theme, asked) if asked else None
    changes = restoring.compared(theme, publish) if publish and publish.pages is not None else None
    return {
        "publishes": found[:MOST_ROWS],
        "older": found[MOST_ROWS - 1].pk if len(found) > MOST_ROWS else None,
        "compared": publish,
        "differences": changes and [(page, [(one, *_named(one)) for one in page.components]) for page in changes],
    }


def _named(one: ComponentDifference) -> tuple[str, list[str]]:
    """Return the labels of a component and of its changed fields, in the language of the request."""
    known = COMPONENTS.get(one.type)
    fields = known.fields if known else {}
    return said(one.label), [said(fields[name].label) if name in fields else name for name in one.fields]
