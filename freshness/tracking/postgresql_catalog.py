"""Our triggers in PostgreSQL's catalogs, compared with the declarations, word for word."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from freshness.tracking import postgresql as sql
from freshness.tracking.declaration import Tracked, declared_as
from freshness.tracking.plan import Change, Run, State
from freshness.tracking.template import literal

# pg_trigger.tgtype: after, for each row, delete and update; the same with insert; after, for each statement, truncate
_ROW_TYPE, _INSERT_TYPE, _TRUNCATE_TYPE = 25, 4, 32
_ENABLED = ("O", "A")
_CONFIG = ["search_path=pg_catalog, pg_temp"]

_WORST_FIRST: tuple[State, ...] = ("missing", "disabled", "vanished", "outdated")

_TRIGGERS = """
SELECT n.nspname::text, c.relname::text, t.tgname::text, t.tgenabled::text, t.tgtype::integer,
       t.tgqual IS NOT NULL OR t.tgattr::text <> '', t.tgparentid <> 0, p.proname::text
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid JOIN pg_catalog.pg_namespace f ON f.oid = p.pronamespace
WHERE NOT t.tgisinternal AND t.tgname IN ({names}) AND f.nspname = {ledger}
"""
_TABLES = """
SELECT n.nspname::text, c.relname::text, c.relkind::text,
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attgenerated = 'v' AND NOT a.attisdropped),
       b.schemas, b.names
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    WITH RECURSIVE below (relid) AS (
        SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid
        UNION SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN below ON i.inhparent = below.relid
    )
    SELECT coalesce(array_agg(m.nspname::text ORDER BY k.oid), '{{}}') AS schemas,
           coalesce(array_agg(k.relname::text ORDER BY k.oid), '{{}}') AS names
    FROM below JOIN pg_catalog.pg_class k ON k.oid = below.relid
    JOIN pg_catalog.pg_namespace m ON m.oid = k.relnamespace
) AS b
WHERE c.oid = ANY (ARRAY[{tables}]::pg_catalog.oid[]) AND c.relkind IN ('r', 'p')
"""
_FUNCTIONS = """
SELECT p.proname::text, p.prosrc, p.prosecdef, p.proconfig,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)
           || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
       ARRAY(SELECT coalesce(r.rolname::text, '')
             FROM pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
             LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
             WHERE a.grantee <> p.proowner AND a.privilege_type = 'EXECUTE' ORDER BY 1)
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = {ledger} AND (pg_catalog.starts_with(p.proname, 'freshness_row_') OR p.proname IN ({shared}))
"""
_LEDGER = "SELECT pg_catalog.to_regclass({note}) IS NOT NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trigger:
    """An installed trigger of ours; `cloned`: on a partition, made by the parent's trigger."""

    schema: str
    table: str
    name: str
    enabled: str
    type: int
    conditional: bool
    cloned: bool
    function: str

    def runs(self, function: str, kind: int) -> bool:
        """Whether the trigger, enabled or not, equals the declaration's."""
        return (self.function, self.type) == (function, kind) and not self.conditional


