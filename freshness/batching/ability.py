"""The abilities of a CDN, as data.  Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.cache_headers import TagHeader
from freshness.targets.purge import Purge, wildcards_of

# Seconds until 95 % of CloudFront's purges in progress are complete; the other vendors set no limit on purges in
# progress.
_COMPLETE = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """The abilities of a CDN, as data.

    items_per_call  most tags, paths and hosts in a batch
    counted         items of a batch counted as a single call by the vendor; `None`: a batch is a single call
    apart           tags, hosts, paths and wildcards go in calls of their own
    host_blind      a path is that path on every host: a wildcard must have the subject's identity as a directory
    account         name of an account shared by several CDNs of a multi-CDN, with its limits and bill, as with AWS
    together        maps a subject to the name of its batch: only equal names share a call.  Must not raise; `None`: all
                    may
    effect          seconds until an accepted purge is effective everywhere, as stated by the vendor
    reports         the vendor tells when a purge is complete (`ports.Cdn.status`)
    limits          calls per second of the account, and items in progress
    header          the header of responses from which the CDN reads tags; `None` for a CDN without a header of its own
    rounds          number of times to repeat a purge because tiers are purged in an unknown order
    rounds_apart    seconds between two rounds, at least `effect`
    everything      how all its copies are purged: by the `tag` a-all, by the tags of all `shards`, or by `subjects`
    lingers         seconds for which a response may be shown beyond the lifetime in its headers, `inf` for no end
    identity        the id of its service, zone or distribution; empty for a CDN known by addresses or credentials alone
    identified_by   the adapter's options that form the id, of a class; `None` for an adapter class without that
                    knowledge
    pretends        its purges have no effect on pages shown to visitors
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
        """Return the number of calls counted by the vendor for a purge, at least one."""
        wildcards = wildcards_of(purge)
        kinds = [len(purge.tags), len(purge.hosts), len(purge.paths) - wildcards, wildcards]
        return max(1, sum(self._calls_for(number) for number in (kinds if self.apart else [sum(kinds)])))

    @property
    def most_calls(self) -> int:
        """The most calls that the vendor may count for a batch."""
        kinds = sum((self.tags, self.hosts, self.paths, self.wildcards)) if self.apart else 1
        alone = max(0, min(kinds, self.items_per_call) - 1)  # kinds with a single item each; the rest is of one kind
        return alone + self._calls_for(self.items_per_call - alone)

    def items_within(self, seconds: float, *, batch: int) -> float:
        """Return the items admitted by the limits in `seconds`, in calls of at most `batch`; without limits `inf`."""
        limits, turns = self.limits, 1 + int(seconds // _COMPLETE)
        each = min(self.items_per_call, batch) if self.counted is None else self.counted
        paced = inf if limits.calls_per_second is None else (limits.burst + limits.calls_per_second * seconds) * each
        return min(paced, turns * (limits.scheduled(waited=True) or inf))

    def _calls_for(self, items: int) -> int:
        return min(items, 1) if self.counted is None else -(-items // self.counted)
