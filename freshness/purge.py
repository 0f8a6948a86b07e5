"""What became stale: a set of tags, paths and hosts, joined by `|`."""

import re
from dataclasses import dataclass, field
from typing import Self

from freshness import tags as tag_grammar
from freshness.errors import InvalidPurge

MAX_PATH = 4_000  # CloudFront's limit, the smallest we know
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_PATH = re.compile(r"/[!-)+-~]*\*?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """Tags (portable grammar), paths (`/…`, percent-encoded ASCII, `*` only last) and hosts (lower case, IDNA).

    Raises InvalidTag or InvalidPurge when built from anything else, so a dialect never has to escape.
    """

    tags: frozenset[str] = field(default_factory=frozenset)
    paths: frozenset[str] = field(default_factory=frozenset)
    hosts: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        for name in ("tags", "paths", "hosts"):
            object.__setattr__(self, name, frozenset(getattr(self, name)))
        for tag in self.tags:
            tag_grammar.check(tag)
        for path in self.paths:
            _check_path(path)
        for host in self.hosts:
            if not _HOST.fullmatch(host):
                raise InvalidPurge(f"{host!r:.80} is no lower-case host name")

    def __or__(self, other: Self) -> "Purge":
        return Purge(tags=self.tags | other.tags, paths=self.paths | other.paths, hosts=self.hosts | other.hosts)

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths or self.hosts)

    @classmethod
    def of(cls, subject: str) -> "Purge":
        """The purge of everything a ledger subject has at the edge."""
        return cls(tags=frozenset({tag_grammar.of_subject(subject)}))

    def as_dict(self) -> dict[str, list[str]]:
        """JSON shape: sorted lists under `tags`, `paths`, `hosts`; empty ones left out."""
        parts = {"tags": sorted(self.tags), "paths": sorted(self.paths), "hosts": sorted(self.hosts)}
        return {name: items for name, items in parts.items() if items}

    @classmethod
    def from_dict(cls, parts: dict[str, list[str]]) -> "Purge":
        """The inverse of `as_dict`; raises as the constructor does."""
        return cls(**{name: frozenset(items) for name, items in parts.items()})


def _check_path(path: str) -> None:
    if not _PATH.fullmatch(path) or len(path) > MAX_PATH:
        raise InvalidPurge(
            f"{path!r:.80} is no path: '/', printable ASCII, '*' only last, at most {MAX_PATH} characters"
        )
    if any(part in ("..", ".") for part in re.split(r"[/?]", path)):
        raise InvalidPurge(f"{path!r:.80} has a dot segment")
