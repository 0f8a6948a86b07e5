"""What a flush of a subject purges, given what its marks named besides the subject.  Pure."""

from collections.abc import Iterable, Set
from dataclasses import replace

from freshness.targets.purge import Purge
from freshness.targets.subject import ALL, Subject
from freshness.targets.tags import FINE, SHARDS, may_be_dropped, overflow, shard, wire


def named_by(subject: Subject, purge: Purge | None, *, immediate: bool, only: Iterable[str] = ()) -> Purge | None:
    """What the note of a mark names: an immediate one that names nothing means all of its subject, or `only` some.

    Said in the note, because an immediate flush purges what its notes name, and an earlier one may name less.  The note
    of a hard mark names everything too: a note that names nothing is not kept in the scope.
    """
    hard = purge is not None and purge.hard
    if purge or not (immediate or hard) or subject.cdn:
        return purge or None
    if _is_workspace(subject) and (tags := frozenset(map(wire, only))):
        return Purge(tags=tags, hard=hard)
    return replace(Purge.of(subject), hard=hard)


def everything(known: Iterable[str], *, shards: bool) -> list[Subject]:
    """The subjects whose purges empty a CDN: all shards, where responses carry their tags, and what these leave out."""
    parsed = map(Subject.parse, known)
    return sorted(one for one in parsed if is_needed(one, shards=shards)) + (all_shards() if shards else [])


def is_needed(subject: Subject, *, shards: bool) -> bool:
    """Whether a subject has to be purged for a CDN to be empty, beside all `shards` where responses carry their tags.

    Hosts and tags always: answers about hosts without a workspace, and what is marked by its tag, are in no shard.  The
    row of one shard has something to purge only where responses carry tags of shards, and then it is one of all.
    """
    return not subject.cdn and subject.kind in ("host", "tag", *(() if shards else ("ws",)))


def all_shards() -> list[Subject]:
    """Every shard of workspaces."""
    return [Subject("shard", f"{number:02x}") for number in range(SHARDS)]


def emptying(known: Iterable[str], by: str) -> list[Subject]:
    """The subjects whose purges empty a member of a group, where that is done `by` tag, shards or subjects."""
    return [Subject(ALL, "")] if by == "tag" else everything(known, shards=by == "shards")


def pending(subject: Subject, purge: Purge | None, *, at: str, whole_by: str = "") -> tuple[Subject, Purge | None]:
    """The row in which a purge is pending `at` one CDN, and what it names there besides the row's subject.

    `whole_by` says how that CDN is emptied, where all of it is pending: then the row is one of those that do.
    """
    if whole_by == "tag":
        return Subject(ALL, "", at), None
    if whole_by != "shards" or subject.kind != "ws":
        return subject.pending_at(at), purge
    row = Subject("shard", shard(subject.id).removeprefix("s-"), at)
    return row, fewest(subject, purge | Purge.of(row)) if purge else None


def fewest(subject: Subject, purge: Purge) -> Purge:
    """The same purge where every response carries the tag of its shard, without what the subject's shard covers."""
    if subject.kind != "ws" or shard(subject.id) not in purge.tags:
        return purge
    tags = frozenset(tag for tag in purge.tags if tag != subject.tag and tag[0] not in FINE)
    return replace(purge, tags=tags)


def scope_of(subject: str, extra: Purge, *, immediate: bool) -> Purge:
    """What a flush of a subject must purge, where its marks named `extra` besides everything of the subject.

    An immediate flush purges `extra` alone if there is any, with what pages carry that could not carry a tag of it: a
    settled one follows.  A settled flush leaves out the fine tags among `extra`: every response that carries one
    carries its workspace's tag too (see `tags.FINE`), and each tag is billed.  A flush is hard where any mark is that
    it covers: the settled one too, since a copy may have been stored after the immediate one.
    """
    if not extra:
        return replace(Purge.of(subject), hard=extra.hard or _is_emptying(Subject.parse(subject)))
    if immediate:
        return extra | _in_place_of_dropped(subject, extra)
    if _is_workspace(Subject.parse(subject)):
        extra = replace(extra, tags=frozenset(tag for tag in extra.tags if tag[0] not in FINE))
    return Purge.of(subject) | extra


def narrow_scope_of(subject: str, extra: Purge, things: Set[str]) -> Purge | None:
    """What a flush purges where only `things` of a workspace changed, and every response names what it shows.

    Things are named as marks name them (`p:<id>`).  The overflow tag is named always: as long as a copy may be shown
    that was sent when its tags did not fit.  None where everything is stale: nobody knows which things changed, or a
    mark named the subject's own tag.
    """
    parsed = Subject.parse(subject)
    if not things or parsed.cdn or not _is_workspace(parsed) or parsed.tag in extra.tags:
        return None
    return extra | Purge(tags=frozenset({overflow(parsed.id), *map(wire, things)}))


def _in_place_of_dropped(subject: str, extra: Purge) -> Purge:
    """What pages have that lack a tag of `extra`: their workspace's overflow, or else the tag of the subject."""
    own = Purge.of(subject)
    if own.tags <= extra.tags or not any(map(may_be_dropped, extra.tags)):
        return Purge()
    parsed = Subject.parse(subject)
    return Purge(tags=frozenset({overflow(parsed.id)})) if _is_workspace(parsed) else own


def _is_emptying(subject: Subject) -> bool:
    """Whether a row stands for all that a CDN may hold, hard marks that nobody remembers singly among it."""
    return subject.kind == ALL or (subject.kind == "shard" and bool(subject.cdn))


def _is_workspace(subject: Subject) -> bool:
    return subject.kind == "ws"
