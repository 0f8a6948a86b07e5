"""What a CDN can do, as data.  Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.cache_headers import TagHeader
from freshness.targets.purge import Purge, wildcards_of

_COMPLETE = 25.0  # seconds after which what is in progress at CloudFront is complete (P95); no other vendor limits that


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """What a CDN can do, as data.

    items_per_call  most tags, paths and hosts in one batch
    counted         how many of a batch's items the vendor counts as one call; None: a batch is one call
    apart           tags, hosts, paths and wildcards go in calls of their own
    host_blind      a path is that path on every host, so a wildcard must have the subject's identity as a directory
    account         what an AWS account, say, is called where several CDNs of a multi-CDN share its limits and its bill
    together        which subjects may share a batch: those of which it says the same.  Must not raise; None: all may
    effect          seconds until an accepted purge is effective everywhere, as the vendor states it
    reports         the vendor tells when a purge is complete (`ports.Cdn.status`)
    limits          how fast the account may be called, and how much may be in progress
    header          how responses carry their tags to it; None where it reads them in no header of its own
    rounds          how often a purge must be made because tiers are purged in an unknown order
    rounds_apart    seconds from one round to the next, at least `effect`
    everything      how all of its copies are purged: by the `tag` a-all, by those of all `shards`, or by `subjects`
    lingers         how many seconds longer than a response's own headers say it may be shown, `inf` for no end
    identity        the id of its service, zone or distribution; empty for one known by addresses or credentials alone
    identified_by   which of its adapter's options are that id, of a class; None where the class does not say
    pretends        it purges nothing that visitors see
    """

    name: str
    tags: bool = False
    paths: bool = False
    wildcards: bool = False
    hosts: bool = False
    soft: bool = False
    items_per_call: int = 1
    counted: int | None = None
    apart: bool = False
    host_blind: bool = False
    account: str = ""
    together: Callable[[str], str] | None = None
    effect: float = 0.0
    reports: bool = False
    rounds: int = 1
    rounds_apart: float = 0.0
    everything: str = "shards"
    lingers: float = 0.0
    price: Price = field(default_factory=Price)
    limits: Limits = field(default_factory=Limits)
    header: TagHeader | None = None
    identity: str = ""
    identified_by: tuple[str, ...] | None = None
    pretends: bool = False

    def calls(self, purge: Purge) -> int:
        """How many calls the vendor counts for a purge, at least one."""
        wildcards = wildcards_of(purge)
        kinds = [len(purge.tags), len(purge.hosts), len(purge.paths) - wildcards, wildcards]
        return max(1, sum(self._calls_for(number) for number in (kinds if self.apart else [sum(kinds)])))

    @property
    def most_calls(self) -> int:
        """How many calls the vendor may count for one batch."""
        kinds = sum((self.tags, self.hosts, self.paths, self.wildcards)) if self.apart else 1
        alone = max(0, min(kinds, self.items_per_call) - 1)  # kinds with one item each; the rest is of one kind
        return alone + self._calls_for(self.items_per_call - alone)

    def items_within(self, seconds: float, *, batch: int) -> float:
        """How many items its limits let through in so many seconds, in calls of at most `batch`; else `inf`."""
        limits, turns = self.limits, 1 + int(seconds // _COMPLETE)
        each = min(self.items_per_call, batch) if self.counted is None else self.counted
        paced = inf if limits.calls_per_second is None else (limits.burst + limits.calls_per_second * seconds) * each
        return min(paced, turns * (limits.scheduled(waited=True) or inf))

    def _calls_for(self, items: int) -> int:
        return min(items, 1) if self.counted is None else -(-items // self.counted)
