"""A visitor's view: a CDN in memory before an origin, and a verdict on whether an answer is the newest."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from freshness.cdn.memory import Memory
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject
from freshness.testing import assertions


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Answer):
    """An answer with the body read by the visitor."""

    body: bytes = b""

    @classmethod
    def of(
        cls,
        body: bytes,
        *,
        generation: int | None,
        nonce: int | None = None,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        seconds: float = 0.0,
    ) -> Self:
        """Return an answer with this body."""
        return cls(
            status=status,
            generation=generation,
            nonce=nonce,
            length=len(body),
            digest=hashlib.blake2b(body, digest_size=16).hexdigest(),
            seconds=seconds,
            headers=headers or {},
            body=body,
        )

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")


Origin = Callable[[Page], tuple[Visit, Iterable[str]]]
"""From a page to an application's answer, and the answer's tags."""


class Edge:
    """`ports.Fetch` through a CDN in memory: its copy of a page if present, else the origin's answer.

    newest    the newest generation of a subject, 0 for a subject never marked
    subjects  all subjects ever marked
    settle    lets all pending work happen
    keeps     whether the CDN may keep an answer
    host      for URLs without a host
    """

    def __init__(
        self,
        cdn: Memory,
        origin: Origin,
        *,
        newest: Callable[[str], int],
        subjects: Callable[[], Iterable[str]],
        settle: Callable[[], None] = lambda: None,
        keeps: Callable[[Answer], bool] = lambda answer: answer.status == 200,
        host: str = "",
    ) -> None:
        self.cdn = cdn
        self.settle = settle
        self._origin = origin
        self._newest = newest
        self._subjects = subjects
        self._keeps = keeps
        self._host = host
        self._tags: dict[Page, frozenset[str]] = {}
        self._kept: dict[Page, Visit] = {}

    def __call__(self, page: Page) -> Visit:
        """Return the answer to a visitor of now."""
        copy = self.cdn.cached(page)
        if isinstance(copy, Visit):
            return copy
        answer, tags = self._origin(page)
        self._tags[page] = frozenset(tags)
        if self._keeps(answer):
            self.cdn.keep(page, answer, self._tags[page])
            self._kept[page] = answer
        return answer

    def get(self, url: str) -> Visit:
        """Return the answer to a visitor of a URL; the edge keeps it, if allowed.

        Without a copy at the edge, all due purges come first: else the purge of an earlier edit would take the new copy
        too, and hide a missing purge of a later edit.
        """
        page = assertions.page_of(url, host=self._host)
        if self.cdn.cached(page) is None:
            self.settle()
        return self(page)

    def holds(self, url: str) -> bool:
        """Return whether a visitor would get a copy, without a question to the origin."""
        return self.cdn.cached(assertions.page_of(url, host=self._host)) is not None

    def assert_fresh(self, url: str, *, of: str = "", status: int = 200, same: bool = True) -> Visit:
        """Assert the newest answer for a visitor after all due purges, and return the answer.

        The newest generation is the generation of `of`, or of the subject whose tag the page carries.  With `same` a
        copy must also equal the origin's present answer: else content was changed without a mark.  Answers with another
        `status` than 200 need no generation.
        """
        self.settle()
        page = assertions.page_of(url, host=self._host)
        got = self(page)  # before its tags are asked for
        assert got.status == status, f"{page.host}{page.path}: status {got.status} instead of {status}"
        if status == 200:
            newest = self._newest(of or self._subject_of(page))
            assertions.assert_fresh(lambda _: got, page, generation=newest)
        if same and self.cdn.cached(page) is not None:
            now, _ = self._origin(page)
            assert now.digest == got.digest, (
                f"{page.host}{page.path}: the edge has generation {got.generation}, the newest that was marked, "
                f"and other content than the origin has now: was it changed without a mark?{_difference(got, now)}"
            )
        return got

    def assert_purged(self, url: str) -> None:
        """Assert that the purges since a visitor's last `get` of a page have taken the edge's copy."""
        page, _ = self._visited(url)
        copy = self.cdn.cached(page)
        assert copy is None, (
            f"{page.host}{page.path}: the edge still has the copy of generation {copy.generation}; {self._told(page)}"
        )

    def assert_untouched(self, url: str) -> Visit:
        """Assert that no purge since a visitor's last `get` of a page has taken the edge's copy, and return the copy.

        The copy must also equal the origin's present answer: a difference means a missing purge.
        """
        page, kept = self._visited(url)
        copy = self.cdn.cached(page)
        assert copy is kept, f"{page.host}{page.path}: the edge's copy was purged; {self._told(page)}"
        now, _ = self._origin(page)
        assert now.digest == kept.digest, (
            f"{page.host}{page.path}: no purge has taken the edge's copy, and the origin has other content now: which "
            f"tag of the page should the edit have named?{_difference(kept, now)}; {self._told(page)}"
        )
        return kept

    def _visited(self, url: str) -> tuple[Page, Visit]:
        """Return the page at a URL with the copy of a visitor's last `get`, after all due purges."""
        self.settle()
        page = assertions.page_of(url, host=self._host)
        assert page in self._kept, (
            f"{page.host}{page.path}: the edge has never had a copy to purge: `edge.get` the page before the edit, and "
            "see X-Not-Kept of an answer that the edge may not keep (FRESHNESS['EXPLAIN'] = 'always')"
        )
        return page, self._kept[page]

    def _told(self, page: Page) -> str:
        tags = ", ".join(sorted(self._tags.get(page, ()))) or "no tags"
        items = ", ".join(sorted(self.cdn.purged.items)) or "nothing"
        return f"the page carries {tags}; purged in this test: {items}"

    def _subject_of(self, page: Page) -> str:
        """Return the subject of a page's generation: the workspace, or the host on a page without a workspace."""
        tags = self._tags.get(page, frozenset())
        carried = [tag for tag in tags if tag.startswith("w-")] or [tag for tag in tags if tag.startswith("h-")]
        if len(carried) == 1:
            return next((subject for subject in self._subjects() if Subject.parse(subject).tag == carried[0]), "")
        raise AssertionError(
            f"{page.host}{page.path} carries the tags {sorted(tags)}: nobody knows whose generation it shows; say so, "
            "as in of='ws:<id>'"
        )


def _difference(got: Visit, now: Visit) -> str:
    lines = zip([*got.text.splitlines(), ""], [*now.text.splitlines(), ""], strict=False)
    old, new = next(((old, new) for old, new in lines if old != new), ("", ""))
    return f"  At the edge: {old.strip()!r:.80}, at the origin: {new.strip()!r:.80}"
