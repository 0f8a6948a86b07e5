"""System checks: a wrong FRESHNESS setting is a sentence at start-up, not a purge that never goes out."""

from typing import Any

from django.core.checks import CheckMessage, Error, Warning
from django.db import connections
from django.utils.module_loading import import_string

from freshness.contrib.django import conf, pagecache
from freshness.errors import InvalidSettings

_NOTES = ("freshness.contrib.django.pagecache.PageCacheMiddleware", "freshness.contrib.django.edge.RequestLife")
"""What notes responses: the one where pages are kept in the page cache, the other elsewhere."""


def check_settings(**_: Any) -> list[CheckMessage]:
    """E001 a wrong setting, E002 a path that fails to import, E003 an unfit database, W001 no shared store.

    E004 purges are left out of what nobody notes.
    """
    try:
        settings = conf.load()
    except InvalidSettings as error:
        return [Error(str(error), id="freshness.E001")]
    found: list[CheckMessage] = []
    for path in (settings.cdn, settings.pages, *settings.observers, *settings.sources, *settings.chores):
        try:
            path and import_string(path)
        except ImportError as error:
            found.append(Error(f"FRESHNESS names {path!r}: {error}", id="freshness.E002"))
    if settings.database not in connections or connections[settings.database].vendor not in ("postgresql", "sqlite"):
        hint = "name the alias of a PostgreSQL or SQLite database that also holds the content"
        found.append(Error(f"FRESHNESS['DATABASE'] is {settings.database!r}", hint=hint, id="freshness.E003"))
    if not settings.redis_url:
        hint = "set REDIS_URL: without it each process has a cache of its own, fresh only within its fence"
        found.append(Warning("FRESHNESS['REDIS_URL'] is empty", hint=hint, id="freshness.W001"))
    if settings.elide != "off" and not _notes_what_leaves(settings):
        text = f"FRESHNESS['ELIDE'] is {settings.elide!r}, and no middleware notes what leaves for the edges"
        found.append(Error(text, hint=f"put {_NOTES[-1]!r} first into MIDDLEWARE", id="freshness.E004"))
    return found


def _notes_what_leaves(settings: conf.Settings) -> bool:
    wanted = _NOTES if settings.cdn == pagecache.PATH else _NOTES[-1:]
    return wanted[0] in conf.middleware()
