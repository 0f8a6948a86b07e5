"""Composites: cached values that are made of cached values.

A composite is good no longer than each of its parts.  So parts are judged by the states that the composite's own
snapshot shows, not by what the fence said a moment ago; a part that is not good under them is built; and every part
that was found, built or waited for hands over what it depends on, with which the composite is kept.
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
"""Subjects beside its own that an entry may depend on: each read of it compares as many fences."""

MAX_TAGS = 200
"""Tags of an entry; one that shows more things depends on everything of its subject."""

StateOf = Callable[[str], Stamp | SubjectState]
"""The state of a subject in the snapshot that a composite is read from."""

open_composites: dict[int, "Composite"] = {}
"""Those under way in this process, of all threads: while it is empty, no reader has to ask for its own."""


class Composite:
    """A value that is being built, and what it has shown so far.

    parent          the composite that it is a part of
    asked, read_at  this process's clock and the store's (milliseconds), before any of it was read; the latter None
                    where the store is away
    expires         when the first of its parts ends, on this process's clock
    is_spoiled      whether it must not be kept, whatever else it shows
    behind          whether its snapshot, of a replica, is older than a state that is known of what it shows
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
        """Take states from the snapshot that this thread has just opened, for all that the composite reads.

        `primary` says that no newer state had been committed when it was opened, as a replica cannot.
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
        """Whether its states may be older than what is known."""
        if self._state_of is not None or self.parent is None:
            return self._state_of is not None and not self._primary
        return self.parent.of_replica

    def fall_behind(self) -> None:
        """Note that a newer state of a shown subject is known: the builder of the composite then reads the primary."""
        self.behind = True
        if self.parent is not None:
            self.parent.fall_behind()

    def state(self, subject: str) -> Stamp | None:
        """The stamp that parts of a subject must have; None where nothing has told it yet."""
        if subject not in self._states:
            try:
                state = self._read(subject)
            except BaseException:
                self.spoil()  # a template may swallow this
                raise
            if state is None:
                return None
            self._states[subject] = state
        return stamp_in(self._states[subject])

    def known(self, subject: str) -> Stamp | SubjectState | None:
        """The state of a subject, as far as `state` was asked for it or told."""
        if subject in self._states or self.parent is None or self._state_of is not None:
            return self._states.get(subject)
        return self.parent.known(subject)

    def pin(self, subject: str, state: Stamp | SubjectState) -> None:
        """Where there is no snapshot: all parts of a subject must have the state that counted for the first of them."""
        self._states.setdefault(subject, state)
        if self.parent is not None and self._state_of is None:
            self.parent.pin(subject, state)

    def tag(self, names: Iterable[str]) -> None:
        """Say what of its subject it shows, before that is read: a template may swallow whatever goes wrong then.

        Without a tag it may show anything of its subject.
        """
        self._tags.update(names)

    def tags(self, subject: str, also: Iterable[str] = ()) -> tuple[str, ...]:
        """The tags that it has of its `subject`: its own, `also` these, and its parts'; none where it has none.

        Nor has it any where a part shows anything of the subject, or where there are more than MAX_TAGS.
        """
        tags, part = {*self._tags, *also}, self._shown.get(subject)
        if not tags or (part is not None and not part.tags):
            return ()
        tags.update(part.tags if part is not None else ())
        return tuple(sorted(tags)) if len(tags) <= MAX_TAGS else ()

    def show(self, dependency: Dependency) -> None:
        """Depend on a state of a subject, before it is read: a template may swallow whatever goes wrong then."""
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
        """Depend on all that a part depends on."""
        stamp, epoch, _ = part.lease.token
        self.show(Dependency(subject, stamp, epoch, part.tags))
        for dependency in part.others:  # good under what this composite shows, maybe made under what was before
            state = self.state(dependency.subject)
            self.show(dependency if state is None else dependency._replace(stamp=state))
        self.expires = min(self.expires, part.expires)

    def spoil(self) -> None:
        """Keep neither this composite nor the composites that contain it: what these depend on is unknown."""
        self.is_spoiled = True
        if self.parent is not None:
            self.parent.spoil()

    def others(self, subject: str, stamp: Stamp) -> tuple[Dependency, ...] | None:
        """What a value of `subject`, read under `stamp`, depends on besides; None where it must not be kept.

        That is where its parts are of states that no single moment had, or of more than MAX_SUBJECTS subjects.
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
    """The composite that this code builds a part of."""
    composite = _current.get()
    while composite is not None and id(composite) not in open_composites:
        composite = composite.parent  # a task may outlive what it was started for
    return composite


@contextmanager
def composing(*, asked: float, read_at: int | None) -> Iterator[Composite]:
    """Make whatever the block reads from a cache a part of one value."""
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
    """A dependency on another subject, with the tokens that the composite's own snapshot saw."""
    tokens = tokens_in(state)
    if tokens is None or not one.tags or len(one.tags) > MAX_TAGS:
        return one._replace(tokens=())  # then the whole state counts
    return one._replace(tokens=tokens.at(buckets_of(one.tags)))


def _both(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Tags of what shows both; without tags anything of the subject may be shown."""
    return tuple(sorted({*some, *others})) if some and others else ()
