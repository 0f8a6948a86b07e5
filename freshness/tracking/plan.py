"""Comparison of a database's triggers with the declarations, and statements for the difference."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from freshness.tracking.declaration import Tracked

Run = Callable[[str], Sequence[Sequence[Any]]]
"""Runs an SQL statement without parameters; returns its rows, an empty sequence for statements without rows."""

State = Literal["ok", "missing", "outdated", "disabled", "vanished", "undeclared", "no ledger", "no table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A table, the fault of its triggers, and the statements that mend the fault.

    `state` is "ok"; "missing"; "outdated" (the text differs from the declaration's); "disabled"; "vanished" (a declared
    column is absent: every write marks everything of its row's subject); "undeclared" (triggers of ours on a table
    without a declaration); "no ledger" or "no table".  `detail` is a clause for people.  `is_lossy`: a write that
    changes what pages show may have made no mark.
    """

    schema: str
    table: str
    state: State
    detail: str = ""
    statements: tuple[str, ...] = ()
    is_lossy: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether writes may go unmarked, or mark too much."""
        return self.state != "ok"


class Triggers(Protocol):
    """Triggers for declarations, in the form of a kind of database."""

    def plan(self, run: Run, declared: Sequence[Tracked]) -> list[Change]:
        """Compare installed triggers with the declarations, in the order of the declarations.  Writes nothing."""
        ...

    def removal(self, run: Run) -> list[Change]:
        """Return the changes that take away everything ever installed here."""
        ...

    def everything(self, cause: str) -> list[str]:
        """Return the statements that mark everything of all subjects."""
        ...
