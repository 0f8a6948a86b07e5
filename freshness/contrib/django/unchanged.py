"""Purges that changed no byte, by the declaration and columns behind them: the detector of needless purges.

Verification has just fetched pages through the edge.  Their bytes are compared with the bytes remembered from the
verification before, and the outcome is counted for the cause of the purge.  No request and no edit waits for that.
"""

import hashlib
import logging
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from freshness.accounts.cost import month_of
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.fact_tables import SeenPageRow, UnchangedRow
from freshness.contrib.django.tracking import registry
from freshness.delivery.engine import Confirmed
from freshness.delivery.unchanged import EdgePage, has_changed
from freshness.errors import FetchError, LedgerUnavailable
from freshness.events import PurgeCompared
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject
from freshness.tracking.declaration import Tracked

log = logging.getLogger(__name__)
EXPLICIT: Final = "explicit"
"""The cause of purges by `mark`, by hand, and by all else than a write to a tracked table."""
PAGES: Final = 100
"""Most remembered pages of a subject, the latest."""
TOP: Final = 10
_CAUSES: Final = 1_000
_WRITES: Final = frozenset({"insert", "update", "delete"})


@dataclass(frozen=True, slots=True, kw_only=True)
class UnchangedPurges:
    """A cause, as `catalog_product.price`, with its compared purges, and the purges among them without a new byte."""

    cause: str
    compared: int
    unchanged: int

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.unchanged} of {self.compared} purges for {self.cause} changed no byte"


def compare(subject: str, found: Confirmed, *, generation: int, reason: str, tags: Iterable[str]) -> None:
    """Compare the pages of a verification with their bytes before, remember the pages, and count the outcome.

    Only for settled purges: an older copy may come back after any other.  `reason` and `tags` are the purge's, as in
    the event `Effective`; without tags everything of the subject was purged.  Statistics alone: no error is raised.
    """
    asked, purged = Subject.parse(subject), frozenset(tags)
    if not found.verdict.fresh or asked.cdn:
        return
    whole = frozenset({asked.tag}) if not purged or asked.tag in purged else frozenset()
    seen = _seen(found, whole)
    causes = causes_of(reason, whole=bool(whole) or any(tag.startswith("s-") for tag in purged))
    try:
        changed = _remembered(asked, seen, generation=generation, tags=whole or purged, causes=causes)
    except LedgerUnavailable as error:
        log.warning("%s: its pages are not compared: %s", subject, error)
        return
    if changed is not None and causes:
        build.observe()(PurgeCompared(subject=subject, generation=generation, causes=causes, changed=changed))


def causes_of(reason: str, *, whole: bool) -> tuple[str, ...]:
    """Return the causes named by the reason of a purge: `<table>.<column>` of each changed column, or `<table>:insert`.

    Declarations bound their number; EXPLICIT stands for all other reasons. Empty for a purge of everything (`whole`)
    caused by a table whose rows have tags: the many changes made the purge whole, and the changed columns did not.
    """
    table, _, columns = reason.partition(", ")[0].partition(".")
    table, colon, write = (table, "", "") if columns else table.partition(":")
    tracked = _declared(table)
    if tracked is None:
        return (EXPLICIT,)
    if whole and tracked.tags:
        return ()
    if colon:
        return (f"{table}:{write}",) if write in _WRITES else (EXPLICIT,)
    return tuple(f"{table}.{column}" for column in columns.split(",") if column in tracked.columns) or (EXPLICIT,)


def most_unchanged(*, top: int = TOP) -> list[UnchangedPurges]:
    """Return this month's causes with the most purges without a new byte.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        month = month_of(float(cursor.fetchone()[0]))
        rows = list(UnchangedRow.objects.using(using).filter(month=month).order_by("cause")[:_CAUSES])
    most = sorted((row for row in rows if row.unchanged), key=lambda row: -row.unchanged)[: max(top, 0)]
    return [UnchangedPurges(cause=row.cause, compared=row.compared, unchanged=row.unchanged) for row in most]


def _declared(table: str) -> Tracked | None:
    if table not in registry.tables():
        return None
    return next((found for one in registry.declared() if (found := one.resolve("")).table == table), None)


def _seen(found: Confirmed, whole: frozenset[str]) -> list[EdgePage]:
    pages = []
    for one in found.pages:
        answer = one.outcome
        if one.ok and isinstance(answer, Answer) and answer.generation is not None:
            shown = answer.generation - found.above
            tags = whole | _tags(one.page)
            pages.append(EdgePage(page=one.page, generation=shown, digest=answer.digest, tags=tags))
    return pages


def _tags(page: Page) -> frozenset[str]:
    """Return the tags of the origin's own answer: an edge takes the tags off."""
    origin = build.engine().ports.origin
    try:
        return origin(page).tags if origin is not None else frozenset()
    except FetchError:
        return frozenset()


def _remembered(
    subject: Subject, seen: Sequence[EdgePage], *, generation: int, tags: frozenset[str], causes: Sequence[str]
) -> bool | None:
    """Compare pages with the table in a transaction, and write the table: each generation of a page counts once."""
    using = conf.load().database
    rows = SeenPageRow.objects.using(using)
    keys = {_key(one.page): one for one in seen}
    with ledger_transaction(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        now = float(cursor.fetchone()[0])
        held = {row.key: row for row in rows.select_for_update().filter(pk__in=keys).order_by("pk")}
        before = {
            one.page: EdgePage(page=one.page, generation=held[key].generation, digest=held[key].digest)
            for key, one in keys.items()
            if key in held and held[key].subject == str(subject)
        }
        changed = has_changed(seen, before, generation=generation, tags=tags)
        newer = [one for one in seen if one.page not in before or before[one.page].generation < one.generation]
        rows.bulk_create(
            [_row(subject, one, now) for one in sorted(newer, key=lambda one: _key(one.page))],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["subject", "generation", "digest", "tags", "seen_at"],
        )
        beyond = rows.filter(subject=subject).order_by("-seen_at", "key").values_list("key", flat=True)
        rows.filter(pk__in=list(beyond[PAGES : 2 * PAGES])).delete()
        if changed is not None and causes:
            cursor.execute(
                "INSERT INTO freshness_unchanged (month, cause, compared, unchanged) VALUES "
                f"{', '.join(['(%s, %s, 1, %s)'] * len(causes))} ON CONFLICT (month, cause) DO UPDATE SET "
                "compared = freshness_unchanged.compared + 1, "
                "unchanged = freshness_unchanged.unchanged + excluded.unchanged",
                [part for cause in sorted(set(causes)) for part in (month_of(now), cause, int(not changed))],
            )
    return changed


def _row(subject: Subject, one: EdgePage, now: float) -> SeenPageRow:
    return SeenPageRow(
        key=_key(one.page),
        subject=str(subject),
        host=one.page.host,
        path=one.page.path,
        generation=one.generation,
        digest=one.digest,
        tags=" ".join(sorted(one.tags)),
        seen_at=now,
    )


def _key(page: Page) -> str:
    return hashlib.blake2b(f"{page.host}{page.path}".encode(), digest_size=16).hexdigest()
