"""Declarations of tracked tables: the owner of each row, its shown columns, and the tags of pages with the row."""

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass, field, replace

from freshness.errors import InvalidSettings
from freshness.targets.subject import KINDS, Subject
from freshness.tracking.template import Template

AT_ONCE = "at once"
"""The `mark` of notes of tables with immediate purges: these notes merge only with each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list that rows enter and leave: its tag, and the columns for moves within the list.

    Creation and deletion of a row, and each change of `shown`, touch the tag always; `moves` are further touching
    columns by name, or SQL expressions with each column in braces (`{stock} > 0`).  With `apart` a change of its
    `moves` alone does not touch the row's own tags: a detail shown by few pages can thereby have a tag of its own.
    """

    tag: str
    moves: tuple[str, ...] = ()
    apart: bool = False

    def __post_init__(self) -> None:
        Template.parse(self.tag)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A table whose writes, by any program, mark its subjects.

        Tracked(
            table="shop_product",
            key=("id",),
            subjects=("ws:{workspace_id}",),
            shows=("title", "price", "{stock} > 0"),
            tags=("p:{id}",),
            lists=(Listing(tag="l:{workspace_id}/products", moves=("title",)),),
            shown="{is_published}",
        )

    `subjects`, `tags` and the tags of `lists` are texts with columns in braces; where a single tenant owns all
    rows, its `Subject` is the subject.  A row with a NULL in its subject has
    no owner and makes no mark; a tag with a NULL is "everything".  Without `tags` each change is "everything".

    `shows` are names of columns, or SQL expressions over them in the dialect common to both databases: a change that
    leaves all of them equal makes no mark.  Columns of `key`, `subjects` and `tags` show in any case: a moved row marks
    its old and its new place.  `shown` is a condition on the row alone: rows that fail the condition make no mark, and
    NULL meets the condition.  With `immediate` each change is purged at once, like a publish: for tables with the
    places of pages, or their visibility.  Without `inserts` a new row makes no mark: for tables whose rows show only
    once another table refers to them.  `uuids` names the columns kept by SQLite as 32 hexadecimal digits.

    Raises InvalidSettings.
    """

    table: str
    subjects: tuple[str, ...]
    shows: tuple[str, ...]
    schema: str = "public"
    key: tuple[str, ...] = ("id",)
    tags: tuple[str, ...] = ()
    lists: tuple[Listing, ...] = ()
    shown: str = ""
    immediate: bool = False
    inserts: bool = True
    uuids: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if not self.table or not self.subjects or not self.key:
            raise InvalidSettings(f"{self.table or 'a table'}: a declaration has a table, a key and subjects")
        for subject in self.subjects:
            kind, colon, _ = subject.partition(":")
            one_for_all = isinstance(subject, Subject)
            if not (colon and kind in KINDS and (one_for_all or Template.parse(subject).columns)):
                raise InvalidSettings(  # relays drop its notes, and a column without braces would be a name
                    f"{self.table}: {subject!r} is no subject: write ws:{{workspace_id}}, say, and "
                    "Subject('ws', 'site') where a single tenant owns all rows"
                )
        for text in (*self.tags, *self.conditions):
            if not Template.parse(text).columns:
                raise InvalidSettings(f"{self.table}: {text!r} names no column: write each in braces")

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every expression over columns, each column in braces."""
        moves = (one for listing in self.lists for one in listing.moves)
        return tuple(map(braced, (*self.shows, *moves))) + ((self.shown,) if self.shown else ())

    @property
    def identity(self) -> tuple[str, ...]:
        """The columns with the owner and the tags of a row, each once and in order."""
        texts = (*self.subjects, *self.tags, *(listing.tag for listing in self.lists))
        return tuple(dict.fromkeys((*self.key, *_columns(texts))))

    @property
    def compared(self) -> tuple[str, ...]:
        """Expressions for the comparison of two states of a row, each column in braces."""
        moves = (one for listing in self.lists for one in listing.moves)
        return tuple(dict.fromkeys(map(braced, (*self.identity, *self.shows, *moves))))

    @property
    def touches_tags(self) -> tuple[str, ...] | None:
        """The expressions whose change touches the row's own tags; `None` where every compared expression does."""
        moves = (one for listing in self.lists if not listing.apart for one in listing.moves)
        own = tuple(dict.fromkeys(map(braced, (*self.identity, *self.shows, *moves))))
        return None if set(own) == set(self.compared) else own

    @property
    def causes(self) -> dict[str, tuple[str, ...]]:
        """The compared expressions, by the names of their columns with commas between: the causes of a mark.

        The last of `shows`, often a large document, comes last.
        """
        moves = (one for listing in self.lists for one in listing.moves)
        shown = (f"({self.shown})",) if self.shown else ()
        found: dict[str, tuple[str, ...]] = {}
        for text in dict.fromkeys((*map(braced, (*self.identity, *moves)), *shown, *map(braced, self.shows))):
            names = ",".join(dict.fromkeys(Template.parse(text).columns))
            found[names] = (*found.get(names, ()), text)
        return found

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column named by the declaration, each once and in order."""
        return tuple(dict.fromkeys((*self.identity, *_columns(self.conditions))))


def declared_as(tracked: Tracked, *unreadable: str) -> str:
    """Return the comment in a table's triggers that tells two declarations apart, whatever the engine's own SQL.

    `unreadable` names the declared columns that triggers cannot read.
    """
    parts = (*astuple(replace(tracked, uuids=frozenset())), sorted(tracked.uuids), sorted(unreadable))
    return f"-- declared as {hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()}\n"


def braced(shown: str) -> str:
    """Return the expression for a name of a column; an expression is returned unchanged."""
    return f"{{{shown}}}" if "{" not in shown else shown


def _columns(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from Template.parse(text).columns
