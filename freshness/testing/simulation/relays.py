"""The processes of purging: relays that tick, and workers for explicit calls.  Any of them may die at any step."""

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from freshness.accounts.identity import CdnIdentity
from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.delivery.engine import Engine
from freshness.delivery.members import LOOK_EVERY
from freshness.errors import AnotherIdentity, FreshnessError
from freshness.events import Effective, Event, Skipped
from freshness.ports import Answer, BookedBatch, Members, Page, Ports, Receipt, Update, Updated
from freshness.scheduling.policy import Policy
from freshness.targets.generation import Stamp
from freshness.targets.subject import Subject, wider
from freshness.targets.tokens import SubjectState
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports
from freshness.testing.memory_presence import MemoryPresence
from freshness.testing.simulation.hazards import PAUSE, Steps
from freshness.testing.simulation.origin import SlowStore
from freshness.testing.simulation.virtual import Process, Virtual

STRAY = "stray"  # the name of processes with another CDN's settings
_OURS, _STRAYS = CdnIdentity(ids={"simulated": "E1"}), CdnIdentity(ids={"elsewhere": "E2"})
DEPLOY = 20.0  # seconds until all relays, in turn, have new settings
ENDED = 0.3  # chance of ending a removed edge, as if scaled in


class RiskyLedger(MemoryLedger):
    """The ledger, for processes that may die before and after each call."""

    def __init__(self, steps: Steps, *, seed: int) -> None:
        super().__init__(steps.virtual, seed=seed, identity=self._of_process)
        self.steps = steps
        self.identity.held = _OURS

    def _of_process(self) -> CdnIdentity:
        process = self.steps.virtual.process
        return _STRAYS if process is not None and process.name == STRAY else _OURS

    def commit(
        self, subject: str, *, reason: str, immediate: bool, stated_at: float, tags: Sequence[str] = ()
    ) -> Stamp:
        """Commit an editor's transaction, with a mark made at `stated_at`, by the clock of that time."""
        self.mark(subject, reason=reason, immediate=immediate, tags=tags)
        with self._transaction() as state:
            noted, made = state.notes[subject], max(1, len(tags))
            noted[-made:] = [replace(note, noted_at=stated_at) for note in noted[-made:]]
        return self.stamp(subject)

    def update(
        self,
        update: Update,
        *,
        limit: int = 500,
        subjects: Sequence[str] | None = None,
        unseen: bool = False,
        known: Collection[str] | None = None,
    ) -> list[Updated]:
        self.steps.step()
        updated = super().update(update, limit=limit, subjects=subjects, unseen=unseen, known=known)
        self.steps.step()
        return updated

    def state(self, subject: str) -> SubjectState:
        """Return the state of a subject as visible to a relay: its stamp and tokens."""
        visible = self._visible()
        changes = [change for one in (subject, *wider(subject)) for change in visible.changes(one)]
        return SubjectState.of(self.stamp(subject), changes)

    def next_due(self) -> float:
        """Return the time of the next due row, for a relay."""
        if any(self._committed.notes.values()):
            return 0.0
        return min((facts.due_at for facts in self._committed.rows.values() if facts.due_at is not None), default=1e18)


class RiskyBatches(MemoryBatches):
    """The book of batches, for processes that may die, or pause between booking and sending."""

    def __init__(self, steps: Steps, *, must_agree: Callable[[], None]) -> None:
        super().__init__(steps.virtual, must_agree=must_agree)
        self.steps = steps

    def open(self, batch: Batch, *, due_in: float, limits: Limits | None = None) -> bool:
        self.steps.step()
        opened = super().open(batch, due_in=due_in, limits=limits)
        self.steps.step()
        self.steps.may_pause(batch.reference)
        return opened

    def take(self, *, lease: float, limit: int = 20) -> list[BookedBatch]:
        self.steps.step()
        taken = super().take(lease=lease, limit=limit)
        self.steps.step()
        return taken

    def save(self, reference: str, *, state: str, receipt: str = "", due_in: float | None = None) -> None:
        self.steps.step()
        super().save(reference, state=state, receipt=receipt, due_in=due_in)
        self.steps.step()

    def next_due(self) -> float:
        """Return the time of the next due batch."""
        return min((one.due_at for one in self._remembered.values() if one.due_at is not None), default=1e18)


