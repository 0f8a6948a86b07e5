"""Pages before and after a purge: changed, unchanged, or no judgement."""

import pytest

from freshness.delivery.unchanged import EdgePage, has_changed
from freshness.ports import Page

HOME, MUG, LIST = (Page(host="a.example", path=path) for path in ("/", "/products/mug", "/products"))


def seen(page: Page, *tags: str, digest: str = "old", generation: int = 7) -> EdgePage:
    return EdgePage(page=page, generation=generation, digest=digest, tags=frozenset(tags))


def verdict(
    *now: EdgePage, tags: str = "p-mug o-a", known: tuple[Page, ...] = (HOME, MUG, LIST), at: int = 6
) -> object:
    before = {page: EdgePage(page=page, generation=at, digest="old") for page in known}
    return has_changed(now, before, generation=7, tags=frozenset(tags.split()))


def test_a_page_with_a_purged_tag_and_new_bytes_is_a_change() -> None:
    assert verdict(seen(MUG, "p-mug", digest="new"), seen(HOME, "p-cup")) is True


def test_the_same_bytes_on_pages_of_all_purged_tags_are_no_change() -> None:
    assert verdict(seen(MUG, "p-mug")) is False
    assert verdict(seen(MUG, "p-mug"), seen(LIST, "l-all"), tags="p-mug l-all o-a") is False


def test_new_bytes_of_pages_without_a_purged_tag_prove_nothing() -> None:
    assert verdict(seen(HOME, "p-cup", digest="new")) is None
    assert verdict(seen(MUG, "p-mug"), seen(HOME, "p-cup", digest="new")) is False


def test_a_purged_tag_without_a_page_may_have_changed_another_page() -> None:
    assert verdict(seen(MUG, "p-mug"), tags="p-mug l-all o-a") is None
    assert verdict(seen(MUG, "p-mug", digest="new"), tags="p-mug l-all o-a") is True


@pytest.mark.parametrize(
    ("shown", "known", "at"),
    [(7, (), 6), (6, (MUG,), 5), (7, (MUG,), 7), (8, (MUG,), 8)],
    ids=["never seen", "not rendered since", "compared already", "seen by a later purge"],
)
def test_bytes_from_before_the_purge_and_after_are_needed(shown: int, known: tuple[Page, ...], at: int) -> None:
    assert verdict(seen(MUG, "p-mug", generation=shown), known=known, at=at) is None
    assert verdict(seen(MUG, "p-mug", generation=shown, digest="new"), known=known, at=at) is None


def test_a_page_of_a_later_generation_counts() -> None:
    assert verdict(seen(MUG, "p-mug", generation=9)) is False
