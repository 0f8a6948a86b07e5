"""What a person typed -> the subject that is meant: by the name or address of a site, an id, a subject, or a tag.

What nobody knows is refused, because a slip of the keyboard must not make a row of the ledger, nor pass for a shop
that has nothing to say.  FRESHNESS["FIND_SUBJECTS"] says what the platform knows; besides that, everything is known
that the ledger has ever been told of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import import_string

from freshness.contrib.django import conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.errors import AmbiguousSubject, InvalidTag, UnknownSubject
from freshness.targets.subject import Subject, spelled

_MOST_LISTED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSubject:
    """A subject, and how people tell it from others: `Kribi Surf, kribi.huzilerz.com`."""

    subject: Subject
    name: str

    def __str__(self) -> str:
        return f"{self.subject} ({self.name})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSubjects:
    """What FIND_SUBJECTS answers: the subjects that go by what was typed, and, where there is none, names close to it.

    More than one that go by it are told to whoever typed it, who has to say which.
    """

    named: Sequence[NamedSubject] = ()
    close: Sequence[str] = ()


def named(typed: str, *, new: bool = False, found: FoundSubjects | None = None) -> Subject:
    """The subject that `typed` means; with `new` also one that nobody knows.  `found`: instead of asking FIND_SUBJECTS.

    Raises UnknownSubject, which names what is close, AmbiguousSubject, which lists what it may be, InvalidTag for what
    can be no subject, LedgerUnavailable.
    """
    found = _found(typed) if found is None else found
    if len(found.named) > 1:
        listed = [str(one) for one in found.named[:_MOST_LISTED]]
        more = f"\n  and {len(found.named) - _MOST_LISTED} more" if len(found.named) > _MOST_LISTED else ""
        lines = "".join(f"\n  {one}" for one in listed)
        raise AmbiguousSubject(f"{typed!r:.80} may be any of {len(found.named)}; say which:{lines}{more}")
    if found.named:
        return found.named[0].subject
    close = f": did you mean {_or(found.close)}?" if found.close else ""
    try:
        subject = spelled(typed)
    except InvalidTag:
        if close:
            raise UnknownSubject(f"nothing is known by the name of {typed!r:.80}{close}") from None
        raise
    if new or subject.kind == "shard" or is_known(subject):
        return subject
    raise UnknownSubject(f"nothing is known of {subject:.80}{close or '; --new takes it all the same'}")


def is_known(subject: str) -> bool:
    """Whether the ledger has ever been told of a subject.  Raises LedgerUnavailable."""
    with ledger_cursor(conf.load().database) as (cursor, _):
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM freshness_row WHERE subject = %s) "
            "OR EXISTS (SELECT 1 FROM freshness_note WHERE subject = %s)",
            [subject, subject],
        )
        return bool(cursor.fetchone()[0])


def add_new(parser: Any) -> None:
    """The option `--new` of a command that makes rows."""
    parser.add_argument("--new", action="store_true", help="also what neither the platform nor the ledger knows")


def _found(typed: str) -> FoundSubjects:
    path = conf.load().find_subjects
    found: FoundSubjects = import_string(path)(typed) if path else FoundSubjects()
    return found


def _or(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
