"""A project with routers that read from a real, lagging standby: caches keep values of the primary only."""

import logging
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.signals import request_started
from django.db import connections, router, transaction
from django.db.backends.signals import connection_created
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from freshness.cache_headers import keep
from freshness.cli.command import run
from freshness.contrib.django import build, cache, edge, probe, prune, replicas
from freshness.contrib.django.cache import get_or_build
from freshness.contrib.django.cached_results import cached_view
from freshness.contrib.django.command import DjangoInstallation
from freshness.contrib.django.edge import RequestLife, kept_at_edge
from freshness.contrib.django.placement_checks import check_standby
from freshness.contrib.django.snapshot import snapshot
from freshness.contrib.django.told_once import ToldOnce
from tests.freshness.contrib.django.homes import ALIAS, PostgresData, Standby
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

REPLICA = "lagging"
SHOP = "ws:shop"
SHORT = ("debounce", "max_wait", "rate", "lease", "tick", "fence", "request_life", "margin", "send_window")
AT_ONCE = dict.fromkeys(SHORT, 0.01) | {"debounce": 0.05}


class Replicas:
    """As in Django's documentation."""

    def db_for_read(self, model, **_hints):
        return REPLICA

    def db_for_write(self, model, **_hints):
        return ALIAS

    def allow_relation(self, *_objects, **_hints):
        return True


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    home = PostgresData(tmp_path_factory.mktemp("home"), fsync="off")
    following = None
    try:
        following = Standby(home, REPLICA)
        yield home, following
    finally:
        if following is not None:
            following.stop()
        home.stop()


@pytest.fixture
def standby(servers, django_db_blocker, monkeypatch):
    """Call the shop "new" on a primary, and "old" on a standby until the standby catches up."""
    home, following = servers
    home.use("postgres")
    monkeypatch.setattr(edge, "CHOSEN", {})
    monkeypatch.setattr(replicas, "told", ToldOnce(most=9))
    given = {"CDN": "freshness.cdn.memory.Memory", "DATABASE": ALIAS, "PAGES": f"{__name__}.no_pages"}
    with django_db_blocker.unblock(), override_settings(FRESHNESS=given, DATABASE_ROUTERS=[]):
        call_command("migrate", database=ALIAS, verbosity=0)
        Group.objects.using(ALIAS).update_or_create(id=1, defaults={"name": "old"})
        following.lag()
        with override_settings(DATABASE_ROUTERS=[Replicas()]):
            rename("new")
            cache.cache.cache_clear()
            yield following
        for alias in (ALIAS, REPLICA):
            connections[alias].close()
    build.forget()


def no_pages(_subject):
    asked.append(name())
    return ()


def is_shown(_subject):
    """Decide by the project's tables whether a subject is shown."""
    asked.append(name())
    return asked[-1] == "new"


asked = []


def rename(name):
    with transaction.atomic(using=ALIAS):
        Group.objects.using(ALIAS).filter(id=1).update(name=name)
        build.ledger().mark(SHOP, reason="edit")


def name():
    return Group.objects.get(id=1).name


