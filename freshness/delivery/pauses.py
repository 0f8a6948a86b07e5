"""The pauses known to this process: read before each claim, to obey operators within a second."""

from collections.abc import Sequence

from freshness.ports import Group, Ports
from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.scheduling.pause import ALL, LOOK_AGAIN, Pause, Rule, decide_unless_paused
from freshness.scheduling.policy import Policy

LOOK_EVERY = 1.0  # seconds between two looks at the pauses


class KnownPauses:
    """Keeps the open pauses, and decides by them; `names` are the CDNs of this process."""

    def __init__(self, ports: Ports, group: Group) -> None:
        self._read = ports.pauses
        self._clock = ports.clock
        self.names = sorted(group.abilities)
        self._own = f"cdn:{group.ability.name}"
        self._looked_at: float | None = None
        self._lasting: Sequence[Pause] = ()

    def look(self) -> None:
        """Read the pauses, at most once a second.  Raises LedgerUnavailable."""
        now = self._clock()
        if self._looked_at is None or now - self._looked_at >= LOOK_EVERY:
            self._lasting = self._read()
            self._looked_at = now

    def forget(self) -> None:
        """Read the pauses anew at the next look: the ledger's clock was set, and their times with it."""
        self._looked_at = None

    @property
    def everything(self) -> bool:
        """Whether all purges are held back: all is paused, or each CDN of the group."""
        targets = {pause.target for pause in self._lasting}
        return ALL in targets or self._own in targets or targets.issuperset(f"cdn:{name}" for name in self.names)

    def rest(self, cdn: str) -> float:
        """Return the seconds until a CDN of several may be asked: a while during a pause, else 0."""
        return LOOK_AGAIN if any(pause.target == f"cdn:{cdn}" for pause in self._lasting) else 0.0

    def decide(self, facts: Facts, now: float, policy: Policy, *, rule: Rule) -> Wait | Flush:
        """Decide on a row by the `rule`, and by the pauses."""
        return decide_unless_paused(facts, now, policy, pauses=self._lasting, rule=rule)
