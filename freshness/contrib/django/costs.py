"""Costs of this month's purges, for operators, read from the ledger."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db.models import Sum

from freshness.accounts.cost import month_of
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.models import AccountRow, SpendRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """An account's month to date, in US dollars; `top` are the most expensive subjects, with items.

    `named` is False for an account without a CDN in this process: the price is not known here.  `priced` is False for a
    CDN without a price: calls and items are counted, and dollars are None.  Budget and alarm belong to all accounts of
    a multi-CDN together (`shared`).
    """

    account: str
    month: str
    calls: int
    items: int
    named: bool
    priced: bool = False
    free_left: int = 0
    spent: float | None = None
    forecast: float | None = None
    budget: float | None = None
    shared: bool = False
    alarm: bool = False
    stretch: float = 1.0
    top: tuple[tuple[str, int], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return {**asdict(self), "top": dict(self.top)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """A subject's bill in a month by a single account: items, and the subject's part of that account's US dollars.

    `dollars` is None for a CDN without a price, and for an account without a CDN in this process (not `named`).
    """

    subject: str
    month: str
    account: str
    items: int
    dollars: float | None
    named: bool

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def costs(*, top: int = 10) -> list[Costs]:
    """Return every account's month, accounts in use first.  A multi-CDN has an account for each CDN."""
    using = conf.load().database
    engine = build.engine()
    each = engine.billing.by_account()
    total = engine.billing.together(each)
    month = month_of(_now(using))
    rows = AccountRow.objects.using(using).exclude(name__in={engine.admission.ability.name} - each.keys())
    found = []
    for row in sorted(rows, key=lambda row: (row.name not in each, row.name)):
        billed = SpendRow.objects.using(using).filter(account=row.name, month=month)
        most = billed.values_list("subject").annotate(total=Sum("items")).order_by("-total", "subject")[:top]
        calls, items = (row.calls, row.items) if row.month == month else (0, 0)
        one = Costs(account=row.name, month=month, calls=calls, items=items, named=row.name in each, top=tuple(most))
        if one.named:
            own = each[row.name]
            one = replace(
                one,
                priced=own.price.any,
                free_left=own.free_left,
                spent=own.spent if own.price.any else None,
                forecast=own.forecast if own.price.any else None,
                budget=total.monthly,
                shared=len(each) > 1,
                alarm=total.alarm,
                stretch=total.stretch,
            )
        found.append(one)
    return found


def bills(subject: str, *, month: str | None = None) -> list[Bill]:
    """Return a subject's bills in a month (`2026-11`, by default the present month), by account.

    The free tier is the account's: each item costs the same part of the account's bill.
    """
    using = conf.load().database
    prices = {name: one.price for name, one in build.engine().billing.by_account().items()}
    month = month or month_of(_now(using))
    spent = SpendRow.objects.using(using).filter(month=month)
    found = []
    for one in spent.filter(subject=subject).order_by("account"):
        items = spent.filter(account=one.account).aggregate(total=Sum("items"))["total"]
        price = prices.get(one.account)
        dollars = price.of(items) * one.items / items if price and price.any else None
        found.append(
            Bill(
                subject=subject,
                month=month,
                account=one.account,
                items=one.items,
                dollars=dollars,
                named=price is not None,
            )
        )
    return found


def _now(using: str) -> float:
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        return float(cursor.fetchone()[0])
