"""The web servers: the real cache and fence over a store, and a database with a lagging replica."""

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from freshness.cache.cache import Cache
from freshness.cache.composite import current
from freshness.cache.keys import Place
from freshness.cache.ports import Fetched
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.delivery.presence import PresenceRecorder
from freshness.errors import LedgerUnavailable
from freshness.scheduling.policy import Policy
from freshness.targets.generation import Stamp
from freshness.targets.subject import Subject
from freshness.targets.tokens import SubjectState, Tokens, stamp_in
from freshness.testing.memory_presence import MemoryPresence
from freshness.testing.simulation.edge import Sent
from freshness.testing.simulation.virtual import Virtual

LAG = 8.0  # longest lag of the replica behind the primary, in seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Durations at the origin: mostly short, with chance `tail` up to `worst` seconds."""

    tail: float = 0.1
    worst: float = 6.0

    def __call__(self, chance: random.Random) -> float:
        return chance.uniform(0, self.worst) if chance.random() < self.tail else chance.choice((0.01, 0.05, 0.2))


class SlowStore(MemoryStore):
    """The shared store behind a network: every call takes time, and pauses may fall before or after its effect."""

    def __init__(self, virtual: Virtual, chance: random.Random, pace: Pace) -> None:
        super().__init__(now=lambda: int(virtual.now * 1000))
        self.virtual, self.chance, self.pace = virtual, chance, pace

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        self._travel()
        fetched = super().fetch(subject, places)
        self._travel()
        return fetched

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float, tokens: Tokens | None = None) -> bool:
        self._travel()
        return super().put(subject, stamp, read_at=read_at, lease=lease, tokens=tokens)

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        self.virtual.sleep(min(seconds, 0.2))

    def lose(self) -> None:
        """Lose everything: FLUSHALL, or a failover to an empty replica."""
        self._fences.clear()
        self._expired.clear()
        self._entries.clear()
        self._leases.clear()
        self._epochs.clear()

    def remember(self) -> Callable[[], None]:
        """Return a callable to bring the present fences and entries back: a failover to a replica with a lag."""
        fences, entries, epochs = dict(self._fences), dict(self._entries), dict(self._epochs)

        def roll_back() -> None:
            self._fences, self._entries, self._epochs = dict(fences), dict(entries), dict(epochs)

        return roll_back

    def _travel(self) -> None:
        if self.virtual.process is not None:
            self.virtual.sleep(self.pace(self.chance) / 4)


class SlowPresence(MemoryPresence):
    """`freshness.ports.Presence` behind a network: slow notes; with chance `lost` a note or its answer is lost.

    A note may outlive the process that wrote it.
    """

    def __init__(self, virtual: Virtual, chance: random.Random, pace: Pace) -> None:
        super().__init__(virtual)
        self.virtual, self.chance, self.pace = virtual, chance, pace
        self.lost = 0.0

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        lot = self.chance.random()
        self.virtual.sleep(self.pace(self.chance) / 2)
        if lot < self.lost:
            raise LedgerUnavailable("the note is lost")
        super().note(tags, seconds=seconds)
        self.virtual.sleep(self.pace(self.chance) / 2)
        if lot < 2 * self.lost:
            raise LedgerUnavailable("the answer is lost")
        if lot < 3 * self.lost:
            raise Died


class Died(Exception):
    """Raised in place of a response: the web process died between the note of the response and its sending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A web process, with its memory."""

    cache: Cache
    recorder: PresenceRecorder | None


