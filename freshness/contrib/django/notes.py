"""Notes in the database: inserted by marks and triggers, added up by readers, folded into rows by relays.

An edit inserts and updates nothing: edits of a subject never wait for each other, in any isolation level.  PostgreSQL
folds a thousand subjects in a single statement; SQLite has a single writer, and `freshness.scheduling.folding` folds
there in Python.
"""

import logging
import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.sql import COLUMNS, Dialect, facts_of
from freshness.scheduling.changes import MOST_TAGS
from freshness.scheduling.facts import Facts
from freshness.scheduling.folding import Folded, fold
from freshness.targets.generation import Stamp
from freshness.targets.note import Note
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject, is_subject, wider
from freshness.targets.tokens import SECOND_BUCKET, SubjectState, bucket_of, changes_of

log = logging.getLogger(__name__)

AT_A_TIME = 1_000
_REASON_LENGTH = 100
_OF_ROW = -1  # instead of a bucket
_LOCKS = 0x66726573  # the class of our advisory locks: "fres"
_TRIED = "pg_try_advisory_xact_lock(%s, hashtext(subject))"
_NOTE = ("nonce", "noted_at", "transaction", "mark", "n", "reason", "immediate", "bare", "purge", "tag")
_NOTES = ", ".join("n.xid" if name == "transaction" else f"n.{name}" for name in _NOTE)
_FOLDED = {  # columns and fields that folding changes, besides `marked_at`
    "desired": "desired",
    "nonce": "nonce",
    "reason": "reason",
    "coalesced": "coalesced",
    "urgent": "immediate",
    "published": "last_immediate",
    "observed": "observed",
    "first_dirty_at": "first_dirty_at",
    "due_at": "due_at",
}
_ROWS = f"SELECT {', '.join(COLUMNS)} FROM freshness_row"

# All visible notes of a subject are deleted here, and all notes of a transaction go together.
_FOLD = f"""
WITH gone AS (
    DELETE FROM freshness_note WHERE subject = ANY(%s)
      AND (SELECT set_config('freshness.folded', clock_timestamp()::text, true)) <> ''  -- triggers note these anew
    RETURNING *
), numbered AS (
    SELECT gone.*, (sum(n) OVER sofar)::bigint AS number, bool_and(bare) OVER sofar AS all_bare FROM gone
    WINDOW sofar AS (PARTITION BY subject ORDER BY noted_at, xid, mark, tag)
), added AS (
    SELECT subject, max(number) AS number, bit_xor(nonce) AS nonce, count(DISTINCT (xid, mark)) AS marks,
           (array_agg(reason ORDER BY number DESC) FILTER (WHERE reason <> ''))[1] AS reason,
           max(number) FILTER (WHERE immediate) AS immediate, max(number) FILTER (WHERE all_bare) AS bare,
           min(noted_at) FILTER (WHERE bare) AS bare_since, min(noted_at) AS since, max(noted_at) AS until
    FROM numbered GROUP BY subject
), folded AS (
    UPDATE freshness_row AS r SET
        desired = r.desired + a.number,
        nonce = r.nonce # a.nonce,
        reason = coalesce(a.reason, r.reason),
        coalesced = r.coalesced + a.marks,
        urgent = coalesce(r.desired + a.immediate, r.urgent),
        published = coalesce(r.desired + a.immediate, r.published),
        observed = CASE WHEN r.observed = r.desired THEN r.desired + coalesce(a.bare, 0) ELSE r.observed END,
        first_dirty_at = coalesce(r.first_dirty_at, a.bare_since),
        due_at = least(r.due_at, a.since, extract(epoch FROM clock_timestamp())),  -- a clock put back
        marked_at = greatest(r.marked_at, a.until)
    FROM added AS a WHERE r.subject = a.subject
    RETURNING r.subject, r.desired - a.number AS before
), tokens AS (
    INSERT INTO freshness_token AS t (subject, bucket, token)
    SELECT subject, bucket, bit_xor(number) FROM (
        SELECT subject, coalesce(bucket, 0) AS bucket, nonce AS number FROM gone
        UNION ALL SELECT subject, {SECOND_BUCKET}, nonce >> 1 FROM gone WHERE bucket > 0
    ) AS changes GROUP BY 1, 2
    ON CONFLICT (subject, bucket) DO UPDATE SET token = t.token # excluded.token
), narrow AS (
    SELECT subject FROM gone GROUP BY subject HAVING bool_and(tag <> '') AND count(DISTINCT tag) <= {MOST_TAGS}
), changed AS (
    INSERT INTO freshness_scope (subject, generation, purge, since, tag)
    SELECT DISTINCT subject, f.before + a.number, '{{}}'::jsonb, f.before, g.tag
    FROM gone AS g JOIN narrow USING (subject) JOIN folded AS f USING (subject) JOIN added AS a USING (subject)
)
INSERT INTO freshness_scope (subject, generation, purge)
SELECT n.subject, f.before + n.number, n.purge FROM numbered AS n JOIN folded AS f USING (subject)
WHERE n.purge IS NOT NULL
"""


