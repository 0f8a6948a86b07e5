"""For any writes by a view and by other writers, the view's answer is the same as without a cache. The answer is kept
only if the view wrote no row.

The answers are compared with a model: the present names, or, until the view writes, the names at the view's begin.
"""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group
from django.db import connection, connections, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.contrib.django import edge
from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.edge import kept_at_edge
from tests.services import examples

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
NAMES = ("a", "b", "c")
steps = st.one_of(
    st.tuples(st.just("read"), st.none()),
    st.tuples(st.just("part"), st.none()),
    st.tuples(
        st.sampled_from(
            ["others make", "write", "get or make", "get or make in a part", "transaction", "transaction undone"]
        ),
        st.sampled_from(NAMES),
    ),
)


@pytest.fixture(autouse=True)
def unheard_of(monkeypatch):
    monkeypatch.setattr(edge, "CHOSEN", {})


class Undone(Exception):
    """Rolls a transaction back."""


def names():
    return sorted(Group.objects.values_list("name", flat=True))


def make(name):
    Group.objects.update_or_create(name=name)


def get_or_make(name):
    return Group.objects.get_or_create(name=name)[1]


class Played:
    """The steps on a database."""

    def __init__(self, subject, others):
        self.subject, self.others, self.parts = subject, others, 0

    def play(self, step):
        how, name = step
        self.parts += 1
        match how:
            case "read":
                return names()
            case "part":
                return list(get_or_build(self.subject, f"{self.parts}", names))
            case "others make":
                return self.others.submit(make, name).result()
            case "write":
                return make(name)
            case "get or make":
                return get_or_make(name)
            case "get or make in a part":
                return get_or_build(self.subject, f"{self.parts}", lambda: get_or_make(name))
        try:
            with transaction.atomic():
                make(name)
                if how == "transaction undone":
                    raise Undone
        except Undone:
            return names()
        return names()


class Model:
    """The same on sets."""

    def __init__(self):
        self.there, self.began, self.wrote = set(), set(), False

    def play(self, step):
        how, name = step
        seen = self.there if self.wrote else self.began
        match how:
            case "read" | "part":
                return sorted(seen)
            case "others make":
                return self.there.add(name)
            case "get or make" | "get or make in a part":
                if name in seen:
                    return False
                self.wrote, made = True, name not in self.there
                self.there.add(name)
                return made
            case "write":
                self.wrote = True
                return self.there.add(name)
        self.wrote = True
        if how == "transaction":
            self.there.add(name)
        return sorted(self.there)


@given(plan=st.lists(steps, max_size=7))
@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_view_is_run_once_and_answered_as_without_a_cache_and_kept_where_it_wrote_nothing(plan):
    Group.objects.all().delete()
    subject = f"ws:{uuid.uuid4()}"
    model = Model()
    expected = [model.play(step) for step in plan]
    runs = []
    with ThreadPoolExecutor(1) as others:

        def view(_request):
            played = Played(subject, others)
            runs.append([played.play(step) for step in plan])
            return HttpResponse("page")

        response = kept_at_edge(lambda _: subject)(view)(RequestFactory().get("/"))
        others.submit(connections.close_all).result()
    assert runs == [expected]
    assert (response.status_code, response["Cache-Control"] == "no-store") == (200, model.wrote)
    assert names() == sorted(model.there)
    assert not connection.in_atomic_block
    writers = {f"{at + 1}" for at, (how, _) in enumerate(plan) if how == "get or make in a part" and expected[at]}
    assert set(cache().get_many(subject, writers)) == set()
