"""A relay's watch over the database's clock: after a step of the clock every waiting row is scheduled anew.

A clock is set by hand, by NTP after a bad start, or by a failover to a machine with another clock.  Set back,
rows would wait for as long as the step; set forward, a purge would be credited before old responses had drained.  The
watch compares the database's clock with the relay's own before any claim, and at its start with the last beat
of any relay.
"""

import logging
from functools import partial
from typing import Final

from django.db.models import Max

from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import BeatRow, LedgerRow
from freshness.ports import Clock
from freshness.scheduling.clock_step import TOLERANCE, ClockOffset, after_step, offset, step

log = logging.getLogger(__name__)
_AT_A_TIME: Final = 500

# Other columns with times, in seconds: polls of sent purges, rests of accounts, the silence of members, and operators'
# pauses.
_BACK = (
    "UPDATE freshness_batch SET due_at = {now} + %(lease)s WHERE state <> 'closed' AND due_at > {now} + %(lease)s",
    "UPDATE freshness_batch SET opened_at = {now} WHERE state <> 'closed' AND opened_at > {now}",
    "UPDATE freshness_account SET rest_until = NULL WHERE rest_until > {now}",
    "UPDATE freshness_account SET refilled_at = {now} WHERE refilled_at > {now}",
    "UPDATE freshness_member SET silent_since = {now} WHERE silent_since > {now}",
    "UPDATE freshness_pause SET since = {now}, until = {now} + until - since WHERE since > {now} AND ended_at IS NULL",
)
_FORWARD = (
    # Edges show a copy for its lifetime, regardless of the database's clock.
    "UPDATE freshness_served SET shown_until = shown_until + %(step)s",
    # A pause begun before the clock step keeps the length chosen by its operator. The pause's begin is set to the time
    # after the step: the next relay that notices the step does not prolong the pause again.
    (
        "UPDATE freshness_pause SET since = {now}, until = until + %(step)s WHERE ended_at IS NULL "
        "AND since <= {now} - %(step)s AND until > {now} - %(step)s"
    ),
)


class ClockWatch:
    """Compares the database's clock with the relay's own `clock` at each look.

    `clock` must not stand still while the machine is suspended.
    """

    def __init__(self, *, ledger: DjangoLedger | None = None, clock: Clock = build.awake_or_not) -> None:
        self._ledger = ledger
        self._clock = clock
        self._before: ClockOffset | None = None

    def look(self) -> float:
        """Return the seconds by which the clock was set since the last look, negative for back, and mend waiting rows.

        Raises LedgerUnavailable, and then the next look finds the step.
        """
        ledger = self._ledger or build.ledger()
        asked = self._clock()
        now = ledger.now()
        found = offset(now, asked=asked, answered=self._clock())
        by = step(self._before, found) if self._before is not None else _back_since_the_last_beat(ledger, now)
        if by:
            log.error("the database's clock was set by %+.1f s: what waits is decided on anew", by)
            _mend(ledger, by)
        self._before = found
        return by


def _back_since_the_last_beat(ledger: DjangoLedger, now: float) -> float:
    """Return the negative seconds since the last beat, else 0.0: a beat later than now is from before the step."""
    last = BeatRow.objects.using(ledger.using).aggregate(last=Max("beaten_at"))["last"]
    return now - last if last is not None and last > now + TOLERANCE else 0.0


def _mend(ledger: DjangoLedger, by: float) -> None:
    """Reschedule waiting rows after a step of `by` seconds; a repetition by each relay costs a look at each row."""
    policy = conf.load().policy
    with ledger_cursor(ledger.using) as (cursor, dialect):
        for statement in _BACK if by < 0 else _FORWARD:
            cursor.execute(statement.format(now=dialect.now), _named(statement, lease=policy.lease, step=by))
    waiting = LedgerRow.objects.using(ledger.using).filter(due_at__isnull=False).order_by("subject")
    subjects = list(waiting.values_list("subject", flat=True))
    for at in range(0, len(subjects), _AT_A_TIME):
        ledger.update(partial(after_step, policy=policy), subjects=subjects[at : at + _AT_A_TIME])


def _named(statement: str, **values: float) -> dict[str, float] | None:
    return {name: value for name, value in values.items() if f"%({name})s" in statement} or None
