"""A shared section is edited once and shown on every page with the section; no address shows the section alone."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from storefront.render import Context, render
from storefront.sections import MOST_SECTIONS
from storefront.tree import MAX_NODES, TOO_MANY
from tests.marked import times_marked
from tests.storefront.conftest import Shop
from tests.storefront.fake_shelf import FakeShelf, node, words
from theme.models import ThemePage

PARTS = [node("Heading", text="Returns"), node("ProductCard", productId="real")]


def shared(name: str) -> dict[str, Any]:
    return {"content": [node("SharedSection", section=name), node("Heading", text="own")]}


def with_sections(**sections: Any) -> Context:
    return Context(shelf=FakeShelf(), section=sections.get)


def test_a_section_is_shown_where_it_stands_with_the_products_of_the_shop() -> None:
    context = with_sections(returns={"content": PARTS})
    html = render(shared("returns"), context)
    assert words(html) == "Returns R Real XAF 7,500 own"
    assert words(render(shared("gone"), context)) == "own"
    assert words(render(shared(""), context)) == "own"


def test_a_section_that_holds_itself_or_another_ends() -> None:
    context = with_sections(a=shared("a"), b=shared("a"))
    assert words(render(shared("a"), context)) == "own own"
    assert words(render(shared("b"), context)) == "own own"


def test_sections_of_a_page_together_are_bounded_and_what_is_not_shown_is_counted() -> None:
    context = with_sections(long={"content": [node("Spacer")] * (MAX_NODES // 2 + 1)})
    html = render({"content": [node("SharedSection", section="long")] * 2}, context)
    assert html.count("height:48px") == MAX_NODES // 2 + 1
    assert context.unknown == {TOO_MANY: MAX_NODES // 2 + 1}


def test_a_section_named_a_thousand_times_is_read_once_and_its_products_are_asked_for_once() -> None:
    asked: list[str] = []

    class Shelf(FakeShelf):
        def expect(self, keys: Iterable[str]) -> None:
            asked.extend(keys)
            super().expect(keys)

    class Parts(list[Any]):
        reads = 0

        def __iter__(self) -> Iterator[Any]:
            Parts.reads += 1
            return super().__iter__()

    document = {"content": Parts(PARTS)}
    context = Context(shelf=Shelf(), section={"returns": document}.get)
    html = render({"content": [node("SharedSection", section="returns")] * 1_000}, context)
    assert html.count("Returns") == 1_000
    assert (Parts.reads, asked) == (1, ["real"])
    again = Context(shelf=Shelf(), section={"returns": document}.get, nodes_left=1)
    assert "Returns" not in render({"content": [node("SharedSection", section="returns")] * 1_000}, again)
    assert (Parts.reads, asked) == (2, ["real"])


def test_visitors_see_sections_on_pages_and_never_by_their_own_address(shop: Shop, visit: Any) -> None:
    shop.page("/@returns", {"content": [node("Heading", text="Send it back")]})
    shop.page("/help", shared("returns"))
    assert "Send it back" in visit(shop.host, "/help").content.decode()
    assert visit(shop.host, "/@returns").status_code == 404
    assert "@" not in visit(shop.host, "/sitemap.xml").content.decode()


def test_an_edit_of_a_section_marks_the_shop(shop: Shop, visit: Any) -> None:
    section = shop.page("/@returns", {"content": [node("Heading", text="Old")]})
    shop.page("/help", shared("returns"))
    subject = f"ws:{shop.id}"
    assert ("Old" in visit(shop.host, "/help").content.decode(), times_marked(subject)) == (True, 1)
    section.puck_data = {"content": [node("Heading", text="New")]}
    section.save()
    assert times_marked(subject) == 2
    assert "New" in visit(shop.host, "/help").content.decode()


def test_a_page_with_a_section_that_nobody_marks_is_not_kept(shop: Shop, visit: Any) -> None:
    section = shop.page("/@returns", {"content": [node("Heading", text="Old")]})
    shop.page("/help", shared("returns"))
    ThemePage.objects.filter(pk=section.pk).update(is_active=False)
    assert "no-store" in visit(shop.host, "/help")["Cache-Control"]


@pytest.mark.django_db
def test_a_page_shows_a_bounded_number_of_sections(shop: Shop, visit: Any) -> None:
    for number in range(MOST_SECTIONS + 1):
        shop.page(f"/@s{number}", {"content": [node("Heading", text=f"part {number}.")]})
    shop.page("/help", {"content": [node("SharedSection", section=f"s{n}") for n in range(MOST_SECTIONS + 1)]})
    assert visit(shop.host, "/help").content.decode().count(">part ") == MOST_SECTIONS
