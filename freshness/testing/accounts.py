"""The contract suite of accounts, and of the capacity common to batches.

Subclass the suite, and give `accounts` and `batches`.  Threads are used: each must find a database connection of its
own.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest

from freshness.accounts.rate_limit import Account, InProgress, Limits, grant
from freshness.batching.batch import Batch, Member
from freshness.ports import Accounts, Batches
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.testing.updates import at_once

Run = Callable[[Callable[[], object]], object]


class AccountsContract:
    """The contract of `ports.Accounts`, together with `Batches.open` under limits."""

    relays = 20

    @pytest.fixture
    def run(self) -> Run:
        """Wrap a thread's work; override to close the thread's connections afterwards."""
        return lambda work: work()

    @pytest.fixture
    def name(self) -> str:
        """Return the name of an account of this test alone."""
        return f"cdn-{uuid.uuid4().hex[:12]}"

    def test_a_new_account_starts_empty_and_is_kept_as_it_was_changed(self, accounts: Accounts, name: str) -> None:
        changed = {"tokens": 2.5, "refusals": 3, "rest_until": 7.5, "month": "2026-11", "items": 9, "alarmed": True}

        def change(account: Account, _used: InProgress, _now: float) -> tuple[Account, Account]:
            return replace(account, **changed), account  # type: ignore[arg-type]

        assert accounts.update(name, change) == Account(name=name)
        kept = accounts.update(name, change)
        assert kept == accounts.update(name, _look)
        assert {field: getattr(kept, field) for field in changed} == changed

    def test_accounts_do_not_know_of_each_other(self, accounts: Accounts, name: str) -> None:
        accounts.update(name, lambda account, _used, _now: (replace(account, calls=5), None))
        other = accounts.update(f"{name}-b", _look)
        assert other == Account(name=f"{name}-b")

    def test_time_goes_on_between_two_updates(self, accounts: Accounts, name: str) -> None:
        first, second = (accounts.update(name, lambda account, _used, now: (account, now)) for _ in range(2))
        assert first <= second

    def test_what_is_open_or_sent_is_in_progress_and_what_is_closed_is_not(
        self, accounts: Accounts, batches: Batches, name: str
    ) -> None:
        open_, sent, closed = (_batch(name, number, items=2) for number in range(3))
        for one in (open_, sent, closed):
            assert batches.open(one, due_in=60.0)
        batches.save(sent.reference, state="sent", receipt="I1", due_in=60.0)
        batches.save(closed.reference, state="closed")
        batches.open(_batch(f"{name}-b", 9, items=2), due_in=60.0)
        assert _used(accounts, name) == InProgress(items=6, wildcards=2)
        batches.save(sent.reference, state="closed")
        assert _used(accounts, name) == InProgress(items=3, wildcards=1)

    def test_a_batch_without_capacity_is_not_remembered(self, accounts: Accounts, batches: Batches, name: str) -> None:
        limits = Limits(in_progress=5)
        first = _batch(name, 1, items=2)
        assert batches.open(first, due_in=60.0, limits=limits)
        assert not batches.open(_batch(name, 2, items=2), due_in=60.0, limits=limits)
        assert batches.open(first, due_in=60.0, limits=limits)  # the same again has its capacity already
        assert _used(accounts, name).items == 3
        assert not batches.open(_batch(name, 3, items=0), due_in=60.0, limits=Limits(wildcards=1))
        assert batches.open(_batch(name, 3, items=0), due_in=60.0, limits=Limits(wildcards=2))

    def test_concurrent_relays_are_never_granted_more_calls_than_the_bucket_holds(
        self, accounts: Accounts, name: str, run: Run
    ) -> None:
        limits = Limits(calls_per_second=1e-6, burst=7)

        def enter() -> int:
            def take(account: Account, used: InProgress, now: float) -> tuple[Account, int]:
                granted = grant(account, used, now, limits)
                return granted.account, granted.calls

            return accounts.update(name, take)

        granted = at_once([lambda: run(enter)] * self.relays)
        assert sorted(granted, key=str) == [0] * (self.relays - 7) + [1] * 7

    def test_the_calls_that_a_batch_took_in_advance_are_kept_for_all_relays(
        self, accounts: Accounts, name: str
    ) -> None:
        limits = Limits(calls_per_second=1e-6, burst=7)

        def take(account: Account, used: InProgress, now: float) -> tuple[Account, int]:
            granted = grant(account, used, now, limits, most=5)
            return granted.account, granted.calls

        assert [accounts.update(name, take) for _ in range(3)] == [1, 1, 0]
        assert round(accounts.update(name, _look).tokens, 3) == -3.0

    def test_concurrent_relays_never_open_more_than_there_is_capacity_for(
        self, accounts: Accounts, batches: Batches, name: str, run: Run
    ) -> None:
        limits = Limits(in_progress=30)
        works: list[Callable[[], object]] = [
            lambda number=number: run(  # type: ignore[misc]
                lambda: batches.open(_batch(name, number, items=3), due_in=60.0, limits=limits)
            )
            for number in range(self.relays)
        ]
        assert at_once(works).count(True) == 7  # of four items each, including the wildcard path
        assert _used(accounts, name) == InProgress(items=28, wildcards=7)


def _batch(cdn: str, number: int, *, items: int) -> Batch:
    """Return a batch of `items` tags, and a path with `*` at the end."""
    tags = frozenset(f"w-{number}-{n}" for n in range(items))
    purge = Purge(tags=tags, paths=frozenset({f"/{number}*"}))
    return Batch(
        cdn=cdn, members=(Member(subject=Subject("ws", str(number)), captured=1, epoch=1, settled=True, purge=purge),)
    )


def _used(accounts: Accounts, name: str) -> InProgress:
    return accounts.update(name, lambda account, used, _now: (account, used))


def _look(account: Account, _used: InProgress, _now: float) -> tuple[Account, Account]:
    return account, account
