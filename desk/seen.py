"""The page as visitors see it now, through the edge, and its differences from the working copy, by component.

`GET /desk/<theme>/visitors?path=/about` answers at once, as JSON:

    {
      "phase": "seen",          "waiting" before the first fetch ends, "unreachable" where the edge gave no answer,
                                "nowhere" where the shop has no address
      "address": "https://aster.example/about",     the fetched address, "" for "nowhere"
      "live": true,             whether this theme is the theme of visitors
      "status": 200,            of the answer; null without an answer
      "newest": true,           whether the answer is of the shop's newest generation: older ones are being replaced
      "age": 0.4,               seconds since the fetch; null without an answer
      "trouble": "",            a sentence where visitors do not see the page, else ""
      "differences": [{"id": "hero", "type": "Hero", "label": "Opening", "state": "changed"}, ...],
                                "changed": visitors see other content, "added": only in the working copy,
                                "removed": only at visitors; in the order of the working copy, removed ones last
      "frame": "/desk/<theme>/visitors/page?path=/about",   the fetched bytes for a sandboxed frame; "" without bytes
      "askAgain": 1.0           seconds after which a further request tells more; 0 where the answer is complete
    }

A component without an entry is the same, byte for byte.  `frame` shows the last fetched page, and never fetches.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from desk.views import editable, guarded, refused, signed_in
from freshness.ports import Page
from storefront.components import keys_in
from storefront.conf import load
from storefront.first_picture import as_rendered
from storefront.front import Theme
from storefront.render import component, render_nodes
from storefront.shopfront import Shopfront
from storefront.tree import Node, Tree, grow
from storefront.views import PRIVATE, SECURITY
from theme.components import COMPONENTS
from theme.models import TemplateCustomization
from theme.services.working_copies import page_and_copy
from workspace.access import NotAllowed, NotFound
from workspace.hosting.routes import hosts_of, site_for
from workspace.hosting.services.edge_copies import EdgeCopy, copies
from workspace.hosting.services.engine import ledger, subject_of

MOST_RENDERED: Final = 10_000
"""Most components rendered for a comparison; further ones are compared by their properties alone."""
MOST_SEARCHED: Final = 200_000_000
"""Most characters of the fetched page searched for a comparison, about a third of a second: each component's HTML is
looked for in the whole page.  Beyond, components are compared by their properties alone as well."""
PAUSE: Final = 1.0
"""Seconds until a further request tells more."""


@guarded
@require_GET
def visitors(request: HttpRequest, theme: str) -> JsonResponse:
    """`/desk/<theme>/visitors?path=/about`: see the module."""
    path = request.GET.get("path", "/")
    try:
        found = editable(theme, request.user)
        shown, draft = page_and_copy(found, path)
    except (NotFound, NotAllowed) as why:
        return refused(why, request)
    page = _page_of(found, path)
    if page is None:
        return JsonResponse(_empty(found) | {"trouble": "The shop has no address yet."})
    copy = copies.ask(page)
    told = _empty(found) | {"address": load().base(page.host) + page.path}
    if copy is None:
        return JsonResponse(told | {"phase": "waiting", "askAgain": PAUSE})
    if copy.answer is None:
        told |= {"phase": "unreachable", "trouble": copy.trouble, "age": round(copy.age, 1), "askAgain": PAUSE}
        return JsonResponse(told)
    return JsonResponse(told | _seen(found, path, copy, shown, draft))


@require_GET
@signed_in
def frame(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/visitors/page?path=/about`: the last fetched page, for a sandboxed frame of the desk."""
    try:
        page = _page_of(editable(theme, request.user), request.GET.get("path", "/"))
    except (NotFound, NotAllowed) as why:
        return HttpResponse(str(why), status=404, content_type="text/plain", headers=PRIVATE)
    copy = copies.last(page) if page else None
    if copy is None or copy.answer is None:
        return HttpResponse("Not fetched yet.", status=404, content_type="text/plain", headers=PRIVATE)
    # The bytes come from the shop's host: this answer's Content-Security-Policy stops the shop's scripts from running
    # here.
    policy = SECURITY["Content-Security-Policy"] + "; sandbox"
    return HttpResponse(copy.body, headers=SECURITY | PRIVATE | {"Content-Security-Policy": policy})


def _page_of(theme: TemplateCustomization, path: str) -> Page | None:
    """Find the page at the edge; None without an address, and for a shared section, which has no page of its own."""
    hosts = hosts_of(theme.workspace_id)
    return Page(host=hosts[0], path=path) if hosts and not path.startswith("/@") else None