def in_a_thread(read):
    """Call `read` in a thread, as application code with parallel queries does."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(closing, read).result()


def closing(read):
    try:
        return read()
    finally:
        connections.close_all()


def by_alias():
    return Group.objects.using(REPLICA).get(id=1).name


def by_cursor():
    with connections[REPLICA].cursor() as cursor:
        cursor.execute("SELECT name FROM auth_group WHERE id = 1")
        return cursor.fetchone()[0]


def by_iterator():
    return next(Group.objects.using(REPLICA).filter(id=1).iterator()).name


def visit(view):
    request = RequestFactory().get("/")
    return RequestLife(view)(request)


def is_kept(page):
    """Return whether an edge may keep a response; assert that the headers do not contradict each other."""
    control = page["Cache-Control"]
    assert ("s-maxage=60" in control) != ("no-store" in control)
    return "s-maxage=60" in control


def own_page(content):
    """Return a response whose view itself allows keeping."""
    return HttpResponse(content, headers=keep(edge.MINUTE, ["w-shop"], tag_headers=build.tag_headers()))


def at_edge(read):
    return kept_at_edge(lambda _request: SHOP)(lambda _request: HttpResponse(read()))


@pytest.mark.parametrize("read", [name, lambda: in_a_thread(name)], ids=["here", "in a thread"])
def test_a_page_is_of_the_primary_and_kept(standby, read):
    assert name() == "old"
    page = visit(at_edge(read))
    assert (page.content, is_kept(page)) == (b"new", True)
    assert page["X-Content-Gen"] == str(build.ledger().stamp(SHOP).generation)
    assert name() == "old"


def test_a_cached_value_and_view_are_of_the_primary(standby):
    assert get_or_build(SHOP, "name", name) == "new"
    view = cached_view(lambda _request: SHOP)(lambda _request: HttpResponse(name()))
    assert visit(view).content == b"new"
    with snapshot(SHOP):
        assert name() == "new"
    with transaction.atomic(using=ALIAS):
        assert cache.read(SHOP, name)[1] == "new"
    assert name() == "old"


def test_what_was_read_before_does_not_lead_away(standby):
    """Lead to the primary after a read from the replica: Django reads an instance's relations at its origin."""
    group = Group.objects.get(id=1)
    with snapshot(SHOP):
        assert Group.objects.get(id=1)._state.db == ALIAS
        assert group.permissions.all().db == ALIAS
        group.refresh_from_db()
    assert (group.name, group._state.db) == ("new", ALIAS)


@pytest.mark.parametrize("read", [by_alias, by_cursor, by_iterator, lambda: in_a_thread(by_alias)])
def test_what_names_the_replica_is_kept_nowhere_and_told_once(standby, read, caplog):
    built = []

    def told():
        built.append(read())
        return built[-1]

    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            page = visit(at_edge(told))
            assert (page.content, page["Cache-Control"], "Cache-Tag" in page) == (b"old", "no-store", False)
            assert get_or_build(SHOP, "name", told) == "old"
            page = visit(cached_view(lambda _request: SHOP)(lambda _request: HttpResponse(told())))
            assert (page.content, page["Cache-Control"]) == (b"old", "no-store")
    assert built == ["old"] * 6
    standby.catch_up()
    assert get_or_build(SHOP, "name", told) == "new"
    [said] = [one.getMessage() for one in caplog.records if one.name == "freshness.contrib.django.replicas"]
    assert said.startswith(f"{__name__}:")
    assert f"reads the database '{REPLICA}' within a snapshot of '{ALIAS}'" in said


def test_a_part_that_names_the_replica_spoils_its_page_and_no_other_part(standby):
    built = []

    def clean():
        built.append("clean")
        return name()

    def page():
        return f"{get_or_build(SHOP, 'clean', clean)} {get_or_build(SHOP, 'part', by_alias)}"

    assert [is_kept(visit(at_edge(page))) for _ in range(2)] == [False, False]
    assert is_kept(visit(at_edge(lambda: get_or_build(SHOP, "clean", clean))))
    assert built == ["clean"]


@pytest.mark.parametrize(("read", "said"), [(name, (b"new", True)), (by_alias, (b"old", False))])
def test_a_view_with_a_snapshot_of_its_own_is_not_kept_either(standby, read, said):
    def page(_request):
        with snapshot(SHOP):
            return own_page(read())

    answer = visit(page)
    assert (answer.content, is_kept(answer)) == said


def waiting():
    """Return the number of threads waiting for another thread's build."""
    stacks = [traceback.extract_stack(frame) for frame in sys._current_frames().values()]
    return sum(any(one.filename.endswith("single_flight.py") for one in stack) and _waits(stack) for stack in stacks)


def _waits(stack):
    return not any(one.name == "slow" for one in stack)