def add(
    cursor: CursorWrapper,
    dialect: Dialect,
    subject: str,
    *,
    reason: str,
    purge: Purge | None,
    immediate: bool,
    bare: bool,
    tags: Sequence[str] = (),
) -> None:
    """Insert the notes of an explicit mark: of everything, or of each of a few `tags`."""
    mark, notes = secrets.token_hex(8), []
    for tag in tags or ("",):
        notes.append(_values(dialect, subject, reason, purge, immediate=immediate, bare=bare, mark=mark, tag=tag))
    row = _row(dialect)
    cursor.execute(_insert(", ".join([row] * len(notes))), [value for values in notes for value in values])


def add_all(
    cursor: CursorWrapper, dialect: Dialect, marks: Iterable[tuple[str, str, Purge | None]], *, bare: bool
) -> None:
    """Insert the notes of many explicit marks, each a subject, a reason and a purge, in a few round trips."""
    values = [_values(dialect, *mark, immediate=False, bare=bare) for mark in marks]
    if values:
        cursor.executemany(_insert(_row(dialect)), values)


def harden(cursor: CursorWrapper, dialect: Dialect, subject: str, purge: Purge) -> None:
    """Let the triggers' notes of a subject in this transaction name a hard `purge`.  SQLite: all waiting notes."""
    cursor.execute(
        f"UPDATE freshness_note SET purge = {dialect.as_json} "
        f"WHERE subject = %s AND xid = {dialect.transaction} AND purge IS NULL",
        [dialect.json(purge.as_dict()), subject],
    )


def _insert(rows: str) -> str:
    return (
        "INSERT INTO freshness_note "
        f"(subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare, purge) VALUES {rows}"
    )


def _row(dialect: Dialect) -> str:
    return f"(%s, {dialect.transaction}, %s, %s, %s, %s, 1, {dialect.now}, %s, %s, %s, {dialect.as_json})"


def _values(
    dialect: Dialect,
    subject: str,
    reason: str,
    purge: Purge | None,
    *,
    immediate: bool,
    bare: bool,
    mark: str = "",
    tag: str = "",
) -> list[Any]:
    named = dialect.json(purge.as_dict()) if purge else None
    return [
        subject,
        tag,
        mark or secrets.token_hex(8),
        bucket_of(tag),
        secrets.randbits(63),
        reason[:_REASON_LENGTH],
        immediate,
        bare,
        named,
    ]


def state(cursor: CursorWrapper, dialect: Dialect, subject: str) -> tuple[Stamp, int]:
    """Return a subject's state in this statement, by rows and notes, also of wider subjects; and the notes' number."""
    wanted = [dialect.array([subject, *wider(subject)])] * 2
    cursor.execute(
        f"SELECT desired, nonce, 0 FROM freshness_row WHERE {dialect.subject_in} UNION ALL "
        f"SELECT {dialect.added_up} FROM freshness_note WHERE {dialect.subject_in}",
        wanted,
    )
    generation = nonce = waiting = 0
    for number, part, notes in cursor.fetchall():
        generation, nonce, waiting = generation + (number or 0), nonce ^ (part or 0), waiting + notes
    return Stamp(generation=generation, nonce=nonce), waiting


