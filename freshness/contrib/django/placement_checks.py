"""System checks: where purges go, and from which database pages and their generations are read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.apps import apps
from django.core.checks import CheckMessage, Error
from django.db import router
from django.db.models import Model
from django.utils.module_loading import import_string

from freshness.cdn.identity import parts_of
from freshness.contrib.django import conf
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
    """What is wrong with `edges` among the options of one CDN, if it has any."""
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
    """E034 reads go to a replica: a page would be of an older state than the generation that it carries."""
    try:
        database = conf.load().database
    except InvalidSettings:  # told by E001
        return []
    return list(read_elsewhere(apps.get_models(), database)) if conf.routers() else []


def read_elsewhere(models: Iterable[type[Model]], database: str) -> Iterator[CheckMessage]:
    """One error for all models that are written to `database`, and that routers have read from another."""
    hint = f"let the first of DATABASE_ROUTERS answer {database!r} for what kept pages and cached values show"
    found = {f"{model._meta.label} from {where!r}" for model in models for where in _replicas(model, database)}
    if found:
        some = ", ".join(sorted(found)[:3])
        text = f"DATABASE_ROUTERS read {some}: such a page is older than its generation, and no purge corrects it"
        yield Error(text, hint=hint, id="freshness.E034")


def _replicas(model: type[Model], database: str) -> set[str]:
    if router.db_for_write(model) != database:
        return set()
    return {router.db_for_read(model) for _ in range(_ASKED)} - {database}
