"""The console's pages: each is a bounded look, and figures shared by all viewers are read once a second."""

from dataclasses import asdict
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods

from console import access, exports, health
from console.actions import ACTS, ALL_PARKED, LASTING, OperatorAct, perform, target_of
from console.stream import streams
from console.timeline import for_people
from console.timeline import timeline as timeline_of
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.inspection import in_words, names_of
from freshness.contrib.django.models import BatchRow
from freshness.contrib.django.operations import DjangoOperations
from freshness.contrib.django.queued import PARKED, WAITING, queue_page
from freshness.contrib.django.system import MOST
from freshness.errors import AmbiguousSubject, FreshnessError, Invalid
from freshness.targets.subject import Subject, is_subject

ON_A_PAGE: Final = 50


def page(request: HttpRequest, template: str, shown: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render a page with the parts common to all pages: pauses in force, alerts, and the user's permissions."""
    found = health.reader.read()
    may = {name: request.user.has_perm(act.permission) for name, act in ACTS.items()}
    may["export"] = request.user.has_perm(access.EXPORT)
    pauses = health.lasting()
    known = names_of(one.target for one in pauses)
    paused = [(one, known[one.target]) for one in pauses]
    both = {"health": found, "paused": paused, "now": build.ledger().now(), "may": may, "most": MOST}
    both["streams"] = streams(request)
    return render(request, f"console/{template}.html", {**both, **shown}, status=status)


@access.needs(access.SEE)
@require_GET
def overview(request: HttpRequest) -> HttpResponseBase:
    """Answer `/console/`: the page with the verdict whether every shop is fresh."""
    found = health.reader.read()
    if request.GET.get("format") == "json":
        access.require(request, access.EXPORT)
        return exports.as_json("health", found.as_dict())
    tallest = max([sum(one) for one in found.minutes] + [1])
    bars = [
        {"x": place * 10, "good": _height(good, tallest), "bad": _height(bad, tallest)}
        for place, (good, bad) in enumerate(found.minutes)
    ]
    sums = [sum(one) for one in zip(*found.minutes, strict=True)]
    rows = {
        "from the first edit to its purge": found.percentiles["claimed"],
        "until it is effective at the edge": found.percentiles["effective"],
        "until a page is verified": found.percentiles["verified"],
    }
    return page(request, "health", {"bars": bars, "sums": sums, "percentiles": rows, "tallest": tallest})


@access.needs(access.SEE)
@require_GET
def queue(request: HttpRequest) -> HttpResponseBase:
    """`/console/queue`: waiting rows, or parked rows."""
    which = PARKED if request.GET.get("show") == PARKED else WAITING
    asked = request.GET.get("format", "")
    if asked:
        access.require(request, access.EXPORT)
    limit = exports.MOST_ROWS if asked else ON_A_PAGE
    found = queue_page(which, limit=limit, after=request.GET.get("after", ""))
    known = names_of(one.subject for one in found.rows)
    rows = [(one, known[one.subject]) for one in found.rows]
    if asked:
        return exports.rows(which, [{"shop": name, **asdict(one)} for one, name in rows], asked)
    return page(request, "queue", {"which": which, "found": found, "rows": rows, "all_parked": ALL_PARKED})


@access.needs(access.SEE)
@require_GET
def batches(request: HttpRequest) -> HttpResponseBase:
    """`/console/batches`: purges sent or perhaps sent, the newest first."""
    asked = request.GET.get("format", "")
    if asked:
        access.require(request, access.EXPORT)
    limit = exports.MOST_ROWS if asked else ON_A_PAGE
    before = _number(request.GET.get("before", ""))
    using = conf.load().database
    with ledger_look(using):
        rows = BatchRow.objects.using(using).defer("nonces").order_by("-opened_at")
        found = list((rows.filter(opened_at__lt=before) if before is not None else rows)[: limit + 1])
    if asked:
        return exports.rows("batches", exports.of_batches(found[:limit]), asked)
    known = names_of(part["subject"] for one in found for part in one.members[:3])
    shown = [(one, [(part["subject"], known[part["subject"]]) for part in one.members[:3]]) for one in found[:limit]]
    after = repr(found[limit - 1].opened_at) if len(found) > limit else ""
    return page(request, "batches", {"rows": shown, "after": after})


@access.needs(access.SEE)
@require_GET
def shop(request: HttpRequest) -> HttpResponseBase:
    """`/console/shop?q=…`: why the shop is stale.  Shops go by name, subdomain, host or id; `url` looks at a page."""
    typed = request.GET.get("q", "").strip()
    if not typed:
        return page(request, "shop", {"typed": ""})
    try:
        subject = DjangoOperations().named(typed)
    except Invalid as why:
        return page(request, "shop", {"typed": typed, "fault": str(why)}, status=404)
    except FreshnessError as why:
        return page(request, "shop", {"typed": typed, "fault": str(why)}, status=404)
    found = timeline_of(subject)
    if asked := request.GET.get("format", ""):
        access.require(request, access.EXPORT)
        return exports.rows("timeline", exports.of_timeline(found), asked)
    explained, fault = None, ""
    if url := request.GET.get("url", ""):
        access.require(request, access.LOOK)
        explained, fault = _explained(url)
    shown = {"typed": typed, "subject": str(subject), "name": names_of([subject])[subject], "url": url}
    return page(request, "shop", {**shown, "found": for_people(found), "explained": explained, "url_fault": fault})


@access.needs(access.SEE)
@require_GET
def pauses(request: HttpRequest) -> HttpResponseBase:
    """`/console/pauses`: pauses in force, and a form for a new pause."""
    cdns = build.engine().pauses.names
    targets = [
        ("all", "all purges"),
        ("kind:scheduled", "scheduled purges"),
        ("kind:immediate", "immediate purges (publishes)"),
        *((f"cdn:{one}", f"purges of the CDN {one}") for one in cdns),
    ]
    return page(request, "pauses", {"targets": targets, "lasting": LASTING})


@access.guarded
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, name: str) -> HttpResponseBase:
    """`/console/act/<name>`: asks for a reason and a confirmation, and acts on the POST with `confirmed`."""
    chosen = ACTS.get(name)
    return access.needs(chosen.permission if chosen else access.SEE)(_act)(request, chosen)


