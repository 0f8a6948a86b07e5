"""Carry out a judgement: credit generations, and make purges pending at CDNs that did not accept them."""

import logging
from collections.abc import Sequence
from functools import partial

from freshness.accounts import failure
from freshness.batching.batch import Batch, Member
from freshness.delivery import decisions
from freshness.delivery.billing import is_single
from freshness.delivery.judge import (
    AcceptedBatch,
    Answers,
    DoubtfulBatch,
    HalvedBatch,
    Judgement,
    RefusedBatch,
    RestingBatch,
)
from freshness.delivery.members import KnownMembers
from freshness.delivery.retry import Retries
from freshness.errors import CdnError
from freshness.events import Effective, Failed, Purged, Widened
from freshness.ports import Group, Ports, Receipt
from freshness.scheduling.outcomes import put_off
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject
from freshness.targets.tags import SHARDS, shard

log = logging.getLogger(__name__)

POLL_EVERY = 2.0  # seconds between two looks at a purge not yet complete at a CDN


class Credit:
    """Carries out judgements: in the rows, in the book of batches, and as events."""

    def __init__(self, ports: Ports, policy: Policy, group: Group, known: KnownMembers, retries: Retries) -> None:
        self._ports = ports
        self._policy = policy
        self._group = group
        self._members = known
        self._retries = retries

    def carry_out(self, batch: Batch, judgement: Judgement, answers: Answers) -> None:
        """Write down everything proved by a judgement of a batch."""
        match judgement:
            case HalvedBatch():
                self._retries.in_halves(batch)
            case DoubtfulBatch(error=error, apart=apart):
                held = self._group.joined(answers.accepted).id if answers.accepted else ""
                self._retries.in_doubt(batch, error, answers.seconds, apart=apart, held=held)
            case RestingBatch(error=error):
                self._retries.hand_back(batch)
                self._retries.alarm(batch, error, answers.seconds)
                self._close(batch)
            case RefusedBatch(error=error):
                self._retries.refused(batch, error, answers.seconds)
                self._close(batch)
            case AcceptedBatch(pending=pending):
                shares = self._group.shares(batch) if pending else {}
                for name, error in pending.items():
                    self._pend(shares[name], name, error, rest=answers.rests.get(name, 0.0))
                self._accepted(batch, answers)

    def effective(self, batch: Batch, *, seconds: float) -> None:
        """Tell of a purge that is effective `seconds` after its batch was opened, and end its following."""
        reference = batch.reference
        for member in batch.members:
            self._ports.observe(
                Effective(
                    **member.said(),
                    cdn=batch.cdn,
                    reference=reference,
                    settled=member.settled,
                    dirty_since=member.dirty_since,
                    nonce=member.nonce,
                    tags=member.purge.tags,
                    seconds=seconds,
                )
            )
        self._close(batch)

    def mark_again(self, batch: Batch, late: Sequence[str]) -> None:
        """Purge once more where a purge was not completed: only at the `late` CDNs."""
        single = is_single(self._group)
        for member in sorted(batch.members, key=lambda member: member.subject):
            for name in late:
                row, purge = (member.subject, None) if single else self._members.row_of(name, member)
                self._ports.ledger.mark(row, reason="resubmit", purge=purge, bare=True)

    def _accepted(self, batch: Batch, answers: Answers) -> None:
        receipt = self._group.joined(answers.accepted)
        if batch.round < answers.rounds:  # a tier purged first may have been filled from a tier purged later
            self._open_next_round(batch, answers)
            return
        self._retries.update(batch, partial(decisions.accepted, seconds=answers.seconds))
        reference, items = batch.reference, batch.items  # computed once: each takes the whole batch
        for member in batch.members:
            self._ports.observe(
                Purged(
                    **member.said(),
                    cdn=batch.cdn,
                    reference=reference,
                    settled=member.settled,
                    items=items,
                    seconds=answers.seconds,
                )
            )
        if receipt.complete:
            self.effective(batch, seconds=answers.seconds)
        else:
            effect = self._group.ability.effect or POLL_EVERY
            self._ports.batches.save(reference, state="sent", receipt=receipt.id, due_in=effect)
        self._tell_widened(batch)

    def _tell_widened(self, batch: Batch) -> None:
        """Tell how many clean workspaces went cold where whole shards were purged in place of workspaces."""
        members = batch.by_shards
        if not members:
            return
        shards, dirty = len({shard(member.subject.id) for member in members}), len(members)
        known = self._ports.workspaces() if self._ports.workspaces is not None else None
        clean = None if known is None else max(0, round(known * shards / SHARDS) - dirty)
        others = "an unknown number of" if clean is None else f"about {clean:,}"
        log.warning(
            "%s: %d workspaces were purged by the tags of %d shards; pages of %s others went cold",
            batch.cdn,
            dirty,
            shards,
            others,
        )
        self._ports.observe(
            Widened(
                subject=f"account:{batch.cdn}",
                cdn=batch.cdn,
                reference=batch.reference,
                shards=shards,
                dirty=dirty,
                clean=clean,
            )
        )

    def _open_next_round(self, batch: Batch, answers: Answers) -> None:
        """Book the next round of a purge, except at CDNs without further rounds or with the purge pending."""
        ability, abilities = self._group.ability, self._group.abilities
        again_in = max(ability.effect, ability.rounds_apart) or POLL_EVERY
        ended = {
            name: one
            for name, one in answers.accepted.items()
            # A CDN missing from this relay's settings gets its further rounds from relays with the CDN.
            if name not in abilities or abilities[name].rounds <= batch.round
        }
        ended |= dict.fromkeys(answers.errors, Receipt())
        following = batch.next_round()
        self._ports.batches.open(following, due_in=again_in)
        if ended:
            held = self._group.joined(ended).id
            self._ports.batches.save(following.reference, state="open", receipt=held, due_in=again_in)
        self._close(batch)

    def _pend(self, share: Batch, name: str, error: CdnError, *, rest: float) -> None:
        """Make a share pending at a CDN that did not accept it, in rows of the CDN's own, before any credit."""
        log.info("a purge of %s is pending at %s: %s", share.named(), name, error)
        rows: set[Subject] = set()
        for member in sorted(share.members, key=lambda member: member.subject):
            row, purge = self._members.row_of(name, member)
            self._ports.ledger.mark(row, reason=member.reason, purge=purge, bare=True)
            self._tell(member, error, cdn=name, row=member.subject.pending_at(name))
            rows.add(row)
        self._ports.ledger.update(
            lambda facts, now: put_off(facts, until=now + rest, policy=self._policy), subjects=sorted(rows)
        )

    def _tell(self, member: Member, error: CdnError, *, cdn: str, row: Subject) -> None:
        said = {**member.said(), "subject": row}
        self._ports.observe(Failed(**said, cdn=cdn, error=failure.told(error), parked=False, seconds=0.0))

    def _close(self, batch: Batch) -> None:
        self._ports.batches.save(batch.reference, state="closed")
