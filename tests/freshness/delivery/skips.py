"""A deployment with skipped purges of pages held by no edge."""

from freshness.events import Skipped
from freshness.testing.memory_presence import MemoryPresence
from tests.freshness.delivery.deployment import POLICY, Deployment


class Skips(Deployment):
    """A deployment whose origin records each response in `presence`."""

    def __init__(self, policy=POLICY, **ability):
        super().__init__(policy, **ability)
        self.presence = MemoryPresence(self.clock)
        self.around = {"presence": self.presence}
        self.engine = self.restarted()

    @property
    def dropped(self):
        """The events, as (subject, generation)."""
        return [(event.subject, event.generation) for event in self.told(Skipped)]
