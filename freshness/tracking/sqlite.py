"""Triggers for SQLite: rows upsert a note per subject and tag, as a single writer allows.

`recursive_triggers` must be ON.  Only existing columns are named: SQLite refuses every write of a table whose trigger
names a missing column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from freshness.tracking.declaration import AT_ONCE, Tracked, braced, declared_as
from freshness.tracking.template import Template, identifier, literal

MOST_TAGS = 8
"""Waiting notes of a subject with a tag; further tags become "everything"."""
ON_EVERY_CONNECTION = "PRAGMA recursive_triggers = ON"
"""Without this pragma REPLACE hides the replaced row."""

PREFIX = "freshness_mark_"
"""How names of triggers begin."""

_NONCE = "random() & 9223372036854775807"
_EVERYTHING = (
    "SELECT 1 FROM freshness_note e WHERE e.subject = {subject} AND e.xid = 0 AND e.tag = '' AND e.mark = {mark}"
)
_AGAIN = """  UPDATE freshness_note SET n = n + 1, nonce = {nonce}
  WHERE subject = {subject} AND xid = 0 AND tag = '' AND mark = {mark} AND ({when});
"""
_NOTE = """  INSERT INTO freshness_note
    (subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare)
  SELECT CASE WHEN length(s) > 300 THEN 'all' ELSE s END, 0, t, {mark}, CASE t WHEN '' THEN 0 END,
    {nonce}, 1, (julianday('now') - 2440587.5) * 86400.0, {cause}, {mark} <> '', 0
  FROM (
    SELECT s, CASE WHEN length(s) > 300 OR length(t) > 300 OR {most} <= (
      SELECT count(*) FROM freshness_note w WHERE w.subject = s AND w.xid = 0 AND w.mark = {mark} AND w.tag <> t
    ) THEN '' ELSE t END AS t
    FROM (SELECT {subject} AS s, coalesce({tag}, '') AS t WHERE {when})
    WHERE s IS NOT NULL AND NOT EXISTS ({everything})
  ) WHERE true
  ON CONFLICT (subject, xid, tag, mark) DO UPDATE SET n = n + 1, nonce = excluded.nonce;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noted:
    """A possible note of a row: SQL expressions of its subject, tag and mark, and its condition.

    `ever` is the condition for any note of the subject, where wider: a waiting "everything" then changes.
    """

    subject: str
    tag: str
    when: str = "true"
    ever: str = ""
    mark: str = "''"


def triggers(tracked: Tracked, *, columns: Iterable[str]) -> dict[str, str]:
    """Return {name: statement} of a table's triggers, where the table has `columns`."""
    if missing := set(tracked.columns) - set(columns):
        return _without(tracked, missing)
    old_shown, new_shown = _shown(tracked, "OLD"), _shown(tracked, "NEW")
    moved = _differ(map(braced, tracked.identity))
    updated = [
        *_notes(tracked, "OLD", f"{old_shown} AND (NOT {new_shown} OR {moved})"),
        *_notes(tracked, "NEW", new_shown, f"NOT {old_shown} OR {moved}"),
    ]
    changed = f"({old_shown}) <> ({new_shown}) OR {_differ(tracked.compared)}"
    return {
        **(_made(tracked, "INSERT", _notes(tracked, "NEW", new_shown), new_shown) if tracked.inserts else {}),
        **_made(tracked, "UPDATE", updated, f"({old_shown} OR {new_shown}) AND ({changed})", _cause(tracked)),
        **_made(tracked, "DELETE", _notes(tracked, "OLD", old_shown), old_shown),
    }


def everything(cause: str) -> list[str]:
    """Return the statements that mark everything of all subjects, as a trigger would."""
    noted = _Noted(subject="'all'", tag="''")
    return [_again(noted), _note(noted, literal(cause[:100]))]


def _cause(tracked: Tracked) -> str:
    """Return the SQL of an update's cause: the table, and the columns of differing expressions."""
    causes = ((literal(f",{names}"), _differ(texts)) for names, texts in tracked.causes.items())
    named = " || ".join(f"CASE WHEN {differ} THEN {names} ELSE '' END" for names, differ in causes)
    return f"substr({literal(tracked.table + '.')} || substr({named}, 2), 1, 100)"


