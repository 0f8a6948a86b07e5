"""Fixtures for pytest in Django projects: put `pytest_plugins = ["freshness.contrib.django.testing"]` in conftest.py.

    @pytest.mark.django_db
    def test_a_rename_is_seen_by_visitors(purges, edge, shop):
        edge.get(shop.url)                                   # a visitor; from here on the edge holds the page
        shop.rename("New name")
        purges.assert_purged(of=f"ws:{shop.pk}", calls=1)
        assert "New name" in edge.assert_fresh(shop.url).text

Rule, ledger, relay and your policy are real.  The CDN and the store are in memory, observers are not called, and tests
do not wait: in the ledger time passes when a purge is due later.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from django.db.models import F, FloatField, Min, Model
from django.test import Client
from django.test.utils import override_settings

from freshness.cache_headers import must_not_be_kept, tags_in
from freshness.cdn.memory import Memory
from freshness.contrib.django import build, cache, conf
from freshness.contrib.django.models import AccountRow, BatchRow, LedgerRow, NoteRow, PresenceRow, ScopeRow
from freshness.delivery.engine import Engine
from freshness.errors import Invalid
from freshness.ports import Answer, Page
from freshness.targets.generation import in_header
from freshness.targets.purge import Purge
from freshness.testing import assertions
from freshness.testing.assertions import Purges
from freshness.testing.edge import Edge, Visit
from freshness.testing.relay import seconds_until_due, settle

_OWN: dict[str, Any] = {
    "CDN": "freshness.cdn.memory.Memory",
    "CDN_OPTIONS": {},
    "REDIS_URL": "",
    "OBSERVERS": [],
    "LIMITS": {},
    "MONTHLY_BUDGET": None,
    "SKIP": "off",
}
_HOST = "testserver"  # the host of Django's test client


@pytest.fixture
def purges() -> Iterator[Purges]:
    """Yield the purges of the code under test, from here on.  Needs the database (`django_db`)."""
    with override_settings(FRESHNESS={**conf.given(), **_OWN}):
        engine = build.engine()
        cdn = engine.ports.cdn
        assert isinstance(cdn, Memory)
        now = partial(settle, engine, wait=_wait, let_pass=partial(_let_pass, engine))
        edge = Edge(cdn, _origin, newest=_newest, subjects=_subjects, settle=now, keeps=_may_be_kept, host=_HOST)
        engine.ports = replace(engine.ports, fetch=edge)
        yield Purges(cdn, settle=now, marked=_marked)


@pytest.fixture
def edge(purges: Purges) -> Edge:
    """Return the edge of that CDN, in front of this project's views.  Needs the database (`django_db`)."""
    fetch = build.engine().ports.fetch
    assert isinstance(fetch, Edge)
    assert fetch.cdn is purges.cdn
    return fetch


def assert_fresh(url: str, *, of: str = "", status: int = 200) -> Answer:
    """Assert that a visitor now gets the newest page, and return the visitor's answer.

    In a test with the fixture `purges` or `edge` through that edge, when everything due has been purged.  Elsewhere the
    fetch follows FRESHNESS: through `EDGE`, perhaps a live server, or by DNS.  The page's subject is then `of`, or
    found by `PAGES`: the callable returns the pages of each marked subject.
    """
    fetch = build.engine().ports.fetch
    if isinstance(fetch, Edge):
        return fetch.assert_fresh(url, of=of, status=status)
    page = assertions.page_of(url)
    generation = _newest(of or _subject_of(page))
    return assertions.assert_fresh(fetch, page, generation=generation, status=status)


def _subject_of(page: Page) -> str:
    found = [subject for subject in _subjects() if page in build.pages(subject)]
    if len(found) == 1:
        return found[0]
    raise Invalid(
        f"{page.host}{page.path} is named by FRESHNESS['PAGES'] for {len(found)} of the subjects that were marked: "
        "say whose generation it shows, as in of='ws:<id>'"
    )


# The origin


def _origin(page: Page) -> tuple[Visit, frozenset[str]]:
    """Return this project's answer to an anonymous visitor, over TLS as behind a CDN, and the answer's tags."""
    started = time.monotonic()
    response = Client(SERVER_NAME=page.host).get(page.path, secure=True)
    body = response.getvalue()
    headers = dict(response.items())
    generation, nonce = in_header(headers.get("X-Content-Gen", "")) or (None, None)
    visit = Visit.of(
        body,
        generation=generation,
        nonce=nonce,
        status=response.status_code,
        headers=headers | ({"Set-Cookie": response.cookies.output(header="")} if response.cookies else {}),
        seconds=time.monotonic() - started,
    )
    return visit, tags_in(response.headers, build.tag_headers())


def _may_be_kept(answer: Answer) -> bool:
    return answer.status == 200 and not must_not_be_kept(
        answer.headers,
        method="GET",
        authorized=False,
        sets_cookie="Set-Cookie" in answer.headers,
        elapsed=0.0,  # `RequestLife` has measured the response
        request_life=1.0,
    )


# The ledger


def _newest(subject: str) -> int:
    return build.ledger().stamp(subject).generation


def _subjects() -> Iterable[str]:
    using = build.ledger().using
    rows, notes = LedgerRow.objects.using(using), NoteRow.objects.using(using)
    return sorted({*rows.values_list("subject", flat=True), *notes.values_list("subject", flat=True)})


def _marked() -> Iterable[tuple[str, Purge]]:
    using = build.ledger().using
    folded = ScopeRow.objects.using(using).values_list("subject", "purge")
    noted = NoteRow.objects.using(using).exclude(purge=None).values_list("subject", "purge")
    return [(subject, Purge.from_dict(purge)) for subject, purge in [*folded, *noted]]


def _wait() -> float | None:
    ledger = build.ledger()
    ledger.fold()
    waiting = LedgerRow.objects.using(ledger.using).filter(due_at__isnull=False).values_list("subject", flat=True)
    rows = [facts for subject in waiting if (facts := ledger.read(subject)) is not None]
    begun = BatchRow.objects.using(ledger.using).filter(state="open").aggregate(due_at=Min("due_at"))
    return seconds_until_due(rows, begun["due_at"], ledger.now())


def _let_pass(engine: Engine, seconds: float) -> None:
    """Move all times in the ledger back by that many seconds, and drop this process's cached values."""
    for model in (LedgerRow, NoteRow, BatchRow, AccountRow, PresenceRow):
        times = _times_of(model)
        model._default_manager.using(build.ledger().using).update(**{name: F(name) - seconds for name in times})
    build.store.cache_clear()
    cache.cache.cache_clear()
    engine.ports = replace(engine.ports, entries=build.store())


def _times_of(model: type[Model]) -> list[str]:
    floats = (field.name for field in model._meta.get_fields() if isinstance(field, FloatField))
    return [name for name in floats if name.endswith(("_at", "_until"))]
