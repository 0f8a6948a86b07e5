"""Typed text -> the subject: by the name or address of a site, an id, a subject, or a tag.

Unknown text is refused, because a slip of the keyboard must not make a row of the ledger, nor pass for a shop without
history.  FRESHNESS["FIND_SUBJECTS"] finds the platform's subjects; subjects in the ledger are known too.
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
    """A subject with its description for people: `Kribi Surf, kribi.huzilerz.com`."""

    subject: Subject
    name: str

    def __str__(self) -> str:
        return f"{self.subject} ({self.name})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSubjects:
    """The answer of FIND_SUBJECTS: the subjects of the typed name, or, without a subject, close names.

    Several subjects of the same name are listed to the operator, who has to choose.
    """

    named: Sequence[NamedSubject] = ()
    close: Sequence[str] = ()


def named(typed: str, *, new: bool = False, found: FoundSubjects | None = None) -> Subject:
    """Return the subject named `typed`; with `new` also an unknown subject.  `found` stands in for FIND_SUBJECTS.

    Raises UnknownSubject with close names, AmbiguousSubject with the candidates, InvalidTag for impossible subjects,
    LedgerUnavailable.
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
    except InvalidTag as error:
        if close:
            raise UnknownSubject(f"nothing is known by the name of {typed!r:.80}{close}") from None
        if ":" in typed:
            raise
        raise InvalidTag(f"{error}; no site has this name, subdomain or host") from None
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
    """Add the option `--new` of a command that makes rows."""
    parser.add_argument("--new", action="store_true", help="also what neither the platform nor the ledger knows")


def _found(typed: str) -> FoundSubjects:
    path = conf.load().find_subjects
    found: FoundSubjects = import_string(path)(typed) if path else FoundSubjects()
    return found


def _or(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
