"""Processes killed and started again: forked from a parent that has every module loaded, so that a start is cheap."""

import ctypes
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1


class Forked:
    """A process that does `work`, in a process group of its own; the process dies with the forking process.

    `close` are files of the parent for the parent alone, closed in each child.
    """

    def __init__(self, name: str, work: Callable[[], None], *, logs: Path, close: Sequence[int] = ()) -> None:
        self.name = name
        self.work = work
        self.log = logs / f"{name}.log"
        self.close = close
        self.pid = 0
        self.starts = 0

    def start(self) -> int:
        """Fork.  The caller must hold no open connection and run no thread.  Returns the process's id."""
        parent = os.getpid()
        sys.stdout.flush()
        self.starts += 1
        self.pid = os.fork()
        if self.pid == 0:
            self._child(parent)
        return self.pid

    def alive(self) -> bool:
        """Return whether the process runs or is frozen; collects an ended process."""
        if not self.pid:
            return False
        ended, _ = os.waitpid(self.pid, os.WNOHANG)
        if ended:
            self.send(signal.SIGKILL)  # ends the children of the ended process
            self.pid = 0
        return not ended

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the whole group."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, number)

    def kill(self) -> None:
        """Send SIGKILL, and wait until the process is gone."""
        if self.pid:
            self.send(signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = 0

    def _child(self, parent: int) -> None:
        status = 1
        try:
            os.setsid()
            _LIBC.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
            if os.getppid() != parent:
                os._exit(1)
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)
            output = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            for standard in (1, 2):
                os.dup2(output, standard)
            for inherited in self.close:
                os.close(inherited)
            random.seed()
            self.work()
            status = 0
        except BaseException:  # the last words of a child
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(status)
