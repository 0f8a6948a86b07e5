"""Operations of the command `freshness` on a Django project: `freshness.cli.operations` on the project's ledger."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import urlsplit

from freshness.cli.operations import (
    Explanation,
    HistoryEntry,
    Layer,
    Looked,
    PurgeOrder,
    PurgeProgress,
    QueuedRow,
    ReachedPages,
)
from freshness.contrib.django import build, bulk, concerned, conf, explained, happened, restoring
from freshness.contrib.django.alerts import alerts_age, states
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.costs import bills
from freshness.contrib.django.history import history
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.marks import BY_HAND, mark
from freshness.contrib.django.models import ActionRow, BatchRow, LedgerRow
from freshness.contrib.django.named import named
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.queued import queue_page
from freshness.contrib.django.quotes import Quote, quote
from freshness.contrib.django.reached import reached
from freshness.contrib.django.shadow_watch import DjangoShadow
from freshness.contrib.django.status import PurgeStatus, status
from freshness.contrib.django.unchanged import most_unchanged
from freshness.errors import Invalid
from freshness.fetch.addresses import check_page
from freshness.ports import Page
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.pause import Pause
from freshness.scheduling.rule import seen
from freshness.targets.subject import Subject

_AT_ONCE = 500  # rows tried again in a transaction
_SECRETS = (
    (re.compile(r"://[^/@\s]+@"), "://…@"),
    (re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+"), "…@…"),
    (re.compile(r"\b[A-Za-z0-9_-]{40,}\b"), "…"),
)
"""Credentials in URLs, addresses of people, and texts as long as a secret, with their replacements."""


class DjangoLooks:
    """Operators' queries."""

    def named(self, typed: str, *, new: bool = False) -> Subject:
        """Return the subject of a name, subdomain, host or id."""
        return named(typed, new=new)

    def page(self, url: str) -> tuple[Subject, Page]:
        """Return the subject that answers at a URL, and the page.  Raises Invalid for a malformed URL."""
        try:
            parts = urlsplit(url if "://" in url else f"https://{url}")
            host = (parts.hostname or "").lower()
        except ValueError as error:
            raise Invalid(f"{url!r:.80} is no URL: {error}") from error
        page = Page(host=host, path=(parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        check_page(page)
        return named(host), page

    def own_name(self) -> str:
        """Return the name of this installation."""
        return conf.load().identity or str(build.ledger().identity.own)

    def in_words(self, text: str) -> str:
        """Return a text for people, with the names of tenants in place of their ids."""
        return in_words(text)

    def status(self, subjects: Sequence[Subject]) -> PurgeStatus:
        """Return the waiting purges, and the state of each account."""
        return status(subjects)

    def quote(self, order: PurgeOrder) -> Quote:
        """Return the cost of a purge."""
        if order.everything:
            return quote(list(concerned.to_purge()), immediate=False)
        return quote(order.subjects, purge=order.purge)

    def reached(self, order: PurgeOrder) -> ReachedPages:
        """Return the known pages within reach of a purge; none for a purge of everything."""
        return reached(order.subjects, order.purge)

    def progress(self, subject: Subject, generation: int) -> PurgeProgress:
        """How far the purge of a generation is."""
        ledger = build.ledger()
        facts = ledger.read(subject) or Facts(subject=subject)
        accepted = facts.done >= generation
        effective = accepted and not _in_progress(subject)
        return PurgeProgress(
            subject=str(subject),
            generation=generation,
            accepted=accepted,
            effective=effective,
            verified=effective and facts.verified >= generation,
            due=None if facts.due_at is None else facts.due_at - ledger.now(),
        )

    def history(self, subject: Subject, *, limit: int) -> Sequence[HistoryEntry]:
        """Return the history of a subject, the newest first."""
        return happened.history(subject, limit=limit)

    def queue(self, *, limit: int) -> tuple[int, Sequence[QueuedRow]]:
        """Return the number of waiting rows, as far as counted, and the rows due first."""
        page = queue_page(limit=limit)
        return page.number, page.rows

    def explain(self, subject: Subject, page: Page, url: str) -> Explanation:
        """Compare a page's copies at the edge, at the origin and in its cache, and name the reason of a stale copy."""
        return explained.explain(subject, page, url)

    def alerts(self) -> Sequence[Mapping[str, Any]]:
        """Return alerts that are raised now."""
        return [one.as_dict() for one in states() if one.firing_since is not None]

    def evaluated(self) -> float | None:
        """Return the seconds since the alerts were last evaluated, by any process."""
        return alerts_age()

    def tail(self, since: float) -> tuple[float, Sequence[HistoryEntry]]:
        """Return the events since a time."""
        return happened.since(since)

    def report(self, subject: Subject) -> Mapping[str, Any]:
        """Return everything known of a subject, without secrets and names of people."""
        found = {
            "subject": str(subject),
            "status": status([subject]).as_dict(),
            "row": asdict(build.ledger().read(subject) or Facts(subject=subject)),
            "history": [replace(one, who="") for one in self.history(subject, limit=200)],
            "pauses": [replace(one, who="") for one in DjangoPauses(using=build.ledger().using).lasting()],
            "bills": [one.as_dict() for one in bills(subject)],
            "unchanged": [one.as_dict() for one in most_unchanged()],
            "alerts": list(self.alerts()),
            "policy": asdict(conf.load().policy),
        }
        cleaned: dict[str, Any] = without_secrets(found)
        return cleaned


class DjangoActs:
    """Operators' actions."""

    def purge(self, order: PurgeOrder) -> tuple[Sequence[Layer], Mapping[Subject, int]]:
        """Mark durable rows.  Raises AnotherIdentity where the ledger's purges are for another CDN."""
        ledger = build.ledger()
        ledger.identity.compare()
        _remember(order.who, "purged", order.subjects or ["all"], order.why)
        if order.everything:
            return _layers(order, ends=True), _everything(order)
        for subject in order.subjects:
            reason = f"{BY_HAND}: {order.why}" if order.why else BY_HAND  # for the audit trail
            mark(subject, reason=reason[:100], purge=order.purge, immediate=True)
        rows = {subject: ledger.read(subject) for subject in order.subjects}
        themes = any(one.kind == "tag" and one.id[0] == "t" for one in order.subjects)
        return _layers(order, ends=not themes), {one: row.desired for one, row in rows.items() if row is not None}

    def look_through_edge(self, subject: Subject, pages: Sequence[Page] | None = None) -> Looked:
        """Fetch pages through the edge and judge them."""
        facts = build.ledger().read(subject) or Facts(subject=subject)
        asked = build.pages(subject) if pages is None else pages
        found = build.engine().confirm(subject, generation=facts.done, pages=asked)
        verdict = found.verdict
        return Looked(
            subject=str(subject),
            pages=found.fetched,
            failed=found.failed,
            expected=facts.done,
            seen=verdict.seen,
            state=verdict.state.value,
            why=found.trouble if asked else "there is no page to look at",
        )

    def retry(self, subjects: Sequence[Subject] | None, *, who: str) -> int:
        """Try rows again now: the waiting rows of `subjects`, or all parked rows."""
        ledger, policy = build.ledger(), conf.load().policy

        def again(facts: Facts, now: float) -> Wait:
            free = replace(facts, attempts=0, hold_until=None, immediate_hold_until=None)
            return seen(free, now, policy)

        asked = {"attempts__gt": len(policy.retries)} if subjects is None else {"subject__in": subjects}
        with ledger_cursor(ledger.using):
            rows = LedgerRow.objects.using(ledger.using).filter(due_at__isnull=False, **asked).order_by("subject")
            subjects = [Subject.parse(one) for one in rows.values_list("subject", flat=True)]
        _remember(who, "tried again", subjects, "")
        parts = [subjects[start : start + _AT_ONCE] for start in range(0, len(subjects), _AT_ONCE)]
        return sum(len(ledger.update(again, subjects=part)) for part in parts)

    def pause(self, target: str, *, who: str, why: str, seconds: float) -> Pause:
        """Hold purges back until an end.  Raises Invalid for a CDN that no relay of these settings has."""
        names = {*build.engine().pauses.names, build.engine().admission.ability.name}
        kind, _, name = target.partition(":")
        if kind == "cdn" and name not in names:
            raise Invalid(f"there is no CDN {name!r:.40} here: there are {', '.join(sorted(names))}")
        return DjangoPauses(using=build.ledger().using).begin(target, who=who, why=why, seconds=seconds)

    def resume(self, target: str, *, who: str) -> int:
        """End pauses of a target."""
        return DjangoPauses(using=build.ledger().using).end(target, who=who)

    def pauses(self) -> Sequence[Pause]:
        """Return lasting pauses."""
        return DjangoPauses(using=build.ledger().using).lasting()

    def now(self) -> float:
        """Seconds by the ledger's clock."""
        return build.ledger().now()


class DjangoOperations(DjangoLooks, DjangoActs, DjangoShadow):
    """Queries and actions, on the settings of this process."""


def without_secrets(found: Any) -> Any:
    """Return the text without apparent credentials, secrets and addresses of persons."""
    if isinstance(found, Mapping):
        return {str(key): without_secrets(value) for key, value in found.items() if key != "who"}
    if isinstance(found, HistoryEntry | Pause):
        return without_secrets(asdict(found))
    if isinstance(found, (list, tuple)):
        return [without_secrets(one) for one in found]
    if not isinstance(found, str):
        return found
    for pattern, instead in _SECRETS:
        found = pattern.sub(instead, found)
    return str(found)


def _remember(who: str, what: str, targets: Sequence[str], why: str) -> None:
    ledger = build.ledger()
    now = ledger.now()
    rows = [ActionRow(at=now, who=who[:150], what=what, target=str(target), why=why[:300]) for target in targets]
    with ledger_cursor(ledger.using):
        ActionRow.objects.using(ledger.using).bulk_create(rows, batch_size=_AT_ONCE)


def _in_progress(subject: Subject) -> bool:
    using = build.ledger().using
    with ledger_cursor(using):
        open_ = BatchRow.objects.using(using).exclude(state="closed").values_list("members", flat=True)
        return any(part.get("subject") == subject for members in open_ for part in members)


def _everything(order: PurgeOrder) -> dict[Subject, int]:
    """Purge everything, by shards where responses carry their tags, else through the rows of all known subjects."""
    if conf.load().shard_tags:
        ledger = build.ledger()
        shards = bulk.release(over=order.over, reason=order.reason[:100])
        rows = {shard: ledger.read(shard) for shard in shards}
        return {shard: row.desired for shard, row in rows.items() if row is not None}
    history().begin(order.reason, told=True, over=order.over)
    restoring.carry_on(None)
    return {}


def _layers(order: PurgeOrder, *, ends: bool) -> list[Layer]:
    fence = conf.load().policy.fence
    away = "Redis does not answer, and " if build.store().resting else ""
    origin = f"{away}every process gives up older copies within {fence:g} s"
    if not ends:
        origin = "it knows no themes, and keeps its copies: to end those too say --of SHOP"
    spread = (
        f"its tags are purged one by one, over {order.over:.0f} s" if order.everything else "a relay asks it at once"
    )
    pauses = {one.target for one in DjangoPauses(using=build.ledger().using).lasting()}
    paused = bool(order.subjects) and all(str(one.whole) in pauses for one in order.subjects)
    engine = build.engine()
    return [
        Layer(name="the origin's cache", cleared=ends, said=origin),
        *(
            Layer(
                name=name,
                cleared=False,
                said="it is paused: its purges wait"
                if paused or pauses & {"all", f"cdn:{name}"}
                else f"{spread}; --wait waits for it",
            )
            for name in engine.pauses.names
        ),
        Layer(name="browsers", cleared=True, said="pages tell them to ask again at each view"),
    ]
