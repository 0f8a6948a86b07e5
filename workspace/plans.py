"""What a plan includes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """`requests_per_minute` is what one workspace may ask of the platform's API, all members together."""

    requests_per_minute: int


PLANS = {"free": PlanLimits(requests_per_minute=60), "pro": PlanLimits(requests_per_minute=1200)}
