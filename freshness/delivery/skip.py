"""Purges that are skipped: those of a workspace of which no edge holds a response.

Why that is safe.  Take a generation that was observed at least fence + request_life + margin before the claim.  A
response of an older one was begun under a fence from before the observation, so it left within fence + request_life
of it, or as `no-store`; and `freshness.delivery.presence` had noted it before it left.  So whatever an edge may hold
of it stands in the record by now, and the record is read after the claim.  What is noted later was read under a newer
fence.

Such a generation is settled, and credited.  A purge that is not settled is skipped as well: it would have been for
the older edits of a burst, to which the same applies, and it credits nothing, so another one follows.

What is not shown is skipped too: marks of a subject whose pages nobody can see (`Ports.shown`).  Whatever shows it or
hides it marks it as immediate, in the same transaction.  So where no immediate mark is newer than what is done, it was
hidden all the time since, or the mark that tells otherwise is still to come, and purges everything.
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
    """Whether a purge is one that the record can answer for.

    Only scheduled ones of a workspace that name nothing else: no host, no path, no other tag.  Never one of a subject
    whose old page has been seen at the edge: that copy is there, whatever the record says.
    """
    return (
        not member.immediate
        and member.subject.kind == "ws"
        and not member.subject.cdn
        and member.purge == Purge.of(member.subject)
        and facts.verify_failures == 0
    )


class Skipping:
    """Finds the claims that need not be sent.  Without `Ports.presence` it finds none."""

    def __init__(self, ports: Ports, policy: Policy) -> None:
        self._ledger = ports.ledger
        self._observe = ports.observe
        self._presence = ports.presence
        self._shown = ports.shown
        self._lingers = ports.cdn.ability.lingers
        self._policy = policy

    def needed(self, claims: Sequence[Claim], *, asked: bool = False) -> list[Claim]:
        """The claims that must be sent; the rows of the others become as if a CDN had accepted their purges.

        What somebody `asked` for by name is sent also where it is not shown.
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
        """The subjects that visitors have not seen since what is done."""
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
        except LedgerUnavailable:  # nothing is known: each may be held, and is purged
            return frozenset(tags)

    def _credit(self, needless: dict[Subject, Claim]) -> None:
        updated = self._ledger.update(_accepted(needless, self._policy), subjects=sorted(needless))
        for one in updated:
            member, flush, _ = needless[one.decision.facts.subject]
            if isinstance(one.decision, Done):  # else the claim lapsed, and the next one tells of it
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
