"""A view that writes runs once, its answer is the same as without a cache, and no cache keeps the answer."""

import io
from importlib import import_module

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, connection, connections, transaction
from django.db.models import F

from freshness.contrib.django import build
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import PresenceRow
from tests import drivers
from tests.freshness.contrib.django.kept_views import elsewhere, is_kept, names, subject, unheard_of, visit

__all__ = ["subject", "unheard_of", "visit"]

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
postgres = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has none of that")


def run_sql(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else None


def test_a_view_that_writes_is_run_once_and_answered_and_not_kept(visit):
    runs = []

    def view():
        runs.append(Group.objects.count())
        Group.objects.create(name="rendition")
        return names()

    response = visit(view)
    assert (response.status_code, response.content, runs) == (200, b"['rendition']", [0])
    assert not is_kept(response)
    assert [name in response for name in ("ETag", "X-Content-Gen", "CDN-Cache-Control")] == [False] * 3
    assert names() == ["rendition"]


@postgres
@pytest.mark.parametrize("debug", [False, True], ids=["as in production", "with queries logged"])
def test_a_view_that_copies_rows_in_is_run_once_and_not_kept(visit, monkeypatch, debug):
    monkeypatch.setattr(connections["default"], "force_debug_cursor", debug)

    def view():
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM auth_group")
            before = cursor.fetchone()[0]
            if hasattr(cursor.cursor, "copy"):
                with cursor.copy("COPY auth_group (name) FROM STDIN") as copy:
                    copy.write_row(("copied",))
            else:
                cursor.copy_expert("COPY auth_group (name) FROM STDIN", io.StringIO("copied\n"))
        return [before, *names()]

    response = visit(view)
    assert (response.content, is_kept(response), names()) == (b"[0, 'copied']", False, ["copied"])
    assert is_kept(visit(names))
    assert not {"make_cursor", "make_debug_cursor", "set_autocommit"} & vars(connections["default"]).keys()


@pytest.fixture
def noting():
    """Make a function in the database that adds a group; yield the function's name."""
    run_sql(
        "CREATE FUNCTION noting(name text) RETURNS integer LANGUAGE sql AS "
        "'INSERT INTO auth_group (name) VALUES ($1) RETURNING id'"
    )
    yield "noting"
    run_sql("DROP FUNCTION noting(text)")


@postgres
def test_a_view_that_calls_a_function_which_writes_is_run_once_and_not_kept(visit, noting):
    def view():
        with connection.cursor() as cursor:
            cursor.callproc(noting, ["called"])
        return names()

    response = visit(view)
    assert (response.content, is_kept(response), names()) == (b"['called']", False, ["called"])


def test_what_is_there_already_by_the_second_visit_is_kept_from_then_on(visit):
    view = lambda: Group.objects.get_or_create(name="rendition")[0].name  # noqa: E731
    assert [is_kept(visit(view)) for _ in range(3)] == [False, True, True]


def test_who_makes_the_same_at_the_same_time_is_in_nobodys_way(visit):
    """Visit without REPEATABLE READ: there, a row made meanwhile by another could neither be made nor be found."""

    def view():
        assert names() == []
        elsewhere(lambda: Group.objects.create(name="rendition"))
        return Group.objects.get_or_create(name="rendition")[1]

    response = visit(view)
    assert (response.content, names()) == (b"False", ["rendition"])


def test_a_counter_that_another_has_raised_meanwhile_is_raised_all_the_same(visit):
    PresenceRow.objects.create(tag="w-counter", shown_until=0.0)
    rows = PresenceRow.objects.filter(tag="w-counter")
    raise_it = lambda: rows.update(shown_until=F("shown_until") + 1)  # noqa: E731

    def view():
        assert rows.get().shown_until == 0.0
        elsewhere(raise_it)
        raise_it()
        return rows.get().shown_until

    response = visit(view)
    assert (response.content, is_kept(response)) == (b"2.0", False)


def test_until_it_writes_it_reads_one_snapshot(visit):
    def view():
        before = names()
        elsewhere(lambda: Group.objects.create(name="others"))
        same = names()
        Group.objects.create(name="own")
        return [before, same, names()]

    assert visit(view).content == b"[[], [], ['others', 'own']]"


@pytest.mark.parametrize("durable", [False, True])
def test_a_transaction_that_it_opens_is_a_real_one(visit, durable):
    done = []

    def view():
        assert names() == []
        with transaction.atomic(durable=durable):
            list(Group.objects.select_for_update())
            Group.objects.create(name="one")
            transaction.on_commit(lambda: done.append("committed"))
            done.append("written")
        elsewhere(lambda: done.append(names()))
        with transaction.atomic():
            Group.objects.create(name="undone")
            transaction.set_rollback(True)
        return names()

    response = visit(view)
    assert (response.content, is_kept(response)) == (b"['one']", False)
    assert done == ["written", "committed", ["one"]]


def test_what_it_had_written_before_it_failed_stays_as_without_a_cache(visit):
    def view():
        Group.objects.create(name="stays")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        visit(view)
    assert names() == ["stays"]
    with pytest.raises(ZeroDivisionError):
        visit(lambda: [names(), 1 / 0])
    assert is_kept(visit(names))


def test_rows_that_it_is_still_reading_are_read_to_the_end(visit):
    Group.objects.bulk_create(Group(name=f"{number:03}") for number in range(300))

    def view():
        seen = 0
        for group in Group.objects.order_by("pk").iterator(chunk_size=50):
            Group.objects.filter(pk=group.pk).update(name=f"seen {group.name}")
            seen += 1
        return seen

    response = visit(view)
    assert (response.content, is_kept(response)) == (b"300", False)
    assert Group.objects.filter(name__startswith="seen").count() == 300


@postgres
@pytest.mark.parametrize(
    "sql",
    [
        "SELECT nextval('auth_group_id_seq') > 0",
        "WITH made AS (INSERT INTO auth_group (name) VALUES ('hidden') RETURNING 1) SELECT true FROM made",
        "/* why */ (SELECT true FROM auth_group FOR UPDATE)",
    ],
)
def test_a_statement_that_only_the_database_knows_to_write_is_run_all_the_same(visit, sql):
    Group.objects.create(name="there")
    response = visit(lambda: run_sql(sql))
    assert (response.content, is_kept(response)) == (b"[(True,)]", False)
    assert Group.objects.filter(name="hidden").count() == ("hidden" in sql)


@postgres
@pytest.mark.parametrize(("sql", "is_read"), [("SELECT {} FROM {}", True), ("UPDATE {1} SET name = {0}", False)])
def test_a_statement_that_is_composed_of_names_and_values_is_run_as_others_are(visit, sql, is_read):
    Group.objects.create(name="there")
    composed = import_module(f"{drivers.driver()}.sql")

    def view():
        with connection.cursor() as cursor:
            cursor.execute(composed.SQL(sql).format(composed.Literal("new"), composed.Identifier("auth_group")))
            return cursor.rowcount

    response = visit(view)
    assert (response.content, is_kept(response), names()) == (b"1", is_read, ["there" if is_read else "new"])


def test_an_error_of_the_database_that_it_catches_ends_nothing(visit):
    Group.objects.create(name="there")

    def view():
        with pytest.raises(DatabaseError):
            run_sql("SELECT nothing FROM nowhere")
        return names()

    response = visit(view)
    assert response.content == b"['there']"
    assert is_kept(response) is (connection.vendor == "sqlite")  # where an error ends no transaction


def test_a_mark_that_it_makes_is_made(visit, subject):
    assert not is_kept(visit(lambda: mark(subject, reason="edit")))
    assert build.ledger().stamp(subject).generation == 1


def test_what_uses_another_database_is_answered_and_not_kept_whether_it_writes_there_or_reads(
    visit, tmp_path, settings
):
    known = connections["default"].settings_dict
    connections.databases["elsewhere"] = {
        **known,
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(tmp_path / "elsewhere.sqlite3"),
        "OPTIONS": {},
    }
    try:
        connections["elsewhere"].connect()  # cursors of a database named by no test would not connect
        with connections["elsewhere"].cursor() as cursor:
            cursor.execute("CREATE TABLE log (line text)")

        def view(sql):
            with connections["elsewhere"].cursor() as cursor:
                cursor.execute(sql)
            before = names()
            elsewhere(lambda: Group.objects.create(name=f"{len(before)}"))
            return before == names()

        reads, writes = visit(lambda: view("SELECT * FROM log")), visit(lambda: view("INSERT INTO log VALUES ('x')"))
        assert [(is_kept(one), one.content) for one in (reads, writes)] == [(False, b"True"), (False, b"True")]
    finally:
        connections["elsewhere"].close()
        del connections["elsewhere"]
        del connections.databases["elsewhere"]


# Cached values
