"""Freshness keeps caches as fresh as the database, for many tenants behind a CDN.

The story of an edit:

1.  An edit changes a tenant's content.  Its transaction *marks* the tenant in the ledger, by a
    trigger of the table (`freshness.tracking`) or by `freshness.ports.Ledger.mark`: a note is
    inserted, and the generation goes up by one.  The mark commits or rolls back with the edit.
2.  After the commit the new generation is put into the fence (`freshness.cache.ports.Fences`), at
    best effort.  From then on every cached entry of an older generation is a miss.
3.  A relay ticks (`freshness.delivery.engine`).  The relay folds the notes into the tenant's row and
    *observes* the new generation, and time starts:
    `freshness.scheduling.rule.decide` waits until the edits pause (debounce), and until no response
    of an older generation can still be on its way to an edge (settle; both run at the same time).
4.  Then the relay *claims* the row under a lease, `freshness.batching.packing` joins the purges of many
    tenants into the fewest calls, each call is written down before it is made, and an adapter of
    `freshness/cdn/` sends it.
5.  Success credits exactly the generation captured by the claim; a failure leaves
    the row dirty and due again.  No mark is ever dropped.
6.  When the purge is effective, `freshness.delivery.warm` fetches the pages that matter through the
    edge and `freshness.delivery.verify` judges the generation of each answer.  An old generation marks the
    tenant again.

Read `freshness/scheduling/rule.py` for the rule, `freshness/delivery/engine.py` for the actions, and
`freshness/ports.py` for the boundary.

The names in `__all__` are public; `docs/reference/library.md` describes each.  Modules below are internal, except
modules named in settings by their dotted path.  Each name is imported when a program first asks for the name, to let a
program pay only for the parts in use.
"""

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from freshness.batching.ability import Ability
    from freshness.batching.batch import Batch
    from freshness.cache.cache import Cache
    from freshness.cache.stores.memory import MemoryStore
    from freshness.cache.stores.redis import RedisStore
    from freshness.cache.times import Times
    from freshness.cache_headers import Lifetime
    from freshness.cdn.edge_files import write_edge_files
    from freshness.errors import CdnError, FreshnessError, Invalid, LedgerUnavailable, StoreUnavailable
    from freshness.events import Event
    from freshness.ports import Cdn, Page, Receipt
    from freshness.scheduling.policy import Policy
    from freshness.targets.generation import Stamp
    from freshness.targets.purge import Purge
    from freshness.targets.subject import Subject
    from freshness.targets.tags import make as tag
    from freshness.targets.tags import shard as shard_tag

_HOMES = {
    "Subject": "freshness.targets.subject:Subject",
    "Stamp": "freshness.targets.generation:Stamp",
    "Purge": "freshness.targets.purge:Purge",
    "tag": "freshness.targets.tags:make",
    "shard_tag": "freshness.targets.tags:shard",
    "Policy": "freshness.scheduling.policy:Policy",
    "Lifetime": "freshness.cache_headers:Lifetime",
    "Page": "freshness.ports:Page",
    "Event": "freshness.events:Event",
    "Cache": "freshness.cache.cache:Cache",
    "Times": "freshness.cache.times:Times",
    "MemoryStore": "freshness.cache.stores.memory:MemoryStore",
    "RedisStore": "freshness.cache.stores.redis:RedisStore",
    "Cdn": "freshness.ports:Cdn",
    "Ability": "freshness.batching.ability:Ability",
    "Batch": "freshness.batching.batch:Batch",
    "Receipt": "freshness.ports:Receipt",
    "write_edge_files": "freshness.cdn.edge_files:write_edge_files",
    "FreshnessError": "freshness.errors:FreshnessError",
    "Invalid": "freshness.errors:Invalid",
    "CdnError": "freshness.errors:CdnError",
    "StoreUnavailable": "freshness.errors:StoreUnavailable",
    "LedgerUnavailable": "freshness.errors:LedgerUnavailable",
}

__all__ = [
    "Subject",
    "Stamp",
    "Purge",
    "tag",
    "shard_tag",
    "Policy",
    "Lifetime",
    "Page",
    "Event",
    "Cache",
    "Times",
    "MemoryStore",
    "RedisStore",
    "Cdn",
    "Ability",
    "Batch",
    "Receipt",
    "write_edge_files",
    "FreshnessError",
    "Invalid",
    "CdnError",
    "StoreUnavailable",
    "LedgerUnavailable",
]


def __getattr__(name: str) -> Any:
    """Import a public name when a program first asks for the name."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return resolve_name(_HOMES[name])


def __dir__() -> list[str]:
    """Public names alone."""
    return list(__all__)
