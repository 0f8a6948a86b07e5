"""Every rule of triggers is needed: with the rule's text replaced, a test fails; the docs list all rules."""

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
import pytest

from freshness.tracking import postgresql, sqlite
from tests.freshness.tracking import tables, test_postgresql_schema, test_postgresql_writes, test_sqlite_writes
from tests.freshness.tracking import test_writes as writes
from tests.freshness.tracking.tables import Database, product
from tests.freshness.tracking.test_postgresql_writes import clerk  # noqa: F401 - a fixture

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "tracking.md"
Patch = pytest.MonkeyPatch
pytestmark = [pytest.mark.services, pytest.mark.slow]


def replaced(patch: Patch, module: ModuleType, name: str, rule: str, instead: str) -> None:
    """Replace a rule's text at every place by another text."""
    text = getattr(module, name)
    assert rule in text, rule
    patch.setattr(module, name, text.replace(rule, instead))


# PostgreSQL


def functions_run_as_whoever_writes(patch: Patch) -> None:
    replaced(patch, postgresql, "_HEAD", "SECURITY DEFINER", "")


def functions_find_names_as_the_writer_does(patch: Patch) -> None:
    replaced(patch, postgresql, "_HEAD", "SET search_path = pg_catalog, pg_temp", "")


def anybody_may_call_the_functions(patch: Patch) -> None:
    made = postgresql._function
    patch.setattr(postgresql, "_function", lambda *given: made(*given)[:1])


def values_are_compared_by_their_operators(patch: Patch) -> None:
    replaced(patch, postgresql, "_ROW_BODY", "::record *= ROW", " IS NOT DISTINCT FROM ROW")


def a_column_that_is_gone_fails_the_write(patch: Patch) -> None:
    replaced(patch, postgresql, "_ROW_BODY", "WHEN OTHERS THEN  -- a column", "WHEN no_data_found THEN  --")


def a_row_that_moves_marks_where_it_is(patch: Patch) -> None:
    replaced(patch, postgresql, "_ROW_BODY", "IF v_was THEN", "IF v_was AND NOT v_is THEN")


def what_is_not_known_to_be_shown_marks_nothing(patch: Patch) -> None:
    patch.setattr(postgresql, "_shown", lambda one, row: f"coalesce(({postgresql._expression(one.shown, row)}), false)")


def truncate_marks_nothing(patch: Patch) -> None:
    replaced(patch, postgresql, "_TRUNCATED_BODY", "PERFORM", "-- ")


def every_tag_is_noted(patch: Patch) -> None:
    patch.setattr(postgresql, "MOST_TAGS", 1_000)


def a_note_of_another_history_stands_for_this_one(patch: Patch) -> None:
    replaced(patch, postgresql, "_NOTES_BODY", "WHERE note.noted_at <> excluded.noted_at", "WHERE false")


def nonces_are_of_the_sessions_own_generator(patch: Patch) -> None:
    drawn = "('x' || right(translate(gen_random_uuid()::text, '-', ''), 15))::bit(60)::bigint"
    replaced(patch, postgresql, "_NOTES_BODY", drawn, "(random() * 1e15)::bigint")


def what_was_folded_counts_as_noted(patch: Patch) -> None:
    replaced(patch, postgresql, "_HEAD_OF_MEMORY", "coalesce(current_setting('freshness.folded', true), '')", "''")


def names_are_believed_to_hold_no_separator(patch: Patch) -> None:
    rule = "strpos(v_subject || v_tag, chr(30)) + strpos(v_subject || v_tag, chr(31)) = 0"
    replaced(patch, postgresql, "_NOTES_BODY", rule, "true")


def immediate_notes_merge_with_others(patch: Patch) -> None:
    replaced(patch, postgresql, "_NOTES_BODY", "CASE WHEN at_once THEN '{at_once}' ELSE '' END", "''")


def lists_are_touched_by_comings_and_goings_alone(patch: Patch) -> None:
    patch.setattr(postgresql, "_touched", lambda _moves: "v_moved")


def hosts_are_noted_as_they_are_spelled(patch: Patch) -> None:
    patch.setattr(postgresql, "_subject", postgresql._text)


def whoever_notes_looks_at_the_notes(patch: Patch) -> None:
    rule = "IF NOT starts_with(v_seen, v_head) THEN"
    instead = "IF EXISTS (SELECT FROM {note} WHERE subject = v_subject AND tag = v_tag) THEN CONTINUE; ELS" + rule
    replaced(patch, postgresql, "_NOTES_BODY", rule, instead)


# SQLite


