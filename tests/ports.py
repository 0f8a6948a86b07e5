"""TCP ports of 127.0.0.1: unused ports, and whether a program listens at a port."""

import secrets
import socket
from contextlib import ExitStack, suppress

_FIRST, _LAST = 20_000, 32_767
"""Ports given by Linux and macOS only by number: no other test takes a port between the port's choice and use."""


def free_ports(number: int) -> list[int]:
    """Return different unused ports."""
    found: list[int] = []
    with ExitStack() as stack:
        while len(found) < number:
            port = _FIRST + secrets.randbelow(_LAST - _FIRST + 1)  # `random` draws alike in processes with equal seeds
            with suppress(OSError):
                stack.enter_context(socket.create_server(("127.0.0.1", port)))
                found.append(port)
    return found


def free_port() -> int:
    """Return an unused port."""
    return free_ports(1)[0]


def listens(port: int) -> bool:
    """Return whether a program accepts connections at a port."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
