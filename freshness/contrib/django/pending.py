"""Pending purges of members unknown to the claiming relay, recorded at the claim."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.sql import Dialect
from freshness.scheduling.facts import Flush
from freshness.scheduling.members import GroupMember
from freshness.targets.purge import Purge
from freshness.targets.scope import pending
from freshness.targets.subject import Subject, pending_prefix

FIELDS = tuple(field.name for field in fields(GroupMember))
SELECT = f"SELECT {', '.join(FIELDS)} FROM freshness_member"


def lacking(
    cursor: CursorWrapper, dialect: Dialect, flushed: Sequence[tuple[Flush, Purge]], known: Collection[str]
) -> Iterator[tuple[Subject, str, Purge | None]]:
    """Return the pending rows of each member beyond `known`, for flushed rows: a row, a reason, further names."""
    whole = [(flush, purge) for flush, purge in flushed if not flush.facts.subject.cdn]
    if not whole:
        return
    for member in _others(cursor, dialect, known):
        for flush, purge in whole:
            whole_by = member.everything if member.whole else ""
            row, named = pending(flush.facts.subject, purge, at=member.name, whole_by=whole_by)
            yield row, flush.reason, named


def of_known(known: Collection[str]) -> tuple[str, list[str | int]]:
    """Return a condition, with its parameters, to exclude rows pending at members beyond `known`."""
    begins = [pending_prefix(name) for name in sorted(known)]
    any_prefix = pending_prefix()
    condition = " OR ".join(["substr(subject, 1, %s) <> %s", *["substr(subject, 1, %s) = %s"] * len(begins)])
    parameters = [part for prefix in (any_prefix, *begins) for part in (len(prefix), prefix)]
    return f" AND ({condition})", parameters


def member_of(row: Sequence[object]) -> GroupMember:
    """Return a member from a row with the columns of FIELDS."""
    values = dict(zip(FIELDS, row, strict=True))
    return GroupMember(**{**values, "whole": bool(values["whole"])})  # type: ignore[arg-type]


def _others(cursor: CursorWrapper, dialect: Dialect, known: Collection[str]) -> list[GroupMember]:
    """Return the members beyond `known`.  A command to end a member waits for this transaction."""
    lock = "FOR SHARE" if dialect.vendor == "postgresql" else ""
    cursor.execute(
        f"{SELECT} WHERE ended_at IS NULL AND NOT {dialect.name_in} ORDER BY name {lock}",
        [dialect.array(sorted(known))],
    )
    return [member_of(row) for row in cursor.fetchall()]
