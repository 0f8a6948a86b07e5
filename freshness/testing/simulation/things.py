"""Pages of a few things of a workspace: their contents, their tags, and the moment from which a served page is old.

A workspace has three things and a list of them.  An edit changes things, the list, or everything.  The list decides
on the things of its page: a page carries other tags after an edit than before.  A page's body names every shown
thing with the number of the thing's last change; equal bodies show the same, also across failovers of the database.
"""

import json
import random
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from freshness.cache.cache import Cache
from freshness.cache.composite import Composite, current
from freshness.errors import LedgerUnavailable
from freshness.ports import Answer
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tags import overflow, wire
from freshness.targets.tokens import SubjectState, stamp_in
from freshness.testing.simulation.edge import Sent
from freshness.testing.simulation.editors import History
from freshness.testing.simulation.origin import Origin

PAGES = ("", "/list", "/wide", "/plain", "/both")
"""Paths of a workspace's pages: home, the list, too many things for its tags, no named thing, another's thing too."""

UNTOLD = "/plain"
WIDE = "/wide"
_THINGS = 3


def subject_of(page: str) -> str:
    """Return the workspace of a page: `ws:one` for `ws:one/list`."""
    return page.partition("/")[0]


def owner_of(thing: str) -> str:
    """Return the workspace of a thing: `ws:one` for `p:one-2`."""
    return "ws:" + thing.partition(":")[2].partition("-")[0]  # of `ws:one` too


def edited(subject: str, chance: random.Random) -> tuple[str, ...]:
    """Choose the things of an edit; an empty choice for everything."""
    host = Subject.parse(subject).id
    one, other = (f"p:{host}-{chance.randrange(_THINGS)}" for _ in range(2))
    lot = chance.random()
    if lot < 0.1:
        return ()
    return (
        (one,)
        if lot < 0.65
        else (f"l:{host}",)
        if lot < 0.8
        else tuple({one, other})
        if lot < 0.9
        else (one, f"l:{host}")
    )


def tags_of(page: str, names: Iterable[str]) -> frozenset[str]:
    """Return the tags of a response with the given things, the overflow tag for untold or too many things."""
    names = list(names)
    hosts = {Subject.parse(owner_of(name)).id for name in names} | {Subject.parse(subject_of(page)).id}
    whole = frozenset(tag for host in hosts for tag in Purge.of(f"ws:{host}").tags)
    if page.endswith((UNTOLD, WIDE)):
        return whole | {overflow(host) for host in hosts}
    return whole | set(map(wire, names))


class Truth:
    """The newest content of all workspaces, and the earlier bodies of each page, each with the time of its end."""

    def __init__(self, hosts: Sequence[str]) -> None:
        self.hosts = hosts
        self.changes: dict[str, int] = {}
        self.failovers = 0
        self._drawn = 0
        self._bodies: dict[str, str] = {}
        self._ended: dict[str, dict[str, float]] = {}
        self.look(0.0)

    @property
    def pages(self) -> list[str]:
        """Every page of every workspace."""
        return [f"ws:{host}{path}" for host in self.hosts for path in PAGES]

    def change(self, things: Iterable[str]) -> None:
        """Change the given things by the next number."""
        self._drawn += 1
        self.changes.update(dict.fromkeys(things, self._drawn))

    def look(self, now: float) -> None:
        """Note the pages with an ended body."""
        for page in self.pages:
            body = self.body(page)
            before = self._bodies.get(page)
            if before is not None and before != body:
                self._ended.setdefault(page, {})[before] = now
            self._bodies[page] = body

    def names(self, page: str, changes: Mapping[str, int]) -> list[str]:
        """Return the things on a page by the contents of a snapshot, the list first."""
        host = Subject.parse(subject_of(page)).id
        things = [f"p:{host}-{number}" for number in range(_THINGS)]
        path = page.removeprefix(f"ws:{host}")
        if path == "":
            return things[:2]
        if path == "/list":
            first = changes.get(f"l:{host}", 0) % _THINGS
            return [f"l:{host}", things[first], things[(first + 1) % _THINGS]]
        if path == "/both":
            other = self.hosts[1 - self.hosts.index(host)]
            return [things[2], f"p:{other}-0"]
        return things

    def item(self, thing: str, changes: Mapping[str, int]) -> list[str | int]:
        """Return a thing as shown on a page, with the changes of everything around the thing."""
        whole = owner_of(thing)
        return [thing, changes.get(thing, 0), changes.get(whole, 0)]

    def body(self, page: str) -> str:
        """Return the newest body of a page."""
        items = [self.item(thing, self.changes) for thing in self.names(page, self.changes)]
        return json.dumps([self.changes.get(subject_of(page), 0), items])

    def old_since(self, page: str, body: str) -> float | None:
        """Return since when a body is old, `None` for the newest; a body never true is old for ever."""
        if body == self._bodies[page]:
            return None
        return self._ended.get(page, {}).get(body, 0.0)


