"""An engine with fakes for all of the world, in time moved by a test."""

from dataclasses import replace

from freshness.cache.stores.memory import MemoryStore
from freshness.cdn.memory import ABILITY, Memory
from freshness.delivery.engine import Engine
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryAccounts, MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports

POLICY = Policy()


class Killed(BaseException):
    """The process died here."""


class Deployment:
    """`ledger`, `batches`, `cdn`, `store`, `clock` and an `engine`; `events` are all observed events.

    `dies_at` kills the process before the named step: open, call, complete (after the call), close.
    """

    def __init__(self, policy=POLICY, **ability):
        self.policy = policy
        self.clock = FakeClock()
        self.ledger = _Ledger(self)
        self.batches = _Batches(self)
        self.cdn = _Cdn(self, ability=replace(ABILITY, **ability))
        self.accounts = MemoryAccounts(self.clock, self.batches)
        self.around = {}  # further ports
        self.store = MemoryStore(now=lambda: int(self.clock.now * 1000))
        self.events = []
        self.dies_at = None
        self.answers = {}
        self.fetched = []
        self.engine = self.restarted()

    def restarted(self):
        """Another process of the same deployment."""
        ports = memory_ports(
            self.cdn,
            clock=self.clock,
            ledger=self.ledger,
            batches=self.batches,
            accounts=self.accounts,
            entries=self.store,
            fetch=self._fetch,
            observe=self.events.append,
            **self.around,
        )
        return Engine(ports, self.policy, jitter=lambda: 1.0)

    def edit(self, subject="ws:one", **how):
        """Mark a subject; its generation."""
        self.ledger.mark(subject, reason="edit", **how)
        return self.ledger.stamp(subject).generation

    def call(self, subject="ws:one", **how):
        """Make an explicit request."""
        return self.engine.invalidate(subject, reason="manual", **how)

    def relay(self, seconds, *, every=1.0):
        """Run a relay for this number of seconds; return the errors of its calls."""
        errors = []
        end = self.clock.now + seconds
        while self.clock.now < end:
            errors += [self.engine.send(outgoing) for outgoing in self.engine.tick()]
            self.engine.follow()
            self.clock.advance(every)
        return errors

    def facts(self, subject="ws:one"):
        """Return the subject's row."""
        return self.ledger.read(subject)

    @property
    def sent(self):
        """The accepted purges, as (seconds, subjects, immediate)."""
        return [(at, [one.subject for one in batch.members], batch.immediate) for at, batch in self.cdn.log]

    def told(self, kind):
        """Return the events of a kind."""
        return [event for event in self.events if isinstance(event, kind)]

    def die_at(self, step):
        """Kill this process if the step is the place of its death."""
        if self.dies_at == step:
            self.dies_at = None
            raise Killed

    def _fetch(self, page):
        self.fetched.append(page)
        answer = self.answers[page]
        if isinstance(answer, Exception):
            raise answer
        return answer


class _Ledger(MemoryLedger):
    def __init__(self, deployment):
        super().__init__(deployment.clock)
        self.deployment = deployment


class _Batches(MemoryBatches):
    def __init__(self, deployment):
        super().__init__(deployment.clock)
        self.deployment = deployment

    def open(self, batch, **how):
        self.deployment.die_at("open")
        return super().open(batch, **how)

    def save(self, reference, **how):
        self.deployment.die_at("close")
        super().save(reference, **how)


class _Cdn(Memory):
    def __init__(self, deployment, *, ability):
        super().__init__(ability=ability)
        self.deployment = deployment
        self.log = []
        self.takes = 0.0

    def purge(self, batch):
        self.deployment.die_at("call")
        known = len(self.sent)
        started = self.deployment.clock.now
        try:
            receipt = super().purge(batch)
        finally:
            if self.takes:
                self.deployment.clock.advance(self.takes)
        if len(self.sent) > known:
            self.log.append((started, batch))
        self.deployment.die_at("complete")
        return receipt
