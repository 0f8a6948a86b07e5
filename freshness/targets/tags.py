"""The portable tag grammar: surrogate keys accepted by every supported CDN.

A tag is a one-letter kind, a dash, and an identity: `w-` workspace, `h-` host, `s-` shard, `t-` theme, `l-` list, `p-`
product, `c-` collection, `g-` page, `o-` overflow.  A tag matches `[a-z0-9-]`, is at most 32 characters long, and never
names two things, even where a CDN folds case.  A UUID becomes 26 base32 characters; anything longer becomes a 128-bit
digest.  Source of the limits: the vendors' pages, gathered in docs/reference/tags.md.
"""

import base64
import binascii
import hashlib
import re
import uuid
from collections.abc import Iterable
from functools import lru_cache

from freshness.errors import InvalidTag

MAX_LENGTH = 32
MAX_COUNT = 32
MAX_BYTES = 1_000
SHARDS = 256
EVERYTHING = "a-all"  # our own edges add this tag to each stored page: its purge empties them
FINE = frozenset("tolgcp")  # kinds found on a response only beside the tag of their workspace

MAX_NAME = 300
"""Characters of a thing's name in marks and cached values."""

_KIND = re.compile(r"[b-gi-np-rt-vx-z]")  # without the letters of workspaces, hosts, shards, overflow and everything
_LOWER_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_GRAMMAR = re.compile(r"[a-z]-[a-z0-9-]{1,30}")
_COARSEST_FIRST = "awhstolgcp"  # a project's own kinds come last: a page can do without them first
_NEVER_DROPPED = "awhsto"  # `t` too: a publish purges the old theme's tag at once, without a second tag


def check(tag: str) -> str:
    """Return `tag` if portable.  Raises InvalidTag, with the tag, if not."""
    if not isinstance(tag, str) or not _GRAMMAR.fullmatch(tag):
        raise InvalidTag(f"{tag!r:.80} is no portable tag: kind, dash, [a-z0-9-], at most {MAX_LENGTH} characters")
    return tag


def named(name: str) -> str:
    """Return the only spelling of a thing in marks and cached values: `p:<id>`, a letter, a colon and an identity.

    UUIDs are in lower case, as databases write them.  Raises InvalidTag for any other text, like a tag of responses,
    and for the letters of workspaces, hosts, shards, overflow and "everything".
    """
    kind, colon, identity = name.partition(":") if isinstance(name, str) else ("", "", "")
    if not (colon and identity and _KIND.fullmatch(kind)) or len(name) > MAX_NAME:
        raise InvalidTag(
            f"{name!r:.80} names nothing that is shown: write a letter, a colon and an id, such as 'p:42', "
            f"at most {MAX_NAME} characters"
        )
    if _LOWER_UUID.fullmatch(identity) or _uuid(identity) is None:  # a page names hundreds of things, most by UUID
        return name
    return f"{kind}:{identity.lower()}"


def wire(name: str) -> str:
    """Return the tag on responses for the thing `p:<id>` in marks: `p-` and 26 characters.  Raises InvalidTag."""
    kind, _, identity = named(name).partition(":")
    return make(kind, identity)


def make(kind: str, identity: str | uuid.UUID) -> str:
    """Return the tag of a thing: `make("w", workspace_id)` -> `w-` and 26 characters of base32."""
    return check(f"{kind}-{_encode(str(identity))}")


def uuid_of(tag: str) -> uuid.UUID | None:
    """Return the UUID of the thing with this tag; None for a thing with another kind of identity."""
    try:
        raw = base64.b32decode(tag[2:].upper() + "======")
    except binascii.Error:
        return None
    return uuid.UUID(bytes=raw) if len(raw) == 16 else None


@lru_cache(maxsize=32_768)  # a flood of edits asks for the shards of all dirty subjects, more than once
def shard(identity: str | uuid.UUID) -> str:
    """Return the shard tag of `identity`, `s-00` to `s-ff`: each stands for 1/256 of all tenants."""
    return f"s-{hashlib.blake2b(_encode(str(identity)).encode(), digest_size=1).hexdigest()}"


def fit(tags: Iterable[str], *, count: int = MAX_COUNT, size: int = MAX_BYTES) -> tuple[str, ...]:
    """Order tags coarsest first and keep them within `count` tags and `size` bytes.

    The overflow tag of the workspace takes the place of dropped tags, and purges of fine things name the overflow tag
    too (see `scope.scope_of`), and still reach the page.  The tags of workspaces, hosts, shards and themes are never
    dropped: InvalidTag where they alone are too many, or where a tag must be dropped and there is no workspace.
    """
    ordered = sorted({check(tag) for tag in tags}, key=_rank)
    if len(ordered) <= count and _size(ordered) <= size:
        return tuple(ordered)
    overflow = [_overflow_of(tag) for tag in ordered if tag.startswith("w-")]
    kept = [tag for tag in ordered if tag[0] in _NEVER_DROPPED] + [tag for tag in overflow if tag not in ordered]
    if not overflow or len(kept) > count or _size(kept) > size:
        raise InvalidTag(f"{len(ordered)} tags cannot be kept within {count} tags and {size} bytes: {ordered[:5]}")
    for tag in ordered:
        if tag not in kept and len(kept) < count and _size([*kept, tag]) <= size:
            kept.append(tag)
    return tuple(sorted(kept, key=_rank))


def may_be_dropped(tag: str) -> bool:
    """Whether a page may have the overflow tag of its workspace in place of this tag."""
    return tag[0] not in _NEVER_DROPPED


def overflow(workspace_id: str | uuid.UUID) -> str:
    """Return the tag on pages of a workspace whose own tags did not all fit."""
    return _overflow_of(make("w", workspace_id))


def _rank(tag: str) -> tuple[int, str]:
    rank = _COARSEST_FIRST.find(tag[0])
    return rank if rank >= 0 else len(_COARSEST_FIRST), tag


def _overflow_of(workspace_tag: str) -> str:
    return "o" + workspace_tag[1:]


def _size(tags: list[str]) -> int:
    return sum(len(tag) + 1 for tag in tags)


@lru_cache(maxsize=4_096)  # each row of a batch asks for its tag a dozen times between claim and credit
def _encode(identity: str) -> str:
    if not identity:
        raise InvalidTag("an empty identity has no tag")
    raw = _uuid(identity)
    if raw is None:
        # A leading digit keeps digests apart from UUIDs, which begin with a base32 letter or 2-7.
        digest = hashlib.blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        return "0" + _base32(digest)
    return _base32(raw)


def _uuid(identity: str) -> bytes | None:
    """Return the bytes of a UUID in its usual form, in either case; other spellings are other identities."""
    try:
        found = uuid.UUID(identity)
    except ValueError:
        return None
    return found.bytes if str(found) == identity.lower() else None


def _base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=").lower()
