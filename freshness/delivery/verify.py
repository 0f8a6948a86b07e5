"""Judge what came back through the edge after a purge: does every page show the generation it was purged for?  Pure.

Evidence first, then the state: pages are compared with a state of the subject that was read after they came.  Only that
can call a page "above" it, which no page of this history is.
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
    """What the answers prove.  Only `STALE` calls for another purge; `UNKNOWN` calls for another look."""

    FRESH = "fresh"
    STALE = "stale"
    UNKNOWN = "unknown"


class Shown(Enum):
    """What a page's generation and nonce prove of it.

    NEW      it shows the newest
    OLD      it shows less than was purged for
    FOREIGN  it shows a state that the ledger does not know: the database has gone back since
    OPEN     its number lies between, or has no nonce: what was lost may have been called the same
    UNTOUCHED  it shows less than was purged for, and may show nothing of what was purged: its bytes tell
    """

    NEW = "new"
    OLD = "old"
    FOREIGN = "foreign"
    OPEN = "open"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What pages are judged against.

    generation  that was purged for, of the subject's row
    above       what was purged of subjects that are wider, which pages show at least besides their subject's row
    newest      the state of the subject, wider ones included, read after the pages came; None where nobody has read it
    precise     purges take only what shows what changed: a page may be older and show the same
    """

    generation: int
    above: int = 0
    newest: Stamp | None = None
    precise: bool = False

    def shown_by(self, answer: Answer) -> Shown | None:
        """What a page proves; None where it names no generation."""
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
    """The judgement over all pages: `seen` is the oldest generation that came back, None if none did.

    `foreign` names the first page that shows a state which the ledger does not know, empty where none does.
    """

    state: State
    generation: int
    seen: int | None
    foreign: str = ""

    @property
    def fresh(self) -> bool:
        """Every page answered as expected, with the generation purged for or a newer one."""
        return self.state is State.FRESH

    @property
    def stale(self) -> bool:
        """Some page is old, or of a lost history: it, or what it was filled from, was not purged."""
        return self.state is State.STALE


def judge(
    fetched: Sequence[FetchedPage],
    target: Target | int,
    *,
    gone: bool = False,
    by_bytes: Sequence[State | None] = (),
) -> Verdict:
    """Judge answers against the target, or the generation, that was purged for.

    An older generation, or a state that the ledger does not know, makes the whole stale, whatever its status and
    whatever the other pages show.  Fresh needs every page: status 200 (404 or 410 where the shop is `gone`,
    unpublished) and a generation that is new enough.  Errors, other statuses, answers that name no generation and an
    empty list prove nothing.  `by_bytes` says of each page what its bytes prove (`freshness.delivery.origin_bytes`),
    None where nobody has compared them: then a page that generations leave open counts as its number says, and one that
    may be untouched proves nothing.
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
