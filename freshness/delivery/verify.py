"""Judge the pages fetched through the edge after a purge: does every page show the purged generation?  Pure.

Evidence first, then the state: pages are compared with a state of the subject read after they came.  Only a state read
later can prove a page "above" it foreign: no page of this history is newer than the state.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from freshness.delivery.warm import FetchedPage
from freshness.ports import Answer
from freshness.targets.generation import Stamp

_PUBLISHED = frozenset({200})
_GONE = frozenset({404, 410})


class State(Enum):
    """The proof in the answers.  Only `STALE` calls for another purge; `UNKNOWN` calls for another look."""

    FRESH = "fresh"
    STALE = "stale"
    UNKNOWN = "unknown"


class Shown(Enum):
    """The proof in a page's generation and nonce.

    NEW      the page shows the newest state
    OLD      the page shows less than the purged generation
    FOREIGN  the page shows a state unknown to the ledger: the database has gone back since
    OPEN     the page's number lies between, or has no nonce: a lost history may have used the same number
    UNTOUCHED  the page shows less than the purged generation, and maybe none of the purged things: its bytes tell
    """

    NEW = "new"
    OLD = "old"
    FOREIGN = "foreign"
    OPEN = "open"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The measure for pages.

    generation  the purged generation of the subject's row
    above       the sum of purged generations of wider subjects, included in the generation of every page
    newest      the state of the subject, wider subjects included, read after the pages came; `None` where not read
    precise     purges take only copies with changed things: an older copy may be right
    """

    generation: int
    above: int = 0
    newest: Stamp | None = None
    precise: bool = False

    def shown_by(self, answer: Answer) -> Shown | None:
        """Return the proof in a page; `None` where the page names no generation."""
        generation, newest = answer.generation, self.newest
        if generation is None:
            return None
        if generation - self.above < self.generation:
            return Shown.UNTOUCHED if self.precise else Shown.OLD
        if newest is None or generation < newest.generation:
            return Shown.OPEN
        if generation > newest.generation:
            return Shown.FOREIGN
        if answer.nonce is None:
            return Shown.OPEN
        return Shown.NEW if answer.nonce == newest.nonce else Shown.FOREIGN


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement over all pages: `seen` is the oldest generation that came back, `None` without any.

    `foreign` names the first page with a state unknown to the ledger, empty without any.
    """

    state: State
    generation: int
    seen: int | None
    foreign: str = ""

    @property
    def fresh(self) -> bool:
        """Every page answered as expected, with the purged generation or a newer generation."""
        return self.state is State.FRESH

    @property
    def stale(self) -> bool:
        """A page is old, or of a lost history: the page, or the cache that filled it, was not purged."""
        return self.state is State.STALE


def judge(
    fetched: Sequence[FetchedPage],
    target: Target | int,
    *,
    gone: bool = False,
    by_bytes: Sequence[State | None] = (),
) -> Verdict:
    """Judge whether fetched pages prove that the edge shows a purged target, or generation.

    An older generation, or a state unknown to the ledger, makes the whole stale, at any status and beside any further
    pages.  Fresh needs every page: status 200 (404 or 410 where the shop is `gone`, unpublished) and a generation new
    enough.  Errors, other statuses, answers without a generation and an empty list prove nothing.  `by_bytes` has the
    state proved by each page's bytes (`freshness.delivery.origin_bytes`), `None` where not compared: a page left open
    by generations then counts by its number, and an untouched page proves nothing.
    """
    target = Target(generation=target) if isinstance(target, int) else target
    answers = [one.outcome for one in fetched if isinstance(one.outcome, Answer)]
    generations = [answer.generation - target.above for answer in answers if answer.generation is not None]
    expected = _GONE if gone else _PUBLISHED
    states = [
        _state_of(one, target, expected, bytes_say)
        for one, bytes_say in zip(fetched, by_bytes or [None] * len(fetched), strict=True)
    ]
    if State.STALE in states:
        state = State.STALE
    elif states and all(one is State.FRESH for one in states):
        state = State.FRESH
    else:
        state = State.UNKNOWN
    return Verdict(
        state=state,
        generation=target.generation,
        seen=min(generations, default=None),
        foreign=next(filter(None, (_foreign(one, target) for one in fetched)), ""),
    )


def _state_of(one: FetchedPage, target: Target, expected: frozenset[int], bytes_say: State | None) -> State:
    if not isinstance(one.outcome, Answer):
        return State.UNKNOWN
    shown = target.shown_by(one.outcome)
    if shown in (Shown.OLD, Shown.FOREIGN):
        return State.STALE
    if shown is Shown.UNTOUCHED and bytes_say is None:
        return State.UNKNOWN
    if shown in (Shown.OPEN, Shown.UNTOUCHED) and bytes_say in (State.STALE, State.UNKNOWN):
        return bytes_say
    return State.FRESH if shown is not None and one.outcome.status in expected else State.UNKNOWN


def _foreign(one: FetchedPage, target: Target) -> str:
    if not isinstance(one.outcome, Answer) or target.shown_by(one.outcome) is not Shown.FOREIGN:
        return ""
    says = one.outcome.stamp or one.outcome.generation
    return f"{one.page.host}{one.page.path} shows {says}, and the newest is {target.newest}"
