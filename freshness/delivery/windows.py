"""The rule with a subject's present windows: longer for lower plans while the month is over budget."""

from collections.abc import Callable
from functools import partial

from freshness.delivery.billing import Billing
from freshness.delivery.pauses import KnownPauses
from freshness.ports import Decision, Ports
from freshness.scheduling.facts import Facts
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide, seen


class Windows:
    """Decides on rows by the present policy of each. `draw` returns the random number of a new claim."""

    def __init__(
        self, ports: Ports, policy: Policy, billing: Billing, pauses: KnownPauses, draw: Callable[[], int]
    ) -> None:
        self._thrifty = ports.thrifty
        self._policy = policy
        self._billing = billing
        self._pauses = pauses
        self._draw = draw

    def decide(self, facts: Facts, now: float) -> Decision:
        """Decide on a row by the rule and the pauses."""
        return self._pauses.decide(facts, now, self.policy_for(facts), rule=partial(decide, claim=self._draw()))

    def take_note(self, facts: Facts, now: float) -> Decision:
        """Take note of a new generation without a flush: for a CDN that cannot be called now."""
        return seen(facts, now, self.policy_for(facts))

    def is_overdue(self, facts: Facts, now: float) -> bool:
        """Whether a row has waited longer than its bound."""
        waited = now - facts.first_dirty_at if facts.first_dirty_at is not None else 0.0
        return waited > self.policy_for(facts).bound

    def policy_for(self, facts: Facts) -> Policy:
        """Return the policy with the present windows; not longer for an immediate purge and the settled purge after."""
        stretch = self._billing.stretch
        if stretch <= 1 or facts.last_immediate > facts.done or not self._thrifty(facts.subject.whole):
            return self._policy
        return self._policy.stretched(stretch)
