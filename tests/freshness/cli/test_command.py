"""The command: data on standard output, talk on standard error, exit statuses, and no traceback."""

import json

import pytest

from freshness.cli.command import NotReady, run
from freshness.cli.console import coloured
from freshness.cli.doctor import Examination, Finding
from freshness.errors import LedgerUnavailable
from freshness.scheduling.pause import Pause
from tests.freshness.cli.installation import SHOP, Installation, without_waits


@pytest.fixture
def here():
    return Installation()


def test_json_is_all_there_is_on_standard_output(here, capsys):
    here.found.lasting.append(Pause(target="all", who="ada", why="", since=0.0, until=60.0))
    assert run(here, ["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pauses"][0]["target"] == "all"


def test_a_pause_is_shown_with_who_why_and_until(here, capsys):
    here.found.lasting.append(Pause(target="cdn:fastly", who="ada", why="outage", since=0.0, until=60.0))
    run(here, ["status"])
    assert capsys.readouterr().out == "0 wait\nPaused: cdn:fastly, until 00:01:00 UTC (for 60 s more), by ada: outage\n"


def test_a_pause_until_another_day_says_which(here, capsys):
    here.found.lasting.append(Pause(target="all", who="ada", why="", since=0.0, until=86_400.0))
    run(here, ["status"])
    assert "Paused: all, until 1970-01-02 00:00:00 UTC (for 86400 s more), by ada\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["statis"], 2, "Did you mean 'status'?"),
        (["pause", "a", "--for", "1h"], 2, "No such command 'pause'. Did you mean 'queue pause'?"),
        (["domain"], 2, "Did you mean 'domains'?"),
        (["queue", "pause", "all"], 2, "Missing option '--for'"),
        (["queue", "pause", "a", "--for", "soon"], 2, "'soon' is no duration: write 45s, 10m, 1h or 2d"),
        (["history", "nobody"], 1, "did you mean 'somebody'?"),
        (["history", "both"], 2, "say which"),
        (["purge"], 2, "Nothing to purge"),
        (["purge", "all", "a"], 2, "`all` stands alone"),
        (["queue", "retry"], 2, "Say which: shops, or --parked."),
    ],
)
def test_what_is_wrong_is_a_sentence_on_standard_error(here, capsys, words, status, said):
    assert run(here, words) == status
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert here.found.done == []


@pytest.mark.parametrize("error", [NotReady("no settings"), LedgerUnavailable("the database is away")])
def test_what_is_away_is_exit_status_3(here, capsys, error):
    here.error = error
    assert run(here, ["status"]) == 3
    assert capsys.readouterr().err == f"Error: {error}\n"


def test_an_error_of_the_database_is_a_sentence_and_a_mistake_of_ours_is_none(here, capsys):
    here.error = ConnectionError("refused")
    assert run(here, ["status"]) == 3
    assert capsys.readouterr().err == "Error: the database is away\n"
    here.error = ZeroDivisionError("a mistake")
    with pytest.raises(ZeroDivisionError):
        run(here, ["status"])


def test_nobody_is_asked_without_a_terminal(here, capsys):
    assert run(here, ["queue", "pause", "all", "--for", "1h"]) == 2
    assert "There is no terminal to ask at: add --yes." in capsys.readouterr().err
    assert here.found.done == []
    assert run(here, ["queue", "pause", "all", "--for", "1h", "--yes", "--why", "incident"]) == 0
    assert here.found.done == [("all", "incident", 3_600.0)]


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("scheduled", "kind:scheduled"),
        ("immediate", "kind:immediate"),
        ("cdn:fastly", "cdn:fastly"),
        ("kribi", "ws:kribi"),
    ],
)
def test_a_target_is_a_kind_a_cdn_or_a_shop(here, typed, target):
    assert run(here, ["queue", "pause", typed, "--for", "90"]) == 0
    assert run(here, ["queue", "resume", typed]) == 0
    assert here.found.done == [(target, "", 90.0), ("resume", target)]


