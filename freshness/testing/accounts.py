"""Contract suite of accounts, and of the capacity that batches share: subclass it, give `accounts` and `batches`.

Threads are used: each must find a database connection of its own.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest

from freshness.accounts.rate_limit import Account, InProgress, Limits, grant
from freshness.batching.batch import Batch, Member
from freshness.ports import Accounts, Batches
from freshness.targets.purge import Purge
from freshness.testing.updates import at_once

Run = Callable[[Callable[[], object]], object]


class AccountsContract:
    """What `ports.Accounts` promises, together with `Batches.open` under limits."""

    relays = 20

    @pytest.fixture
    def run(self) -> Run:
        """Wraps what a thread does; override it to close the thread's connections afterwards."""
        return lambda work: work()

    @pytest.fixture
    def name(self) -> str:
        """An account that nobody else uses."""
        return f"cdn-{uuid.uuid4().hex[:12]}"

    def test_a_new_account_starts_empty_and_is_kept_as_it_was_updated(self, accounts: Accounts, name: str) -> None:
        seen: list[Account] = []

        def change(account: Account, _used: InProgress, _now: float) -> Account:
            seen.append(account)
            return replace(account, tokens=2.5, refusals=3, rest_until=7.5, month="2026-11", items=9, alarmed=True)

        first = accounts.update(name, change)
        second = accounts.update(name, change)
        assert seen == [Account(name=name), first]
        assert first == second
        assert (first.tokens, first.refusals, first.items, first.alarmed) == (2.5, 3, 9, True)

    def test_accounts_do_not_know_of_each_other(self, accounts: Accounts, name: str) -> None:
        accounts.update(name, lambda account, _used, _now: replace(account, calls=5))
        other = accounts.update(f"{name}-b", lambda account, _used, _now: account)
        assert other == Account(name=f"{name}-b")

    def test_time_goes_on_between_two_updates(self, accounts: Accounts, name: str) -> None:
        times: list[float] = []

        def look(account: Account, _used: InProgress, now: float) -> Account:
            times.append(now)
            return account

        accounts.update(name, look)
        accounts.update(name, look)
        assert times[0] <= times[1]

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
        assert batches.open(first, due_in=60.0, limits=limits)  # the same again: it has its capacity already
        assert _used(accounts, name).items == 3
        assert not batches.open(_batch(name, 3, items=0), due_in=60.0, limits=Limits(wildcards=1))
        assert batches.open(_batch(name, 3, items=0), due_in=60.0, limits=Limits(wildcards=2))

    def test_concurrent_relays_are_never_granted_more_calls_than_the_bucket_holds(
        self, accounts: Accounts, name: str, run: Run
    ) -> None:
        limits = Limits(calls_per_second=1e-6, burst=7)

        def enter() -> int:
            calls: list[int] = []

            def change(account: Account, used: InProgress, now: float) -> Account:
                granted = grant(account, used, now, limits)
                calls[:] = [granted.calls]
                return granted.account

            accounts.update(name, change)
            return calls[0]

        granted = at_once([lambda: run(enter)] * self.relays)
        assert sorted(granted, key=str) == [0] * (self.relays - 7) + [1] * 7

    def test_the_debt_of_a_batch_of_many_calls_is_kept_for_all_relays(self, accounts: Accounts, name: str) -> None:
        limits = Limits(calls_per_second=1e-6, burst=7)
        granted: list[int] = []

        def enter(account: Account, used: InProgress, now: float) -> Account:
            got = grant(account, used, now, limits, most=5)
            granted.append(got.calls)
            return got.account

        for _ in range(3):
            account = accounts.update(name, enter)
        assert granted == [1, 1, 0]
        assert round(account.tokens, 3) == -3.0

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
        assert at_once(works).count(True) == 7  # of four items each, the wildcard path among them
        assert _used(accounts, name) == InProgress(items=28, wildcards=7)


def _batch(cdn: str, number: int, *, items: int) -> Batch:
    """So many tags, and a path that ends in `*`."""
    tags = frozenset(f"w-{number}-{n}" for n in range(items))
    purge = Purge(tags=tags, paths=frozenset({f"/{number}*"}))
    return Batch(cdn=cdn, members=(Member(subject=f"ws:{number}", captured=1, epoch=1, settled=True, purge=purge),))


def _used(accounts: Accounts, name: str) -> InProgress:
    seen: list[InProgress] = []

    def look(account: Account, used: InProgress, _now: float) -> Account:
        seen.append(used)
        return account

    accounts.update(name, look)
    return seen[0]