def test_whoever_waits_for_such_a_value_does_not_keep_its_page_either(standby):
    begun, go_on = threading.Event(), threading.Event()

    def slow():
        begun.set()
        go_on.wait(10)
        return by_alias()

    def page(_request):
        return own_page(get_or_build(SHOP, "slow", slow))

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(closing, lambda: visit(page))
        assert begun.wait(10)
        second = pool.submit(closing, lambda: visit(page))
        until_true(lambda: waiting() == 1, "the second one waits for the first")
        go_on.set()
        for one in (first, second):
            assert (one.result().content, one.result()["Cache-Control"]) == (b"old", "no-store")


def test_other_requests_read_the_replica_meanwhile(standby):
    def request():
        request_started.send(sender=None)
        return name(), by_alias()

    with ThreadPoolExecutor(1) as pool:
        page = visit(at_edge(lambda: f"{name()} {pool.submit(closing, request).result()}"))
    assert (page.content, is_kept(page)) == (b"new ('old', 'old')", True)


def test_a_router_that_comes_later_is_not_first(standby):
    router.routers.insert(0, Replicas())
    with snapshot(SHOP):
        assert name() == "new"


def test_models_of_another_database_are_left_to_their_routers(standby):
    class Elsewhere(Replicas):
        db_for_write = Replicas.db_for_read

    with override_settings(DATABASE_ROUTERS=[Elsewhere()]):
        page = visit(at_edge(name))
    assert (page.content, page["Cache-Control"]) == (b"old", "no-store")


def test_what_the_project_is_asked_about_purges_it_answers_by_the_primary(standby, settings):
    """By the replica the shop is not shown yet: its purge would be skipped, and credited."""
    settings.FRESHNESS = {**settings.FRESHNESS, "SHOWN": f"{__name__}.is_shown", "POLICY": AT_ONCE}
    asked.clear()
    until_true(lambda: tick() and build.ledger().read(SHOP).clean, "the edit is purged")
    assert SHOP in {member.subject.whole for batch in build.engine().ports.cdn.sent for member in batch.members}
    assert build.pages(SHOP) == ()
    assert set(asked) == {"new"}
    assert name() == "old"


def tick():
    for claimed in build.engine().tick():
        build.engine().send(claimed)
    return True


def test_relays_and_commands_ask_the_replica_for_nothing(standby):
    asked = []
    connections[REPLICA].ensure_connection()
    with connections[REPLICA].execute_wrapper(lambda execute, sql, *rest: asked.append(sql) or execute(sql, *rest)):
        for claimed in build.engine().tick():
            build.engine().send(claimed)
        build.engine().follow()
        prune.prune(days=1)
        prune.prune_some()
        probe.probe_some()
        call_command("freshness_members", "list")
        call_command("freshness_reconcile")
    assert asked == []
    assert name() == "old"


@pytest.mark.parametrize(
    "words",
    [["doctor"], ["status"], ["queue", "list"], ["history", SHOP], ["costs"], ["purge", SHOP, "--dry-run"]],
    ids=lambda words: words[0],
)
def test_operators_commands_ask_the_replica_for_nothing_in_any_thread(standby, words, capsys):
    for alias in (ALIAS, REPLICA):
        connections[alias].close()
    opened = []
    connection_created.connect(note := lambda connection, **_: opened.append(connection.alias), weak=False)
    try:
        status = run(DjangoInstallation(), [*words, "--json"])
    finally:
        connection_created.disconnect(note)
    assert (set(opened), status) == ({ALIAS}, 1 if words == ["doctor"] else 0)  # no relay runs here
    assert "Traceback" not in capsys.readouterr().err


def test_a_ledger_on_a_standby_is_an_error(standby, settings):
    assert check_standby(databases=[ALIAS]) == []
    settings.FRESHNESS = {**settings.FRESHNESS, "DATABASE": REPLICA}
    assert [(one.id, one.msg) for one in check_standby(databases=[REPLICA])] == [
        ("freshness.E035", f"FRESHNESS['DATABASE'] is '{REPLICA}', a standby")
    ]
    assert check_standby(databases=[ALIAS]) == []
