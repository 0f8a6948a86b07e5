"""No command of the engine shows a traceback where the database is away or was never migrated."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command, get_commands, load_command_class
from django.db import OperationalError, ProgrammingError, connection
from django.test import override_settings

from freshness.cli.command import run
from freshness.contrib.django import build
from freshness.contrib.django.command import DjangoInstallation
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

OURS = sorted(name for name, app in get_commands().items() if app == "freshness.contrib.django" and name != "freshness")
WORDS: dict[str, list[str]] = {
    "freshness_members": ["list"],
    "freshness_purge": ["ws:a"],
    "freshness_relay": ["--once"],
    "freshness_triggers": ["status"],
}


@pytest.fixture(autouse=True)
def settings() -> Any:
    with override_settings(FRESHNESS=scaled_settings(SHARD_TAGS=True, SOURCES=[])):
        yield
    build.forget()


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OperationalError("server closed\nthe connection"), "server closed"),
        (ProgrammingError('relation "freshness_row" does not exist'), "does not exist"),
    ],
    ids=["away", "not migrated"],
)
def test_a_database_that_fails_is_a_sentence(name: str, error: Exception, said: str) -> None:
    def fail(*_: Any) -> None:
        raise error

    with connection.execute_wrapper(fail), pytest.raises(CommandError, match=said) as caught:
        call_command(name, *WORDS.get(name, []), stdout=StringIO())
    assert caught.value.returncode == 1
    if isinstance(error, ProgrammingError) and name != "freshness_triggers":
        assert "run manage.py migrate" in str(caught.value)


@pytest.mark.parametrize(
    "words", [["status"], ["queue", "list"], ["history", "ws:a"], ["tail"], ["purge", "ws:a", "--new"]]
)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OperationalError("server closed\nthe connection"),
            "the database does not answer: server closed the connection",
        ),
        (ProgrammingError('relation "freshness_row" does not exist'), "run manage.py migrate"),
    ],
    ids=["away", "not migrated"],
)
def test_the_command_of_all_of_them_says_so_with_exit_status_3(
    words: list[str], error: Exception, said: str, capsys: Any
) -> None:
    def fail(*_: Any) -> None:
        raise error

    with connection.execute_wrapper(fail):
        assert run(DjangoInstallation(), words) == 3
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""


@pytest.mark.parametrize("name", [name for name in OURS if name != "freshness_members"])
def test_every_command_has_json_and_says_what_it_does(name: str) -> None:
    parser = load_command_class("freshness.contrib.django", name).create_parser("manage.py", name)
    assert "--json" in parser.format_help()
    assert parser.description


def test_a_look_back_is_into_the_past() -> None:
    with pytest.raises(CommandError, match="a look back is of 0 seconds or more, not -5"):
        call_command("freshness_reconcile", "--look-back=-5", stdout=StringIO())