def _empty(theme: TemplateCustomization) -> dict[str, Any]:
    return {
        "phase": "nowhere",
        "address": "",
        "live": theme.is_active,
        "status": None,
        "newest": False,
        "age": None,
        "trouble": "",
        "differences": [],
        "frame": "",
        "digest": "",
        "askAgain": 0.0,
    }


def _seen(theme: TemplateCustomization, path: str, copy: EdgeCopy, shown: Any, draft: Any) -> dict[str, Any]:
    assert copy.answer is not None
    newest = (copy.answer.generation or 0) >= ledger().stamp(subject_of(theme.workspace_id)).generation
    differences = _differences(theme, copy.body.decode(errors="replace"), shown, draft) if theme.is_active else []
    return {
        "phase": "seen",
        "status": copy.answer.status,
        "newest": newest,
        "age": round(copy.age, 1),
        "trouble": _trouble(theme, copy),
        "differences": differences,
        "frame": reverse("desk:visitors-page", args=[theme.pk]) + "?" + urlencode({"path": path}),
        "digest": copy.answer.digest,
        "askAgain": 0.0 if newest and copy.age < PAUSE else PAUSE,
    }


def _trouble(theme: TemplateCustomization, copy: EdgeCopy) -> str:
    assert copy.answer is not None
    if not theme.is_active:
        return "Visitors see another theme, or the shop is closed."
    if copy.answer.generation is None:
        return f"Something else answers there (status {copy.answer.status})."
    return "" if copy.answer.status == 200 else f"It answers with an error (status {copy.answer.status})."


def _differences(theme: TemplateCustomization, body: str, shown: Any, draft: Any) -> list[dict[str, str]]:
    site = site_for(hosts_of(theme.workspace_id)[0])
    home: Any = TemplateCustomization.objects.values_list("puck_data", flat=True).get(pk=theme.pk)
    shop = Shopfront.open(site, theme=Theme(id=theme.pk, home=home)) if site else None
    if shop is None:
        return []
    before, after = grow(shown), grow(draft)
    known = {_id(one): one for one in before.walk()}
    comparing = _Comparing(body=as_rendered(body), shop=shop, before=known, unsearched=MOST_SEARCHED)
    nodes = [*before.walk(), *after.walk()]
    shop.shelf.expect(key for node in nodes for key in keys_in(node.type, node.props))
    changed = list(comparing.nodes(after.nodes))
    kept = {_id(one) for one in after.walk()}
    gone = [_told(one, "removed") for one in before.walk() if _id(one) not in kept and comparing.is_seen(one)]
    return changed + gone


@dataclass(slots=True, kw_only=True)
class _Comparing:
    """The fetched page as text, and the components of the published page by id."""

    body: str
    shop: Shopfront
    before: Mapping[str, Node]
    left: int = field(default=MOST_RENDERED)
    unsearched: int

    def nodes(self, nodes: tuple[Node, ...]) -> Iterator[dict[str, str]]:
        """Yield the differences of components, parents before children.  A component found whole has none."""
        for node in nodes:
            if self.is_seen(node):
                continue
            former = self.before.get(_id(node))
            if former is None:
                yield _told(node, "added")
                continue
            if not _same_itself(former, node) or not any(node.slots.values()):
                yield _told(node, "changed")
            for inner in node.slots.values():
                yield from self.nodes(inner)

    def is_seen(self, node: Node) -> bool:
        """Whether the page has the component's HTML; beyond the limits whether the published page has the same."""
        self.left -= sum(1 for _ in Tree(nodes=(node,), unknown={}).walk())
        self.unsearched -= len(self.body)
        if min(self.left, self.unsearched) < 0:
            return self.before.get(_id(node)) == node
        children = {name: render_nodes(inner, self.shop.context) for name, inner in node.slots.items()}
        return component(node.type, node.props, children, self.shop.context).strip() in self.body


def _same_itself(former: Node, node: Node) -> bool:
    """Whether a component differs by nothing but the components inside."""
    own = [{name: value for name, value in one.props.items() if name not in one.slots} for one in (former, node)]
    inside = [[(name, [_id(one) for one in inner]) for name, inner in one.slots.items()] for one in (former, node)]
    return own[0] == own[1] and inside[0] == inside[1]


def _id(node: Node) -> str:
    return str(node.props.get("id", ""))


def _told(node: Node, state: str) -> dict[str, str]:
    return {"id": _id(node), "type": node.type, "label": COMPONENTS[node.type].label, "state": state}
