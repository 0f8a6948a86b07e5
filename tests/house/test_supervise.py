"""The supervisor against real processes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from huzilerz.supervise import NotStarted, Program, Supervisor
from tests.waiting import until_true

pytestmark = pytest.mark.services  # real processes

SLEEP = "import signal, sys, time; print('up', flush=True); time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


def program(name: str, code: str = SLEEP, **more: object) -> Program:
    return Program(name=name, command=[sys.executable, "-ESc", code], **more)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def make(tmp_path: Path, *programs: Program) -> tuple[Supervisor, list[str]]:
    said: list[str] = []
    return Supervisor(programs, logs=tmp_path / "log", say=said.append), said


def test_programs_start_in_order_and_stop_in_reverse(tmp_path: Path) -> None:
    first = program("first", ready=lambda: bool(said))
    supervisor, said = make(tmp_path, first, program("second"))
    supervisor.start()
    until_true(lambda: len(said) == 2, "both are up")
    pids = [supervisor.pid("first"), supervisor.pid("second")]
    assert psutil.Process(pids[0]).create_time() <= psutil.Process(pids[1]).create_time()
    supervisor.stop()
    assert sorted(said[:2]) == ["first  | up", "second | up"]  # started in turn, and up in any order
    assert said[2:] == ["second | stopped", "first  | stopped"]
    assert not any(alive(pid) for pid in pids)


def test_a_quiet_one_says_what_stopped_and_what_was_done_once_and_keeps_the_rest_in_the_logs(tmp_path: Path) -> None:
    said: list[str] = []
    log = tmp_path / "log" / "first.log"
    first = program("first", ready=lambda: log.exists() and log.read_text() == "up\n")
    supervisor = Supervisor(
        [first, program("once", "print('done')", once=True)], logs=tmp_path / "log", say=said.append, verbose=False
    )
    supervisor.start()
    until_true(lambda: "once  | done" in said, "the line of what is done once")
    supervisor.stop()
    assert said == ["once  | done", "first | stopped"]
    assert log.read_text() == "up\n"


def test_work_that_is_done_once_waits_until_all_before_it_are_ready(tmp_path: Path) -> None:
    supervisor, said = make(
        tmp_path,
        program("first", ready=lambda: "first | up" in said),
        program("once", "print('done')", once=True),
        program("last", ready=lambda: "last  | up" in said),
    )
    supervisor.start()
    supervisor.stop()
    assert said[:3] == ["first | up", "once  | done", "last  | up"]


def test_a_program_that_does_its_work_and_ends_is_not_restarted(tmp_path: Path) -> None:
    supervisor, said = make(tmp_path, program("once", "print('done')", once=True), program("other"))
    supervisor.start()
    until_true(lambda: len(said) == 2, "both have spoken")
    supervisor.tick()
    supervisor.stop()
    assert said == ["once  | done", "other | up", "other | stopped"]


def test_a_program_that_fails_at_the_start_is_named_with_its_last_lines(tmp_path: Path) -> None:
    supervisor, _ = make(tmp_path, program("broken", "raise SystemExit('no such table')", ready=lambda: False))
    with pytest.raises(NotStarted, match=r"broken exited with status 1(.|\n)*no such table"):
        supervisor.start()
    supervisor.stop()


def test_a_program_is_restarted_whatever_its_exit_status(tmp_path: Path) -> None:
    supervisor, said = make(tmp_path, program("worker", ready=lambda: "worker | up" in said))
    supervisor.start()
    before = supervisor.pid("worker")
    os.kill(before, signal.SIGKILL)
    until_true(
        lambda: supervisor.tick() or (supervisor.pid("worker") != before and said.count("worker | up") == 2), "up again"
    )
    supervisor.stop()
    assert "worker | exited with status -9; starting it again in 0.2 s" in said


def test_what_is_done_once_a_program_is_up_is_done_again_after_a_restart(tmp_path: Path) -> None:
    ups: list[int] = []
    server = program("server", up=lambda: ups.append(supervisor.pid("server")), ready=lambda: bool(said))
    supervisor, said = make(tmp_path, server)
    assert supervisor.start()
    supervisor.tick()
    before = supervisor.pid("server")
    assert ups == [before]
    os.kill(before, signal.SIGKILL)
    until_true(lambda: supervisor.tick() or len(ups) == 2, "done again")
    supervisor.tick()
    assert ups == [before, supervisor.pid("server")]
    assert ups[0] != ups[1]
    supervisor.stop()


def test_a_start_that_is_stopped_waits_for_nothing_and_starts_nothing_more(tmp_path: Path) -> None:
    supervisor, said = make(tmp_path, program("once", once=True, patience=50), program("other"))
    assert not supervisor.start(stopping=lambda: "once  | up" in said)
    supervisor.stop()
    assert said == ["once  | up"]


def test_logs_of_the_run_before_are_kept(tmp_path: Path) -> None:
    for run in ("first", "second"):
        supervisor, said = make(tmp_path, program("web", f"print({run!r})", once=True))
        assert supervisor.start()
        until_true(lambda said=said, run=run: f"web | {run}" in said, "it has spoken")
        supervisor.stop()
    assert {path.name: path.read_text() for path in (tmp_path / "log").iterdir()} == {
        "web.log": "second\n",
        "web.log.1": "first\n",
    }


def test_a_program_that_ignores_sigterm_is_killed_after_its_grace(tmp_path: Path) -> None:
    supervisor, said = make(tmp_path, program("stubborn", STUBBORN, grace=0.2, ready=lambda: bool(said)))
    supervisor.start()
    pid = supervisor.pid("stubborn")
    supervisor.stop()
    assert not alive(pid)


def test_kill_9_of_the_supervisor_leaves_nothing_behind(tmp_path: Path) -> None:
    """Leave no grandchild behind, and no child that ignores SIGTERM."""
    script = tmp_path / "run.py"
    family = (
        "import signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "print(subprocess.Popen([sys.executable, '-ESc', 'import signal, time;"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)']).pid, flush=True); time.sleep(60)"
    )
    script.write_text(
        "import pathlib, sys, time\n"
        "from huzilerz import guard\n"
        "from huzilerz.supervise import Program, Supervisor\n"
        f"programs = [Program(name='family', command=[sys.executable, '-ESc', {family!r}])]\n"
        f"supervisor = Supervisor(programs, logs=pathlib.Path({str(tmp_path)!r}), say=lambda line: None)\n"
        "supervisor.start()\n"
        "print(supervisor.pid('family'), flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        log = tmp_path / "family.log"
        until_true(lambda: log.exists() and log.read_text().strip() != "", "the grandchild is there")
        grandchild = int(log.read_text())
        assert alive(child)
        assert alive(grandchild)
        parent.kill()
    started = time.monotonic()
    until_true(lambda: not alive(child) and not alive(grandchild), "both are gone")
    assert time.monotonic() - started < 15
