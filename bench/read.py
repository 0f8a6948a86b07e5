"""Reading a 20 KB Puck document: from this process, from the server, and by many threads."""

import time

import orjson
import redis
from django.core.cache.backends.base import BaseCache

from bench import peers, threads
from bench.documents import document
from bench.figures import Figure, beside, less_is_better, more_is_better
from bench.ground import Ground, Work, in_turn, interleaved
from freshness.cache.cache import Cache
from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, Looking, pack

ROUNDS = 9
WORKSPACE = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"
MANY = [f"doc-{number}" for number in range(20)]


def run(ground: Ground) -> list[Figure]:
    """Hot, cold, relayed, a bare reply, many at once, and threads in several processes."""
    peers.set_up_django(ground.url)
    cache = _filled(ground)
    one = [*_hot(ground, cache), *_cold(ground, cache), *_relayed(ground, cache), *_reply(ground)]
    return [*one, *_many(cache), *_threads(ground)]


def _filled(ground: Ground) -> Cache:
    cache, page = peers.ours(ground.url), document()
    cache.set(WORKSPACE, "doc", page)
    cache.set(WORKSPACE, "html", orjson.dumps(page))
    peers.django_redis().set("doc", page)
    peers.django_core().set("doc", page)
    ground.client().set("json", orjson.dumps(page))
    for number, key in enumerate(MANY):
        cache.set(WORKSPACE, key, document(2_000, number))
        peers.django_redis().set(key, document(2_000, number))
    return cache


def _hot(ground: Ground, cache: Cache) -> list[Figure]:
    memory, plain = peers.dogpile("memory"), peers.django_redis()
    memory.set("doc", document())
    cache.get(WORKSPACE, "doc")
    sides: dict[str, Work] = {
        "ours": lambda: cache.get(WORKSPACE, "doc"),
        "django-redis": lambda: plain.get("doc"),
        "dogpile": lambda: memory.get("doc"),
        "dict": _dict_with_a_clock(),
    }
    times = interleaved(sides, rounds=ROUNDS)
    loop = peers.Loop()
    client_side = loop.cashews(ground.url, client_side=True)
    loop.run(client_side.set("doc", document(), expire=300))
    cashews = [loop.times(lambda: client_side.get("doc"), loops=2_000) for _ in range(ROUNDS)]
    loop.run(client_side.close())
    return beside(
        "hot read, validated by a leased fence",
        times["ours"],
        {
            "django-redis get": (times["django-redis"], 100),
            "cashews, client-side cache": (cashews, 3),
            "dogpile memory (never invalidated)": (times["dogpile"], 0.5),
            "a dict and a clock check (the limit)": (times["dict"], None),
        },
        unit="us",
    )


def _cold(ground: Ground, cache: Cache) -> list[Figure]:
    client, plain, core = ground.client(), peers.django_redis(), peers.django_core()
    region = peers.dogpile("redis", ground.url)
    region.set("dog", document())
    held, get = Connection(Address.parse(ground.url), timeout=1.0, looking=Looking()), pack(("GET", "json"))
    body = orjson.dumps(document()).decode()
    sheets, pages = [type(make(body)[0]).objects for make in (peers.cachalot_page, peers.cacheops_page)]
    times = interleaved(
        {
            "ours": _cold_read(cache, "doc"),
            "redis-py": lambda: orjson.loads(_bytes(client, "json")),
            "django-redis": lambda: plain.get("doc"),
            "django": lambda: core.get("doc"),
            "dogpile": lambda: region.get("dog"),
            "cachalot": lambda: orjson.loads(sheets.get(workspace=7).body),
            "cacheops": lambda: orjson.loads(pages.get(workspace=7).body),
            "limit": lambda: orjson.loads(held.call(get, 1)[0]),
        },
        rounds=ROUNDS,
    )
    loop = peers.Loop()
    shared = loop.cashews(ground.url)
    loop.run(shared.set("doc", document(), expire=300))
    cashews = [loop.times(lambda: shared.get("doc"), loops=200) for _ in range(ROUNDS)]
    loop.run(shared.close())
    return beside(
        "first read in a process, decoded",
        times["ours"],
        {
            "redis-py GET and orjson": (times["redis-py"], 1),
            "django-redis get": (times["django-redis"], 1.5),
            "Django's Redis backend": (times["django"], 2.5),
            "dogpile redis": (times["dogpile"], None),
            "cashews redis": (cashews, None),
            "cachalot, a page of the ORM, and orjson": (times["cachalot"], None),
            "cacheops, a page of the ORM, and orjson": (times["cacheops"], None),
            "GET on a held socket and orjson (the limit)": (times["limit"], None),
        },
        unit="us",
    )


