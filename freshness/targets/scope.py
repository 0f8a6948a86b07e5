"""The scope of a flush: the purge of a subject together with everything that its marks named besides.  Pure."""

from collections.abc import Iterable, Set
from dataclasses import replace

from freshness.targets.purge import Purge
from freshness.targets.subject import ALL, Subject
from freshness.targets.tags import FINE, SHARDS, may_be_dropped, overflow, shard, wire


def named_by(subject: Subject, purge: Purge | None, *, immediate: bool, only: Iterable[str] = ()) -> Purge | None:
    """Return the purge named by a mark's note; an immediate mark without names purges all of its subject, or `only`.

    The names are written out, because an immediate flush purges the names in its notes, and an earlier note may name
    less.  The note of a hard mark names everything too: a note without names is not kept in the scope.
    """
    hard = purge is not None and purge.hard
    if purge or not (immediate or hard) or subject.cdn:
        return purge or None
    if _is_workspace(subject) and (tags := frozenset(map(wire, only))):
        return Purge(tags=tags, hard=hard)
    return replace(Purge.of(subject), hard=hard)


def everything(known: Iterable[str], *, shards: bool) -> list[Subject]:
    """Return the subjects whose purges empty a CDN: all shards where responses carry their tags, and the rest."""
    parsed = map(Subject.parse, known)
    return sorted(one for one in parsed if is_needed(one, shards=shards)) + (all_shards() if shards else [])


def is_needed(subject: Subject, *, shards: bool) -> bool:
    """Whether a subject has to be purged to empty a CDN, beside all `shards` where responses carry their tags.

    Hosts and tags always: answers about hosts without a workspace, and responses marked by their tag, are in no shard.
    A shard's own row needs no purge of its own either: where responses carry shard tags, the purge of all shards covers
    the row.
    """
    return not subject.cdn and subject.kind in ("host", "tag", *(() if shards else ("ws",)))


def all_shards() -> list[Subject]:
    """Every shard of workspaces."""
    return [Subject("shard", f"{number:02x}") for number in range(SHARDS)]


def emptying(known: Iterable[str], by: str) -> list[Subject]:
    """Return the subjects whose purges empty a member of a group `by` tag, shards or subjects."""
    return [Subject(ALL, "")] if by == "tag" else everything(known, shards=by == "shards")


def pending(subject: Subject, purge: Purge | None, *, at: str, whole_by: str = "") -> tuple[Subject, Purge | None]:
    """Return the row of a purge pending `at` a CDN, and the purge named there besides the row's own subject.

    `whole_by` is how the CDN is emptied where everything is pending there: the row is then part of that emptying.
    """
    if whole_by == "tag":
        return Subject(ALL, "", at), None
    if whole_by != "shards" or subject.kind != "ws":
        return subject.pending_at(at), purge
    row = Subject("shard", shard(subject.id).removeprefix("s-"), at)
    return row, fewest(subject, purge | Purge.of(row)) if purge else None


def fewest(subject: Subject, purge: Purge) -> Purge:
    """Drop the tags covered by the subject's shard tag from a purge, where the purge has that shard tag."""
    if subject.kind != "ws" or shard(subject.id) not in purge.tags:
        return purge
    tags = frozenset(tag for tag in purge.tags if tag != subject.tag and tag[0] not in FINE)
    return replace(purge, tags=tags)


def scope_of(subject: str, extra: Purge, *, immediate: bool) -> Purge:
    """Return the purge of a flush of a subject, where marks named `extra` besides everything of the subject.

    An immediate flush purges `extra` alone, if not empty, with the overflow tag for pages unable to carry a tag of
    `extra`: a settled flush follows.  A settled flush drops the fine tags of `extra`: every response with a fine tag
    carries its workspace's tag too (see `tags.FINE`), and each tag is billed.  A flush is hard where any covered mark
    is hard: the settled flush too, since a copy may have been stored after the immediate flush.
    """
    if not extra:
        return replace(Purge.of(subject), hard=extra.hard or _is_emptying(Subject.parse(subject)))
    if immediate:
        return extra | _in_place_of_dropped(subject, extra)
    if _is_workspace(Subject.parse(subject)):
        extra = replace(extra, tags=frozenset(tag for tag in extra.tags if tag[0] not in FINE))
    return Purge.of(subject) | extra


def narrow_scope_of(subject: str, extra: Purge, things: Set[str]) -> Purge | None:
    """Name a flush's purge where only `things` of a workspace changed, and every response names its things.

    Things are named as marks name them (`p:<id>`).  The overflow tag is named always: as long as a copy may be shown
    that was sent when its tags did not fit.  None where everything is stale: the changed things are unknown, or a mark
    named the subject's own tag.
    """
    parsed = Subject.parse(subject)
    if not things or parsed.cdn or not _is_workspace(parsed) or parsed.tag in extra.tags:
        return None
    return extra | Purge(tags=frozenset({overflow(parsed.id), *map(wire, things)}))


def _in_place_of_dropped(subject: str, extra: Purge) -> Purge:
    """Return the tag on pages that lack a tag of `extra`: their workspace's overflow, or else the subject's own tag."""
    own = Purge.of(subject)
    if own.tags <= extra.tags or not any(map(may_be_dropped, extra.tags)):
        return Purge()
    parsed = Subject.parse(subject)
    return Purge(tags=frozenset({overflow(parsed.id)})) if _is_workspace(parsed) else own


def _is_emptying(subject: Subject) -> bool:
    """Whether a row covers everything that a CDN may hold, and thereby forgotten hard marks."""
    return subject.kind == ALL or (subject.kind == "shard" and bool(subject.cdn))


def _is_workspace(subject: Subject) -> bool:
    return subject.kind == "ws"
