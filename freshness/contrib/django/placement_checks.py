"""System checks: the targets of purges, and the databases from which pages and their generations are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from django.apps import apps
from django.core.checks import CheckMessage, Error, Info
from django.db import connections, router
from django.db.models import Model
from django.utils.module_loading import import_string

from freshness.cdn.identity import parts_of
from freshness.contrib.django import conf
from freshness.contrib.django.replicas import OWN
from freshness.contrib.django.tracking import registry
from freshness.errors import Invalid, InvalidSettings

_ASKED: Final = 8  # times: a router may choose among replicas by chance


def check_edges(**_: Any) -> list[CheckMessage]:
    """E033 `edges` that is no list or mapping of addresses: of a string, each letter would be taken for an edge."""
    try:
        settings = conf.load()
        parts = list(parts_of(import_string(settings.cdn), settings.cdn_options))
    except (InvalidSettings, ImportError, Invalid):  # told by E001 and E002
        return []
    hint = "write a list of addresses: ['http://10.0.0.5:6081']"
    return [
        Error(f"FRESHNESS['CDN_OPTIONS']: {fault}", hint=hint, id="freshness.E033")
        for _, options in parts
        for fault in wrong_edges(options)
    ]


def wrong_edges(options: Mapping[str, Any]) -> Iterator[str]:
    """Yield the faults of `edges` among the options of a CDN, if given."""
    edges = options.get("edges")
    if "edges" not in options:
        return
    if not isinstance(edges, (list, tuple, Mapping)):
        yield f"'edges' must be a list, not {type(edges).__name__}"
        return
    for edge in edges.values() if isinstance(edges, Mapping) else edges:
        if not isinstance(edge, str) or "://" not in edge:
            yield f"{edge!r} in 'edges' is no address"


def check_routers(**_: Any) -> list[CheckMessage]:
    """E034 routers keep tables from the ledger's database, I034 routers read its models from another database."""
    try:
        database = conf.load().database
    except InvalidSettings:  # told by E001
        return []
    if not conf.routers():
        return []
    tracked = [model for one in registry.declared() if (model := one.found) is not None]
    own = apps.get_app_config(OWN).get_models()
    return [*not_migrated([*own, *tracked], database), *read_elsewhere(apps.get_models(), database)]


def not_migrated(models: Iterable[type[Model]], database: str) -> Iterator[CheckMessage]:
    """Return a single error for all models whose tables routers keep out of `database`, although required there."""
    if away := [model._meta.label for model in models if not router.allow_migrate_model(database, model)]:
        yield Error(
            f"DATABASE_ROUTERS do not let `migrate --database={database}` make the tables of {_some(away)}: marks are "
            f"noted in {database!r}, in the transaction that changes content",
            hint=f"let allow_migrate({database!r}, {OWN!r}) and that of tracked models be true or None",
            id="freshness.E034",
        )


def read_elsewhere(models: Iterable[type[Model]], database: str) -> Iterator[CheckMessage]:
    """Return a single message for all models written to `database` and read by routers from another."""
    found = [f"{model._meta.label} from {where!r}" for model in models for where in _replicas(model, database)]
    if found:
        yield Info(
            f"DATABASE_ROUTERS read {_some(found)}: within snapshots, as pages and cached values are made, "
            f"{database!r} is read all the same",
            hint=f"read what `put` or `cache.set` is given with .using({database!r}), and name no alias of another "
            "database where a page or value is made: that keeps it out of every cache",
            id="freshness.I034",
        )


def check_standby(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E035 the ledger's database is a standby, closed to writes; asked by `check --database`."""
    try:
        database = conf.load().database
    except InvalidSettings:  # told by E001
        return []
    if database not in (databases or ()) or connections[database].vendor != "postgresql":
        return []
    with connections[database].cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery()")
        [follows] = cursor.fetchone()
    if not follows:
        return []
    hint = "let it name the primary: marks, claims and pruning are written there"
    return [Error(f"FRESHNESS['DATABASE'] is {database!r}, a standby", hint=hint, id="freshness.E035")]


def _some(names: Iterable[str]) -> str:
    ordered = sorted(set(names))
    more = f" and {len(ordered) - 3} more" if len(ordered) > 3 else ""
    return ", ".join(ordered[:3]) + more


def _replicas(model: type[Model], database: str) -> set[str]:
    """Ask the project's routers alone: the engine's router answers only within a snapshot."""
    if model._meta.app_label == OWN or router.db_for_write(model) != database:
        return set()
    return {router.db_for_read(model) for _ in range(_ASKED)} - {database}
