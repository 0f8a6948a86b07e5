"""Child processes with an end no later than their parent's, even a killed parent's.

On Linux the kernel signals a child at its parent's death.  Elsewhere a guard process holds an end of a pipe whose other
end only the parent has: when the pipe closes, the guard ends the children.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def start(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    output: IO[bytes] | int | None = None,
    death_signal: signal.Signals = signal.SIGTERM,
    user: int | None = None,
    cwd: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program in a new session; `death_signal` reaches the program when this process dies.

    `output` takes both stdout and stderr.  `user` is the uid to run as, for programs against root.
    Call from the main thread: the kernel watches the thread of the start.
    """
    return subprocess.Popen(
        [str(word) for word in command],
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        start_new_session=True,
        user=user,
        group=user,
        extra_groups=None if user is None else [],
        cwd=cwd,
        preexec_fn=_dies_with_parent(death_signal),  # noqa: PLW1509 (one system call, no lock)
    )


def stop(child: subprocess.Popen[bytes], *, grace: float = 5.0, first: signal.Signals = signal.SIGTERM) -> int:
    """End a child: `first`, then after `grace` seconds SIGKILL for its whole group.  Returns its exit status."""
    if child.poll() is None:
        child.send_signal(first)
        try:
            child.wait(grace)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
    return child.wait()


def _dies_with_parent(death_signal: signal.Signals) -> Callable[[], None] | None:
    if _LIBC is None:
        return None
    return partial(_set_death_signal, _LIBC, death_signal, os.getpid())


def _set_death_signal(libc: ctypes.CDLL, death_signal: signal.Signals, parent: int) -> None:
    libc.prctl(_PR_SET_PDEATHSIG, int(death_signal))
    if os.getppid() != parent:  # the parent died between fork and here
        os.kill(os.getpid(), signal.SIGKILL)
