"""Run several programs together: started in order, restarted when they exit, stopped in reverse, never left behind."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from huzilerz import children
from huzilerz.kept_log import KeptLog

_GUARD = Path(__file__).with_name("guard.py")
_RESTARTS = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0)  # seconds before the first, second, … restart in a row
_STEADY = 30.0  # after so long a run the delays begin anew
_LONGEST_LINE = 64 * 1024  # bytes; a longer line is kept as several lines


class NotStarted(RuntimeError):
    """A program did not come up; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program under supervision.

    ready   tells whether the program is up, within `patience` seconds
    up      called each time the program is ready, after a restart too
    once    the program does its work and ends: its start waits until all earlier programs are up, and the next program
            waits for the end
    grace   seconds between SIGTERM and SIGKILL
    user    the uid to run as, for programs not to be run as root
    """

    name: str
    command: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    ready: Callable[[], bool] | None = None
    up: Callable[[], None] | None = None
    once: bool = False
    patience: float = 30.0
    grace: float = 6.0
    user: int | None = None


@dataclass(slots=True)
class _Running:
    program: Program
    child: subprocess.Popen[bytes]
    since: float
    failures: int = 0
    restart_at: float | None = None
    awaits_up: bool = True  # `up` is still to be called


class Supervisor:
    """A supervisor to start, watch and stop `programs`, all from the thread of its creation.

    Each line of a program goes to `<logs>/<name>.log`, beside lines of earlier runs.  `say` gets a line for
    each program stopped or started again, and all lines of programs run `once`; with `verbose` the lines
    of all programs.
    """

    def __init__(
        self, programs: Sequence[Program], *, logs: Path, say: Callable[[str], None], verbose: bool = True
    ) -> None:
        self._programs = programs
        self._logs = logs
        self._say = say
        self._verbose = verbose
        self._running: list[_Running] = []
        self._kept: dict[str, KeptLog] = {}
        self._width = max(len(program.name) for program in programs)
        self._guard: subprocess.Popen[bytes] | None = None

    def start(self, *, stopping: Callable[[], bool] = lambda: False) -> bool:
        """Start everything in order.  False where `stopping` came true before all was up.

        Raises NotStarted, with the last lines of the failed program, and OSError for logs not to be
        written.
        """
        self._logs.mkdir(parents=True, exist_ok=True)
        for program in self._programs:
            self._kept[program.name] = KeptLog(self._logs / f"{program.name}.log")
        self._guard = subprocess.Popen([sys.executable, "-ES", _GUARD], stdin=subprocess.PIPE, start_new_session=True)
        for program in self._programs:
            if stopping():
                return False
            if program.once:
                self._await_all(stopping)
                self._finish(program, self._spawn(program), stopping)
            else:
                self._running.append(_Running(program=program, child=self._spawn(program), since=time.monotonic()))
        self._await_all(stopping)
        return not stopping()

    def tick(self) -> None:
        """Restart exited programs: at once the first time, then slower and slower."""
        now = time.monotonic()
        for running in self._running:
            if running.restart_at is not None:
                if now >= running.restart_at:
                    running.child, running.since, running.restart_at = self._spawn(running.program), now, None
                    running.awaits_up = True
            elif running.child.poll() is not None:
                self._tell_guard("-", running.child)
                if now - running.since > _STEADY:
                    running.failures = 0
                wait = _RESTARTS[min(running.failures, len(_RESTARTS) - 1)]
                running.failures += 1
                running.restart_at = now + wait
                status = running.child.returncode
                self._line(running.program.name, f"exited with status {status}; starting it again in {wait:g} s")
            elif running.awaits_up and (running.program.up is None or _is_ready(running.program)):
                self._is_up(running)

    def stop(self) -> None:
        """Stop everything in reverse order."""
        for running in reversed(self._running):
            children.stop(running.child, grace=running.program.grace)
            self._tell_guard("-", running.child)
            self._line(running.program.name, "stopped")
        self._running.clear()
        if self._guard is not None and self._guard.stdin is not None:
            self._guard.stdin.close()
            self._guard.wait()
        for log in self._kept.values():
            log.close()

    def pid(self, name: str) -> int:
        """Return a program's present process id."""
        return next(running.child.pid for running in self._running if running.program.name == name)

    def _spawn(self, program: Program) -> subprocess.Popen[bytes]:
        child = children.start(program.command, env=program.env, output=subprocess.PIPE, user=program.user)
        self._tell_guard("+", child)
        if child.stdout is not None:
            threading.Thread(target=self._pump, args=(program, child.stdout), daemon=True).start()
        return child

    def _finish(
        self, program: Program, child: subprocess.Popen[bytes], stopping: Callable[[], bool] = lambda: False
    ) -> None:
        deadline = time.monotonic() + program.patience
        while child.poll() is None and not stopping() and time.monotonic() < deadline:
            time.sleep(0.02)
        status = child.returncode if child.poll() is not None else children.stop(child, grace=program.grace)
        self._tell_guard("-", child)
        if status and not stopping():
            raise NotStarted(self._why(program, f"ended with status {status}"))

    def _await_all(self, stopping: Callable[[], bool]) -> None:
        for running in self._running:
            self._await(running, stopping)

    def _await(self, running: _Running, stopping: Callable[[], bool]) -> None:
        program, child = running.program, running.child
        deadline = time.monotonic() + program.patience
        while not _is_ready(program):
            if stopping():
                return
            if child.poll() is not None:
                raise NotStarted(self._why(program, f"exited with status {child.returncode}"))
            if time.monotonic() > deadline:
                raise NotStarted(self._why(program, f"was not ready within {program.patience:g} s"))
            time.sleep(0.02)
        self._is_up(running)

    def _is_up(self, running: _Running) -> None:
        if running.awaits_up and running.program.up is not None:
            running.program.up()
        running.awaits_up = False

    def _why(self, program: Program, what: str) -> str:
        time.sleep(0.1)  # its last lines may still be on their way
        path = self._logs / f"{program.name}.log"
        tail = "".join(f"\n    {line}" for line in path.read_text(errors="replace").splitlines()[-12:])
        return f"{program.name} {what}. Its last lines, from {path}:{tail}"

    def _pump(self, program: Program, stream: IO[bytes]) -> None:
        log = self._kept[program.name]
        with stream:
            while line := stream.readline(_LONGEST_LINE):
                log.write(line)
                if self._verbose or program.once:
                    self._line(program.name, line.decode(errors="replace").rstrip())

    def _line(self, name: str, text: str) -> None:
        with contextlib.suppress(OSError):  # the terminal may be gone; the log has the line
            self._say(f"{name:<{self._width}} | {text}")

    def _tell_guard(self, sign: str, child: subprocess.Popen[bytes]) -> None:
        if self._guard is not None and self._guard.stdin is not None:
            self._guard.stdin.write(f"{sign}{child.pid}\n".encode())
            self._guard.stdin.flush()


def _is_ready(program: Program) -> bool:
    return program.ready is None or program.ready()