def _made(tracked: Tracked, event: str, notes: Sequence[_Noted], condition: str, cause: str = "") -> dict[str, str]:
    """Return two triggers of an event: a fast change of a waiting "everything", and slower notes for the rest."""
    cause = cause or literal(f"{tracked.table}:{event.lower()}"[:100])
    notes = [replace(one, mark=literal(AT_ONCE)) for one in notes] if tracked.immediate else notes
    firsts = {one.subject: one for one in reversed(notes)}.values()  # the conditions of lists are narrower
    again = "".join(map(_again, firsts))
    waits = " OR ".join(f"NOT EXISTS ({_EVERYTHING.format(subject=one.subject, mark=one.mark)})" for one in firsts)
    noted = "".join(_note(one, cause) for one in notes)
    return {  # SQLite runs the newest trigger first: else a first note would count twice
        **_trigger(tracked, event, "notes", f"({condition}) AND ({waits})", noted),
        **_trigger(tracked, event, "again", condition, again),
    }


def _trigger(tracked: Tracked, event: str, kind: str, condition: str, body: str) -> dict[str, str]:
    name = f"{PREFIX}{tracked.table}_{event.lower()}_{kind}"
    on = f"AFTER {event} ON {identifier(tracked.table)}"
    return {name: f"CREATE TRIGGER {identifier(name)} {on}\nWHEN {condition} BEGIN\n{declared_as(tracked)}{body}END"}


def _without(tracked: Tracked, missing: set[str]) -> dict[str, str]:
    """Return triggers for a table without a declared column.

    A write marks everything of its row's subjects, or of all subjects where the missing column named the owner.
    """

    def notes(row: str) -> list[_Noted]:
        subjects = [
            "'all'" if missing.intersection(Template.parse(one).columns) else _subject(tracked, one, row)
            for one in tracked.subjects
        ]
        return [_Noted(subject=subject, tag="''") for subject in dict.fromkeys(subjects)]

    return {
        **(_made(tracked, "INSERT", notes("NEW"), "true") if tracked.inserts else {}),
        **_made(tracked, "UPDATE", [*notes("OLD"), *notes("NEW")], "true"),
        **_made(tracked, "DELETE", notes("OLD"), "true"),
    }


def _notes(tracked: Tracked, row: str, when: str, moved: str = "true") -> list[_Noted]:
    found = []
    for one in tracked.subjects:
        subject = _subject(tracked, one, row)
        tags = [_text(tracked, tag, row) for tag in tracked.tags] or ["''"]
        own = when
        if tracked.tags and tracked.touches_tags is not None:
            own = f"({when}) AND ({_touched(tracked.touches_tags, moved)})"
        found += [_Noted(subject=subject, tag=tag, when=own, ever=when) for tag in tags]
        for listing in tracked.lists:
            tag = _text(tracked, listing.tag, row)
            touched = f"({when}) AND ({_touched(listing.moves, moved)})"
            found.append(_Noted(subject=subject, tag=tag, when=touched))
    return found


def _touched(moves: tuple[str, ...], moved: str) -> str:
    """Return the SQL for a touched list: the row came, went or changed owners, or a column in `moves` changed."""
    return moved if moved == "true" or not moves else f"{moved} OR {_differ(map(braced, moves))}"


def _again(noted: _Noted) -> str:
    return _AGAIN.format(subject=noted.subject, when=noted.ever or noted.when, mark=noted.mark, nonce=_NONCE)


def _note(noted: _Noted, cause: str) -> str:
    return _NOTE.format(
        subject=noted.subject,
        tag=noted.tag,
        when=noted.when,
        mark=noted.mark,
        cause=cause,
        nonce=_NONCE,
        most=MOST_TAGS,
        everything=_EVERYTHING.format(subject="s", mark=noted.mark),
    )


def _shown(tracked: Tracked, row: str) -> str:
    return f"coalesce(({_expression(tracked.shown, row)}), true)" if tracked.shown else "true"


def _expression(text: str, row: str) -> str:
    return Template.parse(text).as_expression(lambda name: f"{row}.{identifier(name)}")


def _differ(texts: Iterable[str]) -> str:
    """Return the SQL for: an expression has another value, or the same value of another type."""
    pairs = [(_expression(text, "OLD"), _expression(text, "NEW")) for text in texts]
    said = (f"({old}) IS NOT ({new}) COLLATE BINARY OR typeof({old}) <> typeof({new})" for old, new in pairs)
    return f"({' OR '.join(said)})"


def _subject(tracked: Tracked, template: str, row: str) -> str:
    text = _text(tracked, template, row)
    return f"lower({text})" if template.startswith("host:") else text


def _text(tracked: Tracked, template: str, row: str) -> str:
    return Template.parse(template).as_text(lambda name: _column(tracked, name, row))


def _column(tracked: Tracked, name: str, row: str) -> str:
    value = f"{row}.{identifier(name)}"
    if name not in tracked.uuids:
        return value
    parts = (f"substr({value}, {start}, {length})" for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12)))
    dashed = " || '-' || ".join(parts)
    return f"({dashed})"