class FailoverWatch(Protocol):
    """The relays' knowledge of the database's history: no purge is skipped before `skip_from`."""

    skip_from: float

    def look(self) -> None:
        """Look for lost commits of the database."""
        ...


class RiskyPresence:
    """`freshness.ports.Presence` as read by relays, perhaps dying before or after."""

    def __init__(self, steps: Steps, presence: MemoryPresence) -> None:
        self.steps = steps
        self.watch: FailoverWatch | None = None
        self.note = presence.note
        self._held = presence.held

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        self.steps.step()
        missing = self.watch is not None and self.steps.virtual.now < self.watch.skip_from
        held = frozenset(tags) if missing else self._held(tags, longer=longer)
        self.steps.step()
        return held


class Elsewhere:
    """`freshness.ports.Cdn` without visitors: accepts everything, and drops no visitor's copy."""

    ability = Ability(name="elsewhere", tags=True, hosts=True, paths=True, items_per_call=100)

    def purge(self, batch: Batch) -> Receipt:
        return Receipt(id=batch.reference)

    def status(self, receipt: Receipt) -> Receipt:
        return receipt


class Fleet:
    """Two relays, restarted after each death, and workers for explicit calls.

    A `stray` is a relay with the settings of another CDN; a part of the explicit calls then reach a worker of its kind.
    """

    def __init__(
        self,
        *,
        virtual: Virtual,
        chance: random.Random,
        policy: Policy,
        steps: Steps,
        ledger: RiskyLedger,
        batches: RiskyBatches,
        edge: Any,
        store: SlowStore,
        subjects: dict[str, str],
        say: Callable[[str], None],
        make: type[Engine] = Engine,
        presence: MemoryPresence | None = None,
        stray: bool = False,
        members: Members | None = None,
        own: Callable[[str], Answer] | None = None,
        paths: Sequence[str] = ("/",),
    ) -> None:
        self.virtual, self.chance, self.policy, self.steps, self.say = virtual, chance, policy, steps, say
        self.ledger, self.batches, self.edge = ledger, batches, edge
        self.subjects, self.paths = subjects, paths
        self.up, self.skipped = True, 0
        self.presence = RiskyPresence(steps, presence) if presence else None
        self.members = members
        self._ports = memory_ports(
            edge.known(edge.edges) if members else edge,
            clock=virtual,
            ledger=ledger,
            batches=batches,
            entries=store,
            fetch=self._fetch,
            observe=self._observe,
            presence=self.presence,
            members=members,
            precise=own is not None,
            origin=None if own is None else lambda page: own(subjects[page.host] + page.path.removesuffix("/")),
        )
        self._make, self._numbers = make, random.Random("claims")
        self.engine, self._elsewhere = self._started(self._ports), self._started(replace(self._ports, cdn=Elsewhere()))
        self.refused = 0
        self.watch: FailoverWatch | None = None
        self._relays = [Process("relay 0"), Process("relay 1"), *([Process(STRAY)] if stray else [])]
        self._engines = [self.engine, self.engine, self._elsewhere]
        self._missing: list[set[str]] = [set(), set()]
        for number in range(len(self._relays)):
            virtual.after(chance.uniform(0, policy.tick), lambda number=number: self._tick(number))  # type: ignore[misc]

    def _started(self, ports: Ports) -> Engine:
        draw, chance = self._numbers, self.chance
        return self._make(
            ports, self.policy, jitter=lambda: chance.uniform(0.8, 1.2), draw=lambda: draw.getrandbits(62) + 1
        )

    def take_out(self, name: str) -> Callable[[], None]:
        """Take an edge out of the settings, relay after relay, and perhaps end it; return the way to put it back."""
        for number in range(len(self._missing)):
            self.virtual.after(self.chance.uniform(0, DEPLOY), partial(self._deploy, number, name, known=False))
        if self.chance.random() < ENDED:
            self.virtual.after(DEPLOY, partial(self._end, name))

        def put_back() -> None:
            for number in range(len(self._missing)):
                self.virtual.after(DEPLOY * self.chance.uniform(1, 2), partial(self._deploy, number, name, known=True))

        return put_back

    def _deploy(self, number: int, name: str, *, known: bool) -> None:
        """Start a relay anew, with or without an edge in its settings."""
        missing = self._missing[number]
        (missing.discard if known else missing.add)(name)
        self._relays[number].kill()
        self._relays[number] = Process(self._relays[number].name)
        names = set(self.edge.edges) - missing or {name}  # no relay is started without an edge
        self._engines[number] = self._started(replace(self._ports, cdn=self.edge.known(names)))
        self.say(f"{self._relays[number].name} knows {', '.join(sorted(names))}")

    def _end(self, name: str) -> None:
        if self.members and all(name in missing for missing in self._missing):
            self.say(f"{name} is ended, with {self.members.end(name)} pending")

    def call(self, subject: str, reason: str, generation: int | None) -> None:
        """Make an explicit request, in a worker of its own."""
        if not self.up:
            return
        stray = self._relays[-1].name == STRAY and self.chance.random() < 0.3
        worker = Process(STRAY if stray else "worker")
        self.virtual.task(lambda: self._unless_refused(lambda: self._call(subject, reason, generation)), process=worker)

    def _call(self, subject: str, reason: str, generation: int | None) -> None:
        engine = self._engine_of(self.virtual.process)
        outcome = engine.invalidate(subject, reason=reason, generation=generation)
        facts = self.ledger.read(subject)
        lost = facts is None or outcome.generation > facts.desired  # after a failover
        promised = outcome.covered or outcome.scheduled_for is not None or lost
        if outcome.skipped and not promised:
            raise AssertionError(f"skipped, and no purge will cover it: {outcome}")

    def _tick(self, number: int) -> None:
        self.virtual.after(self.policy.tick, lambda: self._tick(number))
        process, engine = self._relays[number], self._engines[number]
        if not self.up:
            return
        if not process.alive:
            if self.chance.random() < 0.3:  # restarted by the supervisor
                self._relays[number] = Process(process.name)
            return
        if self.watch is not None and engine is not self._elsewhere:
            self.virtual.task(self.watch.look, process=process)
        look = self.members is not None and int(self.virtual.now) % LOOK_EVERY == number
        if look or self.ledger.next_due() <= self.virtual.now:
            self.virtual.task(lambda: self._unless_refused(lambda: self._look(process, engine)), process=process)
        if self.batches.next_due() <= self.virtual.now:
            self.virtual.task(lambda: self._guarded(engine.follow), process=process)

    def _engine_of(self, process: Process | None) -> Engine:
        return self._elsewhere if process is not None and process.name == STRAY else self.engine

    def _look(self, process: Process, engine: Engine) -> None:
        for claimed in engine.tick():
            names = ", ".join(f"{one.subject} {one.captured}" for one in claimed.batch.members)
            self.say(f"{process.name} claims {names}")
            delay = self.chance.uniform(0, PAUSE) if self.chance.random() < self.steps.hazards.pause else 0.0
            send = partial(self._guarded, partial(engine.send, claimed))
            self.virtual.task(send, process=process, after=delay)

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            self._unless_refused(work)
        except FreshnessError as error:
            self.say(f"failed: {error}")

    def _unless_refused(self, work: Callable[[], object]) -> None:
        try:
            work()
        except AnotherIdentity:
            self.refused += 1

    def _fetch(self, page: Page) -> Answer:
        sent = self.edge.ask(self.subjects[page.host] + page.path.removesuffix("/"))
        if sent is None:
            return Answer(status=503, generation=None, length=0, digest="", seconds=0.0)
        shown, body = sent.stamp, sent.body or str(sent.stamp)
        return Answer(status=200, generation=shown.generation, nonce=shown.nonce, length=0, digest=body, seconds=0.0)

    def _observe(self, event: Event) -> None:
        if isinstance(event, Skipped):
            self.skipped += 1
            self.say(f"nothing to purge for {event.subject} {event.generation}")
        if not isinstance(event, Effective) or event.immediate or Subject.parse(event.subject).cdn:
            return
        if self.chance.random() < 0.5:
            return
        path = self.paths[0] if len(self.paths) == 1 else self.chance.choice(self.paths)
        page = Page(host=Subject.parse(event.subject).id, path=path)
        process = self.virtual.process or Process("worker")
        generation, settled = event.generation, event.settled
        self.virtual.task(
            lambda: self.engine.confirm(event.subject, generation=generation, pages=[page], settled=settled),
            process=process,
        )
