"""Contract suites for adapters, strict doubles to trust, and assertions for tests of applications.

The names in `__all__` are public, and imported when a program first asks for each: contract suites need pytest.  The
fixtures are named by path, `freshness.testing.fixtures` and `freshness.contrib.django.testing`.
"""

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from freshness.testing.assertions import Purges
    from freshness.testing.cdn import CdnContract, RemoteCdnContract
    from freshness.testing.edge import Edge, Visit
    from freshness.testing.ledger import LedgerContract
    from freshness.testing.memory_ledger import MemoryLedger
    from freshness.testing.store_entries import EntriesContract
    from freshness.testing.stores import FencesContract, LeasesContract

_HOMES = {
    "Purges": "freshness.testing.assertions:Purges",
    "Edge": "freshness.testing.edge:Edge",
    "Visit": "freshness.testing.edge:Visit",
    "MemoryLedger": "freshness.testing.memory_ledger:MemoryLedger",
    "CdnContract": "freshness.testing.cdn:CdnContract",
    "RemoteCdnContract": "freshness.testing.cdn:RemoteCdnContract",
    "LedgerContract": "freshness.testing.ledger:LedgerContract",
    "FencesContract": "freshness.testing.stores:FencesContract",
    "EntriesContract": "freshness.testing.store_entries:EntriesContract",
    "LeasesContract": "freshness.testing.stores:LeasesContract",
}

__all__ = [
    "Purges",
    "Edge",
    "Visit",
    "MemoryLedger",
    "CdnContract",
    "RemoteCdnContract",
    "LedgerContract",
    "FencesContract",
    "EntriesContract",
    "LeasesContract",
]


def __getattr__(name: str) -> Any:
    """Import a public name when a program first asks for the name."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return resolve_name(_HOMES[name])


def __dir__() -> list[str]:
    """Public names alone."""
    return list(__all__)
