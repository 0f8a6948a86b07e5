"""Triggers for PostgreSQL 15 and later: a function for each table, and a common function for notes.

Rows are judged singly, by their states before and after: partitions, even partitions attached later, get row triggers
from their parent, and no join can lose a row.  `docs/decisions/0041` has the figures.
"""

import hashlib
from collections.abc import Iterable

from freshness.tracking.declaration import AT_ONCE, Tracked, braced, declared_as
from freshness.tracking.template import Template, identifier, literal

ROW_TRIGGER = "freshness_row"
TRUNCATE_TRIGGER = "freshness_truncate"
NOTES = "freshness_note_changes"
TRUNCATED = "freshness_note_truncate"
MOST_TAGS = 8
"""Tags of a subject in a transaction; further tags become "everything"."""

_HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

_HEAD_OF_MEMORY = "pg_current_xact_id()::text || coalesce(current_setting('freshness.folded', true), '') || chr(31)"
"""Notes remembered by a transaction count until the transaction folds notes itself, as tests do."""

_NOTES_TAKES = "subjects text[], tags text[], cause text, at_once boolean"
_NOTES_BODY = """
-- What this transaction has noted is remembered in settings that end with it and is never read from the table: reads of
-- notes conflict under SERIALIZABLE.  At most {most} tags of a subject are noted, then "everything", then nothing more.
DECLARE
  v_head CONSTANT text := {head};
  v_mark CONSTANT text := CASE WHEN at_once THEN '{at_once}' ELSE '' END;
  v_subject text; v_tag text; v_of text; v_slot text; v_seen text;
BEGIN
  FOR i IN 1 .. cardinality(subjects) LOOP
    v_subject := subjects[i];
    CONTINUE WHEN v_subject IS NULL;
    v_tag := coalesce(tags[i], '');
    IF length(v_subject) > 300 OR length(v_tag) > 300 THEN
      v_subject := CASE WHEN length(v_subject) > 300 THEN 'all' ELSE v_subject END;
      v_tag := '';
    END IF;
    v_of := chr(30) || v_mark || v_subject || chr(31);
    IF strpos(v_subject || v_tag, chr(30)) + strpos(v_subject || v_tag, chr(31)) = 0 THEN
      v_slot := 'freshness.noted_' || (hashtext(v_subject) & 63);
      v_seen := coalesce(current_setting(v_slot, true), '');
      IF NOT starts_with(v_seen, v_head) THEN
        v_seen := v_head;
      ELSIF strpos(v_seen, v_of || chr(30)) + strpos(v_seen, v_of || v_tag || chr(30)) > 0 THEN
        CONTINUE;
      ELSIF length(v_seen) - length(replace(v_seen, v_of, '')) >= {most} * length(v_of) THEN
        v_tag := '';
      END IF;
      v_seen := set_config(
        v_slot, v_head || right(substr(v_seen, length(v_head) + 1) || v_of || v_tag || chr(30), 4000), true);
      IF v_tag = '' AND NOT at_once THEN  -- the functions of tables look here first
        v_seen := coalesce(current_setting('freshness.noted', true), '') || chr(30) || v_head || v_subject || chr(30);
        v_seen := set_config('freshness.noted', right(v_seen, 4000), true);
      END IF;
    END IF;
    INSERT INTO {note} AS note
      (subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare)
    VALUES (
      v_subject, pg_current_xact_id()::text::bigint, v_tag, v_mark,
      CASE v_tag WHEN '' THEN 0
        ELSE 1 + ('x' || left(encode(sha256(convert_to(v_tag, 'UTF8')), 'hex'), 8))::bit(32)::bigint % 255 END,
      ('x' || right(translate(gen_random_uuid()::text, '-', ''), 15))::bit(60)::bigint,  -- the digits that are random
      1, extract(epoch FROM now())::double precision, left(cause, 100), at_once, false)
    ON CONFLICT (subject, xid, tag, mark) DO UPDATE
      SET nonce = note.nonce # excluded.nonce, n = note.n + 1, noted_at = excluded.noted_at
      WHERE note.noted_at <> excluded.noted_at;  -- a note of another history, left over from a restore
  END LOOP;
  RETURN true;
END
"""

