"""A guard that ends a supervisor's children after the supervisor's end, even kill -9.

Run by path, standard library only.

Its standard input is a pipe whose other end only the supervisor holds.  Lines `+<pid>` and `-<pid>` add and remove
process groups to end; the end of the input starts the ending.
"""

import contextlib
import os
import signal
import sys
import time

GRACE = 8.0


def main() -> None:
    """Read until the supervisor is gone, then end the remaining groups: first with SIGTERM, then with SIGKILL."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups: list[int] = []
    for line in sys.stdin:
        group = int(line[1:])
        groups = [*groups, group] if line[0] == "+" else [known for known in groups if known != group]
    for group in reversed(groups):
        _send(group, signal.SIGTERM)
    deadline = time.monotonic() + GRACE
    while time.monotonic() < deadline and any(_send(group, 0) for group in groups):
        time.sleep(0.05)
    for group in groups:
        _send(group, signal.SIGKILL)


def _send(group: int, number: int) -> bool:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)
        return True
    return False


if __name__ == "__main__":
    main()
