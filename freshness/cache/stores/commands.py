"""The keys of a store and the packed commands that read them; the latest are remembered, not built anew.

All keys of a subject hold the subject in braces, as their hash tag: a script and an MGET need all their keys on a
single server of a Redis Cluster.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from freshness.cache import keys
from freshness.cache.keys import Place
from freshness.cache.stores import fence
from freshness.cache.stores.connection import pack
from freshness.errors import InvalidSettings
from freshness.targets.generation import Stamp

TIME = pack(("TIME",))
_REMEMBERED = 8_192
_PREFIX = re.compile(r"[A-Za-z0-9._:/@-]{0,64}")


class Commands:
    """Keys and packed commands of a store: all keys begin with `prefix`, and each entry's key ends with the `release`.

    marks      subject -> the keys of its epoch and of its fence
    look       subject, places -> TIME, the head of the fence, and an MGET of epoch and entries; the identities that
               entries must carry
    peek       subject, place -> the GET of an entry alone, and its identity

    Raises InvalidSettings for a prefix with characters that could blur keys.
    """

    def __init__(self, prefix: str, release: Callable[[], str] = str) -> None:
        self._prefix = checked_prefix(prefix)
        self._release = release
        self.marks = lru_cache(maxsize=_REMEMBERED)(self._marks)
        self.look = lru_cache(maxsize=_REMEMBERED)(self._look)
        self.peek = lru_cache(maxsize=_REMEMBERED)(self._peek)

    def entry(self, subject: str, place: Place) -> tuple[str, bytes]:
        """Return the key of an entry, and its identity."""
        slot, identity = self._slot(subject, place)
        return self._prefix + slot, identity

    def versions(self, subject: str, place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the key of the list of an entry's versions, and the prefix of their keys; empty without a version."""
        if place[1] is None:
            return (), ()
        tag, skip = self._prefix + _hash_tag(subject), len(keys.scope(subject))
        listed, begins = keys.versions(subject, place[0], self._release())
        return (tag + listed[skip:],), (tag + begins[skip:], str(keys.VERSIONS))

    def lease(self, subject: str, place: Place, stamp: Stamp) -> tuple[str, str]:
        """Return the keys of an entry's lease and of the list on which its end is awaited."""
        slot, _ = self._slot(subject, place)
        return f"{self._prefix}!lease:{stamp}:{slot}", f"{self._prefix}!wake:{stamp}:{slot}"

    def aside(self, name: str) -> str:
        """Return the key of a text that is kept beside all entries."""
        return f"{self._prefix}!aside:{name}"

    def _marks(self, subject: str) -> tuple[str, str]:
        tag = _hash_tag(subject)
        return f"{self._prefix}!epoch:{tag}", f"{self._prefix}!fence3:{tag}"

    def _slot(self, subject: str, place: Place) -> tuple[str, bytes]:
        slot, identity = keys.slot(subject, *place, self._release())
        return _hash_tag(subject) + slot[len(keys.scope(subject)) :], identity

    def _look(self, subject: str, places: tuple[Place, ...]) -> tuple[bytes, tuple[bytes, ...]]:
        entries = [self.entry(subject, place) for place in places]
        epoch_key, fence_key = self.marks(subject)
        head = pack(("GETRANGE", fence_key, 0, fence.HEAD - 1))
        wanted = pack(("MGET", epoch_key, *[key for key, _ in entries]))
        return TIME + head + wanted, tuple(identity for _, identity in entries)

    def _peek(self, subject: str, place: Place) -> tuple[bytes, bytes]:
        key, identity = self.entry(subject, place)
        return pack(("GET", key)), identity


def checked_prefix(prefix: str) -> str:
    """Return `prefix` if keys may begin with `prefix`.  Raises InvalidSettings."""
    if not _PREFIX.fullmatch(prefix):
        raise InvalidSettings("a prefix of keys has at most 64 letters, digits and . _ : / @ -; no braces")
    return prefix


def _hash_tag(subject: str) -> str:
    """No subject's name holds braces: `keys.scope` encodes them."""
    return f"{{{keys.scope(subject)}}}"
