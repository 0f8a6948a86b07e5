"""FRESHNESS["THRIFTY"] as the engine asks it: within the ledger's transaction, about every row that it looks at."""

import logging
from collections import OrderedDict
from collections.abc import Callable

from django.db import connections, transaction

from freshness.ports import Clock

log = logging.getLogger(__name__)
_KEPT = 10_000


class ThriftyPlans:
    """Whether a subject is thrifty, each answer remembered for `seconds`; no, where `thrifty` raises.

    `using` is the ledger's database.
    """

    def __init__(self, thrifty: Callable[[str], bool], *, using: str, clock: Clock, seconds: float = 60.0) -> None:
        self._thrifty = thrifty
        self._using = using
        self._clock = clock
        self._seconds = seconds
        self._known: OrderedDict[str, tuple[float, bool]] = OrderedDict()

    def __call__(self, subject: str) -> bool:
        """Rows are locked meanwhile, so nobody is asked what is known."""
        now = self._clock()
        until, answer = self._known.get(subject, (now, False))
        if now >= until:
            answer = self._asked(subject)
            self._known.pop(subject, None)  # what was asked last is forgotten last
            self._known[subject] = (now + self._seconds, answer)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return answer

    def _asked(self, subject: str) -> bool:
        try:
            if not connections[self._using].in_atomic_block:
                return self._thrifty(subject)
            with transaction.atomic(
                using=self._using
            ):  # a query that fails would take the ledger's transaction with it
                return self._thrifty(subject)
        except Exception:  # foreign code, asked in the middle of a look at all that is due
            log.exception("THRIFTY failed on %s, whose windows stay as they are", subject)
            return False
