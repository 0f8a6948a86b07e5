"""Connections to checked addresses only, ended at a deadline against any behaviour of the other side.

An HTTP client's timeouts start anew with every byte that drips in: the deadline has to be kept below the client, at the
socket.  The signatures are those of httpcore2's network port.
"""
# ruff: noqa: ARG002  the client's host, port and timeout are replaced by checked values on purpose

import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore2

from freshness.errors import FetchFailed
from freshness.ports import Clock

MAX_HEAD = 32 * 1024  # bytes of status line and headers


class FetchBudget:
    """The rest of a fetch's means: seconds until its deadline, and bytes until its headers must be complete."""

    def __init__(self, *, deadline: float, clock: Clock) -> None:
        self._deadline = deadline
        self._clock = clock
        self._until = clock() + deadline
        self._head: int | None = None

    def seconds(self) -> float:
        """Return the seconds left, always more than 0.  Raises FetchFailed when time is up."""
        left = self._until - self._clock()
        if left <= 0:
            raise self.spent()
        return left

    def begin_head(self) -> None:
        """Count bytes as headers from now on, at most 32 KiB of them."""
        self._head = MAX_HEAD

    def end_head(self) -> None:
        """Note complete headers."""
        self._head = None

    def allow(self, wanted: int) -> int:
        """Return how many of `wanted` bytes may be read now, at least 1.  Raises FetchFailed for too long headers."""
        if self._head == 0:
            raise FetchFailed(f"headers of more than {MAX_HEAD} bytes")
        return wanted if self._head is None else min(wanted, self._head)

    def count(self, read: int) -> None:
        """Note `read` bytes."""
        if self._head is not None:
            self._head -= read

    def spent(self) -> FetchFailed:
        """Return the error of a fetch that took too long."""
        return FetchFailed(f"no complete answer within {self._deadline:g} s")


class PinnedNetwork(httpcore2.NetworkBackend):
    """Connects to checked addresses in place of any requested name, within the budget."""

    def __init__(
        self, network: httpcore2.NetworkBackend, addresses: Sequence[str], port: int, budget: FetchBudget
    ) -> None:
        self._network = network
        self._addresses = addresses
        self._port = port
        self._budget = budget

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Try the addresses in turn; a silent address leaves the next addresses their share of the time."""
        *others, last = self._addresses
        for left, address in enumerate(others):
            share = self._budget.seconds() / (len(self._addresses) - left)
            try:
                return _Stream(self._network.connect_tcp(address, self._port, share), self._budget)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return _Stream(self._network.connect_tcp(last, self._port, self._budget.seconds()), self._budget)


class _Stream(httpcore2.NetworkStream):
    """A connection whose every read and write ends at the deadline, not seconds after the last byte."""

    def __init__(self, stream: httpcore2.NetworkStream, budget: FetchBudget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(self._budget.allow(max_bytes), self._budget.seconds())
        self._budget.count(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._budget.seconds())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._budget.seconds()), self._budget)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
