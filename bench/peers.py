"""The other caches, set up as their manuals show, on the same server."""

import asyncio
import importlib
from collections.abc import Callable, Coroutine
from typing import Any

import django
import orjson
import ormsgpack
import redis
from cashews import Cache as Cashews
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import connection
from dogpile.cache import make_region
from dogpile.cache.region import CacheRegion

from freshness.cache.cache import Cache
from freshness.cache.codec import Codec
from freshness.cache.stores.redis import RedisStore
from freshness.cache.times import Times
from freshness.targets.generation import Stamp

STAMP = Stamp(generation=7, nonce=7)
CODEC = Codec(dumps=orjson.dumps, loads=orjson.loads, pack=ormsgpack.packb, unpack=ormsgpack.unpackb)


def ours(url: str, *, times: Times | None = None, timeout: float = 1.0) -> Cache:
    """Return the engine's cache, with a constant in place of the database."""
    return Cache(RedisStore(url, timeout=timeout), lambda _: STAMP, times=times, codec=CODEC)


def client(url: str) -> redis.Redis:
    """Plain redis-py."""
    return redis.Redis.from_url(url)


def set_up_django(url: str) -> None:
    """Set up Django for django-redis, Django's own backend, cacheops and cachalot, with a database in memory."""
    settings.configure(
        CACHES={
            "default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": url},
            "core": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url},
        },
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        INSTALLED_APPS=["cachalot", "cacheops", "bench.shop"],
        CACHEOPS_REDIS=url,
        CACHEOPS={"shop.cacheopspage": {"ops": "all", "timeout": 300}},
        CACHALOT_ONLY_CACHABLE_TABLES=["shop_cachalotpage"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()


def django_redis() -> BaseCache:
    """Return django-redis with its defaults: pickle, a pool."""
    return caches["default"]


def django_core() -> BaseCache:
    """Django's own Redis backend."""
    return caches["core"]


def cacheops_page(body: str = "x") -> tuple[Any, Callable[[Any], None]]:
    """Return a stored page of workspace 7, and a function that invalidates the page's cached queries."""
    return _stored("CacheopsPage", body), importlib.import_module("cacheops").invalidate_obj


def cachalot_page(body: str = "x") -> tuple[Any, Callable[[Any], None]]:
    """Return a stored page of workspace 7, and a function that invalidates its table's queries, the smallest unit."""
    return _stored("CachalotPage", body), lambda page: importlib.import_module("cachalot.api").invalidate(type(page))


def _stored(name: str, body: str) -> Any:
    model = getattr(importlib.import_module("bench.shop.models"), name)  # wants Django set up first
    with connection.schema_editor() as editor:
        editor.create_model(model)
    return model.objects.create(workspace=7, body=body)


def dogpile(backend: str, url: str = "") -> CacheRegion:
    """Return a dogpile region: `memory`, or `redis` on the server."""
    if backend == "memory":
        return make_region().configure("dogpile.cache.memory")
    return make_region().configure(
        "dogpile.cache.redis", arguments={"url": url, "distributed_lock": True, "thread_local_lock": False}
    )


class Loop:
    """An event loop for timing coroutines, without the cost of starting a loop."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()

    def run(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """Return the coroutine's result."""
        return self._loop.run_until_complete(coroutine)

    def cashews(self, url: str, *, client_side: bool = False) -> Cashews:
        """Return a cashews cache, ready."""
        cache = Cashews()
        cache.setup(url, client_side=client_side)
        self.run(cache.init())
        return cache

    def times(self, call: Callable[[], Coroutine[Any, Any, Any]], *, loops: int) -> float:
        """Microseconds a call, best of five stretches, within the loop."""

        async def stretch() -> float:
            clock = self._loop.time
            began = clock()
            for _ in range(loops):
                await call()
            return (clock() - began) / loops * 1e6

        return min(self.run(stretch()) for _ in range(5))
