"""A doubled value costs at most three times as much, up to the limit; a value beyond the limit costs nothing."""

import time
from dataclasses import replace

import pytest

from tests.huzilerz.component_growth import grown, properties
from tests.huzilerz.growth import GROWTHS, Growth, edited, page
from tests.huzilerz.growth_timing import TIMES, UNFELT, check, timed
from theme.puck import InvalidPuck

pytestmark = pytest.mark.slow


def seconds(growth: Growth, size: int) -> float:
    """Return the best time of three."""
    value = growth.make(size)
    return min(timed(lambda: growth.work(value)) for _ in range(3))


COMPONENTS = grown()
PAGES = [name for name, growth in GROWTHS.items() if growth.work is page]


def test_forty_properties_of_components_are_grown_and_a_new_one_would_be_too() -> None:
    found = properties()
    assert sum(len(paths) for paths in found.values()) >= 40
    assert ("columns", "links", "href") in found["Footer"]
    assert ("price",) in found["ProductCard"]
    assert "Footer.columns.links.href as a text" in COMPONENTS


def test_what_grows_with_the_square_of_its_size_is_found() -> None:
    check(lambda size: size / 1_000, 1_000)
    with pytest.raises(pytest.fail.Exception, match=r"500 take 0\.2500 s, twice as many 1\.0000 s"):
        check(lambda size: size * size / 1e6, 1_000)


@pytest.mark.parametrize("name", GROWTHS)
def test_twice_as_large_costs_at_most_three_times_as_much(name: str) -> None:
    growth = GROWTHS[name]
    check(lambda size: seconds(growth, size), growth.most)


@pytest.mark.parametrize("name", PAGES)
def test_an_editor_who_opens_or_compares_twice_as_much_waits_at_most_three_times_as_long(name: str) -> None:
    growth = replace(GROWTHS[name], work=edited)
    check(lambda size: seconds(growth, size), growth.most)


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_property_twice_as_large_costs_at_most_three_times_as_much(name: str) -> None:
    growth = COMPONENTS[name]
    check(lambda size: seconds(growth, size), growth.most)


@pytest.mark.parametrize("name", PAGES)
def test_what_is_over_the_limit_is_refused_before_it_costs_anything(name: str) -> None:
    growth = GROWTHS[name]
    value = growth.make(growth.most * 20)
    within = 20 * TIMES * max(seconds(growth, growth.most), UNFELT)  # no more than the time of reading the value
    began = time.thread_time()
    with pytest.raises(InvalidPuck) as refused:
        page(value)
    took = time.thread_time() - began
    assert refused.value.path
    assert took <= within
