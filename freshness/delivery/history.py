"""Detection of a database that has gone back since the last look, through a restored backup or lost commits.  Pure.

A database cannot know of its own going back.  Hence relays keep a memory outside of it, and compare: the server, a beat
written into the database every few seconds, and the states of purged subjects.  A difference means that the database
may have gone back; purging everything once is better than losing an edit.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from freshness.targets.generation import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseIdentity:
    """The identity of a database server as reported by the server; a part is empty where unknown or forbidden.

    system    the identifier drawn when its data directory was made
    timeline  a new number after each recovery that ended before the last commit, and after each failover
    database  the identity of the database within the server
    started   when the server was last started
    durable   whether no kind of stop is known to lose a commit
    """

    system: str = ""
    timeline: str = ""
    database: str = ""
    started: str = ""
    durable: bool = True

    @property
    def identity(self) -> str:
        """The identity as text; it changes where commits may be lost, but not at a restart that loses none."""
        return " ".join((*self.log, "" if self.durable else self.started)).strip()

    @property
    def log(self) -> tuple[str, str, str]:
        """The parts that stay the same as long as the server's log only grows."""
        return self.system, self.timeline, self.database

    def differs_from(self, before: "DatabaseIdentity") -> str:
        """Return a clause on why commits may be lost since `before`; empty without a reason.

        A part unknown before or now gives no reason.
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
    """The memory kept outside of the database.

    position     bytes of the server's log that were safe
    beat, nonce  the newest beat, and the nonce drawn with it; 0 before the first
    restoration  the number of the newest restoration
    states       states of the subjects purged last
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
        """Build a memory from its text, the inverse of `str`.  Raises ValueError for any other text."""
        try:
            parts: dict[str, Any] = json.loads(text)
            states = {subject: Stamp.parse(stamp) for subject, stamp in parts["states"].items()}
            return cls(**{**parts, "server": DatabaseIdentity(**parts["server"]), "states": states})
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"no memory of a history: {text!r:.80}") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHistory:
    """The present state of the database, as far as needed for the comparison with a memory.

    nonce        nonce of the remembered beat: `None` where the database has no beat of that number
    pruned       the database has deleted beats as old as the remembered beat: its absence proves no loss
    restoration  the number of the newest restoration, and `restored` the identity of its server
    states       present states of the remembered subjects
    """

    server: DatabaseIdentity = field(default_factory=DatabaseIdentity)
    position: int = 0
    nonce: int | None = None
    pruned: bool = False
    restoration: int = 0
    restored: str = ""
    states: Mapping[str, Stamp] = field(default_factory=dict)


def went_back(before: RememberedHistory, now: FoundHistory) -> str:
    """Return the reason why the database may have gone back since `before`, as a sentence; empty without a reason.

    Differences dealt with by a restoration since then no longer count: each memory learns of a restoration in its own
    time.
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
