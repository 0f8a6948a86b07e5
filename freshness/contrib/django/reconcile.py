"""The reconciler: live content that changed later than its last mark is marked now.

It finds what a mark missed: a mark that failed in its savepoint, bulk updates, raw SQL that sets
the time of change, a new code path that forgot.  Any number may run; a second mark costs one purge.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from django.db import connections
from django.utils.module_loading import import_string

from freshness.contrib.django import build, conf
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.marks import mark
from freshness.contrib.django.sql import dialect_of

log = logging.getLogger(__name__)

Source = Callable[[datetime], Iterable[tuple[str, datetime]]]
LOOK_BACK = 3_600.0  # seconds; longer than any relay is away without an alarm
_ROUNDING = 0.002  # SQLite keeps milliseconds
_REASON = "reconciled"


def reconcile(*, look_back: float = LOOK_BACK) -> list[str]:
    """Mark the subjects that the sources name as changed after their last mark; returns them.

    Where a source raises, the subjects of the others are marked first; then its exception is raised.
    """
    sources: dict[str, Source] = {path: import_string(path) for path in conf.load().sources}
    if not sources:
        return []
    since = datetime.fromtimestamp(build.ledger().now() - look_back, tz=UTC)
    newest: dict[str, float] = {}
    failure: Exception | None = None
    for path, source in sources.items():
        with ForeignCode(log, "source %s failed; the others are asked all the same", path) as asked:
            for subject, changed_at in source(since):
                newest[subject] = max(changed_at.timestamp(), newest.get(subject, 0.0))
        failure = asked.error if failure is None else failure
    missed = _mark_missed(newest)
    if failure is not None:
        raise failure
    return missed


def _mark_missed(newest: Mapping[str, float]) -> list[str]:
    marked = _marked_at(sorted(newest))
    missed = [subject for subject, at in sorted(newest.items()) if at > marked.get(subject, 0.0) + _ROUNDING]
    for subject in missed:
        log.error("%s changed without a mark; marked now", subject)
        mark(subject, reason=_REASON)
    return missed


def _marked_at(subjects: list[str]) -> dict[str, float]:
    connection = connections[build.ledger().using]
    dialect = dialect_of(connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT subject, coalesce(marked_at, 0) FROM freshness_row WHERE {dialect.subject_in}",
            [dialect.array(subjects)],
        )
        return dict(cursor.fetchall())
