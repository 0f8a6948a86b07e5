"""Composites: cached values made of cached values.

A composite is good no longer than each of its parts.  Parts are therefore judged by the states in the composite's own
snapshot, not by the fence of a moment ago; a part that is not good under the snapshot's states is built; and every
part, found, built or waited for, hands its dependencies to the composite, for the composite's entry.
"""

import math
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from freshness.cache.entry import Dependency
from freshness.cache.local import Kept
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState, buckets_of, stamp_in, tokens_in

MAX_SUBJECTS = 8
"""Other subjects that an entry may depend on: each read of the entry compares as many fences."""

MAX_TAGS = 200
"""The most tags of an entry; an entry with more tags depends on everything of its subject."""

StateOf = Callable[[str], Stamp | SubjectState]
"""The state of a subject in a composite's snapshot."""

open_composites: dict[int, "Composite"] = {}
"""Composites under way in all threads of this process: while empty, a reader need not look for its composite."""


class Composite:
    """A value that is being built, and the states that its build has read.

    parent          the composite around this composite; None for the outermost
    asked, read_at  this process's clock and the store's (milliseconds), before the first read of the build; `read_at`
                    is None where the store is away
    expires         when the first of its parts ends, on this process's clock
    is_spoiled      whether the composite must not be kept in any case
    behind          whether the snapshot, a replica's, is older than a known state of a subject in the composite
    """

    __slots__ = (
        "_primary",
        "_shown",
        "_state_of",
        "_states",
        "_tags",
        "_thread",
        "asked",
        "behind",
        "expires",
        "is_spoiled",
        "parent",
        "read_at",
    )

    def __init__(self, parent: "Composite | None", asked: float, read_at: int | None) -> None:
        self.parent = parent
        self.asked: float = asked if parent is None else parent.asked
        self.read_at: int | None = read_at if parent is None else parent.read_at
        self.expires = math.inf
        self.behind = False
        self._state_of: StateOf | None = None
        self._primary = False
        self._thread = 0
        self._states: dict[str, Stamp | SubjectState] = {}
        self._tags: set[str] = set()
        self._shown: dict[str, Dependency] = {}
        self.is_spoiled = False

    def judge_by(self, state_of: StateOf, *, primary: bool = True) -> None:
        """Take the states of all parts from the snapshot that this thread has just opened.

        `primary` promises that no newer state had been committed when the snapshot opened; a replica cannot promise as
        much.
        """
        self._state_of = state_of
        self._primary = primary
        self._thread = threading.get_ident()

    @property
    def raises_fences(self) -> bool:
        """Whether its states may be put into the fence, as they were read from the primary after `read_at`."""
        if self._state_of is not None or self.parent is None:
            return self._primary and self.read_at is not None
        return self.parent.raises_fences

    @property
    def of_replica(self) -> bool:
        """Whether the composite's states may be older than known states."""
        if self._state_of is not None or self.parent is None:
            return self._state_of is not None and not self._primary
        return self.parent.of_replica

    def fall_behind(self) -> None:
        """Note that a newer state of a subject in the composite is known: the builder then reads the primary."""
        self.behind = True
        if self.parent is not None:
            self.parent.fall_behind()

    def state(self, subject: str) -> Stamp | None:
        """Return the stamp that parts of a subject must have; None where the stamp is not known yet."""
        if subject not in self._states:
            try:
                state = self._read(subject)
            except BaseException:
                self.spoil()  # a template may swallow the error
                raise
            if state is None:
                return None
            self._states[subject] = state
        return stamp_in(self._states[subject])

    def known(self, subject: str) -> Stamp | SubjectState | None:
        """Return the state of a subject, None before the subject was pinned or asked for by `state`."""
        if subject in self._states or self.parent is None or self._state_of is not None:
            return self._states.get(subject)
        return self.parent.known(subject)

    def pin(self, subject: str, state: Stamp | SubjectState) -> None:
        """Require, without a snapshot, the state of a subject's first part of all later parts of the subject."""
        self._states.setdefault(subject, state)
        if self.parent is not None and self._state_of is None:
            self.parent.pin(subject, state)

    def tag(self, names: Iterable[str]) -> None:
        """Name the shown parts of the composite's subject before their reads: a template may swallow an error.

        Without a tag the composite may show everything of its subject.
        """
        self._tags.update(names)

    def tags(self, subject: str, also: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the composite's tags within its `subject`: its own, those in `also`, and the tags of its parts.

        The result is empty, for everything of the subject, without own tags, with a part without tags, or above
        MAX_TAGS.
        """
        tags, part = {*self._tags, *also}, self._shown.get(subject)
        if not tags or (part is not None and not part.tags):
            return ()
        tags.update(part.tags if part is not None else ())
        return tuple(sorted(tags)) if len(tags) <= MAX_TAGS else ()

    def show(self, dependency: Dependency) -> None:
        """Depend on a state of a subject before the read of the state: a template may swallow an error of the read."""
        known = self._shown.get(dependency.subject)
        if known is None:
            self._shown[dependency.subject] = dependency
        elif (known.stamp, known.epoch) != (dependency.stamp, dependency.epoch):
            self.is_spoiled = True
        elif known.tags != dependency.tags:
            self._shown[dependency.subject] = known._replace(tags=_both(known.tags, dependency.tags))
        if self.parent is not None:
            self.parent.show(dependency)

    def use(self, subject: str, part: Kept) -> None:
        """Depend on all dependencies of a part."""
        stamp, epoch, _ = part.lease.token
        self.show(Dependency(subject, stamp, epoch, part.tags))
        for dependency in part.others:  # good under this composite's states, perhaps built under earlier states
            state = self.state(dependency.subject)
            self.show(dependency if state is None else dependency._replace(stamp=state))
        self.expires = min(self.expires, part.expires)

    def spoil(self) -> None:
        """Keep neither this composite nor the composites around this composite: their dependencies are unknown."""
        self.is_spoiled = True
        if self.parent is not None:
            self.parent.spoil()

    def others(self, subject: str, stamp: Stamp) -> tuple[Dependency, ...] | None:
        """Return the other dependencies of a value of `subject` under `stamp`; None where the value must not be kept.

        A value must not be kept where the states of its parts never held together, or belong to more than MAX_SUBJECTS
        subjects.
        """
        own = self._shown.get(subject)
        others = tuple(_with_tokens(one, self.known(name)) for name, one in self._shown.items() if name != subject)
        mixed = self.is_spoiled or (own is not None and own.stamp != stamp)
        return None if mixed or len(others) > MAX_SUBJECTS else others

    def _read(self, subject: str) -> Stamp | SubjectState | None:
        if self._state_of is None:
            known = self.parent.state(subject) if self.parent is not None else None
            return self.parent.known(subject) if self.parent is not None and known is not None else None
        if threading.get_ident() != self._thread:
            return None  # the snapshot is another thread's
        return self._state_of(subject)


def current() -> Composite | None:
    """Return the innermost composite under way around the caller."""
    composite = _current.get()
    while composite is not None and id(composite) not in open_composites:
        composite = composite.parent  # a task may outlive the composite around the task
    return composite


@contextmanager
def composing(*, asked: float, read_at: int | None) -> Iterator[Composite]:
    """Make all values that the block reads from a cache parts of a single composite."""
    composite = Composite(current(), asked, read_at)
    open_composites[id(composite)] = composite
    before = _current.set(composite)
    try:
        yield composite
    finally:
        del open_composites[id(composite)]
        _current.reset(before)


_current: ContextVar[Composite | None] = ContextVar("freshness composite", default=None)


def _with_tokens(one: Dependency, state: Stamp | SubjectState | None) -> Dependency:
    """Return a dependency on another subject, with the tokens in the composite's own snapshot."""
    tokens = tokens_in(state)
    if tokens is None or not one.tags or len(one.tags) > MAX_TAGS:
        return one._replace(tokens=())  # then the whole state counts
    return one._replace(tokens=tokens.at(buckets_of(one.tags)))


def _both(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Tags of a value that shows both; an empty tuple means that all of the subject may be shown."""
    return tuple(sorted({*some, *others})) if some and others else ()
