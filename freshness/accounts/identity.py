"""The identity of a CDN configuration, by which a ledger knows the CDN of its purges.  Pure.

An identity consists of vendors' ids of services, zones and distributions, and of a name from settings; never of
credentials, addresses or ports.  Edges may hence come and go, and keys be replaced, under the same identity.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from freshness.errors import Invalid

LONGEST_NAME = 100  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class CdnIdentity:
    """The CDN configuration of a process, or the configuration for which a ledger holds purges.

    name    from settings; empty without a name
    ids     of services, zones or distributions, by the name of the CDN; empty for a CDN known by addresses alone
    noun    words for messages about an identity without name and ids
    barred  no CDN: the process may claim nothing at all

    Raises Invalid for a name of more than 100 characters.
    """

    name: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)
    noun: str = "a CDN without an identity"
    barred: bool = False

    def __post_init__(self) -> None:
        if len(self.name) > LONGEST_NAME:
            raise Invalid(f"the name of an identity has at most {LONGEST_NAME} characters, not {len(self.name)}")
        object.__setattr__(self, "ids", MappingProxyType(dict(self.ids)))

    @property
    def lasts(self) -> bool:
        """Whether a ledger may hold the identity: a name or ids are present."""
        return bool(self.name or self.ids) and not self.barred

    def agrees_with(self, other: "CdnIdentity") -> bool:
        """Whether both share a known part, and no part known to both differs.

        A CDN may hence join or leave a group while processes of both kinds run, and a CDN is never taken for another of
        the same name.
        """
        mine, others = self._known(), other._known()
        common = mine.keys() & others.keys()
        return bool(common) and all(mine[key] == others[key] for key in common)

    def joined(self, other: "CdnIdentity") -> "CdnIdentity":
        """Return all parts known to either, of two identities that agree."""
        return CdnIdentity(name=self.name or other.name, ids={**other.ids, **self.ids})

    def _known(self) -> dict[str, str]:
        return {**self.ids, **({"": self.name} if self.name else {})}

    def __str__(self) -> str:
        ids = ", ".join(f"{cdn} {one}" for cdn, one in sorted(self.ids.items()))
        if self.name:
            return f"{self.name!r} ({ids})" if ids else repr(self.name)
        return ids or self.noun


def refusal(own: CdnIdentity, held: CdnIdentity | None) -> str:
    """Return why a process with identity `own` must not claim from a ledger of `held`; empty where it may.

    A ledger without an identity, from a release without identities or from a test, is open to every process.
    """
    holds = f"the ledger's purges are for {held}" if held else "the ledger's purges are for no CDN yet"
    if own.barred:
        return f"this process purges nothing, because its settings name {own}, and {holds}: name that CDN in them"
    if held is None or own.agrees_with(held):
        return ""
    return (
        f"this process purges nothing, because its settings name {own}, and {holds}: give it the settings of that CDN "
        "or, where the pages have moved to another one, run manage.py freshness_adopt"
    )