_TRUNCATED_BODY = """
BEGIN
  PERFORM {notes}(ARRAY['all'], ARRAY[''], 'TRUNCATE ' || TG_TABLE_NAME, false);
  RETURN NULL;
END
"""

_ROW_BODY = """
{declared_as}DECLARE
  v_was boolean := TG_OP <> 'INSERT';
  v_is boolean := TG_OP <> 'DELETE';
  v_moved boolean := true;
  v_names text;
  v_cause text;
  v_subjects text[];
  v_tags text[];
BEGIN
  BEGIN{unreadable}{shown}
    IF v_was AND v_is AND ROW({old_compared})::record *= ROW({new_compared})::record THEN
      RETURN NULL;
    END IF;
    IF {noted} THEN
      RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
      v_names := concat_ws(',', {changed});
      v_cause := {table} || '.' || concat_ws(',', nullif(v_names, ''), {changed_last});
    END IF;
    IF v_was AND v_is THEN
      v_moved := ROW({old_identity})::record *<> ROW({new_identity})::record;
      v_was := v_moved;
    END IF;
    IF v_is THEN
      v_subjects := ARRAY[{new_subjects}]::text[];
      v_tags := ARRAY[{new_tags}]::text[];
    END IF;
    IF v_was THEN
      v_subjects := v_subjects || ARRAY[{old_subjects}]::text[];
      v_tags := v_tags || ARRAY[{old_tags}]::text[];
    END IF;
  EXCEPTION WHEN OTHERS THEN  -- a column is gone or has become another: no write fails for that
    BEGIN
      v_subjects := ARRAY[{all_subjects}]::text[];
      v_tags := array_fill(''::text, ARRAY[{number}]);
    EXCEPTION WHEN OTHERS THEN
      v_subjects := ARRAY['all'];
      v_tags := ARRAY[''];
    END;
  END;
  v_is := {notes}(v_subjects, v_tags, coalesce(v_cause, {table} || ':' || lower(TG_OP)), {immediate});
  RETURN NULL;
END
"""
_UNREADABLE = "\n    RAISE EXCEPTION 'triggers read NULL in a virtual column';"
_SHOWN = """
    v_was := v_was AND {old_shown};
    v_is := v_is AND {new_shown};
    IF NOT v_was AND NOT v_is THEN
      RETURN NULL;
    END IF;"""


def function_name(tracked: Tracked) -> str:
    """Return the name of a table's function: readable, and unique to the table."""
    digest = hashlib.blake2b(f"{tracked.schema}.{tracked.table}".encode(), digest_size=4).hexdigest()
    return f"freshness_row_{tracked.table[:36]}_{digest}"


def row_body(tracked: Tracked, *, ledger: str, virtual: frozenset[str] = frozenset()) -> str:
    """Return the body of a table's function, exactly as kept by the database.

    With a declared column among the `virtual` columns of the table, each write marks everything of its row's subject.
    """
    identity = tuple(map(braced, tracked.identity))
    *changed, last = (_changed(names, texts) for names, texts in tracked.causes.items())
    compared = (*tracked.compared, *((f"({tracked.shown})",) if tracked.shown else ()))
    return _ROW_BODY.format(
        declared_as=declared_as(tracked, *virtual.intersection(tracked.columns)),
        shown=_SHOWN.format(old_shown=_shown(tracked, "OLD"), new_shown=_shown(tracked, "NEW"))
        if tracked.shown
        else "",
        noted=_noted(tracked),
        table=literal(tracked.table),
        changed=", ".join(changed),
        changed_last=last.replace("CASE WHEN", "CASE WHEN v_names = '' OR", 1),  # else compared with great documents
        old_compared=_expressions(compared, "OLD"),
        new_compared=_expressions(compared, "NEW"),
        old_identity=_expressions(identity, "OLD"),
        new_identity=_expressions(identity, "NEW"),
        old_subjects=", ".join(subject for subject, _ in _pairs(tracked, "OLD")),
        old_tags=", ".join(tag for _, tag in _pairs(tracked, "OLD")),
        new_subjects=", ".join(subject for subject, _ in _pairs(tracked, "NEW")),
        new_tags=", ".join(tag for _, tag in _pairs(tracked, "NEW")),
        all_subjects=", ".join(
            "'all'" if virtual.intersection(Template.parse(one).columns) else _subject(one, row)
            for row in ("OLD", "NEW")
            for one in tracked.subjects
        ),
        unreadable=_UNREADABLE if virtual.intersection(tracked.columns) else "",
        number=2 * len(tracked.subjects),
        immediate=str(tracked.immediate).lower(),
        notes=f"{identifier(ledger)}.{identifier(NOTES)}",
    )


