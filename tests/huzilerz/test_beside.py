"""The variables taken over by a second terminal from a running stack, and the terminal's messages."""

import fcntl
import json
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from huzilerz import beside

ROOT = Path(__file__).resolve().parents[2]
STACK = {"REDIS_URL": "unix:///run/valkey.sock?db=0", "CDN_IDENTITY": "make serve", "EDGE_URL": "http://127.0.0.1:8000"}


@contextmanager
def stack(state: Path, env: dict[str, str], **shell: str) -> Iterator[None]:
    """Run a stack on `state`, started in a shell with these variables."""
    with (state / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with beside.told(state, env, shell=shell):
            yield


def joined(state: Path, environ: dict[str, str], *words: str) -> tuple[dict[str, str], list[str]]:
    """Return a terminal's variables after joining, and its messages."""
    said: list[str] = []
    beside.join(state, environ, words=("manage.py", *words), say=said.append)
    return environ, said


def test_a_terminal_without_variables_takes_over_the_stacks_and_says_so_in_one_line(tmp_path: Path) -> None:
    with stack(tmp_path, STACK | {"LOG_LEVEL": "DEBUG"}):
        environ, (said,) = joined(tmp_path, {"PATH": "/bin"})
    assert environ == STACK | {"PATH": "/bin"}
    assert re.fullmatch(
        rf"Joined `make serve` \(process \d+, {tmp_path}\): its database, Redis, CDN identity and secrets\.", said
    )


def test_what_is_set_here_wins_and_is_named(tmp_path: Path) -> None:
    with stack(tmp_path, STACK):
        environ, (said,) = joined(tmp_path, {"CDN_IDENTITY": "mine", "MONTHLY_BUDGET": "5", "VARNISH_EDGES": ""})
    assert environ == STACK | {"CDN_IDENTITY": "mine", "MONTHLY_BUDGET": "5", "VARNISH_EDGES": ""}
    assert said.endswith("  Set here instead: CDN_IDENTITY, MONTHLY_BUDGET, VARNISH_EDGES.")


def test_what_every_shell_of_a_person_has_gives_way_to_what_the_stack_made_of_it(tmp_path: Path) -> None:
    profile = {"EDGE_URL": "https://cdn.example", "CLOUDFRONT_DISTRIBUTION_ID": "E123"}
    with stack(tmp_path, STACK, **profile):  # the stack left the distribution alone
        environ, (said,) = joined(tmp_path, dict(profile))
    assert environ == STACK
    assert "instead" not in said


def test_a_distribution_that_is_named_here_alone_is_kept(tmp_path: Path) -> None:
    with stack(tmp_path, STACK, CLOUDFRONT_DISTRIBUTION_ID="E123"):
        environ, (said,) = joined(tmp_path, {"CLOUDFRONT_DISTRIBUTION_ID": "E999"})
    assert environ["CLOUDFRONT_DISTRIBUTION_ID"] == "E999"
    assert said.endswith("  Set here instead: CLOUDFRONT_DISTRIBUTION_ID.")


def test_the_programs_of_the_stack_say_nothing(tmp_path: Path) -> None:
    with stack(tmp_path, STACK, REDIS_URL="redis://elsewhere"):
        assert joined(tmp_path, dict(STACK)) == (STACK, [])


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_what_starts_a_stack_of_its_own_joins_none(tmp_path: Path, command: str) -> None:
    with stack(tmp_path, STACK):
        assert joined(tmp_path, {}, command) == ({}, [])
        assert joined(tmp_path, {}, "load_samples", "--password", command)[0] == STACK


def test_only_the_user_can_read_what_is_told_and_it_is_gone_with_the_stack(tmp_path: Path) -> None:
    told = tmp_path / "serve.json"
    told.write_text("{}")  # of a killed stack, with a mode of its own
    told.chmod(0o644)
    with stack(tmp_path, STACK):
        assert stat.S_IMODE(told.stat().st_mode) == 0o600
        assert beside.running(tmp_path) == STACK
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lock"]
    assert joined(tmp_path, {}) == ({}, [])
    assert beside.running(tmp_path) is None


def test_a_stack_that_was_killed_is_noticed_once_and_its_file_removed(tmp_path: Path) -> None:
    known = {"process": 1, "env": STACK, "shell": {}}
    (tmp_path / "serve.json").write_text(json.dumps(known))
    (tmp_path / "lock").touch()
    environ, (said,) = joined(tmp_path, {})
    assert environ == {}
    assert (
        said == f"`make serve` on {tmp_path} died and left serve.json behind: that is removed, and nothing is joined."
    )
    assert not (tmp_path / "serve.json").exists()
    assert joined(tmp_path, {}) == ({}, [])


@pytest.mark.parametrize("text", ["", "[]", '{"process": 1}', "\x00"])
def test_a_file_that_is_not_what_a_stack_writes_is_nothing(tmp_path: Path, text: str) -> None:
    with stack(tmp_path, STACK):
        (tmp_path / "serve.json").write_text(text)
        assert joined(tmp_path, {}) == ({}, [])


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with stack(tmp_path, STACK):
        (tmp_path / "serve.json").unlink()
        (tmp_path / "serve.json").mkdir()
        environ, (said,) = joined(tmp_path, {})
        (tmp_path / "serve.json").rmdir()
    assert environ == {}
    assert said.startswith(f"`make serve` on {tmp_path}, if it runs, cannot be joined: Is a directory: ")


def test_every_variable_that_settings_read_is_shared_but_for_what_each_process_has_its_own_way() -> None:
    text = (ROOT / "huzilerz" / "settings.py").read_text()
    read = set(re.findall(r'environ(?:\.get\(|\[)\s*"([A-Z_]+)"', text)) | {"DATABASE_URL", "PROMETHEUS_MULTIPROC_DIR"}
    assert read - {"LOG_LEVEL", "DATABASE_CONN_MAX_AGE"} == set(beside.SHARED)
