"""Triggers for SQLite: it has one writer, so rows upsert a note per subject and tag; `recursive_triggers` must be ON.

Only columns that are there are named: SQLite refuses every write of a table whose trigger names one that is not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from freshness.tracking.declaration import Tracked, braced
from freshness.tracking.plan import Change, Run, State
from freshness.tracking.template import Template, identifier, literal

MOST_TAGS = 8
"""Waiting notes of one subject with a tag; what comes after them is "everything"."""
ON_EVERY_CONNECTION = "PRAGMA recursive_triggers = ON"
"""Without it REPLACE hides the row that it removes."""

_PREFIX = "freshness_mark_"
_NONCE = "random() & 9223372036854775807"
_NOTE = """  INSERT INTO freshness_note
    (subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare)
  SELECT s, 0, t, '', CASE t WHEN '' THEN 0 END, {nonce}, 1, (julianday('now') - 2440587.5) * 86400.0, {cause}, 0, 0
  FROM (
    SELECT s, CASE WHEN length(t) > 300 OR {most} <= (
      SELECT count(*) FROM freshness_note w
      WHERE w.subject = s AND w.xid = 0 AND w.mark = '' AND w.tag <> '' AND w.tag <> t
    ) THEN '' ELSE t END AS t
    FROM (SELECT CASE WHEN length(s) > 300 THEN 'all' ELSE s END AS s, coalesce(t, '') AS t
      FROM (SELECT {subject} AS s, {tag} AS t) WHERE s IS NOT NULL AND {condition})
  ) WHERE true
  ON CONFLICT (subject, xid, tag, mark) DO UPDATE
    SET n = n + 1, nonce = {nonce}, noted_at = excluded.noted_at, reason = excluded.reason;
"""


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
        """Every trigger of ours."""
        return [_gone(table, triggers) for table, triggers in sorted(self._installed(run).items())]

    def everything(self, cause: str) -> str:
        """As each trigger does it, for the subject `all`."""
        return _note("'all'", "''", cause).strip().removesuffix(";")

    def _compare(self, run: Run, one: Tracked, found: dict[str, dict[str, str]]) -> Change:
        columns = frozenset(row[1] for row in run(f"PRAGMA table_info({identifier(one.table)})"))
        wanted, there = triggers(one, columns=columns), found.get(one.table, {})
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
        return _change(one, state, detail, (*drops, *wanted.values()))

    def _installed(self, run: Run) -> dict[str, dict[str, str]]:
        """{table: {name of a trigger: its text}}."""
        found: dict[str, dict[str, str]] = {}
        for table, name, text in run("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'"):
            if name.startswith(_PREFIX):
                found.setdefault(table, {})[name] = text
        return found


def triggers(tracked: Tracked, *, columns: Iterable[str]) -> dict[str, str]:
    """{name: statement} of a table's three triggers, where it has `columns`."""
    if missing := set(tracked.columns) - set(columns):
        return _without(tracked, missing)
    old_shown, new_shown = _shown(tracked, "OLD"), _shown(tracked, "NEW")
    moved = _differ(map(braced, tracked.identity))
    changed = f"({old_shown}) <> ({new_shown}) OR {_differ(tracked.compared)}"
    updated = [
        *_notes(tracked, "OLD", f"{old_shown} AND (NOT {new_shown} OR {moved})", moved=moved),
        *_notes(tracked, "NEW", new_shown, moved=f"NOT {old_shown} OR {moved}"),
    ]
    return _made(
        tracked,
        inserted=(_notes(tracked, "NEW", new_shown), new_shown),
        updated=(updated, f"({old_shown} OR {new_shown}) AND ({changed})"),
        deleted=(_notes(tracked, "OLD", old_shown), old_shown),
    )


