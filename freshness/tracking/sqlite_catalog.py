"""Our triggers in SQLite's schema, compared with the declarations, word for word."""

from collections.abc import Sequence
from dataclasses import dataclass

from freshness.tracking import sqlite as sql
from freshness.tracking.declaration import Tracked, declared_as
from freshness.tracking.plan import Change, Run, State
from freshness.tracking.template import identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class SqliteTriggers:
    """`freshness.tracking.plan.Triggers` for SQLite."""

    def plan(self, run: Run, declared: Sequence[Tracked]) -> list[Change]:
        """Compare the texts in the schema with the declarations'."""
        tables = {row[0] for row in run("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "freshness_note" not in tables:
            return [_change(one, "no ledger", "no table freshness_note") for one in declared]
        found = self._installed(run)
        changes = [self._compare(run, one, found) if one.table in tables else _absent(one) for one in declared]
        known = {one.table for one in declared}
        return changes + [_gone(table, found[table]) for table in sorted(found) if table not in known]

    def removal(self, run: Run) -> list[Change]:
        """Return the removal of every trigger of ours."""
        return [_gone(table, triggers) for table, triggers in sorted(self._installed(run).items())]

    def everything(self, cause: str) -> list[str]:
        """Return the statements of a trigger for the subject `all`."""
        return sql.everything(cause)

    def _compare(self, run: Run, one: Tracked, found: dict[str, dict[str, str]]) -> Change:
        columns = frozenset(row[1] for row in run(f"PRAGMA table_xinfo({identifier(one.table)})"))
        wanted, there = sql.triggers(one, columns=columns), found.get(one.table, {})
        state: State = "ok"
        gone = [name for name in one.columns if name not in columns]
        if missing := [name for name in wanted if name not in there]:
            state, detail = "missing", f"{missing[0]} is not there"
        elif there != wanted:
            state, detail = "outdated", "what is installed is not what is declared"
        elif gone:
            return _change(one, "vanished", f"no column {', '.join(gone)}: each write marks everything of its subject")
        else:
            return _change(one, "ok", "")
        drops = [f"DROP TRIGGER IF EXISTS {identifier(name)}" for name in dict.fromkeys((*there, *wanted))]
        # While a declared column is absent, no process shows the column: triggers of the former declaration suffice.
        is_alike = bool(gone) or all(declared_as(one) in text for text in there.values())
        is_lossy = bool(missing) or not is_alike
        return _change(one, state, detail, (*drops, *wanted.values()), is_lossy=is_lossy)

    def _installed(self, run: Run) -> dict[str, dict[str, str]]:
        """Return {table: {name of a trigger: its text}}."""
        found: dict[str, dict[str, str]] = {}
        for table, name, text in run("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'"):
            if name.startswith(sql.PREFIX):
                found.setdefault(table, {})[name] = text
        return found


def _change(
    one: Tracked, state: State, detail: str, statements: tuple[str, ...] = (), *, is_lossy: bool = False
) -> Change:
    return Change(schema="main", table=one.table, state=state, detail=detail, statements=statements, is_lossy=is_lossy)


def _absent(one: Tracked) -> Change:
    return _change(one, "no table", "the declared table is not there")


def _gone(table: str, found: dict[str, str]) -> Change:
    drops = tuple(f"DROP TRIGGER IF EXISTS {identifier(name)}" for name in found)
    return Change(schema="main", table=table, state="undeclared", detail="nobody declares it", statements=drops)
