"""On Django: tagged values and pages outlive edits of objects they do not show, and end with edits of shown objects."""

import uuid

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.db import connection, transaction
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.contrib.django import build, marks
from freshness.contrib.django.cache import cache, get_or_build, get_or_build_stamped
from freshness.contrib.django.cached_results import cached, cached_view
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import NoteRow, ScopeRow
from freshness.contrib.django.tagging import tag
from freshness.errors import Invalid, InvalidTag
from freshness.targets.purge import Purge
from freshness.targets.tokens import EVERYTHING, bucket_of, places_of
from tests.services import examples

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
MUG, CUP = f"p:{uuid.UUID(int=1)}", f"p:{uuid.UUID(int=2)}"  # the same in each worker of a run


class Shop:
    def __init__(self):
        self.subject = f"ws:{uuid.uuid4()}"
        self.builds = 0

    def edit(self, *only):
        mark(self.subject, reason="edit", only=only)
        cache().tier.forget(self.subject)

    def content(self):
        self.builds += 1
        return self.builds

    def value(self, **told):
        return get_or_build(self.subject, "value", self.content, **told)


@pytest.fixture
def shop():
    return Shop()


def tagged(shop, *tags):
    def content():
        tag(None, *tags)
        return shop.content()

    return lambda: get_or_build(shop.subject, "value", content)


@pytest.mark.parametrize("told", [False, True], ids=["given", "told while it is built"])
@pytest.mark.parametrize(("only", "ends"), [((CUP,), False), ((MUG,), True), ((CUP, MUG), True), ((), True)], ids=str)
def test_an_edit_ends_what_shows_it(shop, told, only, ends):
    read = tagged(shop, MUG) if told else lambda: shop.value(tags=[MUG])
    assert read() == 1
    shop.edit(*only)
    assert read() == (2 if ends else 1)
    build.ledger().fold()
    cache().tier.forget(shop.subject)
    assert read() == (2 if ends else 1)


def test_what_tells_nothing_ends_with_every_edit(shop):
    assert shop.value() == 1
    shop.edit(CUP)
    assert shop.value() == 2


def test_a_name_has_one_spelling(shop):
    assert shop.value(tags=[MUG.upper().replace("P:", "p:")]) == 1
    shop.edit(MUG)
    assert shop.value(tags=[MUG]) == 2


@pytest.mark.parametrize("wrong", ["mug", "p:", ":1", "w:1", "P:1", "p-1", "p:" + 300 * "x", 7])
def test_what_is_no_name_is_refused(shop, wrong):
    for call in (lambda: shop.value(tags=[wrong]), lambda: tag(None, wrong), lambda: shop.edit(wrong)):
        with pytest.raises(InvalidTag, match="names nothing that is shown"):
            call()
    assert (shop.builds, NoteRow.objects.count()) == (0, 0)


def test_less_and_more_than_everything_contradict_each_other(shop):
    with pytest.raises(Invalid, match="only=… is less than everything"):
        mark(shop.subject, reason="edit", only=[MUG], also=Purge(paths={"/x"}))
    with pytest.raises(Invalid, match="is a text"):
        mark(shop.subject, reason="edit", only=MUG)
    assert NoteRow.objects.count() == 0


def test_more_things_than_a_mark_names_are_everything(shop):
    names = [f"p:{number}" for number in range(marks.MOST_TAGS + 1)]
    mark(shop.subject, reason="edit", only=names[:-1])
    assert sorted(NoteRow.objects.values_list("tag", "bucket")) == [(name, bucket_of(name)) for name in names[:-1]]
    build.ledger().fold()
    mark(shop.subject, reason="edit", only=names)
    assert list(NoteRow.objects.values_list("tag", "bucket")) == [("", EVERYTHING)]


def test_a_mark_of_many_things_is_one_round_trip(shop, django_assert_num_queries):
    with transaction.atomic(), django_assert_num_queries(1):
        mark(shop.subject, reason="edit", only=[MUG, CUP])


def test_also_is_what_purge_was(shop):
    mark(shop.subject, reason="edit", also=Purge(paths={"/x"}))
    mark(shop.subject, reason="edit", purge=Purge(paths={"/x"}))
    assert [note.purge for note in NoteRow.objects.all()] == [{"paths": ["/x"]}] * 2


