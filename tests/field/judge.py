"""The judge of a run: edits never seen by visitors (lost), and edits seen late; every clock reading is an argument.

A target is a part of pages, for example a product's title, with the history of its committed contents. A page with a
target's content from before an edit is stale for the edit; if still stale after all waits, the edit is lost.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from threading import RLock
from typing import Any

Page = tuple[str, str]
"""Host and path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shows:
    """The mark of a target in a page's body: `text` is in the body, or (`there` false) is not."""

    text: str
    there: bool = True

    def on(self, body: str) -> bool:
        """Return whether a body shows this content."""
        return (self.text in body) is self.there


@dataclass(eq=False, slots=True, kw_only=True)
class Edit:
    """A committed write, of any number of targets.

    `at` is the time when the edit's commit returned; `stale`, by edge, the seconds until visitors saw the edit.
    """

    number: int
    kind: str
    at: float | None = None
    stale: dict[int, float] = field(default_factory=dict)
    lost: bool = False


@dataclass(eq=False, slots=True, kw_only=True)
class State:
    """A target's content since an edit."""

    edit: Edit
    shows: Shows


@dataclass(eq=False, slots=True, kw_only=True)
class Target:
    """A part of `pages` with changing content. `key` is a table and an id; `busy` during an edit of the target."""

    number: int
    key: tuple[str, str]
    pages: tuple[Page, ...]
    history: list[State]
    pending: list[State] = field(default_factory=list)
    busy: bool = False
    gone: bool = False

    def shown(self, body: str) -> int:
        """Return the newest position of the history that agrees with a body; one past the end for a commit under way.

        -1 for a body with content never committed, or lost by a restored database.
        """
        if any(state.shows.on(body) for state in self.pending):
            return len(self.history)
        return max((at for at, state in enumerate(self.history) if state.shows.on(body)), default=-1)


