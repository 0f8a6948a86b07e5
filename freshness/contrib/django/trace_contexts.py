"""Contexts of edits' traces, kept for the covering purge: up to eight a subject."""

from typing import Final

from freshness.contrib.django import conf
from freshness.contrib.django.connection import ledger_transaction

MOST: Final = 8
_FORGOTTEN: Final = 86_400.0  # seconds; a purge that has not come by then is in another trace's time


def keep(subject: str, traceparent: str) -> None:
    """Remember the context of an edit of a subject; the oldest beyond eight go.  Raises LedgerUnavailable."""
    with ledger_transaction(conf.load().database) as (cursor, dialect):
        cursor.execute(
            f"INSERT INTO freshness_trace (subject, traceparent, noted_at) SELECT %s, %s, {dialect.now}",
            [subject, traceparent[:55]],
        )
        cursor.execute(
            "DELETE FROM freshness_trace WHERE subject = %s AND id NOT IN "
            "(SELECT id FROM freshness_trace WHERE subject = %s ORDER BY id DESC LIMIT %s)",
            [subject, subject, MOST],
        )
        cursor.execute(f"DELETE FROM freshness_trace WHERE noted_at < {dialect.now} - %s", [_FORGOTTEN])


def take(subject: str) -> list[str]:
    """Return and delete the contexts of a subject, oldest first.  Raises LedgerUnavailable."""
    with ledger_transaction(conf.load().database) as (cursor, _):
        cursor.execute("DELETE FROM freshness_trace WHERE subject = %s RETURNING id, traceparent", [subject])
        return [traceparent for _, traceparent in sorted(cursor.fetchall())][-MOST:]
