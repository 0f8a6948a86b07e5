"""A subject: what is marked stale as a whole, and what one row of the ledger is about.

`ws:<id>` is a tenant's content, `host:<name>` the mapping of a host to its tenant; operators also mark
`shard:<00 to ff>` and `tag:<tag>`.  `all` is part of the state of every subject: emptying a table marks it; so are
those that are `wider` than it.  A pending row, `owed:<cdn>/<subject>`, is what one of several CDNs has not accepted.
"""

import re
import uuid
from functools import lru_cache
from typing import Self

from freshness.errors import InvalidTag
from freshness.targets import hosts, tags

ALL = "all"
"""The text of the subject that every other's state includes."""

KINDS = ("ws", "host", "shard", "tag")
"""How texts of subjects begin, besides `all` and those of pending rows."""

_PENDING = "owed:"  # as rows have begun since before they were called pending
_SHARD = re.compile("[0-9a-f]{2}")
_SUBJECTS = "ws:<id>, host:<name>, shard:<00 to ff>, tag:<tag> or all"


class Subject(str):
    """A kind, an id, and the CDN that alone it is about (empty for all).  As text it is its ledger row's key.

    A Subject equals its text, so it may stand wherever the text does: in SQL, in keys of the cache, in events.  It is a
    `str` and no dataclass because each of those would otherwise turn it into text and back.
    Raises InvalidTag for a kind that is not known and for an id that is empty, no shard, or no tag.
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
        """The inverse of `str`; a Subject comes back as it is.  Raises InvalidTag."""
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
        """The subject at all CDNs: its own where it is about all already."""
        return Subject(self.kind, self.id) if self.cdn else self

    def pending_at(self, cdn: str) -> "Subject":
        """The row of what a CDN has not accepted of the subject."""
        return Subject(self.kind, self.id, cdn)

    @property
    def tag(self) -> str:
        """The tag that every response about the subject carries, and that purges all of them."""
        if self.kind == ALL:
            return tags.EVERYTHING
        if self.kind == "shard":
            return f"s-{self.id}"
        return self.id if self.kind == "tag" else tags.make(self.kind[0], self.id)


@lru_cache(maxsize=8_192)
def wider(subject: str) -> tuple[str, ...]:
    """The subjects whose purges take everything of `subject` along: their marks are part of its state.

    So what an origin keeps under a workspace ends with a purge of its shard, or of a tag that all of it carries, and
    what it keeps under a host with one of that host's tag.
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
    """How the rows begin of what is pending at a CDN, or at any."""
    return f"{_PENDING}{cdn}/" if cdn else _PENDING


def is_subject(text: str) -> bool:
    """Whether it can be parsed as a subject."""
    try:
        Subject.parse(text)
    except InvalidTag:
        return False
    return True


def check(text: str) -> Subject:
    """Return the subject if it may be marked.  Raises InvalidTag if a purge of it would miss pages."""
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
    """The subject that a person typed: a subject, the id of a workspace, or a tag as in responses.

    Names of hosts become what pages have (`freshness.targets.hosts`).  Raises InvalidTag.
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
