"""`freshness explain URL`: fetches a page from every layer with a copy, and proves why the page is fresh or stale."""

from collections.abc import Iterator
from typing import Any

import click

from freshness.cli.console import AS_JSON, AWAY, FAULT, OK, coloured, say, say_json
from freshness.cli.look import line_of
from freshness.cli.operations import CopyShown, Explanation, Operations

_COLOURS = {"fresh": "green", "stale": "red", "unknown": "yellow"}


@click.command()
@click.argument("url")
@AS_JSON
@click.pass_obj
def explain(site: Any, url: str, as_json: bool) -> int:
    """Say why a page is fresh or stale: fetched at the edge, at the origin and in its cache, and compared.

    Names the edit and the person since which the page is old, its tags, the purge that covers the page, and when the
    page will be right.  Exit status 0 where the page is fresh, 1 where stale, 3 where unknown.
    """
    operations: Operations = site.operations()
    subject, page = operations.page(url)
    found = operations.explain(subject, page, url)
    if as_json:
        say_json(found.as_dict())
    else:
        say(operations.in_words("\n".join(_lines(found))))
    return {"fresh": OK, "stale": FAULT}.get(found.state, AWAY)


def _lines(found: Explanation) -> Iterator[str]:
    yield f"{coloured(found.state, _COLOURS[found.state])}  {found.url}"
    yield f"  shop    {found.subject}: generation {found.newest} counts, {found.covered} has been purged"
    for one in found.copies:
        yield f"  {one.where:7} {_copy(one)}"
    if found.tags:
        yield f"  tags    {' '.join(found.tags)}"
    if found.since is not None:
        yield f"  old since {line_of(found.since)}"
    yield f"  purge   {found.purge}"
    if found.state != "fresh" and found.right_in is not None:
        yield f"  right   in about {found.right_in:.0f} s"


def _copy(one: CopyShown) -> str:
    if one.status is None:
        return one.why or "keeps no copy"
    shown = "no generation" if one.generation is None else f"generation {one.generation}"
    return f"{one.status}, {shown}, {one.length} bytes {one.digest[:12]}{f' ({one.why})' if one.why else ''}"


COMMANDS = (explain,)
