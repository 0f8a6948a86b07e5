"""System checks: a wrong FRESHNESS setting is a sentence at start-up, not a purge that never goes out."""

from collections.abc import Iterator
from inspect import Parameter, signature
from typing import Any, Final

from django.core.checks import CheckMessage, Error, Warning
from django.utils.module_loading import import_string

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.cache.stores.commands import checked_prefix
from freshness.cdn.tag_headers import headers_of
from freshness.contrib.django import conf, edge, pagecache
from freshness.errors import InvalidSettings
from freshness.fetch.visitor import EdgeAddress

_NOTES = ("freshness.contrib.django.pagecache.PageCacheMiddleware", "freshness.contrib.django.edge.RequestLife")
"""Middleware that notes responses: the first with the page cache, the second elsewhere."""


_SETTING: Final = "docs/reference/settings.md says what each entry of FRESHNESS may be"


def check_settings(**_: Any) -> list[CheckMessage]:
    """E001 a wrong setting, E002 a path that fails to import, W001 no shared store.

    E004 purges are skipped and not all responses are noted, W002 the page cache is purged and never filled, W003 a view
    carries its tags in a header that the CDN does not read.  The CDN's identity: see `check_identity`.
    """
    try:
        settings = conf.load()
    except InvalidSettings as error:
        return [Error(str(error), hint=_SETTING, id="freshness.E001")]
    faults = (*_wrong_addresses(settings), *_wrong_options(settings))
    found: list[CheckMessage] = [Error(fault, hint=_SETTING, id="freshness.E001") for fault in faults]
    for path in (
        settings.cdn,
        settings.pages,
        settings.paths_of,
        settings.origin,
        settings.shown,
        settings.find_subjects,
        settings.inspection,
        settings.audit,
        settings.trace,
        *settings.observers,
        *settings.sources,
        *settings.chores,
        *settings.probes,
    ):
        try:
            path and import_string(path)
        except ImportError as error:
            hint = "correct the path, or install the package that it is in"
            found.append(Error(f"FRESHNESS names {path!r}: {error}", hint=hint, id="freshness.E002"))
    if not settings.redis_url:
        hint = "set REDIS_URL: without it each process has a cache of its own, fresh only within its fence"
        found.append(Warning("FRESHNESS['REDIS_URL'] is empty", hint=hint, id="freshness.W001"))
    if settings.skip != "off" and not _notes_what_leaves(settings):
        text = f"FRESHNESS['SKIP'] is {settings.skip!r}, and not all that leaves for the edges is noted"
        found.append(Error(text, hint=f"put {_NOTES[-1]!r} first into MIDDLEWARE", id="freshness.E004"))
    if settings.cdn == pagecache.PATH and _NOTES[0] not in conf.middleware():
        text = "FRESHNESS['CDN'] is the page cache, and no middleware keeps pages in it"
        found.append(Warning(text, hint=f"put {_NOTES[0]!r} into MIDDLEWARE", id="freshness.W002"))
    return [*found, *_unread(settings)]


def _unread(settings: conf.Settings) -> Iterator[CheckMessage]:
    """Yield views with unread tags; adapters are judged by class alone, without building, and skipped where silent."""
    conf.load_routes()
    try:
        wanted = headers_of(import_string(settings.cdn), settings.cdn_options) or ()
    except ImportError:  # told by E002
        return
    for view, chosen in sorted(edge.CHOSEN.items()):
        for header in wanted:
            if not any(one.name.lower() == header.name.lower() for one in chosen):
                text = f"{view} carries its tags in {', '.join(one.name for one in chosen) or 'no header'}, and"
                yield Warning(
                    f"{text} {settings.cdn} reads {header.name}: its purges would not find that page",
                    hint="leave out tag_headers: the headers of the CDN are the default",
                    id="freshness.W003",
                )


def _wrong_addresses(settings: conf.Settings) -> Iterator[str]:
    for key, text, parse in (
        ("REDIS_URL", settings.redis_url, _redis_url),
        ("REDIS_PREFIX", settings.redis_prefix, checked_prefix),
        ("EDGE", settings.edge, EdgeAddress.parse),
    ):
        try:
            text and parse(text)
        except InvalidSettings as error:
            yield f"FRESHNESS[{key!r}]: {error}"


def _redis_url(url: str) -> None:
    address = Address.parse(url)
    if not address.is_plain:
        redis_py.check(address)


def _wrong_options(settings: conf.Settings) -> Iterator[str]:
    """Options are compared with the signature alone: building a CDN may look for credentials."""
    try:
        takes = signature(import_string(settings.cdn)).parameters.values()
    except ImportError:  # told by E002
        return
    if any(one.kind is Parameter.VAR_KEYWORD for one in takes):
        return
    try:
        for key in settings.cdn_options:
            conf.known_key(key, {one.name: one.name for one in takes}, "FRESHNESS['CDN_OPTIONS']")
    except InvalidSettings as error:
        yield str(error)
    missing = [one.name for one in takes if one.default is Parameter.empty and one.name not in settings.cdn_options]
    if missing:
        yield f"FRESHNESS['CDN_OPTIONS'] lacks {', '.join(map(repr, missing))}, which {settings.cdn} needs"


def _notes_what_leaves(settings: conf.Settings) -> bool:
    """Return whether `RequestLife` is first: outer middleware could send a response again, long after its note."""
    keeps, notes = _NOTES
    return keeps in conf.middleware() if settings.cdn == pagecache.PATH else conf.middleware()[:1] == (notes,)
