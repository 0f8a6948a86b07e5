"""Contexts of edits: kept once they commit, eight a subject at most, and gone with the purge; on both databases."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from django.db import transaction
from django.test import override_settings

from freshness.contrib.django import build, trace_contexts
from freshness.contrib.django.fact_tables import TraceRow
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import NoteRow
from freshness.events import Event, Requested
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SHOP = "ws:a"
CONTEXT = "00-" + "1" * 32 + "-" + "2" * 16 + "-01"
told: list[Event] = []


def remember(event: Event) -> None:
    told.append(event)


def in_a_trace() -> str:
    return CONTEXT


def failing() -> str:
    raise RuntimeError("no tracer")


@pytest.fixture
def tracing() -> Iterator[Callable[[str], None]]:
    """Use a callable of this module as TRACE."""
    told.clear()
    with ExitStack() as used:

        def use(name: str) -> None:
            path = f"{__name__}.{name}" if name else ""
            given = scaled_settings(OBSERVERS=[f"{__name__}.remember"], TRACE=path)
            used.enter_context(override_settings(FRESHNESS=given))
            build.forget()

        yield use
    build.forget()


def requested() -> list[str]:
    assert build.observe().join()
    return [one.trace for one in told if isinstance(one, Requested)]


def test_an_edit_tells_its_context_once_it_is_committed(tracing: Callable[[str], None]) -> None:
    tracing("in_a_trace")
    with transaction.atomic():
        mark(SHOP, reason="edit")
        assert requested() == []
    assert requested() == [CONTEXT]


def test_nobody_traces_and_a_tracer_that_fails_costs_no_edit(
    tracing: Callable[[str], None],
) -> None:
    tracing("")
    mark(SHOP, reason="edit")
    assert requested() == [""]
    tracing("failing")
    told.clear()
    mark("ws:b", reason="edit")
    assert requested() == [""]
    assert NoteRow.objects.count() == 2


def test_the_newest_eight_of_a_subject_are_kept_and_taken_once() -> None:
    for number in range(10):
        trace_contexts.keep(SHOP, f"{number}")
    trace_contexts.keep("ws:b", "other")
    assert TraceRow.objects.filter(subject=SHOP).count() == 8
    assert trace_contexts.take(SHOP) == [f"{number}" for number in range(2, 10)]
    assert trace_contexts.take(SHOP) == []
    assert trace_contexts.take("ws:b") == ["other"]


def test_a_context_that_no_purge_came_for_is_gone_after_a_day() -> None:
    trace_contexts.keep(SHOP, "old")
    TraceRow.objects.update(noted_at=build.ledger().now() - 86_401)
    trace_contexts.keep("ws:b", "new")
    assert list(TraceRow.objects.values_list("traceparent", flat=True)) == ["new"]
