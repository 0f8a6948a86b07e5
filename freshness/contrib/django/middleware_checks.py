"""System checks: missing or misplaced middleware, as sentences at start-up."""

from collections.abc import Iterator
from typing import Any, Final

from django.core.checks import CheckMessage, Error
from django.utils.module_loading import import_string

from freshness.cdn.identity import is_memory, pretends
from freshness.contrib.django import conf, pagecache
from freshness.errors import Invalid, InvalidSettings

FIRST: Final = "freshness.contrib.django.edge.RequestLife"
KEEPS: Final = "freshness.contrib.django.pagecache.PageCacheMiddleware"
_PERSONAL: Final = (
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.locale.LocaleMiddleware",
)
"""Middleware with a look at the visitor: inside the page cache there is no visitor, outside a single visitor could fill
every page."""


def check_middleware(**_: Any) -> list[CheckMessage]:
    """E030 late responses are kept, E031 not all of the time is measured, E032 the page cache stands too far inside."""
    try:
        settings = conf.load()
        has_edge = _has_edge(settings)
    except (InvalidSettings, ImportError, Invalid):  # told by E001 and E002
        return []
    return list(faults(conf.middleware(), cdn=settings.cdn, has_edge=has_edge))


def faults(middleware: tuple[str, ...], *, cdn: str, has_edge: bool) -> Iterator[CheckMessage]:
    """Yield the faults of this order; `has_edge` says whether any edge keeps pages."""
    hint = f"put {FIRST!r} first into MIDDLEWARE"
    if FIRST in middleware and middleware[0] != FIRST:
        text = f"{middleware[0]} stands before RequestLife: what it takes, and what it answers, is not judged"
        yield Error(text, hint=hint, id="freshness.E031")
    elif FIRST not in middleware and has_edge:
        text = "MIDDLEWARE lacks RequestLife: a response that is late or personal could be kept, and never be purged"
        yield Error(text, hint=hint, id="freshness.E030")
    if cdn == pagecache.PATH and KEEPS in middleware:
        outside = [path for path in middleware[: middleware.index(KEEPS)] if path in _PERSONAL]
        if outside:
            text = f"the page cache stands behind {outside[0]}, which has looked at the visitor by then"
            yield Error(text, hint=f"put {KEEPS!r} before it in MIDDLEWARE", id="freshness.E032")


def _has_edge(settings: conf.Settings) -> bool:
    """Return whether an edge is configured; the CDN in memory, in the place of a real CDN, does not count."""
    parts = list(pretends(import_string(settings.cdn), settings.cdn_options))
    return all(is_memory(part) for part, _ in parts)