class ThingHistory(History):
    """A workspace's states with their tokens, and the contents at each state."""

    def __init__(self, subject: str, truth: Truth) -> None:
        super().__init__()
        self.subject, self.truth = subject, truth
        self.states: list[SubjectState] = [SubjectState.of(self.stamps[0], ())]
        self._contents: dict[str, dict[str, int]] = {str(self.stamps[0]): {}}

    def seen_at(self, now: float) -> SubjectState:
        return self.states[bisect_right(self.at, now) - 1]

    def change(self, things: Collection[str]) -> None:
        """Change things of this workspace, or everything of the workspace; the commit's mark follows at once."""
        self.truth.change(things or [self.subject])

    def marked(self, now: float, state: SubjectState) -> None:
        super().marked(now, state)
        self.states.append(state)
        self._contents[str(state.stamp)] = dict(self._own())
        self.truth.look(now)

    def go_back(self, to: float, now: float) -> int:
        lost = super().go_back(to, now)
        self.truth.failovers += 1
        del self.states[len(self.stamps) :]
        for thing in self._own():
            del self.truth.changes[thing]
        self.truth.changes |= self.contents(self.states[-1])
        self.truth.look(now)
        return lost

    def contents(self, state: Stamp | SubjectState) -> Mapping[str, int]:
        """Return the numbers of the workspace's things in a state."""
        return self._contents[str(stamp_in(state))]

    def _own(self) -> dict[str, int]:
        return {thing: number for thing, number in self.truth.changes.items() if owner_of(thing) == self.subject}

    def page_old_since(self, page: str, sent: Sent) -> float | None:
        return self.truth.old_since(page, sent.body)


class ThingOrigin(Origin):
    """Web servers with pages made of cached things, each page with its things' tags."""

    def __init__(self, *given: Any, truth: Truth, histories: Mapping[str, History], **named: Any) -> None:
        super().__init__(*given, **named)
        self.truth = truth
        self.histories = {name: one for name, one in histories.items() if isinstance(one, ThingHistory)}

    def own_answer(self, page: str) -> Answer:
        """Return the origin's own answer to a page, past every cache."""
        stamp = stamp_in(self.primary(subject_of(page)))
        return Answer(
            status=200,
            generation=stamp.generation,
            nonce=stamp.nonce,
            length=0,
            digest=self.truth.body(page),
            seconds=0.0,
        )

    def _page(self, cache: Cache, page: str, _started: float) -> Sent:
        """Return a page by the newest state of a good cached copy."""
        subject = subject_of(page)
        stamp, (body, tags) = cache.stamped(
            subject,
            page,
            partial(self._composed, cache, page, self.read),
            primary=partial(self._composed, cache, page, self.read_primary),
        )
        return Sent(stamp, cacheable=False, tags=frozenset(tags), body=body)

    def _composed(self, cache: Cache, page: str, read: Any) -> tuple[Stamp | SubjectState, list[Any]]:
        subject = subject_of(page)
        whole = current()
        assert whole is not None
        state, _ = read(subject)
        contents = self.histories[subject].contents(state)
        names = self.truth.names(page, contents)
        self.told(whole, page, [name for name in names if owner_of(name) == subject])
        items = [cache.get_or_build(owner_of(name), name, partial(self._item, name), tags=[name]) for name in names]
        body = json.dumps([contents.get(subject, 0), items])
        return state, [body, sorted(tags_of(page, names))]

    def told(self, whole: Composite, page: str, names: list[str]) -> None:
        """Tell the things of a page, before they are read."""
        if not page.endswith(UNTOLD):
            whole.tag(names)

    def _open(self, at: float, *, primary: bool) -> None:
        """Open a snapshot with an end at the end of the database's history: a failover cuts the connection."""
        super()._open(at, primary=primary)
        whole, failovers = current(), self.truth.failovers

        def state_of(subject: str) -> Stamp | SubjectState:
            if self.truth.failovers != failovers:
                raise LedgerUnavailable("the connection was cut")
            return self.replica(subject, at)

        if whole is not None:
            whole.judge_by(state_of, primary=primary)

    def _item(self, name: str) -> tuple[Stamp | SubjectState, list[str | int]]:
        """Return a thing from the page's own snapshot."""
        owner, whole = owner_of(name), current()
        known = whole.known(owner) if whole is not None and whole.state(owner) is not None else None
        state = known if known is not None else self.primary(owner)
        self.virtual.sleep(self.pace(self.chance) / 4)
        return state, self.truth.item(name, self.histories[owner].contents(state))