def test_the_stamp_that_is_named_is_the_newest(shop):
    read = lambda: get_or_build_stamped(shop.subject, "value", shop.content, tags=[MUG])  # noqa: E731
    first = read()
    shop.edit(CUP)
    stamp, value = read()
    assert (first[0].generation, first[1], value) == (0, 1, 1)
    assert stamp == build.ledger().stamp(shop.subject)
    assert stamp.generation == 1


CHANGES = st.lists(st.tuples(st.sampled_from(["", "p:1", "p:2", "c:1"]), st.booleans()), max_size=8)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_folding_changes_neither_stamp_nor_tokens_and_a_mark_its_own_tokens_alone(changes):
    subject, ledger = f"ws:{uuid.uuid4()}", build.ledger()
    for thing, folded in changes:
        before = ledger.state(subject)
        ledger.mark(subject, reason="edit", tags=[thing] if thing else [])
        after = ledger.state(subject)
        changed = [n for n in range(256) if before.tokens[n] != after.tokens[n]]
        assert changed == (sorted(places_of(thing)) if thing else [EVERYTHING])
        if folded:
            ledger.fold()
            assert not NoteRow.objects.filter(subject=subject).exists()
            assert ledger.state(subject) == after
        assert ledger.stamp(subject) == after.stamp


def test_states_of_several_subjects_are_read_by_one_statement_and_are_those_of_each(shop):
    ledger, host = build.ledger(), f"host:{uuid.uuid4().hex}.example"
    ledger.mark(shop.subject, reason="edit", tags=["p:1"])
    ledger.fold()
    for subject, tags in ((shop.subject, ["p:2"]), (host, []), ("all", []), (f"ws:{uuid.uuid4()}", [])):
        ledger.mark(subject, reason="edit", tags=tags)
    never = f"ws:{uuid.uuid4()}"
    with CaptureQueriesContext(connection) as asked:
        states = ledger.states([shop.subject, host, never])
    assert len(asked) == 1
    assert [states[one].stamp.generation for one in (shop.subject, host, never)] == [3, 2, 1]
    assert states == {one: ledger.state(one) for one in (shop.subject, host, never)}


class TestViews:
    def visit(self, view, *args):
        request = RequestFactory().get("/")
        request.session = SessionStore()
        return view(request, *args).content

    def test_a_view_tells_in_its_template_and_below(self, shop):
        @cached(lambda: shop.subject, tags=lambda: [CUP])
        def part():
            return "cup"

        class Mug:
            @property
            def name(self):
                tag(None, MUG)
                return "mug"

        @cached_view(lambda request: shop.subject)
        def page(request):
            body = engines["django"].from_string("{{ mug.name }} {{ part }}").render({"mug": Mug(), "part": part()})
            return HttpResponse(f"{body} {shop.content()}")

        assert self.visit(page) == b"mug cup 1"
        shop.edit("p:other")
        assert self.visit(page) == b"mug cup 1"
        for number, only in enumerate([MUG, CUP], start=2):
            shop.edit(only)
            assert self.visit(page) == f"mug cup {number}".encode()

    def test_async_code_tells_too(self, shop):
        @cached_view(lambda request: shop.subject)
        async def page(request):
            await sync_to_async(tag)(request, MUG)
            return HttpResponse(str(shop.content()))

        assert self.visit(async_to_sync(page)) == b"1"
        shop.edit(CUP)
        assert self.visit(async_to_sync(page)) == b"1"
        shop.edit(MUG)
        assert self.visit(async_to_sync(page)) == b"2"

    def test_nothing_is_told_where_nothing_is_kept(self):
        tag(None, MUG)


def test_the_ledger_keeps_which_things_changed_until_that_is_everything(shop):
    def kept():
        return sorted(ScopeRow.objects.filter(subject=shop.subject).values_list("since", "generation", "tag", "purge"))

    shop.edit(MUG, CUP)
    shop.edit(CUP)
    build.ledger().fold()
    first = sorted([(0, 3, MUG, {}), (0, 3, CUP, {})])
    assert kept() == first
    shop.edit(MUG)
    shop.edit()
    build.ledger().fold()
    assert (kept(), build.ledger().stamp(shop.subject).generation) == (first, 5)
