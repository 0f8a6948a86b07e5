"""A finished page: status, type, tags and bytes; and its encoding in the cache."""

import json
from dataclasses import dataclass
from typing import Final, Self

from freshness.targets.generation import Stamp

HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """The page at a path.  `tags` name all its content, in any order.

    `location` is the path to which a page of status 301 sends visitors on.  Without `marked`, the page has content
    whose changes the database does not mark: no cache may keep the page.
    """

    body: bytes
    tags: tuple[str, ...]
    status: int = 200
    content_type: str = HTML
    locale: str = "en"
    location: str = ""
    marked: bool = True

    def encode(self, stamp: Stamp) -> bytes:
        """Encode as a line of JSON, then the body."""
        facts = [str(stamp), self.status, self.content_type, self.locale, list(self.tags), self.location]
        return json.dumps(facts).encode() + b"\n" + self.body

    @classmethod
    def decode(cls, payload: bytes) -> tuple[Stamp, Self]:
        """Decode the payload of `encode`."""
        line, _, body = payload.partition(b"\n")
        stamp, status, content_type, locale, tags, location = json.loads(line)
        page = cls(
            body=body, tags=tuple(tags), status=status, content_type=content_type, locale=locale, location=location
        )
        return Stamp.parse(stamp), page
