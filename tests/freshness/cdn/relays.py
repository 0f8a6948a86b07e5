"""Relays on a shared ledger, before doubles of vendors' APIs, in virtual time."""

from collections.abc import Callable, Iterable, Sequence

from freshness.delivery.engine import Engine
from freshness.events import Event
from freshness.ports import Cdn
from freshness.scheduling.pause import Pause
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryAccounts, MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_members import MemoryMembers
from freshness.testing.memory_ports import memory_ports


class Relays:
    """A relay for each CDN adapter, all of a single deployment; `run` advances the clock second by second."""

    def __init__(self, clock: FakeClock, cdns: Sequence[Cdn], *, monthly: float | None = None) -> None:
        self.clock = clock
        self.ledger = MemoryLedger(clock)
        self.batches = MemoryBatches(clock)
        self.accounts = MemoryAccounts(clock, self.batches)
        self.members = MemoryMembers(self.ledger)
        self.events: list[Event] = []
        self.monthly = monthly
        self.pauses: list[Pause] = []
        self.engines = [self.started(cdn) for cdn in cdns]

    def started(self, cdn: Cdn, *, shard_tags: bool = False) -> Engine:
        """Start a further process."""
        ports = memory_ports(
            cdn,
            clock=self.clock,
            ledger=self.ledger,
            batches=self.batches,
            accounts=self.accounts,
            observe=self.events.append,
            monthly=self.monthly,
            shard_tags=shard_tags,
            members=self.members,
            pauses=lambda: [one for one in self.pauses if one.until > self.clock.now],
        )
        return Engine(ports, Policy(), jitter=lambda: 1.0)

    def edit(self, *subjects: str, immediate: bool = False) -> None:
        """Mark all subjects at the same moment."""
        for subject in subjects:
            self.ledger.mark(subject, reason="edit", immediate=immediate)

    def run(self, seconds: float, *, step: float = 1.0, each: Callable[[], object] = lambda: None) -> None:
        """Every relay ticks, sends and follows, `step` seconds apart."""
        for _ in range(round(seconds / step)):
            each()
            for engine in self.engines:
                for outgoing in engine.tick():
                    engine.send(outgoing)
                engine.follow()
            self.clock.advance(step)

    def clean(self, subjects: Iterable[str]) -> int:
        """Return the number of covered subjects."""
        rows = [self.ledger.read(subject) for subject in subjects]
        return sum(1 for row in rows if row is not None and row.clean)

    def dirty(self) -> list[str]:
        """Return all subjects not yet covered."""
        return sorted(name for name, facts in self.ledger.rows.items() if not facts.clean)
