"""A purge: the set of stale tags, paths and hosts, joined by `|`."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote

from freshness.errors import InvalidPurge
from freshness.targets import hosts
from freshness.targets import tags as tag_grammar
from freshness.targets.subject import Subject

MAX_PATH = 4_000  # CloudFront's limit, the smallest we know
_PATH = re.compile(r"/[!-)+-~]*\*?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """Tags (portable grammar), paths (`/…`, percent-encoded ASCII, `*` only last) and hosts (lower case, IDNA).

    `hard` forbids every stale copy, even while the origin is away: part of the content may be withdrawn from all
    visitors, because the content was unpublished, deleted, or moved to another owner.

    A path has no dot segments and no encoded slashes: a CDN that undoes them would purge another directory.  Raises
    InvalidTag or InvalidPurge when built from other values, which spares the CDN adapters all escaping.
    """

    tags: frozenset[str] = field(default_factory=frozenset)
    paths: frozenset[str] = field(default_factory=frozenset)
    hosts: frozenset[str] = field(default_factory=frozenset)
    hard: bool = False

    if TYPE_CHECKING:  # sets of any kind are taken, and frozen

        def __init__(
            self,
            *,
            tags: Set[str] = frozenset(),
            paths: Set[str] = frozenset(),
            hosts: Set[str] = frozenset(),
            hard: bool = False,
        ) -> None: ...

    def __post_init__(self) -> None:
        for name in ("tags", "paths", "hosts"):
            object.__setattr__(self, name, frozenset(getattr(self, name)))
        for tag in self.tags:
            tag_grammar.check(tag)
        for path in self.paths:
            _check_path(path)
        for host in self.hosts:
            if not hosts.is_spelled(host):
                raise InvalidPurge(f"{host!r:.80} is no lower-case host name{_right(hosts.spelled(host))}")

    def __or__(self, other: Self) -> "Purge":
        return Purge(
            tags=self.tags | other.tags,
            paths=self.paths | other.paths,
            hosts=self.hosts | other.hosts,
            hard=self.hard or other.hard,
        )

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths or self.hosts)

    @property
    def items(self) -> frozenset[str]:
        """Tags, paths and hosts together, as a vendor bills them."""
        return self.tags | self.paths | self.hosts

    @classmethod
    def of(cls, subject: str) -> "Purge":
        """Return the purge of everything that a ledger subject has at the edge."""
        return cls(tags=frozenset({Subject.parse(subject).tag}))

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON shape: sorted lists under `tags`, `paths`, `hosts`, true under `hard`; no empty parts."""
        parts = {
            "tags": sorted(self.tags),
            "paths": sorted(self.paths),
            "hosts": sorted(self.hosts),
            "hard": self.hard,
        }
        return {name: items for name, items in parts.items() if items}

    @classmethod
    def from_dict(cls, parts: Mapping[str, Any]) -> "Purge":
        """Build a purge from `as_dict`; raises as the constructor does."""
        return cls(**parts)


def _check_path(path: str) -> None:
    if not _PATH.fullmatch(path) or len(path) > MAX_PATH:
        raise InvalidPurge(
            f"{path!r:.80} is no path: '/', printable ASCII, '*' only last, at most {MAX_PATH} characters"
        )
    plain = _decoded(path)
    if any(segment.partition(";")[0] in ("..", ".") for segment in re.split(r"[/?\\]", plain)):
        raise InvalidPurge(f"{path!r:.80} has a dot segment, or what a CDN may take for one")
    directories, decoded = path.partition("?")[0], plain.partition("?")[0]
    if "\\" in decoded or decoded.count("/") > directories.count("/"):
        raise InvalidPurge(
            f"{path!r:.80} has a backslash or an encoded slash, which a CDN may take for a directory's end"
        )


def _decoded(path: str) -> str:
    """Decode as often as any hop might: `%252e` is a dot to a hop that decodes twice."""
    while (plain := unquote(path, "latin-1")) != path:
        path = plain
    return path


def _right(spelled: str | None) -> str:
    return f": write {spelled!r}" if spelled else ""


def union(purges: Iterable[Purge]) -> Purge:
    """Join all purges, in linear time."""
    tags: set[str] = set()
    paths: set[str] = set()
    hosts: set[str] = set()
    hard = False
    for purge in purges:
        tags |= purge.tags
        paths |= purge.paths
        hosts |= purge.hosts
        hard = hard or purge.hard
    return Purge(tags=frozenset(tags), paths=frozenset(paths), hosts=frozenset(hosts), hard=hard)


def wildcards_of(purge: Purge) -> int:
    """Return the number of paths of a purge that end in `*`."""
    return sum(1 for path in purge.paths if path.endswith("*"))
