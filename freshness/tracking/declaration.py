"""What a table declares: whose its rows are, which of its columns show, and under which tags pages carry them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from freshness.errors import InvalidSettings
from freshness.targets.subject import KINDS
from freshness.tracking.template import Template

AT_ONCE = "at once"
"""The `mark` of notes of tables whose changes are purged immediately: they merge with no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list that rows enter and leave: its tag, and the columns that move a row within it.

    Creation, deletion, and whatever makes a row be `shown` or not touch the tag always, `moves` besides: names of
    columns, or SQL expressions with each column in braces (`{stock} > 0`).  With `apart` a change of only its `moves`
    leaves the row's own tags: so what few pages show of a row can have a tag of its own.
    """

    tag: str
    moves: tuple[str, ...] = ()
    apart: bool = False

    def __post_init__(self) -> None:
        Template.parse(self.tag)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """One table that marks whatever anybody writes into it.

        Tracked(
            table="shop_product",
            key=("id",),
            subjects=("ws:{workspace_id}",),
            shows=("title", "price", "{stock} > 0"),
            tags=("p:{id}",),
            lists=(Listing(tag="l:{workspace_id}/products", moves=("title",)),),
            shown="{is_published}",
        )

    `subjects`, `tags` and those of `lists` are texts with columns in braces.  A row whose subject has a NULL in it is
    nobody's and marks nothing; a tag with a NULL in it is "everything".  Without `tags` each change is "everything".
    `shows` are names of columns, or SQL expressions over them that both databases understand: a change that leaves all
    of them as they were marks nothing.  Columns of `key`, `subjects` and `tags` show in any case, so that a row that is
    moved marks where it was and where it is.  `shown` is a condition on the row alone: rows that do not meet it mark
    nothing, and NULL meets it.  With `immediate` each change is purged at once, as a publish is: for tables that say
    where pages are shown, or whether.  Without `inserts` a new row marks nothing: for tables whose rows show nothing
    before another table refers to them.  `uuids` names the columns that SQLite keeps as 32 hexadecimal digits.
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
            if not (colon and kind in KINDS and Template.parse(subject).columns):  # else relays drop what it notes
                raise InvalidSettings(f"{self.table}: {subject!r} is no subject: write ws:{{workspace_id}}, say")
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
        """The columns that say whose a row is and how it is tagged, each once and in order."""
        texts = (*self.subjects, *self.tags, *(listing.tag for listing in self.lists))
        return tuple(dict.fromkeys((*self.key, *_columns(texts))))

    @property
    def compared(self) -> tuple[str, ...]:
        """What two states of a row are compared by: expressions, each column in braces."""
        moves = (one for listing in self.lists for one in listing.moves)
        return tuple(dict.fromkeys(map(braced, (*self.identity, *self.shows, *moves))))

    @property
    def touches_tags(self) -> tuple[str, ...] | None:
        """The expressions whose change touches the row's own tags; None where whatever is compared does."""
        moves = (one for listing in self.lists if not listing.apart for one in listing.moves)
        own = tuple(dict.fromkeys(map(braced, (*self.identity, *self.shows, *moves))))
        return None if set(own) == set(self.compared) else own

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that the declaration names, each once and in order."""
        return tuple(dict.fromkeys((*self.identity, *_columns(self.conditions))))


def braced(shown: str) -> str:
    """The expression for a name of a column; an expression stays as it is."""
    return f"{{{shown}}}" if "{" not in shown else shown


def _columns(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from Template.parse(text).columns
