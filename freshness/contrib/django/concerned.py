"""Subjects to purge after the database went back, or for another CDN: all subjects with possible copies."""

import logging
from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.module_loading import import_string

from freshness.contrib.django import build, conf
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.reconcile import Source, as_time
from freshness.contrib.django.replicas import on_primary
from freshness.errors import InvalidTag
from freshness.targets.scope import all_shards, is_needed
from freshness.targets.subject import ALL, Subject, check

log = logging.getLogger(__name__)
_BEFORE_ANY = 86_400.0  # seconds since 1970; no time zone puts it before


def to_purge() -> Iterator[Subject]:
    """Yield the subjects whose purges take everything, each once: subjects of `known`, with shards for workspaces.

    Where responses carry shard tags, shards also cover workspaces of the lost time, unknown to this database.
    """
    shards = conf.load().shard_tags
    yield from all_shards() if shards else ()
    for subject in _rows("ws:") if shards else known():
        if is_needed(subject, shards=shards):
            yield subject


def known() -> Iterator[Subject]:
    """Yield every subject ever marked, as far as the ledger remembers, and the subjects named by the settings' sources.

    A ledger outside of a backup knows no subject; the sources name the subjects of the content.
    """
    seen: set[str] = set()
    for row in _rows():
        seen.add(row)
        yield row
    for path in conf.load().sources:
        with ForeignCode(log, "source %s failed; the others are asked all the same", path):
            for text, _ in _named_by(import_string(path)):
                if text not in seen and (subject := _checked(text)) is not None:
                    seen.add(text)
                    yield subject


@on_primary
def _named_by(source: Source) -> list[tuple[str, object]]:
    return list(source(as_time(_BEFORE_ANY)))


def _rows(besides: str = "") -> Iterator[Subject]:
    """Yield the ledger's subjects, without rows pending at single CDNs: the subjects are purged at all CDNs."""
    rows: QuerySet[LedgerRow] = LedgerRow.objects.using(build.ledger().using).exclude(subject__startswith="owed:")
    rows = rows.exclude(subject=ALL)  # has no purge of its own
    if besides:
        rows = rows.exclude(subject__startswith=besides)
    for text in rows.order_by("subject").values_list("subject", flat=True).iterator(chunk_size=2_000):
        if (subject := _checked(text)) is not None:
            yield subject


def _checked(text: str) -> Subject | None:
    try:
        return check(text)
    except InvalidTag as error:
        log.warning("not purged with everything else: %s", error)
        return None
