"""What a database has of the declared triggers, and the statements that bring it there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from freshness.tracking.declaration import Tracked

Run = Callable[[str], Sequence[Sequence[Any]]]
"""Runs one SQL statement that needs no parameters; returns its rows, none where it gives none."""

State = Literal["ok", "missing", "outdated", "disabled", "vanished", "undeclared", "no ledger", "no table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One table, what is wrong with its triggers, and the statements that mend it.

    `state` is "ok"; "missing"; "outdated" (the text differs from the declaration's); "disabled"; "vanished" (a declared
    column is not there: every write marks everything of its row's subject); "undeclared" (triggers of ours on a table
    that nobody declares any more); "no ledger" or "no table".  `detail` is a sentence's part for people.
    """

    schema: str
    table: str
    state: State
    detail: str = ""
    statements: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether writes may go unmarked, or mark too much."""
        return self.state != "ok"


class Triggers(Protocol):
    """What one kind of database makes of declarations."""

    def plan(self, run: Run, declared: Sequence[Tracked]) -> list[Change]:
        """Compare what is installed with what is declared, in the order of the declarations.  Writes nothing."""
        ...

    def removal(self, run: Run) -> list[Change]:
        """What would take away everything that was ever installed here."""
        ...

    def everything(self, cause: str) -> list[str]:
        """The statements that mark everything of all subjects."""
        ...
