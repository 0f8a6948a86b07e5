"""Progress of a publish: which addresses show the publish, fetched through the edge, and when all will."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Final

from django.db import transaction

from freshness.delivery.warm import FetchedPage
from freshness.ports import Answer
from freshness.scheduling.facts import Facts
from freshness.targets.subject import wider
from storefront.headers import page_lifetime
from theme.models import Publish, TemplateCustomization, ThemePage
from workspace.hosting import routes
from workspace.hosting.services.edge_looks import EdgeLooks, looks
from workspace.hosting.services.engine import ledger, state_of, subject_of

MOST_PAGES: Final = 12
"""Most addresses of a receipt: the page itself, the shop's critical pages, and further pages of the theme."""
SLOW: Final = 42.0  # seconds after which a publish is late
MINUTE: Final = 60.0
_OPEN: Final = frozenset({200})
_CLOSED: Final = frozenset({404, 410})


class Phase(Enum):
    """Progress of a publish.

    NOWHERE     the shop has no address: no visitor can see a page
    CLEARING    former pages are still being purged
    REFRESHING  some addresses show the publish
    LIVE        all addresses do
    """

    NOWHERE = "nowhere"
    CLEARING = "clearing"
    REFRESHING = "refreshing"
    LIVE = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """An address, which showed the publish `after` seconds; until then `trouble` may say why the address does not."""

    path: str
    after: float | None
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visibility:
    """Progress of a publish; `seconds` since the publish, or until all addresses showed the publish.

    slow       the publish is late, or the last attempt failed
    settled    answers on their way during the publish are purged as well
    latest     the time by which every address shows the publish, whatever fails
    ask_again  seconds until a further request is worthwhile; 0 for never
    """

    phase: Phase
    pages: tuple[SeenPage, ...]
    seconds: float
    slow: bool
    settled: bool
    failures: int
    latest: datetime
    ask_again: float


def receipt_of(publish: Publish, *, looks: EdgeLooks = looks) -> Visibility:
    """Draw up the receipt of a publish as known now; a look through the edge goes on in the background."""
    theme = publish.theme
    facts = state_of(theme.workspace_id)
    generation = _generation(publish)
    hosts = routes.hosts_of(theme.workspace_id)[:1]
    paths = _paths(publish) if hosts else ()
    now = ledger().now()
    since = max(0.0, now - publish.created_at.timestamp())
    settled = facts.done + _above(facts) >= generation
    waiting = [path for path in paths if path not in publish.seen]
    purged = settled or (facts.accepted_at or 0.0) >= publish.created_at.timestamp()
    found = looks.ask(f"publish:{publish.pk}", routes.pages(hosts, waiting) if purged else ())
    expected = _OPEN if routes.is_live(theme.workspace_id) else _CLOSED
    ticked = {path for path in waiting if path in found and not _trouble(found[path], generation, expected)}
    seen = _noted(publish, dict.fromkeys(ticked, round(since, 1))) if ticked else publish.seen
    pages = tuple(
        SeenPage(path=path, after=seen.get(path), trouble=_said(found, path, generation, expected, seen))
        for path in paths
    )
    return _receipt(publish, pages, facts, since=since, settled=settled, purged=purged)


def _receipt(
    publish: Publish, pages: Sequence[SeenPage], facts: Facts, *, since: float, settled: bool, purged: bool
) -> Visibility:
    shown = [one.after for one in pages if one.after is not None]
    if not pages:
        phase = Phase.NOWHERE
    elif len(shown) == len(pages):
        phase = Phase.LIVE
    else:
        phase = Phase.REFRESHING if purged else Phase.CLEARING
    over = phase in (Phase.NOWHERE, Phase.LIVE)
    lifetime = page_lifetime()
    latest = publish.created_at.timestamp() + lifetime.fresh + lifetime.stale + MINUTE
    return Visibility(
        phase=phase,
        pages=tuple(pages),
        seconds=round(max(shown, default=since) if over else since, 1),
        slow=not over and (since > SLOW or facts.attempts > 0),
        settled=settled,
        failures=0 if over else facts.attempts,
        latest=datetime.fromtimestamp(latest, UTC),
        ask_again=0.0 if over else _pause(since),
    )


def _pause(since: float) -> float:
    """Few enough questions for the smallest plan's requests a minute."""
    return 1.0 if since < 10 else 2.0 if since < SLOW else 5.0


def _generation(publish: Publish) -> int:
    """Find the shop's generation after the commit: every page of this or a later generation includes the publish."""
    if publish.generation is None:
        found = ledger().stamp(subject_of(publish.theme.workspace_id)).generation
        Publish.objects.filter(pk=publish.pk, generation=None).update(generation=found)
        publish.refresh_from_db(fields=["generation"])
    assert publish.generation is not None
    return publish.generation


def _above(facts: Facts) -> int:
    rows = (ledger().read(one) for one in wider(facts.subject))
    return sum(row.done for row in rows if row is not None)


def _paths(publish: Publish) -> tuple[str, ...]:
    """List the paths to look at, the page first; a shared section has no address of its own."""
    own = () if publish.path.startswith("/@") else (publish.path,)
    live = TemplateCustomization.objects.filter(workspace_id=publish.theme.workspace_id, is_active=True)
    shown = ThemePage.objects.filter(theme__in=live, is_active=True).exclude(path__startswith="/@")
    others = shown.order_by("path").values_list("path", flat=True)[:MOST_PAGES]
    exists = own if own == ("/",) or publish.path in set(others) or shown.filter(path__in=own).exists() else ()
    return tuple(dict.fromkeys([*exists, *routes.CRITICAL_PATHS, *others]))[:MOST_PAGES]


def _noted(publish: Publish, ticked: Mapping[str, float]) -> Mapping[str, float]:
    """All addresses that have shown the publish, with those noted by other processes meanwhile."""
    with transaction.atomic():
        row = Publish.objects.select_for_update(of=("self",)).get(pk=publish.pk)
        row.seen = {**ticked, **row.seen}
        row.save(update_fields=["seen"])
    publish.seen = row.seen
    seen: Mapping[str, float] = row.seen
    return seen


def _trouble(one: FetchedPage, generation: int, expected: frozenset[int]) -> str:
    """Why an address does not show the publish, in plain words; empty if the address does."""
    if not isinstance(one.outcome, Answer):
        return "It could not be reached."
    if one.outcome.generation is None:
        return f"Something else answers there (status {one.outcome.status})."
    if one.outcome.generation < generation:
        return "Visitors still see the former page."
    return "" if one.outcome.status in expected else f"It answers with an error (status {one.outcome.status})."


def _said(
    found: Mapping[str, FetchedPage], path: str, generation: int, expected: frozenset[int], seen: Mapping[str, float]
) -> str:
    return _trouble(found[path], generation, expected) if path in found and path not in seen else ""
