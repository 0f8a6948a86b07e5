"""The relay: ticks the engine.  Needs the database and the CDN, no broker; any number may run."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import nullcontext
from functools import partial
from typing import Self, TypeVar

from django.db import close_old_connections
from django.utils.module_loading import import_string

from freshness.batching.batch import ClaimedBatch
from freshness.contrib.django import build, conf, old_transactions
from freshness.contrib.django.clock_watch import ClockWatch
from freshness.contrib.django.reconcile import reconcile
from freshness.contrib.django.relay_signs import RelaySigns
from freshness.contrib.django.stand_by import StandBy
from freshness.contrib.django.triggers import verify
from freshness.contrib.django.watch import HistoryWatch
from freshness.delivery.engine import Engine
from freshness.errors import FreshnessError
from freshness.ports import Clock

T = TypeVar("T")
log = logging.getLogger(__name__)
_CHORES_EVERY = 60.0  # seconds
_SENDERS = 4  # a call may hang for its whole time-out; other calls go on


class Relay:
    """A relay that `run`s until `stop` is set.

    Calls to the CDN and the follow-up of sent purges have separate threads.

    Each chore has a thread too: a chore longer than a minute delays no other work, and is not begun twice at once. With
    another CDN than the ledger's, the relay only looks again, and alarms. Before any claim the relay checks the
    database's clock for a step, and with a `watch` the database for a step back.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        stop: threading.Event | None = None,
        clock: Clock = time.monotonic,
        watch: HistoryWatch | None = None,
        clock_watch: ClockWatch | None = None,
    ) -> None:
        self.engine = engine
        self.watch = watch
        self.clock = clock
        self.stop = stop or threading.Event()
        self._clock_watch = clock_watch or ClockWatch()
        self._signs = RelaySigns(using=conf.load().database, clock=clock)
        self._stand_by = StandBy(observe=build.observe, clock=clock)

    def run(self) -> None:
        """Tick every `policy.tick` seconds.  Each error is logged, and the next tick tries again."""
        log.info("relay started: tick %g s, debounce %g s", self.engine.policy.tick, self.engine.policy.debounce)
        _guarded("verify", verify)
        chores = Chores(clock=self.clock)
        with ThreadPoolExecutor(_SENDERS + 1, thread_name_prefix="relay") as pool, chores, self.watch or nullcontext():
            self._look()
            follow = partial(_guarded, "follow", partial(self._stand_by.unless_barred, self.engine.follow))
            following: Future[int | None] = pool.submit(follow)
            # Calls begun earlier are taken up first: claimed anew, their rows would be purged again.
            wait([following], timeout=self.engine.policy.send_window)
            chores.wait()
            sending: set[Future[None]] = set()
            while not self.stop.is_set():
                self._look()
                sending = {one for one in sending if not one.done()}
                is_busy = len(sending) >= _SENDERS
                # Rows without a free sender would be late at their turn, and be handed back.
                look = self._taking_notes if is_busy else self.engine.tick
                claimed = _guarded("tick", partial(self._stand_by.look, look)) or []
                sending |= {pool.submit(_guarded, "send", partial(self._send, one)) for one in claimed}
                if following.done() and not self._stand_by.active:
                    following = pool.submit(follow)
                if not self._stand_by.active:
                    chores.begin()
                if is_busy:
                    wait(sending, timeout=self.engine.policy.tick, return_when=FIRST_COMPLETED)
                elif sum(len(one.batch.members) for one in claimed) < self.engine.policy.batch:
                    self.stop.wait(self.engine.policy.tick)
        _guarded("the last sign of life", self._signs.end)
        build.observe().join()
        log.info("relay stopped")

    def _taking_notes(self) -> list[ClaimedBatch]:
        self.engine.take_notes()
        return []

    def _look(self) -> None:
        _guarded("a sign of life", self._signs.sign)
        look = partial(self._stand_by.unless_barred, self._clock_watch.look)
        if _guarded("the look at the database's clock", look):
            self.engine.pauses.forget()
        if self.watch is not None:
            _guarded("the look at the database's history", self.watch.look)

    def _send(self, claimed: ClaimedBatch) -> None:
        """Send a batch, and log its failure: a project without observers would not learn of the failure otherwise."""
        if self.watch is not None:
            self.watch.purged(member.subject.whole for member in claimed.batch.members)
        error = self.engine.send(claimed)
        if error is not None:
            what = f"{error}" or type(error).__name__
            log.warning("a purge of %d subjects failed, to be tried again: %s", len(claimed.batch.members), what)


class Chores:
    """The chores of a relay, each in a thread of its own: its own looks and the CHORES of FRESHNESS.

    A chore begins every minute, or every `every` seconds of its callable's attribute.
    """

    def __init__(self, *, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        named: dict[str, Callable[[], object]] = {
            "reconcile": reconcile,
            "old transactions": old_transactions.look,
            "triggers": verify,  # a table swapped for another of its name has none
        }
        self._named = named | {path: partial(_called, path) for path in conf.load().chores}
        self._pool = ThreadPoolExecutor(len(self._named), thread_name_prefix="chore")
        self._begun: dict[str, Future[object]] = {}
        self._every = dict.fromkeys(named, _CHORES_EVERY) | {path: _every(path) for path in conf.load().chores}
        self._due: dict[str, float] = {}

    def wait(self) -> None:
        """Begin each chore no sooner than a whole pause from now."""
        self._due = {name: self._clock() + every for name, every in self._every.items()}

    def begin(self) -> None:
        """Begin every due chore that is not running already."""
        for name, work in self._named.items():
            now = self._clock()
            if now < self._due.get(name, now):
                continue
            self._due[name] = now + self._every[name]
            before = self._begun.get(name)
            if before is None or before.done():
                self._begun[name] = self._pool.submit(_guarded, name, work)
            elif self._every[name] >= _CHORES_EVERY:
                log.warning("%s takes longer than %g s", name, self._every[name])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()


def _every(path: str) -> float:
    return float(getattr(import_string(path), "every", _CHORES_EVERY))


def _called(path: str) -> object:
    return import_string(path)()


def _guarded(what: str, work: Callable[[], T]) -> T | None:
    close_old_connections()
    try:
        return work()
    except FreshnessError as error:
        log.warning("%s failed, trying again: %s", what, error)
    except Exception:  # the outermost loop of a relay
        log.exception("%s failed, trying again", what)
    finally:
        close_old_connections()
    return None
