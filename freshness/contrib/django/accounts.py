"""`freshness.ports.Accounts` on the ledger's database."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TypeVar

from django.db.backends.utils import CursorWrapper

from freshness.accounts.rate_limit import Account, InProgress
from freshness.contrib.django.connection import ledger_transaction
from freshness.contrib.django.sql import Dialect

T = TypeVar("T")

_COLUMNS = tuple(field.name for field in fields(Account))
_AT_A_TIME = 200  # rows of a statement: SQLite may have a limit of 999 parameters
_SET = ", ".join(f"{name} = %({name})s" for name in _COLUMNS if name != "name")


class DjangoAccounts:
    """The table `freshness_account` on the database `using`.  Raises LedgerUnavailable where the database is away."""

    def __init__(self, *, using: str = "default") -> None:
        self.using = using

    def update(self, name: str, change: Callable[[Account, InProgress, float], tuple[Account, T]]) -> T:
        """Lock the account, change the row, write back, commit."""
        with ledger_transaction(self.using) as (cursor, dialect):
            account = lock_account(cursor, dialect, name)
            used = in_progress(cursor, name)
            cursor.execute(f"SELECT {dialect.now}")  # after the lock: a wait must not make the clock old
            after, result = change(account, used, float(cursor.fetchone()[0]))
            if after != account:
                values = {column: getattr(after, column) for column in _COLUMNS}
                cursor.execute(f"UPDATE freshness_account SET {_SET} WHERE name = %(name)s", values)
            return result

    def spend(self, name: str, month: str, items: Mapping[str, int]) -> None:
        """Add to the bill of each subject."""
        rows = sorted(items.items())  # in the same order as in every transaction: no deadlock
        with ledger_transaction(self.using) as (cursor, _):
            for start in range(0, len(rows), _AT_A_TIME):
                part = rows[start : start + _AT_A_TIME]
                cursor.execute(
                    "INSERT INTO freshness_spend AS s (month, account, subject, items) VALUES "
                    f"{', '.join(['(%s, %s, %s, %s)'] * len(part))} "
                    "ON CONFLICT (month, account, subject) DO UPDATE SET items = s.items + excluded.items",
                    [value for subject, number in part for value in (month, name, subject, number)],
                )


def lock_account(cursor: CursorWrapper, dialect: Dialect, name: str) -> Account:
    """Return the account, made if new, locked until the transaction ends."""
    select = f"SELECT {', '.join(_COLUMNS)} FROM freshness_account WHERE name = %s {dialect.for_update}"
    cursor.execute(select, [name])
    row = cursor.fetchone()
    if row is None:
        cursor.execute("INSERT INTO freshness_account (name) VALUES (%s) ON CONFLICT DO NOTHING", [name])
        cursor.execute(select, [name])
        row = cursor.fetchone()
    return Account(**dict(zip(_COLUMNS, row, strict=True)))


def in_progress(cursor: CursorWrapper, name: str, *, besides: str = "") -> InProgress:
    """Return items and wildcards of a CDN's incomplete batches, apart from a single batch."""
    cursor.execute(
        "SELECT coalesce(sum(items), 0), coalesce(sum(wildcards), 0) FROM freshness_batch "
        "WHERE cdn = %s AND state <> 'closed' AND reference <> %s",
        [name, besides],
    )
    items, wildcards = cursor.fetchone()
    return InProgress(items=int(items), wildcards=int(wildcards))
