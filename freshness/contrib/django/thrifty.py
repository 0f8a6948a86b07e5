"""FRESHNESS["THRIFTY"] for the engine, which asks about every row at each look, within the ledger's transaction."""

import logging
import threading
from collections.abc import Callable

from cachetools import TTLCache, cached
from django.db import connections, transaction

from freshness.contrib.django.foreign_code import ForeignCode
from freshness.ports import Clock

log = logging.getLogger(__name__)
_REMEMBERED = 10_000  # subjects


class ThriftyPlans:
    """Whether a subject is thrifty, each answer remembered for `seconds`; no, where `thrifty` raises.

    `using` is the ledger's database.
    """

    def __init__(self, thrifty: Callable[[str], bool], *, using: str, clock: Clock, seconds: float = 60.0) -> None:
        self._thrifty = thrifty
        self._using = using
        remembered: TTLCache[object, bool] = TTLCache(_REMEMBERED, seconds, timer=clock)
        self._answer = cached(remembered, lock=threading.Lock())(self._ask)

    def __call__(self, subject: str) -> bool:
        """Return the answer, remembered where possible: the ledger's rows are locked meanwhile."""
        return self._answer(subject)

    def _ask(self, subject: str) -> bool:
        with ForeignCode(log, "THRIFTY failed on %s, whose windows stay as they are", subject):
            if not connections[self._using].in_atomic_block:
                return bool(self._thrifty(subject))
            with transaction.atomic(using=self._using):  # otherwise a failed query would spoil the ledger's transaction
                return bool(self._thrifty(subject))
        return False
