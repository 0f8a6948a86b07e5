"""Fetch the pages that matter through the edge, a few at a time, so that the first visitor finds them there.

One fetch fills the one edge location it went through; the others fill on their own first request.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from freshness.errors import FetchError, Invalid
from freshness.ports import Answer, Fetch, Page

AT_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came of one page: an answer, whatever its status, or the error that kept it from coming."""

    page: Page
    outcome: Answer | FetchError

    @property
    def ok(self) -> bool:
        """Whether the page itself came: status 200."""
        return isinstance(self.outcome, Answer) and self.outcome.status == 200


def warm(pages: Sequence[Page], fetch: Fetch, *, at_most: int = AT_MOST) -> list[Fetched]:
    """Fetch `pages` in parallel, never more than `at_most` at once; outcomes in the order of `pages`.

    Takes as long as `fetch` lets it: a deadline belongs to the fetcher.  Raises Invalid for an
    `at_most` below 1; a FetchError is an outcome, not raised.
    """
    if at_most < 1:
        raise Invalid(f"at_most is {at_most}; at least 1 page must be fetched at a time")
    if not pages:
        return []
    with ThreadPoolExecutor(max_workers=min(at_most, len(pages)), thread_name_prefix="warm") as pool:
        return list(pool.map(lambda page: _fetched(page, fetch), pages))


def _fetched(page: Page, fetch: Fetch) -> Fetched:
    try:
        return Fetched(page=page, outcome=fetch(page))
    except FetchError as error:
        return Fetched(page=page, outcome=error)
