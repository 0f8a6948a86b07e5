"""What purges have cost this month: for operators, read from the ledger."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Sum

from freshness.budget import month_of
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.models import Account, Spend


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """One account's month to date, in US dollars; `top` are the subjects that were billed for most, with items.

    `named` is False for an account that this process has no CDN for: its price is not known here.
    """

    account: str
    month: str
    calls: int
    items: int
    named: bool
    free_left: int = 0
    spent: float = 0.0
    forecast: float = 0.0
    budget: float | None = None
    alarm: bool = False
    stretch: float = 1.0
    top: tuple[tuple[str, int], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return {**asdict(self), "top": dict(self.top)}


def costs(*, top: int = 10) -> list[Costs]:
    """Every account's month, the one in use first."""
    using = conf.load().database
    turnstile = build.engine().turnstile
    own, spending = turnstile.ability.name, turnstile.spending()
    month = month_of(_now(using))
    found = []
    for row in sorted(Account.objects.using(using).all(), key=lambda row: (row.name != own, row.name)):
        current = row.month == month
        billed = Spend.objects.using(using).filter(account=row.name, month=month)
        most = billed.values_list("subject").annotate(total=Sum("items")).order_by("-total", "subject")[:top]
        calls, items = (row.calls, row.items) if current else (0, 0)
        if row.name != own:
            found.append(Costs(account=row.name, month=month, calls=calls, items=items, named=False, top=tuple(most)))
            continue
        found.append(
            Costs(
                account=own,
                month=month,
                calls=calls,
                items=items,
                named=True,
                free_left=spending.free_left,
                spent=spending.spent,
                forecast=spending.forecast,
                budget=spending.monthly,
                alarm=spending.alarm,
                stretch=spending.stretch,
                top=tuple(most),
            )
        )
    return found


def _now(using: str) -> float:
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        return float(cursor.fetchone()[0])
