"""Fetch the pages that matter through the edge, a few at a time, before the first visitor asks for them.

A fetch fills the edge location on its way; further locations fill on their own first request.
"""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from freshness.errors import FetchError, FetchFailed, Invalid
from freshness.ports import Answer, Clock, Fetch, Page

AT_MOST = 5
WITHIN = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """The outcome for a page: an answer, of any status, or the error of the fetch."""

    page: Page
    outcome: Answer | FetchError

    @property
    def ok(self) -> bool:
        """Whether the page itself came: status 200."""
        return isinstance(self.outcome, Answer) and self.outcome.status == 200

    @property
    def trouble(self) -> str:
        """Why this page proves nothing, with its address; empty where the page came and named its generation."""
        if isinstance(self.outcome, FetchError):
            why = str(self.outcome)
        elif not self.ok:
            why = f"status {self.outcome.status}"
        elif self.outcome.generation is None:
            why = "the answer names no generation"
        else:
            return ""
        return f"{self.page.host}{self.page.path}: {why}"


def warm(
    pages: Sequence[Page],
    fetch: Fetch,
    *,
    at_most: int = AT_MOST,
    within: float = WITHIN,
    clock: Clock = time.monotonic,
) -> list[FetchedPage]:
    """Fetch `pages` in parallel, never more than `at_most` at once; outcomes in the order of `pages`.

    No fetch starts later than `within` seconds after the call: a host that hangs holds a worker for that long and a
    fetcher's deadline, with any number of pages.  Raises Invalid for an `at_most` below 1; a FetchError is an outcome,
    not raised.
    """
    if at_most < 1:
        raise Invalid(f"at_most is {at_most}; at least 1 page must be fetched at a time")
    if not pages:
        return []
    until = clock() + within

    def fetched(page: Page) -> FetchedPage:
        if clock() >= until:
            return FetchedPage(page=page, outcome=FetchFailed(f"not tried: other pages took {within:g} s"))
        try:
            return FetchedPage(page=page, outcome=fetch(page))
        except FetchError as error:
            return FetchedPage(page=page, outcome=error)

    workers = min(at_most, len(pages))
    if workers == 1:
        return [fetched(page) for page in pages]  # a page alone, as most are, needs no thread
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="warm") as pool:
        return list(pool.map(fetched, pages))