class Judge:
    """Records edits and the pages seen by visitors.  `bound` is in seconds; `outage` of an edge is added to it."""

    def __init__(self, *, bound: float, edges: int) -> None:
        self.bound = bound
        self.outage = dict.fromkeys(range(edges), 0.0)
        self.targets: list[Target] = []
        self.edits: list[Edit] = []
        self.unanswered = 0
        self.phantoms: set[tuple[int, Page, int]] = set()
        self.lock = RLock()
        self._pages: dict[Page, list[Target]] = defaultdict(list)
        self._behind: dict[tuple[int, Page], float] = {}

    # Writes

    def add(self, key: tuple[str, str], pages: Iterable[Page], shows: Shows | None = None) -> Target:
        """Add a target; without `shows` its text is made from its number, and `marker` returns the text."""
        with self.lock:
            number = len(self.targets)
            first = Edit(number=0, kind="before", at=0.0)
            shown = shows or Shows(text=marker(number, 0))
            target = Target(number=number, key=key, pages=tuple(pages), history=[State(edit=first, shows=shown)])
            self.targets.append(target)
            for page in target.pages:
                self._pages[page].append(target)
            return target

    def intend(self, kind: str, shows: Iterable[tuple[Target, Shows | None]]) -> Edit:
        """Announce a write: from now on pages may show the new content. None stands for the edit's own marker."""
        with self.lock:
            edit = Edit(number=len(self.edits) + 1, kind=kind)
            self.edits.append(edit)
            for target, shown in shows:
                own = shown or Shows(text=marker(target.number, edit.number))
                target.pending.append(State(edit=edit, shows=own))
            return edit

    def committed(self, edit: Edit, at: float) -> None:
        """Record that the commit has returned."""
        with self.lock:
            edit.at = at
            for target, state in self._pending(edit):
                target.pending.remove(state)
                target.history.append(state)
                self._wait_for(target)

    def withdrawn(self, edit: Edit) -> None:
        """Withdraw an announced edit before its write."""
        with self.lock:
            for target, state in self._pending(edit):
                target.pending.remove(state)

    def went_back(self, kind: str, truth: dict[tuple[str, str], Shows], at: float) -> int:
        """Record an edit of each target changed by a restored database; return the number of edits."""
        with self.lock:
            changed = self.differing(truth)
            for target, shows in changed:
                edit = Edit(number=len(self.edits) + 1, kind=kind, at=at)
                self.edits.append(edit)
                target.history.append(State(edit=edit, shows=shows))
                target.gone = not shows.there
                self._wait_for(target)
            return len(changed)

    def differing(self, truth: dict[tuple[str, str], Shows]) -> list[tuple[Target, Shows]]:
        """Return the targets with other content in the database than at the last commit, with that content."""
        held = [(one, truth.get(one.key, Shows(text=stem(one.number), there=False))) for one in self.targets]
        return [
            (one, shows)
            for one, shows in held
            if shows != one.history[-1].shows and all(shows != state.shows for state in one.pending)
        ]

    def _pending(self, edit: Edit) -> list[tuple[Target, State]]:
        return [(target, state) for target in self.targets for state in target.pending if state.edit is edit]

    def _wait_for(self, target: Target) -> None:
        for page in target.pages:
            for edge in self.outage:
                self._behind[edge, page] = target.history[-1].edit.at or 0.0

    # Pages seen

    def saw(self, edge: int, page: Page, *, asked: float, status: int, body: str, last: bool = False) -> None:
        """Record the answer to a visitor who asked for a page at `asked`; `last`: each edit still stale is lost."""
        with self.lock:
            if not 0 < status < 500:
                self.unanswered += 1
                return
            fresh = True
            for target in self._pages[page]:
                shown = target.shown(body)
                if shown < 0 and last:
                    self.phantoms.add((edge, page, target.number))
                for state in target.history[shown + 1 :]:
                    fresh = False
                    edit = state.edit
                    if edit.at is not None and asked > edit.at:
                        edit.stale[edge] = asked - edit.at
                        edit.lost = edit.lost or last
            if fresh and self._behind.get((edge, page), asked) < asked:
                del self._behind[edge, page]

    def pages(self) -> list[Page]:
        """Return every page with a target."""
        with self.lock:
            return list(self._pages)

    def behind(self) -> list[tuple[int, Page]]:
        """Return the edges and pages not yet seen with the newest edit."""
        with self.lock:
            return list(self._behind)

    # Results

    def found(self) -> dict[str, Any]:
        """Return the figures. A lost edit is not late as well; `worst` counts both."""
        with self.lock:
            made = [edit for edit in self.edits if edit.at is not None]
            lost = [edit for edit in made if edit.lost]
            late = [edit for edit in made if not edit.lost and self._is_late(edit)]
            worst = max((seconds for edit in made for seconds in edit.stale.values()), default=0.0)
            return {
                "edits": len(made),
                "lost": len(lost),
                "late": len(late),
                "phantoms": len(self.phantoms),
                "worst": round(worst, 2),
                "bound": round(self.bound + max(self.outage.values()), 2),
                "kinds": dict(Counter(edit.kind for edit in made).most_common()),
                "lost_of": dict(Counter(edit.kind for edit in lost).most_common()),
                "late_of": dict(Counter(edit.kind for edit in late).most_common()),
            }

    def _is_late(self, edit: Edit) -> bool:
        return any(seconds > self.bound + self.outage[edge] for edge, seconds in edit.stale.items())


def stem(target: int) -> str:
    """Return the beginning of every marker of a target."""
    return f"q{target}v"


def marker(target: int, edit: int) -> str:
    """Return a word that only this edit of this target puts into a page."""
    return f"{stem(target)}{edit}z"


def too_soon(starts: Iterable[tuple[object, float]], *, rate: float, slack: float = 0.25) -> int:
    """Return the number of purges that began less than `rate` seconds after the same subject's former purge.

    A purge is noted at the arrival of its request, a little after its start: 2 % of the rate and `slack` are let pass.
    """
    by_thing: dict[object, list[float]] = defaultdict(list)
    for thing, at in starts:
        by_thing[thing].append(at)
    least = rate * 0.98 - slack
    return sum(later - earlier < least for times in by_thing.values() for earlier, later in pairwise(sorted(times)))
