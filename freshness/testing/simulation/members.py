"""Several edges as a group: each is down now and then, taken out of the settings of relays, and put back."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Final

from freshness.batching.batch import Batch
from freshness.cdn.multi_cdn import MultiCdn
from freshness.ports import Change, Receipt
from freshness.scheduling.members import GroupMember
from freshness.testing.memory_members import MemoryMembers
from freshness.testing.simulation.edge import AcceptedPurge, Conduct, EdgeNode, Sent, SimulatedCopy, SimulatedEdge
from freshness.testing.simulation.hazards import Steps
from freshness.testing.simulation.relays import RiskyLedger
from freshness.testing.simulation.virtual import Process

_LOOK: Final = 0.05  # seconds between two looks at calls under way


class RiskyMembers(MemoryMembers):
    """The rows of members, for processes that may die before and after each call."""

    def __init__(self, ledger: RiskyLedger, steps: Steps) -> None:
        super().__init__(ledger)
        self.steps = steps

    def update(self, known: Mapping[str, str], change: Change, *, others: Change | None = None) -> list[GroupMember]:
        self.steps.step()
        rows = super().update(known, change, others=others)
        self.steps.step()
        return rows


class KnownEdges(MultiCdn):
    """The edges known to a relay, asked all at once, in tasks of virtual time instead of threads."""

    def __init__(self, edges: Mapping[str, SimulatedEdge], *, made_good: set[str], paused: set[str]) -> None:
        super().__init__(list(edges.values()), name="edges")
        self._virtual = next(iter(edges.values())).virtual
        self._made_good = made_good
        self._paused = paused

    def shares(self, batch: Batch) -> dict[str, Batch]:
        shares = super().shares(batch)
        if any(member.subject.cdn for member in batch.members):
            self._made_good.update(share.reference for share in shares.values())
        if batch.reference in self._paused:
            self._paused.update(share.reference for share in shares.values())
        return shares

    def attempt(self, shares: Mapping[str, Batch]) -> dict[str, Receipt | Exception]:
        answers: dict[str, Receipt | Exception] = {}

        def ask(name: str) -> None:
            try:
                answers[name] = self._cdns[name].purge(shares[name])
            except Exception as error:  # noqa: BLE001 (as the group does)
                answers[name] = error

        for name in shares:
            self._virtual.task(partial(ask, name), process=self._virtual.process or Process("worker"))
        while len(answers) < len(shares):
            self._virtual.sleep(_LOOK)
        return {name: answers[name] for name in shares}


class SimulatedEdges:
    """Several edges with the same pages, in the form of a `SimulatedEdge` for visitors, outages and reports.

    `paused` has the references of batches whose process stood still before its call; references of their parts are
    added.
    """

    def __init__(self, edges: Mapping[str, SimulatedEdge], *, paused: set[str]) -> None:
        self.edges = edges
        self.chance = next(iter(edges.values())).chance
        self._made_good: set[str] = set()
        self._paused = paused

    def known(self, names: Collection[str]) -> KnownEdges:
        """Return the group of a relay with these names in its settings."""
        known = {name: self.edges[name] for name in sorted(names)}
        return KnownEdges(known, made_good=self._made_good, paused=self._paused)

    @property
    def nodes(self) -> list[EdgeNode]:
        """Every cache of each."""
        return [node for edge in self.edges.values() for node in edge.nodes]

    @property
    def books(self) -> list[dict[str, AcceptedPurge]]:
        """The scheduled purges accepted by each edge, by reference; without purges pending there before."""
        return [
            {reference: one for reference, one in edge.accepted.items() if reference not in self._made_good}
            for edge in self.edges.values()
        ]

    @property
    def under_way(self) -> int:
        """The number of calls without an answer yet."""
        return sum(edge.under_way for edge in self.edges.values())

    @property
    def conduct(self) -> Conduct:
        """The edges' common behaviour."""
        return next(iter(self.edges.values())).conduct

    @conduct.setter
    def conduct(self, conduct: Conduct) -> None:
        for edge in self.edges.values():
            edge.conduct = conduct

    def visit(self, subject: str, serve: Callable[[Sent], None]) -> None:
        """Let a visitor ask an edge, perhaps an edge unknown to every relay."""
        self._any().visit(subject, serve)

    def ask(self, subject: str) -> Sent | None:
        """Return the page shown to a waiting visitor."""
        return self._any().ask(subject)

    def evict(self) -> None:
        """Lose every copy."""
        for edge in self.edges.values():
            edge.evict()

    def usable(self, node: EdgeNode, subject: str) -> SimulatedCopy | None:
        """Return the copy that a node would serve."""
        return self._any_conduct().usable(node, subject)

    def _any(self) -> SimulatedEdge:
        return self.edges[self.chance.choice(sorted(self.edges))]

    def _any_conduct(self) -> SimulatedEdge:
        return next(iter(self.edges.values()))
