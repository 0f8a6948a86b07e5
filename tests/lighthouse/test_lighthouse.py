"""Judging Lighthouse's ratings, and the last recorded ratings."""

import json

import pytest

from tests.lighthouse.goals import RESULTS, Rated, misses, recorded


def rated(name: str, **points: int) -> Rated:
    """Ratings of 100 but for `points`."""
    best = dict.fromkeys(("performance", "accessibility", "best-practices", "seo"), 100)
    return {"name": name, "points": best | {key.replace("_", "-"): value for key, value in points.items()}, "runs": 3}


@pytest.mark.parametrize(
    ("name", "points", "found"),
    [
        ("kribi /", {"performance": 95}, []),
        ("kribi /", {"performance": 94}, ["performance 94, at least 95"]),
        ("kribi /", {"accessibility": 99, "best_practices": 99, "seo": 99}, [
            "accessibility 99, at least 100", "best-practices 99, at least 100", "seo 99, at least 100"]),
        ("desk themes", {"performance": 95, "accessibility": 95, "best_practices": 95, "seo": 95}, []),
        ("desk themes", {"seo": 94}, ["seo 94, at least 95"]),
        ("console /", {"performance": 95, "best_practices": 95, "seo": 50}, []),
        ("console /queue", {"accessibility": 99, "performance": 94}, [
            "performance 94, at least 95", "accessibility 99, at least 100"]),
        ("desk editor, phone", {"performance": 94}, ["performance 94, at least 95"]),
    ],
)  # fmt: skip
def test_each_category_has_its_goal(name: str, points: dict[str, int], found: list[str]) -> None:
    assert misses(rated(name, **points)) == found


def test_a_part_of_the_pages_is_recorded_in_its_place() -> None:
    before = [rated("kribi /"), rated("desk themes")]
    again = [rated("kribi /", seo=90), rated("console /")]
    assert recorded(before, again) == [again[0], before[1], again[1]]


def test_each_page_of_the_recorded_run_reached_its_goals() -> None:
    kept: list[Rated] = json.loads(RESULTS.read_text())
    assert (len(kept), [miss for one in kept for miss in misses(one)]) == (23, [])
