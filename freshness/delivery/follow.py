"""Booked batches: sent again after a crash or a doubt, and polled until effective."""

import logging
from dataclasses import replace

from freshness.delivery.admission import Admission
from freshness.delivery.credit import POLL_EVERY, Credit
from freshness.delivery.judge import unexpected
from freshness.delivery.members import KnownMembers
from freshness.delivery.pauses import KnownPauses
from freshness.delivery.retry import Retries
from freshness.delivery.send import Sender
from freshness.errors import CdnAmbiguous, CdnError
from freshness.ports import BookedBatch, Group, Ports, Receipt
from freshness.scheduling.policy import Policy

log = logging.getLogger(__name__)

_AT_ONCE = 3  # calls that end within a lease even where each takes the whole of its time-out
_PAUSED = 5.0  # seconds until a batch in doubt is looked at again while all is paused
_AT_MOST = 30  # batches taken up by a look
_POLL_SELDOM = 64.0  # seconds, where every look fails


class Follower:
    """Takes up waiting batches from the book, begun by any relay."""

    def __init__(
        self,
        ports: Ports,
        policy: Policy,
        group: Group,
        known: KnownMembers,
        admission: Admission,
        retries: Retries,
        credit: Credit,
        sender: Sender,
        pauses: KnownPauses,
    ) -> None:
        self._batches = ports.batches
        self._policy = policy
        self._group = group
        self._members = known
        self._admission = admission
        self._retries = retries
        self._credit = credit
        self._sender = sender
        self._pauses = pauses

    def follow(self) -> int:
        """Take up waiting batches.  Return their number."""
        followed = 0
        while followed < _AT_MOST and (taken := self._batches.take(lease=self._policy.lease, limit=_AT_ONCE)):
            for booked in taken:
                self._take_up(booked)
            followed += len(taken)
        return followed

    def _take_up(self, booked: BookedBatch) -> None:
        if not self._members.knows(booked.batch):
            self._leave(booked)
        elif booked.state == "sent":
            self._poll(booked)
        elif self._pauses.everything:
            self._retries.keep(booked.batch, patience=_PAUSED, held=booked.receipt)
        elif not self._admission.enter(again=True).calls:
            patience = max(self._policy.tick, self._admission.wait())
            self._retries.keep(booked.batch, patience=patience, held=booked.receipt)
        else:
            self._sender.send_again(booked)

    def _leave(self, booked: BookedBatch) -> None:
        """Leave a batch pending at an unknown member to relays with that member, while the batch's claim lasts."""
        if self._members.is_claimed(booked.batch):
            due_in = self._policy.tick
            self._batches.save(booked.batch.reference, state=booked.state, receipt=booked.receipt, due_in=due_in)
        else:
            self._batches.save(booked.batch.reference, state="closed")

    def _poll(self, booked: BookedBatch) -> None:
        batch = booked.batch
        if not self._admission.may_ask():
            self._batches.save(batch.reference, state="sent", receipt=booked.receipt, due_in=POLL_EVERY)
            return
        known, due_in = self._asked(booked)
        if known.complete:
            self._credit.effective(batch, seconds=booked.age)
        elif booked.age <= self._policy.resubmit_after:
            self._batches.save(batch.reference, state="sent", receipt=known.id, due_in=due_in)
        else:
            self._resubmit(replace(booked, receipt=known.id))

    def _asked(self, booked: BookedBatch) -> tuple[Receipt, float]:
        """Return the progress of a purge, and the seconds until the next question.

        Where the CDN gives no answer, the purge is believed to be in progress.
        """
        known = Receipt(id=booked.receipt, complete=False)
        try:
            return self._group.status(known), POLL_EVERY
        except CdnError as error:
            if self._admission.ability.limits.questions:
                self._admission.refused(error)
            return known, max(POLL_EVERY, getattr(error, "retry_after", None) or 0.0)
        except Exception as error:  # raised by a user's adapter
            log.exception("the adapter of %s failed when asked for %r", booked.batch.cdn, booked.receipt)
            self._retries.alarm(booked.batch, unexpected(error), booked.age)
            return known, min(max(POLL_EVERY, booked.age), _POLL_SELDOM)  # ever less often, also in the log

    def _resubmit(self, booked: BookedBatch) -> None:
        late = self._members.remain(self._group.late(Receipt(id=booked.receipt, complete=False)))
        self._credit.mark_again(booked.batch, late)
        error = CdnAmbiguous(f"{booked.receipt:.20} is not complete: sent again")
        self._retries.alarm(booked.batch, error, booked.age, parked=True)
        self._batches.save(booked.batch.reference, state="closed")
