"""Detection of a step back of the ledger's database: each relay looks every few seconds, before any write.

After a step back, certain or possible, the relay begins a restoration (`freshness.contrib.django.restored`).
"""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from django.core.signals import setting_changed

from freshness.cache.stores.redis import RedisStore
from freshness.contrib.django import beats, build, conf
from freshness.contrib.django.beats import Beats
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.outside import DirectoryMemory, HistoryMemory, ProcessMemory, StoreMemory, remembered
from freshness.contrib.django.restored import OVER, Restorations
from freshness.contrib.django.server import DatabaseServer
from freshness.delivery.history import DatabaseIdentity, FoundHistory, RememberedHistory, went_back
from freshness.errors import StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp

log = logging.getLogger(__name__)
_STATES = 8  # the last purged subjects, whose states are remembered


class LedgerHistory:
    """The history of a database in `memories`."""

    def __init__(
        self, ledger: DjangoLedger, memories: Sequence[HistoryMemory], *, clock: Clock = time.monotonic
    ) -> None:
        self._clock = clock
        self._ledger = ledger
        self._memories = memories
        self._server = DatabaseServer(using=ledger.using)
        self._beats = Beats(using=ledger.using)
        self._restorations = Restorations(ledger)
        self._purged: OrderedDict[str, None] = OrderedDict()
        self._lock = threading.Lock()
        self._has_news = True
        self._saved_at = 0.0

    def look(self) -> str:
        """Return why the database may have gone back since the last look, as a sentence; empty without a sign.

        The present state of the database is remembered for the next look.  Raises LedgerUnavailable.
        """
        fences = self._fences()  # evidence first, then the state
        server, position = self._server.read()
        newest = self._restorations.newest()
        memories = remembered(self._memories)
        fenced = RememberedHistory(restoration=newest.number if newest else 0, states=fences)
        states = self._states({subject for before in (*memories, fenced) for subject in before.states})
        for before in (*memories, fenced):
            nonce, pruned = self._beats.read(before.beat)
            now = FoundHistory(
                server=server,
                position=position,
                nonce=nonce,
                pruned=pruned,
                restoration=newest.number if newest else 0,
                restored=newest.server if newest else "",
                states=states,
            )
            why = went_back(before, now)
            if why:
                return why
        if self._is_due():
            self._remember(server, position, least=max((before.beat for before in memories), default=0))
        return ""

    def purged(self, subjects: Iterable[str]) -> None:
        """Note subjects claimed by a relay: their states are remembered outside of the database."""
        with self._lock:
            for subject in subjects:
                self._has_news = True
                self._purged[subject] = None
                self._purged.move_to_end(subject)
            while len(self._purged) > _STATES:
                self._purged.popitem(last=False)

    def begin(self, why: str, *, told: bool = False, over: float = OVER) -> None:
        """Begin a restoration, or join the open restoration, and remember the state: the next look finds no step.

        With `told`, an operator's request, any open restoration is joined; a relay that has noticed a loss joins no
        restoration known before the loss.
        """
        known = max((before.restoration for before in remembered(self._memories)), default=0)
        found = self._restorations.open()
        server, position = self._server.read()
        above = min(known, found.number - 1) if told and found is not None else known
        self._restorations.begin(why, server=server.identity, above=above, over=over)
        log.error("everything is purged, because the database went back: %s", why)
        with self._lock:
            self._purged.clear()
        self._remember(server, position, least=0)

    def _is_due(self) -> bool:
        """Return whether a write is due: every few seconds, and at once after a purge."""
        with self._lock:
            return self._has_news or self._clock() - self._saved_at >= beats.EVERY

    def _remember(self, server: DatabaseIdentity, position: int, *, least: int) -> None:
        """Make a beat, and remember the observed state: the next look finds changes from then on."""
        self._beats.beat()
        beat, nonce = self._beats.newest()
        if beat < least:  # the database went back a moment ago
            return
        newest = self._restorations.newest()
        with self._lock:
            subjects, self._has_news = list(self._purged), False
        now = RememberedHistory(
            server=server,
            position=position,
            beat=beat,
            nonce=nonce,
            restoration=newest.number if newest else 0,
            states=self._states(subjects),
        )
        self._saved_at = self._clock()
        text = str(now)
        for memory in self._memories:
            memory.save(text)

    def _fences(self) -> dict[str, Stamp]:
        """Return the fences of the last purged subjects, as read by web processes a moment ago."""
        with self._lock:
            subjects = list(self._purged)
        found: dict[str, Stamp] = {}
        with suppress(StoreUnavailable):
            for subject in subjects:
                stamp = build.store().get(subject).stamp
                if stamp is not None:
                    found[subject] = stamp
        return found

    def _states(self, subjects: Iterable[str]) -> dict[str, Stamp]:
        return {subject: self._ledger.stamp(subject) for subject in subjects}


@lru_cache(maxsize=1)
def history() -> LedgerHistory:
    """Return the database's history, remembered in Redis, the state directory, or at worst in this process."""
    settings, shared = conf.load(), build.store()
    memories: list[HistoryMemory] = [ProcessMemory()]
    if isinstance(shared, RedisStore):
        memories.append(StoreMemory(shared))
    if settings.state_dir:
        memories.append(DirectoryMemory(Path(settings.state_dir), using=settings.database))
    if len(memories) == 1:
        log.warning(
            "the history of the database is remembered in this process alone: without FRESHNESS['REDIS_URL'] or "
            "['STATE_DIR'] a relay that starts after a restore cannot know of it; run manage.py freshness_restored"
        )
    return LedgerHistory(build.ledger(), memories)


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        history.cache_clear()


setting_changed.connect(_forget)