def states(cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str]) -> dict[str, tuple[SubjectState, int]]:
    """Return the states of subjects as `state` does, with their tokens, all of them in this statement."""
    parts = {subject: (subject, *wider(subject)) for subject in subjects}
    wanted = dialect.array([*{part: None for named in parts.values() for part in named}])
    cursor.execute(dialect.states, {"subjects": wanted})
    found: dict[str, list[tuple[Any, ...]]] = {}
    for part, *row in cursor.fetchall():
        found.setdefault(part, []).append(tuple(row))
    return {
        subject: _added_up(row for part in named for row in found.get(part, ())) for subject, named in parts.items()
    }


def _added_up(rows: Iterable[tuple[Any, ...]]) -> tuple[SubjectState, int]:
    """Add up the rows, tokens and notes of a subject and of its wider subjects, and count the notes."""
    generation = nonce = waiting = 0
    changes: list[tuple[int, int]] = []
    for number, part, notes, bucket, tag in rows:
        generation, waiting = generation + number, waiting + notes
        if bucket == _OF_ROW or notes:
            nonce ^= part
        if bucket != _OF_ROW:
            changes += changes_of(tag, part) if tag else [(bucket, part)]
    return SubjectState.of(Stamp(generation=generation, nonce=nonce), changes), waiting


def read(cursor: CursorWrapper, dialect: Dialect, subject: str) -> Facts | None:
    """Return the row as if its notes were folded now, None without either, in a single statement: a single snapshot."""
    row = ", ".join(f"r.{column}" for column in COLUMNS)
    cursor.execute(
        f"SELECT {row}, {_NOTES} FROM (SELECT CAST(%s AS varchar(300)) AS subject) AS w "
        "LEFT JOIN freshness_row AS r ON r.subject = w.subject "
        f"LEFT JOIN freshness_note AS n ON n.subject = w.subject ORDER BY {dialect.in_order}",
        [subject],
    )
    rows = cursor.fetchall()
    width = len(COLUMNS)
    notes = [_note(row[width:], dialect) for row in rows if row[width] is not None]
    known = rows[0][0] is not None
    if not known and not notes:
        return None
    return fold(facts_of(rows[0][:width]) if known else Facts(subject=Subject.parse(subject)), notes).facts


def noted(cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str] | None = None) -> list[str]:
    """Return subjects with notes, at most AT_A_TIME, among the named subjects."""
    named = "" if subjects is None else f"WHERE {dialect.subject_in} "
    cursor.execute(
        f"SELECT DISTINCT subject FROM freshness_note {named}ORDER BY subject LIMIT %s",
        [*([] if subjects is None else [dialect.array(subjects)]), AT_A_TIME],
    )
    return [subject for (subject,) in cursor.fetchall()]


def without_strangers(cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str]) -> list[str]:
    """Delete notes of malformed subjects, from triggers on owners without a name; return the other subjects."""
    strangers = [subject for subject in subjects if not is_subject(subject)]
    if strangers:
        log.error("notes of what is no subject were made, and are dropped: %.200r", strangers)
        cursor.execute(f"DELETE FROM freshness_note WHERE {dialect.subject_in}", [dialect.array(strangers)])
    return [subject for subject in subjects if subject not in strangers]


