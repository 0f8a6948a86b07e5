"""Pages that generations leave open are settled by their bytes: compared with what the origin itself answers.

A history that was lost gave out the same numbers.  So a page whose number lies between what was purged for and the
newest, or that says no nonce, may be of that history; its bytes tell, where the origin's own do not change by
themselves.
"""

from collections.abc import Sequence

from freshness.delivery.verify import Shown, State, Target
from freshness.delivery.warm import FetchedPage
from freshness.errors import FetchError
from freshness.ports import Answer, Fetch, Page


def compared(fetched: Sequence[FetchedPage], target: Target, origin: Fetch | None) -> list[State | None]:
    """What the bytes of each page prove; None for one that generations settle, and where no origin can be asked."""
    return [_compared(one, target, origin) for one in fetched]


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
        return State.UNKNOWN  # the page changes by itself, or with an edit whose purge is still to come
    return State.STALE


def _same(one: Answer, other: Answer) -> bool:
    return (one.status, one.length, one.digest) == (other.status, other.length, other.digest)


def _asked(origin: Fetch, page: Page) -> Answer | None:
    try:
        return origin(page)
    except FetchError:
        return None
