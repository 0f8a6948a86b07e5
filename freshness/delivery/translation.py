"""Translation of claimed purges for a CDN: by paths where the CDN keeps no tags, and within its largest call."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Claim, Member
from freshness.batching.packing import keep_apart, needs
from freshness.batching.truncate import truncated
from freshness.delivery.claimed import claims_in
from freshness.delivery.members import KnownMembers
from freshness.delivery.retry import Retries
from freshness.errors import Invalid
from freshness.events import Failed
from freshness.ports import Decision, Ports, Update
from freshness.scheduling.facts import Facts, Flush
from freshness.targets.paths import by_paths
from freshness.targets.purge import Purge
from freshness.targets.scope import fewest

MOST_NAMED = 32
"""Most items of a purge that names changed things: beyond, the subject's own tag purges all its pages."""


def names_things(ports: Ports, ability: Ability) -> bool:
    """Whether purges name changed things: several tags must cost no more money or capacity than one."""
    free = not ability.price.any and ability.limits.in_progress is None
    return ports.precise and ability.tags and ports.paths_of is None and free


class Translation:
    """Translates claims for a CDN.  `decide` is the rule by which a part of a row's marks is claimed again."""

    def __init__(self, ports: Ports, ability: Ability, decide: Update, known: KnownMembers, retries: Retries) -> None:
        self._ledger = ports.ledger
        self._observe = ports.observe
        self._paths_of = ports.paths_of
        self._shard_tags = ports.shard_tags
        self._precise = names_things(ports, ability)
        self._most_items = min(MOST_NAMED, ability.items_per_call)
        self._ability = ability
        self._decide = decide
        self._known = known.names
        self._retries = retries

    def translated(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims, each translated for the CDN; parked claims are missing."""
        translated: list[Claim] = []
        for claim in claims:
            try:
                translated.append(Claim(self._whole(claim.member, self._least(claim)), claim.flush))
            except Invalid as error:
                translated += self._in_part(claim, error)
        return translated

    def _least(self, claim: Claim) -> Purge:
        """Choose the changed things alone, where they cost no more than everything of the subject."""
        narrow = claim.narrow if self._precise else None
        return claim.member.purge if narrow is None or len(narrow.items) > self._most_items else narrow

    def _whole(self, member: Member, purge: Purge) -> Member:
        purge = by_paths(member.subject.whole, purge, self._paths_of)
        purge = fewest(member.subject, purge) if self._shard_tags else purge
        needs(purge, self._ability)
        keep_apart(member.subject, purge, self._ability)
        return replace(member, purge=purge)

    def _in_part(self, claim: Claim, error: Invalid) -> list[Claim]:
        """Purge a part of a claim beyond the CDN's abilities, to let its remaining edits go out.

        Half of the claim's marks are tried at first: the later half stays due.  Of a single mark the acceptable part
        goes out, with an alarm.  Where the CDN cannot take even the subject's own tag, the row is parked with an alarm.
        """
        member, flush, _ = claim
        done = flush.facts.done
        alone = Batch(cdn=self._ability.name, members=(member,))
        try:
            own = self._whole(member, Purge.of(member.subject)).purge
        except Invalid as wrong:
            self._retries.refused(alone, wrong, 0.0)
            return []
        if not flush.immediate and flush.named > done + 1:
            self._retries.hand_back(alone)
            half = (done + flush.named) // 2
            updated = self._ledger.update(_up_to(half, self._decide), subjects=[member.subject], known=self._known)
            return self.translated(claims_in(updated))
        return [self._truncated(claim, own, error)]

    def _truncated(self, claim: Claim, own: Purge, error: Invalid) -> Claim:
        member, ability = claim.member, self._ability
        named = by_paths(member.subject.whole, member.purge, self._paths_of)
        part = truncated(member.subject, named, ability, own=own)
        if claim.flush.settled:  # else a settled purge follows, and tells of the rest
            left = sorted(named.items - part.items)
            said = f"{type(error).__name__}: {error}; {len(left)} left out, {left[0]!r:.80} the first of them"
            self._observe(Failed(**member.said(), cdn=ability.name, error=said, parked=True, seconds=0.0))
        return Claim(replace(member, purge=part), claim.flush)


def _up_to(generation: int, decide: Callable[[Facts, float], Decision]) -> Update:
    """Return the same rule for marks up to a generation."""

    def decide_up_to(facts: Facts, now: float) -> Decision:
        decision = decide(facts, now)
        if isinstance(decision, Flush) and not decision.immediate:
            return replace(decision, captured=min(decision.captured, generation), named=generation)
        return decision

    return decide_up_to
