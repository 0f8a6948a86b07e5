"""Edges of a group, at times away, and relays with some of the edges in their settings."""

from freshness.batching.ability import Ability
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.testing.clock import FakeClock
from tests.freshness.cdn.relays import Relays

POLICY = Policy()


class Edge(Memory):
    """An edge with purges counted, and sometimes `away`."""

    def __init__(self, name, *, everything="tag", **ability):
        super().__init__(
            ability=Ability(name=name, tags=True, hosts=True, items_per_call=300, everything=everything, **ability)
        )
        self.away = False
        self.asked = 0

    def purge(self, batch):
        self.asked += 1
        if self.away:
            raise CdnUnavailable("no route to host")
        return super().purge(batch)

    @property
    def purged_tags(self):
        """Return the tags of each accepted purge."""
        return [sorted(batch.purge.tags) for batch in self.sent]


class Edges:
    """Edges by name, and the relays of a deployment: `start` begins a relay with some of the edges in its settings."""

    def __init__(self, *names, **about):
        self.clock = FakeClock()
        self.relays = Relays(self.clock, [])
        self.shard_tags = about.pop("shard_tags", False)
        self.edges = {name: Edge(name, **about) for name in names}

    def __getitem__(self, name):
        return self.edges[name]

    def start(self, *names):
        """Start a further relay."""
        parts = [self.edges[name] for name in names]
        self.relays.engines.append(self.relays.started(MultiCdn(parts, clock=self.clock), shard_tags=self.shard_tags))
        return self.relays.engines[-1]

    def deploy(self, *names):
        """Replace all relays by a new relay."""
        self.relays.engines.clear()
        return self.start(*names)

    def edit(self, *subjects, seconds=40.0, **how):
        """Edit, and wait for the purge."""
        self.relays.edit(*subjects, **how)
        self.relays.run(seconds)

    def sent(self):
        return {name: len(edge.sent) for name, edge in self.edges.items()}

    def dirty(self):
        return self.relays.dirty()


def w(subject):
    (tag,) = Purge.of(subject).tags
    return tag