class Origin:
    """Answers requests for pages; any number at once, each by a server of its own with its own memory."""

    def __init__(
        self,
        virtual: Virtual,
        chance: random.Random,
        *,
        policy: Policy,
        pace: Pace,
        store: SlowStore,
        primary: Callable[[str], Stamp | SubjectState],
        replica: Callable[[str, float], Stamp | SubjectState],
        presence: SlowPresence | None = None,
        life: float = 0.0,
        shows: Callable[[str], str] | None = None,
    ) -> None:
        """Build an origin; `shows` maps a subject to another subject shown as a part; `None`: no parts."""
        self.virtual, self.chance, self.policy, self.pace, self.store = virtual, chance, policy, pace, store
        self.primary, self.replica = primary, replica
        self.presence, self.life, self.shows = presence, life, shows
        self.late_parts = 0
        self._servers: list[Server] = []

    def __call__(self, subject: str) -> Sent | None:
        """Return the page; a cache may store the page unless too much time has passed."""
        started = self.virtual.now
        server = self._servers.pop(self.chance.randrange(len(self._servers))) if self._servers else self._server()
        try:
            self.virtual.sleep(self.pace(self.chance) / 4)
            page = self._page(server.cache, subject, started)
            self.virtual.sleep(self.pace(self.chance))
            kept = self._may_leave(server, subject, started)
        except LedgerUnavailable:
            kept = None
        except Died:
            return None
        except BaseException:
            self._servers.append(server)
            raise
        self._servers.append(server)
        return None if kept is None else page._replace(cacheable=kept)

    def _page(self, cache: Cache, subject: str, started: float) -> Sent:
        """Return a page by the oldest own state on the page; the state of another subject's part is judged here."""
        if self.shows is None:
            whole: str = cache.get_or_build(
                subject, "page", lambda: self.read(subject), primary=lambda: self.read_primary(subject)
            )
            return Sent(Stamp.parse(whole), cacheable=False)
        other = self.shows(subject)

        def composed(read: Callable[[str], tuple[Stamp | SubjectState, str]]) -> tuple[Stamp | SubjectState, list[str]]:
            stamp, own = read(subject)
            menu = cache.get_or_build(subject, "menu", lambda: self._part(subject))
            return stamp, [
                min(own, menu, key=Stamp.parse),
                cache.get_or_build(other, "part", lambda: self._part(other)),
            ]

        oldest, part = cache.get_or_build(
            subject, "page", lambda: composed(self.read), primary=lambda: composed(self.read_primary)
        )
        self.late_parts += (
            Stamp.parse(part).generation < stamp_in(self.replica(other, started - self.policy.fence - 0.01)).generation
        )
        return Sent(Stamp.parse(oldest), cacheable=False)

    def _part(self, subject: str) -> tuple[Stamp, str]:
        """Return a part of a page, from the page's own snapshot."""
        whole = current()
        stamp = (whole.state(subject) if whole is not None else None) or stamp_in(self.primary(subject))
        self.virtual.sleep(self.pace(self.chance) / 4)
        return stamp, str(stamp_in(stamp))

    def _may_leave(self, server: Server, subject: str, started: float) -> bool:
        """Return whether the response may leave as cacheable, noted before where presence is recorded."""
        if not self.may_be_stored(self.virtual.now - started):
            return False
        return server.recorder is None or server.recorder.allow(
            [Subject.parse(subject.partition("/")[0]).tag], life=self.life, elapsed=lambda: self.virtual.now - started
        )

    def may_be_stored(self, seconds: float) -> bool:
        """Return whether an edge may store a response of this duration in seconds."""
        return seconds <= self.policy.request_life

    def source(self, subject: str) -> Stamp | SubjectState:
        """Return the newest stamp, from the primary database; its reader may stand still before using the stamp."""
        stamp = self.primary(subject)
        self.virtual.sleep(self.pace(self.chance))
        return stamp

    def read(self, subject: str) -> tuple[Stamp | SubjectState, str]:
        """Return stamp and content in a single snapshot, often of the replica."""
        self.virtual.sleep(self.pace(self.chance))
        if self.chance.random() < 0.5:
            at = self.virtual.now - self.chance.uniform(0, LAG)
            self._open(at, primary=False)
            stamp = self.replica(subject, at)
            return stamp, str(stamp_in(stamp))
        return self.read_primary(subject)

    def read_primary(self, subject: str) -> tuple[Stamp | SubjectState, str]:
        """Return stamp and content in a single snapshot of the primary."""
        self._open(self.virtual.now, primary=True)
        stamp = self.primary(subject)
        self.virtual.sleep(self.pace(self.chance) / 4)
        return stamp, str(stamp_in(stamp))

    def _open(self, at: float, *, primary: bool) -> None:
        """Let the parts of the page being built be judged by the states of this snapshot."""
        whole = current()
        if whole is not None:
            whole.judge_by(lambda subject: self.replica(subject, at), primary=primary)

    def _server(self) -> Server:
        cache = Cache(
            self.store,
            self.source,
            times=Times(fence=self.policy.fence),
            clock=self.virtual,
            chance=self.chance.random,
        )
        recorder = PresenceRecorder(self.presence, self.policy, clock=self.virtual) if self.presence else None
        return Server(cache=cache, recorder=recorder)
