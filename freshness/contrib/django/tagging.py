"""What a page or a cached value shows, told while it is made: edits of other things leave it where it is.

    from freshness.contrib.django.tagging import tag

    tag(request, f"p:{product_id}")     # before the product is read
    product = Product.objects.get(id=product_id)

A name is what marks and declarations of tables say (`Listing`, `track(tags=…)`): a letter, a colon and an id.  What
tells no tag depends on everything of its subject.  A tag that is told belongs to the innermost value that is being
made, and to all that enclose it; so whoever reads the value from a cache shows the same.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest

from freshness.cache.composite import current, open_composites
from freshness.targets.tags import named


def tag(_request: HttpRequest | None, *things: str) -> None:
    """Say that what is being made shows these things.  Call it before they are read: an error may be swallowed then.

    In views, templates, querysets, threads of `sync_to_async`; without effect where nothing is made for a cache.  A
    list of things has a name of its own, which whatever enters or leaves the list is marked with.  Raises InvalidTag.
    """
    told = [named(thing) for thing in things]
    if open_composites and (whole := current()) is not None:
        whole.tag(told)


def names(tags: Callable[..., Iterable[str]] | None, *args: Any, **kwargs: Any) -> tuple[str, ...]:
    """What `tags` says of these arguments, in the one spelling; nothing where there is no such callable."""
    return () if tags is None else tuple(map(named, tags(*args, **kwargs)))
