"""A cached value of a function that writes is built once and not kept; a page with the value is not kept either."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.db import connections
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.contrib.django import build
from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.cached_results import cached_view
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import NoteRow
from tests.freshness.contrib.django.kept_views import elsewhere, is_kept, names, subject, unheard_of, visit

__all__ = ["subject", "unheard_of", "visit"]
pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]


def test_a_cached_value_whose_function_writes_is_built_once_and_not_kept_nor_a_page_that_shows_it(visit, subject):
    runs = []

    def rendition():
        runs.append(1)
        return Group.objects.get_or_create(name="rendition")[0].name

    value = lambda: get_or_build(subject, "rendition", rendition)  # noqa: E731
    assert (value(), len(runs), cache().get(subject, "rendition")) == ("rendition", 1, None)
    Group.objects.all().delete()
    assert (is_kept(visit(value)), len(runs), cache().get(subject, "rendition")) == (False, 2, None)
    assert (is_kept(visit(value)), len(runs), cache().get(subject, "rendition")) == (True, 3, "rendition")


def test_parts_that_are_read_after_it_has_written_are_of_a_snapshot_of_their_own_and_kept(visit, subject):
    def part():
        before = names()
        elsewhere(lambda: Group.objects.create(name="others"))
        return [before, names()]

    def view():
        Group.objects.create(name="own")
        return get_or_build(subject, "part", part)

    assert visit(view).content == b"[['own'], ['own']]"
    assert cache().get(subject, "part") == [["own"], ["own"]]


def test_a_database_that_counts_from_a_lower_generation_does_not_make_it_run_twice(subject):
    mark(subject, reason="edit")
    mark(subject, reason="edit")
    cache().look(subject)
    build.ledger().stamp(subject)
    NoteRow.objects.filter(subject=subject).delete()  # as in a backup
    get_or_build(subject, "key", lambda: Group.objects.create(name="once").name)
    assert names() == ["once"]


def test_who_waits_for_a_cached_view_that_writes_runs_it_for_itself(subject):
    together = threading.Barrier(2)

    @cached_view(lambda _: subject)
    def view(request):
        Group.objects.create(name=request.headers["Who"])
        return HttpResponse(request.headers["Who"])

    def ask(name, answers):
        together.wait()
        answers.append(view(RequestFactory().get("/", headers={"Who": name})).content.decode() == name)
        connections.close_all()

    answers = []
    threads = [threading.Thread(target=ask, args=(name, answers)) for name in ("a", "b")]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert (answers, names()) == ([True, True], ["a", "b"])
