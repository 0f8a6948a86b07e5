"""Subjects to purge after the database went back: every one of which edges or caches may hold anything."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime

from django.db.models import QuerySet
from django.utils.module_loading import import_string

from freshness.contrib.django import build, conf
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.models import LedgerRow
from freshness.errors import InvalidTag
from freshness.targets.subject import ALL, Subject, check
from freshness.targets.tags import SHARDS

log = logging.getLogger(__name__)
_BEFORE_ANY = datetime(1970, 1, 1, tzinfo=UTC)


def to_purge() -> Iterator[Subject]:
    """The subjects whose purges take everything, each once: those of `known`, and shards in place of workspaces.

    Where responses carry the tags of their shards, these name also workspaces that were made in the time that is lost,
    and that nobody here has ever heard of.
    """
    if not conf.load().shard_tags:
        yield from known()
        return
    for number in range(SHARDS):
        yield Subject("shard", f"{number:02x}")
    for other in _rows("ws:"):
        if other.kind != "shard":
            yield other


def known() -> Iterator[Subject]:
    """Every subject that was ever marked, as far as the ledger remembers, and those that the settings' sources name.

    A ledger that was not part of a backup knows none; the sources name what the content shows.
    """
    seen: set[str] = set()
    for row in _rows():
        seen.add(row)
        yield row
    for path in conf.load().sources:
        with ForeignCode(log, "source %s failed; the others are asked all the same", path):
            for text, _ in import_string(path)(_BEFORE_ANY):
                if text not in seen and (subject := _checked(text)) is not None:
                    seen.add(text)
                    yield subject


def _rows(besides: str = "") -> Iterator[Subject]:
    """Of the ledger, without what is pending at one of several CDNs: the whole is purged at all of them."""
    rows: QuerySet[LedgerRow] = LedgerRow.objects.using(build.ledger().using).exclude(subject__startswith="owed:")
    rows = rows.exclude(subject=ALL)  # has nothing of its own to purge
    if besides:
        rows = rows.exclude(subject__startswith=besides)
    for text in rows.order_by("subject").values_list("subject", flat=True).iterator(chunk_size=2_000):
        if (subject := _checked(text)) is not None:
            yield subject


def _checked(text: str) -> Subject | None:
    try:
        return check(text)
    except InvalidTag as error:
        log.warning("not purged after the database went back: %s", error)
        return None
