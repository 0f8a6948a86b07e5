"""Updates for tests of a ledger, and a way to call it from many threads at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from freshness.ports import Update
from freshness.scheduling.facts import Done, Facts, Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide

POLICY = Policy()


def as_it_is(facts: Facts, now: float) -> Wait:
    """An update that changes nothing."""
    return Wait(facts=facts)


def by_the_rule(facts: Facts, now: float) -> Wait | Flush:
    """The rule's own decision, with the usual policy."""
    return decide(facts, now, POLICY)


def flush(facts: Facts, now: float) -> Flush:
    """An update that flushes whatever it sees, a minute before it would look again."""
    seen = replace(facts, observed=facts.desired, lease_epoch=facts.lease_epoch + 1, due_at=now + 60.0)
    return Flush(
        facts=seen, captured=seen.observed, settled=True, immediate=False, reason=facts.reason, coalesced=0, waited=0.0
    )


def cover(generation: int) -> Update:
    """An update that credits a generation, and leaves the row due a minute later if it is not clean by that."""

    def credit(facts: Facts, now: float) -> Done:
        clean = generation >= facts.desired
        return Done(facts=replace(facts, done=generation, due_at=None if clean else now + 60.0))

    return credit


def at_once(works: list[Callable[[], object]]) -> list[object]:
    """Run all in threads that start together; what they returned."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        start.wait(timeout=30)
        return work()

    with ThreadPoolExecutor(max_workers=len(works)) as pool:
        return list(pool.map(run, works))