def _relayed(ground: Ground, cache: Cache) -> list[Figure]:
    client = ground.client()
    held = Connection(Address.parse(ground.url), timeout=1.0, looking=Looking())
    get = pack(("GET", "json"))
    value = _bytes(client, "json")
    times = interleaved(
        {
            "ours": _cold_read(cache, "html"),
            "redis-py": lambda: client.get("json"),
            "held": lambda: held.call(get, 1),
            "copy": lambda: bytes(memoryview(value)),
        },
        rounds=ROUNDS,
    )
    return beside(
        "bytes relayed from the server",
        times["ours"],
        {
            "redis-py GET": (times["redis-py"], 1),
            "GET on a held socket (the limit)": (times["held"], None),
            "copying the bytes (the limit)": (times["copy"], None),
        },
        unit="us",
    )


def _reply(ground: Ground) -> list[Figure]:
    get = pack(("GET", "json"))
    looking, sleeping = [Connection(Address.parse(ground.url), timeout=1.0, looking=how) for how in (Looking(), None)]
    sides: dict[str, Work] = {"looking": lambda: looking.call(get, 1), "sleeping": lambda: sleeping.call(get, 1)}
    times = interleaved(sides, rounds=ROUNDS)
    asleep = {"a thread that sleeps until it is there": (times["sleeping"], 1.0)}
    rounds = [threads.compare(ground.url, "looked for", "slept for") for _ in range(3)]
    return [
        *beside("a reply that is looked for before the thread sleeps", times["looking"], asleep, unit="us"),
        more_is_better(
            "the same by 4 processes of 8 threads",
            ours=[looked for looked, _ in rounds],
            peer=[slept for _, slept in rounds],
            peer_name="threads that sleep",
            unit="replies/s",
            goal=0.9,
        ),
    ]


def _many(cache: Cache) -> list[Figure]:
    plain: BaseCache = peers.django_redis()
    sides: dict[str, tuple[Work, Work]] = {
        "ours": (lambda: cache.forget(WORKSPACE), lambda: cache.get_many(WORKSPACE, MANY)),
        "peer": (lambda: None, lambda: plain.get_many(MANY)),
    }
    times = in_turn(sides, rounds=ROUNDS)
    name = "20 documents of 2 KB at once, from the server"
    return [less_is_better(name, ours=times["ours"], peer=times["peer"], peer_name="django-redis get_many", unit="us")]


def _threads(ground: Ground) -> list[Figure]:
    rounds = [threads.compare(ground.url, "ours", "django-redis") for _ in range(3)]
    return [
        more_is_better(
            "hot reads by 4 processes of 8 threads",
            ours=[ours for ours, _ in rounds],
            peer=[peer for _, peer in rounds],
            peer_name="django-redis get",
            unit="reads/s",
            goal=20,
        )
    ]


def _cold_read(cache: Cache, key: str) -> Work:
    name = (WORKSPACE, key, None)

    def read() -> object:
        cache.tier.drop(name)
        return cache.get(WORKSPACE, key)

    return read


def _dict_with_a_clock() -> Work:
    kept = {"doc": (document(), time.monotonic() + 3_600)}

    def read() -> object:
        value, until = kept["doc"]
        return value if time.monotonic() < until else None

    return read


def _bytes(client: redis.Redis, key: str) -> bytes:
    value = client.get(key)
    assert isinstance(value, bytes)
    return value
