"""System checks of settings against the cache's purpose, each as a sentence at start-up."""

from typing import Any

from django.core.checks import CheckMessage, Warning
from django.db import connections

from freshness.contrib.django import conf
from freshness.errors import InvalidSettings

_WHOLE_PAGES = ("django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.CacheMiddleware")


def check_cache(**_: Any) -> list[CheckMessage]:
    """W010 requests in transactions, W011 Django's page cache."""
    try:
        settings = conf.load()
    except InvalidSettings:
        return []  # told by freshness.E001
    found: list[CheckMessage] = []
    if settings.database in connections and connections[settings.database].settings_dict.get("ATOMIC_REQUESTS"):
        hint = "set ATOMIC_REQUESTS to False and use transaction.atomic where something is changed"
        text = f"every request to {settings.database!r} runs in a transaction, and in one nothing built is cached"
        found.append(Warning(text, hint=hint, id="freshness.W010"))
    for path in sorted(set(_WHOLE_PAGES) & set(conf.middleware())):
        hint = "remove it, or use freshness.contrib.django.cached_results.cached_view"
        found.append(Warning(f"{path} keeps pages that no edit ends", hint=hint, id="freshness.W011"))
    return found
