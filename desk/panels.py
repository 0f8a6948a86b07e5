"""The frame of the desk's panels: a page with forms, each of an act by its name, without any script.

A form posts `act` and `expected`, the theme's revision when the page was made.  A done act leads back to the panel,
which says so; a refused act shows the panel again with the reason, and the typed values.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from desk.views import editable
from desk.words import said
from theme.models import TemplateCustomization
from theme.puck import InvalidPuck
from theme.services.working_copies import Incomplete
from workspace.access import NotAllowed, NotFound, Refused

Act = Callable[[TemplateCustomization, QueryDict, Any], str]
"""From the theme, the posted form and the user to a sentence about the done act.  Raises Refused or InvalidPuck."""
Shown = Callable[[TemplateCustomization, QueryDict | None], Mapping[str, Any]]
"""From the theme, and the form of a refused act, to the values of the panel's template."""


def panel(request: HttpRequest, theme: str, template: str, *, acts: Mapping[str, Act], shown: Shown) -> HttpResponse:
    """Answer with a panel, after the act of a posted form."""
    try:
        found = editable(theme, request.user)
    except (NotFound, NotAllowed) as why:
        return render(request, "desk/panel.html", {"trouble": said(str(why))}, status=404)
    trouble: Exception | None = None
    if request.method == "POST":
        try:
            act = acts.get(request.POST.get("act", ""))
            if act is None:
                raise NotFound("Action")
            messages.success(request, said(act(found, request.POST, request.user)))
            return HttpResponseRedirect(request.get_full_path(), status=303)
        except (Refused, InvalidPuck) as why:
            trouble = why
            found = editable(theme, request.user)
    try:
        values = shown(found, request.POST if trouble else None)
    except Refused as why:
        return render(request, "desk/panel.html", {"theme": found, "trouble": said(str(why))}, status=404)
    told = {
        "theme": found,
        "trouble": said(str(trouble)) if trouble else "",
        "faults": _faults(trouble),
        "here": template,
        **values,
    }
    return render(request, f"desk/{template}.html", told, status=409 if trouble else 200)


def number(form: QueryDict, name: str = "expected") -> int:
    """Read a whole number of a form; -1 for other text: no revision is expected then."""
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else -1


def _faults(why: Exception | None) -> list[str]:
    return [said(one.message) for one in why.faults] if isinstance(why, Incomplete) else []
