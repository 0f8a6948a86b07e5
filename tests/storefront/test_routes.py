"""Every route of the project has a declared policy for caches."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from storefront.headers import CacheClass, declares


def patterns(urlconf: str) -> Iterator[URLPattern]:
    waiting: list[Any] = list(get_resolver(urlconf).url_patterns)
    while waiting:
        found = waiting.pop()
        if isinstance(found, URLResolver):
            if found.app_name != "admin":  # Django's own: undeclared, and never kept
                waiting.extend(found.url_patterns)
        else:
            yield found


def declared(pattern: URLPattern) -> CacheClass | None:
    return getattr(pattern.callback, "cache_class", None)


@pytest.mark.parametrize("urlconf", ["storefront.urls", "huzilerz.urls"])
def test_every_route_declares_a_cache_class(urlconf: str) -> None:
    undeclared = [
        str(pattern.pattern) for pattern in patterns(urlconf) if not isinstance(declared(pattern), CacheClass)
    ]
    assert undeclared == []


def test_the_shops_routes_are_these() -> None:
    assert {str(pattern.pattern): declared(pattern) for pattern in patterns("storefront.urls")} == {
        "": CacheClass.PAGE,
        "products": CacheClass.PAGE,
        "products/<handle:handle>": CacheClass.PAGE,
        "collections/<handle:handle>": CacheClass.PAGE,
        "robots.txt": CacheClass.PAGE,
        "sitemap.xml": CacheClass.PAGE,
        r"\Asitemap-(?P<number>[1-9][0-9]{0,3})\.xml\Z": CacheClass.PAGE,
        "feed.xml": CacheClass.PAGE,
        r"\Apictures/(?P<motif>[a-z]{1,20})-(?P<hue>0|[1-9][0-9]{0,2})\.svg\Z": CacheClass.PAGE,
        "preview/<str:token>": CacheClass.NEVER,
        r"(?s)\A.*\Z": CacheClass.PAGE,
    }


def test_nothing_of_the_platform_itself_is_kept_as_a_page() -> None:
    assert [pattern for pattern in patterns("huzilerz.urls") if declared(pattern) is CacheClass.PAGE] == []


def test_a_declaration_is_written_on_the_view() -> None:
    @declares(CacheClass.NEVER)
    def view(_request: Any) -> Any: ...

    assert view.cache_class is CacheClass.NEVER
