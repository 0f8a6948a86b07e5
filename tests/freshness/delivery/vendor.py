"""Several relays in front of a CDN with limits, in time moved by a test."""

from freshness.accounts.rate_limit import Limits
from tests.freshness.delivery.deployment import Deployment

SLOW = Limits(calls_per_second=1.0, burst=1)


class Vendor(Deployment):
    """Several relays before a CDN with limits; its purges complete after `completion` seconds."""

    def __init__(self, *, relays=1, completion=25.0, around=None, **ability):
        super().__init__(reports=True, **{"limits": SLOW, **ability})
        self.around = around or {}
        self.completion = completion
        self.engines = [self.restarted() for _ in range(relays)]
        self.engine = self.engines[0]
        self.calls = []
        self.most = [0, 0]
        self._accepted = []
        answer = self.cdn.purge

        def purge(batch):
            self.calls += [self.clock.now] * self.cdn.ability.calls(batch.purge)
            return answer(batch)

        self.cdn.purge = purge

    def run(self, seconds, *, each=lambda: None):
        """Tick all relays every second; all relays look at the ledger before the first relay sends."""
        errors = []
        for _ in range(round(seconds)):
            each()
            ready = [(engine, one) for engine in self.engines for one in engine.tick()]
            for engine, one in ready:
                error = engine.send(one)
                errors += [error] if error else []
            self._watch()
            self.clock.advance(1.0)
            for engine in self.engines:
                engine.follow()
        return errors

    def _watch(self):
        self._accepted += [(at, batch) for at, batch in self.cdn.log[len(self._accepted) :]]
        open_ = [batch for at, batch in self._accepted if self.clock.now < at + self.completion]
        self.most[0] = max(self.most[0], sum(batch.items for batch in open_))
        self.most[1] = max(self.most[1], sum(batch.wildcards for batch in open_))
        for at, batch in self._accepted:
            if self.clock.now >= at + self.completion:
                self.cdn.complete(batch.reference)

    def dirty(self):
        return [name for name, facts in self.ledger.rows.items() if not facts.clean]


def names(number):
    return [f"ws:{n}" for n in range(number)]
