"""A finished page: status, type, tags and bytes; and how it travels through the cache."""

import json
from dataclasses import dataclass
from typing import Final, Self

HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a path shows.  `tags` name everything on it, in any order."""

    body: bytes
    tags: tuple[str, ...]
    status: int = 200
    content_type: str = HTML
    locale: str = "en"

    def encode(self) -> bytes:
        """One line of JSON, then the body."""
        return json.dumps([self.status, self.content_type, self.locale, list(self.tags)]).encode() + b"\n" + self.body

    @classmethod
    def decode(cls, payload: bytes) -> Self:
        """The inverse of `encode`.  Raises ValueError for anything else."""
        line, _, body = payload.partition(b"\n")
        status, content_type, locale, tags = json.loads(line)
        return cls(body=body, tags=tuple(tags), status=status, content_type=content_type, locale=locale)
