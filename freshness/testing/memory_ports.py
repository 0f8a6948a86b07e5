"""The ports of an engine in memory, in time moved by a test: every engine in virtual time is built from these ports."""

from typing import Any

from freshness.cache.stores.memory import MemoryStore
from freshness.events import Event
from freshness.ports import Answer, Cdn, Clock, Page, Ports
from freshness.testing.memory_batches import MemoryAccounts, MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger


def memory_ports(cdn: Cdn, *, clock: Clock, **ports: Any) -> Ports:
    """Return the ports of an engine before a CDN.  `ports` are further ports of `Ports`, or replace ports in memory.

    Unless replaced, `fetch` raises AssertionError, and `observe` drops every event.
    """
    batches = ports.get("batches", MemoryBatches(clock))
    in_memory: dict[str, Any] = {
        "ledger": MemoryLedger(clock),
        "accounts": MemoryAccounts(clock, batches),
        "entries": MemoryStore(now=lambda: int(clock() * 1_000)),
        "fetch": _unasked,
        "observe": _unheard,
    }
    return Ports(**in_memory | ports | {"batches": batches, "cdn": cdn, "clock": clock})


def _unasked(page: Page) -> Answer:
    raise AssertionError(f"{page} is fetched, and nothing answers here")


def _unheard(_event: Event) -> None:
    return
