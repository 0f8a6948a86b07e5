"""Pauses: an operator holds purges back until an end, of a CDN, a subject, a kind of purge, or all.  Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from freshness.errors import Invalid
from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import seen
from freshness.targets.subject import Subject

ALL: Final = "all"
KINDS: Final = ("immediate", "scheduled")
LONGEST: Final = 7 * 86_400.0  # seconds: a forgotten pause ends by itself
LOOK_AGAIN: Final = 15.0  # seconds until a held row is looked at again, hence the longest delay of an early end


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A pause of a `target`: `all`, `kind:scheduled`, `kind:immediate`, `cdn:<name>`, or a subject like `ws:<id>`.

    Times are seconds by the ledger's clock.  A pause always has an end.
    """

    target: str
    who: str
    why: str
    since: float
    until: float

    def __post_init__(self) -> None:
        kind, colon, rest = self.target.partition(":")
        if (self.target != ALL and not (colon and rest)) or (kind == "kind" and rest not in KINDS):
            said = "say all, kind:scheduled, kind:immediate, cdn:<name>, or a shop"
            raise Invalid(f"{self.target!r:.80} cannot be paused: {said}")
        if not 0 < self.until - self.since <= LONGEST:
            raise Invalid(f"a pause lasts up to {LONGEST / 86_400:.0f} days, and has an end")


def targets_of(subject: Subject, *, immediate: bool) -> list[str]:
    """Return the targets of pauses that hold a purge of a subject back, a pause of its CDNs apart."""
    own = [ALL, str(subject.whole), f"kind:{'immediate' if immediate else 'scheduled'}"]
    return [*own, f"cdn:{subject.cdn}"] if subject.cdn else own


Rule = Callable[[Facts, float, Policy], Wait | Flush]


def decide_unless_paused(
    facts: Facts, now: float, policy: Policy, *, pauses: Iterable[Pause], rule: Rule
) -> Wait | Flush:
    """Decide on a row by the `rule`, and hold back paused purges: their rows wait, and nothing is lost.

    Where immediate purges are paused, the settled purge after each of them takes their place.
    """
    over = {pause.target: pause.until for pause in pauses if pause.until > now}
    without_immediate = bool(facts.immediate) and "kind:immediate" in over
    asked = replace(facts, immediate=0) if without_immediate else facts
    decision = rule(asked, now, policy)
    if not isinstance(decision, Flush):
        return Wait(facts=replace(decision.facts, immediate=facts.immediate)) if without_immediate else decision
    until = _held_until(facts, over, immediate=decision.immediate)
    if until is None:
        return decision
    return Wait(facts=replace(seen(facts, now, policy).facts, due_at=min(until, now + LOOK_AGAIN)))


def _held_until(facts: Facts, over: dict[str, float], *, immediate: bool) -> float | None:
    """Return the end of the longest pause that holds a purge back, None without a pause."""
    targets = targets_of(facts.subject, immediate=immediate)
    return max((over[target] for target in targets if target in over), default=None)
