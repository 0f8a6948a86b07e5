"""Plans and their limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """`requests_per_minute` is the size of each budget of a workspace: `workspace.budgets` has the budgets."""

    requests_per_minute: int


PLANS = {"free": PlanLimits(requests_per_minute=60), "pro": PlanLimits(requests_per_minute=1200)}
