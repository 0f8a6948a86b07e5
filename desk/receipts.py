"""How far a publish is: which addresses show it, fetched through the edge, and by when the others will."""

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
from storefront.headers import PAGE
from theme.models import Publish, TemplateCustomization, ThemePage
from workspace.hosting import routes
from workspace.hosting.services.edge_looks import EdgeLooks, looks
from workspace.hosting.services.engine import ledger, state_of, subject_of

MOST_PAGES: Final = 12
"""Addresses of a receipt: the page itself, those that matter most, and further ones of the theme."""
SLOW: Final = 42.0  # seconds after which a publish takes longer than it should
MINUTE: Final = 60.0
_OPEN: Final = frozenset({200})
_CLOSED: Final = frozenset({404, 410})


class Phase(Enum):
    """How far a publish is.

    NOWHERE     the shop has no address, so that nobody can see anything
    CLEARING    former pages are still being taken away
    REFRESHING  some addresses show the publish
    LIVE        all of them do
    """

    NOWHERE = "nowhere"
    CLEARING = "clearing"
    REFRESHING = "refreshing"
    LIVE = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """One address: `after` so many seconds it showed the publish; until then `trouble` may say why it does not."""

    path: str
    after: float | None
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visibility:
    """How far a publish is; `seconds` since it, or until all addresses showed it.

    slow       it takes longer than it should, or the last attempt failed
    settled    answers that were on their way while it was published are taken away as well
    latest     the time by which every address shows it, whatever fails
    ask_again  seconds after which asking again is worth it; 0 for never
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
    """The receipt of a publish as far as it is known now; a look through the edge goes on behind it."""
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
    latest = publish.created_at.timestamp() + PAGE.fresh + (PAGE.stale or 0) + MINUTE
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
    """The shop's generation after the commit: any page of it, or of a later one, was built from what was published."""
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
    """The page itself first; a shared section has no address of its own."""
    own = () if publish.path.startswith("/@") else (publish.path,)
    live = TemplateCustomization.objects.filter(workspace_id=publish.theme.workspace_id, is_active=True)
    shown = ThemePage.objects.filter(theme__in=live, is_active=True).exclude(path__startswith="/@")
    others = shown.order_by("path").values_list("path", flat=True)[:MOST_PAGES]
    exists = own if own == ("/",) or publish.path in set(others) or shown.filter(path__in=own).exists() else ()
    return tuple(dict.fromkeys([*exists, *routes.CRITICAL_PATHS, *others]))[:MOST_PAGES]


def _noted(publish: Publish, ticked: Mapping[str, float]) -> Mapping[str, float]:
    """All addresses that have shown the publish, those included that others have noted meanwhile."""
    with transaction.atomic():
        row = Publish.objects.select_for_update(of=("self",)).get(pk=publish.pk)
        row.seen = {**ticked, **row.seen}
        row.save(update_fields=["seen"])
    publish.seen = row.seen
    seen: Mapping[str, float] = row.seen
    return seen


def _trouble(one: FetchedPage, generation: int, expected: frozenset[int]) -> str:
    """Why an address does not show the publish, in plain words; empty where it does."""
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
