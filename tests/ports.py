"""TCP ports of 127.0.0.1: some that nothing uses, and whether something listens at one."""

import socket
from contextlib import ExitStack


def free_ports(number: int) -> list[int]:
    """Ports that nothing uses, each another one."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(number)]
        return [int(probe.getsockname()[1]) for probe in probes]


def free_port() -> int:
    """A port that nothing uses."""
    return free_ports(1)[0]


def listens(port: int) -> bool:
    """Whether something accepts connections at a port."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
