"""A finished page: status, type, tags and bytes; and how it travels through the cache."""

import json
from dataclasses import dataclass
from typing import Final, Self

from freshness.targets.generation import Stamp

HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """What a path shows.  `tags` name everything on it, in any order.

    Without `marked` it shows what the database does not mark when it changes: then nobody may keep it.
    """

    body: bytes
    tags: tuple[str, ...]
    status: int = 200
    content_type: str = HTML
    locale: str = "en"
    marked: bool = True

    def encode(self, stamp: Stamp) -> bytes:
        """One line of JSON, then the body."""
        facts = [str(stamp), self.status, self.content_type, self.locale, list(self.tags)]
        return json.dumps(facts).encode() + b"\n" + self.body

    @classmethod
    def decode(cls, payload: bytes) -> tuple[Stamp, Self]:
        """The inverse of `encode`."""
        line, _, body = payload.partition(b"\n")
        stamp, status, content_type, locale, tags = json.loads(line)
        page = cls(body=body, tags=tuple(tags), status=status, content_type=content_type, locale=locale)
        return Stamp.parse(stamp), page
