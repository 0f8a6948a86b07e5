"""The editors: alone, in bursts, without a pause, or with transactions open for seconds."""

import random
from bisect import bisect_right
from collections.abc import Callable, Sequence

from freshness.errors import StoreUnavailable
from freshness.scheduling.policy import Policy
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState
from freshness.testing.simulation.edge import Sent
from freshness.testing.simulation.hazards import Steps
from freshness.testing.simulation.origin import SlowStore
from freshness.testing.simulation.relays import Fleet, RiskyLedger
from freshness.testing.simulation.virtual import Process, Virtual


class History:
    """The commit time of each generation of a subject, and the generations with changed content.

    `lost` are the states taken back by a failover: for each, since when a page with the state is wrong, `None` for a
    page without lost content; and the generation with the same content.
    """

    def __init__(self) -> None:
        self.at: list[float] = [0.0]
        self.stamps: list[Stamp] = [Stamp(generation=0, nonce=0)]
        self.content: list[tuple[int, float]] = []
        self.lost: dict[Stamp, tuple[float | None, int]] = {}

    def seen_at(self, now: float) -> Stamp | SubjectState:
        """Return the state seen by a reader at a time."""
        return self.stamps[bisect_right(self.at, now) - 1]

    def committed(self, now: float, stamp: Stamp) -> None:
        """Note a committed mark."""
        self.at.append(now)
        self.stamps.append(stamp)

    def marked(self, now: float, state: SubjectState) -> None:
        """Note a committed mark, of content or of the engine's own."""
        self.committed(now, state.stamp)

    def go_back(self, to: float, now: float) -> int:
        """Lose all commits after `to`; return the number of lost edits of content."""
        kept = bisect_right(self.at, to)
        newest = self.stamps[kept - 1].generation
        contents = [made for made in self.content if made[0] > newest]
        for stamp in self.stamps[kept:]:
            wrong = bool(contents) and stamp.generation >= contents[0][0]
            self.lost[stamp] = (now if wrong else None, newest)
        del self.at[kept:], self.stamps[kept:]
        self.content = self.content[: len(self.content) - len(contents)]
        return len(contents)

    def stale_since(self, stamp: Stamp) -> float | None:
        """Return since when a page with this state is old or lost, `None` while its content is the newest."""
        since, generation = self.lost.get(stamp, (None, stamp.generation))
        if since is not None:
            return since
        following = bisect_right(self.content, (generation, 1e18))
        return self.content[following][1] if following < len(self.content) else None

    def page_old_since(self, _page: str, sent: Sent) -> float | None:
        """Return since when a served page is old."""
        return self.stale_since(sent.stamp)

    def change(self, things: Sequence[str]) -> None:
        """Change these things, or everything; a page without things shows every change."""


class Editors:
    """Sessions of edits on a subject."""

    def __init__(
        self,
        subject: str,
        *,
        virtual: Virtual,
        chance: random.Random,
        policy: Policy,
        steps: Steps,
        ledger: RiskyLedger,
        store: SlowStore,
        history: History,
        fleet: Fleet,
        hooks: float,
        cold: float,
        rest: float,
        evict: Callable[[], None],
        things: Callable[[], tuple[str, ...]] | None = None,
        say: Callable[[str], None],
    ) -> None:
        self.subject, self.virtual, self.chance, self.policy, self.steps = subject, virtual, chance, policy, steps
        self.ledger, self.store, self.history, self.fleet = ledger, store, history, fleet
        self.hooks, self.cold, self.rest, self.evict, self.say = hooks, cold, rest, evict, say
        self.things = things
        self.edits = 0
        self.working = True
        self.commit: Callable[[float], None] = self._committed
        self.process = Process("web")
        virtual.after(chance.uniform(0, 30), self._session)

    def _session(self) -> None:
        if not self.working:
            return
        shape = self.chance.randrange(5)
        if shape == 0:
            times = [self.chance.uniform(0, 60) for _ in range(self.chance.randint(1, 12))]
        elif shape == 1:  # runs into the longest wait
            every = self.chance.uniform(2, 3)
            times = [number * every for number in range(int(self.chance.uniform(25, 36) / every))]
        elif shape == 2:  # the second lands during the first purge
            times = [0.0, self.chance.uniform(4.5, 8)]
        elif shape == 3:  # its transaction stays open
            times = [0.0]
        else:  # the last lands just before the longest wait ends
            times = [*(number * 2.5 for number in range(11)), self.chance.uniform(27.5, 31)]
        for at in times:
            self.virtual.after(at, lambda: self._edit(shape))
        self.virtual.after(self.chance.uniform(60, self.rest), self._session)

    def _edit(self, shape: int) -> None:
        if self.chance.random() < self.cold:
            self.virtual.after(self.chance.uniform(0, 3), self.evict)
        open_for = (
            self.chance.uniform(2, 9)
            if shape == 3
            else 0.0
            if shape == 4
            else self.chance.choice((0.0, 0.0, 0.05, 3.0))
        )
        stated_at = self.virtual.now
        self.virtual.after(open_for, lambda: self.commit(stated_at))

    def _committed(self, stated_at: float) -> None:
        immediate = self.chance.random() < 0.1
        reason = "publish" if immediate else "edit"
        things = self.things() if self.things is not None else ()
        self.history.change(things)
        stamp = self.ledger.commit(self.subject, reason=reason, immediate=immediate, stated_at=stated_at, tags=things)
        self.history.content.append((stamp.generation, self.virtual.now))
        self.edits += 1
        self.say(
            f"{self.subject} {stamp.generation} is committed"
            + (", immediate" if immediate else "")
            + "".join(f", {one}" for one in things)
        )
        if self.chance.random() < self.hooks:
            delay = self.chance.choice((0.005, 0.05, 8.0))
            self.virtual.task(self._hook, process=self.process, after=delay)
        if self.chance.random() < 0.3:  # an explicit call of the task besides, once or twice
            for _ in range(self.chance.choice((1, 1, 2))):
                if self.chance.random() >= self.steps.hazards.lost_messages:
                    generation = self.chance.choice((stamp.generation, stamp.generation, None))
                    self.virtual.after(
                        self.chance.uniform(0, 10),
                        lambda generation=generation: self.fleet.call(self.subject, "theme_edit", generation),  # type: ignore[misc]
                    )

    def _hook(self) -> None:
        try:
            self.store.expire(self.subject, lease=self.policy.fence)
        except StoreUnavailable:
            self.say("the fence was not ended")