def _made(
    tracked: Tracked,
    *,
    inserted: tuple[list[str], str],
    updated: tuple[list[str], str],
    deleted: tuple[list[str], str],
) -> dict[str, str]:
    made = {}
    for event, (notes, condition) in (("INSERT", inserted), ("UPDATE", updated), ("DELETE", deleted)):
        name = f"{_PREFIX}{tracked.table}_{event.lower()}"
        made[name] = (
            f"CREATE TRIGGER {identifier(name)} AFTER {event} ON {identifier(tracked.table)}\n"
            f"WHEN {condition} BEGIN\n{''.join(notes)}END"
        )
    return made


def _without(tracked: Tracked, missing: set[str]) -> dict[str, str]:
    """Where a column is gone: everything of the row's subjects, or of all where that column said whose it is."""

    def notes(row: str) -> list[str]:
        subjects = [
            "'all'" if missing.intersection(Template.parse(one).columns) else _subject(tracked, one, row)
            for one in tracked.subjects
        ]
        return [_note(subject, "''", tracked.table) for subject in dict.fromkeys(subjects)]

    return _made(
        tracked,
        inserted=(notes("NEW"), "true"),
        updated=([*notes("OLD"), *notes("NEW")], "true"),
        deleted=(notes("OLD"), "true"),
    )


def _notes(tracked: Tracked, row: str, condition: str, *, moved: str = "true") -> list[str]:
    notes = []
    for one in tracked.subjects:
        subject = _subject(tracked, one, row)
        tags = [_text(tracked, tag, row) for tag in tracked.tags] or ["''"]
        notes += [_note(subject, tag, tracked.table, condition) for tag in tags]
        for listing in tracked.lists:
            touched = (
                f"{moved} OR {_differ(map(braced, listing.moves))}" if listing.moves and moved != "true" else moved
            )
            notes.append(
                _note(subject, _text(tracked, listing.tag, row), tracked.table, f"({condition}) AND ({touched})")
            )
    return notes


def _note(subject: str, tag: str, cause: str, condition: str = "true") -> str:
    return _NOTE.format(
        subject=subject, tag=tag, condition=f"({condition})", cause=literal(cause[:100]), nonce=_NONCE, most=MOST_TAGS
    )


def _shown(tracked: Tracked, row: str) -> str:
    return f"coalesce(({_expression(tracked.shown, row)}), true)" if tracked.shown else "true"


def _expression(text: str, row: str) -> str:
    return Template.parse(text).as_expression(lambda name: f"{row}.{identifier(name)}")


def _differ(texts: Iterable[str]) -> str:
    """Whether any of the expressions gives another value, or the same of another type."""
    pairs = [(_expression(text, "OLD"), _expression(text, "NEW")) for text in texts]
    said = (f"({old}) IS NOT ({new}) COLLATE BINARY OR typeof({old}) <> typeof({new})" for old, new in pairs)
    return f"({' OR '.join(said)})"


def _subject(tracked: Tracked, template: str, row: str) -> str:
    text = _text(tracked, template, row)
    return f"lower({text})" if template.startswith(("host:", "label:")) else text


def _text(tracked: Tracked, template: str, row: str) -> str:
    return Template.parse(template).as_text(lambda name: _column(tracked, name, row))


def _column(tracked: Tracked, name: str, row: str) -> str:
    value = f"{row}.{identifier(name)}"
    if name not in tracked.uuids:
        return value
    parts = (f"substr({value}, {start}, {length})" for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12)))
    dashed = " || '-' || ".join(parts)
    return f"lower({dashed})"


def _change(one: Tracked, state: State, detail: str, statements: tuple[str, ...] = ()) -> Change:
    return Change(schema="main", table=one.table, state=state, detail=detail, statements=statements)


def _absent(one: Tracked) -> Change:
    return _change(one, "no table", "the declared table is not there")


def _gone(table: str, found: dict[str, str]) -> Change:
    drops = tuple(f"DROP TRIGGER IF EXISTS {identifier(name)}" for name in found)
    return Change(schema="main", table=table, state="undeclared", detail="nobody declares it", statements=drops)
