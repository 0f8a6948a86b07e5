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

from freshness.cache.composite import Composite, current, open_composites
from freshness.contrib.django import conf
from freshness.targets.subject import Subject
from freshness.targets.tags import named, overflow, wire


def tag(_request: HttpRequest | None, *things: str) -> None:
    """Say that what is being made shows these things.  Call it before they are read: an error may be swallowed then.

    In views, templates, querysets, threads of `sync_to_async`; without effect where nothing is made for a cache.  A
    list of things has a name of its own, which whatever enters or leaves the list is marked with.  Raises InvalidTag.
    """
    told = [named(thing) for thing in things]
    if open_composites and (whole := current()) is not None:
        whole.tag(told)


def wire_tags(subject: str, whole: Composite | None = None, *, also: Iterable[str] = ()) -> frozenset[str]:
    """The tags of responses for the things of `subject` that were told of `whole`, or of what is being made now.

    The overflow tag of the subject where nothing was told, or too much, since whatever changes of it may be shown then:
    purges that name things name that tag too.  `also` are further names.  Nothing where FRESHNESS["PRECISE"] is off,
    and for what is no workspace.
    """
    whole = whole or current()
    return wire_tags_of(subject, whole.tags(subject, also) if whole is not None else ())


def wire_tags_of(subject: str, told: Iterable[str]) -> frozenset[str]:
    """The tags of responses for things that were `told` of a subject, as `wire_tags` has them."""
    parsed = Subject.parse(subject)
    if parsed.kind != "ws" or conf.load().precise == "off":
        return frozenset()
    return frozenset(map(wire, told)) or frozenset({overflow(parsed.id)})


def names(tags: Callable[..., Iterable[str]] | None, *args: Any, **kwargs: Any) -> tuple[str, ...]:
    """What `tags` says of these arguments, in the one spelling; nothing where there is no such callable."""
    return () if tags is None else tuple(map(named, tags(*args, **kwargs)))
