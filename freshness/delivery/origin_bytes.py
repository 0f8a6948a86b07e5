"""Comparison of fetched pages with the origin's own answers, byte by byte, where generations prove nothing.

After a restored backup, generations count the same numbers as the lost history. A page with a number between the purged
generation and the newest, or without a nonce, may hence belong to a lost history; the bytes decide, where the origin's
own answers do not vary.
"""

from collections.abc import Sequence
from dataclasses import replace

from freshness.delivery.verify import Shown, State, Target
from freshness.delivery.warm import FetchedPage
from freshness.errors import FetchError
from freshness.ports import Answer, Fetch, Page


def compared(fetched: Sequence[FetchedPage], target: Target, origin: Fetch | None) -> list[State | None]:
    """Return the state proved by each page's bytes; `None` where generations suffice, or without an origin."""
    return [_compared(one, target, origin) for one in fetched]


def by_origin(edge: Fetch, origin: Fetch) -> Fetch:
    """Return the fetch of `edge`, with the generation of the origin's own answer on every copy of the same bytes.

    A purge of changed things leaves untouched copies in place, with the number of an older generation and the content
    of the newest. The origin is asked after the edge: equal bytes then prove that the copy shows the content of the
    origin's generation.
    """

    return lambda page: shown(page, edge(page), origin)


def shown(page: Page, copy: Answer, origin: Fetch) -> Answer:
    """Return a copy of a page, with the generation of the origin's own answer if the bytes are the same."""
    own = _asked(origin, page) if copy.generation is not None else None
    if own is None or own.generation is None or not _same(copy, own):
        return copy
    return replace(copy, generation=own.generation, nonce=own.nonce)


def _compared(one: FetchedPage, target: Target, origin: Fetch | None) -> State | None:
    answer = one.outcome
    if origin is None or not isinstance(answer, Answer):
        return None
    shown = target.shown_by(answer)
    if shown not in (Shown.OPEN, Shown.UNTOUCHED):
        return None
    own = _asked(origin, one.page)
    if own is None:
        return State.UNKNOWN
    if _same(answer, own):
        return State.FRESH
    again = _asked(origin, one.page)
    latest = answer.generation if shown is Shown.OPEN else target.generation + target.above
    if again is None or not _same(own, again) or own.generation != latest:
        return State.UNKNOWN  # the page varies by itself, or by an edit whose purge is still to come
    return State.STALE


def _same(one: Answer, other: Answer) -> bool:
    return (one.status, one.length, one.digest) == (other.status, other.length, other.digest)


def _asked(origin: Fetch, page: Page) -> Answer | None:
    try:
        return origin(page)
    except FetchError:
        return None
