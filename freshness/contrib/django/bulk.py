"""Many edits at once: long imports, deploys with changes of every page, and a guard against floods.

with suspended("ws:42"):            # a single purge at the end, after any number of edits
    for row in rows:
        import_product(row)
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connections, transaction

from freshness.contrib.django import build, conf, notes
from freshness.contrib.django.connection import ledger_transaction
from freshness.contrib.django.ledger import DjangoLedger
from freshness.errors import Invalid
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.rule import seen
from freshness.scheduling.suspension import end_suspension, suspend
from freshness.targets.subject import Subject
from freshness.targets.tags import SHARDS

MOST_AT_ONCE = 1_000  # subjects marked in a transaction


@contextmanager
def suspended(subject: str, *, at_most: float = 600.0) -> Iterator[None]:
    """Hold the scheduled purges of a subject until the block ends, or `at_most` seconds have passed.

    Each of several suspensions, nested or in other processes, holds until its own end.  Visitors see old pages
    meanwhile, as far as cached.  Publishes still purge at once.  The suspension of a process killed in the block
    ends by itself.  Raises Invalid within an open transaction: relays would not see the suspension before the
    commit.
    """
    if not 0 < at_most <= 86_400:
        raise Invalid(f"a suspension lasts up to a day, not {at_most!r} seconds")
    ledger, policy = build.ledger(), conf.load().policy
    _refuse_within_transaction(ledger.using)
    if ledger.read(subject) is None:
        ledger.mark(subject, reason="suspended", bare=True)
    [held] = ledger.update(
        lambda facts, now: suspend(facts, until=now + at_most, now=now, policy=policy), subjects=[subject]
    )
    until = held.now + at_most
    try:
        yield
    finally:
        ledger.update(lambda facts, now: end_suspension(facts, until=until, now=now, policy=policy), subjects=[subject])


def _refuse_within_transaction(using: str) -> None:
    if not connections[using].in_atomic_block:
        return
    try:
        with transaction.atomic(
            using=using, savepoint=False, durable=True
        ):  # the transaction of a TestCase does not count
            pass
    except RuntimeError as error:
        raise Invalid(
            "a suspension within an open transaction holds nothing, since relays do not see it before that commits: "
            "open the transaction inside the block; where ATOMIC_REQUESTS opens it, use transaction.non_atomic_requests"
        ) from error


def release(*, over: float, reason: str = "release") -> list[Subject]:
    """Purge everything, a shard at a time, spread evenly over a number of seconds, and return the marked subjects.

    For changed code or templates: every page of every workspace is old, and purging all at once would leave a cold
    cache.  The relays do the rest, within the limits of the CDN.  Waiting purges are included.
    """
    subjects = shards()
    spread(subjects, over=over, reason=reason, ledger=build.ledger())
    return subjects


def shards() -> list[Subject]:
    """Return all shards: each response with shard tags carries a tag of the list."""
    return [Subject("shard", f"{number:02x}") for number in range(SHARDS)]


def spread(subjects: Sequence[Subject], *, over: float, reason: str, ledger: DjangoLedger) -> None:
    """Mark all of `subjects` in a transaction, to be purged in sequence `over` this number of seconds."""
    if not 0 <= over <= 86_400:
        raise Invalid(f"a release takes from 0 seconds to a day, not {over!r}")
    policy = conf.load().policy
    turns = {subject: over * number / len(subjects) for number, subject in enumerate(subjects)}

    def stagger(facts: Facts, now: float) -> Wait:
        noted = seen(facts, now, policy).facts
        return suspend(noted, until=now + turns[facts.subject], now=now, policy=policy)

    with ledger_transaction(ledger.using):
        in_order = sorted(subjects)
        for subject in in_order:
            ledger.mark(subject, reason=reason)
        for start in range(0, len(in_order), notes.AT_A_TIME):
            ledger.update(stagger, subjects=in_order[start : start + notes.AT_A_TIME])


def refuse_too_many(subject: str, *, using: str) -> None:
    """Raise Invalid where the open transaction has marked a thousand other subjects already."""
    connection = connections[using]
    if not connection.in_atomic_block:
        return
    marked = next((call for _, call, *_ in connection.run_on_commit if isinstance(call, _Marked)), None)
    if marked is None:
        marked = _Marked()
        transaction.on_commit(marked, using=using)
    marked.add(subject)


class _Marked:
    """The marks of the open transaction, kept among the transaction's callbacks, to end with the transaction."""

    def __init__(self) -> None:
        self.subjects: set[str] = set()

    def __call__(self) -> None:
        """End with the transaction."""

    def add(self, subject: str) -> None:
        """Add a subject, up to the limit."""
        if subject not in self.subjects and len(self.subjects) >= MOST_AT_ONCE:
            raise Invalid(
                f"one transaction marks more than {MOST_AT_ONCE} subjects, each of them a purge: "
                "after a deploy run manage.py freshness_release, and split bulk edits"
            )
        self.subjects.add(subject)
