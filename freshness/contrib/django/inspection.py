"""A project's own knowledge of its pages: editors, the origin's copy of a page, and the way to ask the origin."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.module_loading import import_string

from freshness.cli.operations import HistoryEntry
from freshness.contrib.django import conf
from freshness.contrib.django.own_answer import OwnAnswer
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject, is_subject

_TENANT: Final = re.compile(r"(?:\bowed:[^/\s]+/)?\bws:\w(?:[\w.-]*\w)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """The origin's cached copy of a page, with its tags."""

    answer: Answer
    tags: tuple[str, ...] = ()


class Inspection:
    """The base of FRESHNESS["INSPECTION"], for a project to subclass, without effects on the ledger."""

    def edits(self, subject: Subject, *, since: float, limit: int) -> Sequence[HistoryEntry]:  # noqa: ARG002
        """Return edits of a subject since a time (seconds since 1970), the newest first; empty by default."""
        return ()

    def names(self, subjects: Sequence[Subject]) -> Mapping[str, str]:
        """Return the name of each subject for people, by the subject's text; by default the text itself."""
        return {str(one): str(one) for one in subjects}

    def titles(self, ids: Collection[str]) -> Mapping[str, str]:  # noqa: ARG002
        """Return the names of things that are no subjects, as products in an audit trail, by their ids."""
        return {}

    def address(self, page: Page) -> str:
        """Return the address of a page as visitors type the address; by default over https, on the scheme's port."""
        return f"https://{page.host}{page.path}"

    def kept(self, page: Page) -> KeptPage | None:  # noqa: ARG002
        """Return the origin's cached copy of a page."""
        return None

    def origin(self, page: Page) -> Answer:
        """Return the origin's own answer past every edge.  A header bypasses the page cache."""
        return OwnAnswer(more=lambda: {"HTTP_AUTHORIZATION": "Inspection"})(page)


def inspection() -> Inspection:
    """Return the inspection of the settings."""
    path = conf.load().inspection
    found: Inspection = import_string(path)() if path else Inspection()
    return found


def names_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the readable name of each subject or thing, by its text; a text without a name names itself."""
    asked, known = list(texts), inspection()
    names = {
        **known.names([Subject.parse(one) for one in asked if is_subject(one)]),
        **known.titles([one for one in asked if not is_subject(one)]),
    }
    return {one: names.get(one, one) for one in asked}


def in_words(text: str) -> str:
    """Return a text for people, with the names of tenants in place of `ws:<id>`; JSON for programs keeps the ids."""
    return all_in_words([text])[0]


def all_in_words(texts: Sequence[str]) -> list[str]:
    """Return texts for people as `in_words` does, with the names of all texts asked for at once."""
    found = {one: Subject.parse(one) for text in texts for one in _TENANT.findall(text)}
    if not found:
        return list(texts)
    known = inspection().names(list(found.values()))
    return [_TENANT.sub(lambda match: known.get(match[0], match[0]), text) for text in texts]
