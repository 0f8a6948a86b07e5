"""Which workspaces have longer windows while the month is over its budget: those on the free plan."""

import time
from collections import OrderedDict

from freshness.ports import Clock
from workspace.hosting.services.engine import workspace_of
from workspace.models import Workspace

_KEPT = 10_000


class Thrift:
    """Answers by subject, each remembered for a minute: a relay asks for every row it looks at."""

    def __init__(self, *, clock: Clock, seconds: float = 60.0) -> None:
        self._clock = clock
        self._seconds = seconds
        self._known: OrderedDict[str, tuple[float, bool]] = OrderedDict()

    def __call__(self, subject: str) -> bool:
        """Whether the subject is a workspace on the free plan."""
        now = self._clock()
        until, answer = self._known.get(subject, (0.0, False))
        if now >= until:
            found = workspace_of(subject)
            answer = found is not None and Workspace.objects.filter(id=found, plan=Workspace.Plan.FREE).exists()
            self._known[subject] = (now + self._seconds, answer)
            self._known.move_to_end(subject)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return answer


is_thrifty = Thrift(clock=time.monotonic)
"""For FRESHNESS["THRIFTY"]."""