def test_a_cdn_without_its_prefix_is_told_of_the_prefix(here, capsys):
    assert run(here, ["queue", "pause", "nobody", "--for", "90"]) == 1
    said = "nothing is known of 'nobody': did you mean 'somebody'?; a CDN is written cdn:NAME, as in cdn:nobody"
    assert said in capsys.readouterr().err
    assert here.found.done == []


@pytest.mark.parametrize("option", ["--why", "--reason"])
def test_a_reason_is_given_by_either_word(here, option):
    assert run(here, ["queue", "pause", "kribi", "--for", "90", option, "incident"]) == 0
    assert run(here, ["purge", "a", option, "incident"]) == 0
    paused, order = here.found.done
    assert (paused[1], order.why) == ("incident", "incident")


def test_a_purge_of_one_shop_asks_nothing_and_says_what_of_each_layer_was_cleared(here, capsys):
    assert run(here, ["purge", "a"]) == 0
    assert capsys.readouterr().out == "0 wait\nnot cleared  varnish: a relay asks it at once\n"
    assert [order.subjects for order in here.found.done] == [[SHOP]]


def test_a_dry_run_purges_nothing(here, capsys):
    assert run(here, ["purge", "all", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["marked"] is False
    assert here.found.done == []


def test_a_dry_run_of_everything_names_no_page_and_says_how_it_is_spread(here, capsys):
    assert run(here, ["purge", "all", "--dry-run", "--over", "10m"]) == 0
    assert capsys.readouterr().out == "0 wait (dry run)\n  every page, spread over 600 s\n"


@pytest.mark.parametrize(
    ("number", "out", "err"),
    [
        (1, "1 purge is tried again at the next look of a relay.\n", ""),
        (2, "2 purges are tried again at the next look of a relay.\n", ""),
        (0, "", "Nothing waits to be tried again.\n"),
    ],
)
def test_a_retry_says_how_many_purges_are_tried_again(here, capsys, monkeypatch, number, out, err):
    monkeypatch.setattr(here.found, "retry", lambda subjects, *, who: number)
    assert run(here, ["queue", "retry", "a"]) == 0
    assert capsys.readouterr() == (out, err)


def test_a_dry_run_names_the_first_pages_with_the_reason_of_each(here, capsys):
    assert run(here, ["purge", "a", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0 wait (dry run)",
        "  https://a.example/ (at once, by its route)",
        "  and 3 more known pages",
    ]
    assert run(here, ["purge", "a", "--dry-run", "--json"]) == 0
    reached = {"pages": [{"url": "https://a.example/", "why": "at once, by its route"}], "more": 3}
    assert json.loads(capsys.readouterr().out)["reached"] == reached
    assert here.found.done == []


@pytest.mark.parametrize("words", [["--yes"], ["--name", "other"], ["--name", "other", "--yes"], []])
def test_everything_is_purged_only_by_its_name(here, words, capsys):
    assert run(here, ["purge", "all", *words]) == 2
    assert ("has to say of what: --name shops" in capsys.readouterr().err) is ("--name" not in words)
    assert here.found.done == []


def test_the_name_of_an_installation_is_quoted_to_be_pasted(here, capsys, monkeypatch):
    monkeypatch.setattr(here.found, "own_name", lambda: "our shops")
    assert run(here, ["purge", "all", "--yes"]) == 2
    assert capsys.readouterr().err.endswith("A purge of everything has to say of what: --name 'our shops'\n")


def test_everything_is_spread_over_five_minutes(here):
    assert run(here, ["purge", "all", "--name", "shops"]) == 0
    (order,) = here.found.done
    assert (order.everything, order.over) == (True, 300.0)


def test_shards_are_asked_about(here):
    assert run(here, ["purge", "shard:00"]) == 2
    assert here.found.done == []
    assert run(here, ["purge", "shard:00", "--yes"]) == 0


def test_wait_waits_until_verified(here, capsys, monkeypatch):
    without_waits(monkeypatch, "freshness.cli.purge")
    here.found.steps = [0, 0, 1, 1, 2, 2, 3]
    assert run(here, ["purge", "a", "--wait", "30s"]) == 0
    assert capsys.readouterr().out.endswith("Aster (a.example): generation 7 verified\n")
    assert "looked" in here.found.done


def test_what_is_not_verified_in_time_is_exit_status_1(here, capsys, monkeypatch):
    without_waits(monkeypatch, "freshness.cli.purge")
    here.found.steps = [1]
    assert run(here, ["purge", "a", "--wait", "30s", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["progress"][0]["effective"] is False


@pytest.mark.parametrize(("state", "status"), [("fresh", 0), ("stale", 1), ("unknown", 3)])
def test_explain_and_verify_tell_by_their_status(here, capsys, state, status):
    here.found.state = state
    assert run(here, ["explain", "https://a.example/"]) == status
    assert run(here, ["verify", "https://a.example/"]) == status
    shown = capsys.readouterr().out
    assert shown.startswith(f"{state}  https://a.example/\n")
    assert "old since 1970-01-01 00:00:00Z  saved  by ada" in shown
    assert ("right   in about 9 s" in shown) is (state != "fresh")


def test_history_says_who(here, capsys):
    assert run(here, ["history", "a"]) == 0
    assert capsys.readouterr().out == "1970-01-01 00:00:00Z  saved / of theme 'Live'  by ada\n"


def test_the_doctor_says_faults_and_a_verdict_last(here, capsys):
    bad = Finding(id="D10", said="the database does not answer", fix="start it")
    here.looks = [
        Examination(id="D10", name="database", look=lambda: [bad]),
        Examination(id="D20", name="Redis", look=lambda: [Finding(id="D20", said="Redis answers", good=True)]),
        Examination(id="D99", name="silenced", look=lambda: [Finding(id="D99", said="known")]),
    ]
    assert run(here, ["doctor"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "fault D10  the database does not answer",
        "      fix: start it",
        "      see: docs/reference/doctor.md#d10",
        "1 fault: D10.",
    ]
    assert run(here, ["doctor", "-v", "--silence", "D10"]) == 0
    assert capsys.readouterr().out.splitlines() == ["ok    D20  Redis answers", "Well: 1 looked at, no fault."]


def test_installed_packages_add_commands_and_a_broken_one_is_told(here, capsys, monkeypatch, tmp_path):
    about = tmp_path / "others-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: others\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[freshness_commands]\nhello = others:hello\nbroken = others.nowhere:x\n")
    (tmp_path / "others.py").write_text("import click\n\n@click.command()\ndef hello():\n    click.echo('hello')\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert run(here, ["hello"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "hello\n"
    assert "The command 'broken' of others.nowhere:x cannot be loaded: No module named 'others.nowhere'" in shown.err
    assert run(here, ["helo"]) == 2
    assert "Did you mean 'hello'?" in capsys.readouterr().err


@pytest.mark.parametrize(("shell", "word"), [("bash", "complete -o nosort -F"), ("zsh", "#compdef freshness")])
def test_shells_complete_it(here, capsys, monkeypatch, shell, word):
    monkeypatch.setenv("_FRESHNESS_COMPLETE", f"{shell}_source")
    with pytest.raises(SystemExit):
        run(here, [])
    assert word in capsys.readouterr().out


def test_colours_are_for_people_who_have_not_set_no_color(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured("well", "green") == "well"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert coloured("well", "green") == "\x1b[32mwell\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured("well", "green") == "well"


@pytest.mark.parametrize(
    ("age", "said"),
    [(5.0, "No alert is raised."), (600.0, "last evaluated 600 s ago"), (None, "last evaluated never: start a relay")],
)
def test_alerts_that_nobody_evaluates_are_not_said_to_be_well(here, capsys, age, said):
    here.found.seconds_since_evaluation = age
    run(here, ["alerts"])
    found = capsys.readouterr()
    assert (found.out, said in found.err) == ("", True)
    assert ("No alert" in found.err) == (age == 5.0)
