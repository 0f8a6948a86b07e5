"""Whether the database of a ledger has gone back since somebody last looked: a restored backup, a lost commit.  Pure.

A database that went back cannot know it.  So relays remember outside of it what they saw last, and compare: the server,
a beat that they write into the database every few seconds, and the states of subjects that they purged.  What differs
means that it may have gone back; nothing lost is worse than everything purged once.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from freshness.targets.generation import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseIdentity:
    """A database server as it says itself; each part empty where it does not, or may not be asked.

    system    the identifier that was drawn when its data directory was made
    timeline  another one after each recovery that ended before the last commit, and after each failover
    database  the identity of the database within it
    started   when it was started last
    durable   it is known to lose no commit by being stopped, however that is
    """

    system: str = ""
    timeline: str = ""
    database: str = ""
    started: str = ""
    durable: bool = True

    @property
    def identity(self) -> str:
        """What makes it another one where commits may be lost, as text; a restart that loses none does not."""
        return " ".join((*self.log, "" if self.durable else self.started)).strip()

    @property
    def log(self) -> tuple[str, str, str]:
        """What stays the same as long as its log only grows."""
        return self.system, self.timeline, self.database

    def differs_from(self, before: "DatabaseIdentity") -> str:
        """What of it tells that commits may be lost since `before`, as a part of a sentence; empty where nothing does.

        A part that was not known, or is not known now, tells nothing.
        """
        for what, now, then in (
            ("the system identifier", self.system, before.system),
            ("the timeline", self.timeline, before.timeline),
            ("the database's identity", self.database, before.database),
        ):
            if now and then and now != then:
                return f"{what} is {now} and was {then}"
        restarted = self.started and before.started and self.started != before.started
        if restarted and not (self.durable and before.durable):
            return f"it was started at {self.started}, and a restart may lose commits that were not synchronous"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedHistory:
    """What is kept outside of the database.

    position     bytes of its log that were safe
    beat, nonce  the newest beat, and what was drawn with it; 0 before the first
    restoration  the number of the newest restoration
    states       of subjects that were purged last
    """

    server: DatabaseIdentity = field(default_factory=DatabaseIdentity)
    position: int = 0
    beat: int = 0
    nonce: int = 0
    restoration: int = 0
    states: Mapping[str, Stamp] = field(default_factory=dict)

    def __str__(self) -> str:
        states = {subject: str(stamp) for subject, stamp in self.states.items()}
        return json.dumps({**asdict(self), "states": states}, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The inverse of `str`.  Raises ValueError for anything else."""
        try:
            parts: dict[str, Any] = json.loads(text)
            states = {subject: Stamp.parse(stamp) for subject, stamp in parts["states"].items()}
            return cls(**{**parts, "server": DatabaseIdentity(**parts["server"]), "states": states})
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"no memory of a history: {text!r:.80}") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHistory:
    """What stands in the database now, as far as it is to be compared with one memory.

    nonce        of the beat that is remembered: None where the database has no such beat
    pruned       the database has forgotten beats as old as that one: it tells nothing
    restoration  the number of the newest restoration, and `restored` the identity of the server it was found on
    states       of the subjects that are remembered
    """

    server: DatabaseIdentity = field(default_factory=DatabaseIdentity)
    position: int = 0
    nonce: int | None = None
    pruned: bool = False
    restoration: int = 0
    restored: str = ""
    states: Mapping[str, Stamp] = field(default_factory=dict)


def went_back(before: RememberedHistory, now: FoundHistory) -> str:
    """Why the database may have gone back since `before`, as a sentence; empty where nothing says so.

    What a restoration since then has dealt with counts no more: of several memories each learns of it in its own time.
    """
    if now.restoration > before.restoration and now.restored == now.server.identity:
        return ""
    differs = now.server.differs_from(before.server)
    if differs:
        return f"the database is another one: {differs}"
    if now.server.log == before.server.log and now.position and now.position < before.position:
        return f"the database's log ends at {now.position}, and was safe up to {before.position}"
    if before.beat and not now.pruned and now.nonce != before.nonce:
        said = "is missing" if now.nonce is None else "is another one"
        return f"the database is of another history: beat {before.beat} {said}"
    for subject, then in before.states.items():
        found = now.states.get(subject, Stamp(generation=0, nonce=0))
        if found.generation < then.generation or (found.generation == then.generation and found.nonce != then.nonce):
            return f"{subject} is at {found}, and was at {then}"
    return ""
