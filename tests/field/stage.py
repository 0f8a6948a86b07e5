"""The stage of a condition: editors write in every possible way and tell the judge each edit."""

import http.client
import itertools
import math
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

import psycopg
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, InterfaceError, close_old_connections, connections, transaction

from freshness.scheduling.outcomes import backoff
from freshness.scheduling.policy import Policy
from tests.field import usual
from tests.field.hands import Hands, Refused
from tests.field.judge import Edit, Judge, Shows, Target, marker, stem
from tests.field.kinds import ALL_SHOPS, KINDS, Change, Kind
from tests.field.shops import EMPTY, Opened, Shop
from tests.field.truth import truth
from tests.field.world import World
from workspace import access

MOST, LEAST = 20, 4
"""Products of a shop: a listing's first page shows all products, and a product is always left to edit."""

_INSTEAD = {"new products": ("delete()",), "removable": ("bulk_create()",)}
_MOST_JITTER = 1.2  # of a wait before the next try
_TRIES = 300
Shown = list[tuple[Target, Shows | None]]
_AGAIN = (
    *(DatabaseError, InterfaceError, psycopg.Error, OSError, http.client.HTTPException),
    *(ObjectDoesNotExist, Refused, access.Refused),
)
"""Errors before an editor's next try; psycopg's own errors come from a COPY, because Django leaves COPY unwrapped."""


