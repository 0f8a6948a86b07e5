"""The reconciler: each change named by sources is marked once, regardless of other marks.

The reconciler is for content whose table cannot be declared (`contrib/django/tracking`): another database's, another
system's.  A time of change says nothing about when its transaction committed, and each unseen change is marked, back to
the start of the oldest transaction open at the previous look.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache

from django.db import connections, transaction
from django.utils.module_loading import import_string
from django.utils.timezone import get_default_timezone, is_aware, make_aware, make_naive

from freshness.contrib.django import build, conf
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ReconciledRow
from freshness.contrib.django.replicas import on_primary

log = logging.getLogger(__name__)

Change = tuple[str, datetime]
"""A subject and when its content changed."""
Source = Callable[[datetime], Iterable[Change]]
LOOK_BACK = 3_600.0  # seconds; longer than any relay is away without an alarm
_REASON = "reconciled"
_OPEN = ""  # in place of a subject: since when the oldest transaction was open at the last look
_OLDEST_OPEN = """
SELECT extract(epoch FROM least(min(xact_start), (SELECT min(prepared) FROM pg_prepared_xacts
                                                  WHERE database = current_database()))),
       pg_has_role('pg_read_all_stats', 'USAGE')
FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
     AND backend_type IS DISTINCT FROM 'autovacuum worker'
"""


def reconcile(*, look_back: float = LOOK_BACK) -> list[str]:
    """Mark the subjects of unseen changes, and return the subjects, sorted.

    A source yields each change, not only the last of a subject.  Where a source raises, the subjects of the other
    sources are marked first; then the exception is raised.
    """
    sources: dict[str, Source] = {path: on_primary(import_string(path)) for path in conf.load().sources}
    if not sources:
        return []
    now = build.ledger().now()
    oldest_open = _oldest_open(now)  # before the sources are asked: the next look finds transactions open now
    since = min(now - look_back, _remembered_open(now))
    if not conf.has_aware_times():  # an hour of each autumn comes twice, and local times are ambiguous
        since -= 3_600.0
    found: set[tuple[str, float]] = set()
    failure: Exception | None = None
    for path, source in sources.items():
        with ForeignCode(log, "source %s failed; the others are asked all the same", path) as asked:
            for subject, changed_at in source(as_time(since)):
                found.add((subject, _seconds(changed_at)))
        failure = asked.error if failure is None else failure
    missed = _mark_unseen(found)
    if failure is not None:
        raise failure
    _remember(oldest_open, since)
    return missed


def as_time(seconds: float) -> datetime:
    """Return a time as in Django's fields: aware, or local to TIME_ZONE where USE_TZ is off."""
    time = datetime.fromtimestamp(seconds, tz=UTC)
    return time if conf.has_aware_times() else make_naive(time, get_default_timezone())


def _seconds(time: datetime) -> float:
    return (time if is_aware(time) else make_aware(time, get_default_timezone())).timestamp()


def _mark_unseen(found: Iterable[tuple[str, float]]) -> list[str]:
    using = build.ledger().using
    changes: dict[str, list[float]] = {}
    for subject, at in found:
        changes.setdefault(subject, []).append(at)
    missed = []
    for subject, times in sorted(changes.items()):
        with transaction.atomic(using=using):
            seen = ReconciledRow.objects.using(using).filter(subject=subject, changed_at__in=times)
            unseen = set(times) - set(seen.values_list("changed_at", flat=True))
            if not unseen:
                continue
            rows = [ReconciledRow(subject=subject, changed_at=at) for at in sorted(unseen)]
            ReconciledRow.objects.using(using).bulk_create(rows, ignore_conflicts=True)
            mark(subject, reason=_REASON)
        log.info("%s changed; marked, since its time does not tell whether it was", subject)
        missed.append(subject)
    return missed


def _remembered_open(now: float) -> float:
    rows = ReconciledRow.objects.using(build.ledger().using).filter(subject=_OPEN)
    return min(rows.values_list("changed_at", flat=True), default=now)


def _remember(oldest_open: float, since: float) -> None:
    """Remember the oldest open transaction, and forget changes that are too old for a source to name again."""
    rows = ReconciledRow.objects.using(build.ledger().using)
    with transaction.atomic(using=rows.db):
        rows.filter(changed_at__lt=min(since, oldest_open)).delete()
        rows.filter(subject=_OPEN).delete()
        rows.bulk_create([ReconciledRow(subject=_OPEN, changed_at=oldest_open)], ignore_conflicts=True)


def _oldest_open(now: float) -> float:
    """Return the beginning of the oldest open or prepared transaction, or `now`.

    Other roles' transactions are visible to members of pg_read_all_stats alone; without that role, after a single
    warning, and on SQLite, only LOOK_BACK counts.
    """
    connection = connections[build.ledger().using]
    if connection.vendor != "postgresql":
        return now
    with connection.cursor() as cursor:
        cursor.execute(_OLDEST_OPEN)
        oldest, sees_others = cursor.fetchone()
    if not sees_others:
        _say_blind()
    return now if oldest is None else min(float(oldest), now)


@cache
def _say_blind() -> None:
    log.warning(
        "the role of this process is no member of pg_read_all_stats: changes of other roles' transactions that were "
        "open for more than %g s are not found by the reconciler; GRANT pg_read_all_stats to it",
        LOOK_BACK,
    )
