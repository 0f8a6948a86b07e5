"""A single look of a relay, for schedulers and people: take up begun calls, send due purges, report on both."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from freshness.contrib.django import build
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.delivery.engine import Engine
from freshness.events import Claimed, Effective, Event, Failed, Purged, Skipped
from freshness.ports import Observe

_OBSERVERS = 30.0  # seconds for observers to finish, warming included


@dataclass(frozen=True, slots=True, kw_only=True)
class TickReport:
    """The result of a relay's look: numbers of purges, each of a single subject, unless noted.

    followed     calls begun by an earlier look or another relay taken up: sent again, or asked about
    claimed      due purges, claimed
    purged       accepted by the CDN, in `calls` calls
    skipped      not sent: no edge holds a response of the subject
    failed       not accepted or not completed by the CDN; tried again
    effective    carried out by every edge, as far as the CDN tells
    waiting      dirty subjects, before their time, or to be tried again
    in_progress  begun calls, not known to be effective
    errors       texts of the failures, each once
    """

    followed: int
    claimed: int
    purged: int
    calls: int
    skipped: int
    failed: int
    effective: int
    waiting: int
    in_progress: int
    errors: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    def __str__(self) -> str:
        done = f"{self.claimed} claimed, {self.purged} purged in {self.calls} calls, {self.skipped} skipped"
        ends = f"{self.failed} failed, {self.effective} effective"
        return f"{done}, {ends}; {self.followed} calls followed; {self.waiting} wait, {self.in_progress} calls go on"


class _Recorder:
    """An observer that keeps each event and passes the event on."""

    def __init__(self, observe: Observe) -> None:
        self.events: list[Event] = []
        self._observe = observe

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        self._observe(event)


def tick_once(engine: Engine) -> TickReport:
    """Act as a relay for a single look, and wait until the observers have finished.  Raises LedgerUnavailable."""
    recorder = _Recorder(engine.ports.observe)
    once = Engine(replace(engine.ports, observe=recorder), engine.policy)
    # Calls begun earlier are taken up first: claimed anew, their rows would be purged again.  Begun calls are also
    # taken up last, because a call refused as a whole has left its halves there.
    followed = once.follow()
    for claimed in once.tick():
        once.send(claimed)
    once.follow()
    build.observe().join(within=_OBSERVERS)
    return _report(recorder.events, followed=followed)


def _report(events: Sequence[Event], *, followed: int) -> TickReport:
    counts = Counter(type(event) for event in events)
    using = build.ledger().using
    return TickReport(
        followed=followed,
        claimed=counts[Claimed] + counts[Skipped],
        purged=counts[Purged],
        calls=len({event.reference for event in events if isinstance(event, Purged)}),
        skipped=counts[Skipped],
        failed=counts[Failed],
        effective=counts[Effective],
        waiting=LedgerRow.objects.using(using).filter(due_at__isnull=False).count(),
        in_progress=BatchRow.objects.using(using).exclude(state="closed").count(),
        errors=tuple(dict.fromkeys(event.error for event in events if isinstance(event, Failed))),
    )
