"""Declarations of tracked tables: `track` beside a model, or for a table by its name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import router
from django.db.models import Field, Model, UUIDField

from freshness.errors import InvalidSettings
from freshness.targets.subject import Subject
from freshness.tracking.declaration import Listing, Tracked, braced

_IN_BRACES = re.compile(r"\{([^{}]+)\}")
Texts = str | Sequence[str]
EVERY_SCHEMA = "*"
"""In place of a schema: each PostgreSQL schema with a table of the name, such as a schema per tenant."""
_SCHEMA = "{schema}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A call of `track`: a model or the label of one (`app.Model`), or a table with its names of columns."""

    model: type[Model] | str | None
    tracked: Tracked
    schema: str

    def resolve(self, schema: str) -> Tracked:
        """Return the declaration in names of columns.  `schema` is the table's, unless the declaration names one."""
        tracked = replace(self.tracked, schema=self.schema or schema)
        if self.schema == EVERY_SCHEMA:
            tracked = _within(tracked, schema)
        model = self.found
        if model is None:
            return tracked
        to_column = _columns(model)
        shows = tuple(_renamed(braced(text), to_column) for text in tracked.shows)
        lists = tuple(
            replace(
                one,
                tag=_renamed(one.tag, to_column),
                moves=tuple(_renamed(braced(move), to_column) for move in one.moves),
            )
            for one in tracked.lists
        )
        return replace(
            tracked,
            table=model._meta.db_table,
            key=(_key(model),),
            subjects=tuple(one if isinstance(one, Subject) else _renamed(one, to_column) for one in tracked.subjects),
            shows=shows,
            tags=tuple(_renamed(tag, to_column) for tag in tracked.tags),
            lists=lists,
            shown=_renamed(braced(tracked.shown), to_column) if tracked.shown else "",
            uuids=frozenset(str(field.column) for field in _fields(model) if _holds_uuid(field)),
        )

    @property
    def found(self) -> type[Model] | None:
        """The model, None for a table by name."""
        model = apps.get_model(self.model) if isinstance(self.model, str) else self.model
        return model._meta.concrete_model if model is not None else None


_declared: dict[str, Declared] = {}


def track(
    model: type[Model] | str,
    *,
    subject: Texts,
    shows: Sequence[str],
    tags: Texts = (),
    lists: Sequence[Listing] = (),
    shown: str = "",
    immediate: bool = False,
    inserts: bool = True,
    schema: str = "",
    key: Sequence[str] = ("id",),
) -> None:
    """Let the database mark every write to a model's table, by every writer.

        track(Product, subject="ws:{workspace}", shows=["title", "price", "{stock} > 0"], tags="p:{id}")

    Call `track` where your app is loaded, in `models.py` or `AppConfig.ready`.  Names are names of fields; further
    arguments are described in `freshness.tracking.declaration.Tracked`.  A model of another app may be given by its
    label, `app.Model`; a table without a model by its name, with `schema`, `key` and names of columns.  With the schema
    `*` the tables of the name in all schemas are declared, and `{schema}` in texts is the name of the table's schema.
    `manage.py migrate` makes the triggers.  Raises InvalidSettings for a declaration that contradicts itself.
    """
    table = model if isinstance(model, str) else model._meta.db_table
    tracked = Tracked(
        table=table,
        subjects=_texts(subject),
        shows=tuple(shows),
        key=tuple(key),
        tags=_texts(tags),
        lists=tuple(lists),
        shown=shown,
        immediate=immediate,
        inserts=inserts,
    )
    named = model if not isinstance(model, str) or "." in model else None
    _declared[f"{schema}.{table}"] = Declared(model=named, tracked=tracked, schema=schema)


def forget(table: str, *, schema: str = "") -> None:
    """Take a declaration back, as tests do; the next `apply` removes its triggers."""
    _declared.pop(f"{schema}.{table}", None)


def declared() -> tuple[Declared, ...]:
    """Return all declarations, in the order of the calls."""
    return tuple(_declared.values())


def tables() -> frozenset[str]:
    """Return the names of all declared tables."""
    return frozenset(one.tracked.table if one.found is None else one.found._meta.db_table for one in declared())


def elsewhere(using: str) -> list[str]:
    """Return tables of models that are written to another database than the ledger's, `using`."""
    models = (one.found for one in declared())
    return [model._meta.db_table for model in models if model is not None and router.db_for_write(model) != using]


def _within(tracked: Tracked, schema: str) -> Tracked:
    """Return a declaration for every schema as the declaration of one schema's table."""

    def named(text: str) -> str:
        return text.replace(_SCHEMA, schema)

    texts = map(named, tracked.subjects)
    return replace(
        tracked,
        schema=schema,
        subjects=tuple(text if "{" in text else Subject.parse(text) for text in texts),
        tags=tuple(map(named, tracked.tags)),
        lists=tuple(replace(one, tag=named(one.tag)) for one in tracked.lists),
    )


def _texts(texts: Texts) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _renamed(text: str, to_column: Callable[[str], str]) -> str:
    """Return a text with the names in braces replaced by names of columns."""
    return _IN_BRACES.sub(lambda found: f"{{{to_column(found[1])}}}", text)


def _columns(model: type[Model]) -> Callable[[str], str]:
    """Names of fields, of their attributes, or of columns -> columns of the model's own table."""
    known: dict[str, str] = {}
    for field in _fields(model):
        known |= dict.fromkeys((field.name, field.attname, str(field.column)), str(field.column))

    def to_column(name: str) -> str:
        try:
            return known[name]
        except KeyError:
            raise InvalidSettings(
                f"track({model.__name__}): it has no field {name!r} of its own; it has {', '.join(sorted(known))}"
            ) from None

    return to_column


def _fields(model: type[Model]) -> list["Field[object, object]"]:
    return [field for field in model._meta.local_concrete_fields if field.column]


def _key(model: type[Model]) -> str:
    key = model._meta.pk
    if key is None or not key.column:
        raise InvalidSettings(f"track({model.__name__}): its table has no key of one column: track it by its name")
    return str(key.column)


def _holds_uuid(field: "Field[object, object]") -> bool:
    try:
        target = getattr(field, "target_field", field)
    except FieldDoesNotExist:
        return False
    return isinstance(target, UUIDField)
