"""Plans and their limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """The limits of a workspace on a plan.

    requests_per_minute  size of each of its budgets: `workspace.budgets` has the budgets
    copied_bytes         most bytes of its themes' pages, as stored, up to which a theme is copied
    """

    requests_per_minute: int
    copied_bytes: int


PLANS = {
    "free": PlanLimits(requests_per_minute=60, copied_bytes=100_000_000),
    "pro": PlanLimits(requests_per_minute=1200, copied_bytes=1_000_000_000),
}