def shared_bodies(*, ledger: str) -> dict[str, str]:
    """Return the bodies of the two functions common to all tables, by name, as kept by the database."""
    schema = identifier(ledger)
    return {
        NOTES: _NOTES_BODY.format(
            note=f"{schema}.freshness_note", most=MOST_TAGS, head=_HEAD_OF_MEMORY, at_once=AT_ONCE
        ),
        TRUNCATED: _TRUNCATED_BODY.format(notes=f"{schema}.{identifier(NOTES)}"),
    }


def install_shared(*, ledger: str) -> list[str]:
    """Return the statements to make or renew the common functions, in the ledger's schema."""
    bodies = shared_bodies(ledger=ledger)
    return [
        *_function(ledger, NOTES, _NOTES_TAKES, "boolean", bodies[NOTES]),
        *_function(ledger, TRUNCATED, "", "trigger", bodies[TRUNCATED]),
    ]


def install_function(tracked: Tracked, *, ledger: str, virtual: frozenset[str] = frozenset()) -> list[str]:
    """Return the statements to make or renew a table's function; its triggers stay, and no write waits."""
    body = row_body(tracked, ledger=ledger, virtual=virtual)
    return _function(ledger, function_name(tracked), "", "trigger", body)


def install_trigger(schema: str, table: str, name: str, *, ledger: str, function: str, inserts: bool = True) -> str:
    """Return the statement to make or renew ROW_TRIGGER or TRUNCATE_TRIGGER.  Writers wait for the statement."""
    events = "INSERT OR UPDATE OR DELETE" if inserts else "UPDATE OR DELETE"
    when = f"AFTER {events} ON {{}} FOR EACH ROW" if name == ROW_TRIGGER else "AFTER TRUNCATE ON {} FOR EACH STATEMENT"
    run = f"{identifier(ledger)}.{identifier(function)}()"
    return f"CREATE OR REPLACE TRIGGER {name} {when.format(qualified(schema, table))} EXECUTE FUNCTION {run}"


def enable(schema: str, table: str, name: str) -> str:
    """Return the statement to enable a disabled trigger.  Writers wait for the statement."""
    return f"ALTER TABLE {qualified(schema, table)} ENABLE TRIGGER {name}"


def remove(schema: str, table: str) -> list[str]:
    """Return the statements to drop a table's triggers; for a partitioned table also its partitions' row triggers."""
    return [f"DROP TRIGGER IF EXISTS {name} ON {qualified(schema, table)}" for name in (ROW_TRIGGER, TRUNCATE_TRIGGER)]


def remove_function(name: str, *, ledger: str) -> str:
    """Return the statement to drop a table's function, once without triggers."""
    return f"DROP FUNCTION IF EXISTS {identifier(ledger)}.{identifier(name)}()"


def remove_shared(*, ledger: str) -> list[str]:
    """Return the statements to drop the common functions, once no table has triggers any more."""
    schema = identifier(ledger)
    return [
        f"DROP FUNCTION IF EXISTS {schema}.{identifier(TRUNCATED)}()",
        f"DROP FUNCTION IF EXISTS {schema}.{identifier(NOTES)}(text[], text[], text, boolean)",
    ]


