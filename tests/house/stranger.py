"""A stranger's 25 lines, written from docs/reference/library.md alone; a test has `mypy --strict` read them."""

import threading
from collections.abc import Mapping

from freshness import Cache, Event, LedgerUnavailable, MemoryStore, Policy, Purge, Stamp, Subject, Times, shard_tag, tag

GENERATIONS: dict[str, int] = {}
LOCK = threading.Lock()


def edit(shop: str) -> Purge:
    with LOCK:
        GENERATIONS[shop] = GENERATIONS.get(shop, 0) + 1
    return Purge(tags={tag("w", shop), shard_tag(shop)}) | Purge(paths={f"/shops/{shop}/*"})


def newest(subject: str) -> Stamp:
    shop = Subject.parse(subject).id
    if shop == "away":
        raise LedgerUnavailable("the database does not answer")
    return Stamp(generation=GENERATIONS.get(shop, 0), nonce=1)


def shown(event: Event) -> str:
    return f"{type(event).__name__} of {event.subject}"


def menu(cache: Cache, shop: str) -> Mapping[str, int]:
    subject = f"ws:{shop}"
    value: Mapping[str, int] = cache.get_or_build(subject, "menu", lambda: (newest(subject), {"cups": 3}))
    return value


if __name__ == "__main__":
    print("subjects:", sorted(GENERATIONS))
    print("purged within", Policy(debounce=3.0).bound, "seconds")
    print(menu(Cache(MemoryStore(), newest, times=Times(ttl=60.0)), "42"), sorted(edit("42").items))
