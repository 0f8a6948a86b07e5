"""Goals of Lighthouse's ratings, in points of 100.  Pure."""

from pathlib import Path
from typing import TypedDict

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
GOAL = 95
"""Of every category of the desk, and of the performance of every page."""
SHOP_GOAL = 100
"""Of a shop's page, in every category but performance, because performance differs from run to run."""


class Rated(TypedDict):
    """Ratings of a page: points by category, for performance the median, and the runs of the median."""

    name: str
    points: dict[str, int]
    runs: int


def misses(rated: Rated) -> list[str]:
    """Name the categories below their goals."""
    return [
        f"{category} {points}, at least {goal}"
        for category, points in rated["points"].items()
        if points < (goal := goal_of(rated["name"], category))
    ]


def recorded(before: list[Rated], rated: list[Rated]) -> list[Rated]:
    """Return the recorded ratings with new ratings in the places of their pages; all other pages keep theirs."""
    return list({one["name"]: one for one in (*before, *rated)}.values())


def goal_of(name: str, category: str) -> int:
    """Return the least points of a page in a category; 0 without a goal."""
    if name.startswith("console "):  # kept from search engines, and from everybody but staff
        return {"seo": 0, "accessibility": 100}.get(category, GOAL)
    return GOAL if category == "performance" or name.startswith("desk ") else SHOP_GOAL