def note_everything(*, ledger: str, cause: str) -> list[str]:
    """Return the statement to mark everything of all subjects, as TRUNCATE does; needs the common functions."""
    return [f"SELECT {identifier(ledger)}.{identifier(NOTES)}(ARRAY['all'], ARRAY[''], {literal(cause)}, false)"]


def qualified(schema: str, table: str) -> str:
    """Return a table's name in the spelling of SQL."""
    return f"{identifier(schema)}.{identifier(table)}"


def revoke(function: str, role: str) -> str:
    """Return the statement to revoke the right to call a function from a role, empty for everybody.

    `function` is a name with the types of the arguments in parentheses.
    """
    return f"REVOKE ALL ON FUNCTION {function} FROM {identifier(role) if role else 'PUBLIC'} CASCADE"


def _function(ledger: str, name: str, takes: str, returns: str, body: str) -> list[str]:
    signature = f"{identifier(ledger)}.{identifier(name)}({takes})"
    return [
        f"CREATE OR REPLACE FUNCTION {signature} RETURNS {returns} {_HEAD} AS $freshness${body}$freshness$",
        f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC",
    ]


def _noted(tracked: Tracked) -> str:
    """Return the SQL for: this transaction has noted "everything" for all subjects of a row, before and after."""

    if tracked.immediate:
        return "false"

    def noted(row: str) -> str:
        looked_for = (f"chr(30) || {_HEAD_OF_MEMORY} || {_subject(one, row)} || chr(30)" for one in tracked.subjects)
        return " AND ".join(f"strpos(current_setting('freshness.noted', true), {one}) > 0" for one in looked_for)

    return f"(NOT v_was OR {noted('OLD')}) AND (NOT v_is OR {noted('NEW')})"


def _changed(names: str, texts: tuple[str, ...]) -> str:
    """Return the SQL of the names of columns where an expression over these columns differs, else NULL."""
    old, new = (_expressions(texts, row) for row in ("OLD", "NEW"))
    return f"CASE WHEN ROW({old})::record *<> ROW({new})::record THEN {literal(names)} END"


def _shown(tracked: Tracked, row: str) -> str:
    return f"coalesce(({_expression(tracked.shown, row)}), true)"


def _expression(text: str, row: str) -> str:
    return Template.parse(text).as_expression(lambda name: f"{row}.{identifier(name)}")


def _expressions(texts: Iterable[str], row: str) -> str:
    return ", ".join(_expression(text, row) for text in texts)


def _text(template: str, row: str) -> str:
    return Template.parse(template).as_text(lambda name: f"{row}.{identifier(name)}::text")


def _subject(template: str, row: str) -> str:
    """Return the SQL of a subject; hosts in lower case, their only spelling, in every locale."""
    text = _text(template, row)
    return f'lower(({text}) COLLATE "C")' if template.startswith("host:") else text


def _pairs(tracked: Tracked, row: str) -> list[tuple[str, str]]:
    """Return (subject, tag) of every possible note of a row; the subject is NULL for an untouched list."""
    found = []
    for one in tracked.subjects:
        subject = _subject(one, row)
        own = subject
        if tracked.tags and tracked.touches_tags is not None:
            own = f"CASE WHEN {_touched(tracked.touches_tags)} THEN {subject} END"
        found += [(own, _text(tag, row)) for tag in tracked.tags] or [(subject, "''")]
        for listing in tracked.lists:
            found.append((f"CASE WHEN {_touched(listing.moves)} THEN {subject} END", _text(listing.tag, row)))
    return found


def _touched(moves: tuple[str, ...]) -> str:
    """Return the SQL for a touched list: the row came, went or changed owners, or a column in `moves` changed."""
    if not moves:
        return "v_moved"
    old, new = (_expressions(map(braced, moves), row) for row in ("OLD", "NEW"))
    return f"v_moved OR ROW({old})::record *<> ROW({new})::record"
