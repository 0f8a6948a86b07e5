"""Skipped purges: purges of a workspace without a copy at any edge.

Why a skip is safe. Suppose that a generation was observed at least fence + request_life + margin before the claim of
its purge. A response of an older generation was begun under a fence from before the observation, and hence left within
fence + request_life of the observation, or as `no-store`; and `freshness.delivery.presence` had noted the response
before that. Hence the record, read after the claim, has every possible copy of an older generation. Responses noted
later were read under a newer fence.

The generation is then settled, and credited.  An unsettled purge is skipped as well: its older edits of a burst have
the same proof, and the settled purge after it is credited in its place.

Purges not shown are skipped too: marks of a subject whose pages are hidden from visitors (`Ports.shown`).  Each change
that shows or hides a subject marks it as immediate, in the same transaction.  Hence, where no immediate mark is newer
than the done generation, the subject was hidden all the time since, or a mark still to come purges everything.
"""

from collections.abc import Callable, Iterable, Sequence

from freshness.batching.batch import Claim, Member
from freshness.delivery import decisions
from freshness.errors import LedgerUnavailable
from freshness.events import Skipped
from freshness.ports import Decision, Ports
from freshness.scheduling.facts import Done, Facts
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject


def may_be_skipped(member: Member, facts: Facts) -> bool:
    """Whether the record of presence may decide that a purge is skipped. Only for scheduled purges of a workspace
    without other names: no host, no path, no other tag.  Never for a subject with an old page seen at the edge: the
    copy exists in spite of the record.
    """
    return (
        not member.immediate
        and member.subject.kind == "ws"
        and not member.subject.cdn
        and member.purge == Purge.of(member.subject)
        and facts.verify_failures == 0
    )


class Skipping:
    """Finds the claims without need of a call: no claims at all without `Ports.presence`."""

    def __init__(self, ports: Ports, policy: Policy) -> None:
        self._ledger = ports.ledger
        self._observe = ports.observe
        self._presence = ports.presence
        self._shown = ports.shown
        self._lingers = ports.cdn.ability.lingers
        self._policy = policy

    def needed(self, claims: Sequence[Claim], *, asked: bool = False) -> list[Claim]:
        """Return the claims to be sent; credit the rows of the rest as if a CDN had accepted their purges.

        A subject `asked` for by name is purged even while not shown.
        """
        about = {claim.member.subject: claim for claim in claims if may_be_skipped(claim.member, claim.flush.facts)}
        hidden = set() if asked else self._hidden(about.values())
        held = self._held({tag for subject in about.keys() - hidden for tag in about[subject].member.purge.tags})
        needless = {
            subject: claim
            for subject, claim in about.items()
            if subject in hidden or not claim.member.purge.tags & held
        }
        if needless:
            self._credit(needless)
        return [claim for claim in claims if claim.member.subject not in needless]

    def _hidden(self, claims: Iterable[Claim]) -> set[Subject]:
        """Return the subjects hidden from visitors since the done generation."""
        asked = {claim.member.subject for claim in claims if claim.flush.facts.last_immediate <= claim.flush.facts.done}
        if not asked:
            return set()
        among = getattr(self._shown, "among", None)
        shown = among(sorted(asked)) if among else {subject for subject in asked if self._shown(subject)}
        return asked.difference(shown)

    def _held(self, tags: set[str]) -> frozenset[str]:
        if self._presence is None or self._lingers == float("inf") or not tags:
            return frozenset(tags)
        try:
            return self._presence.held(tags, longer=self._lingers)
        except LedgerUnavailable:  # without a record each tag may be held, and is purged
            return frozenset(tags)

    def _credit(self, needless: dict[Subject, Claim]) -> None:
        updated = self._ledger.update(_accepted(needless, self._policy), subjects=sorted(needless))
        for one in updated:
            member, flush, _ = needless[one.decision.facts.subject]
            if isinstance(one.decision, Done):  # else the claim lapsed, and the next claim tells of the skip
                self._observe(
                    Skipped(
                        subject=member.subject,
                        generation=member.captured,
                        reason=member.reason,
                        settled=member.settled,
                        coalesced=flush.coalesced,
                        waited=flush.waited,
                        shut_for=self._policy.rate,
                    )
                )


def _accepted(needless: dict[Subject, Claim], policy: Policy) -> Callable[[Facts, float], Decision]:
    return lambda facts, now: decisions.credited(facts, needless[facts.subject].member, now, policy, seconds=0.0)