def replace_hides_the_row_that_it_removes(patch: Patch) -> None:
    patch.setattr(tables, "ON_EVERY_CONNECTION", "PRAGMA recursive_triggers = OFF")


def columns_compare_as_they_are_declared(patch: Patch) -> None:
    def differ(texts: Any) -> str:
        pairs = [(sqlite._expression(text, "OLD"), sqlite._expression(text, "NEW")) for text in texts]
        return f"({' OR '.join(f'({old}) IS NOT ({new}) OR typeof({old}) <> typeof({new})' for old, new in pairs)})"

    patch.setattr(sqlite, "_differ", differ)


def types_are_not_compared(patch: Patch) -> None:
    def differ(texts: Any) -> str:
        pairs = [(sqlite._expression(text, "OLD"), sqlite._expression(text, "NEW")) for text in texts]
        return f"({' OR '.join(f'CAST({old} AS text) IS NOT CAST({new} AS text)' for old, new in pairs)})"

    patch.setattr(sqlite, "_differ", differ)


def what_waits_is_not_marked_again(patch: Patch) -> None:
    patch.setattr(sqlite, "_again", lambda _noted: "  SELECT 1;\n")


def a_note_keeps_its_first_nonce(patch: Patch) -> None:
    replaced(patch, sqlite, "_NOTE", "SET n = n + 1, nonce = excluded.nonce", "SET n = n + 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """`rule` in the docs' words; `caught_by` a test of its database, with `given` and fixtures."""

    rule: str
    caught_by: Callable[..., None]
    switch_off: Callable[[Patch], None]
    on: str = "PostgreSQL"
    given: dict[str, Any] = field(default_factory=dict)
    raises: type[Exception] = AssertionError

    @property
    def row(self) -> list[str]:
        """Return the mutant's row in the docs' table."""
        test = self.caught_by.__name__.removeprefix("test_").replace("_", " ")
        return [self.rule, self.on, self.switch_off.__name__.replace("_", " "), f"test `{test}`"]

    def play(self, request: pytest.FixtureRequest) -> None:
        """Run the test, with a marking product."""
        pg: Database = _on_sqlite() if self.on == "SQLite" else request.getfixturevalue("pg")
        pg.run(f"INSERT INTO {pg.place}product(id, ws, handle, title) VALUES (1, 'a', 'shirt', 'Shirt')")
        pg.fold()
        known = {"pg": pg, "db": pg} | self.given
        wanted = [name for name in signature(self.caught_by).parameters if name not in known]
        known |= {name: request.getfixturevalue(name) for name in wanted}
        self.caught_by(**{name: known[name] for name in signature(self.caught_by).parameters})


def _on_sqlite() -> Database:
    database = tables.on_sqlite()
    database.track(product(schema="public"))
    return database


MUTANTS = (
    Mutant(
        rule="A write marks whoever's rights it has",
        caught_by=test_postgresql_writes.test_a_role_with_rights_on_the_content_alone_marks,
        switch_off=functions_run_as_whoever_writes,
        raises=psycopg.errors.InsufficientPrivilege,
    ),
    Mutant(
        rule="A write marks whatever its search path is",
        caught_by=test_postgresql_writes.test_the_writers_search_path_changes_nothing,
        switch_off=functions_find_names_as_the_writer_does,
        given={"path": "pg_temp, other, pg_catalog"},
    ),
    Mutant(
        rule="Nobody but triggers calls the functions",
        caught_by=test_postgresql_writes.test_nobody_else_may_call_the_functions,
        switch_off=anybody_may_call_the_functions,
        raises=pytest.fail.Exception,
    ),
    Mutant(
        rule="Values are compared as they are kept",
        caught_by=test_postgresql_writes.test_values_are_compared_as_they_are_kept,
        switch_off=values_are_compared_by_their_operators,
        given={"column": "numeric", "before": "'1.5'", "after": "'1.50'"},
    ),
    Mutant(
        rule="A column that is gone fails no write",
        caught_by=test_postgresql_schema.test_a_renamed_column_fails_no_write_and_marks_everything_of_the_shop,
        switch_off=a_column_that_is_gone_fails_the_write,
        raises=psycopg.errors.UndefinedColumn,
    ),
    Mutant(
        rule="A row that moves marks where it was and where it is",
        caught_by=writes.test_a_moved_owner_marks_both,
        switch_off=a_row_that_moves_marks_where_it_is,
    ),
    Mutant(
        rule="Whether a row is shown marks when in doubt",
        caught_by=writes.test_whether_a_row_is_shown_marks_when_in_doubt,
        switch_off=what_is_not_known_to_be_shown_marks_nothing,
    ),
    Mutant(
        rule="TRUNCATE marks everything of all",
        caught_by=test_postgresql_writes.test_truncate_marks_everything_of_all,
        switch_off=truncate_marks_nothing,
        given={"statement": "TRUNCATE shop.product"},
    ),
    Mutant(
        rule="A transaction notes eight tags of a subject and then everything",
        caught_by=writes.test_one_statement_notes_eight_tags_of_a_shop_and_then_everything,
        switch_off=every_tag_is_noted,
    ),
    Mutant(
        rule="A note of another history is added to",
        caught_by=test_postgresql_writes.test_a_note_left_over_from_a_restore_is_added_to,
        switch_off=a_note_of_another_history_stands_for_this_one,
    ),
    Mutant(
        rule="Nonces are drawn from nothing that a session can set",
        caught_by=test_postgresql_writes.test_a_session_that_called_setseed_repeats_no_nonce,
        switch_off=nonces_are_of_the_sessions_own_generator,
    ),
    Mutant(
        rule="What was folded in the same transaction is noted anew",
        caught_by=test_postgresql_writes.test_folding_in_the_same_transaction_forgets_what_was_noted,
        switch_off=what_was_folded_counts_as_noted,
    ),
    Mutant(
        rule="No name hides another's note",
        caught_by=test_postgresql_writes.test_subjects_made_to_look_like_others_hide_nothing,
        switch_off=names_are_believed_to_hold_no_separator,
    ),
    Mutant(
        rule="Notes of immediate tables merge with no others",
        caught_by=writes.test_a_table_whose_changes_are_immediate_notes_them_apart,
        switch_off=immediate_notes_merge_with_others,
    ),
    Mutant(
        rule="What moves a row in a list touches the list",
        caught_by=writes.test_what_moves_the_row_in_its_list_marks_the_list_too,
        switch_off=lists_are_touched_by_comings_and_goings_alone,
    ),
    Mutant(
        rule="Hosts have one spelling",
        caught_by=writes.test_hosts_are_noted_in_their_one_spelling,
        switch_off=hosts_are_noted_as_they_are_spelled,
    ),
    Mutant(
        rule="What is noted is remembered beside the table, and another's note is none of one's own",
        caught_by=writes.test_each_transaction_draws_another_nonce,
        switch_off=whoever_notes_looks_at_the_notes,
    ),
    Mutant(
        rule="REPLACE marks the row that it removes",
        on="SQLite",
        caught_by=test_sqlite_writes.test_replace_marks_the_row_that_it_removes,
        switch_off=replace_hides_the_row_that_it_removes,
        given={"statement": "REPLACE"},
    ),
    Mutant(
        rule="Letter case shows in a column that ignores it",
        on="SQLite",
        caught_by=test_sqlite_writes.test_case_shows_in_a_column_that_ignores_it,
        switch_off=columns_compare_as_they_are_declared,
    ),
    Mutant(
        rule="Values are compared with their types",
        on="SQLite",
        caught_by=test_sqlite_writes.test_values_are_compared_with_their_types,
        switch_off=types_are_not_compared,
        given={"before": "1", "after": "'1'"},
    ),
    Mutant(
        rule="Everything that waits is marked again by the next edit",
        on="SQLite",
        caught_by=test_sqlite_writes.test_everything_of_a_shop_that_waits_is_marked_again_by_the_next_edit,
        switch_off=what_waits_is_not_marked_again,
    ),
    Mutant(
        rule="A note that waits draws its nonce anew",
        on="SQLite",
        caught_by=test_sqlite_writes.test_each_change_counts_and_draws_another_nonce,
        switch_off=a_note_keeps_its_first_nonce,
    ),
)


@pytest.mark.usefixtures("url")
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.switch_off.__name__)
def test_triggers_without_the_rule_are_caught(
    mutant: Mutant, request: pytest.FixtureRequest, monkeypatch: Patch
) -> None:
    mutant.switch_off(monkeypatch)
    with pytest.raises(mutant.raises):
        mutant.play(request)


@pytest.mark.usefixtures("url")
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.switch_off.__name__)
def test_triggers_with_the_rule_pass_where_their_mutant_is_caught(
    mutant: Mutant, request: pytest.FixtureRequest
) -> None:
    mutant.play(request)


def test_the_docs_list_exactly_these_rules() -> None:
    table = PAGE.read_text().partition("<!-- mutants -->")[2].partition("<!-- end of mutants -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    assert rows == [mutant.row for mutant in MUTANTS]
