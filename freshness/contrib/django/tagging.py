"""Tags of a page or cached value, named during the build: edits of other things leave the value in place.

    from freshness.contrib.django import tag

    tag(request, f"p:{product_id}")     # before the product is read
    product = Product.objects.get(id=product_id)

A name is the same as in marks and declarations of tables (`Listing`, `track(tags=…)`): a letter, a colon and an id.  A
value without a tag depends on everything of its subject.  A tag belongs to the innermost value being built, and to all
enclosing values; a reader of the value from a cache therefore shows the same things.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest

from freshness.cache.composite import Composite, current, open_composites
from freshness.contrib.django import conf
from freshness.targets.subject import Subject
from freshness.targets.tags import named, overflow, wire


def tag(request: HttpRequest | None, *things: str) -> None:  # noqa: ARG001 - read as 'this page shows'
    """Name things shown by the value being built, before reading the things: an error of a read may be swallowed.

    In views, templates, querysets, threads of `sync_to_async`; without effect outside of builds for a cache.  A list of
    things has its own name, marked by each row that enters or leaves the list.  Raises InvalidTag.
    """
    told = [named(thing) for thing in things]
    if open_composites and (whole := current()) is not None:
        whole.tag(told)


def wire_tags(subject: str, whole: Composite | None = None, *, also: Iterable[str] = ()) -> frozenset[str]:
    """Name the tags of responses for things of `subject`: things told of `whole`, or of the present build.

    The overflow tag of the subject where no thing was told, or too many, since every change of the subject may be
    shown then: purges that name things name the overflow tag too.  `also` are further names.  Empty where
    FRESHNESS["PRECISE"] is off, and for a subject other than a workspace.
    """
    whole = whole or current()
    return wire_tags_of(subject, whole.tags(subject, also) if whole is not None else ())


def wire_tags_of(subject: str, told: Iterable[str]) -> frozenset[str]:
    """Name the tags of responses for things `told` of a subject, as `wire_tags` does."""
    parsed = Subject.parse(subject)
    if parsed.kind != "ws" or conf.load().precise == "off":
        return frozenset()
    return frozenset(map(wire, told)) or frozenset({overflow(parsed.id)})


def names(tags: Callable[..., Iterable[str]] | None, *args: Any, **kwargs: Any) -> tuple[str, ...]:
    """Return the tags of `tags` for these arguments, in canonical spelling; empty without a callable."""
    return () if tags is None else tuple(map(named, tags(*args, **kwargs)))
