"""Pages within reach of a purge by hand, and why each is: known by routes, by named paths, and by verified pages."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from freshness.cli.operations import ReachedPage, ReachedPages
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.fact_tables import SeenPageRow
from freshness.contrib.django.inspection import inspection
from freshness.contrib.django.unchanged import PAGES
from freshness.errors import LedgerUnavailable
from freshness.ports import Page
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject

MOST: Final = 10
"""Most named pages; the rest is counted."""
_SUBJECTS: Final = 20


def reached(subjects: Sequence[Subject], purge: Purge) -> ReachedPages:
    """Return the known pages of a purge by hand of `subjects`; with a `purge` the named pages first.

    The first 20 subjects are looked at, with 100 verified pages each.  Raises LedgerUnavailable.
    """
    named = [pair for subject in subjects[:_SUBJECTS] for pair in _named(subject, purge)] if purge else []
    when = "once settled, with " if purge else "with "
    whole = [
        (page, f"{when}everything of {subject}{_held(subject)}")
        for subject in subjects[:_SUBJECTS]
        for page in dict.fromkeys(chain(build.pages(subject), (page for page, _ in _verified(subject))))
    ]
    known, found = inspection(), dict[str, str]()
    for page, why in (*named, *whole):
        found.setdefault(known.address(page), why)
    pages = tuple(ReachedPage(url=url, why=why) for url, why in list(found.items())[:MOST])
    return ReachedPages(pages=pages, more=len(found) - len(pages))


def _named(subject: Subject, purge: Purge) -> Iterator[tuple[Page, str]]:
    """Yield the pages purged at once: by their tags, and by their paths on the first known host."""
    for page in build.pages_showing(subject, purge.tags):
        yield page, "at once, by its route"
    for page, tags in _verified(subject):
        if shared := sorted(tags & purge.tags):
            yield page, f"at once, with {', '.join(shared)}"
    host = next((page.host for page in build.pages(subject)), "")
    for path in sorted(purge.paths) if host else ():
        yield Page(host=host, path=path), "at once, by its path"


def _verified(subject: Subject) -> list[tuple[Page, frozenset[str]]]:
    using = conf.load().database
    with ledger_look(using):
        rows = list(SeenPageRow.objects.using(using).filter(subject=subject.whole).order_by("-seen_at")[:PAGES])
    return [(Page(host=row.host, path=row.path), frozenset(row.tags.split())) for row in rows]


def _held(subject: Subject) -> str:
    """Say that no edge holds a copy, where the record of presence proves the absence; else nothing."""
    presence, ability = build.engine().ports.presence, build.engine().ports.cdn.ability
    if presence is None or subject.kind != "ws" or ability.lingers == float("inf"):
        return ""
    try:
        held = presence.held({subject.tag}, longer=ability.lingers)
    except LedgerUnavailable:
        return ""
    return "" if held else "; no edge holds a copy"
