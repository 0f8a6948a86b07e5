"""Judge what came back through the edge after a purge: does every page show the generation it was purged for?  Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from freshness.delivery.warm import FetchedPage
from freshness.ports import Answer

_PUBLISHED = frozenset({200})
_GONE = frozenset({404, 410})


class State(Enum):
    """What the answers prove.  Only `STALE` calls for another purge; `UNKNOWN` calls for another look."""

    FRESH = "fresh"
    STALE = "stale"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement over all pages: `seen` is the oldest generation that came back, None if none did."""

    state: State
    generation: int
    seen: int | None

    @property
    def fresh(self) -> bool:
        """Every page answered as expected, with the generation purged for or a newer one."""
        return self.state is State.FRESH

    @property
    def stale(self) -> bool:
        """Some page came back with an older generation: it, or what it was filled from, was not purged."""
        return self.state is State.STALE


def judge(fetched: Sequence[FetchedPage], generation: int, *, gone: bool = False, above: int = 0) -> Verdict:
    """Judge answers against the generation that was purged for; what pages show is `above` higher than rows count.

    An older generation makes the whole stale, whatever its status and whatever the other pages
    show.  Fresh needs every page: status 200 (404 or 410 where the shop is `gone`, unpublished) and a
    generation that is new enough.  Errors, other statuses, answers that name no generation and an
    empty list prove nothing.
    """
    answers = [one.outcome for one in fetched if isinstance(one.outcome, Answer)]
    generations = [answer.generation - above for answer in answers if answer.generation is not None]
    seen = min(generations, default=None)
    expected = _GONE if gone else _PUBLISHED
    if seen is not None and seen < generation:
        state = State.STALE
    elif fetched and len(generations) == len(fetched) and all(answer.status in expected for answer in answers):
        state = State.FRESH
    else:
        state = State.UNKNOWN
    return Verdict(state=state, generation=generation, seen=seen)
