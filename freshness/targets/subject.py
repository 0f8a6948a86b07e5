"""A subject: the unit that is marked stale as a whole, with a row of its own in the ledger.

`ws:<id>` is a tenant's content, `host:<name>` the mapping of a host to its tenant; operators also mark `shard:<00 to
ff>` and `tag:<tag>`.  The state of every subject includes `all`, marked by emptying a table, and the subjects `wider`
than it.  A pending row, `owed:<cdn>/<subject>`, is a purge not accepted by a CDN of several.
"""

import re
import uuid
from functools import lru_cache
from typing import Self

from freshness.errors import InvalidTag
from freshness.targets import hosts, tags

ALL = "all"
"""The text of the subject included in the state of every other subject."""

KINDS = ("ws", "host", "shard", "tag")
"""How texts of subjects begin, besides `all` and the texts of pending rows."""

_PENDING = "owed:"  # the beginning of pending rows since before the word "pending"
_SHARD = re.compile("[0-9a-f]{2}")
_SUBJECTS = "ws:<id>, host:<name>, shard:<00 to ff>, tag:<tag> or all"


class Subject(str):
    """A kind, an id, and the only CDN concerned (empty for all).  As text: the key of the subject's ledger row.

    A Subject equals its text, and may stand wherever the text may: in SQL, in keys of the cache, in events.  Hence a
    `str` and no dataclass, which each of these places would have to turn into text and back.  Raises InvalidTag for an
    unknown kind and for an id that is empty, no shard, or no tag.
    """

    __slots__ = ("cdn", "id", "kind")

    kind: str
    id: str
    cdn: str

    def __new__(cls, kind: str, id: str, cdn: str = "") -> Self:
        """Build the subject from its parts."""
        text = ALL if kind == ALL and not id else f"{kind}:{id}"
        if kind == "tag":
            tags.check(id)
        elif text != ALL and (kind not in KINDS or not id or (kind == "shard" and not _SHARD.fullmatch(id))):
            raise InvalidTag(f"{text!r:.80} is no subject: {_SUBJECTS}")
        self = super().__new__(cls, f"{_PENDING}{cdn}/{text}" if cdn else text)
        self.kind, self.id, self.cdn = kind, id, cdn
        return self

    def __getnewargs__(self) -> tuple[str, str, str]:  # type: ignore[override]  # as a str has it: one argument
        return self.kind, self.id, self.cdn

    @classmethod
    def parse(cls, text: str) -> "Subject":
        """Build a subject from its text, the inverse of `str`; a Subject comes back unchanged.  Raises InvalidTag."""
        if isinstance(text, Subject):
            return text
        cdn, slash, whole = "", "/", text
        if text.startswith(_PENDING):
            cdn, slash, whole = text.removeprefix(_PENDING).partition("/")
        kind, colon, identity = whole.partition(":")
        if not (slash and (colon or whole == ALL)) or (text.startswith(_PENDING) and not cdn):
            raise InvalidTag(f"{text!r:.80} is no subject: {_SUBJECTS}")
        return cls(kind, identity, cdn)

    @property
    def whole(self) -> "Subject":
        """The subject at all CDNs: itself where it is about all already."""
        return Subject(self.kind, self.id) if self.cdn else self

    def pending_at(self, cdn: str) -> "Subject":
        """Return the row of the subject's purge not yet accepted by a CDN."""
        return Subject(self.kind, self.id, cdn)

    @property
    def tag(self) -> str:
        """The tag on every response about the subject; its purge drops all of them."""
        if self.kind == ALL:
            return tags.EVERYTHING
        if self.kind == "shard":
            return f"s-{self.id}"
        return self.id if self.kind == "tag" else tags.make(self.kind[0], self.id)


@lru_cache(maxsize=8_192)
def wider(subject: str) -> tuple[str, ...]:
    """Return the subjects whose purges include everything of `subject`: their marks are part of its state.

    A value cached at an origin under a workspace hence ends with a purge of the workspace's shard, or of a tag on all
    its responses; a value under a host ends with a purge of that host's tag.
    """
    kind, colon, identity = subject.partition(":")
    if kind not in ("ws", "host") or not colon or not identity:
        return () if subject == ALL else (ALL,)
    own = [tags.make(kind[0], identity)]
    if kind == "host":
        return (ALL, f"tag:{tags.EVERYTHING}", f"tag:{own[0]}")
    shard = tags.shard(identity)
    named = [tags.EVERYTHING, shard, *own, tags.overflow(identity)]
    return (ALL, f"shard:{shard.removeprefix('s-')}", *[f"tag:{tag}" for tag in named])


def pending_prefix(cdn: str = "") -> str:
    """Return the beginning of the keys of rows pending at a CDN, or at any CDN."""
    return f"{_PENDING}{cdn}/" if cdn else _PENDING


def is_subject(text: str) -> bool:
    """Whether a text can be parsed as a subject."""
    try:
        Subject.parse(text)
    except InvalidTag:
        return False
    return True


def check(text: str) -> Subject:
    """Return the subject if marking is allowed.  Raises InvalidTag if a purge of the subject would miss pages."""
    subject = Subject.parse(text)
    if subject.cdn:
        return subject
    if subject.kind == "host" and not hosts.is_spelled(subject.id):
        right = hosts.spelled(subject.id)
        said = f"no page carries the tag of {text!r:.80}"
        raise InvalidTag(f"{said}: write host:{right}" if right else f"{said}: it is no host's name, as DNS has it")
    if subject.kind == "tag" and tags.may_be_dropped(subject.id):
        raise InvalidTag(
            f"{subject.id} may be left out on a page with too many tags: "
            "purge it as a part of its workspace (ws:<id>) or host"
        )
    return subject


def spelled(typed: str) -> Subject:
    """Return the subject typed by a person: a subject, the id of a workspace, or a tag as in responses.

    Names of hosts get the spelling of pages (`freshness.targets.hosts`).  Raises InvalidTag.
    """
    kind, colon, name = typed.partition(":")
    if colon:
        return check(f"host:{hosts.spelled(name) or name}" if kind == "host" else typed)
    try:
        return Subject("ws", str(uuid.UUID(typed)))
    except ValueError:
        pass
    try:
        tags.check(typed)
    except InvalidTag:
        raise InvalidTag(f"{typed!r:.80} is neither a subject, nor the id of a workspace, nor a tag") from None
    return check(f"tag:{typed}")
