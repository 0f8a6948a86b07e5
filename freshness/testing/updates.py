"""Updates for tests of a ledger, and calls from many threads at once."""

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
    """Leave a row unchanged."""
    return Wait(facts=facts)


def by_the_rule(facts: Facts, now: float) -> Wait | Flush:
    """Decide by the rule itself, with the usual policy."""
    return decide(facts, now, POLICY)


def flush(facts: Facts, now: float) -> Flush:
    """Flush every row, due again a minute later."""
    seen = replace(facts, observed=facts.desired, lease_epoch=facts.lease_epoch + 1, due_at=now + 60.0)
    newest = seen.observed
    return Flush(
        facts=seen,
        captured=newest,
        named=newest,
        settled=True,
        immediate=False,
        reason=facts.reason,
        coalesced=0,
        waited=0.0,
    )


def cover(generation: int) -> Update:
    """Return an update that credits a generation, and leaves the row due a minute later unless clean."""

    def credit(facts: Facts, now: float) -> Done:
        clean = generation >= facts.desired
        return Done(facts=replace(facts, done=generation, due_at=None if clean else now + 60.0))

    return credit


def at_once(works: list[Callable[[], object]]) -> list[object]:
    """Run all works in threads that start together; return their results."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        start.wait(timeout=30)
        return work()

    with ThreadPoolExecutor(max_workers=len(works)) as pool:
        return list(pool.map(run, works))