@dataclass(slots=True, kw_only=True)
class Stage:
    """The stage of a single condition. `hold` is called within the transaction of an `inside` kind, before the commit.

    `most` limits the edits to this number of shops: edits of a shop then overlap more often.
    """

    world: World
    judge: Judge
    opened: Opened
    kinds: Sequence[str]
    random: random.Random
    hold: Callable[[Change], None] = lambda _: None
    most: int = 1_000
    again: int = 0
    left: int = 0
    errors: list[BaseException] = field(default_factory=list)
    _going: threading.Event = field(default_factory=threading.Event)
    _waiting: int = 0
    _editors: int = 0
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _cycle: Iterator[str] = field(default_factory=lambda: iter(()))
    _handles: "itertools.count[int]" = field(default_factory=lambda: itertools.count(100))

    def __post_init__(self) -> None:
        self._going.set()
        order = list(self.kinds)
        self.random.shuffle(order)
        self._cycle = itertools.cycle(order)

    # Editors

    def edit(self, share: float, *, editors: int = 3) -> None:
        """Play a share of the edits, and wait for the last of them."""
        with self.editing(share, editors=editors):
            pass

    @contextmanager
    def editing(self, share: float, *, editors: int = 3) -> Iterator[None]:
        """Play a share of the edits while the body runs; returns after the last of them."""
        plan = self.world.plan
        self.left = math.ceil(plan.edits * share - 1e-9)
        pause = plan.seconds * share / self.left * editors
        self._editors, self._waiting = editors, 0
        threads = [threading.Thread(target=self._guarded, args=(pause,)) for _ in range(editors)]
        for thread in threads:
            thread.start()
        try:
            yield
        except BaseException:
            self.left = 0
            raise
        finally:
            self._going.set()
            for thread in threads:
                thread.join()
        if self.errors:
            raise self.errors[0]

    @contextmanager
    def pausing(self) -> Iterator[None]:
        """Stop all writes within the block: begun edits have ended, or wait to be tried again."""
        self._going.clear()
        while self._waiting < self._editors:
            time.sleep(0.01)
        try:
            yield
        finally:
            self._going.set()

    def twice(self) -> None:
        """Edit a page twice, the second time within the window of the first edit's purge, with no further edit."""
        self.most, self.hold = 1, lambda _: None
        self.one("theme service")
        time.sleep(2.5 * self.world.plan.policy.debounce)
        self.one("theme service")

    def went_back(self, kind: str) -> int:
        """Tell the judge that the database has lost commits, and may show older contents; return the lost edits."""
        return self.judge.went_back(kind, truth(self.world.database.rows), time.time())

    # Time

    def until_seen(self, *, edges: Sequence[int] | None = None) -> bool:
        """Wait for the bound until visitors of these edges have seen every edit; return whether they have."""
        watched = list(self.judge.outage) if edges is None else edges
        end = time.monotonic() + self.judge.bound + max(self.judge.outage[edge] for edge in watched)
        while behind := any(edge in watched for edge, _ in self.judge.behind()):
            if time.monotonic() > end:
                break
            time.sleep(0.05)
        return not behind

    def outage(self, seconds: float, *, edges: Sequence[int] | None = None) -> None:
        """Record an outage of this length, without arriving purges: the outage is added to the bound of these edges."""
        for edge in list(self.judge.outage) if edges is None else edges:
            self.judge.outage[edge] += round(seconds, 2)

    def failing(self, seconds: float, *, edges: Sequence[int] | None = None) -> None:
        """Record an outage of purges, of this length; a relay notices the end at its next try."""
        self.outage(seconds + _pending_retry(seconds, self.world.plan.policy), edges=edges)

    def rest_of(self, seconds: float, *, since: float) -> None:
        """Sleep until this number of seconds has passed since a time of the monotonic clock."""
        time.sleep(max(0.0, since + seconds - time.monotonic()))

    def _guarded(self, pause: float) -> None:
        try:
            while self._take():
                self._wait()
                self.one(next(self._cycle))
                time.sleep(self.random.expovariate(1 / pause))
        except BaseException as error:
            self.errors.append(error)
            self.left = 0
        finally:
            connections.close_all()
            with self._lock:
                self._waiting += 1

    def _take(self) -> bool:
        with self._lock:
            self.left -= 1
            return self.left >= 0

    def _wait(self) -> None:
        if not self._going.is_set():
            with self._lock:
                self._waiting += 1
            self._going.wait()
            with self._lock:
                self._waiting -= 1

    # A single edit

    def one(self, name: str) -> Edit:
        """Play an edit of a kind, with as many tries as needed."""
        kind, shop, shows = self._chosen(KINDS[name])
        targets = [target for target, _ in shows]
        edit = self.judge.intend(kind.name, shows)
        texts = [marker(target.number, edit.number) for target in targets]
        change = Change(shop=shop, targets=targets, texts=texts, hands=self.hands)
        for _ in range(_TRIES):
            if self._written(kind, change):
                self.judge.committed(edit, time.time())
                break
            self.again += 1
            time.sleep(0.1)
            self._wait()
            if any(target.gone for target in targets):  # lost with a failover, while the edit waited for the database
                self.judge.withdrawn(edit)
                break
        else:
            raise RuntimeError(f"{kind.name} was tried {_TRIES} times: see servers.log")
        for target in targets:  # gone before it is free: else another editor takes what was just deleted
            target.gone = not target.history[-1].shows.there and target.key[0] != "shelf"
            target.busy = False
        if self.world.plan.rule == "usual" and edit.at is not None:
            usual.told(edit, shop.workspace)
        return edit

    @property
    def hands(self) -> Hands:
        """Return the hands for writes without this process's Django."""
        return Hands(web=self.world.plan.web, connect=self.world.database.connect)

    def _written(self, kind: Kind, change: Change) -> bool:
        close_old_connections()
        try:
            with transaction.atomic() if kind.inside else nullcontext():
                kind.write(change)
                if kind.inside:
                    self.hold(change)
        except _AGAIN as error:
            self.world.log.write(f"{kind.name}: {type(error).__name__}: {error}\n".encode())
            connections.close_all()
            return False
        return True

    # The choice of an edit's target

    def _chosen(self, kind: Kind) -> tuple[Kind, Shop, Shown]:
        """Return the kind of edit, or its substitute where a shop is full or empty, the shop, and the change."""
        while True:
            for possible in (kind, *(KINDS[name] for name in _INSTEAD.get(kind.on, ()))):
                with self._lock, self.judge.lock:
                    found = self._free(possible)
                    if found:
                        for target, _ in found[1]:
                            target.busy = True
                        return possible, *found
            time.sleep(0.01)
            self._wait()

    def _free(self, kind: Kind) -> tuple[Shop, Shown] | None:
        if kind.on == "all shelves":
            shelves = [target for target in self.judge.targets if target.key[0] == "shelf"]
            shows = Shows(text=EMPTY, there=kind.name == ALL_SHOPS[0])
            return (
                None if any(one.busy for one in shelves) else (self.opened.shops[0], [(one, shows) for one in shelves])
            )
        small = kind.on == "small shop"
        shops = [shop for shop in self.opened.shops if shop.small is small]
        shops = shops if small else shops[: self.most]
        for shop in self.random.sample(shops, len(shops)):
            if found := self._free_of(kind.on, shop):
                return shop, found
        if small:
            raise RuntimeError("there are too few small shops")
        return None

    def _free_of(self, on: str, shop: Shop) -> Shown | None:
        mine = [target for target in self.judge.targets if target.pages[0][0] == shop.host and not target.gone]
        if on in ("new products", "removable"):
            return self._more_or_fewer(on, shop, mine)
        if on == "small shop":
            return [(target, _nothing(target)) for target in mine if not target.busy] or None
        wanted = {"two products": ("product", "product"), "home and page": ("home", "page")}.get(on, (on,))
        found: list[Target] = []
        for table in wanted:
            free = [one for one in mine if one.key[0] == table and not one.busy and one not in found]
            if not free:
                return None
            found.append(self.random.choice(free))
        return [(target, None) for target in found]

    def _more_or_fewer(self, on: str, shop: Shop, mine: list[Target]) -> Shown | None:
        products = [target for target in mine if target.key[0] == "product"]
        if on == "removable":
            free = [target for target in products[1:] if not target.busy]  # the shelf keeps the first of all
            return [(free[0], _nothing(free[0]))] if free and len(products) > LEAST else None
        if len(products) + 2 > MOST:
            return None
        return [(self._new_product(shop), None) for _ in range(2)]

    def _new_product(self, shop: Shop) -> Target:
        number, key = next(self._handles), f"{self.random.getrandbits(128):032x}"
        key = "-".join((key[:8], key[8:12], key[12:16], key[16:20], key[20:]))
        pages = [(shop.host, path) for path in (f"/products/p{number}", "/products", "/")]
        target = self.judge.add(("product", key), pages)
        target.history[0].shows = _nothing(target)
        return target


def _nothing(target: Target) -> Shows:
    return Shows(text=stem(target.number), there=False)


def _pending_retry(seconds: float, policy: Policy) -> float:
    """Return the longest wait for the next try, in seconds, after failing for `seconds`."""
    passed, attempts = 0.0, 0
    while passed < seconds:
        attempts += 1
        passed += backoff(attempts, policy)
    return _MOST_JITTER * backoff(max(attempts, 1), policy)
