"""What a plan includes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """`requests_per_minute` is how large each budget of a workspace is: `workspace.budgets` says which there are."""

    requests_per_minute: int


PLANS = {"free": PlanLimits(requests_per_minute=60), "pro": PlanLimits(requests_per_minute=1200)}
