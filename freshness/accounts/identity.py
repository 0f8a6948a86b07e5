"""Whose purges a ledger holds: the identity of a CDN configuration.  Pure.

An identity is made of ids that vendors give to services, zones and distributions, and of a name from settings; never of
credentials, addresses or ports.  So edges come and go, and keys are replaced, under one identity.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from freshness.errors import Invalid

LONGEST_NAME = 100  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class CdnIdentity:
    """The CDN configuration of a process, or the one that a ledger's purges are for.

    name    what settings call it; empty where they do not
    ids     of services, zones or distributions, by the name of the CDN; a CDN known by addresses alone has none
    noun    what to call it where it has neither
    barred  no CDN, so that a process may claim nothing at all

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
        """A ledger may hold it: there is something to know it by."""
        return bool(self.name or self.ids) and not self.barred

    def agrees_with(self, other: "CdnIdentity") -> bool:
        """Both know something in common, and nothing differs of what both know.

        So a CDN may join a group or be taken out of it while processes of both kinds run, and one CDN may not be taken
        for another that has its name.
        """
        mine, others = self._known(), other._known()
        common = mine.keys() & others.keys()
        return bool(common) and all(mine[key] == others[key] for key in common)

    def joined(self, other: "CdnIdentity") -> "CdnIdentity":
        """All that either knows, of two that agree."""
        return CdnIdentity(name=self.name or other.name, ids={**other.ids, **self.ids})

    def _known(self) -> dict[str, str]:
        return {**self.ids, **({"": self.name} if self.name else {})}

    def __str__(self) -> str:
        ids = ", ".join(f"{cdn} {one}" for cdn, one in sorted(self.ids.items()))
        if self.name:
            return f"{self.name!r} ({ids})" if ids else repr(self.name)
        return ids or self.noun


def refusal(own: CdnIdentity, held: CdnIdentity | None) -> str:
    """Why a process with the identity `own` claims nothing of a ledger that holds `held`; empty where it may.

    A ledger that holds none yet is for whoever asks: one that was made by a release without identities, or for a test.
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