@dataclass(frozen=True, slots=True, kw_only=True)
class _Function:
    """An installed function of ours; `callers` besides its owner: roles, "" for everybody."""

    body: str
    secure: bool
    config: Sequence[str] | None
    signature: str
    callers: tuple[str, ...]

    @property
    def is_safe(self) -> bool:
        """Whether the function runs as its owner, and looks for names in the fixed search path alone."""
        return self.secure and list(self.config or ()) == _CONFIG

    @property
    def revoked(self) -> tuple[str, ...]:
        """The statements to leave the function to triggers, which need no right to call."""
        return tuple(sql.revoke(self.signature, role) for role in self.callers)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A declared table, as found in the database.

    `children` are its partitions, or the tables that inherit from it, at every depth.  Triggers read NULL in `virtual`
    columns.
    """

    kind: str
    columns: frozenset[str]
    virtual: frozenset[str]
    children: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresqlTriggers:
    """`freshness.tracking.plan.Triggers` for PostgreSQL; `ledger` is the schema of the ledger's tables."""

    ledger: str = "public"

    def plan(self, run: Run, declared: Sequence[Tracked]) -> list[Change]:
        """Compare catalogs and declarations, without a lock in the way of writes."""
        if not self._has_ledger(run):
            return [_change(one, "no ledger", f"no table freshness_note in {self.ledger}") for one in declared]
        tables, triggers, functions = self._tables(run, declared), self._triggers(run), self._functions(run)
        places = {(one.schema, one.table) for one in declared}
        changes = [
            self._compare(one, tables.get((one.schema, one.table)), triggers, functions, places) for one in declared
        ]
        return [
            *(self._shared(functions) if declared else ()),
            *changes,
            *self._undeclared(declared, tables, triggers),
            *self._unused(declared, triggers, functions),
        ]

    def removal(self, run: Run) -> list[Change]:
        """Return the removal of all triggers with functions of this ledger, and at last of the functions."""
        tables = sorted({key[:2] for key, one in self._triggers(run).items()})
        own = [name for name in self._functions(run) if name.startswith("freshness_row_")]
        last = (
            *(sql.remove_function(name, ledger=self.ledger) for name in own),
            *sql.remove_shared(ledger=self.ledger),
        )
        return [*(self._gone(*table) for table in tables), self._of_functions("undeclared", "functions", last)]

    def everything(self, cause: str) -> list[str]:
        """Return the statement to mark everything of all subjects; needs the functions common to all tables."""
        return sql.note_everything(ledger=self.ledger, cause=cause)

    def _compare(
        self,
        one: Tracked,
        table: _Table | None,
        triggers: dict[tuple[str, str, str], _Trigger],
        functions: dict[str, _Function],
        declared: Set[tuple[str, str]],
    ) -> Change:
        if table is None:
            return _change(one, "no table", "the declared table is not there")
        found: list[tuple[State, str, tuple[str, ...]]] = []
        function = functions.get(sql.function_name(one))
        if (state := _state_of(function, sql.row_body(one, ledger=self.ledger, virtual=table.virtual))) != "ok":
            made = sql.install_function(one, ledger=self.ledger, virtual=table.virtual)
            found.append((state, "its function", tuple(made)))
        if function is not None and function.callers:
            found.append(("outdated", _may_call("its function", function), function.revoked))
        of_triggers = list(self._of_triggers(one, table, triggers, declared))
        found += of_triggers
        gone = [name for name in one.columns if name not in table.columns]
        if gone:
            names = ", ".join(gone)
            found.append(("vanished", f"no column {names}: a write marks everything of its row's subject", ()))
        if unreadable := [name for name in one.columns if name in table.virtual]:
            names = ", ".join(unreadable)
            why = f"no trigger can read the virtual column {names}: a write marks everything of its row's subject"
            found.append(("vanished", f"{why}; declare the columns that {names} is made of", ()))
        if not found:
            return _change(one, "ok", "")
        state, detail, _ = min(found, key=lambda wrong: _WORST_FIRST.index(wrong[0]))
        # While a declared column is absent, no process shows the column: a function of a former declaration suffices.
        is_former = function is not None and not gone and _said(one, table) not in function.body
        is_lossy = is_former or bool(of_triggers)
        statements = tuple(statement for *_, statements in found for statement in statements)
        return _change(one, state, detail, statements, is_lossy=is_lossy)

    def _of_triggers(
        self,
        one: Tracked,
        table: _Table,
        triggers: dict[tuple[str, str, str], _Trigger],
        declared: Set[tuple[str, str]],
    ) -> Iterator[tuple[State, str, tuple[str, ...]]]:
        """Yield the faults of the triggers of a table and its children.

        Partitions get row triggers from their parent, inheriting tables need their own; a child with a declaration of
        its own is left to that declaration.
        """
        own = sql.function_name(one)
        children = (child for child in table.children if child not in declared)
        for schema, name in ((one.schema, one.table), *children):
            for trigger, function, kind in (
                (sql.ROW_TRIGGER, own, _ROW_TYPE + _INSERT_TYPE * one.inserts),
                (sql.TRUNCATE_TRIGGER, sql.TRUNCATED, _TRUNCATE_TYPE),
            ):
                found = triggers.get((schema, name, trigger))
                from_parent = trigger == sql.ROW_TRIGGER and table.kind == "p"
                place = (one.schema, one.table) if from_parent else (schema, name)
                made = sql.install_trigger(*place, trigger, ledger=self.ledger, function=function, inserts=one.inserts)
                if found is None:
                    yield "missing", f"{trigger} on {schema}.{name}", (made,)
                elif not found.runs(function, kind):
                    yield "outdated", f"{trigger} on {schema}.{name}", (made,)
                if found is not None and found.enabled not in _ENABLED:
                    yield "disabled", f"{trigger} on {schema}.{name}", (sql.enable(schema, name, trigger),)

    def _undeclared(
        self,
        declared: Sequence[Tracked],
        tables: dict[tuple[str, str], _Table],
        triggers: dict[tuple[str, str, str], _Trigger],
    ) -> Iterator[Change]:
        known = {(one.schema, one.table) for one in declared}
        known |= {child for table in tables.values() for child in table.children}
        names = {one.table for one in declared}
        for place in sorted({key[:2] for key, one in triggers.items() if not one.cloned} - known):
            # The table may belong to another tenant's schema: such a table's triggers are dropped only by `removal`.
            yield self._of_another_schema(*place) if place[1] in names else self._gone(*place)

    def _unused(
        self,
        declared: Sequence[Tracked],
        triggers: dict[tuple[str, str, str], _Trigger],
        functions: dict[str, _Function],
    ) -> Iterator[Change]:
        """Yield the removal of functions of tables dropped, or declared no more."""
        names = {*map(sql.function_name, declared), *sql.shared_bodies(ledger=self.ledger)}
        tables = {one.table for one in declared}
        places = {(one.schema, one.table) for one in declared}
        others = (one for one in triggers.values() if one.table in tables and (one.schema, one.table) not in places)
        names |= {one.function for one in others}  # of other schemas
        drops = tuple(sql.remove_function(name, ledger=self.ledger) for name in sorted(functions) if name not in names)
        if drops:
            yield self._of_functions("undeclared", "functions of tables that are not declared", drops)

    def _of_functions(self, state: State, detail: str, statements: tuple[str, ...]) -> Change:
        return Change(schema=self.ledger, table="", state=state, detail=detail, statements=statements)

    def _of_another_schema(self, schema: str, table: str) -> Change:
        detail = (
            "a table of this name is declared in another schema; track(…, schema='*') declares those of all schemas"
        )
        return Change(schema=schema, table=table, state="undeclared", detail=detail)

    def _gone(self, schema: str, table: str) -> Change:
        statements = tuple(sql.remove(schema, table))
        return Change(
            schema=schema, table=table, state="undeclared", detail="nobody declares it", statements=statements
        )

    def _shared(self, functions: dict[str, _Function]) -> Iterator[Change]:
        """Yield the renewal of the functions common to all tables, where a function differs."""
        bodies = sql.shared_bodies(ledger=self.ledger)
        states = [_state_of(functions.get(name), body) for name, body in bodies.items()]
        if worst := [state for state in _WORST_FIRST if state in states]:
            statements = tuple(sql.install_shared(ledger=self.ledger))
            yield self._of_functions(worst[0], "the functions that all tables share", statements)
        for name in bodies:
            if (found := functions.get(name)) and found.callers:
                yield self._of_functions("outdated", _may_call(name, found), found.revoked)

    def _has_ledger(self, run: Run) -> bool:
        note = literal(sql.qualified(self.ledger, "freshness_note"))
        return bool(run(_LEDGER.format(note=note))[0][0])

    def _tables(self, run: Run, declared: Sequence[Tracked]) -> dict[tuple[str, str], _Table]:
        names = (literal(sql.qualified(one.schema, one.table)) for one in declared)
        rows = run(
            _TABLES.format(tables=", ".join(f"pg_catalog.to_regclass({name})::pg_catalog.oid" for name in names))
        )
        return {
            (schema, name): _Table(
                kind=kind,
                columns=frozenset(columns),
                virtual=frozenset(virtual),
                children=tuple(zip(schemas, children, strict=True)),
            )
            for schema, name, kind, columns, virtual, schemas, children in rows
        }

    def _triggers(self, run: Run) -> dict[tuple[str, str, str], _Trigger]:
        names = ", ".join(map(literal, (sql.ROW_TRIGGER, sql.TRUNCATE_TRIGGER)))
        found = (_trigger(row) for row in run(_TRIGGERS.format(names=names, ledger=literal(self.ledger))))
        return {(one.schema, one.table, one.name): one for one in found}

    def _functions(self, run: Run) -> dict[str, _Function]:
        shared = ", ".join(map(literal, sql.shared_bodies(ledger=self.ledger)))
        rows = run(_FUNCTIONS.format(ledger=literal(self.ledger), shared=shared))
        return {
            name: _Function(body=body, secure=secure, config=config, signature=signature, callers=tuple(callers))
            for name, body, secure, config, signature, callers in rows
        }


def _said(one: Tracked, table: _Table) -> str:
    return declared_as(one, *table.virtual.intersection(one.columns))


def _may_call(what: str, function: _Function) -> str:
    return f"{', '.join(role or 'everybody' for role in function.callers)} may call {what}"


def _state_of(found: _Function | None, body: str) -> State:
    if found is None:
        return "missing"
    return "ok" if found.body == body and found.is_safe else "outdated"


def _trigger(row: Sequence[Any]) -> _Trigger:
    schema, table, name, enabled, kind, conditional, cloned, function = row
    return _Trigger(
        schema=schema,
        table=table,
        name=name,
        enabled=enabled,
        type=kind,
        conditional=conditional,
        cloned=cloned,
        function=function,
    )


def _change(
    one: Tracked, state: State, detail: str, statements: tuple[str, ...] = (), *, is_lossy: bool = False
) -> Change:
    return Change(
        schema=one.schema, table=one.table, state=state, detail=detail, statements=statements, is_lossy=is_lossy
    )
