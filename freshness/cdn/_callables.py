"""Callables that settings name by dotted path: found, and asked."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from freshness.errors import CdnRefused, Invalid

HostsOf = Callable[[str], Iterable[str]]
"""A subject, like `ws:<id>` -> the names of its hosts."""


def imported(path: str) -> Any:
    """What a dotted path names.  Raises Invalid, naming the path."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise Invalid(f"{path!r:.80} cannot be imported: {error}") from error


def hosts_named(hosts_of: HostsOf, subject: str) -> list[str]:
    """What a callable of the user's answers.  Raises CdnRefused, naming the subject, whatever the callable raises.

    So the subject alone waits, with an alarm, and what was to be purged together with it is purged.
    """
    try:
        found = hosts_of(subject)
        hosts = [found] if isinstance(found, str) else list(found)
        if isinstance(found, str) or not all(isinstance(host, str) for host in hosts):
            raise TypeError(f"{found!r:.80} is no list of host names")
        return hosts
    except Exception as error:  # foreign code
        raise CdnRefused(f"hosts_of failed on {subject}: {type(error).__name__}: {error}") from error