def make_rows(cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str], *, wait: bool) -> None:
    """Make rows for subjects without rows; without `wait`, skip rows that another open transaction is making.

    On PostgreSQL an insert waits for another insert of the same key, and for an update too: hence the lock, which can
    be tried, and the look for present rows.
    """
    if dialect.vendor != "postgresql":
        cursor.executemany(
            "INSERT INTO freshness_row (subject) VALUES (%s) ON CONFLICT (subject) DO NOTHING", [[s] for s in subjects]
        )
        return
    mine = "pg_advisory_xact_lock(%s, hashtext(subject)) IS NOT NULL" if wait else _TRIED
    cursor.execute(
        "INSERT INTO freshness_row (subject) SELECT subject FROM ("
        "SELECT subject FROM unnest(%s::text[]) AS w (subject) "
        "WHERE NOT EXISTS (SELECT 1 FROM freshness_row AS r WHERE r.subject = w.subject) "
        f'ORDER BY subject COLLATE "C" OFFSET 0) AS missing WHERE {mine} ON CONFLICT (subject) DO NOTHING',
        [list(subjects), _LOCKS],
    )


def fold_into_rows(cursor: CursorWrapper, dialect: Dialect, subjects: Sequence[str]) -> None:
    """Fold all notes of `subjects`, whose rows this transaction has locked by an earlier statement."""
    if dialect.vendor == "postgresql":
        cursor.execute(_FOLD, [list(subjects)])
        return
    wanted = [dialect.array(subjects)]
    cursor.execute(f"{_ROWS} WHERE {dialect.subject_in}", wanted)
    rows = [facts_of(row) for row in cursor.fetchall()]
    cursor.execute(
        f"SELECT subject, {_NOTES} FROM freshness_note AS n WHERE {dialect.subject_in} ORDER BY {dialect.in_order}",
        wanted,
    )
    notes: dict[Subject, list[Note]] = {}
    for subject, *columns in cursor.fetchall():
        notes.setdefault(Subject.parse(subject), []).append(_note(columns, dialect))
    cursor.execute(f"SELECT {dialect.now}")
    now = float(cursor.fetchone()[0])
    folded = [fold(facts, notes[facts.subject], now=now) for facts in rows if facts.subject in notes]
    _write(cursor, dialect, notes, folded)
    cursor.execute(f"DELETE FROM freshness_note WHERE {dialect.subject_in}", wanted)


def _write(
    cursor: CursorWrapper,
    dialect: Dialect,
    notes: Mapping[Subject, Sequence[Note]],
    folded: Sequence[Folded],
) -> None:
    """Write folded rows, their tokens and their scopes, a statement for each."""
    rows: list[list[Any]] = []
    tokens: list[list[Any]] = []
    scopes: list[list[Any]] = []
    for one in folded:
        facts, noted = one.facts, notes[one.facts.subject]
        latest = max(note.noted_at for note in noted)
        rows.append([*(getattr(facts, name) for name in _FOLDED.values()), latest, facts.subject])
        tokens += [[facts.subject, *change] for note in noted for change in changes_of(note.tag, note.nonce)]
        named: list[tuple[int, dict[str, list[str]], int | None, str]] = []
        named += [(generation, purge.as_dict(), None, "") for generation, purge in one.scopes]
        named += [(thing.until, {}, thing.since, thing.tag) for thing in one.changed]
        scopes += [[facts.subject, made, dialect.json(purge), since, tag] for made, purge, since, tag in named]
    assigned = ", ".join(f"{column} = %s" for column in (*_FOLDED, "marked_at"))
    cursor.executemany(f"UPDATE freshness_row SET {assigned} WHERE subject = %s", rows)
    cursor.executemany(
        "INSERT INTO freshness_token (subject, bucket, token) VALUES (%s, %s, %s) ON CONFLICT (subject, bucket) "
        "DO UPDATE SET token = (token | excluded.token) - (token & excluded.token)",  # XOR in SQLite's operators
        tokens,
    )
    cursor.executemany(
        "INSERT INTO freshness_scope (subject, generation, purge, since, tag) "
        f"VALUES (%s, %s, {dialect.as_json}, %s, %s)",
        scopes,
    )


def _note(columns: Sequence[Any], dialect: Dialect) -> Note:
    values = dict(zip(_NOTE, columns, strict=True))
    purge = dialect.unjson(values["purge"])
    values |= {name: bool(values[name]) for name in ("immediate", "bare")}
    return Note(**{**values, "purge": Purge.from_dict(purge) if purge else None})