def _act(request: HttpRequest, chosen: OperatorAct | None) -> HttpResponseBase:
    if chosen is None:
        return page(request, "sentence", {"sentence": "There is no such act."}, status=404)
    given = request.POST if request.method == "POST" else request.GET
    back = given.get("back", "")
    subject = given.get("target", "")
    back = back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/console/"
    form = chosen.form(request.POST if request.method == "POST" else None, initial=request.GET.dict())
    shown = {"act": chosen, "form": form, "back": back, "confirms": False, "subject": subject}
    shown["name"] = names_of([subject])[subject] if is_subject(subject) else ""
    if request.method != "POST" or not form.is_valid():
        return page(request, "act", shown, status=200 if request.method == "GET" else 422)
    try:
        typed = form.cleaned_data["target"]
        target = typed if name_is_parked(chosen, typed) else target_of(typed)
        asked = {**form.cleaned_data, "target": target}
        if "confirmed" not in request.POST:
            says = in_words(chosen.says(asked))
            return page(request, "act", {**shown, "confirms": True, "says": says, "asked": asked})
        done = perform(chosen, asked, request.user)
    except FreshnessError as why:
        # An ambiguous name needs no lookup of names: its candidates are listed with id and name already.
        form.add_error(None, str(why) if isinstance(why, AmbiguousSubject) else in_words(str(why)))
        return page(request, "act", shown, status=422)
    health.reader.forget()
    messages.success(request, done)
    return redirect(back)


def name_is_parked(chosen: OperatorAct, typed: str) -> bool:
    """Whether a retry asks for every parked row, which is not a subject."""
    return chosen.name == "retry" and typed == ALL_PARKED


def _explained(url: str) -> tuple[Any, str]:
    known = DjangoOperations()
    try:
        subject, asked = known.page(url)
        return known.explain(Subject.parse(subject), asked, url), ""
    except FreshnessError as why:
        return None, str(why)


def _height(number: int, tallest: int) -> int:
    return round(100 * number / tallest)


_LAST: Final = 253_402_300_800.0  # the year 10000, in seconds since 1970: later than any time of the queue


def _number(text: str) -> float | None:
    if not text:
        return None
    try:
        found = float(text)
    except ValueError:
        raise Invalid(f"{text!r:.80} is no time") from None
    if not 0 <= found <= _LAST:
        raise Invalid(f"{text!r:.80} is no time")
    return found
