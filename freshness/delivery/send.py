"""The way of a claimed batch: booked, called, judged, credited.

A crash may come at any line: a batch is booked before its call, and taken up again by any living relay
(`freshness.delivery.follow`).
"""

from freshness.batching.batch import Batch, ClaimedBatch
from freshness.delivery import decisions
from freshness.delivery.admission import Admission
from freshness.delivery.call import Caller
from freshness.delivery.credit import Credit
from freshness.delivery.judge import AcceptedBatch, judge
from freshness.delivery.members import KnownMembers
from freshness.delivery.retry import Retries
from freshness.errors import CdnError
from freshness.ports import BookedBatch, Ports
from freshness.scheduling.facts import Superseded
from freshness.scheduling.policy import Policy


class Sender:
    """Sends batches to the CDN, and writes down their outcomes."""

    def __init__(
        self,
        ports: Ports,
        policy: Policy,
        known: KnownMembers,
        admission: Admission,
        caller: Caller,
        retries: Retries,
        credit: Credit,
    ) -> None:
        self._batches = ports.batches
        self._clock = ports.clock
        self._policy = policy
        self._members = known
        self._admission = admission
        self._caller = caller
        self._retries = retries
        self._credit = credit

    def book(self, claimed: ClaimedBatch) -> bool:
        """Write a claimed batch down before its call; without time or capacity, hand it back and return False."""
        limits = self._admission.ability.limits
        if not self._is_late(claimed) and self._batches.open(claimed.batch, due_in=self._policy.lease, limits=limits):
            return True
        self._retries.hand_back(claimed.batch)
        self._admission.leave()
        return False

    def send(self, batch: Batch) -> CdnError | None:
        """Call the CDN for a booked batch.  Return the error, if any."""
        return self._deliver(batch)

    def send_again(self, booked: BookedBatch) -> CdnError | None:
        """Call the CDN for a batch perhaps accepted before, unless its rows were claimed anew."""
        if not self._may_resume(booked):
            self._admission.leave()
            self._batches.save(booked.batch.reference, state="closed")
            return None
        self._members.lack(booked.batch.members)  # the relay that began the batch may have known other members
        return self._deliver(booked.batch, booked)

    def _deliver(self, batch: Batch, booked: BookedBatch | None = None) -> CdnError | None:
        self._admission.pay(batch)
        answers = self._caller.call(batch, held=booked.receipt if booked is not None else "")
        if not answers.asked:
            self._admission.leave()
        age = booked.age if booked is not None else 0.0
        judgement = judge(batch, answers, again=booked is not None, age=age, lease=self._policy.lease)
        self._credit.carry_out(batch, judgement, answers)
        return None if isinstance(judgement, AcceptedBatch) else answers.error

    def _is_late(self, claimed: ClaimedBatch) -> bool:
        """Whether the claim is old enough for another relay to claim the rows soon."""
        return self._clock() - claimed.claimed_at > self._policy.send_window

    def _may_resume(self, booked: BookedBatch) -> bool:
        if all(member.immediate for member in booked.batch.members):
            return booked.age <= self._policy.rate
        updated = self._retries.update(booked.batch, decisions.sent_again)
        return not any(isinstance(one.decision, Superseded) for one in updated)
