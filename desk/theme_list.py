"""The desk's first page: the themes of the user's workspaces, created, copied, renamed and deleted by plain forms."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from desk.panels import number
from desk.views import MOST_CHOICES, guarded, signed_in
from desk.words import said
from theme.models import TemplateCustomization
from theme.services import theme_service
from workspace.access import NotAllowed, Refused
from workspace.models import Workspace


@guarded
@signed_in
@require_http_methods(["GET", "POST"])
def themes(request: HttpRequest) -> HttpResponse:
    """`/desk`: the themes of the user's workspaces, with links to each editor and each panel."""
    user: Any = request.user
    trouble = ""
    act = _ACTS.get(request.POST.get("act", "")) if request.method == "POST" else None
    if act is not None:
        try:
            messages.success(request, said(act(request.POST, user)))
            return HttpResponseRedirect(reverse("desk:themes"), status=303)
        except Refused as why:
            trouble = said(str(why))
    mine = TemplateCustomization.objects.filter(workspace__memberships__user_id=user.pk)
    found = mine.select_related("workspace").defer("puck_data", "puck_config")[:MOST_CHOICES]
    places = Workspace.objects.filter(memberships__user_id=user.pk).order_by("name")[:MOST_CHOICES]
    shown = {"themes": found, "workspaces": places, "trouble": trouble}
    return render(request, "desk/themes.html", shown, status=409 if trouble else 200)


def _created(form: QueryDict, user: Any) -> str:
    copied = form.get("copy") or None
    theme = theme_service.create(
        workspace_id=form.get("workspace", ""), name=form.get("name", ""), copy_of=copied, user=user
    )
    return f"Created the theme {theme.name}."


def _renamed(form: QueryDict, user: Any) -> str:
    theme = theme_service.rename(
        customization_id=form.get("theme", ""), name=form.get("name", ""), user=user, expected=number(form)
    )
    return f"The theme is called {theme.name} now."


def _deleted(form: QueryDict, user: Any) -> str:
    if "sure" not in form:
        raise NotAllowed("Tick the box to delete the theme for good.")
    theme_service.delete(customization_id=form.get("theme", ""), user=user, expected=number(form))
    return "Deleted the theme."


_ACTS: dict[str, Callable[[QueryDict, Any], str]] = {"create": _created, "rename": _renamed, "delete": _deleted}
